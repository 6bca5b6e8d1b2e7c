"""Every numeric rule of the course in one list, each with its reason.

A test says `WORDS.check("signalling", 2031)`, which fails with a sentence. To change a rule, change
it here; CONTRIBUTING.md names no number of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf


@dataclass(frozen=True)
class Rule:
    """How many there may be of something, from `least` to `most`, and why."""

    of: str
    least: float
    most: float
    why: str

    def check(self, where: str, found: float) -> None:
        """Raises `AssertionError` with a sentence if what was found breaks the rule."""
        allowed = f"{self.least:,g} to {self.most:,g}"
        if self.most == inf:
            allowed = f"at least {self.least:,g}"
        elif self.least == -inf:
            allowed = f"at most {self.most:,g}"
        assert self.least <= found <= self.most, (
            f"{where} has {found:,g} {self.of}; there may be {allowed}, because {self.why}"
        )


# ------------------------------------------------------------------------------------- a chapter

WORDS = Rule("words before its discussion", 1200, 2000, "it is read in one sitting of ten minutes")
PARAGRAPH = Rule("words in a paragraph", 0, 80, "more is over five lines on a laptop")
SENTENCE = Rule("words in a sentence of its summary", 0, 45, "it holds one finding")
PARTS = Rule("semicolons and colons in a sentence of its summary", 0, 1, SENTENCE.why)
COLUMNS = Rule("columns in a line of a visible cell", 0, 88, "more runs off a phone")
GLOSSARY = Rule("terms in the glossary", 40, 80, "fewer leave words out, more are not looked up")

# ----------------------------------------------------------------------------------- an experiment

IN_SIGHT = Rule("controls in sight", 1, 3, "a reader holds no more in view at a time")
ASSUMPTIONS = Rule(
    "controls marked as the assumption", 1, 1, "a finding names what can take it away"
)

VISIBLE = Rule(
    "points of a hundred by which it moves a number", 1, inf, "a reader sees no less move"
)

# ------------------------------------------------------------------------------------- an exercise

EXERCISES = Rule("exercises", 3, 5, "an assignment is one hour's work")
MISTAKES = Rule("usual mistakes", 6, inf, "a check is worth what it tells apart")
RIGHT_WAYS = Rule("right answers", 3, inf, "a check must not ask for one way of writing")
TERMS = Rule("different cases in forty terms", 26, 40, "a term must differ from the last")
COPIED = Rule("in 100 answers of another term that pass", 0, 8, "copying must not pay")
COPIED_OF_ALL = Rule("in 100 copied answers that pass, over all exercises", 0, 2, COPIED.why)
REPLY = Rule("characters in a check's reply", 1, 500, "a student reads two sentences, not ten")

# -------------------------------------------------------------------------------------- the page

FIRST_VIEW = Rule("KB to its first view", 0, 460, "a phone on a slow line gets it in ten seconds")
ENGINE = Rule("KB of engine", 0, 5450, "nine tenths of it are Pyodide's own, kept by the browser")
OURS = {
    "python.zip": Rule(
        "KB of the course's own code", 0, 340, "experiments, a whole night and any coding run in it"
    ),
    "exercises.zip": Rule("KB of the course's own code", 0, 460, "an experiment's code runs in it"),
}
"""By the library of each engine."""

# --------------------------------------------------------------------------------- a file of source

LINES = Rule("lines", 0, 300, "more is not read in one go, and is more than one thing")

# ---------------------------------------------------------------------------------------- the docs

DECISION = Rule("lines", 1, 45, "a decision is half a page")
ALTERNATIVES = Rule("alternatives", 2, inf, "a decision without one was none")
