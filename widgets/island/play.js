// One experiment alive: it follows the controls, asks for answers, and shows them. The form is
// bound before the drawing library has arrived, so the experiment can be used at once.

import { Bet } from "./bet.js";
import { Chart } from "./chart.js";
import { advanced, afterInput, field, place } from "./controls.js";
import { fill } from "./markup.js";
import {
  defaults,
  differing,
  formatFragment,
  keyOf,
  nearestPrepared,
  parseFragment,
  preparedAnswer,
} from "./settings.js";
import { tableRows } from "./table.js";
import { csv, csvAddress, pythonCall } from "./written.js";

const SETTLED = 500; // milliseconds of rest before a screen reader is told the new sentence
const SLOW = 150; // milliseconds without an answer after which the reader is told

export class Play {
  /** @param {HTMLElement} section @param {ExperimentData} data @param {Host} host */
  constructor(section, data, host) {
    this.section = section;
    this.data = data;
    this.host = host;
    this.engine = host.engine;
    this.form = /** @type {HTMLFormElement} */ (section.querySelector("form.controls"));
    this.state = defaults(data);
    /** @type {StateData | null} */ this.wanted = null; // the newest state not yet answered
    this.pumping = false;
    this.putBack = ""; // what went back to the baseline because nobody prepared the combination
    this.answer = /** @type {AnswerData} */ (preparedAnswer(data, this.state));
    const fixed = { baseline: this.answer.tables.rows };
    this.charting = host
      .drawing()
      .then((open) => new Chart(open, this.part("figure.chart"), data.figure, fixed));
    /** @type {ReturnType<typeof setTimeout> | undefined} */ this.settling = undefined;
    this.bet = new Bet(
      section,
      data,
      (kept) => this.#placed(kept),
      () => this.#skipped(),
    );
    this.#listen();
    this.engine.addEventListener("change", () => this.#engineChanged());
    Object.assign(section.dataset, { engine: this.engine.state, state: "ready" });
    this.#restore();
    // The live chart takes the place of the picture while nobody waits for it, so that the first
    // move finds it drawn.
    const idle = globalThis.requestIdleCallback ?? setTimeout;
    this.charting.then((chart) => idle(() => chart.draw(this.answer.tables)));
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
      this.#go(afterInput(this.data, this.state, /** @type {HTMLInputElement} */ (event.target))),
    );
    this.form.addEventListener("change", () => this.#rest());
    for (const button of this.form.querySelectorAll(".advance")) {
      const name = /** @type {HTMLElement} */ (button).dataset.advances ?? "";
      this.#press(button, () => advanced(this.data, this.state, name));
    }
    this.#press(this.part(".reset"), () => defaults(this.data));
    this.part(".csv").addEventListener("click", () => {
      this.part(".csv").href = csvAddress(csv(this.data.columns, this.answer.tables.rows));
    });
    this.part(".link").addEventListener("click", (/** @type {Event} */ event) => this.#copy(event));
    this.host.address.listen(() => this.#followLink());
  }

  /** @param {Element} button @param {() => StateData | null} wish */
  #press(button, wish) {
    button.addEventListener("click", () => {
      this.#go(wish());
      this.#rest();
    });
  }

  /** Opens as a link to a case asks, or as the reader left it, or covered by the bet. */
  #restore() {
    place(this.form, this.data, this.state);
    const said = this.bet.restore();
    if (this.#followLink() || said) return;
    this.section.dataset.covered = "";
    this.bet.open();
  }

  /** @returns {boolean} whether the address names a case of this experiment */
  #followLink() {
    const asked = parseFragment(this.data, this.host.address.read());
    if (!asked) return false;
    if ("error" in asked) {
      this.say(asked.error);
      this.section.dataset.state = "bad-link";
    } else if (keyOf(this.data, asked.state) !== this.section.dataset.shown) {
      this.host.address.arrive(this.section);
      this.engine.start();
      this.#go(asked.state);
    }
    return true;
  }

  /**
   * Shows a state: at once if its answer is prepared, and from the engine once it is on.
   * @param {StateData | null} wished
   */
  #go(wished) {
    if (!wished) return;
    this.#reveal();
    const failed = this.engine.state === "failed";
    const state = failed ? nearestPrepared(this.data, wished, this.state) : wished;
    this.putBack = state === wished ? "" : this.#whatWentBack(wished, state);
    this.state = state;
    place(this.form, this.data, state);
    const prepared = preparedAnswer(this.data, state);
    if (this.engine.state === "on") this.#want(state);
    else if (prepared) this.#show(state, prepared, "prepared");
    else {
      this.section.dataset.state = "waiting";
      this.say(this.data.strings.waiting);
      this.engine.start();
    }
  }

