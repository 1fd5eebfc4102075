"""TERYT files as rows of text: CSV or XML, plain or in the zip as it is downloaded. Nothing is held but one row."""

import csv
import io
import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING
from xml.parsers import expat

from lifebox.domain.errors import FileMissing, PermissionRefused, UnreadableFile

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MAX_PACKED = 32 * 1024 * 1024
MAX_BYTES = 512 * 1024 * 1024
MAX_ROWS = 1_000_000
MAX_OPEN = 100
"""Elements inside each other, and comments."""
MAX_CELL = 1000
_CHUNK = 64 * 1024
_MAX_LINE = 16 * MAX_CELL
_ZIP = b"PK\x03\x04"
_XML = b"<"
_ENCRYPTED = 1  # of a member's flags
_BOM = b"\xef\xbb\xbf"
_DAMAGE = (
    OSError,
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    UnicodeDecodeError,
    ValueError,
    csv.Error,
    expat.ExpatError,
)

Row = Mapping[str, str]
"""Cells by the official name of their column."""
Read = Callable[[int, int], None]
"""Called with bytes done and in all; may raise to stop."""


class _Refused(Exception):
    """The content is not what it should be; the argument is the detail."""


@contextmanager
def open_rows(path: Path, read: Read) -> Iterator[Iterator[Row]]:
    """The rows of a file; of a zip those of its first CSV, else of its first XML. A row of the wrong length is empty.

    The rows and the opening raise `FileMissing`, `PermissionRefused`, `UnreadableFile` (`detail` has a text
    `detail.DETAIL`), and what `read` raises.
    """
    with ExitStack() as stack:
        # The caller's own faults are none of the file's: they pass outside.
        with _faults(path):
            stream, size = _open(stack, path)
        yield _guarded(stream, size, read, path)


def _open(stack: ExitStack, path: Path) -> tuple[IO[bytes], int]:
    file, size = stack.enter_context(path.open("rb")), path.stat().st_size
    packed = file.read(len(_ZIP)) == _ZIP
    file.seek(0)
    if not packed:
        return file, size
    if size > MAX_PACKED:
        raise _Refused("too_large")
    archive = stack.enter_context(zipfile.ZipFile(file))
    member = _member(archive)
    if member.flag_bits & _ENCRYPTED:
        raise _Refused("locked")
    return stack.enter_context(archive.open(member)), member.file_size


def _guarded(stream: IO[bytes], size: int, read: Read, path: Path) -> Iterator[Row]:
    with _faults(path):
        for number, row in enumerate(_rows(_Counted(stream, size, read))):
            if number >= MAX_ROWS:
                raise _Refused("too_many_rows")
            yield row


@contextmanager
def _faults(path: Path) -> Iterator[None]:
    try:
        yield
    except _Refused as fault:
        raise UnreadableFile(detail=str(fault), path=path.name) from fault
    except (FileNotFoundError, NotADirectoryError) as fault:
        raise FileMissing(path=str(path)) from fault
    except PermissionError as fault:
        raise PermissionRefused(path=str(path)) from fault
    except _DAMAGE as fault:
        raise UnreadableFile(detail="damaged", path=path.name) from fault


def _member(archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    """The same register lies there twice: CSV is a fifth of the XML."""
    held = archive.infolist()
    for ending in (".csv", ".xml"):
        for member in held:
            if member.filename.lower().endswith(ending) and not member.filename.startswith("__MACOSX"):
                return member
    raise _Refused("teryt")


def _rows(counted: "_Counted") -> Iterator[Row]:
    start = counted.read(_CHUNK)
    if start.removeprefix(_BOM).lstrip().startswith(_XML):
        return _xml(start, counted)
    return _csv(io.TextIOWrapper(io.BufferedReader(_Joined(start, counted), _CHUNK), encoding="utf-8-sig", newline=""))


class _Counted:
    """Reads on, tells how far, and refuses what does not end."""

    def __init__(self, stream: IO[bytes], total: int, read: Read) -> None:
        self._stream, self._total, self._read, self._done = stream, total, read, 0

    def read(self, size: int) -> bytes:
        """Up to `size` bytes."""
        chunk = self._stream.read(size)
        self._done += len(chunk)
        if self._done > MAX_BYTES:
            raise _Refused("too_large")
        self._read(self._done, max(self._total, self._done))
        return chunk


class _Joined(io.RawIOBase):
    """What was looked at already, and then the rest."""

    def __init__(self, start: bytes, rest: _Counted) -> None:
        super().__init__()
        self._start, self._rest = start, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """As many bytes as are there, up to what `buffer` holds."""
        room = memoryview(buffer)
        chunk, self._start = (self._start or self._rest.read(len(room))), b""
        chunk, self._start = chunk[: len(room)], chunk[len(room) :]
        room[: len(chunk)] = chunk
        return len(chunk)


def _csv(text: io.TextIOWrapper) -> Iterator[Row]:
    # The files quote nothing, and names hold single quotes (Mazewo Dworskie"B").
    cells = csv.reader(_lines(text), delimiter=";", quoting=csv.QUOTE_NONE)
    heading = [name.strip().upper() for name in next(cells, [])]
    for row in cells:
        if len(row) == len(heading):
            yield dict(zip(heading, row, strict=True))
        elif row:
            yield {}


def _lines(text: io.TextIOWrapper) -> Iterator[str]:
    while line := text.readline(_MAX_LINE):
        if len(line) == _MAX_LINE:
            raise _Refused("teryt")
        yield line


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
            raise _Refused("teryt")

    def end(self, name: str) -> None:
        """An element ends."""
        self.ended += 1
        if name == "row":
            self.found.append(self._cells)
            self._cells = {}
        elif len(self._cells) < MAX_CELL:
            self._cells[name] = self._text.strip()
        self._text = ""


def _xml(start: bytes, rest: _Counted) -> Iterator[Row]:
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
            raise _Refused("teryt")
        found, gathered.found = gathered.found, []
        yield from found
        chunk = rest.read(_CHUNK)
    parser.Parse(b"", True)


def _refuse(*_: object) -> None:
    # The files declare no entities; whoever does wants them to grow.
    raise _Refused("teryt")
