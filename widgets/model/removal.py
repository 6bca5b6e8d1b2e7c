"""The same night with restraints taken away: which one alone would have been missed, and how far
the blame depends on the order in which they go.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations, permutations
from types import MappingProxyType
from typing import NamedTuple

from widgets.model.actor import Actor
from widgets.model.core import play, solve
from widgets.model.exchange import Exchange, Move, vary
from widgets.model.night import Told, replay
from widgets.model.questions import shapley
from widgets.model.scenarios import HAWKISH, WEAK_SHIELD


def _without_ally(exchange: Exchange) -> Exchange:
    return vary(exchange, first={"ally": 0}, second={"ally": 0})


def _without_announcements(exchange: Exchange) -> Exchange:
    silent = tuple(move for move in exchange.moves if not move.signalled)
    return vary(exchange, moves=silent) if silent else exchange


def _without_shield(exchange: Exchange) -> Exchange:
    """The second actor's shield, which is Israel's, down to what is weak; if it was stronger."""
    second = exchange.second
    weak = {name: min(getattr(second, name), share) for name, share in WEAK_SHIELD.items()}
    return vary(exchange, second=weak)


def _without_doves(exchange: Exchange) -> Exchange:
    def fewer(actor: Actor) -> dict[str, float]:
        return {"hawks": max(actor.hawks, HAWKISH["hawks"])}

    return vary(exchange, first=fewer(exchange.first), second=fewer(exchange.second))


RESTRAINTS: Mapping[str, Callable[[Exchange], Exchange]] = MappingProxyType(
    {
        "ally": _without_ally,
        "announcements": _without_announcements,
        "shield": _without_shield,
        "doves": _without_doves,
    }
)
"""What takes each restraint away: no ally's charge, no signals on the menu, a weak shield before
the second actor, hawks of at least 0.9 on both sides."""


class Removed(NamedTuple):
    """A restraint taken away.

    `told` is the same draw without it, with the reader's moves as long as they last and the model's
    after. `alone` is what its removal adds to the chance of open war when nothing else is removed,
    `last` when all the others are, `share` its mean over all orders; `first_war` in how many of the
    orders this draw first ends in open war when it goes.
    """

    name: str
    told: Told
    alone: float
    last: float
    share: float
    first_war: int


class Removals(NamedTuple):
    """Each restraint taken away from one night, alone and in every order.

    `war` is the chance (0–1) of open war with all restraints, `war_without` with none. Of `orders`
    orders, in `never` of them this draw ends without open war to the last.
    """

    each: tuple[Removed, ...]
    war: float
    war_without: float
    orders: int
    never: int


def removals(exchange: Exchange, seat: int, moves: Sequence[Move], seed: int) -> Removals:
    """Take the restraints away from a night, one alone and one after another in every order.

    All chances of war are of the model in both seats from the opening on, and as leaders foresee
    the change; the draws are the night's.
    """
    names = tuple(RESTRAINTS)
    told: dict[frozenset[str], Told] = {}
    war: dict[frozenset[str], float] = {}
    for size in range(len(names) + 1):
        for gone in combinations(names, size):
            changed = exchange
            for name in gone:
                changed = RESTRAINTS[name](changed)
            told[frozenset(gone)] = replay(changed, seat, moves, seed)
            war[frozenset(gone)] = play(solve(changed)).p_war
    none, everything = frozenset[str](), frozenset(names)
    shares, orders = shapley(war), list(permutations(names))
    firsts = [_first_war(order, told) for order in orders]
    return Removals(
        tuple(
            Removed(
                name,
                told[frozenset({name})],
                war[frozenset({name})] - war[none],
                war[everything] - war[everything - {name}],
                shares[name],
                firsts.count(name),
            )
            for name in names
        ),
        war[none],
        war[everything],
        len(orders),
        firsts.count(None),
    )


def _first_war(order: Sequence[str], told: Mapping[frozenset[str], Told]) -> str | None:
    """The removal after which the draw first ends in open war; "" if it does so with none."""
    for count in range(len(order) + 1):
        if told[frozenset(order[:count])].end == "war":
            return order[count - 1] if count else ""
    return None
