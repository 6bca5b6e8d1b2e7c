"""The form of an experiment in the built page: picture, sentence, table, controls, and the data that bring it alive.

The placeholder `<div data-experiment="…">` that `show()` leaves in a chapter is expanded here, from the registry, on
every build.
"""

from __future__ import annotations

import csv
import hashlib
import html
import io
import json
import urllib.parse
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from widgets import charts
from widgets.experiments import Answer, Control, Experiment, experiment
from widgets.experiments.words import DISCLAIMER
from widgets.model.parameters import Evidence
from widgets.page.case import Case
from widgets.page.strings import STRINGS

DIGITS = 6
"""Prepared answers carry this many significant digits: enough that a picture which shows three rounds them as the sentence does."""

ENGINE_LIMIT = 60
"""Seconds after which an engine that has not started, or not answered, is given up: enough for WebKit on a busy machine, and for a slow line."""

BREAKPOINT = 450
"""The width of the figure, in CSS pixels, below which the narrow picture is shown."""


def expand(name: str, static: str, notebook: str, cases: Sequence[Case] = ()) -> str:
    """The HTML of an experiment. `static` leads from the page to the static files, `notebook` to the chapter's notebook.

    `cases` are those that the book's prose asks for; they are prepared too.

    The script stands right behind the form, so that it is bound before the rest of the page has been read.
    Raises `SettingError` if there is no experiment of that name.
    """
    chosen = experiment(name)
    answer = chosen.ask()
    tables = {**answer.tables, "baseline": answer.tables["rows"]}
    module = charts.CHARTS[name]
    s = {key: html.escape(words) for key, words in strings(chosen).items()}
    figure = charts.figure(module.draw, tables, module.describe(answer), caption=s["grey"])
    data = json.dumps(_data(chosen, static, cases), separators=(",", ":"), ensure_ascii=False).replace("</", "<\\/")
    return f"""
<section class="experiment" data-experiment="{name}" data-state="static" aria-labelledby="{name}-title">
<h3 class="experiment-title" id="{name}-title">{html.escape(chosen.title)}</h3>
{_bet(chosen, s)}
<div class="bench">
{_controls(chosen, s)}
<div class="shown"><p class="cover">{s["covered"]}</p>{figure}</div>
</div>
<p class="words" tabindex="-1"><span class="sentence">{html.escape(answer.sentence)}</span> <em class="disclaimer">{DISCLAIMER}</em></p>
<p class="status" role="status"></p>
<p class="spoken sr-only" aria-live="polite"></p>
<div class="extras">
<details class="table"><summary>{s["table"]}</summary><div class="scroll" tabindex="0" role="region" aria-label="{s["table"]}">{charts.table(chosen, answer)}</div></details>
<a class="csv" download="{name}.csv" href="{csv_link(chosen, answer)}">{s["csv"]}</a>
<a class="link needs-script" href="#x={name}">{s["link"]}</a>
<a class="notebook" href="{notebook}" download>{s["notebook"]}</a>
<details class="code"><summary>{s["code"]}</summary><pre><code>{html.escape(_call(chosen))}</code></pre></details>
</div>
<p class="leaves-out"><strong>{s["leaves_out"]}</strong> {html.escape(chosen.leaves_out)}</p>
<script type="application/json">{data}</script>
</section>
<script src="{script(static)}"></script>
"""


def script(static: str) -> str:
    """The address of the page's script, marked so that no older one is taken from a browser's store."""
    return f"{static}page.js?{_mark('page.js')}"


def strings(chosen: Experiment) -> dict[str, str]:
    """The page's words with the experiment's baseline by its own name."""
    return {key: each.replace("{baseline}", chosen.presets[0].label) for key, each in STRINGS.items()}


def prepared(chosen: Experiment, cases: Sequence[Case] = ()) -> dict[str, dict[str, Any]]:
    """The answers to every preset, to every position of each control with the others at their defaults, and to the cases given.

    Keyed by names and step numbers, never by floats; rounded to `DIGITS` significant digits.
    """
    answers = {f"preset/{preset.name}": chosen.ask(preset.name) for preset in chosen.presets}
    for control in chosen.controls:
        for index, value in enumerate(control.positions):
            answers[f"control/{control.name}/{index}"] = chosen.ask(None, {control.name: value})
    for index, case in enumerate(cases):
        answers[f"case/{index}"] = chosen.ask(case.preset, case.changes)
    return {key: rounded(answer) for key, answer in answers.items()}


