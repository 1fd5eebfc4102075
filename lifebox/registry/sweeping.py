"""Nothing of an erased record stays in the file.

`secure_delete` blanks what a row leaves, but not the copies of its neighbours that SQLite makes when it balances pages:
of 200 people erased one by one, parts of names and notes were left in the unused middle of some pages, and more of them
in the WAL. Only writing all pages anew takes those away. That takes a second for 60 MB, so it is done once for all that
was erased together, outside their transaction; until it is done the file itself says that it is due.
"""

from sqlalchemy import Connection
from sqlcipher3 import dbapi2

from lifebox.domain.errors import RegistryBusy

# The number in a database's head that SQLite leaves to its users; a roll-back takes it back too.
_DUE, _DONE = "PRAGMA user_version = 1", "PRAGMA user_version = 0"
_IS_DUE = "PRAGMA user_version"
# The new pages wait in a file of the system's temporary folder, encrypted as the database is: in memory they would take
# as much as the registry is large. Tables and sorters of statements, which SQLCipher does not encrypt, VACUUM has none.
_WHERE = "PRAGMA temp_store = FILE"


def announce(connection: Connection) -> None:
    """Say, in the transaction that erases, that a sweep is due."""
    connection.exec_driver_sql(_DUE)


def is_due(connection: dbapi2.Connection) -> bool:
    """Whether something was erased since the last sweep."""
    return bool(connection.execute(_IS_DUE).fetchone()[0])


def sweep(connection: dbapi2.Connection) -> None:
    """Write all pages anew and empty the WAL; readers go on meanwhile. Nobody else may write: hold the lock.

    Raises `RegistryBusy` where a reader still needs the old pages; then it is still due.
    """
    connection.execute(_WHERE)
    connection.execute("VACUUM")
    _empty_wal(connection)
    connection.execute(_DONE)
    _empty_wal(connection)


def _empty_wal(connection: dbapi2.Connection) -> None:
    if connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
        raise RegistryBusy
