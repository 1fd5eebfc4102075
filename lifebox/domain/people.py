"""People as lists and searches show them: value objects without the whole card."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from lifebox.domain.access import Actor, Shown
from lifebox.domain.codes import BoxCode
from lifebox.domain.governance import ConsentScope, Status
from lifebox.domain.ids import BoxId, ImportId, PersonId
from lifebox.domain.medical import AlertKind


@dataclass(frozen=True, slots=True)
class PersonSummary:
    """One row of the list of people. `birth` is the ISO form of a partial date; `code` the active one.

    `printed_revision` is the newest revision of which a card was printed; None where no card was.
    """

    id: PersonId
    box: BoxId
    code: BoxCode | None
    surname: str
    given_names: str
    birth: str
    street: str
    building: str
    flat: str
    town: str
    status: Status
    revision: int
    saved: datetime
    next_review: date | None
    alerts: tuple[AlertKind, ...]
    unconfirmed_alerts: int
    printed_revision: int | None
    worker: str = ""

    @property
    def name(self) -> str:
        """Surname first, as lists are sorted."""
        return f"{self.surname} {self.given_names}".strip()

    @property
    def address(self) -> str:
        """Street and number."""
        number = f"{self.building} m. {self.flat}" if self.flat else self.building
        return f"{self.street} {number}".strip()

    @property
    def paper_is_stale(self) -> bool:
        """Whether the card in the fridge is older than the record."""
        return self.printed_revision is not None and self.printed_revision < self.revision


def looked_up(actor: Actor, people: Iterable[PersonSummary]) -> tuple[PersonSummary, ...]:
    """These people as a look-up shows them to `actor`: whole, with nothing but id and status, or not at all."""
    seen = ((person, actor.shown(person.status)) for person in people)
    return tuple(p if shown is Shown.WHOLE else _bare(p) for p, shown in seen if shown is not Shown.NOTHING)


def _bare(person: PersonSummary) -> PersonSummary:
    unnamed = replace(person, code=None, surname="", given_names="", birth="", worker="")
    homeless = replace(unnamed, street="", building="", flat="", town="", next_review=None)
    return replace(homeless, alerts=(), unconfirmed_alerts=0, printed_revision=None)


class PeopleOrder(StrEnum):
    """How a list of people is sorted."""

    NAME = "name"
    ADDRESS = "address"
    NEXT_REVIEW = "next_review"
    SAVED = "saved"
    CODE = "code"
    BIRTH = "birth"
    STATUS = "status"
    PAPER = "paper"
    ALERTS = "alerts"
    WORKER = "worker"


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """Which people to list. `text` matches beginnings of folded words of name, address and code; `street` is a
    street's name or its beginning; `worker` the social worker's name as shown.
    """

    text: str = ""
    status: Status | None = None
    alert: AlertKind | None = None
    street: str = ""
    worker: str = ""
    consent: ConsentScope | None = None
    without_consent: ConsentScope | None = None
    due_before: date | None = None
    without_review: bool = False
    stale_paper: bool = False
    never_printed: bool = False
    unconfirmed_alerts: bool = False
    imported: ImportId | None = None
    order: PeopleOrder = PeopleOrder.NAME
    descending: bool = False


@dataclass(frozen=True, slots=True)
class RegistryFigures:
    """Counts for the start page."""

    people: int
    active: int
    boxes: int
    unassigned_codes: int
    due: int
    stale_paper: int
    never_printed: int
    unconfirmed_alerts: int
    last_backup: datetime | None


@dataclass(frozen=True, slots=True)
class MonthCount:
    """One month for the chart: people first entered in it, and reviews of active people that fall due in it."""

    year: int
    month: int
    added: int
    due: int
