"""Reciprocity: what does one mistake do to two sides that answer each other, and what does
forgiveness repair?
"""

from __future__ import annotations

from widgets.answers.reciprocity import OF, RULES, compute
from widgets.experiments.experiment import Bet, Column, Control, Experiment, Preset

IN_FULL = (
    "Echo does what the other side just did. Pardon does the same, but forgives some defections. Shift repeats its move if the other side cooperated and changes it if not. "
    "Grudge defects for ever once the other side has defected. Always no never cooperates; the others begin by cooperating."
)
"""The rules as a control explains them."""

EXPERIMENT = Experiment(
    name="reciprocity",
    title="What does one mistake do to two sides that answer in kind?",
    bet=Bet(
        "Two sides follow the same rule, Echo: cooperate first, then do whatever the other side just did. One move in 100 goes wrong: "
        "the side does the opposite of what it meant. They play on until it no longer matters how they began. How many of 100 moves are then cooperative?",
    ),
    because="An Echo answers a mistake as if it had been meant, gets its own answer back, and so the two take turns until another mistake ends it or makes it worse. "
    "How rare mistakes are decides how long it takes to get there, not where it ends. Set both sides to Pardon to see what some forgiveness is worth.",
    controls=(
        Control(
            "first",
            "The first side’s rule",
            IN_FULL,
            default="echo",
            options={key: words for key, (_, words, _) in RULES.items()},
            rests_on="a rule from the literature",
        ),
        Control(
            "second",
            "The other side’s rule",
            "Forgiveness repairs mistakes only with somebody who would rather cooperate. Try Always no.",
            default="echo",
            options={key: words for key, (_, words, _) in RULES.items()},
            assumption=True,
            rests_on="a rule from the literature",
        ),
        Control(
            "noise",
            "How often a move goes wrong",
            "The side does the opposite of what it meant; both sides see what was done, not what was meant.",
            default=0.01,
            low=0.01,
            high=0.2,
            step=0.01,
            percent=True,
        ),
        Control(
            "forgiven",
            f"Of {OF} defections, a Pardon forgives",
            "At 0 a Pardon is an Echo; 10, a third, is the value of the literature for these payoffs. The dotted line, two Pardons, moves with it too.",
            default=10.0,
            low=0,
            high=OF,
            step=1,
            more=True,
            rests_on="a value from the literature (Molander 1985)",
        ),
        Control(
            "run",
            "Which run is drawn",
            "A run is drawn by number and is always the same, and mistakes fall in the same rounds whatever the rules. Run 1 was chosen because "
            "a single mistake falls early in it; the others are as chance has them. The lower picture does not depend on it.",
            default=1.0,
            low=1,
            high=12,
            step=1,
            advance="Another run",
            more=True,
            rests_on="chance",
        ),
    ),
    presets=(
        Preset("echoes", "Two Echoes", "Reciprocity to the letter."),
        Preset(
            "pardons",
            "Two Pardons",
            "Reciprocity with some forgiveness.",
            own={"first": "pardon", "second": "pardon"},
        ),
        Preset(
            "echo-pardon",
            "Echo meets Pardon",
            "Is it enough if one side forgives?",
            own={"first": "echo", "second": "pardon"},
        ),
        Preset(
            "shifts",
            "Two Shifts",
            "Learning from what paid, instead of from what the other side did.",
            own={"first": "shift", "second": "shift"},
        ),
        Preset(
            "pardon-no",
            "Pardon meets Always no",
            "Who lives off forgiveness.",
            own={"first": "pardon", "second": "no"},
        ),
        Preset(
            "grudges",
            "Two Grudges",
            "The threat that is never taken back.",
            own={"first": "grudge", "second": "grudge"},
        ),
    ),
    compute=compute,
    columns=(
        Column("round", "round", 0),
        Column("first_did", "in this run the first side"),
        Column("second_did", "in this run the other side"),
        Column("cooperating", "sides cooperating in this run", 0),
        Column("first", "first side’s chance of cooperating, in 100"),
        Column("second", "other side’s chance, in 100"),
        Column("pardons", "two Pardons’ chance, in 100"),
    ),
    leaves_out="Two moves and four payoffs (both cooperate 3, both defect 1, alone defecting 5, alone cooperating 0) stand for everything that states do to each other. "
    "No blow is larger than another, nobody is at home, nobody dies, nothing is said, and the game never ends. None of these numbers describes a war.",
)
