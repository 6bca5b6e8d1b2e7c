"""The sheet for a team before a night in the decision room: what it knows of its own side."""

from __future__ import annotations

from dataclasses import dataclass

from widgets.answers import room_words as words
from widgets.model.actor import Actor
from widgets.model.night import Night


@dataclass(frozen=True)
class Brief:
    """A sheet for a team: what it knows of its own side."""

    who: str
    title: str
    lines: tuple[str, ...]


def brief(night: Night, side: int) -> Brief:
    """The sheet for a side (0 first, 1 second)."""
    actor = night.known.actors()[side]
    who, other = words.names(night.known, side)
    hawks = f"Hawks have {100 * actor.hawks:.0f} % of the coalition."
    doves = f"Doves have {100 * (1 - actor.hawks):.0f} % of the coalition."
    return Brief(
        who,
        f"Brief for the team that decides for {who}",
        (
            words.CASES[night.case],
            f"You decide what {who} does after each blow that it feels. A move is a rung of the "
            "ladder, from 0, standing down, to 5, open war. Rungs 2, 3 and 4 can be announced: with "
            "notice, declared over, or left unclaimed.",
            f"{hawks} They mind an answer that is launched lower than they ask.",
            f"{doves} They mind what {other} feels, and open war most.",
            _watched(actor),
            f"An ally minds what {other} feels above rung 1."
            if actor.ally
            else f"No ally restrains {who} in this case.",
            f"A blow felt below rung {actor.red_line:g}, {who}’s red line, asks for no answer. From "
            f"there on hawks and partners ask for {actor.markup:g} rung more than was felt."
            if actor.markup
            else f"A blow felt below rung {actor.red_line:g}, {who}’s red line, asks for no answer. "
            "From there on hawks and partners ask for as much as was felt.",
            f"You see what {who} feels of each blow. What {other} feels of yours you see only in "
            "its answer. Whoever stands down ends the exchange.",
            "There are no points. At the end you talk about what you decided, and why.",
        ),
    )


def _watched(actor: Actor) -> str:
    if actor.clients:
        return "Partners watch. They mind an answer in the open that is lower than they ask, and an answer that is not in the open."
    return f"No partners watch {actor.name} in this case."
