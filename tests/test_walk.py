"""A picture walked by keyboard, in a browser: what a screen reader is told is what the table says."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from helpers.pages import PLACES
from widgets.experiments import EXPERIMENTS
from widgets.island.strings import EXPERIMENT


@pytest.mark.parametrize("name", ["third-parties", "after", "domestic"])
def test_each_value_of_a_picture_can_be_walked_to(page: Page, book: str, name: str) -> None:
    page.goto(book + PLACES["show", name])
    section = page.locator(f"section.experiment[data-experiment={name}]")
    place, line = section.locator(".walk"), section.locator(".walked")
    expect(place).to_be_hidden()  # until there is something to see
    section.get_by_role("button", name=EXPERIMENT["skip"]).click()
    # The tree of what is read aloud holds it as a slider, to which readers leave the arrow keys.
    slider = section.get_by_role("slider", name=EXPERIMENT["walk"])
    expect(slider).to_have_attribute("aria-valuetext", EXPERIMENT["walk_none"])
    section.locator("details.table").evaluate("each => { each.open = true; }")
    heads = section.locator("details.table thead th").all_text_contents()
    cells = [
        row.locator("th, td").all_text_contents()
        for row in section.locator("details.table tbody tr").all()
    ]
    place.focus()
    page.keyboard.press("ArrowRight")
    expect(line).to_have_text(said(heads, cells, 0, 1))
    expect(slider).to_have_attribute("aria-valuetext", said(heads, cells, 0, 1))
    expect(section.locator(".told")).to_have_attribute("aria-hidden", "true")  # or it is told twice
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    expect(line).to_have_text(said(heads, cells, 1, 2))
    expect(slider).to_have_attribute("aria-valuetext", said(heads, cells, 1, 2))
    page.keyboard.press("End")
    expect(line).to_have_text(said(heads, cells, len(cells) - 1, 2))
    page.keyboard.press("Tab")
    expect(line).to_have_text("")


def said(heads: list[str], cells: list[list[str]], row: int, column: int) -> str:
    """What is told of a cell of the table."""
    column = min(column, len(heads) - 1)
    return EXPERIMENT["walk_point"].format(
        series=heads[column],
        value=cells[row][column],
        across=heads[0],
        at=cells[row][0],
        number=row + 1,
        of=len(cells),
    )


def test_every_live_picture_can_be_walked(page: Page, book: str) -> None:
    for each in EXPERIMENTS:
        page.goto(book + PLACES["show", each.name])
        section = page.locator(f"section.experiment[data-experiment={each.name}]")
        expect(section.locator(".walk[tabindex='0']")).to_have_count(1)
