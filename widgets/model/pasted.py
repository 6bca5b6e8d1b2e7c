"""Every doctrine in a pasted text: a chat, a column of a sheet, a list with or without names.

A class sends its doctrines by whatever is at hand. What can be read is read; what cannot is given
back with a reason, so that nobody's doctrine is lost in silence.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from widgets.model.doctrine import Doctrine, typed

_S = "sSｓＳس"
_MOVE = re.compile(rf"[0-5]|[2-4][{_S}]")
_APART = re.compile(rf"(?<=[2-4])[ \u00a0]+(?=[{_S}](?!\w))")
_GAP = re.compile(r"\s*(?:[,;:/|.→←⇒،؛·–—-]|[-=]?>)?\s*")
_TOGETHER = re.compile(r"(?<!\w)(?:[0-5][sSｓＳ]?){5}(?!\w)")
_STAMP = re.compile(r"^[\W\d_]*(?:[ap]\.?\s?m\b\.?)?[\W\d_]*", re.IGNORECASE)
_QUOTES = " \u00a0\t\"'()[]|,;"
_LONGEST_NAME = 40


class Written(NamedTuple):
    """One doctrine of a text, how many times it stands there, and the names beside it, if any."""

    doctrine: Doctrine
    times: int
    names: tuple[str, ...]


class Unread(NamedTuple):
    """A line (from 1) in which no doctrine was found, and why."""

    line: int
    text: str
    why: str


class Found(NamedTuple):
    """What a text holds: its doctrines in order of appearance, and what was not understood."""

    doctrines: tuple[Written, ...]
    unread: tuple[Unread, ...]

    @property
    def entries(self) -> tuple[Doctrine, ...]:
        """Every doctrine as often as it stands there, for `tournament`."""
        return tuple(each.doctrine for each in self.doctrines for _ in range(each.times))


class _Word(NamedTuple):
    """A word or number of a line, where it stands, and what parts it from the one before."""

    text: str
    start: int
    end: int
    gap: str


class _Piece(NamedTuple):
    """A doctrine of a line, and where it stands."""

    doctrine: Doctrine
    start: int
    end: int


def find(text: str) -> Found:
    """Read every doctrine in a text, in whatever form; see `Doctrine.read` for how moves may look.

    A line may hold one or more, in cells or in words, together (`012s3s4s`) or apart, with a name
    before or behind. Five moves may also stand one a line. A line of which nothing was read comes
    back with a reason; an empty one does not.
    """
    found: list[Doctrine] = []
    unread: list[Unread] = []
    column: list[tuple[int, str]] = []
    for number, line in enumerate([*text.splitlines(), ""], start=1):
        seen = _APART.sub("", typed(line))
        if _MOVE.fullmatch(seen.strip(_QUOTES)):
            column.append((number, seen.strip(_QUOTES)))
            continue
        if column:
            _read_column(column, found, unread)
            column = []
        if not seen.strip():
            continue
        pieces = _pieces(seen)
        if not pieces:
            unread.append(Unread(number, line.strip(), _why(seen)))
        for at, piece in enumerate(pieces):
            before = seen[pieces[at - 1].end if at else 0 : piece.start]
            behind = seen[piece.end : pieces[at + 1].start if at + 1 < len(pieces) else None]
            last = at + 1 == len(pieces)
            name = _name(before, -1) if _STAMP.sub("", before) or not last else _name(behind, 0)
            found.append(Doctrine(piece.doctrine.moves, name))
    counts = Counter(found)
    return Found(
        tuple(
            Written(each, count, tuple(one.name for one in found if one == each and one.name))
            for each, count in counts.items()
        ),
        tuple(sorted(unread)),
    )


def _read_column(
    column: list[tuple[int, str]], found: list[Doctrine], unread: list[Unread]
) -> None:
    """Lines of one move each: five make a doctrine."""
    if len(column) % 5:
        why = f"{len(column)} lines of one move each; a doctrine has five moves"
        unread.extend(Unread(number, text, why) for number, text in column)
        return
    for at in range(0, len(column), 5):
        found.append(Doctrine.read(" ".join(text for _, text in column[at : at + 5])))


def _words(seen: str) -> list[_Word]:
    spans = [each.span() for each in re.finditer(r"\w+", seen)]
    ends = [0, *(end for _, end in spans)]
    return [_Word(seen[a:b], a, b, seen[end:a]) for (a, b), end in zip(spans, ends, strict=False)]


def _runs(words: list[_Word], wanted: re.Pattern[str]) -> list[list[_Word]]:
    """The stretches of wanted words with nothing but one sign or spaces between them."""
    runs: list[list[_Word]] = [[]]
    for word in words:
        fits = wanted.fullmatch(word.text)
        if not fits or (runs[-1] and not _GAP.fullmatch(word.gap)):
            runs.append([])
        if fits:
            runs[-1].append(word)
    return [run for run in runs if run]


def _pieces(seen: str) -> list[_Piece]:
    """The doctrines of a line, and where they stand in it."""
    five = [part for run in _runs(_words(seen), _MOVE) for part in _fives(run)]
    if five:
        return [
            _Piece(Doctrine.read(" ".join(word.text for word in part)), part[0].start, part[-1].end)
            for part in five
        ]
    cells = {cell.strip(_QUOTES) for cell in re.split(r"[\t,;:|=]", seen)}
    return [
        _Piece(Doctrine.read(each.group()), *each.span())
        for each in _TOGETHER.finditer(seen)
        # Five digits in a sentence may be any number; alone in a cell or with an s they are moves.
        if (not each.group().isdigit() or each.group() in cells) and _legal(each.group())
    ]


def _legal(together: str) -> bool:
    return all(_MOVE.fullmatch(move) for move in re.findall(r"\d\D?", together))


def _fives(run: list[_Word]) -> list[list[_Word]]:
    """The fives in a run of moves: the run itself, or what another sign parts from the rest.

    So a number of a list or a row is left out (`3. 0 1 2s 3s 4s`), and two doctrines may share a
    line (`0 1 2 3 4; 0 0 1 2 3`).
    """
    if len(run) == 5:
        return [run]
    signs = [word.gap.strip() or word.gap[:1] for word in run]
    found, at = [], 0
    while at + 5 <= len(run):
        inside = signs[at + 1]
        alike = set(signs[at + 1 : at + 5]) == {inside}
        parted = at == 0 or signs[at] != inside
        if alike and parted and (at + 5 == len(run) or signs[at + 5] != inside):
            found.append(run[at : at + 5])
            at += 4
        at += 1
    return found


def _name(beside: str, nearest: int) -> str:
    """The name in what stands beside a doctrine, in the nearest cell; "" for a longer sentence."""
    cells = [
        cell for cell in re.split(r"[\t|;,]", _STAMP.sub("", beside)) if re.search(r"\w", cell)
    ]
    name = re.split("[:=(]", cells[nearest].strip(_QUOTES))[0] if cells else ""
    name = name.strip(f"{_QUOTES}-–—>→.*=")
    return name if len(name) <= _LONGEST_NAME and len(name.split()) <= 4 else ""


def _why(seen: str) -> str:
    """Why a line holds no doctrine: what its longest run of numbers lacks."""
    runs = _runs(_words(seen), re.compile(rf"\d[{_S}]?"))
    longest = max(runs, key=len, default=[])
    if len(longest) < 3:
        return "no five moves"
    try:
        Doctrine.read(" ".join(word.text for word in longest))
    except ValueError as error:
        return str(error).removeprefix("Doctrine: ")
    return f"{len(longest)} moves, but not five together"
