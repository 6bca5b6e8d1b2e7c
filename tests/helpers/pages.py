"""The pages of the built book, and what the tests of them share."""

from __future__ import annotations

import re
from typing import Literal

from playwright.sync_api import Locator, Page, expect

from helpers.project import ROOT
from tools.notebooks import notebooks

PAGES = (
    *(
        f"/chapters/{path.stem}.html"
        for path in sorted((ROOT / "chapters").glob("*.*"))
        if path.suffix in (".md", ".ipynb")
    ),
    *(
        f"/chapters/exercises/{path.stem}/{path.stem}.html"
        for path in sorted((ROOT / "chapters" / "exercises").glob("*/*.ipynb"))
    ),
    "/search.html",
)
"""Every page of the book."""

PLACES = {
    (kind, name): f"/chapters/{path.stem}.html"
    for path in notebooks()
    for kind, name in re.findall(
        r'\b(show|task)\(\\"([\w-]+)\\"\)', path.read_text(encoding="utf-8")
    )
}
"""Where each experiment and each task stands."""

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
AUDIT = """() => Promise.allSettled(
  document
    .getAnimations()
    .filter((each) => Number.isFinite(each.effect.getComputedTiming().endTime))
    .map((each) => each.finished),
).then(() => axe.run(document, {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  resultTypes: ["violations"],
}))
 .then((result) => result.violations)"""
"""What of a page breaks a rule, once no colour is on its way to another.
What keeps them is not described: on a long page that takes longer than to find out.
"""

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")

NEAR = 1e-9
"""How close a page's number must come to Python's."""

ENGINE = 30_000
"""Milliseconds in which an engine must have started and answered, however busy the machine."""


def opened(page: Page, book: str, fragment: str = "", name: str = "signalling") -> Locator:
    """An experiment of a freshly opened chapter, once its script has bound it."""
    page.goto(book + PLACES["show", name] + fragment)
    section = page.locator(f"section.experiment[data-experiment={name}]")
    expect(section).not_to_have_attribute("data-state", "static")
    return section


def headline(section: Locator) -> float:
    """The number that an experiment shows, with all its digits."""
    return float(section.get_attribute("data-headline") or "nan")
