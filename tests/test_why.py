"""Why did it stop?: the published numbers of the chapter, and its pictures from rows of the record."""

from __future__ import annotations

import pytest

from tools.expected import EXPECTED
from widgets import charts, record
from widgets.charts import why_ladder, why_loop, why_week
from widgets.experiments import experiment
from widgets.model import APRIL_2024
from widgets.questions import task

WHY = experiment("why")
NEAR = 1e-9


def test_the_envelope_s_rows_are_the_published_table() -> None:
    rows = WHY.ask().tables["rows"]
    for row, (launched, lands) in zip(rows, EXPECTED["envelope"]):
        assert (row["launches"], row["lands"]) == pytest.approx((launched, lands), abs=NEAR)


def test_the_bet_is_the_likeliest_path_and_replays_are_all_counted() -> None:
    answer = WHY.ask()
    assert answer.headline == pytest.approx(
        100 * EXPECTED["likely_paths"][0]["prob"], abs=1e-7
    ) and EXPECTED["likely_paths"][0]["path"] == [4, 2, 0]
    rows = answer.tables["rows"]
    assert sum(row["april"] + row["other"] + row["war"] for row in rows) == pytest.approx(
        100 * (1 - EXPECTED["counterfactuals"]["baseline"]["open"]), abs=1e-7
    )
    assert sum(row["april"] + row["other"] for row in rows[:3]) == pytest.approx(
        100 * EXPECTED["counterfactuals"]["baseline"]["stops_within_3"], abs=1e-7
    )


@pytest.mark.words
@pytest.mark.parametrize(
    ("preset", "scenario"),
    [
        ("april-2024", "baseline"), ("no-announcement", "no signals"), ("weak-shield", "weak shield"), ("no-ally", "no ally"), ("hawkish", "hawkish both"),
        ("everything", "everything"),
    ],
)  # fmt: skip
def test_the_presets_are_the_published_scenarios(preset: str, scenario: str) -> None:
    answer, published = WHY.ask(preset), EXPECTED["counterfactuals"][scenario]
    assert answer.headline == pytest.approx(100 * published["path_4_2_0"], abs=1e-7)
    assert sum(row["war"] for row in answer.tables["rows"]) == pytest.approx(
        100 * published["p_war"], abs=1e-7
    )


def test_one_walks_answer_by_answer_and_april_does_not_run_ahead() -> None:
    assert [len(WHY.ask(None, {"walked": walked}).tables["marks"]) for walked in range(5)] == [
        1,
        4,
        7,
        8,
        8,
    ]
    for walked in (0, 1, 6):
        tables = WHY.ask("everything", {"walked": walked}).tables
        assert {mark["step"] for mark in tables["april"]} <= {
            mark["step"] for mark in tables["marks"]
        }


@pytest.mark.words
@pytest.mark.parametrize("announced", [True, False])
def test_without_a_defence_the_answer_is_felt_no_softer_than_the_blow(announced: bool) -> None:
    first = {
        stopped: WHY.ask(None, {"announced": announced, "alerted": stopped}).tables["rows"][0]
        for stopped in (0.0, 0.9)
    }
    assert first[0.9]["lands"] < APRIL_2024.opening < first[0.0]["lands"]
    assert first[0.0]["launches"] < first[0.9]["launches"]


@pytest.mark.words
def test_what_the_chapter_says_of_the_red_line_and_the_shield() -> None:
    assert WHY.ask(None, {"red_line": 2.0}).headline == pytest.approx(2.86, abs=0.01)
    assert all(
        40 <= WHY.ask(None, {"alerted": stopped}).headline < 42
        for stopped in (0.8, 0.85, 0.9, 0.95, 1.0)
    )


@pytest.mark.words
def test_the_numbers_in_the_task_by_hand_are_the_model_s() -> None:
    row = WHY.ask("weak-shield").tables["rows"][0]
    asked = task("why-by-hand")
    assert (
        f"{row['lands'] / row['launches']:.2f}" in asked.question
        and f"{row['launches'] / row['wants']:.3f}" in asked.question
    )
    assert (
        f"{row['launches']:.2f} against 3.72, and yet Israel feels more, {row['lands']:.2f} against 2.05"
        in asked.why
    )


def test_the_loop_in_the_picture_is_the_model_s() -> None:
    assert why_loop.rows(APRIL_2024)["middle"][0]["number"] == f"{EXPECTED['gain']:.3f}"
    (launched, felt), (answer, _) = EXPECTED["envelope"][:2]
    wanted = [
        actor.demand(blow) for actor, blow in zip(APRIL_2024.actors(), (APRIL_2024.opening, felt))
    ]
    around = [APRIL_2024.opening, wanted[0], launched, felt, wanted[1], answer]
    assert [each["number"] for each in why_loop.rows(APRIL_2024)["stations"]] == [
        f"{each:.2f}" for each in around
    ]


def test_the_week_and_the_ladder_are_rows_of_the_record() -> None:
    events = record.events()
    codes = events.set_index("event_id")["rung"]
    assert [int(codes[key]) for key in why_week.PATH] == [3, 4, 2, 0]
    filled = [
        row for row in why_ladder.rows(events)["rows"] if row["filled"] and row["part"] == "size"
    ]
    assert [sum(row["blow"] == key for row in filled) for key in why_ladder.BLOWS] == [1, 3, 1]
    for shown in (
        why_week.picture(events),
        why_ladder.picture(events),
        why_loop.picture(APRIL_2024),
    ):
        for width in shown.widths:
            assert "<svg" in charts.svg(shown.draw(width), shown.tables)
