"""Absent is not unknown: a list that says *stated*, *none (confirmed)* or *no information*.

This follows the International Patient Summary (HL7 IPS), which tells a known absence from missing data.
"""

from enum import StrEnum
from typing import Generic, Self, TypeVar

from pydantic import model_validator

from lifebox.domain.values import Value

T = TypeVar("T", bound=Value)


class Knowledge(StrEnum):
    """What is known about a list as a whole."""

    STATED = "stated"
    NONE = "none"
    UNKNOWN = "unknown"


class Listing(Value, Generic[T]):
    """Items, or the confirmed absence of any, or nothing known. Items and `none_confirmed` exclude each other."""

    items: tuple[T, ...] = ()
    none_confirmed: bool = False

    @model_validator(mode="after")
    def _agree(self) -> Self:
        if self.items and self.none_confirmed:
            raise ValueError("a list with items cannot be confirmed as none")
        return self

    @property
    def knowledge(self) -> Knowledge:
        """Which of the three it is."""
        if self.items:
            return Knowledge.STATED
        return Knowledge.NONE if self.none_confirmed else Knowledge.UNKNOWN
