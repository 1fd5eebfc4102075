"""A list as a table: headings found, rows with their place in the source, and what was odd about the file."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lifebox.domain.errors import EmptyFile
from lifebox.domain.folding import words
from lifebox.domain.values import clean_line
from lifebox.interop.intake.delimited import HEADING_REACH
from lifebox.interop.intake.fields import count_recognised
from lifebox.interop.intake.findings import Finding, Problem
from lifebox.interop.intake.sources import Rows, Source, read_bytes, read_source

_HEADING_LIMIT = 100
# What nobody needs to be told who chose the sheet.
_OF_CHOICE = (Problem.OTHER_SHEETS, Problem.HIDDEN_SHEETS)


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of as many cells as there are headings. `line` is the row's number as a spreadsheet shows it."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A list. Headings are all different; a column without one is `kol. 7`.

    `encoding` and `separator` tell how a text was read, `sheet` which one of a spreadsheet; else they are empty.
    `findings` concern the list as a whole or rows of the wrong length. `heading_line` is 0 where there are none.
    """

    headings: tuple[str, ...]
    rows: tuple[TableRow, ...]
    encoding: str = ""
    separator: str = ""
    sheet: str = ""
    findings: tuple[Finding, ...] = ()
    heading_line: int = 0


def column_label(index: int) -> str:
    """What a column without a heading is called; the first is `kol. 1`."""
    return f"kol. {index + 1}"


def read_table(path: Path) -> Table:
    """Read a list from a file; its kind is told by its content, not by its name.

    Raises what `read_bytes`, `read_source` and `table_of` raise.
    """
    return table_of(read_source(read_bytes(path), str(path)), str(path))


def table_of(source: Source, path: str, sheet: str = "", heading_line: int = 0) -> Table:
    """One sheet of a source as a table: that of this name, else the one that looks most like a list; with the headings
    in this line, else where the program finds them. Raises `EmptyFile`.
    """
    sheets = source.sheets
    if not sheets:
        raise EmptyFile(path=path)
    chosen = sheet if sheet and sheet in sheets else _likeliest(source)
    rows = sheets[chosen]
    problems = [problem for problem in source.problems if not sheet or problem not in _OF_CHOICE]
    labels, first = _given_headings(rows, heading_line, problems) or _headings(rows, problems)
    width = len(labels)
    found, ragged = [], []
    for line, cells in rows[first:]:
        if len(cells) != width and any(cells[width:]):
            ragged.append(Finding(line, "", Problem.RAGGED_ROW))
        found.append(TableRow(line, (*cells[: width - 1], *_last(cells, width))))
    if not found:
        problems.append(Problem.ONLY_HEADINGS)
    if width == 1:
        problems.append(Problem.ONE_COLUMN)
    heading = rows[first - 1][0] if first else 0
    findings = (*(Finding(0, "", p) for p in problems), *ragged)
    return Table(labels, tuple(found), source.encoding, source.separator, chosen, findings, heading)


def _likeliest(source: Source) -> str:
    sheets = source.sheets
    return max(sheets, key=lambda n: (n not in source.hidden, _most_headings(sheets[n]), len(sheets[n])))


def _given_headings(rows: Rows, line: int, problems: list[Problem]) -> tuple[tuple[str, ...], int] | None:
    """The headings in the line that somebody chose; None where it is none of this list."""
    at = next((i for i, (number, _) in enumerate(rows) if number == line), None)
    return None if at is None else _labels(rows, at, problems)


def _most_headings(rows: Rows) -> int:
    return max((count_recognised(list(cells)) for _, cells in rows[:HEADING_REACH]), default=0)


def _last(cells: Sequence[str], width: int) -> tuple[str, ...]:
    """The last cells of a row: missing ones are empty, further ones join the last, so that nothing falls off."""
    missing = width - len(cells)
    if missing >= 0:
        return (*cells[width - 1 :], *("" for _ in range(missing)))
    return ("\n".join(cell for cell in cells[width - 1 :] if cell),)


def _headings(filled: Rows, problems: list[Problem]) -> tuple[tuple[str, ...], int]:
    """Labels of the columns, and the index of the first row under them: the row with most known headings leads."""
    near = filled[:HEADING_REACH]
    counts = [count_recognised(list(cells)) for _, cells in near]
    at = counts.index(max(counts))
    widest = max(len(_without_tail(cells)) for _, cells in filled)
    if not counts[at] or (counts[at] == 1 and _has_long_number(near[at][1])):
        if _has_long_number(near[0][1]):
            problems.append(Problem.NO_HEADINGS)
            return tuple(column_label(i) for i in range(widest)), 0
        at = 0
    if at:
        problems.append(Problem.TEXT_ABOVE)
    return _labels(filled, at, problems)


def _labels(filled: Rows, at: int, problems: list[Problem]) -> tuple[tuple[str, ...], int]:
    written = [clean_line(cell)[:_HEADING_LIMIT] for cell in _without_tail(filled[at][1])]
    below = max((len(_without_tail(cells)) for _, cells in filled[at + 1 :]), default=0)
    written += [""] * (below - len(written) if below - len(written) <= 2 else 0)
    return _distinct(written or [""], problems), at + 1


def _without_tail(cells: Sequence[str]) -> Sequence[str]:
    """The cells up to the last one that says something: spreadsheets pad rows with empty columns."""
    filled = [i for i, cell in enumerate(cells) if cell]
    return cells[: filled[-1] + 1] if filled else []


def _has_long_number(cells: Sequence[str]) -> bool:
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
