"""What publishes the book asks only for what the project has, and every address is the repository's
own.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
import yaml

from helpers.project import ROOT
from widgets import assignments, remote
from widgets.page import exercise

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_asks_for_targets_that_there_are(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    targets = set(
        re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    )
    steps = [step for job in yaml.safe_load(text)["jobs"].values() for step in job["steps"]]
    asked = {
        target for step in steps for target in re.findall(r"\bmake ([a-z-]+)", step.get("run", ""))
    }
    assert asked and asked <= targets
    assert "github.com" not in text, "an address that a fork would not share"


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_an_action_is_pinned_by_commit_with_its_release_beside_it(path: Path) -> None:
    used = re.findall(r"uses: (.*)", path.read_text(encoding="utf-8"))
    assert used and all(
        re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each) for each in used
    ), used


def test_a_failed_test_keeps_the_book_back_unless_somebody_says_otherwise() -> None:
    book = yaml.safe_load((ROOT / ".github" / "workflows" / "book.yml").read_text(encoding="utf-8"))
    publish = book["jobs"]["publish"]
    assert set(publish["needs"]) == {"build", "test"}
    assert (
        "needs.build.result == 'success' && (needs.test.result == 'success' || inputs.publish_anyway)"
        in publish["if"]
    )
    assert any(
        "GITHUB_STEP_SUMMARY" in step.get("run", "") for step in book["jobs"]["test"]["steps"]
    )


@pytest.mark.parametrize(
    ("origin", "home"),
    [
        ("https://github.com/somebody/their-fork", "somebody/their-fork"),
        ("git@github.com:somebody/their-fork.git", "somebody/their-fork"),
        ("https://example.org/somebody/elsewhere.git", None),
        (None, None),
    ],
)
def test_addresses_follow_the_repository_s_own_remote(
    tmp_path: Path, origin: str | None, home: str | None
) -> None:
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    if origin:
        subprocess.run(["git", "-C", str(tmp_path), "remote", "add", "origin", origin], check=True)
    binder, corrections = (
        remote.binder_address(tmp_path, "chapters/why.ipynb"),
        remote.corrections_address(tmp_path),
    )
    if home is None:
        assert binder is None and corrections is None
    else:
        assert (
            binder == f"https://mybinder.org/v2/gh/{home}/HEAD?urlpath=lab/tree/chapters/why.ipynb"
        )
        assert corrections == f"https://github.com/{home}/issues/new"


def test_a_page_of_exercises_opens_the_student_s_copy_and_says_that_nothing_is_kept(
    tmp_path: Path,
) -> None:
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    subprocess.run(
        [
            "git",
            "-C",
            str(tmp_path),
            "remote",
            "add",
            "origin",
            "https://github.com/somebody/their-fork",
        ],
        check=True,
    )
    for path in assignments.paths():
        address = remote.binder_address(
            tmp_path, exercise.student_path(str(path.relative_to(ROOT)))
        )
        assert (
            address
            == f"https://mybinder.org/v2/gh/somebody/their-fork/HEAD?urlpath=lab/tree/exercises/{path.name}"
        )
        said = exercise._elsewhere("../../../_static/", path.stem, address)
        assert f'href="{address}"' in said and "not saved: download the notebook" in said
        assert "Binder" not in exercise._elsewhere("../../../_static/", path.stem, None)
