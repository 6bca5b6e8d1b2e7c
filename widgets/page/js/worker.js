// The engine itself: Pyodide with widgets.model and widgets.experiments, the very files that the notebook imports.

import * as Comlink from "comlink";
import { loadPyodide } from "pyodide";

/** @type {(name: string, preset: string, changes: string) => string} */
let answer;
/** @type {(kind: string, text: string) => string} */
let tell;

Comlink.expose({
  /** @param {string} indexURL @param {string} stdLibURL */
  async start(indexURL, stdLibURL) {
    const python = await loadPyodide({
      indexURL,
      stdLibURL,
      // Pyodide would otherwise look for packages at an address of its own choosing; there are none to look for.
      packageBaseUrl: indexURL,
      lockFileContents: { info: LOCK_INFO, packages: {} },
    });
    ({ answer, tell } = python.pyimport("widgets.experiments.wire"));
  },
  /** @param {string} name @param {string} preset @param {string} changes */
  answer: (name, preset, changes) => answer(name, preset, changes),
  /** @param {string} kind @param {string} text */
  tell: (kind, text) => tell(kind, text),
});
self.postMessage("ready");
