// A picture that needs no model, with its words and its table in a fold.

import { figure } from "./figure.js";
import { markup } from "./markup.js";
import { plainTable } from "./record.js";

/** @param {PictureData} data @returns {string} */
export function html(data) {
  const { figure: shown, table, strings: s } = data;
  return markup`
<div class="picture-with-table">${figure(shown)}${
    table &&
    markup`<details class="rows"><summary
>${s.in_words}</summary><p>${shown.description}</p><div class="scroll" tabindex="0" role="region"
aria-label="${s.table_of}">${plainTable(table, s)}</div></details>`
  }</div>
`.text;
}
