"""Backups count only when they open and verify where they lie."""

from pathlib import Path

import pytest

from lifebox.domain.access import Role
from lifebox.domain.audit import CheckReport
from lifebox.domain.errors import FileExists, FileMissing, NotARegistry, RegistryDamaged
from lifebox.registry import backup as backup_module
from lifebox.registry.backup import read_manifest, restore
from lifebox.registry.folder import Folder
from lifebox.registry.vault import Vault, open_registry
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
    copy.manifest.write_bytes(stated.replace(b'"epoch":1', b'"epoch":2'))
    with pytest.raises(RegistryDamaged):
        restore(copy.path, tmp_path / "restored.lifebox")


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
