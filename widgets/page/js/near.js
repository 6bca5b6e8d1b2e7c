// The engine starts when an experiment comes near, so that the first touch finds it on; not for who
// saves data or has a slow line, nor before the reader has done anything on the page.

/** Screens ahead at which something is near. */
const AHEAD = "100%";
const SLOW = ["slow-2g", "2g", "3g"];
/** What a reader does who has begun to read. */
const SIGNS = ["scroll", "pointerdown", "keydown"];

/** Calls back once, when the section comes near. @param {Element} section @param {() => void} act */
export function whenNear(section, act) {
  const { connection } = /** @type {any} */ (navigator);
  if (connection?.saveData || SLOW.includes(connection?.effectiveType)) return;
  if (!("IntersectionObserver" in globalThis)) return;
  const begun = () => {
    for (const sign of SIGNS) removeEventListener(sign, begun);
    const watch = new IntersectionObserver(
      (seen) => {
        if (!seen.some((each) => each.isIntersecting)) return;
        watch.disconnect();
        (globalThis.requestIdleCallback ?? setTimeout)(() => act());
      },
      { rootMargin: `${AHEAD} 0px` },
    );
    watch.observe(section);
  };
  for (const sign of SIGNS) addEventListener(sign, begun, { passive: true });
}
