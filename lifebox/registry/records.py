"""Rows out of single pages of SQLite's format (https://www.sqlite.org/fileformat2.html), whatever the tree above says.

Pages come from `pages.PageFile`, which has proven each of them; what does not add up all the same is passed over.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lifebox.registry.pages import PageFile
from lifebox.security.pages import CONTENT_BYTES

Stored = int | float | str | bytes | None
LEAF, INNER, INDEX_LEAF, INDEX_INNER = 13, 5, 10, 2
_HEADER_AT_1 = 100
_MOST_LOCAL = CONTENT_BYTES - 35
_LEAST_LOCAL = (CONTENT_BYTES - 12) * 32 // 255 - 23
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_FLOAT, _ZERO, _ONE, _FIRST_BLOB = 7, 8, 9, 12


@dataclass(frozen=True, slots=True)
class Record:
    """A row of a table. `whole` is False where pages that it goes on in are damaged: `values` are what is left."""

    rowid: int
    values: tuple[Stored, ...]
    whole: bool = True


@dataclass(frozen=True, slots=True)
class _Cell:
    rowid: int
    size: int
    local: bytes
    overflow: int


def kind_of(number: int, content: bytes) -> int:
    """The first byte of a page's header: `LEAF`, `INNER`, …; anything else where the page is of no tree."""
    return content[_start(number)]


def records(file: PageFile, number: int, content: bytes) -> Iterator[Record]:
    """The rows of a leaf of a table."""
    for cell in _cells(number, content):
        payload, rest, seen = bytearray(cell.local), cell.overflow, {number}
        while len(payload) < cell.size and rest and rest not in seen:
            seen.add(rest)
            page = file.page(rest)
            if page is None:
                break
            payload += page[4:]
            rest = int.from_bytes(page[:4], "big")
        values = _values(bytes(payload[: cell.size]))
        if values is not None:
            yield Record(cell.rowid, tuple(values), whole=len(payload) >= cell.size)


def below(file: PageFile, root: int) -> Iterator[int]:
    """Every page of the tree that begins at `root`, as far as its branches can be read; pages of long rows too."""
    waiting, seen = [root], set[int]()
    while waiting:
        number = waiting.pop()
        if number in seen or not 0 < number <= file.count:
            continue
        seen.add(number)
        yield number
        content = file.page(number)
        if content is None:
            continue
        kind = kind_of(number, content)
        if kind in {INNER, INDEX_INNER}:
            start = _start(number)
            waiting.append(int.from_bytes(content[start + 8 : start + 12], "big"))
            waiting += [int.from_bytes(content[at : at + 4], "big") for at in _pointers(start, content, 12)]
        elif kind == LEAF:
            for cell in _cells(number, content):
                yield from _chain(file, cell.overflow)


def free_pages(file: PageFile) -> Iterator[int]:
    """Pages that nothing lies in any more."""
    first = file.page(1)
    trunk = int.from_bytes(first[32:36], "big") if first else 0
    seen = set[int]()
    while 0 < trunk <= file.count and trunk not in seen:
        seen.add(trunk)
        yield trunk
        content = file.page(trunk)
        if content is None:
            return
        count = min(int.from_bytes(content[4:8], "big"), (CONTENT_BYTES - 8) // 4)
        yield from (int.from_bytes(content[at : at + 4], "big") for at in range(8, 8 + 4 * count, 4))
        trunk = int.from_bytes(content[:4], "big")


def _chain(file: PageFile, number: int) -> Iterator[int]:
    seen = set[int]()
    while 0 < number <= file.count and number not in seen:
        seen.add(number)
        yield number
        content = file.page(number)
        number = int.from_bytes(content[:4], "big") if content else 0


def _start(number: int) -> int:
    return _HEADER_AT_1 if number == 1 else 0


def _pointers(start: int, content: bytes, header: int) -> list[int]:
    count = int.from_bytes(content[start + 3 : start + 5], "big")
    first = start + header
    found = [int.from_bytes(content[at : at + 2], "big") for at in range(first, first + 2 * count, 2)]
    return [at for at in found if first <= at < CONTENT_BYTES - 3]


def _cells(number: int, content: bytes) -> Iterator[_Cell]:
    for at in _pointers(_start(number), content, 8):
        size, at_rowid = _varint(content, at)
        rowid, begin = _varint(content, at_rowid)
        kept = _local(size)
        overflow = 0
        if kept < size:
            overflow = int.from_bytes(content[begin + kept : begin + kept + 4], "big")
        yield _Cell(rowid, size, content[begin : begin + kept], overflow)


def _local(size: int) -> int:
    """How much of a payload lies in the leaf itself."""
    if size <= _MOST_LOCAL:
        return size
    fitting = _LEAST_LOCAL + (size - _LEAST_LOCAL) % (CONTENT_BYTES - 4)
    return fitting if fitting <= _MOST_LOCAL else _LEAST_LOCAL


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends; raises nothing, for whoever reads on finds nothing there."""
    value = 0
    for count, byte in enumerate(data[at : at + 9], start=1):
        if count == 9:
            value = value << 8 | byte
            return (value - (1 << 64) if value >> 63 else value), at + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + count
    return 0, len(data)


def _values(payload: bytes) -> list[Stored] | None:
    """The columns of a record as far as the payload reaches; None where it is no record."""
    header, at = _varint(payload, 0)
    if not 0 < header <= len(payload):
        return None
    kinds = []
    while at < header:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    found: list[Stored] = []
    at = header
    for kind in kinds:
        size = _size(kind)
        if at + size > len(payload):
            break
        part = payload[at : at + size]
        at += size
        try:
            found.append(_value(kind, part))
        except UnicodeDecodeError:
            return None
    return found


def _size(kind: int) -> int:
    if kind >= _FIRST_BLOB:
        return (kind - _FIRST_BLOB) // 2
    return _INTEGERS.get(kind, 8 if kind == _FLOAT else 0)


def _value(kind: int, part: bytes) -> Stored:
    if kind in _INTEGERS:
        return int.from_bytes(part, "big", signed=True)
    if kind in {_ZERO, _ONE}:
        return kind - _ZERO
    if kind >= _FIRST_BLOB:
        return part if kind % 2 == 0 else part.decode()
    return None  # NULL; our tables hold no floating numbers
