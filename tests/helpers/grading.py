"""A course folder of one term, and what students hand in."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from helpers.assignments import EXERCISES
from helpers.project import ROOT
from widgets import assignments

TERM = "autumn-2027"


def solved(notebook: Any, **instead: str) -> None:
    """The reference solutions, or other code for the exercises named (with _ for -)."""
    for cell in notebook.cells:
        marks = cell.metadata.get("nbgrader", {})
        if marks.get("solution"):
            name = marks["grade_id"]
            cell.source = instead.get(name.replace("-", "_"), EXERCISES[name][1].solution)


def points(assignment: str) -> float:
    return sum(each.points for owner, each in EXERCISES.values() if owner == assignment)


def written(folder: Path, *names: str) -> Path:
    """A course folder with some assignments of a term, and little patience with what does not end."""
    sources = folder / "sources"
    for each in names:
        shutil.copytree(ROOT / "chapters" / "exercises" / each, sources / each)
    assignments.write(TERM, folder / "course", sources)
    settings = folder / "course" / "nbgrader_config.py"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("timeout = 60", "timeout = 6"),
        encoding="utf-8",
    )
    return folder / "course"
