"""Other exchanges: how far April's numbers go elsewhere, told more or less, beside their rivals.

The protocol is that of `widgets/model/cases.py`: April frozen, and one step wherever a coder says
lower or higher. What is likeliest is held against what happened in all four; the scores are those
of one of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from widgets.experiments.experiment import (
    Answer,
    Bet,
    Column,
    Control,
    Experiment,
    Measure,
    Preset,
    Row,
    Setting,
)
from widgets.experiments.others_codings import CODERS, directions
from widgets.experiments.task import Choice, Task
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

TOLD = {
    "nothing": "nothing: April’s numbers",
    "sourced": "the directions that rows support",
    "all": "all directions, judgements too",
}
"""What the model is told of a case, by the first word of the variant in `cases.VARIANTS`."""

WHO = {
    "first": "the first coding",
    "A": "coder A, from all rows",
    "B": "coder B, from all rows",
    "C": "coder C, from the rows before",
}
"""The coders, `CODERS`, in words."""


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


def _april(exchange: Exchange, settings: Mapping[str, Setting]) -> Exchange:
    return APRIL_2024


def _headline(april: Exchange, settings: Mapping[str, Setting]) -> float:
    """Of the four, in how many what happened is the likeliest history in that coding of April."""
    variant, coder = _variant(settings), str(settings["coder"])
    return float(
        sum(
            transported(each, variant, coder, april)[1] == CASES[each].seen.answers
            for each in CASES
        )
    )


def _compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
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


EXPERIMENT = Experiment(
    name="others",
    title="How far do April’s numbers go elsewhere?",
    bet=Bet(
        "April’s numbers are frozen and moved by one step where rows support lower or higher, but red line, demand and what damage is worth, which were read off the answer, may not be used. "
        "In how many of the four is what happened then the model’s likeliest history?",
        high=4,
        unit="of 4",
        preset="beforehand",
    ),
    because="A model that fits one case looks general, and told what it needs it gives three. But then it has been told how the struck side answered. "
    "Without that it gives one, and it gave that one with April’s numbers alone.",
    controls=(
        Control(
            "case",
            "The exchange to look at",
            "Its scores are in the lower panel and in the table; the upper panel has all four.",
            default="soleimani-2020",
            options=NAMES,
            rests_on="the record’s rows of four other exchanges",
        ),
        Control(
            "told",
            "What the model is told",
            "Each direction moves one number of one side by one step, the same step in every case.",
            default="nothing",
            options=TOLD,
            rests_on="directions sourced, disputed or illustrative; the steps a judgement",
        ),
        Control(
            "read_off",
            "Use what was read off the answer",
            "Red line, demand beyond the blow, and what damage is worth were in part coded from the very answer that they are to explain.",
            default=True,
            assumption=True,
            rests_on="marked circular in the record",
        ),
        Control(
            "coder",
            "Whose coding",
            "A and B saw all rows but not the model; C saw only the rows up to the opening blow. They marked no evidence, so which directions count as supported is the first coding’s mark.",
            default="first",
            options={each: WHO[each] for each in CODERS},
            more=True,
            rests_on="the first by one hand; A, B and C by language models",
        ),
    ),
    presets=(
        Preset(
            "april",
            "April’s numbers",
            "Nothing is told but who began, how hard, and as which side of April each starts.",
            idle=("read_off", "coder"),
        ),
        Preset(
            "told",
            "Told what it needs",
            "The directions that rows support, with those read off the answer.",
            own={"told": "sourced"},
        ),
        Preset(
            "beforehand",
            "Without what was read off",
            "The same without red line, demand and aims. The case of the bet.",
            own={"told": "sourced", "read_off": False},
        ),
        Preset(
            "before-the-end",
            "A coder who did not see the end",
            "The supported directions as coder C has them.",
            own={"told": "sourced", "coder": "C"},
        ),
        Preset(
            "judgement",
            "All directions",
            "Those that rest on judgement as well.",
            own={"told": "all"},
        ),
    ),
    compute=_compute,
    columns=(
        Column("forecaster", "forecaster"),
        Column("history", "chance of the history, in 100"),
        Column("length", "of its length"),
        Column("stops", "of who stood down"),
        Column("log_history", "log score of the history", 2),
        Column("log_length", "of its length", 2),
        Column("log_stops", "of who stood down", 2),
    ),
    measure=Measure(_headline, view=_april),
    leaves_out="Four exchanges were chosen because they are known, and known exchanges are those that stopped. One step is the same for every parameter and every case, and nobody measured it. "
    "Third parties that telephone, nuclear weapons and groups that act on their own have no place in the model but a step in one number.",
)


def _what_next(name: str, question: str, choices: dict[str, Choice]) -> Task:
    return Task(f"others-{name}", question, "The lines above, and no others.", choices=choices)


TASKS = (
    _what_next(
        "2020",
        "January 2020. Iran decides first. How did it go on?",
        {
            "2": Choice(
                "one limited strike by Iran, then silence",
                True,
                "Missiles at two bases, told to Iraq beforehand, and no US blow in return (E05, US16). April’s model says 4 → 2 → 0.",
            ),
            "3": Choice(
                "a blow at a line held off limits, then silence",
                False,
                "That is as loud as the blow that it answered. The record has Iran’s answer at rung 2, one rung below (E05).",
            ),
            "42": Choice(
                "a salvo, a limited US answer, then silence",
                False,
                "That is April’s own shape, and what April’s numbers make likeliest here. It did not come.",
            ),
            "w": Choice(
                "several rounds",
                False,
                "A Guards commander said that more was ready (US20); between the two states it was not fired.",
            ),
        },
    ),
    _what_next(
        "2024",
        "January 2024. Pakistan decides first. How did it go on?",
        {
            "0": Choice(
                "no answer by arms",
                False,
                "Pakistan struck in Iran two days later (PK5).",
            ),
            "2": Choice(
                "one limited strike by Pakistan, then silence",
                True,
                "Each named armed groups as its target, and Iran did not strike again (PK5, PK7). April’s numbers alone make this likeliest.",
            ),
            "3": Choice(
                "a blow at Iran’s forces, then silence",
                False,
                "Pakistan’s strike was coded at rung 2; it said that it had hit armed groups (PK5).",
            ),
            "w": Choice(
                "several rounds",
                False,
                "Within three days the foreign ministers agreed to de-escalate (PK11).",
            ),
        },
    ),
    _what_next(
        "2019",
        "February 2019. Pakistan decides first. How did it go on?",
        {
            "0": Choice(
                "no answer by arms",
                False,
                "Pakistani aircraft bombed across the line the next day (IN9). April’s numbers make no answer likeliest: April’s Iran does not answer a blow felt at 2.",
            ),
            "2": Choice(
                "one limited strike by Pakistan, then silence",
                True,
                "Pakistan said that it chose open ground, India that military sites were the aim (IN9). After an air fight neither struck again (IN16).",
            ),
            "22": Choice(
                "one limited strike each, then silence",
                False,
                "Officials spoke later of threats of missiles (IN12); no further strike came.",
            ),
            "w": Choice(
                "several rounds",
                False,
                "Neither struck again after 27 February; shelling across the line went on (IN18).",
            ),
        },
    ),
    _what_next(
        "2025",
        "May 2025. Pakistan decides first. How did it go on?",
        {
            "2": Choice(
                "one limited strike by Pakistan, then silence",
                False,
                "That is how the other three went, and the base rate speaks for it. Here it went on.",
            ),
            "42": Choice(
                "a salvo, a limited Indian answer, then silence",
                False,
                "That is April’s own shape. Here the blows grew from rung 2 to 3 (IS18, IS19).",
            ),
            "w": Choice(
                "several rounds within four days, then a stop",
                True,
                "Six more steps, up to air bases on both sides (IS18, IS19, IS20), until both agreed to stop (IS24). No coding of ours makes the model give it.",
            ),
            "war": Choice(
                "open war for weeks",
                False,
                "Some call the last day so. The record ends it with the stop of 10 May (IS24).",
            ),
        },
    ),
    Task(
        "others-circular",
        "Told the directions that rows support, the model gives January 2020. One direction, left out alone, takes that away. Which?",
        "The table of what each of the three does; or set them by hand in the last experiment.",
        choices={
            "red_line": Choice(
                "that the United States had a higher red line",
                False,
                "Without it the history is less likely and still the likeliest. It is the one that matters in February 2019, for Pakistan.",
            ),
            "markup": Choice(
                "that Iran demanded no more than the blow",
                True,
                "It was coded from the missiles of 8 January, which are what it explains; and from words of 5 January (US10), which were there before.",
            ),
            "aims": Choice(
                "what damage done was worth to Iran",
                False,
                "That direction is disputed, so it is not among those told here.",
            ),
            "noise": Choice(
                "that blows were over-read more often",
                False,
                "It is supported and not circular, and it moves the danger of war more than the path.",
            ),
        },
    ),
)
