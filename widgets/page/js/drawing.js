// The class that draws, once its script (chart.js, a script of its own) has run.

/** @returns {Promise<typeof import("./chart.js").Chart>} */
export function charts() {
  return new Promise((resolve) => {
    const ready = () => resolve(/** @type {any} */ (globalThis).courseChart);
    if ("courseChart" in globalThis) ready();
    else addEventListener("course-chart", ready, { once: true });
  });
}
