"""Imports of lists from the file to the end: begun, gone on with, written in short transactions."""

import hashlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from lifebox.domain.access import Action
from lifebox.domain.errors import LifeboxError
from lifebox.domain.ids import ImportId, new_import_id
from lifebox.domain.imports import CellEdit, ImportChoices, ImportRun, ImportState, SavedMapping
from lifebox.domain.people import PeopleFilter
from lifebox.domain.ports import RegistryWriter
from lifebox.domain.values import clean_line, clean_note
from lifebox.interop.intake.apart import read_apart
from lifebox.interop.intake.findings import Finding
from lifebox.interop.intake.mapping import Mapping, guess_mapping, mapping_of
from lifebox.interop.intake.rows import IntakeRow
from lifebox.interop.intake.sources import Source, read_bytes
from lifebox.interop.intake.tables import Table, TableRow, table_of
from lifebox.services.backups import back_up_before
from lifebox.services.import_people import REFUSED_BUT_REGISTERED, RowWriter, Written, refusing_people
from lifebox.services.import_reading import Ground, read_chunks
from lifebox.services.medicines import learn_medicines
from lifebox.services.office import Office
from lifebox.services.progress import Progress

LARGE = 500
"""Rows from which on a backup is made first."""
KEPT_FOR = timedelta(days=30)
_NAME_LIMIT = 100


@dataclass(frozen=True, slots=True)
class OpenImport:
    """A list that is open. `earlier` are former imports of the very same file, `saved` the mapping that was found for
    its headings; rows are those of the table with what was put right by hand.
    """

    run: ImportRun
    source: Source = field(repr=False)
    table: Table = field(repr=False)
    mapping: Mapping
    earlier: tuple[ImportRun, ...] = ()
    saved: SavedMapping | None = None

    @property
    def rows(self) -> tuple[TableRow, ...]:
        """The rows that are imported."""
        return self.table.rows


def begin_import(office: Office, path: Path, look: Callable[[], None]) -> OpenImport:
    """Read a list, in a process of its own, and keep it in the registry until it is imported or discarded.

    `look` is called meanwhile and may raise `Cancelled`. Raises `FileMissing`, `PermissionRefused`, `EmptyFile`,
    `UnreadableFile`.
    """
    office.registry.actor.require(Action.PEOPLE_IMPORTED)
    opened, content = open_list(office, path, look)
    with office.registry.write() as tx:
        tx.imports.begin(opened.run, content)
        _note_draft(tx, "import")
    return opened


def open_list(office: Office, path: Path, look: Callable[[], None]) -> tuple[OpenImport, bytes]:
    """Read a list without keeping anything; gives its bytes too. Raises as `begin_import`."""
    learn_medicines(office)
    content = read_bytes(path)
    source = read_apart(content, str(path), look)
    run = ImportRun(
        id=new_import_id(),
        started=office.clock.now(),
        login=office.registry.actor.login,
        file=clean_line(path.name)[:_NAME_LIMIT] or "?",
        digest=hashlib.sha256(content).digest(),
    )
    return _opened(office, run, source), content


def resume_import(office: Office, run: ImportId, look: Callable[[], None]) -> OpenImport:
    """Open the list of an import that was interrupted. Raises `NotFound` where its file was not kept."""
    office.registry.actor.require(Action.PEOPLE_IMPORTED)
    learn_medicines(office)
    with office.registry.read() as reader:
        found, content = reader.imports.one(run), reader.imports.file(run)
    return _opened(office, found, read_apart(content, found.file, look))


def choose(office: Office, opened: OpenImport, choices: ImportChoices) -> OpenImport:
    """Another sheet, other headings, another mapping, cells put right; kept at once. Rows already written stay so."""
    office.registry.actor.require(Action.PEOPLE_IMPORTED)
    changed = _opened(office, replace(opened.run, choices=choices), opened.source)
    _keep(office, changed.run)
    return changed


