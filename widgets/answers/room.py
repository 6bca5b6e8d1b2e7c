"""The decision room: a night of `widgets/model/night.py`, told to the reader who decides in it.

`tell` is a pure function from a night's text, which is its link, to everything that is shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from widgets.answers import room_words as words
from widgets.answers.answer import Row
from widgets.answers.room_brief import Brief, brief
from widgets.answers.room_debrief import Debriefed, debriefed
from widgets.model.actor import Actor
from widgets.model.advice import AUDIENCES, Audience, Option, decision
from widgets.model.debrief import debrief
from widgets.model.exchange import RUNGS, Move
from widgets.model.kinds import KINDS
from widgets.model.night import BOTH, NIGHT_CASES, Glimpse, Night

SEED = 17
"""The seed of the nights that are prepared."""

ROOM = 2.4
"""How far the picture goes on beyond the last move, in steps: the red lines' names stand there."""

BESIDE = 0.35
"""How far right of what was launched the picture has what was felt, in steps."""


@dataclass(frozen=True)
class Heard:
    """A move as it was heard of: `move` (`4s`), in words, its press line, and how it was felt."""

    who: str
    move: str
    launched: str
    press: str
    felt: str


@dataclass(frozen=True)
class Asked:
    """What an audience asks; `counts` is false where there is no such audience."""

    label: str
    asks: str
    counts: bool


@dataclass(frozen=True)
class Offered:
    """A move of the menu, in words; `then` is the night after it.

    `losses` are before each audience (blank where there is none), `together` their sum; the last
    two are chances in 100, of the other side standing down at once and of open war.
    """

    move: str
    words: str
    press: str
    felt: str
    losses: tuple[str, ...]
    together: str
    stands_down: str
    war: str
    then: str


@dataclass(frozen=True)
class Deciding:
    """The decision that waits, with what was felt just before it."""

    heading: str
    felt: str
    audiences: tuple[Asked, ...]
    options: tuple[Offered, ...]


@dataclass(frozen=True)
class Kind:
    """One of the kinds that the other side may be."""

    name: str
    words: str


@dataclass(frozen=True)
class Told:
    """A night as it is shown, up to the decision that waits or to its end.

    `text` is the night's link. `back`, `again` and `swapped` are the nights one decision before,
    from the beginning, and from the other seat (blank where there is none). `mover` is who decides
    now, blank at the end. `news` is what has just happened, `pictured` the ladder, and `kinds` the
    guesses of a night in fog that has ended. Where two teams share a screen it `pauses` before it
    shows what was felt. `ladder`, `lines` and `frame` are the picture's rows.
    """

    text: str
    title: str
    cast: str
    opening: str
    heard: tuple[Heard, ...]
    news: str
    pictured: str
    mover: str
    deciding: Deciding | None
    kinds: tuple[Kind, ...]
    debrief: Debriefed | None
    pauses: bool
    briefs: tuple[Brief, ...]
    back: str
    again: str
    swapped: str
    ladder: tuple[Row, ...]
    lines: tuple[Row, ...]
    frame: tuple[Row, ...]


def tell(text: str) -> Told:
    """The night of a link such as `april.iran.17.clear.4s`.

    Raises `ValueError` naming the part of the text that is wrong, and what is allowed.
    """
    night = Night.read(text)
    told, exchange = night.told, night.known
    ended = told.end != "yours"
    seen = told.seen(night.mover)
    if ended:
        seen = tuple(Glimpse(step.t, step.mover, step.move, step.after) for step in told.steps)
    heard = tuple(_heard(night, each) for each in seen)
    who, _ = words.names(exchange, night.mover)
    first = exchange.first.name
    felt = f"{first} has felt a blow at rung {told.opening}, like a {RUNGS[told.opening]}."
    news = f"{heard[-1].press} {heard[-1].felt}" if heard else felt
    rows = tuple(_ladder(night, seen))
    return Told(
        str(night),
        f"{NIGHT_CASES[night.case].label}, night {night.seed}",
        " ".join(_cast(night)),
        felt,
        heard,
        words.end_words(exchange, told) if ended else f"{news} {who} decides.",
        _pictured(rows),
        "" if ended else who,
        None if ended else _deciding(night, news),
        _kinds(night) if ended and night.fog else (),
        debriefed(night, debrief(night)) if ended else None,
        night.seat == BOTH and bool(night.moves),
        tuple(brief(night, side) for side in _sides(night)),
        str(replace(night, moves=night.moves[:-1])) if night.moves else "",
        str(replace(night, moves=())),
        "" if night.seat == BOTH else str(replace(night, seat=1 - night.seat, moves=())),
        rows,
        tuple(
            {"side": actor.name, "rung": float(actor.red_line), "words": f"{actor.name}’s red line"}
            for actor in exchange.actors()
        ),
        ({"step": -0.3, "rung": 0.0}, {"step": max(4.4, len(seen) + ROOM), "rung": 5.0}),
    )


