"""Control and effect in sight together: on a phone and beside the picture, for every control of
every experiment; and the things to try, which stand between the two.
"""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from helpers.pages import PLACES
from helpers.sight import COVERED, SEEN
from tools.reader import idle
from widgets.experiments import EXPERIMENTS, experiment
from widgets.island.strings import STRINGS

PHONE: ViewportSize = {"width": 360, "height": 640}
TOP = "each => each.getBoundingClientRect().top"


def opened(page: Page, book: str, name: str, fragment: str = "") -> Locator:
    page.goto(book + PLACES["show", name] + fragment)
    section = page.locator(f"section.experiment[data-experiment={name}]")
    expect(section).not_to_have_attribute("data-state", "static")
    return section


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


@pytest.mark.parametrize("name", [each.name for each in EXPERIMENTS])
def test_on_a_phone_number_and_picture_stay_above_each_control(
    browser: Browser, book: str, name: str
) -> None:
    chosen = experiment(name)
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        section = opened(page, book, name)
        section.locator(".skip").click()
        for more in section.locator("details.more > summary").all():
            more.click()
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
            seen = section.evaluate(SEEN)
            assert seen["gist"] == seen["sentence"], control.name
            for part in ("number", "small"):
                assert seen["header"] <= seen[part]["top"], (control.name, part, seen)
                assert seen[part]["bottom"] <= PHONE["height"], (control.name, part, seen)
            assert seen["small"]["height"] > 120, (control.name, seen)
            assert field.evaluate(COVERED) == [], control.name
            assert abs(field.evaluate(TOP) - before) <= 1, f"{control.name} has jumped"
            tried += 1
        assert tried >= 3


@pytest.mark.parametrize("name", [each.name for each in EXPERIMENTS])
def test_beside_the_controls_picture_and_number_stay(
    browser: Browser, book: str, name: str
) -> None:
    with browser.new_context(viewport={"width": 1366, "height": 768}) as context:
        page = context.new_page()
        section = opened(page, book, name)
        section.locator(".skip").click()
        for more in section.locator("details.more > summary").all():
            more.click()
        for field in section.locator("form.controls :is(input, select):visible").all():
            field.evaluate("each => each.scrollIntoView({ block: 'center' })")
            expect(section.locator(".number")).to_be_in_viewport(ratio=1)
            picture = section.locator("figure .picture:visible svg")
            expect(picture).to_be_in_viewport(ratio=0.6)
            assert field.evaluate(COVERED) == []


def test_the_number_is_the_sentence_s(page: Page, book: str) -> None:
    """As the sentence writes it: with its decimals, if it has some."""
    page.set_viewport_size(PHONE)
    section = opened(page, book, "third-parties", "#x=third-parties&ally=0.5")
    answer = experiment("third-parties").ask(None, {"ally": 0.5})
    expect(section.locator(".gist span")).to_have_text(answer.sentence)
    number = (section.locator(".number").text_content() or "").removesuffix(" in 100")
    assert number in answer.sentence and float(number) == pytest.approx(answer.headline, abs=0.05)


def test_before_the_bet_the_strip_says_nothing(page: Page, book: str) -> None:
    page.set_viewport_size(PHONE)
    section = opened(page, book, "signalling")
    expect(section.locator(".gist")).to_be_hidden()
    expect(section.locator(".small")).to_be_hidden()
    expect(section.locator(".not-yet")).to_be_visible()
    height = "each => each.getBoundingClientRect().height"
    before = section.locator(".strip").evaluate(height)
    section.locator(".skip").click()
    expect(section.locator(".gist")).to_be_visible()
    expect(section.locator(".small svg")).to_be_visible()
    assert section.locator(".strip").evaluate(height) == before


@pytest.mark.parametrize("size", [{"width": 320, "height": 256}, {"width": 640, "height": 360}])
def test_where_there_is_no_height_the_strip_does_not_cover_the_controls(
    browser: Browser, book: str, size: Any
) -> None:
    """As at a zoom of 400 %, or on a phone held across."""
    with browser.new_context(viewport=size) as context:
        page = context.new_page()
        section = opened(page, book, "signalling")
        section.locator(".skip").click()
        field = section.locator("[name=aims]")
        field.evaluate("each => each.scrollIntoView({ block: 'nearest' })")
        field.focus()
        field.press("ArrowRight")
        assert field.evaluate(COVERED) == []


# ------------------------------------------------------------------------------- the things to try


@pytest.mark.parametrize("name", [each.name for each in EXPERIMENTS])
def test_the_things_to_try_stand_in_the_experiment(page: Page, book: str, name: str) -> None:
    """Three, if its chapter lists some, most of which a tap sets; none is left where it stood."""
    section = opened(page, book, name)
    held = section.locator("script[type='application/json']").first.text_content()
    lines = section.locator(".desk > .tries > ol > li")
    expect(lines).to_have_count(len(json.loads(held or "")["tries"]))
    assert lines.count() in (0, 3)
    expect(page.locator(f".bd-article li a[href^='#x={name}']:not(.tries a)")).to_have_count(0)


def test_a_try_is_set_by_a_tap_in_sight_and_ticks_itself(page: Page, book: str) -> None:
    page.set_viewport_size(PHONE)
    section = opened(page, book, "dilemma-arms")
    section.locator(".skip").click()
    done = section.locator(".tried", has_text=STRINGS["tried"])
    expect(done).to_have_count(0)
    link = section.locator(".tries a", has_text="Only A grows more afraid")
    link.evaluate("each => each.scrollIntoView({ block: 'center' })")
    before = link.evaluate(TOP)
    link.click()
    expect(section).to_have_attribute("data-shown", "x=dilemma-arms&preset=one-fear")
    expect(done).to_have_count(1)
    assert abs(link.evaluate(TOP) - before) <= 1, "the page has jumped"
    expect(section.locator(".number")).to_be_in_viewport(ratio=1)
    # The first is a walk: where it begins is not yet its end.
    section.locator(".tries a", has_text="the reaction").click()
    expect(section).to_have_attribute("data-shown", "x=dilemma-arms")
    expect(done).to_have_count(1)
    section.locator("[name=reaction]").fill("1.2")
    expect(done).to_have_count(2)
    page.reload()
    expect(done).to_have_count(2)
