"""The first page's night: every scene is the model's own night, and every link leads to a scene."""

from __future__ import annotations

import re

import pytest

from widgets.answers import opening
from widgets.answers.opening import APRIL, MENU, REPLAYS, SEED, april, scenes
from widgets.island import node
from widgets.island import opening as island
from widgets.model import APRIL_2024, play, solve
from widgets.model.night import BOTH, Night, replay

SCENES = {each.text: each for each in scenes()}


def test_each_side_decides_once_and_every_link_leads_to_a_scene() -> None:
    begin = scenes()[0]
    assert begin.text == "" and begin.heading.startswith("You decide for Iran")
    for scene in SCENES.values():
        leads = [*(each.then for each in scene.moves), scene.back, scene.other]
        assert set(leads) <= set(SCENES)
        assert bool(scene.moves) != bool(scene.gone)
    for first in MENU:
        scene = SCENES[str(first)]
        assert bool(scene.moves) == bool(first.rung)
        if scene.moves:
            assert scene.heading.startswith("You decide for Israel")
    assert SCENES[SCENES["0"].other].heading.startswith("You decide for Israel")


@pytest.mark.parametrize("text", [text for text, each in SCENES.items() if each.gone])
def test_a_path_is_the_night_s_and_stands_among_a_hundred(text: str) -> None:
    scene = SCENES[text]
    moves = Night.read(f"april.both.{SEED}.clear.{text}").moves
    told = replay(APRIL_2024, BOTH, moves, SEED)
    assert len(scene.told) == 1 + len(told.steps)
    assert sum(each.count for each in scene.gone) == REPLAYS
    [mine] = [each for each in scene.gone if each.mine]
    assert mine.path.count("→") == len(told.steps) - 1
    seeds = range(SEED + 1, SEED + 1 + REPLAYS)
    alike = sum(
        (each.path, each.end) == (told.path, told.end)
        for each in (replay(APRIL_2024, BOTH, (), seed) for seed in seeds)
    )
    wars = sum(replay(APRIL_2024, BOTH, moves, seed).end == "war" for seed in seeds)
    assert mine.count == alike and f"{alike} went exactly as yours" in scene.said
    assert f"replayed, {wars} of {REPLAYS} ended" in scene.said


@pytest.mark.words
def test_april_s_own_path_is_felt_as_coded_and_is_the_most_frequent() -> None:
    scene = april()
    assert "at rung 2" in scene.told[1] and "at rung 1" in scene.told[2]
    assert scene.gone[0].mine and scene.gone[0].count == max(each.count for each in scene.gone)
    assert not any("You" in each for each in scene.told)
    assert (
        scene.said.replace(" so, ", " as yours, ").split(". ")[0]
        == (SCENES["-".join(map(str, APRIL))].said.split(". ")[0])
    )


def test_a_hundred_draws_are_near_what_is_exact() -> None:
    wars = sum(count for (_, end), count in opening._hundred().items() if end == "war")
    exact = 100 * play(solve(APRIL_2024)).p_war
    assert abs(wars - exact) < 4 * (exact * (1 - exact / 100)) ** 0.5


def test_its_html_has_every_move_and_without_a_script_april() -> None:
    html = node.html("opening", island.data("why.html"))
    links = re.findall(r'href="#x=opening&amp;moves=([^"]*)"', html)
    assert [each for each in links if each in map(str, MENU)] == [str(each) for each in MENU]
    assert 'class="without-script"' in html and april().heading in html
    assert "undefined" not in html and ">false<" not in html
