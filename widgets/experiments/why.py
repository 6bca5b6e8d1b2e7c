"""Why did it stop? The exchange on the back of an envelope, walked answer by answer, beside the
exact replays of the same month.

On the envelope chance and the future are ignored: who feels e wants e + m, launches k times that,
and the other side feels φ of it. The full model then says how often the month would have gone the
way it went.
"""

from __future__ import annotations

from collections.abc import Mapping

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
from widgets.experiments.task import Choice, Task
from widgets.experiments.words import in_hundred, one_in, percent
from widgets.model import (
    APRIL_2024,
    COUNTERFACTUALS,
    ISRAEL,
    MOVES,
    NO_SIGNALS,
    WEAK_SHIELD,
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

HAWKISH = {"hawks": 0.9}


def _view(exchange: Exchange, settings: Mapping[str, Setting]) -> Exchange:
    markup = float(settings["markup"])
    return vary(
        exchange,
        first={"markup": markup},
        second={"markup": markup, "shield": UNWARNED * exchange.second.alerted},
        moves=MOVES if settings["announced"] else NO_SIGNALS,
    )


def _headline(exchange: Exchange, settings: Mapping[str, Setting]) -> float:
    return 100 * path_probability(solve(exchange), AS_IT_WENT)


def _compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
    announced, walked = bool(settings["announced"]), int(settings["walked"])
    exchange = _view(exchange, settings)
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
    compute=_compute,
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
    measure=Measure(_headline, view=_view),
    leaves_out="The envelope knows neither chance nor the future, so it cannot see a war that somebody chooses or one that nobody wants; the replays can. Neither "
    "remembers: a stop is not peace. Damage never makes anybody more careful, and what else was going on, in Gaza above all, is not in it.",
)


def _felt_by_israel() -> float:
    return EXPERIMENT.ask("weak-shield").tables["rows"][0]["lands"]  # type: ignore[no-any-return]


TASKS = (
    Task(
        "why-by-hand",
        "By hand. In “A weak shield, foreseen” an announced blow on Israel is felt at 0.85 of what was launched, and Iran launches 0.847 of what it wants. "
        "Iran has felt 3 and wants one rung more. What does Israel feel?",
        "The first line of the loop; one decimal is enough. Then check it above.",
        answer=_felt_by_israel,
        tolerance=0.05,
        low=0,
        high=5,
        digits=2,
        unit="rungs",
        hint="First what Iran wants, then what it launches (0.847 of that), then what Israel feels (0.85 of that). Or choose the case above and open the table.",
        why="Iran launches less than in April, 3.39 against 3.72, and yet Israel feels more, 2.88 against 2.05. Whoever cannot be shielded from is better off quiet.",
        formerly="envelope-by-hand",
    ),
    Task(
        "why-red-line",
        "Which row of the record gives the model Iran’s red line at 3, and so bears the most weight in “it stopped because Isfahan was felt below the line”?",
        "Rows of The record.",
        choices={
            "E16": Choice(
                "The strike on the consulate in Damascus, which Iran answered (E16).",
                False,
                "That Iran answered a blow felt at 3 puts the line at 3 or lower. Something else must keep it from being lower.",
            ),
            "E33": Choice(
                "Iran’s foreign minister said that Iran would not react further unless Israel acted again (E33).",
                True,
                "Only this tells that a blow felt at less than 3 was let pass. So the line explains the very silence from which it was read: the model cannot count that as a success.",
            ),
            "E24": Choice(
                "Iran’s mission called the matter concluded and warned of a more severe response (E24).",
                False,
                "That is a threat made beforehand. It announced that Iran would answer another strike, so on its own it would put the line lower, not higher.",
            ),
        },
        formerly="envelope-red-line",
    ),
)
