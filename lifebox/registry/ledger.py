"""All writing of rows goes through here, and every row is counted in one keyed sum.

The sum (a multiset hash: the HMACs of all rows added up modulo 2**256) goes into the audit chain at the end of each
transaction. Pages of the database prove that they are authentic, not that they are current; a row that is missing,
doubled or from an older state changes the sum.
"""

import hmac
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Insert, Table, Update, bindparam, delete, insert, select, update

from lifebox.registry import import_tables  # noqa: F401 – all tables are counted
from lifebox.registry.errors import reading_faults
from lifebox.registry.models import AuditRow, Base, WordRow

TALLY_BYTES = 32
_MODULUS = 1 << (8 * TALLY_BYTES)
_UNCOUNTED = frozenset({AuditRow.__tablename__, WordRow.__tablename__})
# In the order in which foreign keys let them be filled.
_TABLES = tuple(table for table in Base.metadata.sorted_tables if table.name not in _UNCOUNTED)


class Ledger:
    """Inserts, updates and deletes on one write connection, keeping the sum in step."""

    def __init__(self, connection: Connection, key: bytes, tally: bytes) -> None:
        self._connection = connection
        self._key = key
        self._sum = int.from_bytes(tally, "big")
        self._pending: dict[str, list[dict[str, Any]]] = {}

    @property
    def tally(self) -> bytes:
        """The sum as of now."""
        return (self._sum % _MODULUS).to_bytes(TALLY_BYTES, "big")

    def insert(self, table: Table, values: Mapping[str, Any]) -> None:
        """A new row, which waits for `flush`; columns that are not named are NULL."""
        row = {column: values.get(column) for column in _columns(table)}
        self._pending.setdefault(table.name, []).append(row)
        self._sum += row_digest(self._key, table, row.values())

    def waits(self, table: Table, values: Mapping[str, Any]) -> bool:
        """Whether a new row with these values is not written yet."""
        rows = self._pending.get(table.name, ())
        return any(all(row[name] == value for name, value in values.items()) for row in rows)

    def flush(self) -> None:
        """Write the new rows, each table's in one go: an import of hundreds of people takes a tenth of the time."""
        if self._pending:
            waiting, self._pending = self._pending, {}
            for table in _TABLES:
                if table.name in waiting:
                    self._connection.execute(_insert(table), waiting[table.name])

    def update(self, table: Table, where: Mapping[str, Any], changes: Mapping[str, Any]) -> int:
        """Change the rows whose columns equal `where`; gives their number."""
        found = self._matching(table, where)
        if found:
            bound = {f"{name}_is": value for name, value in where.items()}
            statement = _update(table, tuple(where), tuple(changes))
            self._connection.execute(statement, {**bound, **changes})
        for row in found:
            self._sum += row_digest(self._key, table, {**row, **changes}.values())
            self._sum -= row_digest(self._key, table, row.values())
        return len(found)

    def delete(self, table: Table, where: Mapping[str, Any]) -> int:
        """Remove the rows whose columns equal `where`; gives their number."""
        found = self._matching(table, where)
        if found:
            self._connection.execute(delete(table).where(*(table.c[name] == value for name, value in where.items())))
        for row in found:
            self._sum -= row_digest(self._key, table, row.values())
        return len(found)

    def _matching(self, table: Table, where: Mapping[str, Any]) -> list[dict[str, Any]]:
        self.flush()
        statement = select(table).where(*(table.c[name] == value for name, value in where.items()))
        with reading_faults():
            return [dict(row) for row in self._connection.execute(statement).mappings()]


def count_rows(connection: Connection, key: bytes) -> bytes:
    """The sum over all rows as they stand, read anew."""
    total = 0
    for table in _TABLES:
        for row in connection.execute(select(table).execution_options(yield_per=1000)):
            total += row_digest(key, table, row)
    return (total % _MODULUS).to_bytes(TALLY_BYTES, "big")


def row_digest(key: bytes, table: Table, values: Iterable[Any]) -> int:
    """The HMAC of one row as a number. `values` stand in the order of the table's columns."""
    parts = [table.name.encode(), *map(_plain, values)]
    message = b"".join(len(part).to_bytes(8, "big") + part for part in parts)
    return int.from_bytes(hmac.digest(key, b"row\0" + message, "sha256"), "big")


def _plain(value: Any) -> bytes:
    match value:
        case None:
            return b"-"
        case str():
            return b"s" + value.encode()
        case bool() | int():
            return b"i%d" % value
        case bytes():
            return b"b" + value
        case UUID():
            return b"u" + value.bytes
        case datetime():
            return b"t" + value.astimezone(UTC).isoformat().encode()
        case date():
            return b"d" + value.isoformat().encode()
    raise TypeError(f"a column cannot hold {type(value).__name__}")


@cache
def _columns(table: Table) -> tuple[str, ...]:
    return tuple(table.columns.keys())


@cache
def _insert(table: Table) -> Insert:
    return insert(table)


@cache
def _update(table: Table, where: tuple[str, ...], changes: tuple[str, ...]) -> Update:
    conditions = (table.c[name] == bindparam(f"{name}_is") for name in where)
    return update(table).where(*conditions).values({name: bindparam(name) for name in changes})
