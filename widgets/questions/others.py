"""Questions on other exchanges."""

from __future__ import annotations

from widgets.questions.task import Choice, Task


def _what_next(name: str, question: str, choices: dict[str, Choice]) -> Task:
    return Task(f"others-{name}", question, "The lines above, and no others.", choices=choices)


TASKS = (
    _what_next(
        "2020",
        "January 2020. Iran decides first. How did it go on?",
        {
            "2": Choice(
                "one limited strike by Iran, then silence",
                True,
                "Missiles at two bases, told to Iraq beforehand, and no US blow in return (E05, US16). April’s model says 4 → 2 → 0.",
            ),
            "3": Choice(
                "a blow at a line held off limits, then silence",
                False,
                "That is as loud as the blow that it answered. The record has Iran’s answer at rung 2, one rung below (E05).",
            ),
            "42": Choice(
                "a salvo, a limited US answer, then silence",
                False,
                "That is April’s own shape, and what April’s numbers make likeliest here. It did not come.",
            ),
            "w": Choice(
                "several rounds",
                False,
                "A Guards commander said that more was ready (US20); between the two states it was not fired.",
            ),
        },
    ),
    _what_next(
        "2024",
        "January 2024. Pakistan decides first. How did it go on?",
        {
            "0": Choice(
                "no answer by arms",
                False,
                "Pakistan struck in Iran two days later (PK5).",
            ),
            "2": Choice(
                "one limited strike by Pakistan, then silence",
                True,
                "Each named armed groups as its target, and Iran did not strike again (PK5, PK7). April’s numbers alone make this likeliest.",
            ),
            "3": Choice(
                "a blow at Iran’s forces, then silence",
                False,
                "Pakistan’s strike was coded at rung 2; it said that it had hit armed groups (PK5).",
            ),
            "w": Choice(
                "several rounds",
                False,
                "Within three days the foreign ministers agreed to de-escalate (PK11).",
            ),
        },
    ),
    _what_next(
        "2019",
        "February 2019. Pakistan decides first. How did it go on?",
        {
            "0": Choice(
                "no answer by arms",
                False,
                "Pakistani aircraft bombed across the line the next day (IN9). April’s numbers make no answer likeliest: April’s Iran does not answer a blow felt at 2.",
            ),
            "2": Choice(
                "one limited strike by Pakistan, then silence",
                True,
                "Pakistan said that it chose open ground, India that military sites were the aim (IN9). After an air fight neither struck again (IN16).",
            ),
            "22": Choice(
                "one limited strike each, then silence",
                False,
                "Officials spoke later of threats of missiles (IN12); no further strike came.",
            ),
            "w": Choice(
                "several rounds",
                False,
                "Neither struck again after 27 February; shelling across the line went on (IN18).",
            ),
        },
    ),
    _what_next(
        "2025",
        "May 2025. Pakistan decides first. How did it go on?",
        {
            "2": Choice(
                "one limited strike by Pakistan, then silence",
                False,
                "That is how the other three went, and the base rate speaks for it. Here it went on.",
            ),
            "42": Choice(
                "a salvo, a limited Indian answer, then silence",
                False,
                "That is April’s own shape. Here the blows grew from rung 2 to 3 (IS18, IS19).",
            ),
            "w": Choice(
                "several rounds within four days, then a stop",
                True,
                "Six more steps, up to air bases on both sides (IS18, IS19, IS20), until both agreed to stop (IS24). No coding of ours makes the model give it.",
            ),
            "war": Choice(
                "open war for weeks",
                False,
                "Some call the last day so. The record ends it with the stop of 10 May (IS24).",
            ),
        },
    ),
    Task(
        "others-circular",
        "Told the directions that rows support, the model gives January 2020. One direction, left out alone, takes that away. Which?",
        "The table of what each of the three does; or set them by hand in the last experiment.",
        choices={
            "red_line": Choice(
                "that the United States had a higher red line",
                False,
                "Without it the history is less likely and still the likeliest. It is the one that matters in February 2019, for Pakistan.",
            ),
            "markup": Choice(
                "that Iran demanded no more than the blow",
                True,
                "It was coded from the missiles of 8 January, which are what it explains; and from words of 5 January (US10), which were there before.",
            ),
            "aims": Choice(
                "what damage done was worth to Iran",
                False,
                "That direction is disputed, so it is not among those told here.",
            ),
            "noise": Choice(
                "that blows were over-read more often",
                False,
                "It is supported and not circular, and it moves the danger of war more than the path.",
            ),
        },
    ),
)
