"""What the tests of the built book share: the book served on this machine, and a Chromium."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from helpers.project import ROOT
from tools.browsers import ARGUMENTS, on_this_machine
from widgets.page.serve import BOOK, server

# What a page must do is waited for; how fast it does it is measured in benchmarks/, or said by the
# test itself. A busy machine needs more than Playwright's 5 s.
expect.set_options(timeout=20_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What asks for the built book or a browser is marked so, for `make quick` to leave out."""
    for item in items:
        if {"book", "browser", "page"} & set(getattr(item, "fixturenames", ())):
            item.add_marker("book")


def pytest_collection_finish() -> None:
    """What has been collected stays to the end. Looked through at every turn of the collector it
    doubles the time of a run of an exercise, of which there are thousands.
    """
    gc.freeze()


@pytest.fixture(scope="session")
def book() -> Iterator[str]:
    """The address of the built book, served as `make read` serves it."""
    folder = ROOT / BOOK
    assert (folder / "chapters" / "signalling.html").exists(), (
        "the book is not built; `make book` builds it"
    )
    serving = server(folder)
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{serving.server_address[1]}"
    serving.shutdown()
    serving.server_close()


NO_BETTER_CODE = "--js-flags=--no-wasm-tier-up --no-wasm-dynamic-tiering"
"""Python's WebAssembly is compiled once, quickly, and not again, better, beside the tests: they run
two at a time and ask little of each Python. `make bench` measures without it.
"""


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The Chromium that is on this machine."""
    args = [*ARGUMENTS, NO_BETTER_CODE]
    return {**browser_type_launch_args, "executable_path": on_this_machine(), "args": args}


NO_WORKER = "delete Navigator.prototype.serviceWorker"
SAVES_DATA = """Object.defineProperty(Navigator.prototype, 'connection', {
  configurable: true, get: () => ({ saveData: true }),
})"""


@pytest.fixture(scope="session")
def browser(browser: Browser) -> Iterator[Browser]:
    """The browser, whose pages start no service worker, which would come between a test and what it
    answers for the host; `tests/test_device.py` says `keeps=True` where one is asked for. They belong
    to readers who save data: an engine starts at the first touch, not when it comes near, so a test
    that touches nothing starts none. `tests/test_near.py` says `ahead=True`.
    """
    opened = browser.new_context

    def new_context(*, keeps: bool = False, ahead: bool = False, **given: Any) -> BrowserContext:
        context = opened(**given)
        if not keeps:
            context.add_init_script(NO_WORKER)
        if not ahead:
            context.add_init_script(SAVES_DATA)
        return context

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(browser, "new_context", new_context)
        yield browser


@pytest.fixture(scope="session")
def window(browser: Browser) -> Iterator[BrowserContext]:
    """A window that stays, with an empty page in it."""
    with browser.new_context() as opened:
        opened.new_page()
        yield opened


@pytest.fixture
def context(
    request: pytest.FixtureRequest, browser: Browser, window: BrowserContext
) -> Iterator[BrowserContext]:
    """The window that stays, and nothing that a test has left in it but files that the browser keeps
    and a Python that has started (tests/test_kept_start.py): a page costs half as much in it, and so
    does an engine. A test marked `first_visit` gets a window of its own, which has seen nothing.
    """
    if mark := request.node.get_closest_marker("first_visit"):
        with browser.new_context(**mark.kwargs) as own:
            yield own
        return
    yield window
    empty, *left = window.pages
    origins = {
        urlsplit(page.url)._replace(path="", query="", fragment="").geturl() for page in left
    }
    for page in left:
        page.close()
    window.unroute_all(behavior="ignoreErrors")
    window.set_offline(False)
    session = window.new_cdp_session(empty)
    for origin in origins:
        kept = {"origin": origin, "storageTypes": "local_storage"}
        session.send("Storage.clearDataForOrigin", kept)
    session.detach()


@pytest.fixture
def quiet(context: BrowserContext, book: str) -> Iterator[list[str]]:
    """Everything that a silent, self-sufficient page must not do; empty at the end of every test
    that asks for it.
    """
    wrongs: list[str] = []
    hears: dict[Any, Any] = {
        "console": lambda message: wrongs.append(f"console: {message.text}"),
        "weberror": lambda error: wrongs.append(f"error: {error.error}"),
        "request": lambda request: (
            wrongs.append(f"asked {request.url}")
            if not request.url.startswith((book, "data:", "blob:"))
            else None
        ),
        "response": lambda response: (
            wrongs.append(f"{response.status} {response.url}") if response.status >= 400 else None
        ),
    }
    for what, hear in hears.items():
        context.on(what, hear)
    yield wrongs
    for what, hear in hears.items():
        context.remove_listener(what, hear)
    assert not wrongs, "\n".join(wrongs)
