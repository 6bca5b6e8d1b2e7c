// A compiled Vega specification drawn as SVG in the place of the static picture; afterwards only its named data change.

import { transforms } from "vega-dataflow";
import * as encodings from "vega-encode";
import { expressionInterpreter } from "vega-interpreter";
import { parse } from "vega-parser";
import * as basicTransforms from "vega-transforms";
import { View } from "vega-view";
import * as viewTransforms from "vega-view-transforms";

Object.assign(transforms, basicTransforms, viewTransforms, encodings);

export class Chart {
  /** @param {HTMLElement} figure @param {{ narrow: object, wide: object }} specs @param {number} breakpoint @param {Record<string, Row[]>} fixed tables that never change */
  constructor(figure, specs, breakpoint, fixed = {}) {
    this.figure = figure;
    this.specs = specs;
    this.breakpoint = breakpoint;
    this.fixed = fixed;
    /** @type {View | null} */ this.view = null;
    this.size = "";
    /** @type {Record<string, Row[]> | null} */ this.tables = null;
    new ResizeObserver(() => this.tables && this.view && this.draw(this.tables)).observe(figure);
  }

  /** @param {Record<string, Row[]>} tables */
  async draw(tables) {
    this.tables = tables;
    const size = this.figure.clientWidth < this.breakpoint ? "narrow" : "wide";
    if (!this.view || size !== this.size) {
      this.view?.finalize();
      this.size = size;
      const place = /** @type {HTMLElement} */ (this.figure.querySelector(`.picture.${size}`));
      // The picture's own role and description stay; Vega would put its marks, one by one, in their place.
      const canvas = document.createElement("div");
      canvas.setAttribute("aria-hidden", "true");
      place.replaceChildren(canvas);
      const runtime = parse(this.specs[/** @type {"narrow" | "wide"} */ (size)], {}, { ast: true });
      // The interpreter evaluates Vega's expressions without `eval`, which the page's policy forbids.
      this.view = new View(runtime, { renderer: "svg", container: canvas, hover: false, expr: expressionInterpreter });
      for (const [name, rows] of Object.entries(this.fixed)) this.view.data(name, rows);
    }
    for (const [name, rows] of Object.entries(tables)) this.view.data(name, rows.map((row) => ({ ...row })));
    await this.view.runAsync();
  }
}

// A script of its own (a module could not be loaded from the file system): it hands its class to the page's script.
/** @type {any} */ (globalThis).courseChart = Chart;
dispatchEvent(new Event("course-chart"));
