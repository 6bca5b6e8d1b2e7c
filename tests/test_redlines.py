"""The chapter on red lines: its experiments, its picture and its questions give the published
numbers, and its words carry them.
"""

from __future__ import annotations

from itertools import product

import pytest

from helpers.tasks import answer_of
from tools.expected import EXPECTED
from widgets.answers.redlines_architecture import (
    BUDGET,
    CANDOUR,
    NOISE,
    STOPPED,
    TOOLS,
    WHOLE,
    best,
    danger,
    equipped,
)
from widgets.charts import redlines_shares
from widgets.experiments import experiment
from widgets.experiments.redlines_line import BEFORE_APRIL
from widgets.model import STRESSED, Move, felt, play, solve, vary
from widgets.questions import task

NEAR = 1e-9
LINE, ARCHITECTURE = experiment("redlines-line"), experiment("redlines-architecture")


# --------------------------------------------------------------------------------- a line misjudged


@pytest.mark.parametrize(("preset", "case"), [("known", "known"), ("too-high", "believed_4")])
def test_a_misjudged_line_gives_the_published_strikes_and_wars(preset: str, case: str) -> None:
    known, answer = EXPECTED["red_line_misjudged"][case], LINE.ask(preset)
    assert answer.headline == pytest.approx(100 * known["overt"], abs=1e-6)
    assert answer.tables["now"][0]["war"] == pytest.approx(1000 * known["p_war"], abs=1e-6)


@pytest.mark.words
def test_it_more_than_doubles_both_and_surprises_the_leader() -> None:
    known, wrong = (LINE.ask(preset).tables["now"][0] for preset in ("known", "too-high"))
    assert all(2 < wrong[each] / known[each] < 3 for each in ("overt", "war"))
    assert answer_of("redlines-misjudged") == pytest.approx(
        wrong["war"] / wrong["expected"], abs=NEAR
    )
    assert known["war"] == pytest.approx(known["expected"], abs=NEAR)


def test_a_line_taken_to_be_lower_protects_and_telling_a_high_one_invites() -> None:
    low, known, told = (LINE.ask(preset).headline for preset in ("too-low", "known", "told-high"))
    assert low < 1 and told > known + 30
    assert told == pytest.approx(LINE.ask("too-high").headline, abs=NEAR), (
        "what is decided hangs on the belief alone"
    )


def test_the_assumption_takes_the_effect_away_at_either_end() -> None:
    def rise(aims: float) -> float:
        return (
            LINE.ask("too-high", {"aims": aims}).headline
            - LINE.ask("known", {"aims": aims}).headline
        )

    assert max(rise(0.5), rise(5)) < 0.2 and rise(3) > 30
    assert "next to no difference" in LINE.ask("too-high", {"aims": 0.5}).sentence
    assert (
        "Strikes are as likely as if the line were known"
        in LINE.ask("too-high", {"aims": 5}).sentence
    )


@pytest.mark.words
def test_the_bet_on_the_line_and_its_reason_carry_the_model_s_numbers() -> None:
    assert f"in {LINE.ask('known').headline:.0f} of 100 such decisions" in LINE.bet.question
    assert round(LINE.ask_bet().headline) == 69
    over = sorted(
        round(100 * sum(felt(BEFORE_APRIL, 0, move)[3:])) for move in (Move(2), Move(2, True))
    )
    assert f"in {over[0]} to {over[1]} of 100 cases" in LINE.because and over == [15, 20]


def test_leaders_who_hold_one_picture_each_act_on_their_own() -> None:
    """The experiment's wars, against the forward pass written out with two plans."""
    believed = vary(BEFORE_APRIL, second={"red_line": 5})
    war = play(solve(believed), BEFORE_APRIL, second=solve(BEFORE_APRIL)).p_war
    assert LINE.ask(None, {"believed": 5}).tables["now"][0]["war"] == pytest.approx(
        1000 * war, abs=NEAR
    )


# ---------------------------------------------------------------------------------- an architecture


@pytest.mark.parametrize(("case", "expected"), EXPECTED["stressed"].items())
def test_whole_tools_give_the_published_dangers(case: str, expected: float) -> None:
    names = TOOLS if case == "all" else () if case == "none" else case.split("_")
    assert ARCHITECTURE.ask("stressed", dict.fromkeys(names, WHOLE)).headline == pytest.approx(
        100 * expected, abs=1e-6
    )


def test_no_points_change_nothing_and_all_of_them_reach_the_whole_tool() -> None:
    assert equipped(STRESSED) == STRESSED
    whole = equipped(STRESSED, WHOLE, WHOLE, WHOLE)
    assert (whole.noise, whole.candour) == pytest.approx((NOISE, CANDOUR))
    assert [actor.alerted for actor in whole.actors()] == pytest.approx([STOPPED, STOPPED])


def test_the_picture_s_parts_are_the_package_s() -> None:
    answer = ARCHITECTURE.ask(None, {"hotline": 3, "defence": 1})
    rows = {row["package"]: row for row in answer.tables["rows"]}
    assert (
        rows["together"]["war"]
        == answer.headline
        == pytest.approx(100 * danger(equipped(STRESSED, 3, 0, 1)).war, abs=NEAR)
    )
    assert rows["announcing"]["war"] == rows["nothing"]["war"]
    multiplied = rows["hotline"]["war"] * rows["defence"]["war"] / rows["nothing"]["war"]
    assert answer.tables["now"][0]["multiplied"] == pytest.approx(multiplied, abs=NEAR)
    for row in answer.tables["rows"]:
        assert row["chosen"] + row["inadvertent"] == pytest.approx(row["war"], abs=NEAR)
    for step in answer.tables["steps"]:
        spent = {"hotline": 3, "announcing": 0, "defence": 1}
        spent[step["tool"]] += 1
        assert step["war"] == pytest.approx(100 * danger(equipped(STRESSED, **spent)).war, abs=NEAR)


