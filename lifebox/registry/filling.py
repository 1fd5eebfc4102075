"""What a damaged registry lost, taken from its backup: only where something can be missing, and never who was erased.

The backup is an older state of the same registry; the access log that both have in common proves it.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self
from uuid import UUID

from sqlalchemy import Table
from sqlcipher3 import dbapi2

from lifebox.domain.errors import BackupIsNewer, ForeignBackup
from lifebox.domain.salvage import Fate
from lifebox.registry.engine import DatabaseKey, Mode, connect
from lifebox.registry.harvest import Row, insert
from lifebox.registry.import_tables import ImportFileRow
from lifebox.registry.models import (
    AuditRow,
    Base,
    DraftRow,
    MergeRow,
    PersonRow,
    PhoneRow,
    RevisionRow,
    TombstoneRow,
    WordRow,
)
from lifebox.registry.salvaged_people import Salvaged, SalvagedPeople

_AUDIT = AuditRow.table()
# People have rules of their own, and what follows from the cards is made anew. Of a draft, the undoing of a merge or a
# list to import nobody can say whether it was done with since.
_LEFT_OUT = frozenset(
    row.__tablename__
    for row in (PersonRow, RevisionRow, PhoneRow, WordRow, AuditRow, DraftRow, MergeRow, ImportFileRow)
)


@dataclass
class Filling:
    """Fills from one backup. Use it as a context."""

    database: Path
    key: DatabaseKey
    into: dbapi2.Connection
    suspect: frozenset[str]
    indexed: frozenset[int]
    """Rows of people whom the damaged registry's index still has."""
    restored: Counter[str] = field(default_factory=Counter)

    def __enter__(self) -> Self:
        self._backup = connect(self.database, self.key, Mode.IMMUTABLE, 0)
        self._log_is_whole = False
        return self

    def __exit__(self, *_: object) -> None:
        self._backup.close()

    @property
    def _surely_kept(self) -> bool:
        """Whether every erasure since the backup would be known: by its stone, or by its entry in the log."""
        return TombstoneRow.__tablename__ not in self.suspect or self._log_is_whole

    def fill_log(self, newest: int) -> None:
        """Entries of the access log that are missing. Raises `ForeignBackup` where the logs disagree, and
        `BackupIsNewer` where the backup's goes on after `newest`, the last entry that the registry ever had.
        """
        last = self._backup.execute("SELECT max(sequence) FROM audit").fetchone()[0] or 0
        if newest and last > newest:
            raise BackupIsNewer
        later = self.into.execute("SELECT count(*) FROM audit WHERE sequence > ?", (last,)).fetchone()[0]
        self._log_is_whole = bool(newest) and later == newest - last
        for row in self._rows(_AUDIT):
            found = self.into.execute("SELECT mac FROM audit WHERE sequence = ?", (row["sequence"],)).fetchone()
            if found is not None and found[0] != row["mac"]:
                raise ForeignBackup
            self.restored[_AUDIT.name] += found is None and insert(self.into, _AUDIT, row)

    def fill_tables(self) -> None:
        """Rows of tables that lie on damaged pages. Who was erased, and when, counts in any case."""
        for table in Base.metadata.sorted_tables:
            if table.name in _LEFT_OUT or not (table.name in self.suspect or table is TombstoneRow.table()):
                continue
            for row in self._rows(table):
                self.restored[table.name] += insert(self.into, table, row)

    def fill_people(self, people: SalvagedPeople) -> None:
        """Records and revisions that are missing; what of both is there stays as it is."""
        person, revision = PersonRow.table(), RevisionRow.table()
        if not self.suspect & {person.name, revision.name}:
            return
        for row in self._rows(person):
            one = UUID(str(row["id"]))
            if one in people.erased:
                continue
            found = people.known.get(one)
            if found is None:
                at = int(str(row["row"]))
                found = people.add(one, at)
                if not self._surely_kept and at not in self.indexed:
                    found.fate = Fate.DOUBTFUL
            # Of whom revisions alone were left, the row says which box is theirs.
            self.restored[person.name] += insert(self.into, person, {**row, "row": found.row})
            self._fill_revisions(found, row["row"])

    def _fill_revisions(self, of: Salvaged, row: object) -> None:
        table = RevisionRow.table()
        found: list[int] = []
        for one in self._rows(table, "person", row):
            number = int(str(one["number"]))
            if number not in of.numbers and insert(self.into, table, {**one, "person": of.row}):
                found.append(number)
        of.numbers.update(found)
        of.restored = tuple(sorted(found))
        self.restored[table.name] += len(found)

    def _rows(self, table: Table, where: str = "", value: object = None) -> Iterator[Row]:
        there = {row[0] for row in self._backup.execute("SELECT name FROM pragma_table_info(?)", (table.name,))}
        columns = [name for name in table.columns.keys() if name in there]  # noqa: SIM118 not a mapping
        if not columns:
            return  # a table that the backup's schema has not yet
        listed = ", ".join(f'"{name}"' for name in columns)
        condition = f' WHERE "{where}" = ?' if where else ""
        statement = f'SELECT {listed} FROM "{table.name}"{condition}'  # noqa: S608 names of our models
        for row in self._backup.execute(statement, (value,) if where else ()):
            yield dict(zip(columns, row, strict=True))
