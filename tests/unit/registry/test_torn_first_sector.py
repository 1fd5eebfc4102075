"""The first sector of a database that was torn while its WAL was put into it is in the WAL still."""

import shutil
from pathlib import Path

import pytest

from lifebox.domain.errors import RegistryDamaged
from lifebox.registry.folder import Folder
from tests.unit.registry import make


@pytest.fixture
def live(tmp_path: Path) -> Path:
    """As a power cut leaves it whose WAL holds a new first page."""
    vault = make.create(tmp_path / "a.lifebox")
    vault._store.checkpoint()
    with vault._store.driver() as connection:
        connection.execute("PRAGMA user_version = 7")
    make.add(vault, make.card())
    live = tmp_path / "live.lifebox"
    shutil.copytree(vault.path, live)
    vault.close()
    return live


def _overwrite(path: Path, data: bytes) -> None:
    with Folder(path).database(1).open("r+b") as file:
        file.write(data)


def test_it_opens_and_is_whole_again(live: Path) -> None:
    _overwrite(live, b"?" * 512)
    vault = make.reopen(live)
    assert vault.verify().clean
    vault.close()
    make.reopen(live).close()


def test_a_salt_that_the_wal_does_not_mend_is_reported(live: Path) -> None:
    make.reopen(live).close()
    vault = make.reopen(live)
    make.add(vault, make.card("Zych"))  # changes other pages alone
    _overwrite(live, b"?" * 16)
    assert ("pages", "registry-1.db") in vault.verify().problems
    vault.close()
    with pytest.raises(RegistryDamaged):
        make.reopen(live)


def test_a_plain_database_is_refused_whatever_its_wal_holds(live: Path) -> None:
    _overwrite(live, b"SQLite format 3\0")
    with pytest.raises(RegistryDamaged):
        make.reopen(live)
