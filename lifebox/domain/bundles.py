"""Look-up bundles: an encrypted part of the registry on a stick, for a while; what is written in one, and about one."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from pydantic import AwareDatetime, Field

from lifebox.domain.disclosure import CLOSES_AFTER, Disclosure, DisclosureNote
from lifebox.domain.ids import AccountId, BundleId, DisclosureId, PersonId
from lifebox.domain.values import Line, Value

SUFFIX = ".lifebundle"
LONGEST = timedelta(days=366)
MOST_RECIPIENTS = 20
TOLERANCE = timedelta(minutes=15)
"""Clocks of two offices differ by so much without anybody having touched them."""
FILE_TOLERANCE = timedelta(hours=26)
"""Sticks keep local times without their zone."""


@dataclass(frozen=True, slots=True)
class BundleScope:
    """What a bundle holds beside the red and the yellow tier."""

    green: bool = False
    missing: bool = False


RED_AND_YELLOW = BundleScope()


@dataclass(frozen=True, slots=True)
class IssuedBundle:
    """A bundle that was made. `log_key` is the secret that opens its log; it never leaves the registry."""

    id: BundleId
    created: datetime
    expires: datetime
    author_name: str
    recipients: tuple[str, ...]
    scope: BundleScope
    people: int
    log_key: bytes
    collected: datetime | None = None
    disclosures: int = 0
    lost: datetime | None = None

    def __repr__(self) -> str:
        return f"IssuedBundle({self.id})"

    def standing(self, now: datetime) -> "BundleStanding":
        """What is to be said of it now."""
        if self.lost is not None:
            return BundleStanding.LOST
        return BundleStanding.EXPIRED if now >= self.expires else BundleStanding.VALID


class BundleStanding(StrEnum):
    """Whether a bundle still opens, as far as the registry knows."""

    VALID = "valid"
    EXPIRED = "expired"
    LOST = "lost"


class LogEvent(StrEnum):
    """What a bundle's log says."""

    OPENED = "opened"
    SEARCHED = "searched"
    DISCLOSED = "disclosed"
    NOTED = "noted"
    CLOSED = "closed"
    OTHER = "other"


class LogEntry(Value):
    """One entry of a bundle's log, which only the registry can read; `happened` where that was earlier."""

    event: LogEvent
    at: AwareDatetime
    happened: AwareDatetime | None = None
    recipient: Line
    disclosure: DisclosureId | None = None
    person: PersonId | None = None
    revision: int | None = Field(default=None, ge=1)
    note: DisclosureNote | None = None
    action: Line = ""
    facts: tuple[tuple[Line, Line], ...] = ()

    @property
    def moment(self) -> datetime:
        """When it happened."""
        return self.happened or self.at


class LogEnd(NamedTuple):
    """How far a log goes: its nonce, the number of its lines, the digest of the last one."""

    nonce: bytes
    lines: int
    tip: bytes


@dataclass(frozen=True, slots=True)
class CollectedLog:
    """What came back. `broken` where entries are missing or were changed, `torn` counts lines cut off by a fault."""

    bundle: BundleId
    entries: tuple[LogEntry, ...]
    broken: bool = False
    torn: int = 0


def disclosures_of(log: CollectedLog) -> tuple[Disclosure, ...]:
    """The disclosures that a log tells of, in the order in which they began.

    The recipient stands in the place of the account, under the bundle's id. One that nobody closed ended as the program
    ends it.
    """
    begun: dict[DisclosureId, Disclosure] = {}
    for entry in log.entries:
        known = begun.get(entry.disclosure) if entry.disclosure else None
        if entry.event is LogEvent.DISCLOSED and known is None and entry.disclosure and entry.person:
            begun[entry.disclosure] = Disclosure(
                id=entry.disclosure,
                person=entry.person,
                revision=entry.revision or 1,
                opened=entry.moment,
                closed=entry.moment + CLOSES_AFTER,
                account=AccountId(log.bundle),
                login=entry.recipient,
                note=DisclosureNote(),
            )
        elif known is not None:
            closed = entry.moment if entry.event is LogEvent.CLOSED else known.closed
            begun[known.id] = replace(known, note=entry.note or known.note, closed=closed)
    return tuple(begun.values())
