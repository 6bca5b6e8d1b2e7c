// Where the controls stand, as a value: reading and writing links, and finding a prepared answer. Pure functions.

/** @param {ExperimentData} data @returns {State} */
export function defaults(data) {
  return { preset: data.presets[0].name, changes: {} };
}

/** @param {ExperimentData} data @param {string} name */
export function presetOf(data, name) {
  return data.presets.find((preset) => preset.name === name);
}

/** Every control's value under a state. @param {ExperimentData} data @param {State} state @returns {Record<string, Setting>} */
export function settingsOf(data, state) {
  return { ...presetOf(data, state.preset)?.settings, ...state.changes };
}

/** Whether a control is out of play under a state. @param {ExperimentData} data @param {State} state @param {ControlData} control */
export function isIdle(data, state, control) {
  const byPreset = presetOf(data, state.preset)?.idle.includes(control.name) ?? false;
  return byPreset || (control.idle_when !== "" && settingsOf(data, state)[control.idle_when] === true);
}

/** The state after one control moved; a control back at its preset's value is no change. @param {ExperimentData} data @param {State} state @param {string} name @param {Setting} value @returns {State} */
export function moved(data, state, name, value) {
  const changes = { ...state.changes, [name]: value };
  if (presetOf(data, state.preset)?.settings[name] === value) delete changes[name];
  return { preset: state.preset, changes };
}

/** One name for a state, the same however it was reached. @param {ExperimentData} data @param {State} state */
export function keyOf(data, state) {
  return formatFragment(data, state).slice(1);
}

/** Under which key Python prepared the answer to this state, if it did. @param {ExperimentData} data @param {State} state @returns {string | null} */
export function preparedKey(data, state) {
  const changed = Object.keys(state.changes);
  if (changed.length === 0) return `preset/${state.preset}`;
  const asked = data.cases.findIndex((each) => keyOf(data, each) === keyOf(data, state)); // by the book's prose
  if (asked >= 0) return `case/${asked}`;
  if (changed.length > 1 || state.preset !== data.presets[0].name) return null;
  const control = data.controls.find((each) => each.name === changed[0]);
  const index = control ? control.positions.indexOf(state.changes[changed[0]]) : -1;
  return index < 0 ? null : `control/${changed[0]}/${index}`;
}

/** The position of a range that lies nearest. @param {ControlData} control @param {number} value */
export function nearest(control, value) {
  return control.positions.reduce((best, each) => (Math.abs(Number(each) - value) < Math.abs(Number(best) - value) ? each : best));
}

/** `#x=signalling&aims=8`: a link to this case. @param {ExperimentData} data @param {State} state */
export function formatFragment(data, state) {
  const parts = [`x=${data.name}`];
  if (state.preset !== data.presets[0].name) parts.push(`preset=${encodeURIComponent(state.preset)}`);
  for (const control of data.controls) {
    const value = state.changes[control.name];
    if (value === undefined) continue;
    parts.push(`${control.name}=${typeof value === "number" ? value.toFixed(control.digits) : encodeURIComponent(String(value))}`);
  }
  return `#${parts.join("&")}`;
}

/**
 * The state that a link asks for; null if the link is not for this experiment; otherwise what is wrong, in the words of `data.strings`.
 * @param {ExperimentData} data @param {string} fragment
 * @returns {{ state: State } | { error: string } | null}
 */
export function parseFragment(data, fragment) {
  const asked = new URLSearchParams(fragment.replace(/^#/, ""));
  if (asked.get("x") !== data.name) return null;
  asked.delete("x");
  const say = (/** @type {string} */ name, /** @type {string} */ value, /** @type {string} */ allowed) => ({
    error: fill(data.strings.bad_link, { name, value, allowed }),
  });
  let state = defaults(data);
  const preset = asked.get("preset");
  if (preset !== null) {
    if (!presetOf(data, preset)) return say("preset", preset, data.presets.map((each) => each.name).join(", "));
    state = { preset, changes: {} };
    asked.delete("preset");
  }
  for (const [name, text] of asked) {
    const control = data.controls.find((each) => each.name === (data.aliases[name] ?? name));
    if (!control) return say(name, text, data.controls.map((each) => each.name).join(", "));
    const value = read(control, text);
    if (value === null) return say(name, text, control.kind === "range" ? fill(data.strings.between, { low: String(control.low), high: String(control.high) }) : control.positions.join(", "));
    state = moved(data, state, control.name, value);
  }
  return { state };
}

/** @param {ControlData} control @param {string} text @returns {Setting | null} */
function read(control, text) {
  if (control.kind === "switch") return text === "true" ? true : text === "false" ? false : null;
  if (control.kind === "choice") return control.positions.includes(text) ? text : null;
  const value = text.trim() === "" ? NaN : Number(text);
  return Number.isFinite(value) && value >= control.low && value <= control.high ? nearest(control, value) : null;
}

/** A sentence with its `{gaps}` filled. @param {string} sentence @param {Record<string, string>} words */
export function fill(sentence, words) {
  return sentence.replace(/\{(\w+)\}/g, (gap, name) => words[name] ?? gap);
}

/** The Python call that gives the same answer. @param {ExperimentData} data @param {State} state */
export function pythonCall(data, state) {
  const literal = (/** @type {Setting} */ value) => (typeof value === "boolean" ? (value ? "True" : "False") : JSON.stringify(value));
  const changes = Object.entries(state.changes).map(([name, value]) => `${JSON.stringify(name)}: ${literal(value)}`);
  return `experiment("${data.name}").ask("${state.preset}", {${changes.join(", ")}})`;
}

/** Rows as CSV with full precision. @param {ColumnData[]} columns @param {Row[]} rows */
export function toCsv(columns, rows) {
  const names = columns.map((column) => column.name);
  return csv([names, ...rows.map((row) => names.map((name) => row[name]))]);
}

/** Lines of cells as CSV; what would end a cell or a line stands in quotes. @param {unknown[][]} lines */
export function csv(lines) {
  const quoted = (/** @type {string} */ text) => `"${text.replaceAll('"', '""')}"`;
  const cell = (/** @type {unknown} */ value) =>
    /[",\r\n]/.test(String(value)) ? quoted(String(value)) : String(value);
  return lines.map((line) => line.map(cell).join(",")).join("\r\n") + "\r\n";
}

/** A number as the table shows it. @param {ColumnData} column @param {unknown} value */
export function shown(column, value) {
  if (typeof value !== "number") return String(value);
  return column.percent ? `${(100 * value).toFixed(column.digits)} %` : value.toFixed(column.digits);
}
