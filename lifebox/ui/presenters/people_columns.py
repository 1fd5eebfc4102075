"""The columns of a list of people: which there are, how each sorts, and how their layout is remembered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lifebox.domain.people import PeopleOrder


class Column(StrEnum):
    """Columns in the order in which they begin."""

    NAME = "name"
    BIRTH = "birth"
    ADDRESS = "address"
    CODE = "code"
    ALERTS = "alerts"
    PAPER = "paper"
    REVIEW = "review"
    STATUS = "status"
    WORKER = "worker"

    @property
    def place(self) -> int:
        """Its number in the model."""
        return COLUMNS.index(self)


COLUMNS = tuple(Column)
ORDERS = {
    Column.NAME: PeopleOrder.NAME,
    Column.BIRTH: PeopleOrder.BIRTH,
    Column.ADDRESS: PeopleOrder.ADDRESS,
    Column.CODE: PeopleOrder.CODE,
    Column.ALERTS: PeopleOrder.ALERTS,
    Column.PAPER: PeopleOrder.PAPER,
    Column.REVIEW: PeopleOrder.NEXT_REVIEW,
    Column.STATUS: PeopleOrder.STATUS,
    Column.WORKER: PeopleOrder.WORKER,
}
NARROWEST, WIDEST = 40, 2000


@dataclass(frozen=True, slots=True)
class ColumnPlace:
    """A column with its width in pixels; 0 leaves the width to the room there is."""

    column: Column
    width: int = 0
    shown: bool = True


def write_layout(places: Iterable[ColumnPlace]) -> str:
    """Columns from left to right as one line: `name:220 birth:0 -code:0`, hidden ones with a minus."""
    return " ".join(f"{'' if one.shown else '-'}{one.column.value}:{one.width}" for one in places)


def read_layout(text: str, otherwise: Sequence[ColumnPlace]) -> tuple[ColumnPlace, ...]:
    """What `write_layout` wrote. What cannot be read is left out; columns that are missing come as in `otherwise`.

    A layout that hides everything is none.
    """
    found: dict[Column, ColumnPlace] = {}
    for word in text.split():
        name, _, width = word.removeprefix("-").partition(":")
        if name in COLUMNS and width.isascii() and width.isdigit():
            wide = int(width) and min(max(int(width), NARROWEST), WIDEST)
            found[Column(name)] = ColumnPlace(Column(name), wide, not word.startswith("-"))
    for one in otherwise:
        found.setdefault(one.column, one)
    if not any(one.shown for one in found.values()):
        return tuple(otherwise)
    return tuple(found.values())
