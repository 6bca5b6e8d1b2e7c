"""The questions asked of the model, and the named scenarios, against `published.json`; and the
questions that a page asks of its reader: what the model bears out is taken for right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from helpers.published import ASSUMPTIONS, CORE, PUBLISHED, B
from tools.reader import judged
from widgets.experiments import experiment
from widgets.model import (
    NO_SIGNALS,
    SHADOW_WAR,
    WEAK_SHIELD,
    Exchange,
    Move,
    Plan,
    coalition_survival,
    envelope,
    factorial,
    likeliest_paths,
    path_probability,
    play,
    rest_point,
    shadow_war,
    shapley,
    solve,
    stressed,
    vary,
    win_set,
)
from widgets.questions import TASKS, task

NEAR = 1e-9


def p_war(exchange: Exchange) -> float:
    return play(solve(exchange)).p_war


def split(plan: Plan) -> dict[str, float]:
    """The first answer as no answer, through proxies, overt."""
    choice = plan.policy[0][int(plan.exchange.opening)]
    return {
        "none": choice[Move(0)],
        "proxies": choice[Move(1)],
        "overt": sum(p for move, p in choice.items() if move.rung >= 2),
    }


def test_envelope_and_rest() -> None:
    for mine, printed in zip(envelope(B), CORE["envelope"], strict=True):
        assert mine == pytest.approx(printed, abs=NEAR)
    assert rest_point(B) == pytest.approx(PUBLISHED["exercises"]["rest_point"], abs=NEAR)
    raised = {"markup": PUBLISHED["exercises"]["markup_for_rest_at_red_line"]}
    assert rest_point(vary(B, raised, raised)) == pytest.approx(B.first.red_line, abs=1e-6)


def test_likeliest_paths_come_in_order_and_are_what_play_gives() -> None:
    found = likeliest_paths(solve(B))
    assert [list(path) for path, _ in found] == [row["path"] for row in CORE["likely_paths"]]
    for (path, probability), row in zip(found, CORE["likely_paths"], strict=True):
        assert probability == pytest.approx(row["prob"], abs=NEAR)
        assert probability == pytest.approx(path_probability(solve(B), path), abs=1e-12)


def test_win_sets() -> None:
    sides = {"Iran": 0, "Israel": 1}
    for key, expected in CORE["win_sets"].items():
        side, rung = key.split(" e=")
        assert [str(move) for move in win_set(B, sides[side], int(rung), 2, 2)] == expected, key


@pytest.mark.parametrize(
    "row",
    CORE["coalition_survival"],
    ids=lambda row: f"{row['hawk_patience']}-{row['dove_patience']}",
)
def test_coalition_survival(row: dict[str, float]) -> None:
    assert coalition_survival(
        solve(B), row["hawk_patience"], row["dove_patience"]
    ) == pytest.approx(row["p"], abs=NEAR)


def test_shadow_war() -> None:
    for row in CORE["proxies_clients_sweep"]:
        plan = solve(vary(shadow_war(B), first={"clients": row["clients"]}))
        assert split(plan) == pytest.approx(
            {"none": row["none"], "proxies": row["deniable"], "overt": row["overt"]}, abs=NEAR
        )
        assert play(plan).p_war == pytest.approx(row["p_war"], abs=NEAR)
    for row in CORE["proxies_control_sweep"]:
        chosen = split(
            solve(
                vary(
                    shadow_war(B),
                    first={"control": row["control"], "deniability": row["deniability"]},
                )
            )
        )
        assert (chosen["none"], chosen["proxies"]) == pytest.approx(
            (row["none"], row["deniable"]), abs=NEAR
        )
    for opening in (2, 3):
        for clients in ("0", "0.5"):
            chosen = split(
                solve(vary(shadow_war(B), first={"clients": float(clients)}, opening=opening))
            )
            assert chosen == pytest.approx(
                ASSUMPTIONS["proxies_2x2"][f"opening {opening}, clients {clients}"], abs=NEAR
            )


def test_stressed() -> None:
    repairs: dict[str, Mapping[str, Any]] = {
        "hotline": {"noise": 0.1},
        "announcing": {"candour": 0.95},
        "defence": {"first": {"alerted": 0.95}, "second": {"alerted": 0.95}},
    }
    results = factorial(stressed(B), repairs, p_war)
    for key, expected in ASSUMPTIONS["stressed"].items():
        names = (
            frozenset(repairs)
            if key == "all"
            else frozenset()
            if key == "none"
            else frozenset(key.split("_"))
        )
        assert results[names] == pytest.approx(expected, abs=NEAR), key


def test_factorial_and_shapley() -> None:
    hawks = {"hawks": 0.9}
    bundles: dict[str, Mapping[str, Any]] = {
        "shield": {"second": WEAK_SHIELD},
        "signals": {"moves": NO_SIGNALS},
        "hawks": {"first": hawks, "second": hawks},
        "ally": {"second": {"ally": 0}},
    }
    results = factorial(B, bundles, p_war)
    for key, expected in CORE["factorial"].items():
        names = frozenset() if key == "none" else frozenset(key.split("+"))
        assert results[names] == pytest.approx(
            expected if isinstance(expected, float) else expected["p_war"], abs=NEAR
        ), key
    shares = shapley(results)
    assert shares == pytest.approx(CORE["shapley"], abs=NEAR)
    assert sum(shares.values()) == pytest.approx(
        results[frozenset(bundles)] - results[frozenset()], abs=1e-12
    )
    for size, expected in ASSUMPTIONS["shapley_share_by_hawks"].items():
        some = {"hawks": float(size)}
        shares = shapley(factorial(B, {**bundles, "hawks": {"first": some, "second": some}}, p_war))
        assert {
            name: share / sum(shares.values()) for name, share in shares.items()
        } == pytest.approx(expected, abs=NEAR)


# ------------------------------------------------------- the questions that a page asks of its reader


def asked(name: str, preset: str | None = None, **changes: float) -> float:
    """The headline that a reader sees."""
    return experiment(name).ask(preset, changes).headline


def open_lead(clients: float) -> bool:
    """Whether open answers outnumber those through proxies."""
    found = split(solve(vary(SHADOW_WAR, first={"clients": clients})))
    return found["overt"] > found["proxies"]


def first_rung(share: float) -> float:
    """The mean rung of Iran's first answer, if a blow deters Iran so far."""
    answer = solve(vary(B, {"deterred": share})).policy[0][3]
    return sum(move.rung * chance for move, chance in answer.items())


