"""Grading grades: nbgrader, in a clean folder, on submissions of every kind that a teacher meets."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import nbformat
import pytest

from helpers.assignments import ASSIGNMENTS, EXERCISES
from helpers.grading import TERM, points, solved, written
from helpers.project import ROOT
from widgets import assignments, grading
from widgets.exercises import source
from widgets.mistakes import MISTAKES

Change = Callable[[Any], None]
"""What a student did to the notebook that was handed out."""


def mistake(number: int, name: str) -> str:
    return MISTAKES[name][number][0]


def all_with(code: Callable[[str], str]) -> Change:
    return lambda notebook: solved(
        notebook, **{name.replace("-", "_"): code(name) for name in EXERCISES}
    )


def deleted_checks(notebook: Any) -> None:
    notebook.cells = [
        cell for cell in notebook.cells if not cell.metadata.get("nbgrader", {}).get("grade")
    ]


def changed_checks(notebook: Any) -> None:
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade"):
            cell.source = "print('Right')"


PATCH = """import widgets.exercises.signalling as checks
for each in dir(checks):
    if each.startswith("check_"):
        setattr(checks, each, lambda *answer: "Right")"""
PATCH_SHARED = """from widgets.exercises import expect
for each in ("number", "share", "function_of", "distribution"):
    setattr(expect, each, lambda *answer, **bounds: None)"""
"""What the checks of all exercises ask with."""


def graded(folder: Path, assignment: str, submissions: dict[str, Change]) -> dict[str, float]:
    """Points by student, as nbgrader's gradebook has them."""
    for student, change in submissions.items():
        put(
            folder / "submitted" / student / assignment / f"{assignment}.ipynb",
            changed(folder / "release" / assignment / f"{assignment}.ipynb", change),
        )
    grading.grade(folder, assignment, [])
    return in_the_gradebook(folder, assignment)


# -------------------------------------------------------------------------------- a class of thirty

WHOLE = "whole"
RIGHT = "signalling-beliefs"
"""The exercise that is answered in many ways below; the others are right."""


def cell_of(notebook: Any, grade_id: str) -> Any:
    return next(
        cell
        for cell in notebook.cells
        if cell.metadata.get("nbgrader", {}).get("grade_id") == grade_id
    )


def code(source: str, **metadata: Any) -> Any:
    return nbformat.v4.new_code_cell(source, metadata=metadata)


def blank_with(metadata: dict[str, Any]) -> Change:
    """Nothing answered, and something in the metadata of every cell that keeps it from running."""

    def change(notebook: Any) -> None:
        for cell in notebook.cells:
            cell.metadata.update(metadata)

    return change


def blank_of_kind(kind: str) -> Change:
    def change(notebook: Any) -> None:
        for cell in notebook.cells:
            cell.cell_type = kind
            for each in ("outputs", "execution_count"):
                cell.pop(each, None)

    return change


def blank_under(magic: str) -> Change:
    def change(notebook: Any) -> None:
        for cell in notebook.cells:
            if cell.metadata.get("nbgrader", {}).get("grade"):
                cell.source = f"{magic}\n{cell.source}"

    return change


def solved_but(change: Callable[[Any], object], **instead: str) -> Change:
    def both(notebook: Any) -> None:
        solved(notebook, **instead)
        change(notebook)

    return both


def split(notebook: Any) -> None:
    """As *Split Cell* of JupyterLab: both halves have the same metadata."""
    at = notebook.cells.index(cell_of(notebook, RIGHT))
    lines = notebook.cells[at].source.splitlines()
    half = nbformat.from_dict(json.loads(json.dumps(notebook.cells[at])))
    notebook.cells[at].source, half.source = "\n".join(lines[:3]), "\n".join(lines[3:])
    notebook.cells.insert(at + 1, half)


def copied_below(notebook: Any) -> None:
    """A first attempt was copied, and the copy made right."""
    at = notebook.cells.index(cell_of(notebook, RIGHT))
    first = nbformat.from_dict(json.loads(json.dumps(notebook.cells[at])))
    first.source = "after_signal, after_silence = 0, 0"
    notebook.cells.insert(at, first)


def without(*names: str) -> Change:
    def change(notebook: Any) -> None:
        notebook.cells = [
            cell
            for cell in notebook.cells
            if cell.metadata.get("nbgrader", {}).get("grade_id") not in names
        ]

    return change


def bare(notebook: Any) -> None:
    """As a program that does not know nbgrader writes it."""
    for cell in notebook.cells:
        cell.metadata = nbformat.from_dict({})


