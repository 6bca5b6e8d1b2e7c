"""A threat believed: what foresight alone already does, without any blow that deters.

Who looks ahead expects the other side's answer and counts it before acting (schelling1966). The
threatened side decides first; the other one threatens an answer of so many rungs beyond the blow,
and means it or does not. Two cases: Israel's leader before April, whom no blow presses, and Iran
after Damascus, from whom its own audiences ask an answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

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
from widgets.experiments.redlines_line import BEFORE_APRIL
from widgets.experiments.task import Task
from widgets.experiments.words import in_hundred, one_in
from widgets.model import APRIL_2024, Exchange, play, solve, vary

THREATS = tuple(step / 2 for step in range(7))
"""The answers threatened, in rungs beyond the blow."""

MEANT = APRIL_2024.second.markup
"""What either side wants beyond the blow in the model's April: how a bluff is answered."""


def threatened(exchange: Exchange, threat: float) -> Exchange:
    """The exchange in which the second side's answer goes so many rungs beyond the blow."""
    return vary(exchange, second={"markup": threat})


@lru_cache(maxsize=1024)  # where the threat alone is moved, all points stay what they were
def outcome(exchange: Exchange, threat: float, meant: bool) -> tuple[float, float, float]:
    """Overt strikes in 100 first decisions, their mean rung, and open wars in 1,000, if the first
    side believes the threat and the second one means it, or answers as in April.
    """
    plan = solve(threatened(exchange, threat))
    true = threatened(exchange, threat if meant else MEANT)
    decision = plan.policy[0][int(exchange.opening)]
    overt = sum(chance for move, chance in decision.items() if move.rung >= 2)
    rung = sum(move.rung * chance for move, chance in decision.items())
    return 100 * overt, rung, 1000 * play(plan, true, second=solve(true)).p_war


def _headline(exchange: Exchange, settings: Mapping[str, Setting]) -> float:
    return outcome(exchange, exchange.second.markup, bool(settings["meant"]))[2]


def _compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
    threat, meant = exchange.second.markup, bool(settings["meant"])
    blind = vary(exchange, foresight=0)
    rows = []
    for each in THREATS:
        overt, rung, war = outcome(exchange, each, meant)
        blindly, _, wars = outcome(blind, each, meant)
        rows.append(
            {
                "threat": each,
                "overt": overt,
                "rung": rung,
                "war": war,
                "overt_blind": blindly,
                "war_blind": wars,
            }
        )
    now = next(row for row in rows if row["threat"] == threat)
    return Answer(
        tables={"rows": rows, "now": [now]},
        headline=now["war"],
        sentence=_sentence(exchange, now, meant),
    )


def _sentence(exchange: Exchange, now: Row, meant: bool) -> str:
    one, other = exchange.first.name, exchange.second.name
    beyond = f"{now['threat']:g} rung{'' if now['threat'] == 1 else 's'} beyond the blow"
    threat = f"{other} threatens an answer {beyond}, and {one}’s leader believes it"
    kept = "" if meant else f"; it will answer {MEANT:g} beyond"
    acts = f"{in_hundred(now['overt'] / 100).capitalize()} of {one}’s decisions are for an overt strike (on average rung {now['rung']:.2f})"
    wars = f"{now['war']:.1f} of 1,000 exchanges end in open war ({one_in(now['war'] / 1000)})"
    blind = f"If leaders looked at the present only, it would be {in_hundred(now['overt_blind'] / 100)} and {now['war_blind']:.1f} wars"
    return f"{threat}{kept}. {acts}, and {wars}. {blind}."


