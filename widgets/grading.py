"""Grades what was handed in, with nbgrader: `python -m widgets.grading signalling`, in a term's
folder (hub/autograde does it in a sandbox).

Files from a learning system, in downloaded/<assignment>/, are sorted by student into submitted/
(widgets/collecting.py). Each submission is built anew from what was given out and the answers in it
(widgets/submissions.py), and a check earns its points only if it runs to its end. What cannot be
graded is named with its cause, and costs nobody else anything. The two preprocessors here are in a
term's nbgrader_config.py, so that *Formgrader* and `nbgrader autograde` grade in the same way.
"""

from __future__ import annotations

import re
import sys
import tempfile
import time
from pathlib import Path
from typing import Any
from uuid import uuid4

import nbformat
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbgrader import utils
from nbgrader.preprocessors import Execute, NbGraderPreprocessor

from widgets.assignments import nbgrader
from widgets.collecting import collect, settled
from widgets.submissions import CannotGrade, read, rebuilt, released

# ---------------------------------------------------------------------------------- within nbgrader


class Rebuild(NbGraderPreprocessor):
    """Builds a submission anew from the notebook that was given out."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """The notebook to be graded.

        Raises `CannotGrade`, which nbgrader reports before it goes on with the next.
        """
        assignment, name = resources["nbgrader"]["assignment"], resources["nbgrader"]["notebook"]
        made, remarks = rebuilt(released(Path(), assignment, name), nb)
        for each in remarks:
            self.log.warning("%s: %s", resources["nbgrader"]["student"], each)
        return made, resources


PRISTINE = """\
import sys
for name in [name for name in sys.modules if name.startswith("widgets.exercises")]:
    del sys.modules[name]
from builtins import print
"""
"""What runs before each check: the checks are imported anew, as they are in the file, and print by
themselves. Their package goes too: it would hand them what it holds, changed or not.
"""


class Run(Execute):
    """Runs a submission. A check that does not run to its end earns nothing, whatever kept it from
    that, and one that does earns its points, whatever was printed.

    A cell that ends Python, or takes too long, is left out, and the others run again without it.
    """

    def preprocess(self, nb: Any, resources: Any, km: Any = None) -> tuple[Any, Any]:
        """The notebook with its outputs.

        It runs in an empty folder, so that no file that was handed in can stand in for a module.
        """
        self.interrupt_on_timeout = (
            False  # a code that swallows the interrupt would hold up all the others
        )
        self.ended: dict[int, str] = {}
        with tempfile.TemporaryDirectory() as empty:
            resources["metadata"]["path"] = empty
            while True:
                try:
                    return super().preprocess(nb, resources, km)  # type: ignore[no-any-return]
                except DeadKernelError:
                    self.ended[self.at] = "this cell ended Python"
                except CellTimeoutError:
                    self.ended[self.at] = f"this cell took more than {self.timeout} seconds"

    def preprocess_cell(self, cell: Any, resources: Any, index: int) -> tuple[Any, Any]:
        """One cell with its outputs; a check's are such that nbgrader reads the verdict from them."""
        self.at = index
        if index in self.ended:
            cell.outputs = [_error("Ended", f"{self.ended[index]}, and was left out")]
            return cell, resources
        if cell.cell_type != "code" or not utils.is_grade(cell) or utils.is_solution(cell):
            return super().preprocess_cell(cell, resources, index)  # type: ignore[no-any-return]
        source, mark = cell.source, uuid4().hex
        cell.source = f"{PRISTINE}{source}\n{mark!r}"
        try:
            super().preprocess_cell(cell, resources, index)
        finally:
            cell.source = source
        cell.outputs = judged(cell.outputs, mark)
        return cell, resources


