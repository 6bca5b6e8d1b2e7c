"""An exercise in the built page: the starter to read, an editor where there is a script, the checks
and the solution in folds.

A page of exercises is an nbgrader source notebook (widgets/exercises/source.py). Its solution cells
become editors, its check cells folds; what a student downloads, or finds on Binder, is the copy
without solutions.
"""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import nbformat
from docutils import nodes
from sphinx.application import Sphinx

from widgets import charts, remote
from widgets.exercises import source
from widgets.experiments import experiment
from widgets.island import picture
from widgets.island.strings import STRINGS
from widgets.page import engine
from widgets.page import experiment as experiment_page
from widgets.templates import render

FOLDER = "chapters/exercises"

START = 120
"""Seconds within which a Python that has arrived must have started; some phones are slow."""

LIMIT = 60
"""Seconds after which an answer that is still running is ended, as Stop would."""


def student_path(path: str) -> str:
    """Where a student finds a notebook: a chapter where it is, an assignment as the copy that
    Binder makes (binder/postBuild).
    """
    return f"exercises/{Path(path).name}" if path.startswith(f"{FOLDER}/") else path


def expand(app: Sphinx, doctree: nodes.document, docname: str) -> bool:
    """Put an editor in the place of each solution cell of a page of exercises, and a fold in that
    of each check; whether it is such a page.
    """
    if not docname.startswith(f"{FOLDER}/"):
        return False
    root = Path(app.srcdir)
    notebook = _read(root / f"{docname}.ipynb")
    found = {each.name: each for each in source.exercises(notebook)}
    static = app.builder.get_relative_uri(docname, "index").rpartition("index")[0] + "_static/"
    binder = remote.binder_address(root, student_path(f"{docname}.ipynb"))
    data = {"setup": source.setup(notebook), **_shared(Path(docname).name, static)}
    for cell in list(
        doctree.findall(
            lambda node: isinstance(node, nodes.container) and node.get("nb_element") == "cell_code"
        )
    ):
        marks = cell.get("cell_metadata", {}).get("nbgrader", {})
        name = marks.get("grade_id", "")
        if name.endswith("-setup"):
            cell.append(nodes.raw("", _case(data), format="html"))
        elif marks.get("solution"):
            cell.replace_self(nodes.raw("", section(found[name], binder), format="html"))
        elif marks.get("grade"):
            checks = found[name.removesuffix("-check")].checks
            fold = render("exercise-checks", checks=checks, s=STRINGS)
            cell.replace_self(nodes.raw("", fold, format="html"))
    last = next(iter(doctree.findall(nodes.section)))
    last.append(nodes.raw("", _elsewhere(static, Path(docname).name, binder), format="html"))
    return True


def _case(data: dict[str, Any]) -> str:
    """What the first cell shows, the numbers of the case; with what all exercises share."""
    names: dict[str, Any] = {}
    exec(data["setup"], names)
    return render("exercise-case", case=repr(names["given"]), data=data)


def _elsewhere(static: str, assignment: str, binder: str | None) -> str:
    """Where else one may do these exercises, and what is not kept there."""
    notebook = f"{static.removesuffix('_static/')}_notebooks/exercises/{assignment}.ipynb"
    return render("exercise-elsewhere", notebook=notebook, binder=binder, s=STRINGS)


def section(exercise: source.Exercise, binder: str | None) -> str:
    """The HTML of one exercise."""
    data = {
        "name": exercise.name,
        "formerly": exercise.formerly,
        "starter": exercise.starter,
        "checks": exercise.checks,
        "mark": hashlib.sha256(exercise.starter.encode()).hexdigest()[:12],
    }
    many = STRINGS["point" if exercise.points == 1 else "points"]
    points = many.format(points=f"{exercise.points:g}")
    return render("exercise", exercise=exercise, data=data, points=points, binder=binder, s=STRINGS)


def _shared(assignment: str, static: str) -> dict[str, Any]:
    """What all exercises of a page share: where its Python is, what its pictures need, the words."""
    pictures = {}
    for name in _shown(assignment):
        answer = experiment_page.rounded(experiment(name).ask())
        pictures[name] = {
            "figure": picture.figure(charts.CHARTS[name], live=True),
            "tables": {**answer["tables"], "baseline": answer["tables"]["rows"]},
        }
    return {
        "engine": {**engine.data(static, "exercises.js", "exercises.zip", LIMIT), "start": START},
        "pictures": pictures,
        "strings": {key: STRINGS[key] for key in WORDS},
    }


WORDS = (
    "code_label", "python_starting", "running", "stopped", "ran", "ran_with_error", "passed", "not_yet", "too_long", "python_failed", "python_network", "python_edition", "python_policy", "python_offline", "too_deep", "too_deep_at", "spoilt", "code_not_kept", "reset", "reset_undo", "reset_done", "reset_undone", "busy",
    "starter_changed", "try_first", "passed_before", "bring_passed", "indent", "outdent", "printed", "worker_lost",
)  # fmt: skip
"""The words that the script of an exercise says."""


@lru_cache(maxsize=64)
def _shown(chapter: str) -> tuple[str, ...]:
    """The experiments that a chapter shows."""
    path = Path("chapters") / f"{chapter}.ipynb"
    return (
        tuple(re.findall(r'show\(\\"([\w-]+)\\"\)', path.read_text(encoding="utf-8")))
        if path.exists()
        else ()
    )


def _read(path: Path) -> Any:
    return nbformat.read(path, as_version=4)
