// What counts as an honest try, after which a solution unfolds.

/** Whether there is code, and other code than at the start; blanks and comments do not count. @param {string} code @param {string} starter @returns {boolean} */
export function isAttempt(code, starter) {
  return bare(code) !== "" && bare(code) !== bare(starter);
}

/** @param {string} code */
const bare = (code) => code.replace(/#.*$/gm, "").replace(/\s+/g, "");
