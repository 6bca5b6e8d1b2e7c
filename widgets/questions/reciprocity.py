"""Questions on reciprocity, and what forgiveness repairs."""

from __future__ import annotations

from widgets.answers.reciprocity import OF
from widgets.experiments.reciprocity import EXPERIMENT
from widgets.questions.task import Choice, Task, begins, first_position


def _repairs(forgiven: float) -> bool:
    """Whether two Pardons who forgive so many of `OF` cooperate in 90 of 100 moves, 5 gone wrong."""
    return EXPERIMENT.ask("pardons", {"noise": 0.05, "forgiven": forgiven}).headline >= 90


_FORGIVEN = EXPERIMENT.control("forgiven").positions

TASKS = (
    Task(
        "reciprocity-forgiveness",
        "Two Pardons, and 5 of 100 moves go wrong. How many of 30 defections must each forgive, at the least, for 90 of 100 moves to be cooperative in the long run?",
        "Start from Two Pardons; move the mistakes, then the forgiveness under More. The next whole number; a finer answer counts if the formula bears it out.",
        answer=lambda: first_position(_FORGIVEN, _repairs),
        least=lambda: begins(_FORGIVEN, _repairs),
        tolerance=0.01,
        low=0,
        high=OF,
        unit=f"of {OF}",
        hint="Start from Two Pardons, set “How often a move goes wrong” to 5 %, open More and raise the forgiveness until the long run reaches 90.",
        why="That is more than the third that can be given without inviting exploitation where no move goes wrong: with many mistakes, safety from exploitation and repair pull apart.",
    ),
    Task(
        "reciprocity-evidence",
        "An Echo does what the other side just did. Which of these rows of the record shows a decision that an Echo could not have made?",
        "Rows of The record.",
        choices={
            "PK5": Choice(
                "Two days after Iran’s strike on its territory Pakistan struck inside Iran, and the two governments then agreed to de-escalate (PK1, PK5, PK11).",
                False,
                "Up to the agreement this is an Echo: a claimed, limited strike across the border, answered by another. Look for a strike without an answer in kind.",
            ),
            "E24": Choice(
                "While its salvo was under way Iran’s mission warned that another Israeli strike would meet a more severe response (E24).",
                False,
                "More than parity, but in words: it announces a rule that an Echo does not follow, and is not itself a move. Look for a move.",
            ),
            "E33": Choice(
                "After the strike near Isfahan Iran’s foreign minister said that Iran would not react further unless Israel acted again (E31, E33).",
                True,
                "A strike that US officials attributed to Israel was not answered by a strike. Unless, as he also said, no Israeli link was proven: then there was no move "
                "to answer. The row does not tell forgiveness from that.",
            ),
        },
    ),
)
