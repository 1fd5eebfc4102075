"""Dates of which a part may be unknown: `1942`, `1942-05`, `1942-05-12`."""

import calendar
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

EARLIEST_YEAR = 1850


@dataclass(frozen=True, slots=True, order=False)
class PartialDate:
    """A year, a month of a year, or a day. Raises `ValueError` for what no calendar holds."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if not EARLIEST_YEAR <= self.year <= 9999:
            raise ValueError(f"year out of range: {self.year}")
        if self.month is None:
            if self.day is not None:
                raise ValueError("a day needs a month")
        elif self.day is None:
            if not 1 <= self.month <= 12:
                raise ValueError(f"no such month: {self.month}")
        else:
            date(self.year, self.month, self.day)

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read the ISO form, with month and day optional."""
        parts = text.strip().split("-")
        if not 1 <= len(parts) <= 3 or not all(p.isascii() and p.isdigit() for p in parts) or len(parts[0]) != 4:
            raise ValueError(f"not an ISO date: {text!r}")
        return cls(*(int(p) for p in parts))

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """The complete date of `day`."""
        return cls(day.year, day.month, day.day)

    def __str__(self) -> str:
        if self.month is None:
            return f"{self.year:04d}"
        if self.day is None:
            return f"{self.year:04d}-{self.month:02d}"
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"

    @property
    def earliest(self) -> date:
        """The first day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def exact(self) -> date | None:
        """The day, where it is known."""
        return date(self.year, self.month, self.day) if self.month and self.day else None

    def agrees_with(self, other: "PartialDate") -> bool:
        """Whether both can mean the same day."""
        return self.earliest <= other.latest and other.earliest <= self.latest

    def age_on(self, today: date) -> tuple[int, bool]:
        """Completed years on `today`, and whether the number is certain.

        Of a partial date the greater of the two possible ages is given.
        """
        oldest, youngest = years_between(self.earliest, today), years_between(self.latest, today)
        return oldest, oldest == youngest

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        def read(value: Any) -> "PartialDate":
            if isinstance(value, PartialDate):
                return value
            if isinstance(value, date):
                return cls.of(value)
            if isinstance(value, str):
                return cls.parse(value)
            raise ValueError("not a date")

        return core_schema.no_info_plain_validator_function(
            read,
            serialization=core_schema.to_string_ser_schema(),
            json_schema_input_schema=core_schema.str_schema(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$"),
        )


def years_between(start: date, end: date) -> int:
    """Completed years from `start` to `end`; never below zero."""
    years = end.year - start.year - ((end.month, end.day) < (start.month, start.day))
    return max(years, 0)


def add_months(day: date, months: int) -> date:
    """The same day of the month `months` later, or the month's last day where it has no such day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def show_moment(at: datetime) -> str:
    """A moment as it is read here: `22.11.2026 12:05`, local time."""
    return at.astimezone().strftime("%d.%m.%Y %H:%M")
