"""Roles by which prose marks what it rests on: `{claim}`words <C11>``, `{event}`E22``,
`{source}`wsj_alliance_digest``.

Each becomes words with a card (status, note, sources) that opens on hover, focus and tap; where
roles are not understood the text stays readable. The sections that take up a claim are remembered,
so that the page of claims can name them and a report those that none takes up.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging
from sphinx.util.docutils import SphinxRole

from widgets import record
from widgets.island import node
from widgets.island.strings import FACT, RECORD
from widgets.tables.claims import claim
from widgets.tables.events import event, other_event, with_later
from widgets.tables.sources import cited, source
from widgets.values.record import ClaimData, EventData, FactData, PlaceData
from widgets.values.shown import SourceData

NAMED = re.compile(r"^(?P<words>.*?)\s*<(?P<id>[^<>]+)>$", re.DOTALL)
logger = logging.getLogger(__name__)


class Fact(SphinxRole):
    """What the three roles share: words, an id that must exist, and a card."""

    kind = ""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """The words with their card; a warning (which stops the build) that names an id that does
        not exist.
        """
        found = NAMED.match(self.text)
        words, name = (found["words"], found["id"]) if found else ("", self.text.strip())
        try:
            fact = self.fact(name)
        except KeyError:
            logger.warning(
                "there is no %s %r in the record", self.kind, name, location=self.get_location()
            )
            return [nodes.literal(text=self.text)], []
        fact["card"] = f"{self.kind}-{self.env.new_serialno('mark')}"
        shown = words or (fact["source"]["author"] if fact["source"] else name)
        mark = marked(self.kind, fact, [nodes.Text(shown)])
        mark["course_id"] = name
        return [mark], []

    def fact(self, name: str) -> FactData:
        """What the card shows. Raises `KeyError` for an unknown id."""
        raise NotImplementedError


def marked(kind: str, fact: FactData, words: list[nodes.Node]) -> nodes.inline:
    """The words with their card, and behind those of a claim how it stands."""
    before, badge, after = node.call("fact.js", "around", fact)
    mark = nodes.inline(classes=["fact", f"fact-{kind}"])
    mark["course_status"] = fact["claim"]["check"] if fact["claim"] else ""
    status = nodes.raw("", badge, format="html", classes=["fact-status"])
    mark += [nodes.raw("", before, format="html"), *words, *([status] if badge else [])]
    mark += nodes.raw("", after, format="html")
    return mark


def say_once(block: nodes.TextElement) -> None:
    """Takes the status off the claims of a paragraph of which prose says it in words, each time for
    one claim before them: `(*supported*, on indirect evidence)`.
    """
    waiting: list[nodes.Element] = []
    for each in list(block.findall(lambda n: isinstance(n, (nodes.Text, nodes.inline)))):
        if isinstance(each, nodes.inline) and each.get("course_status"):
            waiting.append(each)
        elif isinstance(each, nodes.Text) and not isinstance(each.parent, nodes.raw):
            for word in re.findall(r"[a-z]+", each.astext()):
                told = [mark for mark in waiting if mark["course_status"] == word]
                for mark in told[:1]:
                    waiting.remove(mark)
                    for status in list(mark.findall(nodes.raw)):
                        if "fact-status" in status["classes"]:
                            mark.remove(status)


class ClaimRole(Fact):
    """A claim of the article, with its status."""

    kind = "claim"

    def fact(self, name: str) -> FactData:
        """Status, note and sources."""
        row = record.claims().loc[name]
        return _fact(row["source_keys"], claim=claim(name, row))


class EventRole(Fact):
    """An event of the record."""

    kind = "event"

    def fact(self, name: str) -> FactData:
        """When, who, what, and the sources."""
        name = record.MOVED.get(name, name)
        april = with_later(record.events(), record.later_events())
        for events, told in ((april, event), (record.exchanges(), other_event)):
            if name in set(events["event_id"]):
                row = events.set_index("event_id", drop=False).loc[name]
                return _fact(row["source_keys"], event=told(row))
        raise KeyError(name)


class SourceRole(Fact):
    """A source of the record."""

    kind = "source"

    def fact(self, name: str) -> FactData:
        """Who published it, where, and of which kind it is.

        A source without an address is refused as well.
        """
        found = source(name, record.sources().loc[name])
        if not found["url"]:
            logger.warning(
                "the source %r has no address; cite it from the bibliography",
                name,
                location=self.get_location(),
            )
        return _fact(None, source=found)


def _fact(
    keys: object,
    claim: ClaimData | None = None,
    event: EventData | None = None,
    source: SourceData | None = None,
) -> FactData:
    sources = cited([keys], record.sources())
    return FactData(
        card="",
        claim=claim,
        event=event,
        source=source,
        term=None,
        sources=sources,
        strings={**FACT, **RECORD},
    )


# --------------------------------------------------------------- which section takes up which claim


def taken_up(env: BuildEnvironment) -> dict[str, list[PlaceData]]:
    """The sections that take up each claim, addressed from a sibling page, in the order of the
    book.
    """
    places: dict[str, list[PlaceData]] = {}
    for document in env.toctree_includes.get(env.config.root_doc, []) or sorted(_register(env)):
        for name, anchor, title in _register(env).get(document, []):
            page = env.titles[document].astext()
            address = f"{document.rpartition('/')[2]}.html#{anchor}"
            place = PlaceData(address=address, title=page if title == page else f"{page}: {title}")
            places.setdefault(name, []).append(place)
    return places


def _register(env: BuildEnvironment) -> dict[str, list[tuple[str, str, str]]]:
    if not hasattr(env, "course_claims"):
        env.course_claims = {}  # type: ignore[attr-defined]
    return env.course_claims  # type: ignore[attr-defined, no-any-return]


def _note(app: Sphinx, doctree: nodes.document) -> None:
    """Remember the section in which each claim of this page stands; say how it stands once."""
    for block in doctree.findall(nodes.TextElement):
        if any(
            "fact-claim" in each["classes"]
            for each in block.children
            if isinstance(each, nodes.inline)
        ):
            say_once(block)
    found = []
    for mark in doctree.findall(nodes.inline):
        if "fact-claim" not in mark["classes"]:
            continue
        section: Any = mark.parent
        while section.parent and not isinstance(section, nodes.section):
            section = section.parent
        if isinstance(section, nodes.section):
            found.append((mark["course_id"], section["ids"][0], section[0].astext()))
    _register(app.env)[app.env.docname] = found


def _forget(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    _register(env).pop(docname, None)


def _rewrite(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """The page of claims names sections of other pages, so it is written anew with every build."""
    return [name for name in env.found_docs if name.endswith("/claims")]


def _report(app: Sphinx, error: Exception | None) -> None:
    """Write the claims that no section takes up into `build/claims.txt`."""
    if error is None:
        left = [name for name in record.claims().index if name not in taken_up(app.env)]
        lines = [
            f"{len(left)} of {len(record.claims())} claims of the article are taken up by no section yet"
        ]
        lines += [
            f"{name} ({claim['paragraph']}, {claim['check']}): {claim['claim']}"
            for name, claim in record.claims().loc[left].iterrows()
        ]
        (Path(app.srcdir) / "build" / "claims.txt").write_text(
            "\n".join([*lines, ""]), encoding="utf-8"
        )


def setup(app: Sphinx) -> None:
    """Register the roles and the memory of sections."""
    for role in (ClaimRole, EventRole, SourceRole):
        app.add_role(role.kind, role())
    app.connect("doctree-read", _note)
    app.connect("env-purge-doc", _forget)
    app.connect("env-updated", _rewrite)
    app.connect("build-finished", _report)
