"""Every word that the book says around what it shows; none stands in the JavaScript."""

from __future__ import annotations

from widgets.island.faults import PYTHON, without_model
from widgets.island.keeping import DEVICE, LEFT

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
    "own_not_kept": "This browser does not let the page keep your coding; copy the link, or save the CSV.",
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

VIEW = {
    "all": "all",
    "narrow_down": "Narrow the rows",
    "shown_of": "{shown} of {total} rows shown.",
    "measure": "Place the marks by",
    "moves": "The moves of Iran and Israel shown, in order: {moves}.",
    "recoded": "You have coded {count} otherwise; a hollow mark shows where the record has it.",
    "your_code": "Your coding of {name}",
    "recode": "Code a move otherwise",
    "recode_as": "It is",
    "choose_move": "choose one of those shown …",
    "recorded": "Back to the record’s coding",
    "coding_csv": "Your coding as CSV",
    "coding_kept_not": "This browser does not let the page keep your coding.",
    "skip_picture": "Skip the picture",
}
"""Around a table of the record."""

FACT = {
    "claim_of_article": "{name}, the article:",
    "all_claims": "All claims",
    "in_record": "In The record",
    "all_sources": "All sources",
    "sources": "Sources:",
    "no_source": "none found",
    "provisional": "Provisional.",
    "whole_glossary": "The glossary",
}
"""On the card of a fact that prose marks, and in the tables of the record."""

PAGE = {
    "cut_off": "Record kept up to {month}.",
    "stored": "What is stored",
    "moved": "This page has moved",
    "moved_link": "To the exercises",
    "corrections": "Report a correction",
    "binder": "Open this chapter live on Binder",
    "search_nothing": "Your search did not match any page of the book. Try fewer words, or another form of them.",
    "search_wordless": "There is nothing to search for in that: it has no letter and no digit, or only words that stand on every page.",
}
"""At the foot of a page, and in its margin."""

EXERCISE = {
    **PYTHON,
    "exercise_code": "Your code",
    "code_label": "Your code, in Python",
    "editor_keys": "Tab leaves the editor. The two buttons indent, and so do Ctrl + ] and Ctrl + [ (on a Mac, ⌘), or Tab after Ctrl + M. Ctrl + Enter checks.",
    "run": "Run",
    "stop": "Stop",
    "point": "1 point",
    "points": "{points} points",
    "printed": "What your code printed",
    "what_is_checked": "What is checked",
    "solution_of": "A solution",
    "try_first": "Check an attempt of your own first; then the solution unfolds.",
    "only_binder": "On Binder: this exercise needs pandas, which a page does not have. Do it in the notebook, on Binder or on your own machine.",
    "python_starting": "Python is starting in your browser …",
    "running": "Running …",
    "stopped": "Stopped. The next run starts afresh; your code is as you left it.",
    "too_long": "Ended after {limit} seconds. An endless loop, perhaps? Your code is as you left it.",
    "ran": "It ran.",
    "ran_with_error": "It stopped with an error.",
    "passed": "Passed.",
    "passed_before": "You have passed this with other code.",
    "bring_passed": "Bring the code that passed",
    "indent": "Indent",
    "outdent": "Indent less",
    "code_not_kept": "This browser does not let the page keep your code; export it, or copy it, before you leave.",
    "reset_undo": "Bring my code back",
    "reset_done": "The first lines are back. The same button brings your code back.",
    "reset_undone": "Your code is back.",
    "busy": "Another exercise on this page is still running. Stop it first, or wait until it ends.",
    "starter_changed": "This exercise has changed since you wrote your code, which is still here. Reset shows how it begins now.",
    "student_notebook": "These exercises as a notebook",
    "binder_exercises": "Open these exercises live on Binder",
    "binder_forgets": "Work on Binder is not saved: download the notebook before you leave it (File, Download).",
}
"""Around an exercise."""

