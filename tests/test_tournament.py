"""Doctrines and their tournament: every number is the model's own, a pasted text loses nothing, and
forty doctrines are played."""

from __future__ import annotations

import re

import pytest

from helpers.published import PUBLISHED
from helpers.tasks import answer_of
from widgets.answers.room_tournament import ENTRANTS, entered
from widgets.experiments import SettingError, experiment, room_doctrine
from widgets.experiments.room_tournament import CLASS
from widgets.model import APRIL_2024, solve, vary
from widgets.model.doctrine import HOUSE, Doctrine, ecology, tournament
from widgets.model.prospect import accounts, best_reply, prospect
from widgets.questions import task

DOCTRINE, TOURNAMENT = experiment("room-doctrine"), experiment("room-tournament")


def test_a_doctrine_brings_what_two_plans_bring() -> None:
    answer = DOCTRINE.ask(None, {"doctrine": "0 0 1 2s 4", "bluff": 0.5})
    world = vary(APRIL_2024, guile=0.4)
    mine, theirs = Doctrine.read("0 0 1 2s 4").plan(world), solve(world)
    as_iran, as_israel, like, *house = answer.tables["rows"]
    opening = int(world.opening)
    assert as_iran["war"] == pytest.approx(100 * prospect(world, mine, theirs).war[0][opening])
    assert (as_iran["account"], as_iran["other"]) == pytest.approx(accounts(world, mine, theirs))
    assert (as_israel["other"], as_israel["account"]) == pytest.approx(
        accounts(world, theirs, mine)
    )
    assert like["war"] == pytest.approx(answer.headline)
    held = tournament(world, [*HOUSE, Doctrine.read("0 0 1 2s 4")])
    for row, other in zip(house, range(9), strict=True):
        assert row["against"] == HOUSE[other].name
        assert row["account"] == pytest.approx(held.account(9, other))
        assert row["war"] == pytest.approx(100 * held.war(9, other))


@pytest.mark.words
def test_the_best_reply_is_what_was_done_in_april_and_says_why() -> None:
    answer = DOCTRINE.ask(None, {"best": True})
    [note] = answer.notes
    assert "0 0 0 4s 4s" in note and "0 0 2s 2s 2s" in note and "less surprising" in note
    for side, row in enumerate(answer.tables["rows"][-2:]):
        assert row["account"] == pytest.approx(
            best_reply(APRIL_2024, solve(APRIL_2024), side).account
        )
    [elsewhere] = DOCTRINE.ask(None, {"best": True, "bluff": 1.0}).notes
    assert "not of April" in elsewhere


@pytest.mark.words
def test_answering_in_kind_is_64_and_5_and_25() -> None:
    assert round(DOCTRINE.ask_bet().headline) == 64
    announced = DOCTRINE.ask()
    assert f"it is {announced.headline:.0f}, in grey" in DOCTRINE.because
    silent = DOCTRINE.ask("tit-for-tat", {"bluff": 1.0}).headline
    asked = task("room-in-kind")
    assert answer_of("room-in-kind") == pytest.approx(DOCTRINE.ask(None, {"bluff": 1.0}).headline)
    assert re.findall(r"\d+", asked.why) == [
        f"{each:.0f}" for each in (answer_of("room-in-kind"), announced.headline, silent)
    ]


def test_the_house_s_tournament_is_the_model_s() -> None:
    held = tournament(APRIL_2024, HOUSE)
    answer = TOURNAMENT.ask()
    for row, standing in zip(answer.tables["rows"], held.standings, strict=True):
        assert row["doctrine"] == str(standing.doctrine)
        assert (row["account"], row["war"]) == pytest.approx((standing.account, 100 * standing.war))
    grid = {(each["place"], each["two"]): each["war"] for each in answer.tables["grid"]}
    assert len(grid) == 81 and all(grid[b, a] == pytest.approx(grid[a, b]) for a, b in grid)
    last = [each for each in answer.tables["shares"] if each["round"] == 300]
    assert sum(each["share"] for each in last) == pytest.approx(100)
    assert max(each["share"] for each in last) == pytest.approx(100 * max(ecology(held)[-1]))


@pytest.mark.parametrize(
    ("preset", "changes", "first", "leads"),
    [
        ("no-markup", {}, "one less, announced", "one less, announced"),
        ("half-hawks", {}, "one less, announced", "one less, announced"),
        ("bluff", {}, "one less", "one less"),
        ("weak-shield", {}, "tit for tat, announced", "one less"),
        ("april-2024", {}, "tit for tat, announced", "tit for tat, announced"),
    ],
)
@pytest.mark.words
def test_what_takes_announced_tit_for_tat_s_place(
    preset: str, changes: dict[str, float], first: str, leads: str
) -> None:
    """As the chapter says it."""
    rows = TOURNAMENT.ask(preset, changes).tables["rows"]
    assert rows[0]["name"] == first
    assert max(rows, key=lambda row: row["share"])["name"] == leads


