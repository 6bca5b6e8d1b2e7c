"""Exercises on red lines: a line misjudged, effects that multiply or do not, a Shapley value by
hand, acts counted in the record, and a package under a budget.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations
from math import inf
from typing import Any

from widgets.exercises import expect
from widgets.exercises.expect import NotYet
from widgets.exercises.term import Given, draw
from widgets.model import IRAN, ISRAEL, STRESSED, Exchange, play, shapley, solve, vary

TOOLS = ("hotline", "announcing", "defence")
"""What points buy: less noise, more candour, and on both sides more that is stopped when warned."""

SIDES = ("Iran", "Israel", "United States")
"""Whose acts may be counted."""

ALONE = "That is what it does alone. Average over all orders in which it could come."


@dataclass(frozen=True, repr=False)
class Case(Given):
    """The numbers of a term: what a rung is worth before April, where Iran's line is taken to lie,
    hawks in the case in danger (0–1), where a whole hotline, announcing and defence lead (`noise`,
    `candour`, `stopped`, 0–1), a budget in points, the day (year-month-day) and the rung from which
    acts count, and P(war) to be reached.
    """

    aims: float
    believed: int
    hawks: float
    noise: float
    candour: float
    stopped: float
    budget: int
    since: str
    rung: int
    target: float = inf

    @property
    def before(self) -> Exchange:
        """Israel's decision before April; the first actor is Israel, which has felt rung 1."""
        return vary(Exchange(ISRAEL, IRAN, opening=1, horizon=13), first={"aims": self.aims})

    @property
    def exchange(self) -> Exchange:
        """The case in danger, with the hawks of the term on both sides."""
        return vary(STRESSED, {"hawks": self.hawks}, {"hawks": self.hawks})

    def equipped(self, hotline: float = 0, announcing: float = 0, defence: float = 0) -> Exchange:
        """The case in danger with so many points spent on each tool, that many quarters of the way
        to the whole of it.

        Raises `ValueError` naming a tool whose points are not between 0 and 4.
        """
        for name, points in zip(TOOLS, (hotline, announcing, defence), strict=True):
            if not 0 <= points <= 4:
                raise ValueError(
                    f"{name} = {points!r} is not possible; it must be between 0 and 4 points"
                )
        start = self.exchange
        shields = [
            {"alerted": actor.alerted + defence / 4 * (self.stopped - actor.alerted)}
            for actor in start.actors()
        ]
        noise = start.noise + hotline / 4 * (self.noise - start.noise)
        candour = start.candour + announcing / 4 * (self.candour - start.candour)
        return vary(start, *shields, noise=noise, candour=candour)


@lru_cache(maxsize=64)
def case(term: str) -> Case:
    """The case of a term. Raises `ValueError` for what is no term's name."""
    chance = draw("redlines", term)
    given = Case(
        aims=chance.randint(250, 340) / 100,
        believed=chance.choice((4, 5)),
        hawks=chance.choice((0.77, 0.78, 0.79, 0.8, 0.81)),
        noise=chance.choice((0.08, 0.11, 0.14, 0.17)),
        candour=chance.choice((0.8, 0.85, 0.9, 0.95)),
        stopped=chance.choice((0.88, 0.9, 0.92, 0.95)),
        budget=chance.choice((5, 6, 7)),
        since=chance.choice(
            (
                "2019-06-20",
                "2022-02-01",
                "2023-01-28",
                "2024-01-20",
                "2024-04-01",
                "2024-04-13",
                "2024-07-31",
            )
        ),
        rung=chance.choice((2, 3)),
    )
    # A target that the best whole points reach with a little room, so that it can be met, and
    # seldom by chance.
    best = min(play(solve(given.equipped(*points))).p_war for points in _packages(given.budget))
    return replace(given, target=round(best * 1.05 + 0.0005, 3))


def _packages(budget: int) -> list[tuple[int, int, int]]:
    return [(a, b, budget - a - b) for a in range(5) for b in range(5) if 0 <= budget - a - b <= 4]


