"""How values of a card are written as plain CBOR items, and read back as what the models validate.

Reading checks the type of every item and never goes deeper than the models do. What is none raises `NotPlain`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Protocol

from lifebox.domain.dates import PartialDate
from lifebox.domain.identity import Phone
from lifebox.domain.listing import Listing
from lifebox.domain.phones import show_phone
from lifebox.domain.values import Value

ITEMS = "items"
NONE_CONFIRMED = "none_confirmed"


class NotPlain(Exception):
    """An item that is not of the kind that stands at its place."""


class Kind(Protocol):
    """One way of writing a value."""

    def pack(self, value: Any) -> Any:
        """The CBOR item of a value of a card."""

    def unpack(self, item: Any) -> Any:
        """What a model validates to that value. Raises `NotPlain`."""


@dataclass(frozen=True, slots=True)
class Plain:
    """Text, booleans and numbers stand as they are."""

    types: tuple[type, ...]

    def pack(self, value: Any) -> Any:
        return int(value) if isinstance(value, float) and value.is_integer() else value

    def unpack(self, item: Any) -> Any:
        # Not isinstance: a boolean is no number.
        if type(item) not in self.types:
            raise NotPlain
        return item


TEXT = Plain((str,))
FLAG = Plain((bool,))
NUMBER = Plain((int, float))


@dataclass(frozen=True, slots=True)
class Day:
    """A date as a number of its digits, as far as it is known: 1942, 194205, 19420512."""

    def pack(self, value: PartialDate) -> int:
        return int(str(value).replace("-", ""))

    def unpack(self, item: Any) -> str:
        if type(item) is not int or len(digits := str(item)) not in {4, 6, 8}:
            raise NotPlain
        return "-".join(part for part in (digits[:4], digits[4:6], digits[6:]) if part)


DAY = Day()


@dataclass(frozen=True, slots=True)
class Choice:
    """A member of an enumeration as its number, counted from 0 in the order in which it is defined."""

    of: type[Enum]

    def pack(self, value: Enum) -> int:
        return list(self.of).index(value)

    def unpack(self, item: Any) -> Any:
        members = list(self.of)
        if type(item) is not int or not 0 <= item < len(members):
            raise NotPlain
        return members[item].value


@dataclass(frozen=True, slots=True)
class Part:
    """A map with small numbers as keys; fields that say no more than their default are left out.

    A reader passes over numbers that it does not know.
    """

    model: type[Value]
    fields: Mapping[int, tuple[str, Kind]]

    def pack(self, value: Value) -> dict[int, Any]:
        packed = {}
        for key, (name, kind) in self.fields.items():
            held = getattr(value, name)
            if held is not None and held != self.model.model_fields[name].default:
                packed[key] = kind.pack(held)
        return packed

    def unpack(self, item: Any) -> dict[str, Any]:
        return {self.fields[k][0]: self.fields[k][1].unpack(v) for k, v in numbered(item).items() if k in self.fields}


def numbered(item: Any) -> dict[int, Any]:
    """A map with whole numbers as keys. Raises `NotPlain`."""
    if type(item) is not dict or any(type(key) is not int for key in item):
        raise NotPlain
    return item


@dataclass(frozen=True, slots=True)
class Several:
    """A list as an array."""

    of: Kind

    def pack(self, value: Sequence[Any]) -> list[Any]:
        return [self.of.pack(each) for each in value]

    def unpack(self, item: Any) -> list[Any]:
        if type(item) is not list:
            raise NotPlain
        return [self.of.unpack(each) for each in item]


@dataclass(frozen=True, slots=True)
class Known:
    """A listing: an array where something is stated, false where none is confirmed, nothing where nothing is known."""

    of: Kind

    def pack(self, value: Listing[Any]) -> Any:
        return False if value.none_confirmed else Several(self.of).pack(value.items)

    def unpack(self, item: Any) -> dict[str, Any]:
        return {NONE_CONFIRMED: True} if item is False else {ITEMS: Several(self.of).unpack(item)}


@dataclass(frozen=True, slots=True)
class Number:
    """A phone: its E.164 number alone where it is written in the usual groups, else a map."""

    whole: Part

    def pack(self, value: Phone) -> Any:
        usual = value.number and not value.hours and value.written == show_phone(value.number)
        return value.number if usual else self.whole.pack(value)

    def unpack(self, item: Any) -> dict[str, Any]:
        if type(item) is str:
            return {"written": show_phone(item), "number": item}
        return self.whole.unpack(item)
