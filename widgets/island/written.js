// Numbers, settings and rows as a reader sees them: each rule of rounding and writing, once.

/** As many digits as prepared answers carry: an answer then rounds alike, prepared or not. */
const SIGNIFICANT = 6;

/**
 * A number with so many decimals, a half rounded up. @param {number} value @param {number} digits
 */
export function rounded(value, digits) {
  const near = Number(value.toPrecision(SIGNIFICANT));
  const shifted = Number((near * 10 ** digits).toPrecision(12)); // 184.49999999999997 is 184.5
  return (Math.round(shifted) / 10 ** digits).toFixed(digits);
}

/**
 * A number as it is shown: a share, as per cent.
 * @param {number} value @param {{ digits: number, percent: boolean }} how
 */
function number(value, { digits, percent }) {
  return percent ? `${rounded(100 * value, digits)} %` : rounded(value, digits);
}

/** A cell of the reader's table. @param {ColumnData} column @param {unknown} value */
export function shown(column, value) {
  return typeof value === "number" ? number(value, column) : String(value);
}

/**
 * A position of a control: `80 %`, `4.0`, or the words of a choice.
 * @param {ControlData} control @param {Setting} value
 */
export function words(control, value) {
  if (control.kind === "range") {
    const { percent } = control;
    return number(Number(value), { percent, digits: percent ? 0 : control.digits });
  }
  return control.options.find((each) => each.value === value)?.words ?? String(value);
}

/** Rows as CSV, with every digit. @param {{ name: string }[]} columns @param {Row[]} rows */
export function csv(columns, rows) {
  const names = columns.map((column) => column.name);
  const lines = [names, ...rows.map((row) => names.map((name) => row[name]))];
  return lines.map((line) => line.map(cell).join(",")).join("\r\n") + "\r\n";
}

/** @param {unknown} value */
function cell(value) {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The address of a file that holds a text. @param {string} text */
export function csvAddress(text) {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(text)}`;
}

/**
 * The Python that says the same, whole: it runs in an exercise's editor and in a notebook.
 * @param {{ name: string }} data @param {StateData} state
 */
export function pythonCall(data, state) {
  const changes = Object.entries(state.changes).map(
    ([name, value]) => `${JSON.stringify(name)}: ${literal(value)}`,
  );
  return [
    "from widgets.experiments import experiment",
    "",
    `answer = experiment("${data.name}").ask("${state.preset}", {${changes.join(", ")}})`,
    "print(answer.sentence)",
  ].join("\n");
}

/** @param {Setting} value */
function literal(value) {
  return typeof value === "boolean" ? (value ? "True" : "False") : JSON.stringify(value);
}
