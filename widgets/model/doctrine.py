"""Doctrines: fixed answers to each felt rung, what they bring, and what becomes of them in company.

A doctrine is five moves, `0 1 2s 3s 4s`: the answers to a blow felt at 0, 1, 2, 3 and 4. The
tournament and the ecology are after axelrod1984, with the moves and audiences of the exchange.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import exp, inf
from operator import mul
from typing import NamedTuple

from widgets.model.core import Plan
from widgets.model.exchange import MOVES, TOP, Exchange, Move
from widgets.model.prospect import Reply, accounts, best_reply, certain, prospect

__all__ = [
    "HOUSE", "Doctrine", "Meeting", "Reply", "Standing", "Tournament",
    "accounts", "best_reply", "ecology", "tournament",
]  # fmt: skip

_BETWEEN = r"[\s,;:/|>.→←⇒،؛·\-–—]+"
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))
_INVISIBLE |= dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_SIGNALLED = str.maketrans(dict.fromkeys("SｓＳس", "s"))


def typed(text: str) -> str:
    """The text without invisible marks and with the digits of any script as 0 to 9."""
    seen = text.translate(_INVISIBLE)
    return "".join(str(int(each)) if each.isdecimal() else each for each in seen)


@dataclass(frozen=True)
class Doctrine:
    """Five moves: the fixed answers to a blow felt at 0, 1, 2, 3, 4. Equal if the moves are.

    Raises `ValueError` unless there are exactly five moves.
    """

    moves: tuple[Move, ...]
    name: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "moves", tuple(self.moves))
        if len(self.moves) != TOP or not all(isinstance(each, Move) for each in self.moves):
            raise ValueError(
                f"Doctrine: moves = {self.moves!r} must be five Moves, one a felt rung from 0 to 4"
            )

    @classmethod
    def read(cls, text: str, name: str = "") -> Doctrine:
        """The doctrine that a text such as `0 1 2s 3s 4s` says; `str` gives the text back.

        Between moves may stand spaces, commas, dashes, arrows or nothing; digits may be of any
        script. Raises `ValueError` that names what is not a move, or how many there are.
        """
        plain = typed(text).translate(_SIGNALLED).strip("()[]{}\"'` \t\r\n,;.")
        words = re.split(_BETWEEN, re.sub(r"(?<=\d)[ \u00a0](?=s\b)", "", plain))
        if re.fullmatch(r"(?:[0-5]s?){5}", plain):
            words = re.findall(r"\ds?", plain)
        menu = {str(move): move for move in MOVES}
        for place, word in enumerate(words):
            if word and word not in menu:
                raise ValueError(
                    f"Doctrine: {_short(word)!r}, at place {place + 1} of {_short(text)!r}, "
                    f"is no move; a move is one of {', '.join(menu)}"
                )
        moves = tuple(menu[word] for word in words if word)
        if len(moves) != TOP:
            raise ValueError(
                f"Doctrine: {_short(text)!r} holds {len(moves)} move{'s' * (len(moves) != 1)}; "
                "it must hold five, one for each felt rung 0 to 4, such as 0 1 2s 3s 4s"
            )
        return cls(moves, name)

    def __str__(self) -> str:
        return " ".join(map(str, self.moves))

    def plan(self, exchange: Exchange) -> Plan:
        """The doctrine as a Plan: certain, and the same at every decision, in either seat.

        Its values are those of two that follow it. Raises `ValueError` for a move that is not on
        the exchange's menu.
        """
        return certain(exchange, [self.moves] * exchange.horizon)


HOUSE = tuple(
    Doctrine.read(text, name)
    for name, text in {
        "tit for tat, announced": "0 1 2s 3s 4s",
        "one less, announced": "0 0 2s 2s 3s",
        "always limited, announced": "0 2s 2s 2s 2s",
        "with interest, announced": "0 2s 3s 4s 4s",
        "one less": "0 0 1 2 3",
        "tit for tat": "0 1 2 3 4",
        "with interest": "0 2 3 4 5",
        "always deniable": "0 1 1 1 1",
        "silence": "0 0 0 0 0",
    }.items()
)
"""Nine doctrines to begin with, and to set those of a class against."""


# ------------------------------------------------------------------------------- in company


class Meeting(NamedTuple):
    """What two doctrines bring: the chance (0–1) of open war, and both leaders' accounts."""

    war: float
    first: float
    second: float


