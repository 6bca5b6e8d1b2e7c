"""What holds of every experiment in the built book. Each page is opened once and asked for everything
in the order in which a reader would see it: opening a page and starting its engine is what costs.
"""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from helpers.pages import ENGINE, NEAR, headline, opened
from helpers.sight import COVERED, DRAWN, PAINTED, SEEN, TOP, check_in_full
from tools.reader import idle, rounded
from widgets.experiments import EXPERIMENTS, Experiment, experiment
from widgets.island.strings import STRINGS

LAPTOP: ViewportSize = {"width": 1366, "height": 768}
PHONE: ViewportSize = {"width": 360, "height": 640}
NARROW: ViewportSize = {"width": 390, "height": 800}


@pytest.mark.parametrize("name", [each.name for each in EXPERIMENTS])
def test_an_experiment(page: Page, book: str, quiet: list[str], name: str) -> None:
    chosen = experiment(name)
    page.set_viewport_size(LAPTOP)
    section = opened(page, book, name=name)
    nothing_tells_the_answer_before_a_bet(section)
    things_to_try_stand_in_it(section)
    a_skipped_bet_says_the_answer_at_its_own_case(section, chosen)
    a_move_is_answered_by_the_model(section, chosen)
    for more in section.locator("details.more > summary").all():
        more.click()
    beside_the_controls_picture_and_number_stay(section)
    resize(page, PHONE)
    on_a_phone_number_and_picture_stay_above_each_control(section, chosen)
    for size in (NARROW, LAPTOP):
        resize(page, size)
        check_in_full(section.locator("form.controls select"))


def resize(page: Page, size: ViewportSize) -> None:
    page.set_viewport_size(size)
    page.evaluate(DRAWN)


def nothing_tells_the_answer_before_a_bet(section: Locator) -> None:
    shown = section.locator(".shown, .extras, .strip")
    seen = shown.evaluate_all("all => all.map((each) => each.innerText.trim())")
    assert {each for each in seen if each} == {STRINGS["covered"]}


def things_to_try_stand_in_it(section: Locator) -> None:
    """Three, if its chapter lists some, each of which a tap sets; none is left where it stood."""
    held = section.locator("script[type='application/json']").first.text_content()
    lines = section.locator(".desk > .tries > ol > li")
    tries = json.loads(held or "")["tries"]
    expect(lines).to_have_count(len(tries))
    assert all(tries), "a line of the three things to try leads to no {case}`… <…>`"
    assert lines.count() in (0, 3)
    name = section.get_attribute("data-experiment")
    left = section.page.locator(f".bd-article li a[href^='#x={name}']:not(.tries a)")
    expect(left).to_have_count(0)


def a_skipped_bet_says_the_answer_at_its_own_case(section: Locator, chosen: Experiment) -> None:
    asked = chosen.settings(chosen.bet.preset or None, chosen.bet.changes)
    preset = chosen.bet.preset or chosen.presets[0].name
    expect(section.locator("[name=preset]")).to_have_value(preset)
    section.locator(".skip").click()
    answer = chosen.ask_bet()
    expect(section.locator(".verdict")).to_be_focused()
    model = rounded(answer.headline, 0)
    expect(section.locator(".score")).to_have_text(STRINGS["skipped"].replace("{model}", model))
    expect(section.locator(".sentence")).to_have_text(answer.sentence)
    for control in chosen.controls:
        if control.kind == "range":
            field = section.locator(f"[name={control.name}]")
            assert float(field.input_value()) == pytest.approx(float(asked[control.name]))


def a_move_is_answered_by_the_model(section: Locator, chosen: Experiment) -> None:
    """What Python says here is what the page's Python says, to the last digit."""
    preset, changes = chosen.bet.preset or chosen.presets[0].name, dict(chosen.bet.changes)
    control = next(
        each
        for each in chosen.controls
        # What is written is tried with the doctrines, in test_tournament_page.py.
        if not each.more and each.kind != "text" and each.name not in idle(chosen, preset)
    )
    before = chosen.settings(preset, changes)[control.name]
    value = next(each for each in reversed(control.positions) if each != before)
    field = section.locator(f"[name={control.name}]")
    if control.kind == "choice":
        field.select_option(str(value))
    elif control.kind == "switch":
        field.set_checked(bool(value))
    else:
        field.fill(f"{value:g}")
    expect(section).to_have_attribute("data-from", "engine", timeout=ENGINE)
    answer = chosen.ask(preset, {**changes, control.name: value})
    expect(section.locator(".sentence")).to_have_text(answer.sentence)
    assert headline(section) == pytest.approx(answer.headline, abs=NEAR)
    expect(section.locator("details.table tbody tr")).to_have_count(len(answer.tables["rows"]))


def beside_the_controls_picture_and_number_stay(section: Locator) -> None:
    for field in section.locator("form.controls :is(input, select):visible").all():
        field.evaluate("each => each.scrollIntoView({ block: 'center' })")
        expect(section.locator(".number")).to_be_in_viewport(ratio=1)
        expect(section.locator("figure .picture:visible svg")).to_be_in_viewport(ratio=0.6)
        assert field.evaluate(COVERED) == []


def on_a_phone_number_and_picture_stay_above_each_control(
    section: Locator, chosen: Experiment
) -> None:
    expect(section.locator(".small svg")).to_be_attached()
    tried = 0
    for control in chosen.controls:
        preset = section.locator("[name=preset]").input_value()
        if control.name in idle(chosen, preset) or control.kind == "text":
            continue  # a text is no move: it counts once it is whole
        field = section.locator(f"[name={control.name}]")
        if field.is_disabled():
            continue
        field.evaluate("each => each.scrollIntoView({ block: 'nearest' })")
        field.focus()
        before = field.evaluate(TOP)
        move(field, control)
        expect(section).not_to_have_attribute("data-state", re.compile("waiting|working"))
        section.page.evaluate(PAINTED)
        seen = section.evaluate(SEEN)
        assert seen["gist"] == seen["sentence"], control.name
        for part in ("number", "small"):
            assert seen["header"] <= seen[part]["top"], (control.name, part, seen)
            assert seen[part]["bottom"] <= PHONE["height"], (control.name, part, seen)
        assert seen["small"]["height"] > 120, (control.name, seen)
        assert field.evaluate(COVERED) == [], control.name
        assert abs(field.evaluate(TOP) - before) <= 1, f"{control.name} has jumped"
        tried += 1
    movable = sum(control.kind != "text" for control in chosen.controls)
    assert tried >= min(3, movable)


def move(field: Locator, control: Any) -> None:
    """To another position."""
    if control.kind == "range":
        before = field.input_value()
        field.press("ArrowRight")
        if field.input_value() == before:
            field.press("ArrowLeft")
    elif control.kind == "switch":
        field.click()
    else:
        now = field.input_value()
        field.select_option(next(str(each) for each in control.options if str(each) != now))
