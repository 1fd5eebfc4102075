"""How long records are kept: after what time erasing one is proposed, and of whom that is true."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from pydantic import Field

from lifebox.domain.people import PersonSummary
from lifebox.domain.values import Value

NEVER = 0
_LONGEST = 240


class EraseReason(Enum):
    """Why a record is erased."""

    WITHDRAWN = "withdrawn"
    DECEASED = "deceased"
    MOVED = "moved"
    OVERDUE = "overdue"
    MISTAKE = "mistake"


class RetentionRules(Value):
    """Months after which erasing is proposed: after death, after moving away, without any review; `NEVER` is never.

    Whoever withdrew is proposed at once.
    """

    deceased: int = Field(default=12, ge=NEVER, le=_LONGEST)
    moved: int = Field(default=12, ge=NEVER, le=_LONGEST)
    unreviewed: int = Field(default=36, ge=NEVER, le=_LONGEST)

    def months(self, reason: EraseReason) -> int | None:
        """How long a record is kept for this reason; None where it proposes nothing."""
        if reason is EraseReason.WITHDRAWN:
            return 0
        months = {
            EraseReason.DECEASED: self.deceased,
            EraseReason.MOVED: self.moved,
            EraseReason.OVERDUE: self.unreviewed,
        }.get(reason, NEVER)
        return months or None


@dataclass(frozen=True, slots=True)
class ErasureProposal:
    """Somebody whose record has been kept for its time. `since`: when the person left or died, or the last review."""

    person: PersonSummary
    reason: EraseReason
    since: date
