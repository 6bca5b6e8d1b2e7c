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

from widgets.charts.chart import Picture, Rows
from widgets.charts.parts import by_side, legend, named, stacked
from widgets.charts.theme import NARROW, PALETTE
from widgets.tables.view import table_of
from widgets.values.shown import TableData

SIDES = ("Iran", "Israel")

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


def rows(frame: pd.DataFrame) -> dict[str, Rows]:
    """The named data of `draw`, from `record.military_expenditure()`: one row a country, year and
    measure.

    2024 has no constant prices. Its mark in dollars is the value of 2023 changed by the real change
    that the row's note reports.
    """
    placed: Rows = []
    before: dict[str, float] = {}
    for _, year in frame.sort_values("year").iterrows():
        side, dollars, label = str(year["country"]), year["milex_usd_m_constant_2022"], ""
        if press := bool(pd.isna(dollars)):
            change = real_change(year)
            dollars, label = before[side] * (1 + change), f"{100 * change:+.0f} %".replace("-", "−")
        before[side] = float(dollars)
        shown = {"dollars": (dollars / 1000, label), "share": (year["pct_gdp"], "")}
        for measure, (value, words) in shown.items():
            if pd.notna(value):
                mark = {"measure": measure, "value": float(value), "press": press, "label": words}
                placed.append({"year": int(year["year"]), "side": side, **mark})
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
        _panel(measure).properties(title=words, width=width - 46, height=150)
        for measure, words in MEASURES.items()
    ]
    return stacked(*panels, apart=("shape",))


def _panel(measure: str) -> Any:
    last = measure == "share"
    years = alt.Axis(format="d", values=[1990, 2000, 2010, 2024], grid=False, labels=last)
    axis = alt.Axis(tickCount=5, minExtent=28, maxExtent=28)
    data = named("rows").transform_filter(f"datum.measure === '{measure}'")
    placed = data.encode(
        x=alt.X("year:Q", title=None, scale=alt.Scale(domain=[1989, 2025], nice=False), axis=years),
        y=alt.Y("value:Q", title=None, scale=alt.Scale(zero=True), axis=axis),
    )
    look = by_side(SIDES, None if last else legend(symbolSize=80, offset=4))
    series, press = placed.transform_filter("!datum.press"), placed.transform_filter("datum.press")
    hollow = press.mark_point(
        filled=False, size=70, opacity=1, strokeWidth=2, fill=PALETTE["paper"]
    )
    words = press.mark_text(align="right", dx=7, dy=17, fontSize=11, color=PALETTE["ink"])
    return alt.layer(
        series.mark_line(strokeWidth=1.5).encode(color=look["color"]),
        series.mark_point(filled=True, size=26, opacity=1).encode(**look),
        hollow.encode(**look),
        words.encode(text="label:N"),
    )


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


def picture(frame: pd.DataFrame) -> Picture:
    """Both panels, from `record.military_expenditure()`."""
    return Picture(draw, rows(frame), DESCRIPTION, table(frame), (NARROW, 480))
