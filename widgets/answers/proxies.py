"""How a patron answers a blow, through proxies, openly or not at all, by the weight of those who
count only what is done openly.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from widgets.answers.answer import Answer, Row, Setting
from widgets.model import RUNGS, Exchange, solve, vary

WEIGHTS = (0.0, 0.1, 0.2, 0.3, 0.5, 0.75, 1.0)
"""The weights of the clients at which the picture asks the model, besides the one that is chosen.
"""

TINY = 0.05
"""A share in 100 that rounds to nothing."""


def answers(exchange: Exchange, blow: int) -> dict[str, float]:
    """How the first actor answers a blow felt at that rung, in 100:

    `none`, `proxies`, `overt`; and `loud`, the mean rung of its overt answers.
    """
    by_rung = ladder(exchange, blow)
    overt = sum(by_rung[2:])
    return {
        "none": 100 * by_rung[0],
        "proxies": 100 * by_rung[1],
        "overt": 100 * overt,
        "loud": sum(rung * share for rung, share in enumerate(by_rung) if rung >= 2) / overt,
    }


@lru_cache(
    maxsize=512
)  # a reader moves one control at a time, and many of the points stay what they were
def ladder(exchange: Exchange, blow: int) -> tuple[float, ...]:
    """The probabilities (0–1) that the first actor's answer to a blow felt at that rung is launched
    at rung 0, …, 5.
    """
    choice = solve(vary(exchange, opening=2)).policy[0][
        blow
    ]  # the plan answers every blow; one opening, so that it is made once
    return tuple(
        sum(chance for move, chance in choice.items() if move.rung == rung)
        for rung in range(len(RUNGS))
    )


def headline(exchange: Exchange, settings: Mapping[str, Setting]) -> float:
    return answers(exchange, int(settings["blow"]))["overt"]


def compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
    here, blow = float(settings["clients"]), int(settings["blow"])
    other = 5 - blow
    rows: list[Row] = []
    for weight in sorted({*WEIGHTS, here}):
        watched = vary(exchange, first={"clients": weight})
        rows.append(
            {"clients": weight, **answers(watched, blow), "other": answers(watched, other)["overt"]}
        )
    now = next(row for row in rows if row["clients"] == here)
    steps = [
        {"rung": name, "share": 100 * share} for name, share in zip(RUNGS, ladder(exchange, blow))
    ]
    return Answer(
        tables={
            "rows": rows,
            "now": [{**now, "edge": now["overt"] + now["proxies"]}],
            "ladder": steps,
        },
        headline=now["overt"],
        sentence=_sentence(now, steps, blow, other),
    )


def _sentence(now: Row, steps: list[Row], blow: int, other: int) -> str:
    usual = max(steps[2:], key=lambda step: float(step["share"]))["rung"]
    ways = {"proxies": "through proxies", "overt": "in the open", "none": "not at all"}
    parts = [
        f"{_count(now[way])} {words}"
        for way, words in sorted(ways.items(), key=lambda each: -float(now[each[0]]))
        if now[way] >= TINY
    ]
    return (
        f"Of 100 blows felt at rung {blow} the patron in the model answers {', '.join(parts)}. "
        f"An open answer is launched at rung {now['loud']:.2f} on average, most often as a{'n' * (usual[0] in 'aeiou')} {usual}. "
        f"Had the blows been felt at rung {other}, it would answer {_count(now['other'])} in the open."
    )


def _count(share: float) -> str:
    """A number in 100 that does not say 0 or 100 of what is neither."""
    if share < TINY:
        return "practically none"
    if share < 0.5:
        return "fewer than 1"
    if share > 100 - TINY:
        return "practically all"
    return "more than 99" if share > 99.5 else f"{share:.0f}"
