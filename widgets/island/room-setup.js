// What a new night is chosen from, and the teams' briefs.

import { markup } from "./markup.js";

/** @param {RoomData} data */
export function setup(data) {
  const s = data.strings;
  const fields = Object.entries(data.lists).map(([name, options]) => {
    const field = `room-${name}`;
    return markup`<p class="control"><label for="${field}">${s[name]}</label>
<select id="${field}" name="${name}">${options.map(
      (each) => markup`<option value="${each.value}">${each.words}</option>`,
    )}</select></p>`;
  });
  return markup`<details class="another needs-script"><summary>${s.another}</summary>
<form class="setup">${fields}
<p class="control"><label for="room-seed">${s.seed}</label>
<input id="room-seed" name="seed" inputmode="numeric" autocomplete="off" size="9"
aria-describedby="room-seed-note"> <span class="why" id="room-seed-note">${s.seed_note}</span></p>
<p><button type="submit">${s.begin}</button></p></form></details>`;
}

/**
 * The text of the night that a form asks for; what is to be drawn is drawn.
 * @param {RoomData} data @param {FormData} given @param {() => number} [random] from 0 to 1
 */
export function asked(data, given, random = Math.random) {
  const said = (/** @type {string} */ name) => String(given.get(name) ?? "").trim();
  const seats = data.lists.seat.map((each) => each.value).filter((each) => each && each !== "both");
  const seat = said("seat") || seats[Math.floor(random() * seats.length)];
  const seed = said("seed") || String(Math.floor(random() * data.seeds));
  const mode = seat === "both" ? "clear" : said("mode");
  return [said("case"), seat, seed, mode].join(".");
}

/** @param {NightData} night @param {Record<string, string>} s */
export function briefs(night, s) {
  return night.briefs.map(
    (
      each,
      index,
    ) => markup`<details class="brief" data-brief="${index}"><summary>${each.title}</summary>
<div class="sheet"><h4>${each.title}</h4><ul>${each.lines.map(
      (line) => markup`<li>${line}</li>`,
    )}</ul></div>
<p class="needs-script"><button type="button" class="print">${s.print}</button></p></details>`,
  );
}

/** Prints one brief and nothing else of the page. @param {HTMLElement} brief */
export function printed(brief) {
  const { documentElement: page } = document;
  page.dataset.printing = "brief";
  brief.dataset.printed = "";
  const done = () => {
    delete page.dataset.printing;
    delete brief.dataset.printed;
  };
  addEventListener("afterprint", done, { once: true });
  globalThis.print();
}
