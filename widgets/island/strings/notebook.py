"""What a notebook says in the place of a page's words."""

from __future__ import annotations

NOTEBOOK = {
    "started": "The kernel answers again.",
    "link": "This case in a cell",
    "link_copied": "On your clipboard: {link}. In a cell, it shows this case.",
    "link_here": "In a cell, this line shows this case: {link}",
    "failed": "The kernel does not answer. Run the cell again; until then the page shows “{baseline}” alone.",
}
"""What a notebook says in the place of a page's words."""

NOTEBOOK_ROOM = {
    "link": "This night in a cell",
    "link_copied": "On your clipboard: {link}. In a cell, it shows this night.",
    "link_here": "In a cell, this line shows this night: {link}",
    "failed": "The kernel does not answer. Run the cell again.",
}
"""The same for the decision room."""
