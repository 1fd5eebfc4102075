"""How a connection is keyed and checked."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import insert
from sqlcipher3 import dbapi2

from lifebox.domain.errors import PermissionRefused, ReadOnlyRegistry, RegistryDamaged, Unsupported
from lifebox.registry import engine
from lifebox.registry.engine import DatabaseKey, Mode, connect, require_encrypted
from lifebox.registry.errors import StoreFault, database_faults
from lifebox.registry.models import SettingRow
from lifebox.registry.schema import create_database
from lifebox.registry.store import transaction

KEY = DatabaseKey(b"k" * 32, b"s" * 16)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "baza ?#%41.db"
    create_database(path, KEY, 1.0)
    return path


@pytest.mark.parametrize(("key", "salt"), [(31, 16), (33, 16), (32, 15), (0, 0)])
def test_a_key_of_another_length_is_never_used(key: int, salt: int) -> None:
    with pytest.raises(ValueError, match="length"):
        DatabaseKey(b"k" * key, b"s" * salt)


def test_a_key_does_not_show_itself() -> None:
    assert "6b6b" not in repr(KEY)


def test_the_file_begins_with_the_salt_and_is_no_plain_database(database: Path) -> None:
    require_encrypted(database, KEY.salt)
    with pytest.raises(sqlite3.DatabaseError), sqlite3.connect(database) as plain:
        plain.execute("SELECT * FROM sqlite_master")


def test_a_plain_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plain.db"
    with sqlite3.connect(path) as plain:
        plain.execute("CREATE TABLE t (x)")
    with pytest.raises(RegistryDamaged):
        require_encrypted(path, KEY.salt)


@pytest.mark.parametrize("other", [DatabaseKey(b"x" * 32, KEY.salt), DatabaseKey(KEY.key, b"x" * 16)])
def test_another_key_or_salt_does_not_open_it(
    database: Path, other: DatabaseKey, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(RegistryDamaged), database_faults():
        connect(database, other, Mode.READ, 1.0)
    assert capfd.readouterr().err == ""


def test_every_pragma_is_read_back(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_SECURED", (("secure_delete", "OFF", "1"),))
    with pytest.raises(Unsupported):
        connect(database, KEY, Mode.WRITE, 1.0)


def test_an_old_sqlite_is_refused(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dbapi2, "sqlite_version_info", (3, 51, 2))
    with pytest.raises(Unsupported):
        connect(database, KEY, Mode.READ, 1.0)


def test_a_library_without_encryption_is_refused(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dbapi2, "connect", sqlite3.connect)
    with pytest.raises(Unsupported):
        connect(database, KEY, Mode.READ, 1.0)


def test_a_reader_cannot_write(database: Path) -> None:
    reading = engine.open_engine(database, KEY, Mode.READ, 1.0)
    with pytest.raises(ReadOnlyRegistry), transaction(reading) as connection:
        connection.exec_driver_sql("INSERT INTO setting VALUES ('a', 'b')")
    reading.dispose()


def test_our_own_faults_hold_no_values(database: Path) -> None:
    writing = engine.open_engine(database, KEY, Mode.WRITE, 1.0)
    twice = [{"name": "Kowalska", "value": "42051212345"}] * 2
    with pytest.raises(StoreFault) as caught, transaction(writing) as connection:
        connection.execute(insert(SettingRow), twice)
    writing.dispose()
    seen: BaseException | None = caught.value
    while seen is not None:
        assert "Kowalska" not in f"{seen!r} {getattr(seen, 'params', '')}"
        seen = seen.__context__


def test_a_missing_file_is_not_made_by_opening(tmp_path: Path) -> None:
    with pytest.raises(PermissionRefused), database_faults():
        connect(tmp_path / "none.db", KEY, Mode.WRITE, 1.0)
    assert not (tmp_path / "none.db").exists()
