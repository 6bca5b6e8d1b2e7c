"""One island: what crosses from Python is described once, and shown alike wherever it is asked."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from docutils import nodes

from helpers.project import ROOT
from tools.reader import table, value
from widgets.evidence import wagers
from widgets.experiments import EXPERIMENTS, Experiment, SettingError
from widgets.island import bundle, node, types, view
from widgets.island import experiment as island
from widgets.island import task as island_task
from widgets.page import case, claims
from widgets.page import experiment as page
from widgets.questions import TASKS

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
        *(("task", island_task.data(each)) for each in (*TASKS, *wagers())),
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
    assert used == {"experiment.js", "picture.js", "room.js", "task.js", "view.js"}


@pytest.mark.parametrize(
    ("text", "number"), [("٦٫٥", 6.5), ("\uff16", 6), ("6,5", 6.5), ("0x6", None)]
)
def test_a_number_is_read_alike_in_answers_links_and_prose(text: str, number: float | None) -> None:
    """So they are in the page and in a notebook, which run the same modules."""
    few = {"answer": 6.2, "low": 0, "high": 12, "tolerance": 1, "why": "", "hint": ""}
    answered = node.call("task.js", "check", few, text)
    assert (answered is not None) == (number is not None)
    linked = node.call(
        "settings.js", "parseFragment", value("signalling"), f"#x=signalling&aims={text}"
    )
    assert linked.get("state") == (
        None if number is None else {"preset": "april-2024", "changes": {"aims": number}}
    )
    if number is None:
        with pytest.raises(SettingError, match="0x6"):
            case.read(f"signalling&aims={text}")
    else:
        assert case.read(f"signalling&aims={text}")[0].changes == {"aims": number}


def test_a_note_names_its_sources_in_words() -> None:
    sources = [{"key": "ap_one", "author": "AP", "publisher": "x"}]
    said = node.call("record.js", "told", "By ap_one, not by no_such; see E22_x.", sources)
    assert said == "By AP, not by no_such; see E22_x."


def test_no_note_of_the_record_names_a_key() -> None:
    for name in ("events", "claims", "sources"):
        html = node.html("view", view.data(name))
        shown = re.sub(r"<script.*?</script>|<[^>]*>", " ", html, flags=re.DOTALL)
        if name == "sources":
            shown = re.sub(r"^\s*\S+", "", shown)
        keys = {each["key"] for each in view.data("sources")["sources"] if "_" in each["key"]}
        heads = set(re.findall(r'id="source-([^"]+)"', html))
        assert not (set(re.findall(r"\b[a-z0-9]+(?:_[a-z0-9]+)+\b", shown)) & keys) - heads, name


def test_how_a_claim_stands_is_said_once() -> None:
    def claim(check: str) -> nodes.inline:
        mark = nodes.inline(classes=["fact", "fact-claim"])
        mark["course_status"] = check
        mark += [
            nodes.Text("words"),
            nodes.raw("", check, format="html", classes=["fact-status"]),
            nodes.raw("", f"</span>{check}", format="html"),
        ]
        return mark

    one, other, third = claim("supported"), claim("nuance"), claim("nuance")
    block = nodes.paragraph()
    block += [one, nodes.Text(" and "), other, nodes.Text(" ("), nodes.emphasis("", "nuance")]
    block += [nodes.Text(") and "), third, nodes.Text(".")]
    claims.say_once(block)
    left = [
        len([r for r in each.findall(nodes.raw) if r["classes"]]) for each in (one, other, third)
    ]
    assert left == [1, 0, 1]
