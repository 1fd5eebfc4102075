"""A bundle's log: written wherever that is possible, and what it tells the registry when it comes back."""

from datetime import timedelta
from pathlib import Path

import pytest

from lifebox.domain.disclosure import DisclosureNote, Service
from lifebox.domain.errors import (
    BundleUnlogged,
    ForeignBundle,
    UnreadableFile,
)
from lifebox.domain.ids import PersonId
from lifebox.lookup.bundle.log import BundleLog
from lifebox.services.bundle_lookup import BundleOffice
from lifebox.services.bundles import (
    collect_log,
    list_bundles,
)
from lifebox.services.emergency import RunningDisclosure, read_record, search_people
from lifebox.services.office import Office
from lifebox.services.program import Program
from tests.support.bundles import OTHER, OTHER_PHRASE, RECIPIENT
from tests.support.program import StandingClock, make_office
from tests.unit.services.bundles.desk import NOTE, log_of, looked_up, opened


def test_the_log_comes_back_once(office: Office, guard: BundleOffice, bundle: Path, clock: StandingClock) -> None:
    running = looked_up(guard)
    clock.advance(minutes=4)
    running.note(NOTE, close=True)
    told = collect_log(office, log_of(bundle))
    assert (told.new, told.completed, told.broken, told.torn) == (1, 0, False, 0)
    with office.registry.read() as reader:
        (made,) = reader.disclosures()
    assert (made.note, made.login, made.closed) == (NOTE, RECIPIENT, clock.now())
    assert made.closed is not None
    assert made.closed - made.opened == timedelta(minutes=4)
    again = collect_log(office, log_of(bundle))
    assert (again.new, again.completed, again.broken) == (0, 0, False)
    with office.registry.read() as reader:
        assert reader.disclosures() == (made,)
    assert list_bundles(office)[0].disclosures == 1
    assert office.registry.verify().clean


def test_what_was_noted_after_the_first_time_completes_what_is_known(
    office: Office, guard: BundleOffice, bundle: Path
) -> None:
    running = looked_up(guard, note=DisclosureNote(service=Service.CITY_GUARD))
    older = log_of(bundle).read_bytes()
    assert collect_log(office, log_of(bundle)).new == 1
    running.note(NOTE, close=True)
    looked_up(guard, "chetna")
    told = collect_log(office, log_of(bundle))
    assert (told.new, told.completed, told.broken) == (1, 1, False)
    # An older copy of the log takes nothing back, but is told to be shorter.
    log_of(bundle).write_bytes(older)
    again = collect_log(office, log_of(bundle))
    assert (again.new, again.completed, again.broken) == (0, 0, True)
    with office.registry.read() as reader:
        assert NOTE in [made.note for made in reader.disclosures()]


def test_a_changed_log_is_told_and_what_can_be_read_is_kept(office: Office, guard: BundleOffice, bundle: Path) -> None:
    looked_up(guard).note(NOTE, close=True)
    lines = log_of(bundle).read_bytes().splitlines(keepends=True)
    for changed in (
        lines[:2] + lines[3:],
        [lines[0], *lines[2:]],
        [*lines[:-1], lines[-1].replace(b'"at":"2', b'"at":"1')],
    ):
        log_of(bundle).write_bytes(b"".join(changed))
        told = collect_log(office, log_of(bundle))
        assert told.broken
    assert office.registry.verify().clean


def test_an_entry_about_somebody_who_is_not_inside_is_not_believed(
    office: Office, people: dict[str, PersonId], guard: BundleOffice, bundle: Path
) -> None:
    with guard.registry.write() as notes:
        notes.open_disclosure(people["Zgodna"], 1)
        forged = notes.entries[-1].model_copy(update={"person": people["Odmowna"]})
        notes.entries[-1] = forged
    told = collect_log(office, log_of(bundle))
    assert (told.new, told.broken) == (0, True)
    with office.registry.read() as reader:
        assert reader.disclosures() == ()


