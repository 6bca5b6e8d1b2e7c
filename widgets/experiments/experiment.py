"""What an experiment is: controls, presets, and one pure function from an exchange to an answer.

An experiment is a value and knows nothing of widgets or pages; the page, the notebook and the tests
all ask it the same way: `experiment.ask(preset, changes)`. Standard library only: this very file
also runs in the reader's browser.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from widgets.answers.answer import Answer, Measure, Setting
from widgets.model import APRIL_2024, Actor, Exchange, vary
from widgets.model.parameters import Parameter, described

Kind = Literal["range", "choice", "switch", "text"]


class SettingError(ValueError):
    """A preset, a control or a value that an experiment does not know; the message names it and
    what is allowed.
    """


@dataclass(frozen=True)
class Control:
    """Something that a reader may move.

    `target` names the parameter of the exchange that it moves ("second.suspicion", "candour"); a
    control without one belongs to the experiment itself. A number has `low`, `high`, `step`; a
    choice has `options` (value → words); with neither it is a switch. `percent` shows 0.8 as 80 %.
    A text has a `pattern`, which all of it must match, with `allowed` to say so in words; `lines`
    is its height, and `examples` are texts that are prepared. With `places` it is words with spaces
    between them, one of the `options` a place. One that is `kept` stays on the reader's device, and
    when the case to start from changes.
    `advance` names a button that moves a number one step on. `assumption` heads it with *Which
    assumption makes this true?*; `more` tucks it away; `idle_when` names a switch that, when on,
    takes this control out of play. `rests_on` says what a control without a target rests on; with a
    target that is the parameter's evidence. `fold` names the fold of those tucked away in which it
    stands, if not the common one. `unit` says whose ("first", "second", "both") and which parameter
    it codes: beside it stands the record's row on that, in a preset that is a case of the record.
    """

    name: str
    label: str
    meaning: str
    default: Setting
    target: str = ""
    low: float = 0.0
    high: float = 0.0
    step: float = 0.0
    options: Mapping[str, str] = field(default_factory=dict)
    percent: bool = False
    advance: str = ""
    assumption: bool = False
    more: bool = False
    idle_when: str = ""
    rests_on: str = "illustrative"
    pattern: str = ""
    allowed: str = ""
    lines: int = 1
    examples: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    kept: bool = False
    fold: str = ""
    unit: tuple[str, str] | None = None

    @property
    def kind(self) -> Kind:
        """ "range", "choice", "switch" or "text"."""
        if self.pattern:
            return "text"
        return "choice" if self.options else "range" if self.step else "switch"

    @property
    def positions(self) -> tuple[Setting, ...]:
        """Every value that the control can take, in order; a range's are rounded so that 0.1 × 3 is
        0.3. Of a text those that are prepared.
        """
        if self.kind == "text":
            return self.examples
        if self.kind == "choice":
            return tuple(self.options)
        if self.kind == "switch":
            return (False, True)
        return tuple(
            round(self.low + self.step * i, 10)
            for i in range(round((self.high - self.low) / self.step) + 1)
        )

    @property
    def digits(self) -> int:
        """How many decimals a position of a range needs, in links and beside the slider."""
        return max(len(f"{self.step:g}".partition(".")[2]), len(f"{self.low:g}".partition(".")[2]))

    @property
    def parameter(self) -> Parameter | None:
        """The description of the targeted parameter, which carries its evidence;

        None for the experiment's own.
        """
        if not self.target:
            return None
        owner = Actor if "." in self.target else Exchange
        return described(owner)[self.target.rpartition(".")[2]]

    def check(self, value: object) -> Setting:
        """The value as this control takes it.

        Raises `SettingError` naming control, value and what is allowed.
        """
        if self.kind == "range":
            if (
                isinstance(value, (int, float))
                and not isinstance(value, bool)
                and self.low <= value <= self.high
            ):
                return float(value)
            allowed = f"a number between {self.low:g} and {self.high:g}"
        elif self.kind == "choice":
            if value in self.options:
                return str(value)
            allowed = f"one of {', '.join(self.options)}"
        elif self.kind == "text":
            if isinstance(value, str) and re.fullmatch(self.pattern, value):
                return value
            allowed = self.allowed
        else:
            if isinstance(value, bool):
                return value
            allowed = "true or false"
        raise SettingError(f"{self.name} = {value!r} is not possible here; it must be {allowed}")


@dataclass(frozen=True)
class Preset:
    """A case to start from: an exchange, the settings of the experiment's own controls, and why one
    would look at it.

    `idle` names the controls that this case takes out of play. An experiment on one of the classics
    asks no exchange.
    """

    name: str
    label: str
    why: str
    exchange: Exchange = APRIL_2024
    own: Mapping[str, Setting] = field(default_factory=dict)
    idle: tuple[str, ...] = ()


@dataclass(frozen=True)
class Column:
    """A column of the reader's table: the field of `rows`, its words, and how its numbers are
    shown.
    """

    name: str
    words: str
    digits: int = 1
    percent: bool = False


@dataclass(frozen=True)
class Bet:
    """What the reader is asked before seeing: a number on the scale of the headline.

    It is about the case given by `preset` and `changes` (the baseline if neither is given), at
    which the experiment opens and which it shows once the bet is placed or skipped. It starts
    nowhere: no number stands until the reader has touched the scale.
    """

    question: str
    low: float = 0
    high: float = 100
    unit: str = "in 100"
    preset: str = ""
    changes: Mapping[str, Setting] = field(default_factory=dict)


@dataclass(frozen=True)
class Experiment:
    """One question, at most three controls in sight, presets (the first is the baseline), and the
    model's answer.

    `columns` are those of the reader's table of `tables["rows"]`. `formerly` is the name that the
    experiment once had, and `aliases` maps the names that controls once had to those they have, so
    that old links and kept bets go on working. `measure` has none where no exchange is asked. What
    a reader sets in one that `keeps` is a work of their own, and stays on the device.
    """

    name: str
    title: str
    bet: Bet
    because: str
    controls: tuple[Control, ...]
    presets: tuple[Preset, ...]
    compute: Callable[[Exchange, Mapping[str, Setting]], Answer]
    columns: tuple[Column, ...]
    leaves_out: str
    measure: Measure | None = None
    aliases: Mapping[str, str] = field(default_factory=dict)
    formerly: str = ""
    keeps: bool = False

    def control(self, name: str) -> Control:
        """The control of that name. Raises `SettingError` naming those there are."""
        for each in self.controls:
            if each.name == self.aliases.get(name, name):
                return each
        raise SettingError(
            f"{self.name} has no control {name!r}; it has {', '.join(c.name for c in self.controls)}"
        )

    def preset(self, name: str) -> Preset:
        """The preset of that name. Raises `SettingError` naming those there are."""
        for each in self.presets:
            if each.name == name:
                return each
        raise SettingError(
            f"{self.name} has no preset {name!r}; it has {', '.join(p.name for p in self.presets)}"
        )

    def settings(
        self, preset: str | None = None, changes: Mapping[str, object] | None = None
    ) -> dict[str, Setting]:
        """Where every control stands: the preset (default: the baseline) plus the changes.

        Raises `SettingError`.
        """
        start = self.preset(preset or self.presets[0].name)
        settings = {c.name: start.own.get(c.name, _read(start.exchange, c)) for c in self.controls}
        for name, value in (changes or {}).items():
            control = self.control(name)
            settings[control.name] = control.check(value)
        return settings

    def ask_bet(self) -> Answer:
        """The model's answer to the case that the bet is about."""
        return self.ask(self.bet.preset or None, self.bet.changes)

    def ask(self, preset: str | None = None, changes: Mapping[str, object] | None = None) -> Answer:
        """The model's answer to a preset plus the controls changed since.

        Raises `SettingError` for what it does not know.
        """
        return self.compute(*self.asked(preset, changes))

    def asked(
        self, preset: str | None = None, changes: Mapping[str, object] | None = None
    ) -> tuple[Exchange, dict[str, Setting]]:
        """The preset's exchange with the controls' parameters moved, and where every control
        stands. Raises `SettingError`.
        """
        settings = self.settings(preset, changes)
        exchange = self.preset(preset or self.presets[0].name).exchange
        moved: dict[str, dict[str, Setting]] = {"first": {}, "second": {}, "": {}}
        for control in self.controls:
            side, _, name = control.target.rpartition(".")
            if control.target:
                moved[side][name] = settings[control.name]
        return vary(exchange, moved["first"], moved["second"], **moved[""]), settings


def _read(exchange: Exchange, control: Control) -> Setting:
    value: Any = control.default
    if control.target:
        value = exchange
        for name in control.target.split("."):
            value = getattr(value, name)
    return value  # type: ignore[no-any-return]
