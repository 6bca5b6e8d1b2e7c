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
        record.military_expenditure(), record.datasets(), record.parameters_evidence(), record.sources(),
    )  # fmt: skip
    lines = {len(pd.read_csv(record.DATA / each["path"])) for each in record.package()["resources"]}
    assert {len(frame) for frame in frames} == lines
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
    "events", [record.events(), record.later_events()], ids=["events", "later"]
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
