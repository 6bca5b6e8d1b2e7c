"""Signalling: what does a telegraphed blow tell, and how dangerous is the world in which it was
sent?

Two kinds of sender, one with limited aims and one who seeks damage, act in the same exchange. The
posterior after a history is Bayes over the probabilities with which each would have produced it;
the danger is shown for either kind and for their mixture at the reader's own odds, since to report
one sender only would hide who else could have sent it.
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
    IRAN,
    ISRAEL,
    MOVES,
    Exchange,
    Move,
    bayes,
    credible,
    path_probability,
    play,
    solve,
    vary,
)

LIMITED_AIMS = 0.0
"""The aims of the other kind of sender: it gains nothing from rungs that land."""

AIMS_ON_THE_AXIS = (0.0, 2.0, 4.0, 5.0, 6.0, 8.0, 10.0, 12.0)

BLOWS = {
    "4s": "announced salvo",
    "4": "unannounced salvo",
    "3s": "announced red-line strike",
    "3": "unannounced red-line strike",
    "2s": "unclaimed limited strike",
    "2": "limited strike, claimed and not announced",
}
"""What the observer saw come first.

A strike left unclaimed counts as signalled, as one that was announced.
"""


def _seen_then(rung: int) -> tuple[tuple[int, ...], str]:
    """What followed that blow, as a path and in words: a limited strike was met with silence, as
    near Isfahan.
    """
    return (
        ((0,), "then silence") if rung == 2 else ((2, 0), "a limited strike in reply and silence")
    )


SIDES_EXCHANGED = Exchange(ISRAEL, IRAN, opening=2)
"""April’s two sides with the roles exchanged:

