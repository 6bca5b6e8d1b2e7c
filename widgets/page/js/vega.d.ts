// Vega's packages carry no types of their own; these are the few calls that chart.js makes.
declare module "vega-dataflow" {
  export const transforms: Record<string, unknown>;
}
declare module "vega-transforms";
declare module "vega-view-transforms";
declare module "vega-encode";
declare module "vega-interpreter" {
  export const expressionInterpreter: unknown;
}
declare module "vega-parser" {
  export function parse(spec: object, config?: object, options?: { ast: boolean }): object;
}
declare module "vega-view" {
  export const View: new (runtime: object, options: object) => VegaView;
}
