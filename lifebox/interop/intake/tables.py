"""A list as a table: headings found, rows with their place in the source, and what was odd about the file."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from lifebox.domain.errors import EmptyFile, FileMissing, PermissionRefused, UnreadableFile
from lifebox.domain.folding import words
from lifebox.domain.values import clean_line, clean_note
from lifebox.interop.intake.delimited import CELL_LIMIT, HEADING_REACH, read_delimited
from lifebox.interop.intake.fields import count_recognised
from lifebox.interop.intake.findings import Finding, Problem
from lifebox.interop.intake.limits import MAX_BYTES, check_size
from lifebox.interop.intake.workbooks import is_workbook, read_sheets

_HEADING_LIMIT = 100


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of as many cells as there are headings. `line` is the row's number as a spreadsheet shows it."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A list. Headings are all different; a column without one is `kol. 7`.

    `encoding` and `separator` tell how a text was read, `sheet` which one of a spreadsheet; else they are empty.
    `findings` concern the list as a whole or rows of the wrong length.
    """

    headings: tuple[str, ...]
    rows: tuple[TableRow, ...]
    encoding: str = ""
    separator: str = ""
    sheet: str = ""
    findings: tuple[Finding, ...] = ()


def column_label(index: int) -> str:
    """What a column without a heading is called; the first is `kol. 1`."""
    return f"kol. {index + 1}"


def read_table(path: Path) -> Table:
    """Read a list from a file; its kind is told by its content, not by its name.

    Raises `FileMissing`, `PermissionRefused`, `EmptyFile`, `UnreadableFile` (`detail` has a text
    `intake.unreadable.DETAIL`).
    """
    content = _bytes(path)
    where = str(path)
    if not content.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise EmptyFile(path=where)
    if is_workbook(content):
        sheets = {name: rows for name, rows in read_sheets(content, where).items() if any(map(any, rows))}
        if not sheets:
            raise EmptyFile(path=where)
        name = max(sheets, key=lambda n: (_most_headings(sheets[n]), len(sheets[n])))
        problems = [Problem.OTHER_SHEETS] if len(sheets) > 1 else []
        return _table(list(enumerate(sheets[name], 1)), problems, where, sheet=name)
    found = read_delimited(content, where)
    return _table(found.rows, list(found.problems), where, encoding=found.encoding, separator=found.separator)


def _bytes(path: Path) -> bytes:
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


def _most_headings(rows: list[list[str]]) -> int:
    return max((count_recognised(row) for row in rows[:HEADING_REACH]), default=0)


def _table(
    numbered: list[tuple[int, list[str]]],
    problems: list[Problem],
    path: str,
    encoding: str = "",
    separator: str = "",
    sheet: str = "",
) -> Table:
    if any(len(cell) > CELL_LIMIT for _, cells in numbered for cell in cells):
        raise UnreadableFile(detail="cell_too_large", path=path)
    cleaned = [(line, [clean_note(cell) for cell in cells]) for line, cells in numbered]
    filled = [(line, cells) for line, cells in cleaned if any(cells)]
    if not filled:
        raise EmptyFile(path=path)
    check_size(len(filled), 0, path)
    labels, first = _headings(filled, problems)
    width = len(labels)
    rows, ragged = [], []
    for line, cells in filled[first:]:
        if len(cells) != width and any(cells[width:]):
            ragged.append(Finding(line, "", Problem.RAGGED_ROW))
        rows.append(TableRow(line, (*cells[: width - 1], *_last(cells, width))))
    if not rows:
        problems.append(Problem.ONLY_HEADINGS)
    if width == 1:
        problems.append(Problem.ONE_COLUMN)
    findings = (*(Finding(0, "", p) for p in problems), *ragged)
    return Table(labels, tuple(rows), encoding, separator, sheet, findings)


def _last(cells: list[str], width: int) -> tuple[str, ...]:
    """The last cells of a row: missing ones are empty, further ones join the last, so that nothing falls off."""
    missing = width - len(cells)
    if missing >= 0:
        return (*cells[width - 1 :], *("" for _ in range(missing)))
    return ("\n".join(cell for cell in cells[width - 1 :] if cell),)


def _headings(filled: list[tuple[int, list[str]]], problems: list[Problem]) -> tuple[tuple[str, ...], int]:
    """Labels of the columns, and the index of the first row under them: the row with most known headings leads."""
    near = filled[:HEADING_REACH]
    counts = [count_recognised(cells) for _, cells in near]
    at = counts.index(max(counts))
    widest = max(len(_without_tail(cells)) for _, cells in filled)
    if not counts[at] or (counts[at] == 1 and _has_long_number(near[at][1])):
        if _has_long_number(near[0][1]):
            problems.append(Problem.NO_HEADINGS)
            return tuple(column_label(i) for i in range(widest)), 0
        at = 0
    if at:
        problems.append(Problem.TEXT_ABOVE)
    written = [clean_line(cell)[:_HEADING_LIMIT] for cell in _without_tail(near[at][1])]
    below = max((len(_without_tail(cells)) for _, cells in filled[at + 1 :]), default=0)
    written += [""] * (below - len(written) if below - len(written) <= 2 else 0)
    return _distinct(written or [""], problems), at + 1


def _without_tail(cells: list[str]) -> list[str]:
    """The cells up to the last one that says something: spreadsheets pad rows with empty columns."""
    filled = [i for i, cell in enumerate(cells) if cell]
    return cells[: filled[-1] + 1] if filled else []


def _has_long_number(cells: list[str]) -> bool:
    """Whether a row looks like data: a PESEL or a phone stands in it."""
    return any(len("".join(filter(str.isdigit, cell))) >= 7 for cell in cells)


def _distinct(written: list[str], problems: list[Problem]) -> tuple[str, ...]:
    folded = Counter(words(label) for label in written if label)
    if any(times > 1 for times in folded.values()):
        problems.append(Problem.DUPLICATE_HEADINGS)
    labels: list[str] = []
    for index, label in enumerate(written):
        unique = label or column_label(index)
        labels.append(unique if unique not in labels else f"{unique} ({column_label(index)})")
    return tuple(labels)
