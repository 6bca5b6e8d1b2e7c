"""The pages for developers hold: what they name is there, what there is to say is said; and every
file of source says what it is for, and is short.

A page names a path or a command by setting it as code. `<chapter>` in a path stands for any name.
"""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from helpers import rules
from helpers.project import ROOT

DOCS = ROOT / "docs"
DECISIONS = DOCS / "decisions"
PAGES = [
    *(ROOT / f"{name}.md" for name in ("README", "CONTRIBUTING", "CHANGELOG", "changes/README")),
    *sorted(DOCS.rglob("*.md")),
]
TEMPLATE = DECISIONS / "template.md"
DECIDED = [
    path for path in sorted(DECISIONS.glob("*.md")) if path.stem not in ("README", "template")
]
FORMS = sorted(
    path for path in (ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config"
)

MADE = (".venv/", "build/", "node_modules/", "exercises/")
"""What make or Binder makes, and git does not know."""

MADE_BY_RECIPE = ("conf.py", "changes/+shield-in-april.number.md")
"""What a page tells its reader to make."""

ENDS = r"bib|css|csv|ipynb|js|json|lock|md|mjs|py|svg|toml|ts|txt|yml"
PATH = re.compile(rf"[\w.<>*+-]+(?:/[\w.<>*+-]+)+/?|[\w.<>*+-]+/|[\w<>*-]+\.(?:{ENDS})")

SOURCE = (".css", ".js", ".mjs", ".py", ".ts")

GENERATED = ("widgets/island/types.d.ts",)
"""What a command writes, this one `python -m widgets.island.types`; nobody reads it in one go."""

every_page = pytest.mark.parametrize("doc", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
every_decision = pytest.mark.parametrize("doc", DECIDED, ids=lambda path: path.stem)


@cache
def kept() -> tuple[str, ...]:
    """Every file that git has or would take, and every folder of one."""
    asked = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    told = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True)
    files = [name for name in told.stdout.splitlines() if (ROOT / name).is_file()]
    folders = {f"{parent}/" for name in files for parent in Path(name).parents}
    return (*files, *sorted(folders))


@cache
def targets() -> dict[str, bool]:
    """The commands of make, and whether `make` lists them."""
    rules = re.findall(r"^([a-z-]+):(.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    return {name: "##" in rest for name, rest in rules}


def blocks(page: Path) -> list[str]:
    """What stands in a page's blocks of shell commands, without comments."""
    found = re.findall(r"```sh\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    return [re.sub(r"(?:^|\s)#.*", "", block, flags=re.M) for block in found]


def spans(page: Path) -> list[str]:
    """What a page sets as code within its text."""
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.M)
    return [found[1] for found in re.finditer(r"(?<!`)`([^`\n]+)`(?!`)", text)]


def commands(page: Path) -> list[str]:
    """The commands of make that a page names, one by one."""
    lines = [line for block in blocks(page) for line in block.splitlines()]
    said = [
        found for line in [*lines, *spans(page)] for found in re.findall(r"\bmake ([^&|;]*)", line)
    ]
    return [word for words in said for word in words.split() if re.fullmatch(r"[a-z-]+", word)]


def paths(page: Path) -> list[str]:
    """The paths that a page names as code: whole spans, and the words of its shell blocks."""
    words = [re.sub(r"::.*", "", span) for span in spans(page)]
    words += [
        word for block in blocks(page) for word in re.split(r"[\s'\"(),:]+", block) if "/" in word
    ]
    words = [word.removeprefix("path/to/") for word in words]
    return [word for word in words if PATH.fullmatch(word)]


def is_there(path: str) -> bool:
    """Whether a file or folder is kept, by its path or, of a file, by its bare name; or is made."""
    if path.startswith(MADE) or f"{path}/" in MADE or path in MADE_BY_RECIPE:
        return True
    pattern = re.escape(path).replace(r"\*", "[^/]*")
    pattern = re.sub(r"<\w+>", "[^/]+", pattern)
    before = "" if "/" in path.rstrip("/") else "(?:.*/)?"
    return any(re.fullmatch(f"{before}{pattern}/?", name) for name in kept())


def headings(page: Path) -> list[str]:
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.M)
    return re.findall(r"^#+ (.*)$", text, re.M)


def anchor(heading: str) -> str:
    """The place that a heading becomes on the page of a host."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


@every_page
def test_every_path_that_a_page_names_is_there(doc: Path) -> None:
    assert [path for path in paths(doc) if not is_there(path)] == []


@every_page
def test_every_test_that_a_page_names_is_there(doc: Path) -> None:
    for file, name in re.findall(r"(tests/\w+\.py)::(\w+)", doc.read_text(encoding="utf-8")):
        assert f"def {name}(" in (ROOT / file).read_text(encoding="utf-8"), f"{file}::{name}"


@every_page
def test_every_command_of_make_that_a_page_names_is_one(doc: Path) -> None:
    assert sorted(set(commands(doc)) - set(targets())) == []


def test_every_command_of_make_is_documented() -> None:
    listed = {name for name, shown in targets().items() if shown}
    told = re.findall(
        r"^\| `make ([a-z-]+)`", (DOCS / "tools/make.md").read_text(encoding="utf-8"), re.M
    )
    assert len(told) == len(set(told)) and set(told) == listed, "the table of docs/tools/make.md"


@every_page
def test_every_relative_link_leads_somewhere(doc: Path) -> None:
    for address in re.findall(r"\]\(([^)\s]+)\)", doc.read_text(encoding="utf-8")):
        if re.match(r"[a-z]+:", address):
            continue
        file, _, place = address.partition("#")
        target = (doc.parent / file).resolve() if file else doc
        assert target.exists(), f"{address} is not there"
        assert not place or place in map(anchor, headings(target)), f"{address}: no such heading"


@every_decision
def test_a_decision_has_the_parts_of_the_template(doc: Path) -> None:
    assert headings(doc)[1:] == headings(TEMPLATE)[1:]
    lines = doc.read_text(encoding="utf-8").splitlines()
    assert lines[2].startswith("Stands in: `"), (
        "the third line says where the decision stands in code"
    )
    rules.DECISION.check(doc.name, len(lines))
    parts = re.split(r"^## .*$", "\n".join(lines), flags=re.M)[1:]
    assert all(part.strip() for part in parts)
    rules.ALTERNATIVES.check(doc.name, len(re.findall(r"^- \*\*", parts[2], re.M)))


def test_the_lists_of_pages_are_whole() -> None:
    for folder in ("decisions", "tools"):
        told = (DECISIONS / "README.md" if folder == "decisions" else DOCS / "README.md").read_text(
            "utf-8"
        )
        linked = {Path(each).name for each in re.findall(r"\]\(([\w/-]+\.md)\)", told)}
        there = {path.name for path in (DOCS / folder).glob("*.md")} - {"README.md"}
        assert there <= linked, f"docs/{folder}: {there - linked} stand in no list"


def test_fragments_make_a_change_log() -> None:
    """Towncrier reads every fragment, each of a kind that it knows."""
    kinds = re.findall(r"^\| `(\w+)` \|", (ROOT / "changes/README.md").read_text("utf-8"), re.M)
    odd = [path.name for path in (ROOT / "changes").iterdir() if path.name != "README.md"]
    odd = [name for name in odd if not re.fullmatch(rf"\+[\w-]+\.(?:{'|'.join(kinds)})\.md", name)]
    assert not odd, f"a fragment is called +<a few words>.<one of {', '.join(kinds)}>.md"
    command = [sys.executable, "-m", "towncrier", "build", "--draft", "--version", "next"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    assert "<!-- changes -->\n" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_can_be_filled_in(path: Path) -> None:
    form: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert {"name", "description", "body"} <= set(form)
    fields = [field for field in form["body"] if field["type"] != "markdown"]
    assert len({field["id"] for field in fields}) == len(fields)
    assert {field["type"] for field in fields} <= {"input", "textarea", "dropdown", "checkboxes"}
    assert all(field["attributes"]["label"] for field in fields)
    assert any(field.get("validations", {}).get("required") for field in fields)


def test_a_file_of_source_is_short() -> None:
    """Those of `tests/` are not asked: one holds all that is asked of one thing."""
    for name in kept():
        if name.endswith(SOURCE) and not name.startswith("tests/") and name not in GENERATED:
            rules.LINES.check(name, len((ROOT / name).read_text(encoding="utf-8").splitlines()))


def test_a_file_of_source_says_first_what_it_is_for() -> None:
    silent = [
        name
        for name in kept()
        if name.endswith(SOURCE)
        and not (ROOT / name).read_text(encoding="utf-8").startswith(('"""', "//", "/*"))
    ]
    assert silent == []


def test_what_is_not_there_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "See `widgets/nosuch.py`, `widgets/model/core.py`, `core.py`, `build/x`, `make read nosuch`,\n"
        "`widgets/experiments/<chapter>.py` and `widgets/nosuch/<chapter>.py`.\n\n"
        "```sh\nmake other && pytest tests/nosuch.py tests/conftest.py    # make sense\n```\n",
        encoding="utf-8",
    )
    lost = [path for path in paths(page) if not is_there(path)]
    assert lost == ["widgets/nosuch.py", "widgets/nosuch/<chapter>.py", "tests/nosuch.py"]
    assert set(commands(page)) - set(targets()) == {"nosuch", "other"}
