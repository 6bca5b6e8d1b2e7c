"""Questions asked of the model: each is a few lines over `solve` and `play` (`core.py`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from heapq import heappop, heappush
from itertools import combinations
from math import factorial as fact
from typing import Any

from widgets.model.core import Plan, play
from widgets.model.exchange import TOP, Exchange, Move, vary
from widgets.model.perception import felt, transmission

Step = int | Move
"""One step of a history: a Move, or a rung that stands for it signalled or not."""


def inadvertent(plan: Plan, world: Exchange | None = None, second: Plan | None = None) -> float:
    """The probability (0–1) of an open war that nobody ever chose: histories without rung 5 on
    either side.
    """
    return play(plan, world, lambda t, e, move: move.rung < TOP, second).p_war


def peak_distribution(
    plan: Plan, world: Exchange | None = None, second: Plan | None = None
) -> tuple[float, ...]:
    """Six probabilities: the highest rung launched, the opening blow included, was 0, …, 4; at 5
    stands open war, chosen or not.
    """
    world = world or plan.exchange
    shares, below = [], 0.0
    for top in range(TOP):
        outcome = play(plan, world, lambda t, e, move, top=top: move.rung <= top, second)  # type: ignore[misc]
        up_to = sum(outcome.stop) + outcome.open if top >= world.opening else 0.0
        shares.append(up_to - below)
        below = up_to
    return (*shares, play(plan, world, None, second).p_war)


def path_probability(
    plan: Plan, path: Sequence[Step], world: Exchange | None = None, second: Plan | None = None
) -> float:
    """The probability (0–1) of a history that ends with somebody standing down, such as `(4, 2,
    0)`.

    A rung stands for the move with or without a signal. Raises `ValueError` for a path that does
    not end at 0.

    What happened in April 2024 is the likeliest history:

    >>> from widgets.model import APRIL_2024, solve
    >>> round(path_probability(solve(APRIL_2024), (4, 2, 0)), 3)
    0.415
    """
    if not path or _rung(path[-1]) != 0 or any(_rung(step) == 0 for step in path[:-1]):
        raise ValueError(
            f"path_probability: path = {tuple(map(str, path))!r} must stand down (0) at its last step and only there"
        )
    return play(
        plan, world, lambda t, e, move: t < len(path) and path[t] in (move, move.rung), second
    ).stop[len(path) - 1]


def likeliest_paths(
    plan: Plan, count: int = 8, world: Exchange | None = None
) -> tuple[tuple[tuple[int, ...], float], ...]:
    """The `count` most likely histories that end with somebody standing down, as (rungs,
    probability), likeliest first.

    A best-first search: a history can only lose probability as it goes on, so what is finished and
    on top is next in order.
    """
    world = world or plan.exchange
    kernels = [{move: felt(world, mover, move) for move in plan.exchange.moves} for mover in (0, 1)]
    start = [0.0] * TOP
    start[int(world.opening)] = 1.0
    waiting: list[tuple[float, tuple[int, ...], list[float]]] = [(-1.0, (), start)]
    found: list[tuple[tuple[int, ...], float]] = []
    while waiting and len(found) < count:
        negative, path, mass = heappop(waiting)
        if path and path[-1] == 0:
            found.append((path, -negative))
            continue
        if len(path) == len(plan.policy):
            continue  # still open at the horizon
        stands_down, onward = 0.0, {rung: [0.0] * TOP for rung in range(1, TOP + 1)}
        for e, here in enumerate(mass):
            if not here:
                continue
            for move, chance in plan.policy[len(path)][e].items():
                if move.rung == 0:
                    stands_down += here * chance
                    continue
                after = onward[move.rung]
                for x, k in zip(range(TOP), kernels[len(path) % 2][move]):
                    after[x] += here * chance * k
        if stands_down > 0:
            heappush(waiting, (-stands_down, (*path, 0), []))
        for rung, after in onward.items():
            if (weight := sum(after)) > 0:
                heappush(waiting, (-weight, (*path, rung), after))
    return tuple(found)


def win_set(
    exchange: Exchange, mover: int, felt_rung: int, hawk_patience: float, dove_patience: float
) -> tuple[Move, ...]:
    """The moves that keep the mover's coalition together (putnam1988): hawks stay if the answer
    falls short of their demand by at most `hawk_patience` rungs, doves if it is expected to be felt
    at no more than `dove_patience`.
    """
    demand = exchange.actors()[mover].demand(felt_rung)
    return tuple(
        move
        for move in exchange.moves
        if demand - move.rung <= hawk_patience
        and sum(x * k for x, k in enumerate(felt(exchange, mover, move))) <= dove_patience
    )


def coalition_survival(plan: Plan, hawk_patience: float, dove_patience: float) -> float:
    """The probability (0–1) that somebody stands down before any move has left its mover's win-set."""
    allowed = {
        (mover, e): set(win_set(plan.exchange, mover, e, hawk_patience, dove_patience))
        for mover in (0, 1)
        for e in range(TOP)
    }
    return sum(play(plan, keep=lambda t, e, move: move in allowed[t % 2, e]).stop)


