"""Everything that can still be read of a damaged database, put row by row into an empty one.

A row counts where the page that it lies on is authentic, whether or not any tree leads there.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Table
from sqlcipher3 import dbapi2

from lifebox.registry import fulltext, records
from lifebox.registry.models import Base
from lifebox.registry.pages import PageFile
from lifebox.registry.records import Record, Stored
from lifebox.registry.shapes import SchemaEntry, Shape, schema_entry, shape_of, shapes

_SCHEMA = "sqlite_schema"
_FREE = "free"
Row = Mapping[str, Stored]


@dataclass
class Harvest:
    """What was read. `lost` are rows of which only the beginning is left, with their table's name."""

    pages: int = 0
    damaged: int = 0
    older: int = 0
    unknown: int = 0
    """Pages with rows of which nobody can say whose they are."""
    rows: Counter[str] = field(default_factory=Counter)
    contradictions: Counter[str] = field(default_factory=Counter)
    """Rows that differ from another one with the same key, which was believed instead."""
    lost: list[tuple[str, Row]] = field(default_factory=list)
    names: dict[int, str] = field(default_factory=dict)
    """What the full-text index says of people by row: folded name, street and number."""
    suspect: frozenset[str] = frozenset()
    """Tables of which rows may be missing."""


def harvest(file: PageFile, into: dbapi2.Connection) -> Harvest:
    """Read all pages; rows of pages that are older than they should be come last and replace nothing."""
    schema = tuple(_schema(file))
    tables = shapes(schema)
    owners = _owners(file, schema)
    found = Harvest(pages=file.count, damaged=len(file.damaged), older=len(file.older))
    found.suspect = _suspect(file, owners)
    for older in (False, True):
        for number in range(1, file.count + 1):
            if (number in file.older) is older and number not in file.damaged:
                _take(file, number, tables, owners.get(number), found, into)
    return found


def insert(into: dbapi2.Connection, table: Table, row: Row) -> bool:
    """Put in a row as it is stored; whether it is there now, with none of the same key before it."""
    columns = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" * len(row))
    statement = f'INSERT OR IGNORE INTO "{table.name}" ({columns}) VALUES ({marks})'  # noqa: S608 names of our models
    count: int = into.execute(statement, tuple(row.values())).rowcount
    return count > 0


def _take(
    file: PageFile, number: int, tables: Iterable[Shape], owner: str | None, found: Harvest, into: dbapi2.Connection
) -> None:
    content = file.page(number)
    if content is None or records.kind_of(number, content) != records.LEAF:
        return
    rows = list(records.records(file, number, content))
    shape = _shape(rows, tables, owner)
    if shape is None:
        found.names.update(_indexed(rows))
        # Pages of the index, of which nothing is kept, have rows too.
        found.unknown += bool(rows) and owner is None and any(s.fits(one) for one in rows for s in tables)
        return
    for one in rows:
        row = shape.row(one)
        if not one.whole:
            found.lost.append((shape.name, row))
        elif insert(into, shape.table, _known(shape, row)):
            found.rows[shape.name] += 1
        elif not _is_there(into, shape.table, _known(shape, row)):
            found.contradictions[shape.name] += 1


def _indexed(rows: list[Record]) -> dict[int, str]:
    """Rows of the full-text index's own table: nothing of ours begins with an empty column and goes on in texts."""
    texts = len(fulltext.TEXT_COLUMNS)
    if not all(len(one.values) == texts + 1 and one.values[0] is None for one in rows):
        return {}
    return {one.rowid: " ".join(str(text) for text in one.values[1:4] if text) for one in rows}


def _shape(rows: list[Record], tables: Iterable[Shape], owner: str | None) -> Shape | None:
    if owner is None:
        return shape_of(rows, tables)
    own = next((shape for shape in tables if shape.name == owner), None)
    return own if own is not None and rows and all(own.fits(one, by_words=False) for one in rows) else None


def _known(shape: Shape, row: Row) -> Row:
    """Without columns that the newest schema has no more."""
    return {name: value for name, value in row.items() if name in shape.table.columns}


def _is_there(into: dbapi2.Connection, table: Table, row: Row) -> bool:
    conditions = " AND ".join(f'"{name}" IS ?' for name in row)
    statement = f'SELECT 1 FROM "{table.name}" WHERE {conditions}'  # noqa: S608 names of our models
    return into.execute(statement, tuple(row.values())).fetchone() is not None


def _schema(file: PageFile) -> Iterator[SchemaEntry]:
    for number in range(1, file.count + 1):
        content = file.page(number)
        if content is None or records.kind_of(number, content) != records.LEAF:
            continue
        entries = [schema_entry(one) for one in records.records(file, number, content)]
        if entries and all(entries):
            yield from (entry for entry in entries if entry is not None)


def _owners(file: PageFile, schema: Iterable[SchemaEntry]) -> dict[int, str]:
    """Of which table or index a page is, as far as the trees can be followed."""
    roots = [(1, _SCHEMA), *((entry.root, entry.name) for entry in schema if entry.root)]
    found = dict.fromkeys(records.free_pages(file), _FREE)
    for root, name in roots:
        found.update(dict.fromkeys(records.below(file, root), name))
    return found


def _suspect(file: PageFile, owners: Mapping[int, str]) -> frozenset[str]:
    ours = frozenset(Base.metadata.tables)
    touched = {owners.get(number) for number in file.damaged | file.older}
    return ours if None in touched else ours & {owner for owner in touched if owner is not None}
