"""Chapters in a real JupyterLab: experiments are the page's own, alive over the kernel, and nothing
is asked of the network."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from functools import cache
from random import Random

import nbformat
import pytest
from playwright.sync_api import Locator, Page, expect

from helpers.lab import PATIENT, opened, run_all, running, show_cell, strangers
from helpers.pages import PLACES
from helpers.project import ROOT
from tools.reader import idle, value
from widgets.experiments import EXPERIMENTS, Experiment, experiment
from widgets.island import node
from widgets.island.strings import STRINGS
from widgets.questions import task


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A JupyterLab on a copy of the chapters, so that its autosave touches nothing of ours. Each test
    opens another notebook in it.
    """
    folder = tmp_path_factory.mktemp("lab")
    shutil.copytree(ROOT / "chapters", folder / "chapters")
    cells = [nbformat.v4.new_code_cell("from widgets.notebook import chart, explore, show, task")]
    cells += [nbformat.v4.new_code_cell(f'show("{n}", "{case}")') for n, case in cases().items()]
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3 (ipykernel)"}}
    every_case = nbformat.v4.new_notebook(cells=cells, metadata=kernel)
    nbformat.write(every_case, folder / "cases.ipynb")
    with running(sys.executable, folder, folder) as address:
        yield address


def random_case(chosen: Experiment, random: Random) -> str:
    """What a link to a random setting says: a preset and two controls moved from it."""
    preset = random.choice(chosen.presets).name
    free = [each for each in chosen.controls if each.name not in idle(chosen, preset)]
    moved = random.sample(free, min(2, len(free)))
    state = {"preset": preset, "changes": {c.name: random.choice(c.positions) for c in moved}}
    fragment = node.call("settings.js", "formatFragment", value(chosen.name), state)
    return str(fragment.partition("&")[2])


@cache
def cases() -> dict[str, str]:
    """A random setting of every experiment."""
    random = Random(13)
    return {each.name: random_case(each, random) for each in EXPERIMENTS}


def shown(section: Locator) -> tuple[str, list[str]]:
    """The sentence and the cells of the table."""
    cells = section.locator("details.table tbody :is(th, td)")
    return section.locator(".sentence").inner_text(), cells.all_text_contents()


@pytest.mark.parametrize("step", [4, pytest.param(1, marks=pytest.mark.slow)])
def test_the_notebook_s_numbers_are_the_page_s(page: Page, lab: str, book: str, step: int) -> None:
    """To the last shown digit, for a random setting of every experiment, each from its own Python; of
    every fourth in the page, too, and of all of them where there is time.
    """
    outside = strangers(page, lab)
    opened(page, lab, "cases.ipynb")
    assert run_all(page)
    told = {}
    for number, name in enumerate(cases(), start=1):
        show_cell(page, number)
        section = page.locator(f"section.experiment[data-experiment={name}]")
        expect(section).to_have_attribute("data-state", "answered", timeout=PATIENT)
        assert section.get_attribute("data-from") == "engine", name
        told[name] = section.get_attribute("data-shown"), *shown(section)
    assert not outside, outside
    for name, case in [*cases().items()][::step]:
        page.goto("about:blank")
        page.goto(f"{book}{PLACES['show', name]}#x={name}&{case}")
        section = page.locator(f"section.experiment[data-experiment={name}]")
        expect(section).to_have_attribute("data-from", "engine", timeout=PATIENT)
        assert (section.get_attribute("data-shown"), *shown(section)) == told[name], name


FITS = """(section) => {
  const [picture, controls] = ["figure.chart", "form.controls"].map((each) =>
    section.querySelector(each).getBoundingClientRect(),
  );
  const beside = picture.x >= controls.right - 1 || picture.y >= controls.bottom - 1;
  return beside && section.scrollWidth <= section.clientWidth + 1;
}"""
"""Whether the chart lies on no control, and nothing of the experiment is cut."""


