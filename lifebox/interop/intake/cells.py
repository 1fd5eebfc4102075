"""The cells of one row by field, and what is noted while they are read."""

from dataclasses import dataclass, field

from lifebox.domain.card import SourceText
from lifebox.domain.values import LINE_LIMIT, clean_line
from lifebox.interop.intake.fields import FieldKey
from lifebox.interop.intake.findings import Finding, Problem
from lifebox.interop.intake.mapping import Mapping
from lifebox.interop.intake.pieces import as_notes
from lifebox.interop.intake.tables import TableRow

_KEPT = frozenset(
    {
        None,
        FieldKey.NUMBER,
        FieldKey.CONDITIONS,
        FieldKey.MEDICINES,
        FieldKey.ALLERGIES,
        FieldKey.IMPLANTS,
        FieldKey.CONTACTS,
        FieldKey.DOCTOR,
        FieldKey.KEY_HOLDERS,
        FieldKey.NOTES,
    }
)
"""Fields whose cells always stay on the card as written; of others those that were not fully understood."""


@dataclass(slots=True)
class Cells:
    """The filled cells of a row by field, and the findings made while reading them."""

    line: int
    by_field: dict[FieldKey | None, list[tuple[str, str]]]
    findings: list[Finding] = field(default_factory=list)
    unclear: set[str] = field(default_factory=set)

    def text(self, wanted: FieldKey) -> str:
        """All cells of a field, one to a line."""
        return "\n".join(text for _, text in self.by_field.get(wanted, ()))

    def line_of(self, wanted: FieldKey) -> str:
        """All cells of a field as one line that fits; where it does not, it is told and kept as written."""
        text = clean_line(self.text(wanted))
        if len(text) > LINE_LIMIT:
            self.tell(wanted, Problem.TOO_LONG, keep=True)
        return text[:LINE_LIMIT]

    def tell(self, wanted: FieldKey, problem: Problem | None, keep: bool = False) -> None:
        """Note a finding at the field's first column; `keep` the cells as source texts."""
        labels = [label for label, _ in self.by_field.get(wanted, ())]
        if problem:
            self.findings.append(Finding(self.line, labels[0] if labels else "", problem))
        if keep:
            self.unclear.update(labels)

    @property
    def kept(self) -> int:
        """How many cells fill no field, were not understood, or not whole."""
        labels = ((key, label) for key, cells in self.by_field.items() for label, _ in cells)
        return sum(key is None or label in self.unclear for key, label in labels)

    def sources(self) -> tuple[SourceText, ...]:
        """The cells that the card keeps as written."""
        return tuple(
            SourceText(field=label, text=part)
            for key, written in self.by_field.items()
            for label, text in written
            if key in _KEPT or label in self.unclear
            for part in as_notes(text)
        )


def gather_cells(row: TableRow, mapping: Mapping) -> Cells:
    """The cells of a row that say anything, by the field that their column fills."""
    by_field: dict[FieldKey | None, list[tuple[str, str]]] = {}
    for column, text in zip(mapping.columns, row.cells, strict=True):
        if text:
            by_field.setdefault(column.field, []).append((column.label, text))
    return Cells(row.line, by_field)
