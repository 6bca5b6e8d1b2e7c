// One experiment alive: it follows the controls, asks for answers, and shows them. The form is
// bound before the drawing library has arrived, so the experiment can be used at once.

import { Bet } from "./bet.js";
import { advanced, afterInput, field, place } from "./controls.js";
import { Latest } from "./latest.js";
import { copied } from "./link.js";
import { fill } from "./markup.js";
import { Own } from "./own.js";
import {
  defaults,
  differing,
  formatFragment,
  from,
  keyOf,
  nearestPrepared,
  preparedAnswer,
  wished,
} from "./settings.js";
import { Shown } from "./shown.js";
import { gathered, dropRefused, kept, recalled, refused, wrong } from "./text.js";

export class Play {
  /** @param {HTMLElement} section @param {ExperimentData} data @param {Host} host */
  constructor(section, data, host) {
    this.section = section;
    this.data = data;
    this.host = host;
    this.engine = host.engine;
    this.form = /** @type {HTMLFormElement} */ (section.querySelector("form.controls"));
    this.state = defaults(data);
    this.own = new Own(section, data);
    /** @type {Latest<StateData>} */ this.latest = new Latest(
      async (next) => this.#show(next, await this.engine.ask(data.name, next), "engine"),
      () => {
        section.dataset.state = "working";
        this.say(data.strings.working);
      },
    );
    this.notice = ""; // what is wrong with the link that was followed
    /** @type {StateData | null} */ this.before = null; // where they stood when it was tried again
    this.unkept = ""; // that the reader's own work, or bet, could not be kept
    this.putBack = ""; // what went back to the baseline because nobody prepared the combination
    const baseline = /** @type {AnswerData} */ (preparedAnswer(data, this.state));
    this.shown = new Shown(section, data, host, baseline);
    const placed = (/** @type {boolean} */ kept) => this.#placed(kept);
    this.bet = new Bet(section, data, placed, () => this.#showBet());
    this.#listen();
    this.engine.addEventListener("change", () => this.#engineChanged());
    Object.assign(section.dataset, { engine: this.engine.state, state: "ready" });
    this.#restore();
    this.shown.drawAhead();
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
    const wake = () => this.engine.start();
    for (const form of this.section.querySelectorAll("form")) {
      for (const sign of ["focusin", "pointerdown", "pointerenter"]) {
        form.addEventListener(sign, wake, { once: true });
      }
    }
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", (event) =>
      this.#moved(/** @type {HTMLInputElement} */ (event.target)),
    );
    this.form.addEventListener("change", (event) => {
      const bad = wrong(this.data, /** @type {HTMLInputElement} */ (event.target));
      if (bad) this.say(bad);
      else this.#rest();
    });
    for (const button of this.form.querySelectorAll(".advance")) {
      const name = /** @type {HTMLElement} */ (button).dataset.advances ?? "";
      this.#press(button, () => advanced(this.data, this.state, name));
    }
    this.#press(this.part(".reset"), () => {
      dropRefused(this.form);
      return from(this.data, this.state, defaults(this.data).preset);
    });
    if (this.own.button) this.#press(this.own.button, () => this.own.aside());
    this.part(".link").addEventListener("click", (/** @type {Event} */ event) => this.#copy(event));
    this.host.address.listen(() => this.#followOrOpen());
  }

  /** @param {HTMLInputElement | HTMLSelectElement} field */
  #moved(field) {
    const input = field.matches("[data-place]")
      ? gathered(/** @type {HTMLSelectElement} */ (field))
      : /** @type {HTMLInputElement} */ (field);
    const wish = input && afterInput(this.data, this.state, input);
    if (wish) this.unkept = kept(this.data, input);
    this.#go(wish);
  }

