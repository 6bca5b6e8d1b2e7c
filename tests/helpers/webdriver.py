"""Firefox and WebKitGTK, driven by the commands of W3C WebDriver for the wide tests.

Firefox takes them over a socket (Marionette), WebKit over HTTP (its own driver). The tests need a
handful, so these few lines do and no driver need be fetched.
"""

from __future__ import annotations

import http.client
import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urljoin

WINDOW = 1200
"""The width of the window in CSS pixels."""

LIMIT = 90
"""Seconds after which a browser that does not answer is given up: more than the page itself gives
its engine.
"""

T = TypeVar("T")
Command = Callable[[str, dict[str, Any]], Any]


def until(found: Callable[[], T], what: str, limit: float = LIMIT) -> T:
    """Ask again and again, and return the first answer that is true.

    Raises `TimeoutError` that names what was waited for.
    """
    end = time.monotonic() + limit
    while not (answer := found()):
        if time.monotonic() > end:
            raise TimeoutError(f"waited {limit:g} s in vain for {what}")
        time.sleep(0.05)
    return answer


class Browser:
    """A running browser:

    WebDriver's commands by their names, and the few steps that a test takes.
    """

    def __init__(self, name: str, command: Command) -> None:
        self.name = name
        self._command = command

    def command(self, name: str, **parameters: Any) -> Any:
        """The value that a command of WebDriver returns.

        Raises `RuntimeError` with the browser's own words.
        """
        return self._command(name, parameters)

    def script(self, body: str, *arguments: Any) -> Any:
        """What a function body returns when it is run in the page."""
        return self.command("ExecuteScript", script=body, args=arguments)

    def click(self, selector: str) -> None:
        """Click with the mouse."""
        self.command("ElementClick", id=self._element(selector))

    def press(self, selector: str, keys: str) -> None:
        """Press keys of the keyboard."""
        self.command("ElementSendKeys", id=self._element(selector), text=keys)

    def open(self, address: str, width: int) -> None:
        """Open a page in a space of this width.

        A window cannot be as narrow as a phone, so a frame stands for the phone.
        """
        self.command("SwitchToFrame", id=None)
        self.command("SetWindowRect", width=WINDOW, height=1000)
        framed = width != WINDOW
        self.command(
            "Navigate",
            url=urljoin(address, "/_static/third-party-notices.txt") if framed else address,
        )  # a page of ours without a policy
        if framed:
            self.script(
                "document.body.innerHTML = `<iframe src='${arguments[0]}' width='${arguments[1]}' height='800' style='border: 0'>`",
                address,
                width,
            )
            self.command("SwitchToFrame", id=0)

    def errors(self, address: str) -> list[str]:
        """The errors that pages under this address have left in the console:

        Firefox's; WebKit keeps its console to itself while it is driven.
        """
        if self.name != "firefox":
            return []
        self.command("Marionette:SetContext", value="chrome")
        try:
            found: list[str] = self.script(
                """return Services.console.getMessageArray()
                  .filter((each) => each instanceof Ci.nsIScriptError && !(each.flags & Ci.nsIScriptError.warningFlag))
                  .map(String).filter((each) => each.includes(arguments[0]))""",
                address,
            )
            return found
        finally:
            self.command("Marionette:SetContext", value="content")

    def _element(self, selector: str) -> str:
        found: dict[str, str] = self.command("FindElement", using="css selector", value=selector)
        return next(iter(found.values()))


@contextmanager
def running(name: str) -> Iterator[Browser]:
    """A browser for as long as the block lasts."""
    with ExitStack() as stack:
        command = (_firefox if name == "firefox" else _webkit)(stack)
        command("NewSession", {"capabilities": {}})
        yield Browser(name, command)


