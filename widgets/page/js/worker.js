// The engine itself: Pyodide with widgets.model and widgets.experiments, the very files that the notebook imports.

import * as Comlink from "comlink";
import { start } from "./python.js";

/** @type {(name: string, preset: string, changes: string) => string} */
let answer;
/** @type {(name: string, preset: string, changes: string, part: number) => string} */
let spread;
/** @type {(kind: string, text: string) => string} */
let tell;

Comlink.expose({
  /** @param {WebAssembly.Module} wasm @param {ArrayBuffer} library */
  async start(wasm, library) {
    ({ answer, spread, tell } = (await start(wasm, library)).pyimport("widgets.experiments.wire"));
  },
  /** @param {string} name @param {string} preset @param {string} changes */
  answer: (name, preset, changes) => answer(name, preset, changes),
  /** @param {string} name @param {string} preset @param {string} changes @param {number} part */
  spread: (name, preset, changes, part) => spread(name, preset, changes, part),
  /** @param {string} kind @param {string} text */
  tell: (kind, text) => tell(kind, text),
});
self.postMessage("ready");
