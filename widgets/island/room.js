// The decision room: a night in which the reader decides, move by move. Every word of it comes from
// Python. `html` is what a page without a script shows, `bind` brings it alive.

import { figure } from "./figure.js";
import { json, markup } from "./markup.js";
import { story, turn } from "./night.js";
import { Deciding } from "./room-play.js";
import { briefs, setup } from "./room-setup.js";

/** @param {RoomData} data @returns {string} */
export function html(data) {
  const s = data.strings;
  const night = data.prepared[data.starts[0]];
  const drawn = (/** @type {FigureData} */ each) => ({ ...each, stills: null });
  const notebook =
    data.notebook && markup`<a class="notebook" href="${data.notebook}" download>${s.notebook}</a>`;
  return markup`
<section class="room" data-room="${data.name}" data-state="static" data-night="${night.text}"
aria-labelledby="${data.name}-title">
<h3 class="room-title" id="${data.name}-title">${data.title}</h3>
<p class="cast"><span class="told">${night.cast}</span> <span class="number">${night.title}</span></p>
${setup(data)}
<div class="pause" hidden><p class="next"></p><p><button type="button"
class="reveal"></button></p></div>
<div class="night">
<div class="bench"><div class="story">${story(night, s)}</div>
<div class="shown">${figure(data.ladder, `${data.ladder.description} ${night.pictured}`)}</div>
</div>
<div class="turn">${turn(night, s)}</div>
<div class="line" hidden>${figure(data.war)}</div>
<div class="after"></div>
</div>
<p class="status" role="status"></p>
<p class="clock" role="timer" aria-live="off" hidden></p>
<p class="spoken sr-only" aria-live="polite"></p>
<div class="extras">
<a class="link needs-script" href="#x=${data.name}&night=${night.text}">${s.link}</a>${notebook}
<div class="briefs">${briefs(night, s)}</div>
</div>
<p class="leaves-out"><strong>${s.leaves_out}</strong> ${data.leaves_out}</p>
${json({ ...data, ladder: drawn(data.ladder), war: drawn(data.war) })}
</section>
`.text;
}

/** @param {HTMLElement} section @param {RoomData} data @param {Host} host */
export function bind(section, data, host) {
  new Deciding(section, data, host);
}
