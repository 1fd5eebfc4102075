"""Which column fills which field: guessed from headings and cells, corrected by hand or by a file."""

import json
import re
from collections.abc import Callable, Sequence
from collections.abc import Mapping as Mappings
from dataclasses import dataclass, replace
from pathlib import Path

from lifebox.domain.errors import FileMissing, PermissionRefused, UnreadableFile
from lifebox.domain.folding import fold, words
from lifebox.interop.intake.fields import BY_CONTENT, PARTIAL, REPEATABLE, FieldKey, recognise_heading
from lifebox.interop.intake.findings import Finding, Problem
from lifebox.interop.intake.tables import Table, column_label

_SAMPLE = 200
_MOST = 0.7
_MAPPING_LIMIT = 1024 * 1024

_DAY = r"(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})"
_PATTERNS: tuple[tuple[FieldKey, re.Pattern[str]], ...] = (
    (FieldKey.PESEL, re.compile(r"\d{6}[ -]?\d{5}")),
    (FieldKey.BIRTH, re.compile(rf"{_DAY}|(?:18|19)\d\d")),
    (FieldKey.PHONE, re.compile(r"[\s\d+()./,;-]{7,60}")),
    (FieldKey.SEX, re.compile(r"[km]|kobieta|mezczyzna")),
    (FieldKey.BLOOD_GROUP, re.compile(r"(?:0|a|b|ab)\s*(?:rh)?\s*\(?[+-]\)?")),
    (FieldKey.POSTCODE, re.compile(r"\d{2}-\d{3}")),
    (FieldKey.MEDICINES, re.compile(r"(?s).*\d\s*(?:mg|µg|mcg|ml)\b.*|.*\b[\d/]+-[\d/]+-[\d/]+\b.*")),
    (FieldKey.CONTACTS, re.compile(r"(?s)(?=.*[a-z]{3}).*(?:\d[\s-]?){9}.*")),
    (FieldKey.ADDRESS, re.compile(r"(?s)(?:ul|al|os|pl)\.? .+\d.*|[a-z][a-z ]+ \d+[a-z]?(?:\s*/\s*|\s*m\.?\s*)\d+")),
)
"""What cells of a field look like, folded; the first that most cells fit wins."""
_NO_DIGITS_EXPECTED = frozenset({FieldKey.SURNAME, FieldKey.GIVEN_NAMES, FieldKey.FULL_NAME, FieldKey.SEX})


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """A column and the field it fills; None keeps its cells as source texts. `confidence` is 0…1, 1 by hand."""

    label: str
    field: FieldKey | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Mapping:
    """The columns of a table in their order, and what is odd about their fields."""

    columns: tuple[ColumnGuess, ...]
    findings: tuple[Finding, ...] = ()

    def overridden(self, by: Mappings[str, FieldKey | None]) -> "Mapping":
        """The mapping with these columns set by hand, named by heading or by place (`kol. 7`).

        A field that is set by hand takes it away from a guessed column.
        """
        columns = list(self.columns)
        missing = []
        for label, field in by.items():
            at = [i for i, c in enumerate(columns) if words(c.label) == words(label)]
            at = at or [i for i in range(len(columns)) if words(column_label(i)) == words(label)]
            if not at:
                missing.append(Finding(0, label, Problem.MAPPING_COLUMN_MISSING))
            for index in at:
                columns[index] = ColumnGuess(columns[index].label, field, 1.0)
        settled = _settle(columns)
        return replace(settled, findings=(*missing, *settled.findings))

    def as_json(self) -> dict[str, str | None]:
        """The form of a mapping file."""
        return {column.label: column.field.value if column.field else None for column in self.columns}


def guess_mapping(table: Table) -> Mapping:
    """Guess by folded headings and by what most cells look like; consent is never guessed from cells."""
    columns = []
    for index, label in enumerate(table.headings):
        cells = [cell for row in table.rows[:_SAMPLE] if (cell := row.cells[index])]
        columns.append(_guess(label, cells))
    return _settle(columns)


