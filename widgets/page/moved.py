"""Pages at the addresses that assignments had in an earlier edition, which lead to today's."""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx

from widgets.exercises.source import FORMERLY
from widgets.island.strings import STRINGS
from widgets.page.exercise import FOLDER
from widgets.templates import render


def finish(app: Sphinx, error: Exception | None) -> None:
    """Write a page for each assignment that had another name."""
    if error is not None or app.builder.format != "html":
        return
    for name, formerly in FORMERLY.items():
        place = Path(app.outdir) / FOLDER / formerly / f"{formerly}.html"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(page(f"../{name}/{name}.html"), encoding="utf-8")


def page(address: str) -> str:
    """A page that leads to another; without a script it is a link."""
    return render(
        "moved",
        address=address,
        words=STRINGS["moved"],
        link=STRINGS["moved_link"],
        script="../../../_static/moved.js",
    )
