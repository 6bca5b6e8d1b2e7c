"""What needs the names of an answer: published numbers, other right ways, nearer misses, copied
answers, odd objects, the work a check makes.

What a page or a course sees is in test_exercises.py. Here an answer is run by `exec` alone, so that
a Case can be put in the place of the term's.
"""

from __future__ import annotations

import math
import random
import re
import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import permutations
from math import comb
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import rules
from helpers.assignments import ASSIGNMENTS, EXERCISES, setup
from helpers.elsewhere import elsewhere
from helpers.project import ROOT
from helpers.right_answers import RIGHT
from widgets import assignments
from widgets.exercises import (
    after,
    dilemma,
    domestic,
    expect,
    proxies,
    reciprocity,
    redlines,
    signalling,
    third_parties,
    why,
)
from widgets.exercises.expect import NotYet
from widgets.exercises.term import PRACTICE
from widgets.model import (
    APRIL_2024,
    SHADOW_WAR,
    STRESSED,
    Move,
    play,
    reaction_slope,
    rest_point,
    solve,
    transmission,
    vary,
)

NEAR = 0.0005

every_one = pytest.mark.parametrize("name", EXERCISES)


def answered(
    name: str, code: str | None = None, term: str = PRACTICE, given: Any = None
) -> dict[str, Any]:
    """The names there are after an answer (the reference, unless `code`), with `given` in the place
    of the term's case if there is one.
    """
    assignment, exercise = EXERCISES[name]
    space: dict[str, Any] = {"print": lambda *words: None}
    exec(setup(assignment, term), space)
    if given is not None:
        space["given"] = given
    exec(exercise.solution if code is None else code, space)
    return space


def judged(name: str, space: dict[str, Any]) -> str:
    """What the checks say. Raises `NotYet` as they do."""
    said: list[str] = []
    exec(EXERCISES[name][1].checks, {**space, "print": said.append})
    return said[0]


def values(name: str, space: dict[str, Any]) -> dict[str, Any]:
    """The names of an answer that are no functions."""
    return {
        each: space[each]
        for each in re.findall(r"^(\w+) = ", EXERCISES[name][1].starter, re.MULTILINE)
    }


# ---------------------------------------------------------------------------- the published numbers


def test_beliefs_in_april_and_where_announcing_stops() -> None:
    april = signalling.Case(prior=0.8, candour=0.8, guile=0.2, alerted=0.9, aims=4, target=0.5)
    assert april.exchange == APRIL_2024
    found = answered("signalling-beliefs", given=april)
    assert (found["after_signal"], found["after_silence"]) == pytest.approx(
        (0.500, 0.941), abs=NEAR
    )
    felt = answered("signalling-felt-share")["felt_share"]
    assert (felt(0.9, found["after_signal"]), felt(0.6, found["after_silence"])) == pytest.approx(
        (0.550, 0.965), abs=NEAR
    )
    observer = answered("signalling-observer")["observer"]
    for aims, believed in ((4, 0.501), (5, 0.319), (6, 0.028), (8, 0.000)):
        types = APRIL_2024, vary(APRIL_2024, first={"aims": aims})
        limited = vary(APRIL_2024, first={"aims": 0})
        assert observer(0.5, limited, types[1], (Move(4, True), 2, 0)) == pytest.approx(
            believed, abs=NEAR
        )
    assert answered("signalling-credence", given=april)["guile"] == pytest.approx(
        0.2, abs=0.001
    )  # the April announcement brings 0.8 to just that


def test_the_envelope_and_the_likeliest_histories_of_april() -> None:
    april = why.Case(launched=(3, 4, 2), noise=0.2, weights=(), alerted=0.9)
    assert april.exchange == APRIL_2024
    numbers = [
        f(APRIL_2024, mover, True) for mover in (0, 1) for f in (reaction_slope, transmission)
    ]
    assert numbers == pytest.approx([0.930, 0.550, 0.548, 0.850], abs=NEAR)
    assert answered("why-walk")["walk"](3, *numbers) == pytest.approx([2.05, 1.42], abs=0.01)
    assert answered("why-over-read", given=april)["over_read"] == pytest.approx(
        [0.0016, 0.008, 0.04, 0.2]
    )


