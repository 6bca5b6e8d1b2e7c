"""Two rules in the repeated prisoner's dilemma, in which now and then a move goes wrong.

The long run and the chance of cooperation in each round are exact; one run of moves, drawn by
number, shows what the averages are made of.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from widgets.answers.answer import Answer, Row, Setting
from widgets.model import Exchange
from widgets.model.classics.reciprocity import (
    ALLD,
    GRIM,
    TFT,
    WSLS,
    Done,
    Match,
    Strategy,
    by_round,
    generous,
    long_run,
    run,
)

ROUNDS = 40
"""How many rounds are shown."""

OF = 30
"""Forgiveness is counted in so many defections, so that the 1 in 3 of the literature lies on the
grid.
"""

FIRST_SEED = 90
"""Run 1 was chosen for its single early mistake; the runs after it are the next seeds, as they
fall.
"""

RULES: dict[str, tuple[str, str, str]] = {
    "echo": ("Echo", "Echo: copies the other", "tit for tat"),
    "pardon": ("Pardon", "Pardon: forgives some", "generous tit for tat"),
    "shift": ("Shift", "Shift: keeps what paid", "win-stay, lose-shift"),
    "grudge": ("Grudge", "Grudge: never forgives", "grim"),
    "no": ("Always no", "Always no", "always defect"),
}
"""Each rule's neutral name, the words of its control, and the name that the literature gives it,
which would colour the bet.
"""


def _strategy(rule: str, forgiven: float) -> Strategy:
    known: dict[str, Strategy] = {"echo": TFT, "shift": WSLS, "grudge": GRIM, "no": ALLD}
    return generous(forgiven / OF) if rule == "pardon" else known[rule]


@lru_cache(maxsize=256)  # two Pardons are asked for beside every pair
def _chances(
    first: str, second: str, noise: float, forgiven: float
) -> tuple[list[tuple[float, float]], Match]:
    """Round by round and in the long run."""
    pair = (_strategy(first, forgiven), _strategy(second, forgiven))
    return [(float(a), float(b)) for a, b in by_round(*pair, noise, ROUNDS)], long_run(*pair, noise)


def compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
    first, second = str(settings["first"]), str(settings["second"])
    noise, forgiven = float(settings["noise"]), float(settings["forgiven"])
    rounds, end = _chances(first, second, noise, forgiven)
    forgiving, forgiving_end = _chances("pardon", "pardon", noise, forgiven)
    played = run(
        _strategy(first, forgiven),
        _strategy(second, forgiven),
        noise,
        ROUNDS,
        FIRST_SEED + int(float(settings["run"])) - 1,
    )
    rows: list[Row] = [
        {
            "round": float(t + 1), "first_did": _words(a), "second_did": _words(b), "cooperating": float(a.cooperated + b.cooperated),
            "first": 100 * rounds[t][0], "second": 100 * rounds[t][1], "pardons": 100 * forgiving[t][0],
        }
        for t, (a, b) in enumerate(played)
    ]  # fmt: skip
    shares = [100 * float(share) for share in end.cooperation]
    pardons = 100 * float(forgiving_end.cooperation[0])
    return Answer(
        tables={"rows": rows, "ends": _ends(shares, pardons)},
        headline=sum(shares) / 2,
        sentence=_sentence(first, second, noise, end, pardons / 100, played),
    )


def _words(done: Done) -> str:
    return ("cooperates" if done.cooperated else "defects") + (
        " by mistake" if done.mistaken else ""
    )


def _ends(shares: list[float], pardons: float) -> list[Row]:
    """The long run of each line, with its label above or below the point; labels that would cover
    each other are joined or left out.
    """
    high, low = max(shares), min(shares)
    if round(high) == round(low):
        labels = [(f"{high:.0f}", "above", high)]
    elif low < 12 and high - low < 15:  # no room between, none below
        labels = [("", "above", low), (f"{shares[0]:.0f} | {shares[1]:.0f}", "above", high)]
    else:
        labels = [
            (f"{low:.0f}", "above" if low < 12 else "below", low),
            (f"{high:.0f}", "above", high),
        ]
    near = any(abs(value - pardons) < 15 for value in shares)
    beside: Row = {
        "who": "pardons",
        "value": pardons,
        "words": "" if near else f"{pardons:.0f}",
        "place": "above",
    }
    return [
        beside,
        *(
            {"who": "pair", "value": value, "words": words, "place": place}
            for words, place, value in labels
        ),
    ]


def _sentence(
    first: str,
    second: str,
    noise: float,
    end: Match,
    pardons: float,
    played: list[tuple[Done, Done]],
) -> str:
    shares, points = (
        [float(share) for share in end.cooperation],
        [float(value) for value in end.payoffs],
    )
    (name, _, known), (other, _, other_known) = RULES[first], RULES[second]
    if first == second:
        who = f"Two sides on {name} ({known} in the literature)"
        what = f"each cooperate in {100 * shares[0]:.0f} of 100 rounds in the long run, worth {points[0]:.2f} points a round"
    else:
        who = f"{name} ({known} in the literature) against {other} ({other_known})"
        what = (
            f"cooperates in {100 * shares[0]:.0f} of 100 rounds in the long run and the other side in {100 * shares[1]:.0f}, "
            f"worth {points[0]:.2f} and {points[1]:.2f} points a round"
        )
    beside = (
        ""
        if first == second == "pardon"
        else f"Two Pardons would cooperate in {100 * pardons:.0f}. "
    )
    mistakes = sum(done.mistaken for pair in played for done in pair)
    cooperated = sum(done.cooperated for pair in played for done in pair)
    gone = (
        "no move went"
        if not mistakes
        else "1 move went"
        if mistakes == 1
        else f"{mistakes} moves went"
    )
    return (
        f"{who}, with {100 * noise:.0f} of 100 moves going wrong, {what}: {_verdict(shares, points)}. "
        f"{beside}In the run shown {gone} wrong, and {cooperated} of {2 * ROUNDS} moves were cooperative."
    )


def _verdict(shares: list[float], points: list[float]) -> str:
    """What becomes of a mistake between the two."""
    if abs(points[0] - points[1]) >= 0.5:
        return "one side lives off the other"
    if sum(shares) >= 1.7:
        return "a mistake is soon repaired"
    if sum(shares) <= 0.3:
        return "cooperation does not outlive the first mistakes"
    return "a mistake is answered again and again"
