"""Backups count only when they open and verify where they lie."""

import hashlib
import os
from pathlib import Path

import pytest

from lifebox.domain.access import Role
from lifebox.domain.audit import CheckReport
from lifebox.domain.errors import FileExists, FileMissing, IsABackup, NotARegistry, RegistryBusy, RegistryDamaged
from lifebox.domain.values import canonical_json
from lifebox.registry import backup as backup_module
from lifebox.registry.backup import Manifest, read_manifest, restore
from lifebox.registry.disk import DiskStore
from lifebox.registry.folder import Folder
from lifebox.registry.opening import open_registry, recover_registry
from lifebox.registry.vault import Vault
from tests.unit.registry import make
from tests.unit.security.cheap import CHEAP, EWA


def test_a_backup_opens_with_the_same_password_and_holds_the_same(vault: Vault, tmp_path: Path) -> None:
    (person,) = make.add(vault, make.card())
    copy = vault.backup(tmp_path)
    make.change(vault, person, note="później")
    assert sorted(path.name for path in copy.iterdir()) == [
        "backup.json", "recovery.age", "registry-1.db", "registry.head.0", "registry.head.1", "registry.keys",
    ]  # fmt: skip
    target = tmp_path / "restored.lifebox"
    restore(copy, target)
    opened = make.reopen(target)
    assert opened.verify().clean
    with opened.read() as reader:
        assert reader.person(person).card == make.card()
    make.add(opened, make.card("Zych"))
    opened.close()


def test_an_administrator_signs_and_anybody_else_authenticates(vault: Vault, tmp_path: Path) -> None:
    vault.add_account("ewa", EWA, Role.SOCIAL_WORKER)
    worker = open_registry(vault.path, "ewa", EWA, make.settings(), CHEAP)
    manifests = [read_manifest(Folder(opened.backup(tmp_path))) for opened in (vault, worker)]
    worker.close()
    assert [manifest.signature is not None for manifest in manifests] == [True, False]
    for manifest in manifests:
        assert manifest.is_genuine(vault.unlocked)
        assert not manifest.model_copy(update={"sequence": 99}).is_genuine(vault.unlocked)
    assert not manifests[1].model_copy(update={"signature": bytes(64)}).is_genuine(vault.unlocked)


def test_nobody_works_in_a_backup(vault: Vault, tmp_path: Path) -> None:
    copy = vault.backup(tmp_path)
    before = {path.name: path.read_bytes() for path in copy.iterdir()}
    with pytest.raises(IsABackup):
        make.reopen(copy)
    with pytest.raises(IsABackup):
        recover_registry(copy, "", "anna", EWA, make.settings(), CHEAP)
    with pytest.raises(IsABackup):
        DiskStore(make.settings(), CHEAP).logins(copy)
    assert {path.name: path.read_bytes() for path in copy.iterdir()} == before
    restore(copy, tmp_path / "restored.lifebox")


def test_restoring_never_overwrites(vault: Vault, tmp_path: Path) -> None:
    with pytest.raises(FileExists):
        restore(vault.backup(tmp_path), vault.path)
    assert vault.verify().clean


@pytest.mark.parametrize("name", ["registry-1.db", "registry.keys", "recovery.age", "registry.head.0"])
def test_a_changed_file_is_not_restored(vault: Vault, tmp_path: Path, name: str) -> None:
    copy = vault.backup(tmp_path)
    content = bytearray((copy / name).read_bytes())
    content[-1] ^= 1
    (copy / name).write_bytes(content)
    with pytest.raises(RegistryDamaged):
        restore(copy, tmp_path / "restored.lifebox")
    assert not list(tmp_path.glob("restored*"))


def test_a_changed_manifest_is_not_believed(vault: Vault, tmp_path: Path) -> None:
    copy = Folder(vault.backup(tmp_path))
    stated = copy.manifest.read_bytes()
    for other in (b'"epoch":2', b'"epoch":1,"x":1'):
        copy.manifest.write_bytes(stated.replace(b'"epoch":1', other))
        with pytest.raises(RegistryDamaged):
            restore(copy.path, tmp_path / "restored.lifebox")
    copy.manifest.write_bytes(stated.replace(b'"sequence":1', b'"sequence":2'))
    with pytest.raises(RegistryDamaged) as caught:
        restore(copy.path, tmp_path / "restored.lifebox")
    assert caught.value.params == {"part": "backup.json"}


def test_a_folder_without_manifest_is_no_backup(vault: Vault, tmp_path: Path) -> None:
    with pytest.raises(NotARegistry):
        restore(vault.path, tmp_path / "restored.lifebox")
    with pytest.raises(FileMissing):
        vault.backup(tmp_path / "none")


