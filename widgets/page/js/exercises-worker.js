// The exercises' own Python, apart from the page's engine: what a student's code does to it ends here, and with this worker.

import * as Comlink from "comlink";
import { loadPyodide } from "pyodide";

/** As much memory as an answer may take, in pages of 64 KB: half a gigabyte. Beyond it Python raises MemoryError, and no tab is lost. */
const MOST = 8192;

const grow = WebAssembly.Memory.prototype.grow;
WebAssembly.Memory.prototype.grow = function (/** @type {number} */ pages) {
  if (this.buffer.byteLength / 65536 + pages > MOST)
    throw new RangeError("an answer may take half a gigabyte");
  return grow.call(this, pages);
};

/** @type {any} */
let run;

Comlink.expose({
  /** @param {string} indexURL @param {string} stdLibURL */
  async start(indexURL, stdLibURL) {
    const python = await loadPyodide({
      indexURL,
      stdLibURL,
      packageBaseUrl: indexURL,
      lockFileContents: { info: LOCK_INFO, packages: {} },
    });
    const runner = python.pyimport("widgets.exercises.runner").run;
    run = (
      /** @type {string} */ setup,
      /** @type {string} */ answer,
      /** @type {string} */ checks,
      /** @type {Record<string, string[]>} */ fields,
    ) => {
      const known = python.toPy(fields);
      try {
        return runner(setup, answer, checks, known);
      } finally {
        known.destroy();
      }
    };
  },
  /** @param {string} setup @param {string} answer @param {string} checks @param {Record<string, string[]>} fields */
  run: (setup, answer, checks, fields) => run(setup, answer, checks, fields),
});
self.postMessage("ready");
