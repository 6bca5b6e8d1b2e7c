"""What is still to come when each side moves by a plan: one backward pass, for any two plans.

`solve` finds how leaders move; here their moves are given, and the question is what they bring. So
two doctrines, a best reply, and a reader who takes a seat are judged by the same numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import mul
from typing import NamedTuple

from widgets.model.core import STATES, Choice, Plan, losses
from widgets.model.exchange import MOVES, TOP, Exchange, Move
from widgets.model.perception import felt

_NOTHING = (0.0,) * TOP


class Brings(NamedTuple):
    """What one move brings at once, whatever comes later; losses in felt-rung-equivalents."""

    felt: tuple[float, ...]
    """The chances that the other side feels it at rung 0, …, 5."""
    harm: float
    """What the other side's leader suffers from it: a felt rung costs one, open war its price."""
    verdict: tuple[float, ...]
    """What the mover's own audiences make of it, by the rung 0, …, 4 that the mover had felt."""


@dataclass(frozen=True)
class Prospect:
    """What is to come from decision t at felt rung e on, as `[t][e]`; t = horizon is the end.

    `mover` and `waiting` are the accounts of the side that decides and of the side that waits, in
    felt-rung-equivalents and discounted to t; `war` is the chance (0–1) of open war.
    """

    mover: tuple[tuple[float, ...], ...]
    waiting: tuple[tuple[float, ...], ...]
    war: tuple[tuple[float, ...], ...]


@lru_cache(maxsize=64)
def brings(exchange: Exchange) -> tuple[dict[Move, Brings], dict[Move, Brings]]:
    """What every move of the ladder brings, made by the first and by the second actor.

    Moves that are not on the menu are there too: a plan may send what this world does not expect.
    """
    return _brings(exchange, 0), _brings(exchange, 1)


def _brings(exchange: Exchange, mover: int) -> dict[Move, Brings]:
    costs = (*STATES, exchange.actors()[1 - mover].war_loss)
    found = {}
    for move in MOVES:
        kernel = felt(exchange, mover, move)
        verdict = tuple(losses(exchange, mover, e, move, kernel).utility for e in STATES)
        found[move] = Brings(kernel, _dot(kernel, costs), verdict)
    return found


def prospect(exchange: Exchange, first: Plan, second: Plan | None = None) -> Prospect:
    """What two plans bring in an exchange, from every decision and felt rung on.

    `second` is the plan by which the second actor moves (default: the same). Chance and verdicts
    are those of `exchange`. Raises `ValueError` if a plan has another horizon than the exchange.
    """
    plans, known, rate = (first, second or first), brings(exchange), exchange.foresight
    for plan in plans:
        _same_horizon(exchange, plan)
    mover, waiting, war = [_NOTHING], [_NOTHING], [_NOTHING]
    for t in reversed(range(exchange.horizon)):
        moves, later = known[t % 2], (mover[-1], waiting[-1], war[-1])
        after: dict[Move, tuple[float, float, float]] = {}
        rows = []
        for e, choice in enumerate(plans[t % 2].policy[t]):
            value = pain = danger = 0.0
            for move, chance in zip(choice.moves, choice.probabilities):
                if not chance:
                    continue
                if move not in after:
                    after[move] = _after(move, moves[move], rate, later)
                reply, hurt, burst = after[move]
                value += chance * (moves[move].verdict[e] + reply)
                pain += chance * hurt
                danger += chance * burst
            rows.append((value, pain, danger))
        columns = tuple(zip(*rows, strict=True))
        mover.append(columns[0])
        waiting.append(columns[1])
        war.append(columns[2])
    return Prospect(tuple(mover[::-1]), tuple(waiting[::-1]), tuple(war[::-1]))


