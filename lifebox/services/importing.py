"""Import of intake lists: every row is imported, merged or rejected with its reason; a dry run writes nothing."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from lifebox.domain.access import Action
from lifebox.domain.card import Card, changed_paths
from lifebox.domain.duplicates import Traits, maybe_same_person, same_person
from lifebox.domain.governance import Status
from lifebox.domain.ids import BoxId, PersonId
from lifebox.domain.people import PeopleFilter
from lifebox.domain.ports import RegistryReader, RegistryWriter
from lifebox.domain.warnings import warnings
from lifebox.interop.intake.findings import Finding, FindingSeverity
from lifebox.interop.intake.mapping import guess_mapping, read_mapping
from lifebox.interop.intake.merging import merge_cards
from lifebox.interop.intake.rows import IntakeRow, read_row
from lifebox.interop.intake.tables import read_table
from lifebox.services.backups import back_up_before
from lifebox.services.office import Office
from lifebox.services.people import prepare_card, written_behind_alerts
from lifebox.services.progress import Progress

# Short transactions let other desks save in between; 100 rows take well under a second.
_CHUNK = 100
LARGE = 500
"""Rows from which on a backup is made first."""
MERGED = "intake.merged"
MERGE_CONFLICT = "intake.merge_conflict"
SHARED_BOX = "intake.shared_box"
PESEL_TWICE = "intake.pesel_twice"
MAYBE_TWICE = "intake.maybe_twice"
MEDICINES_OVERLAP = "intake.medicines_overlap"
REFUSED_BUT_REGISTERED = "intake.refused_but_registered"
# Warnings that a merge of two lists of medicines must not bring in silently.
_OVERLAPS = {"warning.same_substance", "warning.two_anticoagulants", "warning.two_nsaids", "warning.allergy_medicine"}


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of every row. Findings name lines and columns, never what a cell says."""

    rows: int
    imported: int
    merged: int
    rejected: int
    findings: tuple[Finding, ...]
    remarks: tuple[tuple[int, str], ...]
    dry_run: bool

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


