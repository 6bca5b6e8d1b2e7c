"""The record: it holds, it is typed, and a damaged row is named with file, row and column."""

from __future__ import annotations

import shutil
from pathlib import Path

import pandas as pd
import pytest

from widgets import record

GOOD = {"primary", "agency", "press", "analysis"}
"""The tiers that the codebook counts as good."""


def test_the_record_holds() -> None:
    record.check()


@pytest.mark.parametrize(
    ("file", "old", "new", "named"),
    [
        ("events.csv", "E16,2024-04-01", "E16,2024-13-01", "events.csv, row 17, column date_start"),
        (
            "events.csv",
            ',direct_strike,3,"Hit',
            ',direct_strike,9,"Hit',
            "events.csv, row 17, column rung",
        ),
        (
            "events.csv",
            "unsc_apr2;ap_apr2",
            "nosuch;ap_apr2",
            "events.csv, row 17, column source_keys: no source 'nosuch'",
        ),
        ("events.csv", "\nE17,", "\nE16,", "events.csv, row 18, column event_id"),
        ("sources.csv", ",agency,", ",rumour,", "column tier"),
        (
            "sources.csv",
            "https://english.aawsat.com/node/4948366",
            "",
            "column url: the source 'aawsat_sohr16' was read but has no address",
        ),
        ("claims.csv", ",disputed,", ",false,", "column check"),
        ("events.csv", "\nUS2,", "\nUSA,", "column event_id"),
        ("events.csv", ",india-pakistan-2019,", ",india-pakistan,", "column sequence"),
        (
            "directions.csv",
            "hawks,unknown",
            "hawks,more",
            "directions.csv, row 2, column direction",
        ),
        (
            "directions.csv",
            "stake,higher,disputed,false,",
            "stake,higher,disputed,true,",
            "row 3, column circular: 'stake' is true; true for aims, markup, red_line only",
        ),
        (
            "directions.csv",
            "us_ps_protests;us_khamenei_trib",
            "",
            "row 3, column source_keys: 'disputed' needs a source",
        ),
        (
            "directions.csv",
            "us_ps_protests;us_khamenei_trib",
            "nosuch",
            "column source_keys: no source 'nosuch'",
        ),
        (
            "codings.csv",
            "A,soleimani-2020,Iran,hawks,unknown",
            "A,soleimani-2020,Iran,hawks,more",
            "codings.csv, row 2, column direction",
        ),
        (
            "codings.csv",
            "A,soleimani-2020,Iran,hawks",
            "A,soleimani-2020,India,hawks",
            "codings.csv, row 2, column parameter: directions.csv has no row of it",
        ),
        ("codings.csv", "(US12 and E06;", "(US92 and E06;", "column reason: no event 'US92'"),
        (
            "directions.csv",
            "\nsoleimani-2020,Iran,stake",
            "\nsoleimani-2020,Iran,hawks",
            "directions.csv",
        ),
    ],
)
def test_a_damaged_row_is_named(tmp_path: Path, file: str, old: str, new: str, named: str) -> None:
    folder = tmp_path / "data"
    shutil.copytree(record.DATA, folder)
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(record.RecordError) as raised:
        record.check(folder)
    assert named in str(raised.value)


def test_every_table_of_the_package_has_its_frame() -> None:
    frames = (
        record.events(), record.later_events(), record.accounts(), record.claims(), record.actors(), record.opinion(),
        record.military_expenditure(), record.datasets(), record.parameters_evidence(), record.sources(), record.directions(), record.codings(),
    )  # fmt: skip
    lines = {
        each["name"]: len(pd.read_csv(record.DATA / each["path"]))
        for each in record.package()["resources"]
    }
    every = {*record.events()["event_id"], *record.exchanges()["event_id"]}
    assert len(every) == lines.pop("events")
    assert {len(frame) for frame in frames[1:]} == set(lines.values())
    assert set(record.claims()["check"]) == {"supported", "nuance", "disputed", "unverifiable"}
    assert (record.claims()["check"] == "supported").sum() == 25


def test_frames_are_typed_and_blank_is_not_zero() -> None:
    events = record.events().set_index("event_id")
    assert events.loc["E22", "date_start"] == pd.Timestamp("2024-04-13")
    assert (events.loc["E22", "rung"], events.loc["E22", "ballistic_max"]) == (4, 130)
    assert events.loc["E22", "fatalities_max"] == 0 and pd.isna(events.loc["E02", "drones_min"])
    assert events["date_start"].is_monotonic_increasing
    assert record.sources()["party"].isin([True, False]).all()


def test_a_frame_is_the_caller_s_own() -> None:
    mine = record.events()
    mine["rung"] = 0
    assert record.events()["rung"].max() > 0


@pytest.mark.parametrize(
    "events",
    [record.events(), record.later_events(), record.exchanges()],
    ids=["events", "later", "exchanges"],
)
def test_a_checked_row_rests_on_two_sources_that_count_as_good(events: pd.DataFrame) -> None:
    tiers = record.sources()["tier"]
    for _, row in events[events["verification"] == "checked"].iterrows():
        good = [key for key in row["source_keys"].split(";") if tiers[key] in GOOD]
        assert len(good) >= 2, f"{row['event_id']} is marked checked but rests on {good}"


