"""Values that were published or computed elsewhere, which the model must reproduce: read from
`published.json`, where each says its origin. They come with the parameters that they were computed
with, so that none changes when a number of the course's April does.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from widgets.model import Actor, Exchange

PUBLISHED: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "published.json").read_text(encoding="utf-8"),
)
CORE, ASSUMPTIONS = PUBLISHED["core"], PUBLISHED["assumptions"]

_sides = {side: Actor(**PUBLISHED["april_2024"][side]) for side in ("first", "second")}
B = Exchange(**{**PUBLISHED["april_2024"], **_sides})
"""The exchange of April 2024 with the parameters that the values were computed with."""