def test_forgiveness_under_mistakes() -> None:
    given = reciprocity.Case(
        noise=0.05, forgives=1 / 3, moves="CD", payoffs=(5, 3, 1, 0), target=0.8
    )
    found = answered("reciprocity-pairs", given=given)
    assert (found["tit_for_tat"], found["forgiving"]) == pytest.approx((1 / 2, 7 / 8))


def test_the_four_worlds_and_the_least_markup() -> None:
    april = dilemma.Case(
        thin=0.2, thick=0.9, hidden=0.8, shown=0.05, reactions=(1, 1), fatigue=(1, 1), alerted=0.9
    )
    assert april.exchange == APRIL_2024
    found = answered("dilemma-worlds", given=april)
    assert (found["joint"], found["singles"]) == pytest.approx((0.0943, 0.0734), abs=NEAR)
    c1, c2 = (
        reaction_slope(APRIL_2024, mover) * transmission(APRIL_2024, mover, True)
        for mover in (0, 1)
    )
    assert c1 * c2 == pytest.approx(0.238, abs=NEAR)
    assert answered("dilemma-rest")["rest"](c1, c2, 1, 1) == pytest.approx(0.923, abs=NEAR)
    assert answered("dilemma-rest")["rest"](c1, c2, 3.249, 3.249) == pytest.approx(
        APRIL_2024.first.red_line, abs=0.001
    )
    assert answered("dilemma-markup", given=april)["markup"] == pytest.approx(3.249, abs=0.01)


def test_orders_to_partners_in_the_shadow_war() -> None:
    shadow = proxies.Case(
        control=0.7, deniability=0.5, hawks=0.5, clients=0, most=0.8, together=1.2
    )
    assert shadow.exchange == SHADOW_WAR
    for control, through in ((0.7, 0.646), (0.4, 0.216)):
        case = replace(shadow, control=control)
        assert answered("proxies-split", given=case)["split"](case.exchange)[
            "proxies"
        ] == pytest.approx(through, abs=NEAR)
    assert answered("proxies-threshold", given=shadow)["threshold"] == pytest.approx(
        0.0811, abs=0.001
    )


@pytest.mark.parametrize("number", range(10))
def test_cover_is_worth_more_than_a_leash_in_every_term(number: int) -> None:
    """What `check_leash` rests on: along the line the best is at the end with most cover, and the
    tightest leash is worse.
    """
    given = proxies.case(f"leash-{number}")
    line = [
        control / 50 for control in range(51) if given.together - control / 50 <= given.most + 1e-9
    ]
    through = [proxies._through(given, control) for control in line]
    ends = [proxies._through(given, control) for control in (given.together - given.most, 1.0)]
    assert max(through) <= max(ends) + 1e-9 and ends[1] < ends[0]


def test_a_design_of_forgiveness_has_some_room_and_not_much() -> None:
    for number in range(20):
        right = []
        for part in range(201):
            with suppress(NotYet):
                given = reciprocity.case(f"room-{number}")
                (t, _, p, _), q = given.payoffs, part / 200 * (1 - 2 * given.noise) + given.noise
                reciprocity.check_design(part / 200, q * t + (1 - q) * p, f"room-{number}")
                right.append(part / 200)
        assert 4 <= len(right) <= 8 and right[-1] - right[0] < 0.04


def test_announcing_may_come_back_and_is_then_said_to() -> None:
    said = {
        judged(
            "signalling-threshold", answered("signalling-threshold", term=f"back-{number}")
        ).count("Not for good")
        for number in range(12)
    }
    assert said == {0, 1}


def test_a_coalition_s_survival_and_the_tipping_share() -> None:
    april = domestic.Case(hawk_patience=2, dove_patience=3, level=0.4, hawks=0.9, alerted=0.9)
    assert april.exchange == APRIL_2024
    assert answered("domestic-survival", given=april)["survival"] == pytest.approx(0.848, abs=NEAR)
    for level, hawks, war in ((0.0469, 0.8, 0.047), (0.1, 0.85, 0.101), (0.4, 0.9, 0.498)):
        found = answered("domestic-tipping", given=domestic.Case(2, 3, level, 0.9, 0.9))
        assert found["tipping"] == hawks
        assert found["play"](found["plan"]).p_war == pytest.approx(war, abs=NEAR)
    assert 0 < answered("domestic-cost", given=april)["part"] < 0.1


