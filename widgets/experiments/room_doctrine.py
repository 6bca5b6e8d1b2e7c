"""A doctrine: five moves decided beforehand.

What a reader of the tournament (`room_tournament.py`) may move as well stands here: the doctrine
itself, and the assumptions on which its success rests.
"""

from __future__ import annotations

from widgets.answers.room_doctrine import compute
from widgets.answers.room_words import move_words
from widgets.experiments.experiment import Bet, Column, Control, Experiment, Preset
from widgets.model.core import play
from widgets.model.doctrine import HOUSE, Doctrine
from widgets.model.exchange import APRIL_2024, MOVES, Move

MOVE = "(?:[0-5]|[2-4]s)"

PATTERN = rf"\s*{MOVE}(?:[\s,;\-]+{MOVE}){{4}}\s*"
"""What a reader may write as a doctrine: five moves with spaces, commas or hyphens between them."""

ALLOWED = "five moves with spaces between them, one a felt rung from 0 to 4, each one of " + (
    ", ".join(map(str, MOVES))
)

FELT = tuple(f"felt at {rung}" for rung in range(5))

IN_KIND_ANNOUNCED = HOUSE[0]


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
    compute=compute,
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