def judged(outputs: list[Any], mark: str) -> list[Any]:
    """A check's outputs with an error among them if, and only if, the check did not come to its
    end, where it shows the mark.

    What else nbgrader would take for a verdict becomes plain output: a warning, an error that was
    shown and caught, a number.
    """
    reached = any(
        each.output_type == "execute_result" and mark in each.data.get("text/plain", "")
        for each in outputs
    )
    kept = []
    for each in outputs:
        if each.output_type == "stream":
            kept.append(_output("stream", name="stdout", text=each.text))
        elif each.output_type == "error":
            kept.append(
                _output("stream", name="stdout", text="\n".join(each.traceback) + "\n")
                if reached
                else each
            )
        elif mark not in str(each.data):
            kept.append(_output("display_data", data=each.data, metadata=each.metadata))
    if not reached and not any(each.output_type == "error" for each in kept):
        kept.append(_error("NotChecked", "the check was kept from running to its end"))
    return kept


def _error(name: str, words: str) -> Any:
    return _output("error", ename=name, evalue=words, traceback=[f"{name}: {words}"])


def _output(kind: str, **fields: Any) -> Any:
    return nbformat.v4.new_output(kind, **fields)


# -------------------------------------------------------------------------------------- the command


def grade(
    folder: Path, assignment: str, options: list[str]
) -> tuple[dict[str, tuple[float, float, list[str]]], dict[str, str]]:
    """Grade an assignment in a term's folder. Returns points, most points and remarks by student,
    and what was not graded, by student or file, and why.

    `options` are nbgrader autograde's; a submission that was graded before is left as it was,
    unless "--force" is one of them.
    """
    taken, refused = collect(folder, assignment)
    release, remarks = released(folder, assignment, assignment), dict[str, list[str]]()
    for place in sorted((folder / "submitted").glob(f"*/{assignment}")):
        student = place.parent.name
        if student in refused:
            continue
        try:
            remarks[student] = [
                *([f"from {taken[student]}"] if student in taken else []),
                *settled(place, release, assignment),
            ]
        except CannotGrade as error:
            refused[student] = str(error)
    log = folder / f"grading-{assignment}.log"
    if remarks:
        left_out = ",".join(
            sorted(student for student in refused if (folder / "submitted" / student).is_dir())
        )
        said = nbgrader(
            folder,
            "autograde",
            assignment,
            f"--CourseDirectory.student_id_exclude={left_out}",
            *options,
        )
        log.write_text(said.stdout, encoding="utf-8")
    graded = {}
    for student, told in remarks.items():
        made = folder / "autograded" / student / assignment / f"{assignment}.ipynb"
        if made.exists():
            cells = [cell for cell in read(made.read_bytes()).cells if utils.is_grade(cell)]
            marks = [utils.determine_grade(cell) for cell in cells]
            graded[student] = (
                sum(points or 0 for points, _ in marks),
                sum(most for _, most in marks),
                told,
            )
        else:
            refused[student] = (
                f"nbgrader could not grade it: {_cause(log, student)}; see {log.name}"
            )
    return graded, refused


def _cause(log: Path, student: str) -> str:
    """The last line of what nbgrader says of a submission that it could not grade."""
    found = re.search(
        rf"error processing assignment: \S*[/\\]{re.escape(student)}[/\\].*?^(\S*(?:Error|Exception|CannotGrade)\b.*?)$",
        log.read_text(encoding="utf-8"),
        re.MULTILINE | re.DOTALL,
    )
    return found[1] if found else "it does not say why"


def main(arguments: list[str]) -> int:
    """Grade, and print who has how many points and who could not be graded."""
    folder, begun = Path.cwd(), time.monotonic()
    known = (
        sorted(path.name for path in (folder / "release").glob("*") if path.is_dir())
        if (folder / "nbgrader_config.py").exists()
        else []
    )
    if not known:
        print(f"{folder} is no term's folder; one is made by `make assignments`", file=sys.stderr)
        return 2
    if not arguments or arguments[0] not in known:
        print(f"which assignment? One of {', '.join(known)}", file=sys.stderr)
        return 2
    graded, refused = grade(folder, arguments[0], arguments[1:])
    for student, (points, most, remarks) in sorted(graded.items()):
        print(f"{student}: {points:g} of {most:g}{''.join(f'; {each}' for each in remarks)}")
    for name, why in sorted(refused.items()):
        print(f"NOT GRADED {name}: {why}")
    print(f"{len(graded)} graded, {len(refused)} not, in {time.monotonic() - begun:.0f} s")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
