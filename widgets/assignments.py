"""Assignments for a course: `make assignments TERM=autumn-2027` writes a term's students' versions,
its answer key, nbgrader's settings and what to do with them.

Only for whoever teaches: it needs nbgrader, and neither the page nor a notebook knows of it.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
from jupyter_client.kernelspec import NoSuchKernel
from nbclient import NotebookClient
from nbclient.exceptions import CellControlSignal

from widgets import remote
from widgets.exercises import source
from widgets.exercises.runner import run
from widgets.exercises.term import PRACTICE, draw
from widgets.mistakes import MISTAKES

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "chapters" / "exercises"
TERMS = SOURCES / "terms.txt"
"""The terms that were given out, one a line; commit it with the term."""

LIMIT = 60
"""Seconds that a cell may take when it is graded; the page has the same limit."""

SETTINGS = f'''# nbgrader's settings for one term of the course. Every command of nbgrader is run in this folder. What a JupyterHub needs besides is in hub/.
c = get_config()  # noqa: F821  # nbgrader provides it
c.CourseDirectory.course_id = "tit-for-tat-TERM"  # each term is a course of its own, so that two do not meet in an exchange
c.ClearSolutions.code_stub = {{"python": "{source.STUB}"}}
c.Execute.timeout = {LIMIT}  # seconds for a cell
# A submission is built anew from what was given out, and a check earns its points only if it runs to its end (widgets/grading.py of the course).
c.Autograde.sanitize_preprocessors = ["widgets.grading.Rebuild", "nbgrader.preprocessors.OverwriteCells", "nbgrader.preprocessors.CheckCellMetadata"]
c.Autograde.autograde_preprocessors = ["widgets.grading.Run"] + [
    "nbgrader.preprocessors." + name for name in ("LimitOutput", "SaveAutoGrades", "AssignLatePenalties", "CheckCellMetadata")
]
c.Exchange.timezone = "UTC"
'''


README = """# {term}

Assignments for *Tit for tat*, made by `make assignments TERM={term}`. The teacher's page of the book, *Teach this course*, says more.

**Edition of the course:** {edition}.
The numbers of the term are drawn by the course itself, so students and you need this edition, and no other, to have the same ones. {binder}
On their own machine they clone the repository, check this
edition out, and type `make book`; on Windows in WSL, or without `make` as the teacher's page says.

| folder | what it is |
|---|---|
| `release/` | **hand this out**: one notebook an assignment, without solutions |
| `key/` | the answers, run; keep it to yourself |
| `source/` | what nbgrader works from; keep it to yourself |
| `downloaded/` | you make it, for files from a learning system: `downloaded/signalling/` |
| `submitted/`, `autograded/`, `feedback/` | nbgrader's own |
| `gradebook.db` | the points; copy it to a safe place after each assignment |

## Each assignment, without a JupyterHub

In this folder, with the course's environment active (`source path/to/course/.venv/bin/activate`):

1. Give out `release/signalling/signalling.ipynb`.
2. Put what comes back into `downloaded/signalling/`, as your learning system packs it: zip files and folders may stay as they are.
3. `python -m widgets.grading signalling`, or `path/to/course/hub/autograde signalling`, which keeps each submission in a sandbox (Linux).
   It prints each student's points, names whatever could not be graded with its cause, and may be run again after that is mended.
4. If you mark anything by hand: `jupyter lab`, started in this folder; *Formgrader* is in its menu *Nbgrader*.
5. `nbgrader generate_feedback signalling` writes `feedback/<student>/signalling/signalling.html`; return these files.
6. `nbgrader export` writes `grades.csv`.

A cell may run for {limit} seconds. On a JupyterHub, steps 1, 2 and 5 are nbgrader's `release_assignment`, `collect` and `release_feedback`.
"""


class TermError(ValueError):
    """A term that cannot be given out, and why."""


def paths(sources: Path = SOURCES) -> list[Path]:
    """Every assignment's source notebook, by name."""
    return sorted(sources.glob("*/*.ipynb"))


def with_term(notebook: Any, term: str) -> Any:
    """The notebook with the term in its first cell, and as a literal in the checks, so that an
    answer which sets TERM changes nothing.
    """
    made: Any = nbformat.from_dict(json.loads(json.dumps(notebook)))
    for cell in made.cells:
        marks = cell.metadata.get("nbgrader", {})
        if marks.get("grade_id", "").endswith("-setup"):
            cell.source = cell.source.replace(f'TERM = "{PRACTICE}"', f'TERM = "{term}"')
        elif marks.get("grade"):
            cell.source = re.sub(r"\bTERM\b", f'"{term}"', cell.source)
    return made


def linked(notebook: Any) -> Any:
    """The notebook with links to the published chapters, or with their names alone where no address
    is known: a file handed out has no neighbours.
    """

    def link(found: re.Match[str]) -> str:
        address = remote.page_address(ROOT, f"chapters/{found[2]}.html")
        return f"[{found[1]}]({address})" if address else f"*{found[1]}*"

    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = re.sub(r"\[([^\]]+)\]\(\.\./\.\./([\w-]+)\.ipynb\)", link, cell.source)
    return notebook


