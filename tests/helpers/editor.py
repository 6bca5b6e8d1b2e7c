"""The editor of an exercise on the built page: opened, written into, run."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from helpers.assignments import EXERCISES
from widgets.island.strings import STRINGS

PAGE = "/chapters/exercises/signalling/signalling.html"
NAME = "signalling-beliefs"
RIGHT = EXERCISES[NAME][1].solution


def opened(page: Page, book: str, name: str = NAME) -> Locator:
    page.goto(f"{book}/chapters/exercises/{EXERCISES[name][0]}/{EXERCISES[name][0]}.html")
    section = page.locator(f"section.exercise[data-exercise={name}]")
    expect(section).to_have_attribute("data-state", "ready")
    return section


def write(section: Locator, code: str) -> None:
    editor = section.locator(".cm-content")
    editor.click()
    section.page.keyboard.press("Control+a")
    section.page.keyboard.press("Delete")
    section.page.keyboard.insert_text(code)


def press(section: Locator, button: str) -> None:
    section.get_by_role("button", name=STRINGS[button], exact=True).click()


def code(section: Locator) -> str:
    return "\n".join(section.locator(".cm-line").all_inner_texts())
