"""The record's tables: what filters let through, how a move is coded, and that every status, tier
and account can be seen.
"""

from __future__ import annotations

import re
from functools import cache

import pandas as pd
import pytest

from tools.reader import fitting
from widgets import record
from widgets.charts import record_accounts, record_timeline
from widgets.island import node, view
from widgets.questions import task
from widgets.tables.claims import STATUS
from widgets.tables.codebook import codebook
from widgets.tables.events import EXCHANGES, MEASURES, OTHERS, SIDES, measures, with_later
from widgets.tables.sources import TIERS
from widgets.values.record import ViewData

EVENTS = with_later(record.events(), record.later_events())


@cache
def events() -> ViewData:
    return view.data("events")


def test_filters_narrow_to_what_the_record_says() -> None:
    claims = record.claims()
    rows = view.data("claims")["claims"]
    for status in STATUS:
        assert fitting(rows, {"check": status, "concept": ""}) == list(
            claims.index[claims["check"] == status]
        )
    assert set(fitting(rows, {"check": "disputed", "concept": "norms"})) == {"C05", "C06"}
    assert {key for key in claims["check"]} == set(STATUS)


@pytest.mark.parametrize("measure", MEASURES, ids=lambda each: each.name)
def test_every_code_has_a_lane_and_every_event_a_place(measure) -> None:  # type: ignore[no-untyped-def]
    rows = node.call("coding.js", "placed", events()["events"], measure.name, {})
    [lanes] = [each["lanes"] for each in measures() if each["name"] == measure.name]
    assert len(rows) == len(EVENTS)
    assert {row["at"] for row in rows} <= {lane["at"] for lane in lanes}
    coded = EVENTS[measure.name].notna() & (EVENTS[measure.name].astype(str) != "unknown")
    assert sum(row["at"] >= 0 for row in rows) == coded.sum()


def test_a_recoded_move_stands_in_its_new_lane_and_remembers_the_old() -> None:
    rows = node.call("coding.js", "placed", events()["events"], "rung", {"rung": {"E31": 1}})
    row = next(row for row in rows if row["id"] == "E31")
    assert (row["at"], row["was"]) == (1, 2)


def test_the_timeline_leads_every_event_to_its_sources_and_marks_the_provisional() -> None:
    assert set(EVENTS["sequence"]) - set(OTHERS) == set(EXCHANGES) - set(OTHERS)
    assert {each["fields"]["exchange"] for each in events()["events"]} == set(EXCHANGES)
    assert {each["side"] for each in events()["events"]} == set(SIDES)
    table = node.html("view", events())
    for event in EVENTS["event_id"]:
        assert f'id="event-{event}"' in table
    assert table.count(">provisional<") == len(record.later_events())
    assert len(re.split(r"[.:] ", record_timeline.CHART.description)) >= 2


def test_the_other_exchanges_have_a_table_of_their_own() -> None:
    data = view.data("exchanges")
    assert set(OTHERS) == set(record.OTHERS)
    assert {each["fields"]["exchange"] for each in data["events"]} == set(OTHERS)
    assert [each["id"] for each in data["events"]] == list(record.exchanges()["event_id"])
    table = node.html("view", data)
    assert 'id="event-IN10"' in table and 'name="measure"' not in table
    assert not {"IN10", "IS8", "US2"} & {each["id"] for each in events()["events"]}


def test_a_row_that_moved_is_found_by_its_old_number() -> None:
    from widgets.page.claims import EventRole

    role = EventRole()
    for old, new in record.MOVED.items():
        assert role.fact(old)["event"] == role.fact(new)["event"]
    assert role.fact("PK1")["event"]["page"] == "record"  # type: ignore[index]
    assert role.fact("IS8")["event"]["what"] and role.fact("IS8")["sources"]  # type: ignore[index]
    with pytest.raises(KeyError):
        role.fact("IS99")


def test_the_sources_start_with_those_of_april() -> None:
    data = view.data("sources")
    assert data["start"] == {"serves": "april-2024"}
    first = [each for each in data["sources"] if each["fields"]["serves"] == "april-2024"]
    assert {each["key"] for each in first} == record.april_s_sources()


def test_every_source_shows_its_kind_and_whether_it_was_read() -> None:
    sources = record.sources()
    assert set(sources["tier"]) <= set(TIERS)
    data = view.data("sources")
    html = node.html("view", data)
    for row, (key, source) in zip(data["sources"], sources.iterrows(), strict=True):
        assert row["key"] == key
        assert source["tier"].replace("_", " ") in row["marks"]
        assert ("party to the conflict" in row["marks"]) == source["party"]
        assert ("not consulted" in row["marks"]) == (source["seen"] == "no")
        assert f'<span class="tier">{row["marks"]}</span>' in html


def test_accounts_stay_within_the_ranges_that_the_events_give() -> None:
    told, events = record.accounts(), record.events().set_index("event_id")
    spans = {
        "deaths": ("E16", "fatalities"),
        "ballistic_launched": ("E22", "ballistic"),
        "stopped_share": ("E22", "intercepted_share"),
    }
    for quantity, (event, column) in spans.items():
        given = told[told["quantity"] == quantity]
        highest = pd.concat([given["value_min"], given["value_max"].dropna()]).max()
        assert (given["value_min"].min(), highest) == (
            events.loc[event, f"{column}_min"],
            events.loc[event, f"{column}_max"],
        ), quantity
    assert set(told["quantity"]) == {*record_accounts.PANELS, *record_accounts.LISTED}


def test_the_dead_of_a_war_on_two_sides_add_up_to_its_row() -> None:
    told, war = record.accounts(), record.events().set_index("event_id").loc["E74"]
    parts = told[told["account_id"].isin(["D53", "D54"])]  # the whole war; D52 is its first months
    assert (parts["value_min"].sum(), parts["value_max"].sum()) == (
        war["fatalities_min"],
        war["fatalities_max"],
    )


def test_the_codebook_gives_every_column_a_meaning() -> None:
    package = record.package()
    shown = codebook(package)
    for resource in package["resources"]:
        for field in resource["schema"]["fields"]:
            assert field.get("description"), f"{resource['path']}: {field['name']} has no meaning"
            assert f"<code>{field['name']}</code>" in shown


def test_the_answer_about_claims_is_the_record_s() -> None:
    asked = task("record-claims")
    assert asked.answer and asked.answer() == (record.claims()["check"] == "supported").sum()
    assert asked.high == len(record.claims())
    claims = record.claims()
    for kind, words in (("fact", "11 of 32"), ("interpretation", "10 of 22")):
        of_kind = claims[claims["kind"] == kind]
        assert (
            words == f"{(of_kind['check'] == 'supported').sum()} of {len(of_kind)}"
            and words in asked.why
        )
    counts = claims["check"].value_counts()
    assert (
        f"{counts['disputed']} are disputed" in asked.why
        and f"{counts['unverifiable']} cannot be checked" in asked.why
    )
