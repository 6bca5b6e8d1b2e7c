"""What packages of a hotline, announcing and defence leave of the danger.

A point moves a tool a quarter of its way. What the tools would leave if they worked independently,
each cutting the danger by the same factor with and without the others, is the guess to compare
with.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import product
from math import prod
from typing import NamedTuple

from widgets.answers.answer import Answer, Row, Setting
from widgets.answers.words import one_in
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


def view(exchange: Exchange, settings: Mapping[str, Setting]) -> Exchange:
    return equipped(_case(exchange, settings), **_points(settings))


def compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
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
