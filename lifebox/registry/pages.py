"""The pages of a database file and its WAL, read without SQLite and without writing anything.

Each page is the newest version of it that is authentic: a torn or flipped one hides nothing that lies elsewhere.
"""

import struct
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from lifebox.registry.engine import DatabaseKey
from lifebox.registry.errors import file_faults
from lifebox.security.pages import PAGE_BYTES, PageKey

_WAL_HEADER, _FRAME_HEADER = 32, 24
_WAL_ORDERS = {b"\x37\x7f\x06\x82": "<6I", b"\x37\x7f\x06\x83": ">6I"}
_WORD = 0xFFFFFFFF
_SALTS = slice(16, 24)
_COUNT = slice(28, 32)  # in the header of page 1: how many pages there are


@dataclass
class _Version:
    file: BinaryIO
    at: int


@dataclass
class PageFile:
    """Pages by number, from 1. Use it as a context; `count` is how many there should be."""

    database: Path
    key: DatabaseKey
    count: int = 0
    damaged: set[int] = field(default_factory=set)
    """No version of these is authentic."""
    older: set[int] = field(default_factory=set)
    """The newest version of these is not authentic, an earlier one is."""

    def __post_init__(self) -> None:
        self._opener = PageKey(self.key.key, self.key.salt)
        self._stack = ExitStack()
        self._versions: dict[int, list[_Version]] = {}

    def __enter__(self) -> Self:
        """Raises `FileMissing` where there is no database file, `PermissionRefused`."""
        with file_faults(self.database.name):
            file = self._stack.enter_context(self.database.open("rb"))
            size = self.database.stat().st_size
            for number in range(1, -(-size // PAGE_BYTES) + 1):
                self._versions[number] = [_Version(file, (number - 1) * PAGE_BYTES)]
            self._read_log()
        first = self.page(1)
        stated = int.from_bytes(first[_COUNT], "big") if first else 0
        # Without page 1 nobody knows: a garbled number in the WAL must not count.
        there = (number for number in self._versions if self.page(number) is not None)
        self.count = stated or max(-(-size // PAGE_BYTES), *there, 0)
        self.damaged = {number for number in range(1, self.count + 1) if self.page(number) is None}
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def page(self, number: int) -> bytes | None:
        """The content of a page, None where no version of it is authentic."""
        for older, version in enumerate(reversed(self._versions.get(number, ()))):
            version.file.seek(version.at)
            content = self._opener.open(number, version.file.read(PAGE_BYTES))
            if content is not None:
                if older:
                    self.older.add(number)
                return content
        return None

    def _read_log(self) -> None:
        """What was committed into the WAL; of a last transaction that never was, nothing."""
        path = self.database.with_name(f"{self.database.name}-wal")
        if not path.exists():
            return
        file = self._stack.enter_context(path.open("rb"))
        header = file.read(_WAL_HEADER)
        waiting: dict[int, int] = {}
        salts: bytes | None = None
        if _is_whole(header):
            salts = header[_SALTS]
        for at, frame in _frames(file):
            # A damaged header says nothing; the newest generation of frames begins the file.
            salts = salts or frame[8:16]
            number, commits = int.from_bytes(frame[:4], "big"), int.from_bytes(frame[4:8], "big")
            if frame[8:16] != salts or not number:
                continue
            waiting[number] = at
            if commits:
                for page, place in waiting.items():
                    self._versions.setdefault(page, []).append(_Version(file, place))
                waiting.clear()


def _is_whole(header: bytes) -> bool:
    """Whether the WAL's header has its own checksum, https://www.sqlite.org/fileformat2.html#checksum_algorithm."""
    order = _WAL_ORDERS.get(header[:4])
    if order is None or len(header) < _WAL_HEADER:
        return False
    one = other = 0
    words = struct.unpack(order, header[:24])
    for even, odd in zip(words[::2], words[1::2], strict=True):
        one = (one + even + other) & _WORD
        other = (other + odd + one) & _WORD
    return struct.unpack(">2I", header[24:]) == (one, other)


def _frames(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    at = _WAL_HEADER
    while True:
        file.seek(at)
        header = file.read(_FRAME_HEADER)
        if len(header) < _FRAME_HEADER:
            return
        yield at + _FRAME_HEADER, header
        at += _FRAME_HEADER + PAGE_BYTES