Bundle = Mapping[str, Any]
"""Changes that come together, as `vary` takes them: `{"second": {"ally": 0}}`."""


def factorial(
    exchange: Exchange, bundles: Mapping[str, Bundle], outcome: Callable[[Exchange], float]
) -> dict[frozenset[str], float]:
    """The outcome for every combination of the bundles, by the names of those applied (none of
    them: the exchange itself).
    """
    results = {}
    for size in range(len(bundles) + 1):
        for names in combinations(bundles, size):
            changed = exchange
            for name in names:
                changed = vary(changed, **bundles[name])
            results[frozenset(names)] = outcome(changed)
    return results


def shapley(results: Mapping[frozenset[str], float]) -> dict[str, float]:
    """Each bundle's share of the whole change, averaged over every order in which they could have
    been applied.

    `results` is what `factorial` gives. The shares add up to the outcome with all bundles less that
    with none.
    """
    names = max(results, key=len)
    count = len(names)
    return {
        name: sum(
            (results[without | {name}] - value)
            * fact(len(without))
            * fact(count - len(without) - 1)
            / fact(count)
            for without, value in results.items()
            if name not in without
        )
        for name in sorted(names)
    }


def reaction_slope(exchange: Exchange, mover: int, signalled: bool = True) -> float:
    """k: the rungs launched per rung demanded, chance and future ignored (richardson1960's reaction
    coefficient).
    """
    actor, share = exchange.actors()[mover], transmission(exchange, mover, signalled)
    wants = actor.hawk_weight + actor.clients
    restrains = (actor.dove_weight + actor.ally) * share**2
    return wants / (wants + restrains) if wants + restrains > 0 else 0.0


def loop_gain(exchange: Exchange, signalled: bool = True) -> float:
    """G = (1 − κ₁)·k₁·φ₁₂·(1 − κ₂)·k₂·φ₂₁: what one felt rung has become once it has gone round the
    loop (richardson1960).
    """
    gain = 1.0
    for mover, actor in enumerate(exchange.actors()):
        passed = reaction_slope(exchange, mover, signalled) * transmission(
            exchange, mover, signalled
        )
        gain *= (1 - actor.deterred) * passed
    return gain


def rest_point(exchange: Exchange, signalled: bool = True) -> float:
    """e*: the felt rung at which the loop comes to rest, chance and future ignored; infinite where
    the gain is 1 or more (richardson1960).

    c₂((1 − κ₂)c₁m₁ + m₂) / (1 − G) with c = k·φ and G the gain. The exchange dies if this lies below
    a red line, grinds on if not.
    """
    c1, c2 = (
        reaction_slope(exchange, mover, signalled) * transmission(exchange, mover, signalled)
        for mover in (0, 1)
    )
    first, second = exchange.actors()
    gain = (1 - first.deterred) * c1 * (1 - second.deterred) * c2
    if gain >= 1:
        return float("inf")
    return c2 * ((1 - second.deterred) * c1 * first.markup + second.markup) / (1 - gain)


def envelope(exchange: Exchange, signalled: bool = True) -> tuple[tuple[float, float], ...]:
    """The exchange on the back of an envelope: (launched, felt) for each decision until somebody
    stands down, at (0, 0).

    Chance and the future are ignored and the ally counts like a dove: who feels e and demands
    d = (1 − κ)e + m launches k·d, and the other side feels φ of it (richardson1960). Ends after
    `horizon` decisions if nobody stands down.

    >>> from widgets.model import APRIL_2024
    >>> [(round(launched, 2), round(lands, 2)) for launched, lands in envelope(APRIL_2024)]
    [(3.72, 2.05), (1.67, 1.42), (0.0, 0.0)]
    """
    felt_rung, steps = float(exchange.opening), []
    for t in range(exchange.horizon):
        demand = exchange.actors()[t % 2].demand(felt_rung)
        launched = reaction_slope(exchange, t % 2, signalled) * max(0.0, demand)
        felt_rung = transmission(exchange, t % 2, signalled) * launched
        steps.append((launched, felt_rung))
        if launched == 0:
            break
    return tuple(steps)


def _rung(step: Step) -> int:
    return step.rung if isinstance(step, Move) else step
