"""What the registry keeps of imports."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Protocol

from lifebox.domain.duplicates import Traits
from lifebox.domain.ids import BoxId, ImportId, PersonId
from lifebox.domain.imports import ImportedPerson, ImportRun, SavedMappings

Address = tuple[str, str, str]
"""Folded street, building and flat."""


class ImportReader(Protocol):
    """Reading about imports."""

    def all(self) -> tuple[ImportRun, ...]:
        """All that were begun and not discarded, newest first."""

    def one(self, run: ImportId) -> ImportRun:
        """One of them. Raises `NotFound`."""

    def file(self, run: ImportId) -> bytes:
        """The file of one that is open. Raises `NotFound`."""

    def people(self, run: ImportId) -> tuple[ImportedPerson, ...]:
        """Whom it added or changed, as far as that was not undone; also those who are erased meanwhile."""

    def alike(
        self, names: Collection[tuple[str, ...]], pesels: Collection[str], today: date
    ) -> tuple[tuple[PersonId, Traits], ...]:
        """Everybody with one of these folded names (surname, given names) or numbers."""

    def homes(self, addresses: Collection[Address]) -> Mapping[Address, BoxId]:
        """The boxes of active people who live at these addresses."""

    def mappings(self) -> SavedMappings:
        """The saved mappings."""


class ImportWriter(ImportReader, Protocol):
    """Writing about imports, within a write transaction."""

    def begin(self, run: ImportRun, content: bytes | None) -> None:
        """A new one, with its file where it is to be gone on with after an interruption."""

    def change(self, run: ImportRun) -> None:
        """How it stands now. Raises `NotFound`."""

    def drop_file(self, run: ImportId) -> None:
        """The file is not needed any more."""

    def discard(self, run: ImportId) -> None:
        """Forget one that has changed nobody, with its file."""

    def note(self, run: ImportId, done: ImportedPerson) -> None:
        """Somebody was added or changed; of who was so before in this import only the revision is new."""

    def forget(self, run: ImportId, person: PersonId) -> None:
        """What was done to this person was undone, or cannot be."""

    def keep_mappings(self, mappings: SavedMappings) -> None:
        """Keep these instead of the former ones."""
