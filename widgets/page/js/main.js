// What a page runs, right after each experiment, task and view: one engine and one address for the
// page, and each of them bound to it.

import * as experiment from "../../island/experiment.js";
import * as opening from "../../island/opening.js";
import * as room from "../../island/room.js";
import * as task from "../../island/task.js";
import * as view from "../../island/view.js";
import { PageAddress } from "./address.js";
import { drawing } from "./drawing.js";
import { PageEngine } from "./engine.js";
import { bindFacts } from "./facts.js";
import { whenNear } from "./near.js";

const KINDS = { experiment, opening, room, task, view };
const page =
  /** @type {{ courseEngine?: PageEngine, courseAddress?: PageAddress, courseFacts?: boolean }} */ (
    globalThis
  );
const address = (page.courseAddress ??= new PageAddress());

for (const [kind, { bind }] of Object.entries(KINDS)) {
  const found = document.querySelectorAll(`section.${kind}[data-state=static]`);
  for (const section of /** @type {NodeListOf<HTMLElement>} */ (found)) {
    const held = section.querySelector("script[type='application/json']");
    const data = JSON.parse(held?.textContent ?? "");
    if (data.engine) page.courseEngine ??= new PageEngine(data.engine);
    const engine = /** @type {PageEngine} */ (page.courseEngine);
    const bound = bind(section, data, { engine, address, drawing });
    if (bound) address.bound.push(bound);
    else if (kind === "room" || kind === "opening") address.others.push(data.name);
    if (kind === "experiment") whenNear(section, () => engine.prepare());
  }
}
if (!page.courseFacts) {
  bindFacts();
  // Paper cannot be unfolded.
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details.table, details.rows, details.rest")) {
      /** @type {HTMLDetailsElement} */ (details).open = true;
    }
  });
  const own = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  if (own?.dataset.paper) addEventListener("load", () => fetchPaper(own.dataset.paper ?? ""));
  // Every experiment of the page is there only when the whole page has been read.
  if (document.readyState === "loading") {
    addEventListener("DOMContentLoaded", () => address.watch(), { once: true });
  } else address.watch();
}
page.courseFacts = true;

/** Fetches what prints the address of a case, while nobody waits. @param {string} address */
function fetchPaper(address) {
  if (!document.querySelector("section.experiment")) return;
  const script = Object.assign(document.createElement("script"), { src: address });
  (globalThis.requestIdleCallback ?? setTimeout)(() => document.head.append(script));
}
