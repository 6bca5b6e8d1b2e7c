"""A doctrine: five moves decided beforehand, and exactly what they bring.

It meets April's other side, its like, and the nine doctrines of the house. What a reader of the
tournament (`room_tournament.py`) may move as well stands here: the doctrine itself, and the
assumptions on which its success rests.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from widgets.experiments.experiment import (
    Answer,
    Bet,
    Column,
    Control,
    Experiment,
    Preset,
    Row,
    Setting,
)
from widgets.experiments.room_words import move_words
from widgets.experiments.words import percent
from widgets.model.core import Plan, play, solve
from widgets.model.doctrine import HOUSE, Doctrine
from widgets.model.exchange import APRIL_2024, MOVES, Exchange, Move, vary
from widgets.model.prospect import Reply, accounts, best_reply, certain

MOVE = "(?:[0-5]|[2-4]s)"
PATTERN = rf"\s*{MOVE}(?:[\s,;\-]+{MOVE}){{4}}\s*"
"""What a reader may write as a doctrine: five moves with spaces, commas or hyphens between them."""

ALLOWED = "five moves with spaces between them, one a felt rung from 0 to 4, each one of " + (
    ", ".join(map(str, MOVES))
)

FELT = tuple(f"felt at {rung}" for rung in range(5))

IN_KIND_ANNOUNCED = HOUSE[0]


class Brought(NamedTuple):
    """What comes of a meeting: the chance of open war (0–1), how many blows are expected, the
    doctrine's own account and the other side's, in felt rungs.
    """

    war: float
    blows: float
    account: float
    other: float


def in_world(exchange: Exchange, settings: Mapping[str, Setting]) -> Exchange:
    """The exchange with what the three assumptions say, the same on both sides."""
    actor = {"markup": float(settings["markup"]), "hawks": float(settings["hawks"])}
    return vary(exchange, actor, actor, guile=float(settings["bluff"]) * exchange.candour)


def meet(exchange: Exchange, first: Plan, second: Plan, side: int) -> Brought:
    """What two plans bring, as the side (0 first, 1 second) sees it."""
    found = play(first, second=second)
    both = accounts(exchange, first, second)
    return Brought(found.p_war, found.duration, both[side], both[1 - side])


def _mean(one: Brought, other: Brought) -> Brought:
    """Of both seats."""
    return Brought(*((a + b) / 2 for a, b in zip(one, other, strict=True)))


def known(doctrine: Doctrine) -> str:
    """The doctrine with the name that the house has for it, if any: `0 1 2 3 4 (tit for tat)`."""
    name = next((each.name for each in HOUSE if each == doctrine), "")
    return f"{doctrine} ({name})" if name else str(doctrine)


def _compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
    exchange = in_world(exchange, settings)
    doctrine = Doctrine.read(str(settings["doctrine"]))
    mine, theirs = doctrine.plan(exchange), solve(exchange)
    like = meet(exchange, mine, mine, 0)
    as_iran, as_israel = meet(exchange, mine, theirs, 0), meet(exchange, theirs, mine, 1)
    first, second = exchange.first.name, exchange.second.name
    rows = [
        _row(f"as {first}, v. the model’s {second}", as_iran),
        _row(f"as {second}, v. the model’s {first}", as_israel),
        _row("its like", _mean(like, meet(exchange, mine, mine, 1))),
    ]
    for each in HOUSE:
        plan = each.plan(exchange)
        seats = meet(exchange, mine, plan, 0), meet(exchange, plan, mine, 1)
        rows.append(_row(each.name, _mean(*seats)))
    notes: tuple[str, ...] = ()
    if settings["best"]:
        replies = [best_reply(exchange, theirs, side) for side in (0, 1)]
        rows += list(_best(exchange, theirs, replies))
        notes = (_said(exchange, replies),)
    for order, row in enumerate(rows):
        row["order"] = float(order)
    return Answer(
        {"rows": rows},
        100 * like.war,
        f"Between two that follow {known(doctrine)}, {percent(like.war)} of the exchanges end in open war, after {like.blows:.1f} blows on average. "
        f"Against the model’s other side it is {percent(as_iran.war)} as {first}, with an account of {signed(as_iran.account)}, "
        f"and {percent(as_israel.war)} as {second}, with {signed(as_israel.account)}.",
        notes,
    )


def _row(against: str, brought: Brought) -> Row:
    return {
        "against": against,
        "war": 100 * brought.war,
        "blows": brought.blows,
        "account": brought.account,
        "other": brought.other,
    }


def signed(value: float) -> str:
    """With a minus sign that a reader sees as one."""
    return f"{value:.1f}".replace("-", "−")


def _best(exchange: Exchange, theirs: Plan, replies: list[Reply]) -> Iterator[Row]:
    """The best replies of either side to the other's plan, as rows."""
    for side, reply in enumerate(replies):
        moves = [reply.moves[t // 2] for t in range(exchange.horizon)]
        mine = certain(exchange, moves)
        brought = meet(exchange, *((mine, theirs) if side == 0 else (theirs, mine)), side)
        yield _row(f"best reply, as {exchange.actors()[side].name}", brought)


def _said(exchange: Exchange, replies: list[Reply]) -> str:
    """The best replies in words, and why they surprise less than they seem to."""
    said = [
        f"{actor.name}’s best reply to the model’s other side is {' '.join(map(str, reply.moves[0]))}, with an account of {signed(reply.account)}"
        for actor, reply in zip(exchange.actors(), replies, strict=True)
    ]
    return f"{said[0]}; {said[1]}{_but(replies[1])}. {_was_done(exchange)}"


def _was_done(exchange: Exchange) -> str:
    if exchange != APRIL_2024:
        return "Both are those of this world, not of April’s."
    return (
        "That is what was done in April: an announced salvo after a blow felt at 3, a limited strike left unclaimed after one felt at 2, and then nothing. "
        "It is less surprising than it looks: the model was set so that this history is its likeliest, and a best reply in it must lie near."
    )


def _but(reply: Reply) -> str:
    alike = all(moves == reply.moves[0] for moves in reply.moves)
    return "" if alike else " (with other moves at its last decision, since nothing follows)"


def _short(move: Move) -> str:
    """A move in words that fit into a list: `salvo, announced`."""
    return move_words(move).removeprefix("massive ").replace(" strike,", ",")


DOCTRINE = Control(
    "doctrine",
    "The doctrine",
    "The answer to a blow felt at 0, at 1, at 2, at 3 and at 4, as rungs; an s behind 2, 3 or 4 means that the blow is announced. Choose the five, or write them.",
    default=str(IN_KIND_ANNOUNCED),
    options={str(move): f"{move} {_short(move)}" for move in MOVES},
    pattern=PATTERN,
    allowed=ALLOWED,
    examples=tuple(map(str, HOUSE)),
    places=FELT,
    rests_on="your own choice",
)

ASSUMPTIONS = (
    Control(
        "bluff",
        "How often bluffers are believed to announce, relative to others",
        "Guile as a share of candour: how often a sender who seeks damage is believed to announce its blows, relative to one with limited aims. At 100 % an announcement says nothing about aims, though it still alerts the defence.",
        default=0.25,
        low=0,
        high=1,
        step=0.25,
        percent=True,
        assumption=True,
    ),
    Control(
        "markup",
        "Markup on the answer, on both sides",
        "How many rungs more than was felt hawks and partners ask for once a blow has passed the red line.",
        default=1.0,
        low=0,
        high=2,
        step=0.5,
        more=True,
    ),
    Control(
        "hawks",
        "Hawks in the coalition, on both sides",
        "The hawks’ weight; the doves have the rest. The course’s reading of April has the same on both sides.",
        default=0.7,
        low=0.1,
        high=0.9,
        step=0.1,
        percent=True,
        more=True,
    ),
)
"""What can take a doctrine's success away; each is the same on both sides."""


def _preset(doctrine: Doctrine) -> Preset:
    name = doctrine.name.replace(", ", "-").replace(" ", "-")
    why = f"{str(doctrine).capitalize()}: one of the nine doctrines of the house."
    return Preset(name, doctrine.name.capitalize(), why, APRIL_2024, {"doctrine": str(doctrine)})


_PLAN = IN_KIND_ANNOUNCED.plan(APRIL_2024)
_ANNOUNCED = 100 * play(_PLAN, second=_PLAN).p_war

EXPERIMENT = Experiment(
    name="room-doctrine",
    title="What does a doctrine bring?",
    bet=Bet(
        "Two sides both answer in kind: 0 1 2 3 4, to a blow felt at a rung a blow at that rung, without a word beforehand. "
        "Of 100 exchanges that begin as April’s did, how many end in open war? And how many if both announce what can be announced, 0 1 2s 3s 4s? (Bet on the first; keep the second in mind.)",
        preset="tit-for-tat",
    ),
    because=f"If both announce what can be announced it is {_ANNOUNCED:.0f}, in grey beside it. The blows are as loud; but the word beforehand alerts the defence and calms the fear, "
    "so that each is felt lower than it was launched, and the next answer is lower too.",
    controls=(
        DOCTRINE,
        Control(
            "best",
            "Show the best reply",
            "The moves that bring most against the model’s other side, for either seat, found by backward induction.",
            default=False,
            rests_on="computed by the model",
        ),
        *ASSUMPTIONS,
    ),
    presets=tuple(_preset(each) for each in HOUSE),
    compute=_compute,
    columns=(
        Column("against", "against"),
        Column("war", "open wars in 100"),
        Column("blows", "blows after the first"),
        Column("account", "its account"),
        Column("other", "the other’s account"),
    ),
    leaves_out="A doctrine looks at the last blow only, and binds completely: nobody can let a blow pass that the rule answers, and nobody doubts that the rule will be kept. "
    "An account adds up what audiences charge and what blows cost the leader; it counts nobody who was killed.",
)
