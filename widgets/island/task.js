// A question: its words, a field or choices, the check, and the answer in a fold. An answer is
// kept on the reader's own device. A bet on the record is a question with rows: the first answer
// stands, and the rows open with it.

import { fill, json, markup } from "./markup.js";
import { adopt, keep, onChange, recall } from "./store.js";
import { typed } from "./typed.js";

/** @param {TaskData} data @returns {string} */
export function html(data) {
  const s = data.strings;
  const field = `task-${data.name}`;
  const unit = data.unit && markup`<span id="${field}-unit">${data.unit}</span>`;
  const number = () => markup`<p><label for="${field}">${s.your_answer}</label>
<input id="${field}" name="given" inputmode="decimal" autocomplete="off" size="8"${
    data.unit && markup` aria-describedby="${field}-unit"`
  }>
${unit}</p>`;
  /** @param {RowsData} rows */
  const table = (rows) =>
    markup`<div class="scroll" tabindex="0" role="region" aria-label="${s.rows}"><table><thead><tr>${rows.heads.map(
      (each) => markup`<th scope="col">${each}</th>`,
    )}</tr></thead><tbody>${rows.rows.map(
      (row) => markup`<tr>${row.map((cell) => markup`<td>${cell}</td>`)}</tr>`,
    )}</tbody></table></div>`;
  const choices = () =>
    markup`<fieldset><legend class="sr-only">${s.your_answer}</legend>${data.choices.map(
      (each) => markup`<p><label><input type="radio" name="given"
value="${each.key}"> ${each.words}</label></p>`,
    )}</fieldset>`;
  return markup`
<section class="task" data-task="${data.name}" data-state="static"
aria-labelledby="${field}-question">
${data.formerly && markup`<span id="task-${data.formerly}-question"></span>`}
<p class="question" id="${field}-question">${data.question}
<span class="rests-on">${data.rests_on}</span></p>
<form class="answer needs-script">${data.answer === null ? choices() : number()}
<p><button type="submit">${data.rows ? s.bet : s.check}</button></p></form>
<p class="reply" role="status" tabindex="-1"></p>
<details class="solution"><summary>${data.rows ? s.rows_unbet : data.is_open ? s.open : s.solution}</summary>
<p>${data.solution}</p>${data.rows ? table(data.rows) : ""}</details>
${json(data)}
</section>
`.text;
}

/** @typedef {{ right: boolean | null, reply: string }} Judged */

/**
 * Whether an answer is right (null if the question is open), and the reply; null for no answer.
 * @param {TaskData} data @param {string} given @returns {Judged | null}
 */
export function check(data, given) {
  if (data.answer === null) {
    const chosen = data.choices.find((each) => each.key === given);
    return chosen ? { right: chosen.right, reply: chosen.reply } : null;
  }
  const number = typed(given);
  if (!(number >= Number(data.low) && number <= Number(data.high))) return null;
  const right = Math.abs(number - data.answer) <= data.tolerance;
  return { right, reply: right ? data.why : data.hint };
}

/** The words of each state that an answer can be in. */
const VERDICT = { right: "right", wrong: "not_yet", noted: "noted" };

/** @param {Judged} found @returns {keyof typeof VERDICT} */
const state = ({ right }) => (right === null ? "noted" : right ? "right" : "wrong");

/** @param {HTMLElement} section @param {TaskData} data */
export function bind(section, data) {
  const form = /** @type {HTMLFormElement} */ (section.querySelector("form"));
  const reply = /** @type {HTMLElement} */ (section.querySelector(".reply"));
  const s = data.strings;
  let standing = ""; // what was checked last
  let stands = false; // a bet that is placed
  const given = () => (stands ? standing : String(new FormData(form).get("given") ?? ""));
  const no = () =>
    data.answer === null
      ? s.no_choice
      : fill(s.no_answer, { given: given(), low: String(data.low), high: String(data.high) });
  /** @param {Judged} found */
  const words = (found) =>
    data.rows && data.answer !== null
      ? fill(s.rows_say, { said: given(), answer: String(data.answer) })
      : s[VERDICT[state(found)]];
  const answered = () => {
    const found = check(data, given());
    reply.textContent = found ? `${words(found)} ${found.reply}` : no();
    section.dataset.state = found ? state(found) : "no-answer";
    return found;
  };
  /** A bet on the record is placed once, and opens its rows. @param {boolean} placed */
  const place = (placed) => {
    stands = placed;
    const details = /** @type {HTMLDetailsElement} */ (section.querySelector(".solution"));
    const summary = /** @type {HTMLElement} */ (details.querySelector("summary"));
    summary.textContent = placed ? s.rows : s.rows_unbet;
    details.open ||= placed;
    // what the reply has said already
    /** @type {HTMLElement} */ (details.querySelector("p")).hidden = placed;
    for (const each of form.querySelectorAll("input, button")) {
      /** @type {HTMLInputElement} */ (each).disabled = placed;
    }
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const before = reply.textContent;
    const placed = answered() !== null;
    // A screen reader passes over words that it has told last: another answer, and no reply.
    if (reply.textContent === before) reply.textContent += "\u00a0";
    const kept = placed ? keep(`task:${data.name}`, given()) : true;
    standing = given();
    if (data.rows && placed) {
      place(true);
      reply.focus();
    }
    if (!kept) reply.textContent += ` ${s.task_not_kept}`;
  });
  adopt("task", data);
  /** What another visit, or another page, has answered. */
  const follow = () => {
    const kept = recall(`task:${data.name}`);
    const before = typeof kept === "string" ? kept : "";
    if (data.rows) place(false);
    put(before);
    const found = before && answered();
    if (!before) {
      reply.textContent = "";
      section.dataset.state = "ready";
    }
    standing = given();
    if (data.rows && found) place(true);
  };
  const put = (/** @type {string} */ answer) => {
    const field = form.elements.namedItem("given");
    if (field instanceof HTMLInputElement) field.value = answer;
    for (const each of form.querySelectorAll("[type=radio]")) {
      const choice = /** @type {HTMLInputElement} */ (each);
      choice.checked = choice.value === answer;
    }
  };
  follow();
  // What is being written here stays.
  onChange(() => given() === standing && follow());
}
