"""The first page's night as the value that crosses to JavaScript."""

from __future__ import annotations

import json
from dataclasses import asdict

from widgets.answers import opening
from widgets.answers.opening import Scene
from widgets.answers.words import DISCLAIMER
from widgets.island.strings import OPENING
from widgets.values.room import OpeningData, SceneData

TITLE = "Decide once for each side"


def data(onward: str) -> OpeningData:
    """Every scene of the night; `onward` is the address of the chapter in which the course begins."""
    return OpeningData(
        name="opening",
        title=TITLE,
        scenes=[_scene(each) for each in opening.scenes()],
        april=_scene(opening.april()),
        onward=onward,
        strings={**OPENING, "disclaimer": DISCLAIMER},
    )


def _scene(scene: Scene) -> SceneData:
    made: SceneData = json.loads(json.dumps(asdict(scene)))
    return made
