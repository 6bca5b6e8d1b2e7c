"""A security architecture on a budget: a hotline, announcing and better defence, bought by the
point for a case in danger.

A hotline makes blows less often over-read, announcing makes silence rarer among senders with
limited aims, defence stops more of what is announced, on both sides. Prices are the course's own.
"""

from __future__ import annotations

from widgets.answers.answer import Measure
from widgets.answers.redlines_architecture import WHOLE, compute, view
from widgets.experiments.experiment import Bet, Column, Control, Experiment, Preset
from widgets.model import STRESSED


def _tool(name: str, label: str, meaning: str, rests_on: str) -> Control:
    return Control(name, label, meaning, default=0.0, low=0, high=WHOLE, step=1, rests_on=rests_on)


EXPERIMENT = Experiment(
    name="redlines-architecture",
    formerly="architecture",
    title="Which security architecture would you buy?",
    bet=Bet(
        "In a case with strong hawks, watchful clients and half the ally, 28 of 100 exchanges end in open war. "
        "A hotline alone brings that down to 13, announcing alone to 11. How many are left with both?",
        low=0,
        high=28,
        preset="channels",
    ),
    because="If each cut the danger by the same factor with and without the other, 5 would be left; subtracting both gains gives less than none. "
    "Most of these wars are chosen by a leader who has just felt a massive salvo and finds war the lesser evil. Either tool alone makes that choice less likely than not or nearly so; only both together make it rare.",
    controls=(
        _tool(
            "hotline",
            "Points on a hotline",
            "All 4 halve the chance that a blow is over-read by a rung, from 20 to 10 %.",
            "illustrative; for Israel it is sourced that misreading occurs",
        ),
        _tool(
            "announcing",
            "Points on announcing",
            "All 4 bring senders with limited aims to announce in 95 instead of 60 of 100 cases, on both sides.",
            "illustrative; how candid either side was in April is disputed",
        ),
        _tool(
            "defence",
            "Points on defence",
            "All 4 let both sides stop 95 % of an announced blow; in the stressed case Israel stops 80 and Iran 30.",
            "illustrative; for Israel direction sourced, value disputed",
        ),
        Control(
            "hawks_war",
            "How much of war’s cost the hawks feel",
            "On both sides, as a share of what doves feel. At 0 % they bear none of it, which is the course’s choice.",
            default=0.0,
            low=0,
            high=0.5,
            step=0.05,
            percent=True,
            assumption=True,
            more=True,
        ),
        Control(
            "hawks",
            "Hawks in both coalitions",
            "The weight, on both sides, of those who count what is launched.",
            default=0.8,
            low=0.5,
            high=0.9,
            step=0.05,
            percent=True,
            more=True,
            rests_on="direction sourced for Israel, illustrative for Iran; value illustrative",
        ),
        Control(
            "aims",
            "Damage that both sides seek",
            "The value of each rung that lands, on both sides. At 0.5, as in April, a blow is an answer and little more.",
            default=0.5,
            low=0,
            high=4,
            step=0.5,
            more=True,
        ),
        Control(
            "guile",
            "How often one who seeks damage announces too",
            "The more often, the less an announcement tells.",
            default=0.2,
            target="guile",
            low=0,
            high=0.6,
            step=0.1,
            percent=True,
            more=True,
        ),
    ),
    presets=(
        Preset(
            "stressed",
            "The stressed case",
            "Hawks at 80 %, clients at 1.5, half the ally, Israel’s shield at 80 %, less candour. No tools.",
            STRESSED,
        ),
        Preset("hotline", "A hotline", "The whole of it, alone.", STRESSED, {"hotline": 4.0}),
        Preset(
            "announcing", "Announcing", "The whole of it, alone.", STRESSED, {"announcing": 4.0}
        ),
        Preset(
            "channels",
            "Both channels",
            "Hotline and announcing, 8 points. The case of the bet.",
            STRESSED,
            {"hotline": 4.0, "announcing": 4.0},
        ),
        Preset("defended", "Defence", "On both sides, alone.", STRESSED, {"defence": 4.0}),
        Preset(
            "all",
            "All three",
            "All 12 points, twice what the question gives.",
            STRESSED,
            {"hotline": 4.0, "announcing": 4.0, "defence": 4.0},
        ),
    ),
    compute=compute,
    columns=(
        Column("package", "bought", 0),
        Column("points", "points", 0),
        Column("war", "open wars in 100"),
        Column("chosen", "of them chosen"),
        Column("inadvertent", "of them inadvertent"),
    ),
    measure=Measure(view=view),
    leaves_out="Tools here simply work. Nobody has to agree to them, install them in a crisis, pay for them at home or abuse them; a hotline cannot carry a lie or a threat, and announcing cannot tell the other side where to aim. "
    "Better defence tempts nobody to attack from behind it. The prices are our own.",
)
