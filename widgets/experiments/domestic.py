"""Coalitions: how open war depends on the hawks' weight at home, and which moves keep hawks and
doves together.

A two-level game (putnam1988). Whether a coalition full of hawks tips into open war depends on one
assumption, how much of that war's cost the hawks feel themselves.
"""

from __future__ import annotations

from widgets.answers.answer import Measure
from widgets.answers.domestic import compute, view
from widgets.experiments.experiment import Bet, Column, Control, Experiment, Preset
from widgets.model import APRIL_2024, vary
from widgets.model.scenarios import NO_SIGNALS

WHOSE = {"both": "both coalitions", "iran": "Iran’s only", "israel": "Israel’s only"}
"""Whose hawks the reader moves; a coalition that is not moved stays as in the case chosen."""

EXPERIMENT = Experiment(
    name="domestic",
    formerly="coalitions",
    title="When do hawks at home mean war?",
    bet=Bet(
        "Let hawks have 90 % of the weight in both coalitions. If they feel nothing of an open war’s cost, 50 of 100 exchanges end in one. "
        "Now let them feel a quarter of that cost. How many of 100?",
        preset="they-feel-it",
    ),
    because="What hawks demand is a loud answer, and an announced salvo gives it to them either way. War is chosen where hardly anybody at home would feel it. "
    "Hawks at 90 % who feel a quarter of its cost make war dearer for their leader than April’s coalition does, at 70 % hawks who feel nothing.",
    controls=(
        Control(
            "hawks",
            "Hawks’ weight in the coalition",
            "The weight of those who punish an answer launched below their demand. The doves, who punish what the other side is made to feel, have the rest.",
            default=0.7,
            low=0.5,
            high=0.95,
            step=0.05,
            percent=True,
            rests_on="direction sourced for Israel, illustrative for Iran; value illustrative",
        ),
        Control(
            "whose",
            "Whose coalition",
            "The other one stays at 70 % hawks.",
            default="both",
            options=WHOSE,
        ),
        Control(
            "hawks_war",
            "Share of war’s cost that hawks feel too",
            "On both sides. 0 %: an open war costs the doves alone, as if hawks welcomed it. 100 %: it costs hawks what it costs doves.",
            default=0.0,
            low=0,
            high=1,
            step=0.05,
            percent=True,
            assumption=True,
        ),
        Control(
            "dove_patience",
            "What doves put up with",
            "They leave over a move that they expect the other side to feel at more rungs than this.",
            default=3.0,
            low=1,
            high=5,
            step=0.5,
            more=True,
        ),
        Control(
            "hawk_patience",
            "What hawks put up with",
            "They leave over an answer launched more rungs than this below what they demand.",
            default=2.0,
            low=0,
            high=4,
            step=1,
            more=True,
        ),
    ),
    presets=(
        Preset(
            "april-2024",
            "April 2024",
            "Hawks at 70 % on both sides, who feel nothing of war’s cost.",
            APRIL_2024,
        ),
        Preset(
            "hawkish-both",
            "Hawkish on both sides",
            "Hawks at 90 %, who feel nothing of war’s cost.",
            APRIL_2024,
            {"hawks": 0.9},
        ),
        Preset(
            "they-feel-it",
            "Hawkish, and paying too",
            "Hawks at 90 %, who feel a quarter of war’s cost.",
            APRIL_2024,
            {"hawks": 0.9, "hawks_war": 0.25},
        ),
        Preset(
            "hawkish-iran",
            "Hawkish Iran",
            "Only Iran’s coalition changes.",
            APRIL_2024,
            {"hawks": 0.9, "whose": "iran"},
        ),
        Preset(
            "hawkish-israel",
            "Hawkish Israel",
            "Only Israel’s coalition changes; its ally stays.",
            APRIL_2024,
            {"hawks": 0.9, "whose": "israel"},
        ),
        Preset(
            "hawkish-iran-ally",
            "Hawkish Iran with an ally",
            "Iran, too, has an ally that restrains it as Israel’s does.",
            vary(APRIL_2024, first={"ally": APRIL_2024.second.ally}),
            {"hawks": 0.9, "whose": "iran"},
        ),
        Preset(
            "no-signals",
            "No way to announce",
            "Every blow comes without a word. See what is left of the moves that hold.",
            vary(APRIL_2024, moves=NO_SIGNALS),
        ),
    ),
    compute=compute,
    columns=(
        Column("hawks", "hawks, in 100", 0),
        Column("war", "open wars in 100"),
        Column("inadvertent", "of them inadvertent"),
        Column("chosen", "of them chosen"),
        Column("holds", "nobody leaves, in 100"),
    ),
    measure=Measure(view=view),
    leaves_out="Nobody in the model votes, protests, stands trial or names a successor, and nobody gains at home from a fight abroad. A coalition’s make-up never changes, whatever happens. "
    "Who leaves it is counted beside the exchange: leaders do not foresee it.",
)
