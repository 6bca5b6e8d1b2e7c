"""The spiral of reprisals: what defence and telling the two kinds of sender apart do to the danger
that blows answer blows.

Jervis's two conditions (jervis1978), which he states for arming, applied to an exchange of blows:
how much of a blow is stopped, and whether an announcement tells limited aims from a wish to do
damage. They meet in one line of the model, φ = 1 − q·(1 − p′). That they multiply there is the
model's; with Jervis either alone already softens the dilemma. The loop of felt and answered blows,
chance left out, is Richardson's (richardson1960).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from math import inf

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
from widgets.experiments.task import Task
from widgets.experiments.words import one_in
from widgets.model import (
    APRIL_2024,
    ISRAEL,
    Exchange,
    inadvertent,
    play,
    reaction_slope,
    rest_point,
    solve,
    transmission,
    vary,
)

INTERCEPTION = (0.0, 0.2, 0.5, 0.8, 1.0)
"""Where the picture asks the model, besides the share that is chosen."""

TOP = 5.0
"""The rung of open war, at which the loop is not followed further."""

SIDES = {"both": "both sides alike", "israel": "Israel’s only"}
"""Whose interception the reader moves.

Alike means the same share on both sides, warned or not; Iran's stays April's otherwise.
"""


def exchange_with(settings: Mapping[str, Setting], exchange: Exchange = APRIL_2024) -> Exchange:
    """The exchange with both sides' hawks and markup, and with the interception chosen, on both
    sides or on Israel's only.
    """
    share, common = (
        float(settings["interception"]),
        {"hawks": settings["hawks"], "markup": settings["markup"]},
    )
    if settings["sides"] == "both":
        first = second = {"shield": share, "alerted": share}
    else:  # a warned blow meets the share chosen, a surprise the same fraction of it as in April
        first, second = {}, {"shield": share * ISRAEL.shield / ISRAEL.alerted, "alerted": share}
    return vary(exchange, first={**first, **common}, second={**second, **common})


def expected(true: Exchange) -> Exchange:
    """What leaders plan for if the danger is not foreseen:

    April's defences and signals on both sides, all else as it is.
    """
    first, second = (
        {"shield": actor.shield, "alerted": actor.alerted} for actor in APRIL_2024.actors()
    )
    return vary(true, first=first, second=second, guile=APRIL_2024.guile)


def _view(exchange: Exchange, settings: Mapping[str, Setting]) -> Exchange:
    return exchange_with(settings, exchange)


def _headline(true: Exchange, settings: Mapping[str, Setting]) -> float:
    believed = expected(true) if settings["unforeseen"] else true
    return 1000 * play(solve(believed), true).p_war


def _compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
    here, surprised = float(settings["interception"]), bool(settings["unforeseen"])
    rows = []
    for share in sorted({*INTERCEPTION, here}):
        true = exchange_with({**settings, "interception": share}, exchange)
        war, unchosen = _danger(expected(true) if surprised else true, true)
        rows.append(
            {
                "interception": 100 * share,
                "war": 1000 * war,
                "inadvertent": 1000 * unchosen,
                "chosen": 1000 * (war - unchosen),
            }
        )
    now = next(row for row in rows if row["interception"] == 100 * here)
    true = exchange_with(settings, exchange)
    believed = expected(true) if surprised else true
    passed = tuple(
        reaction_slope(believed, mover) * transmission(true, mover, signalled=True)
        for mover in (0, 1)
    )
    rest = _rest(passed, true)
    return Answer(
        tables={
            "rows": rows,
            "now": [now],
            "path": _path(passed, true),
            "answers": _answers(passed, true),
            "rest": [
                {
                    "felt_by_iran": min(TOP, rest[0]),
                    "felt_by_israel": min(TOP, rest[1]),
                    "gain": passed[0] * passed[1],
                }
            ],
        },
        headline=now["war"],
        sentence=_sentence(
            now,
            passed[0] * passed[1],
            rest,
            true,
            1000 * _danger(true, true)[0] if surprised else None,
        ),
    )


@lru_cache(
    maxsize=512
)  # a reader moves one control at a time, and many of the points stay what they were
def _danger(believed: Exchange, true: Exchange) -> tuple[float, float]:
    """P(war), and how much of it nobody chose, if leaders plan with one exchange and live in
    another.
    """
    plan = solve(believed)
    return play(plan, true).p_war, inadvertent(plan, true)


def _rest(passed: tuple[float, ...], exchange: Exchange) -> tuple[float, float]:
    """The rungs felt by Iran and by Israel at which the loop rests, chance left out:

    `rest_point` for both sides and for mistaken leaders.
    """
    (c1, c2), m1, m2 = passed, exchange.first.markup, exchange.second.markup
    if c1 * c2 >= 1:
        return inf, inf
    return c2 * (c1 * m1 + m2) / (1 - c1 * c2), c1 * (c2 * m2 + m1) / (1 - c1 * c2)


def _path(passed: tuple[float, ...], exchange: Exchange) -> list[Row]:
    """The loop from the opening blow on: what each side feels in turn, until somebody stands down
    or open war is reached.
    """
    felt = [float(exchange.opening), 0.0]
    path: list[Row] = [{"step": 0.0, "felt_by_iran": felt[0], "felt_by_israel": felt[1]}]
    for step in range(exchange.horizon):
        mover = step % 2
        answer = passed[mover] * max(0.0, exchange.actors()[mover].demand(felt[mover]))
        if answer == 0:
            break
        felt[1 - mover] = min(TOP, answer)
        path.append({"step": step + 1.0, "felt_by_iran": felt[0], "felt_by_israel": felt[1]})
        if answer >= TOP:
            break
    return path


def _answers(passed: tuple[float, ...], exchange: Exchange) -> list[Row]:
    """Two lines: what Israel feels of Iran's answer, by what Iran felt, and the reverse; up to the
    rung of open war.
    """
    lines: list[Row] = []
    for mover, name in ((0, "Iran’s answer"), (1, "Israel’s answer")):
        markup = exchange.actors()[mover].markup
        last = min(TOP, TOP / passed[mover] - markup) if passed[mover] else TOP
        for own in (max(0.0, -markup), last):
            other = passed[mover] * (own + markup)
            lines.append(
                {
                    "line": name,
                    "felt_by_iran": (own, other)[mover],
                    "felt_by_israel": (other, own)[mover],
                }
            )
    return lines


def _sentence(
    now: Row, gain: float, rest: tuple[float, float], exchange: Exchange, foreseen: float | None
) -> str:
    war, unchosen = round(now["war"]), round(now["inadvertent"])
    misread = "inadvertent, because a blow short of war was felt as one"
    danger = "Of 1,000 such exchanges hardly one ends in open war."
    if war:
        split = (
            f"practically all {misread}"
            if unchosen == war
            else f"{unchosen} {misread}, and {war - unchosen} chosen"
            if unchosen
            else "practically all chosen"
        )
        danger = (
            f"Of 1,000 such exchanges {war} end in open war ({one_in(now['war'] / 1000)}): {split}."
        )
    if foreseen is not None:
        danger += f" Leaders planned for April’s defences and signals; had they foreseen these, it would be {foreseen:.0f}."
    red_line, other_line = exchange.first.red_line, exchange.second.red_line
    if gain >= 1 or rest[0] >= TOP:
        verdict = "and would climb to open war"
    elif rest[1] >= TOP:
        verdict = f"but at {rest[1]:.2f} felt by Israel, so it would climb to open war"
    elif rest[0] < red_line:
        verdict = f"below Iran’s red line of {red_line:g}, so it would die out"
    elif rest[1] < other_line:
        verdict = f"but at {rest[1]:.2f} felt by Israel, below its red line of {other_line:g}, so it would die out"
    else:
        verdict = "above both red lines, so it would grind on"
    where = f"would rest at {rest[0]:.2f} rungs felt by Iran" if gain < 1 else "would not rest"
    cause = ""
    if war and "die out" in verdict:
        causes = [
            words
            for words, wars in (("misreading", unchosen), ("choice", war - unchosen))
            if wars > 0
        ]
        cause = f" The wars, then, come from {' and '.join(causes)}."
    return f"{danger} Leave out chance and the choice of war, and a rung felt by Iran comes back as {gain:.2f} of a rung; the loop {where}, {verdict}.{cause}"


EXPERIMENT = Experiment(
    name="dilemma-reprisals",
    formerly="reprisals",
    title="What keeps a spiral of reprisals from ending in open war?",
    bet=Bet(
        "In this model, of 1,000 exchanges 103 end in open war if little is intercepted and nobody can tell a limited sender from one who seeks damage. "
        "A good defence alone brings that down to 57, telling the two apart alone to 75. How many does the model leave if both conditions are good? (You bet on how it is built.)",
        low=0,
        high=120,
        unit="in 1,000",
        preset="doubly-safe",
    ),
    because="Adding up the two gains, 46 and 28, leaves 29. But in this model the two conditions multiply: we built it so, and Jervis does not say it. A stopped rung is felt all the same if it is read as meant to land; "
    "an announcement that is believed soothes only as far as something is stopped.",
    controls=(
        Control(
            "interception",
            "Share of a blow that is stopped",
            "Jervis’s first condition, the balance of offence and defence, for blows instead of arms. Under More you choose whether it is both sides’ or only Israel’s.",
            default=0.2,
            low=0,
            high=1,
            step=0.1,
            percent=True,
            rests_on="for Israel in April direction sourced, value disputed; else illustrative",
        ),
        Control(
            "guile",
            "How often one who seeks damage announces too",
            "Jervis’s second condition, whether the two kinds can be told apart. A sender with limited aims announces 80 % of the time: at 80 % here an announcement tells nothing, at 0 % everything.",
            default=0.8,
            target="guile",
            low=0,
            high=0.8,
            step=0.05,
            percent=True,
        ),
        Control(
            "hawks",
            "Hawks in both coalitions",
            "The weight, on both sides, of those who count what is launched and bear none of the cost of open war.",
            default=0.7,
            low=0.5,
            high=0.85,
            step=0.05,
            percent=True,
            assumption=True,
            rests_on="direction sourced for Israel, illustrative for Iran; value illustrative",
        ),
        Control(
            "noise",
            "Chance that a blow is over-read by a rung",
            "Applied again and again, so that a felt salvo is read as open war with this chance.",
            default=0.2,
            target="noise",
            low=0,
            high=0.3,
            step=0.05,
            percent=True,
            more=True,
        ),
        Control(
            "unforeseen",
            "Leaders are taken by surprise",
            "They plan for the defences and signals of April 2024 and meet those set here.",
            default=False,
            more=True,
        ),
        Control(
            "markup",
            "Interest on each answer",
            "Rungs demanded beyond what was felt: 0 is tit for tat, 1 an answer with interest.",
            default=1.0,
            low=0,
            high=3,
            step=0.5,
            more=True,
        ),
        Control(
            "sides",
            "Whose interception",
            "Both sides alike, warned or not; or Israel’s only, with Iran’s as in the model’s April (30 % if warned, 10 % if not).",
            default="both",
            options=SIDES,
            more=True,
        ),
    ),
    presets=(
        Preset(
            "doubly-dangerous",
            "Both conditions bad",
            "20 % is stopped, and an announcement tells nothing.",
            vary(APRIL_2024, guile=0.8),
        ),
        Preset(
            "defence-good",
            "Good defence only",
            "90 % is stopped, but an announcement tells nothing.",
            vary(APRIL_2024, guile=0.8),
            {"interception": 0.9},
        ),
        Preset(
            "told-apart",
            "Told apart only",
            "20 % is stopped; hardly anyone who seeks damage announces.",
            vary(APRIL_2024, guile=0.05),
        ),
        Preset(
            "doubly-safe",
            "Both conditions good",
            "90 % is stopped, and an announcement is believed.",
            vary(APRIL_2024, guile=0.05),
            {"interception": 0.9},
        ),
        Preset(
            "april-2024",
            "April 2024",
            "Good defence on Israel’s side only; an announcement half believed.",
            APRIL_2024,
            {"interception": 0.9, "sides": "israel"},
        ),
        Preset(
            "thin",
            "April with a third of the shield, foreseen",
            "Leaders know it.",
            APRIL_2024,
            {"interception": 0.3, "sides": "israel"},
        ),
        Preset(
            "thin-surprise",
            "April with a third of the shield, unforeseen",
            "Leaders count on the whole shield.",
            APRIL_2024,
            {"interception": 0.3, "sides": "israel", "unforeseen": True},
        ),
    ),
    compute=_compute,
    columns=(
        Column("interception", "stopped, in 100", 0),
        Column("war", "open wars in 1,000"),
        Column("inadvertent", "of them inadvertent"),
        Column("chosen", "of them chosen"),
    ),
    measure=Measure(_headline, view=_view),
    leaves_out="Better defence hurts nobody here, because what is stopped cannot be used: the dilemma of arming is not in this model. It has no memory: suspicion starts anew with each blow. "
    "Damage never deters, only doves fear war, and Iran’s red line was inferred from the very pause that it explains.",
)


TASKS = (
    Task(
        "dilemma-interest",
        "Start from April 2024. Chance left out, the loop rests below Iran’s red line of 3 because the interest on each answer is small. What common interest would put the rest exactly on that line?",
        "Under More, move the interest from 0.5 to 3 and read where the loop would rest; then think beyond the slider’s end. One decimal is enough.",
        answer=lambda: (
            APRIL_2024.first.red_line
            / rest_point(vary(APRIL_2024, first={"markup": 1}, second={"markup": 1}))
        ),
        tolerance=0.06,
        low=0,
        high=10,
        unit="rungs",
        digits=2,
        hint="The rest grows in proportion to the interest. Divide the red line by the rest at an interest of 1.",
        why="At an interest of 1 the loop rests at 0.92, so it takes 3.25 times as much. In the loop without chance, April is far from the edge; its open wars come from misreading and from choice.",
        formerly="reprisals-interest",
    ),
)
