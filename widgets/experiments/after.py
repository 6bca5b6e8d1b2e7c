"""After April: how often the model gives what came next, and what a reader must tell it before it
does.

Three later turns of the record are held against the model that was set to April: 62 days without an
answer, a salvo that ended after one reply, an open war. A test out of sample of a model that was
fitted to one history; what is told is chosen with hindsight, which is why the misses come first.
"""

from __future__ import annotations

from widgets.answers.after import LATER, compute, headline, view
from widgets.answers.answer import Measure
from widgets.experiments.experiment import Bet, Column, Control, Experiment, Preset
from widgets.model import APRIL_2024, vary

OCTOBER = vary(
    APRIL_2024, first={"clients": 1.5}, second={"alerted": 0.8, "ally": 0.5}, candour=0.6
)
"""Four things told of the months after April: more watchful clients, a thinner shield, half the
ally, less candour.
"""

UNBELIEVED = vary(OCTOBER, candour=0.2)
"""Told besides that a sender with limited aims announces no more often than one that seeks damage.
"""

JUNE = vary(OCTOBER, first={"hawks": 0.85}, second={"hawks": 0.85, "ally": 0})
"""The four things, stronger hawks on both sides, and no ally."""

EXPERIMENT = Experiment(
    name="after",
    title="What must one tell the model about what came next?",
    bet=Bet(
        "On 31 July 2024 Israel killed a guest of Iran in its capital: a red-line blow, in the record’s coding. "
        "In the model of April, of 100 exchanges that open with a blow felt at that rung, in how many does Iran stand down at once?",
    ),
    because="Iran waited 62 days, and a reader who knows that will not say none. The model does: a blow felt at the red line must be answered now or never, and never is what its hawks and clients punish most. "
    "It has no calendar.",
    controls=(
        Control(
            "turn",
            "The later turn to look for",
            "Which of three turns of the record the model’s answer is held against; October 2024 can be read in two ways.",
            default="waits",
            options=LATER,
            rests_on="the record’s coding of rows E37 to E42",
        ),
        Control(
            "hawks",
            "Hawks on both sides",
            "The weight of those who count what is launched and bear none of the cost of open war, in both governments alike.",
            default=0.7,
            low=0.5,
            high=0.95,
            step=0.05,
            percent=True,
            rests_on="illustrative: no row shows either side’s moving",
        ),
        Control(
            "line",
            "Where Iran’s red line lies",
            "The lowest felt rung that demands an answer. Nobody announced that it moved.",
            default=3.0,
            target="first.red_line",
            low=2,
            high=5,
            step=1,
            assumption=True,
        ),
        Control(
            "candour",
            "How often a limited sender announces",
            "One that seeks damage announces in 20 of 100 cases. At 20 % here an announcement says nothing.",
            default=0.8,
            target="candour",
            low=0.2,
            high=1,
            step=0.05,
            percent=True,
            more=True,
        ),
        Control(
            "ally",
            "Restraint by Israel’s ally",
            "What Israel’s leader pays for a blow that Iran feels above rung 1; at 100 % as in the model’s April.",
            default=1.0,
            target="second.ally",
            low=0,
            high=1,
            step=0.1,
            percent=True,
            more=True,
        ),
        Control(
            "clients",
            "How closely Iran’s partners watch",
            "The weight of clients who count only what Iran does openly. In the model’s April it is 1.",
            default=1.0,
            target="first.clients",
            low=0,
            high=2,
            step=0.25,
            more=True,
        ),
        Control(
            "alerted",
            "How much of an announced blow Israel stops",
            "In the model’s April nine tenths.",
            default=0.9,
            target="second.alerted",
            low=0.5,
            high=1,
            step=0.1,
            percent=True,
            more=True,
        ),
    ),
    presets=(
        Preset("april-2024", "April 2024", "The model as it was set to one history.", APRIL_2024),
        Preset(
            "july", "Told for July 2024", "Iran’s line lies one rung higher than in April.", vary(APRIL_2024, first={"red_line": 4}), {"turn": "waits"}, ("clients", "alerted"),
        ),
        Preset("october", "Told for October 2024", "More watchful partners, a thinner shield, half the ally, less candour.", OCTOBER, {"turn": "silent"}),
        Preset("unbelieved", "October, and announcing says nothing", "The four things, and limited senders announce as seldom as others.", UNBELIEVED, {"turn": "silent"}),
        Preset("june", "Told for June 2025", "The four things, hawks at 85 % on both sides, no ally.", JUNE, {"turn": "war", "hawks": 0.85}),
    ),
    compute=compute,
    columns=(Column("turn", "how the exchange goes"), Column("share", "of 100 exchanges")),
    measure=Measure(headline, view=view),
    leaves_out="There is no calendar, so nobody can wait; no memory, so April’s answer teaches nothing; one thread, so Gaza, Lebanon and the nuclear programme are outside. "
    "Damage does not deter, and nobody strikes because time is running against them. Whatever the settings say of these was put in by hand, after the event.",
)  # fmt: skip
