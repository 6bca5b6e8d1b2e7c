// The first page's night: one decision for each side, all of it prepared. A decision is a link, so
// that back, forward and a reload need nothing of their own. Every word comes from Python.

import { asked } from "./fragment.js";
import { fill, json, markup } from "./markup.js";

/** The link to a scene. @param {string} text */
const to = (text) => `#x=opening&moves=${text}`;

/** @param {OpeningData} data @returns {string} */
export function html(data) {
  return markup`
<section class="opening" data-state="static" data-moves="" aria-labelledby="opening-title">
<h2 class="opening-title" id="opening-title">${data.title}</h2>
<div class="scene needs-script">${scene(data, data.scenes[0])}</div>
<div class="without-script"><p>${data.strings.april}</p>${scene(data, data.april, false)}</div>
<p class="status" role="status"></p>
<p class="spoken sr-only" aria-live="polite"></p>
${json(data)}
</section>
`.text;
}

/** @param {OpeningData} data @param {SceneData} now @param {boolean} [ways] */
function scene(data, now, ways = true) {
  const s = data.strings;
  const [begin, ...rest] = now.told;
  return markup`<p>${begin}</p>${
    rest.length > 0 && markup`<ol class="told">${rest.map((each) => markup`<li>${each}</li>`)}</ol>`
  }<h3 class="now" tabindex="-1">${now.heading}</h3>${
    now.moves.length > 0 &&
    markup`<ul class="moves">${now.moves.map(
      (each) => markup`<li><a class="move" href="${to(each.then)}">${each.words}</a></li>`,
    )}</ul>`
  }${now.gone.length > 0 && ended(data, now)}${
    now.text &&
    ways &&
    markup`<ul class="ways needs-script"><li><a class="back" href="${to(now.back)}">${s.back}</a></li>${
      now.back && markup`<li><a class="again" href="${to("")}">${s.again}</a></li>`
    }</ul>`
  }`;
}

/** @param {OpeningData} data @param {SceneData} now */
function ended(data, now) {
  const s = data.strings;
  const most = Math.max(...now.gone.map((each) => each.count));
  const mine = now.text === data.april.text ? s.mine_april : s.mine;
  const rows = now.gone.map(
    (each) => markup`<tr${each.mine && markup` class="mine"`}><th scope="row">${each.path}${
      each.mine && markup` <strong>(${mine})</strong>`
    }</th><td>${each.end}</td><td class="count"><span class="number">${each.count}</span><span
class="bar" aria-hidden="true" style="inline-size: ${Math.round((70 * each.count) / most)}%"></span></td></tr>`,
  );
  const other =
    now.other && markup`<p class="needs-script"><a href="${to(now.other)}">${s.other}</a></p>`;
  return markup`<table class="gone"><caption>${s.gone}</caption><thead><tr><th
scope="col">${s.head_path}</th><th scope="col">${s.head_end}</th><th
scope="col">${s.head_count}</th></tr></thead><tbody>${rows}</tbody></table>
<p class="said">${now.said} <em class="disclaimer">${s.disclaimer}</em></p>
<p class="onward"><a href="${data.onward}">${s.onward}</a></p>${other}`;
}

/** @param {HTMLElement} section @param {OpeningData} data @param {Host} host */
export function bind(section, data, { address }) {
  const part = (/** @type {string} */ selector) =>
    /** @type {HTMLElement} */ (section.querySelector(selector));
  const read = () => {
    const given = asked(address.read());
    return given.get("x") === data.name ? (given.get("moves") ?? "") : "";
  };
  const show = (arriving = false) => {
    const text = read();
    const found = data.scenes.find((each) => each.text === text);
    const now = found ?? data.scenes[0];
    part(".status").textContent = found ? "" : fill(data.strings.bad_link, { moves: text });
    section.dataset.state = found ? (now.moves.length > 0 ? "deciding" : "ended") : "bad-link";
    if (section.dataset.moves === now.text) return;
    section.dataset.moves = now.text;
    part(".scene").innerHTML = scene(data, now).text;
    if (arriving) return;
    part(".scene .now").focus({ preventScroll: true });
    part(".scene .now").scrollIntoView({ block: now.moves.length > 0 ? "nearest" : "start" });
    part(".spoken").textContent = now.told.slice(1).join(" ");
  };
  show(true);
  address.listen(() => show());
}
