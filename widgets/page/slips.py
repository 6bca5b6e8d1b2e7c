"""What of the theme's and Sphinx's own files is put right after a build. Each is looked for by its
exact text, and a text that is no longer there stops the build: the file has changed, and somebody
has to read it anew.
"""

from __future__ import annotations

import json
from pathlib import Path

from sphinx.errors import ExtensionError

from widgets.island.strings import STRINGS

Slips = tuple[tuple[str, str], ...]
"""What stands in a file, and what is to stand there."""

STORE = """var courseStore=function(name){\
function at(what){try{return what(window[name])}catch(refused){return null}}\
return{getItem:function(key){return at(function(s){return s.getItem(key)})},\
setItem:function(key,value){at(function(s){s.setItem(key,value)})},\
removeItem:function(key){at(function(s){s.removeItem(key)})}}};
"""
"""The browser's storage for scripts that do not expect to be refused. A reader may block it, or it
may be full: then nothing is remembered, and all else works.
"""

STORES = ("localStorage", "sessionStorage")

SCRIPTS: dict[str, Slips] = {
    # From 960 pixels on the contents stand beside the page, and their button puts them away and
    # back; between there and 992 it would move them into a window that is not shown.
    "scripts/sphinx-book-theme.js": (("(min-width: 992px)", "(min-width: 960px)"),),
    "scripts/pydata-sphinx-theme.js": (),
    # It would wipe out what the page keeps in the tab's history.
    "sphinx_highlight.js": (
        ("history.replaceState({}, ", "history.replaceState(window.history.state, "),
    ),
    "searchtools.js": (
        # A number is a word that the index holds.
        (r" ||\n        queryTerm.match(/^\d+$/)".replace(r"\n", "\n"), ""),
        # A query in other digits, or with marks that nobody sees.
        (
            "    const stemmer = new Stemmer();\n",
            "    const stemmer = new Stemmer();\n"
            '    query = query.normalize("NFKC").replace(/\\p{Cf}/gu, "")'
            ".replace(/[\\u0660-\\u0669\\u06f0-\\u06f9]/g, (d) => String(d.charCodeAt(0) % 16));\n",
        ),
        # "constructor" is a word, and every object has something of that name.
        (
            "    Search._index = index;\n",
            "    Search._index = index;\n"
            "    for (const each of [index.terms, index.titleterms]) Object.setPrototypeOf(each, null);\n",
        ),
        ("!terms.hasOwnProperty(word)", "!Object.hasOwn(terms, word)"),
        ("!titleTerms.hasOwnProperty(word)", "!Object.hasOwn(titleTerms, word)"),
        # Why nothing was found.
        (
            "    // console.debug(\"SEARCH: searching for:\");\n",
            "    Search.wordless = searchTerms.size === 0;\n",
        ),
        (
            "Documentation.gettext(\n      \"Your search did not match any documents. Please make sure "
            "that all words are spelled correctly and that you've selected enough categories.\"\n    )",
            f"Search.wordless ? {json.dumps(STRINGS['search_wordless'])}"
            f" : {json.dumps(STRINGS['search_nothing'])}",
        ),
    ),
}  # fmt: skip
"""By the file in `_static`: what is put right there, and besides, whatever is kept in storage."""

STORELESS = ("scripts/sphinx-book-theme.js",)
"""What is put right and keeps nothing."""

PAGES: dict[str, Slips] = {
    "*.html": (
        # The button's name must hold the words that it shows, "Search Ctrl+K".
        (
            'search-button-field search-button__button pst-js-only" title="Search"'
            ' aria-label="Search"',
            'search-button-field search-button__button pst-js-only"',
        ),
    ),
    "bibliography.html": (
        # A role that browsers have given up, inside a list that needs items.
        ('role="doc-biblioentry"', 'role="listitem"'),
    ),
}
"""By the pages' names: what is put right in them."""

WHERE = {'<summary><span class="toctree-toggle"': "toctree-toggle"}
"""What a page has if it may have a slip, for a slip that a whole book may do without: a book whose
contents fold nowhere. All others are found on some page of every book.
"""

GONE = ("fontawesome.js", "application/vnd.jupyter.widget-state+json")
"""What no page may ask for or carry."""


def guarded(script: str) -> str:
    """The script with storage that may be refused; as it is, if it uses none."""
    made = script
    for name in STORES:
        made = made.replace(f"{name}.", f'courseStore("{name}").')
    return script if made == script or script.startswith(STORE) else STORE + made


def mended(name: str, text: str, slips: Slips) -> str:
    """A file with its slips put right, which may have been done by an earlier build.

    Raises `ExtensionError` naming the file and a slip that is not there.
    """
    for slip, right in slips:
        if slip not in text and (not right or right not in text):
            raise ExtensionError(
                f"{name} has changed: it no longer holds {slip!r}; read it, and mend "
                "widgets/page/slips.py"
            )
        text = text.replace(slip, right)
    return text


def mend_scripts(static: Path) -> None:
    """Put right the scripts of the theme in a build's `_static`. Raises `ExtensionError`."""
    for name, slips in SCRIPTS.items():
        path = static / name
        text = path.read_text(encoding="utf-8")
        if text.startswith(STORE):
            continue  # by an earlier build, which copied it
        made = guarded(mended(name, text, slips))
        if name not in STORELESS and STORE not in made:
            raise ExtensionError(f"{name} has changed: it uses no storage any more; mend slips.py")
        path.write_text(made, encoding="utf-8")


def mended_page(page: str) -> str:
    """A page with every slip put right that it has."""
    for slips in PAGES.values():
        for slip, right in slips:
            page = page.replace(slip, right)
    return page


def check_pages(outdir: Path) -> None:
    """Raises `ExtensionError` for a slip that was put right on no page, and for what should have
    gone from every page.
    """
    for glob, slips in PAGES.items():
        pages = (path for path in outdir.rglob(glob) if "_static" not in path.parts)
        texts = [path.read_text(encoding="utf-8") for path in pages]
        for slip, right in slips:
            sign = WHERE.get(slip, "")
            there = [text for text in texts if sign in text]
            if there and not any(right in text for text in there):
                raise ExtensionError(
                    f"the theme has changed: no page {glob} has {slip!r} any more; mend "
                    "widgets/page/slips.py"
                )
        for gone in GONE:
            if any(gone in text for text in texts):
                raise ExtensionError(f"the theme has changed: {gone} was not taken out of a page")
