// The reader's table of an answer.

import { markup } from "./markup.js";
import { shown } from "./written.js";

/** @param {ExperimentData} data @param {Row[]} rows */
export function table(data, rows) {
  return markup`<table><caption>${data.title}</caption><thead><tr>${data.columns.map(
    (each) => markup`<th scope="col">${each.words}</th>`,
  )}</tr></thead><tbody>${tableRows(data, rows)}</tbody></table>`;
}

/** @param {ExperimentData} data @param {Row[]} rows */
export function tableRows(data, rows) {
  const [head, ...rest] = data.columns;
  return markup`${rows.map(
    (row) =>
      markup`<tr><th scope="row">${shown(
        head,
        row[head.name],
      )}</th>${rest.map((each) => markup`<td>${shown(each, row[each.name])}</td>`)}</tr>`,
  )}`;
}
