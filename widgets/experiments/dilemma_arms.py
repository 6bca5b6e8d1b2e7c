"""The security dilemma proper: two sides arm because the other does (richardson1960). When does it
come to rest, and who is safer?

The two sides react and tire alike; only their grievances may differ. Neither stands for Iran or
Israel: nothing here is fitted to data.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import inf

from widgets.experiments.experiment import (
    Answer,
    Bet,
    Column,
    Control,
    Experiment,
    Preset,
    Row,
    Setting,
)
from widgets.experiments.task import Choice, Task
from widgets.model import Exchange
from widgets.model.classics.arms import ArmsRace

YEARS = (0.0, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 10.0, 15.0, 20.0, 30.0, 40.0)
"""When the picture looks: closely at first, when the difference between the two sides shrinks
fastest.
"""

START = (20.0, 120.0)
"""The arms of A and of B at the beginning, on the index."""

GRIEVANCE_OF_B = 50.0
"""What B would add each year if A had nothing; fixed, so that one sees what A's grievance does to
B.
"""

TOP = 1000.0
"""The end of the scale: a race that passes it is not followed further."""


def race(reaction: float, fatigue: float, grievance: float) -> ArmsRace:
    """The race of the experiment: both sides react and tire alike, and hold a grievance each."""
    return ArmsRace(reaction, reaction, fatigue, fatigue, grievance, GRIEVANCE_OF_B)


def _compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
    reaction, fatigue, grievance = (
        float(settings[name]) for name in ("reaction", "fatigue", "grievance")
    )
    given = race(reaction, fatigue, grievance)
    passes = _passes(given)
    rows: list[Row] = []
    for year in sorted({*YEARS, passes}):
        if year <= min(passes, YEARS[-1]):
            a, b = given.at(year, *START)
            rows.append({"year": year, "a": a, "b": b})
    rest = given.rest if given.stable else (TOP, TOP)
    return Answer(
        tables={
            "rows": rows,
            "lines": _lines(given, max(200.0, min(TOP, 1.25 * max(rest)))),
            "rest": [
                {"a": min(TOP, rest[0]), "b": min(TOP, rest[1]), "seen": float(max(rest) < TOP)}
            ],
        },
        headline=min(TOP, sum(rest) / 2),
        sentence=_sentence(given, passes),
    )


def _passes(given: ArmsRace) -> float:
    """The year in which either side's arms reach the end of the scale; infinite if none does within
    the picture.
    """
    early, late = 0.0, YEARS[-1]
    if max(given.at(late, *START)) <= TOP:
        return inf
    while late - early > 1e-6:
        middle = (early + late) / 2
        early, late = (early, middle) if max(given.at(middle, *START)) > TOP else (middle, late)
    return late


def _lines(given: ArmsRace, room: float) -> list[Row]:
    """Where A, and where B, would neither add nor shed arms: two lines, each from the axis to the
    edge of the picture.
    """
    names = ("A stands still", "B stands still")
    ends: list[Row] = []
    for name, grievance, is_a in zip(names, (given.g, given.h), (True, False)):
        for other in (
            0.0,
            min(room, (given.alpha * room - grievance) / given.k) if given.k else room,
        ):
            own = (given.k * other + grievance) / given.alpha
            ends.append({"line": name, "a": own if is_a else other, "b": other if is_a else own})
    return ends


def _sentence(given: ArmsRace, passes: float) -> str:
    passed = f" It passes {TOP:,.0f} in year {passes:.1f}." if passes < inf else ""
    if not given.stable:
        even = "is as strong as fatigue" if given.k == given.alpha else "outweighs fatigue"
        return f"Reaction {even}: what each side adds makes the other add, and nothing brings the race to rest.{passed}"
    a, b = given.rest
    lead = (
        "neither is ahead"
        if abs(a - b) < 0.5
        else f"{'A' if a > b else 'B'} is ahead by {abs(a - b):,.0f}"
    )
    alone = (
        f" If neither reacted they would rest at {given.g / given.alpha:,.0f} and {given.h / given.beta:,.0f}."
        if given.k
        else ""
    )
    return f"Fatigue outweighs reaction, so the race comes to rest, with A at {a:,.0f} and B at {b:,.0f}: {lead}.{passed}{alone}"


EXPERIMENT = Experiment(
    name="dilemma-arms",
    formerly="arms",
    title="When does arming for safety run away?",
    bet=Bet(
        "Two sides arm. The other’s arms make each of them add (reaction 0.5), the cost of its own makes it cut back (fatigue 1.0), and so both come to rest at 100 on an index. "
        "Now their reaction rises from 0.5 to 0.9, and nothing else changes. At what level do they come to rest?",
        low=0,
        high=1000,
        unit="on the index",
        changes={"reaction": 0.9},
    ),
    because="In proportion to the reaction it would be 180. But each answer is itself answered: what counts is how far reaction falls short of fatigue. That distance shrank from "
    "0.5 to 0.1, a fifth, so the level rises fivefold. At 1.0 nothing holds the race.",
    controls=(
        Control(
            "reaction",
            "Reaction to the other’s arms",
            "How much each side adds a year for each unit that the other has. At 0 nobody looks at the other.",
            default=0.5,
            low=0,
            high=1.2,
            step=0.05,
            assumption=True,
        ),
        Control(
            "fatigue",
            "Fatigue",
            "The share of its own arms that each side gives up a year because of what they cost.",
            default=1.0,
            low=0.4,
            high=1.5,
            step=0.1,
        ),
        Control(
            "grievance",
            "A’s grievance",
            f"What A would add each year even if B had nothing: fear, ambition or an old wrong. B’s stays at {GRIEVANCE_OF_B:.0f}.",
            default=50.0,
            low=0,
            high=150,
            step=10,
        ),
    ),
    presets=(
        Preset("rest", "Comes to rest", "Reaction is half as strong as fatigue."),
        Preset(
            "edge",
            "Near the edge",
            "Reaction is nine tenths of fatigue: it still rests, but high and late.",
            own={"reaction": 0.9},
        ),
        Preset("away", "Runs away", "Reaction outweighs fatigue.", own={"reaction": 1.1}),
        Preset(
            "one-fear",
            "Only A grows more afraid",
            "A’s grievance doubles, B’s does not.",
            own={"grievance": 100.0},
        ),
        Preset(
            "unseen",
            "Nobody looks at the other",
            "The same fear without any reaction: the dilemma is gone.",
            own={"reaction": 0.0, "grievance": 100.0},
        ),
    ),
    compute=_compute,
    columns=(
        Column("year", "year"),
        Column("a", "arms of A (index)", 0),
        Column("b", "arms of B (index)", 0),
    ),
    leaves_out="It has no decisions, no aims and no war: two sides follow a rule. It cannot say what the arms are for, whether they defend or attack, or who began. "
    "The numbers are illustrative and fitted to no budget; the two sides are not Iran and Israel.",
)


TASKS = (
    Task(
        "dilemma-evidence",
        "“Deterrence of this kind invites arms build-up” (C42). Which finding of the record counts most directly against a symmetric spiral in 2024?",
        "The military expenditure series and its 2024 press figures; the claims C28 and C42.",
        choices={
            "israel": Choice(
                "Israel’s military expenditure rose by 65 per cent in real terms in 2024.",
                False,
                "A spiral would predict that, and so would a war in Gaza and Lebanon. Look for what a spiral would not predict.",
            ),
            "iran": Choice(
                "Iran’s fell by 10 per cent in real terms in the same year.",
                True,
                "Two sides that answer each other should both rise. The figure is a relayed one, and Iranian totals depend on the exchange rate that is chosen, so the finding is weak evidence; "
                "and budgets show little of what partners or a nuclear programme add.",
            ),
            "s300": Choice(
                "Iran announced the first phase of its S-300 contract in April 2016.",
                False,
                "That corrects the article’s word “recently” (C28, disputed). It says nothing about what either side spent in 2024.",
            ),
            "share": Choice(
                "Israel’s share of GDP fell from 12.36 per cent in 1990 to 4.46 per cent in 2022.",
                False,
                "A share falls when the economy outgrows the budget. In constant dollars the same budget rose, and neither number is about 2024.",
            ),
        },
        formerly="arms-evidence",
    ),
)
