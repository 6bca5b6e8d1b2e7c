"""Questions on the chapter about the record; their answers are rows of `data/`, which the tests
compare.
"""

from __future__ import annotations

from widgets.questions.task import Choice, Task

STAND_WITHOUT_QUALIFICATION = 25
"""The claims marked *supported*.

The record is not shipped to the browser, so the number stands here and a test holds it to the
table.
"""

TASKS = (
    Task(
        "record-claims",
        "We took the article apart into 62 claims and held each against other sources. How many, do you think, stand without any qualification?",
        "Guess before you look; being within 5 counts.",
        answer=lambda: STAND_WITHOUT_QUALIFICATION,
        tolerance=5,
        low=0,
        high=62,
        unit="of 62",
        hint="Most readers trust print and say too many; some say too few. Look at the column Status on the page of claims.",
        why="25 are supported as they stand. Most of the others are true with a qualification, 6 are disputed, and 3 cannot be checked. Facts fare no better than readings: 11 of 32 claims of fact stand as they are, and 10 of 22 interpretations. A precise statement is easier to fault.",
    ),
    Task(
        "record-derived",
        "In the row of the salvo, one number was reported by nobody and follows only from what others said. Which?",
        "Row E22.",
        choices={
            "331": Choice(
                "331 drones and missiles launched",
                False,
                "That is the IDF’s revised count, as reported.",
            ),
            "99": Choice(
                "99 per cent stopped", False, "That is what the IDF said of everything launched."
            ),
            "80": Choice(
                "80 per cent stopped",
                True,
                "It assumes that half of the ballistic missiles failed by themselves, as three US officials told the Wall Street Journal, and that everything else was shot down.",
            ),
            "130": Choice("130 ballistic missiles", False, "US officials spoke of 115 to 130."),
        },
    ),
    Task(
        "record-isfahan",
        "You read the ladder as saying which line a move crosses, and not how loud it is. Which fact would move Isfahan (E31) down to rung 1?",
        "Row E31; then code it so in the table above and see what becomes of the picture.",
        choices={
            "small": Choice(
                "It was small.",
                False,
                "Size is the reading that you have just set aside; switch the picture to size to see that part alone.",
            ),
            "unclaimed": Choice(
                "Israel did not claim it.",
                True,
                "Rung 1 is what can be denied. The record keeps it on rung 2 because US officials named Israel within a day.",
            ),
            "damage": Choice(
                "Iran said that nothing was damaged.",
                False,
                "Damage is no part of any rung; and what was hit is disputed.",
            ),
        },
    ),
)
