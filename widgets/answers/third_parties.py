"""The danger by the weight of Israel's ally, beside a straight line, and how Iran answers behind a
shield.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from widgets.answers.answer import Answer, Row, Setting
from widgets.answers.words import one_in
from widgets.model import ISRAEL, Exchange, felt, play, solve, vary

SHARES = (0.0, 0.1, 0.25, 0.5, 1.0)
"""Where the picture asks the model, besides the ally and the interception that are chosen."""

SMALL = 0.005
"""A change of P(war) by less than half a war in 100 counts as hardly any."""


def stopping(share: float) -> dict[str, float]:
    """Israel's two shares moved together: a warned blow meets the share given, a surprise the same
    fraction of it as in April.
    """
    return {"shield": share * ISRAEL.shield / ISRAEL.alerted, "alerted": share}


class _Night(NamedTuple):
    """P(war), and the mean rungs at which Iran's first answer is launched and felt."""

    war: float
    launched: float
    felt: float


@lru_cache(
    maxsize=512
)  # a reader moves one control at a time, and most of the points stay what they were
def night(exchange: Exchange) -> _Night:
    """What an exchange comes to, for the two panels."""
    plan = solve(exchange)
    answer = plan.policy[0][int(exchange.opening)]
    arrives = sum(
        p * sum(x * k for x, k in enumerate(felt(exchange, 0, move))) for move, p in answer.items()
    )
    return _Night(play(plan).p_war, sum(p * move.rung for move, p in answer.items()), arrives)


def view(exchange: Exchange, settings: Mapping[str, Setting]) -> Exchange:
    return vary(exchange, second=stopping(float(settings["interception"])))


def compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
    hand, stopped = float(settings["ally"]), float(settings["interception"])

    def at(ally: float, share: float) -> _Night:
        return night(vary(exchange, second={"ally": ally, **stopping(share)}))

    none, quarter, whole = (at(ally, stopped).war for ally in (0.0, 0.25, 1.0))
    rows: list[Row] = []
    for share in sorted({*SHARES, hand, stopped}):
        behind = at(hand, share)
        rows.append(
            {
                "share": 100 * share,
                "war": 100 * at(share, stopped).war,
                "straight": 100 * (none + share * (whole - none)),
                "launched": behind.launched,
                "felt": behind.felt,
            }
        )
    here = at(hand, stopped)
    now = {
        "ally": 100 * hand,
        "stopped": 100 * stopped,
        "war": 100 * here.war,
        "launched": here.launched,
        "felt": here.felt,
    }
    return Answer(
        tables={"rows": rows, "now": [now]},
        headline=now["war"],
        sentence=_sentence(here, none, quarter, whole),
    )


def _sentence(here: _Night, none: float, quarter: float, whole: float) -> str:
    gain, first = none - whole, none - quarter
    if gain < -SMALL:
        verdict = "so here its restraint adds to the danger"
    elif gain < SMALL:
        verdict = "so here the ally hardly matters"
    elif first < -SMALL:
        verdict = "but the first quarter alone makes it worse"
    else:
        verdict = f"and the first quarter brings {100 * max(0.0, first) / gain:.0f} % of the difference (a straight line: 25 %)"
    return (
        f"Of 100 such exchanges in the model {100 * here.war:.1f} end in open war ({one_in(here.war)}); without Israel’s ally it is {100 * none:.1f}, "
        f"with the whole of it {100 * whole:.1f}, {verdict}. "
        f"Iran’s first answer is launched at rung {here.launched:.2f} on average and felt at {here.felt:.2f}."
    )
