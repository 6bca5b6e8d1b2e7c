// The bet: what the reader says before seeing, on the scale of the headline, and how it went.

import { fill, markup } from "./markup.js";
import { adopt, keep, onChange, recall } from "./store.js";
import { rounded } from "./written.js";

/** @param {ExperimentData} data */
export function bet(data) {
  const { bet, because, strings: s } = data;
  const field = `${data.name}-bet`;
  return markup`
<form class="bet" hidden>
<p class="question"><label for="${field}"><strong>${s.your_bet}</strong> ${bet.question}</label></p>
<p class="stake"><input type="range" id="${field}" name="bet" min="${bet.low}" max="${bet.high}"
step="1" autocomplete="off" data-untouched aria-valuetext="${s.no_bet}"> <output for="${field}"
aria-live="off">${s.no_bet}</output> <span class="unit" hidden>${bet.unit}</span>
<button type="submit" disabled>${s.bet}</button>
<button type="button" class="skip">${s.skip}</button></p>
</form>
<div class="verdict" tabindex="-1" role="group" aria-labelledby="${data.name}-verdict" hidden>
<p id="${data.name}-verdict"><strong class="score"></strong> ${because}</p>
<p class="scale" aria-hidden="true"><span class="said">${s.said}</span><span
class="model">${s.model}</span></p></div>`;
}

export class Bet {
  /**
   * @param {HTMLElement} section @param {ExperimentData} data
   * @param {(kept: boolean) => void} onBet when a bet is placed, here or in another page
   * @param {() => void} onSkip
   */
  constructor(section, data, onBet, onSkip) {
    this.data = data;
    this.form = /** @type {HTMLFormElement} */ (section.querySelector("form.bet"));
    this.verdict = /** @type {HTMLElement} */ (section.querySelector(".verdict"));
    this.field = /** @type {HTMLInputElement} */ (this.form.elements.namedItem("bet"));
    // A click on the very place of the thumb moves nothing, and is a bet all the same.
    for (const sign of ["input", "click"]) {
      this.field.addEventListener(sign, () => this.#touched());
    }
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.field.dataset.untouched !== undefined) return;
      const before = this.#kept(); // in another page, meanwhile: the first bet counts
      const said = before ?? Number(this.field.value);
      const kept = before !== null || keep(`bet:${data.name}`, { said, model: data.bet.model });
      this.#placed(said);
      onBet(kept);
      this.verdict.focus();
    });
    this.form.querySelector(".skip")?.addEventListener("click", () => {
      this.#judged(fill(data.strings.skipped, { model: rounded(data.bet.model, 0) }), null);
      onSkip();
      this.verdict.focus();
    });
    onChange(() => {
      if (!this.form.hidden && this.restore()) onBet(true);
    });
  }

  /** Shows the bet that was placed in an earlier visit. @returns {boolean} whether there is one */
  restore() {
    adopt("bet", this.data);
    const said = this.#kept();
    if (said !== null) this.#placed(said);
    return said !== null;
  }

  open() {
    this.form.hidden = false;
  }

  /** What was said and kept; null if nothing. @returns {number | null} */
  #kept() {
    const said = recall(`bet:${this.data.name}`)?.said;
    return typeof said === "number" ? said : null;
  }

  /**
   * A bet not placed stays, out of play: nothing may jump under the finger that moves a control.
   */
  close() {
    for (const each of this.form.elements) /** @type {HTMLInputElement} */ (each).disabled = true;
  }

  /** From now on there is a bet to place: nothing stands until the reader has touched it. */
  #touched() {
    const part = (/** @type {string} */ name) =>
      /** @type {HTMLButtonElement} */ (this.form.querySelector(name));
    delete this.field.dataset.untouched;
    this.field.setAttribute("aria-valuetext", `${this.field.value} ${this.data.bet.unit}`);
    part("output").textContent = this.field.value;
    part(".unit").hidden = false;
    part("[type=submit]").disabled = false;
  }

  /** @param {number} said */
  #placed(said) {
    const { model } = this.data.bet;
    const words = fill(this.data.strings.verdict, {
      said: String(said),
      model: rounded(model, 0),
      off: rounded(Math.abs(said - model), 0),
    });
    this.#judged(words, said);
  }

  /** @param {string} words @param {number | null} said nothing, if the bet was skipped */
  #judged(words, said) {
    const { low, high, model } = this.data.bet;
    const part = (/** @type {string} */ name) =>
      /** @type {HTMLElement} */ (this.verdict.querySelector(name));
    part(".score").textContent = words;
    // A bet of an earlier edition may lie beyond today's scale.
    const share = (/** @type {number} */ value) =>
      `${Math.min(100, Math.max(0, (100 * (value - low)) / (high - low)))}%`;
    part(".said").hidden = said === null;
    this.verdict.style.setProperty("--said", share(said ?? model));
    this.verdict.style.setProperty("--model", share(model));
    this.verdict.hidden = false;
    this.form.hidden = true;
  }
}
