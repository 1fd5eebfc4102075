"""Backups by themselves: when, where, which stay, what lies in them, and what may go wrong."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.backups import BackupPlan
from lifebox.domain.card import Card
from lifebox.domain.errors import FileMissing, NoBackupFolder, NotAllowed, NotARegistry, RegistryDamaged
from lifebox.services.backups import (
    back_up,
    back_up_before,
    change_plan,
    examine_copy,
    is_due,
    is_overdue,
    list_copies,
    read_plan,
    run_plan,
)
from lifebox.services.keys import rotate_keys
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.program import Program
from lifebox.services.setup import registry_path
from tests.support.program import PASSWORD, StandingClock, make_office, office_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "kopie"
    made.mkdir()
    return made


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    made = tmp_path / "pendrive"
    made.mkdir()
    return made


def person(office: Office, surname: str) -> None:
    identity = {"surname": surname, "given_names": "Ewa", "birth": "1942"}
    add_person(office, Card.model_validate({"identity": identity}))


def test_without_a_plan_nothing_is_due(office: Office) -> None:
    assert read_plan(office) == BackupPlan()
    assert not is_due(office)
    with pytest.raises(NoBackupFolder):
        run_plan(office)


def test_a_copy_comes_every_day_into_both_folders(
    office: Office, clock: StandingClock, folder: Path, stick: Path
) -> None:
    change_plan(office, BackupPlan(folder=str(folder), second=str(stick)))
    assert is_due(office)
    run = run_plan(office)
    assert {made.parent for made in run.made} == {folder, stick}
    assert not is_due(office)
    clock.moment += timedelta(days=1)
    assert is_due(office)
    with office.registry.read() as reader:
        (entry,) = reader.audit_entries(AuditFilter(limit=1))
    assert (entry.action, dict(entry.facts)) == (Action.BACKUP_MADE, {"count": "2", "cleared": "0"})


def test_a_clock_that_was_set_back_asks_for_a_copy(office: Office, clock: StandingClock, folder: Path) -> None:
    change_plan(office, BackupPlan(folder=str(folder)))
    run_plan(office)
    clock.moment -= timedelta(days=30)
    assert is_due(office)


def test_a_stick_that_is_not_plugged_in_is_told_and_the_other_copy_made(
    office: Office, folder: Path, stick: Path
) -> None:
    change_plan(office, BackupPlan(folder=str(folder), second=str(stick)))
    stick.rmdir()
    run = run_plan(office)
    assert (len(run.made), run.missing) == (1, (stick,))
    shutil.rmtree(folder)
    with pytest.raises(FileMissing):
        run_plan(office)


def test_a_fault_of_one_folder_leaves_the_other_its_copy(
    office: Office, folder: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change_plan(office, BackupPlan(folder=str(folder), second=str(stick)))
    true_copy = office.registry.backup

    def damaged_first(place: Path) -> Path:
        if place == folder:
            raise RegistryDamaged(part="registry-1.db")
        return true_copy(place)

    monkeypatch.setattr(office.registry, "backup", damaged_first)
    with pytest.raises(RegistryDamaged):
        run_plan(office)
    assert len(list(stick.iterdir())) == 1
    assert not is_due(office)


def test_old_copies_go_and_strange_ones_stay(
    office: Office, program: Program, clock: StandingClock, folder: Path, tmp_path: Path
) -> None:
    change_plan(office, BackupPlan(folder=str(folder)))
    other = make_office(program, tmp_path / "inny.lifebox")
    strange = other.registry.backup(folder)
    other.registry.close()
    (folder / "notatki.lifebox").mkdir()
    for _ in range(9):
        clock.moment += timedelta(days=1)
        run = run_plan(office)
    assert run.cleared > 0
    copies = list_copies(office)
    assert len(copies) <= 9
    assert {copy.path for copy in copies} | {strange, folder / "notatki.lifebox"} == set(folder.iterdir())


def test_a_copy_says_what_it_holds(office: Office, folder: Path) -> None:
    change_plan(office, BackupPlan(folder=str(folder)))
    person(office, "Żyta")
    run_plan(office)
    person(office, "Jan")
    (copy,) = list_copies(office)
    before = {file: file.stat().st_mtime_ns for file in copy.path.iterdir()}
    contents = examine_copy(office, copy)
    assert (contents.people, contents.revisions, contents.attachments) == (1, 1, 0)
    assert contents.newest is not None
    assert copy.genuine
    assert {file: file.stat().st_mtime_ns for file in copy.path.iterdir()} == before


def test_a_copy_that_was_changed_is_found_out(office: Office, folder: Path) -> None:
    change_plan(office, BackupPlan(folder=str(folder)))
    run_plan(office)
    (copy,) = list_copies(office)
    database = copy.path / "registry-1.db"
    content = bytearray(database.read_bytes())
    content[5000] ^= 1
    database.write_bytes(content)
    with pytest.raises(RegistryDamaged):
        examine_copy(office, copy)
    manifest = copy.path / "backup.json"
    manifest.write_bytes(manifest.read_bytes().replace(b'"sequence":', b'"sequence":1'))
    (changed,) = list_copies(office)
    assert changed.genuine is False


def test_copies_under_former_keys_are_listed_as_such(office: Office, clock: StandingClock, folder: Path) -> None:
    change_plan(office, BackupPlan(folder=str(folder)))
    run_plan(office)
    clock.advance(minutes=1)
    rotate_keys(office)
    copies = list_copies(office)
    assert [copy.genuine for copy in copies] == [None, None]
    with pytest.raises(NotARegistry):
        examine_copy(office, copies[0])


def test_a_copy_restores_and_opens(office: Office, program: Program, folder: Path, tmp_path: Path) -> None:
    change_plan(office, BackupPlan(folder=str(folder)))
    person(office, "Żyta")
    run_plan(office)
    (copy,) = list_copies(office)
    program.store.restore(copy.path, tmp_path / "odtworzony.lifebox")
    again = program.unlock(tmp_path / "odtworzony.lifebox", "anna", PASSWORD)
    with again.registry.read() as reader:
        assert reader.figures(again.clock.today()).people == 1
    again.registry.close()


def test_two_copies_of_one_second_lie_side_by_side(office: Office, folder: Path) -> None:
    made = [back_up(office, folder) for _ in range(3)]
    assert [path.stem.removeprefix(made[0].stem) for path in made] == ["", "-2", "-3"]
    assert {copy.path for copy in office.registry.backups(folder)} == set(made)


@pytest.mark.parametrize("genuine", [True, False])
def test_the_first_log_in_tells_that_it_was_restored_and_from_when(
    office: Office, program: Program, clock: StandingClock, folder: Path, tmp_path: Path, genuine: bool
) -> None:
    made_at, copy = clock.now(), back_up(office, folder)
    clock.advance(days=3)
    target = tmp_path / "nowy.lifebox"
    program.store.restore(copy, target)
    restored_at = clock.now()
    if not genuine:
        note = target / "restored.json"
        note.write_bytes(note.read_bytes().replace(f'"made":"{made_at:%Y}'.encode(), b'"made":"2020'))
    clock.advance(days=1)
    for _ in range(2):
        made = program.unlock(target, "anna", PASSWORD)
        with made.registry.read() as reader:
            (entry,) = reader.audit_entries(AuditFilter(actions=(Action.REGISTRY_RESTORED,)))
        assert made.registry.verify().clean
        made.registry.close()
    # Its word for the backup's time is signed, or not repeated. No path is told.
    told = {"restored_at": restored_at.isoformat()} | ({"made": made_at.isoformat()} if genuine else {})
    assert (entry.login, entry.at, dict(entry.facts)) == ("anna", clock.now(), told)
    assert not (target / "restored.json").exists()


def test_what_is_no_word_of_a_restoration_keeps_nobody_out(
    office: Office, program: Program, folder: Path, tmp_path: Path
) -> None:
    program.store.restore(back_up(office, folder), tmp_path / "nowy.lifebox")
    (tmp_path / "nowy.lifebox" / "restored.json").write_bytes(b"{")
    program.unlock(tmp_path / "nowy.lifebox", "anna", PASSWORD).registry.close()


@pytest.mark.parametrize(
    ("named", "made"),
    [("Sopot", "Sopot.lifebox"), ("Sopot.lifebox", "Sopot.lifebox"), ("Sopot 22.11.2026", "Sopot 22.11.2026.lifebox")],
)
def test_a_registry_that_is_named_without_its_ending_gets_it(tmp_path: Path, named: str, made: str) -> None:
    assert registry_path(tmp_path / named) == tmp_path / made


def test_before_a_great_change_a_copy_goes_where_there_is_room(office: Office, folder: Path, tmp_path: Path) -> None:
    back_up_before(office)
    (beside,) = tmp_path.glob("*-20261122-*.lifebox")
    assert [copy.path for copy in list_copies(office)] == [beside]
    change_plan(office, BackupPlan(folder=str(folder)))
    back_up_before(office)
    assert len(list(folder.iterdir())) == 1


def test_only_administrators_plan_and_a_folder_must_be_there(
    office: Office, program: Program, folder: Path, tmp_path: Path
) -> None:
    with pytest.raises(FileMissing):
        change_plan(office, BackupPlan(folder=str(tmp_path / "nie-ma")))
    mine = office_of(program, office, Role.SOCIAL_WORKER)
    with pytest.raises(NotAllowed):
        change_plan(mine, BackupPlan(folder=str(folder)))
    change_plan(office, BackupPlan(folder=str(folder)))
    assert run_plan(mine).made
    mine.registry.close()
    duty = office_of(program, office, Role.DUTY_OFFICER)
    with pytest.raises(NotAllowed):
        back_up(duty, folder)
    duty.registry.close()


def test_a_reminder_comes_after_the_days_that_were_chosen(clock: StandingClock) -> None:
    plan, now = BackupPlan(remind_days=3), clock.now()
    assert is_overdue(plan, None, now)
    assert not is_overdue(plan, now - timedelta(days=2, hours=23), now)
    assert is_overdue(plan, now - timedelta(days=3), now)
