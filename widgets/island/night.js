// A night as HTML: what was heard so far, and the decision that waits or the guess at the end.

import { markup } from "./markup.js";
import { ending } from "./debrief.js";

/** The address of a night, as part of a link. @param {string} text */
export const fragment = (text) => `#x=room&night=${text}`;

/**
 * What was heard so far, from the first blow on.
 * @param {NightData} night @param {Record<string, string>} s
 */
export function story(night, s) {
  const heard = night.heard.map(
    (each) => markup`<li><strong>${each.who}: ${each.launched}.</strong> <q>${each.press}</q>
${each.felt}</li>`,
  );
  const ways = [
    ["back", night.back],
    ["again", night.back && night.again],
    ["swapped", night.swapped],
  ].filter(([, text]) => text);
  return markup`<h4>${s.story}</h4><p>${night.opening}</p>${heard.length > 0 && markup`<ol>${heard}</ol>`}
<ul class="ways needs-script">${ways.map(
    ([name, text]) => markup`<li><a class="${name}" href="${fragment(text)}">${s[name]}</a></li>`,
  )}</ul>`;
}

/**
 * The decision that waits; at the end the debrief's beginning, in fog the guess before it.
 * @param {NightData} night @param {Record<string, string>} s @param {string} [guess]
 */
export function turn(night, s, guess = "") {
  if (night.deciding) return deciding(night.deciding, s, night.text === night.again);
  if (night.kinds.length > 0 && !guess) return guessing(night, s);
  return night.debrief && ending(night, night.debrief, s, guess);
}

/** @param {DecidingData} data @param {Record<string, string>} s @param {boolean} first */
function deciding(data, s, first) {
  const counted = data.audiences.map((each, index) => ({ ...each, index }));
  const columns = counted.filter((each) => each.counts);
  return markup`<h4 class="now" tabindex="-1">${data.heading}</h4>
<p class="felt">${data.felt}</p>${first && bet(s)}
<h5>${s.asks}</h5>
<dl>${counted.map((each) => markup`<div><dt>${each.label}</dt><dd>${each.asks}</dd></div>`)}</dl>
<h5 id="room-menu">${s.menu}</h5>
<p class="key">${s.menu_key}</p>
<p class="needs-script"><label><input type="checkbox" name="advice"> ${s.advice}</label></p>
<p class="key advice">${s.advice_note}</p>
<table class="menu" aria-labelledby="room-menu"><thead><tr><th scope="col">${s.head_move}</th>
<th scope="col">${s.head_felt}</th>${columns.map(
    (each) => markup`<th scope="col">${each.label}</th>`,
  )}<th scope="col">${s.head_together}</th><th scope="col" class="advice">${s.head_stands_down}</th>
<th scope="col" class="advice">${s.head_war}</th></tr></thead>
<tbody>${data.options.map((each) => offered(each, columns, s))}</tbody></table>`;
}

/**
 * @param {OfferedData} each @param {{ label: string, index: number }[]} columns
 * @param {Record<string, string>} s
 */
function offered(each, columns, s) {
  const cell = (/** @type {string} */ label, /** @type {string} */ text, kind = "") =>
    markup`<td data-label="${label}"${kind && markup` class="${kind}"`}>${text}</td>`;
  return markup`<tr><th scope="row"><a class="move" href="${fragment(each.then)}">${each.words}</a>
<q>${each.press}</q></th>${cell(s.head_felt, each.felt)}${columns.map(({ label, index }) =>
    cell(label, each.losses[index]),
  )}${cell(s.head_together, each.together)}${cell(s.head_stands_down, each.stands_down, "advice")}${cell(
    s.head_war,
    each.war,
    "advice",
  )}</tr>`;
}

/** What the reader says before the first decision. @param {Record<string, string>} s */
function bet(s) {
  return markup`<form class="said needs-script"><p><label for="room-bet">${s.bet}</label>
<input id="room-bet" name="bet" type="number" inputmode="numeric" min="0" max="100" step="1">
<button type="submit">${s.bet_button}</button> <output for="room-bet"></output></p></form>`;
}

/** @param {NightData} night @param {Record<string, string>} s */
function guessing(night, s) {
  return markup`<h4 class="now" tabindex="-1">${night.news}</h4>
<form class="guess"><fieldset><legend>${s.guess}</legend>${night.kinds.map(
    (each) =>
      markup`<p><button type="submit" name="kind" value="${each.name}">${each.words}</button></p>`,
  )}</fieldset></form>`;
}
