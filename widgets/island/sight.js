// Whether a reader sees what a control does.

/**
 * Whether the strip, or where there is none the picture, lies wholly on the screen.
 * @param {Element} section an experiment
 */
export function inSight(section) {
  const seen = [".strip", ".shown figure.chart"].map((each) =>
    section.querySelector(each)?.getBoundingClientRect(),
  );
  const box = seen.find((each) => each && each.height > 0);
  return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
}
