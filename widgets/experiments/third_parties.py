"""Third parties: what a restraining hand and a shield are each worth, and what either tempts the
other side to do.

The ally charges Israel's leader for what Iran is made to feel (pressman2008 on restraint among
allies); the shield stops part of a blow on Israel. A straight line between no ally and the whole
one is the naive guess to compare with. Safer targets draw larger blows: Peltzman's offsetting
behaviour (peltzman1975), on both gifts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from widgets.experiments.experiment import (
    Answer,
    Bet,
    Column,
    Control,
    Experiment,
    Measure,
    Preset,
    Row,
    Setting,
)
from widgets.experiments.task import Choice, Task
from widgets.experiments.words import one_in
from widgets.model import APRIL_2024, ISRAEL, Exchange, felt, play, solve, vary

SHARES = (0.0, 0.1, 0.25, 0.5, 1.0)
"""Where the picture asks the model, besides the ally and the interception that are chosen."""

HAWKISH = 0.9
"""The hawks' weight in the hawkish Israel (and the hawkish Iran) of the presets, the bet and the
questions.
"""

SMALL = 0.005
"""A change of P(war) by less than half a war in 100 counts as hardly any."""


def stopping(share: float) -> dict[str, float]:
    """Israel's two shares moved together: a warned blow meets the share given, a surprise the same
    fraction of it as in April.
    """
    return {"shield": share * ISRAEL.shield / ISRAEL.alerted, "alerted": share}


class _Night(NamedTuple):
    """P(war), and the mean rungs at which Iran's first answer is launched and felt."""

    war: float
    launched: float
    felt: float


@lru_cache(
    maxsize=512
)  # a reader moves one control at a time, and most of the points stay what they were
def night(exchange: Exchange) -> _Night:
    """What an exchange comes to, for the two panels."""
    plan = solve(exchange)
    answer = plan.policy[0][int(exchange.opening)]
    arrives = sum(
        p * sum(x * k for x, k in enumerate(felt(exchange, 0, move))) for move, p in answer.items()
    )
    return _Night(play(plan).p_war, sum(p * move.rung for move, p in answer.items()), arrives)


def _view(exchange: Exchange, settings: Mapping[str, Setting]) -> Exchange:
    return vary(exchange, second=stopping(float(settings["interception"])))


def _compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
    hand, stopped = float(settings["ally"]), float(settings["interception"])

    def at(ally: float, share: float) -> _Night:
        return night(vary(exchange, second={"ally": ally, **stopping(share)}))

    none, quarter, whole = (at(ally, stopped).war for ally in (0.0, 0.25, 1.0))
    rows: list[Row] = []
    for share in sorted({*SHARES, hand, stopped}):
        behind = at(hand, share)
        rows.append(
            {
                "share": 100 * share,
                "war": 100 * at(share, stopped).war,
                "straight": 100 * (none + share * (whole - none)),
                "launched": behind.launched,
                "felt": behind.felt,
            }
        )
    here = at(hand, stopped)
    now = {
        "ally": 100 * hand,
        "stopped": 100 * stopped,
        "war": 100 * here.war,
        "launched": here.launched,
        "felt": here.felt,
    }
    return Answer(
        tables={"rows": rows, "now": [now]},
        headline=now["war"],
        sentence=_sentence(here, none, quarter, whole),
    )


def _sentence(here: _Night, none: float, quarter: float, whole: float) -> str:
    gain, first = none - whole, none - quarter
    if gain < -SMALL:
        verdict = "so here its restraint adds to the danger"
    elif gain < SMALL:
        verdict = "so here the ally hardly matters"
    elif first < -SMALL:
        verdict = "but the first quarter alone makes it worse"
    else:
        verdict = f"and the first quarter brings {100 * max(0.0, first) / gain:.0f} % of the difference (a straight line: 25 %)"
    return (
        f"Of 100 such exchanges in the model {100 * here.war:.1f} end in open war ({one_in(here.war)}); without Israel’s ally it is {100 * none:.1f}, "
        f"with the whole of it {100 * whole:.1f}, {verdict}. "
        f"Iran’s first answer is launched at rung {here.launched:.2f} on average and felt at {here.felt:.2f}."
    )


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
    compute=_compute,
    columns=(
        Column("share", "share, in 100", 0),
        Column("war", "open wars in 100, if that were the ally"),
        Column("straight", "on the straight line"),
        Column("launched", "rung launched, if that share were stopped", 2),
        Column("felt", "rung felt", 2),
    ),
    measure=Measure(view=_view),
    leaves_out="The ally is a fixed charge. It wants nothing for itself, cannot be drawn into the war, and can neither threaten to leave nor offer anything in return: "
    "vetoes, sanctions, condemnation, oil prices and elections have no lever here. Nor does it matter who stops a blow, or what that costs.",
)


