"""The questions asked of the model, and the named scenarios, against `published.json`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from helpers.published import ASSUMPTIONS, CORE, PUBLISHED, B
from widgets.model import (
    NO_SIGNALS,
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
