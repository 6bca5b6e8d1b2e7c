"""Questions on red lines: one misjudged, and an architecture on a budget."""

from __future__ import annotations

from widgets.answers.redlines_architecture import BUDGET, best
from widgets.experiments.redlines_line import EXPERIMENT
from widgets.questions.task import Choice, Task


def _twice() -> float:
    """Wars as they turn out over wars as expected, in the case of the bet."""
    now = EXPERIMENT.ask("too-high").tables["now"][0]
    return float(now["war"] / now["expected"])


TASKS = (
    Task(
        "redlines-misjudged",
        "Iran’s line lies at rung 3 and is taken to lie at 4. How many times as many open wars follow as Israel’s leader expects?",
        "Take the case of the bet and open the table. One decimal is enough.",
        answer=_twice,
        tolerance=0.1,
        low=0,
        high=20,
        unit="times",
        digits=1,
        hint="Divide the wars as they turn out by the wars that the leader expects, in the row for a line taken to lie at 4.",
        why="A leader who misjudges the line is surprised by the answer as well. One who read the danger off his own plan would take the strike to be half as dangerous as it is.",
    ),
    Task(
        "redlines-budget",
        f"You have {BUDGET} points for the stressed case. How many of 100 exchanges end in open war under the best package?",
        "Start from The stressed case; watch the lower panel. One decimal is enough.",
        answer=lambda: best()[0],
        tolerance=0.1,
        low=0,
        high=100,
        unit="in 100",
        digits=1,
        hint="Begin with nothing and spend one point at a time, six times, always on the tool for which the lower panel then shows the fewest wars.",
        why="The best package is 4 points on the hotline and 1 each on announcing and defence. The first point of defence buys most, mostly because it gives Iran, whose shield is thin, something to stop with; "
        "after it the hotline pays best. Three equal parts leave 5.4. How far would you trust a ranking that rests on prices of our own?",
    ),
    Task(
        "redlines-evidence",
        "Which row speaks most directly to the claim that a clearer line would have prevented the first overt blow?",
        "Rows of The record.",
        choices={
            "M21": Choice(
                "US and Israeli officials said that Israel had expected a weak reply to the strike in Damascus (source nyt_miscalc).",
                True,
                "It says that the line was misjudged, and in which direction. Even so it does not show that Israel’s leaders, told where the line lay, would have held back: that is the counterfactual the model supplies, and only if there was little enough to gain.",
            ),
            "E18": Choice(
                "Iran’s leaders said that the strike would not go unanswered (E18).",
                False,
                "That is a line drawn the day after it was crossed. It could bear on what followed, not on the strike itself.",
            ),
            "E19": Choice(
                "Messages, and by some accounts notice, went through Turkey, Jordan, Iraq and Switzerland before 13 April (E19).",
                False,
                "Channels existed, and their content is disputed. But they were used after the first blow, for the second.",
            ),
            "E33": Choice(
                "Iran’s foreign minister said that Iran would not react further unless Israel acted again (E33).",
                False,
                "A condition is a line, and this one was told. It bears on how the exchange stopped, and not on how it began.",
            ),
        },
    ),
)