  /**
   * Names what a reader asked for and does not get.
   * @param {StateData} wished @param {StateData} given
   */
  #whatWentBack(wished, given) {
    const names = differing(this.data, wished, given);
    const labels = names.map((name) => field(this.form, name).labels?.[0].textContent);
    return fill(this.data.strings.put_back, { controls: labels.join(", ") });
  }

  /**
   * The latest wins: while one answer is on its way only the newest wish is remembered.
   * @param {StateData} state
   */
  async #want(state) {
    this.wanted = state;
    if (this.pumping) return;
    this.pumping = true;
    const slow = setTimeout(() => {
      this.section.dataset.state = "working";
      this.say(this.data.strings.working);
    }, SLOW);
    try {
      while (this.wanted) {
        const next = this.wanted;
        this.wanted = null;
        await this.#show(next, await this.engine.ask(this.data.name, next), "engine");
      }
    } catch (error) {
      if (this.engine.state !== "failed") throw error;
      this.#go(this.state); // it has failed and said so; what is prepared goes on
    } finally {
      clearTimeout(slow);
      this.pumping = false;
    }
  }

  /** @param {StateData} state @param {AnswerData} answer @param {"prepared" | "engine"} from */
  async #show(state, answer, from) {
    const { data, section } = this;
    this.answer = answer;
    const drawn = this.charting.then((chart) => chart.draw(answer.tables));
    this.part(".sentence").textContent = answer.sentence;
    this.part("details.table tbody").innerHTML = tableRows(data, answer.tables.rows).text;
    this.part(".code code").textContent = pythonCall(data, state);
    this.part(".link").href = formatFragment(data, state);
    const { starting } = data.strings;
    this.say({ failed: this.#without(), starting, on: "", off: "" }[this.engine.state]);
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.#speak(answer.sentence), SETTLED);
    await drawn;
    const label = `${data.figure.description} ${answer.sentence}`;
    for (const each of section.querySelectorAll(".picture")) each.setAttribute("aria-label", label);
    const headline = String(answer.headline);
    const shown = keyOf(data, state);
    Object.assign(section.dataset, { from, shown, headline, state: "answered" });
  }

  #engineChanged() {
    const { dataset } = this.section;
    const { state } = this.engine;
    const touched = dataset.shown !== undefined || dataset.state === "waiting";
    dataset.engine = state;
    if (state === "starting") this.say(this.data.strings.starting);
    else if (state === "failed") {
      this.say(this.#without());
      if (dataset.state === "waiting") this.#go(this.state);
    } else {
      this.say(this.data.strings.started);
      if (touched) this.#want(this.state);
    }
  }

  /** Why there is no engine, and what works without one. */
  #without() {
    const why = this.data.strings[this.engine.offline ? "offline" : "failed"];
    return this.putBack ? `${why} ${this.putBack}` : why;
  }

  /**
   * Tells a screen reader, and clears the words again: who reads on meets them once.
   * @param {string} sentence
   */
  #speak(sentence) {
    this.part(".spoken").textContent = sentence;
    const clear = () => {
      this.part(".spoken").textContent = "";
    };
    this.settling = setTimeout(clear, 4 * SETTLED);
  }

  #rest() {
    this.host.address.write(formatFragment(this.data, this.state));
  }

  /** @param {Event} event */
  async #copy(event) {
    event.preventDefault();
    this.#rest();
    const link = this.host.address.link(formatFragment(this.data, this.state));
    try {
      await navigator.clipboard.writeText(link);
      this.say(fill(this.data.strings.link_copied, { link }));
    } catch {
      this.say(fill(this.data.strings.link_here, { link })); // no clipboard here, or not allowed
    }
  }

  /** @param {boolean} kept whether the browser let the bet be kept */
  #placed(kept) {
    const { case: asked } = this.data.bet;
    this.#reveal();
    if (keyOf(this.data, asked) !== keyOf(this.data, this.state)) this.#go(asked);
    if (!kept) this.say(this.data.strings.not_kept);
    this.engine.start();
  }

  #skipped() {
    this.#reveal();
    this.part(".words").focus({ preventScroll: true });
  }

  #reveal() {
    if (this.section.dataset.covered === undefined) return;
    delete this.section.dataset.covered;
    this.bet.close();
    this.section.dataset.state = "revealed";
  }
}
