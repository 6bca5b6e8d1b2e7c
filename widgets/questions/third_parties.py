"""Questions on third parties: the ally, and the shield."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from widgets.answers.third_parties import night, stopping
from widgets.experiments.third_parties import HAWKISH
from widgets.model import APRIL_2024, ISRAEL, vary
from widgets.questions.task import Choice, Task


def _where(low: float, high: float, falls_to: float, war: Callable[[float], float]) -> float:
    """The share (0–1) between two at which a falling P(war) reaches a level, to a thousandth either
    way.
    """
    while high - low > 0.002:
        middle = (low + high) / 2
        if war(middle) > falls_to:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _hawkish(ally: float = 1.0, stopped: float = ISRAEL.alerted) -> float:
    return night(vary(APRIL_2024, second={"hawks": HAWKISH, "ally": ally, **stopping(stopped)})).war


@lru_cache(maxsize=1)
def _halves() -> float:
    return 100 * _where(0, 1, _hawkish(0) / 2, _hawkish)


@lru_cache(maxsize=1)
def _as_good_as_a_quarter() -> float:
    return 100 * _where(0, ISRAEL.alerted, _hawkish(0.25), lambda share: _hawkish(1, share))


TASKS = (
    Task(
        "third-parties-halve",
        "Hawks weigh 90 % in Israel’s government. How much of the ally’s restraint, in per cent of April’s, halves the danger that there is without any?",
        "Start from Hawkish Israel, no ally, and raise the restraint; being within 2 counts.",
        answer=_halves,
        tolerance=2.0,
        low=0,
        high=100,
        unit="%",
        hint="Without an ally 41.2 of 100 exchanges end in open war. Look for the setting at which it is half of that.",
        why="A straight line would need 55 %. The steep part of the curve lies where Israel’s leader stops choosing war at once; once that is gone, more restraint has little left to do.",
        formerly="allies-halve",
    ),
    Task(
        "third-parties-exchange",
        "Keep hawks at 90 % and the whole ally. To what share of a blow can the interception fall before the danger is what a quarter of the ally leaves behind April’s shield?",
        "Start from Hawkish Israel and lower the share that is stopped; being within 3 counts.",
        answer=_as_good_as_a_quarter,
        tolerance=3.0,
        low=0,
        high=100,
        unit="%",
        hint="The danger to match is that of the bet, 16.8 in 100. Go down step by step.",
        why="With this government three quarters of the restraint are worth about as much as the part of the shield from 24 up to 90 %. One gift can stand in for much of the other.",
        formerly="allies-exchange",
    ),
    Task(
        "third-parties-evidence",
        "Which row comes closest to showing restraint by an ally, as against restraint that Israel chose for itself?",
        "Rows of The record.",
        choices={
            "E25": Choice(
                "The US president told Israel’s prime minister that the United States would not join an offensive (E25).",
                True,
                "Here an ally sets a price, and an immediate reply was reportedly set aside after the call. Even so the report gives an order of events, which is short of a cause, and the reply came five days later all the same.",
            ),
            "E28": Choice(
                "Britain’s foreign secretary and Germany’s foreign minister urged restraint in Jerusalem (E28).",
                False,
                "That is pressure, and the same row holds the reply that Israel would make its own decisions. It names no cost to Israel of refusing. Look for a row in which an ally withholds something.",
            ),
            "E30": Choice(
                "The United States vetoed full UN membership for Palestine (E30).",
                False,
                "If it was a reward for restraint, no source says so: the exchange is an inference from two dates. Look for a row in which an ally speaks about the answer to Iran.",
            ),
            "E31": Choice(
                "The strike near Isfahan was small and left unclaimed (E31).",
                False,
                "That is the outcome to be explained. It fits an ally’s pressure, a government’s own choice, and a show of reach equally well.",
            ),
        },
        formerly="allies-evidence",
    ),
)
