// Where an experiment stands in one column, its picture lies below its controls. A strip above them
// stays in sight while they are used: the sentence, its number in bold, and the picture in small.
// What it says is said below in full, so screen readers pass it by.

import { markup } from "./markup.js";
import { rounded } from "./written.js";

/** @param {ExperimentData} data */
export function strip(data) {
  return markup`
<div class="strip needs-script" aria-hidden="true"><p class="not-yet">${data.strings.covered}</p
><div class="small"></div><p class="gist"><strong class="number"></strong> <span></span></p></div>`;
}

export class Strip {
  /**
   * @param {HTMLElement} section @param {ExperimentData} data
   * @param {AnswerData} answer what is shown at first
   */
  constructor(section, data, answer) {
    this.section = section;
    this.unit = data.bet.unit;
    this.gist = [...section.querySelectorAll(".strip .gist > *")];
    this.small = /** @type {HTMLElement | null} */ (section.querySelector(".strip .small"));
    /** What of the picture is shown, by the size of the whole. @type {Map<string | null, string>} */
    this.cuts = new Map();
    this.isSeen = false;
    if (!this.small) return;
    this.say(answer);
    new ResizeObserver(([{ target }]) => {
      const seen = target.clientWidth > 0;
      if (seen && !this.isSeen) this.#picture();
      this.isSeen = seen;
    }).observe(this.small);
  }

  /** @param {AnswerData} answer */
  say({ headline, sentence }) {
    if (!this.small) return;
    const [number, words] = this.gist;
    number.textContent = `${numberOf(headline, sentence)} ${this.unit}`;
    words.textContent = sentence;
  }

  /** Takes over the picture as it is drawn now. */
  draw() {
    if (this.isSeen) this.#picture();
  }

  #picture() {
    const drawn = this.#drawn()?.querySelector("svg");
    if (!drawn) return;
    const copy = /** @type {SVGSVGElement} */ (drawn.cloneNode(true));
    // The names of its parts stay the picture's own, to which the copy's references lead as well.
    for (const each of copy.querySelectorAll("[id]")) each.removeAttribute("id");
    this.small?.replaceChildren(copy);
    const size = drawn.getAttribute("viewBox");
    if (!this.cuts.has(size)) this.cuts.set(size, withoutMargin(copy));
    copy.setAttribute("viewBox", this.cuts.get(size) ?? "");
  }

  /** The picture that is seen. The chart says which; to ask for its width has the page laid out. */
  #drawn() {
    const pictures = [...this.section.querySelectorAll(".shown .picture")];
    const live = this.section.querySelector("figure.chart")?.getAttribute("data-live");
    return pictures.find((each) => (live ? each.classList.contains(live) : each.clientWidth > 0));
  }
}

/** The part of a picture in which something is drawn. @param {SVGSVGElement} picture */
function withoutMargin(picture) {
  const { x, y, width, height } = picture.getBBox();
  return [x - 3, y - 3, width + 6, height + 6].map(Math.round).join(" ");
}

/**
 * The headline as the sentence writes it, if it does, and otherwise without decimals.
 * @param {number} headline @param {string} sentence
 */
export function numberOf(headline, sentence) {
  const words = sentence.split(/[^\d.,]+/).map((each) => each.replace(/[.,]$/, ""));
  const digits = [2, 1].find((each) => words.includes(rounded(headline, each)));
  return rounded(headline, digits ?? 0);
}
