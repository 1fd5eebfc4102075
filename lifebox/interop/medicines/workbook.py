"""The official lists as spreadsheets, as the refund list is announced: a sheet for each of its parts."""

import zipfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import chain
from pathlib import Path

from lifebox.domain.errors import UnreadableFile
from lifebox.interop.intake.apart import read_apart
from lifebox.interop.intake.sources import Rows, read_bytes
from lifebox.interop.intake.workbooks import is_workbook
from lifebox.interop.medicines.items import DETAIL, Head, Item
from lifebox.interop.medicines.tables import KnownTable, items_of, known_table
from lifebox.interop.streams import Read

_REACH = 20
"""Among so many first rows of a sheet the headings are looked for: titles stand above them."""
_LOOKED_FOR = 50


def is_spreadsheet(path: Path) -> bool:
    """Whether a file is one, whatever it is called; a zip with a register in it is none."""
    with suppress(OSError, zipfile.BadZipFile, ValueError, NotImplementedError):
        with path.open("rb") as file:
            start = file.read(8)
        if is_workbook(start):
            return not zipfile.is_zipfile(path) or not {"xl/workbook.xml", "content.xml"}.isdisjoint(_members(path))
    return False


def read_spreadsheet(path: Path, read: Read) -> Iterator[Item]:
    """The items of every sheet with known headings, once the whole was read in a process of its own.

    Raises as `read_bytes` and `read_apart`, and what `read` raises.
    """
    looked = 0

    def look() -> None:
        nonlocal looked
        looked += 1
        # How far it is nobody knows: further than before.
        read(looked, looked + _LOOKED_FOR)

    tables = [
        found for rows in read_apart(read_bytes(path), path.name, look).sheets.values() if (found := _table(rows))
    ]
    if not tables:
        raise UnreadableFile(detail=DETAIL, path=path.name)
    kind = tables[0][0].kind
    yield Head(kind)
    of_kind = (table.rows(rows) for table, rows in tables if table.kind is kind)
    yield from items_of(kind, chain.from_iterable(of_kind))
    read(1, 1)


def _table(rows: Rows) -> tuple[KnownTable, Iterator[Sequence[str]]] | None:
    """The table of a sheet and what stands under its headings."""
    for at, (_, heading) in enumerate(rows[:_REACH], 1):
        if (table := known_table(heading)) is not None:
            return table, (cells for _, cells in rows[at:])
    return None


def _members(path: Path) -> set[str]:
    with zipfile.ZipFile(path) as archive:
        return set(archive.namelist())
