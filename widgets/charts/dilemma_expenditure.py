"""Military expenditure of Iran and Israel: constant dollars and share of GDP, with the press
figures for 2024 apart from the series.

The series is SIPRI's and not under the course's licence (`data/codebook.md`): whoever shows it
shows `SOURCE` with it.
"""

from __future__ import annotations

import re
from typing import Any

import altair as alt
import pandas as pd

from widgets.charts.theme import PALETTE
from widgets.tables.view import table_of
from widgets.values import TableData

SIDES = {"Iran": ("circle", PALETTE["first"]), "Israel": ("square", PALETTE["second"])}
"""Shape and colour by side; the shape repeats what the colour says."""

MEASURES = {"dollars": "Billions of constant 2022 US dollars", "share": "Per cent of GDP"}
"""The two panels."""

SOURCE = (
    "Source: SIPRI Military Expenditure Database 1949–2023, two countries only, © SIPRI, not under this book’s licence. "
    "2024: press reports of SIPRI’s April 2025 edition, rounded."
)

DESCRIPTION = (
    "Two panels, 1990 to 2023, with circles for Iran and squares for Israel. In constant dollars Iran rises from about 2 to 7 billion and Israel from 14 to 29 billion, most steeply in 2023; "
    "as a share of GDP Iran moves between 2 and 3 per cent, while Israel falls from 12 to 5. "
    "Hollow marks at 2024 carry the press reports on: in dollars the value of 2023 changed by the reported real change, up 65 per cent for Israel and down 10 for Iran; as a share of GDP 8.8 per cent for Israel. "
    "The two series do not climb in step, and which measure one takes decides what one sees."
)


def rows(frame: pd.DataFrame) -> dict[str, list[dict[str, Any]]]:
    """The named data of `draw`, from `record.military_expenditure()`: one row a country, year and
    measure.

    2024 has no constant prices. Its mark in dollars is the value of 2023 changed by the real change
    that the row's note reports.
    """
    placed: list[dict[str, Any]] = []
    before: dict[str, float] = {}
    for _, year in frame.sort_values("year").iterrows():
        side, dollars, label = str(year["country"]), year["milex_usd_m_constant_2022"], ""
        if press := bool(pd.isna(dollars)):
            change = real_change(year)
            dollars, label = before[side] * (1 + change), f"{100 * change:+.0f} %".replace("-", "−")
        before[side] = float(dollars)
        for measure, value, words in (
            ("dollars", dollars / 1000, label),
            ("share", year["pct_gdp"], ""),
        ):
            if pd.notna(value):
                placed.append(
                    {
                        "year": int(year["year"]),
                        "side": side,
                        "measure": measure,
                        "value": float(value),
                        "press": press,
                        "label": words,
                    }
                )
    return {"rows": placed}


def real_change(year: pd.Series) -> float:
    """The change in real terms that a row's note reports, as a share.

    Raises `ValueError` if the note reports none.
    """
    found = re.search(r"([+-]\d+) per cent in real terms", str(year["note"]))
    if not found:
        raise ValueError(
            f"military_expenditure.csv, {year['country']} {year['year']}: the note reports no change in real terms"
        )
    return int(found[1]) / 100


def draw(width: int) -> alt.TopLevelMixin:
    """Both panels without their data (`rows`); `width` is that of the whole, in pixels."""
    panels = [
        _panel(measure, last=measure == "share").properties(
            title=words, width=width - 46, height=150
        )
        for measure, words in MEASURES.items()
    ]
    whole: alt.TopLevelMixin = alt.vconcat(
        *panels, padding={"left": 2, "right": 10, "top": 4, "bottom": 4}
    ).resolve_scale(color="independent", shape="independent")
    return whole


def table(frame: pd.DataFrame) -> TableData:
    """The same figures as a table, one row a year."""
    measures = ("constant 2022 US dollars, bn", "current, bn", "per cent of GDP")
    heads = ("Year", *(f"{side}: {words}" for side in SIDES for words in measures))
    lines = []
    for year, group in frame.groupby("year"):
        cells = [str(year)]
        for side in SIDES:
            [(_, row)] = group[group["country"] == side].iterrows()
            values = (
                (row["milex_usd_m_constant_2022"] / 1000, 1),
                (row["milex_usd_m_current"] / 1000, 1),
                (row["pct_gdp"], 2),
            )
            cells += ["" if pd.isna(value) else f"{value:.{digits}f}" for value, digits in values]
        lines.append(cells)
    return table_of(SOURCE, heads, lines)


def _panel(measure: str, last: bool) -> Any:
    sides = list(SIDES)
    legend = None if last else alt.Legend(orient="top", title=None, symbolSize=80, offset=4)
    encoding = {
        "x": alt.X("year:Q", title=None, scale=alt.Scale(domain=[1989, 2025], nice=False), axis=alt.Axis(format="d", values=[1990, 2000, 2010, 2024], grid=False, labels=last)),
        "y": alt.Y("value:Q", title=None, scale=alt.Scale(zero=True), axis=alt.Axis(tickCount=5, minExtent=28, maxExtent=28)),
        "color": alt.Color("side:N", scale=alt.Scale(domain=sides, range=[SIDES[side][1] for side in sides]), legend=legend),
        "shape": alt.Shape("side:N", scale=alt.Scale(domain=sides, range=[SIDES[side][0] for side in sides]), legend=legend),
    }  # fmt: skip
    data = alt.Chart(alt.NamedData("rows")).transform_filter(f"datum.measure === '{measure}'")
    series, press = data.transform_filter("!datum.press"), data.transform_filter("datum.press")
    return alt.layer(
        series.mark_line(strokeWidth=1.5).encode(
            **{key: each for key, each in encoding.items() if key != "shape"}
        ),
        series.mark_point(filled=True, size=26, opacity=1).encode(**encoding),
        press.mark_point(
            filled=False, size=70, opacity=1, strokeWidth=2, fill=PALETTE["paper"]
        ).encode(**encoding),
        press.mark_text(align="right", dx=7, dy=17, fontSize=11, color=PALETTE["ink"]).encode(
            x=encoding["x"], y=encoding["y"], text="label:N"
        ),
    )
