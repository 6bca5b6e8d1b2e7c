"""What April pins down: the same draws everywhere, the fixed subset, ranges, findings, the ladder."""

from __future__ import annotations

import hashlib
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.exchanges import exchanges
from widgets.model import APRIL_2024, Actor, Exchange, likeliest_paths, solve, vary
from widgets.model.findings import FINDINGS, Finding, Share, no_ally, raises_war, share
from widgets.model.identified import (
    APRIL_S_PATH,
    DETERRED,
    KEPT,
    RANGES,
    Range,
    codings,
    danger,
    draw,
    draws,
    gives_april,
    identified,
    p_war,
    pinned,
    scaled,
    span,
)
from widgets.model.ladder import EVEN, arbitrary, ladder, solve_on, stretched, widening
from widgets.model.parameters import described

DRAWN = draws()
SET = identified(DRAWN)
same_every_time = settings(derandomize=True, deadline=None, max_examples=40)


def value(exchange: Exchange, name: str) -> float:
    side, _, field = name.rpartition(".")
    return float(getattr(getattr(exchange, side) if side else exchange, field))


# --------------------------------------------------------------------------------------- the draws


def test_the_draws_are_the_same_in_every_python() -> None:
    """One hash over all of them, the same in CPython 3.11 to 3.13 and in the page."""
    text = "\n".join(
        " ".join(value(each, drawn.name).hex() for drawn in RANGES) for each in draws(200)
    )
    assert hashlib.sha256(text.encode()).hexdigest()[:16] == "0292d2072048c387"


def test_more_draws_begin_with_the_same_and_seeds_differ() -> None:
    assert DRAWN[:20] == draws(20) and DRAWN[7] == draw(7)
    assert len(set(DRAWN)) == len(DRAWN) and not set(DRAWN) & set(draws(50, seed=7))


@same_every_time
@given(st.integers(0, 10**6), st.integers(0, 10**6), st.sampled_from([0.5, 1.0, 1.5, 4.0]))
def test_a_draw_stays_within_its_ranges(number: int, seed: int, factor: float) -> None:
    ranges = scaled(factor, (*RANGES, *DETERRED))
    drawn = draw(number, ranges, seed)
    for each in ranges:
        of = value(drawn, each.name.replace(each.field, each.share_of)) if each.share_of else 1
        assert each.low * of <= value(drawn, each.name) <= each.high * of
        assert not each.whole or value(drawn, each.name) == int(value(drawn, each.name))
    for actor in drawn.actors():
        assert actor.shield <= actor.alerted
    assert drawn.guile <= drawn.candour
    assert (drawn.opening, drawn.horizon, drawn.moves) == (3, 12, APRIL_2024.moves)


def test_april_lies_within_every_range_and_every_range_says_why() -> None:
    assert len({each.name for each in RANGES}) == len(RANGES)
    for each in (*RANGES, *DETERRED):
        assert each.low <= each.april <= each.high and each.low < each.high and each.why, each.name
    drawn = {each.name for each in (*RANGES, *DETERRED)}
    fields = {f"{side}.{name}" for side in ("first", "second") for name in described(Actor)}
    given_ = {"opening", "horizon"}
    assert drawn == fields | (set(described(Exchange)) - given_)


def test_ranges_drawn_in_to_nothing_are_april() -> None:
    for each in scaled(0):
        assert (each.low, each.high) == (each.april, each.april)


# ------------------------------------------------------------------------------- the identified set


def test_the_fixed_subset_are_the_first_that_give_april() -> None:
    assert len(KEPT) >= 40 and codings() == SET[: len(KEPT)]
    assert codings() == tuple(DRAWN[number] for number in KEPT)
    for each in codings():
        ((path, _),) = likeliest_paths(solve(each), 1)
        assert path == APRIL_S_PATH
    assert gives_april(APRIL_2024) and not gives_april(no_ally(vary(APRIL_2024, opening=1)))


def test_magnitudes_are_not_pinned_down() -> None:
    """A tenth of the draws give April, and their danger of war runs over two orders of magnitude."""
    assert 100 < len(SET) < 200
    war = danger(SET)
    assert war.low < 0.005 and war.high > 0.15 and 0.02 < war.median < 0.05
    left = {name: each.left for name, each in pinned(DRAWN, SET).items()}
    assert min(left, key=lambda name: left[name]) == "first.markup" and left["first.markup"] < 0.6
    assert all(each > 0.85 for name, each in left.items() if name != "first.markup")
    assert pinned(DRAWN, SET)["first.markup"].after.low > 0.5


