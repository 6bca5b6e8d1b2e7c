"""A night is what its link says, its draws are the model's, and so is the advice."""

from __future__ import annotations

from collections import Counter
from functools import partial
from math import sqrt
from random import Random
from typing import Any

import pytest
from hypothesis import given

from helpers.nights import nights, same_every_time
from helpers.published import B
from widgets.model import (
    Move,
    bayes,
    felt,
    losses,
    path_probability,
    play,
    solve,
    vary,
)
from widgets.model.advice import audiences, decision, stands_down, war_after
from widgets.model.debrief import debrief
from widgets.model.doctrine import Doctrine
from widgets.model.kinds import KINDS, beliefs, kinds
from widgets.model.night import NIGHT_CASES, Night, Step, _drawn, replay, tell
from widgets.model.prospect import prospect
from widgets.model.removal import RESTRAINTS

S2, S4 = Move(2, True), Move(4, True)


# ----------------------------------------------------------------------------------- the draws


@same_every_time
@given(nights())
def test_a_night_from_its_link_is_the_same(night: Night) -> None:
    again = Night.read(str(night))
    assert (again, again.told) == (night, night.told)
    assert not set(str(night)) - set("abcdefghijklmnopqrstuvwxyz0123456789.-")


@same_every_time
@given(nights())
def test_each_decision_has_two_draws_of_its_own(night: Night) -> None:
    """So that a changed thing leaves every other draw alone, whatever came before."""
    draws = Random(night.seed)
    kind = KINDS[int(draws.random() * 4)]
    assert night.kind == (kind if night.fog else None)

    def drawn(chances: tuple[float, ...], draw: float) -> int:
        return next(k for k in range(len(chances)) if draw < sum(chances[: k + 1]))

    mine, policy = iter(night.moves), solve(night.exchange).policy
    for step in night.told.steps:
        for_move, for_felt = draws.random(), draws.random()
        choice = policy[step.t][step.before]
        model = choice.moves[drawn(choice.probabilities, for_move)]
        assert step.move == (next(mine) if step.mover == night.seat else model)
        assert step.after == drawn(felt(night.exchange, step.mover, step.move), for_felt)


def test_a_draw_above_what_the_chances_add_up_to_is_the_last_that_can_happen() -> None:
    assert _drawn((0.5, 0.4999, 0.0), 0.99995) == 1


@pytest.mark.parametrize(
    ("link", "steps"),
    [
        ("april.iran.17.clear.4s-0", "0 3 4s 4|1 4 2s 2|2 2 0 0"),
        ("april.israel.18.fog.2s", "0 3 3s 1|1 1 2s 2|2 2 0 0"),
        ("hawkish.israel.20240413.clear.3-3", "0 3 4s 2|1 2 3 3|2 3 4s 2|3 2 3 3|4 3 4s 1"),
        ("shadow-war.iran.5.fog.1-1", "0 2 1 2|1 2 2s 2|2 2 1 0|3 0 0 0"),
    ],
)
def test_a_seed_is_the_same_night_everywhere(link: str, steps: str) -> None:
    """In every Python that the course runs in, the browser's too."""
    told = Night.read(link).told
    assert "|".join(f"{s.t} {s.before} {s.move} {s.after}" for s in told.steps) == steps


def test_seeded_nights_have_the_model_s_ends() -> None:
    """20,000 nights, within four standard errors of the exact chances."""
    count, exact = 20_000, play(solve(B))
    ends = Counter(
        (told.end, len(told.steps) - 1) for told in (replay(B, 0, (), k) for k in range(count))
    )
    for end, chances in (("stop", exact.stop), ("war", exact.war)):
        for t, chance in enumerate(chances):
            found = sum(n for (how, when), n in ends.items() if (how, when) == (end, t))
            spread = 4 * sqrt(count * chance * (1 - chance)) + 1
            assert abs(found - count * chance) <= spread, (end, t)


# ---------------------------------------------------------------------------------- the advice


def begins_with(first: Move, t: int, felt_rung: int, move: Move) -> bool:
    """Whether a history may go on so: a filter of `play`."""
    return t > 0 or move == first


def test_a_decision_is_told_what_the_model_knows() -> None:
    """Each move's chances are those of the model's own histories that begin with it."""
    told = decision(Night("april", 0, 17))
    exchange = NIGHT_CASES["april"].exchange
    plan = solve(exchange)
    assert (told.t, told.felt, told.beliefs) == (0, 3, None)
    asks = {each.name: (each.counts, each.asks) for each in told.audiences}
    assert asks["hawks"] == asks["clients"] == ("launched", 4)
    assert (asks["doves"], asks["ally"]) == (("felt", 0), ("felt", 1))
    for option in told.options:
        chance = plan.policy[0][3][option.move]
        outcome = play(plan, keep=partial(begins_with, option.move))
        ends = (outcome.p_war / chance, outcome.stop[1] / chance)
        assert (option.war, option.stands_down) == pytest.approx(ends, abs=1e-9), str(option.move)
        assert option.losses == losses(exchange, 0, 3, option.move)
        assert option.felt == felt(exchange, 0, option.move)
    salvo = next(option for option in told.options if option.move == S4)
    assert salvo.likeliest == 2 and salvo.mean_felt == pytest.approx(2.43, abs=0.005)


