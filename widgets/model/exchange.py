"""What an exchange is: moves, two actors (`actor.py`), the setting, and April 2024 as the course
codes it.

Everything here is an immutable value. A counterfactual is a changed copy: `vary(APRIL_2024,
second={"ally": 0})`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from math import inf
from typing import Any

from widgets.model.actor import Actor
from widgets.model.parameters import Evidence, check_all, parameter

TOP = 5
"""The rung of open war, which absorbs."""

RUNGS = (
    "stand down",
    "deniable action",
    "limited strike",
    "red-line strike",
    "massive salvo",
    "open war",
)
"""The names of the ladder's rungs 0 to 5."""


@dataclass(frozen=True, order=True)
class Move:
    """A rung of the ladder and whether the sender shows where it will stop.

    `signalled` means that the blow is telegraphed, declared over, or left unclaimed (schelling1966;
    carson2016). Only the overt rungs 2, 3 and 4 can be signalled. Raises `ValueError` for anything
    else.
    """

    rung: int
    signalled: bool = False

    def __post_init__(self) -> None:
        if self.rung not in range(TOP + 1):
            raise ValueError(
                f"Move: rung = {self.rung!r} is not on the ladder; it must be a whole number between 0 and 5"
            )
        if self.signalled and not 2 <= self.rung <= 4:
            raise ValueError(
                f"Move: signalled = True at rung {self.rung}; only the rungs 2, 3 and 4 can be signalled"
            )

    def __str__(self) -> str:
        return f"{self.rung}{'s' if self.signalled else ''}"


MOVES = tuple(
    Move(rung, signalled)
    for rung in range(TOP + 1)
    for signalled in (False, True)
    if not signalled or 2 <= rung <= 4
)
"""The whole menu: 0, 1, 2, 2s, 3, 3s, 4, 4s, 5."""


@dataclass(frozen=True)
class Exchange:
    """Two actors and the setting in which they trade blows. `first` has just been hit and decides
    at t = 0.

    Raises `ValueError` for a value that is mathematically impossible, naming the field, the value
    and the range.
    """

    first: Actor
    second: Actor
    opening: int = parameter(
        3,
        label="opening blow",
        symbol="e₀",
        unit="rung felt",
        valid=(0, TOP - 1),
        teach=(0, 4),
        whole=True,
        meaning="the felt rung of the blow that opens the exchange",
    )
    noise: float = parameter(
        0.2,
        label="noise",
        symbol="ν",
        unit="probability",
        valid=(0, 1),
        teach=(0, 0.5),
        meaning="the chance of over-reading a felt blow by one more rung",
        evidence={"Israel": Evidence("sourced")},
    )
    candour: float = parameter(
        0.8,
        label="candour",
        symbol="σ_L",
        unit="probability",
        valid=(0, 1),
        teach=(0, 1),
        meaning="how often a sender with limited aims signals",
        evidence={"Iran": Evidence("disputed"), "Israel": Evidence("disputed")},
    )
    guile: float = parameter(
        0.2,
        label="guile",
        symbol="σ_E",
        unit="probability",
        valid=(0, 1),
        teach=(0, 1),
        meaning="how often a sender who seeks damage signals all the same",
    )
    precision: float = parameter(
        2,
        label="precision",
        symbol="λ",
        unit="per felt-rung-equivalent",
        valid=(0, inf),
        teach=(0, 20),
        meaning="how sharply leaders pick the better move; 0 is chance, infinity never errs",
    )
    foresight: float = parameter(
        0.9,
        label="foresight",
        symbol="δ",
        unit="weight",
        valid=(0, 1),
        teach=(0, 1),
        meaning="the weight on what comes next: 0 reacts, 1 plans",
    )
    horizon: int = parameter(
        12,
        label="horizon",
        symbol="N",
        unit="decisions",
        valid=(1, 1000),
        teach=(1, 24),
        whole=True,
        meaning="how many decisions the exchange can last",
    )
    moves: tuple[Move, ...] = field(default=MOVES, metadata={"meaning": "the menu of moves"})

    def __post_init__(self) -> None:
        for side in ("first", "second"):
            if not isinstance(getattr(self, side), Actor):
                raise TypeError(f"Exchange: {side} = {getattr(self, side)!r} is not an Actor")
        check_all(self)
        # A list of moves would be neither immutable nor hashable, so whatever came is kept as a
        # tuple.
        object.__setattr__(self, "moves", tuple(self.moves))
        if (
            not self.moves
            or len(set(self.moves)) != len(self.moves)
            or not all(isinstance(m, Move) for m in self.moves)
        ):
            raise ValueError(
                f"Exchange: moves = {self.moves!r} must be one or more different Moves"
            )

    def actors(self) -> tuple[Actor, Actor]:
        """(first, second)."""
        return self.first, self.second


def vary(
    exchange: Exchange,
    first: Mapping[str, Any] | None = None,
    second: Mapping[str, Any] | None = None,
    **settings: Any,
) -> Exchange:
    """A copy with some fields changed: `vary(APRIL_2024, second={"ally": 0}, noise=0.1)`.

    Raises `ValueError` for an unknown field, naming the fields there are, and whatever the
    constructors raise.

    >>> vary(APRIL_2024, second={"ally": 0}, noise=0.1).second.ally
    0
    """
    for owner, changes in ((Actor, first), (Actor, second), (Exchange, settings)):
        known = [f.name for f in fields(owner)]
        for name in changes or ():
            if name not in known:
                raise ValueError(
                    f"{owner.__name__} has no field {name!r}; it has {', '.join(known)}"
                )
    return replace(
        exchange,
        first=replace(exchange.first, **(first or {})),
        second=replace(exchange.second, **(second or {})),
        **settings,
    )


IRAN = Actor("Iran", clients=1, red_line=3, control=0.7)
"""Iran in April 2024: watched by clients, with a high red line, and partners it controls only in
part.
"""

ISRAEL = Actor("Israel", ally=1, shield=0.6, alerted=0.9, control=0.9)
"""Israel in April 2024: restrained by an ally, behind a shield."""

APRIL_2024 = Exchange(first=IRAN, second=ISRAEL)
"""The exchange after the Damascus strike of 1 April 2024, which Iran felt at rung 3; the two sides
differ in six fields only.
"""
