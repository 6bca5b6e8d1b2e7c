"""Does a blow deter or provoke? What becomes of April's exchange if a blow that is felt makes its
victim ask for less.

Deterrence by punishment (snyder1961) in the narrow sense of a blow that was carried out: each felt
rung takes a share κ of the demand for an answer away again, d(e) = (1 − κ)·e + m. What provokes is
the markup m. One blow felt at one rung shows only their sum, so the two cannot be told apart by it.
"""

from __future__ import annotations

from widgets.answers.answer import Measure
from widgets.answers.deterrence_blow import compute, deterred, headline
from widgets.experiments.experiment import Bet, Column, Control, Experiment, Preset
from widgets.model import APRIL_2024, vary

EXPERIMENT = Experiment(
    name="deterrence-blow",
    title="Does a blow deter, or does it provoke?",
    bet=Bet(
        "In the model of April nobody is deterred by a blow, and of 100 replays 41 go as April did: a salvo, a limited strike, silence. "
        "Now let every rung that Israel feels take away half of what it makes Israel’s audiences ask for. Of 100 replays, how many still go so?",
        preset="israel-half",
    ),
    because="One may expect all the more peace, and so more of the quiet end. But an Israel that is half deterred leaves the limited strike out as well: it answers deniably, or not at all. "
    "The danger hardly changes, from 36 to 32 wars in 1,000, because most of it lies in Iran’s salvo, and an Iran that expects less of an answer has no reason to launch less.",
    controls=(
        Control(
            "iran",
            "How far a blow deters Iran",
            "The share of the answer asked for that each rung felt takes away again. At 0 % a blow only adds to what is asked for; at 100 % all that is left is what is wanted beyond the blow.",
            default=0.0,
            target="first.deterred",
            low=0,
            high=1,
            step=0.05,
            percent=True,
        ),
        Control(
            "israel",
            "How far a blow deters Israel",
            "The same for Israel.",
            default=0.0,
            target="second.deterred",
            low=0,
            high=1,
            step=0.05,
            percent=True,
        ),
        Control(
            "markup",
            "What Iran’s audiences ask for beyond the blow",
            "The part that provokes: rungs beyond the one felt. It is 1 in the model’s April, which was read off the very salvo that it explains.",
            default=1.0,
            target="first.markup",
            low=0,
            high=2,
            step=0.25,
            assumption=True,
        ),
        Control(
            "red_line",
            "Iran’s red line",
            "The lowest felt rung that Iran answers. The opening blow is felt at 3.",
            default=3.0,
            target="first.red_line",
            low=2,
            high=4,
            step=1,
            more=True,
        ),
        Control(
            "shield",
            "Israel’s defence when warned",
            "The share of an announced blow that is stopped: deterrence by denial, for a blow that does not land gains nothing.",
            default=0.9,
            target="second.alerted",
            low=0,
            high=1,
            step=0.1,
            percent=True,
            more=True,
        ),
    ),
    presets=(
        Preset("april-2024", "April 2024", "Nobody is deterred by a blow."),
        Preset(
            "iran-tenth",
            "Iran deterred by a tenth",
            "Does the strike in Damascus still bring a salvo?",
            deterred(APRIL_2024, 0.1, 0),
        ),
        Preset(
            "iran-half",
            "Iran deterred by half",
            "An answer like that of January 2020: one limited strike, then silence.",
            deterred(APRIL_2024, 0.5, 0),
        ),
        Preset(
            "israel-half",
            "Israel deterred by half",
            "The case of the bet.",
            deterred(APRIL_2024, 0, 0.5),
        ),
        Preset(
            "both-larger",
            "Deterred and provoked",
            "Iran deterred by a quarter, but asking for 2 rungs beyond the blow: April once more.",
            vary(APRIL_2024, {"deterred": 0.25, "markup": 2}),
        ),
    ),
    compute=compute,
    columns=(
        Column("share", "deterred, in 100", 0),
        Column("rung_iran", "Iran’s first rung, Iran so deterred", 2),
        Column("war_iran", "wars in 1,000, Iran so deterred"),
        Column("april_iran", "as in April, in 100, Iran so deterred"),
        Column("rung_israel", "Iran’s first rung, Israel so deterred", 2),
        Column("war_israel", "wars in 1,000, Israel so deterred"),
        Column("april_israel", "as in April, in 100, Israel so deterred"),
    ),
    measure=Measure(headline),
    leaves_out="It has no memory: what a blow taught is gone with the next one, so a lesson for the years after cannot be asked for, and neither can arms. "
    "A blow deters here by being felt and in no other way: not by what it destroyed, not by a leader’s fear for himself. How far anybody is deterred was measured by nobody.",
)
