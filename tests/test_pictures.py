"""No word of a picture is cut or covered, no colour is its own, and a control moves the marks and not
the axis: in every picture, at a phone's width and a laptop's, as the book's own drawing shows it.
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


OWN = re.compile(r'(?:fill|stroke)="((?!none|transparent|var\(--chart-)[^"]+)"')
"""A colour that a picture writes itself: it would not follow the dark, nor a palette that the system
forces.
"""


def finished(place: Page, svg: str) -> list[str]:
    """What is wrong with a finished picture."""
    show(place, svg)
    colours = [f"a colour of its own: {each}" for each in sorted(set(OWN.findall(svg)))]
    return [*wrongs(place, "#finished"), *colours]


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
        drawn = chart.draw(width)
        draw(place, drawn, {**chosen.ask().tables, **april})
        for preset, changes, tables in answers:
            redraw(place, tables)
            found += [f"{width}, {preset} {changes}: {each}" for each in wrongs(place)]
            if not changes:  # the book prints the first, and notebooks and paper may print any
                said = finished(place, charts.svg(drawn, {**tables, **april}))
                found += [f"{width}, {preset}, finished: {each}" for each in said]
    assert not found, "\n".join(found)


@every
def test_a_step_of_a_control_moves_the_marks_and_not_the_axis(
    chosen: Experiment, place: Page
) -> None:
    chart = charts.CHARTS[chosen.name]
    tables = chosen.ask().tables
    draw(place, chart.draw(chart.widths[0]), {**tables, "baseline": tables["rows"]})
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
        svg = charts.svg(picture.draw(picture.widths[size == "wide"]), picture.tables)
        said = finished(place, svg)
        found += [f"{chapter}, {picture.description[:40]}…: {each}" for each in said]
    assert not found, "\n".join(found)


@widths
def test_no_word_of_the_record_s_picture_is_cut_or_covered(size: str, place: Page) -> None:
    drawn = TIMELINE.draw(TIMELINE.widths[size == "wide"])
    found = []
    first = next(of_the_record())[1]
    draw(place, drawn, first)
    for what, tables in of_the_record():
        redraw(place, tables)
        found += [f"{what}: {each}" for each in wrongs(place)]
    found += [f"finished: {each}" for each in finished(place, charts.svg(drawn, first))]
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
    words += '<path fill="#123456" stroke="var(--chart-first, red)"/><path fill="none"/>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">{words}</svg>'
    said = "\n".join(finished(place, svg))
    for each in (
        "“whole” lies on “upon it”",
        "edge” is cut",
        "px at the right",
        "px at the bottom",
        "its own: #123456",
    ):
        assert each in said
    assert said.count("its own") == 1


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
