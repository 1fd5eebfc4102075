"""Disclosures: to whom a record was read, and why."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from pydantic import AwareDatetime

from lifebox.domain.card import Card
from lifebox.domain.governance import ConsentScope
from lifebox.domain.ids import AccountId, DisclosureId, PersonId
from lifebox.domain.medical import MissingPersonProfile
from lifebox.domain.people import PersonSummary
from lifebox.domain.values import Line, Note, Value

CLOSES_AFTER = timedelta(minutes=45)


class Service(StrEnum):
    """Who asks."""

    AMBULANCE = "ambulance"
    DISPATCH = "dispatch"
    FIRE = "fire"
    POLICE = "police"
    CITY_GUARD = "city_guard"
    HOSPITAL = "hospital"
    FAMILY = "family"
    OTHER = "other"
    EXERCISE = "exercise"


class DisclosureNote(Value):
    """What the duty officer writes down while the record is open; all optional at first."""

    service: Service | None = None
    caller: Line = ""
    call_back: Line = ""
    verified: bool = False
    incident: Line = ""
    purpose: Line = ""
    read: tuple[Line, ...] = ()
    remark: Note = ""


SEARCHING = frozenset({Service.POLICE, Service.CITY_GUARD})
"""Services that look for missing people."""


PROFILE_READ = "missing"
"""What `DisclosureNote.read` says of the missing-person profile; of tiers it says `R 1–3`: letter, lines."""


class Withheld(StrEnum):
    """Why a missing-person profile is not shown; the catalogue has a sentence of each."""

    EMPTY = "empty"
    CONSENT = "consent"
    SERVICE = "service"
    INCIDENT = "incident"


def missing_profile(card: Card) -> MissingPersonProfile | None:
    """The profile that may be asked for: there is one, and the consent to it stands."""
    agreed = card.governance.consents_to(ConsentScope.MISSING_PROFILE)
    return card.missing if agreed and card.missing != MissingPersonProfile() else None


def withheld(card: Card, note: DisclosureNote) -> Withheld | None:
    """Why the missing-person profile is not shown for what is noted; None where it is.

    It is for police and city guard alone, and only with the number of an incident.
    """
    if card.missing in {None, MissingPersonProfile()}:
        return Withheld.EMPTY
    if not card.governance.consents_to(ConsentScope.MISSING_PROFILE):
        return Withheld.CONSENT
    if note.service not in SEARCHING:
        return Withheld.SERVICE
    return None if note.incident else Withheld.INCIDENT


class Addition(Value):
    """What was written to a disclosure after it was closed: `fields` of `note` hold."""

    at: datetime
    account: AccountId
    login: Line
    fields: tuple[str, ...]
    note: DisclosureNote


@dataclass(frozen=True, slots=True)
class Disclosure:
    """One opening of a record by look-up. `closed` is None while it is open.

    `note` is what was written by the time it closed; nothing of it ever changes. What is added later stands beside it.
    """

    id: DisclosureId
    person: PersonId
    revision: int
    opened: datetime
    closed: datetime | None
    account: AccountId
    login: str
    note: DisclosureNote
    additions: tuple[Addition, ...] = ()

    @property
    def told(self) -> DisclosureNote:
        """What is known by now: the note with what was added, newest last."""
        return completed(self.note, self.additions)


class Opening(Value):
    """That a record is about to be shown, or with `profile` its missing-person profile: what accounts for it where the
    program ends before more is written.
    """

    disclosure: DisclosureId
    person: PersonId
    revision: int
    opened: AwareDatetime
    account: AccountId
    login: Line
    profile: bool = False


def completed(note: DisclosureNote, additions: tuple[Addition, ...]) -> DisclosureNote:
    """A note with what was added to it."""
    for addition in additions:
        note = note.model_copy(update={name: getattr(addition.note, name) for name in addition.fields})
    return note


def changed_fields(before: DisclosureNote, after: DisclosureNote) -> tuple[str, ...]:
    """Names of the fields in which two notes differ."""
    return tuple(name for name in DisclosureNote.model_fields if getattr(before, name) != getattr(after, name))


@dataclass(frozen=True, slots=True)
class DisclosureFilter:
    """Which disclosures to list, newest first; what is empty or None does not restrict.

    `text` matches beginnings of folded words of caller, call-back number, incident number, purpose and remark, or else
    the person as lists of people do. `person` has the records that went into the person's among its own. `until` is
    not included.
    """

    text: str = ""
    since: datetime | None = None
    until: datetime | None = None
    service: Service | None = None
    login: str = ""
    account: AccountId | None = None
    person: PersonId | None = None
    is_open: bool | None = None
    exercise: bool | None = None
    unexplained: bool = False


@dataclass(frozen=True, slots=True)
class ListedDisclosure:
    """A row of the list. `person` is None where the record was erased, or nothing of it is to be told."""

    disclosure: Disclosure
    person: PersonSummary | None

    @property
    def id(self) -> DisclosureId:
        """The disclosure's."""
        return self.disclosure.id
