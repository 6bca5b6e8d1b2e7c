"""The assignments of the book, taken apart as page and students' copies take them."""

from __future__ import annotations

import nbformat

from helpers.project import ROOT
from widgets.exercises import source
from widgets.exercises.term import PRACTICE

PATHS = sorted((ROOT / "chapters" / "exercises").glob("*/*.ipynb"))
ASSIGNMENTS = {path.stem: nbformat.read(path, as_version=4) for path in PATHS}
EXERCISES = {
    each.name: (assignment, each)
    for assignment, notebook in ASSIGNMENTS.items()
    for each in source.exercises(notebook)
}


def setup(assignment: str, term: str) -> str:
    """The first cell with the term in it."""
    text = source.setup(ASSIGNMENTS[assignment])
    assert text.count(f'TERM = "{PRACTICE}"') == 1
    return text.replace(f'TERM = "{PRACTICE}"', f'TERM = "{term}"')
