"""Spreadsheets (XLSX, XLS, ODS) as rows of plain text."""

import io
import zipfile
import zlib
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, load_workbook

from lifebox.domain.errors import UnreadableFile
from lifebox.interop.intake.limits import MAX_SHEETS, check_archive, check_size

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_Cell = int | float | str | bool | time | date | datetime | timedelta


def is_workbook(content: bytes) -> bool:
    """Whether the bytes say that they are a spreadsheet's, whatever the file is called."""
    return content.startswith((_ZIP, _OLE))


def read_sheets(content: bytes, path: str) -> dict[str, list[list[str]]]:
    """Rows of every sheet that has any, from its first line on, by the sheet's name.

    Raises `UnreadableFile`: `too_large`, `too_many_rows`, `too_many_columns`, `password`, `not_a_spreadsheet`,
    `damaged`.
    """
    if content.startswith(_ZIP):
        _check_zip(content, path)
    try:
        with load_workbook(io.BytesIO(content)) as book:
            return _sheets(book, path)
    except PasswordError as fault:
        raise UnreadableFile(detail="password", path=path) from fault
    except CalamineError as fault:
        raise UnreadableFile(detail="damaged", path=path) from fault
    except BaseException as fault:
        # The library is written in Rust: where it gives up on damaged bytes, it is no ordinary exception.
        if type(fault).__name__ == "PanicException":
            raise UnreadableFile(detail="damaged", path=path) from None
        raise


def _check_zip(content: bytes, path: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            if names.isdisjoint({"xl/workbook.xml", "content.xml"}):
                raise UnreadableFile(detail="not_a_spreadsheet", path=path)
            check_archive(archive, path)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as fault:
        raise UnreadableFile(detail="damaged", path=path) from fault
    except (ValueError, zlib.error) as fault:
        raise UnreadableFile(detail="damaged", path=path) from fault


def _sheets(book: CalamineWorkbook, path: str) -> dict[str, list[list[str]]]:
    if len(book.sheet_names) > MAX_SHEETS:
        raise UnreadableFile(detail="too_many_sheets", path=path)
    found = {}
    for name in book.sheet_names:
        sheet = book.get_sheet_by_name(name)
        if sheet.end is None:
            continue
        check_size(sheet.height, sheet.end[1] + 1, path)
        found[name] = [[_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    return found


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
