// The engine itself: Pyodide with widgets.model and widgets.experiments, the very files that the notebook imports.

import * as Comlink from "comlink";
import { start } from "./python.js";

/** @type {(name: string, preset: string, changes: string) => string} */
let answer;
/** @type {(name: string, preset: string, changes: string, part: number) => string} */
let spread;
/** @type {(kind: string, text: string) => string} */
let tell;
/** Keeps the started Python for the next page. @type {(() => void) | null} */
let keep = null;

/** Hands an answer on; the first is followed by the keeping, with all that it has read. @param {string} given */
function answered(given) {
  if (keep) setTimeout(keep);
  keep = null;
  return given;
}

Comlink.expose({
  /** @param {WebAssembly.Module} wasm @param {ArrayBuffer} library @param {import("./snapshots.js").Place} place */
  async start(wasm, library, place) {
    const { python, keepStarted } = await start(wasm, library, place);
    ({ answer, spread, tell } = python.pyimport("widgets.experiments.wire"));
    keep = keepStarted;
  },
  /** @param {string} name @param {string} preset @param {string} changes */
  answer: (name, preset, changes) => answered(answer(name, preset, changes)),
  /** @param {string} name @param {string} preset @param {string} changes @param {number} part */
  spread: (name, preset, changes, part) => answered(spread(name, preset, changes, part)),
  /** @param {string} kind @param {string} text */
  tell: (kind, text) => answered(tell(kind, text)),
});
self.postMessage("ready");
