"""Reports of disclosures: what they say, what they never say, and that they are noted."""

import csv
import io
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.disclosure import CLOSES_AFTER, Disclosure, DisclosureNote, Service
from lifebox.domain.disclosure_report import month_report, month_span
from lifebox.domain.errors import FileExists, NotAllowed
from lifebox.domain.ids import PersonId, new_account_id, new_disclosure_id, new_person_id
from lifebox.services.demo import fill_with_fiction
from lifebox.services.disclosure_reports import (
    ReportForm,
    prepare_month_report,
    prepare_person_report,
    save_report,
)
from lifebox.services.disclosures import complete_disclosure
from lifebox.services.emergency import RunningDisclosure, read_record
from lifebox.services.office import Office
from lifebox.services.people import view_person
from lifebox.services.program import Program
from lifebox.texts import texts
from tests.documents.reading import text_of
from tests.support.program import StandingClock, office_of

NOTE = DisclosureNote(
    service=Service.AMBULANCE,
    caller="ZRM Sopot 4, Kowalik",
    call_back="58 111 22 33",
    verified=True,
    incident="SWD-17/2026",
    purpose="nieprzytomna w domu",
    read=("R 1–3", "Y 4", "missing"),
)


def made(hour: int, minutes: float, note: DisclosureNote = NOTE) -> Disclosure:
    opened = datetime(2026, 11, 3, hour, 0).astimezone()
    closed = opened + timedelta(minutes=minutes)
    return Disclosure(new_disclosure_id(), new_person_id(), 1, opened, closed, new_account_id(), "dyzurny", note)


def test_a_month_is_counted_without_exercises_and_without_rare_purposes() -> None:
    police = DisclosureNote(service=Service.POLICE, purpose="Szukamy Jana Kowalskiego")
    drill = DisclosureNote(service=Service.EXERCISE, purpose="nieprzytomna w domu")
    found = [made(3, 4), made(3, 6), made(14, 45, DisclosureNote()), made(23, 20, police), made(9, 1, drill)]
    spoken = made(3, 8, NOTE.model_copy(update={"purpose": "Nieprzytomna  w domu"}))
    report = month_report(date(2026, 11, 1), [*found, spoken])
    assert (report.total, report.exercises, report.verified) == (5, 1, 3)
    assert report.services == ((Service.AMBULANCE, 3), (Service.POLICE, 1), (None, 1))
    assert report.purposes == (("nieprzytomna w domu", 3),)
    assert (report.rare_purposes, report.without_purpose) == (1, 1)
    assert [hour for hour, count in enumerate(report.hours) if count] == [3, 14, 23]
    assert (report.closed_by_time, report.longest) == (1, timedelta(minutes=20))
    assert report.median == timedelta(minutes=7)


def test_a_month_of_nothing_is_a_report_too() -> None:
    report = month_report(date(2026, 2, 1), [])
    assert (report.total, report.median, report.services, sum(report.hours)) == (0, None, (), 0)


def test_a_month_goes_from_local_midnight_to_local_midnight() -> None:
    since, until = month_span(date(2026, 12, 1))
    assert (since.hour, since.day, until.day, until.month, until.year) == (0, 1, 1, 1, 2027)
    assert since.tzinfo is not None
    assert timedelta(days=31) == until.replace(tzinfo=UTC) - since.replace(tzinfo=UTC)
    assert timedelta(minutes=45) == CLOSES_AFTER


@pytest.fixture
def person(office: Office) -> PersonId:
    return fill_with_fiction(office, 4)[0]


@pytest.fixture
def told(office: Office, person: PersonId, clock: StandingClock) -> RunningDisclosure:
    running = RunningDisclosure(office, read_record(office, person))
    running.begin()
    clock.advance(minutes=4, seconds=30)
    running.note(NOTE, close=True)
    after = NOTE.model_copy(update={"remark": "karta zgodna"})
    complete_disclosure(office, running.id, NOTE, after)
    return running


def test_the_sheet_of_a_person_says_who_asked_why_and_what_was_read(
    office: Office, person: PersonId, told: RunningDisclosure
) -> None:
    view_person(office, person)
    view_person(office, person)
    text = text_of(prepare_person_report(office, person, ReportForm.PDF, "pl").content)
    card = view_person(office, person).record.card
    for part in (card.full_name, "pogotowie", "Kowalik", "58 111 22 33", "numer sprawdzony", "SWD-17/2026"):
        assert part in text
    for part in ("nieprzytomna w domu", "Najpierw 1–3", "Ważne 4", "Na wypadek zaginięcia", "karta zgodna"):
        assert part in text
    assert "uzupełniono 22.11.2026" in text
    assert "obejrzano kartę" in text or "otwarto kartę" in text or texts("pl")("Action.person.viewed") in text


def test_who_may_not_read_the_access_log_is_not_told_who_of_the_office_looked(
    program: Program, office: Office, person: PersonId, told: RunningDisclosure
) -> None:
    heading = texts("pl")("report.looks.title")
    assert heading in text_of(prepare_person_report(office, person, ReportForm.PDF, "pl").content)
    worker, officer = office_of(program, office, Role.SOCIAL_WORKER), office_of(program, office, Role.DUTY_OFFICER)
    try:
        assert heading not in text_of(prepare_person_report(worker, person, ReportForm.PDF, "pl").content)
        with pytest.raises(NotAllowed):
            prepare_person_report(officer, person, ReportForm.PDF, "pl")
        with pytest.raises(NotAllowed):
            prepare_month_report(officer, date(2026, 11, 1), ReportForm.PDF, "pl")
    finally:
        worker.registry.close()
        officer.registry.close()


@pytest.mark.parametrize("form", list(ReportForm))
@pytest.mark.parametrize("language", ["pl", "en"])
def test_the_sheet_of_a_month_names_nobody(
    office: Office, person: PersonId, told: RunningDisclosure, form: ReportForm, language: str
) -> None:
    content = prepare_month_report(office, date(2026, 11, 1), form, language).content
    text = text_of(content) if form is ReportForm.PDF else content.decode("utf-8-sig")
    card = view_person(office, person).record.card
    for secret in (card.identity.surname, "Kowalik", "58 111", "SWD-17", "nieprzytomna", office.registry.actor.login):
        assert secret not in text, secret
    assert texts(language)("Service.ambulance") in text
    assert "4:30" in text


def test_a_report_is_saved_and_noted_together(
    office: Office, person: PersonId, told: RunningDisclosure, tmp_path: Path
) -> None:
    prepared = prepare_person_report(office, person, ReportForm.CSV, "pl")
    target = save_report(office, prepared, tmp_path / "ujawnienia.csv")
    with office.registry.read() as reader:
        (entry,) = reader.audit_entries(AuditFilter(limit=1))
    assert (entry.action, entry.subject) == (Action.DISCLOSURES_REPORTED, person)
    rows = list(csv.DictReader(io.StringIO(target.read_text(encoding="utf-8-sig")), delimiter=";"))
    assert [row["numer zdarzenia"] for row in rows] == ["SWD-17/2026"]
    assert rows[0]["co odczytano"] == "Najpierw 1–3; Ważne 4; Na wypadek zaginięcia"
    with pytest.raises(FileExists):
        save_report(office, prepared, target)
