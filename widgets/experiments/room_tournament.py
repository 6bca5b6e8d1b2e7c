"""A tournament of doctrines: the nine of the house, the reader's own, and those of a class, pasted
as text in whatever form they arrived.
"""

from __future__ import annotations

from dataclasses import replace

from widgets.answers.room_tournament import compute
from widgets.experiments.experiment import Bet, Column, Control, Experiment, Preset
from widgets.experiments.room_doctrine import ASSUMPTIONS, DOCTRINE, PATTERN
from widgets.model.exchange import APRIL_2024, vary
from widgets.model.scenarios import WEAK_SHIELD

MOST = 10_000
"""Characters of a pasted text: some three hundred lines."""

CLASS = """\
Ada: 0 1 2s 3s 4s
Ben 0,0,1,2,3
0 0 2s 2s 3s (Carla)
Dan: hit back twice as hard
Eve: 0 2 3 4 5
Finn: 0 1 2s 3s 4s"""
"""A class of six, one of whom wrote words; what the tournament is shown with."""

EXPERIMENT = Experiment(
    name="room-tournament",
    title="Which doctrine wins, and where?",
    bet=Bet(
        "The nine doctrines of the house meet each other and their like, in both seats. Of the exchanges of the one with the best account, how many in 100 end in open war?",
    ),
    because="Neither the most peaceful rule comes first nor the most violent. The one that pleases its audiences best answers at the rung that was felt, and says so beforehand; "
    "some who meet it answer without a word. The controls take its place away.",
    controls=(
        replace(
            DOCTRINE,
            name="own",
            label="Your doctrine",
            default="",
            pattern=rf"(?:{PATTERN})?",
            allowed=f"{DOCTRINE.allowed}, or nothing",
            examples=("", "0 0 0 4s 4s"),
            kept=True,
        ),
        Control(
            "pasted",
            "Doctrines of a class",
            "Paste a chat or a column of a sheet: every doctrine in it takes part, with or without a name. It stays in this browser until you change it; the link holds it too.",
            default="",
            pattern=rf"[\s\S]{{0,{MOST}}}",
            allowed=f"a text of at most {MOST:,} characters",
            lines=5,
            examples=("", CLASS),
            kept=True,
            rests_on="your class’s own choice",
        ),
        *ASSUMPTIONS,
    ),
    presets=(
        Preset("april-2024", "April 2024", "The course’s reading of the week."),
        Preset(
            "no-markup",
            "Nobody asks for more than was felt",
            "Without the markup the answer that hawks and partners want is the blow that was felt.",
            own={"markup": 0.0},
        ),
        Preset(
            "half-hawks",
            "Hawks have half",
            "A coalition in which somebody pays for war.",
            own={"hawks": 0.5},
        ),
        Preset(
            "bluff",
            "An announcement says nothing",
            "Those who seek damage are believed to announce as often as those who do not.",
            own={"bluff": 1.0},
        ),
        Preset(
            "weak-shield",
            "A weak shield",
            "Israel’s defence stops no more than a weak one would.",
            vary(APRIL_2024, second=WEAK_SHIELD),
        ),
        Preset(
            "a-class",
            "With a class of six",
            "How a pasted text is read: one of the six lines holds no doctrine, two hold the same.",
            own={"pasted": CLASS},
        ),
    ),
    compute=compute,
    columns=(
        Column("name", "doctrine"),
        Column("doctrine", "moves"),
        Column("entered", "entered", 0),
        Column("account", "account"),
        Column("war", "open wars in 100"),
        Column("share", "in 100 of the population at the end"),
    ),
    leaves_out="Everybody meets everybody equally often, as no states do. In the ecology a rule spreads when it pleases its audiences, not when it keeps the peace; nobody invents a new rule, "
    "and a government that is replaced is only a share that shrinks.",
)
