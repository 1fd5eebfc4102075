"""What differs between two states of a card, in words. Every field is compared, whatever it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lifebox.domain.card import Card
from lifebox.domain.describing import described, heading, label, section_of, shown, title
from lifebox.domain.governance import Section
from lifebox.domain.identity import Phone
from lifebox.domain.listing import Knowledge, Listing
from lifebox.domain.medical import Dose
from lifebox.domain.ports import Say
from lifebox.domain.rows import match_rows
from lifebox.domain.tiers import term
from lifebox.domain.values import Value

_AS_ONE = (Dose, Phone)
"""Values that are told whole: nobody reads a dose by its times of day."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One sentence under the heading of its part of the card. `path` is dotted and without values."""

    path: str
    heading: str
    text: str

    @property
    def section(self) -> Section | None:
        """The section it belongs to; None for governance, remarks and sources."""
        return section_of(self.path)


def differences(before: Card, after: Card, say: Say) -> tuple[Difference, ...]:
    """From `before` to `after`, in the order of the paper form. Pure; empty for equal cards only."""
    order = list(Section)
    found = [
        Difference(path, heading(path, say), text[:1].upper() + text[1:])
        for path, text in _fields(before, after, "", (), say)
    ]
    return tuple(sorted(found, key=lambda d: order.index(d.section) if d.section else len(order)))


Told = Iterator[tuple[str, str]]


def _fields(before: Value, after: Value, path: str, names: tuple[str, ...], say: Say) -> Told:
    model = type(after)
    for name in model.model_fields:
        inner = f"{path}.{name}" if path else name
        called = label(model, name, say)
        # Parts of the card and addresses need no name of their own before their fields: the heading says it.
        plain = not path or inner == "residence.address" or called == heading(inner, say)
        yield from _values(
            getattr(before, name), getattr(after, name), inner, names if plain else (*names, called), say
        )


def _values(before: Any, after: Any, path: str, names: tuple[str, ...], say: Say) -> Told:
    if before == after:
        return
    if isinstance(before, Listing) and isinstance(after, Listing):
        if before.knowledge is not after.knowledge and Knowledge.NONE in {before.knowledge, after.knowledge}:
            yield path, _changed(names, term(say, before.knowledge), term(say, after.knowledge), say)
        yield from _rows(before.items, after.items, path, names, say)
    elif isinstance(before, tuple) and isinstance(after, tuple):
        yield from _rows(before, after, path, names, say)
    elif isinstance(before, Value) and isinstance(after, Value) and not _tells_as_one(before, after, say):
        yield from _fields(before, after, path, names, say)
    else:
        yield path, _changed(names, shown(before, say), shown(after, say), say)


def _tells_as_one(before: Value, after: Value, say: Say) -> bool:
    return isinstance(before, _AS_ONE) and shown(before, say) != shown(after, say)


def _rows(before: tuple[Any, ...], after: tuple[Any, ...], path: str, names: tuple[str, ...], say: Say) -> Told:
    same = match_rows(before, after)
    for at, row in enumerate(before):
        if at not in same:
            yield path, _named(names, say("difference.removed", row=described(row, say)))
        elif row != after[same[at]]:
            yield from _row(row, after[same[at]], path, names, say)
    kept = set(same.values())
    for at, row in enumerate(after):
        if at not in kept:
            yield path, _named(names, say("difference.added", row=described(row, say)))
    places = [same[at] for at in sorted(same)]
    if places != sorted(places):
        yield path, _named(names, say("difference.moved"))


def _row(before: Any, after: Any, path: str, names: tuple[str, ...], say: Say) -> Told:
    inside = (*names, title(after, say))
    if isinstance(before, _AS_ONE) and _tells_as_one(before, after, say):
        yield path, _changed(names, shown(before, say), shown(after, say), say)
        return
    for name in type(after).model_fields:
        called = (*inside, label(type(after), name, say))
        yield from _values(getattr(before, name), getattr(after, name), f"{path}.{name}", called, say)


def _changed(names: tuple[str, ...], before: str, after: str, say: Say) -> str:
    if before == after:
        # A photo for another, or a blank part for none: seen in no text.
        return _named(names, say("difference.unseen"))
    if not before:
        return _named(names, say("difference.filled", after=after))
    if not after:
        return _named(names, say("difference.emptied", before=before))
    return _named(names, say("difference.changed", before=before, after=after))


def _named(names: tuple[str, ...], text: str) -> str:
    return f"{', '.join(names)}: {text}" if names else text
