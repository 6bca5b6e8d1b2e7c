"""Bring your own exchange: the moves and the directions are the controls, so that a link holds a
whole coding.

The four cases of the record stand there to be coded by the reader from their rows.
"""

from __future__ import annotations

from dataclasses import replace

from widgets.answers.answer import Measure
from widgets.answers.others import NAMES, view
from widgets.answers.others_own import ANSWERS, BASES, OWNERS, UNITS, compute, headline, name_of
from widgets.experiments.experiment import Bet, Column, Control, Experiment, Preset
from widgets.model import IRAN, ISRAEL, Exchange
from widgets.model.cases import CASES, READ_OFF, coded

RUNGS = {
    "0": "0, stands down",
    "1": "1, deniable action",
    "2": "2, limited strike",
    "3": "3, red-line strike",
    "4": "4, massive salvo",
}

DIRECTIONS = {"lower": "lower", "same": "same, or rows do not tell", "higher": "higher"}

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
    compute=compute,
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
    measure=Measure(headline, view=view),
    leaves_out="Sides take turns here, and a form has no room for two blows in a row by one side, for a third side, or for an exchange that became open war. "
    "One coding by one person who knows the end is no evidence: let somebody else code the same rows, and compare.",
)