Israel has felt the salvo at 2, as it does in the model’s April, and sends.
"""


def _view(exchange: Exchange, settings: Mapping[str, Setting]) -> Exchange:
    return vary(exchange, guile=float(settings["mimicry"]) * exchange.candour)


def _headline(exchange: Exchange, settings: Mapping[str, Setting]) -> float:
    aims, prior, seen = float(settings["aims"]), float(settings["prior"]), str(settings["seen"])
    row = _row(exchange, aims, prior, seen, equilibrium=bool(settings["credible"]))
    return float(row["posterior"])


def _compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
    aims, prior, seen = float(settings["aims"]), float(settings["prior"]), str(settings["seen"])
    exchange = _view(exchange, settings)
    rows = [
        _row(exchange, each, prior, seen, equilibrium=bool(settings["credible"]))
        for each in sorted({*AIMS_ON_THE_AXIS, aims})
    ]
    now = next(row for row in rows if row["aims"] == aims)
    silent_menu = not any(move.signalled for move in exchange.moves)
    return Answer(
        tables={
            "rows": rows,
            "now": [{**now, "prior": 100 * prior}],
        },
        headline=now["posterior"],
        sentence=_sentence(now, prior, aims, seen, silent_menu),
    )


class _Sender(NamedTuple):
    """What one kind of sender brings about:

    P(war), and the probabilities of the history with and without the announcement.
    """

    war: float
    announced: float
    unannounced: float


@lru_cache(
    maxsize=512
)  # a reader moves one control at a time, and most senders stay what they were
def _sender(exchange: Exchange, aims: float, rung: int) -> _Sender:
    plan = solve(vary(exchange, first={"aims": aims}))
    after, _ = _seen_then(rung)
    return _Sender(
        play(plan).p_war,
        *(path_probability(plan, (Move(rung, signalled), *after)) for signalled in (True, False)),
    )


def _row(exchange: Exchange, aims: float, prior: float, seen: str, equilibrium: bool) -> Row:
    if equilibrium:
        exchange = credible(exchange, aims, LIMITED_AIMS)
    rung, announced = int(seen[0]), seen.endswith("s")
    limited, damage = (_sender(exchange, each, rung) for each in (LIMITED_AIMS, aims))
    as_announced, as_unannounced = (
        100 * bayes((1 - prior, prior), likelihoods)[1]
        for likelihoods in (
            (limited.announced, damage.announced),
            (limited.unannounced, damage.unannounced),
        )
    )
    return {
        "aims": aims,
        "posterior": as_announced if announced else as_unannounced,
        "posterior_other": as_unannounced if announced else as_announced,
        "war_limited": 100 * limited.war,
        "war_damage": 100 * damage.war,
        "war_mixture": 100 * (prior * damage.war + (1 - prior) * limited.war),
        "candour": exchange.candour,
        "guile": exchange.guile,
    }


def _sentence(now: Row, prior: float, aims: float, seen: str, silent_menu: bool) -> str:
    after = now["posterior"] / 100
    _, followed = _seen_then(int(seen[0]))
    article = "a" if BLOWS[seen].startswith("l") else "an"
    if silent_menu and seen.endswith("s"):
        verdict = "nobody could have announced anything, so you have learned nothing"
    elif prior in (0, 1):
        verdict = "you were certain beforehand, and nothing that you see can move you"
    else:
        verdict = _news(prior, after, f"a sender who seeks damage at {aims:g}")
    return (
        f"You gave it {in_hundred(prior)} beforehand that the sender seeks damage; after {article} {BLOWS[seen]}, {followed}, it is {in_hundred(after)}: {verdict}. "
        f"Before any move is seen, your odds give open war in {percent(now['war_mixture'] / 100)}: "
        f"{percent(now['war_limited'] / 100)} if the aims are limited, {percent(now['war_damage'] / 100)} if damage is sought."
    )


def _news(prior: float, after: float, feared: str) -> str:
    """How much the history told, by the ratio of the probabilities with which the two kinds of
    sender produce it.
    """
    gap, rare = abs(after - prior), 0.2
    ratio = after * (1 - prior) / (prior * (1 - after)) if after < 1 else float("inf")
    if gap < 0.05:
        return f"almost no news, because {feared} would have done this about as often"
    if ratio < 1:
        return f"good news, because {feared} would {'rarely have done this' if ratio < rare else 'have done this less often'}"
    return f"bad news, because a sender with limited aims would {'rarely have done this' if ratio > 1 / rare else 'have done this less often'}"


EXPERIMENT = Experiment(
    name="signalling",
    title="Does a telegraphed strike show restraint?",
    bet=Bet(
        "You give it even odds that Iran seeks damage. Then you see a telegraphed salvo, a limited strike in reply, "
        "and silence. How likely is it now that the sender sought damage? (The sender you fear wants some damage, a third of the most that can be set here.)",
    ),
    because="What counts is not the warning but who would not have given it. A sender who wants no more damage than that (4 on the first control’s scale, which ends at 12) "
    "gains enough from a quiet answer to announce its salvo as well, so the announcement does not tell the two kinds apart. Move the first control and see when it does.",
    controls=(
        Control(
            "aims",
            "Damage sought by the sender you fear",
            "The value to that sender of each rung that lands; 0 would be limited aims.",
            default=4.0,
            low=0,
            high=12,
            step=0.5,
            assumption=True,
        ),
        Control(
            "prior",
            "Your odds beforehand that it seeks damage",
            "An observer’s prior; Israel’s own suspicion is a control of its own.",
            default=0.5,
            low=0,
            high=1,
            step=0.05,
            percent=True,
            rests_on="your own judgement",
        ),
        Control(
            "seen",
            "What you saw first",
            "A limited strike in reply and silence followed; after a limited strike, silence.",
            default="4s",
            options=BLOWS,
            rests_on="the first is 13 April 2024, the fifth 19 April",
        ),
        Control(
            "suspicion",
            "Suspicion of the side that is hit",
            "How that side reads a blow before it knows whether it was announced: Israel, or Iran with the sides exchanged.",
            default=0.8,
            target="second.suspicion",
            low=0,
            high=1,
            step=0.05,
            percent=True,
            more=True,
        ),
        Control(
            "candour",
            "How often limited aims are believed to announce",
            "What both sides believe of a sender with limited aims; what it does is its own choice.",
            default=0.8,
            target="candour",
            low=0,
            high=1,
            step=0.05,
            percent=True,
            more=True,
            idle_when="credible",
        ),
        Control(
            "mimicry",
            "How often the other kind is believed to, relative to that",
            "Guile as a share of candour. At 100 % an announcement calms nobody, so only a sender with limited aims still makes it.",
            default=0.25,
            low=0,
            high=1,
            step=0.05,
            percent=True,
            more=True,
            idle_when="credible",
        ),
        Control(
            "credible",
            "Let credibility find itself",
            "Each kind of sender announces exactly as often as the other side believes.",
            default=False,
            more=True,
            rests_on="computed by the model",
        ),
    ),
    presets=(
        Preset(
            "april-2024",
            "April 2024",
            "The course’s reading of the week, with aims of 4 as the fear.",
            APRIL_2024,
        ),
        Preset(
            "larger-aims",
            "A sender one fears more",
            "The same night, if the feared sender wanted twice the damage.",
            APRIL_2024,
            {"aims": 8.0},
        ),
        Preset(
            "unannounced",
            "The same salvo, unannounced",
            "What a missing warning would have told.",
            APRIL_2024,
            {"seen": "4"},
        ),
        Preset(
            "meant-to-destroy",
            "Meant to destroy; the defence worked",
            "The White House’s reading of 13 April, held against the quiet end.",
            APRIL_2024,
            {"aims": 7.5},
        ),
        Preset(
            "disbelieved",
            "Announcements not believed",
            "Both kinds are believed to announce equally often, so an announcement calms nobody.",
            vary(APRIL_2024, guile=0.8),
            {"mimicry": 1.0},
            idle=("candour",),
        ),
        Preset(
            "sides-exchanged",
            "The sides exchanged",
            "Israel, after a blow felt at 2, strikes once without claiming it, and Iran keeps silent: the same question about Israel’s aims.",
            SIDES_EXCHANGED,
            {"seen": "2s"},
        ),
        Preset(
            "settled",
            "Credibility has found itself",
            "Each kind announces as often as the other side believes.",
            APRIL_2024,
            {"credible": True},
        ),
        Preset(
            "no-signals",
            "No way to announce",
            "Every blow comes without a word.",
            vary(APRIL_2024, moves=tuple(move for move in MOVES if not move.signalled)),
            {"seen": "4"},
            idle=("candour", "mimicry", "credible"),
        ),
    ),
    compute=_compute,
    columns=(
        Column("aims", "damage sought"),
        Column("posterior", "belief after what you saw, in 100"),
        Column("posterior_other", "had it been the other way, in 100"),
        Column("war_limited", "open wars in 100: limited aims"),
        Column("war_damage", "open wars in 100: seeks damage"),
        Column("war_mixture", "open wars in 100: mixture at your odds"),
        Column("candour", "limited aims believed to announce", 0, percent=True),
        Column("guile", "the other kind believed to announce", 0, percent=True),
    ),
    measure=Measure(_headline, view=_view),
    leaves_out="Only at the first decision can the model make beliefs about announcing match what senders do. It gives each kind of sender one number for its aims, "
    "and never lets damage deter. A sender’s words to third parties, which were most of the record’s dispute, are not in it.",
)


def _clears(aims: float) -> bool:
    """Whether odds of 80 in 100 beforehand fall below 10 in 100 at that much damage sought."""
    return EXPERIMENT.ask(None, {"aims": aims, "prior": 0.8}).headline < 10


_SOUGHT = EXPERIMENT.control("aims").positions[1:]


TASKS = (
    Task(
        "signalling-threshold",
        "You give it 80 in 100 beforehand that the sender seeks damage. From which damage sought does the announced salvo, the limited strike and the silence bring your belief below 10 in 100?",
        "Move the odds first, then the damage sought. The slider moves in steps of a half; a finer answer counts if the model bears it out.",
        answer=lambda: first_position(_SOUGHT, _clears),
        least=lambda: begins(_SOUGHT, _clears),
        tolerance=0.0001,
        low=0,
        high=12,
        digits=1,
        hint="Set “Your odds beforehand” to 80 %, then raise the damage step by step and read the table’s second column.",
        why="With even odds it is one step earlier. The ratio between what the two senders would do falls so steeply there that four times the odds hardly delay it.",
    ),
    Task(
        "signalling-evidence",
        "Which of these rows would an advocate of “the salvo was a message” find hardest to explain away?",
        "Rows of The record.",
        choices={
            "E18": Choice(
                "Iran’s leaders had vowed a response eleven days earlier (E18).",
                False,
                "A public vow fits that reading: it is how a message is prepared. Look for a row in which somebody denies having got the message.",
            ),
            "E19": Choice(
                "The White House denied any message of a time or of targets (E19).",
                True,
                "It is one party’s denial, but the row holds both sides: an advocate must explain why Washington says that it was not told, and a critic why three neighbours say that they were.",
            ),
            "E24": Choice(
                "Iran’s mission called the matter concluded while the salvo was under way (E24).",
                False,
                "That row cuts both ways: it closes the matter and threatens a more severe response. Look for a row in which notice itself is denied.",
            ),
        },
    ),
)
