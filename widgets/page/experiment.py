"""An experiment in the built page: what is prepared for it, and its engine."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from widgets.experiments import Answer, Experiment, experiment
from widgets.island import experiment as island
from widgets.island import node
from widgets.page import asked, engine, spreads
from widgets.page.case import Case
from widgets.values.experiment import AnswerData, SpreadData, StateData, WalkData


def expand(
    name: str,
    static: str,
    notebook: str,
    cases: Sequence[Case] = (),
    tries: list[list[WalkData]] | None = None,
) -> str:
    """The HTML of an experiment, its script right behind it, so that it is bound before the rest of
    the page has been read.

    `static` leads from the page to the static files, `notebook` to the chapter's notebook. `cases`
    are those that the book's prose asks for; they are prepared too. `tries` are the cases of each
    thing to try, if the page puts them into the experiment. Raises `SettingError` if there
    is no experiment of that name.
    """
    chosen = experiment(name)
    states = [StateData(preset=case.preset, changes=dict(case.changes)) for case in cases]
    data = island.data(chosen, prepared(chosen, cases), states, still=True)
    data["tries"] = tries or []
    data["notebook"] = notebook
    data["engine"] = engine.of_the_model(static)
    return node.html("experiment", data) + script(static)


def script(static: str) -> str:
    """The page's script, and the one that it fetches for paper, marked so that no older one is
    taken from a browser's store.
    """
    page, paper = (f"{static}{name}?{mark(name)}" for name in ("page.js", "paper.js"))
    return f'<script src="{page}" data-paper="{paper}"></script>\n'


def prepared(chosen: Experiment, cases: Sequence[Case] = ()) -> dict[str, AnswerData]:
    """The answers to all that `asked.prepared` names, by its keys; numbers rounded to
    `asked.DIGITS` significant digits, a preset's with its spread over other codings of April.
    """
    spread = {f"preset/{name}": each for name, each in spreads.of(Path())[chosen.name].items()}
    return {
        key: rounded(chosen.ask(*each), spread.get(key))
        for key, each in asked.prepared(chosen, cases).items()
    }


def rounded(answer: Answer, spread: SpreadData | None = None) -> AnswerData:
    """An answer with its numbers at `asked.DIGITS` significant digits."""
    tables = {
        name: [{key: asked.rounded(value) for key, value in row.items()} for row in rows]
        for name, rows in answer.tables.items()
    }
    return AnswerData(
        tables=tables,
        headline=asked.rounded(answer.headline),
        sentence=answer.sentence,
        notes=list(answer.notes),
        spread=spread,
    )


def mark(file: str) -> str:
    """A mark that changes with a built file, so that no reader's browser keeps an older one than
    the page.
    """
    return hashlib.sha256((Path("build/static") / file).read_bytes()).hexdigest()[:12]
