"""The tables that hold the course together: its map with the time that each page takes, and the
index of its experiments.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from widgets.experiments import Experiment
from widgets.templates import render

WORDS_A_MINUTE = 200
"""Slow for prose that is read for pleasure, about right for prose that is read to be used."""

MINUTES = {"code": 1, "experiment": 10, "task": 3}
"""What one cell of code, one experiment (bet, play, the three things to try) and one question take.
"""


Line = tuple[dict[str, str], list[tuple[str, str]]]
"""The first cell with its address, and under each other head its cell."""


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

    def line(words: str, address: str, objective: str, reading: int, doing: int) -> Line:
        cells = (objective, f"{reading}\u00a0min", f"{doing}\u00a0min" if doing else "")
        return {"words": words, "address": address}, list(zip(heads[1:], cells, strict=True))

    reading, doing = sum(each.reading for each in pages), sum(each.doing for each in pages)
    hours = f"All of it, about {(reading + doing) / 60:.0f}\u00a0hours"
    return render(
        "contents",
        name="map",
        caption="The chapters in their order.",
        heads=heads,
        rows=[line(p.title, p.address, p.objective, p.reading, p.doing) for p in pages],
        foot=line(hours, "", "", reading, doing),
    )


def experiments_table(found: Iterable[tuple[Experiment, str, str]]) -> str:
    """One row an experiment, given as (experiment, the address of its page, the page's title)."""
    heads = (
        "question",
        "chapter",
        "what you may move",
        "what can take the finding away",
        "cases to start from",
    )

    def line(each: Experiment, address: str, chapter: str) -> Line:
        cells = (
            chapter,
            "; ".join(c.label for c in each.controls if not c.more),
            "; ".join(c.label for c in each.controls if c.assumption),
            "; ".join(preset.label for preset in each.presets),
        )
        head = {"words": each.title, "address": f"{address}#{each.name}-title"}
        return head, list(zip(heads[1:], cells, strict=True))

    return render(
        "contents",
        name="experiments",
        caption="The experiments in the order of the chapters.",
        heads=heads,
        rows=[line(*each) for each in found],
        foot=None,
    )


def _to_five(minutes: float) -> int:
    return 5 * round((minutes + 2) / 5)
