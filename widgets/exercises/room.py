"""Exercises on the decision room:

choice and luck in a turn, two that follow one doctrine, where a doctrine takes the lead, and a
doctrine in code that enters the tournament.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from widgets.exercises import expect
from widgets.exercises.expect import NotYet
from widgets.exercises.term import Given, draw
from widgets.model import APRIL_2024, Exchange, Move, play, solve, vary
from widgets.model.doctrine import HOUSE, Doctrine, Standing, tournament
from widgets.model.exchange import MOVES, TOP
from widgets.model.prospect import brings, prospect

HAWKS = tuple(share / 100 for share in range(40, 81))
"""The shares of hawks among which the lead is looked for: 0.40, 0.41, …, 0.80."""

LEADER = HOUSE[0]
"""Tit for tat, announced."""

PEACEFUL = Doctrine.read("0 0 1 3s 3s")
"""A doctrine that does what exercise 4 asks, in the case of every term."""


@dataclass(frozen=True, repr=False)
class Case(Given):
    """The numbers of a term: hawks and markup of both sides, the guile that is believed, a move and
    the rung at which it was felt, and which part of the leader's wars is allowed.
    """

    hawks: float
    markup: float
    guile: float
    launched: str
    felt: int
    part: float

    @property
    def move(self) -> Move:
        """What Iran launches."""
        return Move(int(self.launched[0]), self.launched.endswith("s"))

    @property
    def exchange(self) -> Exchange:
        """April 2024 with the numbers of the term."""
        both = {"hawks": self.hawks, "markup": self.markup}
        return vary(APRIL_2024, both, both, guile=self.guile)


@lru_cache(maxsize=64)  # its tournament takes a moment
def case(term: str) -> Case:
    """The case of a term. Raises `ValueError` for what is no term's name."""
    chance = draw("room", term)
    while True:
        given = Case(
            hawks=chance.randint(62, 76) / 100,
            markup=chance.randint(85, 115) / 100,
            guile=chance.randint(12, 40) / 100,
            launched=chance.choice(("2", "3", "3s", "4", "4s")),
            felt=chance.randint(1, 4),
            part=chance.randint(68, 85) / 100,
        )
        values = sorted(_split(given))
        apart = all(more - less > 0.002 for less, more in pairwise(values))
        moved = min(map(abs, _split(given)[:2])) > 0.005
        if moved and apart and not _problem(given, PEACEFUL) and _lead(given)[0] != given.hawks:
            return given


def _split(given: Case) -> tuple[float, ...]:
    """Choice and luck of the turn; then what others take for them: without open war, as a whole,
    the wrong way round.
    """
    exchange = given.exchange
    ahead = prospect(exchange, solve(exchange))
    felt = brings(exchange)[0][given.move].felt
    before, after = ahead.war[0][int(exchange.opening)], ahead.war[1][given.felt]
    below = sum(share * war for share, war in zip(felt, ahead.war[1]))
    launched = below + felt[TOP]
    return launched - before, after - launched, below - before, after - below, after - before


def check_split(choice: object, luck: object, term: str) -> str:
    """A turn of the chance of open war, taken apart as the debrief does (baronhershey1988)."""
    by_choice, by_luck, no_war, no_war_luck, whole = _split(case(term))
    rung = "What is felt at rung 5 is open war at once; count it with chance 1."
    expect.number(
        "choice",
        choice,
        by_choice,
        low=-1,
        high=1,
        mistakes=(
            (no_war, rung),
            (whole, "That is the whole turn. What had been chosen before it was known how it is felt?"),
            (by_luck, "That is the luck of it: it came after the launch."),
            (-by_choice, "Take the chance after the launch less the one before."),
        ),
    )  # fmt: skip
    expect.number(
        "luck",
        luck,
        by_luck,
        low=-1,
        high=1,
        mistakes=(
            (no_war_luck, rung),
            (whole, "That is the whole turn; take what the launch had changed already away."),
            (by_choice, "That is the choice once more; luck comes after the launch."),
            (-by_luck, "Take the chance after it was felt less the one at the launch."),
        ),
    )  # fmt: skip
    return f"Right: the launch moves the chance of open war by {100 * by_choice:+.1f} points in 100, how it is felt by {100 * by_luck:+.1f}. Only the first was decided."


def _wars(exchange: Exchange, text: str) -> float:
    plan = Doctrine.read(text).plan(exchange)
    return play(plan, second=plan).p_war


