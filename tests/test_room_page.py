"""The decision room in a real browser: a whole night by keyboard and by touch, the address, two
teams, and what remains without an engine."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from helpers.pages import AXE
from widgets.answers import room
from widgets.island.strings import ROOM

CHAPTER = "/chapters/room.html"
START = "april.iran.17.clear"
ENGINE = 60_000
PHONE: ViewportSize = {"width": 360, "height": 740}


def opened(page: Page, book: str, night: str = "") -> Locator:
    """The room of a freshly opened chapter, once its script has bound it."""
    page.goto(book + CHAPTER + (f"#x=room&night={night}" if night else ""))
    section = page.locator("section.room")
    expect(section).not_to_have_attribute("data-state", "static")
    if night:
        expect(section).to_have_attribute("data-night", night, timeout=ENGINE)
    return section


def shown(section: Locator, night: str) -> None:
    """The room shows this night, as Python tells it."""
    expect(section).to_have_attribute("data-night", night, timeout=ENGINE)
    told = room.tell(night)
    now = section.locator(".now")
    if told.deciding:
        expect(now).to_have_text(told.deciding.heading)
        for option in told.deciding.options:
            link = section.locator(f"a.move[href$='night={option.then}']")
            expect(link).to_have_text(option.words)
    elif told.debrief:
        expect(now).to_have_text(told.debrief.end)
        expect(section.locator(".turning")).to_contain_text(told.debrief.turning)
        expect(section.locator(".blame")).to_contain_text(told.debrief.blame)
    expect(section.locator(".story ol li")).to_have_count(len(told.heard))


def faults(page: Page, what: str = "section.room") -> list[str]:
    """What axe finds in the room."""
    page.evaluate(AXE)
    found: dict[str, Any] = page.evaluate("what => axe.run(what)", what)
    return [
        f"{each['id']}: {each['nodes'][0]['html'][:120]}"
        for each in found["violations"]
        if each["impact"] in ("serious", "critical", "moderate")
    ]


def test_a_whole_night_by_keyboard(page: Page, book: str, quiet: list[str]) -> None:
    section = opened(page, book, START)
    shown(section, START)
    section.locator("#room-bet").focus()
    page.keyboard.type("20")
    page.keyboard.press("Enter")
    first = section.locator("a.move").first
    first.focus()
    for _ in range(7):
        page.keyboard.press("ArrowDown")
    expect(section.locator("a.move:focus")).to_have_text("massive salvo, announced")
    page.keyboard.press("Enter")
    shown(section, f"{START}.4s")
    expect(section.locator(".now")).to_be_focused()
    # The heading has the focus, and says who decides: that is not told again.
    news = room.tell(f"{START}.4s").news.removesuffix(section.locator(".now").inner_text() + ".")
    expect(section.locator(".spoken")).to_have_text(news.strip())
    assert not faults(page)
    page.keyboard.press("Tab")  # to the first thing after the heading
    for _ in range(20):
        if page.evaluate("document.activeElement.matches('a.move')"):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    shown(section, f"{START}.4s-0")
    expect(section.locator(".betted")).to_contain_text("20 in 100")
    expect(section).to_have_attribute("data-drawn", f"{START}.4s-0")
    expect(section.locator(".line svg:visible")).to_have_count(1)
    assert not faults(page)


def test_a_whole_night_by_touch_on_a_phone(browser: Browser, book: str) -> None:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    page = context.new_page()
    section = opened(page, book, START)
    night = START
    for move in ("2", "2s", "0"):
        options = room.tell(night).deciding
        if options is None:
            break
        then = next(each.then for each in options.options if each.move == move)
        section.locator(f"a.move[href$='night={then}']").tap()
        shown(section, then)
        night = then
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= PHONE["width"], f"{night}: {wide} px wide"
        top = section.locator(".now").bounding_box()
        assert top and -1 <= top["y"] < PHONE["height"], "what is new is in sight"
    for link in section.locator("a.move, .ways a").all():
        box = link.bounding_box()
        assert box and box["height"] >= 24
    assert not faults(page)
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_room_is_clean_on_a_phone_in_light_and_dark(
    page: Page, book: str, quiet: list[str], scheme: Any
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size(PHONE)
    section = opened(page, book, f"{START}.4s-0")
    expect(section).to_have_attribute("data-drawn", f"{START}.4s-0")
    section.locator("details.another > summary").click()
    section.locator("details.brief > summary").first.click()
    assert not faults(page)


def test_back_forward_and_reload_keep_the_night(page: Page, book: str, quiet: list[str]) -> None:
    section = opened(page, book)
    start = str(section.get_attribute("data-night"))
    assert start in {START, "april.israel.17.clear"}, "which seat comes first is drawn"
    section.get_by_label(ROOM["advice"]).check()
    section.locator("a.move", has_text=re.compile("^limited strike$")).click()
    shown(section, f"{start}.2")
    told = room.tell(f"{start}.2").deciding
    if told:
        section.locator("a.move").nth(3).click()
        shown(section, told.options[3].then)
        page.go_back()
        shown(section, f"{start}.2")
    page.go_back()
    shown(section, start)
    page.go_forward()
    shown(section, f"{start}.2")
    page.reload()
    expect(section).not_to_have_attribute("data-state", "static")
    shown(section, f"{start}.2")
    # A link to a section of the page takes the night along.
    page.evaluate("location.hash = 'the-evidence'")
    page.reload()
    expect(section).not_to_have_attribute("data-state", "static")
    shown(section, f"{start}.2")
    section.locator(".ways .back").click()
    shown(section, start)


def test_both_seats_are_drawn_first(page: Page, book: str) -> None:
    seats = set()
    for _ in range(30):
        seats.add(str(opened(page, book).get_attribute("data-night")).split(".")[1])
        if len(seats) == 2:
            return
        page.goto("about:blank")
    raise AssertionError(seats)


def test_another_night_and_nonsense(page: Page, book: str, quiet: list[str]) -> None:
    section = opened(page, book, START)
    section.locator("details.another > summary").click()
    section.get_by_label(ROOM["case"]).select_option("stressed")
    section.get_by_label(ROOM["seat"]).select_option("israel")
    section.get_by_label(ROOM["mode"]).select_option("fog")
    section.get_by_label(ROOM["seed"]).fill("5")
    section.get_by_role("button", name=ROOM["begin"]).click()
    shown(section, "stressed.israel.5.fog")
    expect(page).to_have_url(re.compile(r"night=stressed\.israel\.5\.fog$"))
    page.evaluate("location.hash = 'x=room&night=april.mars.17.clear'")
    expect(section.locator(".status")).to_contain_text("there is no seat 'mars'")
    shown(section, "stressed.israel.5.fog")
    expect(page).to_have_url(re.compile(r"night=stressed\.israel\.5\.fog$"))


def test_fog_asks_before_it_lifts(page: Page, book: str, quiet: list[str]) -> None:
    night = "april.israel.17.fog.2s"
    section = opened(page, book, night)
    expect(section).to_have_attribute("data-state", "guessing")
    assert not faults(page)
    section.get_by_role("button", name="no ally restrains Iran").click()
    expect(section.locator(".kind")).to_contain_text(ROOM["guessed"])
    shown(section, night)


def test_two_teams_on_one_screen(page: Page, book: str, quiet: list[str]) -> None:
    section = opened(page, book, "april.both.17.clear")
    expect(section.locator(".now")).to_have_text("Iran decides")
    section.locator("details.another > summary").click()
    section.get_by_label(ROOM["clock"]).select_option("2")
    section.locator("a.move", has_text=re.compile("announced")).last.click()
    expect(section).to_have_attribute("data-state", "pause", timeout=ENGINE)
    expect(section.locator(".night")).to_be_hidden()
    expect(section.locator(".next")).to_contain_text("Israel decides next")
    assert "rung" not in section.locator(".spoken").inner_text()
    page.keyboard.press("Enter")  # the button has the focus
    expect(section.locator(".now")).to_have_text("Israel decides")
    expect(section.locator(".clock")).to_contain_text("left for this decision")
    page.reload()
    expect(section).to_have_attribute("data-state", "pause", timeout=ENGINE)
    for title in ("Iran", "Israel"):
        expect(section.locator("details.brief", has_text=title).first).to_be_visible()


def test_a_brief_is_printed_alone(page: Page, book: str) -> None:
    section = opened(page, book, START)
    page.evaluate("window.print = () => { window.printed = true; }")
    section.locator("details.brief > summary").click()
    section.get_by_role("button", name=ROOM["print"]).click()
    assert page.evaluate("window.printed")
    page.emulate_media(media="print")
    seen = "getComputedStyle(document.querySelector('{}')).visibility"
    assert page.evaluate(seen.format(".brief .sheet li")) == "visible"
    assert page.evaluate(seen.format("h1")) == "hidden"


def test_without_an_engine_what_is_prepared_goes_on(page: Page, book: str) -> None:
    page.route("**/engine/**", lambda route: route.abort())
    section = opened(page, book, START)
    section.locator("a.move", has_text=re.compile("^massive salvo, announced$")).click()
    shown(section, f"{START}.4s")
    section.locator("a.move", has_text=re.compile("^deniable action$")).click()
    expect(section.locator(".status")).to_have_text(ROOM["failed_network"])
    shown(section, f"{START}.4s")
    section.locator("a.move", has_text=re.compile("^stand down$")).click()
    shown(section, f"{START}.4s-0")


def test_without_a_script_the_first_decision_can_be_read(browser: Browser, book: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(book + CHAPTER)
    section = page.locator("section.room")
    told = room.tell(START).deciding
    assert told is not None
    expect(section.locator(".now")).to_have_text("Iran decides")
    for option in told.options:
        expect(section.get_by_text(option.press, exact=True)).to_be_visible()
    expect(section.locator("figure svg:visible")).to_have_count(1)
    expect(section.locator("form.setup")).to_be_hidden()
    context.close()
