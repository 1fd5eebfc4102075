"""Import of intake lists: every row is imported, merged or rejected with its reason; a dry run writes nothing."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from lifebox.domain.access import Action
from lifebox.interop.intake.findings import Finding, FindingSeverity
from lifebox.interop.intake.mapping import read_mapping
from lifebox.services.import_checks import ListCheck
from lifebox.services.import_runs import open_list, write_import
from lifebox.services.office import Office
from lifebox.services.progress import Progress


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of every row. Findings name lines and columns, never what a cell says. `earlier` is when the very
    same file was imported before.
    """

    rows: int
    imported: int
    merged: int
    rejected: int
    findings: tuple[Finding, ...]
    remarks: tuple[tuple[int, str], ...]
    dry_run: bool
    earlier: datetime | None = None

    @property
    def counts(self) -> dict[str, int]:
        """The four numbers; rows are the sum of the other three."""
        return {"rows": self.rows, "imported": self.imported, "merged": self.merged, "rejected": self.rejected}

    @property
    def told(self) -> tuple["Told", ...]:
        """Each finding once, rejections first, then the most frequent."""
        order = [FindingSeverity.REJECT, FindingSeverity.WARNING, FindingSeverity.NOTE]
        severity = {str(f.key): order.index(f.severity) for f in self.findings}
        lines: dict[str, list[int]] = defaultdict(list)
        for line, key in (*((f.line, str(f.key)) for f in self.findings), *self.remarks):
            lines[key].append(line)
        keys = sorted(lines, key=lambda key: (severity.get(key, 1), -len(lines[key]), key))
        return tuple(Told(key, tuple(lines[key]), severity.get(key, 1) < len(order) - 1) for key in keys)


@dataclass(frozen=True, slots=True)
class Told:
    """One kind of finding with the lines of the list it concerns; `matters` where somebody should look at them."""

    key: str
    lines: tuple[int, ...]
    matters: bool


def import_list(office: Office, path: Path, *, mapping: Path | None, dry_run: bool, progress: Progress) -> ImportReport:
    """Read a list into the registry, or tell what would become of it.

    Where it fails or `progress` raises `Cancelled`, what was committed before stays, and the same list imported again
    finds those people and merges them. Raises `FileMissing`, `UnreadableFile`, `EmptyFile`, `PermissionRefused`.
    """
    office.registry.actor.require(Action.PEOPLE_IMPORTED)
    opened, _ = open_list(office, path, lambda: None)
    if mapping is not None:
        opened = replace(opened, mapping=read_mapping(mapping, opened.table))
    earlier = opened.earlier[0].started if opened.earlier else None
    if dry_run:
        check = ListCheck(office, opened)
        check.run(progress)
        counts = check.counts
        findings = (*opened.table.findings, *opened.mapping.findings, *check.findings)
        remarks = tuple((row.line, remark) for row in check.results for remark in row.remarks)
        numbers = (len(check.results), counts.imported, counts.merged, counts.rejected)
    else:
        done = write_import(office, opened, progress, kept=False)
        findings, remarks, run = done.findings, done.remarks, done.run
        numbers = (run.rows, run.imported, run.merged, run.rejected)
    return ImportReport(*numbers, findings, remarks, dry_run, earlier)


def report_object(report: ImportReport) -> dict[str, Any]:
    """The report as JSON shows it."""
    return {
        **report.counts,
        "dry_run": report.dry_run,
        "findings": [
            {"line": f.line, "column": f.column, "finding": str(f.key), "severity": str(f.severity)}
            for f in report.findings
        ],
        "remarks": [{"line": line, "finding": key} for line, key in report.remarks],
    }