@pytest.mark.parametrize("exchange", ["april-2024", "october-2024", "june-2025"])
def test_where_both_states_acted_the_words_of_both_are_rows(exchange: str) -> None:
    events = record.events()
    found = events[events["sequence"] == exchange]
    for kind in (["direct_strike", "covert"], ["statement"]):
        assert {"Iran", "Israel"} <= set(found.loc[found["domain"].isin(kind), "move_of"]), kind


def test_an_account_of_notice_says_to_whom() -> None:
    told = record.accounts()
    notice = told[told["quantity"] == "notice"]
    assert notice["said_by"].str.contains(", to ").all(), (
        "whether there was notice is no question without an addressee"
    )
    assert set(notice["value_min"]) == {0, 1} and set(
        told.loc[told["quantity"] == "contact", "value_min"]
    ) == {1}


def test_a_salvo_on_whose_notice_accounts_differ_is_coded_as_contested() -> None:
    events, told = record.events().set_index("event_id"), record.accounts()
    for event, quantity in (("E19", "notice"), ("E22", "notice"), ("E39", "notice_october")):
        differ = told.loc[told["quantity"] == quantity, "value_min"].nunique() > 1
        assert differ == (events.loc[event, "telegraphed"] == "partly"), event


def test_an_act_claimed_by_neither_state_before_april_is_not_the_rule_of_one() -> None:
    """The record once held claimed acts of the one side only; the codebook's rule of selection is
    the same for both.
    """
    events = record.events()
    before = events[(events["date_start"] < "2024-04-01") & (events["rung"] >= 1)]
    for side in ("Iran", "Israel"):
        assert {"yes", "no"} <= set(before.loc[before["move_of"] == side, "claimed"]), side


PAIRS = {
    "india-pakistan-2019": {"India", "Pakistan"},
    "soleimani-2020": {"Iran", "United States"},
    "iran-pakistan-2024": {"Iran", "Pakistan"},
    "india-pakistan-2025": {"India", "Pakistan"},
}
"""The two states of each other exchange."""


def test_the_other_exchanges_stay_out_of_april_s_rows() -> None:
    april, others = record.events(), record.exchanges()
    assert not set(april["sequence"]) & {"india-pakistan-2019", "india-pakistan-2025"}
    both = set(april["event_id"]) & set(others["event_id"])
    assert both == {"E04", "E05", "E06", *record.MOVED.values()}
    assert not set(record.MOVED) & {*april["event_id"], *others["event_id"]}
    for kept in (april, others):
        assert kept["event_id"].is_unique


@pytest.mark.parametrize("exchange", record.OTHERS)
def test_another_exchange_is_told_in_order_with_words_and_acts_of_both_states(
    exchange: str,
) -> None:
    others = record.exchanges()
    found = others[others["sequence"] == exchange]
    assert found["date_start"].is_monotonic_increasing
    assert set(found["move_of"]) - {"other", "United States"} <= PAIRS[exchange]
    for kind in (["direct_strike"], ["statement", "diplomatic"]):
        assert PAIRS[exchange] <= set(found.loc[found["domain"].isin(kind), "move_of"]), kind
    assert found["rung"].eq(0).any(), "the words that end it are a row"


def test_within_a_day_rows_follow_their_numbers() -> None:
    order = list(record.exchanges()["event_id"])
    assert order.index("IN9") < order.index("IN10") and order.index("US4") < order.index(
        "E04"
    ) < order.index("US5")


def test_every_parameter_of_every_side_has_its_direction() -> None:
    table = record.directions()
    shared = {"candour", "noise"}
    own = set(table["parameter"]) - shared
    for exchange, pair in PAIRS.items():
        found = table[table["case"] == exchange]
        told = set(zip(found["side"], found["parameter"], strict=True))
        assert told == {("exchange", each) for each in shared} | {
            (side, each) for side in pair for each in own
        }
    assert set(table["parameter"]) - {"war", "aims", "markup"} <= set(
        record.parameters_evidence()["parameter"]
    )


def test_what_was_read_off_the_answer_is_marked_circular() -> None:
    table = record.directions()
    assert set(table.loc[table["circular"], "parameter"]) == record.READ_OFF
    assert table["circular"].sum() == 3 * 2 * len(PAIRS)


def test_a_direction_that_is_sourced_rests_on_a_source_that_counts_as_good() -> None:
    tiers, table = record.sources()["tier"], record.directions()
    for _, row in table[table["rests_on"] == "sourced"].iterrows():
        keys = row["source_keys"].split(";")
        assert any(tiers[key] in GOOD for key in keys), tuple(row[["case", "side", "parameter"]])


def test_where_counts_of_the_dead_differ_the_row_says_who_counts() -> None:
    others = record.exchanges()
    differ = others[others["fatalities_min"] != others["fatalities_max"]]
    assert {"US2", "PK5", "IN1", "IN6", "IS8", "IS10"} <= set(differ["event_id"])
    for _, row in differ.iterrows():
        assert "Deaths" in row["range_note"] and row["verification"] == "partly", row["event_id"]


def test_a_key_that_april_names_is_april_s() -> None:
    keys = record.april_s_sources()
    assert {"unsc_apr2", "cbc_pak"} <= keys and not {"zee_drones", "us_pence_np"} & keys
    assert keys <= set(record.sources().index)
