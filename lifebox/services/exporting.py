"""Lists of chosen people for the office, as a file that a spreadsheet opens.

A list holds what daily work needs: neither codes of gates nor anything medical, but for the alerts where they are asked
for. Whole records leave by other ways.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from lifebox.domain.access import Action
from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.errors import InvalidInput
from lifebox.domain.identity import Contact, Phone
from lifebox.domain.ids import PersonId
from lifebox.domain.people import PersonSummary
from lifebox.domain.phones import show_phone
from lifebox.domain.ports import Say
from lifebox.domain.tiers import show_date
from lifebox.domain.universal_address import universal_address
from lifebox.interop.lists.delimited import write_delimited
from lifebox.interop.lists.workbook import write_workbook
from lifebox.services.office import Office
from lifebox.services.progress import Progress
from lifebox.services.saving import save_and_note

AT_ONCE = 500
"""People read between two steps of progress."""


class ListForm(StrEnum):
    """Forms of a list; the value is the ending of the file's name."""

    XLSX = "xlsx"
    CSV = "csv"


class ListColumn(StrEnum):
    """What a list can say of a person, in the order in which it usually stands."""

    NAME = "name"
    BIRTH = "birth"
    ADDRESS = "address"
    POSTCODE = "postcode"
    TOWN = "town"
    UNIVERSAL = "universal_address"
    PHONES = "phones"
    CONTACTS = "contacts"
    CODE = "code"
    PAPER = "paper"
    REVIEW = "review"
    STATUS = "status"
    WORKER = "worker"
    ALERTS = "alerts"
    PESEL = "pesel"


SENSITIVE = frozenset({ListColumn.ALERTS, ListColumn.PESEL})
"""Columns that are left out unless somebody asks for them."""
USUAL = (ListColumn.NAME, ListColumn.BIRTH, ListColumn.ADDRESS, ListColumn.POSTCODE, ListColumn.TOWN, ListColumn.PHONES)
"""Columns where nobody chose any."""


class ExportReason(StrEnum):
    """What a list is for. One of these goes into the access log: a text typed by hand might name people there."""

    PHONE_ROUND = "phone_round"
    HOME_VISITS = "home_visits"
    MAILING = "mailing"
    REPORT = "report"
    COMPARISON = "comparison"
    RECALL = "recall"
    TRANSFER = "transfer"
    INSPECTION = "inspection"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class PreparedExport:
    """A list ready to be saved, and what is to be noted of it then."""

    content: bytes
    people: tuple[PersonId, ...]
    columns: tuple[ListColumn, ...]
    form: ListForm

    @property
    def count(self) -> int:
        """How many people are on it."""
        return len(self.people)


def prepare_export(
    office: Office,
    people: Sequence[PersonId],
    columns: Sequence[ListColumn],
    form: ListForm,
    say: Say,
    progress: Progress | None = None,
) -> PreparedExport:
    """Make the list of these people in this order; who is gone meanwhile is left out.

    Raises `InvalidInput` for nobody or for no columns.
    """
    office.registry.actor.require(Action.LIST_EXPORTED)
    wanted = tuple(dict.fromkeys(columns))
    if not wanted:
        raise InvalidInput(what="columns")
    needs_cards = not _OF_CARD.keys().isdisjoint(wanted)
    listed: list[PersonId] = []

    def rows() -> Iterator[list[str]]:
        yield [say(f"ListColumn.{column.value}") for column in wanted]
        with office.registry.read() as reader:
            for start in range(0, len(people), AT_ONCE):
                if progress:
                    progress(start, len(people))
                for row in reader.summaries(people[start : start + AT_ONCE]):
                    listed.append(row.id)
                    card = reader.person(row.id).card if needs_cards else Card()
                    yield [_OF_CARD[c](card) if c in _OF_CARD else _OF_ROW[c](row, say) for c in wanted]

    content = list_file(office, rows(), form, say("export.sheet"), say("export.footer"))
    if not listed:
        raise InvalidInput(what="nobody_listed")
    return PreparedExport(content, tuple(listed), wanted, form)


def list_file(office: Office, rows: Iterable[Sequence[str]], form: ListForm, sheet: str, footer: str) -> bytes:
    """Rows as a file, the headings first. `sheet` names that of a workbook, `footer` stands on its pages."""
    if form is ListForm.CSV:
        return write_delimited(rows)
    return write_workbook(rows, sheet, footer, office.clock.now().astimezone())


def save_export(
    office: Office, prepared: PreparedExport, target: Path, reason: ExportReason, *, overwrite: bool = False
) -> Path:
    """Save the list and note it: both or neither.

    Each person on it is noted too, so that it can be told whose data a lost file held. After any failure `target` is
    as it was before.
    """
    office.registry.actor.require(Action.LIST_EXPORTED)

    def note() -> None:
        facts = [("reason", reason.value), ("form", prepared.form.value)]
        with office.registry.write() as tx:
            count = ("count", str(prepared.count))
            tx.audit(Action.LIST_EXPORTED, fields=prepared.columns, facts=[*facts, count])
            for person in prepared.people:
                tx.audit(Action.LIST_EXPORTED, person, fields=prepared.columns, facts=facts)

    save_and_note(target, prepared.content, note, overwrite=overwrite)
    return target


def _contact(contact: Contact) -> str:
    who = " ".join(part for part in (contact.relation, contact.name) if part)
    return f"{who}: {_phones(contact.phones)}" if who else _phones(contact.phones)


def _phones(phones: Sequence[Phone]) -> str:
    return ", ".join(f"{_number(one)} ({one.hours})" if one.hours else _number(one) for one in phones)


def _number(phone: Phone) -> str:
    return show_phone(phone.number) if phone.number else phone.written


def _paper(row: PersonSummary, say: Say) -> str:
    if row.printed_revision is None:
        return say("paper.round.unprinted")
    return say("paper.round.stale" if row.paper_is_stale else "paper.round.current")


def _alerts(row: PersonSummary, say: Say) -> str:
    words = ", ".join(say(f"AlertKind.{one.value}") for one in row.alerts)
    return f"{words} ({say('export.unconfirmed', count=row.unconfirmed_alerts)})" if row.unconfirmed_alerts else words


_OF_ROW: dict[ListColumn, Callable[[PersonSummary, Say], str]] = {
    ListColumn.NAME: lambda row, _: row.name,
    ListColumn.BIRTH: lambda row, _: show_date(PartialDate.parse(row.birth)),
    ListColumn.ADDRESS: lambda row, _: row.address,
    ListColumn.TOWN: lambda row, _: row.town,
    ListColumn.CODE: lambda row, _: row.code.printed if row.code else "",
    ListColumn.PAPER: _paper,
    ListColumn.REVIEW: lambda row, _: row.next_review.strftime("%d.%m.%Y") if row.next_review else "",
    ListColumn.STATUS: lambda row, say: say(f"Status.{row.status.value}"),
    ListColumn.WORKER: lambda row, _: row.worker,
    ListColumn.ALERTS: _alerts,
}
_OF_CARD: dict[ListColumn, Callable[[Card], str]] = {
    ListColumn.POSTCODE: lambda card: card.residence.address.postcode,
    ListColumn.UNIVERSAL: lambda card: universal_address(card.residence.address),
    ListColumn.PHONES: lambda card: _phones(card.residence.phones),
    ListColumn.CONTACTS: lambda card: "; ".join(_contact(one) for one in card.contacts if one.phones),
    ListColumn.PESEL: lambda card: card.identity.pesel,
}
"""Columns for which whole cards are read."""
