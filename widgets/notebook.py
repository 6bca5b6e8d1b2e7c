"""What a chapter's cell says: `show("signalling")` for an experiment, `task(…)` for a question, `picture(…)` for a chart that needs no model,
`explore("events")` for a table of the record, and in an exercise `chart(…)` for rows of one's own.

In a live notebook both are ipywidgets over the running kernel and need no network. In the built book the same output
carries `text/html` beside them, which the book prefers: a placeholder that the page's builder expands, or the finished figure.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping
from typing import Any

import altair as alt
import ipywidgets

from widgets import charts, experiments, record
from widgets.charts import timeline
from widgets.exercises.drawing import Row, drawable
from widgets.experiments import Answer, Control, Experiment, SettingError, experiment
from widgets.experiments.words import DISCLAIMER
from widgets.tables.claims import claims_table
from widgets.tables.events import MEASURES, events_table, lanes, marks, placed, with_later
from widgets.tables.sources import sources_table

alt.JupyterChart.enable_offline()


class TwoForms(ipywidgets.VBox):
    """Widgets for a live notebook, with HTML beside them for the built book."""

    def __init__(self, children: list[ipywidgets.Widget], text_html: str) -> None:
        super().__init__(children)
        self.text_html = text_html

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, Any]:
        return {**super()._repr_mimebundle_(**kwargs), "text/html": self.text_html}


def show(name: str) -> TwoForms:
    """The experiment of that name, alive. Raises `SettingError` naming those there are.

    The same few lines serve for an experiment of your own: controls, a chart, and a function that is called when they move.
    """
    chosen = experiment(name)
    preset = ipywidgets.Dropdown(options=[(p.label, p.name) for p in chosen.presets], description="Start from")
    controls = {control.name: _widget(control) for control in chosen.controls}
    reset = ipywidgets.Button(description="Reset")
    chart = alt.JupyterChart(_filled(chosen, chosen.ask()))
    sentence, table = ipywidgets.HTML(), ipywidgets.HTML()
    placing = False

    def place(_: object = None) -> None:
        """Puts the controls where the preset has them, then answers once."""
        nonlocal placing
        placing = True
        for key, value in chosen.settings(preset.value).items():
            controls[key].value = value
        placing = False
        answer()

    def answer(_: object = None) -> None:
        if placing:
            return
        start = chosen.settings(preset.value)
        settings = {key: widget.value for key, widget in controls.items()}
        for control in chosen.controls:
            controls[control.name].disabled = chosen.is_idle(control, preset.value, settings)
        given = chosen.ask(preset.value, {key: value for key, value in settings.items() if value != start[key]})
        chart.chart = _filled(chosen, given)
        sentence.value = f"<p>{html.escape(given.sentence)} <em>{DISCLAIMER}</em></p>"
        table.value = charts.table(chosen, given)

    def start_again(_: object) -> None:
        preset.value = chosen.presets[0].name
        place()

    def onward(control: Control) -> Callable[[object], None]:
        def move(_: object) -> None:
            last = len(control.positions) - 1
            controls[control.name].value = control.positions[min(control.positions.index(controls[control.name].value) + 1, last)]

        return move

    buttons = {c.name: ipywidgets.Button(description=c.advance) for c in chosen.controls if c.advance}
    for name_of, button in buttons.items():
        button.on_click(onward(chosen.control(name_of)))
    preset.observe(place, "value")
    reset.on_click(start_again)
    for widget in controls.values():
        widget.observe(answer, "value")
    place()
    sight = [each for c in chosen.controls if not c.more for each in (controls[c.name], buttons.get(c.name)) if each]
    more = ipywidgets.Accordion([ipywidgets.VBox([controls[c.name] for c in chosen.controls if c.more])], titles=["More"])
    left = ipywidgets.VBox([preset, *sight, more, reset], layout={"max_width": "100%"})
    folded = ipywidgets.Accordion([table], titles=["Table"])
    # Side by side where there is room, else one under the other: a chart never lies on a slider.
    bench = ipywidgets.HBox([left, chart], layout={"flex_flow": "row wrap"})
    return TwoForms([bench, sentence, folded], f'<div data-experiment="{name}"></div>')


VERDICTS = {True: "Yes.", False: "Not yet.", None: "Noted."}
"""What is said before the reply to an answer; None where a question is open."""


def task(name: str) -> TwoForms:
    """The question of that name, with a field for the answer and a check. Raises `SettingError` naming those there are."""
    asked = experiments.task(name)
    given: ipywidgets.Widget = ipywidgets.Text(description="Your answer")
    if asked.choices:
        given = ipywidgets.RadioButtons(options=[(choice.words, key) for key, choice in asked.choices.items()], value=None, layout={"width": "max-content"})
    button, reply = ipywidgets.Button(description="Check"), ipywidgets.HTML()

    def check(_: object) -> None:
        try:
            right, words = asked.check(given.value or "")
            reply.value = f"<p>{VERDICTS[right]} {html.escape(words)}</p>"
        except SettingError as error:
            reply.value = f"<p>{html.escape(str(error))}</p>"

    button.on_click(check)
    question = ipywidgets.HTML(f"<p>{html.escape(asked.question)} <em>{html.escape(asked.rests_on)}</em></p>")
    return TwoForms([question, given, button, reply], f'<div data-task="{name}"></div>')


def chart(name: str, rows: list[Row]) -> alt.JupyterChart:
    """Rows of one's own as the picture of the experiment of that name, its April behind them in grey.

    Raises `ValueError` if there is no such picture or a row does not fit it.
    """
    answers = {each.name: each.ask() for each in experiments.EXPERIMENTS}
    fitting = drawable(name, rows, {each: tuple(answer.tables["rows"][0]) for each, answer in answers.items()})
    tables = {**answers[name].tables, "baseline": answers[name].tables["rows"], "rows": fitting}
    return alt.JupyterChart(charts.filled(charts.CHARTS[name].draw(charts.WIDE), tables))


def picture(
    draw: Callable[[int], alt.TopLevelMixin], tables: Mapping[str, charts.Rows], description: str, table: str,
    widths: tuple[int, int] = (charts.NARROW, 680),
) -> TwoForms:  # fmt: skip
    """A chart that needs no model, with a description of what one sees and what it means, and its table as HTML.

    `draw(width)` gives the chart with named data, `tables` the rows.
    """
    wide = charts.filled(draw(widths[1]), tables)
    figure = charts.figure(draw, tables, description, widths)
    note = ipywidgets.HTML(f"<p>{html.escape(description)}</p>")
    scroll = f'<div class="scroll" tabindex="0" role="region" aria-label="The table of the picture">{table}</div>'
    folded = f'<details class="rows"><summary>The picture in words, and its table</summary><p>{html.escape(description)}</p>{scroll}</details>'
    static = f'<div class="picture-with-table">{figure}{folded}</div>'
    return TwoForms([alt.JupyterChart(wide), note, ipywidgets.Accordion([ipywidgets.HTML(table)], titles=["Table"])], static)


def explore(name: str) -> TwoForms:
    """A table of the record, "events", "claims" or "sources", to be narrowed; the events with a picture, and open to another coding.

    Raises `KeyError` for another name.
    """
    sources = record.sources()
    events = with_later(record.events(), record.later_events())
    tables = {
        "events": lambda: events_table(events, sources),
        "claims": lambda: claims_table(record.claims(), sources),
        "sources": lambda: sources_table(sources),
    }
    table = tables[name]()
    wide = {"style": {"description_width": "180px"}, "layout": {"width": "560px", "max_width": "100%"}}
    narrow = {
        each.field: ipywidgets.Dropdown(
            options=[("all", ""), *((words, value) for value, words in each.options.items())],
            value=table.start.get(each.field, ""),
            description=each.label,
            **wide,
        )
        for each in table.filters
    }
    body, above, tools = ipywidgets.HTML(), ipywidgets.VBox([]), ipywidgets.VBox([])
    measure = ipywidgets.Dropdown(options=[(each.label, each.name) for each in MEASURES], description="Place the marks by", **wide)
    event = ipywidgets.Dropdown(options=[each["id"] for each in marks(events)], value="E31", description="Code otherwise", **wide)
    code = ipywidgets.Dropdown(description="as", **wide)
    coding: dict[str, dict[str, int]] = {each.name: {} for each in MEASURES}
    offering = False

    def answer(_: object = None) -> None:
        fitting = table.fitting({key: widget.value for key, widget in narrow.items()})
        body.value = f"<p>{len(fitting)} of {len(table.lines)} rows shown.</p>{table.html({key: widget.value for key, widget in narrow.items()})}"
        if name == "events":
            shown = {line.id for line in fitting}
            rows = placed([mark for mark in marks(events) if mark["id"] in shown], measure.value, coding[measure.value])
            chart = charts.filled(timeline.draw(timeline.WIDTHS[1]), {"rows": rows, "lanes": lanes(measure.value)})
            above.children = [alt.JupyterChart(chart)]

    def offer(_: object = None) -> None:
        """The codes of the measure in view, at the one that the chosen event has."""
        now = next(mark for mark in marks(events) if mark["id"] == event.value)["codes"][measure.value]
        nonlocal offering
        offering = True
        code.options = [(lane["words"], lane["at"]) for lane in lanes(measure.value)]
        code.value = coding[measure.value].get(event.value, now)
        offering = False
        answer()

    def recode(_: object) -> None:
        if not offering:
            coding[measure.value][event.value] = code.value
            answer()

    for widget in narrow.values():
        widget.observe(answer, "value")
    if name == "events":
        for widget in (measure, event):
            widget.observe(offer, "value")
        code.observe(recode, "value")
        tools.children = [measure, event, code]
        offer()
    else:
        answer()
    return TwoForms([*narrow.values(), tools, above, body], f'<div data-view="{name}"></div>')


def _filled(chosen: Experiment, answer: Answer) -> Any:
    tables = {**answer.tables, "baseline": chosen.ask().tables["rows"]}
    return charts.filled(charts.CHARTS[chosen.name].draw(charts.WIDE), tables)


def _widget(control: Control) -> ipywidgets.Widget:
    common = {
        "description": control.label,
        "tooltip": control.meaning,
        "style": {"description_width": "300px"},
        "layout": {"width": "520px", "max_width": "100%"},
    }
    if control.kind == "switch":
        return ipywidgets.Checkbox(value=control.default, indent=False, **{**common, "style": {}})
    if control.kind == "choice":
        return ipywidgets.Dropdown(options=[(words, value) for value, words in control.options.items()], value=control.default, **common)
    return ipywidgets.SelectionSlider(options=[(control.words(value), value) for value in control.positions], value=control.default, **common)
