"""What one history pins down: codings drawn from wide ranges, and those that still give April 2024.

The ranges are data, each with its reason, and a judgement like the numbers themselves; `scaled`
makes narrower and wider ones. A draw depends on a whole-number seed and its own number alone, so
that it is the same in every Python and in the page. Standard library only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from math import ceil, floor
from random import Random
from typing import Any, NamedTuple

from widgets.model.actor import Actor
from widgets.model.core import play, solve
from widgets.model.exchange import APRIL_2024, Exchange, vary
from widgets.model.parameters import described
from widgets.model.questions import likeliest_paths

SEED, DRAWS = 2024, 1500
"""The seed of the course's draws, and how many they are."""

APRIL_S_PATH = (4, 2, 0)
"""What happened: the salvo, the limited strike, and then nothing."""


@dataclass(frozen=True)
class Range:
    """From where one number is drawn: evenly between `low` and `high`, both on the field's scale.

    `side` is first, second, or empty for what both share. Where `share_of` names another field the
    number drawn is a share (0–1) of that field's value. `whole` draws whole numbers.
    """

    side: str
    field: str
    low: float
    high: float
    why: str
    share_of: str = ""
    whole: bool = False

    @property
    def name(self) -> str:
        """`first.hawks`, or `noise`: as a sweep names fields."""
        return f"{self.side}.{self.field}" if self.side else self.field

    @property
    def april(self) -> float:
        """April's own number, or share."""
        value, whole = _value(APRIL_2024, self.name), 1.0
        if self.share_of:
            whole = _value(APRIL_2024, self.name.replace(self.field, self.share_of))
        return value / whole


def _both(field: str, low: float, high: float, why: str) -> tuple[Range, Range]:
    return Range("first", field, low, high, why), Range("second", field, low, high, why)


RANGES = (
    *_both("hawks", 0.4, 0.95, "both camps spoke in both states, and no source weighs them"),
    *_both("stake", 0.5, 4, "a leader who hardly answers to anybody, up to one who could fall"),
    *_both("hawks_war", 0, 0.3, "the article has hardliners welcome a war; some may have paid"),
    *_both("war", 15, 60, "a war hardly worse than a felt salvo, up to four times as bad"),
    *_both("aims", 0, 3, "damage may have been sought for itself; 4 is a side that seeks it"),
    *_both("markup", -1, 2, "from an answer one rung below the blow to one two rungs above it"),
    *_both("suspicion", 0.1, 0.95, "nobody measured what either side believed"),
    *_both("control", 0.4, 1, "scholars place partner groups from proxies to allies"),
    *_both("deniability", 0.2, 0.8, "acts were denied and named, with no rate"),
    Range("first", "clients", 0, 2, "partners watched, by some accounts; Iran names self-defence"),
    Range("second", "clients", 0, 1, "no partners, but a public vow of 10 April"),
    Range("first", "ally", 0, 0.5, "no ally with leverage over Iran is documented; some may be"),
    Range("second", "ally", 0, 2, "the US president's word weighed, from nothing to twice April's"),
    Range("first", "red_line", 2, 3, "the consulate lay above Iran's line, by its act", whole=True),
    Range("second", "red_line", 1, 3, "Israel announced an answer to any attack", whole=True),
    Range("first", "alerted", 0.1, 0.7, "no announced attack on Iran is documented"),
    Range("first", "shield", 0, 1, "a surprise is stopped no better than what was announced", "alerted"),
    Range("second", "alerted", 0.6, 0.99, "from 80 to 99 per cent by the counts; some failed alone"),
    Range("second", "shield", 0, 1, "no unannounced attack came in April 2024", "alerted"),
    Range("", "noise", 0.02, 0.35, "misreading happened; no source gives a rate"),
    Range("", "candour", 0.5, 1, "whether either side gave notice is contested"),
    Range("", "guile", 0, 1, "who seeks damage signals no more often than who does not", "candour"),
    Range("", "precision", 1, 4, "how well leaders choose is the modeller's number"),
    Range("", "foresight", 0.6, 1, "how far they look ahead, too"),
)  # fmt: skip
"""Every number that no source gives, with the range in which the course draws it.

What the record does give stays: the menu, the opening blow felt at 3, and who answers first.
"""

DETERRED = _both("deterred", 0, 0.5, "whether a felt blow deterred anybody is what is asked")
"""With these appended, the draws ask for deterrence too."""


def scaled(factor: float, ranges: Iterable[Range] = RANGES) -> tuple[Range, ...]:
    """The ranges drawn in (below 1) or out (above 1) about April's numbers, and no further than
    what is valid.
    """
    return tuple(_scaled(each, factor) for each in ranges)


def _scaled(each: Range, factor: float) -> Range:
    owner = Actor if each.side else Exchange
    least, most = (0.0, 1.0) if each.share_of else described(owner)[each.field].valid
    low = max(each.april - factor * (each.april - each.low), least)
    high = min(each.april + factor * (each.high - each.april), most)
    return (
        replace(each, low=ceil(low), high=floor(high))
        if each.whole
        else replace(each, low=low, high=high)
    )


