"""The register of requests and breaches that the law wants kept (RODO Art. 12 and 33)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from lifebox.domain.dates import add_months
from lifebox.domain.ids import PersonId, RegisterId

REPORTED_WITHIN = timedelta(hours=72)
MONTHS_TO_ANSWER = 1


class EntryKind(StrEnum):
    """What was asked, or that something happened to the data."""

    ACCESS = "access"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    RESTRICTION = "restriction"
    PORTABILITY = "portability"
    OBJECTION = "objection"
    WITHDRAWAL = "withdrawal"
    BREACH = "breach"

    def due(self, received: datetime) -> datetime:
        """Until when it must be answered, or a breach reported: 72 hours after it was noticed (Art. 33(1)); a request
        within a month (Art. 12(3)).
        """
        if self is EntryKind.BREACH:
            return received + REPORTED_WITHIN
        last = add_months(received.date(), MONTHS_TO_ANSWER)
        return received.replace(year=last.year, month=last.month, day=last.day)


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """One entry. `told` is what was asked or what happened, `outcome` what was done; `done` is None until then."""

    id: RegisterId
    kind: EntryKind
    received: datetime
    due: datetime
    login: str
    told: str
    person: PersonId | None = None
    done: datetime | None = None
    outcome: str = ""

    def is_late(self, now: datetime) -> bool:
        """Whether it should have been settled by now, or was settled too late."""
        return (self.done or now) > self.due
