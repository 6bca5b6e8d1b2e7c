"""The codings of the four other exchanges, small enough for the browser: a letter a direction.

They are those of `data/directions.csv` and `data/codings.csv`; a test holds them to these files and
says what must stand here instead.
"""

from __future__ import annotations

from widgets.model.cases import CASES, SHARED, STEP, Direction

OF_A_SIDE = tuple(each for each in STEP if each not in SHARED)
"""The parameters of a side, in the order of their letters."""

OF_BOTH = tuple(each for each in STEP if each in SHARED)
"""Those that the sides share."""

LETTERS = {"l": "lower", "s": "same", "h": "higher", "u": "unknown"}
MARKS = {"s": "sourced", "d": "disputed", "i": "illustrative"}

CODERS = ("first", "A", "B", "C")
"""The first coding; two from all rows; one from the rows up to the opening blow."""

CODED = {
    "soleimani-2020": {
        "first": "uhsshlsluuhll luhllshhlllsl hh",
        "A": "uusuhsslsuhls luhllshhlluuu sh",
        "B": "uusuuuuluuulu uuhluuuulluuu hh",
        "C": "uuhuhusuuuuls uusllshhluuuu uh",
        "rests_on": "idsiidssiiids idssidsssddis ds",
    },
    "iran-pakistan-2024": {
        "first": "ushlhlshlulsl shlshlsululus sl",
        "A": "uullulshluluu ssluulhusuluu ls",
        "B": "uulluluhuuluu uuluulhuuuluu lu",
        "C": "uuuuuuuululuu ssluusluuuluu lu",
        "rests_on": "iiiiissdiisis iiiiissiiisis di",
    },
    "india-pakistan-2019": {
        "first": "uushhllluhsul uhslhslsllssu sh",
        "A": "uushhlllsuhus uuhlhlhhulhuu lh",
        "B": "uusuhllluuhuu uuhlhuuuuuhuu hh",
        "C": "uusuuuluuuuus uuhluluhuuuuu su",
        "rests_on": "iisssdssdddds ididssdsdddii ss",
    },
    "india-pakistan-2025": {
        "first": "uushhullsluul ulslhulsuuusu lh",
        "A": "uushhslshuuus uuhlhhshuuuuu lh",
        "B": "uusuhuluuuuuu uuhlhhuhuuuuu lu",
        "C": "uusuuuluuuuus uuhuusuhuuuuu su",
        "rests_on": "disdsdsddiidd isidsdssdiiii ds",
    },
}
"""By case and coder: the letters of the struck side, of the other side, and of what they share."""


def directions(case: str, coder: str) -> tuple[Direction, ...]:
    """What a coder says of a case, with the first coding's marks of what it rests on: the others
    gave none. Raises `KeyError` for a case or a coder that there is not.
    """
    said, marks = CODED[case][coder].split(), CODED[case]["rests_on"].split()
    owners = zip((*CASES[case].sides, "exchange"), (OF_A_SIDE, OF_A_SIDE, OF_BOTH), strict=True)
    return tuple(
        Direction(case, side, parameter, LETTERS[letter], MARKS[mark])
        for (side, names), letters, rests_on in zip(owners, said, marks, strict=True)
        for parameter, letter, mark in zip(names, letters, rests_on, strict=True)
    )
