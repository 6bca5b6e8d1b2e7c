"""Other exchanges: how far April's numbers go elsewhere, told more or less, beside their rivals.

What is likeliest is held against what happened in all four; the scores are those of one of them.
"""

from __future__ import annotations

from widgets.answers.answer import Measure
from widgets.answers.others import NAMES, compute, headline, view
from widgets.answers.others_codings import CODERS
from widgets.experiments.experiment import Bet, Column, Control, Experiment, Preset

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
    compute=compute,
    columns=(
        Column("forecaster", "forecaster"),
        Column("history", "chance of the history, in 100"),
        Column("length", "of its length"),
        Column("stops", "of who stood down"),
        Column("log_history", "log score of the history", 2),
        Column("log_length", "of its length", 2),
        Column("log_stops", "of who stood down", 2),
    ),
    measure=Measure(headline, view=view),
    leaves_out="Four exchanges were chosen because they are known, and known exchanges are those that stopped. One step is the same for every parameter and every case, and nobody measured it. "
    "Third parties that telephone, nuclear weapons and groups that act on their own have no place in the model but a step in one number.",
)
