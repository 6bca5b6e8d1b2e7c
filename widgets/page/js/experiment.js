// One experiment on the page: the form, the bet, the chart, the sentence, the table. Every word comes from Python.
// The form is bound before the drawing library has arrived (it is a script of its own), so the page can be used at once.

import { Engine } from "./engine.js";
import { defaults, fill, formatFragment, isIdle, keyOf, moved, nearest, parseFragment, preparedKey, presetOf, pythonCall, settingsOf, shown, toCsv } from "./settings.js";
import { keep, recall } from "./store.js";
import { charts } from "./drawing.js";

const SETTLED = 500; // milliseconds of rest before a screen reader is told the new sentence

export class ExperimentOnPage {
  /** @param {HTMLElement} section @param {ExperimentData} data @param {Engine} engine */
  constructor(section, data, engine) {
    this.section = section;
    this.data = data;
    this.engine = engine;
    this.state = defaults(data);
    /** @type {State | null} */ this.wanted = null; // the newest state that the engine has not answered; older ones are dropped
    this.pumping = false;
    this.putBack = ""; // what went back to the baseline because nobody prepared the combination
    this.baseline = data.prepared[`preset/${data.presets[0].name}`];
    this.answer = this.baseline;
    /** @type {Promise<import("./chart.js").Chart>} */
    this.charting = charts().then((Chart) => new Chart(this.part(".chart"), data.specs, data.breakpoint, { baseline: this.baseline.tables.rows }));
    /** @type {ReturnType<typeof setTimeout> | undefined} */ this.settling = undefined;
    this.#listen();
    engine.addEventListener("change", () => this.#engineChanged());
    Object.assign(section.dataset, { engine: engine.state, state: "ready" });
    this.#restore();
    // The live chart takes the place of the picture while nobody waits for it, so that the first move finds it drawn.
    this.charting.then((chart) => (globalThis.requestIdleCallback ?? setTimeout)(() => chart.draw(this.answer.tables)));
  }

  /** @param {string} selector @returns {any} */
  part(selector) {
    return this.section.querySelector(selector);
  }

  #listen() {
    const form = this.part("form.controls");
    const wake = () => this.engine.start();
    for (const each of this.section.querySelectorAll("form")) for (const sign of ["focusin", "pointerdown", "pointerenter"]) each.addEventListener(sign, wake, { once: true });
    form.addEventListener("submit", (/** @type {Event} */ event) => event.preventDefault());
    form.addEventListener("input", (/** @type {Event} */ event) => this.#input(/** @type {HTMLInputElement} */ (event.target)));
    form.addEventListener("change", () => this.#rest());
    for (const button of form.querySelectorAll(".advance")) button.addEventListener("click", () => this.#advance(/** @type {HTMLElement} */ (button).dataset.advances ?? ""));
    this.part(".reset").addEventListener("click", () => { this.go(defaults(this.data)); this.#rest(); });
    this.part(".csv").addEventListener("click", () => { this.part(".csv").href = `data:text/csv;charset=utf-8,${encodeURIComponent(toCsv(this.data.columns, this.answer.tables.rows))}`; });
    this.part(".link").addEventListener("click", (/** @type {Event} */ event) => this.#copyLink(event));
    addEventListener("hashchange", () => this.#followLink());
    const bet = this.part("form.bet");
    bet.addEventListener("input", () => this.#showBet());
    bet.addEventListener("submit", (/** @type {Event} */ event) => { event.preventDefault(); this.#bet(Number(bet.elements.namedItem("bet").value)); });
    this.part(".skip").addEventListener("click", () => {
      bet.hidden = true;
      this.#reveal();
      this.part(".words").focus({ preventScroll: true });
    });
  }

  /** Opens as a link to a case asks, or as the reader left it, or covered by the bet. */
  #restore() {
    this.#placeControls();
    const said = recall(`bet:${this.data.name}`);
    if (said && typeof said.said === "number") this.#betPlaced(said.said);
    if (this.#followLink()) return;
    if (!said) {
      this.section.dataset.covered = "";
      this.part("form.bet").hidden = false;
      this.#showBet();
    }
  }

  /** @returns {boolean} whether the page's address names a case of this experiment */
  #followLink() {
    const asked = parseFragment(this.data, location.hash);
    if (!asked) return false;
    if ("error" in asked) {
      this.part(".status").textContent = asked.error;
      this.section.dataset.state = "bad-link";
      return true;
    }
    if (keyOf(this.data, asked.state) !== this.section.dataset.shown) {
      this.section.scrollIntoView({ block: "start" });
      this.engine.start();
      this.go(asked.state);
    }
    return true;
  }

  /** @param {HTMLInputElement} input */
  #input(input) {
    if (input.name === "preset") return this.go({ preset: input.value, changes: {} });
    const control = this.data.controls.find((each) => each.name === input.name);
    if (!control) return;
    const value = control.kind === "range" ? nearest(control, Number(input.value)) : control.kind === "switch" ? input.checked : input.value;
    this.go(moved(this.data, this.state, control.name, value));
  }

  /** Moves a control one position on, and says in the address where it stands. @param {string} name */
  #advance(name) {
    const control = this.data.controls.find((each) => each.name === name);
    if (!control) return;
    const next = control.positions.indexOf(settingsOf(this.data, this.state)[name]) + 1;
    if (next < control.positions.length) this.go(moved(this.data, this.state, name, control.positions[next]));
    this.#rest();
  }

  /** Shows a state: at once if its answer is prepared, and from the engine as soon as it is on. @param {State} state */
  go(state) {
    this.#reveal();
    this.putBack = "";
    if (this.engine.state === "failed" && preparedKey(this.data, state) === null) {
      const wished = state;
      state = this.#nearestPrepared(state);
      this.putBack = this.#whatWentBack(wished, state);
    }
    this.state = state;
    this.#placeControls();
    const key = preparedKey(this.data, state);
    const prepared = key === null ? undefined : this.data.prepared[key];
    if (this.engine.state === "on") this.#want(state);
    else if (prepared) this.#show(state, prepared, "prepared");
    else {
      this.section.dataset.state = "waiting";
      this.part(".status").textContent = this.data.strings.waiting;
      this.engine.start();
    }
  }

  /** Without an engine only one control at a time can answer: the one moved last keeps its place. @param {State} state @returns {State} */
  #nearestPrepared(state) {
    const last = Object.keys(state.changes).find((name) => state.changes[name] !== this.state.changes[name]) ?? Object.keys(state.changes)[0];
    const alone = moved(this.data, defaults(this.data), last, state.changes[last]);
    return preparedKey(this.data, alone) === null ? defaults(this.data) : alone;
  }

  /** Names what a reader asked for and does not get. @param {State} wished @param {State} given */
  #whatWentBack(wished, given) {
    const before = settingsOf(this.data, wished);
    const after = settingsOf(this.data, given);
    const names = this.data.controls.filter((control) => before[control.name] !== after[control.name]).map((control) => control.name);
    if (wished.preset !== given.preset) names.unshift("preset");
    const form = this.part("form.controls");
    const controls = names.map((name) => form.elements.namedItem(name).labels[0].textContent).join(", ");
    return fill(this.data.strings.put_back, { controls });
  }

  /** The latest wins: while one answer is on its way only the newest wish is remembered. @param {State} state */
  async #want(state) {
    this.wanted = state;
    if (this.pumping) return;
    this.pumping = true;
    const slow = setTimeout(() => { this.section.dataset.state = "working"; this.part(".status").textContent = this.data.strings.working; }, 150);
    try {
      while (this.wanted) {
        const next = this.wanted;
        this.wanted = null;
        await this.#show(next, await this.engine.ask(this.data.name, next), "engine");
      }
    } catch (error) {
      this.go(this.state); // the engine has failed and said so; what is prepared goes on
    } finally {
      clearTimeout(slow);
      this.pumping = false;
    }
  }

  /** @param {State} state @param {Answer} answer @param {"prepared" | "engine"} from */
  async #show(state, answer, from) {
    this.answer = answer;
    const drawn = this.charting.then((chart) => chart.draw(answer.tables));
    this.part(".sentence").textContent = answer.sentence;
    this.#fillTable(answer.tables.rows);
    this.part(".code code").textContent = pythonCall(this.data, state);
    this.part(".link").href = formatFragment(this.data, state);
    this.part(".status").textContent = this.engine.state === "failed" ? this.#without() : this.engine.state === "starting" ? this.data.strings.starting : "";
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.#speak(answer.sentence), SETTLED);
    await drawn;
    for (const picture of this.section.querySelectorAll(".picture")) picture.setAttribute("aria-label", `${this.data.strings.description} ${answer.sentence}`);
    Object.assign(this.section.dataset, { from, shown: keyOf(this.data, state), headline: String(answer.headline), state: "answered" });
  }

  #engineChanged() {
    this.section.dataset.engine = this.engine.state;
    const touched = this.section.dataset.shown !== undefined || this.section.dataset.state === "waiting";
    if (this.engine.state === "starting") this.part(".status").textContent = this.data.strings.starting;
    else if (this.engine.state === "failed") {
      this.part(".status").textContent = this.#without();
      if (this.section.dataset.state === "waiting") this.go(this.state);
    } else {
      this.part(".status").textContent = this.data.strings.started;
      if (touched) this.#want(this.state);
    }
  }

  /** Why there is no engine, and what works without one. */
  #without() {
    const why = this.engine.offline ? this.data.strings.offline : this.data.strings.failed;
    return this.putBack ? `${why} ${this.putBack}` : why;
  }

  /** Puts every control where the state has it, greys out those out of play, and says the values. */
  #placeControls() {
    const settings = settingsOf(this.data, this.state);
    const form = this.part("form.controls");
    form.elements.namedItem("preset").value = this.state.preset;
    for (const control of this.data.controls) {
      const input = /** @type {HTMLInputElement} */ (form.elements.namedItem(control.name));
      const value = settings[control.name];
      if (control.kind === "switch") input.checked = value === true;
      else input.value = String(value);
      input.disabled = isIdle(this.data, this.state, control);
      if (control.kind !== "range") continue;
      const onward = form.querySelector(`[data-advances="${control.name}"]`);
      if (onward) onward.disabled = input.disabled || value === control.positions.at(-1);
      const words = control.percent ? `${Math.round(100 * Number(value))} %` : Number(value).toFixed(control.digits);
      input.setAttribute("aria-valuetext", words);
      this.part(`output[for="${input.id}"]`).textContent = words;
    }
  }

