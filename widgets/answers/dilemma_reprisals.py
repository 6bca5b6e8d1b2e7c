"""The danger that blows answer blows, by how much of a blow is stopped, and the loop of felt and
answered blows without chance (richardson1960).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from math import inf

from widgets.answers.answer import Answer, Row, Setting
from widgets.answers.words import one_in
from widgets.model import (
    APRIL_2024,
    ISRAEL,
    Exchange,
    inadvertent,
    play,
    reaction_slope,
    solve,
    transmission,
    vary,
)

INTERCEPTION = (0.0, 0.2, 0.5, 0.8, 1.0)
"""Where the picture asks the model, besides the share that is chosen."""

TOP = 5.0
"""The rung of open war, at which the loop is not followed further."""


def exchange_with(settings: Mapping[str, Setting], exchange: Exchange = APRIL_2024) -> Exchange:
    """The exchange with both sides' hawks and markup, and with the interception chosen, on both
    sides or on Israel's only.
    """
    share, common = (
        float(settings["interception"]),
        {"hawks": settings["hawks"], "markup": settings["markup"]},
    )
    if settings["sides"] == "both":
        first = second = {"shield": share, "alerted": share}
    else:  # a warned blow meets the share chosen, a surprise the same fraction of it as in April
        first, second = {}, {"shield": share * ISRAEL.shield / ISRAEL.alerted, "alerted": share}
    return vary(exchange, first={**first, **common}, second={**second, **common})


def expected(true: Exchange) -> Exchange:
    """What leaders plan for if the danger is not foreseen:

    April's defences and signals on both sides, all else as it is.
    """
    first, second = (
        {"shield": actor.shield, "alerted": actor.alerted} for actor in APRIL_2024.actors()
    )
    return vary(true, first=first, second=second, guile=APRIL_2024.guile)


def view(exchange: Exchange, settings: Mapping[str, Setting]) -> Exchange:
    return exchange_with(settings, exchange)


def headline(true: Exchange, settings: Mapping[str, Setting]) -> float:
    believed = expected(true) if settings["unforeseen"] else true
    return 1000 * play(solve(believed), true).p_war


def compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
    here, surprised = float(settings["interception"]), bool(settings["unforeseen"])
    rows = []
    for share in sorted({*INTERCEPTION, here}):
        true = exchange_with({**settings, "interception": share}, exchange)
        war, unchosen = _danger(expected(true) if surprised else true, true)
        rows.append(
            {
                "interception": 100 * share,
                "war": 1000 * war,
                "inadvertent": 1000 * unchosen,
                "chosen": 1000 * (war - unchosen),
            }
        )
    now = next(row for row in rows if row["interception"] == 100 * here)
    true = exchange_with(settings, exchange)
    believed = expected(true) if surprised else true
    passed = tuple(
        reaction_slope(believed, mover) * transmission(true, mover, signalled=True)
        for mover in (0, 1)
    )
    rest = _rest(passed, true)
    return Answer(
        tables={
            "rows": rows,
            "now": [now],
            "path": _path(passed, true),
            "answers": _answers(passed, true),
            "rest": [
                {
                    "felt_by_iran": min(TOP, rest[0]),
                    "felt_by_israel": min(TOP, rest[1]),
                    "gain": passed[0] * passed[1],
                }
            ],
        },
        headline=now["war"],
        sentence=_sentence(
            now,
            passed[0] * passed[1],
            rest,
            true,
            1000 * _danger(true, true)[0] if surprised else None,
        ),
    )


@lru_cache(
    maxsize=512
)  # a reader moves one control at a time, and many of the points stay what they were
def _danger(believed: Exchange, true: Exchange) -> tuple[float, float]:
    """P(war), and how much of it nobody chose, if leaders plan with one exchange and live in
    another.
    """
    plan = solve(believed)
    return play(plan, true).p_war, inadvertent(plan, true)


def _rest(passed: tuple[float, ...], exchange: Exchange) -> tuple[float, float]:
    """The rungs felt by Iran and by Israel at which the loop rests, chance left out:

    `rest_point` for both sides and for mistaken leaders.
    """
    (c1, c2), m1, m2 = passed, exchange.first.markup, exchange.second.markup
    if c1 * c2 >= 1:
        return inf, inf
    return c2 * (c1 * m1 + m2) / (1 - c1 * c2), c1 * (c2 * m2 + m1) / (1 - c1 * c2)


def _path(passed: tuple[float, ...], exchange: Exchange) -> list[Row]:
    """The loop from the opening blow on: what each side feels in turn, until somebody stands down
    or open war is reached.
    """
    felt = [float(exchange.opening), 0.0]
    path: list[Row] = [{"step": 0.0, "felt_by_iran": felt[0], "felt_by_israel": felt[1]}]
    for step in range(exchange.horizon):
        mover = step % 2
        answer = passed[mover] * max(0.0, exchange.actors()[mover].demand(felt[mover]))
        if answer == 0:
            break
        felt[1 - mover] = min(TOP, answer)
        path.append({"step": step + 1.0, "felt_by_iran": felt[0], "felt_by_israel": felt[1]})
        if answer >= TOP:
            break
    return path


def _answers(passed: tuple[float, ...], exchange: Exchange) -> list[Row]:
    """Two lines: what Israel feels of Iran's answer, by what Iran felt, and the reverse; up to the
    rung of open war.
    """
    lines: list[Row] = []
    for mover, name in ((0, "Iran’s answer"), (1, "Israel’s answer")):
        markup = exchange.actors()[mover].markup
        last = min(TOP, TOP / passed[mover] - markup) if passed[mover] else TOP
        for own in (max(0.0, -markup), last):
            other = passed[mover] * (own + markup)
            lines.append(
                {
                    "line": name,
                    "felt_by_iran": (own, other)[mover],
                    "felt_by_israel": (other, own)[mover],
                }
            )
    return lines


def _sentence(
    now: Row, gain: float, rest: tuple[float, float], exchange: Exchange, foreseen: float | None
) -> str:
    war, unchosen = round(now["war"]), round(now["inadvertent"])
    misread = "inadvertent, because a blow short of war was felt as one"
    danger = "Of 1,000 such exchanges hardly one ends in open war."
    if war:
        split = (
            f"practically all {misread}"
            if unchosen == war
            else f"{unchosen} {misread}, and {war - unchosen} chosen"
            if unchosen
            else "practically all chosen"
        )
        danger = (
            f"Of 1,000 such exchanges {war} end in open war ({one_in(now['war'] / 1000)}): {split}."
        )
    if foreseen is not None:
        danger += f" Leaders planned for April’s defences and signals; had they foreseen these, it would be {foreseen:.0f}."
    red_line, other_line = exchange.first.red_line, exchange.second.red_line
    if gain >= 1 or rest[0] >= TOP:
        verdict = "and would climb to open war"
    elif rest[1] >= TOP:
        verdict = f"but at {rest[1]:.2f} felt by Israel, so it would climb to open war"
    elif rest[0] < red_line:
        verdict = f"below Iran’s red line of {red_line:g}, so it would die out"
    elif rest[1] < other_line:
        verdict = f"but at {rest[1]:.2f} felt by Israel, below its red line of {other_line:g}, so it would die out"
    else:
        verdict = "above both red lines, so it would grind on"
    where = f"would rest at {rest[0]:.2f} rungs felt by Iran" if gain < 1 else "would not rest"
    cause = ""
    if war and "die out" in verdict:
        causes = [
            words
            for words, wars in (("misreading", unchosen), ("choice", war - unchosen))
            if wars > 0
        ]
        cause = f" The wars, then, come from {' and '.join(causes)}."
    return f"{danger} Leave out chance and the choice of war, and a rung felt by Iran comes back as {gain:.2f} of a rung; the loop {where}, {verdict}.{cause}"
