"""One look for every chart: a palette that the page turns into CSS variables, and one Altair
configuration.
"""

from __future__ import annotations

from typing import Any

PALETTE = {
    "ink": "#20252b",
    "muted": "#5d656e",
    "line": "#d9dbd7",
    "baseline": "#8f9499",
    "first": "#9a6500",  # ochre: Iran
    "second": "#7a3b78",  # plum: Israel
    "accent": "#0f6b72",
    "paper": "#fdfdfb",
}
"""Names and light values.

No chart writes another colour, so that `as_variables` can hand all of them to the page.
"""

NARROW, WIDE = 324, 470
"""The widths, in CSS pixels, at which every figure is drawn: for a phone and beside the controls on
a laptop.
"""


def as_variables(text: str) -> str:
    """Specification or SVG text with every palette colour as `var(--name, colour)`, so that light
    and dark share a picture.
    """
    for name, colour in PALETTE.items():
        text = text.replace(colour, f"var(--chart-{name}, {colour})")
    return text


def config() -> dict[str, Any]:
    """The Vega-Lite configuration that all charts share."""
    font = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif"
    return {
        "background": "transparent",
        "font": font,
        "view": {"stroke": None},
        "axis": {
            "labelColor": PALETTE["muted"], "titleColor": PALETTE["muted"], "gridColor": PALETTE["line"], "domain": False,
            "tickColor": PALETTE["line"], "labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal", "labelPadding": 4,
        },
        "legend": {
            "labelColor": PALETTE["ink"], "titleColor": PALETTE["muted"], "labelFontSize": 12, "titleFontSize": 12,
            "titleFontWeight": "normal", "symbolStrokeWidth": 2,
        },
        "title": {"color": PALETTE["ink"], "fontSize": 13, "fontWeight": 600, "anchor": "start", "frame": "bounds", "offset": 8},
        "text": {"color": PALETTE["ink"], "fontSize": 12},
        "concat": {"spacing": 18},
    }  # fmt: skip
