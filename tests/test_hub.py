"""What hub/ is for: an assignment goes out and comes back through nbgrader's exchange, and what is
graded in the sandbox reaches nothing else.
"""

from __future__ import annotations

import csv
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from helpers.grading import points, solved, written
from helpers.project import ROOT
from tools.browsers import install
from widgets.exercises import source

pytestmark = pytest.mark.slow

ASSIGNMENT = "redlines"
"""One of its exercises reads the record."""


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A term's folder with one assignment, and an exchange beside it."""
    (tmp_path / "exchange").mkdir()
    (tmp_path / "exchange").chmod(0o777)
    return written(tmp_path, ASSIGNMENT)


def nbgrader(folder: Path, *command: str, fails: bool = False) -> str:
    """What a command of nbgrader says on a hub, with the settings of hub/."""
    environment = {
        **os.environ,
        "JUPYTER_CONFIG_DIR": str(folder.parent / "own"),
        "JUPYTER_CONFIG_PATH": str(ROOT / "hub"),
        "COURSE_EXCHANGE": str(folder.parent / "exchange"),
        "PYTHONPATH": str(ROOT),
    }
    start = (
        [str(ROOT / "hub" / "autograde")]
        if command[0] == "autograde"
        else [sys.executable, "-m", "nbgrader", command[0]]
    )
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    ran = subprocess.run(
        [*start, *command[1:]],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode != 0) == fails, ran.stdout + ran.stderr
    return ran.stdout + ran.stderr


def marks(folder: Path) -> dict[str, float]:
    """The points of each student, as `nbgrader export` writes them."""
    nbgrader(folder, "export")
    with (folder / "grades.csv").open(encoding="utf-8", newline="") as table:
        return {row["student_id"]: float(row["score"]) for row in csv.DictReader(table)}


@pytest.fixture
def sandbox() -> None:
    """Bubblewrap, installed if need be; without it, or where the system forbids it, there is
    nothing to test.
    """
    if not shutil.which("bwrap"):
        install("bubblewrap")
    tried = shutil.which("bwrap") and subprocess.run(
        ["bwrap", "--unshare-all", "--ro-bind", "/", "/", "true"],
        capture_output=True,
        text=True,
        check=False,
    )
    if not tried or tried.returncode:
        pytest.skip(
            f"no sandbox can be had here: {tried.stderr if tried else 'there is no bubblewrap'}"
        )


def test_an_assignment_goes_out_and_comes_back(course: Path, sandbox: None) -> None:
    nbgrader(course, "release_assignment", ASSIGNMENT)
    student = course.parent / "student"
    student.mkdir()
    shutil.copy(course / "nbgrader_config.py", student)
    nbgrader(student, "fetch_assignment", ASSIGNMENT)
    fetched = student / "tit-for-tat-autumn-2027" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    notebook = nbformat.read(fetched, as_version=4)
    fetched.rename(fetched.with_name("renamed.ipynb"))
    assert "missing notebooks" in nbgrader(student, "submit", ASSIGNMENT, fails=True)
    solved(notebook)
    nbformat.write(notebook, fetched)
    nbgrader(student, "submit", ASSIGNMENT)

    nbgrader(course, "collect", ASSIGNMENT)
    nbgrader(course, "autograde", ASSIGNMENT)
    assert list(marks(course).values()) == [points(ASSIGNMENT)]
    nbgrader(course, "generate_feedback", ASSIGNMENT)
    nbgrader(course, "release_feedback", ASSIGNMENT)
    nbgrader(student, "fetch_feedback", ASSIGNMENT)
    assert "Right" in next(student.rglob("feedback/**/*.html")).read_text(encoding="utf-8")


NOSY = """import os, socket
found = []
for path in {paths!r}:
    try:
        found.append((path, os.listdir(path) if os.path.isdir(path) else open(path).read(80)))
    except OSError:
        pass
for path in {paths!r}:
    try:
        open(os.path.join(os.path.dirname(path), "left-behind"), "w").close()
        found.append("wrote beside " + path)
    except OSError:
        pass
try:
    socket.create_connection(("127.0.0.1", {port}), timeout=2)
    found.append("connected")
except OSError:
    pass
assert not found, found
print("nothing was found")"""


def test_the_sandbox_lets_a_submission_see_and_reach_nothing(course: Path, sandbox: None) -> None:
    first = next(
        source.exercises(
            nbformat.read(course / "source" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb", as_version=4)
        )
    )
    field = first.name.replace("-", "_")
    with socket.create_server(("127.0.0.1", 0)) as listening:
        secrets = [
            str(course / "gradebook.db"),
            str(course / "submitted" / "ada"),
            str(Path.home() / ".profile"),
            str(ROOT / "README.md"),
            "/etc/passwd",
        ]
        submissions = {
            "ada": "",
            "nosy": NOSY.format(paths=secrets, port=listening.getsockname()[1]),
            "greedy": "hoard = bytearray(10**11)",
            "loops": "while True:\n    pass",
        }
        for student, code in submissions.items():
            notebook = nbformat.read(
                course / "release" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb", as_version=4
            )
            solved(notebook, **({field: code} if code else {}))
            (course / "submitted" / student / ASSIGNMENT).mkdir(parents=True)
            nbformat.write(
                notebook, course / "submitted" / student / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
            )
        nbgrader(course, "autograde", ASSIGNMENT)
    whole = points(ASSIGNMENT)
    assert marks(course) == {
        "ada": whole,
        "nosy": whole - first.points,
        "greedy": whole - first.points,
        "loops": whole - first.points,
    }
    graded = nbformat.read(
        course / "autograded" / "nosy" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb", as_version=4
    )
    said = [
        output
        for cell in graded.cells
        for output in cell.get("outputs", [])
        if cell.metadata.get("nbgrader", {}).get("grade_id") == first.name
    ]
    assert [output.get("text", output.get("evalue")) for output in said] == ["nothing was found\n"]
    assert not list(course.rglob("left-behind"))
