// The file of saved work: what is written, and what is read back whole or refused with the reason.

export const FORMAT = 2; // 1 had neither what was tried nor what was read
const BOOK = "tit-for-tat";

/** Each kind of entry, as its key begins, and the heading that it stands under. */
export const KINDS = {
  bet: "work_bets",
  task: "work_answers",
  exercise: "work_code",
  own: "work_own",
  coding: "work_codings",
  text: "work_texts",
};

/** Whether a value is one that this book writes under a key of that kind. @type {Record<string, (value: any) => boolean>} */
const WRITTEN = {
  bet: (value) => typeof value?.said === "number" && Number.isFinite(value.said),
  task: (value) => typeof value === "string" && value.length < 1000,
  exercise: (value) =>
    typeof value?.code === "string" &&
    ["string", "undefined"].includes(typeof value.before) &&
    ["string", "undefined"].includes(typeof value.passed) &&
    typeof value.mark === "string" &&
    typeof value.tried === "boolean" &&
    ["", "passed", "not yet"].includes(value.verdict),
  text: (value) =>
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((text) => typeof text === "string" && text.length <= 10_000),
  own: (value) =>
    [value?.now, value?.before].every((each) => typeof each === "string" && each.length < 5000),
  coding: (value) =>
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every(
      (codes) =>
        typeof codes === "number" ||
        (typeof codes === "object" &&
          codes !== null &&
          Object.values(codes).every((code) => typeof code === "number")),
    ),
  tried: (value) =>
    Array.isArray(value) && value.every((each) => /^\d{1,2}\.\d{1,2}$/.test(String(each))),
  read: (value) => value === true,
  folds: (value) => typeof value === "boolean",
  place: (value) => typeof value?.page === "string" && typeof value.at === "string",
};

/** @param {Record<string, any>} kept @param {Date} now @returns {string} */
export function written(kept, now) {
  return JSON.stringify({ book: BOOK, format: FORMAT, saved: now.toISOString(), kept }, null, 1);
}

/** Why a file was refused, and what of it is named. @typedef {{ error: string, [named: string]: unknown }} Refused */

/**
 * The bytes of a file as text; a file that is none is refused, not filled with marks of doubt.
 * @param {BufferSource} bytes @returns {string | Refused}
 */
export function textOf(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { error: "work_not_text" };
  }
}

/**
 * @param {string} text @param {Record<string, { low: number, high: number }>} bets the scale of each
 * @returns {{ kept: Record<string, any> } | Refused}
 */
export function readFile(text, bets) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return { error: "work_not_json" };
  }
  if (typeof file !== "object" || file === null || Array.isArray(file))
    return { error: "work_not_json" };
  if (file.book !== BOOK) return { error: "work_not_ours" };
  if (!Number.isInteger(file.format) || file.format < 1) return { error: "work_not_json" };
  if (file.format > FORMAT) return { error: "work_too_new", version: file.format };
  if (typeof file.kept !== "object" || file.kept === null || Array.isArray(file.kept))
    return { error: "work_not_json" };
  for (const [key, value] of Object.entries(file.kept)) {
    const [, kind = "", name = ""] = /^(\w+)(?::([\w-]{1,60}))?$/.exec(key) ?? [];
    const named = key.slice(0, 60);
    if (!Object.hasOwn(WRITTEN, kind) || !WRITTEN[kind](value))
      return { error: "work_bad_entry", name: named };
    const scale = kind === "bet" && Object.hasOwn(bets, name) && bets[name];
    if (scale && !(value.said >= scale.low && value.said <= scale.high))
      return { error: "work_bad_bet", name: named, said: value.said, ...scale };
  }
  return { kept: file.kept };
}
