"""What a night was made of, told after its end: whose move changed what, and what else could be."""

from __future__ import annotations

from collections import Counter
from typing import Literal, NamedTuple

from widgets.model.advice import AUDIENCES, AudienceName, war_after
from widgets.model.core import Choice, Losses, Plan, losses, play, solve
from widgets.model.exchange import TOP, Exchange, Move
from widgets.model.kinds import beliefs
from widgets.model.night import BOTH, LAST_SEED, End, Night, Told, replay
from widgets.model.prospect import Prospect, brings, prospect
from widgets.model.removal import Removals, removals

REPLAYS = 100


class Turn(NamedTuple):
    """One decision and the chance (0–1) of open war: before it, once launched, and once felt.

    From before to launched it is the choice that moves the chance, from launched to felt it is
    luck. All are of the model as it is from there on.
    """

    t: int
    mover: int
    before: int
    move: Move
    after: int
    war_before: float
    war_launched: float
    war_felt: float

    @property
    def by_choice(self) -> float:
        """What the choice of the move added to the chance of war."""
        return self.war_launched - self.war_before

    @property
    def by_luck(self) -> float:
        """What was then added by how the move was felt."""
        return self.war_felt - self.war_launched

    @property
    def swing(self) -> float:
        """What the whole turn added to the chance of war."""
        return self.war_felt - self.war_before


class Judged(NamedTuple):
    """A decision of the reader's beside the model's: how likely the move was, and what it cost.

    `losses` are those of the reader's move, `usual` is the model's likeliest move and
    `usual_losses` its own. `dearest` is the audience before which the reader's move cost most.
    """

    t: int
    felt: int
    move: Move
    model: Choice
    losses: Losses
    dearest: AudienceName | None
    usual: Move
    usual_losses: Losses

    @property
    def chance(self) -> float:
        """How likely (0–1) the model was to make the reader's move."""
        return self.model[self.move]


Path = tuple[tuple[int, ...], End]
"""The rungs launched, and how it ended."""


class Replays(NamedTuple):
    """The same opening told again by the model in both seats.

    `paths` counts the histories, the commonest first; `same` of them went as the reader's night;
    `exact` is the chance (0–1) of that, computed.
    """

    paths: tuple[tuple[Path, int], ...]
    same: int
    exact: float


class Debrief(NamedTuple):
    """All that is told after a night.

    `war` says whether open war was *chosen* (rung 5 was launched) or *misread* (a smaller blow was
    felt as 5); None without war. `decisive` is the turn that moved the chance of war most.
    `kind` and `beliefs` are those of a night in fog.
    """

    told: Told
    war: Literal["chosen", "misread"] | None
    turns: tuple[Turn, ...]
    decisive: Turn
    judged: tuple[Judged, ...]
    replays: Replays
    removals: Removals
    kind: str | None
    beliefs: tuple[tuple[float, ...], ...] | None


def debrief(night: Night) -> Debrief:
    """What a night was made of. Raises `ValueError` while a decision waits for the reader."""
    told = night.told
    if told.end == "yours":
        raise ValueError(
            f"debrief: the night {night} has not ended; decision {len(told.steps)} is open"
        )
    exchange = night.exchange
    plan = solve(exchange)
    turns = _turns(exchange, told, prospect(exchange, plan))
    war: Literal["chosen", "misread"] | None = None
    if told.end == "war":
        war = "chosen" if told.steps[-1].move.rung == TOP else "misread"
    mine = [turn for turn in turns if night.seat in (turn.mover, BOTH)]
    return Debrief(
        told,
        war,
        turns,
        max(turns, key=lambda turn: abs(turn.swing)),
        tuple(_judged(exchange, plan, turn) for turn in mine),
        replays(plan, told, night.seed),
        removals(exchange, night.seat, night.moves, night.seed),
        night.kind,
        beliefs(night.known, 1 - night.seat, told.steps) if night.fog else None,
    )


def _turns(exchange: Exchange, told: Told, ahead: Prospect) -> tuple[Turn, ...]:
    known, found = brings(exchange), []
    for step in told.steps:
        before = ahead.war[step.t][step.before]
        launched = war_after(ahead, step.t, step.move, known[step.mover][step.move].felt)
        felt = 0.0 if step.move.rung == 0 else (*ahead.war[step.t + 1], 1.0)[step.after]
        found.append(Turn(*step, before, launched, felt))
    return tuple(found)


def _judged(exchange: Exchange, plan: Plan, turn: Turn) -> Judged:
    model = plan.policy[turn.t][turn.before]
    usual = max(model, key=model.__getitem__)
    cost = losses(exchange, turn.mover, turn.before, turn.move)
    dearest = max(AUDIENCES, key=lambda name: float(getattr(cost, name)))
    return Judged(
        turn.t,
        turn.before,
        turn.move,
        model,
        cost,
        dearest if getattr(cost, dearest) > 0 else None,
        usual,
        losses(exchange, turn.mover, turn.before, usual),
    )


def replays(plan: Plan, told: Told, seed: int, count: int = REPLAYS) -> Replays:
    """Tell the opening again `count` times with the model in both seats, seeded by the night's.

    The seeds are the `count` that follow the night's own, so that the replays of a night are the
    same whenever they are made.
    """
    seeds = ((seed + 1 + k) % (LAST_SEED + 1) for k in range(count))
    nights = [replay(plan.exchange, 0, (), each) for each in seeds]
    paths = Counter((each.path, each.end) for each in nights)
    path = told.path
    went = play(plan, keep=lambda t, e, move: t >= len(path) or move.rung == path[t])
    last = len(path) - 1
    exact = {"stop": went.stop[last], "war": went.war[last], "open": went.open}[told.end]
    ranked = sorted(paths.items(), key=lambda item: (-item[1], item[0]))
    return Replays(tuple(ranked), paths[path, told.end], exact)
