"""What an answer is: tables of rows, a headline and a sentence; and the headline alone, as it is
asked in other codings.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from widgets.model import Exchange, play, solve

Setting = float | bool | str
Row = dict[str, Any]


@dataclass(frozen=True)
class Answer:
    """What the model says to one setting: named tables of rows, the headline number, one plain
    sentence.

    `tables["rows"]` is what the reader's table and the CSV hold. The headline is on the scale of
    the bet. `notes` are what else must be said, such as what of a text was not understood.
    """

    tables: Mapping[str, list[Row]]
    headline: float
    sentence: str
    notes: tuple[str, ...] = ()


def wars(exchange: Exchange, settings: Mapping[str, Setting]) -> float:
    """Open wars in 100 exchanges, the headline of several experiments."""
    return 100 * play(solve(exchange)).p_war


def as_asked(exchange: Exchange, settings: Mapping[str, Setting]) -> Exchange:
    """The exchange as its parameters' controls make it, where no other control touches it."""
    return exchange


@dataclass(frozen=True)
class Measure:
    """The headline alone, which can be asked of other codings of April than the course's.

    `of` gives the headline in an exchange; `view` is the exchange that the settings make, the
    experiment's own controls included.
    """

    of: Callable[[Exchange, Mapping[str, Setting]], float] = wars
    view: Callable[[Exchange, Mapping[str, Setting]], Exchange] = as_asked
