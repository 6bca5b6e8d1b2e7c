// What is kept on the reader's own device, and nowhere else. Storage that is full or forbidden costs only the saving.

const PREFIX = "tit-for-tat:"; // sites share an origin, so every key is this book's own

/** @param {string} key @returns {any} null if there is nothing, or nothing readable */
export function recall(key) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key) ?? "null");
  } catch {
    return null; // forbidden, or written by something else: as if there were nothing
  }
}

/** @param {string} key @param {unknown} value @returns {boolean} whether it was kept */
export function keep(key, value) {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
