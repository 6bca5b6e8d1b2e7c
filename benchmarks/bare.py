"""A page that nobody looks over the shoulder of: a Chromium spoken to by its own protocol, without
what Playwright always asks for. To be told of every download costs the page's own thread a copy of
each: of ten megabytes of an engine, 15 ms, or 60 ms where the processor is slowed.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import tempfile
from itertools import count
from pathlib import Path
from typing import Any

from tornado.websocket import WebSocketClientConnection, websocket_connect

from tools.browsers import ARGUMENTS

START = 30
"""Seconds in which a browser says where it listens."""

SETTLED = """async () => {
  while (!document.querySelector("section.experiment[data-state=ready]"))
    await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve, 3000));
}"""
"""A browser that has just been started has much to do by itself."""


def evaluated(chromium: str, address: str, script: str, slowed: int) -> float:
    """The number that a script, an async function, resolves with in a page of 360 by 640 pixels that
    has seen nothing, its processor so many times slower, after a key was pressed there.

    Raises `RuntimeError` with JavaScript's own words if it throws, and `TimeoutError` if no browser
    starts.
    """
    return asyncio.run(_evaluated(chromium, address, script, slowed))


async def _evaluated(chromium: str, address: str, script: str, slowed: int) -> float:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        own = ["--remote-debugging-port=0", f"--user-data-dir={profile}", "about:blank"]
        browser = await asyncio.create_subprocess_exec(
            chromium, *ARGUMENTS, *own, stderr=subprocess.DEVNULL
        )
        listens = await asyncio.wait_for(_browser(Path(profile) / "DevToolsActivePort"), START)
        try:
            page = await _page(listens)
            size = {"width": 360, "height": 640, "deviceScaleFactor": 1, "mobile": False}
            await page("Emulation.setDeviceMetricsOverride", **size)
            await page("Emulation.setCPUThrottlingRate", rate=slowed)
            await page("Page.navigate", url=address)
            await _run(page, SETTLED)
            await page("Input.dispatchKeyEvent", type="keyDown", key="Shift")
            return float(await _run(page, script))
        finally:
            await listens("Browser.close")  # to end its first process would leave its others
            await browser.wait()


class _Asked:
    """Asks a page, or the browser, one thing after the other."""

    def __init__(self, host: str, line: WebSocketClientConnection) -> None:
        self.host = host
        self.line = line
        self.numbers = count(1)

    async def __call__(self, method: str, **given: Any) -> Any:
        number = next(self.numbers)
        await self.line.write_message(json.dumps({"id": number, "method": method, "params": given}))
        while True:
            told = json.loads(await self.line.read_message() or "null")
            if told is None:
                raise RuntimeError(f"{method}: the browser has ended")
            if told.get("id") == number:
                return told["result"]


async def _browser(port: Path) -> _Asked:
    """The browser itself, once it has written where it listens."""
    while not port.exists() or "\n" not in port.read_text():
        await asyncio.sleep(0.05)
    number, address = port.read_text().split()
    return _Asked(
        f"ws://127.0.0.1:{number}", await websocket_connect(f"ws://127.0.0.1:{number}{address}")
    )


async def _page(browser: _Asked) -> _Asked:
    """Its one page."""
    targets = (await browser("Target.getTargets"))["targetInfos"]
    [target] = [each["targetId"] for each in targets if each["type"] == "page"]
    line = await websocket_connect(f"{browser.host}/devtools/page/{target}")
    return _Asked(browser.host, line)


async def _run(page: _Asked, script: str) -> Any:
    asked = {"expression": f"({script})()", "awaitPromise": True, "returnByValue": True}
    told = await page("Runtime.evaluate", **asked)
    if "exceptionDetails" in told:
        raise RuntimeError(told["exceptionDetails"]["exception"].get("description", "thrown"))
    return told["result"].get("value")
