"""A chapter in a real JupyterLab: its widgets are alive over the kernel, and nothing is asked of the network."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT
from lab import PATIENT, drag, opened, running, strangers
from playwright.sync_api import Page, expect

from widgets.experiments import experiment


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[str]:
    """The address of a JupyterLab on a copy of the chapters, so that its autosave touches nothing of ours."""
    shutil.copytree(ROOT / "chapters", tmp_path / "chapters")
    with running(sys.executable, tmp_path, tmp_path) as address:
        yield address


def test_a_slider_dragged_in_jupyterlab(page: Page, lab: str) -> None:
    outside = strangers(page, lab)
    opened(page, lab, "chapters/signalling.ipynb")
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_text("Run All Cells", exact=True).click()
    chosen = experiment("signalling")
    sentence = page.locator(".jp-OutputArea .widget-html", has_text="You gave it").first
    expect(sentence).to_contain_text(chosen.ask().sentence, **PATIENT)
    expect(page.locator(".jp-OutputArea svg.marks, .jp-OutputArea canvas.marks")).not_to_have_count(0, **PATIENT)

    # On a small laptop, with the file browser open, no picture lies on a slider.
    page.set_viewport_size({"width": 1280, "height": 720})
    expect(page.locator("#filebrowser")).to_be_visible()
    bench = page.locator(".jp-OutputArea", has=page.locator(".widget-slider")).first
    picture_box = bench.locator("svg.marks, canvas.marks").first.bounding_box()
    for each in bench.locator(".widget-slider:visible").all():
        box = each.bounding_box()
        assert picture_box and box
        beside = box["x"] + box["width"] <= picture_box["x"] or picture_box["x"] + picture_box["width"] <= box["x"]
        assert beside or box["y"] + box["height"] <= picture_box["y"] or picture_box["y"] + picture_box["height"] <= box["y"], each.inner_text()

    slider = page.locator(".widget-slider", has_text="Damage sought").first
    drag(page, slider, 2 / 3)
    expect(slider.locator(".widget-readout")).not_to_have_text("4.0", **PATIENT)
    aims = float(slider.locator(".widget-readout").inner_text())
    assert 7 <= aims <= 9
    expect(sentence).to_contain_text(chosen.ask(None, {"aims": aims}).sentence, **PATIENT)
    if picture := os.environ.get("LAB_PICTURE"):
        page.screenshot(path=picture)
    assert not outside, outside
