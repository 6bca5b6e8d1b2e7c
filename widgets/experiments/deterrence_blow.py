"""Does a blow deter or provoke? What becomes of April's exchange if a blow that is felt makes its
victim ask for less.

Deterrence by punishment (snyder1961) in the narrow sense of a blow that was carried out: each felt
rung takes a share κ of the demand for an answer away again, d(e) = (1 − κ)·e + m. What provokes is
the markup m. One blow felt at one rung shows only their sum, so the two cannot be told apart by it.
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
from widgets.experiments.task import Choice, Task, begins, first_position
from widgets.experiments.words import in_hundred, one_in
from widgets.model import (
    APRIL_2024,
    Exchange,
    likeliest_paths,
    path_probability,
    play,
    solve,
    vary,
)

SHARES = tuple(step / 10 for step in range(11))
"""Where both lines of the picture ask the model, besides the shares that are set."""

APRIL_S_PATH = (4, 2, 0)
"""Salvo, limited strike, silence."""

MOVES = (
    "silence",
    "a deniable action",
    "a limited strike",
    "a red-line strike",
    "a salvo",
    "open war",
)
"""The rungs as moves in a sentence."""


def deterred(exchange: Exchange, iran: float, israel: float) -> Exchange:
    """The exchange with both sides' shares of the demand (0–1) that a felt rung takes away."""
    return vary(exchange, {"deterred": iran}, {"deterred": israel})


@lru_cache(maxsize=1024)  # a reader moves one control at a time, and one line stays what it was
def outcome(exchange: Exchange) -> tuple[float, float, float]:
    """The mean rung at which Iran answers the opening blow, open wars in 1,000 exchanges, and
    replays in 100 that go as April did.
    """
    plan = solve(exchange)
    answer = plan.policy[0][int(exchange.opening)]
    rung = sum(move.rung * chance for move, chance in answer.items())
    return rung, 1000 * play(plan).p_war, 100 * path_probability(plan, APRIL_S_PATH)


def _headline(exchange: Exchange, settings: Mapping[str, Setting]) -> float:
    return outcome(exchange)[2]


def _compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
    iran, israel = exchange.first.deterred, exchange.second.deterred
    rows = [_row(exchange, share) for share in sorted({*SHARES, iran, israel})]
    rung, war, april = outcome(exchange)
    now: Row = {
        "iran": 100 * iran,
        "israel": 100 * israel,
        "rung": rung,
        "war": war,
        "april": april,
    }
    return Answer(
        tables={"rows": rows, "now": [now]}, headline=april, sentence=_sentence(exchange, now)
    )


def _row(exchange: Exchange, share: float) -> Row:
    """Both lines at one share: Iran deterred so far, and Israel deterred so far, the other side as
    it is set.
    """
    row: Row = {"share": 100 * share}
    for side, exchanged in (
        ("iran", deterred(exchange, share, exchange.second.deterred)),
        ("israel", deterred(exchange, exchange.first.deterred, share)),
    ):
        row |= dict(zip((f"rung_{side}", f"war_{side}", f"april_{side}"), outcome(exchanged)))
    return row


def _sentence(exchange: Exchange, now: Row) -> str:
    felt = exchange.opening
    wanted = exchange.first.demand(felt)
    than = "more" if wanted > felt else "less" if wanted < felt else "as much"
    asks = f"Having felt a blow at rung {felt:g}, Iran’s audiences ask for {wanted:.2f}, {than}"
    asks += " than the blow" if than != "as much" else " as the blow"
    if wanted == 0:
        asks = f"A blow felt at rung {felt:g} stays below Iran’s red line of {exchange.first.red_line:g}, and its audiences ask for nothing"
    ((path, chance),) = likeliest_paths(solve(exchange), 1)
    likeliest = ", ".join(MOVES[rung] for rung in path)
    return (
        f"{asks}. Iran answers at rung {now['rung']:.2f} on average. {in_hundred(now['april'] / 100).capitalize()} replays go as April did, a salvo, a limited strike, silence; "
        f"the likeliest history is {likeliest} ({in_hundred(chance)}). "
        f"Of 1,000 such exchanges {now['war']:.1f} end in open war ({one_in(now['war'] / 1000)})."
    )


