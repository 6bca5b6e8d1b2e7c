// What a page with experiments runs: one engine, and each experiment bound to it.

import { Engine } from "./engine.js";
import { ExperimentOnPage } from "./experiment.js";

/** @type {Engine | undefined} */
let engine;
for (const section of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("section.experiment"))) {
  const data = /** @type {ExperimentData} */ (JSON.parse(section.querySelector("script[type='application/json']")?.textContent ?? ""));
  engine ??= new Engine(data.engine);
  new ExperimentOnPage(section, data, engine);
}
addEventListener("beforeprint", () => {
  // Paper cannot be unfolded.
  for (const details of /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details.table, details.rows"))) details.open = true;
});
