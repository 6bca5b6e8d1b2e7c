"""Proxies: when does a patron answer through others, when in the open, and when not at all?

Delegation as a principal–agent problem (salehyan2010): a deniable action may not be pinned on the
patron, and may go further than it ordered. Whoever counts only what is done openly, here the
watching clients, pulls the other way; so does a blow that demands more than a deniable action can
give.
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
from widgets.experiments.task import Choice, Task, begins, first_position
from widgets.model import APRIL_2024, IRAN, ISRAEL, RUNGS, SHADOW_WAR, Exchange, solve, vary

WEIGHTS = (0.0, 0.1, 0.2, 0.3, 0.5, 0.75, 1.0)
"""The weights of the clients at which the picture asks the model, besides the one that is chosen.
"""

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

TINY = 0.05
"""A share in 100 that rounds to nothing."""

LOOSE = 0.4
"""The control of the preset with less control, and of the question on it."""


def answers(exchange: Exchange, blow: int) -> dict[str, float]:
    """How the first actor answers a blow felt at that rung, in 100:

    `none`, `proxies`, `overt`; and `loud`, the mean rung of its overt answers.
    """
    by_rung = ladder(exchange, blow)
    overt = sum(by_rung[2:])
    return {
        "none": 100 * by_rung[0],
        "proxies": 100 * by_rung[1],
        "overt": 100 * overt,
        "loud": sum(rung * share for rung, share in enumerate(by_rung) if rung >= 2) / overt,
    }


@lru_cache(
    maxsize=512
)  # a reader moves one control at a time, and many of the points stay what they were
def ladder(exchange: Exchange, blow: int) -> tuple[float, ...]:
    """The probabilities (0–1) that the first actor's answer to a blow felt at that rung is launched
    at rung 0, …, 5.
    """
    choice = solve(vary(exchange, opening=2)).policy[0][
        blow
    ]  # the plan answers every blow; one opening, so that it is made once
    return tuple(
        sum(chance for move, chance in choice.items() if move.rung == rung)
        for rung in range(len(RUNGS))
    )


def _headline(exchange: Exchange, settings: Mapping[str, Setting]) -> float:
    return answers(exchange, int(settings["blow"]))["overt"]


def _compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
    here, blow = float(settings["clients"]), int(settings["blow"])
    other = 5 - blow
    rows: list[Row] = []
    for weight in sorted({*WEIGHTS, here}):
        watched = vary(exchange, first={"clients": weight})
        rows.append(
            {"clients": weight, **answers(watched, blow), "other": answers(watched, other)["overt"]}
        )
    now = next(row for row in rows if row["clients"] == here)
    steps = [
        {"rung": name, "share": 100 * share} for name, share in zip(RUNGS, ladder(exchange, blow))
    ]
    return Answer(
        tables={
            "rows": rows,
            "now": [{**now, "edge": now["overt"] + now["proxies"]}],
            "ladder": steps,
        },
        headline=now["overt"],
        sentence=_sentence(now, steps, blow, other),
    )


def _sentence(now: Row, steps: list[Row], blow: int, other: int) -> str:
    usual = max(steps[2:], key=lambda step: float(step["share"]))["rung"]
    ways = {"proxies": "through proxies", "overt": "in the open", "none": "not at all"}
    parts = [
        f"{_count(now[way])} {words}"
        for way, words in sorted(ways.items(), key=lambda each: -float(now[each[0]]))
        if now[way] >= TINY
    ]
    return (
        f"Of 100 blows felt at rung {blow} the patron in the model answers {', '.join(parts)}. "
        f"An open answer is launched at rung {now['loud']:.2f} on average, most often as a{'n' * (usual[0] in 'aeiou')} {usual}. "
        f"Had the blows been felt at rung {other}, it would answer {_count(now['other'])} in the open."
    )


def _count(share: float) -> str:
    """A number in 100 that does not say 0 or 100 of what is neither."""
    if share < TINY:
        return "practically none"
    if share < 0.5:
        return "fewer than 1"
    if share > 100 - TINY:
        return "practically all"
    return "more than 99" if share > 99.5 else f"{share:.0f}"


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
    compute=_compute,
    columns=(
        Column("clients", "clients’ weight", 2),
        Column("none", "no answer, in 100"),
        Column("proxies", "through proxies"),
        Column("overt", "in the open"),
        Column("loud", "mean rung of open answers", 2),
        Column("other", "in the open, had the blow been the other"),
    ),
    measure=Measure(_headline),
    leaves_out="Proxies here do what they are told or one rung more. They want nothing for themselves, never act unbidden, are never themselves struck, and never refuse. "
    "The clients are no actors either, only a charge on the patron; and a patron cannot act openly and through others at once.",
)


def _open_after(clients: float) -> bool:
    split = answers(vary(SHADOW_WAR, first={"clients": clients}), 2)
    return split["overt"] > split["proxies"]


_CLIENTS = EXPERIMENT.control("clients").positions


TASKS = (
    Task(
        "proxies-overtake",
        "In the shadow war, at which position of “Watching clients” do open answers first outnumber those through proxies?",
        "Start from A shadow war and raise the clients step by step. A step is 0.05; a finer answer counts if the model bears it out.",
        answer=lambda: first_position(_CLIENTS, _open_after),
        least=lambda: begins(_CLIENTS, _open_after),
        tolerance=0.0001,
        low=0,
        high=1,
        digits=2,
        hint="Compare the two middle columns of the table, one step of 0.05 at a time. It comes well before half.",
        why="The two are equal between this step and the one before it. A patron who looked no further than its own answer would change over sooner, at about 0.08: the reply that an open blow draws is what holds it back.",
    ),
    Task(
        "proxies-control",
        "In the shadow war with nobody watching, control over the proxies falls from 70 to 40 per cent. How many of 100 answers still go through them?",
        "Read it off the experiment; a whole number is fine enough.",
        answer=lambda: answers(vary(SHADOW_WAR, first={"control": LOOSE}), 2)["proxies"],
        tolerance=0.6,
        low=0,
        high=100,
        unit="in 100",
        digits=1,
        hint="At 70 per cent it is 64.6 of 100. Choose A shadow war, then move the control over proxies.",
        why="The rest goes both ways: 37.6 of 100 blows are then left without an answer and 40.8 are answered in the open. Slack does not only make proxies dangerous, it makes them useless.",
    ),
    Task(
        "proxies-evidence",
        "The model’s patron either acts through proxies or acts itself, and its proxies act on its order. Which row fits that picture worst?",
        "Rows of The record.",
        choices={
            "E03": Choice(
                "Drones and cruise missiles hit two Saudi oil facilities; the Houthis claimed the attack, Iran denied it, and the United States, France, Germany and Britain attributed it to Iran (E03).",
                False,
                "Whoever is right, this fits one of the model’s moves: a deniable action, whoever gave the order. Look for a row in which the patron was acting openly at the same time.",
            ),
            "E08": Choice(
                "Small drones attacked a workshop in Isfahan; US officials attributed it to Israel, which did not confirm it (E08).",
                False,
                "That is a deniable action in place of an open one, and no partner group is named in it. It fits the picture well.",
            ),
            "E22": Choice(
                "Iran launched drones and missiles at Israel from its own soil, more than 300 by Israeli and US counts, and claimed it (E22).",
                False,
                "That is the open answer, the model’s other branch. What happened beside it?",
            ),
            "E23": Choice(
                "During that salvo projectiles also came from Yemen, Iraq, Syria and Lebanon, by Israeli and US accounts, and Hezbollah gave Israeli strikes on southern Lebanon as its reason (E23).",
                True,
                "Open and proxy fire came in one night, which the model cannot do; and one group gave a reason of its own, which its proxies cannot have. The reason reaches the record through an Iranian state outlet, and is no proof that nobody ordered the fire.",
            ),
        },
    ),
)
