// The decision room alive. The address says which night is shown, so that a link, a reload, and the
// browser's back and forward lead to it; moves are links. What is prepared answers at once, the rest
// is asked of Python.

import { Chart } from "./chart.js";
import { Clock } from "./clock.js";
import { betted, rest } from "./debrief.js";
import { copied } from "./link.js";
import { fill } from "./markup.js";
import { fragment, story, turn } from "./night.js";
import { asked, briefs, printed } from "./room-setup.js";

/** The night that a fragment names; "" if none. @param {string} address @param {string} room */
function named(address, room) {
  const asks = new URLSearchParams(address.replace(/^#/, ""));
  return asks.get("x") === room ? (asks.get("night") ?? "") : "";
}

export class Deciding {
  /** @param {HTMLElement} section @param {RoomData} data @param {Host} host */
  constructor(section, data, host) {
    this.section = section;
    this.data = data;
    this.host = host;
    /** @type {Map<string, NightData>} */ this.known = new Map(Object.entries(data.prepared));
    this.wanted = "";
    this.guess = "";
    /** @type {number | null} */ this.said = null; // the reader's bet
    this.advised = false;
    this.first = data.starts[Math.floor(Math.random() * data.starts.length)];
    this.charts = Promise.all(
      [data.ladder, data.war].map(async (each, index) => {
        const figure = section.querySelectorAll("figure.chart")[index];
        return new Chart(await host.drawing(), /** @type {HTMLElement} */ (figure), each);
      }),
    );
    this.clock = new Clock(this.part(".clock"), data.strings);
    this.#listen();
    const start = /** @type {NightData} */ (this.known.get(this.first));
    if (this.first !== section.dataset.night) this.part(".shown").dataset.waits = "";
    this.#show(start, "prepared");
    if (this.#linked()) host.address.arrive(section);
    this.#follow(this.#linked() || named(host.address.kept(data.name), data.name), true);
  }

  /** @param {string} selector @returns {any} */
  part(selector) {
    return this.section.querySelector(selector);
  }

  /** @param {string} words */
  say(words) {
    this.part(".status").textContent = words;
  }

  #listen() {
    const { section, host } = this;
    for (const sign of ["focusin", "pointerdown"]) {
      section.addEventListener(sign, () => host.engine.start(), { once: true });
    }
    host.address.listen(() => this.#follow(this.#linked()));
    section.addEventListener("submit", (event) => {
      event.preventDefault();
      const form = /** @type {HTMLFormElement} */ (event.target);
      if (form.matches(".setup")) this.#begin(form);
      else if (form.matches(".said")) this.#bets(form);
      else this.#guessed(/** @type {SubmitEvent} */ (event));
    });
    section.addEventListener("change", (event) => {
      const field = /** @type {HTMLInputElement} */ (event.target);
      if (field.name === "advice") this.#advise(field.checked);
      if (field.name === "seat") this.part("[name=mode]").disabled = field.value === "both";
    });
    section.addEventListener("click", (event) => {
      const at = /** @type {HTMLElement} */ (event.target);
      if (at.matches(".reveal")) this.#reveal();
      if (at.matches(".print")) printed(/** @type {HTMLElement} */ (at.closest(".brief")));
      if (at.matches(".link")) this.#copy(event);
    });
    section.addEventListener("keydown", (event) => this.#step(event));
  }

  /** The night that the address names; "" if none. */
  #linked() {
    return named(this.host.address.read(), this.data.name);
  }

  /**
   * Goes to a night; without a name, back to where this visit began.
   * @param {string} asked @param {boolean} [arriving] whether the page has just been opened
   */
  async #follow(asked, arriving = false) {
    const text = asked || (this.host.address.read() === "" ? this.first : "");
    if (!text || text === this.section.dataset.night) return;
    this.wanted = text;
    const before = this.section.dataset.state ?? "";
    const prepared = this.known.get(text);
    const night = prepared ?? (await this.#asked(text));
    if (this.wanted !== text) return; // another was asked for meanwhile
    if (!night) {
      this.#rest();
      if (this.section.dataset.state === "waiting") this.section.dataset.state = before;
      return;
    }
    this.#show(night, prepared ? "prepared" : "engine");
    if (this.#linked()) this.#rest();
    if (arriving) return;
    if (this.part(".pause").hidden) this.#arrive();
    else this.part(".reveal").focus();
    this.part(".spoken").textContent = this.part(".pause").hidden ? this.#unsaid(night) : "";
  }

  /**
   * Asks Python; says so if there is none, or if the text is no night.
   * @param {string} text @returns {Promise<NightData | null>}
   */
  async #asked(text) {
    const { engine } = this.host;
    const s = this.data.strings;
    if (engine.state !== "on") {
      this.section.dataset.state = "waiting";
      this.say(s.waiting);
      await engine.start();
    }
    try {
      const { night, problem } = await engine.tell(this.data.name, text);
      if (night) this.known.set(text, night);
      else {
        this.say(fill(s.bad_link, { problem }));
        this.section.dataset.state = "bad-link";
      }
      return night;
    } catch (error) {
      if (engine.state !== "failed") throw error;
      this.say(s[engine.why ?? (engine.offline ? "offline" : "failed")]);
      return null;
    }
  }

  /** @param {NightData} night @param {"prepared" | "engine"} from */
  #show(night, from) {
    const { section, data } = this;
    this.night = night;
    this.guess = "";
    Object.assign(section.dataset, { night: night.text, from });
    this.part(".cast .told").textContent = night.cast;
    this.part(".cast .number").textContent = night.title;
    this.part(".story").innerHTML = story(night, data.strings).text;
    this.part(".briefs").innerHTML = briefs(night, data.strings).join("");
    this.part(".link").href = fragment(night.text);
    this.say("");
    this.part(".pause").hidden = !night.pauses;
    this.part(".night").hidden = night.pauses;
    if (!night.pauses) return this.#turn();
    this.clock.stop();
    const { who, words } = this.#next(night);
    this.part(".next").textContent = fill(words, { who });
    this.part(".reveal").textContent = fill(data.strings[who ? "reveal" : "reveal_end"], { who });
    section.dataset.state = "pause";
  }

  /** @param {NightData} night */
  #next({ mover }) {
    return { who: mover, words: this.data.strings[mover ? "pause" : "pause_end"] };
  }

  #reveal() {
    this.part(".pause").hidden = true;
    this.part(".night").hidden = false;
    this.#turn();
    this.#arrive();
    if (this.night) this.part(".spoken").textContent = this.#unsaid(this.night);
  }

  /**
   * The news without what the heading ends it with, which is read as it takes the focus.
   * @param {NightData} night
   */
  #unsaid({ news }) {
    const heading = this.part(".now").textContent.replace(/\.$/, "");
    const end = `${heading}.`;
    return news.endsWith(end) ? news.slice(0, -end.length).trim() : news;
  }

  /** The decision that waits, the guess, or the debrief. */
  #turn() {
    const { data } = this;
    const night = /** @type {NightData} */ (this.night);
    this.part(".turn").innerHTML = String(turn(night, data.strings, this.guess));
    const debrief = this.part(".turning") ? night.debrief : null;
    this.part(".line").hidden = !debrief;
    this.part(".after").innerHTML = debrief ? rest(debrief, data.strings).text : "";
    if (debrief && this.said !== null) {
      this.part(".betted").textContent = betted(this.said, debrief, data.strings);
    }
    const state = night.deciding ? "deciding" : debrief ? "ended" : "guessing";
    this.section.dataset.state = state;
    this.#advise(this.advised);
    this.clock.stop();
    if (night.deciding) this.clock.start(Number(this.part("[name=clock]").value));
    this.#draw(night, debrief);
  }

  /** @param {NightData} night @param {DebriefData | null} debrief */
  async #draw(night, debrief) {
    const [ladder, war] = await this.charts;
    if (night !== this.night) return;
    const { ladder: rows, lines, frame } = night;
    await ladder.draw({ ladder: rows, lines, frame });
    delete this.part(".shown").dataset.waits;
    this.#describe(".shown", `${this.data.ladder.description} ${night.pictured}`);
    if (!debrief) return;
    await war.draw({ line: debrief.line, frame: debrief.frame });
    this.#describe(".line", `${this.data.war.description} ${debrief.turning}`);
    this.section.dataset.drawn = night.text;
  }

  /** @param {string} place @param {string} words */
  #describe(place, words) {
    for (const each of this.section.querySelectorAll(`${place} .picture`)) {
      each.setAttribute("aria-label", words);
    }
  }

  /** @param {boolean} wanted */
  #advise(wanted) {
    this.advised = wanted;
    this.section.toggleAttribute("data-advice", wanted);
    const field = this.part("[name=advice]");
    if (field) field.checked = wanted;
  }

  /** @param {HTMLFormElement} form */
  #begin(form) {
    this.part(".another").open = false;
    this.host.address.go(fragment(asked(this.data, new FormData(form))));
  }

  /** @param {HTMLFormElement} form */
  #bets(form) {
    const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("bet"));
    const said = Number(field.value);
    const { bet_not, bet_noted } = this.data.strings;
    const is = field.value !== "" && said >= 0 && said <= 100;
    if (is) this.said = said;
    this.part(".said output").textContent = fill(is ? bet_noted : bet_not, { said: field.value });
  }

  /** @param {SubmitEvent} event */
  #guessed({ submitter }) {
    this.guess = /** @type {HTMLButtonElement} */ (submitter).value;
    this.#turn();
    this.#arrive();
  }

  /** Brings what is new into sight, and a reader's place to it. */
  #arrive() {
    this.part(".now").focus({ preventScroll: true });
    this.part(".now").scrollIntoView({ block: "start" });
  }

  /** The arrow keys go from one move to the next. @param {KeyboardEvent} event */
  #step(event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const moves = [...this.section.querySelectorAll("a.move")];
    const at = moves.indexOf(/** @type {Element} */ (event.target));
    if (!by || at < 0) return;
    event.preventDefault();
    const next = moves[Math.min(Math.max(at + by, 0), moves.length - 1)];
    /** @type {HTMLElement} */ (next).focus();
  }

  /** The address names the night that is shown. */
  #rest() {
    this.host.address.write(this.data.name, fragment(String(this.section.dataset.night)));
  }

  /** @param {Event} event */
  async #copy(event) {
    event.preventDefault();
    this.#rest();
    const link = this.host.address.link(fragment(String(this.section.dataset.night)));
    this.say(await copied(link, this.data.strings));
  }
}
