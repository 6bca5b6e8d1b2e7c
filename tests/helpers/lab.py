"""A JupyterLab for the tests, and what a reader does in it."""

from __future__ import annotations

import os
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

PATIENT = 90_000


@contextmanager
def running(python: Path | str, folder: Path, scratch: Path, **environment: str) -> Iterator[str]:
    """The address of a JupyterLab of this Python that shows a folder, for as long as the block
    lasts. Its own files go to `scratch`.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        str(python), "-m", "jupyter", "lab", "--no-browser", "--allow-root", f"--port={port}", "--ServerApp.ip=127.0.0.1",
        "--IdentityProvider.token=", f"--ServerApp.root_dir={folder}", "--LabApp.news_url=", "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        "--LabApp.expose_app_in_browser=True",
    ]  # fmt: skip
    own = {
        "JUPYTER_CONFIG_DIR": str(scratch / "config"),
        "JUPYTERLAB_SETTINGS_DIR": str(scratch / "settings"),
        **environment,
    }
    with (scratch / "log").open("w") as log:
        process = subprocess.Popen(
            command, cwd=folder, env={**os.environ, **own}, stdout=log, stderr=subprocess.STDOUT
        )
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(300):
            try:
                urllib.request.urlopen(f"{address}/api", timeout=5).close()
                break
            except OSError:
                assert process.poll() is None, (scratch / "log").read_text()
                time.sleep(0.2)  # polls for the server's own answer; no test waits on the clock
        yield address
    finally:
        process.terminate()
        process.wait(timeout=30)


def strangers(page: Page, address: str) -> list[str]:
    """Fills up with the addresses of other hosts that the page asks."""
    asked: list[str] = []
    own = (address, address.replace("http", "ws"), "data:", "blob:")
    page.on(
        "request",
        lambda request: asked.append(request.url) if not request.url.startswith(own) else None,
    )
    return asked


def opened(page: Page, address: str, path: str) -> None:
    """Open a notebook, and wait for its kernel: before it is there, running the cells would open a
    dialog that asks for one.
    """
    page.set_viewport_size({"width": 1500, "height": 1100})
    page.goto(f"{address}/lab/tree/{path}?reset")
    expect(page.locator(".jp-Notebook")).to_be_visible(timeout=PATIENT)
    expect(page.get_by_text("Python 3 (ipykernel) | Idle")).to_be_visible(timeout=PATIENT)


def run_all(page: Page) -> bool:
    """JupyterLab's own *Run All Cells*; whether every cell ran without an error.

    Raises an error of Playwright's if it takes more than two minutes.
    """
    return bool(
        page.evaluate(
            """() => Promise.race([
              window.jupyterapp.commands.execute("notebook:run-all-cells"),
              new Promise((_, lost) => setTimeout(() => lost(new Error("the cells did not end in two minutes")), 120000)),
            ])"""
        )
    )


def cells(page: Page) -> list[dict[str, Any]]:
    """The open notebook's cells, as its file would have them."""
    return page.evaluate("() => window.jupyterapp.shell.currentWidget.content.model.toJSON().cells")  # type: ignore[no-any-return]


def write(page: Page, number: int, text: str) -> None:
    """Put text into a cell."""
    page.evaluate(
        "([number, text]) => window.jupyterapp.shell.currentWidget.content.widgets[number].model.sharedModel.setSource(text)",
        [number, text],
    )


def show_cell(page: Page, number: int) -> None:
    """Bring a cell into view."""
    page.evaluate(
        "(number) => window.jupyterapp.shell.currentWidget.content.scrollToItem(number, 'center')",
        number,
    )


def end_kernel(page: Page) -> None:
    """End the open notebook's kernel."""
    page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