def draw(number: int, ranges: Sequence[Range] = RANGES, seed: int = SEED) -> Exchange:
    """The coding of this number: April 2024 with every number of the ranges drawn anew.

    Only whole-number seeds and `Random.random` are used, which are the same in every Python. Raises
    `ValueError` for a negative number or seed.
    """
    if number < 0 or seed < 0:
        raise ValueError(f"draw: number = {number!r} and seed = {seed!r} must be at least 0")
    chance = Random(seed * 1_000_003 + number)
    found: dict[str, dict[str, Any]] = {"first": {}, "second": {}, "": {}}
    for each in ranges:
        spread = each.high - each.low
        if each.whole:
            value: float = int(each.low) + int(chance.random() * (spread + 1))
        else:
            value = each.low + spread * chance.random()
        if each.share_of:
            value *= found[each.side][each.share_of]
        found[each.side][each.field] = value
    return vary(APRIL_2024, found["first"], found["second"], **found[""])


def draws(
    count: int = DRAWS, ranges: Sequence[Range] = RANGES, seed: int = SEED
) -> tuple[Exchange, ...]:
    """The first so many codings. More of them begin with the same ones."""
    return tuple(draw(number, ranges, seed) for number in range(count))


def gives_april(exchange: Exchange) -> bool:
    """Whether what happened in April 2024 is its single likeliest history."""
    return likeliest_paths(solve(exchange), 1)[0][0] == APRIL_S_PATH


def identified(codings: Iterable[Exchange]) -> tuple[Exchange, ...]:
    """The identified set: those of the codings that also give April."""
    return tuple(each for each in codings if gives_april(each))


def verdict(exchange: Exchange) -> dict[str, float]:
    """Whether a coding gives April (1 or 0), and its chance of open war: what a sweep asks of it."""
    return {"april": float(gives_april(exchange)), "war": p_war(exchange)}


KEPT = (
    9, 15, 24, 31, 37, 51, 57, 58, 61, 82, 101, 105, 130, 176, 183, 198,
    204, 205, 209, 215, 218, 229, 234, 256, 269, 273, 309, 312, 319, 344, 349, 363,
    399, 408, 430, 440, 448, 451, 468, 469, 478, 479, 496, 504, 529, 532, 550, 554,
)  # fmt: skip
"""The numbers of the first forty-eight draws that also give April: few enough for the page."""


@cache
def codings() -> tuple[Exchange, ...]:
    """The fixed subset of codings that also give April, for whatever must not wait for all."""
    return tuple(draw(number) for number in KEPT)


# ------------------------------------------------------------------------- ranges before and after


class Span(NamedTuple):
    """How a number is spread over codings: the ends, the middle nine tenths, the median."""

    least: float
    low: float
    median: float
    high: float
    most: float


def span(values: Iterable[float]) -> Span:
    """The spread of some numbers; between two of them by a straight line.

    Raises `ValueError` if there is none.
    """
    ordered = sorted(values)
    if not ordered:
        raise ValueError("span: there is no number; it needs at least one")

    def at(share: float) -> float:
        place = share * (len(ordered) - 1)
        below = int(place)
        above = min(below + 1, len(ordered) - 1)
        return ordered[below] + (place - below) * (ordered[above] - ordered[below])

    return Span(ordered[0], at(0.05), at(0.5), at(0.95), ordered[-1])


class Pinned(NamedTuple):
    """A parameter's spread over the draws, and over those of them that also give April."""

    before: Span
    after: Span

    @property
    def left(self) -> float:
        """The share of the middle nine tenths that is left: 1 not pinned down at all, 0 wholly."""
        width = self.before.high - self.before.low
        return (self.after.high - self.after.low) / width if width else 1.0


def pinned(
    before: Sequence[Exchange], after: Sequence[Exchange], ranges: Iterable[Range] = RANGES
) -> dict[str, Pinned]:
    """Every drawn parameter's spread before and after, by the name of its range."""
    return {
        each.name: Pinned(
            span(_value(one, each.name) for one in before),
            span(_value(one, each.name) for one in after),
        )
        for each in ranges
    }


def p_war(exchange: Exchange) -> float:
    """The chance (0–1) of open war."""
    return play(solve(exchange)).p_war


def unchanged(exchange: Exchange) -> Exchange:
    """The coding as it is."""
    return exchange


Change = Callable[[Exchange], Exchange]
"""What is done to a coding, such as taking the ally away."""


def danger(among: Iterable[Exchange], change: Change = unchanged) -> Span:
    """The spread of the chance of open war over codings, each changed first."""
    return span(p_war(change(each)) for each in among)


def _value(exchange: Exchange, name: str) -> float:
    side, _, field = name.rpartition(".")
    return float(getattr(getattr(exchange, side) if side else exchange, field))
