"""The security dilemma proper: two sides arm because the other does (richardson1960). When does it
come to rest, and who is safer?

The two sides react and tire alike; only their grievances may differ. Neither stands for Iran or
Israel: nothing here is fitted to data.
"""

from __future__ import annotations

from widgets.answers.dilemma_arms import GRIEVANCE_OF_B, compute
from widgets.experiments.experiment import Bet, Column, Control, Experiment, Preset

EXPERIMENT = Experiment(
    name="dilemma-arms",
    formerly="arms",
    title="When does arming for safety run away?",
    bet=Bet(
        "Two sides arm. The other’s arms make each of them add (reaction 0.5), the cost of its own makes it cut back (fatigue 1.0), and so both come to rest at 100 on an index. "
        "Now their reaction rises from 0.5 to 0.9, and nothing else changes. At what level do they come to rest?",
        low=0,
        high=1000,
        unit="on the index",
        changes={"reaction": 0.9},
    ),
    because="In proportion to the reaction it would be 180. But each answer is itself answered: what counts is how far reaction falls short of fatigue. That distance shrank from "
    "0.5 to 0.1, a fifth, so the level rises fivefold. At 1.0 nothing holds the race.",
    controls=(
        Control(
            "reaction",
            "Reaction to the other’s arms",
            "How much each side adds a year for each unit that the other has. At 0 nobody looks at the other.",
            default=0.5,
            low=0,
            high=1.2,
            step=0.05,
            assumption=True,
        ),
        Control(
            "fatigue",
            "Fatigue",
            "The share of its own arms that each side gives up a year because of what they cost.",
            default=1.0,
            low=0.4,
            high=1.5,
            step=0.1,
        ),
        Control(
            "grievance",
            "A’s grievance",
            f"What A would add each year even if B had nothing: fear, ambition or an old wrong. B’s stays at {GRIEVANCE_OF_B:.0f}.",
            default=50.0,
            low=0,
            high=150,
            step=10,
        ),
    ),
    presets=(
        Preset("rest", "Comes to rest", "Reaction is half as strong as fatigue."),
        Preset(
            "edge",
            "Near the edge",
            "Reaction is nine tenths of fatigue: it still rests, but high and late.",
            own={"reaction": 0.9},
        ),
        Preset("away", "Runs away", "Reaction outweighs fatigue.", own={"reaction": 1.1}),
        Preset(
            "one-fear",
            "Only A grows more afraid",
            "A’s grievance doubles, B’s does not.",
            own={"grievance": 100.0},
        ),
        Preset(
            "unseen",
            "Nobody looks at the other",
            "The same fear without any reaction: the dilemma is gone.",
            own={"reaction": 0.0, "grievance": 100.0},
        ),
    ),
    compute=compute,
    columns=(
        Column("year", "year"),
        Column("a", "arms of A (index)", 0),
        Column("b", "arms of B (index)", 0),
    ),
    leaves_out="It has no decisions, no aims and no war: two sides follow a rule. It cannot say what the arms are for, whether they defend or attack, or who began. "
    "The numbers are illustrative and fitted to no budget; the two sides are not Iran and Israel.",
)
