// A control that takes a text: a field or a larger one, and for words that have places a list for
// each, which writes into the field. What is kept of it stays on the reader's device.

import { inFull } from "./in-full.js";
import { fill, markup } from "./markup.js";
import { fits, moved } from "./settings.js";
import { keep, recall } from "./store.js";

const BETWEEN = /[\s,;-]+/; // what may stand between the words of a text with places

/**
 * @param {ControlData} control @param {string} value
 * @param {unknown} label @param {unknown} about @param {string} field
 */
export function text(control, value, label, about, field) {
  const input =
    control.lines > 1
      ? markup`<textarea ${about} rows="${control.lines}" spellcheck="false">${value}</textarea>`
      : markup`<input type="text" ${about} spellcheck="false" autocapitalize="off" value="${value}">`;
  const chosen = value.trim().split(BETWEEN);
  const lists = control.places.map((words, place) => {
    const own = `${field}-${place}`;
    const options = control.options.map(
      (each) =>
        markup`<option value="${each.value}"${
          each.value === chosen[place] ? markup` selected` : ""
        }>${each.words}</option>`,
    );
    return markup`<p class="place"><label for="${own}">${words}</label>
<select id="${own}" data-place="${place}" autocomplete="off">${blank(control)}${options}</select></p>`;
  });
  const whole =
    lists.length > 0 && markup`<div role="group" aria-label="${control.label}">${lists}</div>`;
  return markup`${label}${input}<p class="refused" id="${refusedOf(field)}" hidden></p>${whole}`;
}

/** The id of what says why a text was refused, in sight of its field. @param {string} field */
export const refusedOf = (field) => `${field}-refused`;

/** A list of a text that may be empty has a blank. @param {ControlData} control */
function blank(control) {
  return control.positions.includes("") ? markup`<option value="">–</option>` : "";
}

/**
 * Puts a text into its field, unless somebody writes there, and each of its words into its list. A
 * text that was refused stays to be mended, until another one is to stand there.
 * @param {HTMLInputElement} input @param {string} value
 */
export function put(input, value) {
  const isRefused = input.hasAttribute("aria-invalid") && input.value !== value;
  if (isRefused && input.dataset.stood === value) return;
  input.dataset.stood = value;
  if (input.value !== value && document.activeElement !== input) input.value = value;
  mark(input, "");
  const words = value.trim().split(BETWEEN);
  for (const [place, list] of lists(input).entries()) list.value = words[place] ?? "";
}

/**
 * The text after a list was moved, in its field. While some lists are blank there is none yet.
 * @param {HTMLSelectElement} list @returns {HTMLInputElement | null} the field, if it is whole
 */
export function gathered(list) {
  const field = /** @type {HTMLElement} */ (list.closest(".control"));
  const input = /** @type {HTMLInputElement} */ (field.querySelector("input, textarea"));
  const words = lists(input).map((each) => each.value);
  inFull(list);
  if (words.some(Boolean) && !words.every(Boolean)) return null;
  input.value = words.join(" ").trim();
  return input;
}

/** @param {HTMLInputElement} input @returns {HTMLSelectElement[]} */
function lists(input) {
  return [...(input.closest(".control")?.querySelectorAll("select[data-place]") ?? [])].map(
    (each) => /** @type {HTMLSelectElement} */ (each),
  );
}

/**
 * Marks a field whose text is not as its control asks, and says so; "" if it is.
 * @param {ExperimentData} data @param {HTMLInputElement} input
 */
export function wrong(data, input) {
  const control = data.controls.find((each) => each.name === input.name);
  if (control?.kind !== "text" || fits(control, input.value)) return "";
  const { label, allowed } = control;
  const given = input.value.length > 60 ? `${input.value.slice(0, 59)}…` : input.value;
  const words = fill(data.strings.bad_text, { label, given, allowed });
  mark(input, words);
  return words;
}

/** Marks a field with why its text was refused; "" takes the mark away. @param {Element} input @param {string} words */
function mark(input, words) {
  if (words) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
  const place = /** @type {HTMLElement | null | undefined} */ (
    input.closest(".control")?.querySelector(".refused")
  );
  if (place) Object.assign(place, { textContent: words, hidden: !words });
}

/**
 * What is wrong with a text that was refused and still stands in its field; "" if none does.
 * @param {ExperimentData} data @param {HTMLFormElement} form
 */
export function refused(data, form) {
  const input = /** @type {HTMLInputElement | null} */ (form.querySelector("[aria-invalid]"));
  return input ? wrong(data, input) : "";
}

/** Gives up the texts that were refused. @param {HTMLFormElement} form */
export function dropRefused(form) {
  for (const each of form.querySelectorAll("[aria-invalid]")) mark(each, "");
}

/**
 * The state with the texts that were kept on this device in an earlier visit.
 * @param {ExperimentData} data @param {StateData} state @returns {StateData}
 */
export function recalled(data, state) {
  const texts = Object(recall(`text:${data.name}`));
  return data.controls.reduce((now, each) => {
    const text = each.kept ? texts[each.name] : null;
    const is = typeof text === "string" && text && fits(each, text);
    return is ? moved(data, now, each.name, text) : now;
  }, state);
}

/**
 * Keeps what a reader has written, if it is to be kept; other texts stay as they were.
 * @param {ExperimentData} data @param {HTMLInputElement} input
 * @returns {string} what to say if it could not be kept
 */
export function kept(data, input) {
  if (!data.controls.some((each) => each.kept && each.name === input.name)) return "";
  const key = `text:${data.name}`;
  const done = keep(key, { ...Object(recall(key)), [input.name]: input.value });
  return done ? "" : data.strings.own_not_kept;
}
