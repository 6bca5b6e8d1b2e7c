"""A task in the built page: the question, a field or the choices, and the answer in a fold for a page without a script."""

from __future__ import annotations

import html
import json

from widgets.experiments import task
from widgets.page.strings import STRINGS


def expand(name: str, script: str) -> str:
    """The HTML of a task; `script` is the address of the page's script. Raises `SettingError` if there is no task of that name."""
    asked = task(name)
    s = {key: html.escape(words) for key, words in STRINGS.items()}
    data = {
        "name": name, "low": asked.low if asked.answer else None, "high": asked.high if asked.answer else None, "tolerance": asked.tolerance, "answer": asked.answer() if asked.answer else None,
        "hint": asked.hint, "why": asked.why, "choices": {key: {"right": c.right, "reply": c.reply} for key, c in asked.choices.items()},
        "strings": {key: STRINGS[key] for key in ("right", "not_yet", "no_answer", "no_choice", "noted", "task_not_kept")},
    }  # fmt: skip
    field = f"task-{name}"
    if asked.answer:
        body = f'<p><label for="{field}">{s["your_answer"]}</label> <input id="{field}" name="given" inputmode="decimal" autocomplete="off" size="8"> {html.escape(asked.unit)}</p>'
    else:
        offered = "".join(
            f'<p><label><input type="radio" name="given" value="{key}"> {html.escape(choice.words)}</label></p>' for key, choice in asked.choices.items()
        )
        body = f'<fieldset><legend class="sr-only">{s["your_answer"]}</legend>{offered}</fieldset>'
    packed = json.dumps(data, separators=(",", ":"), ensure_ascii=False, allow_nan=False).replace("</", "<\\/")
    return f"""
<section class="task" data-task="{name}" data-state="static" aria-labelledby="{field}-question">
<p class="question" id="{field}-question">{html.escape(asked.question)} <span class="rests-on">{html.escape(asked.rests_on)}</span></p>
<form class="answer needs-script">{body}<p><button type="submit">{s["check"]}</button></p></form>
<p class="reply" role="status"></p>
<details class="solution"><summary>{s["open" if asked.is_open else "solution"]}</summary><p>{html.escape(asked.solution)}</p></details>
<script type="application/json">{packed}</script>
</section>
<script src="{script}"></script>
"""
