"""Sweeps: the same numbers on one core, a pool and two Dask workers; bad fields named, a failed
point kept.
"""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pandas as pd
import pytest

from helpers.published import CORE, B
from widgets.model import Exchange, inadvertent, play, solve
from widgets.model.identified import KEPT, draws, verdict
from widgets.sweep import over, sweep


def wars(exchange: Exchange) -> dict[str, float]:
    plan = solve(exchange)
    return {"war": play(plan).p_war, "inadvertent": inadvertent(plan)}


def fails_at_one(exchange: Exchange) -> float:
    if exchange.second.ally == 1:
        raise ArithmeticError("no answer here")
    return play(solve(exchange)).p_war


def test_a_sweep_gives_the_published_numbers() -> None:
    found = sweep(B, {"second.ally": [row["ally"] for row in CORE["ally_sweep"]]}, wars)
    assert list(found.columns) == ["second.ally", "war", "inadvertent", "error"]
    assert found["war"].tolist() == pytest.approx(
        [row["p_war"] for row in CORE["ally_sweep"]], abs=1e-9
    )
    assert found["error"].isna().all()


def test_one_core_a_pool_and_two_workers_agree() -> None:
    from dask.distributed import Client, LocalCluster

    grid = {
        "noise": [0.1, 0.2, 0.3],
        "first.hawks": [0.5, 0.7, 0.9],
        "second.hawks": [0.5, 0.7, 0.9],
    }
    alone = sweep(B, grid, wars)
    assert len(alone) == 27
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        pd.testing.assert_frame_equal(sweep(B, grid, wars, pool), alone)
        drawn = draws(32)
        asked = over(drawn, verdict)
        pd.testing.assert_frame_equal(over(drawn, verdict, pool), asked)
    assert asked["april"].tolist() == [float(number in KEPT) for number in range(32)]
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        pd.testing.assert_frame_equal(sweep(B, grid, wars, client.get_executor()), alone)
        pd.testing.assert_frame_equal(over(drawn, verdict, client.get_executor()), asked)


def test_a_failed_point_is_named_and_the_rest_is_kept() -> None:
    found = sweep(B, {"second.ally": [0, 1, 2]}, fails_at_one)
    assert found["error"].tolist()[1] == "ArithmeticError: no answer here"
    assert found["value"].notna().tolist() == [True, False, True]


@pytest.mark.parametrize(
    ("grid", "named"),
    [
        ({"second.alley": [0]}, "alley"),
        ({"third.ally": [0]}, "third.ally"),
        ({"noise": [0.1, 1.4]}, "noise = 1.4"),
        ({"first.hawks": [-1]}, "hawks = -1"),
    ],
)
def test_bad_fields_and_values_are_named(grid: dict[str, list[float]], named: str) -> None:
    with pytest.raises(ValueError, match=named):
        sweep(B, grid, wars)