def test_what_the_ally_is_worth() -> None:
    for hawks, worth, first in (
        (0.9, 0.412 - 0.041, 0.66),
        (0.8, 0.1457 - 0.0374, 0.48),
        (0.7, 0.088 - 0.036, 0.91),
    ):
        given = third_parties.Case(hawks=hawks, alerted=0.9, lesser=0.3, remains=0.5)
        assert answered("third-parties-worth", given=given)["worth"] == pytest.approx(
            worth, abs=0.001
        )
        assert answered("third-parties-first-quarter")["first_quarter"](
            given.exchange
        ) == pytest.approx(first, abs=0.005)
    assert answered("third-parties-temptation")["first_answer"](APRIL_2024) == pytest.approx(
        [3.74, 2.28], abs=0.01
    )


def test_the_stressed_case_and_a_line_misjudged() -> None:
    given = redlines.Case(
        aims=3,
        believed=4,
        hawks=0.8,
        noise=0.1,
        candour=0.95,
        stopped=0.95,
        budget=6,
        since="2024-04-01",
        rung=2,
    )
    assert given.exchange == STRESSED
    published = {
        (): 0.280,
        (4,): 0.128,
        (0, 4): 0.114,
        (0, 0, 4): 0.089,
        (4, 4): 0.026,
        (4, 0, 4): 0.029,
        (0, 4, 4): 0.037,
        (4, 4, 4): 0.012,
    }
    for points, war in published.items():
        assert play(solve(given.equipped(*points))).p_war == pytest.approx(war, abs=NEAR), points
    found = answered("redlines-misjudged", given=given)
    assert (found["strike"], found["war"]) == (
        pytest.approx(0.691, abs=NEAR),
        pytest.approx(0.0123, abs=0.00005),
    )
    assert answered("redlines-package", given=given)["package"] == {
        "hotline": 4,
        "announcing": 1,
        "defence": 1,
    }


def test_which_restraint_to_restore() -> None:
    given = after.Case(
        believed=0.9, true=0.3, noise=0.2, hawks=0.9, order=after.NAMES, story=(3, 2, 0)
    )
    restore, danger = answered("after-restore")["restore"], given.danger()
    assert len(danger) == 16
    for back, left in (({"coalitions"}, 0.460), ({"coalitions", "ally"}, 0.108)):
        assert restore(danger, len(back)) == back
        assert danger[frozenset(after.NAMES) - back] == pytest.approx(left, abs=NEAR)
    assert danger[frozenset({"ally"})] == pytest.approx(0.088, abs=NEAR) and danger[
        frozenset()
    ] == pytest.approx(0.036, abs=NEAR)


def test_the_hawks_share_of_the_blame_by_the_size_of_the_change() -> None:
    credit = answered("redlines-shapley")["credit"]
    for hawks, share in ((0.75, 0.24), (0.8, 0.36), (0.85, 0.53), (0.9, 0.70)):
        found = credit(after.Case(0.9, 0.3, 0.2, hawks, after.NAMES, (3, 2, 0)).danger())
        assert found["coalitions"] / sum(found.values()) == pytest.approx(share, abs=0.005)


def test_the_blame_of_every_order_averages_to_the_shapley_value() -> None:
    given = after.case(PRACTICE)
    blame, wanted = (
        answered("after-blame")["blame"],
        answered("redlines-shapley")["credit"](given.danger()),
    )
    each = [blame(order) for order in permutations(after.NAMES)]
    assert {
        name: sum(some[name] for some in each) / len(each) for name in after.NAMES
    } == pytest.approx(wanted)


# ----------------------------------------------------------------------------- right in another way


@pytest.mark.parametrize(
    ("name", "code"), [(name, code) for name, codes in RIGHT.items() for code in codes]
)
def test_another_right_way_passes(name: str, code: str) -> None:
    assert judged(name, answered(name, code)).startswith("Right")


