"""What the bets on the evidence ask, counted from the rows of the record, each count with its rows
as a table.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import NamedTuple

import pandas as pd

from widgets import record
from widgets.model.cases import CASES
from widgets.questions.task import Rows

APRIL = ("E16", "E22", "E31", "E33")
"""The rows of April's own moves, the opening first; those of the other exchanges are in `CASES`."""

TITLES = {
    "soleimani-2020": "United States and Iran, 2020",
    "india-pakistan-2019": "India and Pakistan, 2019",
    "iran-pakistan-2024": "Iran and Pakistan, January 2024",
    "april-2024": "Israel and Iran, April 2024",
    "india-pakistan-2025": "India and Pakistan, 2025",
}
"""The exchanges of the record in the order of time."""

PAIR = ("Iran", "Israel")

SOON = 10
"""Days within which a blow after a threat counts as soon."""


@cache
def rows() -> pd.DataFrame:
    """Every row of the record, by its number, in the order of time."""
    april, others = record.events(), record.exchanges()
    extra = others[~others["event_id"].isin(april["event_id"])]
    return pd.concat([april, extra]).set_index("event_id").sort_values("date_start", kind="stable")


def day(date: pd.Timestamp) -> str:
    return f"{date.day} {date:%B %Y}"


def days(earlier: str, later: str) -> int:
    """Days from the one row to the other."""
    dates = rows()["date_start"]
    return int((dates[later] - dates[earlier]).days)


def moves(exchange: str) -> tuple[str, ...]:
    return APRIL if exchange == "april-2024" else CASES[exchange].rows


# ---------------------------------------------------------------------- how long the answer took


def pauses() -> list[tuple[str, int]]:
    """By exchange: days between the opening blow and the first answer."""
    return [(each, days(*moves(each)[:2])) for each in TITLES]


def pause_rows() -> Rows:
    heads = ("exchange", "blow", "first answer", "days between")
    return heads, [(TITLES[name], *moves(name)[:2], str(days)) for name, days in pauses()]


# ------------------------------------------------------------------- on which rung the answer was

MONTH = 31
"""Days within which a blow after one of the other side counts as following it."""


def answers() -> list[tuple[str, str, int, int]]:
    """The blow of one side, the next one if it is the other side's and comes within a month, and
    the rungs of both; of several blows of one side on a day the loudest counts.
    """
    found = blows(1)
    of_a_day = found.groupby(["date_start", "move_of"], sort=False)["rung"].idxmax()
    loudest = [row for row in found.index if row in set(of_a_day)]
    return [
        (blow, after, int(found["rung"][blow]), int(found["rung"][after]))
        for blow, after in pairwise(loudest)
        if found["move_of"][blow] != found["move_of"][after] and days(blow, after) <= MONTH
    ]


def louder_rows() -> Rows:
    """Those blows, with whose they were, the day and the rung."""
    found = rows()

    def told(row: str) -> str:
        return f"{row}, {found['move_of'][row]}, {day(found['date_start'][row])}"

    heads = ("blow", "rung", "blow of the other side after it", "rung")
    return heads, [
        (told(blow), str(before), told(after), str(later))
        for blow, after, before, later in answers()
    ]


# --------------------------------------------------------------------------- who armed, and when


@cache
def armed() -> pd.DataFrame:
    """By year: whether either side spent more, in constant dollars, than in the year before."""
    spent = record.military_expenditure()
    years = spent.pivot(index="year", columns="country", values="milex_usd_m_constant_2022")
    known = years[list(PAIR)].dropna()
    return known.diff().iloc[1:] > 0


def armed_rows() -> Rows:
    heads = ("years", *(f"{side} spent more" for side in PAIR), "both did")
    found = armed()
    told: list[tuple[str, ...]] = []
    for decade, part in found.groupby(found.index // 10 * 10):
        counts = [str(int(part[side].sum())) for side in PAIR]
        years = f"{part.index[0]} to {part.index[-1]}" if len(part) > 1 else f"{decade}"
        told.append((f"{years} ({len(part)})", *counts, str(int(part.all(axis=1).sum()))))
    return heads, told


# ----------------------------------------------------------------------- blows, by what was shown


def blows(least: int = 2, until: str = "2100") -> pd.DataFrame:
    """The blows of Iran and of Israel, whoever they hit, from a rung on and before a day, but for
    those of the exchanges with the United States and with Pakistan.
    """
    found = rows()
    mine = found[found["move_of"].isin(PAIR) & (found["rung"] >= least)]
    others = [*set(TITLES) - {"april-2024"}]
    return mine[~mine["sequence"].isin(others) & (mine["date_start"] < until)]


SAID = ("yes", "partly", "no", "unknown")
"""What a column of the record may say of a blow."""


def by_side(found: pd.DataFrame, column: str, values: tuple[str, ...]) -> Rows:
    """Each side's blows by what a column says, with their rows."""
    told: list[tuple[str, ...]] = []
    for side in PAIR:
        for value in values:
            these = found[(found["move_of"] == side) & (found[column].fillna("unknown") == value)]
            named = [f"{row} ({date.year})" for row, date in these["date_start"].items()]
            told += [(side, value, str(len(these)), ", ".join(named))] if named else []
    return ("side", column.replace("_", " "), "blows", "rows"), told


# ----------------------------------------------------------------------------- what threats bring


class Threat(NamedTuple):
    """A threat, whose it was, and the first blow of the threatened side after it, if any."""

    row: str
    by: str
    next_blow: str
    days: int | None


@cache
def threats() -> tuple[Threat, ...]:
    found = rows()
    blows = found[found["rung"] >= 1]
    told = []
    for row, threat in found[found["rung_note"].fillna("").str.startswith("Threat")].iterrows():
        sides = CASES[threat["sequence"]].sides if threat["sequence"] in CASES else PAIR
        other = sides[1 - sides.index(threat["move_of"])]
        after = blows[(blows["move_of"] == other) & (blows["date_start"] > threat["date_start"])]
        if threat["sequence"] in CASES:
            after = after[after["sequence"] == threat["sequence"]]
        first = str(after.index[0]) if len(after) else ""
        later = days(str(row), first) if first else None
        told.append(Threat(str(row), str(threat["move_of"]), first, later))
    return tuple(told)


def threat_rows() -> Rows:
    heads = ("threat", "by", "on", "first blow of the threatened side after it", "days later")
    dates = rows()["date_start"]
    return heads, [
        (
            each.row,
            each.by,
            day(dates[each.row]),
            each.next_blow or "none in this exchange",
            "–" if each.days is None else str(each.days),
        )
        for each in threats()
    ]


# -------------------------------------------------------------------------- whom others addressed


def addressed() -> dict[str, list[str]]:
    """What others said and did in April 2024, by whom of the two it was aimed at."""
    found = rows()
    others = found[(found["sequence"] == "april-2024") & ~found["move_of"].isin(PAIR)]
    others = others[others["domain"] != "proxy"]
    groups: dict[str, list[str]] = {
        each: [] for each in ("Iran alone", "Israel alone", "both", "neither")
    }
    for row, target in others["target"].items():
        named = [side for side in PAIR if side in str(target) or "all parties" in str(target)]
        key = "both" if len(named) == 2 else f"{named[0]} alone" if named else "neither"
        groups[key].append(str(row))
    return groups


def addressed_rows() -> Rows:
    return ("aimed at", "how many", "rows"), [
        (whom, str(len(rows)), ", ".join(rows)) for whom, rows in addressed().items()
    ]
