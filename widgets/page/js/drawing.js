// Vega, once its script (chart.js, a script of its own) has run.

/** @returns {Promise<Open>} */
export function drawing() {
  return new Promise((resolve) => {
    const ready = () => resolve(/** @type {any} */ (globalThis).courseDrawing);
    if ("courseDrawing" in globalThis) ready();
    else addEventListener("course-drawing", ready, { once: true });
  });
}
