"""TERYT files as rows of text: CSV or XML, plain or in the zip as it is downloaded. Nothing is held but one row."""

import csv
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from io import TextIOWrapper
from pathlib import Path
from xml.parsers import expat

from lifebox.interop.streams import CHUNK, Counted, Limits, Read, Refused, as_text, is_xml, lines, open_items

MAX_PACKED = 32 * 1024 * 1024
MAX_BYTES = 512 * 1024 * 1024
MAX_ROWS = 1_000_000
MAX_OPEN = 100
"""Elements inside each other, and comments."""
MAX_CELL = 1000
_MAX_LINE = 16 * MAX_CELL

Row = Mapping[str, str]
"""Cells by the official name of their column."""


def open_rows(path: Path, read: Read) -> AbstractContextManager[Iterator[Row]]:
    """The rows of a file; of a zip those of its first CSV, else of its first XML. A row of the wrong length is empty.

    The rows and the opening raise `FileMissing`, `PermissionRefused`, `UnreadableFile` (`detail` has a text
    `detail.DETAIL`), and what `read` raises.
    """
    return open_items(path, read, _rows, Limits(MAX_PACKED, MAX_BYTES, MAX_ROWS), "teryt")


def _rows(counted: Counted) -> Iterator[Row]:
    start = counted.read(CHUNK)
    if is_xml(start):
        yield from _xml(start, counted)
    else:
        yield from _csv(as_text(start, counted))


def _csv(text: TextIOWrapper) -> Iterator[Row]:
    # The files quote nothing, and names hold single quotes (Mazewo Dworskie"B").
    cells = csv.reader(lines(text, _MAX_LINE, "teryt"), delimiter=";", quoting=csv.QUOTE_NONE)
    heading = [name.strip().upper() for name in next(cells, [])]
    for row in cells:
        if len(row) == len(heading):
            yield dict(zip(heading, row, strict=True))
        elif row:
            yield {}


class _Rows:
    """Gathers `row` elements whose children are cells.

    It does not hear elements begin: without that the file is read twice as fast. Texts before an element's own are
    blank.
    """

    def __init__(self) -> None:
        self.found: list[Row] = []
        self.ended = 0
        self._cells: dict[str, str] = {}
        self._text = ""

    def text(self, data: str) -> None:
        """A part of a cell, or what stands between cells."""
        self._text += data
        if len(self._text) > MAX_CELL:
            raise Refused("teryt")

    def end(self, name: str) -> None:
        """An element ends."""
        self.ended += 1
        if name == "row":
            self.found.append(self._cells)
            self._cells = {}
        elif len(self._cells) < MAX_CELL:
            self._cells[name] = self._text.strip()
        self._text = ""


def _xml(start: bytes, rest: Counted) -> Iterator[Row]:
    gathered = _Rows()
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.CharacterDataHandler = gathered.text
    parser.EndElementHandler = gathered.end
    parser.StartDoctypeDeclHandler = _refuse
    begun, chunk = 0, start
    while chunk:
        if chunk.endswith(b"<"):
            chunk += rest.read(1)
        begun += chunk.count(b"<") - chunk.count(b"</")
        parser.Parse(chunk, False)
        if begun - gathered.ended > MAX_OPEN:
            raise Refused("teryt")
        found, gathered.found = gathered.found, []
        yield from found
        chunk = rest.read(CHUNK)
    parser.Parse(b"", True)


def _refuse(*_: object) -> None:
    # The files declare no entities; whoever does wants them to grow.
    raise Refused("teryt")