def _decides(exchange: Exchange, line: float) -> tuple[float, float]:
    """The chance of an overt strike and P(war), if the first actor believes in that line."""
    plan = solve(vary(exchange, second={"red_line": line}))
    strike = sum(chance for move, chance in plan.policy[0][1].items() if move.rung >= 2)
    return strike, play(plan, exchange, second=solve(exchange)).p_war


def check_misjudged(strike: object, war: object, term: str) -> str:
    """An overt strike, and open war, if the line is misjudged."""
    given = case(term)
    right = _decides(given.before, given.believed)
    known = _decides(given.before, given.before.second.red_line)
    expect.share(
        "strike",
        strike,
        right[0],
        mistakes=(
            (known[0], "That is for a line that is known. Plan with the line that is believed."),
        ),
    )
    told = vary(given.before, second={"red_line": given.believed})
    mistakes = (
        (known[1], "That is for a line that is known."),
        (
            play(solve(told)).p_war,
            "That is what the leader expects. Iran acts on its own line: play(plan, world, second=...).",
        ),
    )
    expect.share("war", war, right[1], within=0.0002, mistakes=mistakes)
    return f"Right: taken to lie at {given.believed}, strikes go from {known[0]:.3f} to {right[0]:.3f}, P(war) from {known[1]:.4f} to {right[1]:.4f}."


def check_multiplied(multiplied: object, term: str) -> str:
    """What would be left if two tools' effects multiplied."""
    given = case(term)
    wars = [play(solve(given.equipped(*points))).p_war for points in ((), (4,), (0, 4))]
    cases = [
        dict(zip(("nothing", "one", "other"), each, strict=True))
        for each in ((0.5, 0.25, 0.1), (0.28, 0.128, 0.114), tuple(wars))
    ]
    cases += expect.grid(nothing=(0.2, 0.6, 1), one=(0, 0.05, 0.2), other=(0.01, 0.15))
    expect.function_of(
        "multiplied", multiplied, lambda nothing, one, other: one * other / nothing, cases, low=0, high=1,
        mistakes=(
            (lambda nothing, one, other: one * other, "Each tool cuts the danger by a factor, one / nothing and other / nothing. Apply both to the danger with nothing."),
            (lambda nothing, one, other: max(0.0, one + other - nothing), "That subtracts both gains. Here the factors multiply."),
        ),
    )  # fmt: skip
    both = play(solve(given.equipped(4, 4))).p_war
    return (
        f"Right: here it would be {wars[1] * wars[2] / wars[0]:.3f}, and the model says {both:.3f}."
    )


def check_shapley(credit: object, term: str) -> str:
    """The Shapley value of any number of parts (shapley1953)."""
    given = case(term)
    names = ("announcing", "defence", "hotline")
    tools = {
        frozenset(some): play(solve(given.equipped(**dict.fromkeys(some, 4.0)))).p_war
        for size in range(4)
        for some in combinations(names, size)
    }
    pair = {frozenset(): 0.0, frozenset("a"): 1.0, frozenset("b"): 3.0, frozenset("ab"): 10.0}
    for results in (pair, tools):
        want = shapley(results)
        got = expect.plain(expect.call("credit", credit, dict(results)), "to_dict")
        if not isinstance(got, Mapping) or set(got) != set(want):
            raise NotYet(
                f"`credit(…)` should be a dict with the parts {', '.join(sorted(want))}; it is {expect.shown(got)}."
            )
        total = sum(expect.real(f"credit(…)[{name!r}]", got[name]) for name in want)
        change = results[frozenset(want)] - results[frozenset()]
        if abs(total - change) > 0.002:
            raise NotYet(
                f"The credits add up to {total:.4g}; they should add up to the whole change, {change:.4g}."
            )
        for name, value in want.items():
            alone = results[frozenset({name})] - results[frozenset()]
            expect.number(
                f"credit(…)[{name!r}]",
                got[name],
                value,
                within=expect.THREE_DECIMALS if results is tools else 0.001,
                mistakes=((alone, ALONE),),
            )
    return (
        "Right: "
        + ", ".join(f"{name} {value:+.3f}" for name, value in shapley(tools).items())
        + ". Another case would share it otherwise."
    )


