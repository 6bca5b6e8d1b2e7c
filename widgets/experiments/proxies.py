"""Proxies: when does a patron answer through others, when in the open, and when not at all?

Delegation as a principal–agent problem (salehyan2010): a deniable action may not be pinned on the
patron, and may go further than it ordered. Whoever counts only what is done openly, here the
watching clients, pulls the other way; so does a blow that demands more than a deniable action can
give.
"""

from __future__ import annotations

from widgets.answers.answer import Measure
from widgets.answers.proxies import compute, headline
from widgets.experiments.experiment import Bet, Column, Control, Experiment, Preset
from widgets.model import APRIL_2024, IRAN, ISRAEL, SHADOW_WAR, Exchange, vary

BLOWS = {"2": "rung 2, as a limited strike", "3": "rung 3, as a red-line strike"}
"""How hard the patron felt the blow that it answers."""

ISRAELS_SHADOW_WAR = vary(
    Exchange(ISRAEL, IRAN),
    first={"hawks": SHADOW_WAR.first.hawks, "markup": 0},
    second={"markup": 0},
    opening=2,
)
"""The shadow war with the roles exchanged:

Israel has been hit, has the same hawks, no clients, the same restraint, and asks for like for like.
"""

LOOSE = 0.4
"""The control of the preset with less control, and of the question on it."""

FIXED_BY_APRIL = ("control", "deniability")
"""In April proxies are no answer at all, so what they would do moves nothing."""

EXPERIMENT = Experiment(
    name="proxies",
    title="When does a patron act openly?",
    bet=Bet(
        "Take the clients out of April 2024: no partner watches how Iran answers the strike of 1 April. Of 100 answers in the model, how many are still in the open?",
        low=0,
        high=100,
        preset="april-unwatched",
    ),
    because="The article puts the weight on reassuring partners, so one expects proxies to take over. But a blow felt at rung 3 makes Iran’s hawks at home ask for rung 4, "
    "and a deniable action gives them rung 1. What the clients decide is how loud the answer is: a massive salvo in 74 of 100 cases with them, in 27 without.",
    controls=(
        Control(
            "clients",
            "Watching clients",
            "What it costs the patron’s leader, per squared rung, to leave a blow without an open answer before those whom it supports. In the model’s April Iran’s clients weigh 1.",
            default=0.0,
            target="first.clients",
            low=0,
            high=1,
            step=0.05,
        ),
        Control(
            "control",
            "Control over proxies",
            "How often a deniable action stays at the rung that was ordered; otherwise it goes one rung further.",
            default=0.7,
            target="first.control",
            low=0,
            high=1,
            step=0.1,
            percent=True,
        ),
        Control(
            "blow",
            "How hard the blow was felt",
            "The rung at which the patron felt the blow that it is about to answer.",
            default="2",
            options=BLOWS,
            assumption=True,
        ),
        Control(
            "deniability",
            "Deniability",
            "How often a deniable action is not pinned on the patron.",
            default=0.5,
            target="first.deniability",
            low=0,
            high=1,
            step=0.1,
            percent=True,
            more=True,
        ),
        Control(
            "hawks",
            "Hawks at home",
            "The weight, in the patron’s own coalition, of those who ask for an answer (as large as the blow; in April one rung more) and count what is launched.",
            default=0.5,
            target="first.hawks",
            low=0.3,
            high=0.9,
            step=0.1,
            percent=True,
            more=True,
        ),
    ),
    presets=(
        Preset(
            "shadow-war",
            "A shadow war",
            "A limited blow, no watching clients, and a patron whom an open answer would cost dear.",
            SHADOW_WAR,
        ),
        Preset(
            "watched",
            "A shadow war before clients",
            "The same with clients at half of April’s weight.",
            vary(SHADOW_WAR, first={"clients": 0.5}),
        ),
        Preset(
            "harder",
            "A harder blow, nobody watching",
            "The same blow felt one rung higher.",
            SHADOW_WAR,
            {"blow": "3"},
        ),
        Preset(
            "loose",
            "A shadow war with less control",
            "Proxies stay at the rung ordered in 40 of 100 cases.",
            vary(SHADOW_WAR, first={"control": LOOSE}),
        ),
        Preset(
            "israel",
            "Israel’s shadow war",
            "The same politics with the sides exchanged. Its proxies are its own agents, and its opponent stands behind a thinner shield.",
            ISRAELS_SHADOW_WAR,
        ),
        Preset(
            "april-2024",
            "April 2024",
            "The strike of 1 April, felt at rung 3 before clients.",
            APRIL_2024,
            {"blow": "3"},
            FIXED_BY_APRIL,
        ),
        Preset(
            "april-unwatched",
            "April without its clients",
            "The case of the bet.",
            vary(APRIL_2024, first={"clients": 0}),
            {"blow": "3"},
            FIXED_BY_APRIL,
        ),
    ),
    compute=compute,
    columns=(
        Column("clients", "clients’ weight", 2),
        Column("none", "no answer, in 100"),
        Column("proxies", "through proxies"),
        Column("overt", "in the open"),
        Column("loud", "mean rung of open answers", 2),
        Column("other", "in the open, had the blow been the other"),
    ),
    measure=Measure(headline),
    leaves_out="Proxies here do what they are told or one rung more. They want nothing for themselves, never act unbidden, are never themselves struck, and never refuse. "
    "The clients are no actors either, only a charge on the patron; and a patron cannot act openly and through others at once.",
)
