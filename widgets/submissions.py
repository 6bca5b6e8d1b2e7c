"""What students hand in, made fit for grading: whose file it is, and the notebook built anew from
what was given out and the answers in it.

Nothing but the answers' text is taken from a student's notebook. Tags, metadata, kinds of cell,
kernels, and checks that were changed, deleted or doubled can therefore change nothing.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from pathlib import Path, PurePath
from typing import Any

import nbformat

NOT_HANDED_IN = "# This cell was not handed in."


class CannotGrade(ValueError):
    """A submission that cannot be graded: why, and what to do. The words are for whoever grades."""


# -------------------------------------------------------------------------------------- whose it is

_NOTEBOOK = re.compile(r"\.ipynb(?:\.(?:txt|json))?$", re.IGNORECASE)
"""Some browsers add an ending of their own when a notebook is saved."""

_LEARNING_SYSTEM = (
    re.compile(
        r"(?P<who>.+?)_\d+_assignsubmission_file"
    ),  # Moodle: Ada Lovelace_12345_assignsubmission_file_…
    re.compile(
        r"(?P<who>[^_]+)_(?:late_)?\d+_\d+_", re.IGNORECASE
    ),  # Canvas: lovelaceada_LATE_1234_5678_…
)
_CONTAINERS = {"", "archive", "submissions", "submitted", "downloaded", "notebooks", "files"}
"""Names of folders that are no student's."""

_MARKS = re.compile(
    r"(?:[\s_.-]*(?:\(\d+\)|[-_ ]\d{1,2}|final|copy|copy of|kopie|copie|copia|new|neu|v\d+|version \d+))+$",
    re.IGNORECASE,
)
"""What browsers, learning systems and students add to a name."""


def is_notebook(path: PurePath) -> bool:
    """Whether the file's name says that it is a notebook."""
    return bool(_NOTEBOOK.search(path.name))


def owner(path: PurePath, assignment: str) -> str:
    """The student that a file's path names, below the folder of the assignment's files; empty if it
    names none.

    What a learning system writes counts first, then the file's own name beside the assignment's
    (`ada_signalling-1.ipynb`), then the folder's.
    """
    parts = [*path.parts[:-1], _NOTEBOOK.sub("", path.name)]
    for part in parts:
        for pattern in _LEARNING_SYSTEM:
            if found := pattern.match(part):
                return _name(found["who"])
    *folders, file = parts
    asked = re.compile(
        r"[\s_-]*".join(map(re.escape, re.split(r"[-_ ]", assignment))), re.IGNORECASE
    )

    def beside(text: str) -> str:
        """What is left of a name without the assignment's."""
        if not (found := asked.search(text)):
            return ""
        return _name(text[: found.start()]) or _name(_MARKS.sub("", text[found.end() :]))

    named = [
        beside(file),
        *(beside(each) or _name("" if asked.search(each) else each) for each in reversed(folders)),
    ]
    if not asked.search(file):
        named.append(_name(re.sub(r"(?:\s*\(\d+\))+$", "", file)))
    return next((each for each in named if each not in _CONTAINERS), "")


def _name(text: str) -> str:
    """A name as a folder can have it: small letters of any script, digits, and - _ . @ between
    them.
    """
    plain = unicodedata.normalize("NFC", text).casefold()
    return re.sub(r"[^\w.@-]+", "-", plain).strip("-_. ")


# ------------------------------------------------------------------------------------ what is in it


def read(data: bytes) -> Any:
    """The notebook in a file. Raises `CannotGrade` if there is none."""
    if not data.strip():
        raise CannotGrade("the file is empty; ask for it again")
    if data.lstrip()[:1] == b"<":
        raise CannotGrade("the file is a web page (HTML) and no notebook; ask for the notebook")
    if data[:4] == b"%PDF":
        raise CannotGrade("the file is a PDF and no notebook; ask for the notebook")
    try:
        notebook = json.loads(data)
    except ValueError as error:  # also what is no text at all
        raise CannotGrade(
            f"the file is no notebook, or was cut off ({error}); ask for it again"
        ) from error
    try:
        found = nbformat.convert(nbformat.from_dict(notebook), 4)
        for cell in found.cells:
            cell.source = cell.source if isinstance(cell.source, str) else "".join(cell.source)
            cell.metadata.get("nbgrader")
    except (
        Exception
    ) as error:  # nbformat raises whatever a malformed notebook makes it stumble over
        raise CannotGrade(
            f"the file is no notebook that Jupyter can read ({type(error).__name__}: {error}); ask for it again"
        ) from error
    return found


