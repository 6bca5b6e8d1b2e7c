"""Bets on the evidence: what one expects of the record, said before its rows are shown.

Each is a `Task` whose answer is counted from rows of `data/` and never written down, with those rows
as a table that the page opens once the bet is placed. They stand apart from the questions of
`widgets.experiments`, which are shipped to the browser and know no record.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from widgets import record
from widgets.evidence import counted
from widgets.experiments import SettingError
from widgets.questions import TASKS, Task
from widgets.questions.task import Rows

GUESS = "A bet on the record: guess before you look; being within {} counts."
EXACTLY = "A bet on the record: guess before you look, a whole number."


def _wager(
    name: str, question: str, answer: float, within: float, most: float, unit: str, why: str,
    rows: Callable[[], Rows],
) -> Task:  # fmt: skip
    """A bet on a number that is counted from rows: its reason is told whatever was said."""
    return Task(
        name, question, GUESS.format(f"{within:g}") if within else EXACTLY, answer=lambda: answer, tolerance=within,
        low=0, high=most, unit=unit, hint=why, why=why, rows=rows,
    )  # fmt: skip


@cache
def wagers() -> tuple[Task, ...]:
    """Every bet on the evidence, in the order of the chapters."""
    pauses, answers, armed, threats = (
        counted.pauses(),
        counted.answers(),
        counted.armed(),
        counted.threats(),
    )
    quick = [name for name, days in pauses if days <= 2]
    longest = max(pauses, key=lambda each: each[1])
    louder = [each for each in answers if each[3] > each[2]]
    alike = [each for each in answers if each[3] == each[2]]
    open_blows, before = counted.blows(), counted.blows(1, "2024-04-01")
    announced = open_blows[open_blows["telegraphed"].isin(["yes", "partly"])]
    over = open_blows[open_blows["declared_over"].isin(["yes", "partly"])]
    unclaimed = before[before["claimed"] == "no"]
    soon = [each for each in threats if each.days is not None and each.days <= counted.SOON]
    poll = record.opinion().set_index("row_id").loc["O03"]
    addressed = counted.addressed()
    iran, israel = (int((unclaimed["move_of"] == side).sum()) for side in counted.PAIR)
    quiet = counted.days("E31", "E39")
    return (
        _wager(
            "why-pause",
            f"The record holds {len(pauses)} exchanges of blows ({'; '.join(counted.TITLES.values())}). In how many of them did the first answer come within two days of the blow?",
            len(quick), 0, len(pauses), f"of {len(pauses)}",
            f"The longest pause, {longest[1]} days, is that of {counted.TITLES[longest[0]]}. Whoever takes that exchange for the pattern expects more time for words than the others had.",
            counted.pause_rows,
        ),
        _wager(
            "reciprocity-louder",
            f"From 2018 to June 2025 a blow of Iran or of Israel followed one of the other side within a month in {len(answers)} cases, by the record. In how many of them does it stand on a higher rung than the blow before?",
            len(louder), 1, len(answers), f"of {len(answers)}",
            f"In {len(alike)} it is the same rung, in {len(answers) - len(louder) - len(alike)} a lower one. A rung is our coding, and what follows need not be an answer: whoever codes a row otherwise, or asks for the word of who struck, moves the count.",
            counted.louder_rows,
        ),
        _wager(
            "dilemma-years",
            f"An arms race would have both sides add. In how many of the {len(armed)} years from {armed.index[0]} to {armed.index[-1]} did both Iran and Israel spend more on arms, in constant dollars, than the year before?",
            int(armed.all(axis=1).sum()), 3, len(armed), "years",
            f"Iran did in {int(armed['Iran'].sum())} of them, Israel in {int(armed['Israel'].sum())}. Two that know nothing of each other, and add as often, would do so together in about {armed['Iran'].mean() * armed['Israel'].mean() * len(armed):.0f}.",
            counted.armed_rows,
        ),
        _wager(
            "signalling-announced",
            f"From 2018 to June 2025 the record has {len(open_blows)} blows of Iran or of Israel on rung 2 or higher, besides those of Iran’s exchanges with the United States and Pakistan. How many of them are recorded as announced beforehand, at least in part?",
            len(announced), 2, len(open_blows), f"of {len(open_blows)}",
            "“Partly” stands for notice that is contested, or given late. If hardly any blow of either side is announced, an announced one tells more; but the coding of most of these rests on what is not recorded.",
            lambda: counted.by_side(open_blows, "telegraphed", counted.SAID),
        ),
        _wager(
            "deterrence-soon",
            f"The record marks {len(threats)} rows of its five exchanges as a threat. After how many of them did the side that was threatened strike within {counted.SOON} days?",
            len(soon), 2, len(threats), f"of {len(threats)}",
            "Whom a threat kept from striking, no row can show. A vow to answer is counted as a threat like a warning, and in a crisis blows follow words of every kind: a count like this shows neither that threats fail nor that they provoke.",
            counted.threat_rows,
        ),
        _wager(
            "proxies-unclaimed",
            f"Before 1 April 2024 the record has {len(before)} blows that are attributed to Iran or to Israel, besides those of Iran’s exchanges with the United States and Pakistan. How many did nobody claim for either?",
            len(unclaimed), 2, len(before), f"of {len(before)}",
            f"{iran} are attributed to Iran and {israel} to Israel. Do not take it for a habit: what nobody claims is coded on rung 1 for that reason, and which acts come into the record is a choice of ours.",
            lambda: counted.by_side(before, "claimed", counted.SAID),
        ),
        _wager(
            "domestic-poll",
            "On 14 and 15 April 2024 a poll asked people in Israel whether it was better not to respond to Iran, so that the round would end. How many of 100 said so?",
            float(poll["value"]), 5, 100, "in 100",
            f"The margin is {poll['margin_of_error_pp']:g} points, so the public was split. Hawks and doves are shares of a ruling coalition in the model, and not of a public. No such poll of Iranians was found.",
            lambda: (
                ("what was asked", "in 100", "asked"),
                [
                    (str(row["indicator"]), f"{row['value']:g}", f"{row['sample_n']:.0f}")
                    for _, row in record.opinion().iloc[:4].iterrows()
                ],
            ),
        ),
        _wager(
            "third-parties-addressed",
            f"On the exchange of April 2024 the record has {sum(map(len, addressed.values()))} statements and acts of others than Iran and Israel. How many were aimed at Iran and not at Israel?",
            len(addressed["Iran alone"]), 1, sum(map(len, addressed.values())), "of them",
            f"{len(addressed['Israel alone'])} were aimed at Israel and not at Iran, {len(addressed['both'])} at both. To address is not to condemn: what an ally says to hold back is aimed as well.",
            counted.addressed_rows,
        ),
        _wager(
            "redlines-declared",
            f"From 2018 to June 2025 the record has {len(open_blows)} blows of Iran or of Israel on rung 2 or higher, besides those of Iran’s exchanges with the United States and Pakistan. After how many of them did the side that struck say, at least in part, that it was done?",
            len(over), 2, len(open_blows), f"of {len(open_blows)}",
            "Such a word draws a line after the blow. Whether the other side took it for one is another question, and the rows that follow each blow are where to look.",
            lambda: counted.by_side(open_blows, "declared_over", counted.SAID),
        ),
        _wager(
            "after-quiet",
            "The strike near Isfahan was on 19 April 2024. How many days later came the next blow of one side on the other's territory that its own government claimed at once?",
            quiet, 20, 1000, "days",
            "A blow in Tehran that was claimed only in December came between (E37). Whether the quiet was deterrence, restraint, or a time in which neither wanted to strike, its length does not say.",
            lambda: (
                ("row", "day", "days after 19 April 2024"),
                [
                    (row, counted.day(counted.rows()["date_start"][row]), str(counted.days("E31", row)))
                    for row in ("E31", "E37", "E39", "E40", "E41")
                ],
            ),
        ),
    )  # fmt: skip


def asked(name: str) -> Task:
    """The question or the bet of that name. Raises `SettingError` naming those there are."""
    every = {each.name: each for each in (*TASKS, *wagers())}
    if name not in every:
        raise SettingError(f"there is no task {name!r}; there are {', '.join(every)}")
    return every[name]
