"""The terms of the glossary in the prose: a link to an entry becomes words with a card, as facts
have, so that a reader meets the meaning where the term stands.
"""

from __future__ import annotations

import re
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx

from widgets import plain
from widgets.island.strings import FACT, RECORD
from widgets.page.claims import marked
from widgets.values.record import FactData, TermData

GLOSSARY = "glossary"
BLOCK = re.compile(r"```\{glossary\}\n(?P<entries>.*?)\n```", re.DOTALL)
ENTRY = re.compile(r"^(?P<name>\S.*)\n(?P<meaning>(?:  .*(?:\n|$)|\n(?=  ))+)", re.MULTILINE)


def entries(chapters: Path) -> dict[str, tuple[str, str]]:
    """By the anchor of its entry: each term of the glossary and what it means, in plain words."""
    text = (chapters / f"{GLOSSARY}.md").read_text(encoding="utf-8")
    works = (chapters / "references.bib").read_text(encoding="utf-8")
    found = (each for block in BLOCK.finditer(text) for each in ENTRY.finditer(block["entries"]))
    return {
        nodes.make_id(f"term-{each['name']}"): (
            each["name"].strip(),
            _plain(each["meaning"], works),
        )
        for each in found
    }


def _plain(meaning: str, works: str) -> str:
    words = " ".join(plain.words(meaning, works).split())
    return re.sub(r"\*([^*]+)\*", r"\1", re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", words))


def expand(app: Sphinx, doctree: nodes.document, docname: str) -> bool:
    """Put words with a card in the place of each link to a term. Whether there was one.

    Raises `KeyError` for a link to an entry that the glossary has not.
    """
    if Path(docname).name == GLOSSARY:
        return False
    links = [
        link
        for link in doctree.findall(nodes.reference)
        if any(
            "std-term" in each["classes"]
            for each in link.children
            if isinstance(each, nodes.inline)
        )
    ]
    known = entries(Path(app.srcdir) / "chapters") if links else {}
    for number, link in enumerate(links):
        address = link["refuri"]
        name, meaning = known[nodes.make_id(address.partition("#")[2])]
        fact = FactData(
            card=f"term-card-{number}",
            claim=None,
            event=None,
            source=None,
            term=TermData(name=name, meaning=meaning, address=address),
            sources=[],
            strings={**FACT, **RECORD},
        )
        words: list[nodes.Node] = [nodes.Text(link.astext())]
        link.replace_self(marked("term", fact, words))
    return bool(links)
