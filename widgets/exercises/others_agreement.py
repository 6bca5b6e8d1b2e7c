"""How far two codings of the same units agree, and what a check asks of an answer that says so."""

from __future__ import annotations

from collections.abc import Sequence

from widgets.exercises import expect
from widgets.exercises.expect import NotYet
from widgets.model.cases import SIGN

SMALL: tuple[tuple[list[str], list[str]], ...] = (
    (["lower", "lower", "higher", "same"], ["lower", "higher", "higher", "same"]),
    (["lower", "unknown", "higher", "same", "unknown"], ["lower", "same", "lower", "same", "same"]),
    (["lower", "higher"] * 3, ["higher", "lower"] * 3),
    (["same", "same", "lower"], ["same", "same", "lower"]),
)
"""Made up: a plain case, one with *unknown*, one of nothing but disagreement, one of none."""


def agreement(one: Sequence[str], other: Sequence[str]) -> tuple[float, float | None]:
    """The share of units to which both gave the same direction, and Cohen's kappa (cohen1960).

    Who says unknown has given none. Kappa is None where chance alone would make them agree always.
    Raises `ZeroDivisionError` if there is no unit on which both committed.
    """
    both = [(a, b) for a, b in zip(one, other, strict=True) if "unknown" not in (a, b)]
    share = sum(a == b for a, b in both) / len(both)
    expected = sum(
        sum(a == way for a, _ in both) * sum(b == way for _, b in both) / len(both) ** 2
        for way in SIGN
    )
    return share, None if expected == 1 else (share - expected) / (1 - expected)


def expect_pair(name: str, got: object, one: Sequence[str], other: Sequence[str]) -> None:
    """The answer is the share and the kappa of the two codings. Raises `NotYet` if it is not."""
    share, kappa = agreement(one, other)
    both = [(a, b) for a, b in zip(one, other, strict=True) if "unknown" not in (a, b)]
    same = sum(a == b for a, b in zip(one, other, strict=True))
    said = expect.sequence(name, got, 2)
    codings = f" (the codings are {list(one)} and {list(other)})" if len(one) < 7 else ""
    expect.share(
        f"the share in {name}",
        said[0],
        share,
        mistakes=(
            (same / len(one), f"Leave out the units on which either says unknown{codings}."),
            (
                same / len(both),
                f"Two who both say unknown have not agreed on a direction{codings}.",
            ),
            (1 - share, "That is the share on which they differ."),
        ),
    )
    if kappa is None:
        if said[1] is not None:
            raise NotYet(
                f"Kappa in {name} should be None where each says the same one word throughout: chance alone would agree always."
            )
        return
    third = (share - 1 / 3) / (1 - 1 / 3)
    expect.number(
        f"kappa in {name}",
        said[1],
        kappa,
        low=-1,
        high=1,
        mistakes=(
            (share, "That is the share of agreement; take off what chance would give."),
            (third, "Chance is not a third: it hangs on how often each of them uses each word."),
        ),
    )
