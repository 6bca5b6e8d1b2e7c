"""Why did it stop? The exchange on the back of an envelope, walked answer by answer, beside the
exact replays of the same month.
"""

from __future__ import annotations

from widgets.answers.answer import Measure
from widgets.answers.why import DECISIONS, compute, headline, view
from widgets.experiments.experiment import Bet, Column, Control, Experiment, Preset
from widgets.model import APRIL_2024, COUNTERFACTUALS, MOVES, WEAK_SHIELD, vary

EXPERIMENT = Experiment(
    name="why",
    formerly="envelope",
    title="April 2024, answer by answer",
    bet=Bet(
        "Let the model play the month 100 times, each time from the strike of 1 April on. In how many does it go as it went: "
        "a massive salvo by Iran, a limited strike in reply, then silence?",
    ),
    because="It was the likeliest single way for the month to go, and still more likely not to happen than to happen. Looking back, the path that was taken "
    "seems to have been the only one.",
    controls=(
        Control(
            "walked",
            "Answers walked",
            "How many answers the upper picture shows, after the blow of 1 April.",
            default=1.0,
            low=0,
            high=float(DECISIONS),
            step=1,
            advance="Answer",
            rests_on="for looking only",
        ),
        Control(
            "announced",
            "Each side shows where its blow will stop",
            "It announces the blow, declares the matter over, or leaves the blow unclaimed. Off: nobody can.",
            default=True,
            rests_on="disputed for Iran (E19); for Israel no notice to Iran is sourced (E31)",
        ),
        Control(
            "alerted",
            "What Israel’s defence stops when warned",
            "The share of an announced blow that is stopped; unwarned, two thirds of that. At 0 % Iran’s answer is felt harder than the blow before it: loud is no longer soft. "
            "That it stops all the same rests on Iran’s red line, under More.",
            default=0.9,
            target="second.alerted",
            low=0,
            high=1,
            step=0.05,
            percent=True,
            assumption=True,
        ),
        Control(
            "red_line",
            "Iran’s red line, in rungs",
            "The lowest rung felt that Iran answers. It was inferred from the very act that it explains: Iran let the strike near Isfahan pass.",
            default=3.0,
            target="first.red_line",
            low=1,
            high=4,
            step=1,
            more=True,
        ),
        Control(
            "markup",
            "How much more than it felt each side wants to launch",
            "In rungs, for both sides alike: −1 is generous, 0 is like for like, +1 is with interest.",
            default=1.0,
            low=-1,
            high=3,
            step=0.5,
            more=True,
        ),
        Control(
            "suspicion",
            "Israel’s suspicion that Iran means the worst",
            "How Israel reads a blow before it knows whether it was announced. Whoever is certain of the worst feels every rung, whatever is stopped.",
            default=0.8,
            target="second.suspicion",
            low=0,
            high=1,
            step=0.05,
            percent=True,
            more=True,
        ),
    ),
    presets=(
        Preset("april-2024", "April 2024", "The course’s reading of the week."),
        Preset(
            "no-announcement",
            "Nothing announced",
            "The same two sides, if neither could show where a blow will stop.",
            own={"announced": False},
        ),
        Preset(
            "weak-shield",
            "A weak shield, foreseen",
            "Both know that Israel’s defence stops 30 % of what it is warned of.",
            vary(APRIL_2024, second=WEAK_SHIELD),
        ),
        Preset(
            "no-ally",
            "No restraining ally",
            "Nobody charges Israel for what Iran feels.",
            COUNTERFACTUALS["no ally"],
        ),
        Preset(
            "hawkish",
            "Hawks on both sides",
            "Hawks have nine tenths of either coalition.",
            COUNTERFACTUALS["hawkish both"],
        ),
        Preset(
            "everything",
            "Everything at once",
            "Hawks on both sides, no ally, a weak shield, nothing announced.",
            vary(COUNTERFACTUALS["everything"], moves=MOVES),
            own={"announced": False},
        ),
    ),
    compute=compute,
    columns=(
        Column("decision", "decision"),
        Column("who", "who decides"),
        Column("felt", "has felt", 2),
        Column("wants", "wants", 2),
        Column("launches", "launches", 2),
        Column("lands", "the other side feels", 2),
        Column("april", "of 100 replays, end here as April did"),
        Column("other", "end here with another standing down"),
        Column("war", "end here in open war"),
    ),
    measure=Measure(headline, view=view),
    leaves_out="The envelope knows neither chance nor the future, so it cannot see a war that somebody chooses or one that nobody wants; the replays can. Neither "
    "remembers: a stop is not peace. Damage never makes anybody more careful, and what else was going on, in Gaza above all, is not in it.",
)
