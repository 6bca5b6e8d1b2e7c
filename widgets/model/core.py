"""The model itself: what the audiences make of what is felt (`perception.py`), one backward pass,
one forward pass.

    Exchange --solve--> Plan --play--> Outcome

A blow is *launched* at one rung and *felt* at another. Hawks and clients count what is launched;
doves and the ally count what is felt. So a blow can be loud at home and soft abroad, and the
exchange can die out. Standard library only: this very file also runs in the reader's browser.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import exp
from operator import mul
from typing import NamedTuple

from widgets.model.exchange import TOP, Exchange, Move
from widgets.model.perception import felt

STATES = range(TOP)
"""The rungs that can be felt without ending the exchange: 0 to 4."""

Keep = Callable[[int, int, Move], bool]
"""A filter on histories, `keep(t, felt_rung, move)`: what it refuses drops out of the forward pass.
"""


# -------------------------------------------------------------------- what the audiences make of it


class Losses(NamedTuple):
    """What a move costs its leader before each audience, and the gain from rungs that land; in
    felt-rung-equivalents.
    """

    hawks: float
    doves: float
    clients: float
    ally: float
    gain: float

    @property
    def utility(self) -> float:
        """u(a | e): the gain less the four losses."""
        return self.gain - self.hawks - self.doves - self.clients - self.ally


def losses(
    exchange: Exchange,
    mover: int,
    felt_rung: int,
    move: Move,
    kernel: tuple[float, ...] | None = None,
) -> Losses:
    """The verdicts of hawks, doves, clients and the ally on answering `felt_rung` with `move`.

    Hawks (home) and clients (proxies, a public vow) punish an answer launched below the demand;
    doves (home) and the ally punish what the other side is expected to feel. A two-level game with
    both boards drawn (putnam1988). These are not the two audience costs of kertzerbrutger2016, for
    breaking a threat and for making one at all; that hawks and doves mind different things is
    brutgerkertzer2018's finding. `kernel` is `felt(exchange, mover, move)`, for callers that have
    it at hand.
    """
    actor, rung = exchange.actors()[mover], move.rung
    kernel = kernel or felt(exchange, mover, move)
    demand = actor.demand(felt_rung)
    stopped = (
        exchange.actors()[1 - mover].alerted
        if move.signalled
        else exchange.actors()[1 - mover].shield
    )
    return Losses(
        hawks=actor.hawk_weight
        * (max(0, demand - rung) ** 2 + actor.hawks_war * kernel[TOP] * actor.war),
        doves=actor.dove_weight * _dot(kernel, (0, 1, 4, 9, 16, actor.war)),
        clients=actor.clients * max(0, demand - (rung if rung >= 2 else 0)) ** 2,
        ally=actor.ally * _dot(kernel, (0, 0, 1, 4, 9, 16)),
        gain=actor.aims * rung * (1 - stopped) if rung >= 2 else 0.0,
    )


# ------------------------------------------------------------------------ choice: one backward pass


@dataclass(frozen=True)
class Choice(Mapping[Move, float]):
    """The probabilities with which a mover picks each move on the menu; read it like a dictionary."""

    moves: tuple[Move, ...]
    probabilities: tuple[float, ...]

    def __getitem__(self, move: Move) -> float:
        try:
            return self.probabilities[self.moves.index(move)]
        except ValueError:
            raise KeyError(move) from None

    def __iter__(self) -> Iterator[Move]:
        return iter(self.moves)

    def __len__(self) -> int:
        return len(self.moves)


@dataclass(frozen=True)
class Plan:
    """How both sides act in an exchange, and what it is worth to them.

    `policy[t][felt_rung][move]` is the probability of a move at decision t (the first actor decides
    at even t). `mover[t][felt_rung]` and `waiting[t][felt_rung]` are the values
    (felt-rung-equivalents) to the side that decides and to the side that waits.
    """

    exchange: Exchange
    policy: tuple[tuple[Choice, ...], ...]
    mover: tuple[tuple[float, ...], ...]
    waiting: tuple[tuple[float, ...], ...]


@lru_cache(maxsize=256)
def solve(exchange: Exchange) -> Plan:
    """The agent logit quantal response equilibrium of the exchange (mckelveypalfrey1998), by one
    backward pass.

    With one mover at a time and a finite horizon it is unique. π(a) ∝ exp(λ·Q(a)), where Q is the
    move's utility now plus foresight times the value of waiting for the reply. Equal exchanges
    share one Plan.

    With the numbers of April 2024 Iran answers a blow felt at 3 with an announced salvo in about three
    of four cases:

    >>> from widgets.model import APRIL_2024
    >>> round(solve(APRIL_2024).policy[0][3][Move(4, True)], 2)
    0.74
    """
    moves, rate = exchange.moves, exchange.foresight
    kernels = [[felt(exchange, mover, move) for move in moves] for mover in (0, 1)]
    now = [
        [
            [losses(exchange, mover, e, move, k).utility for move, k in zip(moves, kernels[mover])]
            for e in STATES
        ]
        for mover in (0, 1)
    ]
    # What the waiting side suffers from each move itself: a felt rung costs one, open war what it
    # costs its leader.
    harm = [
        [_dot(k, (*STATES, exchange.actors()[1 - mover].war_loss)) for k in kernels[mover]]
        for mover in (0, 1)
    ]
    mover_value, waiting_value = [(0.0,) * TOP], [(0.0,) * TOP]
    policy: list[tuple[Choice, ...]] = []
    for t in reversed(range(exchange.horizon)):
        mover = t % 2
        # What follows depends on what is launched, not on what the mover had felt. Standing down
        # ends it; so does rung 5, which `_dot` leaves out because there is no value to go with it.
        reply = [
            rate * _dot(k, waiting_value[-1]) if move.rung else 0.0
            for move, k in zip(moves, kernels[mover])
        ]
        pain = [
            rate * _dot(k, mover_value[-1]) - h if move.rung else 0.0
            for move, k, h in zip(moves, kernels[mover], harm[mover])
        ]
        choices, movers, waits = [], [], []
        for e in STATES:
            value = [u + r for u, r in zip(now[mover][e], reply)]
            chance = _logit(value, exchange.precision)
            choices.append(Choice(moves, chance))
            movers.append(_dot(chance, value))
            waits.append(_dot(chance, pain))
        policy.append(tuple(choices))
        mover_value.append(tuple(movers))
        waiting_value.append(tuple(waits))
    return Plan(
        exchange, tuple(reversed(policy)), tuple(mover_value[:0:-1]), tuple(waiting_value[:0:-1])
    )


def _dot(left: Iterable[float], right: Iterable[float]) -> float:
    """Σ left·right, over the shorter of the two."""
    return float(sum(map(mul, left, right)))


def _logit(values: list[float], precision: float) -> tuple[float, ...]:
    best = max(values)  # subtracting it keeps exp() within range
    weights = [exp(precision * (value - best)) for value in values]
    total = sum(weights)
    return tuple(weight / total for weight in weights)


# ----------------------------------------------------------------------- outcomes: one forward pass


@dataclass(frozen=True)
class Outcome:
    """Where the probability went:

    `stop[t]` and `war[t]` by decision, and what is `open` after the last one.
    """

    stop: tuple[float, ...]
    war: tuple[float, ...]
    open: float

    @property
    def p_war(self) -> float:
        """P(war): the probability (0–1) that a blow is felt at rung 5 at some time."""
        return sum(self.war)

    def stops_within(self, n: int) -> float:
        """The probability (0–1) that somebody stands down at one of the first n decisions (so after
        at most n − 1 blows).
        """
        return sum(self.stop[:n])

    @property
    def stands_down(self) -> tuple[float, float]:
        """The probabilities (0–1) that the first and that the second actor is the one to stand
        down.
        """
        return sum(self.stop[0::2]), sum(self.stop[1::2])

    @property
    def duration(self) -> float:
        """The expected number of blows after the opening one."""
        stopped = sum(t * p for t, p in enumerate(self.stop))
        return (
            stopped + sum((t + 1) * p for t, p in enumerate(self.war)) + len(self.stop) * self.open
        )


def play(
    plan: Plan, world: Exchange | None = None, keep: Keep | None = None, second: Plan | None = None
) -> Outcome:
    """Push the probability forward through the plan; every output of the model is this pass,
    filtered.

    `world` is the true Exchange from which chance is drawn (default: the one planned for), so
    `play(solve(believed), world=true)` is misperception. `keep(t, felt_rung, move)` drops the
    histories that it refuses. `second` is the Plan by which the second actor moves (default: the
    same). Raises `ValueError` if the two plans have different horizons.

    In the model, 3.6 of 100 such exchanges end in open war:

    >>> from widgets.model import APRIL_2024
    >>> round(100 * play(solve(APRIL_2024)).p_war, 1)
    3.6
    """
    world = world or plan.exchange
    second = second or plan
    if len(second.policy) != len(plan.policy):
        raise ValueError(
            f"play: second plans for horizon = {len(second.policy)}, but the first for {len(plan.policy)}; they must be equal"
        )
    by_mover = (plan, second)
    kernels = [
        {move: felt(world, mover, move) for move in by_mover[mover].exchange.moves}
        for mover in (0, 1)
    ]
    mass = [0.0] * TOP
    mass[int(world.opening)] = 1.0
    stop, war = [], []
    for t in range(len(plan.policy)):
        mover = t % 2
        stopped, burst, onward = 0.0, 0.0, [0.0] * TOP
        for e, here in enumerate(mass):
            if not here:
                continue
            choice = by_mover[mover].policy[t][e]
            for move, chance in zip(choice.moves, choice.probabilities):
                if keep and not keep(t, e, move):
                    continue
                flow = here * chance
                if move.rung == 0:
                    stopped += flow
                    continue
                kernel = kernels[mover][move]
                for x in STATES:
                    onward[x] += flow * kernel[x]
                burst += flow * kernel[TOP]
        stop.append(stopped)
        war.append(burst)
        mass = onward
    return Outcome(tuple(stop), tuple(war), sum(mass))
