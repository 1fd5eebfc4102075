"""What was about to be shown when the program ended is written at the next log-in, by whomever."""

import os
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditEntry, AuditFilter
from lifebox.domain.card import Card
from lifebox.domain.disclosure import Disclosure, DisclosureNote, Service
from lifebox.domain.errors import DiskFull
from lifebox.domain.ids import PersonId
from lifebox.domain.retention import EraseReason
from lifebox.domain.salvage import SalvageWish
from lifebox.registry import journal
from lifebox.registry.vault import Vault
from lifebox.services.disclosures import unfinished_disclosures
from lifebox.services.emergency import RunningDisclosure, read_record
from lifebox.services.entering import note_login
from lifebox.services.keys import rotate_keys
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.program import Program
from lifebox.services.rights import erase_person
from tests.support.program import OTHER_PASSWORD, PASSWORD, StandingClock, make_office, office_of

NOTE = DisclosureNote(service=Service.AMBULANCE, caller="ZRM Próba")


@pytest.fixture
def person(office: Office) -> PersonId:
    card = {"identity": {"surname": "Próbna", "given_names": "Ewa", "birth": "1942"}}
    return add_person(office, Card.model_validate(card)).person


@pytest.fixture
def next_login(program: Program, office: Office) -> Callable[[], Office]:
    """Somebody else logs in."""
    office_of(program, office, Role.PRINTING_STAFF).registry.close()

    def log_in() -> Office:
        note_login(office.registry, office.clock, "próba")
        return office

    return log_in


def about(office: Office, person: PersonId) -> RunningDisclosure:
    return RunningDisclosure(office, read_record(office, person))


def kept(office: Office) -> tuple[Disclosure, ...]:
    with office.registry.read() as reader:
        return reader.disclosures()


def recovered(office: Office) -> list[AuditEntry]:
    with office.registry.read() as reader:
        found = reader.audit_entries(AuditFilter(limit=100))
    return [entry for entry in found if entry.action is Action.DISCLOSURE_RECOVERED]


def file_of(office: Office) -> Path:
    (found,) = office.registry.path.glob("opened-*.log")
    return found


def test_what_was_shown_and_not_written_is_written_at_the_next_log_in(
    program: Program, office: Office, person: PersonId, clock: StandingClock
) -> None:
    duty = office_of(program, office, Role.DUTY_OFFICER)
    about(duty, person).announce()
    shown_at = clock.now()
    duty.registry.close()
    assert kept(office) == ()
    clock.advance(minutes=5)
    office_of(program, office, Role.PRINTING_STAFF).registry.close()
    (one,) = kept(office)
    assert (one.person, one.revision, one.opened, one.closed) == (person, 1, shown_at, None)
    assert (one.login, one.note) == (Role.DUTY_OFFICER.value, DisclosureNote())
    (entry,) = recovered(office)
    assert (entry.login, entry.subject) == (Role.PRINTING_STAFF.value, person)
    assert dict(entry.facts)["login"] == Role.DUTY_OFFICER.value
    assert file_of(office).read_bytes() == b""
    # Whose it is goes on with it.
    again = program.unlock(office.registry.path, Role.DUTY_OFFICER.value, OTHER_PASSWORD)
    assert [left.id for left in unfinished_disclosures(again)] == [one.id]
    again.registry.close()
    assert len(recovered(office)) == 1


def test_what_was_written_is_not_written_twice(
    next_login: Callable[[], Office], office: Office, person: PersonId
) -> None:
    running = about(office, person)
    running.announce()
    running.note(NOTE, close=True)
    next_login()
    assert [one.note for one in kept(office)] == [NOTE]
    assert recovered(office) == []
    assert file_of(office).read_bytes() == b""


def test_who_is_still_there_goes_on_with_what_was_recovered(
    next_login: Callable[[], Office], office: Office, person: PersonId
) -> None:
    running = about(office, person)
    running.announce()
    next_login()
    running.begin()
    running.note(NOTE, close=True)
    (one,) = kept(office)
    assert (one.id, one.note, one.additions) == (running.id, NOTE, ())
    assert office.registry.verify().clean


@pytest.mark.parametrize("closed", [False, True])
def test_the_missing_persons_profile_that_was_shown_is_told(
    next_login: Callable[[], Office], office: Office, person: PersonId, closed: bool
) -> None:
    running = about(office, person)
    running.note(NOTE, close=closed)
    running.announce(profile=True)
    next_login()
    (one,) = kept(office)
    assert (one.told.caller, one.told.read) == (NOTE.caller, ("missing",))
    assert [entry.fields for entry in recovered(office)] == [("read",)]
    running = about(office, person)
    running.announce(profile=True)
    running.show_profile(NOTE)
    next_login()
    assert len(recovered(office)) == 1


def test_somebody_erased_meanwhile_was_shown_all_the_same(
    next_login: Callable[[], Office], office: Office, person: PersonId
) -> None:
    about(office, person).announce()
    erase_person(office, person, EraseReason.WITHDRAWN)
    next_login()
    assert [one.person for one in kept(office)] == [person]


