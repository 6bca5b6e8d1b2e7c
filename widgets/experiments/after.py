"""After April: how often the model gives what came next, and what a reader must tell it before it
does.

Three later turns of the record are held against the model that was set to April: 62 days without an
answer, a salvo that ended after one reply, an open war. Notice of that salvo is contested and both
foreign ministries deny it, but it was declared over, which counts as a signal by the model's own
definition; so it is read both ways. A test out of sample of a model that was fitted to one history;
what is told is chosen with hindsight, which is why the misses come first.
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
from widgets.experiments.task import Choice, Task
from widgets.model import APRIL_2024, Exchange, Move, path_probability, play, solve, vary

TURNS = {
    "waits": "Iran does not answer",
    "silent": "salvo without a signal, limited strike, silence",
    "war": "open war",
    "april": "signalled salvo, limited strike, silence",
    "other": "anything else",
}
"""How an exchange goes, by field: the three later turns of the record, April's own, and the rest.

No exchange goes two ways at once.
"""

LATER = {
    "waits": "After 31 July 2024: no answer for 62 days",
    "silent": "In October 2024, taken as unannounced: salvo, one reply, silence",
    "april": "In October 2024, its declaration read as a signal: salvo, one reply, silence",
    "war": "In June 2025: open war",
}
"""What the record has, by the turn that it is held against;

October 2024 stands twice, by what counts as a signal.
"""

OCTOBER = vary(
    APRIL_2024, first={"clients": 1.5}, second={"alerted": 0.8, "ally": 0.5}, candour=0.6
)
"""Four things told of the months after April: more watchful clients, a thinner shield, half the
ally, less candour.
"""

UNBELIEVED = vary(OCTOBER, candour=0.2)
"""Told besides that a sender with limited aims announces no more often than one that seeks damage.
"""

JUNE = vary(OCTOBER, first={"hawks": 0.85}, second={"hawks": 0.85, "ally": 0})
"""The four things, stronger hawks on both sides, and no ally."""


WAYS = {
    "waits": "begin with Iran standing down, the nearest that the model has to a wait",
    "silent": "go through a salvo without a signal and one limited strike to silence",
    "war": "end in open war",
    "april": "go April’s way",
}
"""The turns as the sentence says them."""

SEEN = 0.05
"""A share in 100 that rounds to something."""


@lru_cache(maxsize=256)
def turns(exchange: Exchange) -> dict[str, float]:
    """How often (in 100) an exchange goes each way of `TURNS`."""
    plan = solve(exchange)
    known = {
        "waits": path_probability(plan, (0,)),
        "silent": path_probability(plan, (Move(4), 2, 0)),
        "war": play(plan).p_war,
        "april": path_probability(plan, (Move(4, True), 2, 0)),
    }
    return {
        name: 100 * chance
        for name, chance in {**known, "other": max(0.0, 1 - sum(known.values()))}.items()
    }


def _view(exchange: Exchange, settings: Mapping[str, Setting]) -> Exchange:
    hawks = {"hawks": float(settings["hawks"])}
    return vary(exchange, hawks, hawks)


def _headline(exchange: Exchange, settings: Mapping[str, Setting]) -> float:
    return turns(exchange)[str(settings["turn"])]


def _compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
    turn = str(settings["turn"])
    told = turns(_view(exchange, settings))
    rows: list[Row] = [{"turn": words, "share": told[name]} for name, words in TURNS.items()]
    now = {"turn": TURNS[turn], "share": told[turn]}
    return Answer(
        tables={"rows": rows, "now": [now]}, headline=told[turn], sentence=_sentence(turn, told)
    )


def _sentence(turn: str, told: Mapping[str, float]) -> str:
    others = [
        f"{_said(told[name])} {WAYS[name]}" for name in WAYS if name != turn and told[name] >= SEEN
    ]
    rest = f" Of the others {' and '.join(others)}." if others else ""
    then = LATER[turn].partition(":")[0]
    return f"Of 100 such exchanges in the model {_said(told[turn])} {WAYS[turn]}, as {then[0].lower()}{then[1:]}.{rest}"


def _said(share: float) -> str:
    """Odds so small that a decimal would show none are said as such."""
    return f"{share:.1f}" if share >= SEEN else "next to none"


EXPERIMENT = Experiment(
    name="after",
    title="What must one tell the model about what came next?",
    bet=Bet(
        "On 31 July 2024 Israel killed a guest of Iran in its capital: a red-line blow, in the record’s coding. "
        "In the model of April, of 100 exchanges that open with a blow felt at that rung, in how many does Iran stand down at once?",
    ),
    because="Iran waited 62 days, and a reader who knows that will not say none. The model does: a blow felt at the red line must be answered now or never, and never is what its hawks and clients punish most. "
    "It has no calendar.",
    controls=(
        Control(
            "turn",
            "The later turn to look for",
            "Which of three turns of the record the model’s answer is held against; October 2024 can be read in two ways.",
            default="waits",
            options=LATER,
            rests_on="the record’s coding of rows E37 to E42",
        ),
        Control(
            "hawks",
            "Hawks on both sides",
            "The weight of those who count what is launched and bear none of the cost of open war, in both governments alike.",
            default=0.7,
            low=0.5,
            high=0.95,
            step=0.05,
            percent=True,
            rests_on="illustrative: no row shows either side’s moving",
        ),
        Control(
            "line",
            "Where Iran’s red line lies",
            "The lowest felt rung that demands an answer. Nobody announced that it moved.",
            default=3.0,
            target="first.red_line",
            low=2,
            high=5,
            step=1,
            assumption=True,
        ),
        Control(
            "candour",
            "How often a limited sender announces",
            "One that seeks damage announces in 20 of 100 cases. At 20 % here an announcement says nothing.",
            default=0.8,
            target="candour",
            low=0.2,
            high=1,
            step=0.05,
            percent=True,
            more=True,
        ),
        Control(
            "ally",
            "Restraint by Israel’s ally",
            "What Israel’s leader pays for a blow that Iran feels above rung 1; at 100 % as in the model’s April.",
            default=1.0,
            target="second.ally",
            low=0,
            high=1,
            step=0.1,
            percent=True,
            more=True,
        ),
        Control(
            "clients",
            "How closely Iran’s partners watch",
            "The weight of clients who count only what Iran does openly. In the model’s April it is 1.",
            default=1.0,
            target="first.clients",
            low=0,
            high=2,
            step=0.25,
            more=True,
        ),
        Control(
            "alerted",
            "How much of an announced blow Israel stops",
            "In the model’s April nine tenths.",
            default=0.9,
            target="second.alerted",
            low=0.5,
            high=1,
            step=0.1,
            percent=True,
            more=True,
        ),
    ),
    presets=(
        Preset("april-2024", "April 2024", "The model as it was set to one history.", APRIL_2024),
        Preset(
            "july", "Told for July 2024", "Iran’s line lies one rung higher than in April.", vary(APRIL_2024, first={"red_line": 4}), {"turn": "waits"}, ("clients", "alerted"),
        ),
        Preset("october", "Told for October 2024", "More watchful partners, a thinner shield, half the ally, less candour.", OCTOBER, {"turn": "silent"}),
        Preset("unbelieved", "October, and announcing says nothing", "The four things, and limited senders announce as seldom as others.", UNBELIEVED, {"turn": "silent"}),
        Preset("june", "Told for June 2025", "The four things, hawks at 85 % on both sides, no ally.", JUNE, {"turn": "war", "hawks": 0.85}),
    ),
    compute=_compute,
    columns=(Column("turn", "how the exchange goes"), Column("share", "of 100 exchanges")),
    measure=Measure(_headline, view=_view),
    leaves_out="There is no calendar, so nobody can wait; no memory, so April’s answer teaches nothing; one thread, so Gaza, Lebanon and the nuclear programme are outside. "
    "Damage does not deter, and nobody strikes because time is running against them. Whatever the settings say of these was put in by hand, after the event.",
)  # fmt: skip


@lru_cache(maxsize=1)
def _one_in_twenty() -> float:
    """The candour (in per cent) at which October's history reaches 5 in 100, by bisection."""
    low, high = 0.2, 0.6
    while high - low > 0.001:
        middle = (low + high) / 2
        if turns(vary(OCTOBER, candour=middle))["silent"] > 5:
            low = middle
        else:
            high = middle
    return 100 * (low + high) / 2


