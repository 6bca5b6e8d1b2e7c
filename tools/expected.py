"""What follows from the numbers of the model: the values that the tests of the chapters compare
with. `make expected` writes them anew into `expected.json`, and its diff shows what has moved.

The same function is asked for the parameters of `published.json`, and must give what stands there.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from widgets.model import (
    APRIL_2024,
    NO_SIGNALS,
    WEAK_SHIELD,
    Exchange,
    Move,
    Plan,
    coalition_survival,
    counterfactuals,
    credible,
    envelope,
    factorial,
    felt,
    inadvertent,
    likeliest_paths,
    loop_gain,
    path_probability,
    play,
    posterior,
    rest_point,
    shadow_war,
    shapley,
    solve,
    stressed,
    vary,
)

FILE = Path(__file__).parents[1] / "tests" / "expected.json"
SALVO = (Move(4, True), 2, 0)
HAWKISH = {"hawks": 0.9}

# Where the published values were asked for.
AIMS = (0, 2, 4, 5, 6, 8, 10, 12)
HAWKS = (0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
STRONG, BLAMED = (0.7, 0.8, 0.85, 0.9), (0.75, 0.8, 0.85, 0.9)
PATIENCE = ((1, 2), (2, 2), (2, 3), (3, 3))
CLIENTS = tuple({"clients": each} for each in (0, 0.1, 0.25, 0.5, 1, 2))
CONTROL = (1, 0.7, 0.4, 0)
PRIOR = 0.8


def p_war(exchange: Exchange) -> float:
    """The chance of open war."""
    return play(solve(exchange)).p_war


def both(**changes: Any) -> dict[str, Mapping[str, Any]]:
    """The same changes on both sides."""
    return {"first": changes, "second": changes}


def expected(april: Exchange) -> dict[str, Any]:
    """Every expected value of a chapter, from the exchange of April 2024."""
    return {**_as_it_was(april), **_dilemma(april), **_audiences(april), **_tools(april)}


def _as_it_was(april: Exchange) -> dict[str, Any]:
    plan, paths = solve(april), likeliest_paths(solve(april))
    told_after = vary(april, {"clients": 1.5}, {"alerted": 0.8, "ally": 0.5}, candour=0.6)
    return {
        "counterfactuals": {name: _outcome(each) for name, each in counterfactuals(april).items()},
        "likely_paths": [{"path": list(path), "prob": chance} for path, chance in paths],
        "envelope": [list(each) for each in envelope(april)],
        "gain": loop_gain(april),
        "rest_point": rest_point(april),
        "stand_down_after_felt_3": plan.policy[0][3][Move(0)],
        "silent_drift_4_2_0": path_probability(solve(told_after), (Move(4), 2, 0)),
        "credible_mixture": {f"{aims}": _mixture(april, aims) for aims in AIMS},
    }


def _dilemma(april: Exchange) -> dict[str, Any]:
    worlds = [_world(april, shield, guile) for shield in (0.2, 0.9) for guile in (0.8, 0.05)]
    bad, apart, defence, good = (world["p_war"] for world in worlds)
    rest_of_one = rest_point(vary(april, **both(markup=1)))
    unseen = {f"{hawks:g}": _foreseen(april, hawks) for hawks in STRONG}
    return {
        "jervis": worlds,
        "jervis_joint_drop": bad - good,
        "jervis_sum_of_single_drops": (bad - apart) + (bad - defence),
        # Without chance the point of rest grows with the mark-up in proportion.
        "markup_for_rest_at_red_line": april.first.red_line / rest_of_one,
        "foreseen_v_unforeseen_weak_shield": unseen,
    }


def _audiences(april: Exchange) -> dict[str, Any]:
    plan, shadow, orders = solve(april), shadow_war(april), ("none", "deniable")
    restrained = vary(april, first={**HAWKISH, "ally": april.second.ally})
    split = ("none", "proxies", "overt")
    bears = [{"hawk_patience": hawk, "dove_patience": dove} for hawk, dove in PATIENCE]
    agents = [{"control": c, "deniability": d} for c in CONTROL for d in (0.9, 0.5, 0.1)]
    return {
        "hawks_both_sweep": [_hawks(april, each) for each in HAWKS],
        "hawks_war": {f"{each:g}": _paying(april, each) for each in (0, 0.1, 0.25, 0.5, 1)},
        "iran_with_ally_hawkish": p_war(restrained),
        "coalition_survival": [{**each, "p": coalition_survival(plan, **each)} for each in bears],
        "ally_sweep": [_ally(april, each) for each in (0, 0.25, 0.5, 1, 2, 4)],
        "shield_sweep": [_shield(april, each) for each in (0, 0.2, 0.4, 0.6, 0.8, 0.9, 1)],
        "proxies_clients_sweep": [{**each, **_answers(shadow, first=each)} for each in CLIENTS],
        "proxies_control_sweep": [
            {**each, **_answers(shadow, orders, first=each)} for each in agents
        ],
        "proxies_2x2": {
            f"opening {blow}, clients {weight:g}": _answers(
                vary(shadow, opening=blow),
                split,
                first={"clients": weight},
            )
            for blow in (2, 3)
            for weight in (0, 0.5)
        },
    }


def _tools(april: Exchange) -> dict[str, Any]:
    return {
        "red_line_misjudged": _misjudged(april),
        "stressed": _repaired(april),
        "shapley_share_by_hawks": {f"{each:g}": _blame(april, each) for each in BLAMED},
    }


def _outcome(exchange: Exchange) -> dict[str, float]:
    plan = solve(exchange)
    outcome = play(plan)
    return {
        "p_war": outcome.p_war,
        "p_inadvertent": inadvertent(plan),
        "stops_within_3": outcome.stops_within(3),
        "open": outcome.open,
        "path_4_2_0": path_probability(plan, (4, 2, 0)),
    }


def _world(april: Exchange, shield: float, guile: float) -> dict[str, float]:
    """One of Jervis's four."""
    world = vary(april, **both(shield=shield, alerted=shield), guile=guile)
    told = _outcome(world)
    kept = {name: told[name] for name in ("p_war", "p_inadvertent")}
    return {"shield": shield, "guile": guile, **kept, "loop_gain": loop_gain(world)}