@dataclass(slots=True)
class _Known:
    """People met so far in this file, by what could make them the same."""

    by_pesel: dict[str, tuple[Traits, PersonId | None]] = field(default_factory=dict)
    by_name: dict[tuple[str, ...], list[tuple[Traits, PersonId | None]]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def add(self, traits: Traits, person: PersonId | None) -> None:
        """Remember a person; `None` where nothing is written."""
        if traits.pesel:
            self.by_pesel[traits.pesel] = (traits, person)
        self.by_name[traits.name].append((traits, person))

    def find(self, traits: Traits) -> tuple[Traits, PersonId | None] | None:
        """The same person, met earlier."""
        numbered = self.by_pesel.get(traits.pesel)
        if numbered and same_person(numbered[0], traits):
            return numbered
        return next((known for known in self.by_name.get(traits.name, []) if same_person(known[0], traits)), None)


@dataclass(slots=True)
class _Tally:
    imported: int = 0
    merged: int = 0
    rejected: int = 0
    findings: list[Finding] = field(default_factory=list)
    remarks: list[tuple[int, str]] = field(default_factory=list)


def import_list(office: Office, path: Path, *, mapping: Path | None, dry_run: bool, progress: Progress) -> ImportReport:
    """Read a list into the registry.

    Rows are written in short transactions; where one fails or `progress` raises `Cancelled`, what was committed
    before stays, and the same list imported again finds those people and merges them. Before a large list changes a
    registry that holds people, a backup is made.
    Raises `FileMissing`, `UnreadableFile`, `EmptyFile`, `PermissionRefused`.
    """
    office.registry.actor.require(Action.PEOPLE_IMPORTED)
    table = read_table(path)
    chosen = guess_mapping(table) if mapping is None else read_mapping(mapping, table)
    with office.registry.read() as reader:
        profile = reader.organisation()
    today = office.clock.today()
    tally, known = _Tally(findings=[*table.findings, *chosen.findings]), _Known()
    total = len(table.rows)
    if not dry_run and total >= LARGE and _anybody(office):
        back_up_before(office)
    for start in range(0, total, _CHUNK):
        progress(start, total)
        rows = [
            read_row(row, chosen, area_code=profile.area_code, default_town=profile.town, today=today)
            for row in table.rows[start : start + _CHUNK]
        ]
        accepted = _accepted(rows, tally)
        _find_refusing(office, rows, today, tally)
        if dry_run:
            with office.registry.read() as reader:
                _plan(reader, accepted, known, today, tally)
        elif accepted:
            with office.registry.write() as tx:
                _write(office, tx, accepted, known, tally)
    progress(total, total)
    if not dry_run:
        _note(office, total, tally)
        office.registry.settle()
    return ImportReport(
        total,
        tally.imported,
        tally.merged,
        tally.rejected,
        tuple(tally.findings),
        tuple(tally.remarks),
        dry_run,
    )


def _anybody(office: Office) -> bool:
    with office.registry.read() as reader:
        return reader.people_count(PeopleFilter()) > 0


def _accepted(rows: Iterable[IntakeRow], tally: _Tally) -> list[tuple[IntakeRow, Card]]:
    accepted = []
    for row in rows:
        tally.findings.extend(row.findings)
        if row.card is None:
            tally.rejected += 1
        else:
            accepted.append((row, row.card))
    return accepted


def _plan(
    reader: RegistryReader, rows: list[tuple[IntakeRow, Card]], known: _Known, today: date, tally: _Tally
) -> None:
    for row, card in rows:
        traits = Traits.of(card, today)
        namesakes = _namesakes(reader, card, traits, today)
        if known.find(traits) is not None or _same(namesakes, traits) is not None:
            tally.merged += 1
            tally.remarks.append((row.line, MERGED))
        else:
            tally.remarks += [(row.line, doubt) for doubt in _doubts(namesakes, traits, known)]
            known.add(traits, None)
            tally.imported += 1


def _write(
    office: Office, tx: RegistryWriter, rows: list[tuple[IntakeRow, Card]], known: _Known, tally: _Tally
) -> None:
    today = office.clock.today()
    for row, card in rows:
        traits = Traits.of(card, today)
        namesakes = _namesakes(tx, card, traits, today)
        met = known.find(traits)
        person = met[1] if met else _same(namesakes, traits)
        if person is not None:
            _merge(office, tx, person, row.line, card, tally)
            continue
        ready = prepare_card(office, card)
        box, shared = _box_for(tx, card)
        if row.box_issued is not None:
            tx.set_handed_over(box, row.box_issued)
        revision = tx.add_person(box, ready, "import")
        tx.audit(Action.PERSON_ADDED, revision.person, facts=[("import", "1")])
        tally.remarks += [(row.line, doubt) for doubt in _doubts(namesakes, traits, known)]
        known.add(traits, revision.person)
        tally.imported += 1
        if shared:
            tally.remarks.append((row.line, SHARED_BOX))


def _merge(office: Office, tx: RegistryWriter, person: PersonId, line: int, card: Card, tally: _Tally) -> None:
    record = tx.person(person)
    merged, conflicts = merge_cards(record.card, card)
    ready = prepare_card(office, merged, written_behind_alerts(office, record.card, card))
    tx.save_card(person, ready, record.revision.number, "import")
    tx.audit(Action.PERSON_CHANGED, person, changed_paths(record.card, ready), [("import", "1")])
    tally.merged += 1
    tally.remarks.append((line, MERGE_CONFLICT if conflicts else MERGED))
    if _overlaps(office, ready) - _overlaps(office, record.card):
        tally.remarks.append((line, MEDICINES_OVERLAP))


def _overlaps(office: Office, card: Card) -> set[tuple[str, tuple[tuple[str, str], ...]]]:
    clinic = office.clinic
    found = warnings(card, office.clock.today(), clinic.catalogue, clinic.allergy_groups)
    return {(warning.key, warning.params) for warning in found if warning.key in _OVERLAPS}


def _namesakes(reader: RegistryReader, card: Card, traits: Traits, today: date) -> list[tuple[PersonId, Traits]]:
    """Stored people who could be the same: of the same number or the same name."""
    found = [one.id for one in reader.by_pesels([traits.pesel])] if traits.pesel else []
    found += reader.people_named(card.identity.surname, card.identity.given_names)
    return [(person, Traits.of(reader.person(person).card, today)) for person in dict.fromkeys(found)]


def _same(namesakes: list[tuple[PersonId, Traits]], traits: Traits) -> PersonId | None:
    return next((person for person, other in namesakes if same_person(other, traits)), None)


def _doubts(namesakes: list[tuple[PersonId, Traits]], traits: Traits, known: _Known) -> list[str]:
    """What to say of somebody who is added although others look alike."""
    others = [other for _, other in namesakes] + [other for other, _ in known.by_name.get(traits.name, [])]
    numbered = traits.pesel and (
        traits.pesel in known.by_pesel or any(other.pesel == traits.pesel for _, other in namesakes)
    )
    doubts = [PESEL_TWICE] if numbered else []
    return doubts + ([MAYBE_TWICE] if any(maybe_same_person(other, traits) for other in others) else [])


def _find_refusing(office: Office, rows: Iterable[IntakeRow], today: date, tally: _Tally) -> None:
    """Point at people who refuse on the list and are in the registry: only a person may withdraw for them."""
    refusing = [(row.line, row.refused) for row in rows if row.refused is not None]
    if not refusing:
        return
    with office.registry.read() as reader:
        for line, card in refusing:
            traits = Traits.of(card, today)
            if _same(_namesakes(reader, card, traits, today), traits) is not None:
                tally.remarks.append((line, REFUSED_BUT_REGISTERED))


def _box_for(tx: RegistryWriter, card: Card) -> tuple[BoxId, bool]:
    """The box of those who live in the same flat, else a new one. Without a flat's number nothing is shared."""
    home = card.residence.address
    if home.street and home.building and home.flat:
        for other in tx.summaries(tx.people_at(home.street, home.building, home.flat)):
            if other.status is Status.ACTIVE:
                return other.box, True
    return tx.add_box().id, False


def _note(office: Office, rows: int, tally: _Tally) -> None:
    facts = [
        ("rows", str(rows)),
        ("imported", str(tally.imported)),
        ("merged", str(tally.merged)),
        ("rejected", str(tally.rejected)),
    ]
    with office.registry.write() as tx:
        tx.audit(Action.PEOPLE_IMPORTED, facts=facts)


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
