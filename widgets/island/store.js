// What is kept on the reader's own device, and nowhere else. Storage that is full or forbidden
// costs only the saving.

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

/**
 * Puts what was kept under a name of an earlier edition under today's, unless that is taken.
 * @param {string} kind @param {{ name: string, formerly: string }} named
 */
export function adopt(kind, { name, formerly }) {
  const [key, before] = [`${kind}:${name}`, `${kind}:${formerly}`];
  const kept = formerly && recall(before);
  if (!kept || (recall(key) === null && !keep(key, kept))) return;
  localStorage.removeItem(PREFIX + before);
}

/**
 * Calls back when another page of this book has changed what is kept, or when this page comes
 * back after one may have.
 * @param {() => void} listener
 */
export function onChange(listener) {
  addEventListener("storage", ({ key }) => {
    if (key === null || key.startsWith(PREFIX)) listener();
  });
  addEventListener("pageshow", (event) => event.persisted && listener());
}

/**
 * Everything of this book that can be read, by its key without the prefix.
 * @returns {Record<string, any>}
 */
export function all() {
  try {
    const ours = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    const keys = ours.map((key) => key.slice(PREFIX.length)).sort();
    const entries = keys.map((key) => [key, recall(key)]);
    return Object.fromEntries(entries.filter(([, value]) => value !== null));
  } catch {
    return {};
  }
}

/**
 * Puts these entries in the place of everything of this book; if they do not all fit, everything
 * is left as it was.
 * @param {Record<string, any>} entries @returns {boolean}
 */
export function replace(entries) {
  const before = all();
  const put = (/** @type {Record<string, any>} */ wanted) => {
    for (const key of Object.keys(all())) localStorage.removeItem(PREFIX + key);
    return Object.entries(wanted).every(([key, value]) => keep(key, value));
  };
  try {
    return put(entries) || (put(before), false);
  } catch {
    return false;
  }
}