def test_a_copy_that_does_not_verify_is_thrown_away(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(*_args: object) -> CheckReport:
        return CheckReport(0, 0, 0, (("pages", "registry-1.db"),))

    with pytest.raises(RegistryDamaged):
        backup_module.backup(vault._store, vault.unlocked, tmp_path, check=damaged)
    assert [path.name for path in tmp_path.iterdir()] == [vault.path.name]


def _restate(copy: Folder, **changes: object) -> None:
    """Another manifest, as anybody could write it who has no key."""
    manifest = read_manifest(copy).model_copy(update={"signature": None, **changes})
    copy.manifest.write_bytes(canonical_json(manifest))


def _described_anew(copy: Folder, name: str) -> Manifest:
    content = (copy.path / name).read_bytes()
    manifest = read_manifest(copy)
    files = tuple(
        file.model_copy(update={"size": len(content), "sha256": hashlib.sha256(content).digest()})
        if file.name == name
        else file
        for file in manifest.files
    )
    return manifest.model_copy(update={"files": files})


def test_a_recovery_file_that_the_key_file_does_not_know_is_not_restored(vault: Vault, tmp_path: Path) -> None:
    copy = Folder(vault.backup(tmp_path))
    copy.recovery.write_bytes(copy.recovery.read_bytes()[:-1])
    _restate(copy, files=_described_anew(copy, "recovery.age").files)
    with pytest.raises(RegistryDamaged) as caught:
        restore(copy.path, tmp_path / "restored.lifebox")
    assert caught.value.params == {"part": "recovery.age"}


def test_a_registry_without_a_whole_recovery_file_says_so_when_backed_up(vault: Vault, tmp_path: Path) -> None:
    Folder(vault.path).recovery.unlink()
    with pytest.raises(RegistryDamaged) as caught:
        vault.backup(tmp_path)
    assert caught.value.params == {"part": "recovery.age"}
    assert [path.name for path in tmp_path.iterdir()] == [vault.path.name]


@pytest.mark.parametrize("name", ["../planted", "/planted", "registry.attempts", "registry.head.1"])
def test_a_manifest_cannot_name_other_files(vault: Vault, tmp_path: Path, name: str) -> None:
    copy = Folder(vault.backup(tmp_path))
    (tmp_path / "planted").write_bytes(b"x")
    first, *rest = read_manifest(copy).files
    _restate(copy, files=(*rest, first.model_copy(update={"name": name})))
    with pytest.raises(RegistryDamaged):
        restore(copy.path, tmp_path / "new" / "restored.lifebox")
    _restate(copy, files=tuple(rest))
    with pytest.raises(RegistryDamaged):
        restore(copy.path, tmp_path / "new" / "restored.lifebox")
    assert list((tmp_path / "new").iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes there")
def test_links_and_pipes_in_a_backup_are_not_followed(vault: Vault, tmp_path: Path) -> None:
    copy = Folder(vault.backup(tmp_path))
    elsewhere = tmp_path / "elsewhere"
    copy.recovery.rename(elsewhere)
    copy.recovery.symlink_to(elsewhere)
    with pytest.raises(RegistryDamaged):
        restore(copy.path, tmp_path / "restored.lifebox")
    copy.recovery.unlink()
    os.mkfifo(copy.recovery)
    with pytest.raises(RegistryDamaged):
        restore(copy.path, tmp_path / "restored.lifebox")
    assert not list(tmp_path.glob("restored*"))


def test_keys_that_changed_meanwhile_are_not_put_beside_the_old_database(vault: Vault, tmp_path: Path) -> None:
    other = make.reopen(vault.path)
    other.rotate()
    with pytest.raises((RegistryBusy, RegistryDamaged)):
        backup_module._copied(vault._store, Folder(tmp_path))
    other.close()


def test_all_files_are_the_owners_alone(vault: Vault, tmp_path: Path) -> None:
    make.add(vault, make.card())
    before = {path.name for path in vault.path.iterdir()}
    assert {"registry.lock", "registry-1.db", "registry-1.db-wal", "reserve"} <= before
    assert _open_to_others(vault.path) == set()
    vault.rotate()
    copy = vault.backup(tmp_path)
    restore(copy, tmp_path / "restored.lifebox")
    for folder in (vault.path, copy, tmp_path / "restored.lifebox"):
        assert folder.stat().st_mode & 0o777 == 0o700
        assert _open_to_others(folder) == set()


def _open_to_others(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.stat().st_mode & 0o777 != 0o600}
