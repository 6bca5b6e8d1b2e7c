"""The published and independently computed values that the model must reproduce, read from `benchmarks.json`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from widgets.model import APRIL_2024

BENCHMARKS: dict[str, Any] = json.loads((Path(__file__).parent / "benchmarks.json").read_text(encoding="utf-8"))
CORE, ASSUMPTIONS = BENCHMARKS["core"], BENCHMARKS["assumptions"]

B = APRIL_2024
