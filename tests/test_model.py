"""The model against `published.json`: every number of the worked baseline and its counterfactuals,
to the digits printed.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from helpers.published import ASSUMPTIONS, CORE, PUBLISHED, B
from widgets.model import (
    APRIL_2024,
    NO_SIGNALS,
    WEAK_SHIELD,
    Exchange,
    Move,
    Outcome,
    Plan,
    counterfactuals,
    credible,
    felt,
    inadvertent,
    loop_gain,
    losses,
    path_probability,
    peak_distribution,
    play,
    posterior,
    reaction_slope,
    signal_rate,
    solve,
    suspicion_after,
    transmission,
    vary,
)

NEAR = 1e-9
CASES = counterfactuals(B)
S2, S3, S4 = (Move(rung, True) for rung in (2, 3, 4))


def check_outcome(plan: Plan, world: Exchange | None, expected: dict[str, float]) -> None:
    outcome: Outcome = play(plan, world)
    peak = peak_distribution(plan, world)
    measured = {
        "p_war": outcome.p_war,
        "p_inadvertent": inadvertent(plan, world),
        "stops_within_3": outcome.stops_within(3),
        "stops_within_4": outcome.stops_within(4),
        "open": outcome.open,
        "duration": outcome.duration,
        "backs_down_first": outcome.stands_down[0],
        "backs_down_second": outcome.stands_down[1],
        "path_4_2_0": path_probability(plan, (4, 2, 0), world),
        "path_4s_2_0": path_probability(plan, (S4, 2, 0), world),
    }
    for name, value in measured.items():
        assert value == pytest.approx(expected[name], abs=NEAR), name
    assert peak[3:] == pytest.approx(expected["peak"], abs=NEAR)
    assert peak[:3] == (0, 0, 0)


@pytest.mark.parametrize("name", CASES)
def test_baseline_and_counterfactuals(name: str) -> None:
    check_outcome(solve(CASES[name]), None, CORE["counterfactuals"][name])


def test_every_counterfactual_is_covered() -> None:
    assert set(CASES) == set(CORE["counterfactuals"])


@pytest.mark.parametrize("name", ["weak shield", "deaf ears"])
def test_unforeseen_dangers(name: str) -> None:
    """The leaders plan for April and live in another world."""
    check_outcome(solve(B), CASES[name], CORE["plan_v_world"][f"{name}, unforeseen"])


def test_policy_and_values() -> None:
    plan = solve(B)
    for key, expected in CORE["policy"].items():
        t, e = (int(part[1:]) for part in key.split("_"))
        for move, probability in plan.policy[t][e].items():
            assert probability == pytest.approx(expected[str(move)], abs=NEAR), (key, str(move))
    assert (plan.mover[0][3], plan.waiting[0][3]) == pytest.approx(CORE["value_t0_e3"], abs=NEAR)


def test_likeliest_histories() -> None:
    for row in CORE["likely_paths"]:
        assert path_probability(solve(B), row["path"]) == pytest.approx(row["prob"], abs=NEAR)


def test_what_is_felt() -> None:
    assert felt(B, 0, S4) == pytest.approx(
        [float(Fraction(f)) for f in CORE["kernel_4s_onto_Israel"]["fractions"]], abs=1e-15
    )
    assert felt(B, 0, Move(1)) == pytest.approx(CORE["kernel_1_by_Iran"], abs=1e-15)
    names = {"onto Israel": 0, "onto Iran": 1}
    for key, expected in CORE["transmission"].items():
        place, how = key.split(", ")
        assert transmission(B, names[place], how == "signalled") == pytest.approx(
            expected, abs=1e-12
        )


def test_inference() -> None:
    """Bayes: a half after a signal, 16/17 after silence; nothing learned from equal rates or an
    empty menu of signals.
    """
    for row in PUBLISHED["bayes_signal"]:
        setting = vary(
            B, second={"suspicion": row["prior"]}, candour=row["candour"], guile=row["guile"]
        )
        assert suspicion_after(setting, setting.second, True) == pytest.approx(
            row["posterior_signal"], abs=1e-12
        )
        assert suspicion_after(setting, setting.second, False) == pytest.approx(
            row["posterior_silence"], abs=1e-12
        )
    assert suspicion_after(vary(B, guile=0.8), B.second, True) == pytest.approx(0.8)
    assert suspicion_after(vary(B, moves=NO_SIGNALS), B.second, False) == 0.8
    assert suspicion_after(vary(B, candour=1, guile=1), B.second, False) == 0.8


@pytest.mark.parametrize(
    ("mover", "felt_rung", "move", "printed"),
    [
        (0, 3, Move(0), (22.40, 0, 16.00, 0, 0)),
        (0, 3, S4, (0, 4.32, 0, 0, 0.20)),
        (0, 3, Move(5), (0, 15, 0, 0, 1)),
    ],
)
def test_what_the_audiences_make_of_it(
    mover: int, felt_rung: int, move: Move, printed: tuple[float, ...]
) -> None:
    assert tuple(losses(B, mover, felt_rung, move)) == pytest.approx(printed, abs=0.005)


def test_loop() -> None:
    assert loop_gain(B) == pytest.approx(CORE["loop_gain"]["signalled"], abs=NEAR)
    assert loop_gain(B, signalled=False) == pytest.approx(CORE["loop_gain"]["silent"], abs=NEAR)
    for key, expected in CORE["reaction_slopes"].items():
        side, how = key.split()
        assert reaction_slope(
            B, ("Iran", "Israel").index(side), how == "signalled"
        ) == pytest.approx(expected, abs=NEAR)


def test_four_worlds() -> None:
    """Jervis's table: both sides' shields by how well guile is told from candour."""
    for row in CORE["jervis"]:
        shields = {"shield": row["shield"], "alerted": row["shield"]}
        world = vary(B, shields, shields, guile=row["guile"])
        check_outcome(solve(world), None, row)
        assert loop_gain(world) == pytest.approx(row["loop_gain"], abs=NEAR)


@pytest.mark.parametrize("row", CORE["gambit_check"], ids=lambda row: row["label"])
def test_agrees_with_gambit(row: dict[str, object]) -> None:
    """The same game tree, solved by Gambit for its logit quantal response equilibrium with full
    foresight.
    """
    label = str(row["label"])
    menu: dict[str, Any] = {"moves": (Move(0), S2, S4)} if "menu 0,2s,4s" in label else {}
    plan = solve(vary(B, foresight=1, horizon=int(label[2]), **menu))
    assert plan.policy[0][3].probabilities == pytest.approx(row["root"], abs=1e-8)


def test_agrees_with_enumeration() -> None:
    """Every history of three decisions, one by one."""
    outcome = play(solve(vary(B, horizon=3)))
    expected = CORE["brute_force_tree_h3"]
    assert (sum(outcome.stop), outcome.p_war, outcome.open) == pytest.approx(
        (expected["stop"], expected["war"], expected["open"]), abs=1e-12
    )


def test_uniform_play_has_a_closed_form() -> None:
    outcome = play(solve(vary(B, precision=0, noise=0)))
    assert outcome.open == pytest.approx((7 / 9) ** 12, abs=1e-12)
    assert sum(outcome.stop) == pytest.approx(outcome.p_war, abs=1e-12)
    assert outcome.p_war == pytest.approx(CORE["uniform_play"]["closed_stop"], abs=1e-12)


@pytest.mark.parametrize(
    "row", CORE["credible"], ids=lambda row: f"aims {row['expansionist_aims']:g}"
)
def test_credibility_finds_itself(row: dict[str, float]) -> None:
    """The same fixed point from the model's own readings and from a far corner."""
    for start in (B, vary(B, candour=0.1, guile=0.95)):
        settled = credible(start, row["expansionist_aims"])
        assert (settled.candour, settled.guile) == pytest.approx(
            (row["candour"], row["guile"]), abs=1e-6
        )
        assert suspicion_after(settled, B.second, True) == pytest.approx(
            row["suspicion_after_signal"], abs=1e-6
        )
        assert play(solve(settled)).p_war == pytest.approx(row["p_war"], abs=1e-6)