WORK = {
    "work_nothing": "Nothing is kept in this browser yet.",
    "work_export": "Export to a file",
    "work_import": "Import from a file",
    "work_undo": "Undo the import",
    "work_forget": "Forget everything",
    "work_forget_sure": "Forget everything that this book keeps in this browser? Export it first if you may want it again.",
    "work_forgotten": "Forgotten.",
    "work_imported": "{count} entries imported. What was here before is kept until you undo or import again.",
    "work_undone": "What was here before the import is back.",
    "work_no_room": "This browser could not keep all of it, so nothing was changed.",
    "work_not_json": "{file} is not a file of saved work: it is damaged, or something else. Nothing was changed.",
    "work_not_ours": "{file} does not come from this book. Nothing was changed.",
    "work_too_new": "{file} was saved by a later edition of this book (format {version}; this one reads up to {ours}). Nothing was changed.",
    "work_bad_entry": "{file}: the entry {name} is not as this book writes it. Nothing was changed.",
    "work_bad_bet": "{file}: the entry {name} is a bet on {said}, but that scale goes from {low} to {high}. Nothing was changed.",
    "work_not_text": "{file} is not text as this book writes it: it was damaged, or saved in another encoding than UTF-8. Nothing was changed.",
    "work_too_big": "{file} is larger than {limit} megabytes, which no saved work is. Nothing was changed.",
    "work_bets": "Bets",
    "work_answers": "Answers to questions",
    "work_code": "Exercises",
    "work_own": "Exchanges of your own",
    "work_codings": "Codings of the record",
    "work_texts": "Doctrines",
    "work_bet": "you said {said}, the model says {model}",
    "work_bet_alone": "you said {said}",
    "work_passed": "passed",
    "work_tried": "tried",
    "work_begun": "begun",
    "work_list": "What is kept in this browser",
    "your_coding": "Your coding of moves in The record",
}
"""On the page of one's own work."""

ROOM = {
    "story": "What has happened",
    "back": "Take back the last decision",
    "again": "The same night from the beginning",
    "swapped": "The same draw from the other seat",
    "bet": "Before you decide: of 100 such nights, in how many does the model have open war?",
    "bet_button": "Bet",
    "bet_noted": "Noted: {said}. The debrief comes back to it.",
    "bet_not": "“{said}” is no number from 0 to 100.",
    "bet_was": "Before the first move you said {said} in 100. At the beginning of this night the model had {model}.",
    "asks": "What each audience asks",
    "menu": "What can be done, and what each audience would make of it",
    "menu_key": "The number is what the leader would lose before that audience, counted in felt rungs: to feel a blow at one rung more costs its victim 1. Announced means with notice, declared over, or left unclaimed; the model makes no difference between these.",
    "advice": "Show what the model expects after each move",
    "advice_note": "Chances in the model, if both sides go on as it does. A teaching model, not a forecast.",
    "head_move": "Move, and its press line",
    "head_felt": "Probably felt at",
    "head_together": "Together",
    "head_stands_down": "The other side stands down, in 100",
    "head_war": "Ends in open war, in 100",
    "guess": "The night has ended. Which of these was the other side?",
    "guessed": "You said the same.",
    "guessed_not": "You said another.",
    "beliefs": "What Bayes’ rule makes of its moves, in 100",
    "head_believed": "After",
    "line": "The chance of open war, move by move",
    "turns": "Each move and the chance of open war, in 100",
    "head_turn": "Move",
    "head_before": "before it",
    "head_choice": "by the choice",
    "head_luck": "by how it was felt",
    "head_after": "after it",
    "reviewed": "Each decision beside the model’s",
    "to_decision": "Back to this decision",
    "replays": "Among 100 replays",
    "paths": "The commonest histories of the replays",
    "head_path": "Launched",
    "head_end": "and then",
    "head_count": "of 100",
    "head_mine": "",
    "mine": "as yours",
    "without": "The same draw with one restraint removed",
    "removals": "Chances of open war, in points of 100",
    "head_removed": "Removed",
    "head_how": "The same draw would go",
    "head_alone": "adds if it goes first",
    "head_last": "if it goes last",
    "head_mean": "mean of all orders",
    "another": "Another night",
    "case": "Case",
    "seat": "Who decides",
    "mode": "What is known",
    "clock": "Clock",
    "seed": "Number of the night",
    "seed_note": "The same number gives the same draw. Leave it empty and one is drawn.",
    "begin": "Begin",
    "seat_drawn": "one side, drawn",
    "seat_both": "two teams on one screen",
    "mode_clear": "everything",
    "mode_fog": "not what the other side is: fog",
    "clock_none": "none",
    "clock_minutes": "{minutes} minutes a decision",
    "clock_left": "{left} left for this decision",
    "clock_up": "The time for this decision is up. Nothing happens by itself.",
    "pause": "{who} decides next. Whoever decides for {who} takes the screen; the others look away.",
    "pause_end": "The night has ended. Everybody may look.",
    "reveal": "Show what {who} felt",
    "reveal_end": "Show how it ended",
    "print": "Print this brief",
    "link": "Link to this night",
    "link_copied": "The link to this night is on your clipboard and in the address bar.",
    "link_here": "The link to this night: {link}",
    "notebook": "The notebook",
    "leaves_out": "What the model leaves out.",
    "waiting": "The model is starting in your browser and will answer in a moment.",
    **without_model(
        "What is prepared goes on: night 17 of April 2024 from either seat, with any first move and standing down after it. The page stays where it was."
    ),
    "offline": "In this copy no model runs. What is prepared works: night 17 of April 2024 from either seat, with any first move and standing down after it. The page stays where it was.",
    "bad_link": "That night cannot be played. {problem}. The page stays where it was.",
}
"""Around a night of the decision room."""

