// A question: its words, a field or choices, the check, and the answer in a fold. An answer is
// kept on the reader's own device.

import { fill, json, markup } from "./markup.js";
import { adopt, keep, onChange, recall } from "./store.js";
import { typed } from "./typed.js";

/** @param {TaskData} data @returns {string} */
export function html(data) {
  const s = data.strings;
  const field = `task-${data.name}`;
  const number = () => markup`<p><label for="${field}">${s.your_answer}</label>
<input id="${field}" name="given" inputmode="decimal" autocomplete="off" size="8">
${data.unit}</p>`;
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
<p><button type="submit">${s.check}</button></p></form>
<p class="reply" role="status"></p>
<details class="solution"><summary>${data.is_open ? s.open : s.solution}</summary>
<p>${data.solution}</p></details>
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
  const given = () => String(new FormData(form).get("given") ?? "");
  let standing = ""; // what was checked last
  const no = () =>
    data.answer === null
      ? s.no_choice
      : fill(s.no_answer, { given: given(), low: String(data.low), high: String(data.high) });
  const answered = () => {
    const found = check(data, given());
    reply.textContent = found ? `${s[VERDICT[state(found)]]} ${found.reply}` : no();
    section.dataset.state = found ? state(found) : "no-answer";
    return found;
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const kept = answered() ? keep(`task:${data.name}`, given()) : true;
    standing = given();
    if (!kept) reply.textContent += ` ${s.task_not_kept}`;
  });
  adopt("task", data);
  /** What another visit, or another page, has answered. */
  const follow = () => {
    const kept = recall(`task:${data.name}`);
    const before = typeof kept === "string" ? kept : "";
    put(before);
    if (before) answered();
    else {
      reply.textContent = "";
      section.dataset.state = "ready";
    }
    standing = given();
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
