"""The decision room: a night of `widgets/model/night.py`, told to the reader who decides in it.

`tell` is a pure function from a night's text, which is its link, to everything that is shown. The
chapter's questions stand at the end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from widgets.experiments import room_words as words
from widgets.experiments.experiment import Row
from widgets.experiments.room_debrief import Debriefed, debriefed
from widgets.experiments.task import Choice, Task
from widgets.model.advice import AUDIENCES, Audience, Option, decision
from widgets.model.debrief import debrief
from widgets.model.doctrine import Doctrine
from widgets.model.exchange import APRIL_2024, RUNGS, Actor, Move, vary
from widgets.model.kinds import KINDS
from widgets.model.night import BOTH, NIGHT_CASES, Glimpse, Night
from widgets.model.prospect import prospect

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
class Brief:
    """A sheet for a team: what it knows of its own side."""

    who: str
    title: str
    lines: tuple[str, ...]


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
        tuple(_brief(night, side) for side in _sides(night)),
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


def _brief(night: Night, side: int) -> Brief:
    actor = night.known.actors()[side]
    who, other = words.names(night.known, side)
    hawks = f"Hawks have {100 * actor.hawks:.0f} % of the coalition."
    doves = f"Doves have {100 * (1 - actor.hawks):.0f} % of the coalition."
    return Brief(
        who,
        f"Brief for the team that decides for {who}",
        (
            words.CASES[night.case],
            f"You decide what {who} does after each blow that it feels. A move is a rung of the "
            "ladder, from 0, standing down, to 5, open war. Rungs 2, 3 and 4 can be announced: with "
            "notice, declared over, or left unclaimed.",
            f"{hawks} They mind an answer that is launched lower than they ask.",
            f"{doves} They mind what {other} feels, and open war most.",
            _watched(actor),
            f"An ally minds what {other} feels above rung 1."
            if actor.ally
            else f"No ally restrains {who} in this case.",
            f"A blow felt below rung {actor.red_line:g}, {who}’s red line, asks for no answer. From "
            f"there on hawks and partners ask for {actor.markup:g} rung more than was felt."
            if actor.markup
            else f"A blow felt below rung {actor.red_line:g}, {who}’s red line, asks for no answer. "
            "From there on hawks and partners ask for as much as was felt.",
            f"You see what {who} feels of each blow. What {other} feels of yours you see only in "
            "its answer. Whoever stands down ends the exchange.",
            "There are no points. At the end you talk about what you decided, and why.",
        ),
    )


def _watched(actor: Actor) -> str:
    if actor.clients:
        return "Partners watch. They mind an answer in the open that is lower than they ask, and an answer that is not in the open."
    return f"No partners watch {actor.name} in this case."


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


def _in_kind(text: str, guile: float) -> float:
    """Of 100 exchanges of April between two that follow a doctrine, how many end in open war where
    guile is that.
    """
    world = vary(APRIL_2024, guile=guile)
    plan = Doctrine.read(text).plan(world)
    return 100 * prospect(world, plan, plan).war[0][int(world.opening)]


TASKS = (
    Task(
        "room-in-kind",
        "Two sides both follow tit for tat, announced. Of 100 exchanges that begin as April’s did, how many end in open war where an announcement says nothing about the sender’s aims?",
        "Bluffers are then believed to announce as often as others do: guile as large as candour. Being within 3 counts.",
        answer=lambda: _in_kind("0 1 2s 3s 4s", guile=APRIL_2024.candour),
        tolerance=3,
        low=0,
        high=100,
        unit="in 100",
        hint="In “What does a doctrine bring?” put the assumption in sight at 100 %, with tit for tat, announced, as the doctrine. The line of its like has the answer.",
        why="About 25, where April’s announcements leave 5. They still alert the defence, so it is fewer than the 40 of two that say nothing; what is gone is the calm.",
    ),
    Task(
        "room-declared",
        "A doctrine says which answer follows which blow. Which of these statements says where the answer would fall, though not how large it would be?",
        "Rows E24, E84 and E85 of The record.",
        choices={
            "E24": Choice(
                "Iran’s UN mission, 13 April: another Israeli strike would be met with a more severe response (E24).",
                False,
                "It speaks of size, more than this time, and names no place.",
            ),
            "E84": Choice(
                "Israel’s foreign minister, 10 April: if Iran attacks from its own territory, Israel will answer and attack in Iran (E84).",
                True,
                "It names what would be answered and where, but no size. The strike near Isfahan kept to it; so would have much larger and much smaller ones.",
            ),
            "E85": Choice(
                "An aide of Iran’s president, 14 April: attacks on Iranian people or assets will be answered directly (E85).",
                False,
                "It says that there will be an answer, and that it will be Iran’s own. Neither place nor size is named.",
            ),
        },
    ),
)
