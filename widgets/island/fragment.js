// What stands behind the number sign of an address: a place in the page, or a case of an
// experiment. Links come back from mails and messengers changed: encoded, or with keys appended.

/** Keys that others append to follow who clicks; they say nothing about a case. */
const TRACKING = new RegExp(
  "^(utm_|hsa_|mtm_|pk_|piwik_|mc_|_hs|_g[al]|oly_)|^([a-z]*clid|[gw]braid|gclsrc|igshid|igsh" +
    "|mkt_tok|li_fat_id|vero_id|si|ref|ref_src|ref_url|s_kwcid|trk|spm|at_medium|at_campaign)$",
  "i",
);

/** A text without its per cent signs' codes; as it is where they are none. @param {string} text */
export function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // `100%` is a text too
  }
}

/** The id that a fragment leads to, "" if none. @param {string} fragment */
export function place(fragment) {
  return decoded(fragment.replace(/^#/, ""));
}

/**
 * What a fragment asks for, by key; a link that was encoded whole is read as it was meant.
 * @param {string} fragment
 */
export function asked(fragment) {
  const text = fragment.replace(/^#/, "");
  const read = new URLSearchParams(text);
  const whole = /[&=]/.test(read.get("x") ?? "") || /^x%3d/i.test(text);
  return whole ? new URLSearchParams(decoded(text)) : read;
}

/** The experiment that a fragment names, "" if none. @param {string} fragment */
export function experimentOf(fragment) {
  return asked(fragment).get("x") ?? "";
}

/** @param {string} key */
export function isTracking(key) {
  return TRACKING.test(key);
}
