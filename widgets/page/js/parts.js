// What a Python engine is made of, fetched by the page: byte by byte, so that a slow line is told
// from a dead one, and kept, so that a second start asks for nothing.

import { bookRoot, namesOf } from "./caches.js";

/** @typedef {"browser" | "network" | "edition" | "policy"} Why */

/** Why an engine did not start. */
export class Fault extends Error {
  /** @param {Why} why @param {unknown} [cause] */
  constructor(why, cause) {
    super(why, { cause });
    this.why = why;
  }
}

/** What is made of each part. The type that a host gives a file is asked of none. @type {Record<PartName, (arriving: Response) => Promise<any>>} */
const MAKE = {
  worker: (arriving) => arriving.blob(),
  python: (arriving) => arriving.blob(),
  wasm: (arriving) => WebAssembly.compileStreaming(arriving),
  library: (arriving) => arriving.arrayBuffer(),
};
/** Scripts, which a host may pack tighter on their way; any other part has the size that it had when the book was built. */
const SCRIPTS = ["worker", "python"];
const NAMES = /** @type {PartName[]} */ (Object.keys(MAKE));

/** Milliseconds of handing bytes on, after which the page may do something else. */
const BUSY = 8;
let rested = 0;

/** Lets the page go on, if it has waited for so long: megabytes of a quick line come at one stroke. */
async function breath(busy = BUSY) {
  if (performance.now() - rested < busy) return;
  const { scheduler } = /** @type {any} */ (globalThis);
  await (scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve)));
  rested = performance.now();
}

export class Parts {
  /** @param {EngineData} where */
  constructor(where) {
    this.where = where;
    /** @type {Partial<Record<PartName, any>>} */ this.held = {};
    /** Parts that came whole by the host's word and are not as they were built: to be asked anew, of no store. @type {Set<PartName>} */
    this.odd = new Set();
  }

  /** Where what starts of them is kept. @returns {import("./snapshots.js").Place} */
  get place() {
    const { address } = this.where.parts.library;
    return {
      cache: namesOf(bookRoot()).started,
      address: new URL(address, document.baseURI).href,
    };
  }

  /** All of them, from now on without a request. Rejects with a `Fault`; what has arrived stays. @returns {Promise<{ script: Blob, wasm: WebAssembly.Module, library: ArrayBuffer }>} */
  async all() {
    const stop = new AbortController(),
      policy = new Refusals();
    /** @type {ReturnType<typeof setTimeout> | undefined} */ let clock;
    const lost = () => stop.abort();
    const advanced = () => {
      clearTimeout(clock);
      clock = setTimeout(lost, 1000 * this.where.stall);
    };
    advanced();
    addEventListener("offline", lost);
    const arriving = NAMES.map((name) => this.#fetch(name, stop.signal, advanced));
    try {
      await Promise.all(arriving);
    } catch (error) {
      stop.abort();
      await Promise.allSettled(arriving); // or one of them might come after the doubt
      this.doubt();
      throw (await policy.refused()) ? new Fault("policy", error) : error;
    } finally {
      clearTimeout(clock);
      removeEventListener("offline", lost);
      policy.end();
    }
    const { python, worker, wasm, library } = this.held;
    // One module of two scripts: the worker's own finds Pyodide's by its name.
    return { script: new Blob([python, "\n", worker], { type: "text/javascript" }), wasm, library };
  }

  /** Whether something is not as it was built; it is then forgotten, since it may be why nothing runs. */
  doubt() {
    for (const name of this.odd) delete this.held[name];
    return this.odd.size > 0;
  }

  /** @param {PartName} name @param {AbortSignal} stop @param {() => void} advanced */
  async #fetch(name, stop, advanced) {
    if (this.held[name]) return;
    const { address, bytes } = this.where.parts[name];
    const cache = this.odd.delete(name) ? "reload" : "default";
    let arrived = 0;
    const counted = new TransformStream({
      transform: async (chunk, on) => {
        // Some networks answer for the host, with a page of their own.
        if (name === "wasm" && arrived === 0 && chunk[0] !== 0) throw this.#odd(name);
        arrived += chunk.byteLength;
        advanced();
        on.enqueue(chunk);
        await breath();
      },
      flush: async () => {
        await breath(0); // what is made of the whole is work by itself
        if (arrived === bytes) return;
        const fault = this.#odd(name);
        if (!SCRIPTS.includes(name)) throw fault;
      },
    });
    try {
      const response = await fetch(new URL(address, document.baseURI), { signal: stop, cache });
      if (response.status === 404 || response.status === 410) throw new Fault("edition");
      if (!response.ok || !response.body) throw new Fault("network");
      const headers = { "content-type": "application/wasm" };
      this.held[name] = await MAKE[name](
        new Response(response.body.pipeThrough(counted), { headers }),
      );
    } catch (error) {
      if (error instanceof Fault) throw error;
      const isLost = error instanceof TypeError || stop.aborted;
      throw new Fault(isLost ? "network" : "browser", error);
    }
  }

  /** @param {PartName} name */
  #odd(name) {
    this.odd.add(name);
    return new Fault("network");
  }
}

/** Listens for what the page's policy refuses: to the script it looks like any other failure. */
export class Refusals {
  constructor() {
    this.any = false;
    this.hear = () => {
      this.any = true;
    };
    document.addEventListener("securitypolicyviolation", this.hear);
  }

  /** Whether anything was; the browser says so a moment after the refusal. */
  async refused() {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return this.any;
  }

  end() {
    document.removeEventListener("securitypolicyviolation", this.hear);
  }
}
