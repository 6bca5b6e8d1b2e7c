// One task on the page: checks an answer as widgets/experiments/task.py does, and keeps it on the reader's own device.

import { fill } from "./settings.js";
import { keep, recall } from "./store.js";

/**
 * Whether an answer is right (null if the question is open), and the reply; null where it is no answer at all.
 * @param {TaskData} data @param {string} given @returns {{ right: boolean | null, reply: string } | null}
 */
export function check(data, given) {
  if (data.answer === null) return data.choices[given] ?? null;
  const text = given.trim().replace(/%$/, "").trim().replace(",", ".");
  const number = text === "" ? NaN : Number(text);
  if (!(number >= Number(data.low) && number <= Number(data.high))) return null;
  const right = Math.abs(number - data.answer) <= data.tolerance;
  return { right, reply: right ? data.why : data.hint };
}

/** The words of each state that an answer can be in. */
const VERDICT = { right: "right", wrong: "not_yet", noted: "noted" };

/** @param {{ right: boolean | null }} found @returns {keyof typeof VERDICT} */
const state = ({ right }) => (right === null ? "noted" : right ? "right" : "wrong");

/** @param {HTMLElement} section @param {TaskData} data */
export function bindTask(section, data) {
  const form = /** @type {HTMLFormElement} */ (section.querySelector("form"));
  const reply = /** @type {HTMLElement} */ (section.querySelector(".reply"));
  const given = () => String(new FormData(form).get("given") ?? "");
  const answered = () => {
    const found = check(data, given());
    const no = data.answer === null ? data.strings.no_choice : fill(data.strings.no_answer, { given: given(), low: String(data.low), high: String(data.high) });
    reply.textContent = found ? `${data.strings[VERDICT[state(found)]]} ${found.reply}` : no;
    section.dataset.state = found ? state(found) : "no-answer";
    return found;
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (answered() && !keep(`task:${data.name}`, given())) reply.textContent += ` ${data.strings.task_not_kept}`;
  });
  const before = recall(`task:${data.name}`);
  if (typeof before === "string") {
    const field = form.elements.namedItem("given");
    if (field instanceof RadioNodeList || field instanceof HTMLInputElement) field.value = before;
    answered();
  } else section.dataset.state = "ready";
}
