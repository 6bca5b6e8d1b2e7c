"""A view of the record as the value that crosses to JavaScript: a table, the events' picture."""

from __future__ import annotations

from collections.abc import Callable

from widgets import record
from widgets.charts import record_timeline
from widgets.island import picture
from widgets.island.strings import RECORD, VIEW
from widgets.tables.claims import Places, claims_view
from widgets.tables.events import events_view, exchanges_view, with_later
from widgets.tables.sources import sources_view
from widgets.values.record import ViewData


def data(name: str, taken_up: Places | None = None) -> ViewData:
    """The view "events", "exchanges" (the events of the other four), "claims" or "sources".

    `taken_up` gives the sections of each claim.

    Raises `KeyError` for another name.
    """
    makers: dict[str, Callable[[], ViewData]] = {
        "events": _events,
        "exchanges": lambda: exchanges_view(record.exchanges(), record.sources()),
        "claims": lambda: claims_view(record.claims(), record.sources(), taken_up),
        "sources": lambda: sources_view(record.sources(), record.april_s_sources()),
    }
    shown = makers[name]()
    shown["strings"] = {**VIEW, **RECORD}
    return shown


def _events() -> ViewData:
    events = with_later(record.events(), record.later_events())
    shown = events_view(events, record.sources())
    shown["figure"] = picture.figure(record_timeline.CHART, links=True, live=True)
    return shown
