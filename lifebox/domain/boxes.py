"""Boxes, their codes and what was printed for them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from lifebox.domain.codes import BoxCode
from lifebox.domain.dates import PartialDate
from lifebox.domain.ids import AccountId, BoxId, PersonId, PrintId, PrintJobId


class CodeState(StrEnum):
    """`REPLACED` still resolves to the box, with a warning; `UNASSIGNED` is printed but not bound yet."""

    ACTIVE = "active"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"
    UNASSIGNED = "unassigned"


@dataclass(frozen=True, slots=True)
class CodeRecord:
    """A code that was ever drawn."""

    code: BoxCode
    state: CodeState
    issued: datetime
    box: BoxId | None


@dataclass(frozen=True, slots=True)
class Box:
    """A box in a fridge. It has at most one active code; several people may share it."""

    id: BoxId
    codes: tuple[CodeRecord, ...]
    people: tuple[PersonId, ...]
    handed_over: PartialDate | None = None

    @property
    def active_code(self) -> BoxCode | None:
        """The code that goes on new paper."""
        return next((c.code for c in self.codes if c.state is CodeState.ACTIVE), None)


class PrintKind(StrEnum):
    """What can be printed."""

    CARD = "card"
    WALLET = "wallet"
    LABEL_FRIDGE = "label_fridge"
    LABEL_DOOR = "label_door"
    LABEL_BOX = "label_box"
    DOCTOR_FORM = "doctor_form"
    BLANK_FORM = "blank_form"
    CONSENT = "consent"
    CONTACT_SLIP = "contact_slip"
    RECEIPT = "receipt"
    PERSON_COPY = "person_copy"
    READ_OUT = "read_out"
    ROUND_LIST = "round_list"
    COLLECTION = "collection"
    RECALL_LETTER = "recall_letter"


NEVER_AGAIN = frozenset({PrintKind.BLANK_FORM, PrintKind.RECALL_LETTER})
"""What no earlier run is printed again for: blank forms have codes of their own, letters a matter and a day."""
LYING = (PrintKind.CARD, PrintKind.WALLET, PrintKind.LABEL_FRIDGE, PrintKind.LABEL_DOOR, PrintKind.LABEL_BOX)
"""Papers that stay with the person; what is handed back or signed lies nowhere."""
NAMING = frozenset({PrintKind.CARD, PrintKind.WALLET, PrintKind.LABEL_BOX})
"""Papers that say whose they are: each person has one of their own; the others are one a box."""


@dataclass(frozen=True, slots=True)
class PrintRecord:
    """A print that was really sent or saved. `target` is a printer's name or `file`; `job` is common to what was
    printed in one go. `collected`: when it was said that the paper was taken back.
    """

    id: PrintId
    kind: PrintKind
    person: PersonId | None
    box: BoxId | None
    code: BoxCode | None
    revision: int | None
    printed: datetime
    valid_until: date | None
    author: AccountId
    author_name: str
    target: str
    copies: int = 1
    job: PrintJobId | None = None
    collected: datetime | None = None


@dataclass(frozen=True, slots=True)
class LeftPaper:
    """A paper that may still lie with somebody who is gone. `since` is when the person left, died or was `erased`."""

    printed: PrintRecord
    since: datetime
    erased: bool


@dataclass(frozen=True, slots=True)
class PrintedJob:
    """What was printed in one go; `kinds` says how many of each."""

    id: PrintJobId
    printed: datetime
    author_name: str
    target: str
    kinds: tuple[tuple[PrintKind, int], ...]
    copies: int

    @property
    def count(self) -> int:
        """How many prints, each counted once however many copies were made."""
        return sum(count for _, count in self.kinds)
