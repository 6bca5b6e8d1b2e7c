"""How far several coders of the other exchanges agree: Krippendorff's alpha, shares, disagreements.

It works on frames such as `record.codings()` and `record.directions()`, and knows neither record
nor model. Alpha is that of the package krippendorff, which is there where the book is built.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from math import nan
from typing import Literal

import pandas as pd

UNIT = ["case", "side", "parameter"]
"""What is coded: one parameter of one side of a case."""

ORDER = ("lower", "same", "higher")
"""The directions, in their order. *Unknown* is no direction: it counts as missing."""

FIRST = "first"
"""The name of the first coding, that of `record.directions()`."""

Level = Literal["nominal", "ordinal"]


def every_coding(codings: pd.DataFrame, directions: pd.DataFrame) -> pd.DataFrame:
    """All codings as one row a unit and one column a coder, the first coding before the others."""
    first = directions.assign(coder=FIRST)
    rows = pd.concat([each[["coder", *UNIT, "direction"]] for each in (first, codings)])
    order = [FIRST, *codings["coder"].unique()]
    wide = rows.pivot(index=UNIT, columns="coder", values="direction")[order]
    return wide.reindex(pd.MultiIndex.from_frame(directions[UNIT]))


def alpha(wide: pd.DataFrame, level: Level = "nominal", unknown: bool = False) -> float:
    """Krippendorff's alpha of the coders who are the columns: 1 agreement, 0 what chance gives.

    With `unknown` it counts as a fourth value (nominal alone); otherwise it is missing. Missing
    (nan) where no two coders gave a direction to the same unit, or all gave the same one. Raises
    `ValueError` for an ordinal alpha with unknown.
    """
    if unknown and level == "ordinal":
        raise ValueError("alpha: unknown has no place in the order; level must be 'nominal'")
    from krippendorff import alpha as reliability

    values = [*ORDER, "unknown"] if unknown else list(ORDER)
    codes = wide.apply(lambda column: column.map({each: i for i, each in enumerate(values)}))
    codes = codes.astype("Float64")[codes.notna().sum(axis=1) >= 2]
    if codes.stack().nunique() < 2:
        return nan
    found = reliability(
        reliability_data=codes.T.to_numpy(dtype=float, na_value=nan),
        value_domain=list(range(len(values))),
        level_of_measurement=level,
    )
    return float(found)


def percent(wide: pd.DataFrame, unknown: bool = False) -> tuple[int, int]:
    """(agreed, of): the pairs of coders who gave a unit the same direction, of all pairs who did.

    With `unknown` it counts as a direction.
    """
    agreed = pairs = 0
    for one, other in combinations(wide.columns, 2):
        told = wide[[one, other]].dropna()
        if not unknown:
            told = told[(told != "unknown").all(axis=1)]
        pairs += len(told)
        agreed += int((told[one] == told[other]).sum())
    return agreed, pairs


def by_parameter(wide: pd.DataFrame) -> pd.DataFrame:
    """One row a parameter: how many units, both alphas, and the share of pairs that agree."""
    rows = []
    for parameter, part in [("all", wide), *wide.groupby(level="parameter", sort=False)]:
        agreed, pairs = percent(part)
        both = (alpha(part), alpha(part, "ordinal"))
        share = agreed / pairs if pairs else nan
        rows.append((parameter, len(part), *both, agreed, pairs, share))
    names = ["parameter", "units", "nominal", "ordinal", "agreed", "pairs", "share"]
    return pd.DataFrame(rows, columns=names)


def disagreements(wide: pd.DataFrame, coders: Sequence[str] | None = None) -> pd.DataFrame:
    """The units to which two of the coders gave different directions; `opposed` if one says lower
    and another higher.

    Who says unknown disagrees with nobody.
    """
    told = wide[list(coders or wide.columns)]
    known = told.where(told != "unknown")
    differ = known.nunique(axis=1) > 1
    opposed = known.eq("lower").any(axis=1) & known.eq("higher").any(axis=1)
    return told.assign(opposed=opposed)[differ].reset_index()


def coded_by(coder: str, codings: pd.DataFrame, directions: pd.DataFrame) -> list[dict[str, str]]:
    """The directions of one coder (or the first coding), as rows for `widgets.model.cases.read`.

    What a direction rests on is the first coding's mark: the coders gave none. Raises `ValueError`
    for a coder whom there is not.
    """
    marked = directions[[*UNIT, "direction", "rests_on"]]
    if coder != FIRST:
        theirs = codings[codings["coder"] == coder]
        if theirs.empty:
            known: Iterable[str] = (FIRST, *codings["coder"].unique())
            raise ValueError(f"coded_by: coder = {coder!r} must be one of {', '.join(known)}")
        marked = marked.drop(columns="direction").merge(
            theirs[[*UNIT, "direction"]], on=UNIT, how="inner", validate="one_to_one"
        )
    return [{str(k): str(v) for k, v in row.items()} for row in marked.to_dict("records")]
