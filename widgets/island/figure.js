// A figure: the picture at a phone's and a laptop's width, of which style sheets show one, with
// a real description. An undrawn one is an empty place, in which `chart.js` draws.

import { made, markup } from "./markup.js";

/**
 * @param {FigureData} data @param {string} [description] what is seen now, if more than data says
 */
export function figure(data, description = data.description) {
  const role = data.links ? "group" : "img";
  const picture = (/** @type {"narrow" | "wide"} */ size) => markup`<div
class="picture ${size}" role="${role}" aria-label="${description}"
>${made(data.stills?.[size] ?? "")}</div>`;
  const caption = data.caption && markup`<figcaption>${data.caption}</figcaption>`;
  return markup`<figure class="chart">${picture("narrow")}${picture("wide")}${caption}</figure>`;
}