def test_a_class_is_read_counted_and_named() -> None:
    answer = TOURNAMENT.ask(None, {"pasted": CLASS})
    rows = {row["doctrine"]: row for row in answer.tables["rows"]}
    assert rows["0 1 2s 3s 4s"]["entered"] == 3
    assert rows["0 1 2s 3s 4s"]["name"] == "tit for tat, announced; Ada, Finn"
    assert answer.notes[0].startswith("Read from the text: 5 doctrines, 4 of them different")
    assert answer.notes[1:] == (
        "Line 4 was not understood, “Dan: hit back twice as hard”: no five moves.",
    )


def test_the_reader_s_own_takes_part() -> None:
    rows = TOURNAMENT.ask(None, {"own": " 0,0,0,4s,4s "}).tables["rows"]
    assert [row["doctrine"] for row in rows if row["name"] == "yours"] == ["0 0 0 4s 4s"]


def test_more_than_there_is_room_for_is_said() -> None:
    moves = [f"{a} {b} {c} 5 {d}" for a in "012" for b in "012" for c in "012" for d in "45"]
    for given, left in (
        (moves[: ENTRANTS - 9], ()),
        (moves, (f"the last {9 + 54 - ENTRANTS} do",)),
    ):
        answer = TOURNAMENT.ask(None, {"pasted": "\n".join(given)})
        assert len(answer.tables["rows"]) == ENTRANTS
        assert len(answer.notes) == 1 + len(left)
        assert all(words in note for words, note in zip(left, answer.notes[1:], strict=True))


@pytest.mark.parametrize(
    ("name", "changes", "named"),
    [
        ("room-doctrine", {"doctrine": "0 1 2"}, ("doctrine", "0 1 2", "five moves", "4s")),
        ("room-doctrine", {"doctrine": "0 1 2 3 6"}, ("0 1 2 3 6", "0, 1, 2, 2s")),
        ("room-doctrine", {"doctrine": ""}, ("five moves",)),
        ("room-doctrine", {"doctrine": 3}, ("3", "five moves")),
        ("room-tournament", {"own": "0 1s 2 3 4"}, ("own", "0 1s 2 3 4", "or nothing")),
        ("room-tournament", {"pasted": "x" * 10_001}, ("pasted", "at most 10,000")),
    ],
)
def test_what_is_no_doctrine_is_named(
    name: str, changes: dict[str, object], named: tuple[str, ...]
) -> None:
    with pytest.raises(SettingError) as raised:
        experiment(name).ask(None, changes)
    for each in named:
        assert each in str(raised.value)


def test_every_text_that_fits_is_read() -> None:
    """The pattern lets through only what `Doctrine.read` takes."""
    for text in ("0 1 2s 3s 4s", " 0,1,2,3,4 ", "0-0-0-4s-4s", "5;5;5;5;5", "0\n1\n2s\n3\n4"):
        assert re.fullmatch(room_doctrine.PATTERN, text)
        assert str(Doctrine.read(text)) == str(
            Doctrine.read(DOCTRINE.settings(None, {"doctrine": text})["doctrine"])  # type: ignore[arg-type]
        )
    for text in ("0 1 2 3", "0 1 2 3 4 5", "01234", "0 1s 2 3 4", "0 1 2 3 5s", "a b c d e"):
        assert not re.fullmatch(room_doctrine.PATTERN, text)


def test_names_that_a_class_gives_stand_once() -> None:
    everyone, _, left = entered(
        {"pasted": "Ada: 0 0 0 0 5\nAda: 0 0 0 0 5\nBo: 0 0 0 0 5", "own": ""}
    )
    assert left == 0 and len(everyone) == 12
    names = {
        row["name"]
        for row in TOURNAMENT.ask(
            None, {"pasted": "Ada: 0 0 0 0 5\nAda: 0 0 0 0 5\nBo: 0 0 0 0 5"}
        ).tables["rows"]
    }
    assert "Ada, Bo" in names


@pytest.mark.words
def test_the_published_table_is_what_the_page_says() -> None:
    """The nine against April's other side, computed elsewhere."""
    for each in PUBLISHED["doctrines"]["house"]:
        as_iran, as_israel, *_ = DOCTRINE.ask(None, {"doctrine": each["text"]}).tables["rows"]
        for row, known in ((as_iran, each["as_first"]), (as_israel, each["as_second"])):
            assert [row["war"], row["account"]] == pytest.approx(known, abs=0.0006)
