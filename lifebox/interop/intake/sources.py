"""A file as it is read before anybody knows which of its rows are headings: sheets of cleaned cells."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from lifebox.domain.errors import EmptyFile, FileMissing, PermissionRefused, UnreadableFile
from lifebox.domain.values import clean_note
from lifebox.interop.intake.delimited import CELL_LIMIT, read_delimited
from lifebox.interop.intake.findings import Problem
from lifebox.interop.intake.limits import MAX_BYTES, check_size
from lifebox.interop.intake.workbooks import is_workbook, read_workbook

Rows = Sequence[tuple[int, Sequence[str]]]
"""The rows that say anything, each with its number as a spreadsheet shows it."""


@dataclass(frozen=True, slots=True)
class Source:
    """What a file holds: of a text one sheet without a name, read in this `encoding` with this `separator`."""

    sheets: dict[str, Rows]
    encoding: str = ""
    separator: str = ""
    hidden: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()


def read_bytes(path: Path) -> bytes:
    """The bytes of a file. Raises `FileMissing`, `PermissionRefused`, `UnreadableFile` (`not_a_file`, `too_large`)."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError) as fault:
        raise FileMissing(path=str(path)) from fault
    except PermissionError as fault:
        raise PermissionRefused(path=str(path)) from fault
    except (OSError, ValueError) as fault:
        raise UnreadableFile(detail="not_a_file", path=str(path)) from fault
    if len(content) > MAX_BYTES:
        raise UnreadableFile(detail="too_large", path=str(path))
    return content


def read_source(content: bytes, path: str) -> Source:
    """Read a list; its kind is told by its content, not by its name.

    Raises `EmptyFile`, `UnreadableFile` (`detail` has a text `intake.unreadable.DETAIL`).
    """
    if not content.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise EmptyFile(path=path)
    if not is_workbook(content):
        text = read_delimited(content, path)
        lines = _filled(text.rows, path)
        if not lines:
            raise EmptyFile(path=path)
        return Source({"": lines}, text.encoding, text.separator, problems=text.problems)
    book = read_workbook(content, path)
    read = {name: _filled(enumerate(rows, 1), path) for name, rows in book.sheets.items()}
    sheets = {name: rows for name, rows in read.items() if rows}
    if not sheets:
        raise EmptyFile(path=path)
    hidden = book.hidden & sheets.keys()
    shown = len(sheets) - len(hidden)
    other = [Problem.OTHER_SHEETS] if shown > 1 else []
    unseen = [Problem.HIDDEN_SHEETS] if hidden else []
    return Source(sheets, hidden=hidden, problems=(*other, *unseen, *book.problems))


def _filled(rows: Iterable[tuple[int, list[str]]], path: str) -> Rows:
    """Raises `UnreadableFile` (`cell_too_large`, `too_many_rows`)."""
    found = []
    for line, cells in rows:
        if any(len(cell) > CELL_LIMIT for cell in cells):
            raise UnreadableFile(detail="cell_too_large", path=path)
        cleaned = tuple(map(clean_note, cells))
        if any(cleaned):
            found.append((line, cleaned))
    check_size(len(found), 0, path)
    return found
