"""A new master key for everything."""

import pytest

from lifebox.domain.access import Action, Role
from lifebox.domain.errors import LifeboxError, NotAllowed, RegistryDamaged
from lifebox.registry.folder import Folder
from lifebox.registry.rotation import Rotation
from lifebox.registry.vault import Vault, open_registry
from tests.unit.registry import make
from tests.unit.security.cheap import CHEAP, EWA


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
    with pytest.raises(LifeboxError):
        make.add(other, make.card("Zych"))
    other.close()
    assert vault.verify().clean


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
