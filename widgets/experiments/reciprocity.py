"""Reciprocity: what does one mistake do to two sides that answer each other, and what does
forgiveness repair?

Two rules meet in the repeated prisoner's dilemma; now and then a move goes wrong. The long run and
the chance of cooperation in each round are exact; one run of moves, drawn by number, shows what the
averages are made of.
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
    Preset,
    Row,
    Setting,
)
from widgets.experiments.task import Choice, Task, begins, first_position
from widgets.model import Exchange
from widgets.model.classics.reciprocity import (
    ALLD,
    GRIM,
    TFT,
    WSLS,
    Done,
    Match,
    Strategy,
    by_round,
    generous,
    long_run,
    run,
)

ROUNDS = 40
"""How many rounds are shown."""

OF = 30
"""Forgiveness is counted in so many defections, so that the 1 in 3 of the literature lies on the
grid.
"""

FIRST_SEED = 90
"""Run 1 was chosen for its single early mistake; the runs after it are the next seeds, as they
fall.
"""

RULES: dict[str, tuple[str, str, str]] = {
    "echo": ("Echo", "Echo: copies the other", "tit for tat"),
    "pardon": ("Pardon", "Pardon: forgives some", "generous tit for tat"),
    "shift": ("Shift", "Shift: keeps what paid", "win-stay, lose-shift"),
    "grudge": ("Grudge", "Grudge: never forgives", "grim"),
    "no": ("Always no", "Always no", "always defect"),
}
"""Each rule's neutral name, the words of its control, and the name that the literature gives it,
which would colour the bet.
"""

IN_FULL = (
    "Echo does what the other side just did. Pardon does the same, but forgives some defections. Shift repeats its move if the other side cooperated and changes it if not. "
    "Grudge defects for ever once the other side has defected. Always no never cooperates; the others begin by cooperating."
)
"""The rules as a control explains them."""


def _strategy(rule: str, forgiven: float) -> Strategy:
    known: dict[str, Strategy] = {"echo": TFT, "shift": WSLS, "grudge": GRIM, "no": ALLD}
    return generous(forgiven / OF) if rule == "pardon" else known[rule]


@lru_cache(maxsize=256)  # two Pardons are asked for beside every pair
def _chances(
    first: str, second: str, noise: float, forgiven: float
) -> tuple[list[tuple[float, float]], Match]:
    """Round by round and in the long run."""
    pair = (_strategy(first, forgiven), _strategy(second, forgiven))
    return [(float(a), float(b)) for a, b in by_round(*pair, noise, ROUNDS)], long_run(*pair, noise)


def _compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
    first, second = str(settings["first"]), str(settings["second"])
    noise, forgiven = float(settings["noise"]), float(settings["forgiven"])
    rounds, end = _chances(first, second, noise, forgiven)
    forgiving, forgiving_end = _chances("pardon", "pardon", noise, forgiven)
    played = run(
        _strategy(first, forgiven),
        _strategy(second, forgiven),
        noise,
        ROUNDS,
        FIRST_SEED + int(float(settings["run"])) - 1,
    )
    rows: list[Row] = [
        {
            "round": float(t + 1), "first_did": _words(a), "second_did": _words(b), "cooperating": float(a.cooperated + b.cooperated),
            "first": 100 * rounds[t][0], "second": 100 * rounds[t][1], "pardons": 100 * forgiving[t][0],
        }
        for t, (a, b) in enumerate(played)
    ]  # fmt: skip
    shares = [100 * float(share) for share in end.cooperation]
    pardons = 100 * float(forgiving_end.cooperation[0])
    return Answer(
        tables={"rows": rows, "ends": _ends(shares, pardons)},
        headline=sum(shares) / 2,
        sentence=_sentence(first, second, noise, end, pardons / 100, played),
    )


def _words(done: Done) -> str:
    return ("cooperates" if done.cooperated else "defects") + (
        " by mistake" if done.mistaken else ""
    )


def _ends(shares: list[float], pardons: float) -> list[Row]:
    """The long run of each line, with its label above or below the point; labels that would cover
    each other are joined or left out.
    """
    high, low = max(shares), min(shares)
    if round(high) == round(low):
        labels = [(f"{high:.0f}", "above", high)]
    elif low < 12 and high - low < 15:  # no room between, none below
        labels = [("", "above", low), (f"{shares[0]:.0f} | {shares[1]:.0f}", "above", high)]
    else:
        labels = [
            (f"{low:.0f}", "above" if low < 12 else "below", low),
            (f"{high:.0f}", "above", high),
        ]
    near = any(abs(value - pardons) < 15 for value in shares)
    beside: Row = {
        "who": "pardons",
        "value": pardons,
        "words": "" if near else f"{pardons:.0f}",
        "place": "above",
    }
    return [
        beside,
        *(
            {"who": "pair", "value": value, "words": words, "place": place}
            for words, place, value in labels
        ),
    ]


def _sentence(
    first: str,
    second: str,
    noise: float,
    end: Match,
    pardons: float,
    played: list[tuple[Done, Done]],
) -> str:
    shares, points = (
        [float(share) for share in end.cooperation],
        [float(value) for value in end.payoffs],
    )
    (name, _, known), (other, _, other_known) = RULES[first], RULES[second]
    if first == second:
        who = f"Two sides on {name} ({known} in the literature)"
        what = f"each cooperate in {100 * shares[0]:.0f} of 100 rounds in the long run, worth {points[0]:.2f} points a round"
    else:
        who = f"{name} ({known} in the literature) against {other} ({other_known})"
        what = (
            f"cooperates in {100 * shares[0]:.0f} of 100 rounds in the long run and the other side in {100 * shares[1]:.0f}, "
            f"worth {points[0]:.2f} and {points[1]:.2f} points a round"
        )
    beside = (
        ""
        if first == second == "pardon"
        else f"Two Pardons would cooperate in {100 * pardons:.0f}. "
    )
    mistakes = sum(done.mistaken for pair in played for done in pair)
    cooperated = sum(done.cooperated for pair in played for done in pair)
    gone = (
        "no move went"
        if not mistakes
        else "1 move went"
        if mistakes == 1
        else f"{mistakes} moves went"
    )
    return (
        f"{who}, with {100 * noise:.0f} of 100 moves going wrong, {what}: {_verdict(shares, points)}. "
        f"{beside}In the run shown {gone} wrong, and {cooperated} of {2 * ROUNDS} moves were cooperative."
    )


def _verdict(shares: list[float], points: list[float]) -> str:
    """What becomes of a mistake between the two."""
    if abs(points[0] - points[1]) >= 0.5:
        return "one side lives off the other"
    if sum(shares) >= 1.7:
        return "a mistake is soon repaired"
    if sum(shares) <= 0.3:
        return "cooperation does not outlive the first mistakes"
    return "a mistake is answered again and again"


EXPERIMENT = Experiment(
    name="reciprocity",
    title="What does one mistake do to two sides that answer in kind?",
    bet=Bet(
        "Two sides follow the same rule, Echo: cooperate first, then do whatever the other side just did. One move in 100 goes wrong: "
        "the side does the opposite of what it meant. They play on until it no longer matters how they began. How many of 100 moves are then cooperative?",
    ),
    because="An Echo answers a mistake as if it had been meant, gets its own answer back, and so the two take turns until another mistake ends it or makes it worse. "
    "How rare mistakes are decides how long it takes to get there, not where it ends. Set both sides to Pardon to see what some forgiveness is worth.",
    controls=(
        Control(
            "first",
            "The first side’s rule",
            IN_FULL,
            default="echo",
            options={key: words for key, (_, words, _) in RULES.items()},
            rests_on="a rule from the literature",
        ),
        Control(
            "second",
            "The other side’s rule",
            "Forgiveness repairs mistakes only with somebody who would rather cooperate. Try Always no.",
            default="echo",
            options={key: words for key, (_, words, _) in RULES.items()},
            assumption=True,
            rests_on="a rule from the literature",
        ),
        Control(
            "noise",
            "How often a move goes wrong",
            "The side does the opposite of what it meant; both sides see what was done, not what was meant.",
            default=0.01,
            low=0.01,
            high=0.2,
            step=0.01,
            percent=True,
        ),
        Control(
            "forgiven",
            f"Of {OF} defections, a Pardon forgives",
            "At 0 a Pardon is an Echo; 10, a third, is the value of the literature for these payoffs. The dotted line, two Pardons, moves with it too.",
            default=10.0,
            low=0,
            high=OF,
            step=1,
            more=True,
            rests_on="a value from the literature (Molander 1985)",
        ),
        Control(
            "run",
            "Which run is drawn",
            "A run is drawn by number and is always the same, and mistakes fall in the same rounds whatever the rules. Run 1 was chosen because "
            "a single mistake falls early in it; the others are as chance has them. The lower picture does not depend on it.",
            default=1.0,
            low=1,
            high=12,
            step=1,
            advance="Another run",
            more=True,
            rests_on="chance",
        ),
    ),
    presets=(
        Preset("echoes", "Two Echoes", "Reciprocity to the letter."),
        Preset(
            "pardons",
            "Two Pardons",
            "Reciprocity with some forgiveness.",
            own={"first": "pardon", "second": "pardon"},
        ),
        Preset(
            "echo-pardon",
            "Echo meets Pardon",
            "Is it enough if one side forgives?",
            own={"first": "echo", "second": "pardon"},
        ),
        Preset(
            "shifts",
            "Two Shifts",
            "Learning from what paid, instead of from what the other side did.",
            own={"first": "shift", "second": "shift"},
        ),
        Preset(
            "pardon-no",
            "Pardon meets Always no",
            "Who lives off forgiveness.",
            own={"first": "pardon", "second": "no"},
        ),
        Preset(
            "grudges",
            "Two Grudges",
            "The threat that is never taken back.",
            own={"first": "grudge", "second": "grudge"},
        ),
    ),
    compute=_compute,
    columns=(
        Column("round", "round", 0),
        Column("first_did", "in this run the first side"),
        Column("second_did", "in this run the other side"),
        Column("cooperating", "sides cooperating in this run", 0),
        Column("first", "first side’s chance of cooperating, in 100"),
        Column("second", "other side’s chance, in 100"),
        Column("pardons", "two Pardons’ chance, in 100"),
    ),
    leaves_out="Two moves and four payoffs (both cooperate 3, both defect 1, alone defecting 5, alone cooperating 0) stand for everything that states do to each other. "
    "No blow is larger than another, nobody is at home, nobody dies, nothing is said, and the game never ends. None of these numbers describes a war.",
)


def _repairs(forgiven: float) -> bool:
    """Whether two Pardons who forgive so many of `OF` cooperate in 90 of 100 moves, 5 gone wrong."""
    return EXPERIMENT.ask("pardons", {"noise": 0.05, "forgiven": forgiven}).headline >= 90


_FORGIVEN = EXPERIMENT.control("forgiven").positions


TASKS = (
    Task(
        "reciprocity-forgiveness",
        "Two Pardons, and 5 of 100 moves go wrong. How many of 30 defections must each forgive, at the least, for 90 of 100 moves to be cooperative in the long run?",
        "Start from Two Pardons; move the mistakes, then the forgiveness under More. The next whole number; a finer answer counts if the formula bears it out.",
        answer=lambda: first_position(_FORGIVEN, _repairs),
        least=lambda: begins(_FORGIVEN, _repairs),
        tolerance=0.01,
        low=0,
        high=OF,
        unit=f"of {OF}",
        hint="Start from Two Pardons, set “How often a move goes wrong” to 5 %, open More and raise the forgiveness until the long run reaches 90.",
        why="That is more than the third that can be given without inviting exploitation where no move goes wrong: with many mistakes, safety from exploitation and repair pull apart.",
    ),
    Task(
        "reciprocity-evidence",
        "An Echo does what the other side just did. Which of these rows of the record shows a decision that an Echo could not have made?",
        "Rows of The record.",
        choices={
            "PK5": Choice(
                "Two days after Iran’s strike on its territory Pakistan struck inside Iran, and the two governments then agreed to de-escalate (PK1, PK5, PK11).",
                False,
                "Up to the agreement this is an Echo: a claimed, limited strike across the border, answered by another. Look for a strike without an answer in kind.",
            ),
            "E24": Choice(
                "While its salvo was under way Iran’s mission warned that another Israeli strike would meet a more severe response (E24).",
                False,
                "More than parity, but in words: it announces a rule that an Echo does not follow, and is not itself a move. Look for a move.",
            ),
            "E33": Choice(
                "After the strike near Isfahan Iran’s foreign minister said that Iran would not react further unless Israel acted again (E31, E33).",
                True,
                "A strike that US officials attributed to Israel was not answered by a strike. Unless, as he also said, no Israeli link was proven: then there was no move "
                "to answer. The row does not tell forgiveness from that.",
            ),
        },
    ),
)
