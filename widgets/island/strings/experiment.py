"""The words around what a chapter asks and shows: an experiment, a question, a picture."""

from __future__ import annotations

from widgets.island.strings.faults import without_model

EXPERIMENT = {
    "your_bet": "Your bet.",
    "bet": "Bet",
    "skip": "Skip",
    "no_bet": "move the slider",
    "said": "you",
    "model": "the model",
    "verdict": "You said {said}; the model says {model}: {off} off.",
    "skipped": "You did not bet; the model says {model}.",
    "covered": "The picture appears once you have bet, skipped, or moved a control.",
    "controls": "What you may change",
    "start_from": "Start from",
    "grey": "Grey, where it differs: {baseline}.",
    "more": "More",
    "reset": "Reset",
    "bring_back": "Bring back what I had",
    "tried": "done",
    "assumption": "Which assumption makes this true?",
    "rests_on": "direction {direction}, value {value}",
    "spread": "Over {codings} codings that also give April: {low} to {high} {unit}.",
    "spread_one": "Over {codings} codings that also give April: about {low} {unit}.",
    "spread_drawn": "(In the picture the broad pale bar.)",
    "spread_asked": "Over {codings} codings that also give April: to be asked.",
    "spread_none": "Other codings of April have no place here.",
    "on_paper": "The case in view:",
    "walk": "Walk the picture by keyboard: left and right from point to point, up and down from series to series, T for tones",
    "walk_none": "no point yet",
    "walk_point": "{series}: {value}; {across}: {at} (point {number} of {of})",
    "walk_heard": "Tones are on.",
    "walk_silent": "Tones are off.",
    "table": "Table",
    "csv": "CSV",
    "link": "Link to this case",
    "link_copied": "The link to this case is on your clipboard and in the address bar.",
    "link_here": "The link to this case: {link}",
    "notebook": "The notebook",
    "code": "The code",
    "leaves_out": "What the model leaves out.",
    "starting": "The model is starting in your browser; single controls answer already.",
    "started": "The model is running in your browser.",
    "waiting": "The model is starting in your browser and will answer this in a moment.",
    "working": "Working …",
    **without_model(
        "Prepared answers go on working: one control at a time, the others as in “{baseline}”."
    ),
    "put_back": "Put back to where “{baseline}” has it: {controls}.",
    "offline": "In this copy no model runs. Prepared answers work: one control at a time, the others as in “{baseline}”. Online, or by start.py in this copy’s folder, every setting is answered.",
    "bad_link": "The link asks for {name} = {value}, but it must be {allowed}. The page shows “{baseline}” instead.",
    "bad_text": "“{given}” is no text for “{label}”; it must be {allowed}. Nothing has changed.",
    "no_such_case": "The link asks for an experiment “{name}”, which is not on this page; here there is {allowed}.",
    "between": "between {low} and {high}",
    "own_not_kept": "This browser does not let the page keep what you set here; copy the link, or save the CSV.",
    "not_kept": "Your bet counts, but this browser does not let the page keep it.",
}
"""Around an experiment; `{baseline}` is the name of its first preset."""

TASK = {
    "your_answer": "Your answer",
    "check": "Check",
    "right": "Yes.",
    "not_yet": "Not yet.",
    "noted": "Noted.",
    "open": "Why there is no answer",
    "no_answer": "“{given}” is not an answer here; it must be a number between {low} and {high}.",
    "no_choice": "Choose one of the answers first.",
    "solution": "The answer",
    "bet": "Bet",
    "rows": "The rows",
    "rows_unbet": "The rows, without a bet",
    "rows_say": "You said {said}; the rows say {answer}.",
    "task_not_kept": "This browser does not let the page keep your answer.",
}
"""Around a question."""

PICTURE = {
    "in_words": "The picture in words, and its table",
    "table_of": "The table of the picture",
}
"""Below a picture that needs no model."""
