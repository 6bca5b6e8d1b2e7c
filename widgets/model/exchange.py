"""What an exchange is: moves, two actors, the setting, and April 2024 as the course codes it.

Everything here is an immutable value. A counterfactual is a changed copy: `vary(APRIL_2024,
second={"ally": 0})`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from math import inf
from typing import Any

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
class Actor:
    """One side: the audiences its leader answers to, its defences, and its fears.

    Losses are in felt-rung-equivalents: one felt rung costs its victim one. Every field is
    described on itself (label, meaning, unit, valid and teaching range, evidence). Raises
    `ValueError` for a value that is mathematically impossible, naming the field, the value and the
    range.
    """

    name: str
    hawks: float = parameter(
        0.7,
        label="hawks in the coalition",
        symbol="η",
        unit="share",
        valid=(0, 1),
        teach=(0, 1),
        meaning="the hawks' weight in the ruling coalition; the doves have the rest",
        evidence={"Israel": Evidence("sourced")},
    )
    stake: float = parameter(
        2,
        label="what the coalition can do",
        symbol="S",
        unit="loss per squared rung",
        valid=(0, inf),
        teach=(0, 5),
        meaning="what the coalition can do to its leader, per squared rung",
        evidence={"Israel": Evidence("sourced")},
    )
    clients: float = parameter(
        0,
        label="watching clients",
        symbol="C",
        unit="loss per squared rung",
        valid=(0, inf),
        teach=(0, 3),
        meaning="the cost, per squared rung, of leaving a blow without an overt answer before proxies or a public vow",
        evidence={"Iran": Evidence("disputed")},
    )
    ally: float = parameter(
        0,
        label="restraining ally",
        symbol="P",
        unit="loss per squared rung",
        valid=(0, inf),
        teach=(0, 4),
        meaning="the ally's charge per squared rung felt above 1",
        evidence={"Israel": Evidence("sourced")},
    )
    hawks_war: float = parameter(
        0,
        label="hawks' share of war's cost",
        symbol="ρ",
        unit="share",
        valid=(0, 1),
        teach=(0, 1),
        meaning="the share of open war's cost that hawks feel too",
    )
    war: float = parameter(
        25,
        label="cost of open war",
        symbol="W",
        unit="felt-rung-equivalents",
        valid=(0, inf),
        teach=(15, 100),
        meaning="the doves' loss from open war; 25 = 5² continues their schedule",
    )
    aims: float = parameter(
        0.5,
        label="damage sought",
        symbol="A",
        unit="value per rung that lands",
        valid=(0, inf),
        teach=(0, 12),
        meaning="the value of each rung that lands: near 0 for limited aims, 4 and more for one who seeks damage",
    )
    red_line: float = parameter(
        2,
        label="red line",
        symbol="r",
        unit="rung",
        valid=(0, inf),
        teach=(1, 5),
        meaning="the lowest felt rung that demands an answer",
        evidence={"Iran": Evidence("disputed"), "Israel": Evidence("sourced")},
    )
    markup: float = parameter(
        1,
        label="markup on the answer",
        symbol="m",
        unit="rungs",
        valid=(-inf, inf),
        teach=(-2, 3),
        meaning="the answer demanded beyond the blow: −1 generous, 0 tit for tat, +1 with interest",
    )
    deterred: float = parameter(
        0,
        label="deterred by what is felt",
        symbol="κ",
        unit="share",
        valid=(0, 1),
        teach=(0, 1),
        meaning="the share of the answer demanded that each felt rung takes away again: 0 nothing, 1 all but the markup",
        evidence={"Iran": Evidence("disputed"), "Israel": Evidence("disputed")},
    )
    shield: float = parameter(
        0.1,
        label="shield against surprise",
        symbol="q₀",
        unit="share stopped",
        valid=(0, 1),
        teach=(0, 1),
        meaning="the share of an unannounced blow that is stopped",
        evidence={"Iran": Evidence("disputed")},
    )
    alerted: float = parameter(
        0.3,
        label="shield when warned",
        symbol="q₁",
        unit="share stopped",
        valid=(0, 1),
        teach=(0, 1),
        meaning="the share of a signalled blow that is stopped",
        evidence={"Israel": Evidence("sourced", "disputed")},
    )
    suspicion: float = parameter(
        0.8,
        label="suspicion",
        symbol="p",
        unit="probability",
        valid=(0, 1),
        teach=(0, 1),
        meaning="the prior that the adversary means the worst",
    )
    control: float = parameter(
        1,
        label="control of agents",
        symbol="control",
        unit="probability",
        valid=(0, 1),
        teach=(0, 1),
        meaning="the probability that a deniable action stays at the rung ordered",
        evidence={"Iran": Evidence("disputed")},
    )
    deniability: float = parameter(
        0.5,
        label="deniability",
        symbol="deniability",
        unit="probability",
        valid=(0, 1),
        teach=(0, 1),
        meaning="the probability that a deniable action is not pinned on the actor",
        evidence={"Iran": Evidence("sourced"), "Israel": Evidence("sourced")},
    )

    def __post_init__(self) -> None:
        check_all(self)

    @property
    def hawk_weight(self) -> float:
        """H = S·η, the loss that hawks put on each squared rung of missing answer."""
        return self.stake * self.hawks

    @property
    def dove_weight(self) -> float:
        """D = S·(1 − η), the loss that doves put on each squared rung felt by the other side."""
        return self.stake * (1 - self.hawks)

    @property
    def war_loss(self) -> float:
        """(D + ρH)·W, what open war costs this side's leader."""
        return (self.dove_weight + self.hawks_war * self.hawk_weight) * self.war

    def demand(self, felt_rung: float) -> float:
        """d(e) = (1 − κ)·e + m: the answer that hawks and clients want to a blow felt at this rung;
        0 below the red line.

        With κ (`deterred`) above 0 a felt blow makes its victim ask for less: deterrence by
        punishment, in the narrow sense of a blow that was carried out. A threat that was not works
        through foresight alone.
        """
        if felt_rung < self.red_line:
            return 0.0
        return (1 - self.deterred) * felt_rung + self.markup


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