def helped(notebook: Any) -> None:
    """A helper in a cell of the student's own."""
    at = notebook.cells.index(cell_of(notebook, RIGHT))
    notebook.cells.insert(
        at,
        code(
            "def bayes_rule(p, d, l):\n    return p * d / (p * d + (1 - p) * l)",
            tags=["skip-execution"],
        ),
    )
    notebook.cells[
        at + 1
    ].source = "after_signal = bayes_rule(given.prior, given.guile, given.candour)\nafter_silence = bayes_rule(given.prior, 1 - given.guile, 1 - given.candour)"


def other_term(notebook: Any) -> None:
    setup = cell_of(notebook, "signalling-setup")
    setup.source = setup.source.replace(TERM, "spring-2029")


def loud(how: str) -> str:
    """A right answer whose function writes to the standard error while it is checked."""
    return f"import logging, sys, warnings\ndef felt_share(stopped, suspicion):\n    {how}\n    return 1 - stopped * (1 - suspicion)"


QUIET = """from IPython import get_ipython
get_ipython().set_custom_exc((BaseException,), lambda *caught: None)
get_ipython().input_transformers_cleanup.append(lambda lines: [])"""

GRADED: dict[str, tuple[Change, str | float]] = {
    # honest
    "reference": (solved, WHOLE),
    "blank": (lambda notebook: None, 0),
    "split": (solved_but(split), WHOLE),
    "copied-cell": (solved_but(copied_below), WHOLE),
    "own-helper": (solved_but(helped), WHOLE),
    "deleted-first-check": (solved_but(without("signalling-beliefs-check")), WHOLE),
    "deleted-all-checks": (solved_but(deleted_checks), WHOLE),
    "deleted-setup": (solved_but(without("signalling-setup")), WHOLE),
    "deleted-answer": (solved_but(without(RIGHT)), "all but it"),
    "no-metadata": (solved_but(bare), WHOLE),
    "no-kernel": (solved_but(lambda notebook: notebook.metadata.clear()), WHOLE),
    "other-kernel": (solved_but(lambda notebook: notebook.metadata.update(kernelspec={"name": "ir", "display_name": "R", "language": "R"})), WHOLE),
    "other-term": (solved_but(other_term), WHOLE),
    "old-schema": (solved_but(lambda notebook: [cell.metadata.nbgrader.update(schema_version=9) for cell in notebook.cells if "nbgrader" in cell.metadata]), WHOLE),
    "warns": (lambda notebook: solved(notebook, signalling_felt_share=loud("warnings.warn('careful')")), WHOLE),
    "logs": (lambda notebook: solved(notebook, signalling_felt_share=loud("logging.error('careful')")), WHOLE),
    "prints-errors": (lambda notebook: solved(notebook, signalling_felt_share=loud("print('careful', file=sys.stderr)")), WHOLE),
    "names-print": (solved_but(lambda notebook: notebook.cells.insert(0, code("print = 5"))), WHOLE),
    "crashes": (lambda notebook: solved(notebook, signalling_beliefs="raise RuntimeError('no')"), "all but it"),
    "exits": (lambda notebook: solved(notebook, signalling_beliefs="import sys\nsys.exit(0)"), "all but it"),
    "dies": (lambda notebook: solved(notebook, signalling_beliefs="import os\nos._exit(0)"), "all but it"),
    "loops": (lambda notebook: solved(notebook, signalling_beliefs="while True:\n    try:\n        while True: pass\n    except BaseException: pass"), "all but it"),
    # not so honest
    "tagged": (blank_with({"tags": ["skip-execution", "raises-exception", "remove-cell"]}), 0),
    "raw": (blank_of_kind("raw"), 0),
    "markdown": (blank_of_kind("markdown"), 0),
    "captured": (blank_under("%%capture"), 0),
    "in-a-shell": (blank_under("%%script false --no-raise-error"), 0),
    "changed-checks": (changed_checks, 0),
    "points": (blank_with({"nbgrader": {"grade": True, "points": 99, "grade_id": "signalling-beliefs", "locked": False, "solution": True, "schema_version": 3}}), 0),
    "says-so": (all_with(lambda name: "print('Right: all checks passed')"), 0),
    "shows-a-number": (all_with(lambda name: "print = lambda *words: 9"), 0),
    "own-check": (all_with(lambda name: "\n".join(f"check_{each} = lambda *answers: 'Right'" for each in ("beliefs", "felt_share", "threshold", "observer", "credence"))), 0),
    "patches": (all_with(lambda name: f"{EXERCISES[name][1].starter}\n{PATCH}"), 0),
    "patches-shared": (all_with(lambda name: f"{EXERCISES[name][1].starter}\n{PATCH_SHARED}"), 0),
    "swallows": (all_with(lambda name: f"{EXERCISES[name][1].starter}\n{QUIET}"), 0),
}  # fmt: skip
"""What a student did, and the points: by file in submitted/, as a hub's exchange leaves it."""


