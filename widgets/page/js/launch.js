// Starts a Python in a worker of its own from parts that have arrived; both of the page's engines
// are started in this way.

import * as Comlink from "comlink";
import { Fault, Refusals } from "./parts.js";
import { forget } from "./snapshots.js";

/**
 * A Python that is up: `python` answers; `lost` rejects when the worker dies; `end` ends it. Rejects with a `Fault`, within `limit` seconds.
 * @param {import("./parts.js").Parts} parts @param {number} limit
 */
export async function launch(parts, limit) {
  const { script, wasm, library } = await parts.all();
  const policy = new Refusals();
  // A blob: worker inherits the page's policy; a worker from an address would be bound by none.
  const address = URL.createObjectURL(script);
  /** @type {Worker | undefined} */ let worker;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ let timer;
  try {
    const started = (worker = new Worker(address, { type: "module" }));
    const python = /** @type {any} */ (Comlink.wrap(started));
    const lost = /** @type {Promise<never>} */ (
      new Promise((_, reject) => {
        started.addEventListener("error", (event) => {
          event.preventDefault(); // it is told to the reader
          reject(new Error("the worker is lost"));
        });
      })
    );
    lost.catch(() => {}); // whoever waits for an answer hears of it
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error("too slow")), 1000 * limit);
    });
    await Promise.race([
      heard(started).then(() => python.start(wasm, library, parts.place)),
      lost,
      late,
    ]);
    return { python, lost, end: () => started.terminate() };
  } catch (error) {
    worker?.terminate();
    await forget(parts.place);
    if (await policy.refused()) throw new Fault("policy", error);
    throw new Fault(parts.doubt() ? "network" : "browser", error);
  } finally {
    clearTimeout(timer);
    policy.end();
    URL.revokeObjectURL(address);
  }
}

/** Settles once the worker's script has run: messages sent before that would be lost. @param {Worker} worker */
function heard(worker) {
  return new Promise((resolve) =>
    worker.addEventListener("message", function hear(event) {
      if (event.data !== "ready") return;
      worker.removeEventListener("message", hear);
      resolve(undefined);
    }),
  );
}
