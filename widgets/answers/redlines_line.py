"""Strikes and wars by where the leader who decides takes the other side's line to lie.

The leader plans for the line that is believed in; the other side acts on its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from widgets.answers.answer import Answer, Row, Setting
from widgets.answers.words import in_hundred, one_in
from widgets.model import Exchange, play, solve, vary

BELIEFS = (2, 3, 4, 5)
"""The rungs at which the picture lets Israel's leader believe Iran's line to lie."""


def headline(exchange: Exchange, settings: Mapping[str, Setting]) -> float:
    return float(_row(exchange, float(settings["believed"]))["overt"])


def compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
    believed, line = float(settings["believed"]), exchange.second.red_line
    rows = [_row(exchange, belief) for belief in BELIEFS]
    now = next(row for row in rows if row["believed"] == believed)
    known = next(row for row in rows if row["believed"] == line)
    return Answer(
        tables={"rows": rows, "now": [{**now, "line": line}]},
        headline=now["overt"],
        sentence=_sentence(now, known, line),
    )


@lru_cache(maxsize=256)  # where the belief alone is moved, all four points stay what they were
def _row(exchange: Exchange, belief: float) -> Row:
    """Overt strikes in 100 decisions and open wars in 1,000 exchanges, as they come out and as
    Israel's leader expects them.
    """
    plan = solve(vary(exchange, second={"red_line": belief}))
    overt = sum(
        chance for move, chance in plan.policy[0][int(exchange.opening)].items() if move.rung >= 2
    )
    war = play(plan, exchange, second=solve(exchange)).p_war
    return {
        "believed": float(belief),
        "overt": 100 * overt,
        "war": 1000 * war,
        "expected": 1000 * play(plan).p_war,
    }


def _sentence(now: Row, known: Row, line: float) -> str:
    where = f"Iran’s line lies at rung {line:g}"
    decisions = f"{in_hundred(now['overt'] / 100)} of these decisions are for an overt strike"
    wars = f"{now['war']:.1f} of 1,000 exchanges end in open war ({one_in(now['war'] / 1000)})"
    if now["believed"] == line:
        return f"{where}, and Israel’s leader knows it. {decisions.capitalize()}, and {wars}."
    if max(now["overt"], known["overt"]) < 1:
        verdict = (
            "With so little to gain it makes next to no difference where the line is thought to lie"
        )
    elif abs(now["overt"] - known["overt"]) < 1:
        verdict = f"Strikes are as likely as if the line were known, wars {_times(now['war'], known['war'])}"
    else:
        verdict = f"If the line were known it would be {in_hundred(known['overt'] / 100)}, and {known['war']:.1f} wars"
    expects = f"the leader expects {now['expected']:.1f}"
    return f"{where}, but Israel’s leader takes it to lie at {now['believed']:g}. {decisions.capitalize()}, and {wars}; {expects}. {verdict}."


def _times(here: float, there: float) -> str:
    ratio = here / there
    return (
        f"{ratio:.1f} times as likely"
        if ratio >= 1.1
        else "about as likely"
        if ratio > 0.9
        else "less likely"
    )
