"""Where a number in a chapter's prose can come from: the chapter's own checked cells and
experiments, the record's rows that it cites, the model's parameters.

`unplaced(path)` lists the numbers that come from none of these, each with the words around it.
`EXPLAINED` holds those that a reader can see for themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import nbformat
import pandas as pd

from widgets import record
from widgets.evidence import asked as task
from widgets.experiments import experiment
from widgets.model import APRIL_2024, Actor, Exchange
from widgets.model.parameters import described
from widgets.tables.events import with_later

NUMBER = re.compile(r"(?<![\w.,/–-])[−-]?\d[\d,]*(?:\.\d+)?(?![\w])")
MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
DROPPED = [
    re.compile(pattern, re.DOTALL)
    for pattern in (
        r"```.*?```",  # code, and tables that the book generates
        # formulas: their numbers are the definitions, and worked values stand in cells
        r"\$\$.*?\$\$", r"\$[^$\n]*\$",
        r"\{case\}`[^`]*`", r"\{cite\}`[^`]*`", r"\{event\}`[^`]*`", r"\{source\}`[^`]*`", r"<[CE]\d+>", r"`[^`]*`",
        r"<a [^>]*>[^<]*</a>", r"<[^>]+>", r"\]\([^)]*\)",
        # dates
        rf"\b\d{{1,2}}(?:(?:–| to | and |, )\d{{1,2}})* (?:{MONTH})\b", rf"\b(?:{MONTH}) \d{{4}}\b", r"\b(?:19|20)\d\d(?:[–/-]\d\d(?:\d\d)?)?s?\b",
        r"^#.*?$", r"^\s*\d+\. ", r"flight PS752",
    )
]  # fmt: skip

EXPLAINED: dict[str, dict[str, str]] = {
    "why": {"40": "the experiment's own answers from 80 % up; tests/test_why.py holds them"},
    "model": {"3.05": "2.05 felt, and a markup of 1"},
    "record": {"44": "the rungs of Kahn's ladder, cited beside it"},
    "signalling": {"3.6": "computed in the first chapter", "35": "2.8 in 100 as odds"},
}
"""By chapter: numbers that stand in a cited work or that a reader can count on the page, with the
reason.
"""


def unplaced(path: Path) -> list[str]:
    """The numbers of a notebook's prose that no source holds, each with the words around it."""
    notebook = nbformat.read(path, as_version=4)
    prose = _prose(notebook)
    return _lost(prose, _all_held(notebook, prose), EXPLAINED.get(path.stem, {}))


def unplaced_of(words: str, path: Path) -> list[str]:
    """The numbers in words about a chapter that neither it nor what it shows holds."""
    notebook = nbformat.read(path, as_version=4)
    prose = _prose(notebook)
    return _lost(words, [*_all_held(notebook, f"{prose}\n\n{words}"), *_numbers(prose)], {})


def _prose(notebook: nbformat.NotebookNode) -> str:
    return "\n\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")


def _all_held(notebook: nbformat.NotebookNode, prose: str) -> list[float]:
    return sorted({*_outputs(notebook), *_experiments(notebook), *_record(prose), *_model()})


def _lost(text: str, held: list[float], explained: dict[str, str]) -> list[str]:
    for pattern in DROPPED:
        text = re.sub(pattern.pattern, " ", text, flags=re.DOTALL | re.MULTILINE)
    lost = []
    for found in NUMBER.finditer(text):
        said = found[0].replace(",", "").replace("−", "-")
        if said not in explained and not _held(said, held):
            around = text[max(0, found.start() - 40) : found.end() + 30].replace("\n", " ")
            lost.append(f"{said}: …{around}…")
    return lost


def _held(said: str, held: Iterable[float]) -> bool:
    """Whether a number as printed is one of those held, rounded as printed, as a share or in a
    hundred, a thousand, or as one in so many.
    """
    value, digits = float(said), len(said.partition(".")[2])
    if digits == 0 and 0 <= value <= 5:  # rungs of the ladder, and small counts
        return True
    tolerance = 0.5 * 10**-digits + 1e-9
    return any(
        abs(abs(value) - abs(scale * each)) <= tolerance
        or (each and digits == 0 and abs(value - 1 / abs(each)) <= 0.5)
        for each in held
        for scale in (1, 100, 1000)
    )


def _numbers(text: str) -> Iterator[float]:
    for found in re.finditer(r"\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?", text):
        yield float(found[0].replace(",", ""))


def _outputs(notebook: nbformat.NotebookNode) -> Iterator[float]:
    for cell in notebook.cells:
        if cell.cell_type == "code":
            for output in cell.outputs:
                yield from _numbers(
                    output.get("text", "") or output.get("data", {}).get("text/plain", "")
                )
            # What a cell asks about may be named in the prose: the settings in its code.
            yield from _numbers(re.sub(r"[A-Z_]+_2024", "", cell.source))


def _experiments(notebook: nbformat.NotebookNode) -> Iterator[float]:
    code = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "code")
    for name in re.findall(r'show\("([\w-]+)"\)', code):
        yield from _of_experiment(name)
    for name in re.findall(r'task\("([\w-]+)"\)', code):
        asked = task(name)
        yield from _numbers(asked.question)
        if asked.answer:
            yield asked.answer()


@cache
def _of_experiment(name: str) -> tuple[float, ...]:
    """Headline and sentence at every preset, the words of the bet and its answer, and where the
    controls begin and end.
    """
    chosen = experiment(name)
    held: list[float] = list(_numbers(chosen.bet.question + chosen.because))
    for answer in (chosen.ask_bet(), *(chosen.ask(preset.name) for preset in chosen.presets)):
        held += [answer.headline, *_numbers(answer.sentence)]
    for control in chosen.controls:
        if control.kind == "range":
            held += [float(each) for each in (control.low, control.high, control.default)]
    return tuple(held)


def _record(prose: str) -> Iterator[float]:
    """The numbers in the rows that the prose cites: events with their notes, claims, sources and
    the polls they report.
    """
    april, others = record.events(), record.exchanges()
    every = pd.concat([april, others[~others["event_id"].isin(april["event_id"])]])
    events = with_later(every, record.later_events()).set_index("event_id")
    claims, sources, accounts, opinion = (
        record.claims(),
        record.sources(),
        record.accounts(),
        record.opinion(),
    )
    for name in re.findall(r"\b(E\d\d|X\d\d|(?:US|PK|IN|IS)\d{1,2})\b", prose):
        yield from _row(events.loc[name])
        for _, account in accounts[accounts["event_id"] == name].iterrows():
            yield from _row(account)
    for name in re.findall(r"<(C\d\d)>|`(C\d\d)`", prose):
        yield from _row(claims.loc[name[0] or name[1]])
    for name in re.findall(r"\{source\}`(?:[^`<]*<)?([\w-]+)>?`", prose):
        yield from _row(sources.loc[name])
        for _, polled in opinion[
            opinion["source_keys"].str.contains(rf"\b{name}\b", na=False)
        ].iterrows():
            yield from _row(polled)


def _row(row: pd.Series) -> Iterator[float]:
    for value in row.dropna():
        if isinstance(value, str):
            yield from _numbers(value)
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            yield float(value)


@cache
def _model() -> tuple[float, ...]:
    """What the parameters of April 2024 are, and the ranges in which they are taught."""
    held: list[float] = []
    for owner, instances in (
        (Actor, (APRIL_2024.first, APRIL_2024.second)),
        (Exchange, (APRIL_2024,)),
    ):
        for name, parameter in described(owner).items():
            held += [float(getattr(each, name)) for each in instances] + list(parameter.teach)
    return tuple(held)
