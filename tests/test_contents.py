"""The pages that hold the course together: its map, the index of experiments, the bibliography, and
that every claim is taken up.
"""

from __future__ import annotations

import re
from pathlib import Path

from helpers import rules
from helpers.project import ROOT
from widgets.experiments import EXPERIMENTS
from widgets.page.contents import read
from widgets.page.serve import BOOK

CITED = re.compile(r"\{cite\}`([^`]+)`")


def page(name: str) -> str:
    return (ROOT / BOOK / "chapters" / f"{name}.html").read_text(encoding="utf-8")


def test_every_claim_of_the_article_is_taken_up_by_a_section(book: str) -> None:
    told = (ROOT / "build" / "claims.txt").read_text(encoding="utf-8")
    assert told.startswith("0 of 62 claims"), told
    # Linked both ways: the claim's row names the section, and the section holds the claim's mark.
    rows = dict(re.findall(r'<tr data-id="(C\d\d)"(.*?)</tr>', page("claims"), re.DOTALL))
    assert len(rows) == 62
    for claim, row in rows.items():
        places = re.findall(r'href="([\w-]+)\.html#[^"]*"', row)
        assert places, f"the row of {claim} names no section"
        assert all(
            f'claims.html#claim-{claim}"' in page(place) for place in set(places) - {"sources"}
        ), claim


def test_every_work_of_the_bibliography_is_cited_and_every_cited_work_is_there() -> None:
    keys = set(
        re.findall(
            r"^@\w+\{([^,]+),",
            (ROOT / "chapters" / "references.bib").read_text(encoding="utf-8"),
            re.MULTILINE,
        )
    )
    sources = [path for path in (ROOT / "chapters").iterdir() if path.suffix in (".md", ".ipynb")]
    cited = {
        key.strip()
        for path in sources
        for keys_ in CITED.findall(path.read_text(encoding="utf-8"))
        for key in keys_.split(",")
    }
    assert keys - cited == set(), "in the bibliography, but no page cites it"
    assert cited - keys == set(), "cited, but not in the bibliography"


def test_the_glossary_is_of_a_useful_size_and_in_order() -> None:
    terms = re.findall(
        r"^([a-z’'–\- ]+)$\n  \S",
        (ROOT / "chapters" / "glossary.md").read_text(encoding="utf-8"),
        re.MULTILINE | re.IGNORECASE,
    )
    rules.GLOSSARY.check("the book", len(terms))
    assert [term.lower() for term in terms] == sorted(term.lower() for term in terms)


def test_the_index_names_every_experiment_once_and_leads_to_it(book: str) -> None:
    shown = page("experiments")
    for each in EXPERIMENTS:
        (address,) = re.findall(rf"href='([\w-]+)\.html#{each.name}-title'", shown)
        assert f'id="{each.name}-title"' in page(address)


def test_the_first_page_lists_every_chapter_in_the_order_of_the_book() -> None:
    order = (ROOT / "_toc.yml").read_text(encoding="utf-8").partition("caption: Model")[0]
    chapters = [each for each in re.findall(r"- file: chapters/(\S+)", order) if each != "map"]
    listed = (ROOT / "chapters" / "index.md").read_text(encoding="utf-8")
    listed = listed.partition("\n## Chapters\n")[2].partition("\n## ")[0]
    assert re.findall(r"^\[.*\]\((\S+)\.ipynb\)$", listed, re.MULTILINE) == [*chapters, "model"]


def test_the_map_counts_what_a_chapter_holds(book: str) -> None:
    counted, shown = read(ROOT / "chapters" / "signalling.ipynb", "signalling.html", "Signalling")
    assert (shown, counted.tasks) == (("signalling",), 3)  # with the bet on the record
    assert counted.objective.startswith("update a belief on a signal")
    assert 1_500 < counted.words < 2_500
    assert f"{counted.reading}\u00a0min" in page("map") and f"{counted.doing}\u00a0min" in page(
        "map"
    )


def test_reading_time_grows_with_what_there_is_to_read(tmp_path: Path) -> None:
    text = (ROOT / "chapters" / "signalling.ipynb").read_text(encoding="utf-8")
    longer = tmp_path / "longer.ipynb"
    longer.write_text(
        text.replace('"## The puzzle', '"' + "word " * 1_000 + "\\n## The puzzle", 1),
        encoding="utf-8",
    )
    one, other = (
        read(each, "", "")[0] for each in (ROOT / "chapters" / "signalling.ipynb", longer)
    )
    assert other.words - one.words == 1_000 and other.reading - one.reading == 5
