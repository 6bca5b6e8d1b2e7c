// The exercises' own Python, apart from the page's engine: what a student's code does to it ends here, and with this worker.

import * as Comlink from "comlink";
import { start } from "./python.js";

/** As much memory as an answer may take, in pages of 64 KB: half a gigabyte. Beyond it Python raises MemoryError, and no tab is lost. */
const MOST = 8192;

const grow = WebAssembly.Memory.prototype.grow;
WebAssembly.Memory.prototype.grow = function (/** @type {number} */ pages) {
  if (this.buffer.byteLength / 65536 + pages > MOST)
    throw new RangeError("an answer may take half a gigabyte");
  return grow.call(this, pages);
};

/** How browsers call it when a recursion has used up their stack; a Python that was in C code by then is at its end, and can raise no RecursionError. */
const TOO_DEEP = /call stack|too much recursion/i;
/** A frame of the answer in Pyodide's last words, which name the innermost first. */
const FRAME = /File "<your answer>", line (\d+)/;

/** @type {any} */
let run;
/** Python's last words, which Pyodide says on the console; the page tells the reader. @type {string[]} */
const last = [];
console.log = console.warn = console.error = (...words) => last.push(words.join(" "));

/** A Python that has come to an end: by what, and at which line of the answer, if that is known. @param {any} error */
function ended(error) {
  const line = FRAME.exec(last.join("\n"))?.[1] ?? "";
  const deep = error?.name !== "PythonError" && TOO_DEEP.test(String(error));
  return JSON.stringify({ ended: deep ? "too_deep" : "spoilt", line });
}

Comlink.expose({
  /** @param {WebAssembly.Module} wasm @param {ArrayBuffer} library @param {import("./snapshots.js").Place} place */
  async start(wasm, library, place) {
    const { python, keepStarted } = await start(wasm, library, place);
    const runner = python.pyimport("widgets.exercises.runner").run;
    keepStarted(); // before any answer has run
    run = (
      /** @type {string} */ setup,
      /** @type {string} */ answer,
      /** @type {string} */ checks,
      /** @type {Record<string, string[]>} */ fields,
    ) => {
      const known = python.toPy(fields);
      try {
        return runner(setup, answer, checks, known);
      } catch (error) {
        return ended(error);
      }
    };
  },
  /** @param {string} setup @param {string} answer @param {string} checks @param {Record<string, string[]>} fields */
  run: (setup, answer, checks, fields) => run(setup, answer, checks, fields),
});
self.postMessage("ready");
