"""Exercises on reciprocity: tit for tat as a function, cooperation under noise, and how much
forgiveness can be afforded.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import floor

from widgets.exercises import expect
from widgets.exercises.expect import NotYet
from widgets.exercises.term import Given, draw
from widgets.model.classics.reciprocity import (
    AXELROD,
    TFT,
    generous,
    long_run,
    optimal_generosity,
    reactive_cooperation,
)

PAYOFFS = (
    (8, 5, 1, 0),
    (6, 4, 1, 0),
    (7, 4, 2, 0),
    (9, 6, 1, 0),
    (10, 6, 3, 0),
    (10, 7, 1, 0),
    (11, 7, 2, 0),
)
"""(T, R, P, S), each with another limit to what can be forgiven to a defector."""

ROOM = 0.03
"""How far the least forgiveness that cooperates enough lies below the most that a defector does not
gain from.
"""


@dataclass(frozen=True, repr=False)
class Case(Given):
    """The numbers of a term: a chance of mistakes and a forgiveness (0–1), the other side's moves,
    payoffs (T, R, P, S), and the cooperation to be reached (0–1).
    """

    noise: float
    forgives: float
    moves: str
    payoffs: tuple[int, int, int, int]
    target: float


@lru_cache(maxsize=64)
def case(term: str) -> Case:
    """The case of a term. Raises `ValueError` for what is no term's name."""
    chance = draw("reciprocity", term)
    noise, payoffs = chance.randint(10, 50) / 1000, chance.choice(PAYOFFS)
    return Case(
        noise=noise,
        forgives=chance.randint(10, 30) / 100,
        moves="".join(chance.choice("CCD") for _ in range(8)),
        payoffs=payoffs,
        target=floor(10000 * _cooperation(_safe(payoffs, noise) - ROOM, noise)) / 10000,
    )


def check_pairs(tit_for_tat: object, forgiving: object, term: str) -> str:
    """Long-run cooperation of two tit-for-tats, and of two that forgive."""
    given = case(term)
    pairs = [
        float(long_run(each, each, given.noise).cooperation[0])
        for each in (TFT, generous(given.forgives))
    ]
    one_sided = float(long_run(TFT, generous(given.forgives), given.noise).cooperation[0])
    expect.share(
        "tit_for_tat",
        tit_for_tat,
        pairs[0],
        mistakes=(
            (1 - given.noise, "A mistake is not over after one round: the other side answers it."),
        ),
    )
    expect.share(
        "forgiving",
        forgiving,
        pairs[1],
        mistakes=(
            (
                one_sided,
                "That is one forgiver against plain tit for tat; two forgivers are asked for.",
            ),
            (pairs[0], "That is tit for tat again: use generous(given.forgives)."),
        ),
    )
    return f"Right: {pairs[0]:.2f} against {pairs[1]:.2f}, with the same mistakes. Forgiving {100 * given.forgives:.0f} defections in 100 makes the difference."


def check_answers(answers: object, term: str) -> str:
    """Tit for tat against a list of moves."""
    for moves in ("C", "DDD", "CDCD", "DCCDC", "CCDDDCC", case(term).moves):
        got = expect.plain(expect.call("answers", answers, moves))
        if not isinstance(got, str | Sequence):
            raise NotYet(
                f"`answers({moves!r})` should be a string such as 'CCD', or a list of letters; it is {expect.shown(got)}."
            )
        joined = "".join(each if isinstance(each, str) else "?" for each in got)
        right = ("C" + moves)[: len(moves)]
        if joined == right:
            continue
        if joined == moves:
            raise NotYet(
                f"`answers({moves!r})` is {expect.shown(joined)}. Both sides move at the same time: tit for tat does what the other side did in the round *before*."
            )
        if joined == "C" + moves:
            raise NotYet(
                f"`answers({moves!r})` is {expect.shown(joined)}: one move too many. There are as many answers as moves."
            )
        if joined[:1] == "D" and joined[1:] == right[1:]:
            raise NotYet(
                f"`answers({moves!r})` is {expect.shown(joined)}. Tit for tat cooperates at first."
            )
        raise NotYet(f"`answers({moves!r})` is {expect.shown(joined)}, which is not right yet.")
    return "Right: it cooperates at first and then repeats the other side's last move."


