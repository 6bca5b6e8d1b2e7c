"""Questions on coalitions at home."""

from __future__ import annotations

from widgets.experiments.domestic import EXPERIMENT
from widgets.model import APRIL_2024, coalition_survival, solve
from widgets.questions.task import Choice, Task, begins, first_position


def _tips(hawks: float) -> bool:
    """Whether more than 1 in 4 ends in open war at that weight of hawks, who feel a twentieth."""
    return EXPERIMENT.ask(None, {"hawks": hawks, "hawks_war": 0.05}).headline > 25


_HAWKS = EXPERIMENT.control("hawks").positions

TASKS = (
    Task(
        "domestic-tipping",
        "Let both coalitions grow more hawkish, with hawks who feel a twentieth (5 %) of war’s cost. At which share of hawks do more than 1 in 4 exchanges end in open war for the first time?",
        "Set the cost first, then move the hawks step by step, or read the table. A step is 5 %; a finer answer counts if the model bears it out.",
        answer=lambda: 100 * first_position(_HAWKS, _tips),
        least=lambda: 100 * begins(_HAWKS, _tips),
        tolerance=0.01,
        low=50,
        high=100,
        unit="%",
        hint="Start from April 2024, set “Share of war’s cost” to 5 %, and look for the first row of the table with more than 25 open wars in 100.",
        why="If hawks feel nothing the same point comes a step earlier, at 90 %. A twentieth of the cost moves the edge, a tenth takes it out of sight.",
        formerly="coalitions-tipping",
    ),
    Task(
        "domestic-survival",
        "Start from April 2024 and let doves put up with 2 felt rungs instead of 3. In how many of 100 exchanges does somebody stand down before anybody has left a coalition?",
        "Under More; a whole number is fine enough. Then look at the lowest picture: which of the two framed moves has become too much?",
        answer=lambda: 100 * coalition_survival(solve(APRIL_2024), 2, 2),
        tolerance=0.6,
        low=0,
        high=100,
        unit="in 100",
        hint="Open More and set “What doves put up with” to 2.0; hawks stay at 2. The sentence under the picture gives the number.",
        why="An announced salvo is expected to be felt at 2.4 rungs, so these doves leave over the very move that Iran made. The patience is our choice, and it was chosen after the event.",
        formerly="coalitions-survival",
    ),
    Task(
        "domestic-evidence",
        "Hawks on both sides were highly critical of the limited attacks, the article says. Which of these documents a hawk who did what hawks do in the model, that is, who faulted a strike for being too small?",
        "Rows and sources of The record.",
        choices={
            "E34": Choice(
                "Israel’s national security minister mocked the strike of 19 April as weak (E34).",
                True,
                "It names a strike, a member of the coalition, and the charge of too little. It stands for Israel only; for Iran no such criticism from April 2024 was found.",
            ),
            "sermons": Choice(
                "Iran’s Friday sermons of 5 April spoke about how to answer (source iranintl_friday).",
                False,
                "They came eight days before the salvo and counselled patience. That is what the model’s doves would say, and it cannot be about a strike that had not happened.",
            ),
            "gantz": Choice(
                "Two centrist ministers were reported to want an immediate strike on the night of 13 April (source toi_gantz).",
                False,
                "It is a wish for a strike, not a complaint about one; the prime minister’s office denied the report. It bears on another question: whether hawks and doves can be told by their party.",
            ),
            "poll": Choice(
                "48 per cent of Israelis polled would have answered even at the price of a longer round (Hebrew University, 14 to 15 April).",
                False,
                "That is a public, not a coalition, and it was asked before the strike of 19 April. With a margin of 4.2 points the two camps cannot be told apart in size.",
            ),
        },
        formerly="coalitions-evidence",
    ),
)
