"""What a history tells of its sender, and the danger of the world in which it was sent.

The posterior after a history is Bayes over the probabilities with which each kind of sender would
have produced it; the danger is given for either kind and for their mixture at the reader's own
odds, since to report one sender only would hide who else could have sent it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from widgets.answers.answer import Answer, Row, Setting
from widgets.answers.words import in_hundred, percent
from widgets.model import Exchange, Move, bayes, credible, path_probability, play, solve, vary

LIMITED_AIMS = 0.0
"""The aims of the other kind of sender: it gains nothing from rungs that land."""

AIMS_ON_THE_AXIS = (0.0, 2.0, 4.0, 5.0, 6.0, 8.0, 10.0, 12.0)

BLOWS = {
    "4s": "announced salvo",
    "4": "unannounced salvo",
    "3s": "announced red-line strike",
    "3": "unannounced red-line strike",
    "2s": "unclaimed limited strike",
    "2": "limited strike, claimed and not announced",
}
"""What the observer saw come first.

A strike left unclaimed counts as signalled, as one that was announced.
"""


def _seen_then(rung: int) -> tuple[tuple[int, ...], str]:
    """What followed that blow, as a path and in words: a limited strike was met with silence, as
    near Isfahan.
    """
    return (
        ((0,), "then silence") if rung == 2 else ((2, 0), "a limited strike in reply and silence")
    )


def view(exchange: Exchange, settings: Mapping[str, Setting]) -> Exchange:
    return vary(exchange, guile=float(settings["mimicry"]) * exchange.candour)


def headline(exchange: Exchange, settings: Mapping[str, Setting]) -> float:
    aims, prior, seen = float(settings["aims"]), float(settings["prior"]), str(settings["seen"])
    row = _row(exchange, aims, prior, seen, equilibrium=bool(settings["credible"]))
    return float(row["posterior"])


def compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
    aims, prior, seen = float(settings["aims"]), float(settings["prior"]), str(settings["seen"])
    exchange = view(exchange, settings)
    rows = [
        _row(exchange, each, prior, seen, equilibrium=bool(settings["credible"]))
        for each in sorted({*AIMS_ON_THE_AXIS, aims})
    ]
    now = next(row for row in rows if row["aims"] == aims)
    silent_menu = not any(move.signalled for move in exchange.moves)
    return Answer(
        tables={
            "rows": rows,
            "now": [{**now, "prior": 100 * prior}],
        },
        headline=now["posterior"],
        sentence=_sentence(now, prior, aims, seen, silent_menu),
    )


class _Sender(NamedTuple):
    """What one kind of sender brings about:

    P(war), and the probabilities of the history with and without the announcement.
    """

    war: float
    announced: float
    unannounced: float


@lru_cache(
    maxsize=512
)  # a reader moves one control at a time, and most senders stay what they were
def _sender(exchange: Exchange, aims: float, rung: int) -> _Sender:
    plan = solve(vary(exchange, first={"aims": aims}))
    after, _ = _seen_then(rung)
    return _Sender(
        play(plan).p_war,
        *(path_probability(plan, (Move(rung, signalled), *after)) for signalled in (True, False)),
    )


def _row(exchange: Exchange, aims: float, prior: float, seen: str, equilibrium: bool) -> Row:
    if equilibrium:
        exchange = credible(exchange, aims, LIMITED_AIMS)
    rung, announced = int(seen[0]), seen.endswith("s")
    limited, damage = (_sender(exchange, each, rung) for each in (LIMITED_AIMS, aims))
    as_announced, as_unannounced = (
        100 * bayes((1 - prior, prior), likelihoods)[1]
        for likelihoods in (
            (limited.announced, damage.announced),
            (limited.unannounced, damage.unannounced),
        )
    )
    return {
        "aims": aims,
        "posterior": as_announced if announced else as_unannounced,
        "posterior_other": as_unannounced if announced else as_announced,
        "war_limited": 100 * limited.war,
        "war_damage": 100 * damage.war,
        "war_mixture": 100 * (prior * damage.war + (1 - prior) * limited.war),
        "candour": exchange.candour,
        "guile": exchange.guile,
    }


def _sentence(now: Row, prior: float, aims: float, seen: str, silent_menu: bool) -> str:
    after = now["posterior"] / 100
    _, followed = _seen_then(int(seen[0]))
    article = "a" if BLOWS[seen].startswith("l") else "an"
    if silent_menu and seen.endswith("s"):
        verdict = "nobody could have announced anything, so you have learned nothing"
    elif prior in (0, 1):
        verdict = "you were certain beforehand, and nothing that you see can move you"
    else:
        verdict = _news(prior, after, f"a sender who seeks damage at {aims:g}")
    return (
        f"You gave it {in_hundred(prior)} beforehand that the sender seeks damage; after {article} {BLOWS[seen]}, {followed}, it is {in_hundred(after)}: {verdict}. "
        f"Before any move is seen, your odds give open war in {percent(now['war_mixture'] / 100)}: "
        f"{percent(now['war_limited'] / 100)} if the aims are limited, {percent(now['war_damage'] / 100)} if damage is sought."
    )


def _news(prior: float, after: float, feared: str) -> str:
    """How much the history told, by the ratio of the probabilities with which the two kinds of
    sender produce it.
    """
    gap, rare = abs(after - prior), 0.2
    ratio = after * (1 - prior) / (prior * (1 - after)) if after < 1 else float("inf")
    if gap < 0.05:
        return f"almost no news, because {feared} would have done this about as often"
    if ratio < 1:
        return f"good news, because {feared} would {'rarely have done this' if ratio < rare else 'have done this less often'}"
    return f"bad news, because a sender with limited aims would {'rarely have done this' if ratio > 1 / rare else 'have done this less often'}"
