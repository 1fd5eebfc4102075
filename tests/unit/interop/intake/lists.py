"""Small fictional lists for the tests of this folder."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from lifebox.domain.card import Card
from lifebox.domain.folding import words
from lifebox.interop.intake.fields import FieldKey
from lifebox.interop.intake.findings import Problem
from lifebox.interop.intake.mapping import ColumnGuess, Mapping
from lifebox.interop.intake.rows import IntakeRow, read_row
from lifebox.interop.intake.tables import TableRow

TODAY = date(2026, 11, 22)


def pesel(stem: str) -> str:
    """The ten digits with their check digit."""
    weights = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)
    total = sum(int(digit) * weight for digit, weight in zip(stem, weights, strict=True))
    return f"{stem}{-total % 10}"


def row(line: int = 2, /, **cells: str) -> IntakeRow:
    """Read one row whose columns are named by field (`_1` further columns of the same field; `other` is unknown)."""
    columns = []
    for name in cells:
        stem = name.rstrip("0123456789").rstrip("_")
        columns.append(ColumnGuess(name, FieldKey(stem) if stem in list(FieldKey) else None, 1.0))
    table_row = TableRow(line, tuple(cells.values()))
    return read_row(table_row, Mapping(tuple(columns)), area_code="58", default_town="Sopot", today=TODAY)


def card(**cells: str) -> Card:
    """The card of a row with a name and a year unless given."""
    made = row(**{"surname": "Lipa", "given_names": "Ewa", "birth": "1940", "consent": "tak", **cells}).card
    assert made is not None
    return made


def keys(found: IntakeRow) -> set[Problem]:
    """Which findings a row has."""
    return {finding.key for finding in found.findings}


def csv_bytes(rows: Iterable[Iterable[str]], separator: str = ";", encoding: str = "utf-8") -> bytes:
    """Plain delimited lines."""
    return "\r\n".join(separator.join(cells) for cells in rows).encode(encoding)


def said(document: Card) -> list[str]:
    """The folded words of all values of a card, without the names of its fields."""
    return _words(document.model_dump(mode="json", exclude_defaults=True))


def _words(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [word for part in value.values() for word in _words(part)]
    if isinstance(value, list):
        return [word for part in value for word in _words(part)]
    return list(words(str(value)))
