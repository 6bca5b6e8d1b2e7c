"""What a night in the decision room says, in words: moves, press lines, audiences, ends.

Every sentence is made for both sides alike, with their names put in. It tells what the model gives,
and nothing of tactics.
"""

from __future__ import annotations

from collections.abc import Sequence

from widgets.model.actor import Actor
from widgets.model.advice import AUDIENCES, Audience
from widgets.model.core import Losses
from widgets.model.exchange import RUNGS, TOP, Exchange, Move
from widgets.model.night import Step, Told

CASES = {
    "april": "The exchange after the strike in Damascus on 1 April 2024, as this course codes it.",
    "no-ally": "As in April 2024, but no ally restrains Israel.",
    "hawkish": "As in April 2024, but hawks have nine tenths of the coalition on both sides.",
    "stressed": "As in April 2024, but with stronger hawks on both sides, partners who watch more "
    "closely, a weaker shield, half the ally, and announcements that say less.",
    "shadow-war": "A smaller blow than in April 2024; no partners watch, an ally restrains each side, "
    "Iran’s hawks are weaker, and neither side wants to answer with more than it felt.",
}
"""What each case of `NIGHT_CASES` is."""

LABELS = {"hawks": "Hawks", "doves": "Doves", "clients": "Partners", "ally": "Ally"}
"""The audiences as heads of the table."""

BEFORE = {
    "hawks": "the hawks",
    "doves": "the doves",
    "clients": "the partners",
    "ally": "the ally",
}
"""The audiences in a sentence."""

SIZES = ((0.05, "nothing"), (1, "little"), (5, "some"), (15, "much"))
"""Below which loss, in felt rungs, each word holds; beyond the last it is `VERY_MUCH`."""

VERY_MUCH = "very much"

_PRESS = (
    "{who} says that the matter is closed.",
    "An attack is reported. {who} neither confirms nor denies that it was its own.",
    "{who} says that it has carried out a limited strike.",
    "{who} says that it has struck what it had left alone before.",
    "{who} says that it has launched a massive salvo.",
    "{who} says that it is at war with {other}.",
)
"""By rung: what a press agency would report of the move."""

_ANNOUNCED = " It says that it had given notice and that, for its part, the matter is closed."

KINDS = {
    "limited": "{other} seeks no damage, and an ally restrains it",
    "hawkish": "hawks have nine tenths of {other}’s coalition or more",
    "without an ally": "no ally restrains {other}",
    "seeks damage": "{other} seeks damage for its own sake",
}
"""What each kind of the other side is."""

REMOVED = {
    "ally": "the ally",
    "announcements": "announcements",
    "shield": "{second}’s shield",
    "doves": "the doves",
}
"""The restraints in a sentence."""


def move_words(move: Move) -> str:
    """`massive salvo, announced`."""
    return RUNGS[move.rung] + (", announced" if move.signalled else "")


def press(move: Move, who: str, other: str) -> str:
    """The press line that a move implies."""
    line = _PRESS[move.rung].format(who=who, other=other)
    return line + (_ANNOUNCED if move.signalled else "")


def felt_words(rung: int, who: str) -> str:
    """How a side felt a blow, as a sentence."""
    if rung == 0:
        return f"{who} feels nothing of it."
    if rung == TOP:
        return f"{who} feels it as open war."
    return f"{who} feels it at rung {rung}, like a {RUNGS[rung]}."


def probably(felt: Sequence[float]) -> str:
    """How a move would probably be felt: the likeliest rung, and the mean."""
    likeliest = max(range(len(felt)), key=felt.__getitem__)
    mean = sum(rung * chance for rung, chance in enumerate(felt))
    if felt[likeliest] > 0.9995:
        return str(likeliest)
    return f"{likeliest}; on average {mean:.1f}"


def loss_words(loss: float) -> str:
    """`5.6, much`: a loss in felt rungs, with a word for its size."""
    word = next((word for below, word in SIZES if loss < below), VERY_MUCH)
    return f"{loss:.1f}, {word}"


def asks(audience: Audience, actor: Actor, other: str, felt: int) -> str:
    """What an audience now asks of the side whose leader decides."""
    who = actor.name
    if audience.weight == 0:
        return {
            "hawks": f"No hawks sit in {who}’s coalition.",
            "doves": f"No doves sit in {who}’s coalition.",
            "clients": f"No partners watch {who} in this case.",
            "ally": f"No ally restrains {who} in this case.",
        }[audience.name]
    if audience.name == "doves":
        return f"They mind every rung that {other} feels, and open war most."
    if audience.name == "ally":
        return f"It minds every rung above 1 that {other} feels."
    if audience.asks <= 0:
        line = f", below {who}’s red line at {actor.red_line:g}" if felt < actor.red_line else ""
        return f"They ask for no answer to a blow felt at {felt}{line}."
    how = "an open answer" if audience.name == "clients" else "an answer"
    return f"They ask for {how} launched at rung {min(audience.asks, TOP):g} or higher."


def costs(losses: Losses) -> str:
    """`12.6 before the hawks, 0.9 before the doves`: what a move costs, without what is nothing."""
    found = [
        f"{value:.1f} before {BEFORE[name]}"
        for name in AUDIENCES
        if (value := float(getattr(losses, name))) >= SIZES[0][0]
    ]
    return ", ".join(found) or "nothing before any audience"


def in_100(share: float) -> str:
    """A chance as so many in 100, with one decimal: `3.6`."""
    return f"{100 * share:.1f}"


def points(share: float) -> str:
    """A change of a chance, in points of 100, with its sign: `+0.7`, `−2.9`."""
    said = f"{100 * abs(share):.1f}"
    return said if said == "0.0" else f"{'+' if share > 0 else '−'}{said}"


def path_words(path: Sequence[int]) -> str:
    """The rungs launched, in order: `4 → 2 → 0`."""
    return " → ".join(map(str, path))


def end_words(exchange: Exchange, told: Told) -> str:
    """How a night ended, as a sentence or two."""
    last = told.steps[-1]
    who, other = names(exchange, last.mover)
    if told.end == "stop":
        count = len(told.steps) - 1
        answers = {0: "was no answer", 1: "was one answer"}.get(count, f"were {count} answers")
        return f"{who} stands down. After the first blow there {answers}, and then it stopped."
    if told.end == "open":
        return f"{len(told.steps)} decisions have passed, and the exchange still goes on."
    if last.move.rung == TOP:
        return f"It ends in open war, and {who} chose it."
    words = move_words(last.move)
    return f"It ends in open war, which nobody chose: {other} felt {who}’s {words} as open war."


SHORT_ENDS = {"stop": "then it stopped", "war": "open war", "open": "still going on"}
"""How a history ended, behind its rungs; `yours` has not ended."""


def names(exchange: Exchange, side: int) -> tuple[str, str]:
    """The name of a side (0 first, 1 second), and that of the other."""
    actors = exchange.actors()
    return actors[side].name, actors[1 - side].name


def moved(exchange: Exchange, step: Step) -> str:
    """`Iran’s massive salvo, announced`: whose move, and what."""
    who, _ = names(exchange, step.mover)
    if step.move.rung == 0:
        return f"{who}’s standing down"
    return f"{who}’s {move_words(step.move)}"