TASKS = (
    Task(
        "after-first",
        "Which of the course’s four mechanisms do you think failed first on the way to October 2024?",
        "Nobody knows, and the record can be read for each. Choose, and argue from a row.",
        choices={
            "shield": Choice(
                "The shield: a blow could no longer be loud at home and soft abroad.",
                None,
                "Then look for what landed on 1 October (E39), and ask who could have known it beforehand.",
            ),
            "signals": Choice(
                "Signalling: notice was not given, or no longer believed.",
                None,
                "Then compare E24 with E39, and ask whether the silence came first or the disbelief.",
            ),
            "audiences": Choice(
                "Audiences: hawks and partners asked for more than a soft blow.",
                None,
                "Then look at E37 and E38, and ask whether the audiences had changed or the blows.",
            ),
            "ally": Choice(
                "The ally: its hand restrained less.",
                None,
                "Then compare E25 with E40, which was larger than E31 and kept to air defences and missile production, and ask what a hand that restrains less would have left.",
            ),
        },
        why="It has no right answer: the model cannot place its mechanisms in time, and a class that votes will split. What counts is which row would change your mind.",
    ),
    Task(
        "after-silent",
        "Start from Told for October 2024. To what must the candour of limited senders fall, in per cent, before the model gives October’s turn, read as a salvo without a signal, in 5 of 100 exchanges?",
        "Under More, lower how often a limited sender announces; being within 4 counts.",
        answer=_one_in_twenty,
        tolerance=4.0,
        low=0,
        high=100,
        unit="%",
        hint="At 60 % it is next to none. Watch the second bar as you come down; go step by step.",
        why="Senders who seek damage announce in 20 of 100 cases, so by then an announcement hardly tells the two apart. To get one silent salvo one has to give up nearly all of the book’s explanation of April, or read the declaration of 1 October as the signal.",
    ),
    Task(
        "after-evidence",
        "Which row shows most plainly something that the model cannot do, whatever it is told?",
        "Rows of The record.",
        choices={
            "E39": Choice(
                "Iran struck on 1 October 2024, in answer, it said, to Israel’s killings of 31 July and of 27 September (E39).",
                True,
                "In the model a blow is answered at once or never, and one blow at a time. An answer after two months needs a memory, or something to wait for (E51, E52).",
            ),
            "E40": Choice(
                "Israel struck on 26 October 2024, in answer, it said, to months of attacks, and said that the operation was complete (E40).",
                False,
                "A limited strike that is declared over is on the menu, and in April it is the likeliest answer. Look for something that has no move.",
            ),
            "E44": Choice(
                "Iran attacked al-Udeid, after giving notice, the US president said, and nobody was hurt (E44).",
                False,
                "An announced blow that lands softly is what the model explains best, though here inside an open war and towards a third state. Look for a row about time.",
            ),
            "E34": Choice(
                "Israel’s national security minister called the strike near Isfahan weak (E34).",
                False,
                "That is a hawk who counts what is launched, the model’s first audience. Look for something that it has no place for.",
            ),
        },
    ),
)
