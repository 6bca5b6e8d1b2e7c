"""Reciprocity under noise: tit for tat and its kin in the repeated prisoner's dilemma, exactly
(axelrod1984; molander1985).

A strategy is a small automaton. Each intended move is flipped with probability `noise`; both sides
see what was done. Two automata make a Markov chain, so long-run averages and finite matches are
computed, not simulated.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from random import Random
from typing import NamedTuple

from widgets.model.classics.checks import Number, ordered, within

C, D = True, False
"""Cooperate and defect."""


@dataclass(frozen=True)
class Strategy:
    """An automaton: in each state the probability of meaning to cooperate, and the next state by
    what was done.

    `after[state][mine][theirs]` is the next state, with 0 for defection and 1 for cooperation. It
    starts in state 0.
    """

    name: str
    cooperates: tuple[Number, ...]
    after: tuple[tuple[tuple[int, int], tuple[int, int]], ...]


def memory_one(
    name: str, first: Number, cc: Number, cd: Number, dc: Number, dd: Number
) -> Strategy:
    """A strategy that remembers the last round only: its probabilities (0–1) of cooperating at
    first and after (mine, theirs).
    """
    within(0, 1, first=first, cc=cc, cd=cd, dc=dc, dd=dd)
    return Strategy(name, (first, dd, dc, cd, cc), tuple(((1, 2), (3, 4)) for _ in range(5)))


ALLC = memory_one("always cooperate", 1, 1, 1, 1, 1)
ALLD = memory_one("always defect", 0, 0, 0, 0, 0)
TFT = memory_one("tit for tat", 1, 1, 0, 1, 0)
WSLS = memory_one("win-stay, lose-shift", 1, 1, 0, 0, 1)
GRIM = Strategy("grim", (1, 0), (((1, 0), (1, 0)), ((1, 1), (1, 1))))
"""Cooperates until the other side has ever defected; its own slips do not count."""


def generous(q: Number = Fraction(1, 3)) -> Strategy:
    """Tit for tat that forgives a defection with probability q (nowaksigmund1992)."""
    return memory_one("generous tit for tat", 1, 1, q, 1, q)


@dataclass(frozen=True)
class Match:
    """Mean payoffs a round and shares of cooperation (0–1) of the two sides."""

    payoffs: tuple[Number, Number]
    cooperation: tuple[Number, Number]


Payoffs = tuple[Number, Number, Number, Number]
"""(T, R, P, S): temptation, reward, punishment, sucker."""

AXELROD: Payoffs = (5, 3, 1, 0)


def long_run(one: Strategy, other: Strategy, noise: Number, payoffs: Payoffs = AXELROD) -> Match:
    """Exact long-run averages: the stationary distribution of the pair's Markov chain. Fractions
    in, fractions out.

    `noise` lies strictly between 0 and 1, so that the long run does not depend on the start. Raises
    `ValueError`.
    """
    within(0, 1, open_low=True, open_high=True, noise=noise)
    states = _reachable(one, other)
    index = {state: i for i, state in enumerate(states)}
    size = len(states)
    # Columns of (P' − I), the last balance replaced by "the shares add up to one".
    zero = (
        noise - noise
    )  # a fraction's or a float's, so that whole numbers do not turn fractions into floats
    system = [[zero] * (size + 1) for _ in range(size)]
    for state in states:
        for _, _, chance, following in _round(one, other, state, noise):
            system[index[following]][index[state]] += chance
    for i in range(size):
        system[i][i] -= 1
    system[-1] = [zero + 1] * (size + 1)
    shares = _solve(system)
    return _means(one, other, dict(zip(states, shares)), noise, payoffs)


def match(
    one: Strategy, other: Strategy, noise: Number, turns: int, payoffs: Payoffs = AXELROD
) -> Match:
    """Exact expected averages over a match of so many turns (at least 1)."""
    visits: dict[tuple[int, int], Number] = {}
    for shares in _states(one, other, noise, turns):
        for state, share in shares.items():
            visits[state] = visits.get(state, 0) + share
    return _means(
        one, other, {state: share / turns for state, share in visits.items()}, noise, payoffs
    )


def by_round(
    one: Strategy, other: Strategy, noise: Number, turns: int
) -> list[tuple[Number, Number]]:
    """Exact probability (0–1) that each side cooperates in round 1, 2, … of a match of so many
    turns (at least 1).
    """
    return [
        _means(one, other, shares, noise, AXELROD).cooperation
        for shares in _states(one, other, noise, turns)
    ]


class Done(NamedTuple):
    """What a side did in a round, and whether noise had turned its intention round."""

    cooperated: bool
    mistaken: bool


def run(
    one: Strategy, other: Strategy, noise: Number, turns: int, seed: int
) -> list[tuple[Done, Done]]:
    """One match of so many turns (at least 1), by chance.

    A seed draws the same chances whatever the strategies and the noise (0–1): mistakes fall in the
    same rounds, and more noise only adds some.
    """
    within(0, 1, noise=noise)
    within(1, turns=turns)
    chance, state, played = Random(seed), (0, 0), []
    for _ in range(turns):
        mine, theirs = (
            Done(
                (chance.random() < strategy.cooperates[now])
                != (mistaken := chance.random() < noise),
                mistaken,
            )
            for strategy, now in zip((one, other), state)
        )
        played.append((mine, theirs))
        state = (
            one.after[state[0]][mine.cooperated][theirs.cooperated],
            other.after[state[1]][theirs.cooperated][mine.cooperated],
        )
    return played


def reactive_cooperation(p1: Number, q1: Number, p2: Number, q2: Number) -> tuple[Number, Number]:
    """Long-run cooperation of two reactive strategies (p after cooperation, q after defection):

    (q₁ + r₁q₂)/(1 − r₁r₂), r = p − q (nowaksigmund1992).
    """
    within(0, 1, p1=p1, q1=q1, p2=p2, q2=q2)
    r1, r2 = p1 - q1, p2 - q2
    if r1 * r2 == 1:
        raise ValueError(
            "r1·r2 = 1: the two strategies only echo each other, and the long run depends on the start"
        )
    return (q1 + r1 * q2) / (1 - r1 * r2), (q2 + r2 * q1) / (1 - r1 * r2)


def optimal_generosity(payoffs: Payoffs = AXELROD) -> Number:
    """The most forgiveness that cannot be exploited: min(1 − (T−R)/(R−S), (R−P)/(T−P))
    (molander1985; nowaksigmund1992).
    """
    t, r, p, s = payoffs
    ordered(T=t, R=r, P=p, S=s)
    return min(1 - _ratio(t - r, r - s), _ratio(r - p, t - p))


def shadow_of_the_future(payoffs: Payoffs = AXELROD) -> Number:
    """The least continuation probability at which tit for tat is collectively stable:
    max((T−R)/(T−P), (T−R)/(R−S)) (axelrodhamilton1981).
    """
    t, r, p, s = payoffs
    ordered(T=t, R=r, P=p, S=s)
    return max(_ratio(t - r, t - p), _ratio(t - r, r - s))


def _ratio(top: Number, bottom: Number) -> Number:
    return (
        Fraction(top, bottom) if isinstance(top, int) and isinstance(bottom, int) else top / bottom
    )


def _round(
    one: Strategy, other: Strategy, state: tuple[int, int], noise: Number
) -> Sequence[tuple[bool, bool, Number, tuple[int, int]]]:
    """(mine, theirs, probability, next state) for the four things that can be done in a state."""
    a, b = (
        p * (1 - noise) + (1 - p) * noise
        for p in (one.cooperates[state[0]], other.cooperates[state[1]])
    )
    return [
        (
            mine,
            theirs,
            (a if mine else 1 - a) * (b if theirs else 1 - b),
            (one.after[state[0]][mine][theirs], other.after[state[1]][theirs][mine]),
        )
        for mine in (C, D)
        for theirs in (C, D)
    ]


def _states(
    one: Strategy, other: Strategy, noise: Number, turns: int
) -> Iterator[dict[tuple[int, int], Number]]:
    """The distribution over the pair's states at the start of each round. Raises `ValueError`."""
    within(0, 1, noise=noise)
    within(1, turns=turns)
    now: dict[tuple[int, int], Number] = {(0, 0): 1}
    for _ in range(turns):
        yield now
        following: dict[tuple[int, int], Number] = {}
        for state, share in now.items():
            for _, _, chance, then in _round(one, other, state, noise):
                following[then] = following.get(then, 0) + share * chance
        now = following