@pytest.mark.parametrize("aims", ASSUMPTIONS["credible_mixture"])
def test_either_sender_and_their_mixture(aims: str) -> None:
    expected, settled = ASSUMPTIONS["credible_mixture"][aims], credible(B, float(aims))
    limited, damage = (
        play(solve(vary(settled, first={"aims": each}))).p_war for each in (0.0, float(aims))
    )
    assert (limited, damage, 0.2 * limited + 0.8 * damage) == pytest.approx(
        (expected["limited"], expected["seeks_damage"], expected["mixture"]), abs=NEAR
    )
    types = [vary(B, first={"aims": each}) for each in (0.0, float(aims))]
    assert posterior(types, (0.5, 0.5), (S4, 2, 0))[1] == pytest.approx(
        expected["posterior_signalled"], abs=NEAR
    )
    assert posterior(types, (0.5, 0.5), (Move(4), 2, 0))[1] == pytest.approx(
        expected["posterior_silent"], abs=NEAR
    )


def test_what_april_told_an_observer() -> None:
    types = [vary(B, first={"aims": each}) for each in (0.0, 4.0)]
    steps: dict[str, int | Move] = {
        "any4": 4,
        "4s": S4,
        "4": Move(4),
        "any3": 3,
        "3": Move(3),
        "any2": 2,
        "any0": 0,
    }
    for words, expected in CORE["type_posterior"].items():
        path = [steps[word] for word in words.split()]
        assert posterior(types, (0.5, 0.5), path)[1] == pytest.approx(expected, abs=NEAR), words