def check_wars(wars: object, term: str) -> str:
    """Two that follow one doctrine: how often it ends in open war (axelrod1984, on other ground)."""
    given = case(term)
    worlds = (given.exchange, APRIL_2024, vary(given.exchange, guile=APRIL_2024.candour))
    cases = expect.grid(exchange=worlds, text=("0 1 2s 3s 4s", "0 1 2 3 4", "0 0 1 2s 5"))

    def against_the_model(exchange: Exchange, text: str) -> float:
        return play(Doctrine.read(text).plan(exchange), second=solve(exchange)).p_war

    for each in cases:
        exchange, text = each["exchange"], each["text"]
        plan = Doctrine.read(text).plan(exchange)
        found = play(plan)
        expect.share(
            f"wars(exchange, {text!r})",
            expect.call("wars", wars, exchange, text),
            found.p_war,
            mistakes=(
                (against_the_model(exchange, text), "That is against the model's own other side; here both follow the doctrine."),
                (_wars(APRIL_2024, text), "That is in April's exchange; use the one that is given."),
                (found.war[0], "That is open war at the first blow only; it may come at any decision."),
                (1 - found.p_war, "That is the chance that there is no open war."),
                (sum(found.stop), "That is the chance that somebody stands down."),
            ),
        )  # fmt: skip
    return (
        "Right: who answers whom by what rule settles the chance of open war, with no leader asked."
    )


def _standings(exchange: Exchange) -> tuple[Standing, ...]:
    return tournament(exchange, HOUSE).standings


@lru_cache(maxsize=64)
def _lead(given: Case) -> tuple[float, float]:
    """The least share of hawks at which tit for tat, announced, leads; and its chance of war."""
    for hawks in HAWKS:
        first = _standings(vary(given.exchange, {"hawks": hawks}, {"hawks": hawks}))[0]
        if first.doctrine == LEADER:
            return hawks, first.war
    raise AssertionError(f"{given}: tit for tat, announced, never leads")


def check_lead(threshold: object, war: object, term: str) -> str:
    """What a tournament rewards is set by the audiences (axelrod1984's table of payoffs, there)."""
    given = case(term)
    want, danger = _lead(given)
    expect.number(
        "threshold",
        threshold,
        want,
        within=0.001,
        low=0,
        high=1,
        mistakes=(
            (want - 0.01, "There another doctrine still has the best account; the first share at which none has is wanted."),
            (given.hawks, "That is the share of the case itself. From which share on does it lead?"),
            (HAWKS[0], "At the least share of hawks another doctrine leads. Is `standings` sorted as you think? The best account is the greatest."),
        ),
    )  # fmt: skip
    row = next(row for row in _standings(given.exchange) if row.doctrine == LEADER)
    plan = LEADER.plan(given.exchange)
    expect.share(
        "war",
        war,
        danger,
        mistakes=(
            (play(plan).p_war, "That is against its like only; in the tournament it meets all nine."),
            (min(each.war for each in _standings(given.exchange)), "That is the most peaceful doctrine's."),
            (max(each.war for each in _standings(given.exchange)), "That is the most warlike doctrine's."),
        ),
    )  # fmt: skip
    return f"Right: from {want:.2f} hawks on answering at the rung that was felt, announced, pleases best, with open war in {100 * row.war:.1f} of 100 exchanges."


def _problem(given: Case, doctrine: Doctrine) -> str:
    """What a doctrine lacks in the tournament of the case; "" if it leads peacefully enough."""
    standings = tournament(given.exchange, [*HOUSE, doctrine]).standings
    mine = next(row for row in standings if row.doctrine == doctrine)
    leader = next(row for row in standings if row.doctrine == LEADER)
    best = standings[0]
    if mine.account < best.account - 1e-9:
        return (
            f"`doctrine` plays {doctrine}: its account is {mine.account:.2f}, and {best.doctrine.name or best.doctrine} has {best.account:.2f}. "
            "Look at which blows the audiences charge most for."
        )
    if mine.war > given.part * leader.war:
        return (
            f"`doctrine` plays {doctrine} and comes first, but with open war in {100 * mine.war:.1f} of 100 exchanges; "
            f"at most {100 * given.part * leader.war:.1f} are allowed. Which of its answers are louder than they need be?"
        )
    return ""


def check_doctrine(doctrine: object, term: str) -> str:
    """A doctrine in code, entered in the tournament: first, and with fewer wars than the leader of
    the house.
    """
    given = case(term)
    moves = []
    for felt in range(TOP):
        said = f"doctrine({felt})"
        move = expect.call("doctrine", doctrine, felt)
        if not isinstance(move, Move):
            raise NotYet(
                f"`{said}` is {expect.shown(move)}; it must be a Move, such as Move(3) or, announced, Move(3, True)."
            )
        if move not in MOVES:
            raise NotYet(
                f"`{said}` is {move}, which is not on the menu: {', '.join(map(str, MOVES))}."
            )
        if expect.call("doctrine", doctrine, felt) != move:
            raise NotYet(
                f"`{said}` answers now so, now otherwise; a doctrine gives one fixed answer to each felt rung."
            )
        moves.append(move)
    entered = Doctrine(tuple(moves))
    if entered in HOUSE:
        name = next(each.name for each in HOUSE if each == entered)
        raise NotYet(
            f"`doctrine` plays {entered}, which is “{name}”, one of the nine that take part already. Write one of your own."
        )
    problem = _problem(given, entered)
    if problem:
        raise NotYet(problem)
    row = next(
        row
        for row in tournament(given.exchange, [*HOUSE, entered]).standings
        if row.doctrine == entered
    )
    return f"Right: {entered} comes first with an account of {row.account:.2f}, and with open war in {100 * row.war:.1f} of 100 exchanges. Paste it into the class's tournament, too."
