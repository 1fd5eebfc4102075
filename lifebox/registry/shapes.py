"""Which table a row is of, told by the row itself: pages of a damaged file have lost the tree that said so."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy import Boolean, Column, Date, Integer, LargeBinary, Table, Uuid
from sqlcipher3 import dbapi2

from lifebox.domain.codes import is_valid
from lifebox.registry.models import Base, UtcTime, WordRow
from lifebox.registry.records import Record, Stored

_HEX = re.compile(r"[0-9a-f]{32}\Z")
_TIME = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\Z")
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")
_PARTIAL = re.compile(r"(\d{4}(-\d\d(-\d\d)?)?)?\Z")
_KINDS: Mapping[type, Callable[[Stored], bool]] = {
    Uuid: lambda value: isinstance(value, str) and _HEX.match(value) is not None,
    LargeBinary: lambda value: isinstance(value, bytes),
    Boolean: lambda value: value in {0, 1},
    Integer: lambda value: isinstance(value, int),
    UtcTime: lambda value: isinstance(value, str) and _TIME.match(value) is not None,
    Date: lambda value: isinstance(value, str) and _DAY.match(value) is not None,
}
# Of these texts more is known than that they are texts; else a row of two texts could be of several tables.
_SAYS: Mapping[tuple[str, str], Callable[[str], bool]] = {
    ("setting", "name"): lambda text: text.isidentifier() and _is_word(text),
    ("code", "code"): is_valid,
    ("box", "handed_over"): lambda text: _PARTIAL.match(text) is not None,
    ("print_job", "layout"): lambda text: text[:1] in {"{", "["},
}
# What follows from the cards is made anew.
_DERIVED = frozenset({WordRow.__tablename__})
_SCHEMA_KINDS = frozenset({"table", "index", "trigger", "view"})


@dataclass(frozen=True, slots=True)
class SchemaEntry:
    """A row of SQLite's own table of what there is."""

    kind: str
    name: str
    table: str
    root: int
    sql: str


def schema_entry(record: Record) -> SchemaEntry | None:
    """The row as one of `sqlite_schema`, None where it is none."""
    match record.values:
        case (str(kind), str(name), str(table), int(root), str() | None as sql) if kind in _SCHEMA_KINDS:
            return SchemaEntry(kind, name, table, root, sql or "")
    return None


@dataclass(frozen=True)
class Shape:
    """A table of ours with its columns in the order in which the file has them."""

    table: Table
    order: tuple[str, ...]

    @cached_property
    def _columns(self) -> tuple[Column[object] | None, ...]:
        return tuple(self.table.columns.get(name) for name in self.order)

    @cached_property
    def _row_column(self) -> str | None:
        """The column that is the row's number itself, and empty in the record."""
        keys = list(self.table.primary_key.columns)
        return keys[0].name if len(keys) == 1 and isinstance(keys[0].type, Integer) else None

    @property
    def name(self) -> str:
        return self.table.name

    def fits(self, record: Record, *, by_words: bool = True) -> bool:
        """Whether the row can be one of this table; `by_words`, also by what its texts say."""
        if len(record.values) > len(self.order):
            return False
        missing = self._columns[len(record.values) :]
        if record.whole and any(column is None or not _may_miss(column) for column in missing):
            return False
        held = zip(self._columns, record.values, strict=False)
        return bool(record.values) and all(self._holds(column, value, by_words) for column, value in held)

    def row(self, record: Record) -> dict[str, Stored]:
        """The row by column; what the file did not keep yet has its default."""
        found: dict[str, Stored] = dict(zip(self.order, record.values, strict=False))
        if record.whole:
            for name in self.order[len(record.values) :]:
                found[name] = _default(self.table.columns[name])
        if self._row_column:
            found[self._row_column] = record.rowid
        return found

    def _holds(self, column: Column[object] | None, value: Stored, by_words: bool) -> bool:
        if column is None:
            return True  # of a newer or older schema
        if value is None:
            return bool(column.nullable) or column.name == self._row_column
        if column.name == self._row_column:
            return False
        holds = _KINDS.get(type(column.type))
        if holds is not None:
            return holds(value)
        says = _SAYS.get((self.table.name, column.name), _is_word)
        return isinstance(value, str) and (not by_words or says(value))


def shapes(schema: Iterable[SchemaEntry]) -> tuple[Shape, ...]:
    """Our tables as the file has them; those whose definition is lost as a new file has them."""
    stated = _stated(entry for entry in schema if entry.kind == "table")
    tables = (table for table in Base.metadata.sorted_tables if table.name not in _DERIVED)
    return tuple(Shape(table, stated.get(table.name, tuple(table.columns.keys()))) for table in tables)


def shape_of(found: Sequence[Record], among: Iterable[Shape]) -> Shape | None:
    """The one table that all rows of a page fit; None where there is none, or more than one."""
    fitting = [shape for shape in among if all(map(shape.fits, found))]
    return fitting[0] if found and len(fitting) == 1 else None


def _stated(tables: Iterable[SchemaEntry]) -> dict[str, tuple[str, ...]]:
    """The order of columns, which a migration makes another one than that of a new file."""
    known = set(Base.metadata.tables)
    found: dict[str, tuple[str, ...]] = {}
    memory = dbapi2.connect(":memory:")
    try:
        for entry in tables:
            if entry.name in known and entry.sql.startswith("CREATE TABLE"):
                memory.execute(entry.sql)
                found[entry.name] = tuple(row[0] for row in memory.execute(_COLUMNS, (entry.name,)))
    except dbapi2.Error:
        return {}
    finally:
        memory.close()
    return found


_COLUMNS = "SELECT name FROM pragma_table_info(?) ORDER BY cid"


def _is_word(text: str) -> bool:
    """Ids and times are no words: a column that may say anything says none of them but by chance."""
    return _HEX.match(text) is None and _TIME.match(text) is None


def _may_miss(column: Column[object]) -> bool:
    return bool(column.nullable) or column.server_default is not None


def _default(column: Column[object]) -> Stored:
    default = getattr(column.server_default, "arg", None)
    if default is None:
        return None
    return int(default) if isinstance(column.type, Integer) else str(default)
