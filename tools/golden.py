"""The golden record: what every experiment, question and picture says, as text that a person can
read. `make expected` writes it anew into `tests/golden/`; its diff shows what readers see change.

A picture is read off its SVG: titles, axes, legends with the look of each entry, and each group of
marks with its look, its number, and what its first and last mark stand for.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch
from xml.etree import ElementTree

import nbformat

from tools.notebooks import notebooks
from tools.reader import plain_table, shown_table, value, words
from widgets import charts, notebook
from widgets.charts import Picture
from widgets.evidence import wagers
from widgets.experiments import EXPERIMENTS, Answer, Control, Experiment
from widgets.model import APRIL_2024
from widgets.questions import TASKS, Task

FOLDER = Path(__file__).parents[1] / "tests" / "golden"
SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {
    "MAA": "circle", "MhvhZ": "square", "MLLLZ": "diamond", "MLLZ": "triangle", "ML": "stroke",
}  # fmt: skip
"""The commands of a symbol's path → what one sees."""

HALO = "stroke paper"
"""How the look of words ends that are a strip of paper under others; it says nothing that they do
not.
"""


def _questions() -> str:
    return "\n".join(_task(each) for each in (*TASKS, *wagers()))


def _experiment(chosen: Experiment) -> str:
    baseline = chosen.ask()
    chart = charts.CHARTS[chosen.name]
    drawn = chart.draw(chart.widths[1])

    def seen(answer: Answer) -> list[str]:
        tables = {**answer.tables, "baseline": baseline.tables["rows"]}
        return list(read(charts.svg(drawn, tables)))

    picture = seen(baseline)
    bet, told = chosen.bet, chosen.ask_bet()
    parts = [chosen.title, "\nBET", bet.question]
    parts += [f"{bet.low:g} to {bet.high:g} {bet.unit}; the model says {told.headline:.3g}"]
    parts += [told.sentence, f"Because: {chosen.because}", "\nCONTROLS"]
    parts += [_control(chosen, each) for each in chosen.controls]
    parts += ["\nPICTURE", chart.describe(baseline), *picture]
    for preset in chosen.presets:
        answer = chosen.ask(preset.name)
        parts += [f"\nFROM {preset.label} ({preset.name}): {preset.why}", f"{answer.headline:.4g}"]
        parts += [answer.sentence, _table(shown_table(chosen, answer))]
        if preset is not chosen.presets[0]:
            other = [line for line in seen(answer) if line not in picture]
            parts += ["In the picture, otherwise than above:", *(other or ["nothing"])]
    return "\n".join([*parts, "\nLEAVES OUT", chosen.leaves_out, ""])


def _control(chosen: Experiment, control: Control) -> str:
    data = next(each for each in value(chosen.name)["controls"] if each["name"] == control.name)
    ends = [words(data, each) for each in control.positions]
    span = f"{ends[0]} to {ends[-1]}" if control.kind == "range" else " / ".join(ends)
    stands = words(data, chosen.settings()[control.name])
    notes = ["assumption"] * control.assumption + ["more"] * control.more
    about = "; ".join([f"{stands} of {span}", *notes, data["rests_on"]])
    return f"{control.name}: {control.label} [{about}]\n  {control.meaning}"


def _task(asked: Task) -> str:
    lines = [f"{asked.name}: {asked.question}", f"  [{asked.rests_on}]"]
    for choice in asked.choices.values():
        lines.append(f"  ({choice.right}) {choice.words} → {choice.reply}")
    if asked.answer:
        lines.append(f"  {asked.answer():.4g} ± {asked.tolerance:g} {asked.unit} | {asked.hint}")
    lines.append(f"  {asked.solution}")
    if asked.rows:
        heads, rows = asked.rows()
        lines += [f"  {' | '.join(each)}" for each in (heads, *rows)]
    return "\n".join([*lines, ""])


def _pictures() -> str:
    return "\n".join(_picture(*each) for each in in_chapters())


def _picture(chapter: str, shown: Picture) -> str:
    told = "\n".join(read(charts.svg(shown.draw(shown.widths[1]), shown.tables)))
    return f"{chapter}: {shown.description}\n{told}\n{_table(plain_table(shown.table))}\n"


def in_chapters() -> Iterator[tuple[str, Picture]]:
    """The pictures that chapters show without controls, as their own cells make them."""
    shown: list[Picture] = []
    with patch.object(notebook, "picture", shown.append):
        for path in notebooks():
            names: dict[str, Any] = {"APRIL_2024": APRIL_2024, "picture": notebook.picture}
            for cell in nbformat.read(path, as_version=4).cells:
                if cell.cell_type == "code" and "picture(" in cell.source:
                    exec(cell.source, names)
            yield from ((path.stem, each) for each in shown)
            shown.clear()


