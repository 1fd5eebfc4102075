"""Delimited text as Polish spreadsheets open it: UTF-8 with its mark, semicolons, CRLF."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

_CHANGED = re.compile(r"'*(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|0[\d ]+$)")
"""What a spreadsheet would run or change, with apostrophes that would be taken for our own.

Beginnings of formulas are OWASP's (CSV injection), with the full-width signs that some spreadsheets take for their
narrow ones; digits after a zero would become a number without it.
"""


def write_delimited(rows: Iterable[Sequence[str]]) -> bytes:
    """The rows as a file."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerows(map(defused, row) for row in rows)
    return text.getvalue().encode("utf-8-sig")


def defused(cell: str) -> str:
    """A cell that spreadsheets leave alone: their own sign of a text, an apostrophe, stands before others."""
    return f"'{cell}" if _CHANGED.match(cell) else cell


def undefused(cell: str) -> str:
    """What was given to `defused`, by this program or by another that does the same."""
    return cell[1:] if cell.startswith("'") and _CHANGED.match(cell, 1) else cell
