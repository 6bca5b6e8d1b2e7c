"""The four other exchanges, by what the model is told of them: its likeliest history against what
happened, and its scores beside the rivals'.

The protocol is that of `widgets/model/cases.py`: April frozen, and one step wherever a coder says
lower or higher.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from widgets.answers.answer import Answer, Row, Setting
from widgets.answers.others_codings import directions
from widgets.model import APRIL_2024, Exchange, likeliest_paths, solve
from widgets.model.cases import CASES, Case, coded
from widgets.model.rivals import APRIL, RIVALS, Forecast, Seen, of_plan

NAMES = {
    "soleimani-2020": "US–Iran 2020",
    "iran-pakistan-2024": "Iran–Pakistan 2024",
    "india-pakistan-2019": "India–Pakistan 2019",
    "india-pakistan-2025": "India–Pakistan 2025",
}
"""The four as pictures and sentences call them."""

MODEL = "the model, told this"
"""The forecaster whom a reader tells something."""

FROZEN = "April’s numbers"
"""The model told nothing but who began, how hard, and from which side of April each starts."""


def history(answers: tuple[int, ...]) -> str:
    """`4 → 2 → 0`."""
    return " → ".join(map(str, answers))


def scored(forecaster: str, forecast: Forecast, seen: Seen) -> Row:
    """A forecaster's chances in 100, and its log scores, as a row of the table."""
    logs = forecast.logs(seen)
    chances = {name: 100 * chance for name, chance in forecast._asdict().items()}
    return {
        "forecaster": forecaster,
        **chances,
        **{f"log_{name}": score for name, score in logs._asdict().items()},
    }


@lru_cache(maxsize=64)
def rivals(told: Case, without: str) -> tuple[Row, ...]:
    """The rows of the rivals, fitted to April and to the four but the one named `without`."""
    others = tuple((coded(each), each.seen) for name, each in CASES.items() if name != without)
    known = ((APRIL_2024, APRIL), *others)
    return tuple(
        scored(name, foresee(coded(told), told.seen, known), told.seen)
        for name, foresee in RIVALS.items()
    )


@lru_cache(maxsize=256)
def transported(
    name: str, variant: str, coder: str, april: Exchange = APRIL_2024
) -> tuple[Forecast, tuple[int, ...]]:
    """What the model gives to a case, and its own likeliest history; in another coding of April, if
    `april` is one.
    """
    told = CASES[name]
    plan = solve(coded(told, variant, directions(name, coder), april))
    return of_plan(plan, told.seen), likeliest_paths(plan, 1)[0][0]


def _variant(settings: Mapping[str, Setting]) -> str:
    told = str(settings["told"])
    if told == "nothing":
        return "frozen"
    return told if settings["read_off"] else f"{told}-blind"


def view(exchange: Exchange, settings: Mapping[str, Setting]) -> Exchange:
    """April: here a coding of it is told nothing, and what is moved is told of the others."""
    return APRIL_2024


def headline(april: Exchange, settings: Mapping[str, Setting]) -> float:
    """Of the four, in how many what happened is the likeliest history in that coding of April."""
    variant, coder = _variant(settings), str(settings["coder"])
    return float(
        sum(
            transported(each, variant, coder, april)[1] == CASES[each].seen.answers
            for each in CASES
        )
    )


def compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
    name, variant, coder = str(settings["case"]), _variant(settings), str(settings["coder"])
    found = {each: transported(each, variant, coder) for each in CASES}
    right = [each for each, (_, path) in found.items() if path == CASES[each].seen.answers]
    four: list[Row] = [
        {
            "case": words,
            "chance": 100 * found[each][0].history,
            "likeliest": history(found[each][1]),
            "right": float(each in right),
            "chosen": float(each == name),
        }
        for each, words in NAMES.items()
    ]
    seen, frozen = CASES[name].seen, transported(name, "frozen", coder)[0]
    mine, april = scored(MODEL, found[name][0], seen), scored(FROZEN, frozen, seen)
    rows = [{**row, "about": NAMES[name]} for row in (mine, april, *rivals(CASES[name], name))]
    return Answer(
        tables={"rows": rows, "four": four},
        headline=float(len(right)),
        sentence=_sentence(name, found[name][1], rows, len(right)),
    )


def _sentence(name: str, path: tuple[int, ...], rows: list[Row], right: int) -> str:
    mine, seen = rows[0], history(CASES[name].seen.answers)
    numbers = {0: "none", 1: "one", 2: "two", 3: "three", 4: "all four"}
    shown = "fewer than 0.1" if mine["history"] < 0.05 else f"{mine['history']:.1f}"
    went = (
        f"as it went, with {shown} in 100"
        if path == CASES[name].seen.answers
        else f"but it went {seen}, which gets {shown} in 100"
    )
    better = {
        part: sum(row[f"log_{part}"] > mine[f"log_{part}"] for row in rows[2:])
        for part in ("history", "length", "stops")
    }
    ahead = ", ".join(
        f"{count or 'no'} {'rival' if count == 1 else 'rivals'} on {words}"
        for (_, count), words in zip(better.items(), ("the history", "its length", "who stops"))
    )
    return (
        f"Told this, the model has what happened as its likeliest history in {numbers[right]} of the four. "
        f"{NAMES[name]}: the likeliest is {history(path)}, {went}. Ahead of it are {ahead}."
    )
