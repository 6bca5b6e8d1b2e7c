"""What a module of this folder offers: a `Chart` of an experiment's answers, or a `Picture` of a
chapter, which needs no controls.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import altair as alt

from widgets.charts.theme import NARROW, WIDE
from widgets.experiments import Answer
from widgets.values.shown import TableData

Draw = Callable[[int], alt.TopLevelMixin]
"""Width of the whole in CSS pixels → the picture without its data, which are named."""

Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class Chart:
    """A picture whose data change: those of an answer, under their names, and `baseline`.

    `description` says what one sees in all of them; `widths` are a phone's and a laptop's.
    """

    draw: Draw
    description: str
    widths: tuple[int, int] = (NARROW, WIDE)

    def describe(self, answer: Answer) -> str:
        """What one sees in the picture of this answer, and what it means."""
        return f"{self.description} {answer.sentence}"


@dataclass(frozen=True)
class Picture:
    """A picture with its data: `tables` by name, `description` what one sees and what it means,
    `table` the numbers in it for who does not look.
    """

    draw: Draw
    tables: Mapping[str, Rows]
    description: str
    table: TableData
    widths: tuple[int, int] = (NARROW, 680)
