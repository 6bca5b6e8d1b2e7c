"""The words of a page itself: at its foot, in its margin, and where an address leads nowhere."""

from __future__ import annotations

PAGE = {
    "cut_off": "Record kept up to {month}.",
    "stored": "What is stored",
    "moved": "This page has moved",
    "moved_link": "To the exercises",
    "corrections": "Report a correction",
    "binder": "Open this chapter live on Binder",
    "search_nothing": "Your search did not match any page of the book. Try fewer words, or another form of them.",
    "search_wordless": "There is nothing to search for in that: it has no letter and no digit, or only words that stand on every page.",
}
"""At the foot of a page, and in its margin."""

LOST = {
    "lost": "There is no such page",
    "lost_why": "The address leads nowhere in this book. It may have been cut, or the page has another name today.",
    "lost_search": "Search the book",
    "lost_go": "Search",
    "lost_first": "To the first page",
}
"""Where an address leads nowhere."""