def test_one_that_goes_on_after_a_crash_is_not_announced_anew(office: Office, person: PersonId) -> None:
    about(office, person).begin()
    (left,) = kept(office)
    RunningDisclosure(office, read_record(office, person), left).announce()
    assert office.registry.announced() == ()


def test_nothing_can_be_read_in_it_without_the_registrys_key(
    program: Program, office: Office, person: PersonId, tmp_path: Path
) -> None:
    running = about(office, person)
    running.announce()
    content = file_of(office).read_bytes()
    (opening,) = office.registry.announced()
    assert opening.person == person
    raw = bytes.fromhex(content.decode())
    for secret in (str(person), str(running.id), office.registry.actor.login, "2026-11-22"):
        assert secret.encode() not in content
        assert secret.encode() not in raw
    for digits in (person.hex, running.id.hex):
        assert digits.encode() not in content
    other = make_office(program, tmp_path / "inny.lifebox")
    (other.registry.path / file_of(office).name).write_bytes(content)
    assert other.registry.announced() == ()
    other.registry.close()


@given(st.one_of(st.binary(max_size=200), st.text("0123456789abcdef\n", max_size=400).map(str.encode)))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_else_is_in_the_file_is_passed_over(office: Office, person: PersonId, rubbish: bytes) -> None:
    about(office, person).announce()
    file, content = file_of(office), file_of(office).read_bytes()
    file.write_bytes(rubbish)
    about(office, person).announce()
    with file.open("ab") as end:
        end.write(rubbish + b"\n" + content)
    assert [opening.person for opening in office.registry.announced()] == [person] * 2
    file.unlink()


def test_what_is_added_while_it_is_taken_over_stays(office: Office, person: PersonId) -> None:
    about(office, person).announce()
    known = office.registry.announced()
    about(office, person).announce()
    office.registry.forget_announced(known)
    assert len(office.registry.announced()) == 2


def test_it_is_on_the_disk_before_anything_is_shown(
    office: Office, person: PersonId, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[int] = []
    monkeypatch.setattr(journal, "_PATIENCE", 60.0)
    monkeypatch.setattr(os, "fsync", lambda _: flushed.append(len(office.registry.announced())))
    about(office, person).announce()
    assert flushed[:1] == [1]


def test_a_disk_that_takes_long_keeps_nobody_waiting(
    office: Office, person: PersonId, monkeypatch: pytest.MonkeyPatch
) -> None:
    busy, reached = Event(), Event()

    def wait(_: int) -> None:
        reached.set()
        busy.wait(120)

    monkeypatch.setattr(os, "fsync", wait)
    about(office, person).announce()
    # It came back while the disk was busy still, and is there all the same.
    assert not busy.is_set()
    assert len(office.registry.announced()) == 1
    assert reached.wait(60)
    busy.set()


def test_after_the_session_it_is_noted_without_waiting(office: Office, person: PersonId) -> None:
    running = about(office, person)
    office.registry.close()
    running.announce()
    assert [opening.person for opening in office.registry.announced()] == [person]


def test_where_it_cannot_be_noted_the_record_is_shown(office: Office, person: PersonId) -> None:
    (office.registry.path / f"opened-{office.registry.epoch}.log").mkdir()
    about(office, person).announce()
    assert office.registry.announced() == ()
    note_login(office.registry, office.clock, "próba")


def test_a_log_in_that_cannot_be_written_forgets_nothing(
    office: Office, person: PersonId, monkeypatch: pytest.MonkeyPatch
) -> None:
    about(office, person).announce()

    def full(_: object) -> object:
        raise DiskFull(path="x")

    with monkeypatch.context() as patch:
        patch.setattr(Vault, "write", full)
        with pytest.raises(DiskFull):
            note_login(office.registry, office.clock, "próba")
    assert len(office.registry.announced()) == 1


def test_new_keys_read_what_was_announced_under_the_old_ones(
    program: Program, office: Office, person: PersonId
) -> None:
    about(office, person).announce()
    (before,) = office.registry.announced()
    rotate_keys(office)
    assert office.registry.announced() == (before,)
    assert {file.name for file in office.registry.path.glob("opened-*")} == {"opened-2.log", "opened-2.log.lock"}


def test_a_salvaged_registry_tells_of_what_was_shown_while_the_old_one_was_damaged(
    program: Program, office: Office, person: PersonId, tmp_path: Path
) -> None:
    about(office, person).announce()
    (before,) = office.registry.announced()
    office.registry.salvage(SalvageWish(tmp_path / "nowy.lifebox", program.profiles()[0], "próba"))
    salvaged = program.unlock(tmp_path / "nowy.lifebox", "anna", PASSWORD)
    assert [(one.id, one.person) for one in kept(salvaged)] == [(before.disclosure, person)]
    salvaged.registry.close()
