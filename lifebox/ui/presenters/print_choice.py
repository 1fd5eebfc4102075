"""What can be chosen on the prints page."""

from dataclasses import dataclass
from enum import Enum

from pydantic import TypeAdapter, ValidationError

from lifebox.documents.labels.layout import LabelPlace


class What(Enum):
    """Which print. `CODES` are labels of codes that are nobody's yet, `TEST_PAGE` measures a printer."""

    CARD = "card"
    WALLET = "wallet"
    LABEL = "label"
    READ_OUT = "read_out"
    DOCTOR_FORM = "doctor_form"
    BLANK_FORM = "blank_form"
    ROUND = "round"
    CONSENT = "consent"
    CONTACT_SLIP = "contact_slip"
    RECEIPT = "receipt"
    PERSON_COPY = "person_copy"
    COLLECTION = "collection"
    SERVICE_SHEET = "service_sheet"
    CODES = "codes"
    TEST_PAGE = "test_page"

    @property
    def on_labels(self) -> bool:
        """Whether it goes on label stock."""
        return self in {What.LABEL, What.CODES, What.TEST_PAGE}

    @property
    def of_people(self) -> bool:
        """Whether it is about people."""
        return self not in {What.BLANK_FORM, What.SERVICE_SHEET, What.CODES, What.TEST_PAGE}


class Whom(Enum):
    """For which people. `FOUND` are those of a code or a filter that is typed, `RUN` those of an earlier run."""

    CHOSEN = "chosen"
    FOUND = "found"
    DUE = "due"
    STALE = "stale"
    NEVER = "never"
    ALL = "all"
    RUN = "run"


@dataclass(frozen=True, slots=True)
class PrintJob:
    """Everything that is chosen on the page.

    `start_at` counts labels of the first sheet from 1. `first` and `last` choose a part of the prints, counted from 1;
    a `last` of 0 is the last one. `count` is of new codes and blank forms. `codes` are those of gates and intercoms;
    `coded` blank forms get codes of their own. `copies` are of each label.
    """

    what: What = What.CARD
    whom: Whom = Whom.CHOSEN
    text: str = ""
    language: str = "pl"
    large: bool = False
    mono: bool = False
    places: tuple[LabelPlace, ...] = (LabelPlace.FRIDGE,)
    stock: str = "avery-l7160"
    start_at: int = 1
    first: int = 1
    last: int = 0
    crop_marks: bool = False
    codes: bool = False
    coded: bool = True
    count: int = 1
    copies: int = 1

    @property
    def issues_codes(self) -> bool:
        """Whether printing it draws new codes: they are drawn when it is printed, not when it is looked at."""
        return (self.what is What.CODES and self.whom is not Whom.RUN) or (self.what is What.BLANK_FORM and self.coded)


_LAYOUT = TypeAdapter(PrintJob)
_OF_PEOPLE = {"whom", "text", "first", "last"}


def write_layout(job: PrintJob) -> str:
    """How prints are laid out, to be kept with a run: nothing about whose they are."""
    return _LAYOUT.dump_json(job, exclude=_OF_PEOPLE).decode()


def read_layout(kept: str) -> PrintJob | None:
    """A layout that was kept; None where this program cannot read it."""
    try:
        return _LAYOUT.validate_json(kept)
    except ValidationError:
        return None
