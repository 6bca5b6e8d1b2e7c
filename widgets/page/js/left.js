// On the page of one's own work: what is left to do, and how the bets lie beside the model.

import { markup } from "../../island/markup.js";

const SIZE = 220;
const EDGE = 12;

/**
 * What nothing is kept of yet, in the order of the book.
 * @param {WorkData} data @param {Record<string, any>} kept
 */
export function left(data, kept) {
  const isOpen = (/** @type {string} */ key) => {
    if (/^(bet|task):/.test(key)) return !(key in kept);
    if (!key.startsWith("exercise:")) return false; // a coding, or a text: nobody need write one
    return kept[key]?.passed === undefined && kept[key]?.verdict !== "passed";
  };
  const open = Object.entries(data.names).filter(([key]) => isOpen(key));
  if (!open.length) return markup`<p>${data.strings.work_all_done}</p>`;
  return markup`<details class="left"><summary>${data.strings.work_left}: ${String(
    open.length,
  )}</summary><ul>${open.map(
    ([, { words, address }]) => markup`<li><a href="${address}">${words}</a></li>`,
  )}</ul></details>`;
}

/**
 * Each bet beside what the model says, both as shares of the bet's scale; on the line they agree.
 * "" if there is none.
 * @param {WorkData} data @param {Record<string, any>} kept
 */
export function calibration(data, kept) {
  const points = Object.entries(kept).flatMap(([key, value]) => {
    const scale = key.startsWith("bet:") ? data.bets[key.slice(4)] : undefined;
    if (!scale || typeof value?.said !== "number") return [];
    const share = (/** @type {number} */ at) => (at - scale.low) / (scale.high - scale.low);
    const [said, model] = [share(value.said), share(Number(scale.model))];
    return [{ said, model, words: data.names[key]?.words ?? key }];
  });
  if (!points.length) return "";
  const at = (/** @type {number} */ share) =>
    EDGE + Math.min(1, Math.max(0, share)) * (SIZE - 2 * EDGE);
  const off = points.reduce((sum, each) => sum + Math.abs(each.said - each.model), 0);
  const mean = String(Math.round((100 * off) / points.length));
  const words = data.strings.work_calibration.replace("{off}", mean);
  return markup`<figure class="calibration"><svg viewBox="0 0 ${SIZE} ${SIZE}" role="img"
aria-label="${words}"><rect x="${EDGE}" y="${EDGE}" width="${SIZE - 2 * EDGE}"
height="${SIZE - 2 * EDGE}" class="frame"></rect><line x1="${EDGE}" y1="${SIZE - EDGE}"
x2="${SIZE - EDGE}" y2="${EDGE}" class="even"></line>${points.map(
    (each) =>
      markup`<circle cx="${at(each.said)}" cy="${SIZE - at(each.model)}" r="5"><title>${each.words}</title></circle>`,
  )}</svg><figcaption>${words} ${data.strings.work_calibration_axes}</figcaption></figure>`;
}
