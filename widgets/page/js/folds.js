// A cell's code is folded under what it gives; who has opened one finds it open in the next chapter.

import { keep, recall } from "../../island/store.js";

export function bindFolds() {
  const folds = /** @type {HTMLDetailsElement[]} */ ([
    ...document.querySelectorAll(".cell > details.code"),
  ]);
  if (recall("folds") === true) for (const each of folds) each.open = true;
  for (const each of folds) {
    // By hand alone: what a script or paper opens says nothing of the reader.
    each.querySelector("summary")?.addEventListener("click", () => keep("folds", !each.open));
  }
}
