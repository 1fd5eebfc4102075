"""Limits of a list, checked before a library unpacks a spreadsheet into memory.

calamine lays a sheet out as a full rectangle, so one cell in the last corner would take hundreds of gigabytes.
"""

import re
import zipfile
from collections.abc import Iterator
from typing import IO

from lifebox.domain.errors import UnreadableFile
from lifebox.interop.intake.findings import Problem

MAX_BYTES = 64 * 1024 * 1024
MAX_UNPACKED = 256 * 1024 * 1024
MAX_ROWS = 200_000
MAX_COLUMNS = 200
MAX_SHEETS = 50
# Title lines, headings and empty lines stand above and between the rows.
_MAX_SHEET_ROWS = MAX_ROWS + 1_000
_CHUNK = 1024 * 1024
_LONGEST_TAG = 4 * _CHUNK

_XLSX_TAG = re.compile(rb"<(?:\w+:)?(row|c)\b([^>]*)>")
_REFERENCE = re.compile(rb"\br=[\"']([A-Z]*)(\d+)[\"']")
_ODS_TAG = re.compile(rb"<(/?)table:(table-row|table-cell|covered-table-cell|table)\b([^>]*)>")
_FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]|table:formula=")
_MACROS = re.compile(r"vbaProject\.bin$|^Basic/")
_REPEATED = re.compile(rb"number-(?:rows|columns)-repeated=[\"'](\d+)[\"']")


def check_size(rows: int, columns: int, path: str) -> None:
    """Raise `UnreadableFile` (`too_many_rows`, `too_many_columns`)."""
    if rows > MAX_ROWS:
        raise UnreadableFile(detail="too_many_rows", path=path)
    if columns > MAX_COLUMNS:
        raise UnreadableFile(detail="too_many_columns", path=path)


def check_archive(archive: zipfile.ZipFile, path: str) -> tuple[Problem, ...]:
    """Unpack everything once, keeping nothing; gives what to tell of it. Raises `UnreadableFile` (`too_large`,
    `too_many_rows`…).
    """
    unpacked = 0
    told = {Problem.MACROS} if any(_MACROS.search(name) for name in archive.namelist()) else set()
    for member in archive.infolist():
        with archive.open(member) as stream:
            tags = _tags_of(member.filename)
            measure = _Measure(path)
            for block in _blocks(stream):
                unpacked += len(block)
                if unpacked > MAX_UNPACKED:
                    raise UnreadableFile(detail="too_large", path=path)
                if tags and _FORMULA.search(block):
                    told.add(Problem.FORMULAS)
                for tag in tags.finditer(block) if tags else ():
                    measure.xlsx(tag) if tags is _XLSX_TAG else measure.ods(tag)
    return tuple(sorted(told))


def _tags_of(name: str) -> re.Pattern[bytes] | None:
    if name.startswith("xl/worksheets/"):
        return _XLSX_TAG
    return _ODS_TAG if name == "content.xml" else None


def _blocks(stream: IO[bytes]) -> Iterator[bytes]:
    """Chunks that end where a tag ends, so that no tag of a usual length is cut in two."""
    rest = b""
    while chunk := stream.read(_CHUNK):
        head, mark, tail = chunk.rpartition(b">")
        if mark:
            yield rest + head + mark
            rest = tail
        else:
            rest += chunk
        if len(rest) > _LONGEST_TAG:
            yield rest
            rest = b""
    yield rest


class _Measure:
    """Follows the tags of one sheet and refuses as soon as its rectangle grows too large."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._row = self._column = self._filled = 0
        self._row_repeat = 1

    def xlsx(self, tag: re.Match[bytes]) -> None:
        """A row or cell, with its place or, without one, the next."""
        place = _REFERENCE.search(tag[2])
        if tag[1] == b"row":
            self._row = int(place[2]) if place else self._row + 1
            self._column = 0
        elif place:
            self._row, self._column = int(place[2]), _column_number(place[1])
        else:
            self._column += 1
        self._check(self._row, self._column)

    def ods(self, tag: re.Match[bytes]) -> None:
        """A row or cell, each standing for as many as it repeats; empty ones at the end do not count."""
        closing, kind, attributes = tag[1], tag[2], tag[3]
        repeated = _REPEATED.search(attributes)
        times = int(repeated[1]) if repeated else 1
        if kind == b"table":
            self._row = 0
        elif kind == b"table-row" and not closing:
            self._row_repeat, self._column, self._filled = times, 0, 0
            if attributes.endswith(b"/"):
                self._row += times
        elif kind == b"table-row":
            self._row += self._row_repeat
            if self._filled:
                self._check(self._row, self._filled)
        elif not closing:
            self._column += times
            if b"value-type" in attributes or not attributes.endswith(b"/"):
                self._filled = self._column
                self._check(self._row, self._filled)

    def _check(self, rows: int, columns: int) -> None:
        if rows > _MAX_SHEET_ROWS:
            raise UnreadableFile(detail="too_many_rows", path=self._path)
        if columns > MAX_COLUMNS:
            raise UnreadableFile(detail="too_many_columns", path=self._path)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
