"""The chapter on domestic politics: its experiment and its questions give the published numbers,
and its words carry them.
"""

from __future__ import annotations

import re
from math import inf

import pytest

from helpers.published import PUBLISHED
from helpers.tasks import answer_of
from tools.expected import EXPECTED
from widgets.answers.domestic import FELT
from widgets.experiments import experiment
from widgets.model import (
    APRIL_2024,
    Move,
    coalition_survival,
    felt,
    solve,
    transmission,
    vary,
    win_set,
)
from widgets.model.classics.audience_costs import Crisis
from widgets.questions import task

NEAR = 1e-9
DOMESTIC = experiment("domestic")


@pytest.mark.parametrize(
    "point", EXPECTED["hawks_both_sweep"], ids=lambda point: str(point["hawks"])
)
def test_the_curve_over_both_coalitions(point: dict[str, float]) -> None:
    row = next(
        each
        for each in DOMESTIC.ask().tables["rows"]
        if each["hawks"] == pytest.approx(100 * point["hawks"])
    )
    assert (row["war"], row["inadvertent"]) == pytest.approx(
        (100 * point["p_war"], 100 * point["inadvertent"]), abs=1e-7
    )
    assert row["war"] == pytest.approx(row["inadvertent"] + row["chosen"], abs=NEAR)


@pytest.mark.parametrize("cost", ["0", "0.1", "0.25", "0.5", "1"])
def test_hawks_who_feel_war_take_the_cliff_away(cost: str) -> None:
    expected = EXPECTED["hawks_war"][cost]
    assert DOMESTIC.ask("hawkish-both", {"hawks_war": float(cost)}).headline == pytest.approx(
        100 * expected["hawks 0.9 both, p_war"], abs=1e-7
    )
    assert DOMESTIC.ask(None, {"hawks_war": float(cost)}).headline == pytest.approx(
        100 * expected["baseline p_war"], abs=1e-7
    )


def test_the_difference_is_the_ally() -> None:
    known = EXPECTED["counterfactuals"]
    found = [
        DOMESTIC.ask(name).headline / 100
        for name in ("hawkish-iran", "hawkish-israel", "hawkish-iran-ally")
    ]
    assert found == pytest.approx(
        [
            known["hawkish Iran"]["p_war"],
            known["hawkish Israel"]["p_war"],
            EXPECTED["iran_with_ally_hawkish"],
        ],
        abs=NEAR,
    )
    assert "restrained by an ally" in DOMESTIC.ask("hawkish-iran-ally").sentence


@pytest.mark.parametrize(
    "known",
    EXPECTED["coalition_survival"],
    ids=lambda known: f"{known['hawk_patience']}, {known['dove_patience']}",
)
def test_how_often_nobody_leaves(known: dict[str, float]) -> None:
    answer = DOMESTIC.ask(
        None, {"hawk_patience": known["hawk_patience"], "dove_patience": known["dove_patience"]}
    )
    assert answer.tables["now"][0]["holds"] == pytest.approx(100 * known["p"], abs=1e-7)
    # Doves who bear less than 3 leave over the salvo that was launched.
    (salvo,) = (row for row in answer.tables["moves"] if row["side"] == "Iran" and row["april"])
    assert (salvo["leaves"] == "nobody") is (known["dove_patience"] >= 3)


@pytest.mark.parametrize("hawk_patience", [0.0, 2.0, 4.0])
@pytest.mark.parametrize("dove_patience", [1.0, 3.0, 5.0])
def test_the_picture_names_who_leaves(hawk_patience: float, dove_patience: float) -> None:
    rows = DOMESTIC.ask(
        None, {"hawk_patience": hawk_patience, "dove_patience": dove_patience}
    ).tables["moves"]
    for mover, side in enumerate(("Iran", "Israel")):
        verdicts = dict(
            zip(
                APRIL_2024.moves,
                (row["leaves"] for row in rows if row["side"] == side),
                strict=True,
            )
        )
        for patience, group in (((hawk_patience, inf), "doves"), ((inf, dove_patience), "hawks")):
            without_the_other = win_set(APRIL_2024, mover, FELT[mover], *patience)
            assert {
                move for move, leaves in verdicts.items() if leaves in (group, "nobody")
            } == set(without_the_other), group


@pytest.mark.words
def test_signalling_widens_the_win_set() -> None:
    most = [2 + 2 / transmission(APRIL_2024, 0, signalled) for signalled in (True, False)]
    assert [round(each, 2) for each in most] == [5.64, 4.07]
    signalled, silent = (
        set(win_set(APRIL_2024, 0, 3, 2, 3)) >= {Move(4, flag)} for flag in (True, False)
    )
    assert signalled and not silent
    assert (
        DOMESTIC.ask("no-signals").tables["now"][0]["holds"]
        < DOMESTIC.ask().tables["now"][0]["holds"]
    )


@pytest.mark.words
def test_words_that_carry_numbers() -> None:
    numbers = [int(each) for each in re.findall(r"\d+", DOMESTIC.bet.question.replace("100", ""))]
    assert numbers == [90, round(DOMESTIC.ask("hawkish-both").headline)]
    assert round(DOMESTIC.ask_bet().headline) == 5
    # "dearer for their leader than April's coalition does"
    paying = vary(APRIL_2024, first={"hawks": 0.9, "hawks_war": 0.25}).first
    assert (paying.war_loss, APRIL_2024.first.war_loss) == pytest.approx((16.25, 15))
    expected = sum(x * k for x, k in enumerate(felt(APRIL_2024, 0, Move(4, signalled=True))))
    assert f"felt at {expected:.1f} rungs" in task("domestic-survival").why


@pytest.mark.words
def test_the_questions() -> None:
    free = DOMESTIC.ask(None, {"hawks_war": 0.0}).tables["rows"]
    assert min(row["hawks"] for row in free if row["war"] > 25) == 90
    assert answer_of("domestic-tipping") == 95
    assert (
        max(DOMESTIC.ask(None, {"hawks_war": 0.1}).tables["rows"], key=lambda row: row["war"])[
            "war"
        ]
        < 25
    )
    held = {
        (each["hawk_patience"], each["dove_patience"]): each["p"]
        for each in EXPECTED["coalition_survival"]
    }
    assert answer_of("domestic-survival") == pytest.approx(100 * held[2, 2], abs=1e-7)
    assert coalition_survival(solve(APRIL_2024), 2, 3) == pytest.approx(held[2, 3], abs=NEAR)


def test_fearon_s_crisis() -> None:
    known = next(
        each
        for each in PUBLISHED["fearon1994_uniform"]
        if (each["a1"], each["a2"], each["W1"]) == (1, 0.5, 2)
    )
    crisis = Crisis(v=1, a=(1, 0.5), war=(2, 2))
    assert crisis.p_war == pytest.approx(known["p_war"], abs=NEAR)
    assert crisis.backs_down == pytest.approx(
        (known["p_L_quits_first"], known["p_H_quits_first"]), abs=NEAR
    )


@pytest.mark.words
@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"hawks": 0.95}, "of these wars are chosen"),
        ({"hawks": 0.9, "whose": "israel"}, "1 in 100 of these wars is chosen"),
        ({"hawks_war": 1.0}, "who feel war’s whole cost"),
        ({"dove_patience": 1.0, "hawk_patience": 0.0}, "would bear none of its 9 moves."),
        ({"dove_patience": 2.0}, "but not April’s announced salvo"),
    ],
)
def test_the_sentence_at_its_corners(changes: dict[str, float | str], words: str) -> None:
    assert words in DOMESTIC.ask(None, changes).sentence