def in_other_types(value: Any, kind: str) -> Any:
    """A right answer as NumPy, pandas, `decimal` or `fractions` would hold it."""
    made = value
    if isinstance(value, bool):
        made = np.bool_(value)
    elif isinstance(value, int | float) and not math.isfinite(value):
        made = Decimal("Infinity") if kind == "decimal" else np.float64(value)
    elif isinstance(value, int | float):
        kinds: dict[str, Callable[[], Any]] = {
            "decimal": lambda: Decimal(repr(float(value))),
            "fractions": lambda: Fraction(value),
        }
        made = kinds.get(kind, lambda: np.float64(value))()
    elif isinstance(value, dict):
        made = {key: in_other_types(each, kind) for key, each in value.items()}
        made = pd.Series(made, dtype=object) if kind == "pandas" and made else made
    elif isinstance(value, list | tuple) and not isinstance(value, Move):
        made = [in_other_types(each, kind) for each in value]
        made = (
            pd.Series(made, dtype=object)
            if kind == "pandas"
            else np.array(made)
            if kind == "numpy" and isinstance(value[0], float)
            else made
        )
    elif isinstance(value, set | frozenset):
        made = np.array(sorted(value)) if kind == "numpy" else sorted(value)
    elif callable(value):
        return lambda *given: in_other_types(value(*given), kind)
    return made


@every_one
@pytest.mark.parametrize("kind", ["numpy", "pandas", "decimal", "fractions"])
def test_the_reference_passes_in_other_types(name: str, kind: str) -> None:
    space = answered(name)
    names = re.findall(r"^(?:def )?(\w+)(?= = |\()", EXERCISES[name][1].starter, re.MULTILINE)
    space.update(
        {
            each: in_other_types(space[each], kind)
            for each in names
            if each not in ("print", "votes")
        }
    )
    assert judged(name, space).startswith("Right")


def test_a_simulation_passes_within_its_own_error_and_no_further() -> None:
    def off(by: float, spread: float) -> Any:
        chance = random.Random(1)
        return lambda launched, felt, share: (
            comb(launched, felt) * share**felt * (1 - share) ** max(0, launched - felt)
            + by
            + chance.gauss(0, spread)
        )

    term = PRACTICE
    with suppress(NotYet):  # may end below 0, which is no probability
        dilemma.check_landing(off(0, 0.002), term)
    assert expect._simulated(
        [0.5 + 0.002 * random.Random(seed).gauss(0, 1) for seed in range(16)], 0.5, 0.0005
    )
    assert not expect._simulated(
        [0.51 + 0.002 * random.Random(seed).gauss(0, 1) for seed in range(16)], 0.5, 0.0005
    )
    assert not expect._simulated(
        [0.5 + 0.1 * random.Random(seed).gauss(0, 1) for seed in range(16)], 0.5, 0.0005
    ), "too few draws"
    assert not expect._simulated([0.501] * 16, 0.5, 0.0005), "no simulation"


@pytest.mark.parametrize("terms", [2, pytest.param(12, marks=pytest.mark.slow)])
@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_in_terms_that_nobody_has_seen_mistakes_lose_and_right_ways_keep_the_points(
    assignment: str, terms: int
) -> None:
    """Terms drawn anew in each run, so that many runs try many.

    A term in which a mistake would pass is refused, and few are.
    """
    found, refused = list[str](), dict[str, dict[str, str]]()
    while len(found) < terms:
        term = f"unseen-{secrets.token_hex(4)}"
        given = assignments.with_term(ASSIGNMENTS[assignment], term)
        passing = elsewhere(assignments.mistaken, given)
        if passing:
            refused[term] = passing
        else:
            found.append(term)
        assert len(refused) <= 1 + terms / 4, refused
    names = [name for name in RIGHT if EXERCISES[name][0] == assignment]
    for term in found:
        for name in names:
            for code in (None, *RIGHT[name]):
                assert judged(name, answered(name, code, term)).startswith("Right"), (
                    term,
                    name,
                    code,
                )


@every_one
@pytest.mark.parametrize("term", [f"round-{number}" for number in range(6)])
def test_rounding_as_the_prompt_allows_passes(name: str, term: str) -> None:
    space = answered(name, term=term)
    digits = 4 if name == "redlines-misjudged" else 3
    space.update({each: rounded(value, digits) for each, value in values(name, space).items()})
    assert judged(name, space).startswith("Right")


