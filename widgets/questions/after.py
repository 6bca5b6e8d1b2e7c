"""Questions on what came after April."""

from __future__ import annotations

from functools import lru_cache

from widgets.answers.after import turns
from widgets.experiments.after import OCTOBER
from widgets.model import vary
from widgets.questions.task import Choice, Task


@lru_cache(maxsize=1)
def _one_in_twenty() -> float:
    """The candour (in per cent) at which October's history reaches 5 in 100, by bisection."""
    low, high = 0.2, 0.6
    while high - low > 0.001:
        middle = (low + high) / 2
        if turns(vary(OCTOBER, candour=middle))["silent"] > 5:
            low = middle
        else:
            high = middle
    return 100 * (low + high) / 2


TASKS = (
    Task(
        "after-first",
        "Which of the course’s four mechanisms do you think failed first on the way to October 2024?",
        "Nobody knows, and the record can be read for each. Choose, and argue from a row.",
        choices={
            "shield": Choice(
                "The shield: a blow could no longer be loud at home and soft abroad.",
                None,
                "Then look for what landed on 1 October (E39), and ask who could have known it beforehand.",
            ),
            "signals": Choice(
                "Signalling: notice was not given, or no longer believed.",
                None,
                "Then compare E24 with E39, and ask whether the silence came first or the disbelief.",
            ),
            "audiences": Choice(
                "Audiences: hawks and partners asked for more than a soft blow.",
                None,
                "Then look at E37 and E38, and ask whether the audiences had changed or the blows.",
            ),
            "ally": Choice(
                "The ally: its hand restrained less.",
                None,
                "Then compare E25 with E40, which was larger than E31 and kept to air defences and missile production, and ask what a hand that restrains less would have left.",
            ),
        },
        why="It has no right answer: the model cannot place its mechanisms in time, and a class that votes will split. What counts is which row would change your mind.",
    ),
    Task(
        "after-silent",
        "Start from Told for October 2024. To what must the candour of limited senders fall, in per cent, before the model gives October’s turn, read as a salvo without a signal, in 5 of 100 exchanges?",
        "Under More, lower how often a limited sender announces; being within 4 counts.",
        answer=_one_in_twenty,
        tolerance=4.0,
        low=0,
        high=100,
        unit="%",
        hint="At 60 % it is next to none. Watch the second bar as you come down; go step by step.",
        why="Senders who seek damage announce in 20 of 100 cases, so by then an announcement hardly tells the two apart. To get one silent salvo one has to give up nearly all of the book’s explanation of April, or read the declaration of 1 October as the signal.",
    ),
    Task(
        "after-evidence",
        "Which row shows most plainly something that the model cannot do, whatever it is told?",
        "Rows of The record.",
        choices={
            "E39": Choice(
                "Iran struck on 1 October 2024, in answer, it said, to Israel’s killings of 31 July and of 27 September (E39).",
                True,
                "In the model a blow is answered at once or never, and one blow at a time. An answer after two months needs a memory, or something to wait for (E51, E52).",
            ),
            "E40": Choice(
                "Israel struck on 26 October 2024, in answer, it said, to months of attacks, and said that the operation was complete (E40).",
                False,
                "A limited strike that is declared over is on the menu, and in April it is the likeliest answer. Look for something that has no move.",
            ),
            "E44": Choice(
                "Iran attacked al-Udeid, after giving notice, the US president said, and nobody was hurt (E44).",
                False,
                "An announced blow that lands softly is what the model explains best, though here inside an open war and towards a third state. Look for a row about time.",
            ),
            "E34": Choice(
                "Israel’s national security minister called the strike near Isfahan weak (E34).",
                False,
                "That is a hawk who counts what is launched, the model’s first audience. Look for something that it has no place for.",
            ),
        },
    ),
)
