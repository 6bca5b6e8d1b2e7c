"""The words around the copy of the book on a reader's device, which strings.py takes over."""

from __future__ import annotations

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

WHERE = {
    "where_read": "read",
    "where_bet": "bet {done} of {all}",
    "where_task": "answered {done} of {all}",
    "where_exercise": "passed {done} of {all}",
    "where_here": "On this device: {words}.",
    "where_resume": "Go on where you left off: {title}",
}
"""What has been done on this device, beside the contents, on the map and at a page's foot."""

LEFT = {
    "work_left": "What is left",
    "work_all_done": "Nothing is left: every bet, question and exercise has something of yours.",
    "work_calibration": "Your bets lie {off} in 100 of their scale from the model, on average.",
    "work_calibration_axes": "Across: what you said, on the bet’s own scale. Up: what the model says. On the line both agree.",
}
"""On the page of one's own work, below what is kept."""

LOST = {
    "lost": "There is no such page",
    "lost_why": "The address leads nowhere in this book. It may have been cut, or the page has another name today.",
    "lost_search": "Search the book",
    "lost_go": "Search",
    "lost_first": "To the first page",
}
"""Where an address leads nowhere."""
