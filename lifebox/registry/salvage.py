"""A new registry from what can be read of a damaged one, and on wish from its last backup; the damaged one is kept.

It keeps id, keys and accounts: passwords, the recovery sheet, printed codes and bundles go on being its own. What was
lost is told by a report that lies in the new registry's settings, encrypted like all else.
"""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from filelock import FileLock
from sqlalchemy import Connection, delete, func, select

from lifebox.domain.access import Action
from lifebox.domain.audit import Problem
from lifebox.domain.errors import ForeignBackup, NothingLeft, RegistryDamaged
from lifebox.domain.salvage import Fate, SalvageReport, SalvageWish
from lifebox.registry import audit_chain, mending, rows, schema
from lifebox.registry.backup import built, read_manifest
from lifebox.registry.backup_copies import require_whole
from lifebox.registry.engine import DatabaseKey, Mode, open_engine
from lifebox.registry.errors import file_faults
from lifebox.registry.filling import Filling
from lifebox.registry.folder import Folder
from lifebox.registry.harvest import Harvest, harvest
from lifebox.registry.head import read_heads
from lifebox.registry.journal import carry_over
from lifebox.registry.models import (
    AttachmentRow,
    AuditRow,
    Base,
    PersonRow,
    RevisionRow,
    SettingRow,
)
from lifebox.registry.pages import PageFile
from lifebox.registry.places import require_safe
from lifebox.registry.reader import ORGANISATION
from lifebox.registry.reindex import reindex
from lifebox.registry.salvage_telling import kept_people, lost_people, table_counts
from lifebox.registry.salvaged_people import SalvagedPeople
from lifebox.registry.settings import Settings
from lifebox.registry.store import Store, StoreKeys, transaction
from lifebox.registry.verify import verify
from lifebox.registry.vocabulary import Vocabulary
from lifebox.registry.writer import Writer
from lifebox.security.files import write_atomic
from lifebox.security.keyfile import KeyFile, read_key_file, write_key_file
from lifebox.security.master import digests_equal
from lifebox.security.unlocking import Unlocked

