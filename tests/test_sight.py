"""Control and effect in sight together: on a phone and beside the picture, for every control of
every experiment; and the things to try, which stand between the two.
"""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from helpers.pages import opened
from helpers.sight import COVERED, TOP
from widgets.experiments import experiment
from widgets.island.strings import STRINGS

PHONE: ViewportSize = {"width": 360, "height": 640}


def test_the_number_is_the_sentence_s(page: Page, book: str) -> None:
    """As the sentence writes it: with its decimals, if it has some."""
    page.set_viewport_size(PHONE)
    section = opened(page, book, "#x=third-parties&ally=0.5", name="third-parties")
    answer = experiment("third-parties").ask(None, {"ally": 0.5})
    expect(section.locator(".gist span")).to_have_text(answer.sentence)
    number = (section.locator(".number").text_content() or "").removesuffix(" in 100")
    assert number in answer.sentence and float(number) == pytest.approx(answer.headline, abs=0.05)


def test_before_the_bet_the_strip_says_nothing(page: Page, book: str) -> None:
    page.set_viewport_size(PHONE)
    section = opened(page, book, name="signalling")
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
        section = opened(page, book, name="signalling")
        section.locator(".skip").click()
        field = section.locator("[name=aims]")
        field.evaluate("each => each.scrollIntoView({ block: 'nearest' })")
        field.focus()
        field.press("ArrowRight")
        assert field.evaluate(COVERED) == []


STAYING = """section => [...section.querySelectorAll('.shown, .shown figure.chart')]
  .map((each) => getComputedStyle(each).position).filter((each) => each === 'sticky').length"""


def test_what_stays_on_a_screen_does_not_on_paper(page: Page, book: str) -> None:
    page.set_viewport_size({"width": 1366, "height": 768})
    section = opened(page, book)
    section.locator(".skip").click()
    assert section.evaluate(STAYING) == 2
    page.emulate_media(media="print")
    assert section.evaluate(STAYING) == 0


# ------------------------------------------------------------------------------- the things to try


def test_a_try_is_set_by_a_tap_in_sight_and_ticks_itself(page: Page, book: str) -> None:
    page.set_viewport_size(PHONE)
    section = opened(page, book, name="dilemma-arms")
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
