"""The spiral of reprisals: what defence and telling the two kinds of sender apart do to the danger
that blows answer blows.

Jervis's two conditions (jervis1978), which he states for arming, applied to an exchange of blows:
how much of a blow is stopped, and whether an announcement tells limited aims from a wish to do
damage. They meet in one line of the model, φ = 1 − q·(1 − p′). That they multiply there is the
model's; with Jervis either alone already softens the dilemma.
"""

from __future__ import annotations

from widgets.answers.answer import Measure
from widgets.answers.dilemma_reprisals import compute, headline, view
from widgets.experiments.experiment import Bet, Column, Control, Experiment, Preset
from widgets.model import APRIL_2024, vary

SIDES = {"both": "both sides alike", "israel": "Israel’s only"}
"""Whose interception the reader moves.

Alike means the same share on both sides, warned or not; Iran's stays April's otherwise.
"""

EXPERIMENT = Experiment(
    name="dilemma-reprisals",
    formerly="reprisals",
    title="What keeps a spiral of reprisals from ending in open war?",
    bet=Bet(
        "In this model, of 1,000 exchanges 103 end in open war if little is intercepted and nobody can tell a limited sender from one who seeks damage. "
        "A good defence alone brings that down to 57, telling the two apart alone to 75. How many does the model leave if both conditions are good? (You bet on how it is built.)",
        low=0,
        high=120,
        unit="in 1,000",
        preset="doubly-safe",
    ),
    because="Adding up the two gains, 46 and 28, leaves 29. But in this model the two conditions multiply: we built it so, and Jervis does not say it. A stopped rung is felt all the same if it is read as meant to land; "
    "an announcement that is believed soothes only as far as something is stopped.",
    controls=(
        Control(
            "interception",
            "Share of a blow that is stopped",
            "Jervis’s first condition, the balance of offence and defence, for blows instead of arms. Under More you choose whether it is both sides’ or only Israel’s.",
            default=0.2,
            low=0,
            high=1,
            step=0.1,
            percent=True,
            rests_on="for Israel in April direction sourced, value disputed; else illustrative",
        ),
        Control(
            "guile",
            "How often one who seeks damage announces too",
            "Jervis’s second condition, whether the two kinds can be told apart. A sender with limited aims announces 80 % of the time: at 80 % here an announcement tells nothing, at 0 % everything.",
            default=0.8,
            target="guile",
            low=0,
            high=0.8,
            step=0.05,
            percent=True,
        ),
        Control(
            "hawks",
            "Hawks in both coalitions",
            "The weight, on both sides, of those who count what is launched and bear none of the cost of open war.",
            default=0.7,
            low=0.5,
            high=0.85,
            step=0.05,
            percent=True,
            assumption=True,
            rests_on="direction sourced for Israel, illustrative for Iran; value illustrative",
        ),
        Control(
            "noise",
            "Chance that a blow is over-read by a rung",
            "Applied again and again, so that a felt salvo is read as open war with this chance.",
            default=0.2,
            target="noise",
            low=0,
            high=0.3,
            step=0.05,
            percent=True,
            more=True,
        ),
        Control(
            "unforeseen",
            "Leaders are taken by surprise",
            "They plan for the defences and signals of April 2024 and meet those set here.",
            default=False,
            more=True,
        ),
        Control(
            "markup",
            "Interest on each answer",
            "Rungs demanded beyond what was felt: 0 is tit for tat, 1 an answer with interest.",
            default=1.0,
            low=0,
            high=3,
            step=0.5,
            more=True,
        ),
        Control(
            "sides",
            "Whose interception",
            "Both sides alike, warned or not; or Israel’s only, with Iran’s as in the model’s April (30 % if warned, 10 % if not).",
            default="both",
            options=SIDES,
            more=True,
        ),
    ),
    presets=(
        Preset(
            "doubly-dangerous",
            "Both conditions bad",
            "20 % is stopped, and an announcement tells nothing.",
            vary(APRIL_2024, guile=0.8),
        ),
        Preset(
            "defence-good",
            "Good defence only",
            "90 % is stopped, but an announcement tells nothing.",
            vary(APRIL_2024, guile=0.8),
            {"interception": 0.9},
        ),
        Preset(
            "told-apart",
            "Told apart only",
            "20 % is stopped; hardly anyone who seeks damage announces.",
            vary(APRIL_2024, guile=0.05),
        ),
        Preset(
            "doubly-safe",
            "Both conditions good",
            "90 % is stopped, and an announcement is believed.",
            vary(APRIL_2024, guile=0.05),
            {"interception": 0.9},
        ),
        Preset(
            "april-2024",
            "April 2024",
            "Good defence on Israel’s side only; an announcement half believed.",
            APRIL_2024,
            {"interception": 0.9, "sides": "israel"},
        ),
        Preset(
            "thin",
            "April with a third of the shield, foreseen",
            "Leaders know it.",
            APRIL_2024,
            {"interception": 0.3, "sides": "israel"},
        ),
        Preset(
            "thin-surprise",
            "April with a third of the shield, unforeseen",
            "Leaders count on the whole shield.",
            APRIL_2024,
            {"interception": 0.3, "sides": "israel", "unforeseen": True},
        ),
    ),
    compute=compute,
    columns=(
        Column("interception", "stopped, in 100", 0),
        Column("war", "open wars in 1,000"),
        Column("inadvertent", "of them inadvertent"),
        Column("chosen", "of them chosen"),
    ),
    measure=Measure(headline, view=view),
    leaves_out="Better defence hurts nobody here, because what is stopped cannot be used: the dilemma of arming is not in this model. It has no memory: suspicion starts anew with each blow. "
    "Damage never deters, only doves fear war, and Iran’s red line was inferred from the very pause that it explains.",
)
