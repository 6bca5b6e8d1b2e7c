"""Questions on why it stopped."""

from __future__ import annotations

from widgets.experiments.why import EXPERIMENT
from widgets.questions.task import Choice, Task


def _felt_by_israel() -> float:
    return EXPERIMENT.ask("weak-shield").tables["rows"][0]["lands"]  # type: ignore[no-any-return]


TASKS = (
    Task(
        "why-by-hand",
        "By hand. In “A weak shield, foreseen” an announced blow on Israel is felt at 0.85 of what was launched, and Iran launches 0.847 of what it wants. "
        "Iran has felt 3 and wants one rung more. What does Israel feel?",
        "The first line of the loop; one decimal is enough. Then check it above.",
        answer=_felt_by_israel,
        tolerance=0.05,
        low=0,
        high=5,
        digits=2,
        unit="rungs",
        hint="First what Iran wants, then what it launches (0.847 of that), then what Israel feels (0.85 of that). Or choose the case above and open the table.",
        why="Iran launches less than in April, 3.39 against 3.72, and yet Israel feels more, 2.88 against 2.05. Whoever cannot be shielded from is better off quiet.",
        formerly="envelope-by-hand",
    ),
    Task(
        "why-red-line",
        "Which row of the record gives the model Iran’s red line at 3, and so bears the most weight in “it stopped because Isfahan was felt below the line”?",
        "Rows of The record.",
        choices={
            "E16": Choice(
                "The strike on the consulate in Damascus, which Iran answered (E16).",
                False,
                "That Iran answered a blow felt at 3 puts the line at 3 or lower. Something else must keep it from being lower.",
            ),
            "E33": Choice(
                "Iran’s foreign minister said that Iran would not react further unless Israel acted again (E33).",
                True,
                "Only this tells that a blow felt at less than 3 was let pass. So the line explains the very silence from which it was read: the model cannot count that as a success.",
            ),
            "E24": Choice(
                "Iran’s mission called the matter concluded and warned of a more severe response (E24).",
                False,
                "That is a threat made beforehand. It announced that Iran would answer another strike, so on its own it would put the line lower, not higher.",
            ),
        },
        formerly="envelope-red-line",
    ),
)