def check_tally(tally: object, events: Any, term: str) -> str:
    """Acts by side, from a day and a rung on.

    `events` is the record's own table (`widgets.record.events()`), which a page does not have.
    """
    given = case(term)
    asked = (
        (events, given.since, given.rung, ("Iran", "Israel")),
        (events, "2018-01-01", 1, SIDES),
        (events.iloc[::-2], "2024-01-16", 2, ("Israel", "Iran")),
        (events, "2025-06-22", 5, SIDES),
    )
    for table, since, rung, sides in asked:
        call = f"tally(events, {since!r}, {rung}, {sides!r})"
        got = expect.plain(_tallied(tally, table, since, rung, sides), "to_dict")
        if not isinstance(got, Mapping) or set(got) != set(sides):
            raise NotYet(
                f"`{call}` should be a dict with {', '.join(map(repr, sides))}, 0 for a side without such acts; it is {expect.shown(got)}."
            )
        for side in sides:
            acts = _acts(table, side)
            mistakes = (
                (_count(acts, since, rung + 1), f"Acts at rung {rung} count too."),
                (_count(acts, f"{since} later", rung), f"Acts on {since} itself count too."),
                (_count(acts, "", rung), "That counts from the record's first day."),
                (_count(acts, since), "That counts acts at every rung."),
                (
                    sum(day >= since for day, _ in acts),
                    "Words about acts have no rung and do not count.",
                ),
            )
            expect.number(
                f"{call}[{side!r}]", got[side], _count(acts, since, rung), low=0, mistakes=mistakes
            )
    told = [
        f"from {since} and rung {rung} on, {' and '.join(f'{side} {_count(_acts(events, side), since, rung)}' for side in ('Iran', 'Israel'))}"
        for since, rung in ((given.since, given.rung), ("2018-01-01", 1))
    ]
    return f"Right: {'; '.join(told)}. Which rung counts, and from which day, is a decision."


def _tallied(tally: object, table: Any, *asked: object) -> object:
    """What the student's function returns, with dates as pandas has them or, should it need that,
    as text.
    """
    try:
        return expect.call("tally", tally, table.copy(), *asked)
    except NotYet:
        with suppress(NotYet):
            return expect.call(
                "tally", tally, table.assign(date_start=table["date_start"].astype(str)), *asked
            )
        raise


def _acts(events: Any, side: str) -> list[tuple[str, Any]]:
    """The day (year-month-day) of each row that is a side's, and its rung, which is no whole number
    for words.
    """
    rows = zip(
        events["date_start"].tolist(),
        events["move_of"].tolist(),
        events["rung"].tolist(),
        strict=True,
    )
    return [(str(day)[:10], act) for day, who, act in rows if who == side]


def _count(acts: list[tuple[str, Any]], since: str, rung: int = 0) -> int:
    return sum(day >= since and isinstance(act, int) and act >= rung for day, act in acts)


def check_package(package: object, left: object, term: str) -> str:
    """A package within the budget that reaches the target."""
    given = case(term)
    expect.filled("package", package)
    package = expect.plain(package, "to_dict")
    if not isinstance(package, Mapping) or set(package) - set(TOOLS):
        raise NotYet(
            f"`package` should be a dict of points for 'hotline', 'announcing' and 'defence'; it is {expect.shown(package)}."
        )
    points = {name: expect.real(f"package[{name!r}]", package.get(name, 0), 0, 4) for name in TOOLS}
    spent = sum(points.values())
    if spent > given.budget + 1e-9:
        raise NotYet(f"`package` costs {spent:g} points; the budget is {given.budget}.")
    war = play(solve(given.equipped(**points))).p_war
    if war > given.target:
        raise NotYet(
            f"With this package P(war) is {war:.4f}, above the target of {given.target:g}."
        )
    expect.share("left", left, war)
    return f"Right: P(war) is {war:.4f} for {spent:g} points. With other hawks, or other prices, another package would win."
