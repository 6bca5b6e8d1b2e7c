"""The decision room in the built page: what is prepared for it, and where its engine lies."""

from __future__ import annotations

from pathlib import Path

from widgets.answers.room import prepared
from widgets.island import node
from widgets.island import room as island
from widgets.page import engine
from widgets.page.case import nights
from widgets.page.experiment import script


def expand(static: str, notebook: str, chapters: Path) -> str:
    """The HTML of the room, its script right behind it; `static` leads to the static files.

    The nights that prose asks for are prepared too. Raises `ValueError` if one of them is none.
    """
    data = island.data([*prepared(), *nights(chapters)], still=True)
    data["notebook"] = notebook
    data["engine"] = engine.of_the_model(static)
    return node.html("room", data) + script(static)