@pytest.mark.words
def test_the_bet_on_the_channels_carries_the_model_s_numbers() -> None:
    none, hotline, announcing, both = (
        ARCHITECTURE.ask(name).headline
        for name in ("stressed", "hotline", "announcing", "channels")
    )
    assert f"{none:.0f} of 100 exchanges" in ARCHITECTURE.bet.question
    assert (
        f"down to {hotline:.0f}, announcing alone to {announcing:.0f}" in ARCHITECTURE.bet.question
    )
    assert (round(both), round(hotline * announcing / none)) == (
        3,
        5,
    ) and "5 would be left" in ARCHITECTURE.because
    assert none - (none - hotline) - (none - announcing) < 0, "adding leaves less than none"


@pytest.mark.words
def test_the_assumption_turns_more_than_multiplied_into_less() -> None:
    assert "more than multiply" in ARCHITECTURE.ask("channels").sentence
    assert "less than multiply" in ARCHITECTURE.ask("channels", {"hawks_war": 0.05}).sentence
    assert "multiply" not in ARCHITECTURE.ask("hotline").sentence


@pytest.mark.parametrize(
    ("points", "said"),
    [
        (
            {"hotline": 2.0, "announcing": 4.0},
            "6 in all, as many as the 6 that the question below gives",
        ),
        ({"hotline": 1.0}, "1 in all, 5 fewer than the 6 that the question below gives"),
        (
            {"hotline": 4.0, "announcing": 4.0, "defence": 1.0},
            "9 in all, 3 more than the 6 that the question below gives",
        ),
        ({}, "Nothing is bought"),
    ],
)
def test_the_sentence_counts_the_points(points: dict[str, float], said: str) -> None:
    assert said in ARCHITECTURE.ask(None, points).sentence


@pytest.mark.words
def test_the_best_package_is_what_a_search_by_hand_finds() -> None:
    war, points = best()
    spent = [each for each in product(range(WHOLE + 1), repeat=3) if sum(each) == BUDGET]
    headlines = {each: ARCHITECTURE.ask(None, dict(zip(TOOLS, each))).headline for each in spent}
    assert points == min(headlines, key=lambda each: headlines[each]) == (4, 1, 1)
    assert war == pytest.approx(headlines[points], abs=NEAR)
    second = sorted(headlines.values())[1]
    budget = task("redlines-budget")
    assert budget.answer is not None and second - budget.answer() > 2 * budget.tolerance, (
        "the second best must not pass for the best"
    )
    assert f"Three equal parts leave {headlines[2, 2, 2]:.1f}" in budget.why
    # The first point of defence, and that it works through Iran's shield.
    next_point = {step["tool"]: step["war"] for step in ARCHITECTURE.ask().tables["steps"]}
    assert min(next_point, key=lambda tool: next_point[tool]) == "defence"
    one = equipped(STRESSED, defence=1)
    iran, israel = (
        danger(vary(STRESSED, {"alerted": one.first.alerted})).war,
        danger(vary(STRESSED, None, {"alerted": one.second.alerted})).war,
    )
    assert iran < israel - 0.05


# ---------------------------------------------------------------------------------- who is to blame


def test_the_curve_of_shares_is_the_published_one() -> None:
    rows = {
        round(row["size"]): row
        for row in redlines_shares.rows()
        if round(row["size"], 6) in redlines_shares.NAMED
    }
    for size, expected in EXPECTED["shapley_share_by_hawks"].items():
        row = rows[round(100 * float(size))]
        assert row["coalitions"] == pytest.approx(100 * expected["hawks"], abs=1e-6)
        assert [row[name] for name in ("ally", "signals", "shield")] == pytest.approx(
            [100 * expected[name] for name in ("ally", "signals", "shield")], abs=1e-6
        )


def test_the_picture_of_shares_says_what_it_shows() -> None:
    climbs = (
        100 * EXPECTED["shapley_share_by_hawks"][f"{size / 100:g}"]["hawks"]
        for size in redlines_shares.NAMED
    )
    assert ", ".join(f"{each:.0f}" for each in climbs) in redlines_shares.description()
    assert len(redlines_shares.table()["rows"]) == len(redlines_shares.NAMED)
    assert all(
        sum(row[name] for name in redlines_shares.RESTRAINTS) == pytest.approx(100)
        for row in redlines_shares.rows()
    )


@pytest.mark.words
def test_what_to_restore_first_and_second() -> None:
    wars = redlines_shares.without(hawks=0.9)
    gone: frozenset[str] = frozenset(redlines_shares.RESTRAINTS)
    one = {name: wars[gone - {name}] for name in gone}
    assert min(one, key=lambda name: one[name]) == "coalitions" and one[
        "coalitions"
    ] == pytest.approx(0.460, abs=0.0005)
    two = {pair: wars[pair] for pair in wars if len(pair) == 2}
    least = min(two.values())
    (best_pair,) = (gone - pair for pair, war in two.items() if war == least)
    assert best_pair == {"coalitions", "ally"} and least == pytest.approx(0.108, abs=0.0005)
