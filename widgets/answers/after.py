"""How often the model gives each of the later turns of the record.

Notice of the salvo of October 2024 is contested and both foreign ministries deny it, but it was
declared over, which counts as a signal by the model's own definition; so it is read both ways.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from widgets.answers.answer import Answer, Row, Setting
from widgets.model import Exchange, Move, path_probability, play, solve, vary

TURNS = {
    "waits": "Iran does not answer",
    "silent": "salvo without a signal, limited strike, silence",
    "war": "open war",
    "april": "signalled salvo, limited strike, silence",
    "other": "anything else",
}
"""How an exchange goes, by field: the three later turns of the record, April's own, and the rest.

No exchange goes two ways at once.
"""

LATER = {
    "waits": "After 31 July 2024: no answer for 62 days",
    "silent": "In October 2024, taken as unannounced: salvo, one reply, silence",
    "april": "In October 2024, its declaration read as a signal: salvo, one reply, silence",
    "war": "In June 2025: open war",
}
"""What the record has, by the turn that it is held against;

October 2024 stands twice, by what counts as a signal.
"""

WAYS = {
    "waits": "begin with Iran standing down, the nearest that the model has to a wait",
    "silent": "go through a salvo without a signal and one limited strike to silence",
    "war": "end in open war",
    "april": "go April’s way",
}
"""The turns as the sentence says them."""

SEEN = 0.05
"""A share in 100 that rounds to something."""


@lru_cache(maxsize=256)
def turns(exchange: Exchange) -> dict[str, float]:
    """How often (in 100) an exchange goes each way of `TURNS`."""
    plan = solve(exchange)
    known = {
        "waits": path_probability(plan, (0,)),
        "silent": path_probability(plan, (Move(4), 2, 0)),
        "war": play(plan).p_war,
        "april": path_probability(plan, (Move(4, True), 2, 0)),
    }
    return {
        name: 100 * chance
        for name, chance in {**known, "other": max(0.0, 1 - sum(known.values()))}.items()
    }


def view(exchange: Exchange, settings: Mapping[str, Setting]) -> Exchange:
    hawks = {"hawks": float(settings["hawks"])}
    return vary(exchange, hawks, hawks)


def headline(exchange: Exchange, settings: Mapping[str, Setting]) -> float:
    return turns(exchange)[str(settings["turn"])]


def compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
    turn = str(settings["turn"])
    told = turns(view(exchange, settings))
    rows: list[Row] = [{"turn": words, "share": told[name]} for name, words in TURNS.items()]
    now = {"turn": TURNS[turn], "share": told[turn]}
    return Answer(
        tables={"rows": rows, "now": [now]}, headline=told[turn], sentence=_sentence(turn, told)
    )


def _sentence(turn: str, told: Mapping[str, float]) -> str:
    others = [
        f"{_said(told[name])} {WAYS[name]}" for name in WAYS if name != turn and told[name] >= SEEN
    ]
    rest = f" Of the others {' and '.join(others)}." if others else ""
    then = LATER[turn].partition(":")[0]
    return f"Of 100 such exchanges in the model {_said(told[turn])} {WAYS[turn]}, as {then[0].lower()}{then[1:]}.{rest}"


def _said(share: float) -> str:
    """Odds so small that a decimal would show none are said as such."""
    return f"{share:.1f}" if share >= SEEN else "next to none"
