"""Taking everything out of a registry and into one, item by item, with the ids and times that it has."""

from collections.abc import Iterator
from typing import Protocol

from lifebox.domain.archive import ArchiveSection, KeptBox, KeptCode, KeptPerson
from lifebox.domain.ids import BoxId, PersonId
from lifebox.domain.values import Value


class ArchiveReader(Protocol):
    """Reading everything."""

    def items(self, section: ArchiveSection, of: PersonId | None = None) -> Iterator[Value]:
        """A section in its one order, read as it is asked for; `of` one person: what is kept of that one alone.

        Photos and scans that wait for their person to be saved are left out, and so is the access log.
        """

    def is_empty(self) -> bool:
        """Whether nobody is or was here, and no box."""

    def history(self, person: PersonId) -> KeptPerson | None:
        """Somebody with all revisions, also one who is another's double; None for who is not here."""

    def was_erased(self, person: PersonId) -> bool:
        """Whether a tombstone stands for this person."""


class ArchiveWriter(ArchiveReader, Protocol):
    """Writing what a file tells, within a write transaction."""

    def put(self, item: Value) -> bool:
        """Keep an item of any section but people, boxes and codes unless its id is here already: whether it was new.

        A print that was collected there is collected here.
        """

    def put_box(self, box: KeptBox) -> None:
        """A box that is not here, without its codes."""

    def put_code(self, code: KeptCode, box: BoxId | None) -> None:
        """A code that is not here, or one that is here and unassigned, in this state."""

    def put_person(self, person: KeptPerson) -> None:
        """Somebody who is not here, with the whole history; the box is here. Raises `NotFound`."""

    def extend(self, person: KeptPerson, known: int) -> None:
        """The revisions behind the first `known`, which are all that is here."""

    def raise_printed(self, person: PersonId, revision: int) -> None:
        """A card of this revision was printed, unless one of a newer revision was."""
