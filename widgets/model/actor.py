"""What one side is: the audiences its leader answers to, its defences, and its fears.

An immutable value, each of whose fields is described on itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from widgets.model.parameters import Evidence, check_all, parameter


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