def edit_cell(office: Office, opened: OpenImport, row: int, column: int, text: str) -> OpenImport:
    """Put a cell right; the file itself stays as it is. What is written already is not changed."""
    office.registry.actor.require(Action.PEOPLE_IMPORTED)
    line, choices = opened.rows[row].line, opened.run.choices
    others = (one for one in choices.edits if (one.line, one.column) != (line, column))
    edit = CellEdit(line=line, column=column, text=clean_note(text))
    run = replace(opened.run, choices=choices.model_copy(update={"edits": (*others, edit)}))
    rows = list(opened.rows)
    rows[row] = _with_edits(rows[row], [edit])
    _keep(office, run)
    return replace(opened, run=run, table=replace(opened.table, rows=tuple(rows)))


def discard_import(office: Office, run: ImportId) -> None:
    """Forget an open list. What it wrote already stays, and can be undone as ever."""
    office.registry.actor.require(Action.PEOPLE_IMPORTED)
    with office.registry.write() as tx:
        found = tx.imports.one(run)
        if found.next_row:
            tx.imports.change(replace(found, state=ImportState.STOPPED, choices=ImportChoices()))
            tx.imports.drop_file(run)
        else:
            tx.imports.discard(run)
        tx.audit(Action.DRAFT_DROPPED, facts=[("what", "import")])


def discard_forgotten(office: Office) -> tuple[ImportRun, ...]:
    """All imports, newest first, once lists were discarded with which nobody went on for `KEPT_FOR`: they hold data of
    people whom the registry may not know, or not any more.
    """
    before = office.clock.now() - KEPT_FOR
    for run in list_imports(office):
        if run.state is ImportState.OPEN and run.started < before:
            discard_import(office, run.id)
    return list_imports(office)


def list_imports(office: Office) -> tuple[ImportRun, ...]:
    """All imports, newest first."""
    office.registry.actor.require(Action.PEOPLE_IMPORTED)
    with office.registry.read() as reader:
        return reader.imports.all()


def save_mapping(office: Office, name: str, opened: OpenImport) -> SavedMapping:
    """Keep the mapping under a name; it is used by itself for the next list with the same headings."""
    office.registry.actor.require(Action.PEOPLE_IMPORTED)
    fields = tuple(column.field.value if column.field else "" for column in opened.mapping.columns)
    new = SavedMapping(name=name[:_NAME_LIMIT], headings=opened.table.headings, fields=fields)
    with office.registry.write() as tx:
        tx.imports.keep_mappings(tx.imports.mappings().with_mapping(new))
        _note_draft(tx, "mapping")
    return new


def forget_mapping(office: Office, name: str) -> None:
    """Do not keep it any longer."""
    office.registry.actor.require(Action.PEOPLE_IMPORTED)
    with office.registry.write() as tx:
        tx.imports.keep_mappings(tx.imports.mappings().without(name))
        tx.audit(Action.DRAFT_DROPPED, facts=[("what", "mapping")])


