// In a worker: Pyodide, made of what the page has fetched.

import { loadPyodide } from "pyodide";

/** No request goes there. */
const NOWHERE = "https://engine.invalid/";

/**
 * Starts Python. Pyodide would fetch its parts itself; for as long as it starts it is handed those of the page.
 * @param {WebAssembly.Module} wasm @param {ArrayBuffer} library
 */
export async function start(wasm, library) {
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
