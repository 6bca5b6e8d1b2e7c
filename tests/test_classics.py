"""The classics against published results and independent libraries' values, read from
`published.json`.
"""

from __future__ import annotations

from fractions import Fraction as F

import pytest

from helpers.published import PUBLISHED
from widgets.model.classics import (
    arms,
    audience_costs,
    bargaining,
    brinkmanship,
    commitment,
    games,
    reciprocity,
    resurrection,
    strategic_choice,
    trust,
)

NEAR = 1e-9
EPS = F(1, 20)
STRATEGIES = {
    "ALLC": reciprocity.ALLC, "ALLD": reciprocity.ALLD, "TFT": reciprocity.TFT, "GTFT": reciprocity.generous(),
    "WSLS": reciprocity.WSLS, "GRIM": reciprocity.GRIM,
}  # fmt: skip


def rows(key: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("row", PUBLISHED[key])


@pytest.mark.parametrize("pair", PUBLISHED["ipd_noise_0.05_exact"])
def test_matches_under_noise_are_exact(pair: str) -> None:
    one, other = (STRATEGIES[name] for name in pair.split(" v "))
    expected = PUBLISHED["ipd_noise_0.05_exact"][pair]
    found = reciprocity.long_run(one, other, EPS)
    assert found.payoffs == tuple(map(F, expected["payoff_fraction"]))
    assert found.cooperation == tuple(map(F, expected["coop_fraction"]))
    assert reciprocity.match(one, other, 0.05, 200).payoffs == pytest.approx(
        expected["payoff_200_turns"], abs=NEAR
    )


def test_any_noise_halves_tit_for_tat() -> None:
    for row in PUBLISHED["tft_v_tft_any_noise"]:
        found = reciprocity.long_run(reciprocity.TFT, reciprocity.TFT, F(row["eps"]))
        assert (found.cooperation[0], found.payoffs[0]) == (F(row["coop"]), F(row["payoff"]))
    for row in PUBLISHED["wsls_v_wsls"]:
        assert reciprocity.long_run(reciprocity.WSLS, reciprocity.WSLS, F(row["eps"])).cooperation[
            0
        ] == F(row["coop_fraction"])


def test_generosity() -> None:
    for row in PUBLISHED["gtft_generosity_curve_eps_0.05"]:
        one = reciprocity.generous(F(row["q"]))
        assert reciprocity.long_run(one, one, EPS).cooperation[0] == F(row["coop_fraction"])
    for row in PUBLISHED["gtft_optimum"]:
        assert reciprocity.optimal_generosity((row["T"], row["R"], row["P"], row["S"])) == F(
            row["q"]
        )
    for row in PUBLISHED["axelrod_hamilton_w"]:
        assert reciprocity.shadow_of_the_future((row["T"], row["R"], row["P"], row["S"])) == F(
            row["w_min"]
        )
    for row in PUBLISHED["reactive_closed_form"]:
        assert reciprocity.reactive_cooperation(
            row["p1"], row["q1"], row["p2"], row["q2"]
        ) == pytest.approx(row["coop"], abs=NEAR)


@rows("richardson")
def test_richardson(row: dict[str, float]) -> None:
    race = arms.ArmsRace(*(row[key] for key in ("k", "l", "alpha", "beta", "g", "h")))
    assert race.stable is row["stable"]
    assert race.rest == pytest.approx((row["x_star"], row["y_star"]), abs=NEAR)
    assert race.eigenvalues == pytest.approx(row["eig"], abs=NEAR)
    assert race.at(2, 3, 1) == pytest.approx(row["from_3_1_at_t2"], abs=1e-8)


@pytest.mark.parametrize("name", PUBLISHED["games_2x2"])
def test_two_by_two(name: str) -> None:
    game = PUBLISHED["games_2x2"][name]
    expected = sorted((p, q) for p, _, q, _ in game["nash"])
    assert games.nash(game["row"], game["col"]) == [
        pytest.approx(each, abs=1e-9) for each in expected
    ]
    for row in game["logit_qre"]:
        found = games.quantal_responses(game["row"], game["col"], row["lam"])
        gambit = (row["p_row_first"], row["p_col_first"])
        assert any(each == pytest.approx(gambit, abs=1e-8) for each in found), (row["lam"], found)


def test_trust() -> None:
    for row in PUBLISHED["stag_hunt_thresholds"]:
        payoffs = (row["R"], row["T"], row["P"], row["S"])
        assert trust.minimal_trust(*payoffs) == F(row["p_star"])
        assert trust.risk_dominant(*payoffs) == row["risk_dominant"]
    for row in PUBLISHED["kydd_reassurance"]:
        assert trust.minimal_trust(row["R_t"], row["T_t"], row["P_t"], row["S_t"]) == F(
            row["min_trust"]
        )
        window = trust.reassuring_step(
            (row["R_t"], row["P_t"], row["S_t"]), (row["T_u"], row["P_u"], row["S_u"])
        )
        assert window == (F(row["alpha_min"]), F(row["alpha_max"]))


@rows("fearon1995_risk_return")
def test_risk_and_return(row: dict[str, float]) -> None:
    given = (row["p"], row["cA"], row["c_max"])
    assert bargaining.optimal_demand(*given) == pytest.approx(row["demand"], abs=NEAR)
    assert bargaining.war_risk(*given) == pytest.approx(row["p_war"], abs=NEAR)


@rows("fearon1994_uniform")
def test_audience_costs(row: dict[str, float]) -> None:
    crisis = audience_costs.Crisis(row["v"], (row["a1"], row["a2"]), (row["W1"], row["W2"]))
    assert (crisis.locked_in(0), crisis.locked_in(1)) == pytest.approx(
        (row["t1_star"], row["t2_star"]), abs=NEAR
    )
    assert crisis.weaker == row["lower_cost_state"] - 1
    measured = (
        crisis.horizon,
        crisis.concedes_at_once,
        crisis.p_war,
        *crisis.backs_down,
        crisis.odds,
    )
    named = (
        "horizon",
        "p_concede_at_0",
        "p_war",
        "p_L_quits_first",
        "p_H_quits_first",
        "odds_L_backs_down",
    )
    assert measured == pytest.approx([row[key] for key in named], abs=1e-8)


@rows("fearon1997_style")
def test_tying_hands_pays_better_and_risks_more_war(row: dict[str, float]) -> None:
    given = (row["p"], row["c"], row["q"], row["vmax"])
    sink, tie = commitment.sinking_costs(*given), commitment.tying_hands(*given)
    assert (sink.threshold, sink.cost, sink.welfare, sink.p_war) == pytest.approx(
        (row["threshold_sink"], row["cost_sink"], row["welfare_sink"], row["p_war_sink"]), abs=NEAR
    )
    assert (tie.threshold, tie.welfare, tie.p_war) == pytest.approx(
        (row["threshold_tie"], row["welfare_tie"], row["p_war_tie"]), abs=NEAR
    )
    assert tie.welfare > sink.welfare and tie.p_war > sink.p_war


def test_brinkmanship() -> None:
    for row in PUBLISHED["critical_risk"]:
        assert brinkmanship.critical_risk(row["win"], row["submit"], row["disaster"]) == F(row["R"])
    for row in PUBLISHED["brinkmanship_mixed"]:
        assert brinkmanship.quit_probability(row["r"], row["D"]) == pytest.approx(
            row["quit_prob"], abs=NEAR
        )
        assert brinkmanship.disaster_probability(row["r"], row["D"]) == pytest.approx(
            row["p_disaster"], abs=NEAR
        )


@rows("signorino_logit")
def test_strategic_logit(row: dict[str, float]) -> None:
    found = strategic_choice.strategic_logit(
        (row["u1_sq"], row["u1_capitulate"], row["u1_war"]),
        (row["u2_capitulate"], row["u2_war"]),
        row["lam"],
    )
    measured = (found.challenge, found.resist, found.status_quo, found.concession, found.war)
    assert measured == pytest.approx(
        [row[key] for key in ("p_challenge", "p_resist", "p_sq", "p_concede", "p_war")], abs=NEAR
    )


@rows("gambling_for_resurrection")
def test_gambling_for_resurrection(row: dict[str, float]) -> None:
    s, p, win, lose = (
        row[key] for key in ("survive_restraint", "p_win", "survive_win", "survive_lose")
    )
    assert resurrection.gamble_survival(p, win, lose) == pytest.approx(
        row["survive_gamble"], abs=NEAR
    )
    assert resurrection.gamble_threshold(s, win, lose) == pytest.approx(row["p_star"], abs=NEAR)
    assert resurrection.gambles(s, p, win, lose) is row["gambles"]


@pytest.mark.parametrize(
    ("call", "named"),
    [
        (
            lambda: reciprocity.long_run(reciprocity.TFT, reciprocity.TFT, 0.0),
            ("noise", "0.0", "above 0"),
        ),
        (lambda: reciprocity.generous(2), ("cd", "2", "at most 1")),
        (lambda: reciprocity.optimal_generosity((3, 5, 1, 0)), ("T = 3", "R = 5")),
        (lambda: arms.ArmsRace(-1, 1, 1, 1, 0, 0), ("k", "-1", "at least 0")),
        (lambda: arms.ArmsRace(1, 1, 1, 1, 0, 0).rest, ("alpha·beta",)),
        (lambda: brinkmanship.quit_probability(0.5, 4), ("risk", "0.5", "0.2")),
        (lambda: bargaining.war_risk(0.5, 0.6, 0.4), ("c_a", "0.6", "0.4")),
        (lambda: trust.minimal_trust(1, 3, 1, 0), ("R = 1", "T = 3")),
        (lambda: audience_costs.Crisis(0, (1, 1), (2, 2)), ("v", "0", "above 0")),
    ],
)
def test_impossible_input_is_named(call, named) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ValueError) as raised:
        call()
    for name in named:
        assert name in str(raised.value)
