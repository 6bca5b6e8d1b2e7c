"""Addresses that depend on where the repository lives: found from its own remote, left out where
there is none.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

HOSTED = re.compile(
    r"(?:https://|git@|ssh://git@)(?:[^@/]*@)?github\.com[:/](?P<owner>[\w.-]+)/(?P<name>[\w.-]+?)(?:\.git)?/?$"
)


def repository(root: Path) -> tuple[str, str] | None:
    """(owner, name) of the GitHub repository that `origin` points to;

    None if it points elsewhere or nowhere.
    """
    asked = subprocess.run(
        ["git", "-C", str(root), "remote", "get-url", "origin"],
        capture_output=True,
        text=True,
        check=False,
    )
    found = HOSTED.match(asked.stdout.strip())
    return (found["owner"], found["name"]) if found else None


def binder_address(root: Path, notebook: str, edition: str = "HEAD") -> str | None:
    """Where Binder opens a notebook of an edition (a commit) in JupyterLab;

    None without a public remote.
    """
    home = repository(root)
    return (
        f"https://mybinder.org/v2/gh/{home[0]}/{home[1]}/{edition}?urlpath=lab/tree/{notebook}"
        if home
        else None
    )


def page_address(root: Path, page: str) -> str | None:
    """Where a page of the book is published; None without a public remote."""
    home = repository(root)
    return f"https://{home[0].lower()}.github.io/{home[1]}/{page}" if home else None


def corrections_address(root: Path) -> str | None:
    """Where a reader reports a correction; None without a public remote."""
    home = repository(root)
    return f"https://github.com/{home[0]}/{home[1]}/issues/new" if home else None
