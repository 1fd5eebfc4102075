"""Official registers as streams: a file, plain or in the zip as it is downloaded, read in pieces and bounded."""

import csv
import io
import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, TypeVar
from xml.parsers import expat

from lifebox.domain.errors import FileMissing, PermissionRefused, UnreadableFile

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

CHUNK = 64 * 1024
BOM = b"\xef\xbb\xbf"
_ZIP = b"PK\x03\x04"
_XML = b"<"
_ENCRYPTED = 1  # of a member's flags
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

Read = Callable[[int, int], None]
"""Called with bytes done and in all; may raise to stop."""
T = TypeVar("T")


class Refused(Exception):
    """The content is not what it should be; the argument is the detail."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes of a zip, bytes of what is read, and items in it."""

    packed: int
    whole: int
    items: int


@contextmanager
def open_items(
    path: Path, read: Read, parse: Callable[["Counted"], Iterator[T]], limits: Limits, detail: str
) -> Iterator[Iterator[T]]:
    """What `parse` finds in a file; in a zip in its first CSV, else in its first XML.

    The items and the opening raise `FileMissing`, `PermissionRefused`, `UnreadableFile` (`detail` where a zip holds
    neither), and what `read` raises.
    """
    with ExitStack() as stack:
        # The caller's own faults are none of the file's: they pass outside.
        with _faults(path):
            stream, size = _open(stack, path, limits, detail)
        yield _guarded(parse(Counted(stream, size, read, limits.whole)), limits.items, path)


def is_xml(start: bytes) -> bool:
    """Whether a file that begins so is XML."""
    return start.removeprefix(BOM).lstrip().startswith(_XML)


def _open(stack: ExitStack, path: Path, limits: Limits, detail: str) -> tuple[IO[bytes], int]:
    file, size = stack.enter_context(path.open("rb")), path.stat().st_size
    packed = file.read(len(_ZIP)) == _ZIP
    file.seek(0)
    if not packed:
        return file, size
    if size > limits.packed:
        raise Refused("too_large")
    archive = stack.enter_context(zipfile.ZipFile(file))
    member = _member(archive, detail)
    if member.flag_bits & _ENCRYPTED:
        raise Refused("locked")
    return stack.enter_context(archive.open(member)), member.file_size


def _member(archive: zipfile.ZipFile, detail: str) -> zipfile.ZipInfo:
    """The same register may lie there twice: CSV is a fifth of the XML."""
    held = archive.infolist()
    for ending in (".csv", ".xml"):
        for member in held:
            if member.filename.lower().endswith(ending) and not member.filename.startswith("__MACOSX"):
                return member
    raise Refused(detail)


def _guarded(items: Iterator[T], most: int, path: Path) -> Iterator[T]:
    with _faults(path):
        for number, item in enumerate(items):
            if number >= most:
                raise Refused("too_many_rows")
            yield item


@contextmanager
def _faults(path: Path) -> Iterator[None]:
    try:
        yield
    except Refused as fault:
        raise UnreadableFile(detail=str(fault), path=path.name) from fault
    except (FileNotFoundError, NotADirectoryError) as fault:
        raise FileMissing(path=str(path)) from fault
    except PermissionError as fault:
        raise PermissionRefused(path=str(path)) from fault
    except _DAMAGE as fault:
        raise UnreadableFile(detail="damaged", path=path.name) from fault


class Counted:
    """Reads on, tells how far, and refuses what does not end."""

    def __init__(self, stream: IO[bytes], total: int, read: Read, most: int) -> None:
        self._stream, self._total, self._read, self._most, self._done = stream, total, read, most, 0

    def read(self, size: int) -> bytes:
        """Up to `size` bytes."""
        chunk = self._stream.read(size)
        self._done += len(chunk)
        if self._done > self._most:
            raise Refused("too_large")
        self._read(self._done, max(self._total, self._done))
        return chunk


class Joined(io.RawIOBase):
    """What was looked at already, and then the rest."""

    def __init__(self, start: bytes, rest: Counted) -> None:
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


def as_text(start: bytes, rest: Counted, encoding: str = "utf-8-sig") -> io.TextIOWrapper:
    """A stream of which `start` was looked at, as text; line ends stay as they are."""
    return io.TextIOWrapper(io.BufferedReader(Joined(start, rest), CHUNK), encoding=encoding, newline="")


def lines(text: io.TextIOWrapper, most: int, detail: str) -> Iterator[str]:
    """Its lines. Raises `Refused` with `detail` where one has `most` characters."""
    while line := text.readline(most):
        if len(line) == most:
            raise Refused(detail)
        yield line
