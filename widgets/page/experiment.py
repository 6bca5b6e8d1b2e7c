"""An experiment in the built page: what is prepared for it, and its engine."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from widgets.experiments import Answer, Experiment, experiment
from widgets.island import experiment as island
from widgets.island import node
from widgets.page import engine
from widgets.page.case import Case
from widgets.values import AnswerData, StateData

DIGITS = 6
"""Prepared answers carry this many significant digits: a picture that shows three rounds them as
the sentence does.
"""


def expand(name: str, static: str, notebook: str, cases: Sequence[Case] = ()) -> str:
    """The HTML of an experiment, its script right behind it, so that it is bound before the rest of
    the page has been read.

    `static` leads from the page to the static files, `notebook` to the chapter's notebook. `cases`
    are those that the book's prose asks for; they are prepared too. Raises `SettingError` if there
    is no experiment of that name.
    """
    chosen = experiment(name)
    asked = [StateData(preset=case.preset, changes=dict(case.changes)) for case in cases]
    data = island.data(chosen, prepared(chosen, cases), asked, still=True)
    data["notebook"] = notebook
    data["engine"] = engine.of_the_model(static)
    return node.html("experiment", data) + script(static)


def script(static: str) -> str:
    """The page's script, marked so that no older one is taken from a browser's store."""
    return f'<script src="{static}page.js?{mark("page.js")}"></script>\n'


def prepared(chosen: Experiment, cases: Sequence[Case] = ()) -> dict[str, AnswerData]:
    """The answers to every preset, to every position of each control with the others at their
    defaults, and to the cases given.

    Keyed by names and step numbers, never by floats; rounded to `DIGITS` significant digits.
    """
    answers = {f"preset/{preset.name}": chosen.ask(preset.name) for preset in chosen.presets}
    for control in chosen.controls:
        for index, value in enumerate(control.positions):
            answers[f"control/{control.name}/{index}"] = chosen.ask(None, {control.name: value})
    for index, case in enumerate(cases):
        answers[f"case/{index}"] = chosen.ask(case.preset, case.changes)
    return {key: rounded(answer) for key, answer in answers.items()}


def rounded(answer: Answer) -> AnswerData:
    """An answer with its numbers at `DIGITS` significant digits."""
    tables = {
        name: [{key: _round(value) for key, value in row.items()} for row in rows]
        for name, rows in answer.tables.items()
    }
    return AnswerData(tables=tables, headline=_round(answer.headline), sentence=answer.sentence)


def _round(value: Any) -> Any:
    return float(f"{value:.{DIGITS}g}") if isinstance(value, float) else value


def mark(file: str) -> str:
    """A mark that changes with a built file, so that no reader's browser keeps an older one than
    the page.
    """
    return hashlib.sha256((Path("build/static") / file).read_bytes()).hexdigest()[:12]


def edition(root: Path) -> str:
    """A hash over everything that a page depends on: `widgets/` and `data/`."""
    return _hash(root, _files(root))


def computed(root: Path) -> str:
    """A hash over what a notebook's kernel may import or read. A page's looks are not among it."""
    return _hash(root, [file for file in _files(root) if _is_imported(file.relative_to(root))])


def _is_imported(file: Path) -> bool:
    """The notebook knows nothing of the page (import-linter holds it), nor of the course's maker."""
    if file.parts[0] == "data":
        return True
    return file.suffix == ".py" and file.parts[1] not in ("page", "course.py")


def _files(root: Path) -> list[Path]:
    found = (file for folder in ("widgets", "data") for file in (root / folder).rglob("*"))
    return sorted(each for each in found if each.is_file() and "__pycache__" not in each.parts)


def _hash(root: Path, files: Iterable[Path]) -> str:
    found = hashlib.sha256()
    for file in files:
        found.update(str(file.relative_to(root)).encode() + b"\0" + file.read_bytes())
    return found.hexdigest()[:16]