def _foreseen(april: Exchange, hawks: float) -> list[float]:
    """Open war behind a weak shield, foreseen and not."""
    strong = vary(april, **both(hawks=hawks))
    weak = vary(strong, second=WEAK_SHIELD)
    return [p_war(weak), play(solve(strong), weak).p_war]


def _hawks(april: Exchange, hawks: float) -> dict[str, float]:
    told = _outcome(vary(april, **both(hawks=hawks)))
    return {"hawks": hawks, "p_war": told["p_war"], "inadvertent": told["p_inadvertent"]}


def _paying(april: Exchange, share: float) -> dict[str, float]:
    """Hawks who feel a share of war's cost."""
    pays = vary(april, **both(hawks_war=share))
    return {
        "baseline p_war": p_war(pays),
        "hawks 0.9 both, p_war": p_war(vary(pays, **both(**HAWKISH))),
    }


def _ally(april: Exchange, ally: float) -> dict[str, float]:
    return {
        "ally": ally,
        "p_war": p_war(vary(april, second={"ally": ally})),
        "p_war_hawkish_Israel": p_war(vary(april, second={"ally": ally, **HAWKISH})),
    }


def _shield(april: Exchange, share: float) -> dict[str, float]:
    """A surprise is stopped like a warned blow, up to April's share."""
    given = vary(april, second={"alerted": share, "shield": min(share, april.second.shield)})
    answer = solve(given).policy[0][int(given.opening)]
    arrives = {move: _mean(felt(given, 0, move)) for move, _ in answer.items()}
    return {
        "alerted": share,
        "p_war": p_war(given),
        "mean_launched": sum(p * move.rung for move, p in answer.items()),
        "mean_felt": sum(p * arrives[move] for move, p in answer.items()),
    }


def _mean(chances: tuple[float, ...]) -> float:
    return sum(rung * chance for rung, chance in enumerate(chances))


def _mixture(april: Exchange, aims: float) -> dict[str, float]:
    """Two kinds of sender: at their own odds of announcing, and what April's history tells."""
    settled = credible(april, aims)
    limited, damage = (p_war(vary(settled, first={"aims": each})) for each in (0.0, aims))
    types = [vary(april, first={"aims": each}) for each in (0.0, aims)]
    return {
        "limited": limited,
        "seeks_damage": damage,
        "mixture": (1 - PRIOR) * limited + PRIOR * damage,
        "posterior_signalled": posterior(types, (0.5, 0.5), SALVO)[1],
        "posterior_silent": posterior(types, (0.5, 0.5), (Move(4), 2, 0))[1],
    }


def _answers(
    exchange: Exchange,
    names: tuple[str, ...] = ("none", "deniable", "overt"),
    *,
    first: Mapping[str, float],
) -> dict[str, float]:
    """The first answer: none, through proxies, in the open; as many as there are names."""
    plan: Plan = solve(vary(exchange, first=first))
    choice = plan.policy[0][int(plan.exchange.opening)]
    overt = sum(p for move, p in choice.items() if move.rung >= 2)
    return dict(zip(names, (choice[Move(0)], choice[Move(1)], overt), strict=False))


def _misjudged(april: Exchange) -> dict[str, dict[str, float]]:
    """Israel before April, by where it takes Iran's line to lie."""
    striker = vary(april, second={"aims": 3}).second
    true = replace(april, first=striker, second=april.first, opening=1, horizon=13)
    found = {}
    for name, believed in (("known", true), ("believed_4", vary(true, second={"red_line": 4}))):
        plan = solve(believed)
        overt = sum(p for move, p in plan.policy[0][1].items() if move.rung >= 2)
        found[name] = {"overt": overt, "p_war": play(plan, true, second=solve(true)).p_war}
    return found


def _repaired(april: Exchange) -> dict[str, float]:
    """Open war in the stressed case, by which tools it has whole."""
    repairs: dict[str, Mapping[str, Any]] = {
        "hotline": {"noise": 0.1},
        "announcing": {"candour": 0.95},
        "defence": both(alerted=0.95),
    }
    names, found = {0: "none", 3: "all"}, {}
    for tools, war in factorial(stressed(april), repairs, p_war).items():
        name = "_".join(each for each in repairs if each in tools)
        found[names.get(len(tools), name)] = war
    return found


def _blame(april: Exchange, hawks: float) -> dict[str, float]:
    """Each restraint's share of the rise in open war when all four go."""
    bundles: dict[str, Mapping[str, Any]] = {
        "shield": {"second": WEAK_SHIELD},
        "signals": {"moves": NO_SIGNALS},
        "hawks": both(hawks=hawks),
        "ally": {"second": {"ally": 0}},
    }
    shares = shapley(factorial(april, bundles, p_war))
    return {name: share / sum(shares.values()) for name, share in shares.items()}


def read() -> dict[str, Any]:
    """What `make expected` wrote last."""
    return json.loads(FILE.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def text() -> str:
    """What it would write now."""
    return json.dumps(expected(APRIL_2024), indent=1) + "\n"


EXPECTED = read() if FILE.exists() else {}

if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
