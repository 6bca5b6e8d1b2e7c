"""Deterrence: what a blow that takes a share of the demand away changes, and that 0 changes nothing."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.exchanges import exchanges
from helpers.published import PUBLISHED, B
from widgets.model import (
    Actor,
    Exchange,
    envelope,
    likeliest_paths,
    loop_gain,
    play,
    reaction_slope,
    rest_point,
    solve,
    transmission,
    vary,
)

PRINTED = PUBLISHED["deterrence"]
share = st.one_of(st.sampled_from([0.0, 1.0]), st.floats(0, 1))
same_every_time = settings(derandomize=True, deadline=None, max_examples=60)


def deterred(exchange: Exchange, first: float, second: float) -> Exchange:
    return vary(exchange, {"deterred": first}, {"deterred": second})


def printed(value: float, digits: int) -> Any:
    """To the digits in which a value is printed."""
    return pytest.approx(value, abs=0.5001 * 10**-digits)


@pytest.mark.parametrize("row", PRINTED, ids=lambda row: f"{row['first']}, {row['second']}")
def test_what_deterrence_brings_in_april(row: dict[str, Any]) -> None:
    plan = solve(deterred(B, row["first"], row["second"]))
    outcome = play(plan)
    assert 100 * outcome.p_war == printed(row["wars"], 3)
    assert outcome.duration == printed(row["blows"], 3)
    answer = plan.policy[0][B.opening]
    assert sum(move.rung * chance for move, chance in answer.items()) == printed(
        row["first_rung"], 3
    )
    found = likeliest_paths(plan, len(row["likeliest"]))
    for (path, chance), (text, told) in zip(found, row["likeliest"], strict=True):
        assert (" ".join(map(str, path)), chance) == (text, printed(told, 3))


@same_every_time
@given(exchanges, st.floats(0, 5))
def test_undeterred_every_old_digit_stays(exchange: Exchange, felt: float) -> None:
    old = deterred(exchange, 0, 0)
    for actor in old.actors():
        for e in (*range(5), felt):
            assert actor.demand(e) == (e + actor.markup if e >= actor.red_line else 0.0)
    c1, c2 = (reaction_slope(old, mover, True) * transmission(old, mover, True) for mover in (0, 1))
    assert loop_gain(old) == c1 * c2
    rests = c2 * (c1 * old.first.markup + old.second.markup) / (1 - c1 * c2) if c1 * c2 < 1 else 0
    assert rest_point(old) == (rests if c1 * c2 < 1 else float("inf"))


def test_nothing_but_the_demand_carries_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the old demand in its place a deterred April is April, to the last digit."""
    old = solve(B)
    monkeypatch.setattr(
        Actor, "demand", lambda self, e: e + self.markup if e >= self.red_line else 0
    )
    new = solve.__wrapped__(deterred(B, 0.4, 0.7))
    assert (new.policy, new.mover, new.waiting) == (old.policy, old.mover, old.waiting)


@same_every_time
@given(exchanges, share, share)
def test_each_side_s_share_multiplies_the_gain(
    exchange: Exchange, first: float, second: float
) -> None:
    plain = loop_gain(deterred(exchange, 0, 0))
    shrunk = (1 - first) * (1 - second) * plain
    assert loop_gain(deterred(exchange, first, second)) == pytest.approx(shrunk, rel=1e-12)


@pytest.mark.parametrize(("first", "second"), [(0, 0), (0.3, 0), (0, 0.6), (0.2, 0.5), (1, 1)])
def test_the_loop_rests_where_it_says(first: float, second: float) -> None:
    """Run long enough without red lines, the envelope comes to the rest point."""
    exchange = vary(deterred(B, first, second), {"red_line": 0}, {"red_line": 0}, horizon=60)
    assert envelope(exchange)[-1][1] == pytest.approx(rest_point(exchange), abs=1e-9)


def test_what_is_out_of_range_is_named() -> None:
    with pytest.raises(ValueError, match=r"deterred = 1.2 is out of range; .* between 0 and 1"):
        deterred(B, 1.2, 0)
