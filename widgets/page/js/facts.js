// Facts marked in the prose: the style sheet opens a card on hover and focus; this opens it for good on a tap, and closes it on Escape.

export function bindFacts() {
  /** @param {Element | null} except */
  const closeAll = (except) => {
    for (const button of document.querySelectorAll(".fact-words[aria-expanded=true]"))
      if (button !== except) button.setAttribute("aria-expanded", "false");
  };
  document.addEventListener("click", (event) => {
    const at = /** @type {Element} */ (event.target);
    const button = at.closest(".fact-words");
    if (button) {
      button.closest(".fact")?.removeAttribute("data-dismissed");
      button.setAttribute("aria-expanded", String(button.getAttribute("aria-expanded") !== "true"));
    }
    if (!at.closest(".card")) closeAll(button);
  });
  document.addEventListener("keydown", (event) => {
    const button = /** @type {HTMLElement} */ (event.target);
    if (button.classList?.contains("fact-words") && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      button.click();
    }
    if (event.key !== "Escape") return;
    closeAll(null);
    for (const mark of document.querySelectorAll(".fact:hover, .fact:focus-within"))
      mark.setAttribute("data-dismissed", "");
  });
  for (const sign of ["mouseover", "focusin"]) {
    document.addEventListener(sign, (event) => {
      const here = /** @type {Element} */ (event.target).closest?.(".fact");
      for (const mark of document.querySelectorAll(".fact[data-dismissed]"))
        if (mark !== here) mark.removeAttribute("data-dismissed");
    });
  }
}
