"""Delimited text (CSV and its relatives) as rows of plain text."""

import codecs
import csv
import re
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from lifebox.domain.errors import UnreadableFile
from lifebox.interop.intake.fields import count_recognised
from lifebox.interop.intake.findings import Problem
from lifebox.interop.intake.limits import MAX_ROWS, check_size
from lifebox.interop.lists.delimited import undefused

SEPARATORS = ";,\t|"
CELL_LIMIT = 131_072
HEADING_REACH = 30
"""How far down headings are looked for."""

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_FOREIGN = ((b"%PDF", "pdf"), (b"{\\rtf", "rtf"), (b"\x89PNG", "image"), (b"\xff\xd8\xff", "image"), (b"GIF8", "image"))
_MARKUP = re.compile(r"\s*<(?:!doctype|html|\?xml|table|head|meta)\b", re.IGNORECASE)
_CONTROL = re.compile(r"[\x01-\x08\x0b\x0e-\x1f]")
_DECLARED = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Delimited:
    """Rows with the line on which each begins, and how they were read. `separator` is empty for a single column."""

    rows: list[tuple[int, list[str]]]
    encoding: str
    separator: str
    problems: tuple[Problem, ...]


def read_delimited(content: bytes, path: str) -> Delimited:
    """Read `content`.

    Raises `UnreadableFile`: `encoding`, `binary`, `pdf`, `rtf`, `image`, `markup`, `cell_too_large`, `too_many_rows`,
    `too_many_columns`.
    """
    text, encoding = _decode(content, path)
    problems = [Problem.ENCODING_GUESSED] if encoding == "cp1250" else []
    if "\0" in text:
        if text.count("\0") + len(_CONTROL.findall(text)) > len(text) // 20 + 4:
            raise UnreadableFile(detail="binary", path=path)
        text = text.replace("\0", " ")
        problems.append(Problem.NUL_BYTES)
    elif len(_CONTROL.findall(text)) > len(text) // 20 + 4:
        raise UnreadableFile(detail="binary", path=path)
    first_line = 1
    if declared := _DECLARED.match(text):
        separator, first_line, text = declared[1], 2, text[declared.end() :]
    else:
        separator = _separator(text)
    try:
        rows = _parse(text, separator, csv.QUOTE_MINIMAL, strict=True)
    except csv.Error:
        problems.append(Problem.QUOTES_BROKEN)
        rows = _parse_broken(text, separator, path)
    check_size(len(rows), max((len(cells) for _, cells in rows), default=0), path)
    numbered = [(line + first_line, list(map(undefused, cells))) for line, cells in rows]
    return Delimited(numbered, encoding, separator, tuple(problems))


def _decode(content: bytes, path: str) -> tuple[str, str]:
    """By mark, else strict UTF-8, else Windows-1250: guessing by statistics takes Polish for Chinese."""
    for start, detail in _FOREIGN:
        if content.startswith(start):
            raise UnreadableFile(detail=detail, path=path)
    marked = next((name for mark, name in _MARKS if content.startswith(mark)), None)
    for encoding in (marked,) if marked else ("utf-8", "cp1250"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _MARKUP.match(text):
            raise UnreadableFile(detail="markup", path=path)
        return text, encoding.removesuffix("-sig")
    raise UnreadableFile(detail="encoding", path=path)


def _separator(text: str) -> str:
    """The one that splits some line near the top into most known headings, else the most frequent in the first line.

    `csv.Sniffer` fails on Polish lists, whose cells are full of commas.
    """
    lines = [line for line in islice(text.splitlines(), HEADING_REACH * 3) if line.strip()]
    best = max(
        ((count_recognised(line.split(s)[:300]), line.count(s), s) for line in lines for s in SEPARATORS if s in line),
        default=(0, 0, ""),
    )
    if best[0] >= 2:
        return best[2]
    counts = {s: sum(line.count(s) for line in lines[:5]) for s in SEPARATORS}
    likely = max(SEPARATORS, key=lambda s: counts[s])
    return likely if counts[likely] else ""


def _parse_broken(text: str, separator: str, path: str) -> list[tuple[int, list[str]]]:
    """Quotes that do not pair would swallow the rows between them: then quotes are letters like any other."""
    try:
        if text.count('"') % 2 == 0:
            return _parse(text, separator, csv.QUOTE_MINIMAL, strict=False)
        return _parse(text, separator, csv.QUOTE_NONE, strict=False)
    except csv.Error as fault:
        raise UnreadableFile(detail="cell_too_large", path=path) from fault


def _parse(text: str, separator: str, quoting: Literal[0, 3], strict: bool) -> list[tuple[int, list[str]]]:
    """Rows with the number of rows above each, as a spreadsheet counts them: a cell of three lines is in one row."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not separator:
        return [(above, [line]) for above, line in enumerate(lines)]
    # The line ends belong to the cells that run over several lines.
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=separator, quoting=quoting, strict=strict)
    rows = []
    for above, cells in enumerate(reader):
        rows.append((above, cells))
        if len(rows) > MAX_ROWS * 2:
            break
    return rows
