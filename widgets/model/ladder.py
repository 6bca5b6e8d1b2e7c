"""The ladder as an order alone: April with other gaps between its rungs, the harder test.

The model takes rungs as numbers, one apart. Here each rung has a height: verdicts and pain are
counted in heights, while what is felt and which blow lies below a red line stay a matter of rungs.
So does the demand, unless it is said otherwise: a markup of 1 asks for the next rung, however far
up it lies. A ladder is as high as the old one, so that the price of war keeps its unit.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from math import exp, log
from operator import mul
from random import Random

from widgets.model.actor import Actor
from widgets.model.core import STATES, Choice, Plan
from widgets.model.exchange import TOP, Exchange, Move
from widgets.model.perception import felt

Heights = tuple[float, ...]
"""The heights of the rungs 0 to 5: six numbers that begin at 0 and rise."""

EVEN: Heights = (0.0, 1.0, 2.0, 3.0, 4.0, 5.0)
"""The ladder of the model: every rung one above the last."""


def ladder(gaps: tuple[float, ...]) -> Heights:
    """The ladder with five gaps in these proportions, as high as the model's."""
    return tuple(TOP * height / sum(gaps) for height in accumulate(gaps, initial=0.0))


def stretched(chance: Random, by: float = 0.3) -> Heights:
    """Each gap longer or shorter by up to the share `by` (0–1), evenly drawn."""
    return ladder(tuple(1 + by * (2 * chance.random() - 1) for _ in range(TOP)))


def arbitrary(chance: Random) -> Heights:
    """Any heights that rise: every division of the ladder into five gaps is equally likely."""
    return ladder(tuple(-log(1 - chance.random()) for _ in range(TOP)))


def widening(chance: Random) -> Heights:
    """Any gaps, each longer than the one below it."""
    return ladder(tuple(sorted(-log(1 - chance.random()) for _ in range(TOP))))


def solve_on(heights: Heights, exchange: Exchange, in_rungs: bool = True) -> Plan:
    """`solve`, on a ladder with these heights; its values are in heights.

    The markup is counted in rungs, or in heights.

    Raises `ValueError` unless six heights begin at 0 and rise.
    """
    if len(heights) != TOP + 1 or heights[0] or any(b <= a for a, b in pairwise(heights)):
        raise ValueError(
            f"solve_on: heights = {heights!r} must be {TOP + 1} numbers that begin at 0 and rise"
        )
    moves, rate, sides = exchange.moves, exchange.foresight, exchange.actors()
    kernels = [[felt(exchange, mover, move) for move in moves] for mover in (0, 1)]
    verdicts = [
        [
            [
                _verdict(heights, exchange, mover, e, move, k, in_rungs)
                for move, k in zip(moves, kernels[mover])
            ]
            for e in STATES
        ]
        for mover in (0, 1)
    ]
    harm = [
        [_dot(k, (*heights[:TOP], sides[1 - mover].war_loss)) for k in kernels[mover]]
        for mover in (0, 1)
    ]
    mover_value, waiting_value = [(0.0,) * TOP], [(0.0,) * TOP]
    policy: list[tuple[Choice, ...]] = []
    for t in reversed(range(exchange.horizon)):
        mover, still = t % 2, [float(move.rung > 0) for move in moves]
        reply = [s * rate * _dot(k, waiting_value[-1]) for s, k in zip(still, kernels[mover])]
        pain = [
            s * (rate * _dot(k, mover_value[-1]) - h)
            for s, k, h in zip(still, kernels[mover], harm[mover])
        ]
        value = [[now + later for now, later in zip(row, reply)] for row in verdicts[mover]]
        chances = [_logit(row, exchange.precision) for row in value]
        policy.append(tuple(Choice(moves, each) for each in chances))
        mover_value.append(tuple(map(_dot, chances, value)))
        waiting_value.append(tuple(_dot(each, pain) for each in chances))
    return Plan(
        exchange, tuple(policy[::-1]), tuple(mover_value[:0:-1]), tuple(waiting_value[:0:-1])
    )


def _verdict(
    heights: Heights,
    exchange: Exchange,
    mover: int,
    e: int,
    move: Move,
    kernel: tuple[float, ...],
    in_rungs: bool,
) -> float:
    """What the audiences make of a move, and the gain from what lands, counted in heights."""
    actor, other = exchange.actors()[mover], exchange.actors()[1 - mover]
    launched, demand = heights[move.rung], _demand(heights, actor, e, in_rungs)
    short = max(0.0, demand - launched)
    unseen = max(0.0, demand - (launched if move.rung >= 2 else 0))
    landing = 1 - (other.alerted if move.signalled else other.shield) if move.rung >= 2 else 0.0
    doves = _dot(kernel, (*(height**2 for height in heights[:TOP]), actor.war))
    ally = _dot(kernel, (max(0.0, height - heights[1]) ** 2 for height in heights))
    return (
        actor.aims * launched * landing
        - actor.hawk_weight * (short**2 + actor.hawks_war * kernel[TOP] * actor.war)
        - actor.dove_weight * doves
        - actor.clients * unseen**2
        - actor.ally * ally
    )


def _demand(heights: Heights, actor: Actor, e: int, in_rungs: bool) -> float:
    """The height that is asked for: that of a rung (between two by a straight line), or a height."""
    if e < actor.red_line:
        return 0.0
    if not in_rungs:
        return (1 - actor.deterred) * heights[e] + actor.markup
    rung = (1 - actor.deterred) * e + actor.markup
    below = min(max(int(rung), 0), TOP - 1)
    return heights[below] + (rung - below) * (heights[below + 1] - heights[below])


def _dot(left: Sequence[float], right: Iterable[float]) -> float:
    """Σ left·right, over the shorter of the two."""
    return float(sum(map(mul, left, right)))


def _logit(values: Sequence[float], precision: float) -> tuple[float, ...]:
    best = max(values)
    weights = [exp(precision * (value - best)) for value in values]
    total = sum(weights)
    return tuple(weight / total for weight in weights)
