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
    this.width = 0; // as last observed: to ask for it has the page laid out
    new ResizeObserver(([{ contentRect }]) => {
      if (contentRect.width === this.width) return; // a picture that has grown in height is drawn
      this.width = contentRect.width;
      if (this.tables && this.view) this.draw(this.tables);
    }).observe(figure);
  }

  /** @param {Record<string, Row[]>} tables */
  async draw(tables) {
    this.tables = tables;
    const width = this.width || this.figure.clientWidth;
    const size = width < this.data.breakpoint ? "narrow" : "wide";
    this.figure.dataset.live = size; // the one to be printed: the other is of the baseline
    if (!this.view || size !== this.size) {
      const before = this.view;
      this.size = size;
      this.view = this.#opened(size, tables);
      (await before)?.finalize();
    }
    const view = await this.view;
    if (this.data.links) unlinked(this.#place());
    for (const [name, rows] of Object.entries(copied(tables))) view.data(name, rows);
    await view.runAsync();
    if (this.data.links) linked(this.#place());
  }

  /** Where the picture of the present size stands. */
  #place() {
    return /** @type {Element} */ (this.figure.querySelector(`.picture.${this.size}`));
  }

  /** @param {"narrow" | "wide"} size @param {Record<string, Row[]>} tables */
  async #opened(size, tables) {
    const place = this.#place();
    // The picture's own role and description stay; Vega would put its marks in their place. Where
    // marks are links, they are what is read.
    const canvas = document.createElement("div");
    if (!this.data.links) canvas.setAttribute("aria-hidden", "true");
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

const SVG = "http://www.w3.org/2000/svg";

/**
 * Makes links of the marks that Vega has drawn with an address, which it alone would follow on a
 * click: so they can be reached by keyboard, and copied.
 * @param {Element} place
 */
function linked(place) {
  for (const mark of place.querySelectorAll("svg *")) {
    const href = /** @type {any} */ (mark).__data__?.href;
    if (!href) continue;
    const link = document.createElementNS(SVG, "a");
    link.setAttribute("href", href);
    mark.replaceWith(link);
    link.append(mark);
  }
  titled(place);
}

/** As Vega knows it: it counts the children of its groups. @param {Element} place */
function unlinked(place) {
  for (const link of place.querySelectorAll("svg a")) link.replaceWith(...link.childNodes);
}

/** The words of a linked mark, for who points at it. @param {Element} place */
export function titled(place) {
  for (const mark of place.querySelectorAll("svg a > [aria-label]")) {
    mark.querySelector("title")?.remove(); // of what it was before
    const title = document.createElementNS(SVG, "title");
    title.textContent = mark.getAttribute("aria-label");
    mark.append(title);
  }
}
