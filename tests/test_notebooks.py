"""The chapters' notebooks: a checked cell gives what is stored, and nothing else is stored."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError

from helpers import rules
from helpers.assignments import PATHS
from helpers.numbers_in_prose import unplaced
from helpers.project import ROOT
from tools.notebooks import CHECKED, code_cells, is_checked, notebooks, refresh
from widgets.page import executed

every = pytest.mark.parametrize("path", notebooks(), ids=lambda path: path.stem)


@every
def test_a_checked_cell_has_an_output_and_no_other_has(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    for number, cell in enumerate(notebook.cells):
        if cell.cell_type != "code":
            continue
        if is_checked(cell):
            assert cell.outputs, (
                f"cell {number} is tagged for comparison but has no stored output; `make notebooks` stores it"
            )
            assert all(output.output_type != "error" for output in cell.outputs), (
                f"cell {number} holds an error"
            )
        else:
            assert not cell.outputs, (
                f"cell {number} holds an output that nothing checks; `make notebooks` strips it"
            )


@pytest.fixture(scope="module")
def ran() -> Path:
    """What the cells gave when the book was built; what is new is run now."""
    return executed.prepare(ROOT)


def printed(cell: nbformat.NotebookNode) -> str:
    """What a cell gave, as text: what it printed, and of anything else its kind and data."""
    return "".join(
        output.text if output.output_type == "stream" else f"{output}\n" for output in cell.outputs
    )


def changed(path: Path, ran: Path) -> list[str]:
    """Each checked cell that no longer gives what is stored: notebook, cell, and both texts."""
    stored = nbformat.read(path, as_version=4)
    numbers = [n for n, cell in enumerate(stored.cells) if cell.cell_type == "code"]
    cells = zip(numbers, code_cells(stored), code_cells(executed.outputs(ran, path)), strict=True)
    return [
        f"{path.name}, cell {number}, held\n{printed(cell)}and gives\n{printed(gave)}"
        for number, cell, gave in cells
        if is_checked(cell) and printed(cell) != printed(gave)
    ]


@pytest.mark.book
@pytest.mark.xdist_group("cells")  # one process asks the cache, and fills it if need be
@every
def test_a_checked_cell_gives_what_is_stored(path: Path, ran: Path) -> None:
    differing = changed(path, ran)
    assert not differing, "\n".join(
        [*differing, "if the new output is right, `make notebooks` stores it"]
    )


def notebook_of(*cells: str) -> nbformat.NotebookNode:
    """A notebook of checked cells."""
    made: nbformat.NotebookNode = nbformat.v4.new_notebook()
    made.cells = [nbformat.v4.new_code_cell(cell, metadata={"tags": [CHECKED]}) for cell in cells]
    made.cells.insert(0, nbformat.v4.new_markdown_cell("Words."))
    return made


def test_a_changed_output_is_named_until_it_is_stored(tmp_path: Path) -> None:
    path, cache = tmp_path / "lie.ipynb", tmp_path / "cache"
    nbformat.write(notebook_of("x = 6", "print(x * 7)\nprint(x)"), path)
    executed.fill(cache, [path])
    refresh(path, executed.outputs(cache, path))
    assert changed(path, cache) == []
    path.write_text(path.read_text("utf-8").replace("42\\n", "41\\n"), "utf-8")
    assert changed(path, cache) == ["lie.ipynb, cell 2, held\n41\n6\nand gives\n42\n6\n"]
    refresh(path, executed.outputs(cache, path))
    assert changed(path, cache) == []


def test_a_cell_that_raises_is_told_and_the_others_are_kept(tmp_path: Path) -> None:
    bad, good, cache = tmp_path / "bad.ipynb", tmp_path / "good.ipynb", tmp_path / "cache"
    nbformat.write(notebook_of("lost = 1 / 0"), bad)
    nbformat.write(notebook_of("print(1)"), good)
    with pytest.raises(executed.NotebookError, match=r"bad\.ipynb(?s:.*)lost = 1 / 0"):
        executed.fill(cache, [bad, good])
    assert printed(code_cells(executed.outputs(cache, good))[0]) == "1\n"
    with pytest.raises(KeyError):
        executed.outputs(cache, bad)


@pytest.mark.parametrize(
    ("fails", "raised", "starts"),
    [(2, None, 3), (9, RuntimeError("Kernel died before replying"), 3), (9, DeadKernelError(), 1)],
)
def test_a_kernel_that_does_not_start_is_started_again_and_one_that_dies_is_not(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, fails: int, raised: Any, starts: int
) -> None:
    """Another process may have taken its port."""
    tried = []

    async def execute(client: NotebookClient) -> None:
        tried.append(client)
        if len(tried) <= fails:
            raise raised or RuntimeError("Kernel died before replying to kernel_info")

    monkeypatch.setattr(NotebookClient, "async_execute", execute)
    with ThreadPoolExecutor(1) as beside:  # here a browser may have a loop of its own
        run = beside.submit(executed.run, nbformat.v4.new_notebook(), tmp_path)
    assert type(run.exception()) is type(raised)
    assert len(tried) == starts


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_an_assignment_runs_from_top_to_bottom(path: Path) -> None:
    """One answer leaves the next what it needs. Each by itself is run in test_exercises.py."""
    names: dict[str, object] = {}
    for cell in code_cells(nbformat.read(path, as_version=4)):
        exec(cell.source, names)


@every
def test_experiments_and_pictures_hide_their_call_on_the_page(path: Path) -> None:
    """Readers see the experiment; its code stands folded under it."""
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type == "code" and re.search(r"\b(show|picture)\(", cell.source):
            assert "remove-input" in cell.metadata.get("tags", [])


@every
def test_a_reader_meets_a_result_before_its_code(path: Path) -> None:
    """The tag has the page fold the code under what it prints; only the model's own page is read
    beside its code.
    """
    if path.stem == "model":
        return
    for number, cell in enumerate(nbformat.read(path, as_version=4).cells):
        if cell.cell_type == "code" and is_checked(cell):
            assert "hide-input" in cell.metadata["tags"], f"cell {number} shows its code first"


@every
def test_no_line_of_code_runs_off_a_phone(path: Path) -> None:
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type == "code" and "remove-input" not in cell.metadata.get("tags", []):
            rules.COLUMNS.check(path.stem, max(map(len, cell.source.splitlines())))


@pytest.mark.words
@every
def test_every_number_in_prose_comes_from_somewhere(path: Path) -> None:
    lost = unplaced(path)
    assert not lost, "no checked cell, experiment, cited row or parameter holds\n" + "\n".join(lost)


def test_a_number_from_nowhere_is_found(tmp_path: Path) -> None:
    notebook = nbformat.read(
        next(path for path in notebooks() if path.stem == "signalling"), as_version=4
    )
    notebook.cells.append(
        nbformat.v4.new_markdown_cell("It falls to 61.37 in 100, as of 12 May 2024, on rung 3.")
    )
    nbformat.write(notebook, tmp_path / "signalling.ipynb")
    assert [each.partition(":")[0] for each in unplaced(tmp_path / "signalling.ipynb")] == ["61.37"]


CHAPTERS = [path for path in notebooks() if 'task(\\"' in path.read_text(encoding="utf-8")]
"""The notebooks that teach, as against those that show tables."""


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_a_chapter_keeps_its_rhythm_and_its_length(path: Path) -> None:
    prose = "\n\n".join(
        cell.source
        for cell in nbformat.read(path, as_version=4).cells
        if cell.cell_type == "markdown"
    )
    headings = [line[3:] for line in prose.splitlines() if line.startswith("## ")]
    for due in (
        "The puzzle",
        "What the model leaves out|What the record leaves out",
        "Questions",
        "In two sentences",
        "Further reading",
    ):
        assert set(due.split("|")) & set(headings), f"no section {due}"
    assert prose.split("\n\n")[1].startswith("*After this chapter you can"), (
        "no objectives under the title"
    )
    plain = re.sub(
        r"```.*?```|\$\$.*?\$\$|</?(?:details|summary)[^>]*>|\{(?:cite|event)\}`[^`]*`|\s<[CE]\d\d>|\{\w+\}",
        " ",
        prose,
        flags=re.DOTALL,
    )
    paragraphs = [
        each
        for each in re.split(r"\n\s*\n", plain)
        if each.strip() and not each.lstrip().startswith(("#", "|"))
    ]
    words = len(" ".join(paragraphs).partition("For discussion:")[0].split())
    rules.WORDS.check(path.stem, words)
    for each in paragraphs:
        if not re.match(r"\s*(?:\d+\.|-) ", each):
            rules.PARAGRAPH.check(f"{path.stem}, “{each[:60]}…”", len(each.split()))
    summary = prose.split("## In two sentences")[1].split("##")[0].strip()
    sentences = re.split(r"(?<=[.!?])\s+", summary)
    assert len(sentences) == 2, "the summary has not two sentences"
    for each in sentences:  # one finding each
        where = f"{path.stem}, “{each[:60]}…”"
        rules.SENTENCE.check(where, len(each.split()))
        rules.PARTS.check(where, each.count(";") + each.count(":"))


FOLDED = re.compile(
    r'<details class="rest"><summary>([^<]+)</summary>\n\n(.*?)</details>', re.DOTALL
)


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_what_is_folded_is_whole_and_lies_within_its_section(path: Path) -> None:
    """A heading in a fold would end the section in which the fold began."""
    prose = "\n\n".join(
        cell.source
        for cell in nbformat.read(path, as_version=4).cells
        if cell.cell_type == "markdown"
    )
    folds = FOLDED.findall(prose)
    assert len(folds) == prose.count("<details") == prose.count("</details>")
    for summary, text in folds:
        assert not re.search(r"^#", text, re.MULTILINE), summary
        assert "<details" not in text and "In two sentences" not in text, summary


@pytest.mark.parametrize("name", ["third-parties", "redlines"])
def test_the_chapters_with_most_in_them_show_one_finding_first(name: str) -> None:
    (path,) = [each for each in CHAPTERS if each.stem == name]
    prose = "\n\n".join(
        cell.source
        for cell in nbformat.read(path, as_version=4).cells
        if cell.cell_type == "markdown"
    )
    told = FOLDED.sub("", prose).split("## What happens in the model, and why")[1]
    told = told.split("## The evidence")[0]
    assert told.count("That is the chapter's finding.") == 1 and len(re.findall(r"\*\*", told)) <= 4
    assert len(told.split()) <= 600, f"{len(told.split())} words in sight on what happens"
