// The form of an experiment: the case to start from, the controls, and where they stand.

import { inFull } from "./in-full.js";
import { markup } from "./markup.js";
import { fits, from, isIdle, moved, nearest, settingsOf } from "./settings.js";
import { put, refusedOf, text } from "./text.js";
import { words } from "./written.js";

/** @param {ExperimentData} data */
export function controls(data) {
  const s = data.strings;
  const presets = data.presets.map((each) => option(each.name, each.label));
  const sight = data.controls.filter((each) => !each.more);
  const more = data.controls.filter((each) => each.more);
  const folds = [...new Set(more.map((each) => each.fold))];
  return markup`
<form class="controls needs-script" aria-label="${s.controls}">
<p class="control"><label for="${data.name}-preset">${s.start_from}</label>
<select id="${data.name}-preset" name="preset">${presets}</select></p>
${sight.map((each) => row(data, each))}${folds.map(
    (fold) => markup`
<details class="more"><summary>${fold || s.more}</summary>${more
      .filter((each) => each.fold === fold)
      .map((each) => row(data, each))}</details>`,
  )}
<p><button type="button" class="reset">${s.reset}</button>${
    data.keeps && markup` <button type="button" class="aside" hidden>${s.bring_back}</button>`
  }</p>
</form>`;
}

/** @param {string} value @param {string} label @param {boolean} [chosen] */
function option(value, label, chosen = false) {
  return markup`<option value="${value}"${chosen ? markup` selected` : ""}>${label}</option>`;
}

/** @param {ExperimentData} data @param {ControlData} control */
function row(data, control) {
  const field = `${data.name}-${control.name}`;
  const value = data.presets[0].settings[control.name];
  const note = `${field}-note`;
  const described = control.kind === "text" ? `${note} ${refusedOf(field)}` : note;
  const about = markup`id="${field}" name="${control.name}" aria-describedby="${described}"
autocomplete="off"`;
  const label = markup`<label for="${field}">${control.label}</label>`;
  const inputs = {
    range: () => range(control, value, label, about, field),
    choice: () =>
      markup`${label}<select ${about}>${control.options.map((each) =>
        option(each.value, each.words, each.value === value),
      )}</select>`,
    switch: () => markup`<input type="checkbox" ${about}${value ? markup` checked` : ""}> ${label}`,
    text: () => text(control, String(value), label, about, field),
  };
  // A description inside a closed fold would not be read, so the control points to a copy of it.
  return markup`
<div class="control ${control.kind}">${
    control.assumption ? markup`<p class="assumption">${data.strings.assumption}</p>` : ""
  }${inputs[control.kind]()}<span id="${note}" hidden>${control.meaning}</span><details class="why"
><summary>${control.rests_on}</summary>${control.meaning}</details>${
    Object.keys(control.notes).length > 0 &&
    markup`<p class="noted" data-notes="${control.name}" hidden></p>`
  }</div>`;
}

/**
 * @param {ControlData} control @param {Setting} value
 * @param {unknown} label @param {unknown} about @param {string} field
 */
function range(control, value, label, about, field) {
  const { name, low, high, step, advance } = control;
  return markup`${label} <output for="${field}" aria-live="off">${words(control, value)}</output
><input type="range" ${about} min="${low}" max="${high}" step="${step}" value="${value}"
aria-valuetext="${words(control, value)}">${
    advance &&
    markup`<button type="button"
class="advance" data-advances="${name}">${advance}</button>`
  }`;
}

/**
 * The state after the reader has moved a field of the form; null if it is none of ours.
 * @param {ExperimentData} data @param {StateData} state @param {HTMLInputElement} input
 * @returns {StateData | null}
 */
export function afterInput(data, state, input) {
  if (input.name === "preset") return from(data, state, input.value);
  const control = data.controls.find((each) => each.name === input.name);
  if (!control || (control.kind === "text" && !fits(control, input.value))) return null;
  const read = {
    range: () => nearest(control, Number(input.value)),
    choice: () => input.value,
    switch: () => input.checked,
    text: () => input.value,
  };
  return moved(data, state, control.name, read[control.kind]());
}

/**
 * The state with a control one position on; null at its end.
 * @param {ExperimentData} data @param {StateData} state @param {string} name
 */
export function advanced(data, state, name) {
  const control = data.controls.find((each) => each.name === name);
  const now = settingsOf(data, state)[name];
  const next = control?.positions[control.positions.indexOf(now) + 1];
  return next === undefined ? null : moved(data, state, name, next);
}

/**
 * Puts every control where the state has it, greys out those out of play, and says the values.
 * @param {HTMLFormElement} form @param {ExperimentData} data @param {StateData} state
 */
export function place(form, data, state) {
  const settings = settingsOf(data, state);
  field(form, "preset").value = state.preset;
  for (const control of data.controls) {
    const input = field(form, control.name);
    const value = settings[control.name];
    if (control.kind === "switch") input.checked = value === true;
    else if (control.kind === "text") put(input, String(value));
    else input.value = String(value);
    input.disabled = isIdle(data, state, control);
    placeNote(form, control, state.preset);
    if (control.kind !== "range") continue;
    const onward = /** @type {HTMLButtonElement | null} */ (
      form.querySelector(`[data-advances="${control.name}"]`)
    );
    if (onward) onward.disabled = input.disabled || value === control.positions.at(-1);
    const text = words(control, value);
    input.setAttribute("aria-valuetext", text);
    /** @type {Element} */ (form.querySelector(`output[for="${input.id}"]`)).textContent = text;
  }
  for (const select of form.querySelectorAll("select")) inFull(select);
}

/**
 * Beside a control that codes a direction, what the record has on it in the case that was chosen.
 * @param {HTMLFormElement} form @param {ControlData} control @param {string} preset
 */
function placeNote(form, control, preset) {
  const place = /** @type {HTMLElement | null} */ (
    form.querySelector(`[data-notes="${control.name}"]`)
  );
  if (!place) return;
  const note = control.notes[preset] ?? "";
  place.textContent = note;
  place.hidden = !note;
  const about = /** @type {Element} */ (form.querySelector(`[id$="-${control.name}-note"]`));
  about.textContent = `${control.meaning} ${note}`.trim();
}

/** @param {HTMLFormElement} form @param {string} name */
export function field(form, name) {
  return /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
}
