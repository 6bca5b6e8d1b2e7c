"""What must hold for every exchange, random ones and corners alike; and what happens to bad input."""

from __future__ import annotations

import math
import pickle
from dataclasses import FrozenInstanceError, fields

import pytest
from hypothesis import given

from helpers.exchanges import exchanges
from widgets import record
from widgets.model import (
    APRIL_2024,
    Actor,
    Exchange,
    Move,
    felt,
    inadvertent,
    play,
    solve,
    transmission,
    vary,
)
from widgets.model.parameters import Evidence, described


@given(exchanges)
def test_no_probability_is_lost(exchange: Exchange) -> None:
    outcome = play(solve(exchange))
    assert math.isclose(sum(outcome.stop) + sum(outcome.war) + outcome.open, 1, abs_tol=1e-12)
    assert min(*outcome.stop, *outcome.war, outcome.open) >= 0
    for mover in (0, 1):
        for move in exchange.moves:
            kernel = felt(exchange, mover, move)
            assert min(kernel) >= 0 and math.isclose(sum(kernel), 1, abs_tol=1e-12)
            assert 0 <= transmission(exchange, mover, move.signalled) <= 1


@given(exchanges)
def test_without_noise_no_war_is_inadvertent(exchange: Exchange) -> None:
    assert inadvertent(solve(vary(exchange, noise=0.0))) == 0


@given(exchanges)
def test_what_is_never_pinned_is_never_felt(exchange: Exchange) -> None:
    assert felt(vary(exchange, first={"deniability": 1.0}), 0, Move(1)) == (1, 0, 0, 0, 0, 0)


@given(exchanges)
def test_two_equal_plans_give_what_one_gives(exchange: Exchange) -> None:
    plan = solve(exchange)
    assert play(plan, second=solve.__wrapped__(exchange)) == play(plan)


@given(exchanges)
def test_names_change_nothing(exchange: Exchange) -> None:
    assert play(solve(vary(exchange, {"name": "x"}, {"name": "y"}))) == play(solve(exchange))


@given(exchanges)
def test_without_foresight_the_clock_does_not_matter(exchange: Exchange) -> None:
    policy = solve(vary(exchange, foresight=0.0, horizon=4)).policy
    assert policy[0] == policy[2] and policy[1] == policy[3]


@given(exchanges)
def test_values_are_immutable_and_travel(exchange: Exchange) -> None:
    plan = solve(exchange)
    assert pickle.loads(pickle.dumps(plan)) == plan
    assert hash(exchange) == hash(vary(exchange))
    with pytest.raises(FrozenInstanceError):
        exchange.noise = 0.0  # type: ignore[misc]


# ---------------------------------------------------------------------------------------- bad input


@pytest.mark.parametrize(
    ("build", "names"),
    [
        (lambda: Actor("Iran", hawks=1.4), ("Iran", "hawks", "1.4", "between 0 and 1")),
        (lambda: Actor("Iran", stake=-1), ("stake", "-1", "at least 0")),
        (lambda: Actor("Iran", shield=float("nan")), ("shield", "nan", "between 0 and 1")),
        (lambda: Actor("Iran", war=float("inf")), ("war", "inf", "at least 0")),
        (lambda: vary(APRIL_2024, opening=5), ("opening", "5", "between 0 and 4")),
        (lambda: vary(APRIL_2024, opening=2.5), ("opening", "2.5", "whole")),
        (lambda: vary(APRIL_2024, second={"alley": 0}), ("alley", "ally")),
        (lambda: vary(APRIL_2024, moves=()), ("moves",)),
        (lambda: Move(6), ("rung", "6", "between 0 and 5")),
        (lambda: Move(1, signalled=True), ("signalled", "rung 1")),
        (
            lambda: play(solve(APRIL_2024), second=solve(vary(APRIL_2024, horizon=3))),
            ("horizon", "3", "12"),
        ),
    ],
)
def test_errors_name_the_field_the_value_and_the_range(build, names) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ValueError) as raised:
        build()
    for name in names:
        assert name in str(raised.value)


def test_a_word_is_no_number() -> None:
    with pytest.raises(
        TypeError, match=r"noise = 'much' is not a number; it must be a number between 0 and 1"
    ):
        vary(APRIL_2024, noise="much")


# -------------------------------------------------------------------------- what parameters rest on


def test_every_parameter_is_described() -> None:
    for owner in (Actor, Exchange):
        told = described(owner)
        assert {f.name for f in fields(owner)} - set(told) <= {"name", "first", "second", "moves"}
        for name, parameter in told.items():
            assert (
                parameter.valid[0] <= parameter.teach[0] < parameter.teach[1] <= parameter.valid[1]
            ), name


def test_the_marks_are_those_of_the_record() -> None:
    parameters = {**described(Actor), **described(Exchange)}
    table = record.parameters_evidence()
    for _, row in table.iterrows():
        marks = (parameters[row["parameter"]].evidence or {}).get(row["actor"], Evidence())
        assert (marks.direction, marks.value) == (row["direction"], row["value"]), (
            row["parameter"],
            row["actor"],
        )
    for name, parameter in parameters.items():
        for actor in parameter.evidence or {}:
            assert ((table["parameter"] == name) & (table["actor"] == actor)).any(), (name, actor)
