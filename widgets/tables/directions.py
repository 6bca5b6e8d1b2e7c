"""What the record has on each direction of another exchange, as one text a unit."""

from __future__ import annotations

import pandas as pd

from widgets.tables.sources import keys

Unit = tuple[str, str, str]
"""Case, side and parameter."""


def noted(directions: pd.DataFrame, sources: pd.DataFrame) -> dict[Unit, str]:
    """The note of each row with who published what it rests on, and never the direction itself.

    `directions` is `record.directions()`, `sources` is `record.sources()`.
    """
    publisher = sources["publisher"].to_dict()
    return {
        (row["case"], row["side"], row["parameter"]): _text(row, publisher)
        for row in directions.to_dict("records")
    }


def _text(row: dict[str, object], publisher: dict[str, str]) -> str:
    named = "; ".join(dict.fromkeys(publisher[key] for key in keys(row["source_keys"])))
    return f"{row['note']} ({named}.)" if named else str(row["note"])
