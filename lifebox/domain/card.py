"""The card: one person's whole record as one validated document, and its revisions."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self

from lifebox.domain.errors import InvalidRecord
from lifebox.domain.governance import Attestation, Governance, Section
from lifebox.domain.identity import Contact, Identity, Residence
from lifebox.domain.ids import AccountId, BoxId, PersonId
from lifebox.domain.medical import Functioning, Medical, MissingPersonProfile, Providers
from lifebox.domain.values import Note, RequiredLine, Value, canonical_json

CARD_FORMAT = 1


class SourceText(Value):
    """A cell of an imported list as it was written: where it stood and what it said."""

    field: RequiredLine
    text: Note


class Card(Value):
    """Everything the registry knows about one person. Parts that are empty do not print."""

    format: int = CARD_FORMAT
    identity: Identity = Identity()
    residence: Residence = Residence()
    contacts: tuple[Contact, ...] = ()
    medical: Medical = Medical()
    functioning: Functioning = Functioning()
    missing: MissingPersonProfile | None = None
    providers: Providers = Providers()
    attestations: tuple[Attestation, ...] = ()
    governance: Governance = Governance()
    note: Note = ""
    source_texts: tuple[SourceText, ...] = ()

    def __reduce__(self) -> tuple[Callable[[bytes], Self], tuple[bytes]]:
        # Pickle finds no name for the kinds of `Listing`.
        return type(self).model_validate_json, (canonical_json(self),)

    @property
    def full_name(self) -> str:
        """Given names and surname."""
        return f"{self.identity.given_names} {self.identity.surname}".strip()


def require_savable(card: Card) -> None:
    """Raise `InvalidRecord` unless the card has a name and a birth date; nothing else is ever required."""
    missing = []
    if not card.full_name:
        missing.append("identity.surname")
    if card.identity.birth is None:
        missing.append("identity.birth")
    if missing:
        raise InvalidRecord(tuple(missing))


@dataclass(frozen=True, slots=True)
class Revision:
    """An immutable state of a card. `changed` are dotted paths of fields, without values."""

    person: PersonId
    number: int
    saved: datetime
    author: AccountId
    author_name: str
    changed: tuple[str, ...]
    comment: str
    card: Card


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """A person as the registry holds them now. One with `merged_into` is that person's double."""

    id: PersonId
    box: BoxId
    revision: Revision
    merged_into: PersonId | None = None

    @property
    def card(self) -> Card:
        """The card of the current revision."""
        return self.revision.card


def changed_paths(before: Card, after: Card) -> tuple[str, ...]:
    """Dotted paths of the fields that differ; lists count as one field."""
    found: list[str] = []
    _compare(before.model_dump(), after.model_dump(), "", found)
    return tuple(found)


def _compare(before: Any, after: Any, path: str, found: list[str]) -> None:
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        for key in dict.fromkeys([*before, *after]):
            _compare(before.get(key), after.get(key), f"{path}.{key}" if path else str(key), found)
        return
    found.append(path)


SECTION_PATHS: dict[Section, tuple[str, ...]] = {
    Section.IDENTITY: ("identity",),
    Section.RESIDENCE: ("residence",),
    Section.CONTACTS: ("contacts",),
    Section.ALERTS: ("medical.alerts",),
    Section.ALLERGIES: ("medical.allergies",),
    Section.CONDITIONS: ("medical.conditions",),
    Section.MEDICINES: ("medical.medicines", "medical.medicines_place"),
    Section.IMPLANTS: ("medical.implants",),
    Section.HISTORY: (
        "medical.stays",
        "medical.blood",
        "medical.vaccinations",
        "medical.results",
        "medical.note",
    ),
    Section.DIRECTIVES: ("medical.directives",),
    Section.FUNCTIONING: ("functioning",),
    Section.MISSING: ("missing",),
    Section.PROVIDERS: ("providers",),
}
"""Which fields of the card belong to which section; the rest (governance, notes) is not attested."""
