"""An exchange of the reader's own, scored as the four cases of the record are: April's numbers, one
step for each direction, and the rivals beside it.
"""

from __future__ import annotations

from collections.abc import Mapping

from widgets.answers.answer import Answer, Row, Setting
from widgets.answers.others import FROZEN, MODEL, history, rivals, scored
from widgets.answers.others_codings import OF_A_SIDE, OF_BOTH
from widgets.answers.words import in_hundred
from widgets.model import (
    APRIL_2024,
    IRAN,
    ISRAEL,
    Exchange,
    Plan,
    likeliest_paths,
    path_probability,
    solve,
)
from widgets.model.cases import Case, Direction, coded
from widgets.model.rivals import Seen, of_plan

BASES = {"Iran": (IRAN, ISRAEL), "Israel": (ISRAEL, IRAN)}
"""By the side of April from which the struck side starts."""

ANSWERS = 6
"""How many answers a form has room for; the silence after the last comes by itself."""

CODE = {"lower": -1.0, "same": 0.0, "higher": 1.0}

OWNERS = {"first": "Struck side", "second": "Other side", "both": "Both"}
"""Whose parameter it is: the word before a control's name, and what a reader sees."""

UNITS = tuple(
    (owner, parameter)
    for owner, parameters in (("first", OF_A_SIDE), ("second", OF_A_SIDE), ("both", OF_BOTH))
    for parameter in parameters
)
"""What is coded, as the record's table of directions has it."""


def name_of(owner: str, parameter: str) -> str:
    """The name of the control: `first_red_line`."""
    return f"{owner}_{parameter}"


def seen_in(settings: Mapping[str, Setting]) -> Seen:
    """The exchange as it counts: up to the first 0, or with one after the last answer."""
    answers = []
    for number in range(1, ANSWERS + 1):
        answers.append(int(settings[f"answer{number}"]))
        if not answers[-1]:
            break
    return Seen(int(settings["opening"]), (*answers, *(() if not answers[-1] else (0,))))


def _told(
    sides: tuple[str, str], settings: Mapping[str, Setting], april: Exchange = APRIL_2024
) -> tuple[Case, list[Direction], Plan]:
    """The exchange of the form, its directions, and the model's plan for it."""
    told = Case(sides, BASES[str(settings["struck"])], seen_in(settings))
    owners = dict(zip(OWNERS, (*sides, "exchange"), strict=True))
    given = [
        Direction("", owners[owner], parameter, str(settings[name_of(owner, parameter)]))
        for owner, parameter in UNITS
    ]
    variant = "sourced" if settings["read_off"] else "sourced-blind"
    return told, given, solve(coded(told, variant, given, april))


def headline(april: Exchange, settings: Mapping[str, Setting]) -> float:
    """How often in 100 what happened comes out in that coding of April."""
    told, _, plan = _told(("one", "other"), settings, april)
    return 100 * path_probability(plan, told.seen.answers)


def compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
    sides = (exchange.first.name, exchange.second.name)
    told, given, plan = _told(sides, settings)
    without = str(settings["case"])
    (path, _), mine = likeliest_paths(plan, 1)[0], of_plan(plan, told.seen)
    coding = "; ".join(
        f"{each.parameter} of {each.side} {each.direction}"
        for each in given
        if each.direction != "same"
    )
    april = scored(FROZEN, of_plan(solve(coded(told)), told.seen), told.seen)
    about = {
        "about": history((told.seen.opening, *told.seen.answers)),
        "moves": history((told.seen.opening, *told.seen.answers)),
        "struck": f"{sides[0]}, like April’s {settings['struck']}",
        "coding": coding + ("" if settings["read_off"] else " (without what was read off)"),
    }
    rows: list[Row] = [
        {**row, **about} for row in (scored(MODEL, mine, told.seen), april, *rivals(told, without))
    ]
    sheet = {name_of(*unit): CODE[str(settings[name_of(*unit)])] for unit in UNITS}
    return Answer(
        tables={
            "rows": rows,
            "moves": _moves(settings, told.seen, sides),
            "sheet": [{**sheet, "read_off": float(bool(settings["read_off"]))}],
        },
        headline=100 * mine.history,
        sentence=_sentence(settings, told.seen, path, rows),
    )


def _moves(settings: Mapping[str, Setting], seen: Seen, sides: tuple[str, str]) -> list[Row]:
    """The opening blow and every answer of the form; those after the end do not count."""
    given = [seen.opening, *(int(settings[f"answer{i}"]) for i in range(1, ANSWERS + 1)), 0]
    return [
        {
            "step": float(step),
            "rung": float(rung),
            "by": "other side" if step % 2 == 0 else "struck side",
            "counts": step <= len(seen.answers),
        }
        for step, rung in enumerate(given)
        if step <= len(seen.answers) or rung
    ]


def _sentence(
    settings: Mapping[str, Setting], seen: Seen, path: tuple[int, ...], rows: list[Row]
) -> str:
    told = sum(settings[name_of(*unit)] != "same" for unit in UNITS)
    what = {0: "Told nothing", 1: "Told 1 direction"}.get(told, f"Told {told} directions")
    best = max(rows[2:], key=lambda row: row["log_history"])
    likeliest = (
        "which is its likeliest history"
        if path == seen.answers
        else f"but its likeliest history is {history(path)}"
    )
    after = [
        f"answer {step}"
        for step in range(len(seen.answers) + 1, ANSWERS + 1)
        if settings[f"answer{step}"] != "0"
    ]
    left = f" Left out, since a 0 came before: {', '.join(after)}." if after else ""
    return (
        f"{what}, the model gives {history(seen.answers)}, after a blow felt at {seen.opening}, {in_hundred(rows[0]['history'] / 100)}, {likeliest}. "
        f"The best rival on the history is {best['forecaster']}: its log score is {best['log_history']:.2f}, the model’s {rows[0]['log_history']:.2f}.{left}"
    )
