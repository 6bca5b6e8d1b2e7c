// Where the controls stand, as a value: reading and writing links, and finding a prepared answer.
// Pure functions.

import { asked as askedBy, isTracking } from "./fragment.js";
import { fill } from "./markup.js";
import { typed } from "./typed.js";

/** The baseline. @param {ExperimentData} data @returns {StateData} */
export function defaults(data) {
  return { preset: data.presets[0].name, changes: {} };
}

/** @param {ExperimentData} data @param {string} name */
export function presetOf(data, name) {
  return data.presets.find((preset) => preset.name === name);
}

/**
 * Every control's value.
 * @param {ExperimentData} data @param {StateData} state @returns {Record<string, Setting>}
 */
export function settingsOf(data, state) {
  return { ...presetOf(data, state.preset)?.settings, ...state.changes };
}

/**
 * Whether a control is out of play.
 * @param {ExperimentData} data @param {StateData} state @param {ControlData} control
 */
export function isIdle(data, state, control) {
  const byPreset = presetOf(data, state.preset)?.idle.includes(control.name) ?? false;
  return byPreset || settingsOf(data, state)[control.idle_when] === true;
}

/**
 * The state that begins from a preset; a text that is kept goes along.
 * @param {ExperimentData} data @param {StateData} state @param {string} preset
 * @returns {StateData}
 */
export function from(data, state, preset) {
  const settings = presetOf(data, preset)?.settings ?? {};
  const kept = data.controls.filter(
    ({ name, kept }) => kept && state.changes[name] && state.changes[name] !== settings[name],
  );
  return {
    preset,
    changes: Object.fromEntries(kept.map(({ name }) => [name, state.changes[name]])),
  };
}

/**
 * The state after one control moved; a control back at its preset's value is no change.
 * @param {ExperimentData} data @param {StateData} state @param {string} name @param {Setting} value
 * @returns {StateData}
 */
export function moved(data, state, name, value) {
  const changes = { ...state.changes, [name]: value };
  if (presetOf(data, state.preset)?.settings[name] === value) delete changes[name];
  return { preset: state.preset, changes };
}

/**
 * One name for a state, however it was reached.
 * @param {ExperimentData} data @param {StateData} state
 */
export function keyOf(data, state) {
  return formatFragment(data, state).slice(1);
}

/**
 * Under which key Python prepares the answer to this state; null for those that nobody prepares.
 * @param {ExperimentData} data @param {StateData} state @returns {string | null}
 */
export function preparedKey(data, state) {
  const changed = Object.keys(state.changes);
  if (changed.length === 0) return `preset/${state.preset}`;
  const key = keyOf(data, state);
  const asked = data.cases.findIndex((each) => keyOf(data, each) === key); // by the book's prose
  if (asked >= 0) return `case/${asked}`;
  if (changed.length > 1 || state.preset !== data.presets[0].name) return null;
  const control = data.controls.find((each) => each.name === changed[0]);
  const index = control ? control.positions.indexOf(state.changes[changed[0]]) : -1;
  return index < 0 ? null : `control/${changed[0]}/${index}`;
}

/**
 * The prepared answer, if there is one.
 * @param {ExperimentData} data @param {StateData} state @returns {AnswerData | undefined}
 */
export function preparedAnswer(data, state) {
  return data.prepared[preparedKey(data, state) ?? ""];
}

/**
 * What can be shown if nothing but prepared answers is there: of a combination that nobody
 * prepared, the control moved last keeps its place.
 * @param {ExperimentData} data @param {StateData} wished @param {StateData} before
 * @returns {StateData}
 */
export function nearestPrepared(data, wished, before) {
  if (preparedAnswer(data, wished)) return wished;
  const changed = Object.keys(wished.changes);
  const last = changed.find((name) => wished.changes[name] !== before.changes[name]) ?? changed[0];
  if (last === undefined) return defaults(data);
  const alone = moved(data, defaults(data), last, wished.changes[last]);
  return preparedAnswer(data, alone) ? alone : defaults(data);
}

/**
 * The names of what two states have elsewhere.
 * @param {ExperimentData} data @param {StateData} one @param {StateData} other
 */
