// What a list shows, once more in full below it where the words are longer than it is wide.

const ARROW = 20; // pixels that a list needs for its arrow

/**
 * A screen reader says the list's own words, so the line is for the eye alone.
 * @param {HTMLSelectElement} select
 */
export function inFull(select) {
  let line = select.nextElementSibling;
  if (!line?.classList.contains("in-full")) {
    line = document.createElement("span");
    line.className = "in-full";
    line.setAttribute("aria-hidden", "true");
    select.after(line);
  }
  const words = select.selectedOptions[0]?.text ?? "";
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
