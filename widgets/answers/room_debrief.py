"""What a night was made of, in words: the turn that moved most, each decision beside the model's,
the hundred replays, and the same draw with one restraint removed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import inf

from widgets.answers import room_words as words
from widgets.answers.answer import Row
from widgets.answers.words import in_hundred
from widgets.model.debrief import Debrief, Judged, Turn
from widgets.model.exchange import RUNGS
from widgets.model.kinds import KINDS
from widgets.model.night import BOTH, Night, Step
from widgets.model.removal import Removed

PATHS = 6
"""How many of the commonest histories are shown."""

LOWEST_SCALE = 5.0
"""The picture's scale reaches at least so high, in 100: a small chance is to look small."""

SAID = 0.5
"""How far, in points of 100, a chance must lie from the last one that was written beside its mark."""


@dataclass(frozen=True)
class Weighed:
    """A turn and the chance of open war, in 100: before it, by its choice, by how it was felt."""

    turn: str
    before: str
    choice: str
    luck: str
    after: str


@dataclass(frozen=True)
class Reviewed:
    """A decision of the reader's beside the model's; `back` is the night in which it waits."""

    heading: str
    said: str
    back: str


@dataclass(frozen=True)
class Went:
    """A history of the replays: its rungs and its end, and how many of 100 went so."""

    path: str
    end: str
    count: str
    mine: bool


@dataclass(frozen=True)
class Without:
    """The same draw without a restraint, and what its removal adds to the chance of open war."""

    name: str
    how: str
    alone: str
    last: str
    mean: str


@dataclass(frozen=True)
class Believed:
    """What the reader could believe of the other side's kind, in 100, after a move."""

    after: str
    chances: tuple[str, ...]


@dataclass(frozen=True)
class Debriefed:
    """A debrief in sentences and tables.

    `kind` is what the other side was in fog, blank otherwise; `kind_said` says it. `war` is the
    chance in 100 that the model gave open war at the beginning. `line` and `frame` are the
    picture's rows.
    """

    end: str
    kind: str
    kind_said: str
    beliefs: tuple[Believed, ...]
    war: float
    turning: str
    turns: tuple[Weighed, ...]
    reviewed: tuple[Reviewed, ...]
    replays: str
    paths: tuple[Went, ...]
    removal: str
    without: tuple[Without, ...]
    blame: str
    line: tuple[Row, ...]
    frame: tuple[Row, ...]


def debriefed(night: Night, found: Debrief) -> Debriefed:
    """The debrief of a night that has ended, in words."""
    removed, line = found.removals.each, tuple(_line(night, found))
    highest = max(LOWEST_SCALE, *(row["war"] for row in line))
    return Debriefed(
        words.end_words(night.known, found.told),
        found.kind or "",
        _kind(night, found),
        tuple(_beliefs(night, found)),
        100 * found.turns[0].war_before,
        _turning(night, found.decisive),
        tuple(_weighed(night, turn) for turn in found.turns),
        tuple(_reviewed(night, each) for each in found.judged),
        _replays(night, found),
        tuple(_paths(night, found)),
        _removal(night, found),
        tuple(_without(night, each) for each in removed),
        _blame(night, found),
        line,
        ({"place": -0.3, "war": 0.0}, {"place": line[-1]["place"] + 0.3, "war": 1.12 * highest}),
    )


def _step(turn: Turn) -> Step:
    return Step(turn.t, turn.mover, turn.before, turn.move, turn.after)


def _turning(night: Night, turn: Turn) -> str:
    moved = words.moved(night.known, _step(turn))
    said = (
        f"{moved[0].upper()}{moved[1:]}, move {turn.t + 1}, shifted the chance of open war most: "
        f"from {words.in_100(turn.war_before)} to {words.in_100(turn.war_felt)} in 100."
    )
    if turn.move.rung == 0:
        return f"{said} Standing down ends it."
    return (
        f"{said} The choice made {words.points(turn.by_choice)} of that, and how the move was felt, "
        f"which nobody chose, {words.points(turn.by_luck)}."
    )


def _weighed(night: Night, turn: Turn) -> Weighed:
    return Weighed(
        words.moved(night.known, _step(turn)),
        words.in_100(turn.war_before),
        words.points(turn.by_choice),
        words.points(turn.by_luck),
        words.in_100(turn.war_felt),
    )