BEGINS: dict[str, tuple[str, str, float, Callable[[float], bool]]] = {
    "reciprocity-forgiveness": (
        "reciprocity", "forgiven", 1,
        lambda given: asked("reciprocity", "pardons", noise=0.05, forgiven=given) >= 90,
    ),
    "signalling-threshold": (
        "signalling", "aims", 1,
        lambda given: asked("signalling", aims=given, prior=0.8) < 10,
    ),
    "deterrence-below": (
        "deterrence-blow", "iran", 100,
        lambda given: first_rung(given) < 3,
    ),
    "proxies-overtake": ("proxies", "clients", 1, open_lead),
    "domestic-tipping": (
        "domestic", "hawks", 100,
        lambda given: asked("domestic", hawks=given, hawks_war=0.05) > 25,
    ),
}  # fmt: skip
"""Questions about where something begins: the experiment, its control, how many of the answer's
units make one of the control's, and what begins.
"""

REACHES = {
    "third-parties-halve": ("third-parties", "ally"),
    "third-parties-exchange": ("third-parties", "interception"),
    "after-silent": ("after", "candour"),
}
"""Questions about where a level is reached, in per cent of a control."""


def right(name: str, given: float) -> bool:
    """Whether the page takes a number for right."""
    found = judged(task(name), f"{given:.10g}")
    assert found, (name, given)
    return bool(found[0])


@pytest.mark.parametrize("name", BEGINS)
def test_where_something_begins_any_number_that_the_model_bears_out_is_right(name: str) -> None:
    """From there on, up to the first position of the control; and none below, where it does not
    hold.
    """
    chosen, control, scale, holds = BEGINS[name]
    moved = experiment(chosen).control(control)
    first = next(float(at) for at in moved.positions[1:] if holds(float(at)))
    step = moved.step / 20
    for given in (round(first - step * back, 6) for back in range(40)):
        if given < float(moved.positions[0]):
            break  # nobody can move it there
        assert right(name, scale * given) == holds(given), f"{name}: {control} at {given}"
    assert not right(name, scale * (first + moved.step))


@pytest.mark.parametrize("name", REACHES)
def test_where_a_level_is_reached_the_nearest_position_is_right_and_the_next_is_not(
    name: str,
) -> None:
    chosen, control = REACHES[name]
    exact = task(name).answer()  # type: ignore[misc]
    positions = [100 * float(at) for at in experiment(chosen).control(control).positions]
    nearest, next_one = sorted(positions, key=lambda at: abs(at - exact))[:2]
    assert right(name, nearest) and right(name, round(exact)) and not right(name, next_one)


@pytest.mark.parametrize(
    "name",
    [each.name for each in TASKS if each.answer and each.name not in {*BEGINS, *REACHES}],
)
def test_a_number_is_right_as_finely_as_the_question_says(name: str) -> None:
    of = task(name)
    exact, said = of.answer(), of.rests_on  # type: ignore[misc]
    if counts := re.search(r"within (\d+) counts", said):
        digits, off = 0, float(counts[1]) + 1
    else:
        digits = 1 if "ne decimal is enough" in said else 0
        assert digits or "whole number is fine enough" in said, (
            f"{name}: say in rests_on 'a whole number is fine enough', 'one decimal is enough' or"
            " 'within N counts'; or list it in BEGINS or REACHES above"
        )
        off = 2 * 10**-digits
    asked = f"{name}: {exact} and what it rounds to are right, {off} more or less is wrong; a question about where something begins is listed in BEGINS, about where a level is reached in REACHES"
    rounded = (exact, round(exact, digits), round(exact, 2))
    assert all(right(name, each) for each in rounded), asked
    assert not any(right(name, each) for each in (exact - off, exact + off)), asked


@pytest.mark.parametrize("name", [each.name for each in TASKS if each.answer])
def test_a_question_for_a_number_says_how_fine(name: str) -> None:
    of = task(name)
    fine = r"(?i)being within \d+ counts|decimal is enough|whole number|finer answer"
    assert re.search(fine, of.rests_on), of.rests_on
