"""An open database: its engines, and the rules of a write from lock to head."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from filelock import FileLock
from sqlalchemy import Connection, Engine
from sqlcipher3 import dbapi2

from lifebox.domain.access import Actor, Role
from lifebox.domain.errors import DiskFull, KeysRenewed, LifeboxError, ReadOnlyRegistry, RegistryDamaged
from lifebox.domain.ids import AccountId, RegistryId
from lifebox.registry import audit_chain, reserve, sweeping
from lifebox.registry.audit_chain import Tip
from lifebox.registry.engine import DatabaseKey, Mode, connect, open_engine, require_encrypted
from lifebox.registry.errors import database_faults, file_faults
from lifebox.registry.folder import HEADS, Folder
from lifebox.registry.fulltext import OPTIMIZE
from lifebox.registry.head import FORMAT, Head, Heads, fault_of, is_current, read_heads, write_head
from lifebox.registry.reader import Reader
from lifebox.registry.settings import Settings
from lifebox.registry.vocabulary import Vocabulary
from lifebox.registry.writer import Writer
from lifebox.security.keyfile import read_key_file
from lifebox.security.keys import Keys

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class StoreKeys:
    """What opens one epoch's database and proves its content."""

    registry: RegistryId
    epoch: int
    database: DatabaseKey
    audit: bytes

    def __repr__(self) -> str:
        return f"StoreKeys(epoch={self.epoch})"

    @classmethod
    def of(cls, keys: Keys, salt: bytes) -> "StoreKeys":
        """Derived from what somebody who logged in holds."""
        master = keys.master
        return cls(keys.registry_id, keys.epoch, DatabaseKey(master.database_key(), salt), master.audit_key())