NOTEBOOK = {
    "started": "The kernel answers again.",
    "link": "This case in a cell",
    "link_copied": "On your clipboard: {link}. In a cell, it shows this case.",
    "link_here": "In a cell, this line shows this case: {link}",
    "failed": "The kernel does not answer. Run the cell again; until then the page shows “{baseline}” alone.",
}
"""What a notebook says in the place of a page's words."""

OPENING = {
    "april": "In April 2024 it went like this.",
    "back": "Take back the last decision",
    "again": "From the beginning",
    "other": "Decide for Israel, as if Iran had launched its announced salvo",
    "gone": "Where 100 replays go",
    "head_path": "what is launched",
    "head_end": "and then",
    "head_count": "of 100",
    "mine": "your path",
    "mine_april": "April’s path",
    "onward": "Why did it stop?",
    "bad_link": "The link asks for moves “{moves}”, which cannot be chosen here. The page shows the beginning instead.",
}
"""The first page's night."""

NOTEBOOK_ROOM = {
    "link": "This night in a cell",
    "link_copied": "On your clipboard: {link}. In a cell, it shows this night.",
    "link_here": "In a cell, this line shows this night: {link}",
    "failed": "The kernel does not answer. Run the cell again.",
}
"""The same for the decision room."""

PICTURE = {
    "in_words": "The picture in words, and its table",
    "table_of": "The table of the picture",
}
"""Below a picture that needs no model."""

RECORD = {
    "for": "for {name}",
    "source": "1 source",
    "sources_folded": "{count} sources",
    "no_source_found": "no source found",
    "no_title": "page title not recorded",
    "who_says": "Who gives which number",
    "not_coded": "off the ladder",
    "is_provisional": "provisional",
    "not_taken_up": "not yet",
}
"""In the rows of the record's tables."""

STRINGS = {**EXPERIMENT, **TASK, **VIEW, **FACT, **PAGE, **EXERCISE, **WORK, **LEFT, **DEVICE}
"""All of them."""
