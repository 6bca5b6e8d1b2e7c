"""Signalling: what does a telegraphed blow tell, and how dangerous is the world in which it was
sent?

Two kinds of sender, one with limited aims and one who seeks damage, act in the same exchange.
"""

from __future__ import annotations

from widgets.answers.answer import Measure
from widgets.answers.signalling import BLOWS, compute, headline, view
from widgets.experiments.experiment import Bet, Column, Control, Experiment, Preset
from widgets.model import APRIL_2024, IRAN, ISRAEL, MOVES, Exchange, vary

SIDES_EXCHANGED = Exchange(ISRAEL, IRAN, opening=2)
"""April’s two sides with the roles exchanged:

Israel has felt the salvo at 2, as it does in the model’s April, and sends.
"""

EXPERIMENT = Experiment(
    name="signalling",
    title="Does a telegraphed strike show restraint?",
    bet=Bet(
        "You give it even odds that Iran seeks damage. Then you see a telegraphed salvo, a limited strike in reply, "
        "and silence. How likely is it now that the sender sought damage? (The sender you fear wants some damage, a third of the most that can be set here.)",
    ),
    because="What counts is not the warning but who would not have given it. A sender who wants no more damage than that (4 on the first control’s scale, which ends at 12) "
    "gains enough from a quiet answer to announce its salvo as well, so the announcement does not tell the two kinds apart. Move the first control and see when it does.",
    controls=(
        Control(
            "aims",
            "Damage sought by the sender you fear",
            "The value to that sender of each rung that lands; 0 would be limited aims.",
            default=4.0,
            low=0,
            high=12,
            step=0.5,
            assumption=True,
        ),
        Control(
            "prior",
            "Your odds beforehand that it seeks damage",
            "An observer’s prior; Israel’s own suspicion is a control of its own.",
            default=0.5,
            low=0,
            high=1,
            step=0.05,
            percent=True,
            rests_on="your own judgement",
        ),
        Control(
            "seen",
            "What you saw first",
            "A limited strike in reply and silence followed; after a limited strike, silence.",
            default="4s",
            options=BLOWS,
            rests_on="the first is 13 April 2024, the fifth 19 April",
        ),
        Control(
            "suspicion",
            "Suspicion of the side that is hit",
            "How that side reads a blow before it knows whether it was announced: Israel, or Iran with the sides exchanged.",
            default=0.8,
            target="second.suspicion",
            low=0,
            high=1,
            step=0.05,
            percent=True,
            more=True,
        ),
        Control(
            "candour",
            "How often limited aims are believed to announce",
            "What both sides believe of a sender with limited aims; what it does is its own choice.",
            default=0.8,
            target="candour",
            low=0,
            high=1,
            step=0.05,
            percent=True,
            more=True,
            idle_when="credible",
        ),
        Control(
            "mimicry",
            "How often the other kind is believed to, relative to that",
            "Guile as a share of candour. At 100 % an announcement calms nobody, so only a sender with limited aims still makes it.",
            default=0.25,
            low=0,
            high=1,
            step=0.05,
            percent=True,
            more=True,
            idle_when="credible",
        ),
        Control(
            "credible",
            "Let credibility find itself",
            "Each kind of sender announces exactly as often as the other side believes.",
            default=False,
            more=True,
            rests_on="computed by the model",
        ),
    ),
    presets=(
        Preset(
            "april-2024",
            "April 2024",
            "The course’s reading of the week, with aims of 4 as the fear.",
            APRIL_2024,
        ),
        Preset(
            "larger-aims",
            "A sender one fears more",
            "The same night, if the feared sender wanted twice the damage.",
            APRIL_2024,
            {"aims": 8.0},
        ),
        Preset(
            "unannounced",
            "The same salvo, unannounced",
            "What a missing warning would have told.",
            APRIL_2024,
            {"seen": "4"},
        ),
        Preset(
            "meant-to-destroy",
            "Meant to destroy; the defence worked",
            "The White House’s reading of 13 April, held against the quiet end.",
            APRIL_2024,
            {"aims": 7.5},
        ),
        Preset(
            "disbelieved",
            "Announcements not believed",
            "Both kinds are believed to announce equally often, so an announcement calms nobody.",
            vary(APRIL_2024, guile=0.8),
            {"mimicry": 1.0},
            idle=("candour",),
        ),
        Preset(
            "sides-exchanged",
            "The sides exchanged",
            "Israel, after a blow felt at 2, strikes once without claiming it, and Iran keeps silent: the same question about Israel’s aims.",
            SIDES_EXCHANGED,
            {"seen": "2s"},
        ),
        Preset(
            "settled",
            "Credibility has found itself",
            "Each kind announces as often as the other side believes.",
            APRIL_2024,
            {"credible": True},
        ),
        Preset(
            "no-signals",
            "No way to announce",
            "Every blow comes without a word.",
            vary(APRIL_2024, moves=tuple(move for move in MOVES if not move.signalled)),
            {"seen": "4"},
            idle=("candour", "mimicry", "credible"),
        ),
    ),
    compute=compute,
    columns=(
        Column("aims", "damage sought"),
        Column("posterior", "belief after what you saw, in 100"),
        Column("posterior_other", "had it been the other way, in 100"),
        Column("war_limited", "open wars in 100: limited aims"),
        Column("war_damage", "open wars in 100: seeks damage"),
        Column("war_mixture", "open wars in 100: mixture at your odds"),
        Column("candour", "limited aims believed to announce", 0, percent=True),
        Column("guile", "the other kind believed to announce", 0, percent=True),
    ),
    measure=Measure(headline, view=view),
    leaves_out="Only at the first decision can the model make beliefs about announcing match what senders do. It gives each kind of sender one number for its aims, "
    "and never lets damage deter. A sender’s words to third parties, which were most of the record’s dispute, are not in it.",
)
