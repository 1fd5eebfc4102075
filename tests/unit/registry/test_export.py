"""What the disk refuses in the middle of an export, which SQLCipher tells in words alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from lifebox.domain.errors import DiskFull
from lifebox.registry.store import Store
from lifebox.registry.vault import Vault
from tests.unit.registry import make


class _SmallCopies:
    """A connection whose attached databases take ten pages."""

    def __init__(self, connection: dbapi2.Connection) -> None:
        self._connection = connection

    def execute(self, statement: str, *values: Any) -> Any:
        done = self._connection.execute(statement, *values)
        if statement.startswith("ATTACH"):
            self._connection.execute("PRAGMA fresh.max_page_count = 10")
        return done


def test_an_export_that_does_not_fit_says_that_the_disk_is_full(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    make.add(vault, make.card())
    plain = Store.driver

    @contextmanager
    def driver(store: Store) -> Iterator[_SmallCopies]:
        with plain(store) as connection:
            yield _SmallCopies(connection)

    with monkeypatch.context() as patched:
        patched.setattr(Store, "driver", driver)
        with pytest.raises(DiskFull):
            vault.rotate()
    assert vault.epoch == 1
    vault.rotate()
    assert vault.verify().clean