def _reviewed(night: Night, judged: Judged) -> Reviewed:
    who, _ = words.names(night.known, judged.t % 2)
    place = judged.t if night.seat == BOTH else judged.t // 2
    before = replace(night, moves=night.moves[:place])
    chose = words.move_words(judged.move)
    chooser = f"{who}’s team" if night.seat == BOTH else "You"
    often = in_hundred(judged.chance).replace(" in ", " of ")
    said = (
        f"{chooser} chose: {chose}. In the model {who} does so in {often} such decisions. "
        f"It cost {words.costs(judged.losses)}."
    )
    if judged.usual != judged.move:
        said += (
            f" The model’s likeliest move, {words.move_words(judged.usual)} "
            f"({in_hundred(judged.model[judged.usual])}), costs {words.costs(judged.usual_losses)}."
        )
    else:
        said += " No other move is likelier there."
    like = f", like a {RUNGS[judged.felt]}" if judged.felt else ""
    return Reviewed(f"{who}, having felt rung {judged.felt}{like}", said, str(before))


def _replays(night: Night, found: Debrief) -> str:
    told = found.told
    path = f"{words.path_words(told.path)}, {words.SHORT_ENDS[told.end]}"
    return (
        f"With the model in both seats the same beginning was told 100 times over. {found.replays.same} "
        f"of 100 went as your night did: {path}. Computed exactly it is {_exactly(found.replays.exact)}."
    )


def _exactly(chance: float) -> str:
    if 0 < chance < 0.0005:
        return "fewer than 1 in 2,000"
    return f"{100 * chance:.1f} in 100"


def _paths(night: Night, found: Debrief) -> Iterator[Went]:
    told = found.told
    mine, ranked = (told.path, told.end), found.replays.paths
    for place, ((path, end), count) in enumerate(ranked):
        if place < PATHS or (path, end) == mine:
            ended = words.SHORT_ENDS[end]
            yield Went(words.path_words(path), ended, str(count), (path, end) == mine)


def _without(night: Night, removed: Removed) -> Without:
    told = removed.told
    return Without(
        _name(night, removed.name),
        f"{words.path_words(told.path)}, {words.SHORT_ENDS[told.end]}",
        words.points(removed.alone),
        words.points(removed.last),
        words.points(removed.share),
    )


def _name(night: Night, restraint: str) -> str:
    return words.REMOVED[restraint].format(second=night.known.second.name)


def _removal(night: Night, found: Debrief) -> str:
    """What the same draw does without each restraint alone."""
    war = found.told.end == "war"
    other = [each for each in found.removals.each if (each.told.end == "war") != war]
    named = _listed([_name(night, each.name) for each in other])
    if war and not other:
        return "The same draw ends in open war without any one of them too."
    if war:
        return f"Without {named}, taken away alone, the same draw does not end in open war."
    if not other:
        return "Without any one of them the same draw still does not end in open war."
    return f"Without {named}, taken away alone, the same draw ends in open war."


def _blame(night: Night, found: Debrief) -> str:
    """How far the order of removal changes what one blames."""
    each = found.removals.each
    most = max(each, key=lambda one: one.share)
    turned = max(
        (one for one in each if one is not most), key=lambda one: abs(one.alone - one.last)
    )
    name, other = _name(night, most.name), _name(night, turned.name)
    return (
        f"All chances are the model’s, from the first blow on. Over all {found.removals.orders} orders, "
        f"taking away {name} adds most, {words.points(most.share)} in 100 on average. But the order "
        f"changes who is to blame: taking away {other} adds {words.points(turned.alone)} if it goes "
        f"first, and {words.points(turned.last)} if the others have gone before."
    )


def _listed(names: list[str]) -> str:
    return " or ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def _kind(night: Night, found: Debrief) -> str:
    if found.kind is None or found.beliefs is None:
        return ""
    _, other = words.names(night.known, night.seat)
    what = words.KINDS[found.kind].format(other=other)
    chance = found.beliefs[-1][KINDS.index(found.kind)]
    said = f"{what[0].upper()}{what[1:]}. " if len(what) else ""
    return (
        f"{said}Before the first move each kind had 25 in 100; after {other}’s moves this one has "
        f"{in_hundred(chance)}."
    )


def _beliefs(night: Night, found: Debrief) -> Iterator[Believed]:
    if found.beliefs is None:
        return
    theirs = [step for step in found.told.steps if step.mover != night.seat]
    after = ["the beginning", *(words.moved(night.known, step) for step in theirs)]
    for said, chances in zip(after, found.beliefs, strict=True):
        yield Believed(said, tuple(f"{100 * chance:.0f}" for chance in chances))


def _line(night: Night, found: Debrief) -> Iterator[Row]:
    """The chance of open war in 100 along the night: at the beginning, then at each launch and at
    each felt rung.
    """
    points = [(0.0, "beginning", "", found.turns[0].war_before)]
    for turn in found.turns:
        who, _ = words.names(night.known, turn.mover)
        points.append((turn.t + 1.0, "launched", who, turn.war_launched))
        if turn.move.rung:
            points.append((turn.t + 1.4, "felt", who, turn.war_felt))
    last = inf
    for place, at, side, share in points:
        said = abs(100 * share - last) >= SAID
        last = 100 * share if said else last
        yield {"place": place, "at": at, "side": side, "war": 100 * share, "said": said}