  /** @param {Row[]} rows */
  #fillTable(rows) {
    const body = document.createElement("tbody");
    for (const row of rows) {
      const line = body.insertRow();
      this.data.columns.forEach((column, index) => {
        const cell = index === 0 ? document.createElement("th") : document.createElement("td");
        if (index === 0) cell.setAttribute("scope", "row");
        cell.textContent = shown(column, row[column.name]);
        line.append(cell);
      });
    }
    this.part("table tbody").replaceWith(body);
  }

  /** Tells a screen reader, and clears the words again so that nobody who reads on meets them twice. @param {string} sentence */
  #speak(sentence) {
    this.part(".spoken").textContent = sentence;
    this.settling = setTimeout(() => { this.part(".spoken").textContent = ""; }, 4 * SETTLED);
  }

  #rest() {
    history.replaceState(null, "", formatFragment(this.data, this.state));
  }

  /** @param {Event} event */
  async #copyLink(event) {
    event.preventDefault();
    this.#rest();
    try {
      await navigator.clipboard.writeText(location.href);
      this.part(".status").textContent = this.data.strings.link_copied;
    } catch {
      this.part(".status").textContent = fill(this.data.strings.link_here, { link: location.href });
    }
  }

  // ------------------------------------------------------------------------------------------------ the bet

  #showBet() {
    const bet = this.part("form.bet");
    this.part(`output[for="${bet.elements.namedItem("bet").id}"]`).textContent = bet.elements.namedItem("bet").value;
  }

  /** @param {number} said */
  #bet(said) {
    const kept = keep(`bet:${this.data.name}`, { said, model: this.data.bet.model });
    this.#betPlaced(said);
    this.#reveal();
    if (keyOf(this.data, this.data.bet.case) !== keyOf(this.data, this.state)) this.go(this.data.bet.case);
    if (!kept) this.part(".status").textContent = this.data.strings.not_kept;
    this.engine.start();
    this.part(".verdict").focus();
  }

  /** @param {number} said */
  #betPlaced(said) {
    const model = this.data.bet.model;
    const verdict = this.part(".verdict");
    verdict.querySelector(".score").textContent = fill(this.data.strings.verdict, { said: String(said), model: model.toFixed(0), off: Math.abs(said - model).toFixed(0) });
    const { low, high } = this.data.bet;
    verdict.style.setProperty("--said", `${(100 * (said - low)) / (high - low)}%`);
    verdict.style.setProperty("--model", `${(100 * (model - low)) / (high - low)}%`);
    verdict.hidden = false;
    this.part("form.bet").hidden = true;
  }

  /** A bet that was not placed stays where it is, out of play: nothing may jump under the finger that moves a control. */
  #reveal() {
    if (this.section.dataset.covered === undefined) return;
    delete this.section.dataset.covered;
    for (const field of this.part("form.bet").elements) field.disabled = true;
    this.section.dataset.state = "revealed";
  }
}
