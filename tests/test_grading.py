"""Grading grades: nbgrader, in a clean folder, on submissions of every kind that a teacher meets."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest
from conftest import ROOT
from test_exercises import ASSIGNMENTS, EXERCISES, outcome
from wrong_answers import WRONG

from widgets import course
from widgets.exercises import source

TERM = "autumn-2027"
Change = Callable[[Any], None]
"""What a student did to the notebook that was handed out."""


def solved(notebook: Any, **instead: str) -> None:
    """The reference solutions, or other code for the exercises named (with _ for -)."""
    for cell in notebook.cells:
        marks = cell.metadata.get("nbgrader", {})
        if marks.get("solution"):
            name = marks["grade_id"]
            cell.source = instead.get(name.replace("-", "_"), EXERCISES[name][1].solution)


def all_with(code: Callable[[str], str]) -> Change:
    return lambda notebook: solved(notebook, **{name.replace("-", "_"): code(name) for name in EXERCISES})


def deleted_checks(notebook: Any) -> None:
    notebook.cells = [cell for cell in notebook.cells if not cell.metadata.get("nbgrader", {}).get("grade")]


def changed_checks(notebook: Any) -> None:
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("grade"):
            cell.source = "print('Right')"


PATCH = """import widgets.exercises.signalling as checks
for each in dir(checks):
    if each.startswith("check_"):
        setattr(checks, each, lambda *answer: "Right")"""


def points(assignment: str) -> float:
    return sum(each.points for owner, each in EXERCISES.values() if owner == assignment)


def graded(folder: Path, assignment: str, submissions: dict[str, Change]) -> dict[str, float]:
    """Points by student, as nbgrader's gradebook has them; 0 for a submission that it could not grade at all."""
    from nbgrader.api import Gradebook, MissingEntry

    for student, change in submissions.items():
        notebook = nbformat.read(folder / "release" / assignment / f"{assignment}.ipynb", as_version=4)
        change(notebook)
        place = folder / "submitted" / student / assignment
        place.mkdir(parents=True)
        nbformat.write(notebook, place / f"{assignment}.ipynb")
    ran = subprocess.run([sys.executable, "-m", "nbgrader", "autograde", assignment, "--force"], cwd=folder, capture_output=True, text=True, check=False)
    with Gradebook(f"sqlite:///{folder}/gradebook.db") as book:
        found = {}
        for student in submissions:
            try:
                found[student] = book.find_submission(assignment, student).score
            except MissingEntry:
                found[student] = 0.0
        assert any(found.values()), ran.stderr[-3000:]
    return found


def written(folder: Path, *assignments: str) -> Path:
    """A course folder with some assignments of a term, and little patience with what does not end."""
    sources = folder / "sources"
    for each in assignments:
        shutil.copytree(ROOT / "chapters" / "exercises" / each, sources / each)
    course.write(TERM, folder / "course", sources)
    settings = folder / "course" / "nbgrader_config.py"
    settings.write_text(settings.read_text(encoding="utf-8").replace("timeout = 60", "timeout = 6"), encoding="utf-8")
    return folder / "course"


def test_points_are_earned_by_right_answers_only(tmp_path: Path) -> None:
    assignment, folder = "signalling", written(tmp_path, "signalling")
    whole, first = points(assignment), EXERCISES["signalling-beliefs"][1].points
    other_term = "\n".join(f"{name} = {value}" for name, value in outcome("signalling-beliefs", "spring-2029").items())
    found = graded(
        folder,
        assignment,
        {
            "reference": solved,
            "blank": lambda notebook: None,
            "wrong": all_with(lambda name: WRONG[name][0][0]),
            "one-wrong": lambda notebook: solved(notebook, signalling_beliefs=WRONG["signalling-beliefs"][1][0]),
            "copied": lambda notebook: solved(notebook, signalling_beliefs=other_term),
            "loops": lambda notebook: solved(notebook, signalling_beliefs="while True:\n    pass"),
            "crashes": lambda notebook: solved(notebook, signalling_beliefs="raise RuntimeError('no')"),
            "dies": lambda notebook: solved(notebook, signalling_beliefs="import os\nos._exit(0)"),
            "exits": lambda notebook: solved(notebook, signalling_beliefs="import sys\nsys.exit(0)"),
            "says-so": all_with(lambda name: "print('All checks passed')"),
            "sets-the-term": lambda notebook: solved(notebook, signalling_beliefs=f"TERM = 'spring-2029'\n{other_term}"),
            "sets-the-case": lambda notebook: solved(notebook, signalling_beliefs="given = case('spring-2029')\n" + EXERCISES["signalling-beliefs"][1].solution),
            "own-check": all_with(lambda name: "\n".join(f"check_{each} = lambda *answers: 'Right'" for each in ("beliefs", "felt_share", "threshold", "observer", "credence"))),
            "patches": all_with(lambda name: f"{EXERCISES[name][1].starter}\n{PATCH}"),
            "deleted-checks": deleted_checks,
            "changed-checks": changed_checks,
        },
    )  # fmt: skip
    assert found.pop("reference") == whole
    general = sum(each.points for owner, each in EXERCISES.values() if owner == assignment and "given" not in each.solution)
    assert found.pop("sets-the-case") == general < whole  # right for a case of one's own, hence wrong for the term's
    assert found.pop("patches") == whole  # what nothing here prevents, as the teacher's page says
    assert found.pop("dies") == 0  # with its kernel a submission dies as a whole, and nbgrader names it
    part = {name: found.pop(name) for name in ("one-wrong", "copied", "loops", "crashes", "exits", "sets-the-term")}
    assert part == dict.fromkeys(part, whole - first)
    assert found == dict.fromkeys(found, 0)


