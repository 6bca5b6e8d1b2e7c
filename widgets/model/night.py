"""A night: one history of an exchange in which a reader holds a seat, drawn from a seed.

A night is a pure function of the case, the seat, the mode, the seed and the reader's moves. Each
decision has two draws of its own, one for its move and one for what is felt of it. So a night that
is told again is the same, and one changed thing leaves every other draw alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Literal, NamedTuple

from widgets.model.core import solve
from widgets.model.exchange import APRIL_2024, TOP, Exchange, Move
from widgets.model.kinds import KINDS, kinds
from widgets.model.prospect import brings
from widgets.model.scenarios import COUNTERFACTUALS, SHADOW_WAR, STRESSED

LAST_SEED = 999_999_999
"""Seeds are whole numbers from 0 to this."""

BOTH = 2
"""The seat of two teams that decide for both sides in turn; the model then moves for neither."""


class NightCase(NamedTuple):
    """A case that a night can be played in: its name for readers, and the exchange."""

    label: str
    exchange: Exchange


NIGHT_CASES = {
    "april": NightCase("April 2024", APRIL_2024),
    "no-ally": NightCase("April 2024 with the ally gone", COUNTERFACTUALS["no ally"]),
    "hawkish": NightCase("April 2024 with hawkish coalitions", COUNTERFACTUALS["hawkish both"]),
    "stressed": NightCase("The stressed case", STRESSED),
    "shadow-war": NightCase("The shadow war", SHADOW_WAR),
}
"""The cases by the names that links use."""

End = Literal["stop", "war", "open", "yours"]
"""How a night stands: somebody stood down, open war, past its horizon, or the reader decides."""


class Step(NamedTuple):
    """One decision t: who moved, what they had felt, what they launched, and what was felt of it.

    `mover` is 0 (first) or 1 (second); `after` is 5 in open war, and 0 after standing down.
    """

    t: int
    mover: int
    before: int
    move: Move
    after: int


class Glimpse(NamedTuple):
    """A decision as the reader sees it: `felt` is None for a blow of the reader's own.

    What the other side felt of it shows only in its answer, and in the debrief.
    """

    t: int
    mover: int
    move: Move
    felt: int | None


class Told(NamedTuple):
    """A history as far as it goes."""

    opening: int
    steps: tuple[Step, ...]
    end: End

    @property
    def felt(self) -> int:
        """The rung felt last."""
        return self.steps[-1].after if self.steps else self.opening

    @property
    def path(self) -> tuple[int, ...]:
        """The rungs launched, in order."""
        return tuple(step.move.rung for step in self.steps)

    def seen(self, seat: int) -> tuple[Glimpse, ...]:
        """The history as the side (0 first, 1 second) sees it."""
        return tuple(
            Glimpse(step.t, step.mover, step.move, None if step.mover == seat else step.after)
            for step in self.steps
        )


# ----------------------------------------------------------------------------------- a history


def tell(exchange: Exchange, seat: int, moves: Sequence[Move], seed: int) -> Told:
    """The night in which the reader in `seat` (0 first, 1 second, 2 both) makes these moves.

    The other side moves by `solve(exchange)`. Where the moves run out, the night waits: its end is
    `yours`. Raises `ValueError` for a move that is not on the menu, or one after the night's end.
    """
    for place, move in enumerate(moves, start=1):
        if move not in exchange.moves:
            raise ValueError(
                f"night: {move}, move {place}, cannot be made here; "
                f"the menu is {', '.join(map(str, exchange.moves))}"
            )
    told = _tell(exchange, seat, moves, seed, play_on=False)
    made = sum(seat in (step.mover, BOTH) for step in told.steps)
    if made < len(moves):
        raise ValueError(
            f"night: {len(moves)} moves are given, but the night has ended after {made} of them"
        )
    return told


def replay(exchange: Exchange, seat: int, moves: Sequence[Move], seed: int) -> Told:
    """The night told to its end: where the reader's moves run out, the model moves for that seat.

    With no moves it is the model's own night. A signalled move that the menu does not hold is made
    without its signal, and moves after the end are left aside, so that a reader's moves can be
    tried in a changed exchange.
    """
    made = [move if move in exchange.moves else Move(move.rung) for move in moves]
    return _tell(exchange, seat, made, seed, play_on=True)


def _tell(
    exchange: Exchange, seat: int, moves: Sequence[Move], seed: int, *, play_on: bool
) -> Told:
    policy, known, waiting = solve(exchange).policy, brings(exchange), iter(moves)
    opening = felt = int(exchange.opening)
    steps: list[Step] = []
    for t, (for_move, for_felt) in zip(range(exchange.horizon), _draws(seed)):
        mover, choice = t % 2, policy[t][felt]
        asked = seat in (mover, BOTH)
        mine = next(waiting, None) if asked else None
        if mine is None and asked and not play_on:
            return Told(opening, tuple(steps), "yours")
        move = mine or choice.moves[_drawn(choice.probabilities, for_move)]
        # The menu goes up the ladder and so do the felt rungs: a higher draw is a worse one.
        after = _drawn(known[mover][move].felt, for_felt)
        steps.append(Step(t, mover, felt, move, after))
        if move.rung == 0 or after == TOP:
            return Told(opening, tuple(steps), "war" if move.rung else "stop")
        felt = after
    return Told(opening, tuple(steps), "open")


def _draws(seed: int) -> Iterator[tuple[float, float]]:
    """Two draws between 0 and 1 for each decision; the seed's first draw is for the kind."""
    source = Random(seed)
    source.random()
    while True:
        yield source.random(), source.random()