def saved_mappings(office: Office) -> tuple[SavedMapping, ...]:
    """The saved mappings by name."""
    office.registry.actor.require(Action.PEOPLE_IMPORTED)
    with office.registry.read() as reader:
        return reader.imports.mappings().mappings


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of an import: how it stands, and what was told of the rows that were written this time."""

    run: ImportRun
    findings: tuple[Finding, ...] = field(repr=False)
    remarks: tuple[tuple[int, str], ...] = field(repr=False)


def write_import(office: Office, opened: OpenImport, progress: Progress, *, kept: bool = True) -> Imported:
    """Write the rows of a list that are not written yet, in short transactions each of which notes how far it came.

    Where one fails or `progress` raises `Cancelled`, what was committed before stays; the import is gone on with at
    the very next row, or undone. `kept` says that `begin_import` keeps the file; a list that it does not keep is only
    noted. Before a large list changes a registry that holds people, a backup is made.
    """
    office.registry.actor.require(Action.PEOPLE_IMPORTED)
    run, rows = replace(opened.run, rows=len(opened.rows)), opened.rows
    if len(rows) >= LARGE and not run.next_row and _anybody(office):
        back_up_before(office)
    writing = _Writing(office, run, kept)
    done = Written(findings=[*opened.table.findings, *opened.mapping.findings])
    try:
        for start, read in read_chunks(Ground.of(office), rows, opened.mapping, run.next_row):
            progress(start, len(rows))
            writing.write(start, read, done)
        run = writing.finish()
    except BaseException:
        writing.stop()
        raise
    office.registry.settle()
    return Imported(run, tuple(done.findings), tuple(done.remarks))


class _Writing:
    """An import while it is written. What no transaction has noted yet is noted by the next."""

    def __init__(self, office: Office, run: ImportRun, kept: bool) -> None:
        self._office, self._kept = office, kept
        self._begun = kept
        self.run = run

    def write(self, start: int, rows: list[IntakeRow], done: Written) -> None:
        office, today = self._office, self._office.clock.today()
        done.findings += [finding for row in rows for finding in row.findings]
        if any(row.refused is not None for row in rows):
            with office.registry.read() as reader:
                done.remarks += [(line, REFUSED_BUT_REGISTERED) for line in refusing_people(reader, rows, today)]
        run = replace(self.run, next_row=start + len(rows))
        if all(row.card is None for row in rows):
            self.run = replace(run, rejected=run.rejected + len(rows))
            return
        with office.registry.write() as tx:
            if not self._begun:
                tx.imports.begin(run, None)
            elif (stored := tx.imports.one(run.id)).state is ImportState.STOPPED:
                # Somebody was erased meanwhile: this goes on to its end, and is not kept to be gone on with.
                run = replace(run, state=stored.state, choices=stored.choices)
            made = RowWriter(office, tx, run.id, rows).write()
            run = replace(
                run,
                imported=run.imported + made.imported,
                merged=run.merged + made.merged,
                rejected=run.rejected + made.rejected,
            )
            tx.imports.change(run)
        self.run, self._begun = run, True
        done.remarks += made.remarks

    def finish(self) -> ImportRun:
        """All rows are written: the file is not needed any more."""
        self._end(replace(self.run, state=ImportState.DONE, choices=ImportChoices()))
        return self.run

    def stop(self) -> None:
        """It ended before its end. What is kept can be gone on with; of a list that is not, what was done is noted."""
        if not self._kept and self._begun:
            # The fault that ended the writing matters more than one of this note.
            with suppress(LifeboxError):
                self._end(replace(self.run, state=ImportState.STOPPED))

    def _end(self, run: ImportRun) -> None:
        names = ("rows", "imported", "merged", "rejected")
        with self._office.registry.write() as tx:
            if self._begun:
                tx.imports.change(run)
                tx.imports.drop_file(run.id)
            else:
                tx.imports.begin(run, None)
            tx.audit(Action.PEOPLE_IMPORTED, facts=[(name, str(getattr(run, name))) for name in names])
        self.run = run


def _opened(office: Office, run: ImportRun, source: Source) -> OpenImport:
    """The list as it was chosen to be read."""
    choices = run.choices
    table = table_of(source, run.file, choices.sheet, choices.heading_line)
    with office.registry.read() as reader:
        earlier = tuple(one for one in reader.imports.all() if one.digest == run.digest and one.id != run.id)
        saved = reader.imports.mappings().for_headings(table.headings)
    mapping = guess_mapping(table)
    if len(choices.fields) == len(table.headings):
        mapping = mapping_of(table.headings, choices.fields)
    elif saved is not None:
        mapping = mapping_of(table.headings, saved.fields)
    return OpenImport(run, source, replace(table, rows=_corrected(table.rows, choices.edits)), mapping, earlier, saved)


def _corrected(rows: tuple[TableRow, ...], edits: Iterable[CellEdit]) -> tuple[TableRow, ...]:
    by_line: dict[int, list[CellEdit]] = {}
    for edit in edits:
        by_line.setdefault(edit.line, []).append(edit)
    if not by_line:
        return rows
    return tuple(_with_edits(row, by_line[row.line]) if row.line in by_line else row for row in rows)


def _with_edits(row: TableRow, edits: Iterable[CellEdit]) -> TableRow:
    cells = list(row.cells)
    for edit in edits:
        if edit.column < len(cells):
            cells[edit.column] = edit.text
    return replace(row, cells=tuple(cells))


def _anybody(office: Office) -> bool:
    with office.registry.read() as reader:
        return reader.people_count(PeopleFilter()) > 0


def _keep(office: Office, run: ImportRun) -> None:
    with office.registry.write() as tx:
        tx.imports.change(run)
        _note_draft(tx, "import")


def _note_draft(tx: RegistryWriter, what: str) -> None:
    tx.audit(Action.DRAFT_SAVED, facts=[("what", what)])