def test_a_class_in_which_everything_occurs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """All that can be graded are graded as they deserve; every other one is named with its cause,
    and costs nobody else anything.
    """
    folder = written(tmp_path, "signalling", "why")
    release = folder / "release" / "signalling" / "signalling.ipynb"
    for student, (change, _) in GRADED.items():
        put(
            folder / "submitted" / student / "signalling" / "signalling.ipynb",
            changed(release, change),
        )
    # A file that would stand in for the checks, were it found.
    (folder / "submitted" / "blank" / "signalling" / "widgets" / "exercises").mkdir(parents=True)
    for each in ("__init__.py", "exercises/__init__.py", "exercises/signalling.py"):
        (folder / "submitted" / "blank" / "signalling" / "widgets" / each).write_text(
            "case = check_beliefs = lambda *given: 'Right'\n", encoding="utf-8"
        )
    right = changed(release, solved)
    put(folder / "submitted" / "renamed" / "signalling" / "my-signalling.ipynb", right)
    put(folder / "submitted" / "nested" / "signalling" / "signalling" / "signalling.ipynb", right)
    put(folder / "submitted" / "cut-off" / "signalling" / "signalling.ipynb", right[:1000])
    put(folder / "submitted" / "two" / "signalling" / "a.ipynb", right)
    put(folder / "submitted" / "two" / "signalling" / "b.ipynb", release.read_bytes())
    (folder / "submitted" / "nothing" / "signalling").mkdir(parents=True)
    archive = folder / "downloaded" / "signalling"
    for name in (
        "noor_signalling-1.ipynb",
        "Ada Lovelace_4711_assignsubmission_file_/Untitled (2).ipynb",
        "babbagecharles_LATE_12_345_signalling-2.ipynb",
    ):
        put(archive / name, right)
    put(archive / "pdf_signalling.ipynb", b"%PDF-1.7")
    put(archive / "wrong_signalling.ipynb", (folder / "release" / "why" / "why.ipynb").read_bytes())
    put(archive / "essay_signalling.docx", b"PK")
    put(archive / "signalling (1).ipynb", right)

    monkeypatch.chdir(folder)
    assert grading.main(["signalling"]) == 1
    said = capsys.readouterr().out
    whole, first = points("signalling"), EXERCISES[RIGHT][1].points
    worth = {WHOLE: whole, "all but it": whole - first}
    expected = {
        student: worth[told] if isinstance(told, str) else told
        for student, (_, told) in GRADED.items()
    }
    expected |= dict.fromkeys(
        ("renamed", "nested", "noor", "ada-lovelace", "babbagecharles"), whole
    )
    found = {
        student: float(number)
        for student, number in re.findall(r"^([\w-]+): ([\d.]+) of", said, re.MULTILINE)
    }
    assert found == expected
    assert found == in_the_gradebook(folder, "signalling")
    causes = dict(re.findall(r"^NOT GRADED (.+?): (.*)$", said, re.MULTILINE))
    for name, cause in (
        ("cut-off", "was cut off"), ("two", "several notebooks, a.ipynb, b.ipynb"), ("nothing", "no notebook was handed in"), ("pdf", "is a PDF"),
        ("wrong", "but why-"), ("essay", "is no notebook"), ("signalling (1).ipynb", "nobody's name"),
    ):  # fmt: skip
        assert cause in causes.pop(name)
    assert not causes
    for student, remark in (
        ("split", "more than one cell has the id signalling-beliefs"), ("other-term", "made for the term spring-2029"), ("renamed", "my-signalling.ipynb was taken"),
        ("deleted-first-check", "put back: signalling-beliefs-check"), ("noor", "from noor_signalling-1.ipynb"),
    ):  # fmt: skip
        assert remark in next(line for line in said.splitlines() if line.startswith(f"{student}:"))
    assert re.search(rf"^{len(found)} graded, 7 not, in \d+ s$", said, re.MULTILINE)


def changed(release: Path, change: Change) -> bytes:
    notebook = nbformat.read(release, as_version=4)
    change(notebook)
    return json.dumps(notebook).encode()


def put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def in_the_gradebook(folder: Path, assignment: str) -> dict[str, float]:
    """Points by student, as nbgrader exports them."""
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{folder}/gradebook.db") as book:
        return {each.student.id: each.score for each in book.assignment_submissions(assignment)}