def test_at_the_last_decision_nobody_is_left_to_answer() -> None:
    last = vary(B, horizon=1)
    assert stands_down(solve(last), 0, S4, felt(last, 0, S4)) == 0
    assert war_after(prospect(last, solve(last)), 0, S4, felt(last, 0, S4)) == felt(last, 0, S4)[5]


def test_an_audience_asks_for_no_less_than_nothing() -> None:
    asks = audiences(vary(B, second={"markup": -3}).second, 2)
    assert [each.asks for each in asks] == [0, 0, 0, 1]


def test_fog_is_lifted_by_bayes() -> None:
    """By every history of each kind against a reader who always does the same."""
    same = Doctrine((S2,) * 5).plan(B)
    steps = [Step(0, 0, 3, S4, 2), Step(1, 1, 2, S2, 4), Step(2, 0, 4, Move(0), 0)]
    even = (0.25,) * 4
    start, after_salvo, after_silence = beliefs(B, 0, steps)
    assert start == even
    sent = [solve(kind).policy[0][3][S4] for kind in kinds(B, 0)]
    ended = [path_probability(solve(kind), (S4, S2, 0), second=same) for kind in kinds(B, 0)]
    assert after_salvo == pytest.approx(bayes(even, sent), abs=1e-12)
    assert after_silence == pytest.approx(bayes(even, ended), abs=1e-12)


@same_every_time
@given(nights())
def test_kinds_differ_in_what_they_want_and_not_in_what_is_felt(night: Night) -> None:
    each = kinds(night.known, 1 - night.seat)
    assert len(set(each)) == 4
    for kind in each:
        assert kind.actors()[night.seat] == night.known.actors()[night.seat]
        for mover in (0, 1):
            assert felt(kind, mover, Move(3)) == felt(night.known, mover, Move(3))


@same_every_time
@given(nights())
def test_in_fog_advice_is_the_mean_over_what_is_believed(night: Night) -> None:
    if night.told.end != "yours" or not night.fog:
        return
    told, plans = decision(night), [solve(kind) for kind in kinds(night.known, 1 - night.seat)]
    assert told.beliefs is not None and sum(told.beliefs) == pytest.approx(1)
    for option in told.options:
        stops = [
            sum(option.felt[e] * plan.policy[told.t + 1][e][Move(0)] for e in range(5))
            if option.move.rung and told.t + 1 < night.known.horizon
            else 0.0
            for plan in plans
        ]
        mean = sum(share * stop for share, stop in zip(told.beliefs, stops, strict=True))
        assert option.stands_down == pytest.approx(mean, abs=1e-12)
        assert 0 <= option.war <= 1 + 1e-12
    assert all((each.felt is None) == (each.mover == night.seat) for each in told.seen)


# -------------------------------------------------------------------------------- what is wrong


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ("1 parts", "case, seat, seed, mode")),
        ("june.iran.17.clear", ("case 'june'", "april", "shadow-war")),
        ("april.jordan.17.clear", ("seat 'jordan'", "iran, israel or both")),
        ("april.iran.-1.clear", ("seed", "'-1'", "999999999")),
        ("april.iran.1e3.clear", ("seed", "'1e3'")),
        ("april.iran.٣.clear", ("seed", "whole number")),
        ("april.iran.17.mist", ("mode", "'mist'", "clear or fog")),
        ("april.iran.17.clear.", ("''", "no move")),
        ("april.iran.17.clear.6", ("'6'", "0, 1, 2", "or 5")),
        ("april.iran.17.clear.0-1", ("2 moves", "after 1")),
        ("april.iran.17.clear.4s.0", ("6 parts",)),
    ],
)
def test_a_link_that_is_wrong_says_where(text: str, names: tuple[str, ...]) -> None:
    with pytest.raises(ValueError) as raised:
        Night.read(text)
    for name in ("night: ", *names):
        assert name in str(raised.value)


@pytest.mark.parametrize(
    ("build", "names"),
    [
        (lambda: Night("april", 3, 17), ("seat", "3")),
        (lambda: Night("april", 2, 17, fog=True), ("fog", "both")),
        (lambda: Night("april", 0, 10**9), ("seed", "1000000000")),
        (lambda: Night("april", 0, True), ("seed", "True")),
        (lambda: tell(RESTRAINTS["announcements"](B), 0, (S4,), 17), ("4s", "move 1", "menu")),
        (lambda: debrief(Night("april", 0, 17)), ("april.iran.17.clear", "not ended")),
        (lambda: decision(Night("april", 0, 17, moves=(Move(0),))), ("has ended", "stop")),
    ],
)
def test_nonsense_is_refused(build: Any, names: tuple[str, ...]) -> None:
    with pytest.raises(ValueError) as raised:
        build()
    for name in names:
        assert name in str(raised.value)
