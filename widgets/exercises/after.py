"""Exercises across the chapters: likely histories, misperception, an order of blame, what to
restore first, and a story that the model must be told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise
from typing import Any

from widgets.exercises import expect
from widgets.exercises.after_restore import JEALOUS, expect_return
from widgets.exercises.expect import NotYet
from widgets.exercises.term import Given, draw
from widgets.model import (
    APRIL_2024,
    NO_SIGNALS,
    WEAK_SHIELD,
    Exchange,
    likeliest_paths,
    play,
    solve,
    vary,
)

RESTRAINTS: dict[str, dict[str, Any]] = {
    "ally": {"second": {"ally": 0}},
    "signals": {"moves": NO_SIGNALS},
    "shield": {"second": WEAK_SHIELD},
}
"""How each restraint is taken away; `coalitions` besides, by the hawks of the term."""

NAMES = (*RESTRAINTS, "coalitions")
"""April's four restraints."""

RANGES = {
    "hawks": (0.5, 0.95),
    "clients": (0.0, 3.0),
    "red_line": (2, 5),
    "ally": (0.0, 4.0),
    "alerted": (0.0, 1.0),
    "candour": (0.2, 1.0),
}
"""What one may tell the model in the last exercise, and between which values."""


SIDES = {"first": ("hawks", "clients", "red_line"), "second": ("hawks", "ally", "alerted")}
"""Whose settings they are: hawks both sides', the others Iran's or Israel's; candour is shared."""


@dataclass(frozen=True, repr=False)
class Case(Given):
    """The numbers of a term: a shield that is believed in and a worse one that is true (0–1), how
    often a blow is over-read (0–1), hawks once coalitions fail (0–1), an order of loss, and a
    history to be told.
    """

    believed: float
    true: float
    noise: float
    hawks: float
    order: tuple[str, ...]
    story: tuple[int, ...]

    @property
    def exchange(self) -> Exchange:
        """April 2024 with the noise of the term."""
        return vary(APRIL_2024, noise=self.noise)

    def without(self, *gone: str) -> Exchange:
        """That exchange without these restraints:

        "ally", "signals", "shield", "coalitions". Raises `ValueError` naming another.
        """
        exchange = self.exchange
        for name in gone:
            if name == "coalitions":
                exchange = vary(exchange, {"hawks": self.hawks}, {"hawks": self.hawks})
            elif name in RESTRAINTS:
                exchange = vary(exchange, **RESTRAINTS[name])
            else:
                raise ValueError(
                    f"gone = {name!r} is not possible; it must be one of {', '.join(sorted(NAMES))}"
                )
        return exchange

    def danger(self) -> dict[frozenset[str], float]:
        """P(war) by the set of restraints that are gone, for all sixteen sets."""
        sets = (
            frozenset(gone) for size in range(len(NAMES) + 1) for gone in combinations(NAMES, size)
        )
        return {gone: play(solve(self.without(*sorted(gone)))).p_war for gone in sets}

    def told(self, **story: float) -> Exchange:
        """The exchange of the term with what the model is told: hawks (both sides), clients and
        red_line (Iran's), ally and alerted (Israel's), candour.

        Raises `ValueError` naming what is unknown or outside its range.
        """
        for name, value in story.items():
            if name not in RANGES or not RANGES[name][0] <= value <= RANGES[name][1]:
                allowed = (
                    f"between {RANGES[name][0]:g} and {RANGES[name][1]:g}"
                    if name in RANGES
                    else f"one of {', '.join(RANGES)}"
                )
                raise ValueError(f"{name} = {value!r} is not possible; it must be {allowed}")
        told = {
            side: {name: value for name, value in story.items() if name in names}
            for side, names in SIDES.items()
        }
        return vary(
            self.exchange,
            told["first"],
            told["second"],
            **{name: value for name, value in story.items() if name == "candour"},
        )


@lru_cache(maxsize=64)
def case(term: str) -> Case:
    """The case of a term. Raises `ValueError` for what is no term's name."""
    chance = draw("synthesis", term)  # its former name, so that a term keeps its numbers
    return Case(
        believed=chance.randint(850, 950) / 1000,
        true=chance.randint(100, 600) / 1000,
        noise=chance.choice(
            [step / 1000 for step in range(120, 271) if abs(step - 200) > 10]
        ),  # not April's own
        hawks=chance.choice((0.86, 0.87, 0.88, 0.89, 0.9)),
        order=tuple(chance.sample(NAMES, len(NAMES))),
        story=chance.choice(((3, 2, 0), (3, 1, 0), (4, 1, 0), (3, 0))),
    )


def check_history(history: object, probability: object, term: str) -> str:
    """The likeliest history without the first restraint of the term's order, and its probability."""
    given = case(term)
    (path, want), (second, _) = likeliest_paths(solve(given.without(given.order[0])), 2)
    expect.filled("history", history)
    history = expect.plain(history)
    got = tuple(history) if isinstance(history, list | tuple) else history
    if got != path:
        words = (" That is the likeliest of April itself." if got == (4, 2, 0) else "") + (
            " That is the second likeliest." if got == second else ""
        )
        raise NotYet(
            f"`history` is {expect.shown(history)}, which is not right yet.{words} `likeliest_paths(plan)` gives pairs of rungs and probability, likeliest first."
        )
    expect.share("probability", probability, want)
    return f"Right: without {given.order[0]} it is {' → '.join(map(str, path))}, {100 * want:.1f} times in 100."


