"""What becomes of an exchange if each felt rung takes a share of the demand for an answer away: how
Iran answers, and how many replays go as April did.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from widgets.answers.answer import Answer, Row, Setting
from widgets.answers.words import in_hundred, one_in
from widgets.model import Exchange, likeliest_paths, path_probability, play, solve, vary

SHARES = tuple(step / 10 for step in range(11))
"""Where both lines of the picture ask the model, besides the shares that are set."""

APRIL_S_PATH = (4, 2, 0)
"""Salvo, limited strike, silence."""

MOVES = (
    "silence",
    "a deniable action",
    "a limited strike",
    "a red-line strike",
    "a salvo",
    "open war",
)
"""The rungs as moves in a sentence."""


def deterred(exchange: Exchange, iran: float, israel: float) -> Exchange:
    """The exchange with both sides' shares of the demand (0–1) that a felt rung takes away."""
    return vary(exchange, {"deterred": iran}, {"deterred": israel})


@lru_cache(maxsize=1024)  # a reader moves one control at a time, and one line stays what it was
def outcome(exchange: Exchange) -> tuple[float, float, float]:
    """The mean rung at which Iran answers the opening blow, open wars in 1,000 exchanges, and
    replays in 100 that go as April did.
    """
    plan = solve(exchange)
    answer = plan.policy[0][int(exchange.opening)]
    rung = sum(move.rung * chance for move, chance in answer.items())
    return rung, 1000 * play(plan).p_war, 100 * path_probability(plan, APRIL_S_PATH)


def headline(exchange: Exchange, settings: Mapping[str, Setting]) -> float:
    return outcome(exchange)[2]


def compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
    iran, israel = exchange.first.deterred, exchange.second.deterred
    rows = [_row(exchange, share) for share in sorted({*SHARES, iran, israel})]
    rung, war, april = outcome(exchange)
    now: Row = {
        "iran": 100 * iran,
        "israel": 100 * israel,
        "rung": rung,
        "war": war,
        "april": april,
    }
    return Answer(
        tables={"rows": rows, "now": [now]}, headline=april, sentence=_sentence(exchange, now)
    )


def _row(exchange: Exchange, share: float) -> Row:
    """Both lines at one share: Iran deterred so far, and Israel deterred so far, the other side as
    it is set.
    """
    row: Row = {"share": 100 * share}
    for side, exchanged in (
        ("iran", deterred(exchange, share, exchange.second.deterred)),
        ("israel", deterred(exchange, exchange.first.deterred, share)),
    ):
        row |= dict(zip((f"rung_{side}", f"war_{side}", f"april_{side}"), outcome(exchanged)))
    return row


def _sentence(exchange: Exchange, now: Row) -> str:
    felt = exchange.opening
    wanted = exchange.first.demand(felt)
    than = "more" if wanted > felt else "less" if wanted < felt else "as much"
    asks = f"Having felt a blow at rung {felt:g}, Iran’s audiences ask for {wanted:.2f}, {than}"
    asks += " than the blow" if than != "as much" else " as the blow"
    if wanted == 0:
        asks = f"A blow felt at rung {felt:g} stays below Iran’s red line of {exchange.first.red_line:g}, and its audiences ask for nothing"
    ((path, chance),) = likeliest_paths(solve(exchange), 1)
    likeliest = ", ".join(MOVES[rung] for rung in path)
    return (
        f"{asks}. Iran answers at rung {now['rung']:.2f} on average. {in_hundred(now['april'] / 100).capitalize()} replays go as April did, a salvo, a limited strike, silence; "
        f"the likeliest history is {likeliest} ({in_hundred(chance)}). "
        f"Of 1,000 such exchanges {now['war']:.1f} end in open war ({one_in(now['war'] / 1000)})."
    )
