// Starts one of the page's two Python workers; both are reached in the same way.

import * as Comlink from "comlink";

/** A worker, what it offers, and a promise that settles once its script has run: messages sent before that would be lost. @param {string} address */
export function launch(address) {
  // A blob: worker inherits the page's policy; a worker from an address would be bound by none.
  const wrapper = URL.createObjectURL(
    new Blob([`import ${JSON.stringify(absolute(address))};`], { type: "text/javascript" }),
  );
  const worker = new Worker(wrapper, { type: "module" });
  const ready = /** @type {Promise<void>} */ (
    new Promise((resolve) =>
      worker.addEventListener("message", function heard(event) {
        if (event.data !== "ready") return;
        worker.removeEventListener("message", heard);
        URL.revokeObjectURL(wrapper);
        resolve();
      }),
    )
  );
  return { worker, python: /** @type {any} */ (Comlink.wrap(worker)), ready };
}

/** @param {string} address */
export function absolute(address) {
  return new URL(address, document.baseURI).href;
}