export function differing(data, one, other) {
  const [mine, theirs] = [settingsOf(data, one), settingsOf(data, other)];
  const names = data.controls.map((each) => each.name);
  const moved = names.filter((each) => mine[each] !== theirs[each]);
  return one.preset === other.preset ? moved : ["preset", ...moved];
}

/** The position of a range that lies nearest. @param {ControlData} control @param {number} value */
export function nearest(control, value) {
  const gap = (/** @type {Setting} */ position) => Math.abs(Number(position) - value);
  return control.positions.reduce((best, each) => (gap(each) < gap(best) ? each : best));
}

/**
 * `#x=signalling&aims=8`: a link to this case.
 * @param {ExperimentData} data @param {StateData} state
 */
export function formatFragment(data, state) {
  const parts = [`x=${data.name}`];
  const preset = encodeURIComponent(state.preset);
  if (state.preset !== data.presets[0].name) parts.push(`preset=${preset}`);
  for (const control of data.controls) {
    const value = state.changes[control.name];
    if (value === undefined) continue;
    const text = typeof value === "number" ? value.toFixed(control.digits) : String(value);
    parts.push(`${control.name}=${encodeURIComponent(text)}`);
  }
  return `#${parts.join("&")}`;
}

/**
 * Whether an experiment has this name, or had it. @param {ExperimentData} data @param {string} name
 */
export function isNamed(data, name) {
  return name === data.name || name === data.formerly;
}

/**
 * The state that a link asks for; null if the link is not for this experiment; otherwise what is
 * wrong, in the words of `data.strings`.
 * @param {ExperimentData} data @param {string} fragment
 * @returns {{ state: StateData } | { error: string } | null}
 */
export function parseFragment(data, fragment) {
  const asked = askedBy(fragment);
  const name = asked.get("x");
  if (!name || !isNamed(data, name)) return null;
  asked.delete("x");
  /** @param {string} name @param {string} value @param {string} allowed */
  const say = (name, value, allowed) => ({
    error: fill(data.strings.bad_link, { name, value, allowed }),
  });
  let state = defaults(data);
  const preset = asked.get("preset");
  if (preset !== null) {
    if (!presetOf(data, preset)) {
      return say("preset", preset, data.presets.map((each) => each.name).join(", "));
    }
    state = { preset, changes: {} };
    asked.delete("preset");
  }
  for (const [name, text] of asked) {
    const control = data.controls.find((each) => each.name === (data.aliases[name] ?? name));
    if (!control && isTracking(name)) continue;
    if (!control) return say(name, text, data.controls.map((each) => each.name).join(", "));
    const value = read(control, text);
    if (value === null) return say(name, text, allowed(data, control));
    state = moved(data, state, control.name, value);
  }
  return { state };
}

/**
 * What an address asks an experiment to show: by its link, or because it was left so; null if
 * nothing. A link that asks for what there is not leads to the baseline, with a notice.
 * @param {ExperimentData} data @param {string} link @param {string} kept
 * @returns {{ state: StateData, notice: string, isLink: boolean } | null}
 */
export function wished(data, link, kept) {
  const linked = parseFragment(data, link);
  if (linked && "error" in linked) {
    return { state: defaults(data), notice: linked.error, isLink: true };
  }
  if (linked) return { state: linked.state, notice: "", isLink: true };
  const left = parseFragment(data, kept);
  return left && "state" in left ? { state: left.state, notice: "", isLink: false } : null;
}

/** @param {ExperimentData} data @param {ControlData} control */
function allowed(data, control) {
  if (control.kind === "text") return control.allowed;
  if (control.kind !== "range") return control.positions.join(", ");
  return fill(data.strings.between, { low: String(control.low), high: String(control.high) });
}

/** @param {ControlData} control @param {string} text @returns {Setting | null} */
function read(control, text) {
  if (control.kind === "switch") return text === "true" ? true : text === "false" ? false : null;
  if (control.kind === "choice") return control.positions.includes(text) ? text : null;
  if (control.kind === "text") return fits(control, text) ? text : null;
  const value = typed(text);
  return value >= control.low && value <= control.high ? nearest(control, value) : null;
}

/** Whether all of a text is as a control asks. @param {ControlData} control @param {string} text */
export function fits(control, text) {
  return new RegExp(`^(?:${control.pattern})$`, "u").test(text);
}
