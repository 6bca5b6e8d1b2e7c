"""The reciprocity chapter's published numbers, and that its one run of moves is what the exact
chances average.
"""

from __future__ import annotations

import re
from fractions import Fraction as F

import pytest

from helpers.published import PUBLISHED
from helpers.tasks import answer_of
from widgets.answers.reciprocity import OF
from widgets.charts import reciprocity_generosity
from widgets.experiments import experiment
from widgets.model import APRIL_2024, likeliest_paths, play, solve, vary
from widgets.model.classics.reciprocity import (
    ALLD,
    GRIM,
    TFT,
    WSLS,
    Strategy,
    by_round,
    generous,
    match,
    run,
)

CHOSEN = experiment("reciprocity")
NEAR = 1e-6
RULES = {"TFT": "echo", "GTFT": "pardon", "WSLS": "shift", "GRIM": "grudge", "ALLD": "no"}


def test_the_bet_s_answer_is_a_half_and_no_rate_of_mistakes_changes_it() -> None:
    for noise in CHOSEN.control("noise").positions:
        assert CHOSEN.ask(None, {"noise": noise}).headline == pytest.approx(50, abs=NEAR)
    assert round(CHOSEN.ask("pardons").headline) == 97


@pytest.mark.parametrize(
    "pair", [pair for pair in PUBLISHED["ipd_noise_0.05_exact"] if "ALLC" not in pair]
)
def test_every_pair_is_the_published_one(pair: str) -> None:
    first, second = (RULES[name] for name in pair.split(" v "))
    expected = PUBLISHED["ipd_noise_0.05_exact"][pair]
    answer = CHOSEN.ask(None, {"first": first, "second": second, "noise": 0.05})
    assert answer.headline == pytest.approx(
        50 * sum(float(F(share)) for share in expected["coop_fraction"]), abs=NEAR
    )
    worth = re.search(r"worth ([\d.]+)(?: and ([\d.]+))? points", answer.sentence)
    assert worth
    shown = [float(points) for points in (worth[1], worth[2] or worth[1])]
    assert shown == pytest.approx(
        [float(F(points)) for points in expected["payoff_fraction"]], abs=0.0051
    )


def test_the_generosity_curve() -> None:
    for row in PUBLISHED["gtft_generosity_curve_eps_0.05"]:
        forgiven = float(F(row["q"]) * OF)
        if forgiven in CHOSEN.control("forgiven").positions:
            assert CHOSEN.ask(
                "pardons", {"noise": 0.05, "forgiven": forgiven}
            ).headline == pytest.approx(100 * float(F(row["coop_fraction"])), abs=NEAR)
    drawn = {
        (row["mistakes"], row["forgiven"]): row["cooperation"]
        for row in reciprocity_generosity.tables()["rows"]
    }
    assert drawn["5 in 100 go wrong", 50.0] == pytest.approx(100 * 10 / 11)


def test_the_task_s_answer_is_the_least_that_does() -> None:
    assert answer_of("reciprocity-forgiveness") == 14
    at, below = (
        CHOSEN.ask("pardons", {"noise": 0.05, "forgiven": each}).headline for each in (14, 13)
    )
    assert below < 90 <= at


@pytest.mark.parametrize(
    "pair",
    [(TFT, TFT), (generous(), ALLD), (WSLS, GRIM)],
    ids=["echoes", "pardon-no", "shift-grudge"],
)
def test_runs_average_to_the_exact_chances(pair: tuple[Strategy, Strategy]) -> None:
    exact = by_round(*pair, 0.05, 12)
    assert sum(first for first, _ in exact) / 12 == pytest.approx(
        match(*pair, 0.05, 12).cooperation[0]
    )
    runs = [run(*pair, 0.05, 12, seed) for seed in range(2000)]
    for side in (0, 1):
        for t in (0, 3, 11):
            assert sum(played[t][side].cooperated for played in runs) / 2000 == pytest.approx(
                exact[t][side], abs=0.04
            )  # 3.6 standard errors


def test_mistakes_fall_in_the_same_rounds_and_run_1_holds_a_single_one() -> None:
    def mistakes(noise: float, **changes: object) -> set[tuple[float, str]]:
        rows = CHOSEN.ask(None, {"noise": noise, **changes}).tables["rows"]
        return {
            (row["round"], side)
            for row in rows
            for side in ("first_did", "second_did")
            if row[side].endswith("by mistake")
        }

    assert mistakes(0.01) == mistakes(0.01, first="grudge", second="no") == {(8.0, "first_did")}
    assert mistakes(0.01) < mistakes(0.05) < mistakes(0.2)
    # What the chapter says of the next two runs.
    assert [row["cooperating"] for row in CHOSEN.ask(None, {"run": 2}).tables["rows"][-15:]] == [
        0.0
    ] * 15
    assert (
        len(mistakes(0.01, run=3)) == 4
        and [row["cooperating"] for row in CHOSEN.ask(None, {"run": 3}).tables["rows"][-5:]]
        == [2.0] * 5
    )


@pytest.mark.words
def test_what_each_markup_leads_to() -> None:
    for markup, path, war in ((-1, (2, 0), 0.005), (0, (3, 1, 0), 0.012), (1, (4, 2, 0), 0.036)):
        plan = solve(vary(APRIL_2024, {"markup": markup}, {"markup": markup}))
        assert likeliest_paths(plan)[0][0] == path
        assert play(plan).p_war == pytest.approx(war, abs=0.0006)
