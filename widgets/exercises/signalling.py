"""Exercises on signalling:

Bayes by hand, what of a blow is felt, when an announcement stops paying, what an observer learns.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from random import Random

from widgets.exercises import expect
from widgets.exercises.expect import NotYet
from widgets.exercises.term import Given, draw
from widgets.model import APRIL_2024, Exchange, Move, posterior, signal_rate, solve, vary

AIMS = tuple(i / 4 for i in range(49))
"""The aims among which the threshold is looked for: 0, 0.25, …, 12."""


@dataclass(frozen=True, repr=False)
class Case(Given):
    """The numbers of a term: suspicion beforehand, how often each sender announces, how much of an
    announced blow is stopped (all 0–1), the aims feared, and the suspicion to be reached.
    """

    prior: float
    candour: float
    guile: float
    alerted: float
    aims: float
    target: float

    @property
    def exchange(self) -> Exchange:
        """April 2024 with the numbers of the term."""
        doubted = {"suspicion": self.prior}
        return vary(
            APRIL_2024,
            doubted,
            {**doubted, "alerted": self.alerted},
            candour=self.candour,
            guile=self.guile,
        )


@lru_cache(maxsize=64)
def case(term: str) -> Case:
    """The case of a term. Raises `ValueError` for what is no term's name."""
    chance = draw("signalling", term)
    while True:
        given = _drawn(chance)
        odds, most = given.target / (1 - given.target), _most(given)
        others = (
            given.target,
            given.guile,
            given.target * given.candour,
            most * (1 - given.target),
            most / given.candour,
            odds * given.candour,
        )
        if all(
            abs(most - each) > 0.02 for each in others
        ):  # what is taken for the most guile that a warning bears
            return given


def _drawn(chance: Random) -> Case:
    return Case(
        prior=chance.randint(55, 80) / 100,  # not 0.5, where the prior drops out
        candour=chance.randint(70, 77) / 100,
        guile=chance.randint(10, 20)
        / 100,  # and candour do not add up to 1, where an announcement tells as much as silence
        alerted=chance.randint(75, 92) / 100,
        aims=chance.choice((4.0, 4.5, 5.0, 5.5, 6.0)),
        target=chance.randint(15, 40) / 100,
    )


def _most(given: Case) -> float:
    """The guile at which an announcement brings suspicion just to the target."""
    return min(
        1.0, given.target * (1 - given.prior) * given.candour / (given.prior * (1 - given.target))
    )


def _bayes(prior: float, damage: float, limited: float) -> float:
    return prior * damage / (prior * damage + (1 - prior) * limited)


def check_beliefs(after_signal: object, after_silence: object, term: str) -> str:
    """What a reader believes after an announcement and after silence (jervis1976's suspicion,
    updated).
    """
    given = case(term)
    signal, silence = (
        _bayes(given.prior, given.guile, given.candour),
        _bayes(given.prior, 1 - given.guile, 1 - given.candour),
    )
    swapped = (
        1 - signal,
        "That is the belief that the sender is limited. Suspicion is the belief that it seeks damage.",
    )
    expect.share(
        "after_signal",
        after_signal,
        signal,
        mistakes=(
            swapped,
            (
                given.prior * given.guile,
                "Divide by the chance of an announcement from either sender.",
            ),
        ),
    )
    no_update = (
        signal,
        "That is the belief after an announcement. After silence the chances are 1 - guile and 1 - candour.",
    )
    expect.share(
        "after_silence",
        after_silence,
        silence,
        mistakes=(
            no_update,
            (
                1 - signal,
                "The two beliefs do not add up to 1: each comes from Bayes' rule by itself.",
            ),
        ),
    )
    return f"Right: an announcement takes suspicion from {given.prior:.2f} to {signal:.2f}, silence to {silence:.2f}."