def rounded(answer: Answer) -> dict[str, Any]:
    """An answer with its numbers at `DIGITS` significant digits."""
    tables = {name: [{key: _round(value) for key, value in row.items()} for row in rows] for name, rows in answer.tables.items()}
    return {"tables": tables, "headline": _round(answer.headline), "sentence": answer.sentence}


def _round(value: Any) -> Any:
    return float(f"{value:.{DIGITS}g}") if isinstance(value, float) else value


def _data(chosen: Experiment, static: str, cases: Sequence[Case]) -> dict[str, Any]:
    module = charts.CHARTS[chosen.name]
    return {
        "name": chosen.name,
        "controls": [
            {
                "name": c.name, "kind": c.kind, "positions": c.positions, "low": c.low, "high": c.high, "digits": c.digits,
                "percent": c.percent, "idle_when": c.idle_when,
            }
            for c in chosen.controls
        ],
        "presets": [{"name": p.name, "label": p.label, "settings": chosen.settings(p.name), "idle": p.idle} for p in chosen.presets],
        "columns": [{"name": c.name, "digits": c.digits, "percent": c.percent} for c in chosen.columns],
        "aliases": dict(chosen.aliases),
        "bet": {
            "low": chosen.bet.low, "high": chosen.bet.high, "model": chosen.ask_bet().headline,
            "case": {"preset": chosen.bet.preset or chosen.presets[0].name, "changes": dict(chosen.bet.changes)},
        },
        "cases": [{"preset": case.preset, "changes": case.changes} for case in cases],
        "prepared": prepared(chosen, cases),
        "specs": {"narrow": charts.compiled(module.draw(charts.NARROW)), "wide": charts.compiled(module.draw(charts.WIDE))},
        "breakpoint": BREAKPOINT,
        "engine": {
            "worker": f"{static}engine/worker.js", "index": f"{static}engine/", "library": f"{static}engine/python.zip?{_mark('engine/python.zip')}",
            "limit": ENGINE_LIMIT,
        },
        "strings": {**strings(chosen), "description": module.DESCRIPTION},
    }  # fmt: skip


def _mark(file: str) -> str:
    """A mark that changes with a built file, so that no reader's browser keeps an older one than the page."""
    return hashlib.sha256((Path("build/static") / file).read_bytes()).hexdigest()[:12]


def _bet(chosen: Experiment, s: dict[str, str]) -> str:
    bet, field = chosen.bet, f"{chosen.name}-bet"
    middle = (bet.low + bet.high) / 2
    return f"""
<form class="bet" hidden>
<p class="question"><label for="{field}"><strong>{s["your_bet"]}</strong> {html.escape(bet.question)}</label></p>
<p class="stake"><input type="range" id="{field}" name="bet" min="{bet.low:g}" max="{bet.high:g}" step="1" value="{middle:g}">
<output for="{field}" aria-live="off">{middle:g}</output> <span>{html.escape(bet.unit)}</span>
<button type="submit">{s["bet"]}</button> <button type="button" class="skip">{s["skip"]}</button></p>
</form>
<div class="verdict" tabindex="-1" hidden><p><strong class="score"></strong> {html.escape(chosen.because)}</p>
<p class="scale" aria-hidden="true"><span class="said">{s["said"]}</span><span class="model">{s["model"]}</span></p></div>
"""


def _controls(chosen: Experiment, s: dict[str, str]) -> str:
    presets = "".join(f'<option value="{p.name}">{html.escape(p.label)}</option>' for p in chosen.presets)
    sight = "".join(_control(chosen, c, s) for c in chosen.controls if not c.more)
    more = "".join(_control(chosen, c, s) for c in chosen.controls if c.more)
    folded = f'<details class="more"><summary>{s["more"]}</summary>{more}</details>' if more else ""
    return f"""
<form class="controls needs-script" aria-label="{s["controls"]}">
<p class="control"><label for="{chosen.name}-preset">{s["start_from"]}</label>
<select id="{chosen.name}-preset" name="preset">{presets}</select></p>
{sight}{folded}
<p><button type="button" class="reset">{s["reset"]}</button></p>
</form>
"""


