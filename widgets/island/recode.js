// How a reader codes a move otherwise: beside the picture, where the mark is seen to move, and in
// the row, where the picture then comes into sight.

import { fill, markup } from "./markup.js";

const MOST = 60; // letters of what was done, in a list of moves

/** The two lists beside the picture. @param {ViewData} data */
export function recoding({ name, strings: s }) {
  const list = (/** @type {string} */ what, /** @type {string} */ label) => markup`<span
class="control"><label for="${name}-${what}">${label}</label><select id="${name}-${what}"
class="${what}" autocomplete="off"></select></span>`;
  return markup`
<p class="recoding needs-script">${list("which", s.recode)}${list("code", s.recode_as)}</p>`;
}

export class Recoding {
  /** @param {HTMLElement} section @param {ViewData} data */
  constructor(section, data) {
    this.section = section;
    this.data = data;
    this.which = /** @type {HTMLSelectElement} */ (section.querySelector("select.which"));
    this.code = /** @type {HTMLSelectElement} */ (section.querySelector("select.code"));
    /** @type {MeasureData | null} */ this.measure = null;
    this.which.addEventListener("change", () => this.#place());
    section.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLElement && target.closest(".recode")) this.#bringPicture(target);
    });
    section.addEventListener("focusout", ({ target }) => {
      if (target instanceof HTMLElement && target.closest(".recode")) {
        section.removeAttribute("data-recoding");
      }
    });
  }

  /** Whose move the list beside the picture is about. @param {string} id */
  choose(id) {
    if (![...this.which.options].some((each) => each.value === id)) return;
    this.which.value = id;
    this.#place();
  }

  /**
   * Offers the moves that are shown, and in each row and beside the picture the lanes of the
   * measure in view.
   * @param {HTMLElement[]} lines @param {MeasureData} measure @param {Record<string, number>} codes
   */
  offer(lines, measure, codes) {
    const isNew = measure !== this.measure;
    this.measure = measure;
    this.codes = codes;
    const shown = lines.filter((line) => !line.hidden).map((line) => line.dataset.id);
    const events = this.data.events.filter(({ id }) => shown.includes(id));
    this.#offerMoves(events);
    for (const line of lines) {
      const place = line.querySelector(".recode");
      const event = events.find(({ id }) => id === line.dataset.id);
      if (!place || !event) continue;
      const there = /** @type {HTMLSelectElement | null} */ (place.querySelector("select"));
      const select = there ?? document.createElement("select");
      if (!there || isNew || select.dataset.measure !== measure.name) this.#lanes(select, event);
      if (!there) place.append(select);
      select.value = String(codes[event.id] ?? event.codes[measure.name]);
      line.toggleAttribute("data-recoded", codes[event.id] !== undefined);
    }
    this.#place();
  }

  /** @param {EventData[]} events */
  #offerMoves(events) {
    const chosen = this.which.value;
    const options = events.map(({ id, day, who, what }) => {
      const words = what.length > MOST ? `${what.slice(0, MOST)} …` : what;
      return new Option(`${id}, ${day}, ${who}: ${words}`, id);
    });
    // The first stays where it is: a list that loses the line it stands at is told by readers.
    if (!this.which.length) this.which.add(new Option(this.data.strings.choose_move, ""));
    this.which.length = 1;
    this.which.append(...options);
    const wanted = events.some(({ id }) => id === chosen) ? chosen : "";
    if (this.which.value !== wanted) this.which.value = wanted;
  }

  /** The list beside the picture stands where the chosen move is coded. */
  #place() {
    const { measure, codes } = this;
    const event = this.data.events.find(({ id }) => id === this.which.value);
    this.code.disabled = !event;
    if (!event || !measure || !codes) {
      delete this.code.dataset.recodes;
      this.code.replaceChildren();
      return;
    }
    this.#lanes(this.code, event);
    this.code.value = String(codes[event.id] ?? event.codes[measure.name]);
  }

  /** @param {HTMLSelectElement} select @param {EventData} event */
  #lanes(select, { id }) {
    const { lanes, name } = /** @type {MeasureData} */ (this.measure);
    select.dataset.recodes = id;
    select.dataset.measure = name;
    if (select !== this.code) {
      select.setAttribute("aria-label", fill(this.data.strings.your_code, { name: id }));
    }
    select.replaceChildren(...lanes.map((lane) => new Option(lane.words, String(lane.at))));
  }

  /**
   * While a row is being coded the picture stands above it, and the row below the picture.
   * @param {HTMLElement} select
   */
  #bringPicture(select) {
    const figure = /** @type {HTMLElement} */ (this.section.querySelector("figure.chart"));
    this.section.style.setProperty("--picture", `${figure.offsetHeight}px`);
    this.section.dataset.recoding = "";
    select.scrollIntoView({ block: "nearest", behavior: "instant" });
  }
}