def readme(term: str) -> str:
    """What to do with a term's folder, and with which edition of the course."""
    asked = [
        subprocess.run(
            ["git", *command], cwd=ROOT, capture_output=True, text=True, check=False
        ).stdout.strip()
        for command in (
            ("rev-parse", "HEAD"),
            ("status", "--porcelain", "--", "widgets", "data", "binder"),
        )
    ]
    edition = asked[0] or "unknown: the course is in no git repository"
    if asked[1]:
        edition += ", with changes that are not committed; commit them and make the term anew before you give it out"
    binder = asked[0] and remote.binder_address(ROOT, "exercises", asked[0])
    return README.format(
        term=term,
        edition=edition,
        limit=LIMIT,
        binder=f"On Binder they open <{binder}>, upload the notebook that you gave them, and download it before they leave."
        if binder
        else "Without a public repository there is no Binder for them.",
    )


def answers(notebook: Any) -> dict[str, str]:
    """What the reference solutions say, by exercise and name, as text.

    Raises `TermError` naming an exercise whose reference does not pass its own checks.
    """
    found = {}
    for each in source.exercises(notebook):
        result = json.loads(run(source.setup(notebook), each.solution, each.checks))
        if result["verdict"] != "passed":
            raise TermError(
                f"{each.name}: the reference solution does not pass in this term: {result['error'] or result['message']}"
            )
        found[each.name] = result["output"] + result["message"]
    return found


def mistaken(notebook: Any) -> dict[str, str]:
    """The known mistakes that pass in a notebook's term, by exercise: none, if its numbers tell
    right and wrong apart.
    """
    begun = source.setup(notebook)
    return {
        each.name: code
        for each in source.exercises(notebook)
        for code, _ in MISTAKES[each.name]
        if json.loads(run(begun, code, each.checks))["verdict"] == "passed"
    }


def check_new(term: str, used: list[str], sources: Path = SOURCES) -> None:
    """Raises `TermError` if the term was given out before, cannot be solved, lets a known mistake
    pass, or asks for the same answers as an earlier one in some assignment.
    """
    if term in used:
        raise TermError(
            f"TERM = {term!r} was given out before; those given out are {', '.join(used)}"
        )
    for path in paths(sources):
        notebook = nbformat.read(path, as_version=4)
        made = with_term(notebook, term)
        now = answers(made)
        for name, code in mistaken(made).items():
            raise TermError(
                f"TERM = {term!r} draws numbers with which a usual mistake passes in {name}; choose another name, such as {term}-b. The mistake:\n{code}"
            )
        for before in used:
            if answers(with_term(notebook, before)) == now:
                raise TermError(
                    f"TERM = {term!r} asks for the same answers as {before!r} in {path.stem}; choose another name"
                )


def write(term: str, target: Path, sources: Path = SOURCES) -> None:
    """Write `source/`, `release/`, `key/` and nbgrader_config.py of a term into a folder, which
    must not be there. Raises `TermError`.

    Leaves nothing half written, and what was there before untouched.
    """
    draw("course", term)
    if target.exists():
        raise TermError(f"{target} is there already; move it away first, or choose another TERM")
    target.mkdir(parents=True)
    try:
        _write(term, target, sources)
    except BaseException:
        shutil.rmtree(target)
        raise


def _write(term: str, target: Path, sources: Path) -> None:
    (target / "nbgrader_config.py").write_text(SETTINGS.replace("TERM", term), encoding="utf-8")
    (target / "README.md").write_text(readme(term), encoding="utf-8")
    for path in paths(sources):
        notebook = linked(with_term(nbformat.read(path, as_version=4), term))
        for folder in ("source", "key"):
            (target / folder / path.stem).mkdir(parents=True)
        nbformat.write(notebook, target / "source" / path.stem / path.name)
        try:
            NotebookClient(notebook, timeout=LIMIT, extra_arguments=["--log-level=ERROR"]).execute()
        except (CellControlSignal, NoSuchKernel, RuntimeError, OSError) as error:
            raise TermError(f"the key of {path.stem} cannot be run:\n{error}") from error
        nbformat.write(notebook, target / "key" / path.stem / path.name)
    for path in paths(sources):
        made = nbgrader(target, "generate_assignment", path.stem, "--force")
        if made.returncode or not (target / "release" / path.stem / path.name).exists():
            raise TermError(
                f"nbgrader cannot make the students' version of {path.stem}:\n{made.stdout}"
            )


def nbgrader(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """A command of nbgrader run in a term's folder, with all that it says in `stdout`.

    It finds its own programs, the environment being active or not.
    """
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    }
    return subprocess.run(
        [sys.executable, "-m", "nbgrader", *command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def main(term: str) -> None:
    """Check the term, write it, and note it."""
    used = TERMS.read_text(encoding="utf-8").split()
    target = ROOT / "build" / "course" / term
    draw("course", term)
    check_new(term, used)
    write(term, target)
    TERMS.write_text("\n".join([*used, term]) + "\n", encoding="utf-8")
    print(
        f"{len(paths())} assignments are in {target.relative_to(ROOT)}; commit {TERMS.relative_to(ROOT)}, so that the name is not used again"
    )


if __name__ == "__main__":
    try:
        main(sys.argv[1] if len(sys.argv) > 1 else "")
    except (TermError, ValueError) as error:
        sys.exit(str(error))
