"""Every experiment: each control does something visible, prepared answers are the model's, bad
settings are named.
"""

from __future__ import annotations

import csv
import io
import json
import math
import re

import pytest

from helpers import rules
from helpers.tasks import answer_of
from tools.expected import EXPECTED
from tools.reader import csv_of, idle, judged, value
from widgets import charts
from widgets.experiments import EXPERIMENTS, Answer, Experiment, SettingError, experiment
from widgets.experiments.wire import answer as wired
from widgets.island import experiment as island
from widgets.island import node
from widgets.page import asked as prepared_for
from widgets.page import experiment as page
from widgets.questions import TASKS, Choice, Task

every = pytest.mark.parametrize("chosen", EXPERIMENTS, ids=lambda each: each.name)


def seen(answer: Answer) -> dict[str, list[float]]:
    """Every series of numbers that a chart could draw."""
    return {
        f"{name}.{key}": [row[key] for row in rows]
        for name, rows in answer.tables.items()
        for key in rows[0]
        if isinstance(rows[0][key], float)
    }


def moves_something(before: Answer, after: Answer) -> bool:
    old, new = seen(before), seen(after)
    return any(
        len(old[key]) != len(new[key])
        or max(abs(a - b) for a, b in zip(old[key], new[key], strict=True)) >= rules.VISIBLE.least
        for key in old
    )


@pytest.mark.words
@every
def test_every_control_does_something_in_its_scenario(chosen: Experiment) -> None:
    for preset in chosen.presets:
        start, out = chosen.settings(preset.name), idle(chosen, preset.name)
        before = chosen.ask(preset.name)
        for control in chosen.controls:
            if control.name in out:
                continue
            others = [value for value in control.positions if value != start[control.name]]
            assert any(
                moves_something(before, chosen.ask(preset.name, {control.name: value}))
                for value in others
            ), (
                f"{control.name} is dead in {preset.name}: at no position does it move a number by"
                f" {rules.VISIBLE.least:g} or a row; list it in the preset's `idle`, or leave it out"
            )


@every
def test_controls_that_are_out_of_play_move_nothing(chosen: Experiment) -> None:
    for preset in chosen.presets:
        out = idle(chosen, preset.name)
        for control in chosen.controls:
            if control.name in out:
                for value in (control.positions[0], control.positions[-1]):
                    assert not moves_something(
                        chosen.ask(preset.name), chosen.ask(preset.name, {control.name: value})
                    ), (preset.name, control.name)


@every
def test_at_most_three_controls_in_sight_and_one_assumption(chosen: Experiment) -> None:
    rules.IN_SIGHT.check(chosen.name, sum(not control.more for control in chosen.controls))
    rules.ASSUMPTIONS.check(chosen.name, sum(control.assumption for control in chosen.controls))


@every
def test_prepared_answers_are_the_model_s_to_the_digits_they_carry(chosen: Experiment) -> None:
    prepared = page.prepared(chosen)
    for control in chosen.controls:
        assert {key for key in prepared if key.startswith(f"control/{control.name}/")} == {
            f"control/{control.name}/{i}" for i in range(len(control.positions))
        }
    asked = {f"preset/{chosen.presets[0].name}": chosen.ask()}
    for control in chosen.controls:
        asked[f"control/{control.name}/{len(control.positions) - 1}"] = chosen.ask(
            None, {control.name: control.positions[-1]}
        )
    for key, answer in asked.items():
        for old, new in zip(answer.tables["rows"], prepared[key]["tables"]["rows"], strict=True):
            for name, mine in old.items():
                same = (
                    math.isclose(
                        mine, new[name], rel_tol=10.0 ** (1 - prepared_for.DIGITS), abs_tol=1e-300
                    )
                    if isinstance(mine, float)
                    else mine == new[name]
                )
                assert same, (key, name)


@every
def test_the_bet_is_on_its_scale_and_its_case_is_prepared(chosen: Experiment) -> None:
    assert chosen.bet.low <= chosen.ask_bet().headline <= chosen.bet.high
    assert len(chosen.bet.changes) <= (1 if not chosen.bet.preset else 0), (
        "only a preset, or one control moved from the baseline, has a prepared answer"
    )


@every
def test_positions_stay_on_their_grid(chosen: Experiment) -> None:
    for control in chosen.controls:
        assert chosen.settings()[control.name] in control.positions
        if control.kind == "range":
            assert control.positions[0] == control.low and control.positions[-1] == control.high
            if control.parameter:
                assert (
                    control.parameter.teach[0]
                    <= control.low
                    < control.high
                    <= control.parameter.teach[1]
                )


@every
def test_the_csv_reads_back_as_the_table(chosen: Experiment) -> None:
    for answer in (chosen.ask(preset.name) for preset in chosen.presets):
        text = csv_of(chosen.name, island.answer(answer))
        read = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
        for mine, row in zip(read, answer.tables["rows"], strict=True):
            assert list(mine) == [column.name for column in chosen.columns]
            for name, cell in mine.items():
                assert type(row[name])(cell) == row[name]