def released(folder: Path, assignment: str, name: str) -> Any:
    """What students were given of an assignment, in a term's folder."""
    return read((folder / "release" / assignment / f"{name}.ipynb").read_bytes())


def rebuilt(release: Any, submitted: Any) -> tuple[Any, list[str]]:
    """The notebook that was given out with the student's answers in it, and remarks on what was
    mended.

    An answer is found by its grade_id, or by text that was left as it was; of several with one id
    the last counts that is neither blank nor the first lines. Every other code of the student's
    runs too, where it stood: helpers of one's own count, but cannot take the place of a check.
    Raises `CannotGrade` if no cell of the assignment is in it.
    """
    made = nbformat.from_dict(json.loads(json.dumps(release)))
    by_id = {_id(cell): number for number, cell in enumerate(made.cells) if _id(cell)}
    by_text = {cell.source.strip(): number for number, cell in enumerate(made.cells)}
    answers = {
        number for number in by_id.values() if made.cells[number].metadata.nbgrader.get("solution")
    }
    found = [by_id.get(_id(cell), by_text.get(cell.source.strip(), -1)) for cell in submitted.cells]
    if not set(found) & {number for name, number in by_id.items() if not name.endswith("-setup")}:
        others = ", ".join(sorted({_id(cell) for cell in submitted.cells if _id(cell)})[:3])
        raise CannotGrade(
            f"no cell of this assignment is in it, {f'but {others}' if others else 'nor of another'}; ask for the right notebook"
        )

    written: dict[int, int] = {}  # which cell of the submission counts as an answer
    for place, (number, cell) in enumerate(zip(found, submitted.cells, strict=True)):
        if number in answers and cell.source.strip() not in ("", made.cells[number].source.strip()):
            written[number] = place
    before, after = defaultdict[int, list[Any]](list), defaultdict[int, list[Any]](list)
    last = -1
    for place, (number, cell) in enumerate(zip(found, submitted.cells, strict=True)):
        changed = cell.source.strip() and (
            number < 0 or cell.source.strip() != made.cells[number].source.strip()
        )
        if changed and written.get(number) != place:
            (after[last] if number < 0 else before[number]).append(_plain(cell))
        last = number if number >= 0 else last

    for number in answers:
        if number in written:
            made.cells[number].source = submitted.cells[written[number]].source
        elif number not in found:
            made.cells[number].source = NOT_HANDED_IN
    made.cells = [
        *after[-1],
        *(
            each
            for number, cell in enumerate(made.cells)
            for each in (*before[number], cell, *after[number])
        ),
    ]
    return made, _remarks(release, submitted, by_id, found)


def _plain(cell: Any) -> Any:
    """A cell's kind and text, and nothing else of it."""
    make: Any = {"code": nbformat.v4.new_code_cell, "raw": nbformat.v4.new_raw_cell}.get(
        cell.cell_type, nbformat.v4.new_markdown_cell
    )
    return make(cell.source)


def _remarks(release: Any, submitted: Any, by_id: dict[str, int], found: list[int]) -> list[str]:
    told = []
    if twice := [name for name, number in by_id.items() if found.count(number) > 1]:
        told.append(
            f"more than one cell has the id {', '.join(twice)}; the last counts, the others run before it"
        )
    if missing := [name for name, number in by_id.items() if number not in found]:
        told.append(f"missing cells were put back: {', '.join(missing)}")
    terms = [
        set(
            re.findall(
                r'^TERM = "([^"]*)"', "\n".join(cell.source for cell in each.cells), re.MULTILINE
            )
        )
        for each in (release, submitted)
    ]
    if other := terms[1] - terms[0]:
        told.append(f"made for the term {', '.join(sorted(other))}; graded with this term's case")
    return told


def _id(cell: Any) -> str:
    marks = cell.metadata.get("nbgrader")
    name = marks.get("grade_id") if isinstance(marks, dict) else None
    return name if isinstance(name, str) else ""