@pytest.mark.slow
@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_every_assignment_is_graded_as_the_page_checks_it(assignment: str, tmp_path: Path) -> None:
    folder = written(tmp_path, assignment)
    kinds = {f"wrong-{number}": all_with(partial(mistake, number)) for number in range(3)}
    found = graded(
        folder, assignment, {"reference": solved, "blank": lambda notebook: None, **kinds}
    )
    assert found.pop("reference") == points(assignment)
    assert found == dict.fromkeys(found, 0)


# ---------------------------------------------------------------------------------- what is written


def test_the_shell_s_own_term_is_no_term() -> None:
    def said(*given: str) -> str:
        environment = {**os.environ, "TERM": "xterm-256color"}
        return subprocess.run(
            ["make", "--dry-run", "assignments", *given],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        ).stdout

    assert 'widgets.assignments ""' in said()
    assert 'widgets.assignments "autumn-2027"' in said("TERM=autumn-2027")


def test_what_a_tool_says_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "sources" / "why"
    folder.mkdir(parents=True)
    notebook = json.loads((assignments.SOURCES / "why" / "why.ipynb").read_text(encoding="utf-8"))
    path = folder / "why.ipynb"
    path.write_text(json.dumps(notebook), encoding="utf-8")

    def refuse(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(command, 0, "the tool's own words")

    with monkeypatch.context() as patch:
        patch.setattr(assignments, "nbgrader", refuse)
        with pytest.raises(assignments.TermError, match="the tool's own words"):
            assignments.write(TERM, tmp_path / "term", tmp_path / "sources")
    broken = {"cell_type": "code", "metadata": {}, "source": "1 / 0", "outputs": [], "id": "broken"}
    notebook["cells"].append({**broken, "execution_count": None})
    path.write_text(json.dumps(notebook), encoding="utf-8")
    with pytest.raises(assignments.TermError, match=r"(?s)key of why.*ZeroDivisionError"):
        assignments.write(TERM, tmp_path / "term", tmp_path / "sources")
    notebook["metadata"]["kernelspec"]["name"] = "nowhere"
    path.write_text(json.dumps(notebook), encoding="utf-8")
    with pytest.raises(assignments.TermError, match="nowhere"):
        assignments.write(TERM, tmp_path / "term", tmp_path / "sources")


def test_a_student_s_version_has_no_solution_and_the_key_has_all(tmp_path: Path) -> None:
    folder = written(tmp_path, "why")
    released = (folder / "release" / "why" / "why.ipynb").read_text(encoding="utf-8")
    assert "SOLUTION" not in released and "max(given.launched)" not in released
    assert f'TERM = \\"{TERM}\\"' in released and "practice" not in released
    key = nbformat.read(folder / "key" / "why" / "why.ipynb", as_version=4)
    said = json.dumps(
        [cell.outputs for cell in key.cells if cell.metadata.get("nbgrader", {}).get("grade")]
    )
    assert said.count("Right") == len(list(source.exercises(ASSIGNMENTS["why"])))


def test_a_term_is_refused_that_was_used_or_asks_for_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = tmp_path / "sources"
    shutil.copytree(ROOT / "chapters" / "exercises" / "why", sources / "why")
    with pytest.raises(assignments.TermError, match="given out before"):
        assignments.check_new("practice", ["practice"], sources)
    assignments.check_new("spring-2028", ["practice", "autumn-2027"], sources)
    monkeypatch.setattr(assignments, "with_term", lambda notebook, term: notebook)
    with pytest.raises(assignments.TermError, match="the same answers as 'practice' in why"):
        assignments.check_new("spring-2028", ["practice"], sources)


def test_a_term_s_folder_that_is_there_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "course").mkdir()
    (tmp_path / "course" / "gradebook.db").write_text("grades", encoding="utf-8")
    with pytest.raises(assignments.TermError, match="is there already"):
        assignments.write(TERM, tmp_path / "course", tmp_path)
    assert (tmp_path / "course" / "gradebook.db").exists()


def test_what_fails_half_way_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "chapters" / "exercises" / "why", tmp_path / "sources" / "why")
    monkeypatch.setattr(assignments, "with_term", lambda notebook, term: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        assignments.write(TERM, tmp_path / "course", tmp_path / "sources")
    assert not (tmp_path / "course").exists()


@pytest.mark.parametrize("term", ["", "Autumn 2027", "../../etc"])
def test_a_bad_term_writes_nothing(tmp_path: Path, term: str) -> None:
    with pytest.raises(ValueError, match="TERM"):
        assignments.write(term, tmp_path / "course", tmp_path)
    assert not (tmp_path / "course").exists()
