"""The words for why no Python runs: in a page it has more reasons than one, and the reader is told
which.
"""

from __future__ import annotations

POLICY = (
    "its Content-Security-Policy must allow script-src 'wasm-unsafe-eval' and worker-src blob:."
)

WHY = {
    "failed": "The model could not start in this browser.",
    "failed_network": "The model did not arrive: the network is slow, or gone; the next move tries again.",
    "failed_edition": "The model of this page is no longer there: the book has a newer edition. Load the page again; what you have done here is kept.",
    "failed_policy": f"This site does not let the model run: {POLICY}",
    "failed_answer": "The model ran, but did not answer; the next move starts it again.",
}


def without_model(goes_on: str) -> dict[str, str]:
    """Every reason, and behind it what works all the same."""
    return {key: f"{why} {goes_on}" for key, why in WHY.items()}


PYTHON = {
    "python_failed": "Python could not start in this browser. You can read and write here; the notebook runs it, on Binder or on your own machine.",
    "python_network": "Python did not arrive: the network is slow, or gone. Your code is as you left it; the next Run or Check tries again.",
    "python_edition": "The Python of this page is no longer there: the book has a newer edition. Load the page again; your code is kept.",
    "python_policy": f"This site does not let Python run: {POLICY} You can read and write here; the notebook runs it, on Binder or on your own machine.",
    "python_offline": "In this copy no Python runs. Online, or by start.py in this copy’s folder, your code is run and checked; so it is in the notebook.",
    "worker_lost": "Python came to an end of itself, and the browser does not say why; want of memory is one reason. The next run starts afresh; your code is as you left it.",
    "too_deep": "RecursionError: the recursion goes deeper than a browser allows, or a value holds values within values as deeply. The next run starts afresh; your code is as you left it.",
    "too_deep_at": "RecursionError in line {line}: the recursion goes deeper than a browser allows, or a value holds values within values as deeply. The next run starts afresh; your code is as you left it.",
    "spoilt": "Your code has changed a part of Python that the page needs to run it, so this run has no result. The next run starts afresh; your code is as you left it.",
}
"""Why an exercise has not been run to its end."""
