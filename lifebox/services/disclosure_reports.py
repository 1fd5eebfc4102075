"""Reports of disclosures as files: to whom one person's record was read, and what a month came to."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from lifebox.documents.forms.disclosure_reports import (
    Look,
    PersonDisclosures,
    minutes,
    read_words,
    render_month_disclosures,
    render_person_disclosures,
)
from lifebox.domain.access import Action
from lifebox.domain.audit import AuditFilter
from lifebox.domain.disclosure import Addition, Disclosure, DisclosureFilter
from lifebox.domain.disclosure_report import MonthReport, month_report, month_span
from lifebox.domain.ids import PersonId
from lifebox.domain.ports import RegistryReader, Say
from lifebox.domain.tiers import show_date, term
from lifebox.interop.lists.delimited import write_delimited
from lifebox.services.office import Office
from lifebox.services.saving import save_and_note
from lifebox.texts import texts

LOOKED = (
    Action.PERSON_VIEWED,
    Action.ATTACHMENT_VIEWED,
    Action.PRINTED,
    Action.LIST_EXPORTED,
    Action.PEOPLE_EXPORTED,
    Action.PERSON_CHANGED,
)
"""What somebody of the office does with an open record."""
MOST_LOOKS = 100_000


class ReportForm(StrEnum):
    """Forms of a report; the value is the ending of the file's name."""

    PDF = "pdf"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class PreparedReport:
    """A report ready to be saved, and what is to be noted of it then. `name` proposes one for the file."""

    content: bytes
    form: ReportForm
    name: str
    count: int
    person: PersonId | None = None


def prepare_person_report(office: Office, person: PersonId, form: ReportForm, language: str) -> PreparedReport:
    """To whom the record was read: for the person, or for who answers for the data.

    Who may read the access log is told as well who of the office opened the record. Raises `NotFound`.
    """
    actor = office.registry.actor
    actor.require(Action.DISCLOSURES_REPORTED)
    say = texts(language)
    with office.registry.read() as reader:
        profile = reader.organisation()
        record = reader.person(person)
        code = reader.box(record.box).active_code
        found = tuple(map(_local, reader.disclosures(person)))
        looks = tuple(_looks(reader, person, say)) if actor.may(Action.AUDIT_READ) else None
    card, name = record.card, say("report.file.person")
    if form is ReportForm.CSV:
        return PreparedReport(write_delimited(_rows(found, say)), form, name, len(found), person)
    birth = show_date(card.identity.birth) if card.identity.birth else ""
    report = PersonDisclosures(card.full_name, birth, code, office.clock.today(), found, looks)
    return PreparedReport(render_person_disclosures(report, profile, language), form, name, len(found), person)


def prepare_month_report(office: Office, first: date, form: ReportForm, language: str) -> PreparedReport:
    """What the month came to that begins on `first`: figures, and nobody's name."""
    office.registry.actor.require(Action.DISCLOSURES_REPORTED)
    say, since, until = texts(language), *month_span(first)
    with office.registry.read() as reader:
        profile = reader.organisation()
        wanted = DisclosureFilter(since=since, until=until)
        report = month_report(first, reader.disclosures_by_id(reader.disclosure_ids(wanted)))
    name = f"{say('report.file.month')}-{first:%Y-%m}"
    if form is ReportForm.CSV:
        return PreparedReport(write_delimited(_figures(report, say)), form, name, report.total)
    content = render_month_disclosures(report, office.clock.today(), profile, language)
    return PreparedReport(content, form, name, report.total)


def save_report(office: Office, prepared: PreparedReport, target: Path, *, overwrite: bool = False) -> Path:
    """Save the report and note it: both or neither. After any failure `target` is as it was before."""
    office.registry.actor.require(Action.DISCLOSURES_REPORTED)

    def note() -> None:
        with office.registry.write() as tx:
            facts = [("form", prepared.form.value), ("count", str(prepared.count))]
            tx.audit(Action.DISCLOSURES_REPORTED, prepared.person, facts=facts)

    save_and_note(target, prepared.content, note, overwrite=overwrite)
    return target


def _local(one: Disclosure) -> Disclosure:
    closed = one.closed.astimezone() if one.closed else None
    additions = tuple(a.model_copy(update={"at": a.at.astimezone()}) for a in one.additions)
    return replace(one, opened=one.opened.astimezone(), closed=closed, additions=additions)


def _looks(reader: RegistryReader, person: PersonId, say: Say) -> Iterator[Look]:
    entries = reader.audit_entries(AuditFilter(subjects=(person,), limit=MOST_LOOKS))
    counted = Counter(
        (entry.at.astimezone().date(), entry.login, term(say, entry.action))
        for entry in entries
        if entry.action in LOOKED
    )
    for (day, login, what), count in counted.items():
        yield Look(day, login, what, count)


_COLUMNS: dict[str, Callable[[Disclosure, Say], str]] = {
    "opened": lambda one, _: _moment(one.opened),
    "closed": lambda one, _: _moment(one.closed) if one.closed else "",
    "service": lambda one, say: term(say, one.told.service) if one.told.service else "",
    "caller": lambda one, _: one.told.caller,
    "call_back": lambda one, _: one.told.call_back,
    "verified": lambda one, say: say("report.yes" if one.told.verified else "report.no"),
    "incident": lambda one, _: one.told.incident,
    "purpose": lambda one, _: one.told.purpose,
    "read": lambda one, say: "; ".join(read_words(one.told, say)),
    "remark": lambda one, _: one.told.remark,
    "login": lambda one, _: one.login,
    "revision": lambda one, _: str(one.revision),
    "additions": lambda one, _: "; ".join(map(_addition, one.additions)),
}


def _rows(found: Iterable[Disclosure], say: Say) -> Iterator[Sequence[str]]:
    yield [say(f"report.csv.{name}") for name in _COLUMNS]
    for one in found:
        yield [tell(one, say) for tell in _COLUMNS.values()]


def _addition(one: Addition) -> str:
    return f"{_moment(one.at)} {one.login}"


def _moment(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M}"


def _figures(report: MonthReport, say: Say) -> Iterator[Sequence[str]]:
    yield [say(f"report.csv.{name}") for name in ("what", "name", "count")]
    whole = say("report.month.figures")
    yield whole, say("report.month.total"), str(report.total)
    yield whole, say("report.month.verified"), str(report.verified)
    yield whole, say("report.month.by_time"), str(report.closed_by_time)
    yield whole, say("report.month.median"), minutes(report.median)
    yield whole, say("report.month.longest"), minutes(report.longest)
    yield whole, say("report.month.exercises"), str(report.exercises)
    for service, count in report.services:
        yield say("report.month.services"), term(say, service) if service else say("report.not_noted"), str(count)
    for purpose, count in report.purposes:
        yield say("report.month.purposes"), purpose, str(count)
    yield say("report.month.purposes"), say("report.month.rare"), str(report.rare_purposes)
    yield say("report.month.purposes"), say("report.not_noted"), str(report.without_purpose)
    for hour, count in enumerate(report.hours):
        yield say("report.month.hours"), f"{hour}:00", str(count)
