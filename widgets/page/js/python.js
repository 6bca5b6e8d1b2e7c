// In a worker: Pyodide, made of what the page has fetched, or of what an earlier page has kept.

import { loadPyodide } from "pyodide";
import { forget, found, keep } from "./snapshots.js";

/** No request goes there. */
const NOWHERE = "https://engine.invalid/";

/** What would otherwise begin with the same numbers every time, since it is part of what was kept. */
const ANEW = "import sys\nif 'random' in sys.modules: sys.modules['random'].seed()";

/**
 * Starts Python: from a snapshot, if one was kept; else from the beginning, and then `keepStarted` keeps
 * one of all that it has read by then.
 * @param {WebAssembly.Module} wasm @param {ArrayBuffer} library @param {import("./snapshots.js").Place} place
 */
export async function start(wasm, library, place) {
  const snapshot = await found(place);
  if (snapshot) {
    try {
      const python = await load(wasm, library, { _loadSnapshot: snapshot });
      python.runPython(ANEW);
      return { python, keepStarted: async () => {} };
    } catch {
      await forget(place); // and from the beginning
    }
  }
  const python = await load(wasm, library, { _makeSnapshot: true });
  return { python, keepStarted: () => keep(place, () => python.makeMemorySnapshot()) };
}

/**
 * Pyodide would fetch its parts itself; for as long as it starts it is handed those of the page.
 * @param {WebAssembly.Module} wasm @param {ArrayBuffer} library
 * @param {{ _loadSnapshot: ArrayBuffer } | { _makeSnapshot: true }} how
 * @returns {Promise<any>} with what is private to Pyodide
 */
async function load(wasm, library, how) {
  const { fetch } = globalThis,
    { instantiateStreaming } = WebAssembly;
  /** @type {(error: unknown) => void} */ let failed;
  // An instance that fails is only logged by Pyodide, which would then wait for ever.
  const broken = /** @type {Promise<never>} */ (
    new Promise((_, reject) => {
      failed = reject;
    })
  );
  globalThis.fetch = async (asked) => new Response(String(asked).endsWith(".zip") ? library : null);
  WebAssembly.instantiateStreaming = async (_, imports) => {
    try {
      return { module: wasm, instance: await WebAssembly.instantiate(wasm, imports) };
    } catch (error) {
      failed(error);
      throw error;
    }
  };
  try {
    const loading = loadPyodide({
      ...how,
      indexURL: NOWHERE,
      stdLibURL: `${NOWHERE}library.zip`,
      // Pyodide would otherwise look for packages at an address of its own choosing; there are none to look for.
      packageBaseUrl: NOWHERE,
      lockFileContents: { info: LOCK_INFO, packages: {} },
      createPyodideModule: _createPyodideModule,
    });
    return await Promise.race([loading, broken]);
  } finally {
    Object.assign(globalThis, { fetch });
    Object.assign(WebAssembly, { instantiateStreaming });
  }
}
