// How a headline is spread over the codings that also give April 2024: a line below the sentence,
// and a bar in the picture. It is asked once a reader rests, part by part, and delays no answer.

import { fill } from "./markup.js";
import { rounded } from "./written.js";

const REST = 200; // milliseconds without another answer

/** The line. @param {ExperimentData} data @param {SpreadData | null} spread */
export function words(data, spread) {
  const { strings: s, codings, bet } = data;
  if (!codings) return s.spread_none;
  if (!spread) return fill(s.spread_asked, { codings: String(codings) });
  const [low, high] = [near(spread.low), near(spread.high)];
  const said = { codings: String(spread.codings), low, high, unit: bet.unit };
  const line = fill(low === high ? s.spread_one : s.spread, said);
  return hasBar(data) ? `${line} ${s.spread_drawn}` : line;
}

/** No more digits than such a range can bear. @param {number} value */
function near(value) {
  return rounded(value, value >= 9.95 ? 0 : 1);
}

/** Whether the picture has the headline in it. @param {ExperimentData} data */
function hasBar(data) {
  const { specs } = data.figure;
  return Boolean(specs?.wide.data.some((/** @type {any} */ each) => each.name === "spread"));
}

/** What the picture draws. @param {ExperimentData} data @param {AnswerData} answer */
export function drawn(data, { tables, spread }) {
  if (!hasBar(data)) return tables;
  return { ...tables, spread: spread ? [{ ...tables.now[0], ...spread }] : [] };
}

export class Spread {
  /**
   * @param {HTMLElement} line @param {ExperimentData} data @param {Engine} engine
   * @param {(answer: AnswerData) => unknown} found draws an answer once its spread is known
   */
  constructor(line, data, engine, found) {
    this.line = line;
    this.data = data;
    this.engine = engine;
    this.found = found;
    /** @type {AnswerData | null} */ this.shown = null;
  }

  /** Tells of the answer shown, and asks if it is not known. @param {StateData} state @param {AnswerData} answer */
  async follow(state, answer) {
    const { data } = this;
    this.shown = answer;
    this.line.textContent = words(data, answer.spread);
    const asks = data.codings && !answer.spread && this.engine.state === "on";
    if (!asks) return;
    await new Promise((resolve) => setTimeout(resolve, REST));
    try {
      for (let part = 0; part < data.parts && this.shown === answer; part += 1) {
        answer.spread = await this.engine.spread(data.name, state, part);
      }
    } catch (error) {
      if (this.engine.state !== "failed") throw error; // which says why, and what still works
    }
    if (this.shown !== answer || !answer.spread) return;
    this.line.textContent = words(data, answer.spread);
    this.found(answer);
  }
}
