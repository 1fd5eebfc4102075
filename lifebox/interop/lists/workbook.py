"""A workbook (XLSX) with one sheet, all of whose cells are text: nothing is run, and numbers keep their zeros."""

import io
from collections.abc import Iterable, Sequence
from datetime import datetime

_A4 = 9
_NARROWEST, _WIDEST = 8, 60


def write_workbook(rows: Iterable[Sequence[str]], title: str, footer: str, made: datetime) -> bytes:
    """The rows as a file; the first one holds the headings. `title` is the sheet's name, `footer` stands on every page.

    Nothing is laid down in temporary files, which would hold the list in the clear.
    """
    import xlsxwriter  # noqa: PLC0415 – a window that saves no list opens 40 ms earlier

    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    book.set_properties({"created": made.replace(tzinfo=None)})
    sheet = book.add_worksheet(title)
    text = book.add_format({"num_format": "@", "valign": "top"})
    heading = book.add_format({"num_format": "@", "bold": True, "bottom": 1})
    widths: list[int] = []
    number = 0
    for number, row in enumerate(rows):
        widths += [_NARROWEST] * (len(row) - len(widths))
        for column, cell in enumerate(row):
            # What the kind of a cell says counts: a text that begins with `=` is a text.
            sheet.write_string(number, column, cell, text if number else heading)
            widths[column] = max(widths[column], min(len(cell), _WIDEST))
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width + 2)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, number, max(len(widths) - 1, 0))
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer(f"&L{footer.replace('&', '&&')}&R&P/&N")
    book.close()
    return file.getvalue()
