"""Making and opening a registry, accounts, recovery."""

import os
from pathlib import Path

import pytest

from lifebox.domain.access import Action, Role
from lifebox.domain.errors import (
    DiskFull,
    FileExists,
    InvalidInput,
    LifeboxError,
    LoginDelayed,
    LoginRefused,
    NotAllowed,
    NotARegistry,
    NotFound,
    RegistryDamaged,
    UnsafePlace,
    WeakPassword,
)
from lifebox.registry import opening, reserve, schema
from lifebox.registry.folder import Folder
from lifebox.registry.opening import create_registry, open_registry, recover_registry
from lifebox.registry.settings import Settings
from lifebox.registry.vault import Vault
from lifebox.security import unlocking
from lifebox.security.keyfile import read_key_file, write_key_file
from lifebox.security.recovery import RecoveryKey
from tests.unit.registry import make
from tests.unit.security.cheap import CHEAP, EWA, JAN


def _open(path: Path, login: str, password: str, given: Settings | None = None) -> Vault:
    return open_registry(path, login, password, given or make.settings(), CHEAP)


def test_a_new_registry_is_private_and_clean(tmp_path: Path) -> None:
    vault = make.create(tmp_path / "a.lifebox")
    assert (vault.path.stat().st_mode & 0o777, vault.actor.role) == (0o700, Role.ADMINISTRATOR)
    for name in ("registry.keys", "registry.head.0", "recovery.age", "registry-1.db", "registry-1.db-wal"):
        assert (vault.path / name).stat().st_mode & 0o077 == 0
    assert (vault.path / "reserve").stat().st_size == 8192
    assert vault.verify().clean
    assert vault.fault() is None
    with vault.read() as reader:
        assert reader.organisation() == make.PROFILE
    vault.close()


def test_what_exists_is_not_overwritten(vault: Vault) -> None:
    with pytest.raises(FileExists):
        make.create(vault.path)
    assert vault.verify().clean


def test_a_creation_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(WeakPassword):
        create_registry(tmp_path / "a.lifebox", make.PROFILE, "anna", "krótkie", make.settings(), CHEAP)

    def broken(*_args: object) -> None:
        raise OSError

    monkeypatch.setattr(opening, "write_key_file", broken)
    with pytest.raises(OSError, match=r"^$"):
        make.create(tmp_path / "b.lifebox")
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_login_or_password_is_refused_and_then_delayed(vault: Vault) -> None:
    for login in ("anna", "nikt", "anna", "anna", "anna"):
        with pytest.raises(LoginRefused):
            _open(vault.path, login, EWA)
    with pytest.raises(LoginDelayed):
        _open(vault.path, "anna", make.PASSWORD)