def _cooperation(forgives: float, noise: float) -> float:
    """Two generous tit-for-tats under noise, by the closed form (nowaksigmund1992)."""
    p, q = 1 - noise, forgives * (1 - noise) + (1 - forgives) * noise
    return float(reactive_cooperation(p, q, p, q)[0])


def check_cooperation(cooperation: object, term: str) -> str:
    """q′ / (1 − p′ + q′) with p′ = 1 − ε, q′ = q(1 − ε) + (1 − q)ε."""
    given = case(term)
    cases = [
        {"forgives": q, "noise": e}
        for q, e in (
            (1 / 3, 1 / 20),
            (0.0, 0.1),
            (1.0, 0.1),
            (given.forgives, given.noise),
            (0.2, 0.01),
        )
    ]
    cases += expect.grid(forgives=(0, 0.1, 0.6, 1), noise=(0.02, 0.15, 0.4))
    expect.function_of(
        "cooperation", cooperation, _cooperation, cases, low=0, high=1,
        mistakes=(
            (lambda forgives, noise: forgives / (noise + forgives), "Mistakes also turn a defection into cooperation: after a defection it cooperates with q(1 - noise) + (1 - q) noise."),
            (lambda forgives, noise: 1 - noise, "That would be so if mistakes were never answered."),
        ),
    )  # fmt: skip
    return "Right: with a third forgiven and 5 mistakes in 100 it is 7/8."


def check_generosity(generosity: object, term: str) -> str:
    """The most forgiveness that cannot be exploited (molander1985)."""
    cases = [
        dict(zip("TRPS", each, strict=True))
        for each in (
            AXELROD,
            (4, 3, 1, 0),
            (10, 6, 2, 1),
            case(term).payoffs,
            (5, 4, 3, 0),
            (6, 5, 1, -2),
            (10, 9, 8, 7),
        )
    ]
    expect.function_of(
        "generosity", generosity, lambda T, R, P, S: float(optimal_generosity((T, R, P, S))), cases, low=0, high=1,
        mistakes=(
            (lambda T, R, P, S: (R - P) / (T - P), "That is one of the two limits. The smaller of both holds."),
            (lambda T, R, P, S: 1 - (T - R) / (R - S), "That is one of the two limits. The smaller of both holds."),
        ),
    )  # fmt: skip
    return "Right: more forgiveness than this would pay somebody for defecting."


def _safe(payoffs: tuple[int, int, int, int], noise: float) -> float:
    """The forgiveness at which somebody who always means to defect earns R a round."""
    t, r, p, _ = payoffs
    return ((r - p) / (t - p) - noise) / (1 - 2 * noise)


def check_design(forgives: object, earned: object, term: str) -> str:
    """A forgiveness that reaches the target and does not pay an always-defector more than mutual
    cooperation.
    """
    given = case(term)
    value = expect.real("forgives", forgives, 0, 1)
    t, r, p, _ = given.payoffs
    reached = _cooperation(value, given.noise)
    if reached < given.target - 1e-6:
        raise NotYet(
            f"With `forgives` = {value:g} two such players cooperate in {reached:.4f} of rounds, below the target of {given.target:g}: forgive more."
        )
    meets = value * (1 - given.noise) + (1 - value) * given.noise
    defector = meets * t + (1 - meets) * p
    if defector > r + 1e-6:
        raise NotYet(
            f"With `forgives` = {value:g} somebody who means to defect always earns {defector:.2f} a round or nearly, more than the {r} of mutual cooperation: forgive less."
        )
    expect.number(
        "earned",
        earned,
        defector,
        low=p,
        high=t,
        mistakes=((r, "That is what mutual cooperation earns; what does the defector?"),),
    )
    return f"Right: they cooperate in {reached:.4f} of rounds, and a defector earns about {defector:.2f} a round, which is no more than {r}."