def test_signal_rates() -> None:
    for aims, expected in CORE["signal_rate_by_aims"].items():
        assert signal_rate(solve(vary(B, first={"aims": float(aims)}))) == pytest.approx(
            expected, abs=NEAR
        )


def test_hawks_who_pay_for_war() -> None:
    for share, expected in ASSUMPTIONS["hawks_war"].items():
        pays = {"hawks_war": float(share)}
        base = vary(B, pays, pays)
        assert play(solve(base)).p_war == pytest.approx(expected["baseline p_war"], abs=NEAR)
        assert path_probability(solve(base), (4, 2, 0)) == pytest.approx(
            expected["baseline P(4,2,0)"], abs=NEAR
        )
        for hawks in ("0.9", "1"):
            warlike = {"hawks": float(hawks)}
            assert play(solve(vary(base, warlike, warlike))).p_war == pytest.approx(
                expected[f"hawks {hawks} both, p_war"], abs=NEAR
            )


def test_foreseen_dangers_do_not_always_correct_themselves() -> None:
    for hawks, (foreseen, unforeseen) in ASSUMPTIONS["foreseen_v_unforeseen_weak_shield"].items():
        side = {"hawks": float(hawks)}
        strong = vary(B, side, side)
        weak = vary(strong, second=WEAK_SHIELD)
        assert play(solve(weak)).p_war == pytest.approx(foreseen, abs=NEAR)
        assert play(solve(strong), world=weak).p_war == pytest.approx(unforeseen, abs=NEAR)


def test_red_line_misjudged() -> None:
    """Two plans in one world: Israel acts on a picture of Iran that Iran does not share."""
    striker = vary(B, second={"aims": 3}).second
    true = replace(B, first=striker, second=B.first, opening=1, horizon=13)
    believed = vary(true, second={"red_line": 4})
    for name, plan in (("known", solve(true)), ("believed_4", solve(believed))):
        expected = ASSUMPTIONS["red_line_misjudged"][name]
        assert play(plan, true, second=solve(true)).p_war == pytest.approx(
            expected["p_war"], abs=NEAR
        )
        overt = sum(p for move, p in plan.policy[0][1].items() if move.rung >= 2)
        assert overt == pytest.approx(expected["overt"], abs=NEAR)


def test_needs_nothing_but_python() -> None:
    """The model imports with no site-packages at all, and gives the same."""
    root = Path(__file__).parent.parent
    code = "from widgets.model import APRIL_2024, play, solve; print(play(solve(APRIL_2024)).p_war)"
    told = subprocess.run(
        [
            sys.executable,
            "-S",
            "-E",
            "-c",
            f"import sys; sys.path.insert(0, {str(root)!r}); {code}",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert float(told.stdout) == play(solve(APRIL_2024)).p_war
