"""The chapter on third parties: its experiment and questions give the published numbers, and its
words carry them.
"""

from __future__ import annotations

import re

import pytest

from helpers.tasks import answer_of
from tools.expected import EXPECTED
from widgets.answers.third_parties import night, stopping
from widgets.experiments import experiment
from widgets.experiments.third_parties import HAWKISH
from widgets.model import APRIL_2024, COUNTERFACTUALS, ISRAEL, Move, play, solve, vary
from widgets.questions import task

NEAR = 1e-9
THIRD_PARTIES = experiment("third-parties")


def first_quarter(hawks: float) -> float:
    """What the sentence says that the first quarter brings, in per cent."""
    found = re.search(
        r"first quarter brings (\d+) %", THIRD_PARTIES.ask(None, {"hawks": hawks}).sentence
    )
    assert found
    return int(found[1])


@pytest.mark.parametrize("case", [each for each in EXPECTED["ally_sweep"] if each["ally"] <= 1])
def test_open_wars_by_the_ally_s_restraint(case: dict[str, float]) -> None:
    for preset, key in (("april-2024", "p_war"), ("hawkish", "p_war_hawkish_Israel")):
        answer = THIRD_PARTIES.ask(preset, {"ally": case["ally"]})
        assert answer.headline == pytest.approx(100 * case[key], abs=1e-6)
        assert [
            row["war"] for row in answer.tables["rows"] if row["share"] == 100 * case["ally"]
        ] == pytest.approx([100 * case[key]], abs=1e-6)


@pytest.mark.parametrize("case", EXPECTED["shield_sweep"])
def test_a_better_shield_draws_larger_blows_that_are_felt_less(case: dict[str, float]) -> None:
    """The published sweep stops a surprise like a warned blow up to April's share; the page keeps
    April's ratio of the two.
    """
    published = night(
        vary(
            APRIL_2024,
            second={"alerted": case["alerted"], "shield": min(case["alerted"], ISRAEL.shield)},
        )
    )
    assert tuple(published) == pytest.approx(
        (case["p_war"], case["mean_launched"], case["mean_felt"]), abs=NEAR
    )
    now = THIRD_PARTIES.ask(None, {"interception": case["alerted"]}).tables["now"][0]
    assert (now["launched"], now["felt"]) == pytest.approx(
        (case["mean_launched"], case["mean_felt"]),
        abs=NEAR if case["alerted"] in (0, 0.9) else 0.01,
    )


@pytest.mark.words
def test_a_third_of_the_shield_is_the_weak_shield_of_the_other_chapters() -> None:
    third = vary(APRIL_2024, second=stopping(0.3))
    assert 100 * play(solve(third)).p_war == pytest.approx(
        THIRD_PARTIES.ask(None, {"interception": 0.3}).headline, abs=NEAR
    )
    assert play(solve(third)).p_war == pytest.approx(
        play(solve(COUNTERFACTUALS["weak shield"])).p_war, abs=NEAR
    )


def test_the_named_cases() -> None:
    for preset, case in (
        ("hawkish", "hawkish Israel"),
        ("no-ally", "no ally, hawkish Israel"),
        ("hawkish-iran", "hawkish Iran"),
    ):
        assert THIRD_PARTIES.ask(preset).headline == pytest.approx(
            100 * play(solve(COUNTERFACTUALS[case])).p_war, abs=1e-6
        )
        assert THIRD_PARTIES.ask(preset).headline == pytest.approx(
            100 * EXPECTED["counterfactuals"][case]["p_war"], abs=1e-6
        )
    assert THIRD_PARTIES.ask("iran-restrained").headline == pytest.approx(
        100 * EXPECTED["iran_with_ally_hawkish"], abs=1e-6
    )


@pytest.mark.words
def test_the_bet_and_its_reason_carry_the_model_s_numbers() -> None:
    bet, rows = (
        THIRD_PARTIES.ask_bet().headline,
        {row["share"]: row for row in THIRD_PARTIES.ask("quarter").tables["rows"]},
    )
    assert (round(bet), round(rows[25]["straight"])) == (17, 32)
    assert (
        f"{rows[0]['war']:.0f} of 100" in THIRD_PARTIES.bet.question
        and f"April, {rows[100]['war']:.0f}." in THIRD_PARTIES.bet.question
    )
    assert f"gives {rows[25]['straight']:.0f}." in THIRD_PARTIES.because
    chosen = [
        100 * solve(vary(APRIL_2024, second={"hawks": HAWKISH, "ally": ally})).policy[1][2][Move(5)]
        for ally in (0, 0.25)
    ]
    assert (
        f"chosen in {chosen[0]:.0f} of 100 cases without an ally" in THIRD_PARTIES.because
        and chosen[1] < 1
    )


@pytest.mark.words
def test_the_assumption_takes_the_finding_away() -> None:
    assert [first_quarter(hawks) for hawks in (0.7, 0.8, 0.9, 1.0)] == [91, 48, 66, 7]
    assert "hardly matters" in THIRD_PARTIES.ask(None, {"hawks": 0.5}).sentence
    # Nor does it hold behind a thin shield, or for hawks who feel something of war's cost.
    assert "first quarter brings 1 %" in THIRD_PARTIES.ask("thin").sentence
    assert THIRD_PARTIES.ask("no-ally", {"hawks_war": 0.25}).headline == pytest.approx(
        5.4, abs=0.05
    )


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {"hawks": 1.0, "irans_hawks": 0.5, "irans_ally": 1.0, "interception": 0.0},
            "its restraint adds to the danger",
        ),
        (
            {"hawks": 0.8, "irans_ally": 1.0, "interception": 0.3},
            "the first quarter alone makes it worse",
        ),
        (
            {"hawks": 0.9, "ally": 0.0, "interception": 0.0},
            "Of 100 such exchanges in the model 100.0 end in open war (nearly always)",
        ),
    ],
)
def test_the_sentence_is_true_at_the_corners(changes: dict[str, float], said: str) -> None:
    assert said in THIRD_PARTIES.ask(None, changes).sentence


@pytest.mark.words
def test_the_questions_answers_meet_their_conditions() -> None:
    halved, shield = (
        answer_of(name) / 100 for name in ("third-parties-halve", "third-parties-exchange")
    )
    none = THIRD_PARTIES.ask("no-ally").headline
    assert 100 * night(
        vary(APRIL_2024, second={"hawks": HAWKISH, "ally": halved})
    ).war == pytest.approx(none / 2, abs=0.2)
    assert 100 * night(
        vary(APRIL_2024, second={"hawks": HAWKISH, **stopping(shield)})
    ).war == pytest.approx(THIRD_PARTIES.ask_bet().headline, abs=0.2)
    assert (
        f"{none:.1f} of 100" in task("third-parties-halve").hint
        and f"{THIRD_PARTIES.ask_bet().headline:.1f} in 100" in task("third-parties-exchange").hint
    )
    assert (
        f"from {100 * shield:.0f} up to {100 * ISRAEL.alerted:.0f} %"
        in task("third-parties-exchange").why
    )
    straight = 100 * (none / 2) / (none - THIRD_PARTIES.ask("hawkish").headline)
    assert f"need {straight:.0f} %" in task("third-parties-halve").why