EXPERIMENT = Experiment(
    name="deterrence-threat",
    title="What does a threat do that is believed?",
    bet=Bet(
        "Before April, Israel’s leader weighs an overt strike on Iran’s forces, and expects an answer 1 rung beyond the blow: 33 of 100 such decisions are for the strike, and 4.9 of 1,000 exchanges end in open war. "
        "Now Iran threatens 3 rungs beyond, is believed and means it; strikes fall from 33 to 5. How many of 1,000 exchanges end in open war?",
        low=0,
        high=20,
        unit="in 1,000",
        changes={"threat": 3.0},
    ),
    because="The threat makes the strike seven times rarer. But a blow that is felt at rung 3 all the same, a limited strike that is misread or a deniable action that goes too far, is now mostly answered with open war. "
    "Fewer crises, and each more dangerous: the second outweighs the first.",
    controls=(
        Control(
            "threat",
            "The answer that is threatened",
            "Rungs beyond the blow that the threatened side expects. In the model’s April both sides want 1.",
            default=1.0,
            target="second.markup",
            low=0,
            high=3,
            step=0.5,
        ),
        Control(
            "meant",
            "The threat is meant",
            "Off: a bluff. The threat is believed, but the answer goes 1 rung beyond the blow, as in the model’s April.",
            default=True,
            rests_on="illustrative",
        ),
        Control(
            "foresight",
            "How far leaders look ahead",
            "The weight of what comes next. At 0 % they see the present only, and no threat reaches them.",
            default=0.9,
            target="foresight",
            low=0,
            high=1,
            step=0.1,
            percent=True,
            assumption=True,
        ),
        Control(
            "aims",
            "What a strike is worth to the threatened side",
            "The value of each rung that lands, in felt rungs. In the rest of the book it is 0.5.",
            default=3.0,
            target="first.aims",
            low=0,
            high=6,
            step=0.5,
            more=True,
        ),
        Control(
            "noise",
            "Chance that a blow is over-read by a rung",
            "Applied again and again. It is what carries a limited strike over a red line at 3.",
            default=0.2,
            target="noise",
            low=0,
            high=0.3,
            step=0.05,
            percent=True,
            more=True,
        ),
    ),
    presets=(
        Preset(
            "before",
            "Israel, before April",
            "A leader who may strike but need not: it has felt a deniable action, below its red line.",
            BEFORE_APRIL,
        ),
        Preset(
            "bluff",
            "A bluff",
            "The same leader; Iran threatens 3 rungs beyond and would answer 1 beyond.",
            threatened(BEFORE_APRIL, 3),
            {"meant": False},
        ),
        Preset(
            "present-only",
            "Nobody looks ahead",
            "The same threat before leaders who see the present only.",
            threatened(vary(BEFORE_APRIL, foresight=0), 3),
        ),
        Preset(
            "iran-april",
            "Iran, after Damascus",
            "A leader from whom an answer is asked; Israel threatens 3 rungs beyond.",
            threatened(APRIL_2024, 3),
        ),
    ),
    compute=_compute,
    columns=(
        Column("threat", "answer threatened, in rungs beyond the blow"),
        Column("overt", "overt strikes in 100 decisions"),
        Column("rung", "mean rung launched", 2),
        Column("war", "open wars in 1,000"),
        Column("overt_blind", "overt strikes, present only"),
        Column("war_blind", "open wars, present only"),
    ),
    measure=Measure(_headline),
    leaves_out="A threat here costs nothing to make and nothing to break: no reputation, no audience that punishes a bluff, no second crisis in which it is remembered. "
    "It is believed wholly, and by everybody at the same time. Nobody is compelled to do anything; one is only kept from something, or not.",
)


def _bluff() -> float:
    """Open wars in 1,000 where a threat of 3 rungs beyond is believed and not meant."""
    return EXPERIMENT.ask("bluff").headline


TASKS = (
    Task(
        "deterrence-bluff",
        "Iran threatens 3 rungs beyond the blow, Israel’s leader before April believes it, and Iran would in fact answer 1 beyond. How many of 1,000 exchanges end in open war?",
        "Take the case A bluff. One decimal is enough.",
        answer=_bluff,
        tolerance=0.1,
        low=0,
        high=100,
        unit="in 1,000",
        digits=1,
        hint="Take the threat up to 3 and switch off that it is meant; the sentence says the wars.",
        why="The strike is kept rare by a threat that nobody will carry out. In the model that is the safest threat of all, because it cannot be found out: there is no second crisis.",
    ),
)