def _table(written: str) -> str:
    """A table's head over its rows, bars between cells; of many the first, middle and last row."""

    def cells(row: str) -> str:
        found = re.findall("<t[hd].*?</t[hd]>", row, re.DOTALL)
        return " | ".join(html.unescape(re.sub("<[^>]+>", "", each)) for each in found)

    head, *body = map(cells, re.findall("<tr.*?</tr>", written, re.DOTALL))
    if len(body) > 14:
        body = [body[0], body[len(body) // 2], body[-1]]
    return "\n".join([head, *body])


# ---------------------------------------------------------------------------- reading a picture


def read(svg: str) -> Iterator[str]:
    """A picture in words, in the order in which it is drawn."""
    for group in ElementTree.fromstring(svg).iter(f"{SVG}g"):
        kind, role = _role(group)
        if role == "title":
            yield f"title: {' / '.join(_texts(group))}"
        elif role == "axis" and group.get("aria-label"):
            ticks = [" ".join(_texts(each)) for each in _with_role(group, "axis-label")]
            yield f"axis: {_rounded(group.get('aria-label', ''))}: {' '.join(ticks)}"
        elif role == "legend":
            symbols, labels = _with_role(group, "legend-symbol"), _with_role(group, "legend-label")
            pairs = zip(symbols, labels, strict=True)
            words = (f"{_look(each[0], 'symbol')} “{_texts(said)[0]}”" for each, said in pairs)
            yield f"legend: {'; '.join(words)}"
        elif role == "mark" and kind != "group":
            yield from _marks(group, kind)


def _role(group: ElementTree.Element) -> tuple[str, str]:
    """What a group is made of and what it is: ("line", "mark"), ("group", "legend")."""
    found = re.match(r"mark-(\w+) role-([\w-]+)", group.get("class", ""))
    return (found[1], found[2]) if found else ("", "")


def _with_role(group: ElementTree.Element, role: str) -> Iterator[ElementTree.Element]:
    return (each for each in group.iter(f"{SVG}g") if _role(each)[1] == role)


def _marks(group: ElementTree.Element, kind: str) -> Iterator[str]:
    """One line for each look that the marks of a group have."""
    looks: dict[str, list[str]] = {}
    for mark in group:
        inner = mark if mark.tag != f"{SVG}a" else mark[0]
        said = " / ".join(_texts(inner)) if kind == "text" else inner.get("aria-label", "")
        if kind == "line":  # what it stands for where it begins, and where on the picture it ends
            said += f" → {' '.join(re.findall(r'-?[0-9.]+', inner.get('d', ''))[-2:])}"
        looks.setdefault(_look(inner, kind), []).append(_rounded(said))
    for look, all_said in looks.items():
        if any(all_said) and not (kind == "text" and look.endswith(HALO)):
            ends = all_said[:1] if len(all_said) == 1 else [all_said[0], all_said[-1]]
            some = all_said if kind == "text" else ends
            number = f" × {len(all_said)}" if len(all_said) > 1 else ""
            yield f"{kind} {look}{number}: {' … '.join(some)}"


def _look(mark: ElementTree.Element, kind: str) -> str:
    """Colour, dashes and, of symbols, the shape."""
    looks = []
    for name in ("fill", "stroke"):
        if colour := re.search(r"--chart-(\w+)", mark.get(name, "")):
            looks.append(f"{name} {colour[1]}")
    for name in ("opacity", "fill-opacity"):
        if mark.get(name, "1") != "1":
            looks.append(f"{name} {float(mark.get(name, '1')):.2g}")
    if (dash := mark.get("stroke-dasharray", "")) and not dash.endswith(",0"):
        looks.append(f"dash {dash}")
    if kind == "symbol":
        drawn = re.sub("[^A-Za-z]", "", mark.get("d", ""))
        looks.append(SHAPES.get(drawn, drawn))
    return ", ".join(looks)


def _texts(element: ElementTree.Element) -> list[str]:
    """Every text, its lines joined."""
    return [" ".join("".join(each.itertext()).split()) for each in element.iter(f"{SVG}text")]


def _rounded(words: str) -> str:
    """Numbers with the digits that a picture shows, so that no machine writes its own."""
    return re.sub(r"-?\d+\.\d{3,}(?:e-?\d+)?", lambda found: f"{float(found[0]):.3g}", words)


RECORDS: dict[str, Callable[[], str]] = {
    **{f"{each.name}.txt": partial(_experiment, each) for each in EXPERIMENTS},
    "questions.txt": _questions,
    "pictures.txt": _pictures,
}
"""The golden record: name of a file → what writes its text."""


def renew() -> None:
    """Write every file of the golden record anew, and drop those that are no more."""
    for old in FOLDER.iterdir():
        if old.name not in RECORDS:
            old.unlink()
    for name, told in RECORDS.items():
        (FOLDER / name).write_text(told(), encoding="utf-8")


if __name__ == "__main__":
    renew()
