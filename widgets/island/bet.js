// The bet: what the reader says before seeing, on the scale of the headline, and how it went.

import { fill, markup } from "./markup.js";
import { adopt, keep, recall } from "./store.js";
import { rounded } from "./written.js";

/** @param {ExperimentData} data */
export function bet(data) {
  const { bet, because, strings: s } = data;
  const field = `${data.name}-bet`;
  const middle = (bet.low + bet.high) / 2;
  return markup`
<form class="bet" hidden>
<p class="question"><label for="${field}"><strong>${s.your_bet}</strong> ${bet.question}</label></p>
<p class="stake"><input type="range" id="${field}" name="bet" min="${bet.low}" max="${bet.high}"
step="1" value="${middle}"> <output for="${field}" aria-live="off">${middle}</output>
<span>${bet.unit}</span> <button type="submit">${s.bet}</button>
<button type="button" class="skip">${s.skip}</button></p>
</form>
<div class="verdict" tabindex="-1" hidden><p><strong class="score"></strong> ${because}</p>
<p class="scale" aria-hidden="true"><span class="said">${s.said}</span><span
class="model">${s.model}</span></p></div>`;
}

export class Bet {
  /**
   * @param {HTMLElement} section @param {ExperimentData} data
   * @param {(kept: boolean) => void} onBet @param {() => void} onSkip
   */
  constructor(section, data, onBet, onSkip) {
    this.data = data;
    this.form = /** @type {HTMLFormElement} */ (section.querySelector("form.bet"));
    this.verdict = /** @type {HTMLElement} */ (section.querySelector(".verdict"));
    this.field = /** @type {HTMLInputElement} */ (this.form.elements.namedItem("bet"));
    this.form.addEventListener("input", () => this.#show());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      const said = Number(this.field.value);
      const kept = keep(`bet:${data.name}`, { said, model: data.bet.model });
      this.#placed(said);
      onBet(kept);
      this.verdict.focus();
    });
    this.form.querySelector(".skip")?.addEventListener("click", () => {
      this.form.hidden = true;
      onSkip();
    });
  }

  /** Shows the bet that was placed in an earlier visit. @returns {boolean} whether there is one */
  restore() {
    adopt("bet", this.data);
    const said = recall(`bet:${this.data.name}`)?.said;
    if (typeof said !== "number") return false;
    this.#placed(said);
    return true;
  }

  open() {
    this.form.hidden = false;
    this.#show();
  }

  /**
   * A bet not placed stays, out of play: nothing may jump under the finger that moves a control.
   */
  close() {
    for (const each of this.form.elements) /** @type {HTMLInputElement} */ (each).disabled = true;
  }

  #show() {
    /** @type {Element} */ (this.form.querySelector("output")).textContent = this.field.value;
  }

  /** @param {number} said */
  #placed(said) {
    const { low, high, model } = this.data.bet;
    const score = /** @type {Element} */ (this.verdict.querySelector(".score"));
    score.textContent = fill(this.data.strings.verdict, {
      said: String(said),
      model: rounded(model, 0),
      off: rounded(Math.abs(said - model), 0),
    });
    const share = (/** @type {number} */ value) => `${(100 * (value - low)) / (high - low)}%`;
    this.verdict.style.setProperty("--said", share(said));
    this.verdict.style.setProperty("--model", share(model));
    this.verdict.hidden = false;
    this.form.hidden = true;
  }
}
