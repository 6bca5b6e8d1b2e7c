"""The record of the exchange (`data/`) as pandas frames, and the check that every row of it holds."""

from __future__ import annotations

import json
from copy import deepcopy
from functools import cache
from pathlib import Path

import pandas as pd

DATA = Path(__file__).resolve().parent.parent / "data"
"""Where the record lies: a Frictionless data package, `datapackage.json` and its CSV files."""


class RecordError(ValueError):
    """A row of the record that does not hold; the message names file, row and column."""


def events() -> pd.DataFrame:
    """One row a move or statement, in the order of time; columns as `data/codebook.md` says.

    Blank stays missing, never 0.
    """
    return _table("events").sort_values(["date_start", "event_id"], ignore_index=True)


def later_events() -> pd.DataFrame:
    """The same columns for September 2025 to April 2026; provisional, and to be marked so wherever
    they are shown.
    """
    return _table("post-2025-events").sort_values(["date_start", "event_id"], ignore_index=True)


def accounts() -> pd.DataFrame:
    """One row an account of something on which accounts differ: who gives which number, or says
    that there was notice.
    """
    return _table("accounts")


def claims() -> pd.DataFrame:
    """One row a claim of the article, with how it stands against other sources; the index is its id
    (C01 …).
    """
    return _table("claims").set_index("claim_id")


def actors() -> pd.DataFrame:
    """One row a state, organisation, partner group or faction; the index is its id (A01 …)."""
    return _table("actors").set_index("actor_id")


def opinion() -> pd.DataFrame:
    """One row a poll result, election figure or oil price, with its unit."""
    return _table("public-opinion-and-politics")


def military_expenditure() -> pd.DataFrame:
    """Iran and Israel, one row a year: millions of US dollars (constant 2022 and current) and per
    cent of GDP. Credit SIPRI (see the codebook).
    """
    return _table("military-expenditure")


def datasets() -> pd.DataFrame:
    """One row an outside data set that a learner could use, with its licence situation."""
    return _table("datasets-candidates")


def sources() -> pd.DataFrame:
    """One row a source; the index is its key."""
    return _table("sources").set_index("key")


def parameters_evidence() -> pd.DataFrame:
    """One row a parameter of one actor: what the record says about its direction and its value."""
    return _table("parameters-evidence")


def cut_off() -> str:
    """The month (YYYY-MM) up to which the record was kept."""
    return str(_package()["cut_off"])


def package() -> dict:  # type: ignore[type-arg]
    """The description of the package: its tables, their columns, types and limits, as
    `data/datapackage.json` holds it.
    """
    return deepcopy(_package())


def check(folder: Path = DATA) -> None:
    """Check types, ranges, enumerations and keys of every table. Raises `RecordError` for the first
    row that does not hold.

    Needs frictionless, which is there where the book is built and tested; a reader's machine need
    not have it.
    """
    from frictionless import Package

    report = Package(str(folder / "datapackage.json")).validate()
    for task in report.tasks:
        for error in task.errors:
            where = f"row {error.row_number}" if hasattr(error, "row_number") else "the file"
            column = f", column {error.field_name}" if hasattr(error, "field_name") else ""
            raise RecordError(f"{task.place}, {where}{column}: {error.message}")
    for error in report.errors:
        raise RecordError(f"datapackage.json: {error.message}")
    sources = _read(folder, "sources")
    for row, (read, address) in enumerate(
        zip(sources["seen"], sources["url"], strict=True), start=2
    ):
        if read == "excerpt" and pd.isna(address):
            raise RecordError(
                f"sources.csv, row {row}, column url: the source {sources['key'][row - 2]!r} was read but has no address"
            )
    known = set(sources["key"])
    for resource in _package()["resources"]:
        name, frame = resource["name"], _read(folder, resource["name"])
        if "source_keys" not in frame:
            continue
        for row, keys in enumerate(frame["source_keys"].fillna(""), start=2):
            for key in filter(None, keys.split(";")):
                if key not in known:
                    raise RecordError(
                        f"{_resource(name)['path']}, row {row}, column source_keys: no source {key!r} in sources.csv"
                    )


def _table(name: str) -> pd.DataFrame:
    return _frame(name).copy()


@cache
def _frame(name: str) -> pd.DataFrame:
    frame = _read(DATA, name)
    kinds = {"integer": "Int64", "number": "Float64", "boolean": "boolean", "string": "string"}
    for field in _resource(name)["schema"]["fields"]:
        column = field["name"]
        if field["type"] == "date":
            frame[column] = pd.to_datetime(frame[column], format="%Y-%m-%d")
        elif field["type"] == "boolean":
            frame[column] = frame[column].map({"true": True, "false": False}).astype("boolean")
        else:
            values = (
                pd.to_numeric(frame[column])
                if field["type"] in ("integer", "number")
                else frame[column]
            )
            frame[column] = values.astype(kinds[field["type"]])
    return frame


def _read(folder: Path, name: str) -> pd.DataFrame:
    return pd.read_csv(
        folder / _resource(name)["path"], dtype=str, keep_default_na=False, na_values=[""]
    )


@cache
def _package() -> dict:  # type: ignore[type-arg]
    return json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def _resource(name: str) -> dict:  # type: ignore[type-arg]
    return next(each for each in _package()["resources"] if each["name"] == name)
