"""A new recovery sheet, and what a power cut between its steps leaves."""

from collections.abc import Callable
from pathlib import Path

import pytest

from lifebox.domain.errors import LoginRefused, RegistryDamaged
from lifebox.registry import vault as vault_module
from lifebox.registry.opening import open_registry, recover_registry
from lifebox.registry.vault import Vault
from tests.support.program import CHEAP
from tests.unit.registry import make

NEW_PASSWORD = "Wiosło!Kapusta?Trzcina=31"


def sheet_opens(path: Path, sheet: str) -> bool:
    return sheet_opens_for(path, sheet, make.LOGIN)


def sheet_opens_for(path: Path, sheet: str, login: str) -> bool:
    try:
        opened = recover_registry(path, sheet, login, NEW_PASSWORD, make.settings(), CHEAP)
    except RegistryDamaged:
        return False
    opened.close()
    return True


class PowerCut(Exception):
    """The process ends here."""


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return make.create(tmp_path / "R.lifebox")


def test_only_the_newest_sheet_opens(vault: Vault) -> None:
    first = vault.renew_recovery()
    second = vault.renew_recovery()
    assert vault.verify().clean
    vault.close()
    assert not sheet_opens(vault.path, first)
    assert sheet_opens(vault.path, second)


@pytest.mark.parametrize("step", ["write_atomic", "write_key_file"])
def test_a_power_cut_before_the_commit_keeps_the_old_sheet(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    old = vault.renew_recovery()

    def cut(*arguments: object, **named: object) -> None:
        raise PowerCut

    with monkeypatch.context() as patched:
        patched.setattr(vault_module, step, cut)
        with pytest.raises(PowerCut):
            vault.renew_recovery()
    vault.close()
    assert sheet_opens(vault.path, old)
    assert_tidy(vault.path)


def test_a_power_cut_after_the_commit_keeps_the_new_sheet(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    old = vault.renew_recovery()
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", _cut_at_the_last_step(Path.replace))
        with pytest.raises(PowerCut):
            vault.renew_recovery()
    vault.close()
    assert not sheet_opens(vault.path, old)
    assert_tidy(vault.path)


@pytest.mark.parametrize("damage", [Path.unlink, lambda path: path.write_bytes(b"{}")], ids=["missing", "damaged"])
def test_the_sheet_opens_a_registry_whose_key_file_is_gone(vault: Vault, damage: Callable[[Path], object]) -> None:
    (person,) = make.add(vault, make.card())
    sheet = vault.renew_recovery()
    other = make.create(vault.path.with_name("Inny.lifebox"))
    foreign = other.renew_recovery()
    other.close()
    vault.close()
    for file in vault.path.glob("registry.keys*"):
        damage(file)
    with pytest.raises(RegistryDamaged):
        recover_registry(vault.path, foreign, "ola", NEW_PASSWORD, make.settings(), CHEAP)
    opened = recover_registry(vault.path, sheet, "ola", NEW_PASSWORD, make.settings(), CHEAP)
    assert opened.verify().clean
    with opened.read() as reader:
        assert reader.person(person).card.full_name
    assert [account.login for account in opened.accounts()] == ["ola"]
    opened.close()
    assert sheet_opens_for(vault.path, sheet, "ola")


def _cut_at_the_last_step(replace: object) -> object:
    def cut(self: Path, target: Path) -> Path:
        if self.name.startswith("recovery-"):
            raise PowerCut
        return replace(self, target)  # type: ignore[operator, no-any-return]  # the real one

    return cut


def assert_tidy(path: Path) -> None:
    """After the next opening nothing waits any more and everything is whole."""
    password = make.PASSWORD
    try:
        make.reopen(path).close()
    except LoginRefused:
        password = NEW_PASSWORD
    opened = open_registry(path, make.LOGIN, password, make.settings(), CHEAP)
    report = opened.verify()
    opened.close()
    assert report.clean, report
    assert list(path.glob("recovery-*.age")) == []
