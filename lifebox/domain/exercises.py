"""Practice calls: what a caller says piece by piece, and how long the officer took to find the person."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median
from typing import Annotated

from pydantic import Field

from lifebox.domain.collation import alphabetic
from lifebox.domain.values import Line, RequiredLine, Value

RECENT = 5
"""So many of the newest calls are set against as many before them."""


class Spoken(Value):
    """The same words in the languages of the window. `{surname}` and the like stand for what is true of the person."""

    pl: RequiredLine
    en: RequiredLine

    def said(self, language: str) -> str:
        """In Polish, else in English."""
        return self.pl if language == "pl" else self.en


class Piece(Spoken):
    """What the caller says in one breath, `after` so many seconds since the piece before."""

    after: Annotated[float, Field(ge=0, le=60)]


class CallScript(Value):
    """A practice call. `needs` says what the person must have, `shortest` is a text that finds them."""

    id: RequiredLine
    title: Spoken
    needs: tuple[Line, ...] = ()
    shortest: RequiredLine
    pieces: Annotated[tuple[Piece, ...], Field(min_length=2)]


@dataclass(frozen=True, slots=True)
class ExerciseResult:
    """One practice call of one officer. `red_ms` is from the first word to the red tier, None where nobody was found;
    `wrong` counts other people that were opened before, `keys` those pressed in the field.
    """

    login: str
    at: datetime
    script: str
    red_ms: int | None
    wrong: int
    keys: int

    @property
    def is_right(self) -> bool:
        """Whether the right person was opened, and nobody else before."""
        return self.red_ms is not None and not self.wrong


@dataclass(frozen=True, slots=True)
class OfficerFigures:
    """How an officer does. Seconds are medians of the calls in which the person was found; `trend` is how much faster
    (negative) or slower the newest calls went than those before them, None where there are too few.
    """

    login: str
    calls: int
    right: int
    seconds: float | None
    trend: float | None
    newest: datetime


def figures_of(results: Sequence[ExerciseResult]) -> tuple[OfficerFigures, ...]:
    """One line for each officer, by login. `results` come newest first."""
    logins = sorted({result.login for result in results}, key=alphabetic)
    return tuple(_figures(login, [r for r in results if r.login == login]) for login in logins)


def _figures(login: str, results: Sequence[ExerciseResult]) -> OfficerFigures:
    found = [result.red_ms / 1000 for result in results if result.red_ms is not None]
    recent, before = found[:RECENT], found[RECENT : 2 * RECENT]
    return OfficerFigures(
        login=login,
        calls=len(results),
        right=sum(result.is_right for result in results),
        seconds=median(found) if found else None,
        trend=median(recent) - median(before) if len(before) == RECENT else None,
        newest=max(result.at for result in results),
    )