_ID = re.compile(rb"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True)
class Ground:
    """What a salvage starts from: the damaged folder and keys that somebody proved to hold.

    `sealed` is the content of `recovery.age`, None where it is lost; `certain` says that the key file is the last one
    that was written.
    """

    folder: Folder
    keyfile: KeyFile
    unlocked: Unlocked
    sealed: bytes | None
    certain: bool = True


def salvage(ground: Ground, wish: SalvageWish, settings: Settings) -> SalvageReport:
    """Write the new registry. Only an administrator's keys will do.

    Raises `NotAllowed`, `UnsafePlace`, `FileExists`, `NothingLeft`, `BackupIsNewer`, `ForeignBackup`, `RegistryBusy`;
    `NotARegistry` and `RegistryDamaged` for what is no whole backup of this registry. After any of them nothing is
    left at the target. The damaged registry is only read.
    """
    ground.unlocked.actor.require(Action.REGISTRY_SALVAGED)
    if settings.refuse_unsafe_places:
        require_safe(wish.target)
    keys = StoreKeys.of(ground.unlocked, ground.keyfile.db_salt)
    backup = _backup(ground, wish)
    with built(wish.target) as part:
        write_key_file(part.keys, ground.keyfile)
        if ground.sealed is not None:
            write_atomic(part.recovery, ground.sealed)
        database = part.database(keys.epoch)
        schema.create_database(database, keys.database, settings.patience)
        with ExitStack() as stack:
            stack.enter_context(_quiet(ground.folder, settings))
            file = stack.enter_context(PageFile(ground.folder.database(keys.epoch), keys.database))
            if len(file.damaged) == file.count:
                raise NothingLeft
            report = _Work(ground, wish, settings, keys, backup).run(database, file)
        _prove(part, keys, ground, settings)
        # What was shown while it was damaged could not be written: the keys are the same.
        carry_over(ground.folder, ground.unlocked, part, ground.unlocked)
    return report


class _Work:
    """One salvage into an empty database."""

    def __init__(
        self, ground: Ground, wish: SalvageWish, settings: Settings, keys: StoreKeys, backup: "_Backup | None"
    ) -> None:
        self._ground, self._wish, self._settings, self._keys, self._backup = ground, wish, settings, keys, backup
        self._now = settings.clock.now()
        self._actor = ground.unlocked.actor
        self._restored: Counter[str] = Counter()

    def run(self, database: Path, file: PageFile) -> SalvageReport:
        """Fill it, join what belongs together, and write down what was lost."""
        engine = open_engine(database, self._keys.database, Mode.MIGRATE, self._settings.patience)
        try:
            with transaction(engine) as connection:
                return self._fill(connection, file)
        finally:
            engine.dispose()

    def _fill(self, connection: Connection, file: PageFile) -> SalvageReport:
        driver: Any = connection.connection.driver_connection
        found = harvest(file, driver)
        heads = read_heads(self._ground.folder, self._keys.audit, self._keys.registry, self._keys.epoch).genuine
        tip = connection.scalar(select(func.max(AuditRow.sequence))) or 0
        newest = max(tip, *(head.sequence for head in heads), 0)
        if newest > tip:
            # What was committed last is gone, on whatever page it was.
            found.suspect = frozenset(Base.metadata.tables)
        with ExitStack() as stack:
            filling = self._filling(stack, found, driver)
            if filling:
                filling.fill_log(newest if heads else 0)
                filling.fill_tables()
                self._restored = filling.restored
            people = SalvagedPeople(connection, self._keys.audit, self._actor, self._now, self._wish.comment)
            people.sort()
            if filling:
                filling.fill_people(people)
        people.finish()
        scans = self._scans(connection)
        lost = lost_people(connection, people, found)
        mending.join_doubles(connection)
        new_codes = mending.join_boxes(connection, self._now)
        dropped = mending.drop_dangling(connection)
        reindex(connection, self._keys.audit)
        report = SalvageReport(
            made=self._now,
            source=self._ground.folder.path.name,
            backup=self._backup.made if self._backup else None,
            pages=found.pages,
            damaged_pages=found.damaged,
            older_pages=found.older,
            unknown_pages=found.unknown,
            people=(*lost, *kept_people(connection, people, scans, new_codes)),
            tables=table_counts(found, self._restored, dropped),
            entries_restored=self._restored[AuditRow.__tablename__],
            codes_made=len(new_codes),
            sheet_lost=self._ground.sealed is None,
            accounts_lost=not self._ground.certain,
        )
        return self._write_down(connection, report, newest)

    def _filling(self, stack: ExitStack, found: Harvest, driver: Any) -> Filling | None:
        if self._backup is None:
            return None
        return stack.enter_context(
            Filling(self._backup.database, self._backup.key, driver, found.suspect, frozenset(found.names))
        )

    def _scans(self, connection: Connection) -> Counter[UUID]:
        """Photos and scans that a card shown now names and nobody has, by person; a wrong one counts as none."""
        for row in connection.execute(select(AttachmentRow.table()).execution_options(yield_per=10)):
            expected = rows.attachment_digest(self._keys.audit, row.id, row.media_type, row.content)
            if not digests_equal(expected, row.digest):
                connection.execute(delete(AttachmentRow).where(AttachmentRow.id == row.id))
        there = set(connection.scalars(select(AttachmentRow.id)))
        missing: Counter[UUID] = Counter()
        shown = select(PersonRow.id, RevisionRow.card).join(
            RevisionRow, (RevisionRow.person == PersonRow.row) & (RevisionRow.number == PersonRow.revision)
        )
        for row in connection.execute(shown.execution_options(yield_per=1000)):
            named = {UUID(match.decode()) for match in _ID.findall(row.card)}
            missing[row.id] += len(named - there)
        return missing

    def _write_down(self, connection: Connection, report: SalvageReport, newest: int) -> SalvageReport:
        """The log, chained anew, and the report; the schema is the newest."""
        has_profile = select(SettingRow.name).where(SettingRow.name == ORGANISATION)
        tip, spans = mending.mend_log(connection, self._keys.audit, self._actor, self._now, newest)
        report = report.model_copy(
            update={"entries": tuple(spans), "organisation_lost": connection.scalar(has_profile) is None}
        )
        writer = Writer(connection, self._keys.audit, Vocabulary(), self._actor, self._settings.clock, tip)
        schema.stamp(writer)
        if report.organisation_lost:
            writer.set_organisation(self._wish.profile)
        writer.keep_salvage_report(report)
        facts = [("pages", report.damaged_pages), ("lost", report.count(Fate.LOST)), ("entries", report.entries_lost)]
        writer.audit(Action.REGISTRY_SALVAGED, facts=[(name, str(count)) for name, count in facts])
        writer.finish()
        return report


@dataclass(frozen=True)
class _Backup:
    """A backup whose files are whole and of this registry."""

    database: Path
    key: DatabaseKey
    made: datetime


def _backup(ground: Ground, wish: SalvageWish) -> _Backup | None:
    """Raises `NotARegistry`, `RegistryDamaged`, `FileMissing`, `ForeignBackup` for one under other keys."""
    if wish.backup is None:
        return None
    folder = Folder(wish.backup)
    manifest = read_manifest(folder)
    if (manifest.registry, manifest.epoch) != (ground.unlocked.registry_id, ground.unlocked.epoch):
        raise ForeignBackup
    require_whole(folder, manifest, ground.unlocked)
    salt = read_key_file(folder.keys).db_salt
    key = DatabaseKey(ground.unlocked.master.database_key(), salt)
    return _Backup(folder.database(manifest.epoch), key, manifest.made)


def _quiet(folder: Folder, settings: Settings) -> AbstractContextManager[object]:
    """Keeps writers of other programs out meanwhile, where that needs no new file. Raises `RegistryBusy`."""
    if not (folder.writable and folder.lock.exists()):
        return nullcontext()
    return _locked(folder, settings)


@contextmanager
def _locked(folder: Folder, settings: Settings) -> Iterator[None]:
    lock = FileLock(folder.lock, timeout=settings.patience, mode=0o600, poll_interval=0.01)
    with file_faults(folder.lock.name):
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _prove(part: Folder, keys: StoreKeys, ground: Ground, settings: Settings) -> None:
    """What was made is whole in every respect, or it is not given to anybody."""
    made = Store(part, keys, replace(settings, reserve_bytes=0))
    try:
        with made.snapshot() as connection:
            made.write_heads(audit_chain.tip(connection))
        damage = [one for one in verify(made, ground.unlocked).damage if one[0] != Problem.RECOVERY or ground.sealed]
    finally:
        made.close()
    if damage:
        raise RegistryDamaged(part=f"{damage[0][0]} {damage[0][1]}")
    part.lock.unlink(missing_ok=True)
