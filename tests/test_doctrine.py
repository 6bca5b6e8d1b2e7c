"""Doctrines: what they bring, against published values and every history; and how they are read."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.published import PUBLISHED, B
from widgets.model import (
    COUNTERFACTUALS,
    MOVES,
    NO_SIGNALS,
    STRESSED,
    Exchange,
    Move,
    felt,
    losses,
    play,
    solve,
    vary,
)
from widgets.model.doctrine import (
    HOUSE,
    Doctrine,
    accounts,
    best_reply,
    ecology,
    tournament,
)
from widgets.model.pasted import find
from widgets.model.prospect import certain, prospect

PRINTED = PUBLISHED["doctrines"]
BY_NAME = {each.name: each for each in HOUSE}
SIDES = ("first", "second")
same_every_time = settings(derandomize=True, deadline=None, max_examples=60)
doctrines = st.tuples(*[st.sampled_from(MOVES)] * 5).map(Doctrine)


def printed(value: float, digits: int) -> Any:
    """To the digits in which a value is printed."""
    return pytest.approx(value, abs=0.5001 * 10**-digits)


# ------------------------------------------------------------------------- what doctrines bring


@pytest.mark.parametrize("name", COUNTERFACTUALS)
def test_two_equilibrium_plans_are_worth_what_the_plan_says(name: str) -> None:
    exchange = COUNTERFACTUALS[name]
    plan = solve(exchange)
    ahead = prospect(exchange, plan)
    values = (plan.mover[0][exchange.opening], plan.waiting[0][exchange.opening])
    assert accounts(exchange, plan, plan) == pytest.approx(values, abs=1e-12, rel=1e-13)
    assert ahead.war[0][exchange.opening] == pytest.approx(play(plan).p_war, abs=1e-12)
    for mine, theirs in ((ahead.mover, plan.mover), (ahead.waiting, plan.waiting)):
        for t in range(exchange.horizon):
            assert mine[t] == pytest.approx(theirs[t], abs=1e-12, rel=1e-13)


def histories(
    exchange: Exchange, pair: tuple[Doctrine, Doctrine], t: int, e: int
) -> Iterator[tuple[float, str, int, float, float]]:
    """Every history from decision t on, one by one: its chance, end and length, both accounts."""
    if t == exchange.horizon:
        yield 1.0, "open", t, 0.0, 0.0
        return
    move, mover = pair[t % 2].moves[e], t % 2
    other = exchange.actors()[1 - mover]
    said = losses(exchange, mover, e, move).utility
    for x, chance in enumerate(felt(exchange, mover, move)):
        hurt = 0.0 if move.rung == 0 else other.war_loss if x == 5 else x
        mine = (said, -hurt) if mover == 0 else (-hurt, said)
        if move.rung == 0 or x == 5:
            yield chance, "stop" if move.rung == 0 else "war", t, *mine
            continue
        for onward, end, last, first, second in histories(exchange, pair, t + 1, x):
            rate = exchange.foresight
            yield chance * onward, end, last, mine[0] + rate * first, mine[1] + rate * second


@pytest.mark.parametrize(
    "pair", [("tit for tat, announced", "tit for tat"), ("always deniable", "with interest")]
)
def test_two_doctrines_bring_what_every_history_brings(pair: tuple[str, str]) -> None:
    exchange = vary(STRESSED, horizon=4)
    one, other = (BY_NAME[name] for name in pair)
    outcome = play(one.plan(exchange), second=other.plan(exchange))
    every: list[Any] = list(histories(exchange, (one, other), 0, exchange.opening))
    for t in range(4):
        ends = {end: sum(h[0] for h in every if h[1:3] == (end, t)) for end in ("stop", "war")}
        assert (outcome.stop[t], outcome.war[t]) == pytest.approx(tuple(ends.values()), abs=1e-12)
    meeting = tournament(exchange, [one, other]).meetings[0][1]
    listed = [sum(h[0] for h in every if h[1] == "war")]
    listed += [sum(h[0] * h[side] for h in every) for side in (3, 4)]
    assert meeting == pytest.approx(listed, abs=1e-12)


def test_the_house_in_april() -> None:
    april = solve(B)
    assert accounts(B, april, april) == printed_pair(PRINTED["accounts_of_the_equilibrium"], 6)
    standings = {each.doctrine.name: each for each in tournament(B, HOUSE).standings}
    assert list(standings) == [row["name"] for row in PRINTED["house"]]
    for row in PRINTED["house"]:
        doctrine = BY_NAME[row["name"]]
        plan, here = doctrine.plan(B), standings[row["name"]]
        assert str(doctrine) == row["text"]
        first = (100 * play(plan, second=april).p_war, accounts(B, plan, april)[0])
        second = (100 * play(april, second=plan).p_war, accounts(B, april, plan)[1])
        assert (first, second) == (
            printed_pair(row["as_first"], 3),
            printed_pair(row["as_second"], 3),
        )
        assert here.account == printed(row["account"], 3)
        assert 100 * here.war == printed(row["war"], 2)


def printed_pair(values: list[float], digits: int) -> Any:
    return pytest.approx(values, abs=0.5001 * 10**-digits)


def test_two_that_meet_their_like() -> None:
    held = tournament(B, HOUSE)
    for name, wars in PRINTED["meets_its_like"].items():
        i = HOUSE.index(BY_NAME[name])
        assert 100 * held.war(i, i) == printed(wars, 1)


@pytest.mark.parametrize("row", PRINTED["what_takes_it_away"], ids=lambda row: row["label"])
def test_what_takes_the_first_place_away(row: dict[str, Any]) -> None:
    changed = vary(B, row.get("first"), row.get("second"), **row.get("settings", {}))
    best = tournament(changed, HOUSE).standings[0]
    assert best.doctrine.name == row["best"]
    assert best.account == printed(row.get("account", best.account), 3)


def test_the_ecology_of_the_house() -> None:
    told, weak = PRINTED["ecology"], PRINTED["ecology_without_israels_shield"]
    for exchange, row in ((B, told), (vary(B, second=weak["second"]), weak)):
        history = ecology(tournament(exchange, HOUSE), told["rounds"], told["pressure"])
        assert all(sum(shares) == pytest.approx(1, abs=1e-12) for shares in history)
        share = dict(zip((each.name for each in HOUSE), history[-1], strict=True))
        assert max(share, key=share.__getitem__) == row["first"]
        assert share[row["first"]] == printed(row["share"], 2)


@pytest.mark.parametrize("side", [0, 1])
def test_nothing_beats_the_best_reply(side: int) -> None:
    plan, row = solve(B), PRINTED["best_reply"][SIDES[side]]
    moves, account = best_reply(B, plan, side)
    assert (str(Doctrine(moves[0])), account) == (row["moves"], printed(row["account"], 3))

    def worth(rows: list[tuple[Move, ...]]) -> float:
        mine = certain(B, rows)
        return accounts(B, *((mine, plan) if side == 0 else (plan, mine)))[side]

    assert worth([row for row in moves for _ in SIDES]) == pytest.approx(account, abs=1e-12)
    draw = random.Random(7)
    for _ in range(2000):
        assert worth([tuple(draw.choices(MOVES, k=5))] * B.horizon) <= account + 1e-12


def test_a_doctrine_entered_twice_counts_twice() -> None:
    one, other = HOUSE[0], HOUSE[5]
    twice = tournament(B, [one, other, Doctrine(one.moves, "the same")])
    assert (twice.doctrines, twice.counts, twice.doctrines[0].name) == (
        (one, other),
        (2, 1),
        one.name,
    )
    for row in twice.standings:
        i = twice.doctrines.index(row.doctrine)
        mean = (2 * twice.account(i, 0) + twice.account(i, 1)) / 3
        assert row.account == pytest.approx(mean, abs=1e-12) and row.entered == twice.counts[i]
    (start,) = ecology(twice, rounds=0)
    assert start == pytest.approx((2 / 3, 1 / 3))
    # Who has died out stays so, however well it would do.
    assert ecology(twice, rounds=2, pressure=1e6, shares=(0, 1))[-1] == (0, 1)


# --------------------------------------------------------------------------- how they are read

SCRIPTS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９", "०१२३४५६७८९")


@same_every_time
@given(
    doctrines,
    st.sampled_from([" ", ", ", "-", " → ", "\t", "; ", "/", " | ", ""]),
    st.sampled_from(SCRIPTS),
)
def test_text_reads_back(doctrine: Doctrine, sign: str, script: str) -> None:
    assert Doctrine.read(str(doctrine)) == doctrine
    text = sign.join(map(str, doctrine.moves)).translate(str.maketrans(SCRIPTS[0], script))
    assert Doctrine.read(f" ({text}) ") == doctrine
    assert Doctrine.read(f'["{text}"],') == doctrine
    assert find(text).entries == (doctrine,)


@same_every_time
@given(st.lists(st.tuples(doctrines, st.sampled_from(["Sara", "امید", "Ben", ""])), min_size=1))
def test_a_chat_loses_nobody(sent: list[tuple[Doctrine, str]]) -> None:
    chat = [f"[28.11.26, 14:0{k % 10}:11] {name}: {each}" for k, (each, name) in enumerate(sent)]
    told = find("\n\nwell\n".join(chat))
    assert sorted(told.entries, key=str) == sorted((each for each, _ in sent), key=str)
    names = [name for each in told.doctrines for name in each.names]
    assert sorted(names) == sorted(name for _, name in sent if name)
    assert [each.text for each in told.unread] == ["well"] * (len(sent) - 1)


@same_every_time
@given(st.text())
def test_any_text_is_read_or_given_back(text: str) -> None:
    told = find(text)
    lines = text.splitlines()
    assert all(each.text in lines[each.line - 1] and each.why for each in told.unread)
    try:
        Doctrine.read(text)
    except ValueError as error:
        assert str(error).startswith("Doctrine: ")


A, TFT = "0 1 2s 3s 4s", "0 1 2 3 4"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("28/11/2026, 14:03 - Omid K.: let us say 0,1,2s,3s,4s", [(A, "Omid K")]),
        ("2026/11/28 10:02:11 AM GMT+2\tKim\t0 1 2S 3S 4S", [(A, "Kim")]),
        ("10:02 0 1 2 s 3 s 4 s", [(A, "")]),
        ("علی ٠ ١ ٢س ٣س ٤س", [(A, "علی")]),
        ("\u200f۰ ۱ ۲ｓ ۳ｓ ۴ｓ\u200f", [(A, "")]),
        ("7\t0 1 2s 3s 4s\tBen", [(A, "Ben")]),
        ("3. 0 1 2 3 4", [(TFT, "")]),
        ("| Ida | 0 | 1 | 2s | 3s | 4s |", [(A, "Ida")]),
        ("0,1,2s,3s,4s,Ida", [(A, "Ida")]),
        ("0 → 1 → 2s → 3s → 4s (cautious)", [(A, "cautious")]),
        ("Zoe\t012s3s4s", [(A, "Zoe")]),
        ("Zoe: 01234", [(TFT, "Zoe")]),
        ("Ana 0 1 2 3 4; Bea 0 1 2s 3s 4s", [(TFT, "Ana"), (A, "Bea")]),
        ("0 1 2 3 4; 0 1 2s 3s 4s", [(TFT, ""), (A, "")]),
        ("0\n1\n2\n3\n4\n\n0\n1\n2s\n3s\n4s\n", [(TFT, ""), (A, "")]),
        ("what we two thought of together was 0 1 2 3 4 because it calms", [(TFT, "")]),
    ],
)
def test_the_forms_in_which_a_class_sends(text: str, expected: list[tuple[str, str]]) -> None:
    told = find(text)
    assert [(str(each.doctrine), each.doctrine.name) for each in told.doctrines] == expected
    assert not told.unread


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Ali: 0 1 2 3", "4 moves"),
        ("Ali: 0 1 2 3 4 5", "6 moves"),
        ("Ali: 0 1s 2 3 4", "'1s'"),
        ("Ali: 0 1 2 3 6", "'6'"),
        ("Student 12345 is ill", "no five moves"),
        ("3/4/26, 5:01 PM - Dana: lol", "no five moves"),
        ("1\n2", "2 lines of one move each"),
        ("0\n1\n2\n3\n4\n5", "6 lines of one move each"),
        ("1 0 1 2 3 4", "6 moves"),
    ],
)
def test_what_is_not_understood_says_why(line: str, why: str) -> None:
    told = find(line)
    assert not told.doctrines and all(why in each.why for each in told.unread)
    assert [each.text for each in told.unread] == line.split("\n")


@pytest.mark.parametrize(
    ("build", "names"),
    [
        (lambda: Doctrine.read("0 1 2s 3s"), ("0 1 2s 3s", "4 moves", "five")),
        (lambda: Doctrine.read("0 1 2s 3s 5s"), ("'5s'", "place 5", "2s")),
        (lambda: Doctrine.read(""), ("0 moves", "five")),
        (lambda: Doctrine.read("silence " * 99), ("silence", "…")),
        (lambda: Doctrine((Move(0),)), ("moves", "five")),
        (lambda: HOUSE[0].plan(vary(B, moves=NO_SIGNALS)), ("2s, 3s, 4s", "menu", "0, 1, 2, 3")),
        (lambda: accounts(B, solve(B), solve(vary(B, horizon=3))), ("horizon = 3", "12")),
        (lambda: best_reply(B, solve(B), 2), ("side", "2", "0 (first) or 1 (second)")),
        (lambda: certain(B, [(Move(0),) * 5]), ("12 rows of five",)),
        (lambda: tournament(B, []), ("doctrines", "empty")),
        (lambda: ecology(tournament(B, HOUSE[:2]), shares=(1, -1)), ("shares", "-1", "2 weights")),
        (lambda: ecology(tournament(B, HOUSE[:2]), rounds=-1), ("rounds", "-1", "at least 0")),
    ],
)
def test_errors_name_the_thing_the_value_and_what_is_allowed(build: Any, names: Any) -> None:
    with pytest.raises(ValueError) as raised:
        build()
    for name in names:
        assert name in str(raised.value)
