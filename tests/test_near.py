"""The engine starts when an experiment comes near, and not before, nor for who saves data."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.first_visit(ahead=True)  # see conftest.py

NEAR = "scrollTo(0, document.querySelector('section.experiment').offsetTop - 1.5 * innerHeight)"
CHAPTER = "/chapters/signalling.html"


def engine_parts(page: Page) -> list[str]:
    """The parts of the engine that the page asks for from now on."""
    asked: list[str] = []

    def hear(address: str) -> None:
        if "/engine/" in address:
            asked.append(address)

    page.on("request", lambda request: hear(request.url))
    return asked


def test_it_is_on_before_the_first_touch_and_nothing_is_said(
    page: Page, book: str, quiet: list[str]
) -> None:
    asked = engine_parts(page)
    page.goto(book + CHAPTER)
    section = page.locator("section.experiment")
    expect(section).to_have_attribute("data-engine", "off")
    page.wait_for_load_state("networkidle")
    assert asked == [], "a first view fetches an engine"
    page.evaluate(NEAR)
    expect(section).to_have_attribute("data-engine", "on", timeout=30_000)
    expect(section.locator(".status")).to_be_empty()
    expect(section).to_have_attribute("data-covered", "")
    section.locator(".skip").click()
    section.locator("[name=aims]").fill("8")
    expect(section).to_have_attribute("data-from", "engine")


@pytest.mark.parametrize("line", ["saveData: true", "effectiveType: '3g'"])
def test_who_saves_data_or_has_a_slow_line_is_not_asked_for_it(
    page: Page, book: str, quiet: list[str], line: str
) -> None:
    page.add_init_script(
        f"Object.defineProperty(navigator, 'connection', {{ value: {{ {line} }} }})"
    )
    asked = engine_parts(page)
    page.goto(book + CHAPTER)
    page.evaluate(NEAR)
    page.wait_for_timeout(1000)
    assert asked == []
    page.locator("section.experiment .skip").click()
    page.locator("[name=aims]").fill("8")
    expect(page.locator("section.experiment")).to_have_attribute(
        "data-from", "engine", timeout=30_000
    )
