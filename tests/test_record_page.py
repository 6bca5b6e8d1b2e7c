"""The record's picture in the page: its marks lead where they say, and coding a move otherwise is
seen, on a laptop and on a phone.
"""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from widgets.tables.events import MEASURES

RECORD = "/chapters/record.html"
SIZES = {"phone": (390, 844), "laptop": (1366, 768)}
every_size = pytest.mark.parametrize("size", SIZES.values(), ids=SIZES.keys())


def opened(page: Page, book: str, size: tuple[int, int] = SIZES["laptop"]) -> Locator:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(book + RECORD)
    view = page.locator("section.view")
    expect(view).to_have_attribute("data-drawn", re.compile(r"^rung:\d+:0$"))
    return view


def marks(view: Locator) -> list[dict[str, Any]]:
    """Where each mark leads, whether its row is there and shown, its words and its tooltip."""
    found = view.locator("figure .picture:visible svg").evaluate(
        """svg => [...svg.querySelectorAll('[role=graphics-symbol]')]
          .filter(each => each.getAttribute('aria-roledescription') === 'point')
          .filter(each => each.getAttribute('opacity') === '1')
          .map(each => {
            const href = each.closest('a')?.getAttribute('href') ?? '';
            return {
              href,
              row: document.querySelector(`[id="${href.slice(1)}"]`)?.closest('tr')?.hidden === false,
              words: each.getAttribute('aria-label'),
              tooltip: each.querySelector('title')?.textContent,
              reached: each.closest('[aria-hidden=true]') === null,
            };
          })"""
    )
    assert isinstance(found, list)
    return found


def check_marks(view: Locator) -> None:
    shown = int(view.get_attribute("data-shown") or 0)
    all_marks = marks(view)
    assert len(all_marks) == shown
    for mark in all_marks:
        assert re.fullmatch(r"#event-\w+", mark["href"]) and mark["row"] and mark["reached"], mark
        assert mark["tooltip"] == mark["words"] and len(mark["words"]) > 20, mark
    links = {mark["href"] for mark in all_marks}
    assert len(links) == shown
    assert view.locator("a[href*=undefined]").count() == 0


@every_size
def test_every_mark_of_every_picture_leads_to_its_row(
    page: Page, book: str, quiet: list[str], size: tuple[int, int]
) -> None:
    view = opened(page, book, size)
    check_marks(view)
    for measure in MEASURES[1:]:
        view.get_by_label("Place the marks by").select_option(measure.name)
        expect(view).to_have_attribute("data-drawn", re.compile(rf"^{measure.name}:\d+:0$"))
        check_marks(view)
    view.get_by_label("Exchange").select_option("")
    for side in ("Iran", "Israel", "United-States", "other"):
        view.get_by_label("Whose move").select_option(side)
        shown = view.get_attribute("data-shown")
        expect(view).to_have_attribute("data-drawn", re.compile(rf":{shown}:"))
        check_marks(view)
    view.get_by_label("Whose move").select_option("")
    view.get_by_label("Exchange").select_option("april-2024")
    view.get_by_label("Place the marks by").select_option("rung")
    view.get_by_label("Your coding of E31").select_option("1 deniable action")
    expect(view).to_have_attribute("data-drawn", re.compile(r":1$"))
    check_marks(view)


def test_a_mark_of_a_redrawn_picture_is_followed_by_mouse_and_keyboard(
    page: Page, book: str, quiet: list[str]
) -> None:
    view = opened(page, book)
    view.get_by_label("Whose move").select_option("Iran")
    mark = view.locator("figure .picture:visible a[href='#event-E22']")
    mark.locator("path").click()
    expect(page).to_have_url(f"{book}{RECORD}#event-E22")
    expect(page.locator("#event-E22")).to_be_in_viewport()
    mark = view.locator("figure .picture:visible a[href='#event-E28']")
    link = view.locator("figure .picture:visible a").last
    link.focus()
    link.press("Enter")
    expect(page).to_have_url(re.compile(r"#event-\w+$"))


