"""What a chapter's cell says: `show("signalling")` for an experiment, `room()` for a night in which
one decides, `task(…)` for a question, `picture(…)` for a chart that needs no model, `explore("events")` for a table of the record, and
in an exercise `chart(…)` for rows of one's own.

In a live notebook each is a widget over the running kernel, made of the very modules that make
the page, and needs no network. In the built book the same output carries `text/html` beside it,
which the book prefers: a placeholder that the page's builder expands. For a widget of your own,
see the plain ipywidgets in the chapter *The model, equation by equation*.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import anywidget
from traitlets import Dict, Unicode

from widgets import charts, evidence, experiments
from widgets.exercises.drawing import Row, drawable
from widgets.experiments import wire
from widgets.island import bundle, experiment, view
from widgets.island import picture as pictures
from widgets.island import room as rooms
from widgets.island import task as tasks
from widgets.island.strings import NOTEBOOK, NOTEBOOK_ROOM


class Island(anywidget.AnyWidget):
    """An experiment, a question, a picture or a view, with HTML beside it for the built book."""

    _esm = bundle.module("notebook.js")
    _css = bundle.styles()
    kind = Unicode().tag(sync=True)
    data = Dict().tag(sync=True)

    def __init__(self, kind: str, data: Mapping[str, Any], text_html: str = "") -> None:
        super().__init__(kind=kind, data=data)
        self.text_html = text_html
        self.on_msg(self._answer)

    def _answer(self, _: object, asked: dict[str, Any], buffers: object) -> None:
        """Answers a message of the front end: Vega's code, the model's answer to settings, its
        spread over other codings, or what is told of a text.
        """
        if "tell" in asked:
            text = wire.tell(*asked["tell"])
        elif "spread" in asked:
            text = wire.spread(*asked["spread"])
        else:
            settings = [asked[key] for key in ("name", "preset", "changes") if key in asked]
            text = wire.answer(*settings) if settings else bundle.vega()
        self.send({"id": asked["id"], "text": text})

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        forms, about = super()._repr_mimebundle_(**kwargs) or ({}, {})
        page = {"text/html": self.text_html} if self.text_html else {}
        return {**forms, **page}, about


def show(name: str, case: str = "") -> Island:
    """The experiment of that name, alive; `case` is what a link to it says, `seen=4&aims=12`.

    Raises `SettingError` naming the experiments that there are.
    """
    data = experiment.data(experiments.experiment(name))
    baseline = data["presets"][0]["label"]
    words = {key: each.replace("{baseline}", baseline) for key, each in NOTEBOOK.items()}
    data["strings"] = {**data["strings"], **words}
    data["case"] = f"#x={name}&{case}" if case else ""
    return Island("experiment", data, f'<div data-experiment="{name}"></div>')


def room(night: str = "") -> Island:
    """The decision room; `night` is what a link to one says, `april.iran.17.clear.4s-0`.

    A text that is no night is named in the widget, which then shows one of its own.
    """
    data = rooms.data(rooms.starts())
    data["strings"] = {**data["strings"], **NOTEBOOK, **NOTEBOOK_ROOM}
    data["case"] = f"#x=room&night={night}" if night else ""
    return Island("room", data, '<div data-room="room"></div>')


def task(name: str) -> Island:
    """The question of that name, with a check, or the bet on the record. Raises `SettingError`
    naming those there are.
    """
    return Island("task", tasks.data(evidence.asked(name)), f'<div data-task="{name}"></div>')


def explore(name: str) -> Island:
    """A table of the record, "events", "exchanges", "claims" or "sources", to be narrowed; the
    events with a picture, and open to another coding. Raises `KeyError` for another name.
    """
    return Island("view", view.data(name), f'<div data-view="{name}"></div>')


def picture(shown: charts.Picture) -> Island:
    """A picture that needs no controls, with its numbers as a table."""
    data = pictures.data(pictures.figure(shown, shown.tables), shown.table)
    packed = json.dumps(data, ensure_ascii=False, allow_nan=False).replace("</", "<\\/")
    held = f'<script type="application/json" data-picture>{packed}</script>'
    return Island("picture", data, held)


def chart(name: str, rows: list[Row]) -> Island:
    """Rows of one's own as the picture of an experiment, its April behind them in grey.

    Raises `ValueError` if there is no such picture or a row does not fit it.
    """
    answers = {each.name: each.ask() for each in experiments.EXPERIMENTS}
    known = {each: tuple(answer.tables["rows"][0]) for each, answer in answers.items()}
    fitting = drawable(name, rows, known)
    april = answers[name].tables
    tables = {**april, "baseline": april["rows"], "rows": fitting}
    return Island("picture", pictures.data(pictures.figure(charts.CHARTS[name], tables)))