@every
def test_a_static_csv_is_one_address(chosen: Experiment) -> None:
    """Nothing in it ends the attribute that holds it, or the address."""
    [link] = re.findall(
        r'<a class="csv"[^>]*href="([^"]*)"', node.html("experiment", value(chosen.name))
    )
    assert re.fullmatch(r"data:text/csv;charset=utf-8,[\w.~/%!*()-]*", link, re.ASCII)


@every
def test_what_goes_over_the_wire(chosen: Experiment) -> None:
    sent = json.loads(wired(chosen.name, chosen.presets[0].name, "{}"))
    assert (
        sent["headline"] == chosen.ask().headline
        and sent["tables"]["rows"] == chosen.ask().tables["rows"]
    )


@every
def test_the_chart_names_its_data_and_describes_itself(chosen: Experiment) -> None:
    chart = charts.CHARTS[chosen.name]
    for width in chart.widths:
        names = {data["name"] for data in charts.compiled(chart.draw(width))["data"]}
        assert {"baseline", *chosen.ask().tables} <= names
    assert len(chart.describe(chosen.ask()).split(". ")) >= 2


def test_an_experiment_without_a_chart_is_told_which_file_to_add() -> None:
    with pytest.raises(LookupError, match=r"^no-fly: .* widgets/charts/no_fly\.py with CHART ="):
        charts.of("no-fly")
    with pytest.raises(LookupError, match=r"^theme: .* widgets/charts/theme\.py with CHART ="):
        charts.of("theme")


@pytest.mark.parametrize(
    ("call", "named"),
    [
        (lambda: experiment("signaling"), ("signaling", "signalling")),
        (lambda: experiment("signalling").ask("april-2025"), ("april-2025", "april-2024")),
        (lambda: experiment("signalling").ask(None, {"aim": 3}), ("aim", "aims")),
        (
            lambda: experiment("signalling").ask(None, {"aims": 99}),
            ("aims", "99", "between 0 and 12"),
        ),
        (lambda: experiment("signalling").ask(None, {"seen": "5"}), ("seen", "5", "4s")),
        (
            lambda: experiment("signalling").ask(None, {"credible": 1}),
            ("credible", "true or false"),
        ),
    ],
)
def test_bad_settings_are_named(call, named) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(SettingError) as raised:
        call()
    for name in named:
        assert name in str(raised.value)


# -------------------------------------------------------------------------------------------- tasks


def verdict(asked: Task, given: str) -> bool | None:
    found = judged(asked, given)
    assert found, given
    return found[0]


@pytest.mark.parametrize("asked", TASKS, ids=lambda each: each.name)
def test_a_task_knows_right_from_wrong_and_from_nonsense(asked: Task) -> None:
    if asked.answer:
        right = asked.answer()
        assert asked.low <= right <= asked.high and asked.hint and asked.why
        assert judged(asked, f" {right} ") == (True, asked.why)
        least, most = asked.accepted
        margin = 2 * asked.tolerance + 1e-6
        for wrong in (least - margin, most + margin):
            assert not asked.low <= wrong <= asked.high or judged(asked, f"{wrong:.9f}") == (
                False,
                asked.hint,
            )
        bad: tuple[str, ...] = ("", "many", "nan", str(asked.high + 1))
    else:
        assert asked.is_open or sum(choice.right is True for choice in asked.choices.values()) == 1
        assert all(choice.reply for choice in asked.choices.values())
        assert {verdict(asked, key) for key in asked.choices} == (
            {None} if asked.is_open else {True, False}
        )
        bad = ("", "none of these")
    for given in bad:
        assert judged(asked, given) is None
    assert len(asked.solution) > 20


def test_a_question_cannot_be_half_open() -> None:
    with pytest.raises(ValueError, match="half: right = None for b only"):
        Task(
            "half",
            "?",
            "",
            choices={"a": Choice("yes", True, "so"), "b": Choice("perhaps", None, "or so")},
        )


@pytest.mark.words
def test_signalling_threshold_moves_by_one_step() -> None:
    for prior, expected in ((0.5, 6.0), (0.8, 6.5)):
        below = [
            a
            for a in experiment("signalling").control("aims").positions
            if a and experiment("signalling").ask(None, {"aims": a, "prior": prior}).headline < 10
        ]
        assert below[0] == expected
    assert answer_of("signalling-threshold") == 6.5


# ---------------------------------------------------------------- signalling: the published numbers


@pytest.mark.parametrize("aims", ["4", "5", "6", "8", "10"])
def test_signalling_posterior(aims: str) -> None:
    expected = EXPECTED["credible_mixture"][aims]
    for seen_first, key in (("4s", "posterior_signalled"), ("4", "posterior_silent")):
        assert experiment("signalling").ask(
            None, {"aims": float(aims), "seen": seen_first}
        ).headline == pytest.approx(100 * expected[key], abs=1e-7)


def test_signalling_three_lines_once_credibility_has_found_itself() -> None:
    answer = experiment("signalling").ask("settled", {"prior": 0.8})
    for row in answer.tables["rows"]:
        expected = EXPECTED["credible_mixture"][f"{row['aims']:g}"]
        lines = (row["war_limited"], row["war_damage"], row["war_mixture"])
        assert lines == pytest.approx(
            [100 * expected[key] for key in ("limited", "seeks_damage", "mixture")], abs=1e-6
        )
