"""Imports of lists: one that was made, what it did to whom, one that waits to be gone on with, saved mappings."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from pydantic import Field

from lifebox.domain.collation import alphabetic
from lifebox.domain.ids import ImportId, PersonId
from lifebox.domain.values import Note, RequiredLine, Value

ADDED = 0
"""In place of the revision before: the import added the person."""


class ImportState(Enum):
    """How an import stands. Only of an `OPEN` one the file is kept; `UNDOING` is one whose undoing was stopped."""

    OPEN = "open"
    STOPPED = "stopped"
    DONE = "done"
    UNDOING = "undoing"
    UNDONE = "undone"


class CellEdit(Value):
    """A cell of the list as somebody put it right; the file stays as it is."""

    line: int
    column: int
    text: Note


class ImportChoices(Value):
    """What was chosen in the assistant. `heading_line` 0: found by the program; `fields` are empty until a column was
    mapped by hand, then one for each column, "" for those that stay as written.
    """

    sheet: str = ""
    heading_line: int = 0
    fields: tuple[str, ...] = ()
    edits: tuple[CellEdit, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportRun:
    """An import. `digest` tells whether a file is the same one; of its `rows` those before `next_row` are written."""

    id: ImportId
    started: datetime
    login: str
    file: str
    digest: bytes
    state: ImportState = ImportState.OPEN
    rows: int = 0
    next_row: int = 0
    imported: int = 0
    merged: int = 0
    rejected: int = 0
    choices: ImportChoices = field(default_factory=ImportChoices)


@dataclass(frozen=True, slots=True)
class ImportedPerson:
    """Whom an import added (`before` is `ADDED`) or changed, and the revision that it left."""

    person: PersonId
    before: int
    revision: int


class SavedMapping(Value):
    """Which column fills which field, under a name; `fields` go with `headings`, "" for what stays as written."""

    name: RequiredLine
    headings: tuple[str, ...]
    fields: tuple[str, ...]


class SavedMappings(Value):
    """All of them, by name."""

    mappings: tuple[SavedMapping, ...] = Field(default=(), max_length=200)

    def with_mapping(self, new: SavedMapping) -> "SavedMappings":
        """The mapping of the same name is replaced."""
        others = (one for one in self.mappings if one.name != new.name)
        return SavedMappings(mappings=tuple(sorted((*others, new), key=lambda one: alphabetic(one.name))))

    def without(self, name: str) -> "SavedMappings":
        """One is forgotten."""
        return SavedMappings(mappings=tuple(one for one in self.mappings if one.name != name))

    def for_headings(self, headings: tuple[str, ...]) -> SavedMapping | None:
        """The one that was saved for the same headings."""
        return next((one for one in self.mappings if one.headings == headings), None)
