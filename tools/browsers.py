"""The browsers of the tests: found on this machine, or installed.

A Chromium is the system's, Debian's package (as root) or Playwright's own, if possible without its
windows; Firefox and WebKitGTK,
for the wide tests, are Debian's. `python -m tools.browsers chromium firefox webkit` makes sure that
there is each of those named, or says what to install.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

SHELL = "chromium-headless-shell"
"""Chromium without its windows, which a page's tests do not need and which cost more than the page."""

NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")

# Quiet and self-contained: no sandbox (tests run as root in containers), and none of the browser's
# own traffic.
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


PACKAGES = {"firefox": ("firefox-esr",), "webkit": ("webkit2gtk-driver", "xvfb")}
"""Debian's packages for each browser of the wide tests."""


def on_this_machine() -> str | None:
    """The path of a Chromium that is already here; None if there is none."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    return found or playwrights_own()


def playwrights_own() -> str | None:
    """The path of the Chromium that Playwright has installed; None if it has not."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def known(package: str) -> bool:
    """Whether this is a Debian whose list of packages has that one."""
    asked = ["apt-cache", "show", package]
    return (
        bool(shutil.which("apt-cache"))
        and not subprocess.run(
            asked, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ).returncode
    )


def install(*packages: str) -> None:
    """Install Debian's packages, if this is Debian and we are root; nothing otherwise."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        print(f"installing Debian's {' and '.join(packages)}", flush=True)
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        subprocess.run(
            ["apt-get", "install", "-y", "-qq", *packages], check=False, stdout=subprocess.DEVNULL
        )


def ensure() -> str:
    """The path of a Chromium, installed if need be. Exits with what to do if none can be had."""
    if not shutil.which(SHELL) and known(SHELL):
        install(SHELL)
    if path := on_this_machine():
        return path
    install("chromium")
    if not (path := on_this_machine()):
        print("installing Playwright's chromium", flush=True)
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
        path = on_this_machine()
    if not path:
        sys.exit(
            "no Chromium could be had: install one (for example `sudo apt-get install chromium`) and run this again"
        )
    return path


def missing(name: str) -> str | None:
    """What to install before a browser can be had; None if it is here."""
    here = (
        shutil.which("firefox-esr") or shutil.which("firefox")
        if name == "firefox"
        else shutil.which("WebKitWebDriver") and shutil.which("Xvfb")
    )
    return (
        None
        if here
        else f"there is no {name} for the tests: install one (on Debian `sudo apt-get install {' '.join(PACKAGES[name])}`)"
    )


if __name__ == "__main__":
    for asked in sys.argv[1:]:
        if asked == "chromium":
            print(ensure())
            continue
        if missing(asked):
            install(*PACKAGES[asked])
        print(missing(asked) or asked)
