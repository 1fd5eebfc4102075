"""Cards with every field of every model filled: one that is added later is filled too."""

from collections.abc import Callable, Iterator
from datetime import date
from enum import Enum
from types import UnionType
from typing import Any, NewType, Union, get_args, get_origin
from uuid import UUID

from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.governance import ConsentScope, Status
from lifebox.domain.medical import AlertState
from lifebox.domain.values import Value

Word = Callable[[str], str]
"""The text of a field, by its dotted path."""
_FIXED: dict[tuple[str, str], Any] = {
    # Whoever is not active is not shown; whoever did not consent is not kept.
    ("Governance", "status"): Status.ACTIVE,
    ("Consent", "withdrawn"): None,
    ("Attestation", "revision"): 1,
    ("Alert", "state"): AlertState.CONFIRMED,
    ("Card", "format"): 1,
    ("Listing", "none_confirmed"): False,
}
_PLAIN: dict[type, Any] = {
    bool: True,
    int: 6,
    float: 61.5,
    date: date(2026, 11, 2),
    PartialDate: PartialDate(1942, 5, 12),
}


def filled_card(word: Word, attachment: UUID) -> Card:
    """A card that says something in every field, with `attachment` wherever one is named."""
    return Card.model_validate(_Filler(word, attachment).model(Card, ""))


def texts_of(document: Any) -> Iterator[str]:
    """Every text within a document as it is dumped."""
    if isinstance(document, str):
        yield document
    elif isinstance(document, dict | list | tuple):
        for inside in document.values() if isinstance(document, dict) else document:
            yield from texts_of(inside)


class _Filler:
    def __init__(self, word: Word, attachment: UUID) -> None:
        self._word = word
        self._attachment = attachment

    def model(self, model: type[Value], path: str) -> dict[str, Any]:
        name = model.__name__.partition("[")[0]
        found = {}
        for field, told in model.model_fields.items():
            inside = f"{path}.{field}" if path else field
            if (name, field) in _FIXED:
                found[field] = _FIXED[name, field]
            elif (name, field) == ("Phone", "number"):
                found[field] = f"+48{self._digits(inside, 9)}"
            elif (name, field) == ("Identity", "pesel"):
                found[field] = self._digits(inside, 11)
            elif (name, field) == ("Governance", "consents"):
                found[field] = tuple(
                    self._value(get_args(told.annotation)[0], inside) | {"scope": scope} for scope in ConsentScope
                )
            else:
                found[field] = self._value(told.annotation, inside)
        return found

    def _value(self, annotation: Any, path: str) -> Any:
        if isinstance(annotation, NewType):
            annotation = annotation.__supertype__
        origin, inside = get_origin(annotation), get_args(annotation)
        if origin in {Union, UnionType}:
            return self._value(inside[0], path)
        if origin is tuple:
            return (self._value(inside[0], f"{path}.0"),)
        if inside:  # a text with its limits
            return self._value(inside[0], path)
        if issubclass(annotation, Enum):
            return list(annotation)[-1]
        if issubclass(annotation, Value):
            return self.model(annotation, path)
        if annotation is str:
            return self._word(path)
        return self._attachment if annotation is UUID else _PLAIN[annotation]

    def _digits(self, path: str, count: int) -> str:
        return "".join(letter for letter in self._word(f"{path}:digits") if letter.isdecimal())[:count]
