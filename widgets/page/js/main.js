// What a page runs, right after each experiment, task and view: one engine for the page, and each of them bound.

import { Engine } from "./engine.js";
import { ExperimentOnPage } from "./experiment.js";
import { bindFacts } from "./facts.js";
import { bindTask } from "./task.js";
import { ViewOnPage } from "./view.js";

const page = /** @type {{ courseEngine?: Engine, courseFacts?: boolean }} */ (globalThis);
for (const section of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("section.experiment[data-state=static]"))) {
  const data = /** @type {ExperimentData} */ (JSON.parse(section.querySelector("script[type='application/json']")?.textContent ?? ""));
  page.courseEngine ??= new Engine(data.engine);
  new ExperimentOnPage(section, data, page.courseEngine);
}
for (const section of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("section.task[data-state=static]"))) {
  bindTask(section, JSON.parse(section.querySelector("script[type='application/json']")?.textContent ?? ""));
}
for (const section of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("section.view[data-state=static]"))) {
  new ViewOnPage(section, JSON.parse(section.querySelector("script[type='application/json']")?.textContent ?? ""));
}
if (!page.courseFacts) bindFacts();
page.courseFacts = true;
addEventListener("beforeprint", () => {
  // Paper cannot be unfolded.
  for (const details of /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details.table, details.rows"))) details.open = true;
});
