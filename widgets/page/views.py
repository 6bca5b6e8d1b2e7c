"""The record's tables in the built page: filters that narrow the rows and, for the events, a picture that a reader may code anew."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from widgets import charts, record
from widgets.charts import timeline
from widgets.page.strings import STRINGS
from widgets.tables.claims import claims_table
from widgets.tables.events import MEASURES, events_table, lanes, marks, placed, with_later
from widgets.tables.filtered import Filtered
from widgets.tables.sources import sources_table

TAKEN_UP = re.compile(r"<span data-taken-up='(?P<claim>C\d+)'></span>")


def expand(name: str, script: str, taken_up: Mapping[str, list[tuple[str, str]]]) -> str:
    """The HTML of the view "events", "claims" or "sources". `taken_up` gives each claim's sections as (address, title).

    Raises `KeyError` for another name.
    """
    views: dict[str, Callable[[], str]] = {"events": _events, "claims": _claims, "sources": lambda: _view(sources_table(record.sources()), {})}
    whole = views[name]()
    whole = TAKEN_UP.sub(lambda found: _sections(taken_up.get(found["claim"], [])), whole)
    return f'{whole}\n<script src="{script}"></script>'


def _claims() -> str:
    return _view(claims_table(record.claims(), record.sources()), {})


def _events() -> str:
    events = with_later(record.events(), record.later_events())
    table = events_table(events, record.sources())
    shown = marks(events)
    start = [mark for mark in shown if mark["exchange"] == table.start["exchange"]]
    first = MEASURES[0].name
    tables = {"rows": placed(start, first), "lanes": lanes(first)}
    figure = charts.figure(timeline.draw, tables, timeline.DESCRIPTION, timeline.WIDTHS, links=True)
    data = {
        "marks": shown,
        "measures": [{"name": each.name, "label": each.label, "lanes": lanes(each.name)} for each in MEASURES],
        "specs": {name: charts.compiled(timeline.draw(width)) for name, width in zip(("narrow", "wide"), timeline.WIDTHS, strict=True)},
    }
    s = {key: html.escape(words) for key, words in STRINGS.items()}
    options = "".join(f'<option value="{each.name}">{html.escape(each.label)}</option>' for each in MEASURES)
    measure = f'<p class="control"><label for="events-measure">{s["measure"]}</label><select id="events-measure" name="measure" autocomplete="off">{options}</select></p>'
    skip = f'<a class="skip-picture" href="#events-table">{s["skip_picture"]}</a>'
    tools = (
        f'<p class="coding needs-script"><span class="moves" role="status"></span> <button type="button" class="recorded" disabled>{s["recorded"]}</button> '
        f'<a class="csv" download="coding.csv" href="#events-table">{s["coding_csv"]}</a></p>'
    )
    return _view(table, data, more=measure, before=f"{skip}{figure}{tools}")


def _view(table: Filtered, data: Mapping[str, Any], more: str = "", before: str = "") -> str:
    s = {key: html.escape(words) for key, words in STRINGS.items()}
    filters = "".join(
        f'<p class="control"><label for="{table.name}-{each.field}">{html.escape(each.label)}</label>'
        f'<select id="{table.name}-{each.field}" name="{each.field}" autocomplete="off"><option value="">{s["all"]}</option>'
        + "".join(f'<option value="{value}">{html.escape(words)}</option>' for value, words in each.options.items())
        + "</select></p>"
        for each in table.filters
    )
    keys = ("shown_of", "moves", "recoded", "your_code", "coding_kept_not")
    packed = json.dumps(
        {"name": table.name, "start": dict(table.start), "breakpoint": 450, "strings": {key: STRINGS[key] for key in keys}, **data},
        separators=(",", ":"), ensure_ascii=False,
    ).replace("</", "<\\/")  # fmt: skip
    return f"""
<section class="view" data-view="{table.name}" data-state="static" aria-label="{html.escape(table.caption)}">
<form class="filters needs-script" aria-label="{s["narrow_down"]}">{filters}{more}</form>
{before}
<p class="count needs-script" role="status"></p>
<div id="{table.name}-table" tabindex="-1">{table.html()}</div>
<script type="application/json">{packed}</script>
</section>
"""


def _sections(places: list[tuple[str, str]]) -> str:
    if not places:
        return "not yet"
    return ", ".join(f"<a href='{html.escape(address, quote=True)}'>{html.escape(title)}</a>" for address, title in dict.fromkeys(places))
