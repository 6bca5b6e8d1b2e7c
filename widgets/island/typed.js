// A number as people type it: their own digits, a comma or a point, signs that nobody sees.

// The zeros of the digits that keyboards have: Arabic, Persian, Devanagari, Bengali, Thai, full
// width. Unicode puts each script's ten digits in a row.
const ZEROS = [..."\u0660\u06f0\u0966\u09e6\u0e50\uff10"].map((zero) => zero.charCodeAt(0));
/** Marks of direction, joiners, soft hyphens: pasted along, and seen by nobody. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const MINUS = /[\u2010-\u2015\u2212\ufe63\uff0d]/g;
const POINT = /[,\u066b\uff0c\uff0e\u060c]/g; // a decimal comma, in whichever script
const PERCENT = /[%\u066a\uff05\ufe6a]$/;

/**
 * The number that a text says; NaN if it is none. No sign groups thousands, since one reader's
 * point is another's comma; neither `0x6` nor `1e3` nor `Infinity` is what a reader means.
 * @param {string} text
 */
export function typed(text) {
  const plain = text
    .replace(INVISIBLE, "")
    .replace(/\p{Nd}/gu, digit)
    .replace(MINUS, "-")
    .replace(POINT, ".")
    .trim()
    .replace(PERCENT, "")
    .trim();
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : NaN;
}

/** @param {string} letter */
function digit(letter) {
  const code = letter.charCodeAt(0);
  const zero = ZEROS.find((each) => code >= each && code < each + 10);
  return zero === undefined ? letter : String(code - zero);
}