@settings(max_examples=200)
@given(st.floats(0, 10), st.floats(-4e-5, 4e-5))
def test_rounding_passes_after_a_search_that_stopped_short(want: float, short: float) -> None:
    """A share a millionth beside the limit, then three decimals: both at once are right."""
    expect.number("x", round(want + short, 3), want)
    expect.function_of("x", lambda: round(want + short, 3), lambda: want, [{}])
    for wrong in (want + 0.0006, want - 0.0006):
        with pytest.raises(NotYet):
            expect.number("x", wrong, want)


def rounded(value: Any, digits: int) -> Any:
    """Floats cut to so many decimals, in lists and dicts too."""
    if isinstance(value, list):
        return [rounded(each, digits) for each in value]
    if isinstance(value, dict):
        return {key: rounded(each, digits) for key, each in value.items()}
    return round(value, digits) if isinstance(value, float) else value


@pytest.mark.parametrize("digits", [2, 3, 4])
def test_the_least_markup_by_its_formula_passes_however_it_is_rounded(digits: int) -> None:
    for number in range(20):
        term = f"formula-{number}"
        given = dilemma.case(term).exchange
        least = given.first.red_line / rest_point(
            vary(given, {"markup": 1}, {"markup": 1})
        )  # the rest point is so many times the markup
        assert dilemma.check_markup(round(least, digits), term).startswith("Right")
        for off in (-0.02, 0.02):
            with pytest.raises(NotYet):
                dilemma.check_markup(least + off, term)


@every_one
def test_a_function_that_stops_python_is_told_so(name: str) -> None:
    if name in FUNCTIONS:
        (function,) = re.findall(r"^def (\w+)", EXERCISES[name][1].starter, re.MULTILINE)
        with pytest.raises(NotYet, match="SystemExit"):
            judged(name, answered(name, f"def {function}(*given):\n    raise SystemExit"))


# -------------------------------------------------------------------------------------------- wrong


FUNCTIONS = {
    name for name, (_, each) in EXERCISES.items() if re.search(r"^def ", each.starter, re.MULTILINE)
}
LITERAL = sorted(set(EXERCISES) - FUNCTIONS)


def copied(name: str, terms: Sequence[str]) -> float:
    """The share of pairs of terms in which the answer of the one passes in the other."""
    spaces = [answered(name, term=term) for term in terms]
    passed = 0
    for now, before in permutations(spaces, 2):  # term by term, so that its solutions are kept
        with suppress(NotYet):
            judged(name, {**now, **values(name, before)})
            passed += 1
    return passed / (len(terms) * (len(terms) - 1))


