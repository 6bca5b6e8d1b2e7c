"""An exercise in the built page: the starter to read, an editor where there is a script, the checks
and the solution in folds.

A page of exercises is an nbgrader source notebook (widgets/exercises/source.py). Its solution cells
become editors, its check cells folds; what a student downloads, or finds on Binder, is the copy
without solutions.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import nbformat
from docutils import nodes
from sphinx.application import Sphinx

from widgets import charts, remote
from widgets.exercises import source
from widgets.experiments import experiment
from widgets.island import picture
from widgets.island.strings import STRINGS
from widgets.page import engine
from widgets.page import experiment as experiment_page

FOLDER = "chapters/exercises"

START = 120
"""Seconds within which a Python that has arrived must have started; some phones are slow."""

LIMIT = 60
"""Seconds after which an answer that is still running is ended, as Stop would."""


def student_path(path: str) -> str:
    """Where a student finds a notebook: a chapter where it is, an assignment as the copy that
    Binder makes (binder/postBuild).
    """
    return f"exercises/{Path(path).name}" if path.startswith(f"{FOLDER}/") else path


def expand(app: Sphinx, doctree: nodes.document, docname: str) -> bool:
    """Put an editor in the place of each solution cell of a page of exercises, and a fold in that
    of each check; whether it is such a page.
    """
    if not docname.startswith(f"{FOLDER}/"):
        return False
    root = Path(app.srcdir)
    notebook = _read(root / f"{docname}.ipynb")
    found = {each.name: each for each in source.exercises(notebook)}
    static = app.builder.get_relative_uri(docname, "index").rpartition("index")[0] + "_static/"
    binder = remote.binder_address(root, student_path(f"{docname}.ipynb"))
    data = {"setup": source.setup(notebook), **_shared(Path(docname).name, static)}
    for cell in list(
        doctree.findall(
            lambda node: isinstance(node, nodes.container) and node.get("nb_element") == "cell_code"
        )
    ):
        marks = cell.get("cell_metadata", {}).get("nbgrader", {})
        name = marks.get("grade_id", "")
        if name.endswith("-setup"):
            cell.append(
                nodes.raw(
                    "", _case(data["setup"]) + _packed("exercise-shared", data), format="html"
                )
            )
        elif marks.get("solution"):
            cell.replace_self(nodes.raw("", section(found[name], binder), format="html"))
        elif marks.get("grade"):
            cell.replace_self(
                nodes.raw("", _checks(found[name.removesuffix("-check")]), format="html")
            )
    last = next(iter(doctree.findall(nodes.section)))
    last.append(nodes.raw("", _elsewhere(static, Path(docname).name, binder), format="html"))
    return True


def _case(setup: str) -> str:
    """What the first cell shows: the numbers of the case."""
    names: dict[str, Any] = {}
    exec(setup, names)
    return f'<pre class="case"><code>{html.escape(repr(names["given"]))}</code></pre>'


def _elsewhere(static: str, assignment: str, binder: str | None) -> str:
    """Where else one may do these exercises, and what is not kept there."""
    s = {key: html.escape(words) for key, words in STRINGS.items()}
    notebook = f"{static.removesuffix('_static/')}_notebooks/exercises/{assignment}.ipynb"
    there = (
        f' · <a href="{binder}">{s["binder_exercises"]}</a>. {s["binder_forgets"]}'
        if binder
        else ""
    )
    return (
        f'<p class="elsewhere"><a href="{notebook}" download>{s["student_notebook"]}</a>{there}</p>'
    )


def section(exercise: source.Exercise, binder: str | None) -> str:
    """The HTML of one exercise."""
    s = {key: html.escape(words) for key, words in STRINGS.items()}
    starter, name = html.escape(exercise.starter), exercise.name
    data = {
        "name": name,
        "formerly": exercise.formerly,
        "starter": exercise.starter,
        "checks": exercise.checks,
        "mark": hashlib.sha256(exercise.starter.encode()).hexdigest()[:12],
    }
    solution = f'<details class="solution"><summary>{s["solution_of"]}</summary><pre><code>{html.escape(exercise.solution)}</code></pre></details>'
    points = s["point" if exercise.points == 1 else "points"].format(points=f"{exercise.points:g}")
    if exercise.on_binder:
        link = f' <a href="{binder}">{s["binder"]}</a>' if binder else ""
        return f'<section class="exercise on-binder" id="exercise-{name}" data-exercise="{name}" aria-label="{s["exercise_code"]}"><pre class="starter"><code>{starter}</code></pre><p class="note">{s["only_binder"]}{link} <span class="points">{points}</span></p>{solution}</section>'
    before = f'<span id="exercise-{exercise.formerly}"></span>' if exercise.formerly else ""
    return f"""
{before}<section class="exercise" id="exercise-{name}" data-exercise="{name}" data-state="static" aria-label="{s["exercise_code"]}">
<pre class="starter"><code>{starter}</code></pre>
<div class="editor needs-script"></div>
<p class="keys needs-script" id="{name}-keys">{s["editor_keys"]}</p>
<p class="buttons needs-script"><button type="button" class="run">{s["run"]}</button> <button type="button" class="check">{s["check"]}</button>
<button type="button" class="stop" disabled>{s["stop"]}</button> <button type="button" class="reset">{s["reset"]}</button> <span class="points">{points}</span></p>
<p class="status" role="status"></p>
<p class="unkept note" role="status"></p>
<pre class="printed" tabindex="0" role="region" aria-label="{s["printed"]}" hidden></pre>
<div class="drawn"></div>
{solution}
{_packed("", data)}
</section>
"""


def _checks(exercise: source.Exercise) -> str:
    """The checks, folded: nothing about the grading is hidden."""
    return f'<details class="checks"><summary>{html.escape(STRINGS["what_is_checked"])}</summary><pre><code>{html.escape(exercise.checks)}</code></pre></details>'


def _shared(assignment: str, static: str) -> dict[str, Any]:
    """What all exercises of a page share: where its Python is, what its pictures need, the words."""
    pictures = {}
    for name in _shown(assignment):
        answer = experiment_page.rounded(experiment(name).ask())
        pictures[name] = {
            "figure": picture.figure(charts.CHARTS[name], live=True),
            "tables": {**answer["tables"], "baseline": answer["tables"]["rows"]},
        }
    return {
        "engine": {**engine.data(static, "exercises.js", "exercises.zip", LIMIT), "start": START},
        "pictures": pictures,
        "strings": {key: STRINGS[key] for key in WORDS},
    }


WORDS = (
    "code_label", "python_starting", "running", "stopped", "ran", "ran_with_error", "passed", "not_yet", "too_long", "python_failed", "python_network", "python_edition", "python_policy", "python_offline", "too_deep", "too_deep_at", "spoilt", "code_not_kept", "reset", "reset_undo", "reset_done", "reset_undone", "busy",
    "starter_changed", "try_first", "passed_before", "bring_passed", "indent", "outdent", "printed", "worker_lost",
)  # fmt: skip
"""The words that the script of an exercise says."""


@lru_cache(maxsize=64)
def _shown(chapter: str) -> tuple[str, ...]:
    """The experiments that a chapter shows."""
    path = Path("chapters") / f"{chapter}.ipynb"
    return (
        tuple(re.findall(r'show\(\\"([\w-]+)\\"\)', path.read_text(encoding="utf-8")))
        if path.exists()
        else ()
    )


def _read(path: Path) -> Any:
    return nbformat.read(path, as_version=4)


def _packed(name: str, data: dict[str, Any]) -> str:
    mark = f' class="{name}"' if name else ""
    return f'<script type="application/json"{mark}>{json.dumps(data, separators=(",", ":"), ensure_ascii=False).replace("</", "<" + chr(92) + "/")}</script>'
