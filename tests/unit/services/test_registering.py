"""Requests and breaches: deadlines, settling, who may."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.access import Role
from lifebox.domain.errors import InvalidInput, NotAllowed, NotFound
from lifebox.domain.ids import new_register_id
from lifebox.domain.register import REPORTED_WITHIN, EntryKind
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.services.registering import note_entry, open_and_late, read_register, reopen_entry, settle_entry
from tests.support.program import StandingClock, office_of


def test_a_breach_has_72_hours_and_a_request_a_month(office: Office, clock: StandingClock) -> None:
    at = datetime(2026, 10, 31, 9, tzinfo=UTC)
    assert note_entry(office, EntryKind.BREACH, at, "zgubiony pendrive").due == at + timedelta(hours=72)
    assert note_entry(office, EntryKind.ACCESS, at, "kopia danych").due == datetime(2026, 11, 30, 9, tzinfo=UTC)


@given(st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)), st.sampled_from(EntryKind))  # noqa: DTZ001 - Hypothesis wants them bare
def test_every_deadline_lies_ahead_and_within_31_days(received: datetime, kind: EntryKind) -> None:
    ahead = kind.due(received) - received
    assert timedelta() < ahead <= timedelta(days=31)
    assert kind is not EntryKind.BREACH or ahead == REPORTED_WITHIN


def test_what_waits_comes_first_by_its_deadline(office: Office, clock: StandingClock) -> None:
    now = clock.now()
    old = note_entry(office, EntryKind.ACCESS, now - timedelta(days=40), "stary")
    note_entry(office, EntryKind.OBJECTION, now, "nowy")
    breach = note_entry(office, EntryKind.BREACH, now - timedelta(hours=80), "pendrive")
    settled = note_entry(office, EntryKind.ERASURE, now - timedelta(days=1), "załatwiony")
    settle_entry(office, settled.id, "usunięto")
    found = read_register(office)
    assert [one.told for one in found] == ["stary", "pendrive", "nowy", "załatwiony"]
    assert open_and_late(found, now) == (3, 2)
    assert [one.is_late(now) for one in found] == [True, True, False, False]
    settle_entry(office, breach.id, "zgłoszono do UODO")
    assert next(one for one in read_register(office) if one.id == breach.id).outcome == "zgłoszono do UODO"
    reopen_entry(office, old.id)
    assert open_and_late(read_register(office), now) == (2, 1)
    assert office.registry.verify().clean


def test_empty_words_and_times_to_come_are_refused(office: Office, clock: StandingClock) -> None:
    now = clock.now()
    for told, at in (("  ", now), ("pendrive", now + timedelta(minutes=1))):
        with pytest.raises(InvalidInput):
            note_entry(office, EntryKind.BREACH, at, told)
    new = note_entry(office, EntryKind.BREACH, now, "pendrive")
    with pytest.raises(InvalidInput):
        settle_entry(office, new.id, " ")
    with pytest.raises(NotFound):
        settle_entry(office, new_register_id(), "zgłoszono")


@pytest.mark.parametrize("role", [Role.PRINTING_STAFF, Role.DUTY_OFFICER])
def test_others_neither_read_nor_note(office: Office, program: Program, clock: StandingClock, role: Role) -> None:
    mine = office_of(program, office, role)
    with pytest.raises(NotAllowed):
        read_register(mine)
    with pytest.raises(NotAllowed):
        note_entry(mine, EntryKind.BREACH, clock.now(), "pendrive")
    mine.registry.close()
