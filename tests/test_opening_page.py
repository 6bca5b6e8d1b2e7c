"""The first page in a real browser: two decisions by keyboard and by touch, the address, and what is
there without a script."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from helpers.pages import AXE
from widgets.answers.opening import april, scenes
from widgets.island.strings import OPENING

FIRST = "/chapters/index.html"
PHONE: ViewportSize = {"width": 360, "height": 740}
SCENES = {each.text: each for each in scenes()}


def opened(page: Page, book: str, fragment: str = "") -> Locator:
    page.goto(book + FIRST + fragment)
    section = page.locator("section.opening")
    expect(section).not_to_have_attribute("data-state", "static")
    return section


def shows(section: Locator, text: str) -> None:
    scene = SCENES[text]
    expect(section).to_have_attribute("data-moves", text)
    expect(section.locator(".scene .now")).to_have_text(scene.heading)
    expect(section.locator(".scene .told li")).to_have_text(list(scene.told[1:]))
    expect(section.locator(".scene a.move")).to_have_text([each.words for each in scene.moves])
    expect(section.locator(".scene .gone tbody tr")).to_have_count(len(scene.gone))
    if scene.said:
        expect(section.locator(".scene .said")).to_contain_text(scene.said)


def faults(page: Page) -> list[str]:
    page.evaluate(AXE)
    found: dict[str, Any] = page.evaluate("axe.run('section.opening')")
    return [
        f"{each['id']}: {each['nodes'][0]['html'][:120]}"
        for each in found["violations"]
        if each["impact"] in ("serious", "critical", "moderate")
    ]


def test_two_decisions_by_keyboard_lead_on_to_why_it_stopped(
    page: Page, book: str, quiet: list[str]
) -> None:
    section = opened(page, book)
    shows(section, "")
    assert not faults(page)
    section.locator("a.move", has_text="Massive salvo, announced").press("Enter")
    shows(section, "4s")
    expect(section.locator(".scene .now")).to_be_focused()
    expect(section.locator(".spoken")).to_contain_text("Israel feels it at rung 2")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    shows(section, "4s-2s")
    expect(section.locator(".scene .mine")).to_contain_text(OPENING["mine_april"])
    assert not faults(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{book}/chapters/why.html")


def test_two_decisions_by_touch_on_a_phone(browser: Browser, book: str) -> None:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    page = context.new_page()
    section = opened(page, book)
    for text in ("4", "4-4"):
        section.locator(f"a.move[href$='moves={text}']").tap()
        shows(section, text)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        top = section.locator(".scene .now").bounding_box()
        assert top and -1 <= top["y"] < PHONE["height"], "what is new is in sight"
    for link in section.locator(".scene a").all():
        box = link.bounding_box()
        assert box and box["height"] >= 24
    assert not faults(page)
    context.close()


def test_back_forward_and_a_reload(page: Page, book: str, quiet: list[str]) -> None:
    section = opened(page, book)
    section.locator("a.move").first.click()
    shows(section, "0")
    section.get_by_text(OPENING["other"]).click()
    shows(section, "4s")
    page.reload()
    shows(section, "4s")
    page.go_back()
    shows(section, "0")
    page.go_back()
    shows(section, "")
    page.go_forward()
    shows(section, "0")
    section.locator("a.back").click()
    shows(section, "")


@pytest.mark.parametrize("moves", ["9", "4s-2s-0", "<b>"])
def test_a_link_to_what_there_is_not_is_named(page: Page, book: str, moves: str) -> None:
    section = opened(page, book, f"#x=opening&moves={moves}")
    expect(section.locator(".status")).to_contain_text(f"“{moves}”")
    expect(section.locator(".scene a.move")).to_have_count(len(SCENES[""].moves))


def test_without_an_engine_nothing_is_missing_and_none_is_asked_for(page: Page, book: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    section = opened(page, book)
    section.locator("a.move").nth(3).click()
    shows(section, "4s")
    section.locator("a.move").nth(4).click()
    shows(section, "4s-4")
    assert not [each for each in asked if "/engine/" in each or "chart" in each]


def test_without_a_script_april_is_told_and_pictured(browser: Browser, book: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(book + FIRST)
    section = page.locator("section.opening")
    expect(section.locator(".scene")).to_be_hidden()
    told = section.locator(".without-script")
    expect(told.locator(".now")).to_have_text(april().heading)
    expect(told.locator(".bar").first).to_be_visible()
    expect(told.locator(".onward a")).to_have_attribute("href", "why.html")
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_first_page_is_clean_in_light_and_dark(
    page: Page, book: str, quiet: list[str], scheme: Any
) -> None:
    page.emulate_media(color_scheme=scheme)
    section = opened(page, book, "#x=opening&moves=2s-1")
    shows(section, "2s-1")
    assert not faults(page)
