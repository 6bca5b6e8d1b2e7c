"""Questions on the security dilemma: arming, and the spiral of reprisals."""

from __future__ import annotations

from widgets.model import APRIL_2024, rest_point, vary
from widgets.questions.task import Choice, Task

TASKS = (
    Task(
        "dilemma-evidence",
        "“Deterrence of this kind invites arms build-up” (C42). Which finding of the record counts most directly against a symmetric spiral in 2024?",
        "The military expenditure series and its 2024 press figures; the claims C28 and C42.",
        choices={
            "israel": Choice(
                "Israel’s military expenditure rose by 65 per cent in real terms in 2024.",
                False,
                "A spiral would predict that, and so would a war in Gaza and Lebanon. Look for what a spiral would not predict.",
            ),
            "iran": Choice(
                "Iran’s fell by 10 per cent in real terms in the same year.",
                True,
                "Two sides that answer each other should both rise. The figure is a relayed one, and Iranian totals depend on the exchange rate that is chosen, so the finding is weak evidence; "
                "and budgets show little of what partners or a nuclear programme add.",
            ),
            "s300": Choice(
                "Iran announced the first phase of its S-300 contract in April 2016.",
                False,
                "That corrects the article’s word “recently” (C28, disputed). It says nothing about what either side spent in 2024.",
            ),
            "share": Choice(
                "Israel’s share of GDP fell from 12.36 per cent in 1990 to 4.46 per cent in 2022.",
                False,
                "A share falls when the economy outgrows the budget. In constant dollars the same budget rose, and neither number is about 2024.",
            ),
        },
        formerly="arms-evidence",
    ),
    Task(
        "dilemma-interest",
        "Start from April 2024. Chance left out, the loop rests below Iran’s red line of 3 because the interest on each answer is small. What common interest would put the rest exactly on that line?",
        "Under More, move the interest from 0.5 to 3 and read where the loop would rest; then think beyond the slider’s end. One decimal is enough.",
        answer=lambda: (
            APRIL_2024.first.red_line
            / rest_point(vary(APRIL_2024, first={"markup": 1}, second={"markup": 1}))
        ),
        tolerance=0.06,
        low=0,
        high=10,
        unit="rungs",
        digits=2,
        hint="The rest grows in proportion to the interest. Divide the red line by the rest at an interest of 1.",
        why="At an interest of 1 the loop rests at 0.92, so it takes 3.25 times as much. In the loop without chance, April is far from the edge; its open wars come from misreading and from choice.",
        formerly="reprisals-interest",
    ),
)
