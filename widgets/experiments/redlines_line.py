"""A red line misjudged: what Israel's leader does before April, by where he takes Iran's line to
lie.

Israel has just felt a deniable action and decides first. Two pictures of one line are the simplest
private information that leads to blows (fearon1995, after whom it is not enough to have it: one
must also be unable to tell). The line itself stays given.
"""

from __future__ import annotations

from widgets.answers.answer import Measure
from widgets.answers.redlines_line import compute, headline
from widgets.experiments.experiment import Bet, Column, Control, Experiment, Preset
from widgets.model import IRAN, ISRAEL, Exchange, vary

BEFORE_APRIL = vary(Exchange(ISRAEL, IRAN, opening=1, horizon=13), first={"aims": 3})
"""Israel's decision before April: it has felt rung 1 and would gain 3 by every rung that lands.

The first actor here is Israel.
"""

EXPERIMENT = Experiment(
    name="redlines-line",
    formerly="redline",
    title="What does a misjudged red line do?",
    bet=Bet(
        "Before April, Israel’s leader weighs an overt strike on Iran’s forces. Iran will answer a blow that it feels at rung 3. "
        "A leader who knows this strikes in 33 of 100 such decisions. How many if that leader takes Iran’s line to lie one rung higher?",
        preset="too-high",
    ),
    because="A strike launched at rung 2 is felt at 3 or more in 15 to 20 of 100 cases, through misreading. To a leader who thinks that Iran would let even that pass, the strike seems nearly free. "
    "The wars that follow are more than twice as many as with a known line, and twice as many as the leader expects.",
    controls=(
        Control(
            "believed",
            "Where Israel’s leader takes Iran’s line to lie",
            "The lowest felt rung that, on this belief, Iran would answer. At 5 it would answer nothing short of open war.",
            default=3.0,
            low=2,
            high=5,
            step=1,
            rests_on="direction sourced (that Iran’s answer was misjudged), value illustrative",
        ),
        Control(
            "line",
            "Where Iran’s line lies",
            "The lowest felt rung that Iran answers. It is given here, and was set so that the model’s Iran lets Isfahan pass.",
            default=3.0,
            target="second.red_line",
            low=2,
            high=5,
            step=1,
        ),
        Control(
            "aims",
            "What a strike is worth to Israel’s leader",
            "The value of each rung that lands, in felt rungs. In the rest of the book it is 0.5; at 3 there is something to gain by striking.",
            default=3.0,
            target="first.aims",
            low=0,
            high=6,
            step=0.5,
            assumption=True,
        ),
        Control(
            "noise",
            "Chance that a blow is over-read by a rung",
            "Applied again and again. Without it no limited strike could cross a line at 3.",
            default=0.2,
            target="noise",
            low=0,
            high=0.3,
            step=0.05,
            percent=True,
            more=True,
        ),
        Control(
            "ally",
            "Restraint by Israel’s ally",
            "What Israel’s leader pays for a blow that Iran feels above rung 1; at 100 % as in the model’s April.",
            default=1.0,
            target="first.ally",
            low=0,
            high=1,
            step=0.1,
            percent=True,
            more=True,
        ),
    ),
    presets=(
        Preset(
            "known",
            "The line known",
            "It lies at rung 3, and Israel’s leader knows it.",
            BEFORE_APRIL,
        ),
        Preset(
            "too-high",
            "Taken to be higher",
            "It lies at 3 and is taken to lie at 4. The case of the bet.",
            BEFORE_APRIL,
            {"believed": 4.0},
        ),
        Preset(
            "too-low",
            "Taken to be lower",
            "It lies at 3 and is taken to lie at 2: a mistake on the safe side.",
            BEFORE_APRIL,
            {"believed": 2.0},
        ),
        Preset(
            "told-high",
            "A high line, told",
            "It lies at 4, and Iran has said so.",
            vary(BEFORE_APRIL, second={"red_line": 4}),
            {"believed": 4.0},
        ),
    ),
    compute=compute,
    columns=(
        Column("believed", "line taken to lie at rung", 0),
        Column("overt", "overt strikes in 100 decisions"),
        Column("war", "open wars in 1,000, as it turns out"),
        Column("expected", "open wars in 1,000, as Israel’s leader expects"),
    ),
    measure=Measure(headline),
    leaves_out="Iran’s line is given and was inferred from the act that it explains. Nobody states a line, tests it, doubts it or learns from having crossed it; "
    "there is no choice between lines, and no price for announcing one and not standing by it. The strike chosen here is at rung 2, while the record codes that of 1 April at 3.",
)