class Standing(NamedTuple):
    """How a doctrine does against all, its like included, as the mean of both seats.

    `entered` is how many entered it.
    """

    doctrine: Doctrine
    entered: int
    account: float
    war: float


@dataclass(frozen=True)
class Tournament:
    """Every doctrine against every other and its like, in both seats.

    `meetings[i][j]` is what comes of it when doctrine i is the first actor and j the second;
    `counts[i]` is how many entered doctrine i.
    """

    doctrines: tuple[Doctrine, ...]
    counts: tuple[int, ...]
    meetings: tuple[tuple[Meeting, ...], ...]

    def account(self, i: int, j: int) -> float:
        """What meeting j is worth to i: the mean of both seats, in felt-rung-equivalents."""
        return (self.meetings[i][j].first + self.meetings[j][i].second) / 2

    def war(self, i: int, j: int) -> float:
        """The chance (0–1) of open war between i and j, the mean of both seats."""
        return (self.meetings[i][j].war + self.meetings[j][i].war) / 2

    @property
    def standings(self) -> tuple[Standing, ...]:
        """Each doctrine's mean account and chance of war over all entries, the best first."""
        everyone, size = range(len(self.doctrines)), sum(self.counts)
        rows = [
            Standing(
                self.doctrines[i],
                self.counts[i],
                sum(self.counts[j] * self.account(i, j) for j in everyone) / size,
                sum(self.counts[j] * self.war(i, j) for j in everyone) / size,
            )
            for i in everyone
        ]
        return tuple(sorted(rows, key=lambda row: -row.account))


def tournament(exchange: Exchange, doctrines: Iterable[Doctrine]) -> Tournament:
    """Let every doctrine meet every other and its like, each once in either seat.

    Doctrines with the same moves are one with a count; the first one's name stays. Raises
    `ValueError` if there is none, or for a move that is not on the menu.
    """
    counts: dict[Doctrine, int] = {}
    for each in doctrines:
        counts[each] = counts.get(each, 0) + 1
    if not counts:
        raise ValueError("tournament: doctrines is empty; it needs at least one")
    plans = [each.plan(exchange) for each in counts]
    meetings = tuple(tuple(_meeting(exchange, one, other) for other in plans) for one in plans)
    return Tournament(tuple(counts), tuple(counts.values()), meetings)


def _meeting(exchange: Exchange, first: Plan, second: Plan) -> Meeting:
    found, opening = prospect(exchange, first, second), int(exchange.opening)
    return Meeting(found.war[0][opening], found.mover[0][opening], found.waiting[0][opening])


def ecology(
    held: Tournament,
    rounds: int = 300,
    pressure: float = 0.05,
    shares: Sequence[float] | None = None,
) -> tuple[tuple[float, ...], ...]:
    """How the doctrines' shares of a population change: `[round][doctrine]`, the start included.

    In each round a share grows by exp(pressure × its mean account against the population as it
    is), and all are scaled to add up to 1. `shares` are weights to start from (default: the
    tournament's counts). Raises `ValueError` for a negative number of rounds, a pressure that is
    no finite number of at least 0, or weights that do not fit.
    """
    size = len(held.doctrines)
    start = tuple(held.counts if shares is None else shares)
    if len(start) != size or not all(0 <= each < inf for each in start) or sum(start) <= 0:
        raise ValueError(
            f"ecology: shares = {start!r} must be {size} weights of at least 0, not all 0"
        )
    if rounds < 0 or not 0 <= pressure < inf:
        raise ValueError(
            f"ecology: rounds = {rounds!r}, pressure = {pressure!r}; both must be at least 0"
        )
    worth = [[held.account(i, j) for j in range(size)] for i in range(size)]
    history = [tuple(each / sum(start) for each in start)]
    for _ in range(rounds):
        now = history[-1]
        mean = [sum(map(mul, row, now)) for row in worth]
        best = max(value for value, share in zip(mean, now, strict=True) if share)
        grown = [
            share * exp(min(pressure * (value - best), 0.0))
            for share, value in zip(now, mean, strict=True)
        ]
        history.append(tuple(each / sum(grown) for each in grown))
    return tuple(history)


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
