"""What the record page is made from and what it must be able to show."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from lifebox.domain.card import Card
from lifebox.domain.codes import BoxCode
from lifebox.domain.ids import BoxId, PersonId
from lifebox.domain.listing import Knowledge
from lifebox.domain.medical import Alert
from lifebox.domain.people import PersonSummary
from lifebox.domain.ports import Draft
from lifebox.domain.warnings import CardWarning
from lifebox.services.people import Opened, Saved
from lifebox.ui.presenters.card_fields import Rows
from lifebox.ui.presenters.conflict import Dispute
from lifebox.ui.presenters.form import CardForm, Spot
from lifebox.ui.presenters.values import Problem


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above the form. `revision` is None for a person who was never saved."""

    name: str
    code: str
    revision: int | None
    saved: datetime | None
    author: str
    others: tuple[PersonSummary, ...]
    editable: bool


class RecordView(Protocol):
    """What the record page must be able to show."""

    def show_form(self, form: CardForm, heading: Heading) -> None:
        """All fields anew; the keyboard's place is kept where it still exists."""

    def show_edit(self, spot: Spot) -> None:
        """All values anew after a step was taken back or came from outside; the keyboard goes to the spot."""

    def show_rows(self, rows: Rows, focus: int | None) -> None:
        """One list anew; `focus` is the number of the row to type in."""

    def show_problems(self, problems: dict[Spot, Problem]) -> None:
        """Mark the fields that cannot be read; lead to the first."""

    def show_checks(self, alerts: tuple[Alert, ...], warnings: Sequence[CardWarning]) -> None:
        """Alerts to decide and warnings to heed."""

    def show_draft(self, kept: datetime | None) -> None:
        """When a draft was last kept; None where there is none."""

    def show_conflict(self, current: int, author: str, disputes: Sequence[Dispute]) -> None:
        """Another desk saved revision `current` with other values of these fields: they must be chosen."""

    def show_saved(self, saved: Saved) -> None:
        """Quietly say that it is done."""

    def show_error(self, text: str) -> None:
        """What went wrong and what to do."""

    def show_neighbours(self, people: tuple[PersonSummary, ...], shared: BoxId | None) -> None:
        """Who lives at the same address, and whose box the new person shall share."""

    def show_chosen(self, rows: Rows, knowledge: Knowledge, removed: int) -> None:
        """A list says this now, that many rows were removed for it, and it can be taken back."""

    def show_pasted(self, count: int) -> None:
        """That many rows were made of a pasted text."""

    def offer_undo(self, count: int) -> None:
        """That many rows were removed and can come back."""


@dataclass(frozen=True, slots=True)
class Basis:
    """What the form was made from. `person` and `revision` are None for a new person; `unkept` is of somebody who does
    not enter the registry.
    """

    card: Card
    person: PersonId | None = None
    revision: int | None = None
    box: BoxId | None = None
    code: BoxCode | None = None
    saved: datetime | None = None
    author: str = ""
    others: tuple[PersonSummary, ...] = ()
    unkept: bool = False


def basis_of(opened: Opened) -> Basis:
    """The basis of a record as it is saved."""
    record = opened.record
    revision = record.revision
    return Basis(
        card=record.card,
        person=record.id,
        revision=revision.number,
        box=record.box,
        code=opened.box.active_code,
        saved=revision.saved,
        author=revision.author_name,
        others=opened.others,
    )


def on_draft(basis: Basis, draft: Draft) -> Basis:
    """The basis of a draft: saving must state the revision from which the draft started."""
    return replace(basis, revision=draft.base if draft.base is not None else basis.revision)


def heading_of(basis: Basis, *, editable: bool) -> Heading:
    """What stands above a form of this basis."""
    code = basis.code.printed if basis.code else ""
    name = f"{basis.card.identity.surname} {basis.card.identity.given_names}".strip()
    return Heading(name, code, basis.revision, basis.saved, basis.author, basis.others, editable)
