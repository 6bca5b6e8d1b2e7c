"""A chapter in plain words: no role is left, and what it said can still be read."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from helpers.project import ROOT
from widgets import plain

CHAPTERS = sorted((ROOT / "chapters").glob("*.ipynb"))
BIBLIOGRAPHY = (ROOT / "chapters" / "references.bib").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_no_role_is_left_and_code_is_untouched(path) -> None:  # type: ignore[no-untyped-def]
    source = json.loads(path.read_text(encoding="utf-8"))
    made = plain.plain(source, BIBLIOGRAPHY)
    prose = "\n".join(cell["source"] for cell in made["cells"] if cell["cell_type"] == "markdown")
    assert not re.search(r"\{\w+\}`|```\{", prose)
    code = [
        [cell for cell in each["cells"] if cell["cell_type"] == "code"] for each in (source, made)
    ]
    assert code[0] == code[1]


def test_each_role_reads_as_words() -> None:
    said = plain.words(
        "{claim}`it ended <C31>`, {event}`E16`, {term}`hawks <hawks>`, {cite}`kertzerbrutger2016,salehyan2011`, {case}`try it <signalling&aims=8>`",
        BIBLIOGRAPHY,
    )
    assert (
        said
        == "it ended (claim C31), E16, hawks, (Kertzer and Brutger 2016; Salehyan and others 2011), try it"
    )


def test_an_unknown_work_is_named() -> None:
    with pytest.raises(KeyError, match="nobody1900"):
        plain.words("{cite}`nobody1900`", BIBLIOGRAPHY)


@pytest.mark.parametrize("address", ["", "https://github.com/someone/tit-for-tat.git"])
def test_a_downloaded_notebook_says_what_it_needs_before_it_fails(
    tmp_path: Path, address: str
) -> None:
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    if address:
        command = ["git", "-C", str(tmp_path), "remote", "add", "origin", address]
        subprocess.run(command, check=True)
    plain.write(ROOT / "chapters", tmp_path)
    plain.say_needs(tmp_path, tmp_path)
    for path in tmp_path.glob("*.ipynb"):
        made = nbformat.read(path, as_version=4)
        nbformat.validate(made)
        words, check, first = made.cells[:3]
        assert "make book" in words.source and first.cell_type == "markdown", path
        code = f"import sys; sys.path[:] = [p for p in sys.path if 'python3' in p]\n{check.source}"
        apart = [sys.executable, "-I", "-S", "-c", code]
        ran = subprocess.run(apart, capture_output=True, text=True, check=False)
        last = ran.stderr.strip().splitlines()[-1]
        assert "make book" in last and (address.removesuffix(".git") in last), last
    exec(check.source, {})  # where the course is, it says nothing
