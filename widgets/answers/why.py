"""Why it stopped, as the model has it: the envelope, answer by answer, and the exact replays.

On the envelope chance and the future are ignored: who feels e wants e + m, launches k times that,
and the other side feels φ of it. The full model then says how often the month would have gone the
way it went.
"""

from __future__ import annotations

from collections.abc import Mapping

from widgets.answers.answer import Answer, Row, Setting
from widgets.answers.words import in_hundred, one_in, percent
from widgets.model import (
    APRIL_2024,
    ISRAEL,
    MOVES,
    NO_SIGNALS,
    Exchange,
    envelope,
    inadvertent,
    path_probability,
    play,
    solve,
    vary,
)

AS_IT_WENT = (4, 2, 0)
"""The rungs of 13, 19 and 20 April 2024: a massive salvo, a limited strike, standing down."""

DECISIONS = 6
"""How many decisions the table and the picture hold; what ends later is counted with the last."""

UNWARNED = ISRAEL.shield / ISRAEL.alerted
"""The part of its interception that Israel's defence keeps when it is not warned; so one control
moves both shares together.
"""


def view(exchange: Exchange, settings: Mapping[str, Setting]) -> Exchange:
    markup = float(settings["markup"])
    return vary(
        exchange,
        first={"markup": markup},
        second={"markup": markup, "shield": UNWARNED * exchange.second.alerted},
        moves=MOVES if settings["announced"] else NO_SIGNALS,
    )


def headline(exchange: Exchange, settings: Mapping[str, Setting]) -> float:
    return 100 * path_probability(solve(exchange), AS_IT_WENT)


def compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
    announced, walked = bool(settings["announced"]), int(settings["walked"])
    exchange = view(exchange, settings)
    steps = envelope(exchange, announced)
    plan = solve(exchange)
    outcome, as_it_went = play(plan), path_probability(plan, AS_IT_WENT)
    chosen = outcome.p_war - inadvertent(plan)
    return Answer(
        tables={
            "rows": _rows(exchange, steps, outcome.stop, outcome.war, as_it_went),
            "marks": _marks(exchange, steps, walked),
            # April's own path goes only as far as the reader has walked: it must not give the next
            # answer away.
            "april": _marks(APRIL_2024, envelope(APRIL_2024), walked),
            "lines": [
                {
                    "side": actor.name,
                    "rung": float(actor.red_line),
                    "words": f"{actor.name}’s red line",
                }
                for actor in exchange.actors()
            ],
        },
        headline=100 * as_it_went,
        sentence=f"{_step_in_words(exchange, steps, walked)} With chance and foresight, {in_hundred(as_it_went)} replays go salvo, limited strike, silence; "
        f"open war comes in {percent(outcome.p_war)}, {_chosen_in_words(chosen, outcome.p_war)}.",
    )


Steps = tuple[tuple[float, float], ...]
"""(launched, felt by the other side) for each decision, as `envelope` gives them."""


def _decision(exchange: Exchange, steps: Steps, t: int) -> tuple[float, float, float, float]:
    """(felt, wanted, launched, felt by the other side) at decision t = 0, 1, …; all 0 once somebody
    has stood down.
    """
    if t >= len(steps):
        return 0.0, 0.0, 0.0, 0.0
    felt = steps[t - 1][1] if t else float(exchange.opening)
    return felt, max(0.0, exchange.actors()[t % 2].demand(felt)), *steps[t]


def _rows(
    exchange: Exchange,
    steps: Steps,
    stop: tuple[float, ...],
    war: tuple[float, ...],
    as_it_went: float,
) -> list[Row]:
    """One row a decision: the envelope's numbers, and how many of 100 replays end there."""
    rows = []
    for t in range(DECISIONS):
        here = slice(t, None if t == DECISIONS - 1 else t + 1)
        felt, wants, launches, lands = _decision(exchange, steps, t)
        april = 100 * as_it_went if t == len(AS_IT_WENT) - 1 else 0.0
        rows.append({
            "step": t + 1.0, "decision": f"{t + 1}{' or later' if t == DECISIONS - 1 else ''}", "who": exchange.actors()[t % 2].name,
            "felt": felt, "wants": wants, "launches": launches, "lands": lands,
            "april": april, "other": 100 * sum(stop[here]) - april, "war": 100 * sum(war[here]),
        })  # fmt: skip
    return rows


def _marks(exchange: Exchange, steps: Steps, walked: int) -> list[Row]:
    """The envelope as marks in the order in which one walks it: the opening blow as felt; then
    wanted, launched, felt for each answer.
    """
    names = [actor.name for actor in exchange.actors()]
    marks: list[Row] = [_mark(0, names[1], "felt", float(exchange.opening))]
    for t in range(min(walked, len(steps))):
        _, wants, launches, lands = _decision(exchange, steps, t)
        if launches:
            marks.append(_mark(t + 1, names[t % 2], "wanted", wants))
        marks.append(_mark(t + 1, names[t % 2], "launched", launches))
        if launches:
            marks.append(_mark(t + 1, names[t % 2], "felt", lands))
    return [{**mark, "order": float(order)} for order, mark in enumerate(marks)]


def _mark(step: int, side: str, kind: str, rung: float) -> Row:
    return {"step": float(step), "side": side, "kind": kind, "rung": rung}


def _step_in_words(exchange: Exchange, steps: Steps, walked: int) -> str:
    """The last answer that the reader has walked, as a sentence."""
    if not walked:
        return f"{exchange.first.name} has felt a blow at rung {exchange.opening:.2f}; press Answer to see what it launches."
    t = min(walked, len(steps)) - 1
    mover, other = exchange.actors()[t % 2], exchange.actors()[1 - t % 2]
    felt, wants, launches, lands = _decision(exchange, steps, t)
    if not launches:
        why = (
            f"below its red line at {mover.red_line:g}"
            if felt < mover.red_line
            else "and wants nothing in return"
        )
        return f"{mover.name} feels {felt:.2f}, {why}: it stands down, and on the envelope it is over after {t} answer{'' if t == 1 else 's'}."
    than = (
        "just as much as"
        if abs(lands - felt) < 0.005
        else "less than"
        if lands < felt
        else "more than"
    )
    return f"{mover.name} feels {felt:.2f}, wants to answer with {wants:.2f} and launches {launches:.2f}; {other.name} feels {lands:.2f}, {than} the blow that was answered."


def _chosen_in_words(chosen: float, war: float) -> str:
    """How much of the risk of war is war that somebody chose."""
    if chosen < 0.005 * war:
        return "practically never because somebody chose it"
    share = one_in(chosen / war)
    return (
        f"{share} because somebody chose it"
        if share == "nearly always"
        else f"{share} of those because somebody chose it"
    )
