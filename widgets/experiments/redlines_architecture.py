"""A security architecture on a budget: a hotline, announcing and better defence, bought by the
point for a case in danger.

A hotline makes blows less often over-read, announcing makes silence rarer among senders with
limited aims, defence stops more of what is announced, on both sides. Prices are the course's own: a
point moves a tool a quarter of its way. What the tools would leave if they worked independently,
each cutting the danger by the same factor with and without the others, is the guess to compare
with.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import product
from math import prod
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
from widgets.model import STRESSED, Exchange, inadvertent, play, solve, vary

TOOLS = ("hotline", "announcing", "defence")

WHOLE = 4
"""Points that a whole tool costs."""

BUDGET = 6
"""The points there are: enough for half of everything."""

NOISE, CANDOUR, STOPPED = 0.1, 0.95, 0.95
"""Where the whole of each tool leads: the chance of over-reading, how often limited senders
announce, the share of an announced blow that is stopped.
"""


def equipped(
    exchange: Exchange, hotline: float = 0, announcing: float = 0, defence: float = 0
) -> Exchange:
    """The exchange with so many points (0–4) spent on each tool: from what it has, that many
    quarters of the way to the whole tool.
    """

    def on_the_way(start: float, end: float, points: float) -> float:
        return start + (end - start) * points / WHOLE

    first, second = (
        {"alerted": on_the_way(actor.alerted, STOPPED, defence)} for actor in exchange.actors()
    )
    return vary(
        exchange,
        first,
        second,
        noise=on_the_way(exchange.noise, NOISE, hotline),
        candour=on_the_way(exchange.candour, CANDOUR, announcing),
    )


class _Danger(NamedTuple):
    """P(war), and how much of it nobody chose."""

    war: float
    inadvertent: float


@lru_cache(
    maxsize=512
)  # a reader moves one control at a time, and many of the packages stay what they were
def danger(exchange: Exchange) -> _Danger:
    """The danger of open war in an exchange."""
    plan = solve(exchange)
    return _Danger(play(plan).p_war, inadvertent(plan))


def _case(exchange: Exchange, settings: Mapping[str, Setting]) -> Exchange:
    common = {name: settings[name] for name in ("hawks", "hawks_war", "aims")}
    return vary(exchange, common, common)


def _points(settings: Mapping[str, Setting]) -> dict[str, int]:
    return {tool: int(float(settings[tool])) for tool in TOOLS}


def _view(exchange: Exchange, settings: Mapping[str, Setting]) -> Exchange:
    return equipped(_case(exchange, settings), **_points(settings))


def _compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
    case, points = _case(exchange, settings), _points(settings)
    nothing, together = danger(case), danger(equipped(case, **points))
    alone = {tool: danger(equipped(case, **{tool: points[tool]})) for tool in TOOLS}
    multiplied = nothing.war * prod(each.war / nothing.war for each in alone.values())
    rows = [
        _row("nothing", 0, nothing),
        *(_row(tool, points[tool], alone[tool]) for tool in TOOLS),
        _row("together", sum(points.values()), together),
    ]
    steps: list[Row] = [
        {
            "tool": tool,
            "war": 100
            * danger(equipped(case, **{**points, tool: min(WHOLE, points[tool] + 1)})).war,
            "whole": points[tool] == WHOLE,
        }
        for tool in TOOLS
    ]
    now = {
        "war": 100 * together.war,
        "multiplied": 100 * multiplied,
        "points": float(sum(points.values())),
        "several": _several(points),
    }
    return Answer(
        tables={"rows": rows, "steps": steps, "now": [now]},
        headline=now["war"],
        sentence=_sentence(nothing, together, multiplied, points),
    )


def _row(package: str, points: int, found: _Danger) -> Row:
    war, unchosen = 100 * found.war, 100 * found.inadvertent
    return {
        "package": package,
        "points": float(points),
        "war": war,
        "chosen": max(0.0, war - unchosen),
        "inadvertent": unchosen,
    }


def _several(points: Mapping[str, int]) -> bool:
    """Whether there are tools to work together."""
    return sum(each > 0 for each in points.values()) > 1


def _sentence(
    nothing: _Danger, together: _Danger, multiplied: float, points: Mapping[str, int]
) -> str:
    spent, left = (
        sum(points.values()),
        f"{100 * nothing.war:.1f} of 100 such exchanges end in open war ({one_in(nothing.war)})",
    )
    if not spent:
        return f"Nothing is bought: {left}, {100 * nothing.inadvertent:.1f} of them inadvertent, the rest chosen."
    over = (
        f"{spent - BUDGET} more than"
        if spent > BUDGET
        else "as many as"
        if spent == BUDGET
        else f"{BUDGET - spent} fewer than"
    )
    bought = ", ".join(f"{tool} {points[tool]}" for tool in TOOLS)
    told = (
        f"{100 * together.war:.1f} of 100 such exchanges end in open war ({one_in(together.war)}), "
        f"{100 * together.inadvertent:.1f} of them inadvertent; without any tool {100 * nothing.war:.1f}. "
        f"Points spent: {bought}; {spent} in all, {over} the {BUDGET} that the question below gives."
    )
    if not _several(points):
        return told
    ratio = together.war / multiplied
    verdict = (
        "they do more than multiply"
        if ratio < 0.9
        else "they do less than multiply"
        if ratio > 1.1
        else "they about multiply"
    )
    return f"{told} If each cut the danger by the same factor with and without the others, {100 * multiplied:.1f} would be left: {verdict}."


def _tool(name: str, label: str, meaning: str, rests_on: str) -> Control:
    return Control(name, label, meaning, default=0.0, low=0, high=WHOLE, step=1, rests_on=rests_on)


EXPERIMENT = Experiment(
    name="redlines-architecture",
    formerly="architecture",
    title="Which security architecture would you buy?",
    bet=Bet(
        "In a case with strong hawks, watchful clients and half the ally, 28 of 100 exchanges end in open war. "
        "A hotline alone brings that down to 13, announcing alone to 11. How many are left with both?",
        low=0,
        high=28,
        preset="channels",
    ),
    because="If each cut the danger by the same factor with and without the other, 5 would be left; subtracting both gains gives less than none. "
    "Most of these wars are chosen by a leader who has just felt a massive salvo and finds war the lesser evil. Either tool alone makes that choice less likely than not or nearly so; only both together make it rare.",
    controls=(
        _tool(
            "hotline",
            "Points on a hotline",
            "All 4 halve the chance that a blow is over-read by a rung, from 20 to 10 %.",
            "illustrative; for Israel it is sourced that misreading occurs",
        ),
        _tool(
            "announcing",
            "Points on announcing",
            "All 4 bring senders with limited aims to announce in 95 instead of 60 of 100 cases, on both sides.",
            "illustrative; how candid either side was in April is disputed",
        ),
        _tool(
            "defence",
            "Points on defence",
            "All 4 let both sides stop 95 % of an announced blow; in the stressed case Israel stops 80 and Iran 30.",
            "illustrative; for Israel direction sourced, value disputed",
        ),
        Control(
            "hawks_war",
            "How much of war’s cost the hawks feel",
            "On both sides, as a share of what doves feel. At 0 % they bear none of it, which is the course’s choice.",
            default=0.0,
            low=0,
            high=0.5,
            step=0.05,
            percent=True,
            assumption=True,
            more=True,
        ),
        Control(
            "hawks",
            "Hawks in both coalitions",
            "The weight, on both sides, of those who count what is launched.",
            default=0.8,
            low=0.5,
            high=0.9,
            step=0.05,
            percent=True,
            more=True,
            rests_on="direction sourced for Israel, illustrative for Iran; value illustrative",
        ),
        Control(
            "aims",
            "Damage that both sides seek",
            "The value of each rung that lands, on both sides. At 0.5, as in April, a blow is an answer and little more.",
            default=0.5,
            low=0,
            high=4,
            step=0.5,
            more=True,
        ),
        Control(
            "guile",
            "How often one who seeks damage announces too",
            "The more often, the less an announcement tells.",
            default=0.2,
            target="guile",
            low=0,
            high=0.6,
            step=0.1,
            percent=True,
            more=True,
        ),
    ),
    presets=(
        Preset(
            "stressed",
            "The stressed case",
            "Hawks at 80 %, clients at 1.5, half the ally, Israel’s shield at 80 %, less candour. No tools.",
            STRESSED,
        ),
        Preset("hotline", "A hotline", "The whole of it, alone.", STRESSED, {"hotline": 4.0}),
        Preset(
            "announcing", "Announcing", "The whole of it, alone.", STRESSED, {"announcing": 4.0}
        ),
        Preset(
            "channels",
            "Both channels",
            "Hotline and announcing, 8 points. The case of the bet.",
            STRESSED,
            {"hotline": 4.0, "announcing": 4.0},
        ),
        Preset("defended", "Defence", "On both sides, alone.", STRESSED, {"defence": 4.0}),
        Preset(
            "all",
            "All three",
            "All 12 points, twice what the question gives.",
            STRESSED,
            {"hotline": 4.0, "announcing": 4.0, "defence": 4.0},
        ),
    ),
    compute=_compute,
    columns=(
        Column("package", "bought", 0),
        Column("points", "points", 0),
        Column("war", "open wars in 100"),
        Column("chosen", "of them chosen"),
        Column("inadvertent", "of them inadvertent"),
    ),
    measure=Measure(view=_view),
    leaves_out="Tools here simply work. Nobody has to agree to them, install them in a crisis, pay for them at home or abuse them; a hotline cannot carry a lie or a threat, and announcing cannot tell the other side where to aim. "
    "Better defence tempts nobody to attack from behind it. The prices are our own.",
)


@lru_cache(maxsize=1)
def best() -> tuple[float, tuple[int, int, int]]:
    """The fewest open wars in 100 that the budget can leave in the stressed case, and the points
    that do it.
    """
    packages = [
        each for each in product(range(WHOLE + 1), repeat=len(TOOLS)) if sum(each) <= BUDGET
    ]
    war, points = min((danger(equipped(STRESSED, *each)).war, each) for each in packages)
    hotline, announcing, defence = points
    return 100 * war, (hotline, announcing, defence)


TASKS = (
    Task(
        "redlines-budget",
        f"You have {BUDGET} points for the stressed case. How many of 100 exchanges end in open war under the best package?",
        "Start from The stressed case; watch the lower panel. One decimal is enough.",
        answer=lambda: best()[0],
        tolerance=0.1,
        low=0,
        high=100,
        unit="in 100",
        digits=1,
        hint="Begin with nothing and spend one point at a time, six times, always on the tool for which the lower panel then shows the fewest wars.",
        why="The best package is 4 points on the hotline and 1 each on announcing and defence. The first point of defence buys most, mostly because it gives Iran, whose shield is thin, something to stop with; "
        "after it the hotline pays best. Three equal parts leave 5.4. How far would you trust a ranking that rests on prices of our own?",
    ),
    Task(
        "redlines-evidence",
        "Which row speaks most directly to the claim that a clearer line would have prevented the first overt blow?",
        "Rows of The record.",
        choices={
            "M21": Choice(
                "US and Israeli officials said that Israel had expected a weak reply to the strike in Damascus (source nyt_miscalc).",
                True,
                "It says that the line was misjudged, and in which direction. Even so it does not show that Israel’s leaders, told where the line lay, would have held back: that is the counterfactual the model supplies, and only if there was little enough to gain.",
            ),
            "E18": Choice(
                "Iran’s leaders said that the strike would not go unanswered (E18).",
                False,
                "That is a line drawn the day after it was crossed. It could bear on what followed, not on the strike itself.",
            ),
            "E19": Choice(
                "Messages, and by some accounts notice, went through Turkey, Jordan, Iraq and Switzerland before 13 April (E19).",
                False,
                "Channels existed, and their content is disputed. But they were used after the first blow, for the second.",
            ),
            "E33": Choice(
                "Iran’s foreign minister said that Iran would not react further unless Israel acted again (E33).",
                False,
                "A condition is a line, and this one was told. It bears on how the exchange stopped, and not on how it began.",
            ),
        },
    ),
)