def _reachable(one: Strategy, other: Strategy) -> list[tuple[int, int]]:
    found, edge = [(0, 0)], [(0, 0)]
    while edge:
        state = edge.pop()
        for _, _, _, following in _round(one, other, state, Fraction(1, 2)):
            if following not in found:
                found.append(following)
                edge.append(following)
    return found


def _means(
    one: Strategy,
    other: Strategy,
    shares: dict[tuple[int, int], Number],
    noise: Number,
    payoffs: Payoffs,
) -> Match:
    t, r, p, s = payoffs
    worth = {(C, C): (r, r), (C, D): (s, t), (D, C): (t, s), (D, D): (p, p)}
    totals: list[Number] = [0, 0, 0, 0]
    for state, share in shares.items():
        for mine, theirs, chance, _ in _round(one, other, state, noise):
            weight = share * chance
            for i, value in enumerate((*worth[mine, theirs], int(mine), int(theirs))):
                totals[i] += weight * value
    return Match((totals[0], totals[1]), (totals[2], totals[3]))


def _solve(system: list[list[Number]]) -> list[Number]:
    """Gauss–Jordan on an augmented matrix; exact for fractions."""
    size = len(system)
    for i in range(size):
        pivot = max(range(i, size), key=lambda row: abs(float(system[row][i])))
        system[i], system[pivot] = system[pivot], system[i]
        system[i] = [value / system[i][i] for value in system[i]]
        for row in range(size):
            if row != i and system[row][i]:
                factor = system[row][i]
                system[row] = [value - factor * top for value, top in zip(system[row], system[i])]
    return [row[-1] for row in system]