def check_surprise(foreseen: object, unforeseen: object, term: str) -> str:
    """P(war) with a worse shield that both sides know of, and with one that nobody does
    (jervis1976).
    """
    given = case(term)
    believed, true = (
        vary(APRIL_2024, second={"alerted": share}) for share in (given.believed, given.true)
    )
    known, not_known = play(solve(true)).p_war, play(solve(believed), true).p_war
    elsewhere = "That is in `given.exchange`, whose noise is the term's; take `APRIL_2024` itself."
    noisy, noisy_true = (
        vary(given.exchange, second={"alerted": share}) for share in (given.believed, given.true)
    )
    expect.share(
        "foreseen",
        foreseen,
        known,
        mistakes=(
            (not_known, "That is the other one: here both sides plan with the true shield."),
            (play(solve(believed)).p_war, "That is with the shield that is believed in."),
            (play(solve(noisy_true)).p_war, elsewhere),
        ),
    )
    expect.share(
        "unforeseen",
        unforeseen,
        not_known,
        mistakes=(
            (
                play(solve(true), believed).p_war,
                "The plan belongs to what is believed, the world is what is true: play(plan, world).",
            ),
            (known, "Here the plan is made for the shield that is believed in."),
            (play(solve(noisy), noisy_true).p_war, elsewhere),
        ),
    )
    return f"Right: foreseen {known:.3f}, unforeseen {not_known:.3f}. Whether a danger corrects itself is a question of who knows of it."


def check_blame(blame: object, term: str) -> str:
    """What each restraint adds to P(war) as they go one after another."""
    given, most = case(term), []
    for order in (given.order, tuple(reversed(given.order))):
        got = expect.plain(expect.call("blame", blame, order), "to_dict")
        wars = [play(solve(given.without(*order[:count]))).p_war for count in range(len(order) + 1)]
        want = dict(zip(order, (after - before for before, after in pairwise(wars)), strict=True))
        if not isinstance(got, Mapping) or set(got) != set(want):
            raise NotYet(
                f"`blame({order!r})` should be a dict with {', '.join(map(repr, order))}; it is {expect.shown(got)}."
            )
        for count, name in enumerate(order):
            alone = play(solve(given.without(name))).p_war - wars[0]
            mistakes = (
                (wars[count + 1], "That is the danger after it has gone; how much did it add?"),
                (
                    alone,
                    "That is what it adds when it goes alone; here those before it in the order have gone already.",
                ),
            )
            expect.number(
                f"blame(…)[{name!r}]", got[name], want[name], low=-1, high=1, mistakes=mistakes
            )
        name = max(want, key=lambda each: want[each])
        most.append(f"{name} ({want[name]:.2f})")
    return f"Right: most of the rise falls on {most[0]} in the order of the term, on {most[1]} in the reverse order. Who is to blame depends on who has gone before."


def check_restore(restore: object, term: str) -> str:
    """The restraints whose return leaves least danger, however many may return."""
    given, told = case(term), []
    for danger, counts in ((given.danger(), (1, 2)), (JEALOUS, (1, 2))):
        for count in counts:
            best = expect_return(restore, danger, count)
            if danger is not JEALOUS:
                told.append(
                    f"{' and '.join(sorted(best))} ({danger[frozenset(NAMES) - best]:.3f} left)"
                )
    return f"Right: of one it is {told[0]}, of two {told[1]}. In general the best two need not hold the best one."


def check_story(story: object, chance: object, term: str) -> str:
    """Settings under which a given history is the likeliest, at little danger of war."""
    given = case(term)
    expect.filled("story", story)
    story = expect.plain(story, "to_dict")
    if not isinstance(story, Mapping):
        raise NotYet(
            f"`story` should be a dict of settings, such as {{'candour': 0.5}}; it is {expect.shown(story)}."
        )
    for name in story:
        if name not in RANGES:
            raise NotYet(
                f"`story` sets {expect.shown(name)}; one may tell the model {', '.join(RANGES)}."
            )
    values = {
        name: expect.real(f"story[{name!r}]", value, *RANGES[name]) for name, value in story.items()
    }
    plan = solve(given.told(**values))
    (path, likely), war = likeliest_paths(plan, 1)[0], play(plan).p_war
    wanted = " → ".join(map(str, given.story))
    if path != given.story:
        raise NotYet(
            f"Told this, the likeliest history is {' → '.join(map(str, path))}, and not {wanted}."
        )
    if war > 0.1:
        raise NotYet(
            f"Told this, {wanted} is the likeliest history, but P(war) is {war:.3f}; at most 0.1 is asked for."
        )
    expect.share("chance", chance, likely)
    return f"Right: {wanted} comes out {100 * likely:.0f} times in 100. Which row of the record would show that these settings were true?"
