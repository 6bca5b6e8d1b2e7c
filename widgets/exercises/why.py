"""Exercises for those who have forgotten Python: names, lists, functions, loops and dicts, on the
envelope of the first chapter.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from widgets.exercises import expect
from widgets.exercises.term import Given, draw
from widgets.model import APRIL_2024, Exchange, envelope, reaction_slope, transmission, vary


@dataclass(frozen=True, repr=False)
class Case(Given):
    """The numbers of a term: rungs launched one after another, a chance of over-reading (0–1),
    weights of three histories, and what of a blow on Israel is stopped (0–1).
    """

    launched: tuple[int, ...]
    noise: float
    weights: tuple[tuple[str, int], ...]
    alerted: float

    @property
    def exchange(self) -> Exchange:
        """April 2024 with the shield of the term."""
        return vary(APRIL_2024, second={"alerted": self.alerted})


@lru_cache(maxsize=64)
def case(term: str) -> Case:
    """The case of a term. Raises `ValueError` for what is no term's name."""
    chance = draw("starter", term)  # its former name, so that a term keeps its numbers
    launched = weights = [1]
    while not _tells_apart(launched):
        top = chance.choice(
            (3, 4)
        )  # neither the first nor the last, so that only the highest is right
        launched = [
            chance.randint(1, top - 1),
            *(chance.randint(1, top) for _ in range(chance.randint(6, 12))),
            top,
            chance.randint(1, top - 1),
        ]
    while any(
        abs(100 * weight / sum(weights) - round(100 * weight / sum(weights))) < 0.1
        for weight in weights
    ):  # so that rounding to hundredths shows
        weights = chance.sample(range(2, 12), 3)
    return Case(
        launched=tuple(launched),
        noise=chance.randint(101, 299) / 1000,
        weights=tuple(
            zip(("salvo, strike, silence", "salvo, silence", "strike, silence"), weights)
        ),
        alerted=chance.choice((0.7, 0.75, 0.8, 0.85, 0.9)),
    )


def _tells_apart(rungs: list[int]) -> bool:
    """Whether the mean is no whole number, and none of the things that are taken for it."""
    some, mean = sorted(rungs), sum(rungs) / len(rungs)
    others = (some[len(some) // 2], some[(len(some) - 1) // 2], (some[0] + some[-1]) / 2, sum(set(some)) / len(set(some)), *(sum(part) / max(1, len(part)) for part in (rungs[1:], rungs[:-1])))  # fmt: skip
    return all(abs(mean - each) > 0.02 for each in (round(mean), sum(others[:2]) / 2, *others))


def check_highest(highest: object, average: object, term: str) -> str:
    """The highest of a list, and its mean."""
    rungs = case(term).launched
    expect.number(
        "highest",
        highest,
        max(rungs),
        low=0,
        high=5,
        mistakes=(
            (rungs[-1], "That is the last of them; the highest is wanted."),
            (rungs[0], "That is the first of them; the highest is wanted."),
        ),
    )
    mistakes = (
        (sum(rungs), "That is the sum. Divide it by how many there are, len(given.launched)."),
        (sum(rungs) // len(rungs), "That has lost its decimals: / divides, // rounds down."),
    )
    expect.number("average", average, sum(rungs) / len(rungs), low=0, mistakes=mistakes)
    return f"Right: of {len(rungs)} blows the highest is at rung {max(rungs)}, the mean {sum(rungs) / len(rungs):.2f}."


def check_demand(demand: object, term: str) -> str:
    """d(e): one rung more than was felt, from the red line on."""

    def wanted(felt: float, red_line: float) -> float:
        return felt + 1 if felt >= red_line else 0

    cases = [
        {"felt": felt, "red_line": line}
        for felt, line in ((3, 3), (2, 3), (4, 2), (0, 2), (1.42, 3), (2.05, 2))
    ]
    cases += expect.grid(
        felt=(0.3, 1, 1.5, 1.99, 2, 2.6, 2.95, 3.4, 4), red_line=(1, 2, 2.5, 3, 3.2, 4)
    )
    expect.function_of(
        "demand", demand, wanted, cases, low=0,
        mistakes=(
            (lambda felt, red_line: felt + 1, "Below the red line nothing is demanded: this case needs an `if`."),
            (lambda felt, red_line: felt + 1 if felt > red_line else 0, "A blow felt at the red line itself demands an answer: >= and not >."),
            (lambda felt, red_line: felt if felt >= red_line else 0, "One rung more than was felt is demanded."),
        ),
    )  # fmt: skip
    return "Right: nothing below the red line, one rung more than was felt from there on."


def check_over_read(over_read: object, term: str) -> str:
    """ν to the power 5 − x for x = 1, 2, 3, 4."""
    noise = case(term).noise
    got = expect.sequence("over_read", over_read, 4)
    for x, each in enumerate(got, start=1):
        expect.share(
            f"over_read[{x - 1}]",
            each,
            noise ** (5 - x),
            mistakes=(
                (noise**x, "A blow felt at rung x has 5 - x rungs to go."),
                (
                    noise * (5 - x),
                    "Each further rung multiplies: noise ** (5 - x), with two stars.",
                ),
            ),
        )
    return f"Right: from {noise**4:.4f} for rung 1 to {noise:.2f} for rung 4. Each rung multiplies the danger by {1 / noise:.1f}."


def check_shares(shares: object, term: str) -> str:
    """Weights as probabilities."""
    weights = dict(case(term).weights)
    total = sum(weights.values())
    shares = expect.plain(shares, "to_dict")
    if isinstance(shares, Mapping) and dict(shares) == weights:
        raise expect.NotYet(
            "`shares` holds the weights as they were. Divide each by the sum of all."
        )
    expect.distribution(
        "shares", shares, {name: weight / total for name, weight in weights.items()}
    )
    return f"Right: shares that add up to 1, the largest {max(weights.values()) / total:.2f}."


def check_walk(walk: object, term: str) -> str:
    """Two steps of the envelope (richardson1960): what Israel feels, then what Iran feels."""
    given = case(term)
    for exchange in (given.exchange, APRIL_2024, vary(APRIL_2024, opening=4)):
        numbers = [
            f(exchange, mover, True) for mover in (0, 1) for f in (reaction_slope, transmission)
        ]
        want = [felt for _, felt in envelope(exchange)[:2]]
        got = expect.sequence(
            "walk(…)", expect.call("walk", walk, int(exchange.opening), *numbers), 2
        )
        said = f"walk({exchange.opening:g}, {', '.join(f'{each:.3f}' for each in numbers)})"
        for number, (each, right) in enumerate(zip(got, want, strict=True)):
            launched = right / numbers[1 if number == 0 else 3]
            expect.number(
                f"{said}[{number}]",
                each,
                right,
                low=0,
                mistakes=(
                    (launched, "That is what is launched; multiply by the share that is felt."),
                ),
            )
    return f"Right: Israel feels {want[0]:.2f}, then Iran {want[1]:.2f}, after an opening at rung {exchange.opening:g}."
