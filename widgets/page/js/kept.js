// What is kept of an exercise, read back.

/** What was kept, if this book wrote it. @param {any} kept @returns {KeptExercise | null} */
export function readable(kept) {
  if (typeof kept?.code !== "string") return null;
  const before = typeof kept.before === "string" ? { before: kept.before } : {};
  const passed = kept.verdict === "passed" ? kept.code : kept.passed; // an earlier edition kept no copy
  return {
    code: kept.code,
    mark: String(kept.mark ?? ""),
    tried: kept.tried === true,
    verdict: kept.verdict === "passed" || kept.verdict === "not yet" ? kept.verdict : "",
    ...before,
    ...passedOf({ passed }),
  };
}

/** The code that passed, if any did. @param {{ passed?: unknown } | null} kept */
export function passedOf(kept) {
  return typeof kept?.passed === "string" ? { passed: kept.passed } : {};
}
