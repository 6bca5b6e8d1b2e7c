"""What a reader who is to decide is told: what each audience asks, and what each move may bring."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from widgets.model.actor import Actor
from widgets.model.core import STATES, Losses, Plan, losses, solve
from widgets.model.exchange import RUNGS, TOP, Exchange, Move
from widgets.model.kinds import beliefs, kinds
from widgets.model.night import Glimpse, Night
from widgets.model.prospect import Prospect, brings, prospect

STAND_DOWN = Move(0)

AudienceName = Literal["hawks", "doves", "clients", "ally"]
AUDIENCES: tuple[AudienceName, ...] = ("hawks", "doves", "clients", "ally")
"""Before whom a move may cost its leader, as `Losses` names them."""


class Audience(NamedTuple):
    """What an audience asks of the answer: at least a rung launched, or at most a rung felt.

    `weight` is its loss per squared rung; at 0 there is no such audience.
    """

    name: AudienceName
    counts: Literal["launched", "felt"]
    asks: float
    weight: float


class Option(NamedTuple):
    """A move of the menu: what it costs before each audience, and what it may bring.

    `felt` are the chances that it is felt at rung 0, …, 5. `stands_down` is the chance (0–1) that
    the other side then stands down, `war` that of open war from this move on; both 0 for standing
    down, which ends the exchange.
    """

    move: Move
    losses: Losses
    felt: tuple[float, ...]
    stands_down: float
    war: float

    @property
    def likeliest(self) -> int:
        """The rung at which it would most probably be felt."""
        return max(range(len(RUNGS)), key=self.felt.__getitem__)

    @property
    def mean_felt(self) -> float:
        """The rung at which it would be felt on average."""
        return sum(rung * chance for rung, chance in enumerate(self.felt))


class Decision(NamedTuple):
    """The reader's decision t after feeling a rung, and what it has `seen` so far.

    `beliefs` are those over `KINDS` in fog, after the moves seen; None if all is known.
    """

    t: int
    felt: int
    seen: tuple[Glimpse, ...]
    audiences: tuple[Audience, ...]
    options: tuple[Option, ...]
    beliefs: tuple[float, ...] | None


def decision(night: Night) -> Decision:
    """The decision that waits for the reader. Raises `ValueError` if the night has ended.

    In fog all that depends on the other side's kind is the mean over what the reader believes.
    """
    told = night.told
    if told.end != "yours":
        raise ValueError(f"decision: the night {night} has ended ({told.end}); none is left")
    t, believed = len(told.steps), None
    worlds: tuple[Exchange, ...] = (night.known,)
    if night.fog:
        believed = beliefs(night.known, 1 - night.seat, told.steps)[-1]
        worlds = kinds(night.known, 1 - night.seat)
    views = [(solve(world), prospect(world, solve(world))) for world in worlds]
    options = tuple(
        _option(night.known, t, told.felt, move, views, believed or (1.0,))
        for move in night.known.moves
    )
    actor = night.known.actors()[night.mover]
    seen, asked = told.seen(night.mover), audiences(actor, told.felt)
    return Decision(t, told.felt, seen, asked, options, believed)


def audiences(actor: Actor, felt: int) -> tuple[Audience, ...]:
    """What the four audiences ask of an answer to a blow felt at this rung."""
    demand = max(0.0, actor.demand(felt))
    return (
        Audience("hawks", "launched", demand, actor.hawk_weight),
        Audience("doves", "felt", 0, actor.dove_weight),
        Audience("clients", "launched", demand, actor.clients),
        Audience("ally", "felt", 1, actor.ally),
    )


def _option(
    exchange: Exchange,
    t: int,
    felt: int,
    move: Move,
    views: Sequence[tuple[Plan, Prospect]],
    weights: Sequence[float],
) -> Option:
    kernel, stops, war = brings(exchange)[t % 2][move].felt, 0.0, 0.0
    for (plan, ahead), weight in zip(views, weights, strict=True):
        stops += weight * stands_down(plan, t, move, kernel)
        war += weight * war_after(ahead, t, move, kernel)
    return Option(move, losses(exchange, t % 2, felt, move, kernel), kernel, stops, war)


def stands_down(plan: Plan, t: int, move: Move, kernel: Sequence[float]) -> float:
    """The chance (0–1) that the other side stands down at once after a move at decision t."""
    if move.rung == 0 or t + 1 == len(plan.policy):
        return 0.0
    return sum(kernel[e] * plan.policy[t + 1][e].get(STAND_DOWN, 0.0) for e in STATES)


def war_after(ahead: Prospect, t: int, move: Move, kernel: Sequence[float]) -> float:
    """The chance (0–1) of open war once a move was launched at decision t, before it is felt."""
    if move.rung == 0:
        return 0.0
    return kernel[TOP] + sum(kernel[e] * ahead.war[t + 1][e] for e in STATES)
