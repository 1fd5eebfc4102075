"""Fields, values and rows of the card in words, for comparing: labels, what a field says, what a row is called."""

from collections.abc import Callable
from datetime import date
from enum import Enum
from types import NoneType
from typing import Any
from uuid import UUID

from pydantic_core import PydanticUndefined

from lifebox.domain.card import SECTION_PATHS, Card, SourceText
from lifebox.domain.dates import PartialDate
from lifebox.domain.governance import Attestation, Consent, Section
from lifebox.domain.identity import Contact, Hazard, Pet, Phone
from lifebox.domain.listing import Listing
from lifebox.domain.medical import (
    Alert,
    Allergy,
    BloodType,
    Condition,
    Directive,
    Dose,
    Implant,
    Medicine,
    Result,
    Stay,
    Vaccination,
)
from lifebox.domain.phones import show_phone
from lifebox.domain.ports import Say
from lifebox.domain.tiers import show_date, term
from lifebox.domain.values import Value


def _phone(phone: Phone, _: Say) -> str:
    number = show_phone(phone.number) if phone.number else phone.written
    return f"{number} ({phone.hours})" if phone.hours else number


_TITLES: dict[type, tuple[tuple[str, ...], Callable[[Any, Say], str]]] = {
    Alert: (("kind",), lambda a, say: term(say, a.kind)),
    Allergy: (("agent",), lambda a, _: a.agent),
    Condition: (("name",), lambda c, _: c.name),
    Medicine: (("trade_name", "strength"), lambda m, _: m.title),
    Implant: (("name",), lambda i, _: i.name),
    Stay: (("what",), lambda s, _: s.what),
    Vaccination: (("against",), lambda v, _: v.against),
    Result: (("kind", "name"), lambda r, say: r.name or term(say, r.kind)),
    Directive: (("kind",), lambda d, say: term(say, d.kind)),
    Contact: (("name", "relation"), lambda c, _: f"{c.relation} {c.name}".strip()),
    Hazard: (("kind",), lambda h, say: term(say, h.kind)),
    Pet: (("kind", "name"), lambda p, _: f"{p.kind} {p.name}".strip()),
    Phone: (("written", "number", "hours"), _phone),
    Attestation: (("section", "by"), lambda a, say: f"{term(say, a.section)}, {term(say, a.by)}"),
    Consent: (("scope",), lambda c, say: term(say, c.scope)),
    SourceText: (("field",), lambda s, _: s.field),
}
"""What a row is called, and which of its fields that says."""

_SILENT = {"atc", "gtin", "lot", "expires", "icd10", "sources", "decided_by", "decided", "text_version"}
"""Fields that a row's description leaves out: nobody tells rows apart by them."""


def section_of(path: str) -> Section | None:
    """The section of a dotted path; None for governance, remarks and sources."""
    inside = (s for s, paths in SECTION_PATHS.items() if any(path == p or path.startswith(f"{p}.") for p in paths))
    return next(inside, None)


def label(model: type[Value], field: str, say: Say) -> str:
    """What a field is called."""
    return say(f"{model.__name__}.{field}")


def heading(path: str, say: Say) -> str:
    """The heading of the part of the card to which a dotted path belongs."""
    section = section_of(path)
    return term(say, section) if section is not None else label(Card, path.partition(".")[0], say)


def is_row(value: Any) -> bool:
    """Whether it is a row of a list, which has a title."""
    return type(value) in _TITLES


def title(row: Any, say: Say) -> str:
    """What a row is called: `Xarelto 20 mg`, `córka Maria`."""
    known = _TITLES.get(type(row))
    return known[1](row, say) if known else shown(row, say)


def described(row: Any, say: Say) -> str:
    """All that a row says: its title, then its other fields with their labels."""
    if type(row) not in _TITLES:
        return shown(row, say)
    told = _TITLES[type(row)][0]
    parts = [title(row, say)]
    for name, field in type(row).model_fields.items():
        value = getattr(row, name)
        if name not in told and name not in _SILENT and value != default_of(field) and (text := shown(value, say)):
            parts.append(f"{label(type(row), name, say)}: {text}")
    return "; ".join(part for part in parts if part)


def shown(value: Any, say: Say) -> str:
    """What a field says; an empty text where it says nothing."""
    return next((told(value, say) for kind, told in _SHOWN if isinstance(value, kind)), str(value))


def _parts(value: Value, say: Say) -> str:
    return ", ".join(text for name in type(value).model_fields if (text := shown(getattr(value, name), say)))


def _items(items: tuple[Any, ...], say: Say) -> str:
    return "; ".join(described(item, say) for item in items)


_SHOWN: tuple[tuple[type, Callable[[Any, Say], str]], ...] = (
    (NoneType, lambda _, __: ""),
    (bool, lambda value, say: say("value.yes" if value else "value.no")),
    (BloodType, lambda value, _: str(value.value)),
    (Enum, lambda value, say: term(say, value)),
    (PartialDate, lambda value, _: show_date(value)),
    (date, lambda value, _: f"{value:%d.%m.%Y}"),
    (float, lambda value, _: f"{value:g}"),
    (UUID, lambda _, say: say("value.file")),
    (Phone, _phone),
    (Dose, lambda value, _: value.one_line()),
    (Listing, lambda value, say: _items(value.items, say) or term(say, value.knowledge)),
    (tuple, _items),
    (Value, _parts),
)
"""The first kind that fits tells the value; anything else is told as it is."""


def default_of(field: Any) -> Any:
    """What a field says when nobody filled it in; a value equal to nothing else where it must be filled in."""
    made = field.get_default(call_default_factory=True)
    return _NEVER if made is PydanticUndefined else made


_NEVER = object()
