"""A view of the record in the built page; the events with their finished picture."""

from __future__ import annotations

from widgets.charts import record_timeline
from widgets.island import node, picture, view
from widgets.tables.claims import Places
from widgets.values.record import ViewData


def expand(name: str, taken_up: Places) -> str:
    """The HTML of the view "events", "exchanges", "claims" or "sources"; `taken_up` gives the
    sections of each claim.

    Raises `KeyError` for another name.
    """
    data = view.data(name, taken_up)
    if data["figure"]:
        sizes = picture.sized(record_timeline.CHART)
        data["figure"]["stills"] = picture.stills(sizes, marked(data))
    return node.html("view", data)


def marked(data: ViewData) -> dict[str, list[dict[str, object]]]:
    """What the picture shows at first, as rows by name."""
    measure = data["measures"][0]
    start = [each for each in data["events"] if each["fields"].items() >= data["start"].items()]
    rows = node.call("coding.js", "placed", start, measure["name"], {})
    return {"rows": rows, "lanes": [dict(lane) for lane in measure["lanes"]]}
