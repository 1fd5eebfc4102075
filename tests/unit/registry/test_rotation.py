"""A new master key for everything."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import CheckReport, Problem
from lifebox.domain.errors import Cancelled, KeysRenewed, NotAllowed, PermissionRefused, RegistryBusy, RegistryDamaged
from lifebox.registry import rotation as rotation_module
from lifebox.registry.folder import Folder
from lifebox.registry.opening import create_registry, open_registry, recover_registry
from lifebox.registry.rotation import Rotation
from lifebox.registry.vault import Vault
from lifebox.security.keyfile import KeyFile, read_key_file, write_key_file
from tests.unit.registry import make
from tests.unit.security.cheap import CHEAP, EWA, JAN

COMMITTED_AFTER = 8  # steps


def test_after_a_rotation_everything_is_there_under_another_key(vault: Vault) -> None:
    (person,) = make.add(vault, make.card())
    with vault.write() as tx:
        photo = tx.add_attachment(person, "image/png", b"photo")
        tx.audit(Action.PERSON_CHANGED, person)
    before = vault.unlocked.master.secret
    vault.rotate()
    assert vault.unlocked.master.secret != before
    assert vault.verify().clean
    with vault.read() as reader:
        assert reader.person(person).card == make.card()
        assert reader.attachment(photo) == ("image/png", b"photo")
    make.add(vault, make.card("Zych"))
    vault.close()
    again = make.reopen(vault.path)
    assert again.verify().clean
    again.close()
    names = {path.name for path in vault.path.iterdir()}
    assert "registry-2.db" in names
    assert not {name for name in names if "-1" in name or name.endswith(".tmp")}


def test_only_an_administrator_rotates(vault: Vault) -> None:
    vault.add_account("ewa", EWA, Role.SOCIAL_WORKER)
    worker = open_registry(vault.path, "ewa", EWA, make.settings(), CHEAP)
    with pytest.raises(NotAllowed):
        worker.rotate()
    worker.close()


def test_who_had_it_open_cannot_write_to_the_old_database(vault: Vault) -> None:
    other = make.reopen(vault.path)
    make.add(other, make.card())
    vault.rotate()
    with pytest.raises(KeysRenewed):
        make.add(other, make.card("Zych"))
    with pytest.raises(KeysRenewed), other.read():
        pass
    other.close()
    assert vault.verify().clean


def test_who_had_it_open_over_two_rotations_is_told_so_too(vault: Vault) -> None:
    other = make.reopen(vault.path)
    vault.rotate()
    vault.rotate()
    with pytest.raises(KeysRenewed):
        make.add(other, make.card("Zych"))
    with pytest.raises(KeysRenewed), other.read():
        pass
    with pytest.raises(KeysRenewed):
        other.rotate()
    with pytest.raises(KeysRenewed):
        other.change_password(make.PASSWORD, JAN)
    other.close()


@pytest.mark.parametrize("stopped_at", range(8))
def test_stopped_before_the_commit_the_old_registry_is_whole(vault: Vault, stopped_at: int) -> None:
    (person,) = make.add(vault, make.card())
    other = make.reopen(vault.path)

    def stop(done: int, _total: int) -> None:
        if done == stopped_at:
            raise Cancelled

    with pytest.raises(Cancelled):
        vault.rotate(stop)
    assert vault.unlocked.epoch == 1
    assert vault.verify().clean
    assert not list(vault.path.glob("*-2*"))
    make.change(vault, person, note="dalej")
    make.change(other, person, note="i tu")
    other.close()


def test_after_the_commit_nothing_stops_it_any_more(vault: Vault) -> None:
    told: list[tuple[int, int]] = []
    vault.rotate(lambda done, total: told.append((done, total)))
    assert told[-1] == (9, 9)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert COMMITTED_AFTER not in {done for done, _ in told}, "no more stopping"


def test_whoever_reads_while_the_keys_change_finds_the_same(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    (person,) = make.add(vault, make.card())
    found = []

    def look_up() -> None:
        with vault.read() as reader:
            found.append(reader.person(person).card)

    def watched(path: Path, keyfile: KeyFile) -> None:
        look_up()
        write_key_file(path, keyfile)
        look_up()

    with monkeypatch.context() as patched:
        patched.setattr(rotation_module, "write_key_file", watched)
        vault.rotate()
    assert found == [make.card()] * 2


def test_a_writer_that_waited_for_a_rotation_writes_under_the_new_keys(tmp_path: Path) -> None:
    vault = make.create(tmp_path / "a.lifebox", patience=60)
    waiting = vault.write()
    with ThreadPoolExecutor(1) as other:
        begun = Event()

        def save() -> None:
            begun.wait()
            with waiting as tx:
                tx.add_person(tx.add_box().id, make.card())
                tx.audit(Action.PERSON_ADDED)

        saved = other.submit(save)
        vault.rotate(lambda *_: begun.set())
        saved.result(60)
    with vault.read() as reader:
        assert reader.figures(make.settings().clock.today()).people == 1
    vault.close()


@pytest.mark.parametrize("failing", range(6))
def test_a_step_that_fails_leaves_the_old_registry_whole(vault: Vault, failing: int) -> None:
    (person,) = make.add(vault, make.card())
    rotation = Rotation(vault._store, vault.unlocked)

    def fail() -> None:
        raise ZeroDivisionError

    rotation.steps = (*rotation.steps[:failing], fail)
    with pytest.raises(ZeroDivisionError):
        rotation.run()
    assert vault.verify().clean
    assert not list(vault.path.glob("*-2*"))
    make.change(vault, person, note="dalej")


def test_a_damaged_registry_is_not_rotated(vault: Vault) -> None:
    Folder(vault.path).head(0).write_bytes(b"")
    with pytest.raises(RegistryDamaged):
        vault.rotate()
    assert not Folder(vault.path).database(2).exists()


def _cut_off_after_the_commit(vault: Vault) -> None:
    """A rotation that is killed before it tidies up."""
    rotation = Rotation(vault._store, vault.unlocked)
    with vault._store.locked():
        for step in rotation.steps[:COMMITTED_AFTER]:
            step()


def test_whoever_had_it_open_loses_nothing_to_a_rotation_that_was_killed(vault: Vault) -> None:
    other = make.reopen(vault.path)
    make.add(other, make.card())
    _cut_off_after_the_commit(vault)
    # Saved here, it would be gone at the next opening.
    with pytest.raises(KeysRenewed):
        make.add(other, make.card("Zych"))
    other.close()
    again = make.reopen(vault.path)
    assert again.verify().problems == ()
    again.close()


def test_the_sheet_opens_a_registry_whose_rotation_was_killed(tmp_path: Path) -> None:
    path = tmp_path / "a.lifebox"
    made, key = create_registry(path, make.PROFILE, "anna", make.PASSWORD, make.settings(), CHEAP)
    _cut_off_after_the_commit(made)
    made.close()
    recovered = recover_registry(path, key.sheet_text, "anna", JAN, make.settings(), CHEAP)
    assert recovered.unlocked.epoch == 2
    assert recovered.verify().problems == ()
    recovered.close()
    assert not list(path.glob("recovery-*"))
    recover_registry(path, key.sheet_text, "anna", make.PASSWORD, make.settings(), CHEAP).close()


def test_what_cannot_be_removed_afterwards_does_not_undo_the_rotation(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    (person,) = make.add(vault, make.card())

    def refused(*_args: object) -> None:
        raise PermissionRefused(what="registry-1.db")

    with monkeypatch.context() as patched:
        patched.setattr(rotation_module, "tidy", refused)
        vault.rotate()
    assert vault.unlocked.epoch == 2
    make.change(vault, person, note="nowa")
    vault.close()
    again = make.reopen(vault.path)
    assert again.verify().problems == ()
    again.close()
    assert not Folder(vault.path).database(1).exists()


def test_a_commit_that_fails_after_all_leaves_both(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    (person,) = make.add(vault, make.card())

    def unflushed(path: Path, keyfile: KeyFile) -> None:
        write_key_file(path, keyfile)
        raise PermissionRefused(what="folder")

    with monkeypatch.context() as patched:
        patched.setattr(rotation_module, "write_key_file", unflushed)
        with pytest.raises(PermissionRefused):
            vault.rotate()
    with pytest.raises(KeysRenewed):
        make.add(vault, make.card("Zych"))
    again = make.reopen(vault.path)
    assert again.unlocked.epoch == 2
    with again.read() as reader:
        assert reader.person(person).card == make.card()
    assert again.verify().problems == ()
    again.close()


def test_opening_during_a_rotation_takes_nothing_of_it_away(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    def rotated_meanwhile(*_args: object) -> bool:
        vault.rotate()
        return True

    with monkeypatch.context() as patched:
        patched.setattr(rotation_module, "has_leftovers", rotated_meanwhile)
        with pytest.raises(RegistryBusy):
            make.reopen(vault.path)
    assert vault.verify().problems == ()
    with pytest.raises(ValueError, match="another epoch"):
        rotation_module.tidy(Folder(vault.path), vault._store, _of_another_epoch(vault))


def _of_another_epoch(vault: Vault) -> KeyFile:
    return read_key_file(Folder(vault.path).keys).model_copy(update={"epoch": 7})


def test_a_damaged_recovery_file_is_made_anew(vault: Vault) -> None:
    path = Folder(vault.path).recovery
    path.write_bytes(path.read_bytes()[:-1])
    assert vault.verify().problems == (("recovery", "recovery.age"),)
    vault.rotate()
    assert vault.verify().problems == ()


def test_a_stray_recovery_file_takes_no_place(vault: Vault) -> None:
    folder = Folder(vault.path)
    whole = folder.recovery.read_bytes()
    shutil.copy(folder.keys, folder.next_recovery(1))
    vault.close()
    make.reopen(vault.path).close()
    assert folder.recovery.read_bytes() == whole
    assert not folder.next_recovery(1).exists()
    # With neither whole nothing is put in the place either.
    folder.recovery.write_bytes(b"x")
    folder.next_recovery(1).write_bytes(b"y")
    again = make.reopen(vault.path)
    assert ("recovery", "recovery.age") in again.verify().problems
    assert folder.recovery.read_bytes() == b"x"
    again.close()


def test_what_does_not_verify_under_the_new_key_does_not_become_the_registry(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(*_args: object) -> CheckReport:
        return CheckReport(0, 0, 0, ((Problem.ROWS, "registry-2.db"),))

    with monkeypatch.context() as patched:
        patched.setattr(rotation_module, "verify_content", damaged)
        with pytest.raises(RegistryDamaged):
            vault.rotate()
    assert vault.verify().problems == ()
    assert not list(vault.path.glob("*-2*"))