def _after(
    move: Move, told: Brings, rate: float, later: tuple[Sequence[float], ...]
) -> tuple[float, float, float]:
    """What a move adds for its mover, for the side that felt it, and to the chance of war."""
    if move.rung == 0:  # standing down ends the exchange
        return 0.0, 0.0, 0.0
    # `_dot` leaves out rung 5: open war absorbs, so that nothing comes after it.
    mover, waiting, war = (_dot(told.felt, each) for each in later)
    return rate * waiting, rate * mover - told.harm, war + told.felt[TOP]


def accounts(exchange: Exchange, first_plan: Plan, second_plan: Plan) -> tuple[float, float]:
    """What two plans are worth to the first and to the second leader, in felt-rung-equivalents.

    Σ δᵗ of the verdicts of one's own audiences on one's own moves, less what the other's moves make
    one feel, from the opening blow on (which itself is not counted). For `solve(exchange)` on both
    sides these are the plan's own values. Raises `ValueError` for plans of another horizon.
    """
    found, opening = prospect(exchange, first_plan, second_plan), int(exchange.opening)
    return found.mover[0][opening], found.waiting[0][opening]


class Reply(NamedTuple):
    """A best reply: `moves[i][e]` is the move at one's own i-th decision after feeling rung e."""

    moves: tuple[tuple[Move, ...], ...]
    account: float


def best_reply(exchange: Exchange, plan: Plan, side: int) -> Reply:
    """The moves of `side` (0 first, 1 second) that bring it most against the other side's plan.

    By backward induction over its own decisions; of moves that are worth the same the one that
    stands first on the menu. Its account is that of `accounts`. Raises `ValueError` for a side
    that is neither, or a plan of another horizon.
    """
    if side not in (0, 1):
        raise ValueError(f"best_reply: side = {side!r} must be 0 (first) or 1 (second)")
    _same_horizon(exchange, plan)
    known, rate, own, chosen = brings(exchange), exchange.foresight, _NOTHING, []
    for t in reversed(range(exchange.horizon)):
        moves = known[t % 2]
        later = {move: rate * _dot(moves[move].felt, own) if move.rung else 0.0 for move in moves}
        if t % 2 == side:
            worth = [
                {move: moves[move].verdict[e] + later[move] for move in exchange.moves}
                for e in STATES
            ]
            best = tuple(max(each, key=each.__getitem__) for each in worth)
            chosen.append(best)
            own = tuple(each[move] for each, move in zip(worth, best, strict=True))
        else:
            own = tuple(
                sum(p * (later[move] - moves[move].harm) for move, p in choice.items())
                for choice in plan.policy[t]
            )
    return Reply(tuple(reversed(chosen)), own[int(exchange.opening)])


def certain(exchange: Exchange, moves: Sequence[Sequence[Move]]) -> Plan:
    """The plan that makes one certain move at each decision t and felt rung e: `moves[t][e]`.

    Its values are those of its meeting its like. Raises `ValueError` for a move that is not on the
    exchange's menu, or if there is not a row of five for each decision.
    """
    if len(moves) != exchange.horizon or any(len(row) != TOP for row in moves):
        raise ValueError(f"certain: there must be {exchange.horizon} rows of five moves, one each")
    missing = sorted({move for row in moves for move in row} - set(exchange.moves))
    if missing:
        raise ValueError(
            f"certain: {', '.join(map(str, missing))} cannot be made here; "
            f"the menu is {', '.join(map(str, exchange.moves))}"
        )
    policy = tuple(tuple(Choice((move,), (1.0,)) for move in row) for row in moves)
    plan = Plan(exchange, policy, (), ())
    worth = prospect(exchange, plan)
    return replace(plan, mover=worth.mover[:-1], waiting=worth.waiting[:-1])


def _same_horizon(exchange: Exchange, plan: Plan) -> None:
    if len(plan.policy) != exchange.horizon:
        raise ValueError(
            f"a plan for horizon = {len(plan.policy)} was given for an exchange "
            f"of {exchange.horizon} decisions; they must be equal"
        )


def _dot(left: Sequence[float], right: Sequence[float]) -> float:
    """Σ left·right, over the shorter of the two."""
    return float(sum(map(mul, left, right)))
