// The parts of Vega that the charts need. A script of its own (a module could not be loaded from
// the file system): it hands `open` to the page's script.

import { transforms } from "vega-dataflow";
import * as encodings from "vega-encode";
import { expressionInterpreter } from "vega-interpreter";
import { parse } from "vega-parser";
import * as basicTransforms from "vega-transforms";
import { View } from "vega-view";
import * as viewTransforms from "vega-view-transforms";

Object.assign(transforms, basicTransforms, viewTransforms, encodings);

/** @type {Open} */
function open(container, spec, tables) {
  const runtime = parse(spec, {}, { ast: true });
  // The interpreter evaluates Vega's expressions without `eval`, which the page's policy forbids.
  const options = { renderer: "svg", container, hover: false, expr: expressionInterpreter };
  const view = new View(runtime, options);
  for (const [name, rows] of Object.entries(tables)) view.data(name, rows);
  return view;
}

/** @type {any} */ (globalThis).courseDrawing = open;
dispatchEvent(new Event("course-drawing"));
