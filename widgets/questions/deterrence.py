"""Questions on deterrence: by a blow, and by a threat."""

from __future__ import annotations

from widgets.answers.deterrence_blow import deterred, outcome
from widgets.experiments import deterrence_blow, deterrence_threat
from widgets.model import APRIL_2024
from widgets.questions.task import Choice, Task, begins, first_position

_STEPS = deterrence_blow.EXPERIMENT.control("iran").positions


def _below_three(iran: float) -> bool:
    """Whether Iran's mean first rung is below 3 if a blow deters Iran so far."""
    return outcome(deterred(APRIL_2024, iran, 0))[0] < 3


def _bluff() -> float:
    """Open wars in 1,000 where a threat of 3 rungs beyond is believed and not meant."""
    return deterrence_threat.EXPERIMENT.ask("bluff").headline


TASKS = (
    Task(
        "deterrence-below",
        "Start from April 2024 and deter Iran alone. From which position of the control on does Iran, on average, answer below the rung that it felt, 3?",
        "Move the first control up from 0 % until the sentence says a number below 3; a step is 5 %, and a finer answer counts if the model bears it out.",
        answer=lambda: 100 * first_position(_STEPS, _below_three),
        least=lambda: 100 * begins(_STEPS, _below_three),
        low=0,
        high=100,
        unit="%",
        hint="Read the average rung in the sentence at 25 % and one step further.",
        why="What is asked for falls below the rung felt only at 1/3, where (1 − κ)·3 + 1 is 3; but doves pull every answer a little below what is asked for, so the average falls below 3 sooner.",
    ),
    Task(
        "deterrence-evidence",
        "Immediate deterrence is a threat made in a crisis, at somebody who is thought about to act. Which row shows such a threat that was answered by the very act it was to prevent, within days?",
        "Rows E84, E85, E29 and E33, and what followed each.",
        choices={
            "E84": Choice(
                "E84: Israel’s foreign minister writes that Israel will attack in Iran if Iran attacks from its own soil.",
                True,
                "Iran did so three days later (E22). That the threat failed to stop the salvo does not show that it was not believed: no row says what it changed.",
            ),
            "E85": Choice(
                "E85: the Guards’ commander speaks of a new equation.",
                False,
                "That is a standing threat for all later cases, so general deterrence. A strike attributed to Israel hit a radar in Iran on 19 April; on 31 July Israel killed a Hamas leader in Tehran, as it acknowledged in December (E31, E37).",
            ),
            "E29": Choice(
                "E29: the United States sanctions those who make drones.",
                False,
                "A sanction takes something away for what has been done; no act was named that it was to prevent.",
            ),
            "E33": Choice(
                "E33: Iran’s foreign minister says that Iran will not react further unless Israel acts again.",
                False,
                "This has a threat in it, but it rather promises not to act. Israel’s next act in Iran on record came in July (E37).",
            ),
        },
    ),
    Task(
        "deterrence-bluff",
        "Iran threatens 3 rungs beyond the blow, Israel’s leader before April believes it, and Iran would in fact answer 1 beyond. How many of 1,000 exchanges end in open war?",
        "Take the case A bluff. One decimal is enough.",
        answer=_bluff,
        tolerance=0.1,
        low=0,
        high=100,
        unit="in 1,000",
        digits=1,
        hint="Take the threat up to 3 and switch off that it is meant; the sentence says the wars.",
        why="The strike is kept rare by a threat that nobody will carry out. In the model that is the safest threat of all, because it cannot be found out: there is no second crisis.",
    ),
)