def test_a_folder_that_is_no_registry_says_so(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none"):
        with pytest.raises(NotARegistry):
            make.reopen(path)


def test_a_missing_database_is_damage(vault: Vault) -> None:
    vault.close()
    Folder(vault.path).database(1).unlink()
    with pytest.raises(RegistryDamaged):
        make.reopen(vault.path)


def test_an_unsafe_place_is_refused_unless_the_user_decided(tmp_path: Path) -> None:
    path = tmp_path / "Dropbox" / "a.lifebox"
    with pytest.raises(UnsafePlace):
        make.create(path)
    make.create(path, refuse_unsafe_places=False).close()
    with pytest.raises(UnsafePlace):
        make.reopen(path)
    make.reopen(path, refuse_unsafe_places=False).close()


def test_accounts_come_change_and_go(vault: Vault) -> None:
    added = vault.add_account("ewa", EWA, Role.DUTY_OFFICER)
    assert (added.login, added.role, added.must_change_password) == ("ewa", Role.DUTY_OFFICER, True)
    duty = _open(vault.path, "EWA", EWA)
    assert duty.must_change_password
    with pytest.raises(NotAllowed):
        duty.add_account("jan", JAN, Role.ADMINISTRATOR)
    duty.change_password(EWA, JAN)
    duty.close()
    vault.change_role("ewa", Role.SOCIAL_WORKER)
    again = _open(vault.path, "ewa", JAN)
    assert (again.actor.role, again.must_change_password) == (Role.SOCIAL_WORKER, False)
    again.close()
    assert [account.login for account in vault.accounts()] == ["anna", "ewa"]
    vault.reset_password("ewa", EWA)
    _open(vault.path, "ewa", EWA).close()
    vault.disable_account("ewa")
    with pytest.raises(LoginRefused):
        _open(vault.path, "ewa", EWA)
    with pytest.raises(NotFound):
        vault.disable_account("ewa")
    assert vault.verify().clean


def test_the_recovery_sheet_opens_what_no_password_does(tmp_path: Path) -> None:
    path = tmp_path / "a.lifebox"
    made, key = create_registry(path, make.PROFILE, "anna", make.PASSWORD, make.settings(), CHEAP)
    (person,) = make.add(made, make.card())
    made.rotate()
    made.close()
    recovered = recover_registry(path, key.sheet_text, "anna", JAN, make.settings(), CHEAP)
    with recovered.read() as reader:
        assert reader.person(person).card == make.card()
    recovered.close()
    _open(path, "anna", JAN).close()


def test_nothing_but_the_registry_itself_is_left_open(vault: Vault) -> None:
    make.add(vault, make.card())
    vault.close()
    assert not [name for name in os.listdir(vault.path) if name.endswith(("-wal", "-shm", ".tmp"))]  # noqa: PTH208


def test_a_reserve_is_made_again_where_there_is_room(vault: Vault) -> None:
    path = Folder(vault.path).reserve
    path.write_bytes(b"short")
    assert vault.verify().problems == (("reserve", "reserve"),)
    path.unlink()
    report = vault.verify()
    assert (report.problems, report.clean, report.damage) == ((("reserve", "reserve"),), True, ())
    vault.rotate()
    vault.close()
    again = make.reopen(vault.path)
    assert again.verify().problems == ()
    again.close()
    assert path.stat().st_size == 8192


def test_a_first_transaction_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_args: object) -> None:
        raise DiskFull

    monkeypatch.setattr(schema, "stamp", broken)
    with pytest.raises(DiskFull):
        make.create(tmp_path / "a.lifebox")
    assert list(tmp_path.iterdir()) == []


def test_a_recovery_that_fails_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.lifebox"
    made, key = create_registry(path, make.PROFILE, "anna", make.PASSWORD, make.settings(), CHEAP)
    made.close()
    for sheet, login, password, refused in (
        (key.sheet_text, "anna", "krótkie", WeakPassword),
        (key.sheet_text, "nikt", JAN, LoginRefused),
        (key.sheet_text[:-1], "anna", JAN, InvalidInput),
        (RecoveryKey.generate().sheet_text, "anna", JAN, RegistryDamaged),
    ):
        with pytest.raises(refused):
            recover_registry(path, sheet, login, password, make.settings(), CHEAP)
    Folder(path).recovery.unlink()
    with pytest.raises(RegistryDamaged):
        recover_registry(path, key.sheet_text, "anna", JAN, make.settings(), CHEAP)
    _open(path, "anna", make.PASSWORD).close()


def test_a_key_file_that_names_another_database_is_refused(vault: Vault) -> None:
    keys = Folder(vault.path).keys
    rotated, *_ = unlocking.rotate(read_key_file(keys), vault.unlocked, "other.db", bytes(16))
    write_key_file(keys, rotated)
    with pytest.raises(RegistryDamaged):
        make.reopen(vault.path)


def test_a_registry_that_does_not_say_its_version_is_damaged(vault: Vault) -> None:
    with vault.write() as tx:
        tx.set_setting("schema_version", "?")
        tx.audit(Action.REGISTRY_MIGRATED)
    vault.close()
    with pytest.raises(RegistryDamaged) as caught:
        make.reopen(vault.path)
    assert caught.value.params == {"part": "setting"}


@pytest.mark.parametrize(("full", "fault"), [(True, DiskFull), (False, RegistryDamaged)])
def test_a_fault_on_a_full_disk_without_reserve_is_called_what_it_is(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, full: bool, fault: type[LifeboxError]
) -> None:
    def broken(*_args: object) -> None:
        raise RegistryDamaged(part="database")

    vault.close()
    Folder(vault.path).reserve.unlink()
    monkeypatch.setattr(opening, "require_newest", broken)
    monkeypatch.setattr(reserve, "is_needed", lambda _folder: full)
    with pytest.raises(fault):
        make.reopen(vault.path)
