"""The one place where faults of SQLite and of the file system become the domain's errors.

SQLAlchemy keeps the parameters of a failed statement on its exception: they are personal data and are wiped here.
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from filelock import Timeout
from sqlalchemy.exc import DBAPIError, StatementError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlcipher3 import dbapi2

from lifebox.domain.errors import (
    DiskFull,
    FileExists,
    FileMissing,
    LifeboxError,
    PermissionRefused,
    ReadOnlyRegistry,
    RegistryBusy,
    RegistryDamaged,
)

# SQLITE_IOERR_SHMOPEN and _SHMSIZE: a disk so full that the shared memory of the WAL cannot grow.
_NO_SHARED_MEMORY = frozenset({4618, 4874})


class StoreFault(Exception):
    """Our own fault in using the database: a broken constraint or statement. Holds no values."""


class UnauditedWrite(Exception):
    """A write transaction ended without an audit entry; it was rolled back."""


@contextmanager
def database_faults() -> Iterator[None]:
    """Turn errors of the database into `LifeboxError`, or `StoreFault` where the program is to blame."""
    try:
        yield
    except PoolTimeout:
        raise RegistryBusy from None
    except DBAPIError as error:
        error.params = None
        raise _of_database(error.orig) from None
    except StatementError as error:
        error.params = None
        raise StoreFault(type(error.orig).__name__) from None
    except dbapi2.Error as error:
        raise _of_database(error) from None


@contextmanager
def reading_faults() -> Iterator[None]:
    """As `database_faults`, around nothing but the fetching of rows: a value that is none of its column's is damage.

    The last page of a long value whose check fails is given as zeros by SQLCipher, without an error.
    """
    try:
        with database_faults():
            yield
    except (ValueError, TypeError):  # its message quotes the value
        raise RegistryDamaged(part="database") from None


@contextmanager
def file_faults(part: str) -> Iterator[None]:
    """Turn errors of the file system into `LifeboxError`; `part` names the file without its folder."""
    try:
        yield
    except Timeout:
        raise RegistryBusy from None
    except OSError as error:
        raise _of_file(error, part) from None


def _of_database(error: BaseException | None) -> Exception:
    code = getattr(error, "sqlite_errorcode", None)
    known = _by_code(code) if isinstance(code, int) else None
    # SQLite's message may quote a search: its name of the error has to do.
    return known or StoreFault(getattr(error, "sqlite_errorname", type(error).__name__))


def _by_code(code: int) -> LifeboxError | None:
    if code in _NO_SHARED_MEMORY:
        return DiskFull()
    match code & 0xFF:  # the primary result code, https://www.sqlite.org/rescode.html
        case dbapi2.SQLITE_BUSY | dbapi2.SQLITE_LOCKED:
            return RegistryBusy()
        case dbapi2.SQLITE_FULL:
            return DiskFull()
        case dbapi2.SQLITE_READONLY:
            return ReadOnlyRegistry()
        case dbapi2.SQLITE_CANTOPEN:
            return PermissionRefused(what="database")
        case dbapi2.SQLITE_IOERR | dbapi2.SQLITE_CORRUPT | dbapi2.SQLITE_NOTADB:
            return RegistryDamaged(part="database")
    return None


def _of_file(error: OSError, part: str) -> LifeboxError:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return DiskFull()
        case errno.EROFS:
            return ReadOnlyRegistry()
        case errno.ENOENT | errno.ENOTDIR:
            return FileMissing(path=part)
        case errno.EEXIST | errno.ENOTEMPTY:
            return FileExists(path=part)
        case errno.EACCES | errno.EPERM:
            return PermissionRefused(what=part)
    return RegistryDamaged(part=part)