EXPERIMENT = Experiment(
    name="deterrence-blow",
    title="Does a blow deter, or does it provoke?",
    bet=Bet(
        "In the model of April nobody is deterred by a blow, and of 100 replays 41 go as April did: a salvo, a limited strike, silence. "
        "Now let every rung that Israel feels take away half of what it makes Israel’s audiences ask for. Of 100 replays, how many still go so?",
        preset="israel-half",
    ),
    because="One may expect all the more peace, and so more of the quiet end. But an Israel that is half deterred leaves the limited strike out as well: it answers deniably, or not at all. "
    "The danger hardly changes, from 36 to 32 wars in 1,000, because most of it lies in Iran’s salvo, and an Iran that expects less of an answer has no reason to launch less.",
    controls=(
        Control(
            "iran",
            "How far a blow deters Iran",
            "The share of the answer asked for that each rung felt takes away again. At 0 % a blow only adds to what is asked for; at 100 % all that is left is what is wanted beyond the blow.",
            default=0.0,
            target="first.deterred",
            low=0,
            high=1,
            step=0.05,
            percent=True,
        ),
        Control(
            "israel",
            "How far a blow deters Israel",
            "The same for Israel.",
            default=0.0,
            target="second.deterred",
            low=0,
            high=1,
            step=0.05,
            percent=True,
        ),
        Control(
            "markup",
            "What Iran’s audiences ask for beyond the blow",
            "The part that provokes: rungs beyond the one felt. It is 1 in the model’s April, which was read off the very salvo that it explains.",
            default=1.0,
            target="first.markup",
            low=0,
            high=2,
            step=0.25,
            assumption=True,
        ),
        Control(
            "red_line",
            "Iran’s red line",
            "The lowest felt rung that Iran answers. The opening blow is felt at 3.",
            default=3.0,
            target="first.red_line",
            low=2,
            high=4,
            step=1,
            more=True,
        ),
        Control(
            "shield",
            "Israel’s defence when warned",
            "The share of an announced blow that is stopped: deterrence by denial, for a blow that does not land gains nothing.",
            default=0.9,
            target="second.alerted",
            low=0,
            high=1,
            step=0.1,
            percent=True,
            more=True,
        ),
    ),
    presets=(
        Preset("april-2024", "April 2024", "Nobody is deterred by a blow."),
        Preset(
            "iran-tenth",
            "Iran deterred by a tenth",
            "Does the strike in Damascus still bring a salvo?",
            deterred(APRIL_2024, 0.1, 0),
        ),
        Preset(
            "iran-half",
            "Iran deterred by half",
            "An answer like that of January 2020: one limited strike, then silence.",
            deterred(APRIL_2024, 0.5, 0),
        ),
        Preset(
            "israel-half",
            "Israel deterred by half",
            "The case of the bet.",
            deterred(APRIL_2024, 0, 0.5),
        ),
        Preset(
            "both-larger",
            "Deterred and provoked",
            "Iran deterred by a quarter, but asking for 2 rungs beyond the blow: April once more.",
            vary(APRIL_2024, {"deterred": 0.25, "markup": 2}),
        ),
    ),
    compute=_compute,
    columns=(
        Column("share", "deterred, in 100", 0),
        Column("rung_iran", "Iran’s first rung, Iran so deterred", 2),
        Column("war_iran", "wars in 1,000, Iran so deterred"),
        Column("april_iran", "as in April, in 100, Iran so deterred"),
        Column("rung_israel", "Iran’s first rung, Israel so deterred", 2),
        Column("war_israel", "wars in 1,000, Israel so deterred"),
        Column("april_israel", "as in April, in 100, Israel so deterred"),
    ),
    measure=Measure(_headline),
    leaves_out="It has no memory: what a blow taught is gone with the next one, so a lesson for the years after cannot be asked for, and neither can arms. "
    "A blow deters here by being felt and in no other way: not by what it destroyed, not by a leader’s fear for himself. How far anybody is deterred was measured by nobody.",
)


_STEPS = EXPERIMENT.control("iran").positions


def _below_three(iran: float) -> bool:
    """Whether Iran's mean first rung is below 3 if a blow deters Iran so far."""
    return outcome(deterred(APRIL_2024, iran, 0))[0] < 3


TASKS = (
    Task(
        "deterrence-below",
        "Start from April 2024 and deter Iran alone. From which position of the control on does Iran, on average, answer below the rung that it felt, 3?",
        "Move the first control up from 0 % until the sentence says a number below 3; a step is 5 %, and a finer answer counts if the model bears it out.",
        answer=lambda: 100 * first_position(_STEPS, _below_three),
        least=lambda: 100 * begins(_STEPS, _below_three),
        low=0,
        high=100,
        unit="%",
        hint="Read the average rung in the sentence at 25 % and one step further.",
        why="What is asked for falls below the rung felt only at 1/3, where (1 − κ)·3 + 1 is 3; but doves pull every answer a little below what is asked for, so the average falls below 3 sooner.",
    ),
    Task(
        "deterrence-evidence",
        "Immediate deterrence is a threat made in a crisis, at somebody who is thought about to act. Which row shows such a threat that was answered by the very act it was to prevent, within days?",
        "Rows E84, E85, E29 and E33, and what followed each.",
        choices={
            "E84": Choice(
                "E84: Israel’s foreign minister writes that Israel will attack in Iran if Iran attacks from its own soil.",
                True,
                "Iran did so three days later (E22). That the threat failed to stop the salvo does not show that it was not believed: no row says what it changed.",
            ),
            "E85": Choice(
                "E85: the Guards’ commander speaks of a new equation.",
                False,
                "That is a standing threat for all later cases, so general deterrence. A strike attributed to Israel hit a radar in Iran on 19 April; on 31 July Israel killed a Hamas leader in Tehran, as it acknowledged in December (E31, E37).",
            ),
            "E29": Choice(
                "E29: the United States sanctions those who make drones.",
                False,
                "A sanction takes something away for what has been done; no act was named that it was to prevent.",
            ),
            "E33": Choice(
                "E33: Iran’s foreign minister says that Iran will not react further unless Israel acts again.",
                False,
                "This has a threat in it, but it rather promises not to act. Israel’s next act in Iran on record came in July (E37).",
            ),
        },
    ),
)
