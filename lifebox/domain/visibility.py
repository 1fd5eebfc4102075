"""What nobody is told: found by leaving each field out and looking whether anything that is told changes.

So it cannot disagree with the documents: whatever they begin or cease to show is found by itself.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from lifebox.domain.card import Card
from lifebox.domain.describing import default_of, described, heading, is_row, label, shown, title
from lifebox.domain.identity import Phone
from lifebox.domain.listing import Listing
from lifebox.domain.medical import Dose
from lifebox.domain.ports import Say
from lifebox.domain.values import Value

_AS_ONE = (Dose, Phone)
Put = Callable[[Any], Card]


def untold(card: Card, told: Callable[[Card], object], say: Say) -> tuple[tuple[str, str], ...]:
    """Headings with what the card says below them and `told`, a function of the card, does not depend on."""
    whole = told(card)

    def hidden(changed: Card) -> bool:
        return told(changed) == whole

    return tuple((heading(path, say), text) for path, text in _fields(card, lambda part: part, "", (), hidden, say))


Hidden = Callable[[Card], bool]
Told = Iterator[tuple[str, str]]


def _fields(part: Value, put: Put, path: str, names: tuple[str, ...], hidden: Hidden, say: Say) -> Told:
    for name, field in type(part).model_fields.items():
        value, blank = getattr(part, name), default_of(field)
        if value == blank:
            continue
        put_field = partial(_put_field, part, put, name)
        inner = f"{path}.{name}" if path else name
        called = label(type(part), name, say)
        further = names if not path or called == heading(inner, say) else (*names, called)
        may_be_blank = blank is None or type(blank) is type(value)
        if isinstance(value, Listing):
            yield from _rows(value.items, partial(_put_field, value, put_field, "items"), inner, further, hidden, say)
        elif isinstance(value, tuple) and value and is_row(value[0]):
            yield from _rows(value, put_field, inner, further, hidden, say)
        elif (
            isinstance(value, Value)
            and not isinstance(value, _AS_ONE)
            and not (blank is None and hidden(put_field(None)))
        ):
            yield from _fields(value, put_field, inner, further, hidden, say)
        elif may_be_blank and hidden(put_field(blank)):
            yield inner, _named(further, shown(value, say))


def _rows(rows: tuple[Any, ...], put: Put, path: str, names: tuple[str, ...], hidden: Hidden, say: Say) -> Told:
    for at, row in enumerate(rows):
        put_row = partial(_put_row, rows, put, at)
        if hidden(put_row()):
            yield path, _named(names, described(row, say))
        elif not isinstance(row, _AS_ONE):
            yield from _fields(row, put_row, path, (*names, title(row, say)), hidden, say)


def _put_field(part: Value, put: Put, name: str, new: Any) -> Card:
    return put(part.model_copy(update={name: new}))


def _put_row(rows: tuple[Any, ...], put: Put, at: int, *new: Any) -> Card:
    return put((*rows[:at], *new, *rows[at + 1 :]))


def _named(names: tuple[str, ...], text: str) -> str:
    return ": ".join(part for part in (", ".join(names), text) if part)