def test_a_log_of_another_registry_or_none_at_all_is_refused(
    program: Program, guard: BundleOffice, bundle: Path, tmp_path: Path
) -> None:
    other = make_office(program, tmp_path / "Inny.lifebox")
    with pytest.raises(ForeignBundle):
        collect_log(other, log_of(bundle))
    with pytest.raises(UnreadableFile):
        collect_log(other, bundle)
    other.registry.close()


def test_two_programs_write_one_log(program: Program, office: Office, bundle: Path) -> None:
    one, two = opened(program, bundle), opened(program, bundle, OTHER, OTHER_PHRASE)
    first, second = looked_up(one), looked_up(two, "chetna")
    second.note(NOTE, close=True)
    first.note(NOTE, close=True)
    told = collect_log(office, log_of(bundle))
    assert (told.new, told.broken) == (2, False)
    with office.registry.read() as reader:
        assert {made.login for made in reader.disclosures()} == {RECIPIENT, OTHER}


def test_where_nothing_can_be_written_the_answer_is_given_all_the_same(program: Program, bundle: Path) -> None:
    log_of(bundle).mkdir()
    program.settings.parent.mkdir(parents=True, exist_ok=True)
    program.settings.write_text("a file where the folder should be")
    guard = opened(program, bundle)
    assert guard.log is None
    answer = search_people(guard, "zgodna")
    shown = read_record(guard, answer.matches[0].person.id)
    assert shown.record.card.identity.surname == "Zgodna"
    with pytest.raises(BundleUnlogged):
        RunningDisclosure(guard, shown).begin()


def test_a_line_that_was_cut_off_by_a_power_cut_costs_nothing_but_itself(
    program: Program, office: Office, guard: BundleOffice, bundle: Path
) -> None:
    looked_up(guard)
    before = collect_log(office, log_of(bundle)).entries
    with log_of(bundle).open("ab") as log:
        log.write(b'{"at":"2026-11-22T12:00:00Z","numb')
    looked_up(opened(program, bundle), "chetna")
    told = collect_log(office, log_of(bundle))
    assert (told.entries, told.new, told.torn, told.broken) == (2 * before, 1, 1, False)


def test_a_foreign_file_in_the_logs_place_is_left_alone(program: Program, bundle: Path) -> None:
    other = b'{"format":1,"bundle":"01a20315-0cbb-73ce-b722-6361b846cb8e","nonce":"00000000000000000000000000000000"}\n'
    log_of(bundle).write_bytes(other)
    guard = opened(program, bundle)
    assert guard.log == program.settings / "bundles" / f"{guard.header.id}.log"
    assert log_of(bundle).read_bytes() == other


def test_a_record_is_in_the_log_before_it_is_shown_and_once(
    program: Program, office: Office, guard: BundleOffice, bundle: Path
) -> None:
    running = RunningDisclosure(guard, read_record(guard, search_people(guard, "zgodna").matches[0].person.id))
    running.announce()
    assert guard.registry._begun[running.id].result(60) == log_of(bundle)
    # Whatever comes of the program, this came back.
    told = collect_log(office, log_of(bundle))
    assert (told.new, told.entries) == (1, 2)
    running.note(NOTE, close=True)
    again = collect_log(office, log_of(bundle))
    assert (again.new, again.completed, again.entries) == (0, 1, 3)


def test_what_could_not_be_announced_is_begun_later(
    office: Office, guard: BundleOffice, bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = RunningDisclosure(guard, read_record(guard, search_people(guard, "zgodna").matches[0].person.id))
    with monkeypatch.context() as patch:
        patch.setattr(BundleLog, "places", ())
        running.announce()
        assert isinstance(guard.registry._begun[running.id].exception(60), BundleUnlogged)
    running.note(NOTE, close=True)
    assert collect_log(office, log_of(bundle)).new == 1
