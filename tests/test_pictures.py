"""No word of a picture is cut or covered, and a control moves the marks and not the axis: in every
picture, at a phone's width and a laptop's, as the book's own drawing shows it.
"""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Page

from helpers.pictures import (
    PLACE,
    TIMELINE,
    axes,
    draw,
    of_the_record,
    redraw,
    show,
    states,
    wrongs,
)
from tools.golden import in_chapters
from widgets import charts
from widgets.experiments import EXPERIMENTS, Experiment

every = pytest.mark.parametrize("chosen", EXPERIMENTS, ids=lambda each: each.name)
widths = pytest.mark.parametrize("size", ["narrow", "wide"])
WIDER = 2
"""How often an axis may widen on the whole way of a control: some answers run from 1 to 1,000."""


@pytest.fixture
def place(page: Page) -> Page:
    page.set_viewport_size({"width": 1366, "height": 900})
    page.set_content(PLACE)
    return page


@every
def test_no_word_of_an_answer_is_cut_or_covered(chosen: Experiment, place: Page) -> None:
    chart = charts.CHARTS[chosen.name]
    april = {"baseline": chosen.ask().tables["rows"]}
    answers = [(*state, chosen.ask(*state).tables) for state in states(chosen)]
    found = []
    for width in chart.widths:
        draw(place, chart, width, {**chosen.ask().tables, **april})
        for preset, changes, tables in answers:
            redraw(place, tables)
            found += [f"{width}, {preset} {changes}: {each}" for each in wrongs(place)]
            if not changes:  # the book prints the first, and notebooks and paper may print any
                show(place, charts.svg(chart.draw(width), {**tables, **april}))
                said = wrongs(place, "#finished")
                found += [f"{width}, {preset}, finished: {each}" for each in said]
    assert not found, "\n".join(found)


@every
def test_a_step_of_a_control_moves_the_marks_and_not_the_axis(
    chosen: Experiment, place: Page
) -> None:
    chart = charts.CHARTS[chosen.name]
    draw(
        place,
        chart,
        chart.widths[0],
        {**chosen.ask().tables, "baseline": chosen.ask().tables["rows"]},
    )
    for control in (each for each in chosen.controls if each.kind == "range"):
        said = []
        for position in control.positions:
            redraw(place, chosen.ask(None, {control.name: position}).tables)
            said.append(axes(place))
        moved = sum(before != after for before, after in pairwise(said))
        assert moved <= WIDER, f"{control.name}: the axes change {moved} times"


@widths
def test_no_word_of_a_picture_in_a_chapter_is_cut_or_covered(size: str, place: Page) -> None:
    found = []
    for chapter, picture in in_chapters():
        show(place, charts.svg(picture.draw(picture.widths[size == "wide"]), picture.tables))
        found += [
            f"{chapter}, {picture.description[:40]}…: {each}" for each in wrongs(place, "#finished")
        ]
    assert not found, "\n".join(found)


@widths
def test_no_word_of_the_record_s_picture_is_cut_or_covered(size: str, place: Page) -> None:
    width = TIMELINE.widths[size == "wide"]
    found = []
    first = next(of_the_record())[1]
    draw(place, TIMELINE, width, first)
    for what, tables in of_the_record():
        redraw(place, tables)
        found += [f"{what}: {each}" for each in wrongs(place)]
    show(place, charts.svg(TIMELINE.draw(width), first))
    found += [f"finished: {each}" for each in wrongs(place, "#finished")]
    assert not found, "\n".join(found)


def test_a_finger_hits_a_mark_of_the_record(place: Page) -> None:
    show(place, charts.svg(TIMELINE.draw(TIMELINE.widths[0]), next(of_the_record())[1]))
    sizes = "marks => marks.map((each) => each.getBoundingClientRect().width)"
    found: list[float] = place.eval_on_selector_all("#finished a", sizes)
    assert found and min(found) >= 23.5


def test_what_is_wrong_with_a_picture_is_found(place: Page) -> None:
    words = "".join(
        f'<text x="{x}" y="{y}" font-size="12">{said}</text>'
        for x, y, said in (
            (2, 20, "whole"),
            (12, 23, "upon it"),
            (80, 60, "over the edge"),
            (20, 99, "low"),
        )
    )
    show(place, f'<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">{words}</svg>')
    said = "\n".join(wrongs(place, "#finished"))
    for each in (
        "“whole” lies on “upon it”",
        "edge” is cut",
        "px at the right",
        "px at the bottom",
    ):
        assert each in said


def test_a_picture_follows_a_palette_that_the_system_forces(place: Page) -> None:
    place.emulate_media(forced_colors="active")
    show(
        place,
        '<svg xmlns="http://www.w3.org/2000/svg"><path fill="var(--chart-first, red)"/></svg>',
    )
    looks = """() => {
      const asked = document.querySelector("#picture");
      asked.style.color = "LinkText";
      const path = document.querySelector("#finished path");
      return [getComputedStyle(path).fill, getComputedStyle(asked).color];
    }"""
    drawn, forced = place.evaluate(looks)
    assert drawn == forced


def test_a_picture_writes_no_colour_of_its_own() -> None:
    """Else it would not follow the dark, nor a palette that the system forces."""
    drawn = {"the record": charts.svg(TIMELINE.draw(TIMELINE.widths[0]), next(of_the_record())[1])}
    for name, chart in charts.CHARTS.items():
        answer = next(each for each in EXPERIMENTS if each.name == name).ask()
        tables = {**answer.tables, "baseline": answer.tables["rows"]}
        drawn[name] = charts.svg(chart.draw(chart.widths[0]), tables)
    for chapter, picture in in_chapters():
        drawn[f"{chapter}: {picture.description[:40]}…"] = charts.svg(
            picture.draw(picture.widths[0]), picture.tables
        )
    own = r'(?:fill|stroke)="((?!none|transparent|var\(--chart-)[^"]+)"'
    assert {
        name: found for name, svg in drawn.items() if (found := set(re.findall(own, svg)))
    } == {}
