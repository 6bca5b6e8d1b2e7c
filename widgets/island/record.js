// Rows of the record as a reader sees them: a source, an event, a claim, each with who says so.

import { fill, markup } from "./markup.js";

/**
 * A source, a link where it has an address, with its marks; no publisher that is the author too.
 * @param {SourceData} source @param {Record<string, string>} s
 */
export function cited(source, s) {
  const title = source.title ? `“${source.title}”` : s.no_title;
  const parts = [source.author, title, source.publisher, source.date];
  const text = [...new Set(parts)].join(", ");
  const link = source.url ? markup`<a href="${source.url}">${text}</a>` : text;
  return markup`${link} <span class="tier">${source.marks}</span>`;
}

/**
 * Sources in a fold that says how many there are; `anchor` is the list's id, to which links lead.
 * @param {string[]} keys @param {SourceData[]} sources @param {string} whom
 * @param {Record<string, string>} s @param {string} [anchor]
 */
function folded(keys, sources, whom, s, anchor) {
  const id = anchor && markup` id="${anchor}"`;
  if (!keys.length) return markup`${s.no_source_found}${id && markup`<span${id}></span>`}`;
  const many = fill(s.sources_folded, { count: String(keys.length) });
  const found = keys.flatMap((key) => sources.filter((each) => each.key === key));
  return markup`<details class="sources"><summary>${
    keys.length > 1 ? many : s.source
  }<span class="sr-only"> ${fill(s.for, { name: whom })}</span></summary><ul${id}>${found.map(
    (each) => markup`<li>${cited(each, s)}</li> `,
  )}</ul></details>`;
}

/**
 * A note in which coders name sources by their keys, in a reader's words: who says so.
 * @param {string} text @param {SourceData[]} sources
 */
export function told(text, sources) {
  return text.replace(/\b[a-z0-9]+(?:_[a-z0-9]+)+\b/g, (key) => {
    const source = sources.find((each) => each.key === key);
    return source ? source.author || source.publisher : key;
  });
}

/** @param {string} text */
const why = (text) => markup`<span class="why">${text}</span>`;

/** @param {string} check @param {string} words */
export function mark(check, words) {
  return markup`<span class="status-mark" data-check="${check}">${words}</span>`;
}

/** @param {ClaimData} claim @param {ViewData} data */
function claimCells(claim, data) {
  const places = new Map(claim.taken_up?.map((each) => [each.address, each.title]));
  const links = [...places].map(
    ([address, title], at) => markup`${at ? ", " : ""}<a
href="${address}">${title}</a>`,
  );
  const last = claim.taken_up ? [links.length ? links : data.strings.not_taken_up] : [];
  return [
    markup`<span id="claim-${claim.id}">${claim.id}</span>`,
    markup`${claim.claim} ${why(claim.about)}`,
    mark(claim.check, claim.check),
    told(claim.note, data.sources),
    folded(claim.sources, data.sources, claim.id, data.strings),
    ...last,
  ];
}

/** @param {EventData} event @param {ViewData} data */
function eventCells(event, data) {
  const s = data.strings;
  const range =
    event.range &&
    markup`<details class="notes"><summary>${s.who_says}</summary><p
class="range">${told(event.range, data.sources)}</p></details>`;
  const provisional = event.provisional && markup` ${mark("nuance", s.is_provisional)}`;
  const codes = data.measures.flatMap(({ name, lanes }) => {
    const lane = lanes.find(({ at }) => at >= 0 && at === event.codes[name]);
    return lane ? [markup`<span data-measure="${name}">${lane.coded}</span>`] : [];
  });
  const coded = codes.map((each, at) => markup`${at ? "; " : ""}${each}`);
  // A link leads to the list inside the fold: going there, a browser unfolds it without a script.
  return [
    markup`${event.when} <span class="id">${event.id}</span>`,
    event.who,
    markup`${event.what}${range}${provisional}`,
    markup`${coded.length ? coded : s.not_coded}. ${why(told(event.why, data.sources))}<span class="recode"></span>`,
    markup`${folded(event.sources, data.sources, event.id, s, `event-${event.id}`)}<p
class="range">${told(event.checked, data.sources)}</p>`,
  ];
}

/** @param {SourceData} source @param {ViewData} data */
function sourceCells(source, data) {
  return [
    markup`<span id="source-${source.key}">${source.key}</span>`,
    cited(source, data.strings),
    told(source.note, data.sources),
  ];
}

/**
 * The rows of a view, each with its id, what the filters see of it, and its cells.
 * @param {ViewData} data
 */
export function rowsOf(data) {
  const made = {
    events: () => data.events.map((each) => ({ ...each, cells: eventCells(each, data) })),
    claims: () => data.claims.map((each) => ({ ...each, cells: claimCells(each, data) })),
    sources: () =>
      data.sources.map((each) => ({ ...each, id: each.key, cells: sourceCells(each, data) })),
  };
  return made[data.name]();
}

/**
 * The table of a view, every row of it, with a blank behind each cell: where words are read without
 * their tags, as by the search, they stay apart.
 * @param {ViewData} data
 */
export function recordTable(data) {
  const [, ...heads] = data.heads;
  const rows = rowsOf(data).map(
    ({ id, fields, cells: [head, ...cells] }) => markup`
<tr data-id="${id}"${Object.entries(fields).map(
      ([name, value]) => markup` data-${name}="${value}"`,
    )}><th scope="row">${head}</th> ${cells.map(
      (cell, at) => markup`<td data-label="${heads[at]}">${cell}</td> `,
    )}</tr>`,
  );
  return markup`<table class="record" data-table="${data.name}"><caption>${data.caption}</caption
><thead><tr>${data.heads.map((each) => markup`<th scope="col">${each}</th>`)}</tr></thead
><tbody>${rows}</tbody></table>`;
}

/** A table of plain words. @param {TableData} table @param {Record<string, string>} s */
export function plainTable({ caption, heads, rows, sources }, s) {
  const cited = sources.length > 0;
  const lines = rows.map(
    ({ id, cells: [head, ...cells], sources: keys }) => markup`<tr><th
scope="row">${head}</th> ${cells.map((cell) => markup`<td>${cell}</td> `)}${
      cited && markup`<td>${folded(keys, sources, id, s)}</td>`
    }</tr>`,
  );
  return markup`<table${cited && markup` class="record"`}><caption>${caption}</caption><thead><tr>${heads.map(
    (each) => markup`<th scope="col">${each}</th>`,
  )}</tr></thead><tbody>${lines}</tbody></table>`;
}
