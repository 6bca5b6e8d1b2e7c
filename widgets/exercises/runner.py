"""Runs one answer and its checks, as a page does: output and errors as Python gives them, and a
verdict that only the checks can give.

Everything comes back as one JSON text, whatever the answer does. It runs in a worker of its own,
which the page can end, so an endless loop needs no care here. It does not keep a student from
cheating; nothing that runs in the student's own browser could.
"""

from __future__ import annotations

import ast
import io
import json
import linecache
import sys
import traceback
import types
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from typing import Any

from widgets.exercises.drawing import Row, drawable
from widgets.exercises.expect import NotYet

FILE = "<your answer>"
"""The file that an error names."""

MOST = 20_000
"""Characters of output that are kept, of the printed text and of an error's."""

LONGEST = 1_000
"""Characters of what the checks say that are kept: an answer's own words may stand in it."""

ABSENT = ("pandas", "altair", "numpy", "ipywidgets", "matplotlib")
"""What a notebook has and a page has not, beside modules of the standard library that the page
leaves out.
"""


class _Printed(io.TextIOBase):
    """Keeps the first `MOST` characters and counts the rest, so that a print of ten megabytes costs
    no memory.
    """

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.kept = self.left_out = 0

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        room = MOST - self.kept
        if room > 0:
            self.parts.append(text[:room])
            self.kept += len(self.parts[-1])
        self.left_out += max(0, len(text) - max(0, room))
        return len(text)

    def text(self) -> str:
        return "".join(self.parts) + (
            f"\n… and {self.left_out:,} characters more, which are left out"
            if self.left_out
            else ""
        )


def run(
    setup: str, answer: str, checks: str = "", fields: Mapping[str, Sequence[str]] | None = None
) -> str:
    """Run `setup`, then `answer`, then `checks` (none if empty) in one fresh namespace.

    `fields` says which pictures `chart()` can draw. The JSON holds `output`; `error` (empty if
    there was none); `verdict` ("passed", "not yet", or "" where nothing was checked); `message`,
    what the checks say; `charts`, a list of {name, rows}; `spent`, whether memory ran out, after
    which whoever runs this should start afresh.
    """
    printed, charts = _Printed(), list[dict[str, Any]]()
    result: dict[str, Any] = {
        "output": "",
        "error": "",
        "verdict": "",
        "message": "",
        "charts": charts,
        "spent": False,
    }
    names: dict[str, Any] = {"__name__": "__main__"}
    if not answer.strip():
        return json.dumps(
            {
                **result,
                "error": "There is nothing to run: the answer is empty. Reset brings the first lines back.",
            }
        )
    with (
        _chart_on_offer(charts, fields or {}),
        redirect_stdout(printed),
        redirect_stderr(printed),
        _nobody_to_ask(),
    ):
        exec(compile(setup, "<the first cell>", "exec"), names)
        result["error"] = _guarded(lambda: _run_like_a_cell(answer, names), result)
        if checks and not result["error"]:
            exec(
                compile(setup, "<the first cell>", "exec"), names
            )  # the checks and their case, should the answer have used their names
            said: list[str] = []
            # The checks print for themselves: what a checked function prints is output, and no name
            # of the answer stands in their way.
            theirs = {**names, "print": lambda *words: said.append(" ".join(map(str, words)))}
            failed = _guarded(lambda: exec(compile(checks, "<the checks>", "exec"), theirs), result)
            result["verdict"] = "not yet" if failed else "passed"
            result["message"] = failed or "\n".join(said)
    result["output"] = printed.text()
    return json.dumps(result)


@contextmanager
def _nobody_to_ask() -> Iterator[None]:
    """`input()` ends at once, with an error that says so."""
    kept, sys.stdin = sys.stdin, io.StringIO()
    try:
        yield
    finally:
        sys.stdin = kept


def _run_like_a_cell(source: str, names: dict[str, Any]) -> None:
    """As a notebook does: what the last line is worth is shown."""
    linecache.cache[FILE] = (len(source), None, source.splitlines(keepends=True), FILE)
    tree = ast.parse(source, FILE)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, FILE, "exec"), names)
    if isinstance(last, ast.Expr):
        value = eval(compile(ast.Expression(last.value), FILE, "eval"), names)
        if value is not None and value is not ...:
            print(repr(value))


def _guarded(work: Any, result: dict[str, Any]) -> str:
    """What went wrong, in words; empty if nothing did.

    Nothing that an answer raises gets past this.
    """
    try:
        work()
    except NotYet as failed:
        return _cut(str(failed), LONGEST)
    except SystemExit:
        return "SystemExit: the code asked Python to stop here, so nothing after that line ran."
    except (
        BaseException
    ) as error:  # a student's code may raise anything, and the page must say what
        result["spent"] = isinstance(error, MemoryError)
        return _traced(error) + _advice(error)
    return ""


def _advice(error: BaseException) -> str:
    """What Python does not say of an error that a page brings about."""
    if isinstance(error, MemoryError):
        return "\nThe page's Python has used up its memory and starts afresh."
    if isinstance(error, EOFError):
        return "\nA page cannot ask while code runs: write the value into the code."
    if isinstance(error, ModuleNotFoundError) and (error.name or "").partition(".")[0] in (
        *ABSENT,
        "widgets",
        *sys.stdlib_module_names,
    ):
        return f"\n{error.name} is not in this page; it is in the notebook, on Binder or on your own machine."
    return ""


def _traced(error: BaseException) -> str:
    """The error as Python prints it, from the first line of the answer on; our own lines before it
    would only puzzle.
    """
    traced = traceback.TracebackException.from_exception(error)
    mine = [number for number, frame in enumerate(traced.stack) if frame.filename == FILE]
    traced.stack = traceback.StackSummary.from_list(traced.stack[mine[0] :] if mine else [])
    return _cut("".join(traced.format()).strip(), MOST)


def _cut(text: str, most: int) -> str:
    """The beginning and the end of a text that is too long."""
    return text if len(text) <= most else f"{text[: most // 2]}\n…\n{text[-most // 2 :]}"


@contextmanager
def _chart_on_offer(
    charts: list[dict[str, Any]], fields: Mapping[str, Sequence[str]]
) -> Iterator[None]:
    """`from widgets.notebook import chart` works in a page as it does in a notebook."""

    def chart(name: str, rows: Sequence[Row]) -> None:
        """Draw rows as the picture of that experiment."""
        charts.append({"name": name, "rows": drawable(name, rows, fields)})

    module = types.ModuleType("widgets.notebook")
    module.chart = chart  # type: ignore[attr-defined]
    kept = sys.modules.get(module.__name__)
    sys.modules[module.__name__] = module
    try:
        yield
    finally:
        sys.modules.pop(module.__name__, None)  # an answer may have taken it out
        if kept:
            sys.modules[module.__name__] = kept
