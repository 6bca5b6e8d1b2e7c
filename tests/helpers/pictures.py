"""Every picture of the book as a browser shows it, and what is wrong with its words.

What draws is the built book's own script, so `make book` comes first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from altair import TopLevelMixin
from playwright.sync_api import Page

from helpers.project import ROOT
from widgets import charts
from widgets.charts import Rows, record_timeline
from widgets.experiments import Experiment
from widgets.island import bundle, node, view

STATIC = ROOT / "build" / "static"

PLACE = f"""<html data-content_root="" class="course"><head><style>{bundle.styles()}</style></head>
<body><figure class="chart"><div id="picture"></div><div id="finished"></div></figure></body></html>"""
"""A page with nothing on it but a place for a picture, in the styles and the font of the book."""

MEASURE = """svg => {
  const frame = svg.getBoundingClientRect();
  const seen = [...svg.querySelectorAll("text")].filter((text) => {
    const look = getComputedStyle(text);
    return text.textContent.trim() && look.stroke === "none" && look.opacity > 0;
  });
  return seen.map((text) => {
    const box = text.getBoundingClientRect();
    const lines = [...text.querySelectorAll("tspan")].map((each) => each.textContent);
    return {
      words: lines.join(" ") || text.textContent.trim(),
      size: parseFloat(getComputedStyle(text).fontSize),
      left: box.left - frame.left, right: frame.right - box.right,
      top: box.top - frame.top, bottom: frame.bottom - box.bottom,
      width: box.width, height: box.height,
    };
  });
}"""
"""Where each text of a picture stands, in pixels from the picture's four edges; not the halos."""


def wrongs(page: Page, which: str = "#picture") -> list[str]:
    """Texts of a picture that are cut by its edge, or that lie on one another: of the one that is
    drawn, or of the `#finished` one.
    """
    texts: list[dict[str, Any]] = page.eval_on_selector(f"{which} svg", MEASURE)
    found = [
        f"“{text['words']}” is cut {-text[edge]:.1f} px at the {edge}"
        for text in texts
        for edge in ("left", "right", "top", "bottom")
        if text[edge] < -0.5
    ]
    letters = [_letters(text) for text in texts]
    for at, (one, words) in enumerate(letters):
        for other, others in letters[at + 1 :]:
            across = min(one[1], other[1]) - max(one[0], other[0])
            down = min(one[3], other[3]) - max(one[2], other[2])
            if across > 0.5 and down > 0.5:
                found.append(f"“{words}” lies on “{others}”")
    return found


def _letters(text: Mapping[str, Any]) -> tuple[tuple[float, float, float, float], str]:
    """The left, right, top and bottom of a text's letters; a line is a fifth higher than they are
    at its top and at its bottom, or, if it is turned, at its sides.
    """
    slack = 0.2 * text["size"]
    turned = text["height"] > text["width"] and len(text["words"]) > 2
    aside, above = (slack, 0.0) if turned else (0.0, slack)
    left, top = text["left"], text["top"]
    right, bottom = left + text["width"], top + text["height"]
    return (left + aside, right - aside, top + above, bottom - above), text["words"]


def show(page: Page, svg: str) -> None:
    """Put a finished picture into the page."""
    page.evaluate("svg => { document.querySelector('#finished').innerHTML = svg }", svg)


def draw(page: Page, chart: TopLevelMixin, tables: Mapping[str, Rows]) -> None:
    """Draw a picture in the page, with what draws in the built book."""
    if not page.evaluate("'courseDrawing' in globalThis"):
        page.add_script_tag(path=STATIC / "chart.js")
    drawn = """async ([spec, tables]) => {
      const place = document.querySelector("#picture");
      place.replaceChildren();
      globalThis.view = courseDrawing(place, spec, tables);
      await view.runAsync();
    }"""
    page.evaluate(drawn, [charts.compiled(chart), dict(tables)])


def redraw(page: Page, tables: Mapping[str, Rows]) -> None:
    """Hand other rows to the picture that is drawn."""
    given = """async (tables) => {
      for (const [name, rows] of Object.entries(tables)) view.data(name, rows);
      await view.runAsync();
    }"""
    page.evaluate(given, dict(tables))


def axes(page: Page) -> list[str]:
    """What the axes of the picture in sight say, without their titles. An axis of names is left
    out: their order may be what a picture tells.
    """
    names = "found => found.map((each) => each.getAttribute('aria-label') ?? '')"
    said: list[str] = page.eval_on_selector_all("#picture .role-axis", names)
    return [
        re.sub(r" titled '.*?' for", " for", each)
        for each in said
        if "-axis" in each and "discrete" not in each
    ]


def states(chosen: Experiment) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every preset of an experiment, and from the first the ends of each control."""
    yield from ((preset.name, {}) for preset in chosen.presets)
    for control in chosen.controls:
        for position in (control.positions[0], control.positions[-1]):
            yield chosen.presets[0].name, {control.name: position}


def of_the_record() -> Iterator[tuple[str, dict[str, Rows]]]:
    """The tables of the record's picture: by each measure, for each exchange and for all events."""
    data = view.data("events")
    events = data["events"]
    exchanges = dict.fromkeys(each["fields"]["exchange"] for each in events)
    for measure in data["measures"]:
        lanes = [dict(lane) for lane in measure["lanes"]]
        for exchange in (*exchanges, "all"):
            some = [each for each in events if exchange in ("all", each["fields"]["exchange"])]
            rows = node.call("coding.js", "placed", some, measure["name"], {})
            linked = [{**row, "link": f"#event-{row['id']}"} for row in rows]
            yield f"{measure['name']} of {exchange}", {"rows": linked, "lanes": lanes}


TIMELINE = record_timeline.CHART
