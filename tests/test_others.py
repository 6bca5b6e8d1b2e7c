"""The chapter on other exchanges: its codings are the record's, its experiments give the published
numbers, and the form for one's own takes any exchange.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.published import PUBLISHED
from widgets import record
from widgets.agreement import FIRST, every_coding
from widgets.answers.others import FROZEN, MODEL, NAMES, history
from widgets.answers.others_codings import CODED, CODERS, LETTERS, directions
from widgets.answers.others_own import ANSWERS, UNITS, name_of, seen_in
from widgets.experiments import experiment
from widgets.experiments.experiment import SettingError
from widgets.experiments.identified import PARTS, headlines
from widgets.island import experiment as island
from widgets.model.cases import CASES, READ_OFF, VARIANTS, coded, read, scores
from widgets.model.identified import KEPT, codings

OTHERS, OWN = experiment("others"), experiment("others-own")
PRESETS = {"april": 1, "told": 3, "beforehand": 1, "before-the-end": 0, "judgement": 1}


def of_variant(variant: str) -> dict[str, Any]:
    """The changes that ask the experiment for a variant of the protocol."""
    told, _, blind = variant.partition("-")
    if told == "frozen":
        return {"told": "nothing"}
    return {"told": told, "read_off": not blind}


# --------------------------------------------------------------------------------- codings, sizes


def test_the_letters_are_the_record_s_codings() -> None:
    wide = every_coding(record.codings(), record.directions())
    assert tuple(wide.columns) == CODERS and CODERS[0] == FIRST
    marks = record.directions().set_index(["case", "side", "parameter"])["rests_on"]
    for case in CASES:
        for coder in CODERS:
            for each in directions(case, coder):
                unit = (each.case, each.side, each.parameter)
                there = f"{unit}: widgets/experiments/others_codings.py must say {wide.loc[unit, coder]} for {coder}"
                assert each.direction == wide.loc[unit, coder], there
                assert each.rests_on == marks[unit], f"{unit}: {marks[unit]}"


def test_the_letters_miss_no_unit() -> None:
    assert set(LETTERS.values()) == {"lower", "same", "higher", "unknown"}
    assert sum(len(directions(case, FIRST)) for case in CODED) == len(record.directions())


# ------------------------------------------------------------------------------------- the four


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("variant", VARIANTS)
def test_the_experiment_says_what_the_protocol_gives(name: str, variant: str) -> None:
    told = read(record.directions().to_dict("records"))
    want = {each.forecaster: each for each in scores(told, {name: CASES[name]})}
    rows = OTHERS.ask(None, {"case": name, **of_variant(variant)}).tables["rows"]
    for row in rows:
        who = str(row["forecaster"])
        score = want[{MODEL: variant, FROZEN: "frozen"}.get(who, who)]
        chances = [row[each] / 100 for each in score.forecast._fields]
        logs = [row[f"log_{each}"] for each in score.forecast._fields]
        assert chances == pytest.approx(list(score.forecast), abs=1e-12)
        assert logs == pytest.approx(list(score.logs), abs=1e-9)


@pytest.mark.parametrize(
    "row", PUBLISHED["cases"], ids=lambda row: f"{row['case']}-{row['variant']}"
)
def test_the_upper_panel_has_the_published_table(row: dict[str, Any]) -> None:
    four = OTHERS.ask(None, of_variant(row["variant"])).tables["four"]
    shown = next(each for each in four if each["case"] == NAMES[row["case"]])
    assert shown["chance"] / 100 == pytest.approx(row["history"], abs=0.5001e-3)


@pytest.mark.words
@pytest.mark.parametrize("preset", PRESETS)
def test_three_when_told_one_beforehand_none_by_who_did_not_see_the_end(preset: str) -> None:
    answer = OTHERS.ask(preset)
    assert answer.headline == PRESETS[preset] == sum(row["right"] for row in answer.tables["four"])


@pytest.mark.words
def test_one_answer_then_silence_beats_every_variant_on_length_and_who_stops() -> None:
    """On the three short ones: the sentence of the chapter that shows the model losing."""
    for name, case in CASES.items():
        for variant in VARIANTS:
            rows = OTHERS.ask(None, {"case": name, **of_variant(variant)}).tables["rows"]
            by = {row["forecaster"]: row for row in rows}
            mine, simple = by[MODEL], by["one answer, then silence"]
            for part in ("log_length", "log_stops"):
                assert (simple[part] > mine[part]) == (len(case.seen.answers) == 2)


# ---------------------------------------------------------------------------------- one's own


@pytest.mark.parametrize("name", CASES)
def test_a_case_of_the_record_starts_with_its_moves_and_april_s_numbers(name: str) -> None:
    answer, case = OWN.ask(name), CASES[name]
    assert seen_in(OWN.settings(name)) == case.seen
    april = OTHERS.ask(None, {"case": name}).tables["rows"]
    fields = ("history", "length", "stops", "log_history", "log_length", "log_stops")
    mine = {row["forecaster"]: [row[each] for each in fields] for row in answer.tables["rows"]}
    for row in april:
        assert mine[row["forecaster"]] == [row[each] for each in fields]
    assert mine[FROZEN] == mine[MODEL]


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("blind", [False, True])
def test_the_first_coding_set_by_hand_gives_what_the_protocol_gives(name: str, blind: bool) -> None:
    """All directions, one control each: nothing else crosses from a coding to the model."""
    sides = dict(zip((*CASES[name].sides, "exchange"), ("first", "second", "both"), strict=True))
    changes = {
        name_of(sides[each.side], each.parameter): each.direction
        for each in directions(name, FIRST)
        if each.direction != "unknown"
    }
    variant = "all-blind" if blind else "all"
    mine = OWN.ask(name, {**changes, "read_off": not blind}).tables["rows"][0]
    theirs = OTHERS.ask(None, {"case": name, **of_variant(variant)}).tables["rows"][0]
    assert {key: mine[key] for key in theirs if key != "about"} == {
        key: each for key, each in theirs.items() if key != "about"
    }


def test_beside_a_direction_stands_the_record_s_row_and_not_its_direction() -> None:
    rows = record.directions().set_index(["case", "side", "parameter"])
    data = {each["name"]: each for each in island.data(OWN)["controls"]}
    for name, case in CASES.items():
        owners = dict(zip(("first", "second", "both"), (*case.sides, "exchange"), strict=True))
        for owner, parameter in UNITS:
            note = data[name_of(owner, parameter)]["notes"][name]
            assert note.startswith(rows.loc[(name, owners[owner], parameter), "note"])
    assert all("own" not in each["notes"] for each in data.values())
    assert not any(each["notes"] for each in island.data(OTHERS)["controls"])


def test_what_comes_after_a_silence_is_named_and_left_out() -> None:
    before, after = OWN.ask(), OWN.ask(None, {"answer4": "3"})
    assert after.sentence.endswith("Left out, since a 0 came before: answer 4.")
    assert [row["counts"] for row in after.tables["moves"]] == [True, True, True, False]
    assert before.tables["rows"] == after.tables["rows"]


def test_without_what_was_read_off_three_directions_change_nothing() -> None:
    changes = {name_of("first", each): "higher" for each in sorted(READ_OFF)}
    blind = OWN.ask(None, {**changes, "read_off": False})
    assert blind.headline == OWN.ask().headline != OWN.ask(None, changes).headline
    assert "without what was read off" in blind.tables["rows"][0]["coding"]


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"answer1": "5"}, "answer1 = '5' is not possible here; it must be one of 0, 1, 2, 3, 4"),
        ({"opening": "0"}, "opening = '0' is not possible here; it must be one of 1, 2, 3, 4"),
        ({"first_markup": "more"}, "first_markup = 'more' is not possible here"),
        ({"third_markup": "lower"}, "others-own has no control 'third_markup'"),
        ({"struck": "Persia"}, "struck = 'Persia' is not possible here"),
    ],
)
def test_what_a_form_cannot_take_is_named(changes: dict[str, Any], named: str) -> None:
    with pytest.raises(SettingError) as raised:
        OWN.ask(None, changes)
    assert named in str(raised.value)


FORMS = st.fixed_dictionaries({each.name: st.sampled_from(each.positions) for each in OWN.controls})


@settings(derandomize=True, deadline=None, max_examples=40)
@given(FORMS)
def test_any_form_is_scored(form: dict[str, Any]) -> None:
    """Whatever is coded comes out as chances and as scores no better than 0, and is all in a row."""
    answer, seen = OWN.ask(None, form), seen_in(form)
    assert seen.answers[-1] == 0 and 0 not in seen.answers[:-1] and len(seen.answers) <= ANSWERS + 1
    assert 0 <= answer.headline <= 100
    for row in answer.tables["rows"]:
        assert all(-1e-9 <= row[each] <= 100 + 1e-9 for each in ("history", "length", "stops"))
        assert all(-16 < row[f"log_{each}"] <= 1e-9 for each in ("history", "length", "stops"))
    first = answer.tables["rows"][0]
    assert first["moves"] == history((seen.opening, *seen.answers))
    told = sum(form[name_of(*unit)] != "same" for unit in UNITS)
    assert len([each for each in first["coding"].split(" (")[0].split("; ") if each]) == told


# ------------------------------------------------------------------------ other codings of April


@pytest.mark.words
@pytest.mark.parametrize(
    ("preset", "counts"), [("told", (3, 20, 23, 2)), ("beforehand", (14, 33, 1, 0))]
)
def test_three_of_four_is_rare_among_the_codings_that_also_give_april(
    preset: str, counts: tuple[int, ...]
) -> None:
    """The chapter's table: in how many of the codings none, one, two and three come out."""
    found = Counter(each for part in PARTS for each in headlines(OTHERS, preset, {}, part))
    assert tuple(found[number] for number in range(4)) == counts
    assert sum(counts) == len(KEPT)


def test_a_case_in_another_coding_starts_from_that_coding_s_own_sides() -> None:
    for april in codings()[:6]:
        for name, case in CASES.items():
            exchange = coded(case, april=april)
            for mine, base in zip(exchange.actors(), case.bases, strict=True):
                own = next(each for each in april.actors() if each.name == base.name)
                assert replace(mine, name=own.name) == own, name
            assert exchange.opening == case.seen.opening
            shared = replace(exchange, first=april.first, second=april.second)
            assert replace(shared, opening=april.opening) == april
