"""The words around what stays on a reader's device: their own work, and a copy of the book."""

from __future__ import annotations

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

LEFT = {
    "work_left": "What is left",
    "work_all_done": "Nothing is left: every bet, question and exercise has something of yours.",
    "work_calibration": "Your bets lie {off} in 100 of their scale from the model, on average.",
    "work_calibration_axes": "Across: what you said, on the bet’s own scale. Up: what the model says. On the line both agree.",
}
"""On the page of one's own work, below what is kept."""

WHERE = {
    "where_read": "read",
    "where_bet": "bet {done} of {all}",
    "where_task": "answered {done} of {all}",
    "where_exercise": "passed {done} of {all}",
    "where_here": "On this device: {words}.",
    "where_resume": "Go on where you left off: {title}",
}
"""What has been done on this device, beside the contents, on the map and at a page's foot."""

DEVICE = {
    "device_offer": "Read without a network",
    "device_offer_new": "A new edition is there: renew the copy on this device",
    "device": "The book on this device",
    "device_keep": "Keep the whole book on this device",
    "device_go_on": "Go on keeping it",
    "device_renew": "Renew the copy",
    "device_stop": "Stop",
    "device_remove": "Remove it from this device",
    "device_progress": "How much of the book has arrived",
    "device_is_none": "The whole book, exercises and both Pythons included, takes {size} MB.",
    "device_is_part": "A part of the book is on this device; all of it takes {size} MB.",
    "device_is_kept": "The whole book is on this device, {size} MB, and works without a network.",
    "device_is_new": "A copy of an earlier edition is on this device and goes on working. The new one takes {size} MB; only what has changed is fetched.",
    "device_is_away": "There is no network now, so nothing can be kept.",
    "device_cannot": "This browser, or this address, does not let the book be kept.",
    "device_keeping": "Fetching the book. You may go on reading in another tab; this page must stay open.",
    "device_done": "All of it is here.",
    "device_busy": "Another page of this browser is keeping the book just now.",
    "device_network": "The network is gone, or does not answer: {done} of {all} MB have arrived and stay. Go on when it is back.",
    "device_edition": "The book has changed while it was kept. Go on: what has not changed is not fetched again.",
    "device_full": "This device has no more room for the book: {done} of {all} MB were kept. Free some room, or remove it again.",
    "device_stopped": "Stopped: {done} of {all} MB have arrived and stay.",
    "device_removed": "Removed. Pages that you have seen still open without a network.",
    "away": "This page is not on this device",
    "away_why": "There is no network, and this page has not been opened here before. Pages that you have seen open all the same.",
}
"""On the page of one's own work, at the foot of each page, and where a page is not to be had."""
