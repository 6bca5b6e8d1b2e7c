"""What the tests of the built book share: the book served on this machine, and a Chromium."""

from __future__ import annotations

import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browser import ARGUMENTS, on_this_machine
from playwright.sync_api import expect

from widgets.page.serve import BOOK, server

ROOT = Path(__file__).parent.parent

# What a page must do is waited for; how fast it does it is measured in benchmarks/, or said by the test itself. A busy machine needs more than Playwright's 5 s.
expect.set_options(timeout=20_000)


def copy_project(target: Path) -> None:
    """Copy the project's own files, which are those that git has or would take, into a folder that a test may change."""
    listed = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True)
    for name in listed.stdout.splitlines():
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, target / name)


@pytest.fixture(scope="session")
def book() -> Iterator[str]:
    """The address of the built book, served as `make read` serves it."""
    folder = ROOT / BOOK
    assert (folder / "chapters" / "signalling.html").exists(), "the book is not built; `make book` builds it"
    serving = server(folder)
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{serving.server_address[1]}"
    serving.shutdown()
    serving.server_close()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The Chromium that is on this machine."""
    return {**browser_type_launch_args, "executable_path": on_this_machine(), "args": ARGUMENTS}
