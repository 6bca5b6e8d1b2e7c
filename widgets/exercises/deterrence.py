"""Exercises on deterrence: what a blow makes its victim ask for, what an Iran that is deterred
does, from where on it asks for less than it felt, and a threat to be weighed.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from random import Random

from widgets.exercises import expect
from widgets.exercises.expect import NotYet
from widgets.exercises.term import Given, draw
from widgets.model import (
    APRIL_2024,
    IRAN,
    ISRAEL,
    Exchange,
    likeliest_paths,
    play,
    solve,
    vary,
)

SHARES = tuple(step / 100 for step in range(101))
"""Among which the share is looked for that brings Iran's first answer down."""

THREATS = tuple(step / 10 for step in range(31))
"""The answers that may be threatened, in rungs beyond the blow."""


@dataclass(frozen=True, repr=False)
class Case(Given):
    """The numbers of a term: how far a blow deters Iran, how often a blow is over-read, the rung
    below which Iran's first answer is to fall, what a strike is worth to Israel's leader before
    April, and the chance of open war that a threat may bring.
    """

    share: float
    noise: float
    level: float
    aims: float
    most: float

    @property
    def exchange(self) -> Exchange:
        """April 2024 with the noise of the term."""
        return vary(APRIL_2024, noise=self.noise)

    @property
    def before(self) -> Exchange:
        """Before April: Israel has felt a deniable action and decides first; Iran answers."""
        start = Exchange(ISRAEL, IRAN, opening=1, horizon=13)
        return vary(start, {"aims": self.aims}, noise=self.noise)


@lru_cache(maxsize=64)
def case(term: str) -> Case:
    """The case of a term. Raises `ValueError` for what is no term's name."""
    chance = draw("deterrence", term)
    while True:
        given = _drawn(chance)
        if _tells_apart(given):
            return given


def _drawn(chance: Random) -> Case:
    return Case(
        share=chance.randint(15, 30) / 100,
        noise=chance.randint(160, 225) / 1000,
        level=chance.randint(215, 285) / 100,
        aims=chance.randint(260, 340) / 100,
        most=chance.randint(50, 100) / 10000,
    )


def _tells_apart(given: Case) -> bool:
    """Whether a threat is possible, none of the ends of what may be threatened is the best one, and Iran
    deterred does otherwise than in April and shows in the danger.
    """
    if not _wars_differ(given):  # the quickest to know
        return False
    if likeliest_paths(solve(deterred(given.exchange, given.share)), 1)[0][0] == (4, 2, 0):
        return False
    best = _best(given)
    if not 0.3 <= best <= 2.7:
        return False
    fewest = _threat(given, best)[1]
    most = max(_threat(given, each)[1] for each in _allowed(given))
    return min(most - fewest, abs(fewest - _threat(given, 1.0)[1])) > 0.005


def _wars_differ(given: Case) -> bool:
    """Whether the danger tells Iran deterred from nobody, Israel or both, and from April's noise."""
    share = given.share
    usual = [
        deterred(APRIL_2024, share),
        *(deterred(given.exchange, *each) for each in ((0, 0), (0, share), (share, share))),
    ]
    right, *wrong = (play(solve(each)).p_war for each in (deterred(given.exchange, share), *usual))
    return all(abs(right - each) > 0.001 for each in wrong)


def deterred(exchange: Exchange, iran: float, israel: float = 0.0) -> Exchange:
    """The exchange with how far (0–1) a blow deters either side."""
    return vary(exchange, {"deterred": iran}, {"deterred": israel})


def _first_rung(exchange: Exchange) -> float:
    """The mean rung at which the first side answers the opening blow."""
    answer = solve(exchange).policy[0][int(exchange.opening)]
    return sum(move.rung * chance for move, chance in answer.items())


def check_demand(demand: object, term: str) -> str:
    """(1 − κ)·e + m at or above the red line, else 0 (snyder1961's punishment, carried out)."""
    given = case(term)
    cases = [
        {"felt": felt, "deterred": share, "markup": markup, "red_line": line}
        for felt, share, markup, line in (
            (3, 0, 1, 3),
            (3, 0.5, 1, 3),
            (3, given.share, 1, 3),
            (4, 0.25, 0, 2),
            (4, 1, 2, 2),
            (2, 0.5, 1, 3),
            (2, 0, -1, 2),
            (1, 0, 1, 2),
        )
    ]
    expect.function_of(
        "demand", demand, _demand, cases,
        mistakes=(
            (lambda felt, deterred, markup, red_line: (1 - deterred) * felt + markup, "Below its red line a side asks for nothing."),
            (lambda felt, deterred, markup, red_line: (1 - deterred) * felt + markup if felt > red_line else 0, "A blow at the red line itself is answered."),
            (lambda felt, deterred, markup, red_line: (1 - deterred) * (felt + markup) if felt >= red_line else 0, "What is wanted beyond the blow is not taken away: the share is of what was felt."),
            (lambda felt, deterred, markup, red_line: deterred * felt + markup if felt >= red_line else 0, "That is the share that is taken away; the rest is what is asked for."),
            (lambda felt, deterred, markup, red_line: felt - deterred + markup if felt >= red_line else 0, "The share is of each rung felt, not of the blow as a whole."),
        ),
    )  # fmt: skip
    return (
        "Right: a blow at 3 makes April's Iran ask for 4, and one that is deterred by half for 2.5."
    )


