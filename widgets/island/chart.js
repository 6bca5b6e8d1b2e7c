// A chart drawn by Vega in the place of the static picture; afterwards only its named data change.

export class Chart {
  /**
   * @param {Open} open @param {HTMLElement} figure @param {FigureData} data
   * @param {Record<string, Row[]>} [fixed] tables that never change
   */
  constructor(open, figure, data, fixed = {}) {
    this.open = open;
    this.figure = figure;
    this.data = data;
    this.fixed = fixed;
    /** @type {VegaView | Promise<VegaView> | null} */ this.view = null;
    this.size = "";
    /** @type {Record<string, Row[]> | null} */ this.tables = null;
    new ResizeObserver(() => this.tables && this.view && this.draw(this.tables)).observe(figure);
  }

  /** @param {Record<string, Row[]>} tables */
  async draw(tables) {
    this.tables = tables;
    const size = this.figure.clientWidth < this.data.breakpoint ? "narrow" : "wide";
    if (!this.view || size !== this.size) {
      const before = this.view;
      this.size = size;
      this.view = this.#opened(size, tables);
      (await before)?.finalize();
    }
    const view = await this.view;
    for (const [name, rows] of Object.entries(copied(tables))) view.data(name, rows);
    await view.runAsync();
  }

  /** @param {"narrow" | "wide"} size @param {Record<string, Row[]>} tables */
  async #opened(size, tables) {
    const place = /** @type {Element} */ (this.figure.querySelector(`.picture.${size}`));
    // The picture's own role and description stay; Vega would put its marks in their place.
    const canvas = document.createElement("div");
    canvas.setAttribute("aria-hidden", "true");
    const spec = /** @type {Record<string, any>} */ (this.data.specs)[size];
    const view = await this.open(canvas, spec, copied({ ...this.fixed, ...tables }));
    place.replaceChildren(canvas);
    return view;
  }
}

/** Vega writes into the rows that it is given. @param {Record<string, Row[]>} tables */
function copied(tables) {
  const entries = Object.entries(tables);
  return Object.fromEntries(entries.map(([name, rows]) => [name, rows.map((row) => ({ ...row }))]));
}
