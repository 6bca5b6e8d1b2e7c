"""The record of the exchange (`data/`) as pandas frames, and the check that every row of it holds."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from functools import cache
from pathlib import Path

import pandas as pd

DATA = Path(__file__).resolve().parent.parent / "data"
"""Where the record lies: a Frictionless data package, `datapackage.json` and its CSV files."""


OTHERS = (
    "india-pakistan-2019",
    "soleimani-2020",
    "iran-pakistan-2024",
    "india-pakistan-2025",
)
"""The four other exchanges, as `sequence` names them; April 2024 is compared with them."""

MOVED = {"E11": "PK1", "E12": "PK5"}
"""Where rows that moved to another exchange are now. They stay among the precedents of April."""

READ_OFF = frozenset({"aims", "markup", "red_line"})
"""The parameters that were read off the answer that they are to explain: circular."""


class RecordError(ValueError):
    """A row of the record that does not hold; the message names file, row and column."""


def events() -> pd.DataFrame:
    """One row a move or statement of April 2024, of what came before and after it, in the order of
    time; columns as `data/codebook.md` says.

    Blank stays missing, never 0. The rows of `exchanges` are not among them, but for the precedents
    of April.
    """
    every = _table("events")
    april = every["event_id"].str.startswith("E") | every["event_id"].isin(MOVED.values())
    return every[april].sort_values(["date_start", "event_id"], ignore_index=True)


def exchanges() -> pd.DataFrame:
    """The same columns for the four other exchanges (`OTHERS`), each in the order of time;
    `sequence` tells them apart.

    The precedents of April that belong to one of them are here too.
    """
    every = _table("events")
    found = every[every["sequence"].isin(OTHERS)]
    number = found["event_id"].str.extract(r"(\d+)", expand=False).astype(int)
    place = found["sequence"].map(OTHERS.index)
    ordered = found.assign(place=place, letters=found["event_id"].str[0], number=number)
    by = ["place", "date_start", "letters", "number"]
    return ordered.sort_values(by, ignore_index=True)[every.columns]


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


def april_s_sources() -> frozenset[str]:
    """The keys that April's tables name; the other sources serve the other exchanges."""
    named: set[str] = set()
    for resource in _package()["resources"]:
        name = resource["name"]
        frame = events() if name == "events" else _frame(name)
        if name != "directions" and "source_keys" in frame:
            named.update(*frame["source_keys"].dropna().str.split(";"))
    return frozenset(named)


def parameters_evidence() -> pd.DataFrame:
    """One row a parameter of one actor: what the record says about its direction and its value."""
    return _table("parameters-evidence")


def directions() -> pd.DataFrame:
    """One row a parameter of one side of another exchange: lower, the same or higher than in April
    2024.

    `rests_on` marks what that rests on. `circular` is true where it was read off the answer.
    """
    return _table("directions")


def codings() -> pd.DataFrame:
    """One row a parameter of one side of another exchange and one of the coders A, B and C, who
    coded the directions anew from the rows alone; C from those up to the opening blow.
    """
    return _table("codings")


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
    _check_directions(folder)
    _check_codings(folder)
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


def _check_directions(folder: Path) -> None:
    """What no schema of columns holds.

    Raises `RecordError` for the first row that does not hold.
    """
    told = set(_read(folder, "events")["sequence"])
    table = _read(folder, "directions")
    for line, row in enumerate(table.to_dict("records"), start=2):
        where = f"directions.csv, row {line}, column"
        if row["case"] not in told:
            raise RecordError(f"{where} case: events.csv has no row of {row['case']!r}")
        if row["rests_on"] != "illustrative" and pd.isna(row["source_keys"]):
            raise RecordError(f"{where} source_keys: {row['rests_on']!r} needs a source")
        read_off = "true" if row["parameter"] in READ_OFF else "false"
        if row["circular"] != read_off:
            allowed = f"true for {', '.join(sorted(READ_OFF))} only"
            raise RecordError(
                f"{where} circular: {row['parameter']!r} is {row['circular']}; {allowed}"
            )


def _check_codings(folder: Path) -> None:
    """Every coder codes what the first coding codes, and names rows that there are.

    Raises `RecordError` for the first row that does not hold, or for what is missing.
    """
    unit, table = ["case", "side", "parameter"], _read(folder, "codings")
    asked = set(_read(folder, "directions")[unit].itertuples(index=False, name=None))
    told = set(_read(folder, "events")["event_id"])
    for line, row in enumerate(table.to_dict("records"), start=2):
        where = f"codings.csv, row {line}, column"
        if tuple(row[name] for name in unit) not in asked:
            raise RecordError(f"{where} parameter: directions.csv has no row of it")
        for named in re.findall(r"\b(?:E|US|PK|IN|IS)\d+\b", row["reason"]):
            if named not in told and named not in MOVED:
                raise RecordError(f"{where} reason: no event {named!r} in events.csv")
    for coder, theirs in table.groupby("coder"):
        missing = asked - set(theirs[unit].itertuples(index=False, name=None))
        if missing:
            raise RecordError(f"codings.csv: coder {coder} has no row of {min(missing)}")


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
