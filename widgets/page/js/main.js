// What a page with experiments or tasks runs, right after each of them: one engine for the page, and the experiment bound to it.

import { Engine } from "./engine.js";
import { ExperimentOnPage } from "./experiment.js";
import { bindTask } from "./task.js";

const page = /** @type {{ courseEngine?: Engine }} */ (globalThis);
for (const section of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("section.experiment[data-state=static]"))) {
  const data = /** @type {ExperimentData} */ (JSON.parse(section.querySelector("script[type='application/json']")?.textContent ?? ""));
  page.courseEngine ??= new Engine(data.engine);
  new ExperimentOnPage(section, data, page.courseEngine);
}
for (const section of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("section.task[data-state=static]"))) {
  bindTask(section, JSON.parse(section.querySelector("script[type='application/json']")?.textContent ?? ""));
}
addEventListener("beforeprint", () => {
  // Paper cannot be unfolded.
  for (const details of /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details.table, details.rows"))) details.open = true;
});
