"""Writing: all or nothing, never unaudited, one at a time, and known outside the database."""

import shutil
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from filelock import FileLock

from lifebox.domain.access import Action
from lifebox.domain.audit import AuditFilter
from lifebox.domain.errors import CommitsLost, DiskFull, LifeboxError, NotFound, RegistryBusy, RegistryDamaged
from lifebox.domain.ids import BoxId
from lifebox.domain.people import PeopleFilter
from lifebox.registry import store as store_module
from lifebox.registry.errors import UnauditedWrite
from lifebox.registry.folder import Folder
from lifebox.registry.vault import Vault
from tests.unit.registry import make


def _people(vault: Vault) -> int:
    with vault.read() as reader:
        return reader.people_count(PeopleFilter())


def _keep(vault: Vault, into: Path) -> Path:
    """A copy of the database file alone, as an old copy somebody might put back."""
    vault.settle()
    shutil.copy(Folder(vault.path).database(1), into)
    return into


def _put_back(vault: Vault, copy: Path) -> None:
    vault.close()
    shutil.copy(copy, Folder(vault.path).database(1))


def test_a_write_without_an_audit_entry_is_rolled_back(vault: Vault) -> None:
    with pytest.raises(UnauditedWrite), vault.write() as tx:
        tx.add_person(tx.add_box().id, make.card())
    assert _people(vault) == 0


def test_an_error_rolls_everything_back(vault: Vault) -> None:
    def save_and_fail() -> None:
        with vault.write() as tx:
            tx.audit(Action.PERSON_ADDED, tx.add_person(tx.add_box().id, make.card()).person)
            tx.box(BoxId(UUID(int=1)))

    with pytest.raises(NotFound):
        save_and_fail()
    assert _people(vault) == 0
    with vault.read() as reader:
        assert [entry.action for entry in reader.audit_entries(AuditFilter())] == [Action.REGISTRY_CREATED]
    make.add(vault, make.card())
    assert vault.verify().clean


def test_a_reader_sees_one_committed_state(vault: Vault) -> None:
    make.add(vault, make.card())
    with vault.read() as reader:
        assert reader.people_count(PeopleFilter()) == 1
        make.add(vault, make.card("Zych"))
        assert reader.people_count(PeopleFilter()) == 1
    assert _people(vault) == 2


def test_a_second_program_waits_and_then_says_busy_while_reading_goes_on(vault: Vault) -> None:
    other = make.reopen(vault.path, patience=0.05)
    make.add(vault, make.card())
    with vault.write() as tx:
        tx.audit(Action.PEOPLE_LISTED)
        with pytest.raises(RegistryBusy), other.write():
            pass
        assert _people(other) == 1
    make.add(other, make.card("Zych"))
    assert _people(vault) == 2
    other.close()


def test_a_lock_that_somebody_holds_is_busy(vault: Vault) -> None:
    with FileLock(Folder(vault.path).lock), pytest.raises(RegistryBusy), vault.write():
        pass


def test_a_database_one_transaction_ahead_is_normal(vault: Vault, tmp_path: Path) -> None:
    folder = Folder(vault.path)
    heads = [folder.head(slot).read_bytes() for slot in (0, 1)]
    make.add(vault, make.card())
    for slot in (0, 1):
        folder.head(slot).write_bytes(heads[slot])
    assert vault.fault() is None
    make.add(vault, make.card("Zych"))
    assert vault.verify().clean


def test_a_head_ahead_of_the_database_stops_writing_but_not_reading(vault: Vault, tmp_path: Path) -> None:
    make.add(vault, make.card())
    old = _keep(vault, tmp_path / "old.db")
    make.add(vault, make.card("Zych"))
    _put_back(vault, old)
    again = make.reopen(vault.path)
    assert isinstance(again.fault(), CommitsLost)
    with pytest.raises(CommitsLost):
        make.add(again, make.card("Bąk"))
    with pytest.raises(CommitsLost):
        again.backup(tmp_path)
    assert _people(again) == 1
    assert ("commits_lost", "registry.head") in again.verify().problems
    again.close()


def test_another_history_of_the_same_length_is_damage(vault: Vault, tmp_path: Path) -> None:
    folder = Folder(vault.path)
    old = _keep(vault, tmp_path / "old.db")
    heads = [folder.head(slot).read_bytes() for slot in (0, 1)]
    make.add(vault, make.card())
    other = _keep(vault, tmp_path / "other.db")
    _put_back(vault, old)
    for slot in (0, 1):
        folder.head(slot).write_bytes(heads[slot])
    again = make.reopen(vault.path)
    make.add(again, make.card("Zych"))
    _put_back(again, other)
    third = make.reopen(vault.path)
    fault = third.fault()
    assert isinstance(fault, RegistryDamaged)
    assert fault.params["part"] == "audit"
    third.close()


@pytest.mark.parametrize("slot", [0, 1])
def test_one_damaged_head_is_reported_and_written_anew(vault: Vault, slot: int) -> None:
    make.add(vault, make.card())
    path = Folder(vault.path).head(slot)
    path.write_bytes(b"x" * 512)
    assert vault.fault() is None
    assert vault.verify().problems == (("head", path.name),)
    make.add(vault, make.card("Zych"))
    make.add(vault, make.card("Bąk"))
    assert vault.verify().clean


def _spoil(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("spoil", [Path.unlink, _spoil])
def test_without_any_genuine_head_nothing_is_written(vault: Vault, spoil: Callable[[Path], None]) -> None:
    for slot in (0, 1):
        spoil(Folder(vault.path).head(slot))
    with pytest.raises(RegistryDamaged):
        make.add(vault, make.card())
    assert _people(vault) == 0
    assert not vault.verify().clean


def test_heads_that_are_far_behind_are_damage(vault: Vault) -> None:
    folder = Folder(vault.path)
    heads = [folder.head(slot).read_bytes() for slot in (0, 1)]
    for surname in ("Bąk", "Zych", "Nowak"):
        make.add(vault, make.card(surname))
    for slot in (0, 1):
        folder.head(slot).write_bytes(heads[slot])
    assert isinstance(vault.fault(), RegistryDamaged)


def test_a_head_that_cannot_be_written_does_not_undo_the_save(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object, **_kwargs: object) -> None:
        raise DiskFull

    with monkeypatch.context() as patched:
        patched.setattr(store_module, "write_head", full)
        make.add(vault, make.card())
        assert _people(vault) == 1
        # The head has to follow before anything else is written.
        with pytest.raises(DiskFull):
            make.add(vault, make.card("Zych"))
    make.add(vault, make.card("Bąk"))
    assert _people(vault) == 2
    assert vault.verify().clean


def test_faults_of_the_world_are_lifebox_errors(vault: Vault) -> None:
    Folder(vault.path).lock.unlink(missing_ok=True)
    Folder(vault.path).lock.mkdir()
    with pytest.raises(LifeboxError):
        make.add(vault, make.card())


def test_a_head_of_which_only_a_part_is_written_counts_as_not_written(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("lifebox.registry.head.os.write", lambda *_args: 100)
        make.add(vault, make.card())
        with pytest.raises(DiskFull):
            make.add(vault, make.card("Zych"))
    make.add(vault, make.card("Bąk"))
    assert _people(vault) == 2
    assert vault.fault() is None