@pytest.mark.slow
@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_every_assignment_is_graded_as_the_page_checks_it(assignment: str, tmp_path: Path) -> None:
    folder = written(tmp_path, assignment)
    kinds = {f"wrong-{number}": all_with(lambda name, number=number: WRONG[name][number][0]) for number in range(3)}  # type: ignore[misc]
    found = graded(folder, assignment, {"reference": solved, "blank": lambda notebook: None, **kinds})
    assert found.pop("reference") == points(assignment)
    assert found == dict.fromkeys(found, 0)


# ------------------------------------------------------------------------------------------------ what is written


def test_the_shell_s_own_term_is_no_term() -> None:
    def said(*given: str) -> str:
        environment = {**os.environ, "TERM": "xterm-256color"}
        return subprocess.run(["make", "--dry-run", "assignments", *given], cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout

    assert 'widgets.course ""' in said()
    assert 'widgets.course "autumn-2027"' in said("TERM=autumn-2027")


def test_a_student_s_version_has_no_solution_and_the_key_has_all(tmp_path: Path) -> None:
    folder = written(tmp_path, "starter")
    released = (folder / "release" / "starter" / "starter.ipynb").read_text(encoding="utf-8")
    assert "SOLUTION" not in released and "max(given.launched)" not in released
    assert f'TERM = \\"{TERM}\\"' in released and "practice" not in released
    key = nbformat.read(folder / "key" / "starter" / "starter.ipynb", as_version=4)
    said = json.dumps([cell.outputs for cell in key.cells if cell.metadata.get("nbgrader", {}).get("grade")])
    assert said.count("Right") == len(list(source.exercises(ASSIGNMENTS["starter"])))


def test_a_term_is_refused_that_was_used_or_asks_for_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sources = tmp_path / "sources"
    shutil.copytree(ROOT / "chapters" / "exercises" / "starter", sources / "starter")
    with pytest.raises(course.TermError, match="given out before"):
        course.check_new("practice", ["practice"], sources)
    course.check_new("spring-2028", ["practice", "autumn-2027"], sources)
    monkeypatch.setattr(course, "with_term", lambda notebook, term: notebook)
    with pytest.raises(course.TermError, match="the same answers as 'practice' in starter"):
        course.check_new("spring-2028", ["practice"], sources)


def test_a_term_s_folder_that_is_there_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "course").mkdir()
    (tmp_path / "course" / "gradebook.db").write_text("grades", encoding="utf-8")
    with pytest.raises(course.TermError, match="is there already"):
        course.write(TERM, tmp_path / "course", tmp_path)
    assert (tmp_path / "course" / "gradebook.db").exists()


def test_what_fails_half_way_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "chapters" / "exercises" / "starter", tmp_path / "sources" / "starter")
    monkeypatch.setattr(course, "with_term", lambda notebook, term: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        course.write(TERM, tmp_path / "course", tmp_path / "sources")
    assert not (tmp_path / "course").exists()


@pytest.mark.parametrize("term", ["", "Autumn 2027", "../../etc"])
def test_a_bad_term_writes_nothing(tmp_path: Path, term: str) -> None:
    with pytest.raises(ValueError, match="TERM"):
        course.write(term, tmp_path / "course", tmp_path)
    assert not (tmp_path / "course").exists()
