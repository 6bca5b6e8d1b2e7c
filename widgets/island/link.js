// A link on the reader's clipboard.

import { fill } from "./markup.js";

/**
 * What is said of it: that it is there, or the link itself where there is no clipboard, or none
 * that a page may use.
 * @param {string} link @param {Record<string, string>} strings @returns {Promise<string>}
 */
export async function copied(link, strings) {
  try {
    await navigator.clipboard.writeText(link);
    return fill(strings.link_copied, { link });
  } catch {
    return fill(strings.link_here, { link });
  }
}