def test_the_teacher_s_page_tells_how_seldom_another_term_s_answers_pass() -> None:
    """Measured anew over the same twelve terms; the page's table must be the measurement."""
    rates = {name: copied(name, [f"copied-{number}" for number in range(12)]) for name in LITERAL}
    measured = {
        assignment: 100
        * max((rates[name] for name in LITERAL if EXERCISES[name][0] == assignment), default=0)
        for assignment in ASSIGNMENTS
    }
    page = (ROOT / "chapters" / "teach.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"\(exercises/([\w-]+)/\1\.ipynb\) \| \d+ \| \d+ \| ([\d.]+) %", page))
    table = {assignment: f"{rate:.1f}" for assignment, rate in measured.items()}
    sentence = f"of all pairs {100 * sum(rates.values()) / len(rates):.1f} per cent"
    odd = {each: rate for each, rate in table.items() if told.get(each) != rate}
    assert (odd, sentence in page) == ({}, True), (
        f"measured: {odd or 'the table as it is'}; the sentence below it: {sentence}"
    )
    for assignment, rate in measured.items():
        rules.COPIED.check(assignment, rate)
    rules.COPIED_OF_ALL.check("the course", 100 * sum(rates.values()) / len(rates))


HOSTILE = """
class Hostile:
    def __repr__(self):
        raise RuntimeError("no")
"""


@every_one
@pytest.mark.parametrize(
    "odd",
    [
        "Hostile()",
        "Hostile",
        "10**5000",
        "[0] * 10**6",
        "{1: Hostile()}",
        "{'hotline': Hostile(), 'hawks': Hostile()}",
        "-1e300",
        "b'x'",
        "...",
    ],
)
def test_an_odd_answer_gets_a_short_sentence(name: str, odd: str) -> None:
    space = answered(name, HOSTILE)
    if name in FUNCTIONS:
        (function,) = re.findall(r"^def (\w+)", EXERCISES[name][1].starter, re.MULTILINE)
        made = {function: eval(f"lambda *arguments: {odd}", space)}
    else:
        made = dict.fromkeys(
            re.findall(r"^(\w+) = ", EXERCISES[name][1].starter, re.MULTILINE), eval(odd, space)
        )
    with pytest.raises(NotYet) as raised:
        judged(name, {**space, **made})
    assert len(str(raised.value)) < 400


def test_what_is_shown_is_short_and_never_fails() -> None:
    assert expect.shown([1, 2]) == "[1, 2]"
    assert len(expect.shown("x" * 1000)) == 60
    assert expect.shown(10**5000) == "<int, whose repr stops with ValueError>"


# ---------------------------------------------------------------------------------------- the cases


@every_one
def test_a_check_solves_the_model_seldom_enough(name: str) -> None:
    """A solution takes 1.5 ms and, in a page, five times as long: a hundred keep a check under 0.3
    s natively.
    """
    for term in (PRACTICE, "work-1", "work-2"):
        space = answered(name, term=term)
        solve.cache_clear()
        judged(name, space)
        assert solve.cache_info().misses <= 100


def test_the_danger_tips_once() -> None:
    """The least weight, share or hand is well defined where P(war) does not go up and down again."""
    for term in ("tips-1", "tips-2", "tips-3"):
        given = domestic.case(term)
        wars = [domestic._war(given.exchange, hawks) for hawks in domestic.STEPS]
        first = next(i for i, war in enumerate(wars) if war >= given.level)
        assert first > 0 and all(war >= given.level for war in wars[first:])
        wars = [domestic._war(given.exchange, given.hawks, part / 50) for part in range(51)]
        assert wars[0] > 0.4 and wars == sorted(wars, reverse=True)
        ally = third_parties.case(term)
        none = third_parties._war(ally.exchange, 0)
        wars = [third_parties._war(ally.exchange, weight / 50) for weight in range(51)]
        assert [war <= ally.remains * none for war in wars] == sorted(
            war <= ally.remains * none for war in wars
        )


def test_a_straight_line_would_need_more_of_the_ally() -> None:
    """What `check_least` says at the end, over the corners of its terms."""
    for hawks in (0.86, 0.91):
        for alerted in (0.84, 0.9):
            for remains in (0.3, 0.6):
                given = third_parties.Case(hawks, alerted, 0.3, remains)
                none, whole = (third_parties._war(given.exchange, ally) for ally in (0, 1))
                line = (1 - remains) * none / (none - whole)
                assert third_parties._war(given.exchange, line) < remains * none


def test_a_package_is_found_by_search_and_seldom_by_chance() -> None:
    even = 0
    for number in range(20):
        given = redlines.case(f"budget-{number}")
        sets = redlines._packages(given.budget)
        reached = [
            points for points in sets if play(solve(given.equipped(*points))).p_war <= given.target
        ]
        assert 1 <= len(reached) <= 8 < len(sets)
        even += play(solve(given.equipped(*(given.budget / 3,) * 3))).p_war <= given.target
    assert even <= 2, "points spread evenly should seldom do"


@pytest.mark.slow
@every_one
def test_two_hundred_terms_can_be_solved(name: str) -> None:
    for number in range(200):
        assert judged(name, answered(name, term=f"term-{number}")).startswith("Right")


@pytest.mark.parametrize(("make", "said"), [
    (lambda: redlines.case(PRACTICE).equipped(hotline=5), "hotline = 5 is not possible; it must be between 0 and 4"),
    (lambda: after.case(PRACTICE).without("hope"), "gone = 'hope' is not possible"),
    (lambda: after.case(PRACTICE).told(ally=9), "ally = 9 is not possible; it must be between 0 and 4"),
    (lambda: after.case(PRACTICE).told(gaza=1), "gaza = 1 is not possible; it must be one of"),
])  # fmt: skip
def test_a_case_names_what_it_cannot_do(make: Any, said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        make()


def test_without_nothing_is_the_exchange_of_the_term() -> None:
    given = after.case(PRACTICE)
    assert given.without() == given.exchange == vary(APRIL_2024, noise=given.noise)
    assert given.told() == given.exchange