def _cast(night: Night) -> Iterator[str]:
    yield words.CASES[night.case]
    who, other = words.names(night.known, night.mover)
    if night.seat == BOTH:
        yield f"Two teams decide in turn, for {night.known.first.name} and for {night.known.second.name}."
        return
    yield f"You decide for {who}; the model decides for {other}."
    if night.fog:
        yield f"In fog {other} is one of four kinds, drawn beforehand. At the end you say which."


def _heard(night: Night, seen: Glimpse) -> Heard:
    who, other = words.names(night.known, seen.mover)
    felt = ""
    if seen.move.rung:
        felt = f"What {other} feels of it shows only in its answer."
        if seen.felt is not None:
            felt = words.felt_words(seen.felt, other)
    launched = words.move_words(seen.move) if seen.move.rung else "standing down"
    return Heard(who, str(seen.move), launched, words.press(seen.move, who, other), felt)


def _deciding(night: Night, news: str) -> Deciding:
    found, actor = decision(night), night.known.actors()[night.mover]
    who, other = words.names(night.known, night.mover)
    return Deciding(
        f"{who} decides",
        news,
        tuple(_asked(each, actor, other, found.felt) for each in found.audiences),
        tuple(_offered(night, each, found.audiences) for each in found.options),
    )


def _asked(audience: Audience, actor: Actor, other: str, felt: int) -> Asked:
    said = words.asks(audience, actor, other, felt)
    return Asked(words.LABELS[audience.name], said, audience.weight > 0)


def _offered(night: Night, option: Option, audiences: Sequence[Audience]) -> Offered:
    who, other = words.names(night.known, night.mover)
    losses = [float(getattr(option.losses, name)) for name in AUDIENCES]
    cells = (words.loss_words(loss) if each.weight else "" for loss, each in zip(losses, audiences))
    return Offered(
        str(option.move),
        words.move_words(option.move),
        words.press(option.move, who, other),
        words.probably(option.felt),
        tuple(cells),
        words.loss_words(sum(losses)),
        words.in_100(option.stands_down),
        words.in_100(option.war),
        str(night.then(option.move)),
    )


def _kinds(night: Night) -> tuple[Kind, ...]:
    _, other = words.names(night.known, night.seat)
    return tuple(Kind(name, words.KINDS[name].format(other=other)) for name in KINDS)


def _sides(night: Night) -> tuple[int, ...]:
    return (0, 1) if night.seat == BOTH else (night.seat,)


def _ladder(night: Night, seen: Sequence[Glimpse]) -> Iterator[Row]:
    """The night on the ladder: at each step what was launched and, where it is known, felt."""
    second = night.known.second.name
    marks = [(0.0, second, "felt", int(night.known.opening))]
    for each in seen:
        who, _ = words.names(night.known, each.mover)
        marks.append((each.t + 1.0, who, "launched", each.move.rung))
        if each.felt is not None and each.move.rung:
            marks.append((each.t + 1.0 + BESIDE, who, "felt", each.felt))
    for order, (step, side, kind, rung) in enumerate(marks):
        yield {"step": step, "side": side, "kind": kind, "rung": float(rung), "order": float(order)}


def _pictured(rows: Sequence[Row]) -> str:
    """The marks of the ladder as a sentence for each step."""
    said = [f"The first blow is felt at {rows[0]['rung']:g}."]
    for row in rows[1:]:
        if row["kind"] == "launched":
            said.append(f"{row['side']} launches {row['rung']:g}.")
        else:
            said[-1] = f"{said[-1][:-1]}, felt at {row['rung']:g}."
    return " ".join(said)


def prepared() -> tuple[str, ...]:
    """The nights that answer before Python has started: from either seat the first decision, every
    move that can be made there, and standing down after it. In a changed model a night may be over
    before the reader decides.
    """
    found = []
    for seat in (0, 1):
        start = Night("april", seat, SEED)
        found.append(start)
        for move in start.known.moves if start.told.end == "yours" else ():
            after = start.then(move)
            found.append(after)
            if after.told.end == "yours":
                found.append(after.then(Move(0)))
    return tuple(map(str, found))
