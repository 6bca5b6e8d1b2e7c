"""The tables that hold the course together: its map with the time that each page takes, and the
index of its experiments.
"""

from __future__ import annotations

import html
from collections.abc import Iterable
from dataclasses import dataclass

from widgets.experiments import Experiment

WORDS_A_MINUTE = 200
"""Slow for prose that is read for pleasure, about right for prose that is read to be used."""

MINUTES = {"code": 1, "experiment": 10, "task": 3}
"""What one cell of code, one experiment (bet, play, the three things to try) and one question take.
"""


@dataclass(frozen=True)
class Page:
    """What the map says of a page: its address, its title, what one can do after it, its words, and
    how many cells, experiments and questions it has.
    """

    address: str
    title: str
    objective: str
    words: int
    code: int
    experiments: int
    tasks: int

    @property
    def reading(self) -> int:
        """Minutes to read words and code, to the next five."""
        return _to_five(self.words / WORDS_A_MINUTE + MINUTES["code"] * self.code)

    @property
    def doing(self) -> int:
        """Minutes to play with the experiments and answer the questions, to the next five."""
        return _to_five(MINUTES["experiment"] * self.experiments + MINUTES["task"] * self.tasks)


def map_table(pages: Iterable[Page]) -> str:
    """One row a chapter, with minutes to read and to play, and their sum at the foot."""
    heads = ("chapter", "after it you can", "to read", "to play and answer")
    pages = tuple(pages)
    body = "".join(
        _row(
            f"<a href='{html.escape(each.address, quote=True)}'>{html.escape(each.title)}</a>",
            heads,
            (
                html.escape(each.objective),
                f"{each.reading}\u00a0min",
                f"{each.doing}\u00a0min" if each.doing else "",
            ),
        )
        for each in pages
    )
    reading, doing = sum(each.reading for each in pages), sum(each.doing for each in pages)
    foot = _row(
        f"All of it, about {(reading + doing) / 60:.0f}\u00a0hours",
        heads,
        ("", f"{reading}\u00a0min", f"{doing}\u00a0min"),
    )
    return _table("map", "The chapters in their order.", heads, body, foot)


def experiments_table(found: Iterable[tuple[Experiment, str, str]]) -> str:
    """One row an experiment, given as (experiment, the address of its page, the page's title)."""
    heads = (
        "question",
        "chapter",
        "what you may move",
        "what can take the finding away",
        "cases to start from",
    )
    body = "".join(
        _row(
            f"<a href='{address}#{each.name}-title'>{html.escape(each.title)}</a>",
            heads,
            (
                html.escape(title),
                _listed(c.label for c in each.controls if not c.more),
                _listed(c.label for c in each.controls if c.assumption),
                _listed(preset.label for preset in each.presets),
            ),
        )
        for each, address, title in found
    )
    return _table("experiments", "The experiments in the order of the chapters.", heads, body)


def _to_five(minutes: float) -> int:
    return 5 * round((minutes + 2) / 5)


def _listed(words: Iterable[str]) -> str:
    return html.escape("; ".join(words))


def _row(head: str, heads: tuple[str, ...], cells: tuple[str, ...]) -> str:
    rest = "".join(
        f"<td data-label='{html.escape(name, quote=True)}'>{cell}</td>"
        for name, cell in zip(heads[1:], cells, strict=True)
    )
    return f"<tr><th scope='row'>{head}</th>{rest}</tr>"


def _table(name: str, caption: str, heads: tuple[str, ...], body: str, foot: str = "") -> str:
    head = "".join(f"<th scope='col'>{words}</th>" for words in heads)
    end = f"<tfoot>{foot}</tfoot>" if foot else ""
    return f"<table class='record' data-table='{name}'><caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody>{end}</table>"
