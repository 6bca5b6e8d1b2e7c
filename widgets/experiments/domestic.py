"""Coalitions: how open war depends on the hawks' weight at home, and which moves keep hawks and
doves together.

A two-level game (putnam1988): the win-set holds the moves that neither audience leaves over.
Whether a coalition full of hawks tips into open war depends on one assumption, how much of that
war's cost the hawks feel themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

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
from widgets.experiments.words import in_hundred, percent
from widgets.model import (
    APRIL_2024,
    RUNGS,
    Exchange,
    Move,
    coalition_survival,
    felt,
    inadvertent,
    play,
    solve,
    vary,
    win_set,
)
from widgets.model.scenarios import NO_SIGNALS

HAWKS = (0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
"""The shares at which the picture asks the model."""

WHOSE = {"both": "both coalitions", "iran": "Iran’s only", "israel": "Israel’s only"}
"""Whose hawks the reader moves; a coalition that is not moved stays as in the case chosen."""

APRIL = (Move(4, signalled=True), Move(2, signalled=True))
"""The moves of 13 and 19 April 2024 as the course codes them: an announced salvo, and a limited
strike left unclaimed.
"""

FELT = (3, 2)
"""The blow that each side has just felt where its win-set is shown:

Iran the consulate strike, Israel most often rung 2 of the salvo.
"""


def exchange_with(settings: Mapping[str, Setting], exchange: Exchange = APRIL_2024) -> Exchange:
    """The exchange with the hawks chosen in one coalition or both, who on both sides feel the
    chosen share of open war's cost.
    """
    moved, feel = {"hawks": settings["hawks"]}, {"hawks_war": settings["hawks_war"]}
    whose = settings["whose"]
    return vary(
        exchange,
        first=feel if whose == "israel" else {**feel, **moved},
        second=feel if whose == "iran" else {**feel, **moved},
    )


def _view(exchange: Exchange, settings: Mapping[str, Setting]) -> Exchange:
    return exchange_with(settings, exchange)


def _compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
    here, hawk_patience, dove_patience = (
        float(settings["hawks"]),
        float(settings["hawk_patience"]),
        float(settings["dove_patience"]),
    )
    rows = []
    for share in sorted({*HAWKS, here}):
        run = _run(
            exchange_with({**settings, "hawks": share}, exchange), hawk_patience, dove_patience
        )
        rows.append(
            {
                "hawks": 100 * share,
                "war": 100 * run.war,
                "inadvertent": 100 * run.inadvertent,
                "chosen": 100 * max(0.0, run.war - run.inadvertent),
                "holds": 100 * run.holds,
            }
        )
    now = next(row for row in rows if row["hawks"] == 100 * here)
    now_exchange = exchange_with(settings, exchange)
    moves = [
        *_verdicts(now_exchange, 0, hawk_patience, dove_patience),
        *_verdicts(now_exchange, 1, hawk_patience, dove_patience),
    ]
    return Answer(
        tables={
            "rows": rows,
            "now": [now],
            "coalitions": [
                {"side": actor.name, "hawks": 100 * actor.hawks} for actor in now_exchange.actors()
            ],
            "moves": moves,
        },
        headline=now["war"],
        sentence=_sentence(
            now, now_exchange, settings, [row for row in moves if row["side"] == "Iran"]
        ),
    )


class _Run(NamedTuple):
    """What a pair of coalitions brings about:

    P(war), how much of it nobody chose, and how often nobody leaves.
    """

    war: float
    inadvertent: float
    holds: float


@lru_cache(
    maxsize=512
)  # a reader moves one control at a time, and many of the points stay what they were
def _run(exchange: Exchange, hawk_patience: float, dove_patience: float) -> _Run:
    plan = solve(exchange)
    return _Run(
        play(plan).p_war, inadvertent(plan), coalition_survival(plan, hawk_patience, dove_patience)
    )


def _verdicts(
    exchange: Exchange, mover: int, hawk_patience: float, dove_patience: float
) -> list[Row]:
    """One row a move on the menu: who leaves the mover's coalition over it, after the blow of
    `FELT`.
    """
    actor, borne = (
        exchange.actors()[mover],
        set(win_set(exchange, mover, FELT[mover], hawk_patience, dove_patience)),
    )
    rows: list[Row] = []
    for move in exchange.moves:
        expected = sum(x * k for x, k in enumerate(felt(exchange, mover, move)))
        hawks_leave = actor.demand(FELT[mover]) - move.rung > hawk_patience
        leaves = (
            "nobody"
            if move in borne
            else "hawks"
            if expected <= dove_patience
            else "both"
            if hawks_leave
            else "doves"
        )
        rows.append(
            {
                "side": actor.name,
                "move": RUNGS[move.rung],
                "announced": "announced" if move.signalled else "not",
                "leaves": leaves,
                "expected": expected,
                "april": move == APRIL[mover],
            }
        )
    return rows


def _sentence(
    now: Row, exchange: Exchange, settings: Mapping[str, Setting], iran: list[Row]
) -> str:
    share, cost = f"{now['hawks']:.0f} %", float(settings["hawks_war"])
    others = {
        "iran": f"Iran’s coalition ({100 * exchange.second.hawks:.0f} % in Israel’s)",
        "israel": f"Israel’s coalition ({100 * exchange.first.hawks:.0f} % in Iran’s)",
    }
    whose = others.get(str(settings["whose"]), "both coalitions")
    ally = " and Iran restrained by an ally as Israel is" if exchange.first.ally else ""
    pays = (
        "feel nothing of war’s cost"
        if cost == 0
        else "feel war’s whole cost"
        if cost == 1
        else f"feel {100 * cost:.0f} % of war’s cost"
    )
    chosen = now["chosen"] / now["war"]
    split = (
        "practically none of these wars is chosen" if chosen < 0.005 else "practically all of these wars are chosen" if chosen > 0.995
        else f"{in_hundred(chosen)} of these wars {'is' if round(100 * chosen) == 1 else 'are'} chosen"
    )  # fmt: skip
    borne = sum(row["leaves"] == "nobody" for row in iran)
    salvo = [row["leaves"] == "nobody" for row in iran if row["april"]]
    there = (
        ", an announced salvo not being possible"
        if not salvo
        else ", April’s announced salvo among them"
        if salvo[0]
        else ", but not April’s announced salvo"
        if borne
        else ""
    )
    return (
        f"With hawks at {share} in {whose} who {pays}{ally}, {percent(now['war'] / 100)} of the exchanges end in open war; {split}. "
        f"{in_hundred(now['holds'] / 100).capitalize()} end by standing down before anybody has left a coalition; "
        f"after the first blow Iran’s would bear {borne or 'none'} of its {len(iran)} moves{there}."
    )


EXPERIMENT = Experiment(
    name="domestic",
    formerly="coalitions",
    title="When do hawks at home mean war?",
    bet=Bet(
        "Let hawks have 90 % of the weight in both coalitions. If they feel nothing of an open war’s cost, 50 of 100 exchanges end in one. "
        "Now let them feel a quarter of that cost. How many of 100?",
        preset="they-feel-it",
    ),
    because="What hawks demand is a loud answer, and an announced salvo gives it to them either way. War is chosen where hardly anybody at home would feel it. "
    "Hawks at 90 % who feel a quarter of its cost make war dearer for their leader than April’s coalition does, at 70 % hawks who feel nothing.",
    controls=(
        Control(
            "hawks",
            "Hawks’ weight in the coalition",
            "The weight of those who punish an answer launched below their demand. The doves, who punish what the other side is made to feel, have the rest.",
            default=0.7,
            low=0.5,
            high=0.95,
            step=0.05,
            percent=True,
            rests_on="direction sourced for Israel, illustrative for Iran; value illustrative",
        ),
        Control(
            "whose",
            "Whose coalition",
            "The other one stays at 70 % hawks.",
            default="both",
            options=WHOSE,
        ),
        Control(
            "hawks_war",
            "Share of war’s cost that hawks feel too",
            "On both sides. 0 %: an open war costs the doves alone, as if hawks welcomed it. 100 %: it costs hawks what it costs doves.",
            default=0.0,
            low=0,
            high=1,
            step=0.05,
            percent=True,
            assumption=True,
        ),
        Control(
            "dove_patience",
            "What doves put up with",
            "They leave over a move that they expect the other side to feel at more rungs than this.",
            default=3.0,
            low=1,
            high=5,
            step=0.5,
            more=True,
        ),
        Control(
            "hawk_patience",
            "What hawks put up with",
            "They leave over an answer launched more rungs than this below what they demand.",
            default=2.0,
            low=0,
            high=4,
            step=1,
            more=True,
        ),
    ),
    presets=(
        Preset(
            "april-2024",
            "April 2024",
            "Hawks at 70 % on both sides, who feel nothing of war’s cost.",
            APRIL_2024,
        ),
        Preset(
            "hawkish-both",
            "Hawkish on both sides",
            "Hawks at 90 %, who feel nothing of war’s cost.",
            APRIL_2024,
            {"hawks": 0.9},
        ),
        Preset(
            "they-feel-it",
            "Hawkish, and paying too",
            "Hawks at 90 %, who feel a quarter of war’s cost.",
            APRIL_2024,
            {"hawks": 0.9, "hawks_war": 0.25},
        ),
        Preset(
            "hawkish-iran",
            "Hawkish Iran",
            "Only Iran’s coalition changes.",
            APRIL_2024,
            {"hawks": 0.9, "whose": "iran"},
        ),
        Preset(
            "hawkish-israel",
            "Hawkish Israel",
            "Only Israel’s coalition changes; its ally stays.",
            APRIL_2024,
            {"hawks": 0.9, "whose": "israel"},
        ),
        Preset(
            "hawkish-iran-ally",
            "Hawkish Iran with an ally",
            "Iran, too, has an ally that restrains it as Israel’s does.",
            vary(APRIL_2024, first={"ally": APRIL_2024.second.ally}),
            {"hawks": 0.9, "whose": "iran"},
        ),
        Preset(
            "no-signals",
            "No way to announce",
            "Every blow comes without a word. See what is left of the moves that hold.",
            vary(APRIL_2024, moves=NO_SIGNALS),
        ),
    ),
    compute=_compute,
    columns=(
        Column("hawks", "hawks, in 100", 0),
        Column("war", "open wars in 100"),
        Column("inadvertent", "of them inadvertent"),
        Column("chosen", "of them chosen"),
        Column("holds", "nobody leaves, in 100"),
    ),
    measure=Measure(view=_view),
    leaves_out="Nobody in the model votes, protests, stands trial or names a successor, and nobody gains at home from a fight abroad. A coalition’s make-up never changes, whatever happens. "
    "Who leaves it is counted beside the exchange: leaders do not foresee it.",
)


def _tips(hawks: float) -> bool:
    """Whether more than 1 in 4 ends in open war at that weight of hawks, who feel a twentieth."""
    return EXPERIMENT.ask(None, {"hawks": hawks, "hawks_war": 0.05}).headline > 25


_HAWKS = EXPERIMENT.control("hawks").positions


TASKS = (
    Task(
        "domestic-tipping",
        "Let both coalitions grow more hawkish, with hawks who feel a twentieth (5 %) of war’s cost. At which share of hawks do more than 1 in 4 exchanges end in open war for the first time?",
        "Set the cost first, then move the hawks step by step, or read the table. A step is 5 %; a finer answer counts if the model bears it out.",
        answer=lambda: 100 * first_position(_HAWKS, _tips),
        least=lambda: 100 * begins(_HAWKS, _tips),
        tolerance=0.01,
        low=50,
        high=100,
        unit="%",
        hint="Start from April 2024, set “Share of war’s cost” to 5 %, and look for the first row of the table with more than 25 open wars in 100.",
        why="If hawks feel nothing the same point comes a step earlier, at 90 %. A twentieth of the cost moves the edge, a tenth takes it out of sight.",
        formerly="coalitions-tipping",
    ),
    Task(
        "domestic-survival",
        "Start from April 2024 and let doves put up with 2 felt rungs instead of 3. In how many of 100 exchanges does somebody stand down before anybody has left a coalition?",
        "Under More; a whole number is fine enough. Then look at the lowest picture: which of the two framed moves has become too much?",
        answer=lambda: 100 * coalition_survival(solve(APRIL_2024), 2, 2),
        tolerance=0.6,
        low=0,
        high=100,
        unit="in 100",
        hint="Open More and set “What doves put up with” to 2.0; hawks stay at 2. The sentence under the picture gives the number.",
        why="An announced salvo is expected to be felt at 2.4 rungs, so these doves leave over the very move that Iran made. The patience is our choice, and it was chosen after the event.",
        formerly="coalitions-survival",
    ),
    Task(
        "domestic-evidence",
        "Hawks on both sides were highly critical of the limited attacks, the article says. Which of these documents a hawk who did what hawks do in the model, that is, who faulted a strike for being too small?",
        "Rows and sources of The record.",
        choices={
            "E34": Choice(
                "Israel’s national security minister mocked the strike of 19 April as weak (E34).",
                True,
                "It names a strike, a member of the coalition, and the charge of too little. It stands for Israel only; for Iran no such criticism from April 2024 was found.",
            ),
            "sermons": Choice(
                "Iran’s Friday sermons of 5 April spoke about how to answer (source iranintl_friday).",
                False,
                "They came eight days before the salvo and counselled patience. That is what the model’s doves would say, and it cannot be about a strike that had not happened.",
            ),
            "gantz": Choice(
                "Two centrist ministers were reported to want an immediate strike on the night of 13 April (source toi_gantz).",
                False,
                "It is a wish for a strike, not a complaint about one; the prime minister’s office denied the report. It bears on another question: whether hawks and doves can be told by their party.",
            ),
            "poll": Choice(
                "48 per cent of Israelis polled would have answered even at the price of a longer round (Hebrew University, 14 to 15 April).",
                False,
                "That is a public, not a coalition, and it was asked before the strike of 19 April. With a margin of 4.2 points the two camps cannot be told apart in size.",
            ),
        },
        formerly="coalitions-evidence",
    ),
)
