"""Questions on the decision room and its doctrines."""

from __future__ import annotations

from widgets.model.doctrine import Doctrine
from widgets.model.exchange import APRIL_2024, vary
from widgets.model.prospect import prospect
from widgets.questions.task import Choice, Task


def _in_kind(text: str, guile: float) -> float:
    """Of 100 exchanges of April between two that follow a doctrine, how many end in open war where
    guile is that.
    """
    world = vary(APRIL_2024, guile=guile)
    plan = Doctrine.read(text).plan(world)
    return 100 * prospect(world, plan, plan).war[0][int(world.opening)]


TASKS = (
    Task(
        "room-in-kind",
        "Two sides both follow tit for tat, announced. Of 100 exchanges that begin as April’s did, how many end in open war where an announcement says nothing about the sender’s aims?",
        "Bluffers are then believed to announce as often as others do: guile as large as candour. Being within 3 counts.",
        answer=lambda: _in_kind("0 1 2s 3s 4s", guile=APRIL_2024.candour),
        tolerance=3,
        low=0,
        high=100,
        unit="in 100",
        hint="In “What does a doctrine bring?” put the assumption in sight at 100 %, with tit for tat, announced, as the doctrine. The line of its like has the answer.",
        why="About 25, where April’s announcements leave 5. They still alert the defence, so it is fewer than the 40 of two that say nothing; what is gone is the calm.",
    ),
    Task(
        "room-declared",
        "A doctrine says which answer follows which blow. Which of these statements says where the answer would fall, though not how large it would be?",
        "Rows E24, E84 and E85 of The record.",
        choices={
            "E24": Choice(
                "Iran’s UN mission, 13 April: another Israeli strike would be met with a more severe response (E24).",
                False,
                "It speaks of size, more than this time, and names no place.",
            ),
            "E84": Choice(
                "Israel’s foreign minister, 10 April: if Iran attacks from its own territory, Israel will answer and attack in Iran (E84).",
                True,
                "It names what would be answered and where, but no size. The strike near Isfahan kept to it; so would have much larger and much smaller ones.",
            ),
            "E85": Choice(
                "An aide of Iran’s president, 14 April: attacks on Iranian people or assets will be answered directly (E85).",
                False,
                "It says that there will be an answer, and that it will be Iran’s own. Neither place nor size is named.",
            ),
        },
    ),
)
