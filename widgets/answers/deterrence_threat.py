"""What a threat does that is believed, and meant or not: strikes and wars, threat by threat."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from widgets.answers.answer import Answer, Row, Setting
from widgets.answers.words import in_hundred, one_in
from widgets.model import APRIL_2024, Exchange, play, solve, vary

THREATS = tuple(step / 2 for step in range(7))
"""The answers threatened, in rungs beyond the blow."""

MEANT = APRIL_2024.second.markup
"""What either side wants beyond the blow in the model's April: how a bluff is answered."""


def threatened(exchange: Exchange, threat: float) -> Exchange:
    """The exchange in which the second side's answer goes so many rungs beyond the blow."""
    return vary(exchange, second={"markup": threat})


@lru_cache(maxsize=1024)  # where the threat alone is moved, all points stay what they were
def outcome(exchange: Exchange, threat: float, meant: bool) -> tuple[float, float, float]:
    """Overt strikes in 100 first decisions, their mean rung, and open wars in 1,000, if the first
    side believes the threat and the second one means it, or answers as in April.
    """
    plan = solve(threatened(exchange, threat))
    true = threatened(exchange, threat if meant else MEANT)
    decision = plan.policy[0][int(exchange.opening)]
    overt = sum(chance for move, chance in decision.items() if move.rung >= 2)
    rung = sum(move.rung * chance for move, chance in decision.items())
    return 100 * overt, rung, 1000 * play(plan, true, second=solve(true)).p_war


def headline(exchange: Exchange, settings: Mapping[str, Setting]) -> float:
    return outcome(exchange, exchange.second.markup, bool(settings["meant"]))[2]


def compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
    threat, meant = exchange.second.markup, bool(settings["meant"])
    blind = vary(exchange, foresight=0)
    rows = []
    for each in THREATS:
        overt, rung, war = outcome(exchange, each, meant)
        blindly, _, wars = outcome(blind, each, meant)
        rows.append(
            {
                "threat": each,
                "overt": overt,
                "rung": rung,
                "war": war,
                "overt_blind": blindly,
                "war_blind": wars,
            }
        )
    now = next(row for row in rows if row["threat"] == threat)
    return Answer(
        tables={"rows": rows, "now": [now]},
        headline=now["war"],
        sentence=_sentence(exchange, now, meant),
    )


def _sentence(exchange: Exchange, now: Row, meant: bool) -> str:
    one, other = exchange.first.name, exchange.second.name
    beyond = f"{now['threat']:g} rung{'' if now['threat'] == 1 else 's'} beyond the blow"
    threat = f"{other} threatens an answer {beyond}, and {one}’s leader believes it"
    kept = "" if meant else f"; it will answer {MEANT:g} beyond"
    acts = f"{in_hundred(now['overt'] / 100).capitalize()} of {one}’s decisions are for an overt strike (on average rung {now['rung']:.2f})"
    wars = f"{now['war']:.1f} of 1,000 exchanges end in open war ({one_in(now['war'] / 1000)})"
    blind = f"If leaders looked at the present only, it would be {in_hundred(now['overt_blind'] / 100)} and {now['war_blind']:.1f} wars"
    return f"{threat}{kept}. {acts}, and {wars}. {blind}."