def _drawn(chances: Sequence[float], draw: float) -> int:
    """The place at which the chances, added up, exceed the draw."""
    total, last = 0.0, 0
    for place, chance in enumerate(chances):
        total += chance
        if draw < total:
            return place
        last = place if chance else last
    return last  # the chances add up to a little less than 1


# ---------------------------------------------------------------------------- a reader's night


@dataclass(frozen=True)
class Night:
    """A reader's night: a case of `NIGHT_CASES`, a seat, a seed, the mode, the moves so far.

    With `seat` at `BOTH` two teams decide in turn, and the moves are those of both. In fog the
    other side is one of the four `KINDS`, drawn by the seed, and the reader is not told which. `str`
    gives a text for a link, `april.iran.17.fog.4s-0`, and `read` reads it. Raises
    `ValueError` for a case, seat or seed that there is not, for two teams in fog, and what `tell`
    raises.
    """

    case: str
    seat: int
    seed: int
    fog: bool = False
    moves: tuple[Move, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "moves", tuple(self.moves))
        if self.case not in NIGHT_CASES:
            raise ValueError(f"night: there is no case {self.case!r}; it is {_or(NIGHT_CASES)}")
        if self.seat not in (0, 1, BOTH):
            raise ValueError(
                f"night: seat = {self.seat!r} must be 0 (first), 1 (second) or 2 (both)"
            )
        if self.seat == BOTH and self.fog:
            raise ValueError("night: mode = 'fog' needs a side that the model plays; seat is both")
        if type(self.seed) is not int or not 0 <= self.seed <= LAST_SEED:
            raise ValueError(
                f"night: seed = {self.seed!r} must be a whole number from 0 to {LAST_SEED}"
            )
        _ = self.told  # which checks the moves

    @classmethod
    def read(cls, text: str) -> Night:
        """The night that a text such as `april.iran.17.fog.4s-0` says.

        Case, seat, seed, `clear` or `fog`, and the reader's moves (none: leave them out). Raises
        `ValueError` that names the part that is wrong, its value and what is allowed.
        """
        parts = text.strip().casefold().split(".")
        if len(parts) not in (4, 5):
            raise ValueError(
                f"night: {text[:60]!r} has {len(parts)} parts; it must have case, seat, seed, mode "
                "and perhaps moves, such as april.iran.17.clear.4s-0"
            )
        case, seat, seed, mode = parts[:4]
        if case not in NIGHT_CASES:
            raise ValueError(f"night: there is no case {case[:40]!r}; it is {_or(NIGHT_CASES)}")
        seats = _seats(NIGHT_CASES[case].exchange)
        if seat not in seats:
            raise ValueError(f"night: there is no seat {seat[:40]!r}; it is {_or(seats)}")
        if not (seed.isascii() and seed.isdigit() and len(seed) <= len(str(LAST_SEED))):
            raise ValueError(
                f"night: seed = {seed[:40]!r} must be a whole number from 0 to {LAST_SEED}"
            )
        if mode not in ("clear", "fog"):
            raise ValueError(f"night: mode = {mode[:40]!r} must be clear or fog")
        menu = {str(move): move for move in NIGHT_CASES[case].exchange.moves}
        words = parts[4].split("-") if len(parts) == 5 else []
        for word in words:
            if word not in menu:
                raise ValueError(f"night: {word[:40]!r} is no move; a move is {_or(menu)}")
        moves = tuple(menu[word] for word in words)
        return cls(case, seats.index(seat), int(seed), mode == "fog", moves)

    def __str__(self) -> str:
        seat, mode = _seats(self.known)[self.seat], "fog" if self.fog else "clear"
        moves = ["-".join(map(str, self.moves))] if self.moves else []
        return ".".join([self.case, seat, str(self.seed), mode, *moves])

    @property
    def mover(self) -> int:
        """The side (0 first, 1 second) that a reader decides for, or decided for last."""
        if self.seat != BOTH:
            return self.seat
        told = self.told
        return (len(told.steps) - (told.end != "yours")) % 2

    @property
    def known(self) -> Exchange:
        """The case as the reader is told it."""
        return NIGHT_CASES[self.case].exchange

    @property
    def kind(self) -> str | None:
        """In fog: what the other side is, a name of `KINDS`; else None."""
        return KINDS[int(Random(self.seed).random() * len(KINDS))] if self.fog else None

    @property
    def exchange(self) -> Exchange:
        """The case as it is: in fog with the other side's kind."""
        if self.kind is None:
            return self.known
        return kinds(self.known, 1 - self.seat)[KINDS.index(self.kind)]

    @property
    def told(self) -> Told:
        """The history so far."""
        return tell(self.exchange, self.seat, self.moves, self.seed)

    def then(self, move: Move) -> Night:
        """The night after one more move of the reader's."""
        return replace(self, moves=(*self.moves, move))


def _seats(exchange: Exchange) -> tuple[str, str, str]:
    first, second = exchange.actors()
    return first.name.lower(), second.name.lower(), "both"


def _or(names: Sequence[str] | dict[str, Move] | dict[str, NightCase]) -> str:
    *others, last = names
    return f"{', '.join(others)} or {last}"
