"""The record: it holds, it is typed, and a damaged row is named with file, row and column."""

from __future__ import annotations

import shutil
from pathlib import Path

import pandas as pd
import pytest

from widgets import record


def test_the_record_holds() -> None:
    record.check()


@pytest.mark.parametrize(
    ("file", "old", "new", "named"),
    [
        ("events.csv", "E16,2024-04-01", "E16,2024-13-01", "events.csv, row 17, column date_start"),
        ("events.csv", ',direct_strike,3,"Hit', ',direct_strike,9,"Hit', "events.csv, row 17, column rung"),
        ("events.csv", "unsc_apr2;ap_apr2", "nosuch;ap_apr2", "events.csv, row 17, column source_keys: no source 'nosuch'"),
        ("events.csv", "\nE17,", "\nE16,", "events.csv, row 18, column event_id"),
        ("sources.csv", ",agency,", ",rumour,", "column tier"),
        ("sources.csv", "https://english.aawsat.com/node/4948366", "", "column url: the source 'aawsat_sohr16' was read but has no address"),
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
    assert [len(frame) for frame in frames] == [47, 6, 17, 62, 35, 36, 70, 13, 26, 268]
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