def _firefox(stack: ExitStack) -> Command:
    profile = Path(stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True)))
    (profile / "user.js").write_text(
        'user_pref("marionette.port", 0);\n', encoding="utf-8"
    )  # any free one
    browser = shutil.which("firefox-esr") or shutil.which("firefox") or ""
    _start(
        stack,
        [
            browser,
            "--headless",
            "--no-remote",
            "--profile",
            str(profile),
            "--marionette",
            "--remote-allow-system-access",
        ],
    )
    told = profile / "MarionetteActivePort"
    port = until(lambda: told.exists() and told.read_text(encoding="utf-8"), "Firefox to start")
    wire = stack.enter_context(socket.create_connection(("127.0.0.1", int(port)), timeout=LIMIT))
    heard = stack.enter_context(wire.makefile("rb"))

    def message() -> Any:
        """Each message is its length, a colon, and so many bytes of JSON."""
        length = b""
        while not length.endswith(b":"):
            if not (byte := heard.read(1)):
                raise RuntimeError("Firefox has hung up")
            length += byte
        return json.loads(heard.read(int(length[:-1])))

    message()  # Firefox's greeting

    def command(name: str, parameters: dict[str, Any]) -> Any:
        sent = json.dumps([0, 0, name if ":" in name else f"WebDriver:{name}", parameters]).encode()
        wire.sendall(b"%d:%b" % (len(sent), sent))
        _, _, error, result = message()
        if error:
            raise RuntimeError(f"{name}: {error['error']}: {error['message']}")
        return result.get("value") if isinstance(result, dict) else result

    return command


ROUTES = {
    "NewSession": "",
    "Navigate": "/url",
    "ExecuteScript": "/execute/sync",
    "FindElement": "/element",
    "ElementClick": "/element/{id}/click",
    "ElementSendKeys": "/element/{id}/value",
    "SetWindowRect": "/window/rect",
    "SwitchToFrame": "/frame",
    "TakeScreenshot": "/screenshot",
}
"""Where WebDriver's commands are sent over HTTP, below the session's own address."""


def _webkit(stack: ExitStack) -> Command:
    # WebKitGTK draws on a display: one of its own, which nobody sees, and which outlives its first
    # client.
    screen = _start(
        stack,
        ["Xvfb", "-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp", "-noreset"],
        stdout=subprocess.PIPE,
    )
    assert screen.stdout is not None
    display = screen.stdout.readline().decode().strip()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    _start(
        stack, ["WebKitWebDriver", f"--port={port}"], env={**os.environ, "DISPLAY": f":{display}"}
    )
    session = "/session"

    def ask(verb: str, path: str, body: dict[str, Any] | None = None) -> Any:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=LIMIT)
        try:
            connection.request(
                verb,
                path,
                None if body is None else json.dumps(body),
                {"Content-Type": "application/json"},
            )
            response = connection.getresponse()
            value = json.load(response)["value"]
        finally:
            connection.close()
        if response.status != http.HTTPStatus.OK:
            raise RuntimeError(f"{path}: {value['error']}: {value['message']}")
        return value

    def ready() -> bool:
        with suppress(ConnectionRefusedError):
            return bool(ask("GET", "/status")["ready"])
        return False

    def command(name: str, parameters: dict[str, Any]) -> Any:
        nonlocal session
        path = session + ROUTES[name].format(**parameters)
        value = ask("GET", path) if name == "TakeScreenshot" else ask("POST", path, parameters)
        if name == "NewSession":
            session += "/" + value["sessionId"]
            stack.callback(lambda: ask("DELETE", session))
        return value

    until(ready, "WebKit's driver to start")
    return command


def _start(stack: ExitStack, command: list[str], **options: Any) -> subprocess.Popen[bytes]:
    """Start a process, quietly, that ends with the stack."""
    quiet = {
        "stdin": subprocess.DEVNULL,
        "stdout": subprocess.DEVNULL,
        "stderr": subprocess.DEVNULL,
    }
    process = stack.enter_context(subprocess.Popen(command, **{**quiet, **options}))
    stack.callback(process.terminate)
    return process
