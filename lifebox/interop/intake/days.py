"""Dates as offices write them: `1956-02-06`, `01.01.1934`, `03/2023`, `1954`, `5 maja 1941`, a spreadsheet's serial."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from lifebox.domain.dates import PartialDate
from lifebox.domain.folding import fold
from lifebox.interop.intake.findings import Problem
from lifebox.interop.intake.vocabulary import vocabulary

# Day 0 of spreadsheets: their leap year 1900 makes it the day before New Year's Eve.
_SERIAL_ZERO = date(1899, 12, 30)
_SERIALS = range(1_000, 80_000)
_LEAD = re.compile(r"^(?:ur|urodz|urodzon[ya]|data|dn|dnia|w|z|od)\b[.:\s]*")
_TAIL = re.compile(r"[\s,]*(?:roku|rok|r)\b\.?$|[t\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$|\.0$")
_YEAR_FIRST = re.compile(r"(\d{4})(?:\s*[-./]\s*(\d{1,2})(?:\s*[-./]\s*(\d{1,2}))?)?")
_DAY_FIRST = re.compile(r"(?:(\d{1,2})\s*[-./,\s]\s*)?(\d{1,2})\s*[-./,\s]\s*(\d{4})")
_NAMED = re.compile(r"(?:(\d{1,2})\s*[-.\s]?\s*)?([a-z]+)\s*[-.\s]?\s*(\d{4})")
_TWO_DIGITS = re.compile(r"\d{1,2}\s*[-./\s]\s*(?:\d{1,2}|[a-z]+)\s*[-./\s]\s*'?\d{2}|'?\d{2}")


@dataclass(frozen=True, slots=True)
class DayReading:
    """A date, or None with the problem; a date may also come with a note."""

    day: PartialDate | None = None
    problem: Problem | None = None


def read_day(text: str, today: date) -> DayReading:
    """The date in a cell that holds nothing else. An empty cell gives neither date nor problem.

    Day before month, as here; two-digit years are refused, for they may mean a child or a centenarian.
    """
    folded = _TAIL.sub("", _LEAD.sub("", fold(text).strip())).strip(" .,")
    if not folded:
        return DayReading()
    if folded.isdecimal() and len(folded) in {4, 5} and int(folded) in _SERIALS and not _is_year(folded):
        found = PartialDate.of(_SERIAL_ZERO + timedelta(days=int(folded)))
        note = Problem.DATE_FROM_SERIAL
    else:
        parts = _parts(folded)
        if parts is None:
            refused = _TWO_DIGITS.fullmatch(folded)
            return DayReading(problem=Problem.TWO_DIGIT_YEAR if refused else Problem.DATE_UNREADABLE)
        try:
            found = PartialDate(*parts)
        except ValueError:
            return DayReading(problem=Problem.DATE_UNREADABLE)
        note = None
    if found.earliest > today:
        return DayReading(problem=Problem.FUTURE_DATE)
    return DayReading(found, note)


def _is_year(text: str) -> bool:
    return len(text) == 4 and 1850 <= int(text) <= 2199


def _parts(text: str) -> tuple[int, int | None, int | None] | None:
    if not text.isascii():
        return None
    if len(text) == 8 and text.isdecimal():
        return int(text[:4]), int(text[4:6]), int(text[6:])
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = found.groups()
    elif found := _DAY_FIRST.fullmatch(text):
        day, month, year = found.groups()
    elif (found := _NAMED.fullmatch(text)) and found[2] in vocabulary().months:
        day, month, year = found[1], str(vocabulary().months[found[2]]), found[3]
    else:
        return None
    return int(year), int(month) if month else None, int(day) if day else None
