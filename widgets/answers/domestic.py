"""Open war by the hawks' weight at home, and the win-set (putnam1988): the moves that neither
audience leaves over.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from widgets.answers.answer import Answer, Row, Setting
from widgets.answers.words import in_hundred, percent
from widgets.model import (
    APRIL_2024,
    RUNGS,
    Exchange,
    Move,
    coalition_survival,
    felt,
    inadvertent,
    play,
    solve,
    vary,
    win_set,
)

HAWKS = (0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
"""The shares at which the picture asks the model."""

APRIL = (Move(4, signalled=True), Move(2, signalled=True))
"""The moves of 13 and 19 April 2024 as the course codes them: an announced salvo, and a limited
strike left unclaimed.
"""

FELT = (3, 2)
"""The blow that each side has just felt where its win-set is shown:

Iran the consulate strike, Israel most often rung 2 of the salvo.
"""


def exchange_with(settings: Mapping[str, Setting], exchange: Exchange = APRIL_2024) -> Exchange:
    """The exchange with the hawks chosen in one coalition or both, who on both sides feel the
    chosen share of open war's cost.
    """
    moved, feel = {"hawks": settings["hawks"]}, {"hawks_war": settings["hawks_war"]}
    whose = settings["whose"]
    return vary(
        exchange,
        first=feel if whose == "israel" else {**feel, **moved},
        second=feel if whose == "iran" else {**feel, **moved},
    )


def view(exchange: Exchange, settings: Mapping[str, Setting]) -> Exchange:
    return exchange_with(settings, exchange)


def compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
    here, hawk_patience, dove_patience = (
        float(settings["hawks"]),
        float(settings["hawk_patience"]),
        float(settings["dove_patience"]),
    )
    rows = []
    for share in sorted({*HAWKS, here}):
        run = _run(
            exchange_with({**settings, "hawks": share}, exchange), hawk_patience, dove_patience
        )
        rows.append(
            {
                "hawks": 100 * share,
                "war": 100 * run.war,
                "inadvertent": 100 * run.inadvertent,
                "chosen": 100 * max(0.0, run.war - run.inadvertent),
                "holds": 100 * run.holds,
            }
        )
    now = next(row for row in rows if row["hawks"] == 100 * here)
    now_exchange = exchange_with(settings, exchange)
    moves = [
        *_verdicts(now_exchange, 0, hawk_patience, dove_patience),
        *_verdicts(now_exchange, 1, hawk_patience, dove_patience),
    ]
    return Answer(
        tables={
            "rows": rows,
            "now": [now],
            "coalitions": [
                {"side": actor.name, "hawks": 100 * actor.hawks} for actor in now_exchange.actors()
            ],
            "moves": moves,
        },
        headline=now["war"],
        sentence=_sentence(
            now, now_exchange, settings, [row for row in moves if row["side"] == "Iran"]
        ),
    )


class _Run(NamedTuple):
    """What a pair of coalitions brings about:

    P(war), how much of it nobody chose, and how often nobody leaves.
    """

    war: float
    inadvertent: float
    holds: float


@lru_cache(
    maxsize=512
)  # a reader moves one control at a time, and many of the points stay what they were
def _run(exchange: Exchange, hawk_patience: float, dove_patience: float) -> _Run:
    plan = solve(exchange)
    return _Run(
        play(plan).p_war, inadvertent(plan), coalition_survival(plan, hawk_patience, dove_patience)
    )


def _verdicts(
    exchange: Exchange, mover: int, hawk_patience: float, dove_patience: float
) -> list[Row]:
    """One row a move on the menu: who leaves the mover's coalition over it, after the blow of
    `FELT`.
    """
    actor, borne = (
        exchange.actors()[mover],
        set(win_set(exchange, mover, FELT[mover], hawk_patience, dove_patience)),
    )
    rows: list[Row] = []
    for move in exchange.moves:
        expected = sum(x * k for x, k in enumerate(felt(exchange, mover, move)))
        hawks_leave = actor.demand(FELT[mover]) - move.rung > hawk_patience
        leaves = (
            "nobody"
            if move in borne
            else "hawks"
            if expected <= dove_patience
            else "both"
            if hawks_leave
            else "doves"
        )
        rows.append(
            {
                "side": actor.name,
                "move": RUNGS[move.rung],
                "announced": "announced" if move.signalled else "not",
                "leaves": leaves,
                "expected": expected,
                "april": move == APRIL[mover],
            }
        )
    return rows


def _sentence(
    now: Row, exchange: Exchange, settings: Mapping[str, Setting], iran: list[Row]
) -> str:
    share, cost = f"{now['hawks']:.0f} %", float(settings["hawks_war"])
    others = {
        "iran": f"Iran’s coalition ({100 * exchange.second.hawks:.0f} % in Israel’s)",
        "israel": f"Israel’s coalition ({100 * exchange.first.hawks:.0f} % in Iran’s)",
    }
    whose = others.get(str(settings["whose"]), "both coalitions")
    ally = " and Iran restrained by an ally as Israel is" if exchange.first.ally else ""
    pays = (
        "feel nothing of war’s cost"
        if cost == 0
        else "feel war’s whole cost"
        if cost == 1
        else f"feel {100 * cost:.0f} % of war’s cost"
    )
    chosen = now["chosen"] / now["war"]
    split = (
        "practically none of these wars is chosen" if chosen < 0.005 else "practically all of these wars are chosen" if chosen > 0.995
        else f"{in_hundred(chosen)} of these wars {'is' if round(100 * chosen) == 1 else 'are'} chosen"
    )  # fmt: skip
    borne = sum(row["leaves"] == "nobody" for row in iran)
    salvo = [row["leaves"] == "nobody" for row in iran if row["april"]]
    there = (
        ", an announced salvo not being possible"
        if not salvo
        else ", April’s announced salvo among them"
        if salvo[0]
        else ", but not April’s announced salvo"
        if borne
        else ""
    )
    return (
        f"With hawks at {share} in {whose} who {pays}{ally}, {percent(now['war'] / 100)} of the exchanges end in open war; {split}. "
        f"{in_hundred(now['holds'] / 100).capitalize()} end by standing down before anybody has left a coalition; "
        f"after the first blow Iran’s would bear {borne or 'none'} of its {len(iran)} moves{there}."
    )
