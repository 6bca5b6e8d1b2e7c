// An experiment: the bet, the form, the picture, the sentence, the table. Every word of it comes
// from Python. `html` is what a page without a script shows, `bind` brings it alive.

import { bet } from "./bet.js";
import { controls } from "./controls.js";
import { figure } from "./figure.js";
import { json, markup } from "./markup.js";
import { notes } from "./notes.js";
import { Play } from "./play.js";
import { defaults, formatFragment } from "./settings.js";
import { words } from "./spread.js";
import { strip } from "./strip.js";
import { table } from "./table.js";
import { tries } from "./tries.js";
import { csv, csvAddress, pythonCall } from "./written.js";

/** @param {ExperimentData} data @returns {string} */
export function html(data) {
  const s = data.strings;
  const start = defaults(data);
  const answer = data.prepared[`preset/${start.preset}`];
  const { sentence, spread, tables } = answer;
  const notebook =
    data.notebook &&
    markup`
<a class="notebook" href="${data.notebook}" download>${s.notebook}</a>`;
  return markup`
<section class="experiment" data-experiment="${data.name}" data-state="static"
aria-labelledby="${data.name}-title">
${data.formerly && markup`<span id="${data.formerly}-title"></span>`}
<h3 class="experiment-title" id="${data.name}-title">${data.title}</h3>${bet(data)}
<div class="bench"><div class="desk">${strip(data)}${controls(data)}${tries(data)}</div>
<div class="shown"><p class="cover">${s.covered}</p>${figure(
    data.figure,
    `${data.figure.description} ${sentence}`,
  )}
<div class="walking needs-script"><div class="walk" tabindex="0" role="slider"
aria-label="${s.walk}" aria-valuemin="0" aria-valuemax="${tables.rows.length}" aria-valuenow="0"
aria-valuetext="${s.walk_none}"></div><div class="told" aria-hidden="true"><span>${s.walk}</span>
<p class="walked"></p></div></div>
<p class="words" tabindex="-1"><span class="sentence">${sentence}</span>
<em class="disclaimer">${s.disclaimer}</em></p>
<p class="spread">${words(data, spread)}</p>
<ul class="notes">${notes(answer)}</ul>
</div>
</div>
<p class="status" role="status"></p>
<p class="spoken sr-only" aria-live="polite"></p>
<div class="extras">
<details class="table"><summary>${s.table}</summary><div class="scroll" tabindex="0" role="region"
aria-label="${s.table}">${table(data, tables.rows)}</div></details>
<a class="csv" download="${data.name}.csv"
href="${csvAddress(csv(data.columns, tables.rows))}">${s.csv}</a>
<a class="link needs-script" href="${formatFragment(data, start)}">${s.link}</a>${notebook}
<details class="code"><summary>${s.code}</summary><pre><code>${pythonCall(
    data,
    start,
  )}</code></pre></details>
</div>
<p class="on-paper">${s.on_paper} <span class="address"></span> <span class="scanned"></span></p>
<p class="leaves-out"><strong>${s.leaves_out}</strong> ${data.leaves_out}</p>
${json({ ...data, figure: { ...data.figure, stills: null } })}
</section>
`.text;
}

/** @param {HTMLElement} section @param {ExperimentData} data @param {Host} host */
export function bind(section, data, host) {
  return new Play(section, data, host);
}
