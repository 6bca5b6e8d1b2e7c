"""What fits: nothing that a reader must read or press is cut or covered. What holds of every page
stands in test_every_page.py.
"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from helpers.sight import check_in_full


@pytest.mark.parametrize("width", [390, 1366])
@pytest.mark.parametrize("address", ["/chapters/claims.html", "/chapters/sources.html"])
def test_filters_lie_apart_and_show_what_is_chosen(
    browser: Browser, book: str, address: str, width: int
) -> None:
    with browser.new_context(viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        page.goto(book + address)
        expect(page.locator("section.view")).to_have_attribute("data-state", "ready")
        check_in_full(page.locator("form.filters select"))
        boxes = page.locator("form.filters .control").evaluate_all(
            "all => all.map(each => each.getBoundingClientRect().toJSON())"
        )
        for at, one in enumerate(boxes):
            assert one["left"] >= 0 and one["right"] <= width
            for other in boxes[at + 1 :]:
                assert (
                    one["right"] <= other["left"]
                    or other["right"] <= one["left"]
                    or one["bottom"] <= other["top"]
                ), (one, other)


def test_nothing_lies_on_a_picture_of_a_phone(browser: Browser, book: str) -> None:
    with browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    ) as context:
        page = context.new_page()
        page.goto(f"{book}/chapters/signalling.html")
        page.evaluate("scrollTo(0, 3000)")
        page.evaluate("scrollBy(0, -400)")
        expect(page.locator("#pst-back-to-top")).to_be_hidden()
        page.locator(".theme-switch-button:visible").first.tap()
        page.locator("h1:visible").tap()
        expect(page.locator(".tooltip")).to_be_hidden()


def test_the_bubble_of_the_colour_mode_goes_with_the_pointer(page: Page, book: str) -> None:
    page.set_viewport_size({"width": 1366, "height": 800})
    page.goto(f"{book}/chapters/signalling.html")
    button = page.locator(".theme-switch-button:visible").first
    button.hover()
    button.click()
    page.mouse.move(600, 500)
    expect(page.locator(".tooltip")).to_have_count(0)


@pytest.mark.parametrize("width", [320, 390, 1366])
def test_the_magnifier_lies_beside_the_first_letter(
    browser: Browser, book: str, width: int
) -> None:
    with browser.new_context(viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        page.goto(f"{book}/search.html?q=Isfahan")
        form = page.locator(".bd-search-container form.bd-search, form.bd-search:visible").last
        apart = form.evaluate(
            """form => {
              const icon = form.querySelector('i, svg').getBoundingClientRect();
              const field = form.querySelector('input');
              const text = field.getBoundingClientRect().left
                + parseFloat(getComputedStyle(field).paddingLeft);
              return icon.right <= text;
            }"""
        )
        assert apart


@pytest.mark.parametrize("width", [960, 975, 991, 992, 1100])
def test_the_button_of_the_contents_puts_them_away_and_back(
    browser: Browser, book: str, width: int
) -> None:
    with browser.new_context(viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        page.goto(f"{book}/chapters/signalling.html")
        contents = page.locator("#pst-primary-sidebar").get_by_role(
            "link", name="The record", exact=True
        )
        expect(contents).to_be_visible()
        button = page.locator(".primary-toggle")
        button.click()
        expect(contents).to_be_hidden()
        button.click()
        expect(contents).to_be_visible()


def test_a_term_of_the_glossary_opens_a_card(page: Page, book: str) -> None:
    page.goto(f"{book}/chapters/domestic.html")
    term = page.locator(".fact-term", has_text="two-level game").first
    card = term.locator(".card")
    expect(card).to_be_hidden()
    term.locator(".fact-words").hover()
    expect(card).to_be_visible()
    expect(card).to_contain_text("Putnam")
    link = card.get_by_role("link")
    expect(link).to_have_attribute("href", re.compile(r"glossary\.html#term-two-level-game$"))
    link.click()
    expect(page.locator("#term-two-level-game")).to_be_in_viewport()
