"""Bets on the evidence: each is counted from rows, stands in its chapter before they are told, and
follows a row that changes.
"""

from __future__ import annotations

import nbformat
import pandas as pd
import pytest

from helpers.project import ROOT
from tools.reader import judged
from widgets import evidence, record
from widgets.evidence import counted, wagers
from widgets.experiments import EXPERIMENTS, SettingError
from widgets.questions import Task

every = pytest.mark.parametrize("bet", wagers(), ids=lambda each: each.name)


def cells(bet: Task) -> tuple[str, list[str]]:
    """The chapter in which a bet stands, and that chapter's cells."""
    for path in sorted((ROOT / "chapters").glob("*.ipynb")):
        sources = [cell.source for cell in nbformat.read(path, as_version=4).cells]
        if any(f'task("{bet.name}")' in each for each in sources):
            return path.stem, sources
    raise LookupError(f"no chapter asks {bet.name}")


@every
def test_a_bet_stands_first_in_the_evidence_of_its_chapter(bet: Task) -> None:
    chapter, sources = cells(bet)
    assert bet.name.startswith(f"{chapter}-")
    (at,) = [n for n, each in enumerate(sources) if f'task("{bet.name}")' in each]
    assert sources[at - 1].rstrip().endswith("## The evidence"), (
        f"{bet.name} must stand in the cell after the one that ends in “## The evidence”"
    )


def test_every_chapter_with_bets_on_the_model_has_one_on_the_record() -> None:
    """The decision room has no evidence of its own, and *Other exchanges* asks how each went."""
    chapters = {each.name.partition("-")[0] for each in EXPERIMENTS} - {"room", "others"}
    with_bets = {each.name.partition("-")[0] for each in wagers()}
    assert with_bets == chapters, (
        f"wagers() of widgets/evidence/ has no bet for {chapters - with_bets}"
    )


@every
def test_what_was_said_is_answered_and_the_rows_are_whole(bet: Task) -> None:
    assert bet.answer and bet.rows and bet.hint == bet.why
    right = bet.answer()
    assert right == int(right) and bet.low <= right <= bet.high
    assert judged(bet, f"{right:g}") == (True, bet.why)
    heads, rows = bet.rows()
    assert rows and all(len(each) == len(heads) for each in rows)
    assert len({*rows}) == len(rows)


def counts(name: str) -> list[tuple[str, ...]]:
    """The rows of a bet."""
    bet = evidence.asked(name)
    assert bet.rows
    return bet.rows()[1]


def test_the_answers_can_be_counted_in_the_rows_shown() -> None:
    def of(name: str) -> float:
        answer = evidence.asked(name).answer
        assert answer
        return answer()

    assert of("why-pause") == sum(int(row[3]) <= 2 for row in counts("why-pause"))
    assert of("reciprocity-louder") == sum(row[3] > row[1] for row in counts("reciprocity-louder"))
    assert of("dilemma-years") == sum(int(row[3]) for row in counts("dilemma-years"))
    for name, said in (
        ("signalling-announced", {"yes", "partly"}),
        ("redlines-declared", {"yes", "partly"}),
        ("proxies-unclaimed", {"no"}),
    ):
        shown = [row for row in counts(name) if row[1] in said]
        assert of(name) == sum(int(row[2]) for row in shown)
        assert of(name) == sum(len(row[3].split(", ")) for row in shown)
    soon = [row for row in counts("deterrence-soon") if row[4] != "–" and int(row[4]) <= 10]
    assert of("deterrence-soon") == len(soon)
    assert f"{of('domestic-poll'):g}" in [row[1] for row in counts("domestic-poll")]
    assert of("third-parties-addressed") == int(counts("third-parties-addressed")[0][1])
    assert str(int(of("after-quiet"))) == counts("after-quiet")[2][2]


def test_the_first_blow_after_the_strike_that_was_claimed_at_once_is_the_one_counted() -> None:
    found = record.events()
    sides = dict(zip(counted.PAIR, reversed(counted.PAIR)))
    later = found[(found["date_start"] > "2024-04-19") & (found["rung"] >= 2)]
    open_ones = [
        row["event_id"]
        for _, row in later.sort_values("date_start").iterrows()
        if row["move_of"] in sides
        and sides[row["move_of"]] in str(row["target"])
        and row["claimed"] == "yes"
    ]
    assert open_ones[0] == "E39"


def test_a_row_that_changes_changes_the_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is written down: were E39 unannounced, one blow fewer would be announced."""
    before = counted.blows()
    changed: pd.DataFrame = counted.rows().copy()
    changed.loc["E39", "telegraphed"] = "no"
    monkeypatch.setattr(counted, "rows", lambda: changed)
    wagers.cache_clear()
    try:
        (bet,) = [each for each in wagers() if each.name == "signalling-announced"]
        assert bet.answer
        assert bet.answer() == before["telegraphed"].isin(["yes", "partly"]).sum() - 1
    finally:
        wagers.cache_clear()


def test_a_name_that_is_none_is_named() -> None:
    with pytest.raises(
        SettingError, match=r"there is no task 'nobody'; there are .*deterrence-soon"
    ):
        evidence.asked("nobody")
