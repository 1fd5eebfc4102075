"""Bringing an older database to the newest schema: one step at a time, all in one transaction, after a backup."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from lifebox.domain.access import Action, Actor
from lifebox.domain.errors import NewerVersion, RegistryDamaged
from lifebox.registry import schema
from lifebox.registry.backup import backup
from lifebox.registry.engine import Mode, open_engine
from lifebox.registry.ledger import count_rows
from lifebox.registry.models import SCHEMA_VERSION
from lifebox.registry.reindex import reindex
from lifebox.registry.store import Store, transaction
from lifebox.registry.verify import verify_chain
from lifebox.registry.writer import Writer
from lifebox.security.keys import Keys

if TYPE_CHECKING:
    from alembic.operations import Operations

Steps = Mapping[int, Callable[["Operations"], None]]


def require_newest(store: Store, keys: Keys, actor: Actor) -> None:
    """Migrate where the schema is older; a backup lies beside the registry then.

    Raises `NewerVersion` where a newer program wrote it, and what `backup` and a write raise.
    """
    with store.snapshot() as connection:
        found = schema.version_of(connection)
    if found > SCHEMA_VERSION:
        raise NewerVersion(found=found, known=SCHEMA_VERSION)
    if found < SCHEMA_VERSION:
        # Alembic takes 0.4 s to import: only where it is needed.
        from lifebox.registry.migrations.versions import STEPS  # noqa: PLC0415

        migrate(store, keys, actor, STEPS, found, SCHEMA_VERSION)


def migrate(store: Store, keys: Keys, actor: Actor, steps: Steps, found: int, wanted: int) -> None:
    """Run the steps after `found` up to `wanted`. After any failure the database is as it was."""
    with store.giving_room(), store.locked():
        with store.snapshot() as connection:
            if schema.version_of(connection) != found:
                return  # another program was quicker
        backup(store, keys, store.folder.path.parent, check=verify_chain)
        engine = open_engine(store.path, store.keys.database, Mode.MIGRATE, store.settings.patience)
        try:
            with transaction(engine) as connection:
                before = store.require_current(connection)
                for version in range(found + 1, wanted + 1):
                    apply_step(connection, steps[version])
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                    raise RegistryDamaged(part="foreign_key")
                reindex(connection, store.keys.audit)
                # The rows have other columns now: their sum begins anew.
                before = replace(before, tally=count_rows(connection, store.keys.audit))
                clock = store.settings.clock
                writer = Writer(connection, store.keys.audit, store.vocabulary, actor, clock, before)
                schema.stamp(writer, wanted)
                writer.audit(Action.REGISTRY_MIGRATED, facts=[("from", str(found)), ("to", str(wanted))])
                after = writer.finish()
            store.follow(after)
        finally:
            engine.dispose()


def apply_step(connection: Connection, step: Callable[["Operations"], None]) -> None:
    """Run one step with Alembic's operations on this connection."""
    from alembic.migration import MigrationContext  # noqa: PLC0415  see `require_newest`
    from alembic.operations import Operations  # noqa: PLC0415

    step(Operations(MigrationContext.configure(connection)))
