"""Third parties: what a restraining hand and a shield are each worth, and what either tempts the
other side to do.

The ally charges Israel's leader for what Iran is made to feel (pressman2008 on restraint among
allies); the shield stops part of a blow on Israel. A straight line between no ally and the whole
one is the naive guess to compare with. Safer targets draw larger blows: Peltzman's offsetting
behaviour (peltzman1975), on both gifts.
"""

from __future__ import annotations

from widgets.answers.answer import Measure
from widgets.answers.third_parties import compute, view
from widgets.experiments.experiment import Bet, Column, Control, Experiment, Preset
from widgets.model import APRIL_2024, vary

HAWKISH = 0.9
"""The hawks' weight in the hawkish Israel (and the hawkish Iran) of the presets, the bet and the
questions.
"""

EXPERIMENT = Experiment(
    name="third-parties",
    formerly="allies",
    title="What are a restraining hand and a shield worth?",
    bet=Bet(
        "Hawks weigh 90 % in Israel’s government. Without a restraining ally, 41 of 100 exchanges end in open war; with an ally as restraining as in the model’s April, 4. "
        "How many with a quarter of that restraint?",
        low=0,
        high=45,
        preset="quarter",
    ),
    because="A straight line gives 32. But the ally charges for the square of what is felt, so even a quarter of the charge makes war too dear an answer to a blow that Israel feels at rung 2: "
    "chosen in 20 of 100 cases without an ally, in fewer than 1 with a quarter of it. The rest of the charge has only rarer cases to work on.",
    controls=(
        Control(
            "ally",
            "Restraint by Israel’s ally",
            "How dearly Israel’s leader pays the ally for a blow that Iran feels above rung 1. At 100 % as in the model’s April, at 0 % the ally does not mind.",
            default=1.0,
            target="second.ally",
            low=0,
            high=1,
            step=0.05,
            percent=True,
        ),
        Control(
            "interception",
            "How much of a blow on Israel is stopped",
            "By Israel and by others. A warned blow meets this share, a surprise two thirds of it, as in the model’s April.",
            default=0.9,
            low=0,
            high=1,
            step=0.05,
            percent=True,
            rests_on="direction sourced, value disputed",
        ),
        Control(
            "hawks",
            "Hawks in Israel’s government",
            "The weight of those who count what is launched and bear none of the cost of open war; the doves have the rest.",
            default=0.7,
            target="second.hawks",
            low=0.5,
            high=1,
            step=0.05,
            percent=True,
            assumption=True,
        ),
        Control(
            "hawks_war",
            "How much of war’s cost Israel’s hawks feel",
            "As a share of what its doves feel. At 0 % they bear none of it, which is the course’s choice.",
            default=0.0,
            target="second.hawks_war",
            low=0,
            high=0.5,
            step=0.05,
            percent=True,
            more=True,
        ),
        Control(
            "irans_ally",
            "Restraint by an ally of Iran’s",
            "The same charge on Iran’s leader, for what Israel feels above rung 1. In April no ally of Iran’s with such leverage is documented.",
            default=0.0,
            target="first.ally",
            low=0,
            high=1,
            step=0.05,
            percent=True,
            more=True,
        ),
        Control(
            "irans_hawks",
            "Hawks in Iran’s government",
            "The weight of those in Iran who count what is launched and bear none of the cost of open war.",
            default=0.7,
            target="first.hawks",
            low=0.5,
            high=0.95,
            step=0.05,
            percent=True,
            more=True,
        ),
    ),
    presets=(
        Preset(
            "april-2024",
            "April 2024",
            "The whole ally, the whole shield, hawks at 70 %.",
            APRIL_2024,
        ),
        Preset(
            "hawkish",
            "Hawkish Israel",
            "Hawks at 90 %, with the whole ally.",
            vary(APRIL_2024, second={"hawks": HAWKISH}),
        ),
        Preset(
            "quarter",
            "Hawkish Israel, a quarter of the ally",
            "The case of the bet.",
            vary(APRIL_2024, second={"hawks": HAWKISH, "ally": 0.25}),
        ),
        Preset(
            "no-ally",
            "Hawkish Israel, no ally",
            "The shield alone.",
            vary(APRIL_2024, second={"hawks": HAWKISH, "ally": 0}),
        ),
        Preset(
            "thin",
            "Hawkish Israel, a third of the shield",
            "The ally alone, or nearly.",
            vary(APRIL_2024, second={"hawks": HAWKISH}),
            {"interception": 0.3},
        ),
        Preset(
            "hawkish-iran",
            "Hawkish Iran, no ally of its own",
            "The same coalition on the other side.",
            vary(APRIL_2024, first={"hawks": HAWKISH}),
        ),
        Preset(
            "iran-restrained",
            "Hawkish Iran with an ally like Israel’s",
            "What the difference between the two sides rests on.",
            vary(APRIL_2024, first={"hawks": HAWKISH, "ally": 1}),
        ),
    ),
    compute=compute,
    columns=(
        Column("share", "share, in 100", 0),
        Column("war", "open wars in 100, if that were the ally"),
        Column("straight", "on the straight line"),
        Column("launched", "rung launched, if that share were stopped", 2),
        Column("felt", "rung felt", 2),
    ),
    measure=Measure(view=view),
    leaves_out="The ally is a fixed charge. It wants nothing for itself, cannot be drawn into the war, and can neither threaten to leave nor offer anything in return: "
    "vetoes, sanctions, condemnation, oil prices and elections have no lever here. Nor does it matter who stops a blow, or what that costs.",
)