  /** @param {Element} button @param {() => StateData | null} wish */
  #press(button, wish) {
    button.addEventListener("click", () => {
      this.#go(wish());
      this.#rest();
    });
  }

  /** Opens as a link asks, or as the reader left it; else covered, at the case of the bet. */
  #restore() {
    const { data } = this;
    place(this.form, data, this.state);
    const said = this.bet.restore();
    if (this.#follow()) return;
    const opening = this.#opening();
    if (!said) {
      this.state = opening;
      place(this.form, data, this.state);
      this.section.dataset.covered = "";
      this.bet.open();
    } else if (!this.#isSame(opening)) this.#go(opening);
  }

  /** The case of the bet, with the texts that the reader left here. */
  #opening() {
    return recalled(this.data, this.data.bet.case);
  }

  /**
   * Shows what the address asks for, by a link or by the way back to where one was. The address
   * then says what is shown, and neither what was appended to it nor what is not there.
   * @returns {boolean} whether it asks anything of this experiment
   */
  #follow() {
    const { data, section } = this;
    const { address } = this.host;
    const asked = wished(data, address.read(), address.kept(data.name) || this.own.kept());
    if (!asked) return false;
    if (asked.notice || !this.#isAt(asked.state)) {
      if (asked.isLink) address.arrive(section);
      if (asked.isLink && !asked.notice) this.engine.start();
      this.#go(asked.state, asked.notice);
    }
    if (asked.isLink || this.data.keeps) this.#rest();
    return true;
  }

  /** Follows, or goes back to where the page opens, to which an address without a case leads. */
  #followOrOpen() {
    if (this.#follow() || this.#isCovered() || this.#isSame(this.#opening())) return;
    this.#go(this.#opening());
  }

  /** Whether the controls stand there, and somebody has seen it. @param {StateData} state */
  #isAt(state) {
    return this.section.dataset.shown !== undefined && this.#isSame(state);
  }

  /** Whether the controls stand there. @param {StateData} state */
  #isSame(state) {
    return keyOf(this.data, state) === keyOf(this.data, this.state);
  }

  /**
   * Says that a link asks for what is not on this page.
   * @param {string} name @param {string} allowed
   */
  refuse(name, allowed) {
    this.notice = fill(this.data.strings.no_such_case, { name, allowed });
    this.host.address.arrive(this.section);
    this.say(this.notice);
  }

  /**
   * Shows a state: at once if its answer is prepared, and from the engine once it is on.
   * @param {StateData | null} wish @param {string} [notice] what is wrong with the link to it
   * @param {StateData | null} [before] where the controls stood, if it is the engine's failure
   *   that asks, and not the reader
   */
  #go(wish, notice = "", before = null) {
    if (!wish) return;
    this.notice = notice;
    this.#reveal();
    const again = !before && this.engine.state === "failed";
    if (again) this.engine.start(); // what failed may have passed
    const failed = this.engine.state === "failed";
    const state = failed ? nearestPrepared(this.data, wish, before ?? this.state) : wish;
    this.before = again ? this.state : before;
    this.putBack = state === wish ? "" : this.#whatWentBack(wish, state);
    this.state = state;
    this.shown.spoken.hush();
    place(this.form, this.data, state);
    if (this.putBack) this.#rest();
    const prepared = preparedAnswer(this.data, state);
    if (this.engine.state === "on") this.#want(state);
    else if (prepared) this.#show(state, prepared, "prepared");
    else {
      this.section.dataset.state = "waiting";
      this.say(this.data.strings.waiting);
      this.engine.start();
    }
  }

  /** What a reader asked for and does not get. @param {StateData} wish @param {StateData} given */
  #whatWentBack(wish, given) {
    const names = differing(this.data, wish, given);
    const labels = names.map((name) => field(this.form, name).labels?.[0].textContent);
    return fill(this.data.strings.put_back, { controls: labels.join(", ") });
  }

  /** @param {StateData} state */
  async #want(state) {
    try {
      await this.latest.want(state);
    } catch (error) {
      if (this.engine.state !== "failed") throw error;
      this.#go(this.state, "", this.state); // it has failed and said so; what is prepared goes on
    }
  }

  /** @param {StateData} state @param {AnswerData} answer @param {"prepared" | "engine"} from */
  async #show(state, answer, from) {
    const { starting } = this.data.strings;
    const engine = { failed: this.#without(), starting, on: "", off: "" }[this.engine.state];
    this.say(this.#complaint() || engine);
    if (this.#isSame(state)) this.shown.spoken.tell(answer.sentence); // not where one has passed
    if (!(await this.shown.show(state, answer))) return; // a newer one is on its way
    const now = this.notice ? "bad-link" : "answered";
    Object.assign(this.section.dataset, { from, state: now });
  }

  #engineChanged() {
    const { dataset } = this.section;
    const { state, isQuiet } = this.engine;
    const touched = dataset.shown !== undefined || dataset.state === "waiting";
    dataset.engine = state;
    if (isQuiet && !touched) return; // nobody has asked for it yet
    if (state === "starting") this.say(this.#complaint() || this.data.strings.starting);
    else if (state === "failed") {
      this.say(this.#without());
      if (dataset.state === "waiting") this.#go(this.state, "", this.before ?? this.state);
    } else {
      this.say(this.#complaint() || this.data.strings.started);
      if (touched) this.#want(this.state);
    }
  }

  /** What is wrong with what was asked for, or was not kept: it stays said, whatever the engine does. */
  #complaint() {
    return this.notice || refused(this.data, this.form) || this.unkept;
  }

  /** Why there is no engine, and what works without one. */
  #without() {
    const why = this.data.strings[this.engine.why ?? (this.engine.offline ? "offline" : "failed")];
    return this.putBack ? `${why} ${this.putBack}` : why;
  }

  #rest() {
    this.host.address.write(this.data.name, formatFragment(this.data, this.state));
    if (this.data.keeps) this.unkept = this.own.rest(this.state);
  }

  /** @param {Event} event */
  async #copy(event) {
    event.preventDefault();
    this.#rest();
    const link = this.host.address.link(formatFragment(this.data, this.state));
    this.say(await copied(link, this.data.strings));
  }

  /** @param {boolean} kept whether the browser let the bet be kept */
  #placed(kept) {
    if (this.#isCovered()) this.#showBet();
    if (!kept) this.unkept = this.data.strings.not_kept;
    if (!kept) this.say(this.unkept);
    this.engine.start();
  }

  /** Uncovers the case of the bet, at which the controls stand already. */
  #showBet() {
    if (this.#isSame(defaults(this.data))) this.#reveal();
    else this.#go(this.state);
  }

  #isCovered() {
    return this.section.dataset.covered !== undefined;
  }

  #reveal() {
    if (!this.#isCovered()) return;
    delete this.section.dataset.covered;
    this.bet.close();
    this.section.dataset.state = "revealed";
  }
}