def check_felt_share(felt_share: object, term: str) -> str:
    """φ = 1 − q(1 − p): the share of each rung that is felt (jervis1978)."""
    given = case(term)
    cases = [
        {"stopped": q, "suspicion": p}
        for q, p in ((0.0, 0.5), (0.9, 1.0), (0.9, 0.5), (given.alerted, given.prior), (0.3, 0.2))
    ]
    cases += expect.grid(stopped=(0, 0.25, 0.7, 1), suspicion=(0, 0.1, 0.6, 1))
    expect.function_of(
        "felt_share", felt_share, lambda stopped, suspicion: 1 - stopped * (1 - suspicion), cases, low=0, high=1,
        mistakes=(
            (lambda stopped, suspicion: 1 - stopped, "A blow that is stopped is still felt if it is read as meant to land: bring in the suspicion."),
            (lambda stopped, suspicion: stopped * (1 - suspicion), "That is the share that is not felt."),
            (lambda stopped, suspicion: 1 - stopped * suspicion, "Suspicion makes a blow harder, so more of it must be felt when suspicion is 1."),
        ),
    )  # fmt: skip
    return "Right: a shield softens a blow only as far as the reader believes in limits. With suspicion at 1 no shield soothes."


def check_threshold(threshold: object, term: str) -> str:
    """The least aims at which a sender who seeks damage no longer mostly announces its answer.

    Beyond them it may announce again.
    """
    exchange = case(term).exchange
    rates = {aims: signal_rate(solve(vary(exchange, first={"aims": aims}))) for aims in AIMS}
    want = next(aims for aims in AIMS if rates[aims] < 0.5)
    expect.number(
        "threshold", threshold, want, within=0.01, low=0, high=12,
        mistakes=((want - 0.25, "There it still announces in more than half of its overt answers; the first step at which it does not is wanted."),),
    )  # fmt: skip
    again = [aims for aims in AIMS if aims > want and rates[aims] >= 0.5]
    not_for_good = (
        f" Not for good: at {again[0]:g} most are announced again, so more damage sought need not mean fewer warnings."
        if again
        else ""
    )
    return f"Right: at aims {want:g} most overt answers come unannounced for the first time.{not_for_good}"


def check_observer(observer: object, term: str) -> str:
    """An observer's belief that the sender seeks damage, after a whole history."""
    given = case(term)
    for prior, path in (
        (0.5, (Move(4, True), 2, 0)),
        (given.prior, (Move(4), 2, 0)),
        (0.2, (4, 2, 0)),
        (given.prior, (Move(3, True), 0)),
    ):
        types = [given.exchange, vary(given.exchange, first={"aims": given.aims})]
        want = posterior(types, (1 - prior, prior), path)[1]
        got = expect.call("observer", observer, prior, *types, path)
        said = f"observer({prior}, limited, damage, {tuple(map(str, path))})"
        expect.share(
            said,
            got,
            want,
            mistakes=(
                (1 - want, "That is the belief that the sender is limited."),
                (
                    prior,
                    "The history has changed nothing: how likely is it under each kind of sender?",
                ),
            ),
        )
    return "Right: what a history tells depends on who else would have made it, and how often."


def check_credence(guile: object, term: str) -> str:
    """The most guile at which an announcement still brings suspicion down to the target: a design
    under a constraint.
    """
    given = case(term)
    most = _most(given)
    value = expect.real("guile", guile, 0, 1)
    reached = _bayes(given.prior, value, given.candour)
    if reached > given.target + 0.0005:
        raise NotYet(
            f"With `guile` = {value:g} suspicion after an announcement is {reached:.3f}, above the target of {given.target:g}."
        )
    if value < most - 0.005:
        raise NotYet(
            f"With `guile` = {value:g} suspicion after an announcement is {reached:.3f}, so there is room: how much guile does the target allow?"
        )
    return f"Right: announcements may be abused {100 * value:.0f} times in 100 before they stop bringing suspicion down to {given.target:g}."
