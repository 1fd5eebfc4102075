"""Prepared registries, of which each test damages copies."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from lifebox.domain.audit import AuditFilter
from lifebox.domain.ids import PersonId
from lifebox.domain.people import PeopleFilter
from lifebox.registry.vault import Vault
from tests.unit.registry import make


@dataclass(frozen=True)
class Prepared:
    """A registry that was closed, the same as a power cut would have left it, and what both must show."""

    closed: Path
    cut: Path
    people: tuple[PersonId, ...]
    right: tuple[object, ...]

    def shown(self, vault: Vault) -> tuple[object, ...]:
        """What a user could see of it. Raises what reading raises."""
        with vault.read() as reader:
            return (
                tuple(reader.person(person) for person in self.people),
                tuple(reader.revisions(person) for person in self.people),
                reader.people(PeopleFilter()),
                reader.audit_entries(AuditFilter()),
                reader.unassigned_codes(),
            )


@pytest.fixture(scope="session")
def full_faults(pytestconfig: pytest.Config) -> bool:
    """Whether the whole programme was asked for: many seeds, large samples, every kill."""
    return bool(pytestconfig.getoption("--full-faults"))


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """Two people, one with two revisions."""
    folder = tmp_path_factory.mktemp("prepared")
    vault = make.create(folder / "closed.lifebox")
    people = tuple(make.add(vault, make.card(), make.card("Zych", phone="+48585550111")))
    make.change(vault, people[0], note="druga")
    cut = folder / "cut.lifebox"
    shutil.copytree(vault.path, cut)
    (cut / "registry-1.db-shm").unlink(missing_ok=True)
    empty = Prepared(vault.path, cut, people, ())
    right = empty.shown(vault)
    vault.close()
    return Prepared(vault.path, cut, people, right)


@pytest.fixture
def filled(prepared: Prepared, tmp_path: Path) -> Path:
    """A copy of the closed one."""
    copy = tmp_path / "whole.lifebox"
    shutil.copytree(prepared.closed, copy)
    return copy
