"""Runs one answer and its checks, as a page does: output and errors as Python gives them, and a
verdict that only the checks can give.

Everything comes back as one JSON text, whatever the answer does. It runs in a worker of its own,
which the page can end, so an endless loop needs no care here. It does not keep a student from
cheating; nothing that runs in the student's own browser could.
"""

from __future__ import annotations

import ast
import importlib
import io
import json
import linecache
import sys
import traceback
import types
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from typing import Any

from widgets.exercises.drawing import Row, drawable
from widgets.exercises.expect import NotYet
from widgets.exercises.restore import Names, unchanged

FILE = "<your answer>"
"""The file that an error names."""

MOST = 20_000
"""Characters of output that are kept, of the printed text and of an error's."""

LONGEST = 1_000
"""Characters of what the checks say that are kept: an answer's own words may stand in it."""

SPOILT = "The first cell, which sets the exercise up, no longer runs, because code has changed something that it needs. Load the page again if this stays.\n{error}"
"""What is said when the setup itself fails: it runs by itself, so what ran before has spoilt it."""

CHANGED = " (Your code changes {names}; what is checked uses it as it was.)"
"""What is said beside a check that fails, when the answer has changed what is not its own."""

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
    what the checks say; `charts`, a list of {name, rows}. Nothing that the answer changes outside
    its own names is changed for the checks, nor afterwards.
    """
    printed, charts = _Printed(), list[dict[str, Any]]()
    result: dict[str, Any] = {
        "output": "",
        "error": "",
        "verdict": "",
        "message": "",
        "charts": charts,
    }
    if not answer.strip():
        return json.dumps(
            {
                **result,
                "error": "There is nothing to run: the answer is empty. Reset brings the first lines back.",
            }
        )
    _import_ours(setup)
    with (
        _chart_on_offer(charts, fields or {}),
        redirect_stdout(printed),
        redirect_stderr(printed),
        _nobody_to_ask(),
        unchanged() as before,
    ):
        result |= _outcome(setup, answer, checks, before)
    result["output"] = printed.text()
    return json.dumps(result)


def _import_ours(setup: str) -> None:
    """Import what the setup asks of ours, once for all runs: what a run is the first to import is
    forgotten after it, with all that it has computed.
    """
    for each in ast.walk(ast.parse(setup)):
        if isinstance(each, ast.ImportFrom) and (each.module or "").startswith("widgets."):
            with suppress(ImportError):  # which the setup itself says when it runs
                importlib.import_module(str(each.module))


def _outcome(setup: str, answer: str, checks: str, before: Names) -> dict[str, str]:
    """What running and checking brings: `error`, or `verdict` and `message`, as far as there are
    any. `before` are the names before anything has run.
    """
    names: dict[str, Any] = {"__name__": "__main__"}
    if failed := _guarded(lambda: _set_up(setup, names), before):
        return {"error": SPOILT.format(error=failed)}
    kept = Names()
    if failed := _guarded(lambda: _run_like_a_cell(answer, names), kept):
        return {"error": failed}
    if not checks:
        return {}
    changed = kept.back()
    # The checks and their case, should the answer have used their names.
    if failed := _guarded(lambda: _set_up(setup, names), kept):
        return {"error": SPOILT.format(error=failed)}
    said: list[str] = []
    # The checks print for themselves: what a checked function prints is output, and no name of the
    # answer stands in their way.
    theirs = {**names, "print": lambda *words: said.append(" ".join(map(str, words)))}
    failed = _guarded(lambda: exec(compile(checks, "<the checks>", "exec"), theirs), kept)
    if not failed:
        return {"verdict": "passed", "message": "\n".join(said)}
    note = CHANGED.format(names=", ".join(changed[:3])) if changed else ""
    return {"verdict": "not yet", "message": failed + note}


def _set_up(setup: str, names: dict[str, Any]) -> None:
    exec(compile(setup, "<the first cell>", "exec"), names)


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
    last = tree.body[-1] if tree.body else None
    shown = None
    if isinstance(last, ast.Expr):
        tree.body.pop()
        shown = compile(ast.Expression(last.value), FILE, "eval")
    exec(compile(tree, FILE, "exec"), names)
    if shown:
        value = eval(shown, names)
        if value is not None and value is not ...:
            print(repr(value))


def _guarded(work: Callable[[], object], kept: Names) -> str:
    """What went wrong, in words; empty if nothing did.

    Nothing that an answer raises gets past this.
    """
    try:
        try:
            work()
        finally:
            kept.builtins_back()  # or the answer's own might be asked below
    except NotYet as failed:
        return _cut(str(failed), LONGEST)
    except SystemExit:
        return "SystemExit: the code asked Python to stop here, so nothing after that line ran."
    except (
        BaseException
    ) as error:  # a student's code may raise anything, and the page must say what
        kept.back()  # what tells of it, too
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
