"""What is told after a night adds up, and taking a restraint away does what was published."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given

from helpers.nights import nights, same_every_time
from helpers.published import CORE, B
from widgets.model import NO_SIGNALS, Move, losses, path_probability, play, solve, vary
from widgets.model.debrief import debrief
from widgets.model.night import Night, replay
from widgets.model.removal import RESTRAINTS, removals

S4 = Move(4, True)


@same_every_time
@given(nights(finished=True))
def test_the_debrief_adds_up(night: Night) -> None:
    told = debrief(night)
    assert told == debrief(night)
    for one, other in zip(told.turns, told.turns[1:], strict=False):
        assert one.war_felt == other.war_before
    plan, last = solve(night.exchange), told.turns[-1]
    assert told.turns[0].war_before == pytest.approx(play(plan).p_war, abs=1e-12)
    assert last.war_felt == (told.told.end == "war")
    assert abs(told.decisive.swing) == max(abs(turn.swing) for turn in told.turns)
    assert last.swing == pytest.approx(last.by_choice + last.by_luck, abs=1e-12)
    assert (
        told.war
        == {
            False: None,
            True: "chosen" if last.move.rung == 5 else "misread",
        }[told.told.end == "war"]
    )
    assert [each.move for each in told.judged] == list(night.moves)
    for each in told.judged:
        assert each.chance == plan.policy[each.t][each.felt][each.move]
        assert each.losses == losses(night.exchange, night.seat, each.felt, each.move)
        assert each.usual_losses == losses(night.exchange, night.seat, each.felt, each.usual)
        assert each.model[each.usual] == max(each.model.values())
        worst = max(each.losses[:4])
        assert (each.dearest and getattr(each.losses, each.dearest)) == (worst or None)
    again = [replay(night.exchange, 0, (), (night.seed + k) % 10**9) for k in range(1, 101)]
    assert dict(told.replays.paths) == Counter((each.path, each.end) for each in again)
    assert told.replays.same == [(each.path, each.end) for each in again].count(
        (told.told.path, told.told.end)
    )
    assert sum(count for _, count in told.replays.paths) == 100
    if told.told.end == "stop":
        assert told.replays.exact == pytest.approx(
            path_probability(plan, told.told.path), abs=1e-12
        )
    assert (told.kind is None) == (told.beliefs is None) == (not night.fog)


def test_removals_are_the_published_ones() -> None:
    """Alone, together, and shared out over all orders."""
    told, cases = removals(B, 0, (S4, Move(0)), 17), CORE["counterfactuals"]
    names = {
        "ally": "no ally",
        "announcements": "no signals",
        "shield": "weak shield",
        "doves": "hawkish both",
    }
    words = {"ally": "ally", "announcements": "signals", "shield": "shield", "doves": "hawks"}
    assert (told.war, told.war_without) == pytest.approx(
        (cases["baseline"]["p_war"], cases["everything"]["p_war"]), abs=1e-9
    )
    for each in told.each:
        alone = cases[names[each.name]]["p_war"] - cases["baseline"]["p_war"]
        others = CORE["factorial"]["+".join(sorted({*words.values()} - {words[each.name]}))]
        assert each.alone == pytest.approx(alone, abs=1e-9)
        assert each.last == pytest.approx(cases["everything"]["p_war"] - others, abs=1e-9)
        assert each.share == pytest.approx(CORE["shapley"][words[each.name]], abs=1e-9)
        assert each.told == replay(RESTRAINTS[each.name](B), 0, (S4, Move(0)), 17)
    assert sum(each.first_war for each in told.each) + told.never == told.orders == 24


def test_taking_away_what_is_not_there_changes_nothing() -> None:
    bare = vary(
        B,
        first={"hawks": 0.95},
        second={"ally": 0, "hawks": 1, "shield": 0.1, "alerted": 0.2},
        moves=NO_SIGNALS,
    )
    assert all(remove(bare) == bare for remove in RESTRAINTS.values())


def test_a_move_that_cannot_be_announced_is_made_in_silence() -> None:
    silent = RESTRAINTS["announcements"](B)
    assert replay(silent, 0, (S4,), 17) == replay(silent, 0, (Move(4),), 17)
    assert replay(silent, 0, (S4,), 17).steps[0].move == Move(4)


def test_a_war_with_every_restraint_needs_no_removal() -> None:
    seed = next(k for k in range(1000) if replay(B, 0, (), k).end == "war")
    told = removals(B, 0, (), seed)
    assert [each.first_war for each in told.each] == [0] * 4 and told.never == 0
