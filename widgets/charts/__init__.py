"""An answer as an Altair chart: one file an experiment (each with `draw` and `describe`), one theme, one way to SVG.

A chart is drawn without data, which are named; `specification` puts rows in. So one specification serves the page, the
notebook and print.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Mapping
from types import ModuleType
from typing import Any

import altair as alt
import vl_convert

from widgets.charts import after, allies, architecture, arms, coalitions, envelope, proxies, reciprocity, redline, reprisals, signalling
from widgets.charts.theme import NARROW, PALETTE, WIDE, as_variables, config
from widgets.experiments import Answer, Experiment

__all__ = ["CHARTS", "NARROW", "WIDE", "Rows", "compiled", "figure", "filled", "specification", "svg", "table"]

CHARTS: dict[str, ModuleType] = {
    "envelope": envelope,
    "reciprocity": reciprocity,
    "arms": arms,
    "reprisals": reprisals,
    "signalling": signalling,
    "proxies": proxies,
    "coalitions": coalitions,
    "allies": allies,
    "redline": redline,
    "architecture": architecture,
    "after": after,
}
"""The chart module of each experiment, by the experiment's name."""

Rows = list[dict[str, Any]]


def specification(chart: alt.TopLevelMixin, tables: Mapping[str, Rows] | None = None) -> dict[str, Any]:
    """The chart's Vega-Lite specification in the house's look, with the named tables' rows filled in."""
    spec: dict[str, Any] = json.loads(chart.to_json(validate=False))
    spec["config"] = {**spec.get("config", {}), **config()}
    spec["padding"] = {"left": 2, "right": 10, "top": 4, "bottom": 4}
    if tables:
        spec["datasets"] = {**spec.get("datasets", {}), **tables}
    return spec


def filled(chart: alt.TopLevelMixin, tables: Mapping[str, Rows]) -> Any:
    """The chart with the house's look and its rows in it, as an Altair chart again, on paper that any notebook theme leaves legible."""
    spec = {**specification(chart, tables), "background": PALETTE["paper"]}
    return type(chart).from_dict(spec, validate=False)  # type: ignore[attr-defined]  # every chart class has it


def compiled(chart: alt.TopLevelMixin) -> dict[str, Any]:
    """The chart compiled to Vega, its data left named, its colours as CSS variables."""
    vega = vl_convert.vegalite_to_vega(specification(chart), vl_version="6.4")
    result: dict[str, Any] = json.loads(as_variables(json.dumps(vega)))
    return result


def svg(chart: alt.TopLevelMixin, tables: Mapping[str, Rows] | None = None) -> str:
    """The chart as SVG text, its colours as CSS variables with the light value as a fallback."""
    drawn = vl_convert.vegalite_to_svg(specification(chart, tables), vl_version="6.4")
    # An empty layer shows nothing, and a screen reader would find a picture without words.
    drawn = re.sub(r"<g [^>]*/>", "", drawn)
    # The converter makes links within the page absolute, under an address of its own.
    return as_variables(re.sub(r'xlink:href="https?://[^"#]*#', 'href="#', drawn))


def figure(
    draw: Callable[[int], alt.TopLevelMixin],
    tables: Mapping[str, Rows] | None,
    description: str,
    widths: tuple[int, int] = (NARROW, WIDE),
    links: bool = False,
    caption: str = "",
) -> str:
    """A `<figure>` with the chart at a phone's and a laptop's width and a real description.

    Style sheets show one of the two. With `links` the marks stay reachable one by one; otherwise the picture is one image. `caption` is HTML.
    """
    role = "group" if links else "img"
    label = html.escape(description, quote=True)
    pictures = "".join(
        f'<div class="picture {name}" role="{role}" aria-label="{label}">{svg(draw(width), tables)}</div>' for name, width in zip(("narrow", "wide"), widths)
    )
    return f'<figure class="chart">{pictures}{f"<figcaption>{caption}</figcaption>" if caption else ""}</figure>'


def table(experiment: Experiment, answer: Answer) -> str:
    """The answer's rows as an HTML table, with the experiment's words for the columns."""
    head = "".join(f"<th scope='col'>{html.escape(column.words)}</th>" for column in experiment.columns)
    lines = []
    for row in answer.tables["rows"]:
        first, *rest = (column.shown(row[column.name]) for column in experiment.columns)
        lines.append(f"<tr><th scope='row'>{first}</th>{''.join(f'<td>{cell}</td>' for cell in rest)}</tr>")
    return f"<table><caption>{html.escape(experiment.title)}</caption><thead><tr>{head}</tr></thead><tbody>{''.join(lines)}</tbody></table>"
