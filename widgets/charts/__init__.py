"""An answer as an Altair chart: one file an experiment, which offers its `CHART`; one file a
picture of a chapter; one theme, one way to SVG.

A chart is drawn without data, which are named; `specification` puts rows in. So one specification
serves the page, the notebook and print.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import altair as alt
import vl_convert

from widgets.charts.chart import Chart, Draw, Picture, Rows
from widgets.charts.theme import NARROW, WIDE, as_variables, config
from widgets.experiments import EXPERIMENTS

__all__ = [
    "CHARTS", "NARROW", "WIDE", "Chart", "Draw", "Picture", "Rows", "compiled", "of", "specification", "svg",
]  # fmt: skip


def of(name: str) -> Chart:
    """The chart of the experiment of that name.

    Raises `LookupError` naming the file to add, or what it lacks.
    """
    file = name.replace("-", "_")
    module = f"{__name__}.{file}"
    found = vars(import_module(module)).get("CHART") if find_spec(module) else None
    if not isinstance(found, Chart):
        lacks = (
            f"{name}: no chart; add widgets/charts/{file}.py with CHART = Chart(draw, DESCRIPTION)"
        )
        raise LookupError(lacks)
    return found


CHARTS: dict[str, Chart] = {each.name: of(each.name) for each in EXPERIMENTS}
"""The chart of each experiment, by the experiment's name."""


def specification(
    chart: alt.TopLevelMixin, tables: Mapping[str, Rows] | None = None
) -> dict[str, Any]:
    """The chart's Vega-Lite specification in the house's look, with the named tables' rows filled
    in.
    """
    spec: dict[str, Any] = json.loads(chart.to_json(validate=False))
    spec["config"] = {**spec.get("config", {}), **config()}
    spec["padding"] = {"left": 2, "right": 10, "top": 4, "bottom": 4}
    # Room is measured again with every answer: a longer word is not cut off.
    spec["autosize"] = {"type": "pad", "resize": True}
    if tables:
        spec["datasets"] = {**spec.get("datasets", {}), **tables}
    return spec


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
