// What a page runs, right after each experiment, task and view: one engine for the page, and each
// of them bound to it.

import * as experiment from "../../island/experiment.js";
import * as task from "../../island/task.js";
import * as view from "../../island/view.js";
import { drawing } from "./drawing.js";
import { PageEngine } from "./engine.js";
import { bindFacts } from "./facts.js";

const KINDS = { experiment, task, view };
const page = /** @type {{ courseEngine?: PageEngine, courseFacts?: boolean }} */ (globalThis);

/** The page's address says which case is shown. @type {Address} */
const address = {
  read: () => location.hash,
  write: (fragment) => history.replaceState(null, "", fragment),
  link: () => location.href,
  arrive: (element) => element.scrollIntoView({ block: "start" }),
  listen: (changed) => addEventListener("hashchange", changed),
};

for (const [kind, { bind }] of Object.entries(KINDS)) {
  const found = document.querySelectorAll(`section.${kind}[data-state=static]`);
  for (const section of /** @type {NodeListOf<HTMLElement>} */ (found)) {
    const held = section.querySelector("script[type='application/json']");
    const data = JSON.parse(held?.textContent ?? "");
    if (data.engine) page.courseEngine ??= new PageEngine(data.engine);
    const engine = /** @type {PageEngine} */ (page.courseEngine);
    bind(section, data, { engine, address, drawing });
  }
}
if (!page.courseFacts) bindFacts();
page.courseFacts = true;
addEventListener("beforeprint", () => {
  // Paper cannot be unfolded.
  for (const details of document.querySelectorAll("details.table, details.rows, details.rest")) {
    /** @type {HTMLDetailsElement} */ (details).open = true;
  }
});