def test_an_experiment_in_jupyterlab(page: Page, lab: str) -> None:
    outside = strangers(page, lab)
    opened(page, lab, "chapters/signalling.ipynb")
    assert run_all(page)
    [number] = [
        at
        for at, cell in enumerate(nbformat.read(ROOT / "chapters/signalling.ipynb", 4).cells)
        if 'show("signalling")' in cell.source
    ]
    show_cell(page, number)
    chosen = experiment("signalling")
    section = page.locator("section.experiment")
    expect(section).to_have_attribute("data-covered", "", timeout=PATIENT)
    section.locator("[name=bet]").fill("85")
    section.get_by_role("button", name="Bet").click()
    expect(section.locator(".score")).to_have_text("You said 85; the model says 50: 35 off.")
    expect(section.locator("figure svg:visible")).to_have_count(1, timeout=PATIENT)

    # With the file browser open and closed; JupyterLab takes its time to lay out anew.
    expect(page.locator("#filebrowser")).to_be_visible()
    for width, height in ((1024, 768), (1280, 720), (1920, 1080)):
        for _ in ("open", "closed"):
            page.set_viewport_size({"width": width, "height": height})
            page.wait_for_function(FITS, arg=section.element_handle())
            page.evaluate("window.jupyterapp.commands.execute('application:toggle-left-area')")

    slider = section.get_by_role("slider", name="Damage sought")
    slider.fill("8")
    answer = chosen.ask(None, {"aims": 8.0})
    expect(section.locator(".sentence")).to_have_text(answer.sentence, timeout=PATIENT)
    expect(section).to_have_attribute("data-from", "engine")
    expect(section.locator("figure .picture:visible")).to_contain_text(
        f"{answer.tables['now'][0]['war_mixture']:.0f}"
    )
    section.locator(".link").click()
    expect(section.locator(".status")).to_contain_text('show("signalling", "aims=8.0")')
    section.locator(".csv").evaluate(
        "each => each.addEventListener('click', e => e.preventDefault())"
    )
    section.locator(".csv").click()
    assert "aims%2Cposterior" in (section.locator(".csv").get_attribute("href") or "")

    asked = task("signalling-threshold")
    question = page.locator("section.task[data-task=signalling-threshold]")
    question.scroll_into_view_if_needed()
    question.get_by_role("textbox").fill(f"{asked.answer():g}")  # type: ignore[misc]
    question.get_by_role("button", name=STRINGS["check"]).click()
    expect(question.locator(".reply")).to_have_text(f"{STRINGS['right']} {asked.why}")
    if picture := os.environ.get("LAB_PICTURE"):
        page.screenshot(path=picture)
    assert not outside, outside


def test_the_record_in_jupyterlab(page: Page, lab: str) -> None:
    outside = strangers(page, lab)
    opened(page, lab, "chapters/record.ipynb")
    assert run_all(page)
    view = page.locator("section.view")
    view.scroll_into_view_if_needed(timeout=PATIENT)
    expect(view.locator("figure svg:visible")).to_have_count(1, timeout=PATIENT)
    before = int(view.get_attribute("data-shown") or 0)
    view.get_by_label("Your coding of E31").select_option("1 deniable action")
    expect(view).to_have_attribute("data-drawn", f"rung:{before}:1", timeout=PATIENT)
    view.get_by_label("Whose move").select_option("Israel")
    expect(view).not_to_have_attribute("data-shown", str(before))
    assert not outside, outside


def test_the_decision_room_in_jupyterlab(page: Page, lab: str) -> None:
    """The kernel answers a night, to its end and after a step back, and names nonsense."""
    outside = strangers(page, lab)
    opened(page, lab, "chapters/room.ipynb")
    assert run_all(page)
    [number] = [
        at
        for at, cell in enumerate(nbformat.read(ROOT / "chapters/room.ipynb", 4).cells)
        if cell.source.rstrip().endswith("room()")
    ]
    show_cell(page, number)
    section = page.locator("section.room")
    expect(section).to_have_attribute("data-state", "deciding", timeout=PATIENT)
    start = str(section.get_attribute("data-night"))
    section.locator("a.move", has_text="limited strike, announced").click()
    expect(section).to_have_attribute("data-night", f"{start}.2s", timeout=PATIENT)
    expect(section).to_have_attribute("data-from", "engine")
    expect(section.locator(".shown svg:visible")).to_have_count(1, timeout=PATIENT)
    section.locator(".ways .back").click()
    expect(section).to_have_attribute("data-night", start)
    section.locator("a.move", has_text="open war").click()
    expect(section).to_have_attribute("data-state", "ended", timeout=PATIENT)
    expect(section.locator(".line svg:visible")).to_have_count(1, timeout=PATIENT)
    section.locator(".link").click()
    expect(section.locator(".status")).to_contain_text(f'room("{start}.5")')
    assert not outside, outside
