"""A chapter in a real JupyterLab: its widgets are alive over the kernel, and nothing is asked of the network."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT
from playwright.sync_api import Page, expect

from widgets.experiments import experiment

PATIENT = {"timeout": 90_000}


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[str]:
    """The address of a JupyterLab on a copy of the chapters, so that its autosave touches nothing of ours."""
    shutil.copytree(ROOT / "chapters", tmp_path / "chapters")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        sys.executable, "-m", "jupyter", "lab", "--no-browser", "--allow-root", f"--port={port}", "--ServerApp.ip=127.0.0.1",
        "--IdentityProvider.token=", f"--ServerApp.root_dir={tmp_path}", "--LabApp.news_url=", "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    ]  # fmt: skip
    environment = {**os.environ, "JUPYTER_CONFIG_DIR": str(tmp_path / "config"), "JUPYTERLAB_SETTINGS_DIR": str(tmp_path / "settings")}
    with (tmp_path / "log").open("w") as log:
        process = subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=log, stderr=subprocess.STDOUT)
    address = f"http://127.0.0.1:{port}"
    for _ in range(300):
        try:
            urllib.request.urlopen(f"{address}/api", timeout=5).close()
            break
        except OSError:
            assert process.poll() is None, (tmp_path / "log").read_text()
            time.sleep(0.2)  # polls for the server's own answer; no test waits on the clock
    yield address
    process.terminate()
    process.wait(timeout=30)


def test_a_slider_dragged_in_jupyterlab(page: Page, lab: str) -> None:
    outside: list[str] = []
    page.on("request", lambda request: outside.append(request.url) if not request.url.startswith((lab, lab.replace("http", "ws"), "data:", "blob:")) else None)
    page.set_viewport_size({"width": 1500, "height": 1100})
    page.goto(f"{lab}/lab/tree/chapters/signalling.ipynb?reset")
    expect(page.locator(".jp-Notebook")).to_be_visible(**PATIENT)
    # Before the kernel is there, running the cells would open a dialog that asks for one.
    expect(page.get_by_text("Python 3 (ipykernel) | Idle")).to_be_visible(**PATIENT)
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_text("Run All Cells", exact=True).click()
    chosen = experiment("signalling")
    sentence = page.locator(".jp-OutputArea .widget-html", has_text="You gave it").first
    expect(sentence).to_contain_text(chosen.ask().sentence, **PATIENT)
    expect(page.locator(".jp-OutputArea svg.marks, .jp-OutputArea canvas.marks")).not_to_have_count(0, **PATIENT)

    slider = page.locator(".widget-slider", has_text="Damage sought").first
    slider.scroll_into_view_if_needed()
    handle, track = slider.locator(".noUi-handle").bounding_box(), slider.locator(".noUi-base").bounding_box()
    assert handle and track
    page.mouse.move(handle["x"] + handle["width"] / 2, handle["y"] + handle["height"] / 2)
    page.mouse.down()
    page.mouse.move(track["x"] + track["width"] * 2 / 3, handle["y"] + handle["height"] / 2, steps=8)
    page.mouse.up()
    expect(slider.locator(".widget-readout")).not_to_have_text("4.0", **PATIENT)
    aims = float(slider.locator(".widget-readout").inner_text())
    assert 7 <= aims <= 9
    expect(sentence).to_contain_text(chosen.ask(None, {"aims": aims}).sentence, **PATIENT)
    if picture := os.environ.get("LAB_PICTURE"):
        page.screenshot(path=picture)
    assert not outside, outside
