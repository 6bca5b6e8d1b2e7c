// HTML from a template: what is put in is escaped, a list is joined, and what is HTML stays so.

const ESCAPED = /** @type {Record<string, string>} */ ({
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
});

/** Text that is HTML already. */
export class Markup {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }

  toString() {
    return this.text;
  }
}

/** A template's tag. @param {TemplateStringsArray} texts @param {...unknown} values */
export function markup(texts, ...values) {
  return new Markup(String.raw({ raw: texts }, ...values.map(written)));
}

/** HTML that was made elsewhere: a picture, a table. @param {string} html */
export function made(html) {
  return new Markup(html);
}

/** A value as JSON that a script element can hold. @param {unknown} value */
export function json(value) {
  const text = JSON.stringify(value).replaceAll("<", "\\u003c");
  return markup`<script type="application/json">${made(text)}</script>`;
}

/** @param {unknown} value @returns {string} */
function written(value) {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(written).join("");
  if (value === undefined || value === null || value === false) return "";
  return String(value).replace(/[&<>"']/g, (letter) => ESCAPED[letter]);
}

/**
 * A sentence with its `{gaps}` filled.
 * @param {string} sentence @param {Record<string, string>} words
 */
export function fill(sentence, words) {
  return sentence.replace(/\{(\w+)\}/g, (gap, name) => words[name] ?? gap);
}
