"""Delimited text as Polish spreadsheets open it: UTF-8 with its mark, semicolons, CRLF."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

_FORMULA = re.compile(r"[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20]")


def write_delimited(rows: Iterable[Sequence[str]]) -> bytes:
    """The rows as a file."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerows(map(defused, row) for row in rows)
    return text.getvalue().encode("utf-8-sig")


def defused(cell: str) -> str:
    """A cell that no spreadsheet runs: an apostrophe stands before what begins like a formula.

    These beginnings are OWASP's (CSV injection), with the full-width signs that some spreadsheets take for their
    narrow ones.
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell
