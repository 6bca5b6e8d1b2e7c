"""The decision room says what the model gives, of every night, in the same words for both sides."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints, is_typeddict

import pytest
from hypothesis import given, settings

from helpers.nights import nights
from helpers.project import ROOT
from widgets.answers import room
from widgets.answers import room_words as words
from widgets.experiments import wire
from widgets.island import node
from widgets.island import room as island
from widgets.island.strings import ROOM
from widgets.model.advice import AUDIENCES, audiences, decision
from widgets.model.debrief import debrief
from widgets.model.exchange import APRIL_2024, MOVES, Move
from widgets.model.kinds import KINDS
from widgets.model.night import NIGHT_CASES, Night
from widgets.model.removal import RESTRAINTS, removals
from widgets.page import case as page
from widgets.values.room import NightData, ToldData

START = "april.iran.17.clear"
some_nights = settings(derandomize=True, deadline=None, max_examples=25)

TACTICS = r"missile|drone|\btarget|casualt|\bkill|\bdead\b|\bscore|\bwinn|\bdefeat|crisis|breaking|urgent|enemy"
"""What a decision here is not about."""


def strings(value: Any) -> Iterator[str]:
    """Every text in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from strings(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from strings(each)


def fits(value: Any, hint: Any) -> bool:
    """Whether a JSON value is of a type that `widgets/values/` uses."""
    origin, parts = get_origin(hint), get_args(hint)
    if is_typeddict(hint):
        hints, held = get_type_hints(hint), value if isinstance(value, dict) else {}
        return held.keys() == hints.keys() and all(fits(held[k], h) for k, h in hints.items())
    if origin is list:
        return isinstance(value, list) and all(fits(each, parts[0]) for each in value)
    if origin is dict:
        return isinstance(value, dict) and all(fits(each, parts[1]) for each in value.values())
    if origin is Literal:
        return value in parts
    if origin is Union or type(hint).__name__ == "UnionType":
        return any(fits(value, part) for part in get_args(hint))
    return hint is Any or isinstance(value, (int, float) if hint is float else hint)


# ---------------------------------------------------------------------------- what crosses


@some_nights
@given(nights())
def test_a_night_crosses_as_it_is_described(night: Night) -> None:
    told = json.loads(wire.tell("room", str(night)))
    assert fits(told, ToldData) and told["night"]["text"] == str(night)
    assert told["problem"] == ""
    assert not [each for each in strings(told) if re.search(r"[{}]|None|nan", each)]


def test_a_value_of_another_form_is_found() -> None:
    night = json.loads(json.dumps(asdict(room.tell(START))))
    assert fits(night, NightData)
    assert not fits({**night, "heard": [{}]}, NightData)
    assert not fits({**night, "mover": 1}, NightData)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("x", "'x' has 1 parts"),
        ("april.mars.17.clear", "seat 'mars'"),
        ("april.iran.17.clear.9s", "'9s' is no move"),
        ("april.both.17.fog", "seat is both"),
    ],
)
def test_a_text_that_is_no_night_is_named_and_nothing_is_raised(text: str, named: str) -> None:
    told = json.loads(wire.tell("room", text))
    assert told["night"] is None and named in told["problem"]


# ---------------------------------------------------------------------------- the words


def test_every_name_of_the_model_has_its_words() -> None:
    assert words.CASES.keys() == NIGHT_CASES.keys()
    assert words.REMOVED.keys() == RESTRAINTS.keys()
    assert set(words.KINDS) == set(KINDS)
    assert words.LABELS.keys() == words.BEFORE.keys() == set(AUDIENCES)


@some_nights
@given(nights(finished=True))
def test_no_word_is_about_tactics_or_makes_a_score(night: Night) -> None:
    told = [*strings(asdict(room.tell(str(night)))), *ROOM.values()]
    assert not [each for each in told if re.search(TACTICS, each, flags=re.IGNORECASE)]


@pytest.mark.parametrize("move", MOVES, ids=str)
def test_a_press_line_says_the_same_for_both_sides(move: Move) -> None:
    one, other = words.press(move, "Iran", "Israel"), words.press(move, "Israel", "Iran")
    assert turned(one) == other
    assert ("notice" in one) == move.signalled


@pytest.mark.parametrize("felt", range(5))
def test_two_sides_that_are_alike_are_asked_the_same(felt: int) -> None:
    alike = replace(APRIL_2024.first, name="Israel")
    said = [
        [words.asks(each, actor, other, felt) for each in audiences(actor, felt)]
        for actor, other in ((APRIL_2024.first, "Israel"), (alike, "Iran"))
    ]
    assert [turned(each) for each in said[0]] == said[1]


def turned(text: str) -> str:
    """A text with the two names exchanged."""
    names = {"Iran": "Israel", "Israel": "Iran"}
    return re.sub("Iran|Israel", lambda found: names[found[0]], text)


def test_what_each_audience_asks_in_april() -> None:
    deciding = room.tell(START).deciding
    assert deciding is not None
    asked = {each.label: each for each in deciding.audiences}
    assert asked["Hawks"].asks == "They ask for an answer launched at rung 4 or higher."
    assert asked["Partners"].asks == "They ask for an open answer launched at rung 4 or higher."
    assert asked["Ally"].asks == "No ally restrains Iran in this case."
    assert [label for label, each in asked.items() if not each.counts] == ["Ally"]


@some_nights
@given(nights())
def test_an_option_is_the_model_s(night: Night) -> None:
    told = room.tell(str(night))
    if told.deciding is None:
        return
    found = decision(night)
    for said, option in zip(told.deciding.options, found.options, strict=True):
        losses = [getattr(option.losses, name) for name in AUDIENCES]
        numbers = [f"{loss:.1f}" for loss, a in zip(losses, found.audiences) if a.weight]
        assert [cell.split(",")[0] for cell in said.losses if cell] == numbers
        assert said.together.startswith(f"{sum(losses):.1f},")
        assert said.war == f"{100 * option.war:.1f}"
        assert said.stands_down == f"{100 * option.stands_down:.1f}"
        assert Night.read(said.then) == night.then(option.move)


@pytest.mark.parametrize(
    ("loss", "said"), [(0, "nothing"), (0.9, "little"), (1, "some"), (14.9, "much"), (15, "very")]
)
def test_a_loss_has_a_word_for_its_size(loss: float, said: str) -> None:
    assert said in words.loss_words(loss)


def test_a_reader_does_not_see_what_the_other_side_felt_before_the_end() -> None:
    going, over = room.tell(f"{START}.4s"), room.tell(f"{START}.4s-0")
    assert "shows only in its answer" in going.heard[0].felt
    assert over.heard[0].felt == "Israel feels it at rung 4, like a massive salvo."
    assert [row["kind"] for row in going.ladder] == ["felt", "launched", "launched", "felt"]
    assert "felt at 4" not in going.pictured and "Iran launches 4, felt at 4." in over.pictured


def test_two_teams_see_what_their_own_side_felt() -> None:
    told = room.tell("april.both.17.clear.4s")
    assert told.pauses and told.mover == "Israel" and not told.swapped
    assert told.heard[0].felt == "Israel feels it at rung 4, like a massive salvo."
    assert [brief.who for brief in told.briefs] == ["Iran", "Israel"]
    assert not room.tell("april.both.17.clear").pauses
    end = room.tell("april.both.17.clear.4s-2s-0")
    assert end.debrief is not None and len(end.debrief.reviewed) == 3
    assert end.debrief.reviewed[1].said.startswith("Israel’s team chose: limited strike")
    assert [each.back for each in end.debrief.reviewed] == [
        "april.both.17.clear", "april.both.17.clear.4s", "april.both.17.clear.4s-2s",
    ]  # fmt: skip


# ---------------------------------------------------------------------------- the debrief


