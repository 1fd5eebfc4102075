"""Imports and saved mappings: the ports `ImportReader` and `ImportWriter`."""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Row, bindparam, select

from lifebox.domain.errors import NotFound
from lifebox.domain.ids import ImportId, PersonId
from lifebox.domain.imports import ImportChoices, ImportedPerson, ImportRun, ImportState, SavedMappings
from lifebox.domain.values import canonical_json
from lifebox.registry.ledger import Ledger
from lifebox.registry.models import ImportFileRow, ImportPersonRow, ImportRow, SettingRow
from lifebox.registry.statements import SETTING

MAPPINGS = "import_mappings"
_ALL = select(*ImportRow.table().columns)
# Ids grow with time, whatever the clock says.
_NEWEST = _ALL.order_by(ImportRow.id.desc())
_ONE = _ALL.where(ImportRow.id == bindparam("run"))
_FILE = select(ImportFileRow.content).where(ImportFileRow.run == bindparam("run"))
_PEOPLE = select(ImportPersonRow.person, ImportPersonRow.before, ImportPersonRow.revision).where(
    ImportPersonRow.run == bindparam("run")
)

Ask = Callable[..., Sequence[Row[Any]]]


class ImportBook:
    """Reads within a transaction."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask

    def all(self) -> tuple[ImportRun, ...]:
        return tuple(map(_run, self._ask(_NEWEST)))

    def one(self, run: ImportId) -> ImportRun:
        found = self._ask(_ONE, {"run": run})
        if not found:
            raise NotFound(what="import")
        return _run(found[0])

    def file(self, run: ImportId) -> bytes:
        found = self._ask(_FILE, {"run": run})
        if not found:
            raise NotFound(what="import")
        return bytes(found[0].content)

    def people(self, run: ImportId) -> tuple[ImportedPerson, ...]:
        found = self._ask(_PEOPLE, {"run": run})
        return tuple(ImportedPerson(PersonId(row.person), row.before, row.revision) for row in found)

    def mappings(self) -> SavedMappings:
        stored = self._ask(SETTING, {"name": MAPPINGS})
        return SavedMappings.model_validate_json(stored[0].value) if stored else SavedMappings()


class ImportKeeper(ImportBook):
    """Writes within the writer's transaction."""

    def __init__(self, ask: Ask, ledger: Ledger) -> None:
        super().__init__(ask)
        self._ledger = ledger

    def begin(self, run: ImportRun, content: bytes | None) -> None:
        self._ledger.insert(ImportRow.table(), _values(run))
        if content is not None:
            self._ledger.insert(ImportFileRow.table(), {"run": run.id, "content": content})

    def change(self, run: ImportRun) -> None:
        if not self._ledger.update(ImportRow.table(), {"id": run.id}, _values(run)):
            raise NotFound(what="import")

    def drop_file(self, run: ImportId) -> None:
        self._ledger.delete(ImportFileRow.table(), {"run": run})

    def discard(self, run: ImportId) -> None:
        self.drop_file(run)
        self._ledger.delete(ImportPersonRow.table(), {"run": run})
        self._ledger.delete(ImportRow.table(), {"id": run})

    def note(self, run: ImportId, done: ImportedPerson) -> None:
        table, key = ImportPersonRow.table(), {"run": run, "person": done.person}
        known = bool(done.before) and self._ledger.update(table, key, {"revision": done.revision})
        if not known:
            self._ledger.insert(table, {**key, "before": done.before, "revision": done.revision})

    def forget(self, run: ImportId, person: PersonId) -> None:
        self._ledger.delete(ImportPersonRow.table(), {"run": run, "person": person})

    def keep_mappings(self, mappings: SavedMappings) -> None:
        table, value = SettingRow.table(), canonical_json(mappings).decode()
        if not self._ledger.update(table, {"name": MAPPINGS}, {"value": value}):
            self._ledger.insert(table, {"name": MAPPINGS, "value": value})


def _run(row: Row[Any]) -> ImportRun:
    return ImportRun(
        id=ImportId(row.id),
        started=row.started,
        login=row.login,
        file=row.file,
        digest=row.digest,
        state=ImportState(row.state),
        rows=row.rows,
        next_row=row.next_row,
        imported=row.imported,
        merged=row.merged,
        rejected=row.rejected,
        choices=ImportChoices.model_validate_json(row.choices),
    )


def _values(run: ImportRun) -> dict[str, Any]:
    values = {name: getattr(run, name) for name in ImportRun.__slots__}
    return {**values, "state": run.state.value, "choices": canonical_json(run.choices).decode()}
