"""The words around an exercise."""

from __future__ import annotations

from widgets.island.strings.faults import PYTHON

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
