"""Schema versions."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from lifebox.domain.access import Action
from lifebox.domain.audit import AuditFilter
from lifebox.domain.errors import NewerVersion, RegistryDamaged
from lifebox.registry import schema
from lifebox.registry.backup import restore
from lifebox.registry.engine import DatabaseKey, Mode, open_engine
from lifebox.registry.migrate import apply_step, migrate, require_newest
from lifebox.registry.migrations.versions import STEPS
from lifebox.registry.models import SCHEMA_VERSION
from lifebox.registry.store import transaction
from lifebox.registry.vault import Vault
from tests.unit.registry import make

if TYPE_CHECKING:
    from alembic.operations import Operations

KEY = DatabaseKey(b"k" * 32, b"s" * 16)
_SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name"


def _described(path: Path) -> list[tuple[str, str, str, str]]:
    engine = open_engine(path, KEY, Mode.READ, 1.0)
    with transaction(engine) as connection:
        found = [
            (row.type, row.name, row.tbl_name, " ".join((row.sql or "").replace('"', "").split()))
            for row in connection.exec_driver_sql(_SCHEMA)
        ]
    engine.dispose()
    return found


def _parts(described: list[tuple[str, str, str, str]]) -> list[tuple[object, ...]]:
    # The order of constraints inside a table is a matter of taste.
    return [(*row[:3], sorted(part.strip(" ()") for part in row[3].split(","))) for row in described]


def test_the_steps_build_the_same_schema_as_the_models(tmp_path: Path) -> None:
    schema.create_database(tmp_path / "models.db", KEY, 1.0)
    engine = open_engine(tmp_path / "steps.db", KEY, Mode.CREATE, 1.0)
    with transaction(engine) as connection:
        for version in sorted(STEPS):
            apply_step(connection, STEPS[version])
    engine.dispose()
    stepped = _described(tmp_path / "steps.db")
    assert len(stepped) > 30
    assert _parts(stepped) == _parts(_described(tmp_path / "models.db"))


def test_there_is_a_step_to_every_version() -> None:
    assert sorted(STEPS) == list(range(1, SCHEMA_VERSION + 1))


def _stamp(vault: Vault, version: int) -> None:
    with vault.write() as tx:
        schema.stamp(tx, version)
        tx.audit(Action.REGISTRY_MIGRATED)


def test_a_newer_registry_is_refused(vault: Vault) -> None:
    _stamp(vault, SCHEMA_VERSION + 1)
    vault.close()
    with pytest.raises(NewerVersion) as caught:
        make.reopen(vault.path)
    assert caught.value.params == {"found": SCHEMA_VERSION + 1, "known": SCHEMA_VERSION}


def _another_table(op: "Operations") -> None:
    op.create_table("extra", sa.Column("id", sa.Integer(), primary_key=True))


def _orphans(op: "Operations") -> None:
    op.execute("DELETE FROM box")


def test_a_migration_keeps_everything_makes_a_backup_and_is_audited(vault: Vault) -> None:
    (person,) = make.add(vault, make.card())
    store, wanted = vault._store, SCHEMA_VERSION + 1
    migrate(store, vault.unlocked, vault.actor, {wanted: _another_table}, SCHEMA_VERSION, wanted)
    with vault.read() as reader:
        assert reader.person(person).card == make.card()
        assert reader.audit_entries(AuditFilter())[0].action is Action.REGISTRY_MIGRATED
    assert vault.verify().clean
    with store.snapshot() as connection:
        assert schema.version_of(connection) == wanted
    (copy,) = vault.path.parent.glob("*-20*.lifebox")
    restore(copy, vault.path.parent / "before.lifebox")
    before = make.reopen(vault.path.parent / "before.lifebox")
    assert before.verify().clean
    before.close()


def test_a_migration_that_breaks_references_changes_nothing(vault: Vault) -> None:
    (person,) = make.add(vault, make.card())
    wanted = SCHEMA_VERSION + 1
    with pytest.raises(RegistryDamaged):
        migrate(vault._store, vault.unlocked, vault.actor, {wanted: _orphans}, SCHEMA_VERSION, wanted)
    with vault.read() as reader:
        assert reader.person(person).card == make.card()
    assert vault.verify().clean


def test_the_newest_schema_needs_nothing(vault: Vault) -> None:
    require_newest(vault._store, vault.unlocked, vault.actor)
    assert not list(vault.path.parent.glob("*-20*.lifebox"))


def test_two_programs_that_migrate_at_once_do_it_once(vault: Vault) -> None:
    store, wanted = vault._store, SCHEMA_VERSION + 1
    for _ in range(2):
        migrate(store, vault.unlocked, vault.actor, {wanted: _another_table}, SCHEMA_VERSION, wanted)
    with vault.read() as reader:
        migrated = [e for e in reader.audit_entries(AuditFilter()) if e.action is Action.REGISTRY_MIGRATED]
    assert len(migrated) == 1
    assert vault.verify().clean