class Store:
    """The database of one epoch. Readers and writers may run in any number of threads and processes."""

    def __init__(self, folder: Folder, keys: StoreKeys, settings: Settings, lock: FileLock | None = None) -> None:
        """Raises `RegistryDamaged` where the file is missing or not encrypted, `ReadOnlyRegistry` where a WAL
        that holds something cannot be read for lack of permission to write. Two stores of one folder in one
        thread share a `lock`.
        """
        self.folder = folder
        self.keys = keys
        self.settings = settings
        self.path = folder.database(keys.epoch)
        self.vocabulary = Vocabulary()
        self.roles: dict[AccountId, Role] = {}
        """The accounts as the key file has them since somebody read or wrote."""
        self._keys_seen: tuple[int, int, int] | None = None
        self.writable = folder.writable
        if not self.path.exists():
            raise RegistryDamaged(part=self.path.name)
        require_encrypted(self.path, keys.database.salt)
        self.lock = lock or FileLock(folder.lock, timeout=settings.patience, mode=0o600, poll_interval=0.01)
        self._writing = self._engine(Mode.WRITE)
        self._reading = self._engine(Mode.READ)

    @contextmanager
    def read(self) -> Iterator[Reader]:
        """A reader of what is committed now. Raises `KeysRenewed`."""
        self.require_own_epoch()
        with transaction(self._reading) as connection:
            yield Reader(connection, self.keys.audit, self.vocabulary)

    @contextmanager
    def write(self, actor: Actor) -> Iterator[Writer]:
        """A write transaction. Raises `RegistryBusy`, `DiskFull`, `ReadOnlyRegistry`, `CommitsLost`, `KeysRenewed`,
        `RegistryDamaged`, `UnauditedWrite`; after any of them nothing of it is stored, unless the disk took it and
        could not say so, which `RegistryDamaged` or `DiskFull` at the commit may mean.
        """
        with self.giving_room(), self.locked():
            self.require_own_epoch()
            with transaction(self._writing) as connection:
                before = self.require_current(connection)
                clock = self.settings.clock
                writer = Writer(connection, self.keys.audit, self.vocabulary, actor, clock, before)
                yield writer
                after = writer.finish()
            self.follow(after)

    def begin_chain(self, actor: Actor, fill: Callable[[Writer], None]) -> None:
        """The first transaction of an empty database."""
        with self.locked():
            with transaction(self._writing) as connection:
                clock = self.settings.clock
                writer = Writer(connection, self.keys.audit, self.vocabulary, actor, clock, Tip())
                fill(writer)
                after = writer.finish()
            self.write_heads(after)

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """A connection of its own whose reads all see one state, for verification.

        FTS5 compares the index with what a connection remembers of it: one that was used before may be behind.
        """
        engine = self._engine(Mode.READ)
        try:
            with transaction(engine) as connection:
                yield connection
        finally:
            engine.dispose()

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keeps every other writer out, of this and any other process. Raises `RegistryBusy`."""
        if not self.writable:
            raise ReadOnlyRegistry
        with file_faults(self.folder.lock.name):
            self.lock.acquire()
        try:
            yield
        finally:
            self.lock.release()

    @contextmanager
    def driver(self) -> Iterator[dbapi2.Connection]:
        """A connection of the driver outside any transaction: checkpoints, page checks, copies."""
        with database_faults():
            connection = connect(self.path, self.keys.database, self._mode(Mode.WRITE), self.settings.patience)
            try:
                yield connection
            finally:
                connection.close()

    @contextmanager
    def giving_room(self) -> Iterator[None]:
        """When the disk is full the reserve is given back, so that the next try succeeds."""
        try:
            yield
        except DiskFull:
            reserve.release(self.folder)
            raise

    def heads(self) -> Heads:
        """The head files as they are now."""
        return read_heads(self.folder, self.keys.audit, self.keys.registry, self.keys.epoch)

    def fault(self) -> LifeboxError | None:
        """Why nothing may be written, or None. Reading goes on in every case."""
        if not self.writable:
            return ReadOnlyRegistry()
        heads = self.heads()  # before the database: a writer in between only puts that ahead
        with transaction(self._reading) as connection:
            return fault_of(heads, connection)

    def write_head(self, tip: Tip) -> None:
        """Say outside the database that this is the newest transaction."""
        write_head(self.folder, self.keys.audit, self.head_of(tip))

    def write_heads(self, tip: Tip) -> None:
        """Say so in both files."""
        for slot in HEADS:
            write_head(self.folder, self.keys.audit, self.head_of(tip), slot)

    def head_of(self, tip: Tip) -> Head:
        """What the head says of a link of the chain."""
        return Head(
            format=FORMAT,
            registry=self.keys.registry,
            epoch=self.keys.epoch,
            sequence=tip.sequence,
            number=tip.number,
            link=tip.mac,
            at=self.settings.clock.now(),
        )

    def checkpoint(self) -> None:
        """Put everything into the database file and empty the WAL, as far as readers let it."""
        if self.writable:
            with self.driver() as connection:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def settle(self) -> None:
        """Make searches quick again after many writes, and checkpoint. Raises `RegistryBusy`, `DiskFull`."""
        with self.locked(), self.driver() as connection:
            connection.execute(OPTIMIZE)
        self.checkpoint()

    def sweep(self) -> None:
        """Leave nothing of what was erased, see `sweeping`. What keeps it from being done now, a full disk or somebody
        who reads, keeps it until the registry is closed.
        """
        if not self.writable:
            return
        try:
            with self.driver() as connection:
                if sweeping.is_due(connection):
                    with self.locked():
                        sweeping.sweep(connection)
        except LifeboxError as error:
            _log.warning("not swept: %s", error.key)

    def close(self) -> None:
        """Sweep where that is due, checkpoint and close all connections."""
        self.sweep()
        try:
            self.checkpoint()
        except LifeboxError as error:
            # What is in the WAL stays there; damage and a full disk show at the next opening.
            _log.warning("no checkpoint: %s", error.key)
        self._reading.dispose()
        self._writing.dispose()

    def require_current(self, connection: Connection) -> Tip:
        """The newest link, once the heads say so too: a writer begins with this and ends with `follow`. Raises
        `CommitsLost`, `RegistryDamaged`.
        """
        heads, stored = self.heads(), audit_chain.tip(connection)
        fault = fault_of(heads, connection)
        if fault is not None:
            raise fault
        if not is_current(heads, stored):
            self.write_head(stored)
        return stored

    def require_own_epoch(self) -> None:
        """Raise `KeysRenewed` once the key file is of a later epoch: nobody else sees what is written here, and what
        is read here is of yesterday. A look at the file's date and no more, unless that changed.
        """
        try:
            found = self.folder.keys.stat()
        except OSError:
            return  # looking up goes on; the check of the whole registry tells
        seen = (found.st_mtime_ns, found.st_ino, found.st_size)
        if seen == self._keys_seen:
            return
        try:
            keyfile = read_key_file(self.folder.keys)
        except LifeboxError:
            return
        if keyfile.epoch > self.keys.epoch:
            raise KeysRenewed
        self.roles = {slot.account: slot.role for slot in keyfile.slots}
        self._keys_seen = seen

    def follow(self, after: Tip) -> None:
        """Bring the head up to a transaction that is stored."""
        try:
            self.write_head(after)
        except LifeboxError as error:
            # The transaction is stored; the next writer brings the head up before it begins.
            _log.warning("head not written: %s", error.key)

    def _engine(self, mode: Mode) -> Engine:
        return open_engine(self.path, self.keys.database, self._mode(mode), self.settings.patience)

    def _mode(self, wanted: Mode) -> Mode:
        if self.writable:
            return wanted
        wal = self.path.with_name(f"{self.path.name}-wal")
        if wal.exists() and wal.stat().st_size:
            # Without its WAL the database would show an older state.
            raise ReadOnlyRegistry
        return Mode.IMMUTABLE


@contextmanager
def transaction(engine: Engine) -> Iterator[Connection]:
    """A transaction that commits when its block ends well; faults of the database are the domain's errors."""
    with database_faults(), engine.begin() as connection:
        yield connection