def _control(chosen: Experiment, control: Control, s: dict[str, str]) -> str:
    field, value = f"{chosen.name}-{control.name}", chosen.settings()[control.name]
    label, note = html.escape(control.label), f"{field}-note"
    heading = f'<p class="assumption">{s["assumption"]}</p>' if control.assumption else ""
    if control.kind == "range":
        body = (
            f'<label for="{field}">{label}</label> <output for="{field}" aria-live="off">{control.words(value)}</output>'
            f'<input type="range" id="{field}" name="{control.name}" min="{control.low:g}" max="{control.high:g}" step="{control.step:g}" '
            f'value="{value:g}" aria-valuetext="{control.words(value)}" aria-describedby="{note}" autocomplete="off">'
        )
        if control.advance:
            body += f'<button type="button" class="advance" data-advances="{control.name}">{html.escape(control.advance)}</button>'
    elif control.kind == "choice":
        options = "".join(f'<option value="{key}"{" selected" if key == value else ""}>{html.escape(words)}</option>' for key, words in control.options.items())
        body = f'<label for="{field}">{label}</label><select id="{field}" name="{control.name}" aria-describedby="{note}" autocomplete="off">{options}</select>'
    else:
        checked = " checked" if value else ""
        body = f'<input type="checkbox" id="{field}" name="{control.name}"{checked} aria-describedby="{note}" autocomplete="off"> <label for="{field}">{label}</label>'
    # A description inside a closed fold would not be read, so the control points to a copy beside it.
    meaning = html.escape(control.meaning)
    why = f'<span id="{note}" hidden>{meaning}</span><details class="why"><summary>{html.escape(rests_on(chosen, control))}</summary>{meaning}</details>'
    return f'<div class="control {control.kind}">{heading}{body}{why}</div>'


def rests_on(chosen: Experiment, control: Control) -> str:
    """What a control's value rests on, in words: the marks of its parameter for that actor, or the control's own."""
    if control.parameter is None:
        return control.rests_on
    side = control.target.partition(".")[0]
    exchange = chosen.presets[0].exchange
    names = [getattr(exchange, side).name] if side in ("first", "second") else [actor.name for actor in exchange.actors()]
    found = [(control.parameter.evidence or {}).get(name, Evidence()) for name in names]
    return STRINGS["rests_on"].format(direction=" / ".join(dict.fromkeys(e.direction for e in found)), value=" / ".join(dict.fromkeys(e.value for e in found)))


def csv_link(chosen: Experiment, answer: Answer) -> str:
    """The answer's rows as a link that needs no script; what `toCsv` in settings.js gives, once there is one."""
    fields, text = [column.name for column in chosen.columns], io.StringIO()
    table = csv.DictWriter(text, fields, extrasaction="ignore")
    table.writeheader()
    table.writerows(answer.tables["rows"])
    return f"data:text/csv;charset=utf-8,{urllib.parse.quote(text.getvalue())}"


def _call(chosen: Experiment) -> str:
    return f'experiment("{chosen.name}").ask("{chosen.presets[0].name}", {{}})'


def edition(root: Path) -> str:
    """A hash over everything that a page depends on: `widgets/` and `data/`."""
    return _hash(root, _files(root))


def computed(root: Path) -> str:
    """A hash over what a notebook's kernel may import or read. A page's looks are not among it."""
    return _hash(root, [file for file in _files(root) if _is_imported(file.relative_to(root))])


def _is_imported(file: Path) -> bool:
    """The notebook knows nothing of the page (import-linter holds it), nor of the course's maker."""
    if file.parts[0] == "data":
        return True
    return file.suffix == ".py" and file.parts[1] not in ("page", "course.py")


def _files(root: Path) -> list[Path]:
    found = (file for folder in ("widgets", "data") for file in (root / folder).rglob("*"))
    return sorted(each for each in found if each.is_file() and "__pycache__" not in each.parts)


def _hash(root: Path, files: Iterable[Path]) -> str:
    mark = hashlib.sha256()
    for file in files:
        mark.update(str(file.relative_to(root)).encode() + b"\0" + file.read_bytes())
    return mark.hexdigest()[:16]
