"""Everybody against everybody: who takes part, how each does, and who holds on in the ecology."""

from __future__ import annotations

from collections.abc import Mapping

from widgets.answers.answer import Answer, Row, Setting
from widgets.answers.room_doctrine import in_world, signed
from widgets.model.doctrine import HOUSE, Doctrine, Tournament, ecology, tournament
from widgets.model.exchange import Exchange
from widgets.model.pasted import Found, find

ENTRANTS = 60
"""Different doctrines that are played; of more, those that stand first."""

ROUNDS, STEP = 300, 20
"""Rounds of the ecology, and how many lie between two that are shown."""

FEW = 12
"""So many doctrines leave room for a number in each cell of the grid."""

LINES = 6
"""Doctrines whose share is drawn as a line of its own: those that hold most at the end."""

OWN = "yours"


def entered(settings: Mapping[str, Setting]) -> tuple[list[Doctrine], Found, int]:
    """All who take part, the pasted text as it was read, and how many doctrines found no room.

    Doctrines with the same moves are one: the first one's name stays, and they are counted.
    """
    found = find(str(settings["pasted"]))
    own = str(settings["own"]).strip()
    written = [
        Doctrine(each.doctrine.moves, ", ".join(dict.fromkeys(each.names)))
        for each in found.doctrines
        for _ in range(each.times)
    ]
    everyone = [*HOUSE, *([Doctrine.read(own, OWN)] if own else []), *written]
    kinds = list(dict.fromkeys(everyone))
    in_time = set(kinds[:ENTRANTS])
    return [each for each in everyone if each in in_time], found, len(kinds) - len(in_time)


def _names(everyone: list[Doctrine]) -> dict[Doctrine, str]:
    """What each is called: by all the names that were given to it, each once, or by its moves."""
    names: dict[Doctrine, dict[str, None]] = {}
    for each in everyone:
        names.setdefault(each, {}).update({each.name: None} if each.name else {})
    return {each: "; ".join(given) or str(each) for each, given in names.items()}


def compute(exchange: Exchange, settings: Mapping[str, Setting]) -> Answer:
    world = in_world(exchange, settings)
    everyone, found, too_many = entered(settings)
    held = tournament(world, everyone)
    names = _names(everyone)
    shares = ecology(held, ROUNDS)
    standings = held.standings
    place = {row.doctrine: at for at, row in enumerate(standings)}
    last = {each: shares[-1][i] for i, each in enumerate(held.doctrines)}
    rows: list[Row] = [
        {
            "name": names[row.doctrine],
            "doctrine": str(row.doctrine),
            "entered": float(row.entered),
            "account": row.account,
            "war": 100 * row.war,
            "share": 100 * last[row.doctrine],
            "place": float(at + 1),
        }
        for at, row in enumerate(standings)
    ]
    return Answer(
        {
            "rows": rows,
            "grid": _grid(held, place),
            "shares": _shares(held, shares, names),
        },
        rows[0]["war"],
        _sentence(held, rows),
        _notes(found, too_many),
    )


def _grid(held: Tournament, place: Mapping[Doctrine, int]) -> list[Row]:
    """Each against each in the order of the table; `two` is the place of the other, from 1.

    The number is written into a cell where there are few.
    """
    order = sorted(range(len(held.doctrines)), key=lambda i: place[held.doctrines[i]])
    return [
        {
            "doctrine": str(held.doctrines[i]),
            "place": float(place[held.doctrines[i]] + 1),
            "two": float(at),
            "war": 100 * held.war(i, j),
            "said": f"{100 * held.war(i, j):.0f}" if len(order) <= FEW else "",
        }
        for i in order
        for at, j in enumerate(order, start=1)
    ]


def _shares(
    held: Tournament, shares: tuple[tuple[float, ...], ...], names: Mapping[Doctrine, str]
) -> list[Row]:
    """The ecology in steps; all who hold little at the end and never much are one line."""
    most = sorted(
        range(len(held.doctrines)), key=lambda i: -max(each[i] for each in shares[::STEP])
    )
    drawn = most[:LINES]
    rows: list[Row] = []
    for number in range(0, ROUNDS + 1, STEP):
        now = shares[number]
        lines = [(names[held.doctrines[i]], now[i]) for i in drawn]
        if len(drawn) < len(most):
            lines.append(("all others", 1 - sum(now[i] for i in drawn)))
        rows += [
            {"round": float(number), "name": name, "share": 100 * share, "line": float(line)}
            for line, (name, share) in enumerate(lines)
        ]
    return rows


def _sentence(held: Tournament, rows: list[Row]) -> str:
    best, calm = rows[0], min(rows, key=lambda row: row["war"])
    most = max(rows, key=lambda row: row["share"])
    count = sum(held.counts)
    kinds = "" if count == len(rows) else f", {len(rows)} of them different,"
    return (
        f"Of {count} doctrines{kinds} {_quoted(best['name'])} has the best account, {signed(best['account'])}, "
        f"with open war in {best['war']:.1f} of 100 exchanges; fewest wars, {calm['war']:.1f}, has {_quoted(calm['name'])}. "
        f"After {ROUNDS} rounds {_quoted(most['name'])} holds {most['share']:.0f} in 100 of the population."
    )


def _quoted(name: str) -> str:
    return f"“{name}”"


def _notes(found: Found, too_many: int) -> tuple[str, ...]:
    """What was read of the pasted text, and what was not, line by line."""
    if not found.doctrines and not found.unread:
        return ()
    read = sum(each.times for each in found.doctrines)
    kinds = len(found.doctrines)
    said = f"Read from the text: {read} doctrine{'s' * (read != 1)}"
    said += (
        f", {kinds} of them different; the same moves are one doctrine, counted as often as it was entered."
        if kinds < read
        else "."
    )
    full = f"More than {ENTRANTS} different doctrines: the last {too_many} do not take part."
    unread = [
        f"Line {each.line} was not understood, “{each.text[:60]}”: {each.why}."
        for each in found.unread
    ]
    return (said, *([full] if too_many else []), *unread)
