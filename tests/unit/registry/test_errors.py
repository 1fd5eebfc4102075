"""Faults of the world have names; nothing of a person is in any of them."""

import errno
from datetime import datetime

import pytest
from sqlalchemy import insert, text
from sqlcipher3 import dbapi2

from lifebox.domain.access import Action
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
from lifebox.registry.errors import StoreFault, database_faults, file_faults
from lifebox.registry.models import CodeRow
from lifebox.registry.reader import Reader
from lifebox.registry.store import transaction
from lifebox.registry.vault import Vault


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EROFS, ReadOnlyRegistry),
        (errno.ENOENT, FileMissing),
        (errno.ENOTDIR, FileMissing),
        (errno.EEXIST, FileExists),
        (errno.ENOTEMPTY, FileExists),
        (errno.EACCES, PermissionRefused),
        (errno.EIO, RegistryDamaged),
    ],
)
def test_faults_of_the_file_system(number: int, fault: type[LifeboxError]) -> None:
    with pytest.raises(fault), file_faults("registry.keys"):
        raise OSError(number, "what the system says", "/home/anna/a.lifebox")


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        (dbapi2.SQLITE_BUSY, RegistryBusy),
        (dbapi2.SQLITE_LOCKED, RegistryBusy),
        (dbapi2.SQLITE_FULL, DiskFull),
        (4618, DiskFull),
        (dbapi2.SQLITE_READONLY, ReadOnlyRegistry),
        (dbapi2.SQLITE_CANTOPEN, PermissionRefused),
        (dbapi2.SQLITE_IOERR, RegistryDamaged),
        (dbapi2.SQLITE_CORRUPT, RegistryDamaged),
        (dbapi2.SQLITE_NOTADB, RegistryDamaged),
        (dbapi2.SQLITE_CONSTRAINT, StoreFault),
        (None, StoreFault),
    ],
)
def test_faults_of_the_database(code: int | None, fault: type[Exception]) -> None:
    class Failed(dbapi2.Error):  # type: ignore[misc]  # the driver has no types
        sqlite_errorcode = code

    with pytest.raises(fault), database_faults():
        raise Failed


def test_what_was_searched_or_saved_is_in_no_exception(vault: Vault) -> None:
    search = text("SELECT rowid FROM search WHERE search MATCH :query")
    without_zone = {"code": "Kowalska", "state": "active", "issued": datetime(2026, 11, 22)}  # noqa: DTZ001 meant
    for statement, values in ((search, {"query": 'AND "Kowalska'}), (insert(CodeRow), without_zone)):
        with pytest.raises(StoreFault) as caught, transaction(vault._store._writing) as connection:
            connection.execute(statement, values)
        seen: BaseException | None = caught.value
        while seen is not None:
            shown = f"{seen!r} {seen} {getattr(seen, 'params', '')}" if isinstance(seen, StoreFault) else ""
            assert "Kowalska" not in shown + str(getattr(seen, "params", ""))
            seen = seen.__context__


def test_all_connections_taken_is_busy(vault: Vault) -> None:
    with vault.write() as tx:
        tx.audit(Action.PEOPLE_LISTED)
        with pytest.raises(RegistryBusy), transaction(vault._store._writing):
            pass


def test_what_is_read_of_a_damaged_last_page_is_damage(vault: Vault) -> None:
    with vault.write() as tx:
        attachment = tx.add_attachment(None, "image/png", bytes(range(256)) * 100)
        tx.audit(Action.ATTACHMENT_ADDED)
    vault._store.checkpoint()
    path = vault._store.path
    pages = path.stat().st_size // 4096
    whole = path.read_bytes()
    refused = 0
    for page in range(1, pages):
        with path.open("r+b") as file:
            file.seek(page * 4096 + 100)
            file.write(bytes([whole[page * 4096 + 100] ^ 1]))
        try:
            with vault._store.snapshot() as connection:
                reader = Reader(connection, vault._store.keys.audit, vault._store.vocabulary)
                assert reader.attachment(attachment)[1] == bytes(range(256)) * 100
        except RegistryDamaged:
            refused += 1
        path.write_bytes(whole)
    assert refused >= 7  # those that hold it
