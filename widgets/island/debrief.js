// The debrief of a night as HTML: how it ended, move by move, each decision beside the model's, the
// replays, and the same draw with one restraint removed.

import { fill, markup } from "./markup.js";
import { rounded } from "./written.js";

/**
 * How it ended, what the other side was, and the turn that moved most; the picture follows.
 * @param {NightData} night @param {DebriefData} data @param {Record<string, string>} s
 * @param {string} guess
 */
export function ending(night, data, s, guess) {
  const verdict = guess === data.kind ? s.guessed : s.guessed_not;
  return markup`<h4 class="now" tabindex="-1">${data.end}</h4>${
    data.kind &&
    markup`<p class="kind"><strong>${verdict}</strong> ${data.kind_said}</p>${beliefs(night, data, s)}`
  }<p class="betted"></p>
<h5>${s.line}</h5><p class="turning">${data.turning} <em class="disclaimer">${s.disclaimer}</em></p>`;
}

/**
 * What follows the picture of the chance of war.
 * @param {DebriefData} data @param {Record<string, string>} s
 */
export function rest(data, s) {
  const turns = data.turns.map((each) => [
    each.turn,
    each.before,
    each.choice,
    each.luck,
    each.after,
  ]);
  const paths = data.paths.map((each) => [
    each.path,
    each.end,
    each.count,
    each.mine ? s.mine : "",
  ]);
  const without = data.without.map((each) => [
    each.name,
    each.how,
    each.alone,
    each.last,
    each.mean,
  ]);
  const { head_turn, head_before, head_choice, head_luck, head_after } = s;
  const { head_path, head_end, head_count, head_mine } = s;
  const { head_removed, head_how, head_alone, head_last, head_mean } = s;
  return markup`${table(s.turns, [head_turn, head_before, head_choice, head_luck, head_after], turns)}
<h5>${s.reviewed}</h5><ul>${data.reviewed.map(
    (each) => markup`<li><strong>${each.heading}.</strong> ${each.said}
<a class="needs-script" href="#x=room&night=${each.back}">${s.to_decision}</a></li>`,
  )}</ul>
<h5>${s.replays}</h5><p>${data.replays}</p>${table(s.paths, [head_path, head_end, head_count, head_mine], paths)}
<h5>${s.without}</h5><p>${data.removal}</p>${table(
    s.removals,
    [head_removed, head_how, head_alone, head_last, head_mean],
    without,
  )}<p class="blame">${data.blame} <em class="disclaimer">${s.disclaimer}</em></p>`;
}

/** @param {number} said @param {DebriefData} data @param {Record<string, string>} s */
export function betted(said, data, s) {
  return fill(s.bet_was, { said: String(said), model: rounded(data.war, 1) });
}

/** @param {NightData} night @param {DebriefData} data @param {Record<string, string>} s */
function beliefs(night, data, s) {
  const heads = [s.head_believed, ...night.kinds.map((each) => each.words)];
  const rows = data.beliefs.map((each) => [each.after, ...each.chances]);
  return table(s.beliefs, heads, rows);
}

/**
 * @param {string} caption @param {string[]} heads @param {string[][]} rows first cells head a row
 */
function table(caption, heads, rows) {
  return markup`<table class="told"><caption>${caption}</caption><thead><tr>${heads.map(
    (each) => markup`<th scope="col">${each}</th>`,
  )}</tr></thead><tbody>${rows.map(
    ([head, ...cells]) =>
      markup`<tr><th scope="row">${head}</th>${cells.map(
        (each, index) => markup`<td data-label="${heads[index + 1]}">${each}</td>`,
      )}</tr>`,
  )}</tbody></table>`;
}