@every_size
def test_the_first_click_on_a_mark_shows_the_row_s_date(
    page: Page, book: str, quiet: list[str], size: tuple[int, int]
) -> None:
    view = opened(page, book, size)
    for name in ("E22", "E31", "E22", "E22"):
        page.evaluate("scrollTo(0, 0)")
        view.locator(f"figure .picture:visible a[href='#event-{name}']").focus()
        page.keyboard.press("Enter")
        expect(page.locator(f"tr[data-id={name}]")).to_be_in_viewport()
        page.wait_for_function(
            """name => {
              const row = document.querySelector(`tr[data-id=${name}] th`).getBoundingClientRect();
              const header = document.querySelector('.bd-header-article').getBoundingClientRect();
              return row.top >= header.bottom && row.top < innerHeight / 2;
            }""",
            arg=name,
        )


def in_sight(page: Page, *, fully: Locator, beside: Locator) -> bool:
    one, other, screen = fully.bounding_box(), beside.bounding_box(), page.viewport_size
    assert one and other and screen
    fits = one["y"] >= -1 and one["y"] + one["height"] <= screen["height"] + 1
    apart = (
        other["y"] + 1 >= one["y"] + one["height"] or other["y"] + other["height"] <= one["y"] + 1
    )
    seen = other["y"] >= 0 and other["y"] + other["height"] <= screen["height"]
    return fits and apart and seen


@every_size
def test_a_move_is_coded_otherwise_beside_the_picture(
    page: Page, book: str, quiet: list[str], size: tuple[int, int]
) -> None:
    view = opened(page, book, size)
    picture = view.locator("figure.chart")
    picture.evaluate("each => scrollTo(0, each.getBoundingClientRect().top + scrollY - 70)")
    which, code = view.locator("select.which"), view.locator("select.code")
    expect(code).to_be_disabled()
    which.select_option("E31")
    code.select_option("1")
    expect(view).to_have_attribute("data-drawn", re.compile(r":1$"))
    expect(view.get_by_label("Your coding of E31")).to_have_value("1")
    assert in_sight(page, fully=picture, beside=code)
    # A mark that was followed is the one to be coded.
    page.evaluate("location.hash = '#event-E22'")
    expect(which).to_have_value("E22")


@every_size
def test_the_picture_is_in_sight_when_a_row_is_coded_otherwise(
    page: Page, book: str, quiet: list[str], size: tuple[int, int]
) -> None:
    view = opened(page, book, size)
    picture = view.locator("figure.chart")
    for name in ("E31", "E16"):
        select = view.get_by_label(f"Your coding of {name}")
        select.evaluate("each => scrollTo(0, each.getBoundingClientRect().top + scrollY - 120)")
        select.focus()
        select.select_option("1 deniable action")
        expect(view).to_have_attribute("data-recoding", "")
        page.wait_for_function("document.querySelector('[data-recoding]')")
        assert in_sight(page, fully=picture, beside=select), name
        expect(select).to_be_focused()
        select.blur()
        expect(view).not_to_have_attribute("data-recoding", "")


def test_a_screen_reader_is_told_only_what_has_changed(page: Page, book: str) -> None:
    """A list that loses the line at which it stands, and a line written anew, are told again."""
    view = opened(page, book)
    first = "list => (list.first ??= list.options[0]) === list.options[0]"
    line = "count => (count.line ??= count.firstChild) === count.firstChild"
    assert view.locator("select.which").evaluate(first)
    view.locator("select[name=domain]").select_option(index=1)
    shown = int(view.get_attribute("data-shown") or 0)
    expect(view.locator("select.which option")).to_have_count(1 + shown)
    assert view.locator("select.which").evaluate(first)
    assert view.locator(".count").evaluate(line)
    view.locator("select[name=measure]").select_option(index=1)
    expect(view).not_to_have_attribute("data-drawn", re.compile(r"^rung:"))
    assert view.locator(".count").evaluate(line)
