"""Spreadsheets (XLSX, XLS, ODS) as rows of plain text."""

import io
import zipfile
import zlib
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum, load_workbook

from lifebox.domain.errors import UnreadableFile
from lifebox.interop.intake.findings import Problem
from lifebox.interop.intake.limits import MAX_SHEETS, check_archive, check_size

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_Cell = int | float | str | bool | time | date | datetime | timedelta


def is_workbook(content: bytes) -> bool:
    """Whether the bytes say that they are a spreadsheet's, whatever the file is called."""
    return content.startswith((_ZIP, _OLE))


@dataclass(frozen=True, slots=True)
class Workbook:
    """Rows of every sheet that has any, from its first line on, by the sheet's name."""

    sheets: dict[str, list[list[str]]]
    hidden: frozenset[str]
    problems: tuple[Problem, ...]


def read_workbook(content: bytes, path: str) -> Workbook:
    """Read a spreadsheet; of formulas the results that were stored last, of macros nothing.

    Raises `UnreadableFile`: `too_large`, `too_many_rows`, `too_many_columns`, `too_many_sheets`, `locked`,
    `not_a_spreadsheet`, `damaged`.
    """
    problems = _check_zip(content, path) if content.startswith(_ZIP) else ()
    try:
        with load_workbook(io.BytesIO(content)) as book:
            return _workbook(book, problems, path)
    except PasswordError as fault:
        raise UnreadableFile(detail="locked", path=path) from fault
    except CalamineError as fault:
        raise UnreadableFile(detail="damaged", path=path) from fault
    except BaseException as fault:
        # The library is written in Rust: where it gives up on damaged bytes, it is no ordinary exception.
        if type(fault).__name__ == "PanicException":
            raise UnreadableFile(detail="damaged", path=path) from None
        raise


def _check_zip(content: bytes, path: str) -> tuple[Problem, ...]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            if names.isdisjoint({"xl/workbook.xml", "content.xml"}):
                raise UnreadableFile(detail="not_a_spreadsheet", path=path)
            return check_archive(archive, path)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as fault:
        raise UnreadableFile(detail="damaged", path=path) from fault
    except (ValueError, zlib.error) as fault:
        raise UnreadableFile(detail="damaged", path=path) from fault


def _workbook(book: CalamineWorkbook, problems: tuple[Problem, ...], path: str) -> Workbook:
    if len(book.sheet_names) > MAX_SHEETS:
        raise UnreadableFile(detail="too_many_sheets", path=path)
    found, merged = {}, False
    for name in book.sheet_names:
        sheet = book.get_sheet_by_name(name)
        if sheet.end is None:
            continue
        check_size(sheet.height, sheet.end[1] + 1, path)
        found[name] = [[_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
        # Titles over the whole width are merged in most lists; what matters is a cell that stands for several rows.
        merged = merged or any(top != bottom for (top, _), (bottom, _) in sheet.merged_cell_ranges or ())
    hidden = frozenset(one.name for one in book.sheets_metadata if one.visible is not SheetVisibleEnum.Visible)
    return Workbook(found, hidden, (*problems, *([Problem.MERGED_CELLS] if merged else [])))


def _text(cell: _Cell) -> str:
    """A cell as text: whole numbers without `.0`, dates in ISO form, truth in Polish as the rest of a list is."""
    if isinstance(cell, bool):
        return "tak" if cell else "nie"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell)
