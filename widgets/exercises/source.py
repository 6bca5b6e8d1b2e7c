"""An nbgrader source notebook taken apart: its exercises for the page, and its student copy, in
which solutions are three dots.

nbgrader makes the same student copy (`generate_assignment`, with the stub of `STUB`); the tests
compare the two. This one needs no nbgrader, so Binder can stay small.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

STUB = "..."
"""What a student finds in place of a solution."""

ON_BINDER = "on-binder"
"""The tag of a solution cell that needs pandas or Altair, which a page does not have."""

FORMERLY = {"why": "starter", "after": "synthesis"}
"""The name that an assignment once had: links, and what students keep, may still use it."""

_SOLUTION = re.compile(
    r"^([ \t]*)### BEGIN SOLUTION\n.*?^[ \t]*### END SOLUTION(?:\n|$)", re.MULTILINE | re.DOTALL
)
_REGION = re.compile(r"^[ \t]*### (?:BEGIN|END) SOLUTION(?:\n|$)", re.MULTILINE)

Notebook = Mapping[str, Any]
"""A notebook as the JSON file has it, or as nbformat gives it."""


@dataclass(frozen=True)
class Exercise:
    """One exercise: its name (the grade_id), what the student starts from, the reference solution,
    the checks, what they are worth.
    """

    name: str
    starter: str
    solution: str
    checks: str
    points: float
    on_binder: bool

    @property
    def formerly(self) -> str:
        """The name that the exercise once had; empty if it always had this one."""
        assignment, _, own = self.name.partition("-")
        return f"{FORMERLY[assignment]}-{own}" if assignment in FORMERLY else ""


def setup(notebook: Notebook) -> str:
    """The code before the first exercise, which sets the term and its case."""
    return "\n".join(
        _text(cell)
        for cell in notebook["cells"]
        if cell["cell_type"] == "code" and _grading(cell).get("grade_id", "").endswith("-setup")
    )


def exercises(notebook: Notebook) -> Iterator[Exercise]:
    """Each solution cell with the check cell that follows it, in order.

    Raises `ValueError` naming a solution cell without one.
    """
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    for cell, following in zip(cells, [*cells[1:], {"metadata": {}}], strict=True):
        if not _grading(cell).get("solution"):
            continue
        name, check = _grading(cell)["grade_id"], _grading(following)
        if not check.get("grade") or check["grade_id"] != f"{name}-check":
            raise ValueError(
                f"exercise {name}: the next code cell must be its check, with the grade_id {name}-check"
            )
        source = _text(cell)
        yield Exercise(
            name,
            starter=without_solution(source),
            solution=_REGION.sub("", source).rstrip("\n"),
            checks=_text(following),
            points=check["points"],
            on_binder=ON_BINDER in cell["metadata"].get("tags", []),
        )


def without_solution(source: str) -> str:
    """A cell's text with three dots, indented as they should be, where the solution was."""
    return _SOLUTION.sub(lambda found: f"{found[1]}{STUB}\n", source).rstrip("\n")


def student_copy(notebook: Notebook, links: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The notebook as a student gets it: no solutions, no outputs.

    `links` replaces text in prose (the addresses of the chapters, say).
    """
    made = copy.deepcopy(dict(notebook))
    for cell in made["cells"]:
        text = _text(cell)
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], None
            if _grading(cell).get("solution"):
                text = without_solution(text)
        else:
            for old, new in (links or {}).items():
                text = text.replace(old, new)
        cell["source"] = text
    return made


def write_student_copies(
    sources: Path, target: Path, links: Mapping[str, str] | None = None
) -> None:
    """The student copy of every `<assignment>/<assignment>.ipynb` under `sources`, as
    `<assignment>.ipynb` in `target`.
    """
    target.mkdir(exist_ok=True)
    for path in sorted(sources.glob("*/*.ipynb")):
        made = student_copy(json.loads(path.read_text(encoding="utf-8")), links)
        (target / path.name).write_text(
            json.dumps(made, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
        )


def _text(cell: Mapping[str, Any]) -> str:
    return "".join(cell["source"])


def _grading(cell: Mapping[str, Any]) -> Mapping[str, Any]:
    found: Mapping[str, Any] = cell["metadata"].get("nbgrader", {})
    return found