@pytest.mark.parametrize("name", FINDINGS)
def test_directions_mostly_are(name: str) -> None:
    """Each in five of six codings or more, and no less in the subset of the page."""
    for among in (SET, codings()):
        found = share(among, FINDINGS[name])
        assert found.held / found.of > 5 / 6, f"{name}: {found}"


def test_a_finding_is_counted() -> None:
    among = codings()[:6]
    worse = [p_war(no_ally(each)) > p_war(each) for each in among]
    found = share(among, Finding(no_ally, raises_war))
    assert found == Share(sum(worse), 6) and str(Share(166, 179)) == "166 of 179"
    assert share(among, gives_april) == Share(6, 6)
    assert danger(among, no_ally).most == max(p_war(no_ally(each)) for each in among)


def test_narrower_ranges_narrow_the_danger_and_keep_more() -> None:
    narrow = draws(200, scaled(0.5))
    kept = identified(narrow)
    assert len(kept) / 200 > 2 * len(SET) / len(DRAWN)
    assert danger(kept).high < danger(SET).high and danger(kept).low > danger(SET).low


def test_a_span_by_hand() -> None:
    assert tuple(span([3, 1, 2])) == pytest.approx((1, 1.1, 2, 2.9, 3))
    assert tuple(span([5])) == (5, 5, 5, 5, 5)
    with pytest.raises(ValueError, match="at least one"):
        span([])


# --------------------------------------------------------------------------------------- the ladder


@same_every_time
@given(exchanges, st.booleans())
def test_on_the_even_ladder_nothing_changes(exchange: Exchange, in_rungs: bool) -> None:
    """Above the top and below the bottom the demand goes on along the straight line."""
    old, new = solve(exchange), solve_on(EVEN, exchange, in_rungs)
    for before, after in zip(old.policy, new.policy, strict=True):
        for one, other in zip(before, after, strict=True):
            assert other.probabilities == pytest.approx(one.probabilities, abs=1e-6)
    assert new.mover[0] == pytest.approx(old.mover[0], rel=1e-9, abs=1e-9)


@pytest.mark.parametrize(
    ("make", "least", "most"), [(stretched, 0.6, 0.9), (arbitrary, 0.1, 0.4), (widening, 0.1, 0.4)]
)
def test_april_s_path_on_other_ladders(make: Any, least: float, most: float) -> None:
    """About three of four with gaps varied by 30 per cent, about one of five with any gaps."""
    found = [make(Random(number)) for number in range(100)]
    kept = [likeliest_paths(solve_on(each, APRIL_2024), 1)[0][0] == APRIL_S_PATH for each in found]
    assert least < sum(kept) / 100 < most
    for heights in found:
        assert heights[0] == 0 and heights[5] == pytest.approx(5)
        assert list(heights) == sorted(set(heights))


def test_a_markup_counted_in_heights_is_kinder_to_the_model() -> None:
    found = [stretched(Random(number)) for number in range(30)]
    for each in found:
        assert likeliest_paths(solve_on(each, APRIL_2024, False), 1)[0][0] == APRIL_S_PATH


@pytest.mark.parametrize(
    ("build", "named"),
    [
        (lambda: solve_on((0, 1, 1, 2, 3, 4), APRIL_2024), "begin at 0 and rise"),
        (lambda: solve_on(EVEN[:5], APRIL_2024), "6 numbers"),
        (lambda: draw(-1), "number = -1"),
        (lambda: draw(1, (Range("", "noise", 2, 3, "too wide"),), 5), "noise = 2"),
    ],
)
def test_what_cannot_be_is_named(build: Any, named: str) -> None:
    with pytest.raises(ValueError, match=named):
        build()


def test_a_ladder_by_hand() -> None:
    assert ladder((1, 1, 1, 1, 1)) == EVEN
    assert ladder((2, 2, 2, 2, 2)) == EVEN and ladder((1, 2, 3, 4, 0.5))[1] == pytest.approx(
        10 / 21
    )
