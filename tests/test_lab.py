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

    slider = page.locator(".widget-slider", has_text="Damage sought").first
    drag(page, slider, 2 / 3)
    expect(slider.locator(".widget-readout")).not_to_have_text("4.0", **PATIENT)
    aims = float(slider.locator(".widget-readout").inner_text())
    assert 7 <= aims <= 9
    expect(sentence).to_contain_text(chosen.ask(None, {"aims": aims}).sentence, **PATIENT)
    if picture := os.environ.get("LAB_PICTURE"):
        page.screenshot(path=picture)
    assert not outside, outside
