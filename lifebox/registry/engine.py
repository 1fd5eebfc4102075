"""SQLAlchemy over SQLCipher: how a connection is opened, keyed and checked.

The numbers behind these choices: WAL with `synchronous=FULL` lost no save in simulated power cuts, NORMAL did;
BEGIN IMMEDIATE never failed half-way, a deferred BEGIN did when several processes wrote; a key given with its
salt survives a torn first sector.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from lifebox.domain.errors import RegistryDamaged, Unsupported
from lifebox.registry.errors import file_faults

KEY_BYTES = 32
SALT_BYTES = 16
_PLAIN = b"SQLite format 3\0"
# Prepared statements take the connection's small pool of quick memory; what no longer fits there is locked and
# wiped by SQLCipher at each use. With the usual 128 an import took 4 times and a search by words 4 times as long.
_CACHED_STATEMENTS = 5
OLDEST_SQLITE = (3, 51, 3)  # earlier ones can lose a WAL frame when a checkpoint and a writer meet

# What is set and what must be read back. The log level comes before the key, all else after it.
_SECURED = (
    ("cipher_memory_security", "ON", "1"),
    ("trusted_schema", "OFF", "0"),
    ("secure_delete", "ON", "1"),
    ("temp_store", "MEMORY", "2"),
    ("cell_size_check", "ON", "1"),
    ("mmap_size", "0", "0"),
    ("synchronous", "FULL", "2"),
)


class Mode(Enum):
    """How a database file is opened. `IMMUTABLE` is for a folder nobody can write and a WAL that is empty;
    `MIGRATE` writes with foreign keys unchecked.
    """

    CREATE = auto()
    WRITE = auto()
    MIGRATE = auto()
    READ = auto()
    IMMUTABLE = auto()

    @property
    def uri(self) -> str:
        """The query of SQLite's file URI."""
        return {Mode.CREATE: "mode=rwc", Mode.IMMUTABLE: "mode=ro&immutable=1"}.get(self, "mode=rw")

    @property
    def reading(self) -> bool:
        """Whether nothing is written."""
        return self in {Mode.READ, Mode.IMMUTABLE}

    @property
    def pragmas(self) -> tuple[tuple[str, str, str], ...]:
        """Name, value to set, value to be read back."""
        found = list(_SECURED)
        found.append(("foreign_keys", "OFF", "0") if self is Mode.MIGRATE else ("foreign_keys", "ON", "1"))
        if self is not Mode.IMMUTABLE:
            found.append(("journal_mode", "WAL", "wal"))
        if self is Mode.READ:
            found.append(("query_only", "ON", "1"))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class DatabaseKey:
    """The raw key of a database and the salt that stands in its first bytes."""

    key: bytes
    salt: bytes

    def __post_init__(self) -> None:
        # SQLCipher takes any other length for a passphrase without a word.
        if len(self.key) != KEY_BYTES or len(self.salt) != SALT_BYTES:
            raise ValueError("wrong length of key or salt")

    @property
    def spec(self) -> str:
        """The raw key as SQLCipher reads it."""
        return f"x'{self.key.hex()}{self.salt.hex()}'"

    def __repr__(self) -> str:
        return "DatabaseKey(…)"


def open_engine(database: Path, key: DatabaseKey, mode: Mode, patience: float) -> Engine:
    """An engine whose connections are keyed and checked. Writers begin with BEGIN IMMEDIATE, readers are
    `query_only`. Raises `Unsupported` when a connection is made without encryption or with an old SQLite.
    """
    engine = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=_creator(database, key, mode, patience),
        poolclass=QueuePool,
        pool_size=4 if mode.reading else 1,
        max_overflow=16 if mode.reading else 0,
        pool_timeout=patience,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin_reading if mode.reading else _begin_writing)
    return engine


def _begin_reading(connection: Connection) -> None:
    # As a script, which the driver forgets: of single statements it keeps prepared only those that come twice in a
    # row, and a BEGIN between two look-ups would make every one of them be prepared anew.
    driver: Any = connection.connection.driver_connection
    driver.executescript("BEGIN")


def _begin_writing(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def connect(database: Path, key: DatabaseKey, mode: Mode, patience: float) -> dbapi2.Connection:
    """A keyed and checked connection of the driver, in autocommit mode."""
    require_supported()
    connection = dbapi2.connect(
        f"{database.absolute().as_uri()}?{mode.uri}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=patience,
        cached_statements=_CACHED_STATEMENTS,
    )
    try:
        _secure(connection, key, mode)
    except BaseException:
        connection.close()
        raise
    return connection


def require_supported() -> None:
    """Raise `Unsupported` unless the library is SQLCipher over a SQLite that is new enough."""
    if dbapi2.sqlite_version_info < OLDEST_SQLITE:
        raise Unsupported(what=f"SQLite {dbapi2.sqlite_version}")
    probe = dbapi2.connect(":memory:")
    try:
        version = probe.execute("PRAGMA cipher_version").fetchone()
    finally:
        probe.close()
    if not version or not version[0]:
        raise Unsupported(what="SQLCipher")


def require_encrypted(database: Path, salt: bytes) -> None:
    """Raise `RegistryDamaged` unless the file begins with the salt, as every encrypted one does.

    A power cut while the WAL is put into the file may leave any first sector: while the WAL holds something, it is
    enough that the file is not plain. What is wrong after a checkpoint stays wrong.
    """
    with file_faults(database.name):
        with database.open("rb") as file:
            found = file.read(SALT_BYTES)
        wal = database.with_name(f"{database.name}-wal")
        may_be_torn = found != _PLAIN and wal.exists() and wal.stat().st_size > 0
    if found != salt and not may_be_torn:
        raise RegistryDamaged(part=database.name)


def _creator(database: Path, key: DatabaseKey, mode: Mode, patience: float) -> Callable[[], dbapi2.Connection]:
    def create() -> dbapi2.Connection:
        return connect(database, key, mode, patience)

    return create


def _secure(connection: dbapi2.Connection, key: DatabaseKey, mode: Mode) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f'PRAGMA key = "{key.spec}"')
    for name, value, expected in mode.pragmas:
        connection.execute(f"PRAGMA {name} = {value}")
        _require(connection, name, expected)
    # Both are known only once the file was touched; this also proves the key.
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    _require(connection, "cipher_salt", key.salt.hex())
    _require(connection, "cipher_status", "1")


def _require(connection: dbapi2.Connection, pragma: str, expected: str) -> None:
    row = connection.execute(f"PRAGMA {pragma}").fetchone()
    if row is None or str(row[0]) != expected:
        raise Unsupported(what=f"PRAGMA {pragma}")
