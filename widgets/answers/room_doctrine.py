"""What a doctrine brings, exactly, against April's other side, its like, and the nine doctrines of
the house.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from widgets.answers.answer import Answer, Row, Setting
from widgets.answers.words import percent
from widgets.model.core import Plan, play, solve
from widgets.model.doctrine import HOUSE, Doctrine
from widgets.model.exchange import APRIL_2024, Exchange, vary
from widgets.model.prospect import Reply, accounts, best_reply, certain


class Brought(NamedTuple):
    """What comes of a meeting: the chance of open war (0–1), how many blows are expected, the
    doctrine's own account and the other side's, in felt rungs.
    """

    war: float
    blows: float
    account: float
    other: float


def in_world(exchange: Exchange, settings: Mapping[str, Setting]) -> Exchange:
    """The exchange with what the three assumptions say, the same on both sides."""
    actor = {"markup": float(settings["markup"]), "hawks": float(settings["hawks"])}
    return vary(exchange, actor, actor, guile=float(settings["bluff"]) * exchange.candour)


def meet(exchange: Exchange, first: Plan, second: Plan, side: int) -> Brought:
    """What two plans bring, as the side (0 first, 1 second) sees it."""
    found = play(first, second=second)
    both = accounts(exchange, first, second)
    return Brought(found.p_war, found.duration, both[side], both[1 - side])


def _mean(one: Brought, other: Brought) -> Brought:
    """Of both seats."""
    return Brought(*((a + b) / 2 for a, b in zip(one, other, strict=True)))


def known(doctrine: Doctrine) -> str:
    """The doctrine with the name that the house has for it, if any: `0 1 2 3 4 (tit for tat)`."""
    name = next((each.name for each in HOUSE if each == doctrine), "")
    return f"{doctrine} ({name})" if name else str(doctrine)


def compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
    exchange = in_world(exchange, settings)
    doctrine = Doctrine.read(str(settings["doctrine"]))
    mine, theirs = doctrine.plan(exchange), solve(exchange)
    like = meet(exchange, mine, mine, 0)
    as_iran, as_israel = meet(exchange, mine, theirs, 0), meet(exchange, theirs, mine, 1)
    first, second = exchange.first.name, exchange.second.name
    rows = [
        _row(f"as {first}, v. the model’s {second}", as_iran),
        _row(f"as {second}, v. the model’s {first}", as_israel),
        _row("its like", _mean(like, meet(exchange, mine, mine, 1))),
    ]
    for each in HOUSE:
        plan = each.plan(exchange)
        seats = meet(exchange, mine, plan, 0), meet(exchange, plan, mine, 1)
        rows.append(_row(each.name, _mean(*seats)))
    notes: tuple[str, ...] = ()
    if settings["best"]:
        replies = [best_reply(exchange, theirs, side) for side in (0, 1)]
        rows += list(_best(exchange, theirs, replies))
        notes = (_said(exchange, replies),)
    for order, row in enumerate(rows):
        row["order"] = float(order)
    return Answer(
        {"rows": rows},
        100 * like.war,
        f"Between two that follow {known(doctrine)}, {percent(like.war)} of the exchanges end in open war, after {like.blows:.1f} blows on average. "
        f"Against the model’s other side it is {percent(as_iran.war)} as {first}, with an account of {signed(as_iran.account)}, "
        f"and {percent(as_israel.war)} as {second}, with {signed(as_israel.account)}.",
        notes,
    )


def _row(against: str, brought: Brought) -> Row:
    return {
        "against": against,
        "war": 100 * brought.war,
        "blows": brought.blows,
        "account": brought.account,
        "other": brought.other,
    }


def signed(value: float) -> str:
    """With a minus sign that a reader sees as one."""
    return f"{value:.1f}".replace("-", "−")


def _best(exchange: Exchange, theirs: Plan, replies: list[Reply]) -> Iterator[Row]:
    """The best replies of either side to the other's plan, as rows."""
    for side, reply in enumerate(replies):
        moves = [reply.moves[t // 2] for t in range(exchange.horizon)]
        mine = certain(exchange, moves)
        brought = meet(exchange, *((mine, theirs) if side == 0 else (theirs, mine)), side)
        yield _row(f"best reply, as {exchange.actors()[side].name}", brought)


def _said(exchange: Exchange, replies: list[Reply]) -> str:
    """The best replies in words, and why they surprise less than they seem to."""
    said = [
        f"{actor.name}’s best reply to the model’s other side is {' '.join(map(str, reply.moves[0]))}, with an account of {signed(reply.account)}"
        for actor, reply in zip(exchange.actors(), replies, strict=True)
    ]
    return f"{said[0]}; {said[1]}{_but(replies[1])}. {_was_done(exchange)}"


def _was_done(exchange: Exchange) -> str:
    if exchange != APRIL_2024:
        return "Both are those of this world, not of April’s."
    return (
        "That is what was done in April: an announced salvo after a blow felt at 3, a limited strike left unclaimed after one felt at 2, and then nothing. "
        "It is less surprising than it looks: the model was set so that this history is its likeliest, and a best reply in it must lie near."
    )


def _but(reply: Reply) -> str:
    alike = all(moves == reply.moves[0] for moves in reply.moves)
    return "" if alike else " (with other moves at its last decision, since nothing follows)"
