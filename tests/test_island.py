"""One island: what crosses from Python is described once, and shown alike wherever it is asked."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from helpers.project import ROOT
from tools.reader import table, value
from widgets.experiments import EXPERIMENTS, TASKS, Experiment
from widgets.island import bundle, node, types, view
from widgets.island import experiment as island
from widgets.island import task as island_task
from widgets.page import experiment as page

every = pytest.mark.parametrize("chosen", EXPERIMENTS, ids=lambda each: each.name)


def test_the_javascript_s_types_are_those_of_the_values() -> None:
    written = types.TARGET.read_text(encoding="utf-8")
    assert types.written() == written, "python -m widgets.island.types"


@every
def test_a_prepared_answer_is_shown_as_the_model_s_own(chosen: Experiment) -> None:
    """The digits that prepared answers carry are enough: no cell of a table rounds otherwise."""
    asked: list[tuple[str, dict[str, Any]]] = [(preset.name, {}) for preset in chosen.presets]
    first = chosen.presets[0].name
    asked += [(first, {c.name: each}) for c in chosen.controls for each in c.positions]
    for preset, changes in asked:
        answer = chosen.ask(preset, changes)
        exact = table(chosen.name, island.answer(answer))
        assert table(chosen.name, page.rounded(answer)) == exact, (preset, changes)


def test_half_is_rounded_up_wherever_it_is_shown() -> None:
    column = {"name": "x", "words": "", "digits": 0, "percent": False}
    control = {"kind": "range", "percent": True, "digits": 2}
    assert node.call("written.js", "shown", column, 62.5) == "63"
    assert node.call("written.js", "words", control, 0.625) == "63 %"


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        *(("experiment", each.name) for each in EXPERIMENTS),
        *(("task", island_task.data(each)) for each in TASKS),
        *(("view", name) for name in ("events", "exchanges", "claims", "sources")),
    ],
    ids=str,
)
def test_what_is_bound_is_what_crossed(kind: str, data: Any) -> None:
    """The page binds the value that its HTML was made of, without what stands in the HTML."""
    given = value(data) if kind == "experiment" else view.data(data) if kind == "view" else data
    html = node.html(kind, given)
    [packed] = re.findall(r'<script type="application/json">(.*?)</script>', html, re.DOTALL)
    bound = json.loads(packed.replace("<\\/", "</"))
    left_out = {"events", "claims", "sources", "figure"}
    assert {k: v for k, v in bound.items() if k not in left_out} == {
        k: v for k, v in json.loads(json.dumps(given)).items() if k not in left_out
    }
    assert "undefined" not in html and "[object" not in html and ">false<" not in html


def test_what_a_reader_could_write_stays_text() -> None:
    data = {**value("signalling"), "title": "<b>&\"'", "leaves_out": "</script><script>alert(1)"}
    html = node.html("experiment", data)
    assert "&lt;b&gt;&amp;&quot;&#x27;" in html
    assert html.count("<script") == html.count("</script>") == 1


def test_an_error_of_the_javascript_is_told() -> None:
    with pytest.raises(RuntimeError, match=r"task.js, html: TypeError"):
        node.html("task", None)


def test_a_notebook_s_module_imports_nothing() -> None:
    whole = bundle.module("notebook.js")
    assert not re.search(r"""(?:from|import)\s*\(?["'](?!data:)""", whole)
    used = set(
        re.findall(r'from "\./([\w.-]+)"', (ROOT / "widgets/island/notebook.js").read_text())
    )
    assert used == {"experiment.js", "picture.js", "task.js", "view.js"}
