"""Bring your own exchange: the moves and the directions are the controls, so that a link holds a
whole coding.

It is scored as the four cases of the record are: April's numbers, one step for each direction, and
the rivals beside it. The cases themselves stand there to be coded by the reader from their rows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

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
from widgets.experiments.others import FROZEN, MODEL, NAMES, history, rivals, scored
from widgets.experiments.others_codings import OF_A_SIDE, OF_BOTH
from widgets.experiments.words import in_hundred
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
from widgets.model.cases import CASES, READ_OFF, Case, Direction, coded
from widgets.model.rivals import Seen, of_plan

BASES = {"Iran": (IRAN, ISRAEL), "Israel": (ISRAEL, IRAN)}
"""By the side of April from which the struck side starts."""

ANSWERS = 6
"""How many answers a form has room for; the silence after the last comes by itself."""

RUNGS = {
    "0": "0, stands down",
    "1": "1, deniable action",
    "2": "2, limited strike",
    "3": "3, red-line strike",
    "4": "4, massive salvo",
}

DIRECTIONS = {"lower": "lower", "same": "same, or rows do not tell", "higher": "higher"}
CODE = {"lower": -1.0, "same": 0.0, "higher": 1.0}

QUESTIONS = {
    "hawks": "hawks’ weight in the government",
    "stake": "what its coalition can do to the leader",
    "clients": "partners, or a public vow, that ask for an open answer",
    "ally": "restraint by an ally",
    "war": "what open war would cost the doves",
    "aims": "what damage done is worth",
    "red_line": "the felt rung that demands an answer",
    "markup": "what is demanded beyond the blow",
    "shield": "share of an unannounced blow that it stops",
    "alerted": "share of an announced blow that it stops",
    "suspicion": "its belief that the other means the worst",
    "control": "control over deniable agents",
    "deniability": "how deniable its agents are",
    "candour": "how often a limited sender announces",
    "noise": "how often a blow is over-read",
}
"""What each parameter asks of a coder, short enough for a label."""

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


def _april(exchange: Exchange, settings: Mapping[str, Setting]) -> Exchange:
    return APRIL_2024


def _headline(april: Exchange, settings: Mapping[str, Setting]) -> float:
    """How often in 100 what happened comes out in that coding of April."""
    told, _, plan = _told(("one", "other"), settings, april)
    return 100 * path_probability(plan, told.seen.answers)


def _compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
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


def _answer(number: int, default: str) -> Control:
    by = "struck side" if number % 2 else "other side"
    return Control(
        f"answer{number}",
        f"Answer {number}, by the {by}",
        "As it was launched. A 0 ends the exchange; what stands after it is drawn pale and left out. "
        "If one side moved twice in a row, enter the higher of the two.",
        default=default,
        options=RUNGS,
        more=number > 2,
        fold="Further moves" if number > 2 else "",
        rests_on="your reading of its rows",
    )


def _direction(owner: str, parameter: str) -> Control:
    circular = " Coders tend to read it off the answer." if parameter in READ_OFF else ""
    base = {"first": "the struck side starts from", "second": "the other side starts from"}
    return Control(
        name_of(owner, parameter),
        f"{OWNERS[owner]}: {QUESTIONS[parameter]}",
        f"Compared with April 2024, and with the side of it that {base[owner]}.{circular}"
        if owner in base
        else "Compared with April 2024.",
        default="same",
        options=DIRECTIONS,
        more=True,
        fold=f"Directions: {OWNERS[owner].lower()}",
        unit=(owner, parameter),
        rests_on="your judgement",
    )


def _preset(name: str) -> Preset:
    told = CASES[name]
    answers = [str(each) for each in told.seen.answers[:ANSWERS]]
    answers += ["0"] * (ANSWERS - len(answers))
    own = {f"answer{i}": rung for i, rung in enumerate(answers, start=1)}
    own |= {"opening": str(told.seen.opening), "struck": told.bases[0].name, "case": name}
    why = "Its moves are the record’s; its directions are yours, from the rows beside each control."
    return Preset(name, NAMES[name], why, coded(told), own)


_ANY = Exchange(replace(ISRAEL, name="struck side"), replace(IRAN, name="other side"))

EXPERIMENT = Experiment(
    name="others-own",
    title="Bring your own exchange",
    bet=Bet(
        "A blow is felt at rung 2, the struck side answers at 2, and there is silence. If the struck side is like April’s Israel, April’s numbers give this in 67 of 100 exchanges. "
        "And if it is like April’s Iran?",
        changes={"struck": "Iran"},
    ),
    because="April’s Iran lets a blow felt at 2 pass: its line lies at 3. Who was struck is the first thing that a coding says, and half of its answer is in it.",
    keeps=True,
    controls=(
        Control(
            "opening",
            "The blow that began it, as it was felt",
            "By the struck side, which decides first. An exchange that ended in open war has no place here: nobody stands down in it.",
            default="2",
            options={rung: words for rung, words in RUNGS.items() if rung != "0"},
            rests_on="your reading of its rows",
        ),
        _answer(1, "2"),
        _answer(2, "0"),
        *(_answer(number, "0") for number in range(3, ANSWERS + 1)),
        Control(
            "struck",
            "The side of April that the struck side starts from",
            "Iran, with watching partners, a high line and a thin shield; or Israel, with an ally, a low line and a strong one.",
            default="Israel",
            options={each: f"like April’s {each}" for each in BASES},
            more=True,
            fold="Further moves",
            rests_on="your judgement",
        ),
        Control(
            "case",
            "Which of the four it is",
            "The rivals are fitted to April and to the four exchanges, without this one.",
            default="none",
            options={"none": "none of them", **NAMES},
            more=True,
            fold="Further moves",
            rests_on="what the rivals may learn from",
        ),
        *(_direction(*unit) for unit in UNITS),
        Control(
            "read_off",
            "Use what was read off the answer",
            "Without it red line, demand and aims stay as in April, whatever you have coded.",
            default=True,
            assumption=True,
            more=True,
            fold="What may count",
            rests_on="marked circular in the record",
        ),
    ),
    presets=(Preset("own", "Your own", "An exchange that you bring.", _ANY), *map(_preset, CASES)),
    compute=_compute,
    columns=(
        Column("forecaster", "forecaster"),
        Column("history", "chance of the history, in 100"),
        Column("length", "of its length"),
        Column("stops", "of who stood down"),
        Column("log_history", "log score of the history", 2),
        Column("log_length", "of its length", 2),
        Column("log_stops", "of who stood down", 2),
        Column("moves", "opening and answers"),
        Column("struck", "struck side"),
        Column("coding", "directions"),
    ),
    measure=Measure(_headline, view=_april),
    leaves_out="Sides take turns here, and a form has no room for two blows in a row by one side, for a third side, or for an exchange that became open war. "
    "One coding by one person who knows the end is no evidence: let somebody else code the same rows, and compare.",
)