@some_nights
@given(nights(finished=True))
def test_a_debrief_is_the_model_s(night: Night) -> None:
    told, found = room.tell(str(night)).debrief, debrief(night)
    assert told is not None
    assert f"{100 * found.decisive.war_before:.1f} to " in told.turning
    assert told.war == pytest.approx(100 * found.turns[0].war_before)
    for said, turn in zip(told.turns, found.turns, strict=True):
        moved = 100 * (turn.war_felt - turn.war_before)
        parts = [float(each.replace("−", "-")) for each in (said.choice, said.luck)]
        assert sum(parts) == pytest.approx(moved, abs=0.11)
    assert f"{found.replays.same} of 100 went as your night did" in told.replays
    mine = [each for each in told.paths if each.mine]
    assert len(mine) == (1 if found.replays.same else 0)
    for each, judged in zip(told.reviewed, found.judged, strict=True):
        assert words.move_words(judged.move) in each.said
        assert room.tell(each.back).deciding is not None
    assert bool(told.kind) == night.fog and bool(told.beliefs) == night.fog


def test_a_war_that_nobody_chose_is_told_apart() -> None:
    chosen = room.tell(f"{START}.5").debrief
    assert chosen is not None and chosen.end == "It ends in open war, and Iran chose it."
    seed = next(s for s in range(200) if Night("april", 0, s, moves=(Move(4),)).told.end == "war")
    told = room.tell(f"april.iran.{seed}.clear.4").debrief
    assert told is not None
    assert told.end == (
        "It ends in open war, which nobody chose: Israel felt Iran’s massive salvo as open war."
    )


@pytest.mark.words
def test_removing_a_restraint_is_said_as_the_model_has_it() -> None:
    """Doves weigh most in either order; of the others the order decides what they add."""
    told = room.tell(f"{START}.4s-0").debrief
    assert told is not None
    each = {one.name: one for one in removals(APRIL_2024, 0, (Move(4, True), Move(0)), 17).each}
    assert max(each, key=lambda name: each[name].share) == "doves"
    assert each["doves"].alone > 0.4 and each["doves"].last > 0.4
    for name in ("ally", "announcements", "shield"):
        assert each[name].last < 0.01 < each[name].alone < 0.1
    assert "taking away the doves adds most, +67.8 in 100" in told.blame
    assert "taking away the ally adds +5.2 if it goes first, and +0.1 if" in told.blame
    assert "the order changes who is to blame" in told.blame
    assert told.removal == (
        "Without the ally, announcements or Israel’s shield, taken away alone, the same draw ends "
        "in open war."
    )


def test_fog_lifts_by_bayes() -> None:
    told = room.tell("april.israel.17.fog.2s")
    assert told.debrief is not None and len(told.kinds) == 4
    assert told.debrief.kind == Night.read("april.israel.17.fog.2s").kind
    first, *_, last = told.debrief.beliefs
    assert first.chances == ("25", "25", "25", "25")
    assert last.chances[KINDS.index(told.debrief.kind)] in told.debrief.kind_said


# ---------------------------------------------------------------------------- what is prepared


def test_what_is_prepared_is_what_the_model_says() -> None:
    data = island.data(room.prepared())
    assert set(data["starts"]) <= data["prepared"].keys() and len(data["prepared"]) > 20
    for text, night in data["prepared"].items():
        assert night == json.loads(wire.tell("room", text))["night"]
    for start in data["starts"]:
        deciding = data["prepared"][start]["deciding"]
        assert deciding is not None
        for option in deciding["options"]:
            after = data["prepared"][option["then"]]
            if after["deciding"] is not None:
                ends = after["deciding"]["options"][0]["then"]
                assert data["prepared"][ends]["debrief"] is not None


def test_without_a_script_the_first_decision_can_be_read() -> None:
    html = node.html("room", island.data(room.prepared(), still=True))
    shown = re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL)
    for said in ("Iran decides", "22.4, very much", "Iran has felt a blow at rung 3", "<svg"):
        assert said in shown
    assert shown.count('class="move"') == len(MOVES)
    assert "undefined" not in shown and "[object" not in shown and ">false<" not in shown


def test_nights_that_prose_asks_for_are_prepared() -> None:
    asked = page.nights(ROOT / "chapters")
    assert asked and {Night.read(text).seat for text in asked} == {0, 1, 2}
