// What a list shows, once more in full below it where the words are longer than it is wide.

const ARROW = 20; // pixels that a list needs for its arrow

/**
 * The words of each list as they were last measured: to measure anew with each move of a slider would
 * have the page laid out within the move.
 * @type {WeakMap<HTMLSelectElement, string>}
 */
const measured = new WeakMap();

/** A list that comes to have another width, or one at all, is measured anew. */
const sizes =
  "ResizeObserver" in globalThis &&
  new ResizeObserver((changed) => {
    for (const { target } of changed) {
      measured.delete(/** @type {HTMLSelectElement} */ (target));
      inFull(/** @type {HTMLSelectElement} */ (target));
    }
  });

/**
 * A screen reader says the list's own words, so the line is for the eye alone.
 * @param {HTMLSelectElement} select
 */
export function inFull(select) {
  const words = select.selectedOptions[0]?.text ?? "";
  if (measured.get(select) === words) return;
  let line = select.nextElementSibling;
  if (!line?.classList.contains("in-full")) {
    line = document.createElement("span");
    line.className = "in-full";
    line.setAttribute("aria-hidden", "true");
    select.after(line);
    if (sizes) sizes.observe(select);
  }
  measured.set(select, words);
  line.textContent = isCut(select, words) ? words : "";
}

/** @param {HTMLSelectElement} select @param {string} words */
function isCut(select, words) {
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return false;
  const style = getComputedStyle(select);
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const padding = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
  return pen.measureText(words).width > select.clientWidth - padding - ARROW;
}
