"""Questions on proxies."""

from __future__ import annotations

from widgets.answers.proxies import answers
from widgets.experiments.proxies import EXPERIMENT, LOOSE
from widgets.model import SHADOW_WAR, vary
from widgets.questions.task import Choice, Task, begins, first_position


def _open_after(clients: float) -> bool:
    split = answers(vary(SHADOW_WAR, first={"clients": clients}), 2)
    return split["overt"] > split["proxies"]


_CLIENTS = EXPERIMENT.control("clients").positions

TASKS = (
    Task(
        "proxies-overtake",
        "In the shadow war, at which position of “Watching clients” do open answers first outnumber those through proxies?",
        "Start from A shadow war and raise the clients step by step. A step is 0.05; a finer answer counts if the model bears it out.",
        answer=lambda: first_position(_CLIENTS, _open_after),
        least=lambda: begins(_CLIENTS, _open_after),
        tolerance=0.0001,
        low=0,
        high=1,
        digits=2,
        hint="Compare the two middle columns of the table, one step of 0.05 at a time. It comes well before half.",
        why="The two are equal between this step and the one before it. A patron who looked no further than its own answer would change over sooner, at about 0.08: the reply that an open blow draws is what holds it back.",
    ),
    Task(
        "proxies-control",
        "In the shadow war with nobody watching, control over the proxies falls from 70 to 40 per cent. How many of 100 answers still go through them?",
        "Read it off the experiment; a whole number is fine enough.",
        answer=lambda: answers(vary(SHADOW_WAR, first={"control": LOOSE}), 2)["proxies"],
        tolerance=0.6,
        low=0,
        high=100,
        unit="in 100",
        digits=1,
        hint="At 70 per cent it is 64.6 of 100. Choose A shadow war, then move the control over proxies.",
        why="The rest goes both ways: 37.6 of 100 blows are then left without an answer and 40.8 are answered in the open. Slack does not only make proxies dangerous, it makes them useless.",
    ),
    Task(
        "proxies-evidence",
        "The model’s patron either acts through proxies or acts itself, and its proxies act on its order. Which row fits that picture worst?",
        "Rows of The record.",
        choices={
            "E03": Choice(
                "Drones and cruise missiles hit two Saudi oil facilities; the Houthis claimed the attack, Iran denied it, and the United States, France, Germany and Britain attributed it to Iran (E03).",
                False,
                "Whoever is right, this fits one of the model’s moves: a deniable action, whoever gave the order. Look for a row in which the patron was acting openly at the same time.",
            ),
            "E08": Choice(
                "Small drones attacked a workshop in Isfahan; US officials attributed it to Israel, which did not confirm it (E08).",
                False,
                "That is a deniable action in place of an open one, and no partner group is named in it. It fits the picture well.",
            ),
            "E22": Choice(
                "Iran launched drones and missiles at Israel from its own soil, more than 300 by Israeli and US counts, and claimed it (E22).",
                False,
                "That is the open answer, the model’s other branch. What happened beside it?",
            ),
            "E23": Choice(
                "During that salvo projectiles also came from Yemen, Iraq, Syria and Lebanon, by Israeli and US accounts, and Hezbollah gave Israeli strikes on southern Lebanon as its reason (E23).",
                True,
                "Open and proxy fire came in one night, which the model cannot do; and one group gave a reason of its own, which its proxies cannot have. The reason reaches the record through an Iranian state outlet, and is no proof that nobody ordered the fire.",
            ),
        },
    ),
)
