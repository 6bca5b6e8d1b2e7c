"""The games that we solve, solved by nashpy and by Gambit: the exchange as a game tree, games of two
by two, and the strategic logit.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from fractions import Fraction
from math import dist, inf
from pathlib import Path
from typing import Any, NamedTuple

import nashpy
import pygambit
from report import brief, clock, duration, table

from widgets.model import APRIL_2024, Exchange, Move, felt, losses, solve, vary
from widgets.model.classics import games
from widgets.model.classics.strategic_choice import strategic_logit
from widgets.model.exchange import TOP

# The games of two by two, and the precisions at which Gambit's path reaches them; the answers
# stored there are not used.
CASES: dict[str, Any] = json.loads(
    (Path(__file__).parent.parent / "tests/published.json").read_text(encoding="utf-8")
)

NASH, QUANTAL, STRATEGIC = 1e-9, 1e-8, 1e-9
"""How far two programs may differ in a probability."""


class Solved(NamedTuple):
    """Two programs' answers to one game, number by number, the two numbers to show, and the seconds
    each took.
    """

    name: str
    ours: Sequence[float]
    theirs: Sequence[float]
    shown: str
    at: int
    allowed: float
    seconds: tuple[float, float]

    @property
    def gap(self) -> float:
        """The largest difference; infinite if one program has found more than the other."""
        return (
            max(abs(a - b) for a, b in zip(self.ours, self.theirs))
            if len(self.ours) == len(self.theirs)
            else inf
        )

    @property
    def agrees(self) -> bool:
        return self.gap <= self.allowed

    def row(self) -> list[str]:
        ours, theirs = self.seconds
        shown = [self.shown, f"{self.ours[self.at]:.10f}", f"{self.theirs[self.at]:.10f}"]
        gap = f"{self.gap:.0e}" if self.gap else "0"
        return [
            self.name,
            str(len(self.ours)),
            *shown,
            gap,
            f"{self.allowed:.0e}",
            duration(ours),
            duration(theirs),
            brief(theirs / ours),
        ]


def quantal(game: pygambit.Game, precisions: Sequence[float]) -> list[list[float]]:
    """Gambit's logit equilibria on the branch that starts at chance play, as all action
    probabilities in order.

    At a fork of the branch (symmetric chicken between λ = 0.4 and 0.5) it can stop without a word
    and return that point for every higher λ; only the λ of the point tells. Such a point comes back
    as infinities, which agree with nothing.
    """
    points = pygambit.qre.logit_solve_lambda(game, lam=list(precisions))
    arrived = [
        abs(point.lam - precision) < 1e-6
        for point, precision in zip(points, precisions, strict=True)
    ]
    return [
        [point[i] if there else inf for i in range(len(point))]
        for point, there in zip(points, arrived)
    ]


def tree(exchange: Exchange) -> tuple[pygambit.Game, list[tuple[Any, int, int]]]:
    """The exchange as a game tree, and its information sets with the decision and the felt rung of
    each.

    Payoffs are written at the ends, undiscounted, so foresight must be 1. After the last decision
    nobody moves, so its chance is taken as an expectation: the smaller tree is the quicker one for
    Gambit.
    """
    actors = exchange.actors()
    game = pygambit.Game.new_tree(players=[actor.name for actor in actors])
    sets: list[tuple[Any, int, int]] = []

    def end(node: Any, paid: Sequence[float]) -> None:
        game.set_outcome(node, game.add_outcome(str(len(game.outcomes)), payoffs=list(paid)))

    def decide(node: Any, t: int, e: int, paid: tuple[float, float]) -> None:
        mover = t % 2
        harm = (*range(TOP), actors[1 - mover].war_loss)
        game.append_move(node, actors[mover].name, [str(move) for move in exchange.moves])
        sets.append((node.infoset, t, e))
        for move, after in zip(exchange.moves, list(node.children)):
            kernel = felt(exchange, mover, move)

            def pay(suffered: float, move: Move = move) -> tuple[float, float]:
                utility = losses(exchange, mover, e, move).utility
                return (
                    (paid[0] + utility, paid[1] - suffered)
                    if mover == 0
                    else (paid[0] - suffered, paid[1] + utility)
                )

            if move.rung in (0, TOP) or t + 1 == exchange.horizon:
                end(after, pay(sum(p * h for p, h in zip(kernel, harm)) if move.rung else 0.0))
                continue
            rungs = [x for x in range(TOP + 1) if kernel[x] > 0]
            chances = [Fraction(kernel[x]) for x in rungs]
            game.append_move(after, game.players.chance, [str(x) for x in rungs])
            game.set_chance_probs(
                after.infoset, [*chances[:-1], 1 - sum(chances[:-1])]
            )  # to add up to exactly one
            for x, leaf in zip(rungs, list(after.children)):
                if x < TOP:
                    decide(leaf, t + 1, x, pay(harm[x]))
                else:
                    end(leaf, pay(harm[x]))

    decide(game.root, 0, int(exchange.opening), (0.0, 0.0))
    return game, sets


def exchanges() -> list[Solved]:
    """The exchange with full foresight, at every information set; the number shown is the chance of
    the telegraphed salvo as the first answer.
    """
    salvo, planned = Move(4, True), vary(APRIL_2024, foresight=1)
    three = (Move(0), Move(2, True), salvo)
    found = []
    for menu, exchange in (
        ("full menu, horizon 1", vary(planned, horizon=1)),
        ("full menu, horizon 2", vary(planned, horizon=2)),
        ("menu 0, 2s, 4s, horizon 3", vary(planned, horizon=3, moves=three)),
    ):
        plan, ours = clock(101, solve.__wrapped__, exchange)
        game, sets = tree(exchange)
        (point,), theirs = clock(1, quantal, game, [exchange.precision])
        # Gambit lists the probabilities by player, information set and action.
        order = {
            infoset: i
            for i, infoset in enumerate(
                infoset for player in game.players for infoset in player.infosets
            )
        }
        wide = len(exchange.moves)
        mine = [p for _, t, e in sets for p in plan.policy[t][e].probabilities]
        other = [
            p
            for infoset, _, _ in sets
            for p in point[order[infoset] * wide : (order[infoset] + 1) * wide]
        ]
        name = f"exchange, λ {exchange.precision:g}, {menu}: {len(sets)} information set{'s' * (len(sets) > 1)}"
        found.append(
            Solved(
                name,
                mine,
                other,
                "first answer 4s",
                exchange.moves.index(salvo),
                QUANTAL,
                (ours, theirs),
            )
        )
    return found


def two_by_two() -> list[Solved]:
    """Nash equilibria by nashpy and logit equilibria by Gambit; shown is the row player's chance of
    the first move (the last equilibrium, the highest λ).
    """
    found = []
    for name, case in CASES["games_2x2"].items():
        row, col, title = (
            case["row"],
            case["col"],
            name.replace("_", " ").replace("asym", "asymmetric").replace("prisoners", "prisoner's"),
        )
        mine, ours = clock(101, games.nash, row, col)
        other, theirs = clock(101, supports, nashpy.Game(row, col))
        found.append(
            Solved(
                f"{title}, Nash", flat(mine), flat(other), "P(row first)", -2, NASH, (ours, theirs)
            )
        )

        precisions = [each["lam"] for each in case["logit_qre"]]
        points, theirs = clock(11, quantal, pygambit.Game.from_arrays(row, col), precisions)
        answers, ours = clock(5, responses, row, col, precisions)
        other = [(point[0], point[2]) for point in points]
        # Ours are all the equilibria, Gambit's the one on its branch: the nearest of ours is
        # compared.
        mine = [min((dist(at, to), at) for at in answer)[1] for answer, to in zip(answers, other)]
        found.append(
            Solved(
                f"{title}, logit, λ {precisions[0]:g}–{precisions[-1]:g}",
                flat(mine),
                flat(other),
                "P(row first)",
                -2,
                QUANTAL,
                (ours, theirs),
            )
        )
    return found


def supports(game: nashpy.Game) -> list[tuple[float, float]]:
    """All Nash equilibria that nashpy finds, as ours are written."""
    return sorted((float(p[0]), float(q[0])) for p, q in game.support_enumeration())


def responses(
    row: games.Table, col: games.Table, precisions: Sequence[float]
) -> list[list[tuple[float, float]]]:
    """All our logit equilibria at each precision."""
    return [games.quantal_responses(row, col, precision) for precision in precisions]


def strategic() -> list[Solved]:
    """The strategic logit as a game tree: 1 challenges or not, 2 resists or not."""
    found = []
    for number, case in enumerate(CASES["signorino_logit"], start=1):
        u1, u2, precision = (
            (case["u1_sq"], case["u1_capitulate"], case["u1_war"]),
            (case["u2_capitulate"], case["u2_war"]),
            case["lam"],
        )
        choice, ours = clock(101, strategic_logit, u1, u2, precision)
        game = pygambit.Game.new_tree(players=["1", "2"])
        game.append_move(game.root, "1", ["challenge", "not"])
        challenged, quiet = game.root.children
        game.append_move(challenged, "2", ["resist", "not"])
        war, concession = challenged.children
        for node, label, paid in (
            (quiet, "status quo", (u1[0], 0)),
            (concession, "concession", (u1[1], u2[0])),
            (war, "war", (u1[2], u2[1])),
        ):
            game.set_outcome(node, game.add_outcome(label, payoffs=list(paid)))
        (point,), theirs = clock(11, quantal, game, [precision])
        challenge, resist = point[0], point[2]
        mine, other = (
            (choice.challenge, choice.resist, choice.war),
            (challenge, resist, challenge * resist),
        )
        found.append(
            Solved(
                f"strategic logit, case {number}, λ {precision:g}",
                mine,
                other,
                "P(war)",
                2,
                STRATEGIC,
                (ours, theirs),
            )
        )
    return found


def flat(points: Sequence[tuple[float, float]]) -> list[float]:
    """The numbers of some points, in a row."""
    return [value for point in points for value in point]


def solutions(found: Sequence[Solved]) -> str:
    """The table of solved games."""
    head = [
        "what",
        "numbers compared",
        "shown",
        "ours",
        "theirs",
        "largest gap",
        "at most",
        "ours takes",
        "theirs takes",
        "cost ratio",
    ]
    return table(head, [each.row() for each in found])
