"""Questions on signalling."""

from __future__ import annotations

from widgets.experiments.signalling import EXPERIMENT
from widgets.questions.task import Choice, Task, begins, first_position


def _clears(aims: float) -> bool:
    """Whether odds of 80 in 100 beforehand fall below 10 in 100 at that much damage sought."""
    return EXPERIMENT.ask(None, {"aims": aims, "prior": 0.8}).headline < 10


_SOUGHT = EXPERIMENT.control("aims").positions[1:]

TASKS = (
    Task(
        "signalling-threshold",
        "You give it 80 in 100 beforehand that the sender seeks damage. From which damage sought does the announced salvo, the limited strike and the silence bring your belief below 10 in 100?",
        "Move the odds first, then the damage sought. The slider moves in steps of a half; a finer answer counts if the model bears it out.",
        answer=lambda: first_position(_SOUGHT, _clears),
        least=lambda: begins(_SOUGHT, _clears),
        tolerance=0.0001,
        low=0,
        high=12,
        digits=1,
        hint="Set “Your odds beforehand” to 80 %, then raise the damage step by step and read the table’s second column.",
        why="With even odds it is one step earlier. The ratio between what the two senders would do falls so steeply there that four times the odds hardly delay it.",
    ),
    Task(
        "signalling-evidence",
        "Which of these rows would an advocate of “the salvo was a message” find hardest to explain away?",
        "Rows of The record.",
        choices={
            "E18": Choice(
                "Iran’s leaders had vowed a response eleven days earlier (E18).",
                False,
                "A public vow fits that reading: it is how a message is prepared. Look for a row in which somebody denies having got the message.",
            ),
            "E19": Choice(
                "The White House denied any message of a time or of targets (E19).",
                True,
                "It is one party’s denial, but the row holds both sides: an advocate must explain why Washington says that it was not told, and a critic why three neighbours say that they were.",
            ),
            "E24": Choice(
                "Iran’s mission called the matter concluded while the salvo was under way (E24).",
                False,
                "That row cuts both ways: it closes the matter and threatens a more severe response. Look for a row in which notice itself is denied.",
            ),
        },
    ),
)
