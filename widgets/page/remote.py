"""Addresses that depend on where the repository lives: found from its own remote, left out where there is none."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

HOSTED = re.compile(r"(?:https://|git@|ssh://git@)(?:[^@/]*@)?github\.com[:/](?P<owner>[\w.-]+)/(?P<name>[\w.-]+?)(?:\.git)?/?$")


def repository(root: Path) -> tuple[str, str] | None:
    """(owner, name) of the GitHub repository that `origin` points to; None if it points elsewhere or nowhere."""
    asked = subprocess.run(["git", "-C", str(root), "remote", "get-url", "origin"], capture_output=True, text=True, check=False)
    found = HOSTED.match(asked.stdout.strip())
    return (found["owner"], found["name"]) if found else None


def binder_address(root: Path, notebook: str) -> str | None:
    """Where Binder opens a notebook in JupyterLab; None without a public remote."""
    home = repository(root)
    return f"https://mybinder.org/v2/gh/{home[0]}/{home[1]}/HEAD?urlpath=lab/tree/{notebook}" if home else None


def corrections_address(root: Path) -> str | None:
    """Where a reader reports a correction; None without a public remote."""
    home = repository(root)
    return f"https://github.com/{home[0]}/{home[1]}/issues/new" if home else None
