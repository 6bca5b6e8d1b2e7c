// What an experiment shows of an answer: the picture, the sentence and what stands beside it.

import { Chart } from "./chart.js";
import { notes } from "./notes.js";
import { formatFragment, keyOf, preparedAnswer } from "./settings.js";
import { Spoken } from "./spoken.js";
import { Spread, drawn } from "./spread.js";
import { Strip } from "./strip.js";
import { tableRows } from "./table.js";
import { Tries } from "./tries.js";
import { Walk } from "./walk.js";
import { csv, csvAddress, pythonCall } from "./written.js";

export class Shown {
  /** @param {HTMLElement} section @param {ExperimentData} data @param {Host} host @param {AnswerData} answer */
  constructor(section, data, host, answer) {
    this.section = section;
    this.data = data;
    this.answer = answer;
    const fixed = { baseline: answer.tables.rows };
    this.charting = host
      .drawing()
      .then((open) => new Chart(open, this.#part("figure.chart"), data.figure, fixed));
    this.spoken = new Spoken(this.#part(".spoken"));
    this.spread = new Spread(this.#part(".spread"), data, host.engine, (each) => this.#draw(each));
    this.strip = new Strip(section, data, answer);
    this.tries = new Tries(section, data);
    this.walk = new Walk(section, data, () => this.answer.tables.rows);
    this.#part(".csv").addEventListener("click", () => {
      this.#part(".csv").href = csvAddress(csv(data.columns, this.answer.tables.rows));
    });
  }

  /** @param {string} selector @returns {any} */
  #part(selector) {
    return this.section.querySelector(selector);
  }

  /**
   * Puts the live chart in the place of the picture while nobody waits for it, so that the first
   * move finds it drawn.
   */
  drawAhead() {
    const idle = globalThis.requestIdleCallback ?? setTimeout;
    this.charting.then(() => idle(() => this.#draw(this.answer)));
  }

  /**
   * Shows an answer; whether it is still the newest once the picture is drawn.
   * @param {StateData} state @param {AnswerData} answer
   */
  async show(state, answer) {
    const { data, section } = this;
    answer.spread ??= preparedAnswer(data, state)?.spread ?? null;
    this.answer = answer;
    const picture = this.#draw(answer);
    this.#part(".sentence").textContent = answer.sentence;
    this.#part(".notes").innerHTML = notes(answer).text;
    this.strip.say(answer);
    this.#part("details.table tbody").innerHTML = tableRows(data, answer.tables.rows).text;
    this.#part(".code code").textContent = pythonCall(data, state);
    this.#part(".link").href = formatFragment(data, state);
    this.spread.follow(state, answer);
    await picture;
    if (this.answer !== answer) return false;
    this.strip.draw();
    this.tries.show(state);
    const label = `${data.figure.description} ${answer.sentence}`;
    for (const each of section.querySelectorAll(".picture")) each.setAttribute("aria-label", label);
    Object.assign(section.dataset, {
      shown: keyOf(data, state),
      headline: String(answer.headline),
    });
    return true;
  }

  /** @param {AnswerData} answer */
  #draw(answer) {
    return this.charting.then((chart) => chart.draw(drawn(this.data, answer)));
  }
}
