"""The first page's night: a newcomer decides once for each side in April's exchange, and sees where
that path stands among a hundred replays.

All of it is known beforehand, so that a page needs no engine for it. It is told by
`widgets/model/night.py`, as the decision room is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from widgets.answers import room_words as words
from widgets.model.core import Plan, play, solve
from widgets.model.exchange import APRIL_2024, RUNGS, TOP, Move
from widgets.model.night import BOTH, Told, replay
from widgets.model.perception import felt
from widgets.model.prospect import prospect

SEED = 4
"""With this draw April's two moves are felt as the course codes them: at 2 and at 1."""

REPLAYS = 100

MENU = (Move(0), Move(1), Move(2, signalled=True), Move(4, signalled=True), Move(4))
"""What a newcomer chooses from: few of the nine moves, from none to the loudest."""

APRIL = (Move(4, signalled=True), Move(2, signalled=True))
"""What was done."""

ROWS = 5
"""Histories that are listed: the most frequent, and the reader's own."""


@dataclass(frozen=True)
class Chosen:
    """A move to choose: `4s`, and in words; `then` is the scene that it leads to."""

    move: str
    words: str
    then: str


@dataclass(frozen=True)
class Gone:
    """A history of the hundred replays: in words, its end, and how many went so."""

    path: str
    end: str
    count: int
    mine: bool


@dataclass(frozen=True)
class Scene:
    """What is shown after some moves: the text of the link (`4s-2s`, blank at the beginning), what
    has happened, and either the moves to choose from or the histories. `back` is the scene before,
    `other` the one in which Israel has something to decide where nothing was launched.
    """

    text: str
    heading: str
    told: tuple[str, ...]
    moves: tuple[Chosen, ...]
    gone: tuple[Gone, ...]
    said: str
    back: str
    other: str


def scenes() -> tuple[Scene, ...]:
    """Every scene, the beginning first."""
    found = [_deciding(())]
    for first in MENU:
        after = _deciding((first,)) if first.rung and not _is_over((first,)) else _ended((first,))
        found.append(after)
        if after.moves:
            found += [_ended((first, second)) for second in MENU]
    return tuple(found)


def april() -> Scene:
    """The scene that April's own two moves lead to."""
    return _ended(APRIL, reader=False)


def _text(moves: Sequence[Move]) -> str:
    return "-".join(map(str, moves))


def _told(moves: Sequence[Move]) -> Told:
    return replay(APRIL_2024, BOTH, moves, SEED)


def _is_over(moves: Sequence[Move]) -> bool:
    """Whether the night ends with these moves, so that nothing is left to decide."""
    return len(_told(moves).steps) == len(moves)


def _deciding(moves: tuple[Move, ...]) -> Scene:
    who, _ = words.names(APRIL_2024, len(moves) % 2)
    return Scene(
        _text(moves),
        f"You decide for {who}. What do you do?",
        (_FIRST, *_steps(moves)),
        tuple(Chosen(str(each), _offer(each), _text((*moves, each))) for each in MENU),
        (),
        "",
        "",
        "",
    )


_FIRST = (
    "1 April 2024: a strike attributed to Israel destroys the consular building of Iran’s embassy "
    f"compound in Damascus and kills 7 to 16 people, by different counts. In this course’s coding it is a {RUNGS[3]}, rung 3 of 5."
)


def _words(move: Move, reader: bool = True) -> str:
    """A move as the reader is asked of it. What a limited strike signals by is that nobody claims
    it, as in April; of a salvo it must be said when it comes without a word. Of what was done, and
    not by a reader, it is said that its notice is disputed.
    """
    said = {"2s": "limited strike, left unclaimed", "4": "massive salvo, unannounced"}
    if not reader:
        said["4s"] = "massive salvo, coded as announced; what notice it had is disputed"
    return said.get(str(move), words.move_words(move))


def _offer(move: Move) -> str:
    said = _words(move)
    return said[0].upper() + said[1:]


def _steps(moves: Sequence[Move], reader: bool = True) -> Iterator[str]:
    """What was launched so far and how it was felt, by the reader (or as it was done) and then by
    the model.
    """
    told = _told(moves)
    for step in told.steps:
        if step.t == len(moves) and not _is_over(moves) and len(moves) < 2:
            return  # here the reader decides
        who, other = words.names(APRIL_2024, step.mover)
        mine = "You, for " if step.t < len(moves) else "The model, for "
        mine = mine if reader else ""
        felt = f" In the model {words.felt_words(step.after, other)}" if step.move.rung else ""
        yield f"{mine}{who}: {_words(step.move, reader)}.{felt}"


ENDS = {"stop": "stops", "war": "open war", "open": "goes on"}
"""How a history ends, in a narrow column."""


def _ended(moves: tuple[Move, ...], reader: bool = True) -> Scene:
    told = _told(moves)
    counts, own = _hundred(), (told.path, told.end)
    ranked = counts.most_common()
    listed = [each for each, _ in ranked[:ROWS]]
    listed += [] if own in listed else [own]
    held = _wars_of(moves)
    gone = tuple(
        Gone(_path(path), ENDS[end], counts[path, end], (path, end) == own) for path, end in listed
    )
    rest = REPLAYS - sum(each.count for each in gone)
    if rest:
        gone = (
            *gone,
            Gone(f"{len(ranked) - sum(each.count > 0 for each in gone)} others", "", rest, False),
        )
    alike = counts[own]
    free = sum(count for (_, end), count in counts.items() if end == "war")
    return Scene(
        _text(moves),
        words.end_words(APRIL_2024, told),
        (_FIRST, *_steps(moves, reader)),
        (),
        gone,
        f"The same beginning, replayed {REPLAYS} times with the model on both sides: {alike} went exactly {'as yours' if reader else 'so'}, {free} ended in open war. "
        f"With {'what you decided' if reader else 'the first two moves as they were'} and only the rest replayed, {held} of {REPLAYS} ended in open war. "
        f"Over all chances, and not these {REPLAYS} alone, it is {100 * play(_plan()).p_war:.1f} and {100 * _war(moves):.1f} in 100.",
        _text(moves[:-1]),
        "" if told.steps[0].move.rung else _text(APRIL[:1]),
    )


def _path(path: Sequence[int]) -> str:
    return " → ".join(RUNGS[rung] for rung in path)


@lru_cache(maxsize=1)
def _hundred() -> Counter[tuple[tuple[int, ...], str]]:
    """Where the model's own exchanges go, by rungs launched and end."""
    told = (replay(APRIL_2024, BOTH, (), seed) for seed in _seeds())
    return Counter((each.path, each.end) for each in told)


def _wars_of(moves: Sequence[Move]) -> int:
    """How many of the hundred end in open war with these moves."""
    return sum(replay(APRIL_2024, BOTH, moves, seed).end == "war" for seed in _seeds())


@lru_cache(maxsize=1)
def _plan() -> Plan:
    return solve(APRIL_2024)


def _war(moves: Sequence[Move], t: int = 0) -> float:
    """The chance (0–1) of open war with these moves, the model deciding all that follows."""
    move, *rest = moves
    if not move.rung:
        return 0.0
    ahead = prospect(APRIL_2024, _plan()).war[t + 1]
    after = _war(rest, t + 1) if rest else None  # held, however this one was felt
    felt_at = felt(APRIL_2024, t % 2, move)
    return sum(
        chance * (1.0 if rung == TOP else ahead[rung] if after is None else after)
        for rung, chance in enumerate(felt_at)
    )


def _seeds() -> range:
    return range(SEED + 1, SEED + 1 + REPLAYS)