def read_mapping(path: Path, table: Table) -> Mapping:
    """The guessed mapping of `table` as corrected by a file: `{"Nazwisko": "surname", "kol. 7": null}`.

    Raises `FileMissing`, `PermissionRefused`, `UnreadableFile` (`not_a_mapping`, `unknown_field`).
    """
    try:
        with path.open("rb") as file:
            found = json.loads(file.read(_MAPPING_LIMIT))
    except (FileNotFoundError, NotADirectoryError) as fault:
        raise FileMissing(path=str(path)) from fault
    except PermissionError as fault:
        raise PermissionRefused(path=str(path)) from fault
    except (OSError, ValueError, RecursionError) as fault:
        raise UnreadableFile(detail="not_a_mapping", path=str(path)) from fault
    if not isinstance(found, dict) or not all(value is None or isinstance(value, str) for value in found.values()):
        raise UnreadableFile(detail="not_a_mapping", path=str(path))
    try:
        fields = {label: FieldKey(value) if value else None for label, value in found.items()}
    except ValueError as fault:
        raise UnreadableFile(detail="unknown_field", path=str(path)) from fault
    return guess_mapping(table).overridden(fields)


def mapping_of(headings: Sequence[str], fields: Sequence[str]) -> Mapping:
    """The mapping that somebody chose: of each column the value of its field, or "" for none."""
    columns = zip(headings, fields, strict=True)
    return _settle([ColumnGuess(label, FieldKey(field) if field else None, 1.0) for label, field in columns])


def write_mapping(path: Path, mapping: Mapping) -> None:
    """Write a mapping file for the next list of the same office. Raises `PermissionRefused`, `UnreadableFile`."""
    try:
        path.write_text(json.dumps(mapping.as_json(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    except PermissionError as fault:
        raise PermissionRefused(path=str(path)) from fault
    except OSError as fault:
        raise UnreadableFile(detail="not_writable", path=str(path)) from fault


def _guess(label: str, cells: list[str]) -> ColumnGuess:
    field, confidence = recognise_heading(label)
    if field is None:
        by_cells = _field_of_cells(cells)
        return ColumnGuess(label, by_cells, BY_CONTENT if by_cells else 0.0)
    if field is FieldKey.CONTACTS and not _most(cells, lambda c: bool(re.search(r"[^\W\d_]{3}", c))):
        # "Kontakt" above bare numbers is the person's own phone, unless the heading speaks of others.
        own = words(label) in {("kontakt",), ("kontakty",), ("contact",)}
        return ColumnGuess(label, FieldKey.PHONE if own and cells else field, PARTIAL)
    if field in _NO_DIGITS_EXPECTED and cells and _most(cells, lambda c: any(map(str.isdigit, c))):
        return ColumnGuess(label, _field_of_cells(cells), BY_CONTENT)
    if field is FieldKey.SURNAME and _most(cells, lambda c: len(words(c.replace("-", ""))) > 1):
        return ColumnGuess(label, FieldKey.FULL_NAME, PARTIAL)
    if field is FieldKey.STREET and _most(cells, lambda c: bool(re.search(r"[^\W\d_].*\s\d", c))):
        return ColumnGuess(label, FieldKey.ADDRESS, PARTIAL)
    return ColumnGuess(label, field, confidence)


def _most(cells: list[str], test: Callable[[str], bool]) -> bool:
    return bool(cells) and sum(map(test, cells)) >= _MOST * len(cells)


def _field_of_cells(cells: list[str]) -> FieldKey | None:
    folded = [fold(cell).strip() for cell in cells]
    for field, pattern in _PATTERNS:
        fitting = sum(1 for cell in folded if pattern.fullmatch(cell))
        if folded and fitting >= _MOST * len(folded):
            return field
    return None


def _settle(columns: list[ColumnGuess]) -> Mapping:
    """Give a field that takes one column to the surest one, and say what is missing."""
    findings = []
    settled = []
    for column in columns:
        rivals = [c for c in columns if c.field is column.field]
        if column.field and column.field not in REPEATABLE and len(rivals) > 1:
            best = max(rivals, key=lambda c: c.confidence)
            if column is not best:
                findings.append(Finding(0, column.label, Problem.FIELD_TWICE))
                settled.append(ColumnGuess(column.label, None, 0.0))
                continue
        if column.field is None:
            findings.append(Finding(0, column.label, Problem.COLUMN_UNKNOWN))
        settled.append(column)
    fields = {column.field for column in settled}
    if fields.isdisjoint({FieldKey.SURNAME, FieldKey.FULL_NAME, FieldKey.GIVEN_NAMES}):
        findings.append(Finding(0, "", Problem.NAME_COLUMN_MISSING))
    if fields.isdisjoint({FieldKey.BIRTH, FieldKey.PESEL}):
        findings.append(Finding(0, "", Problem.BIRTH_COLUMN_MISSING))
    return Mapping(tuple(settled), tuple(findings))
