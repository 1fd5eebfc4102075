"""What an emergency look-up needs of whatever holds the records: a registry, or a bundle on a stick.

The registry's own ports are wider; everything that only looks up and notes to whom it was read asks for these.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol
from uuid import UUID

from lifebox.domain.access import Action, Actor
from lifebox.domain.boxes import Box, CodeRecord, PrintRecord
from lifebox.domain.card import PersonRecord, Revision
from lifebox.domain.codes import BoxCode
from lifebox.domain.disclosure import DisclosureNote, Opening
from lifebox.domain.ids import BoxId, DisclosureId, PersonId, RegistryId
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.search import SearchIndex
from lifebox.domain.signers import Signer


class LookupReader(SearchIndex, Protocol):
    """Records as a look-up reads them. For one thread at a time."""

    def person(self, person: PersonId) -> PersonRecord:
        """The current record. Raises `NotFound`."""

    def revision(self, person: PersonId, number: int) -> Revision:
        """One revision. Raises `NotFound`; of former ones a bundle knows none."""

    def box(self, box: BoxId) -> Box:
        """A box. Raises `NotFound`."""

    def people_of_box(self, box: BoxId) -> tuple[PersonId, ...]:
        """Who shares the box."""

    def codes(self, codes: Sequence[BoxCode]) -> tuple[CodeRecord, ...]:
        """The records of those codes that exist."""

    def people_at(self, street: str, building: str, flat: str) -> tuple[PersonId, ...]:
        """People whose folded address is the same."""

    def prints(self, person: PersonId | None = None, box: BoxId | None = None) -> tuple[PrintRecord, ...]:
        """Prints that are known here, newest first."""

    def organisation(self) -> OrganisationProfile:
        """Whose records these are."""


class LookupWriter(Protocol):
    """Noting who looked and why: all of it is stored when its block ends well, or nothing is."""

    def audit(
        self,
        action: Action,
        subject: UUID | None = None,
        fields: Sequence[str] = (),
        facts: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Append an entry to the access log."""

    def open_disclosure(
        self,
        person: PersonId,
        revision: int,
        disclosure: DisclosureId | None = None,
        opened: datetime | None = None,
    ) -> DisclosureId:
        """Begin a disclosure: with this id and time where it began before it could be written. Raises `NotFound` for
        somebody who never was here; of who was erased meanwhile it is written all the same.
        """

    def change_disclosure(
        self, disclosure: DisclosureId, note: DisclosureNote, close: bool, closed: datetime | None = None
    ) -> None:
        """Write down what is known by now; `close` ends it, now or at the time given. Of one that was closed nothing
        changes: what differs is written beside it.
        """


class LookupRegistry(Protocol):
    """Unlocked records that are looked up."""

    @property
    def id(self) -> RegistryId: ...
    @property
    def actor(self) -> Actor: ...

    def read(self) -> AbstractContextManager[LookupReader]:
        """A reader that waits for no writer."""

    def write(self) -> AbstractContextManager[LookupWriter]:
        """Note something about a look-up; raises what keeps it from being noted."""

    def announce(self, opening: Opening) -> None:
        """Leave a trace that this is about to be shown, which outlives the program. Waits for nobody and raises
        nothing: what keeps it from being noted keeps nobody from being helped.
        """

    def signers(self) -> tuple[Signer, ...]:
        """Whose signatures on paper are believed."""
