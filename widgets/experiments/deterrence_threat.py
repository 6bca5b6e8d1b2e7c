"""A threat believed: what foresight alone already does, without any blow that deters.

Who looks ahead expects the other side's answer and counts it before acting (schelling1966). The
threatened side decides first; the other one threatens an answer of so many rungs beyond the blow,
and means it or does not. Two cases: Israel's leader before April, whom no blow presses, and Iran
after Damascus, from whom its own audiences ask an answer.
"""

from __future__ import annotations

from widgets.answers.answer import Measure
from widgets.answers.deterrence_threat import compute, headline, threatened
from widgets.experiments.experiment import Bet, Column, Control, Experiment, Preset
from widgets.experiments.redlines_line import BEFORE_APRIL
from widgets.model import APRIL_2024, vary

EXPERIMENT = Experiment(
    name="deterrence-threat",
    title="What does a threat do that is believed?",
    bet=Bet(
        "Before April, Israel’s leader weighs an overt strike on Iran’s forces, and expects an answer 1 rung beyond the blow: 33 of 100 such decisions are for the strike, and 4.9 of 1,000 exchanges end in open war. "
        "Now Iran threatens 3 rungs beyond, is believed and means it; strikes fall from 33 to 5. How many of 1,000 exchanges end in open war?",
        low=0,
        high=20,
        unit="in 1,000",
        changes={"threat": 3.0},
    ),
    because="The threat makes the strike seven times rarer. But a blow that is felt at rung 3 all the same, a limited strike that is misread or a deniable action that goes too far, is now mostly answered with open war. "
    "Fewer crises, and each more dangerous: the second outweighs the first.",
    controls=(
        Control(
            "threat",
            "The answer that is threatened",
            "Rungs beyond the blow that the threatened side expects. In the model’s April both sides want 1.",
            default=1.0,
            target="second.markup",
            low=0,
            high=3,
            step=0.5,
        ),
        Control(
            "meant",
            "The threat is meant",
            "Off: a bluff. The threat is believed, but the answer goes 1 rung beyond the blow, as in the model’s April.",
            default=True,
            rests_on="illustrative",
        ),
        Control(
            "foresight",
            "How far leaders look ahead",
            "The weight of what comes next. At 0 % they see the present only, and no threat reaches them.",
            default=0.9,
            target="foresight",
            low=0,
            high=1,
            step=0.1,
            percent=True,
            assumption=True,
        ),
        Control(
            "aims",
            "What a strike is worth to the threatened side",
            "The value of each rung that lands, in felt rungs. In the rest of the book it is 0.5.",
            default=3.0,
            target="first.aims",
            low=0,
            high=6,
            step=0.5,
            more=True,
        ),
        Control(
            "noise",
            "Chance that a blow is over-read by a rung",
            "Applied again and again. It is what carries a limited strike over a red line at 3.",
            default=0.2,
            target="noise",
            low=0,
            high=0.3,
            step=0.05,
            percent=True,
            more=True,
        ),
    ),
    presets=(
        Preset(
            "before",
            "Israel, before April",
            "A leader who may strike but need not: it has felt a deniable action, below its red line.",
            BEFORE_APRIL,
        ),
        Preset(
            "bluff",
            "A bluff",
            "The same leader; Iran threatens 3 rungs beyond and would answer 1 beyond.",
            threatened(BEFORE_APRIL, 3),
            {"meant": False},
        ),
        Preset(
            "present-only",
            "Nobody looks ahead",
            "The same threat before leaders who see the present only.",
            threatened(vary(BEFORE_APRIL, foresight=0), 3),
        ),
        Preset(
            "iran-april",
            "Iran, after Damascus",
            "A leader from whom an answer is asked; Israel threatens 3 rungs beyond.",
            threatened(APRIL_2024, 3),
        ),
    ),
    compute=compute,
    columns=(
        Column("threat", "answer threatened, in rungs beyond the blow"),
        Column("overt", "overt strikes in 100 decisions"),
        Column("rung", "mean rung launched", 2),
        Column("war", "open wars in 1,000"),
        Column("overt_blind", "overt strikes, present only"),
        Column("war_blind", "open wars, present only"),
    ),
    measure=Measure(headline),
    leaves_out="A threat here costs nothing to make and nothing to break: no reputation, no audience that punishes a bluff, no second crisis in which it is remembered. "
    "It is believed wholly, and by everybody at the same time. Nobody is compelled to do anything; one is only kept from something, or not.",
)