def _demand(felt: float, deterred: float, markup: float, red_line: float) -> float:
    return (1 - deterred) * felt + markup if felt >= red_line else 0.0


def check_answer(war: object, history: object, beyond: object, term: str) -> str:
    """What follows if Damascus had deterred Iran, and what would hide it again."""
    given = case(term)
    plan = solve(deterred(given.exchange, given.share))
    want = play(plan).p_war
    expect.share(
        "war",
        war,
        want,
        mistakes=(
            (play(solve(given.exchange)).p_war, "That is the danger if a blow deters nobody."),
            (
                play(solve(deterred(given.exchange, 0, given.share))).p_war,
                "That is an Israel that is deterred; here it is Iran, the first to answer.",
            ),
            (
                play(solve(deterred(given.exchange, given.share, given.share))).p_war,
                "That deters both sides; here it is Iran alone.",
            ),
            (
                play(solve(deterred(APRIL_2024, given.share))).p_war,
                "That is April's noise. Vary `given.exchange`.",
            ),
        ),
    )
    path = likeliest_paths(plan, 1)[0][0]
    got = list(expect.sequence("history", history, len(path)))
    rungs = [
        expect.real(f"history[{index}]", getattr(each, "rung", each))
        for index, each in enumerate(got)
    ]
    if rungs != [float(rung) for rung in path]:
        raise NotYet(
            f"`history` is {expect.shown(history)}, which is not the likeliest of an Iran that is so deterred."
        )
    expect.number(
        "beyond",
        beyond,
        1 + given.share * 3,
        mistakes=(
            (1 + given.share, "Each of the three rungs felt is made up for, not one of them."),
            (given.share * 3, "That is what must be added to the 1 that is wanted already."),
            (1.0, "With that it asks for less than an Iran that is not deterred."),
        ),
    )
    return f"Right: {100 * want:.2f} wars in 100, and no salvo. With {1 + given.share * 3:.2f} beyond the blow the same Iran would ask for 4 again."


@lru_cache(maxsize=64)
def _share(given: Case) -> float:
    return next(
        share
        for share in SHARES
        if _first_rung(deterred(given.exchange, share, share)) < given.level
    )


def check_below(share: object, war: object, term: str) -> str:
    """The first hundredth at which, both sides deterred alike, Iran's mean first rung falls below
    the level.
    """
    given = case(term)
    want = _share(given)
    got = expect.real("share", share, 0, 1)
    if abs(got - want) > 0.001:
        alone = next(
            each for each in SHARES if _first_rung(deterred(given.exchange, each)) < given.level
        )
        if abs(got - alone) <= 0.001:
            raise NotYet(f"`share` is {got:g}: that deters Iran alone. Here both sides are.")
        if got < want:
            raise NotYet(
                f"`share` is {got:g}; there the mean rung is not yet below {given.level:g}."
            )
        raise NotYet(
            f"`share` is {got:g}; a smaller share is enough. Look at hundredths, beginning at 0."
        )
    left = play(solve(deterred(given.exchange, want, want))).p_war
    expect.share(
        "war",
        war,
        left,
        mistakes=(
            (play(solve(given.exchange)).p_war, "That is the danger if a blow deters nobody."),
        ),
    )
    return f"Right: from {want:.2f} on Iran's first answer is, on average, below {given.level:g}; {100 * left:.2f} of 100 exchanges end in open war."


@lru_cache(maxsize=2048)
def _threat(given: Case, threat: float) -> tuple[float, float]:
    """The chances of open war and of an overt first strike under a threat that is meant."""
    plan = solve(vary(given.before, second={"markup": threat}))
    strikes = sum(chance for move, chance in plan.policy[0][1].items() if move.rung >= 2)
    return play(plan).p_war, strikes


def _allowed(given: Case) -> list[float]:
    return [each for each in THREATS if _threat(given, each)[0] <= given.most]


@lru_cache(maxsize=64)
def _best(given: Case) -> float:
    """The threat with the fewest strikes among those that bring no more wars than are allowed;
    −1 if there is none.
    """
    return min(_allowed(given), key=lambda each: _threat(given, each)[1], default=-1.0)


def check_threat(threat: object, strikes: object, term: str) -> str:
    """The threat that keeps most strikes away at a danger that is allowed (schelling1966)."""
    given = case(term)
    got = round(expect.real("threat", threat, 0, 3), 6)
    if abs(10 * got - round(10 * got)) > 1e-6:
        raise NotYet(f"`threat` is {got:g}; it is to be a multiple of 0.1.")
    got = round(got, 1)
    war, seen = _threat(given, got)
    if war > given.most + 1e-9:
        raise NotYet(
            f"Under this threat {1000 * war:.2f} of 1,000 exchanges end in open war; at most {1000 * given.most:g} may."
        )
    if seen > _threat(given, _best(given))[1] + 1e-6:
        raise NotYet(
            f"Under this threat {100 * seen:.1f} of 100 decisions are for a strike; another that is allowed leaves fewer."
        )
    expect.share(
        "strikes",
        strikes,
        seen,
        mistakes=(
            (war, "That is the chance of open war; `strikes` is the share of first decisions for a rung of 2 or more."),
            (1 - seen, "That is the share of decisions that are *not* for a strike."),
        ),
    )  # fmt: skip
    return f"Right: {got:g} rungs beyond the blow leave {100 * seen:.1f} strikes in 100 and {1000 * war:.1f} wars in 1,000."
