"""Disclosures: to whom a record was read, and why."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from lifebox.domain.ids import AccountId, DisclosureId, PersonId
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


@dataclass(frozen=True, slots=True)
class Disclosure:
    """One opening of a record by look-up. `closed` is None while it is open."""

    id: DisclosureId
    person: PersonId
    revision: int
    opened: datetime
    closed: datetime | None
    account: AccountId
    login: str
    note: DisclosureNote
