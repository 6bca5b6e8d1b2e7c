"""Four kinds that the other side may be, and what its moves tell of which it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Protocol

from widgets.model.actor import Actor
from widgets.model.beliefs import bayes
from widgets.model.core import STATES, solve
from widgets.model.exchange import Exchange, Move, vary
from widgets.model.prospect import brings

KINDS = ("limited", "hawkish", "without an ally", "seeks damage")
"""The kinds, equally likely before the first move."""


class Seen(Protocol):
    """A decision as an observer sees it: when, by whom, and what was launched."""

    @property
    def t(self) -> int: ...
    @property
    def mover(self) -> int: ...
    @property
    def move(self) -> Move: ...


@lru_cache(maxsize=64)
def kinds(exchange: Exchange, side: int) -> tuple[Exchange, ...]:
    """The exchange with `side` (0 first, 1 second) as each of the `KINDS`, in their order.

    *Limited* seeks no damage and has an ally that restrains it; *hawkish* has hawks at 0.9;
    *without an ally* nobody restrains; *seeks damage* has aims 6. Those that are not hawkish have
    hawks of at most 0.7; all else is as in the exchange. The values are illustrative.
    """
    name, actor = ("first", "second")[side], exchange.actors()[side]
    return tuple(vary(exchange, **{name: changes}) for changes in _changes(actor))


def _changes(actor: Actor) -> tuple[Mapping[str, Any], ...]:
    calm = {"hawks": min(actor.hawks, 0.7)}
    return (
        {**calm, "aims": 0.0, "ally": max(actor.ally, 1.0)},
        {"hawks": max(actor.hawks, 0.9)},
        {**calm, "ally": 0.0},
        {**calm, "aims": 6.0},
    )


def beliefs(exchange: Exchange, side: int, steps: Sequence[Seen]) -> tuple[tuple[float, ...], ...]:
    """What the reader believes of the other side's kind: before its first move, and after each.

    Bayes over `KINDS`. The reader knows what it launched, not what was felt of it: the chance of a
    move is taken over every rung short of war at which its own blow may have been felt.
    """
    policies = [solve(each).policy for each in kinds(exchange, side)]
    found = [(1 / len(KINDS),) * len(KINDS)]
    for at, step in enumerate(steps):
        if step.mover != side:
            continue
        felt = _felt(exchange, steps[at - 1] if at else None)
        likely = [
            sum(chance * policy[step.t][e].get(step.move, 0.0) for e, chance in zip(STATES, felt))
            for policy in policies
        ]
        found.append(bayes(found[-1], likely))
    return tuple(found)


def _felt(exchange: Exchange, blow: Seen | None) -> tuple[float, ...]:
    """The chances that the blow was felt at 0, …, 5; without one, the opening, which all know."""
    if blow is None:
        return tuple(float(e == exchange.opening) for e in STATES)
    return brings(exchange)[blow.mover][blow.move].felt