def _where(low: float, high: float, falls_to: float, war: Callable[[float], float]) -> float:
    """The share (0–1) between two at which a falling P(war) reaches a level, to a thousandth either
    way.
    """
    while high - low > 0.002:
        middle = (low + high) / 2
        if war(middle) > falls_to:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _hawkish(ally: float = 1.0, stopped: float = ISRAEL.alerted) -> float:
    return night(vary(APRIL_2024, second={"hawks": HAWKISH, "ally": ally, **stopping(stopped)})).war


@lru_cache(maxsize=1)
def _halves() -> float:
    return 100 * _where(0, 1, _hawkish(0) / 2, _hawkish)


@lru_cache(maxsize=1)
def _as_good_as_a_quarter() -> float:
    return 100 * _where(0, ISRAEL.alerted, _hawkish(0.25), lambda share: _hawkish(1, share))


TASKS = (
    Task(
        "third-parties-halve",
        "Hawks weigh 90 % in Israel’s government. How much of the ally’s restraint, in per cent of April’s, halves the danger that there is without any?",
        "Start from Hawkish Israel, no ally, and raise the restraint; being within 2 counts.",
        answer=_halves,
        tolerance=2.0,
        low=0,
        high=100,
        unit="%",
        hint="Without an ally 41.2 of 100 exchanges end in open war. Look for the setting at which it is half of that.",
        why="A straight line would need 55 %. The steep part of the curve lies where Israel’s leader stops choosing war at once; once that is gone, more restraint has little left to do.",
        formerly="allies-halve",
    ),
    Task(
        "third-parties-exchange",
        "Keep hawks at 90 % and the whole ally. To what share of a blow can the interception fall before the danger is what a quarter of the ally leaves behind April’s shield?",
        "Start from Hawkish Israel and lower the share that is stopped; being within 3 counts.",
        answer=_as_good_as_a_quarter,
        tolerance=3.0,
        low=0,
        high=100,
        unit="%",
        hint="The danger to match is that of the bet, 16.8 in 100. Go down step by step.",
        why="With this government three quarters of the restraint are worth about as much as the part of the shield from 24 up to 90 %. One gift can stand in for much of the other.",
        formerly="allies-exchange",
    ),
    Task(
        "third-parties-evidence",
        "Which row comes closest to showing restraint by an ally, as against restraint that Israel chose for itself?",
        "Rows of The record.",
        choices={
            "E25": Choice(
                "The US president told Israel’s prime minister that the United States would not join an offensive (E25).",
                True,
                "Here an ally sets a price, and an immediate reply was reportedly set aside after the call. Even so the report gives an order of events, which is short of a cause, and the reply came five days later all the same.",
            ),
            "E28": Choice(
                "Britain’s foreign secretary and Germany’s foreign minister urged restraint in Jerusalem (E28).",
                False,
                "That is pressure, and the same row holds the reply that Israel would make its own decisions. It names no cost to Israel of refusing. Look for a row in which an ally withholds something.",
            ),
            "E30": Choice(
                "The United States vetoed full UN membership for Palestine (E30).",
                False,
                "If it was a reward for restraint, no source says so: the exchange is an inference from two dates. Look for a row in which an ally speaks about the answer to Iran.",
            ),
            "E31": Choice(
                "The strike near Isfahan was small and left unclaimed (E31).",
                False,
                "That is the outcome to be explained. It fits an ally’s pressure, a government’s own choice, and a show of reach equally well.",
            ),
        },
        formerly="allies-evidence",
    ),
)
