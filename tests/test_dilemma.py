"""The chapter on the security dilemma: its two experiments give the published numbers, and its
words carry them.
"""

from __future__ import annotations

import math
import re

import pytest

from helpers.tasks import answer_of
from tools.expected import EXPECTED
from widgets import record
from widgets.answers.dilemma_arms import START, TOP, race
from widgets.charts import dilemma_expenditure, dilemma_worlds
from widgets.experiments import experiment
from widgets.model.classics.arms import ArmsRace
from widgets.questions import task

NEAR = 1e-9
REPRISALS, ARMS = experiment("dilemma-reprisals"), experiment("dilemma-arms")
WORLDS = {
    (0.2, 0.8): "doubly-dangerous",
    (0.2, 0.05): "told-apart",
    (0.9, 0.8): "defence-good",
    (0.9, 0.05): "doubly-safe",
}


def numbers(text: str) -> list[int]:
    """The whole numbers in a text."""
    return [int(each) for each in re.findall(r"\b\d+\b", text)]


@pytest.mark.parametrize("world", EXPECTED["jervis"])
def test_jervis_s_four_worlds(world: dict[str, float]) -> None:
    tables = REPRISALS.ask(WORLDS[world["shield"], world["guile"]]).tables
    now, rest = tables["now"][0], tables["rest"][0]
    assert (now["war"], now["inadvertent"]) == pytest.approx(
        (1000 * world["p_war"], 1000 * world["p_inadvertent"]), abs=1e-6
    )
    assert rest["gain"] == pytest.approx(world["loop_gain"], abs=NEAR)


@pytest.mark.words
def test_the_conditions_help_each_other() -> None:
    bad, apart, defence, good = (
        REPRISALS.ask(name).headline / 1000
        for name in ("doubly-dangerous", "told-apart", "defence-good", "doubly-safe")
    )
    assert bad - good == pytest.approx(EXPECTED["jervis_joint_drop"], abs=NEAR)
    assert 2 * bad - apart - defence == pytest.approx(
        EXPECTED["jervis_sum_of_single_drops"], abs=NEAR
    )
    # What the bet tells its reader, and what its reason says of the sum.
    assert numbers(REPRISALS.bet.question.replace("1,000", "")) == [
        round(1000 * each) for each in (bad, defence, apart)
    ]
    assert numbers(REPRISALS.because) == [
        round(1000 * each) for each in (bad - defence, bad - apart, defence + apart - bad)
    ]


@pytest.mark.words
@pytest.mark.parametrize(
    ("hawks", "pair"),
    [each for each in EXPECTED["foreseen_v_unforeseen_weak_shield"].items() if each[0] != "0.9"],
)
def test_foreseen_dangers_correct_themselves_until_hawks_are_strong(
    hawks: str, pair: list[float]
) -> None:
    """The page stops at 0.85: where a side seeks war, more noise can mean less of it."""
    assert float(hawks) <= REPRISALS.control("hawks").high == 0.85
    found = [
        REPRISALS.ask(name, {"hawks": float(hawks)}).headline / 1000
        for name in ("thin", "thin-surprise")
    ]
    assert found == pytest.approx(pair, abs=NEAR)
    assert (
        f"had they foreseen these, it would be {1000 * pair[0]:.0f}."
        in REPRISALS.ask("thin-surprise", {"hawks": float(hawks)}).sentence
    )


def test_the_loop_of_april() -> None:
    tables, known = REPRISALS.ask("april-2024").tables, EXPECTED
    assert tables["rest"][0]["gain"] == pytest.approx(known["gain"], abs=NEAR)
    assert tables["rest"][0]["felt_by_iran"] == pytest.approx(known["rest_point"], abs=NEAR)
    felt = [(step["felt_by_iran"], step["felt_by_israel"]) for step in tables["path"]]
    assert [felt[1][1], felt[2][0]] == pytest.approx(
        [each[1] for each in EXPECTED["envelope"][:2]], abs=NEAR
    ) and len(felt) == 3
    assert answer_of("dilemma-interest") == pytest.approx(
        known["markup_for_rest_at_red_line"], abs=1e-6
    )


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({}, "so it would die out. The wars, then, come from misreading"),
        ({"markup": 3.0, "interception": 0.0}, "so it would climb to open war"),
        ({"markup": 2.5, "interception": 0.0}, "so it would grind on"),
    ],
)
def test_three_regimes_of_the_loop(changes: dict[str, float], verdict: str) -> None:
    assert verdict in REPRISALS.ask(None, changes).sentence


def test_four_worlds_in_the_picture() -> None:
    assert {row["name"] for row in dilemma_worlds.rows()} == set(WORLDS.values())
    assert all(
        f"{row['war']:.0f}" in dilemma_worlds.description()
        and f"{row['war']:.1f}" in str(dilemma_worlds.table())
        for row in dilemma_worlds.rows()
    )


def test_arms_come_to_rest_below_fatigue_only() -> None:
    assert [
        ARMS.ask(None, {"reaction": k}).headline for k in (0.5, 0.9, 1.0, 1.1)
    ] == pytest.approx([100, 500, TOP, TOP], abs=1e-6)
    rows = ARMS.ask("one-fear").tables["rows"]
    assert (rows[-1]["a"], rows[-1]["b"]) == pytest.approx((500 / 3, 400 / 3), abs=1e-4)
    away = ARMS.ask("away").tables["rows"]
    assert max(away[-1]["a"], away[-1]["b"]) == pytest.approx(TOP, rel=1e-5)


def test_a_race_on_the_edge_grows_steadily() -> None:
    """Where αβ = kl there is no point of rest, and the solution is the limit of its neighbours'."""
    assert ArmsRace(1, 1, 1, 1, 0.5, 0.5).at(3, 1, 1) == pytest.approx((2.5, 2.5), abs=NEAR)
    assert ArmsRace(0, 0, 0, 0, 0.5, 0.2).at(3, 1, 1) == pytest.approx((2.5, 1.6), abs=NEAR)
    assert ArmsRace(0.5, 0, 1, 1, 1, 1).at(2, 0, 0) == pytest.approx(
        (1 - math.exp(-2) + 0.5 * (1 - 3 * math.exp(-2)), 1 - math.exp(-2)), abs=NEAR
    )
    near, edge = race(1.0001, 1, 50).at(10, *START), race(1, 1, 50).at(10, *START)
    assert edge == pytest.approx(near, rel=2e-3)


def test_expenditure_in_2024_moves_in_opposite_directions() -> None:
    marks = {
        row["side"]: row
        for row in dilemma_expenditure.rows(record.military_expenditure())["rows"]
        if row["press"] and row["measure"] == "dollars"
    }
    assert {side: row["label"] for side, row in marks.items()} == {
        "Iran": "−10 %",
        "Israel": "+65 %",
    }
    share = record.military_expenditure().set_index(["country", "year"])["pct_gdp"]
    assert all(
        f"{share['Israel', year]:.2f} per cent in {year}"
        in task("dilemma-evidence").choices["share"].words
        for year in (1990, 2022)
    )
    assert "© SIPRI" in dilemma_expenditure.table(record.military_expenditure())["caption"]
