"""Imports and saved mappings: the ports `ImportReader` and `ImportWriter`."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Row, bindparam, select, tuple_

from lifebox.domain.duplicates import Traits
from lifebox.domain.errors import NotFound
from lifebox.domain.governance import Status
from lifebox.domain.ids import BoxId, ImportId, PersonId
from lifebox.domain.import_ports import Address
from lifebox.domain.imports import ImportChoices, ImportedPerson, ImportRun, ImportState, SavedMappings
from lifebox.domain.values import canonical_json
from lifebox.registry.import_tables import ImportFileRow, ImportPersonRow, ImportRow
from lifebox.registry.ledger import Ledger
from lifebox.registry.models import PersonRow, SettingRow
from lifebox.registry.statements import LISTED, SETTING
from lifebox.registry.traits import traits_of

MAPPINGS = "import_mappings"
_ALL = select(*ImportRow.table().columns)
# Ids grow with time, whatever the clock says.
_NEWEST = _ALL.order_by(ImportRow.id.desc())
_ONE = _ALL.where(ImportRow.id == bindparam("run"))
_FILE = select(ImportFileRow.content).where(ImportFileRow.run == bindparam("run"))
_PEOPLE = select(ImportPersonRow.person, ImportPersonRow.before, ImportPersonRow.revision).where(
    ImportPersonRow.run == bindparam("run")
)
_NAMED = select(PersonRow.id).where(
    tuple_(PersonRow.surname_key, PersonRow.given_key).in_(bindparam("names", expanding=True)), LISTED
)
_NUMBERED = select(PersonRow.id).where(PersonRow.pesel.in_(bindparam("pesels", expanding=True)), LISTED)
_HOME = (PersonRow.street_key, PersonRow.building_key, PersonRow.flat_key)
_AT = (
    select(*_HOME, PersonRow.box)
    .where(tuple_(*_HOME).in_(bindparam("addresses", expanding=True)), PersonRow.status == Status.ACTIVE.value, LISTED)
    .order_by(PersonRow.row)
)
_AT_ONCE = 5_000

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

    def alike(
        self, names: Collection[tuple[str, ...]], pesels: Collection[str], today: date
    ) -> tuple[tuple[PersonId, Traits], ...]:
        found = [row.id for row in self._ask(_NAMED, {"names": list(names)})] if names else []
        found += [row.id for row in self._ask(_NUMBERED, {"pesels": list(pesels)})] if pesels else []
        people = list(dict.fromkeys(found))
        spans = (people[start : start + _AT_ONCE] for start in range(0, len(people), _AT_ONCE))
        return tuple(one for span in spans for one in traits_of(self._ask, span, today))

    def homes(self, addresses: Collection[Address]) -> dict[Address, BoxId]:
        found = self._ask(_AT, {"addresses": list(addresses)}) if addresses else ()
        # Of several boxes at one address the one that came first.
        return {(row.street_key, row.building_key, row.flat_key): BoxId(row.box) for row in reversed(found)}

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

    def close_lists(self) -> None:
        """Let go of every list that is open: nobody can go on with it, and what it wrote stays."""
        for run in self.all():
            if run.state is ImportState.OPEN:
                self.change(replace(run, state=ImportState.STOPPED, choices=ImportChoices()))
                self.drop_file(run.id)

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
