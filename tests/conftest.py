"""What the tests of the built book share: the book served on this machine, and a Chromium."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browser import ARGUMENTS, on_this_machine

from widgets.page.serve import BOOK, server

ROOT = Path(__file__).parent.parent


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
