"""An open bundle: the ports `LookupRegistry`, `LookupReader` and `LookupWriter` over a file that is never written to.

The whole file lies in memory, sealed as it came: a stick that is pulled out takes nothing away from a running call.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from datetime import datetime
from pathlib import Path
from uuid import UUID

from lifebox.domain.access import Action, Actor, Role
from lifebox.domain.boxes import Box, PrintRecord
from lifebox.domain.bundles import LogEntry, LogEvent
from lifebox.domain.card import Card, PersonRecord, Revision
from lifebox.domain.disclosure import DisclosureNote, Opening
from lifebox.domain.errors import NotFound
from lifebox.domain.ids import AccountId, BoxId, DisclosureId, PersonId, RegistryId, new_disclosure_id
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.signers import Signer
from lifebox.lookup.bundle.content import BundleTable, read_card
from lifebox.lookup.bundle.index import BundleIndex
from lifebox.lookup.bundle.log import BundleLog
from lifebox.security.bundles import BundleHeader, BundleKey, SealedBundle

_EVENTS = {Action.SEARCHED: LogEvent.SEARCHED}
_TOLD_BY_DISCLOSURES = {Action.DISCLOSURE_OPENED, Action.DISCLOSURE_NOTED, Action.DISCLOSURE_CLOSED}
_PATIENCE = 0.01
Now = Callable[[], datetime]


class BundleReader(BundleIndex):
    """What is in a bundle. It never changes, so any thread may read."""

    def __init__(self, bundle: SealedBundle, key: BundleKey, table: BundleTable) -> None:
        super().__init__(table)
        self._header, self._key = bundle.header, key
        self._cards = bundle.parts[1]

    def person(self, person: PersonId) -> PersonRecord:
        number = self.number_of(person)
        if number is None:
            raise NotFound(what="person")
        row = self._table.row(number)
        card = read_card(self._key, self._cards[row.begin : row.end], number)
        return PersonRecord(row.id, row.box, _revision(self._header, row.id, row.revision, row.saved, card))

    def revision(self, person: PersonId, number: int) -> Revision:
        current = self.person(person).revision
        if current.number != number:
            raise NotFound(what="revision")
        return current

    def box(self, box: BoxId) -> Box:
        people = self.people_of_box(box)
        if not people:
            raise NotFound(what="box")
        return Box(box, self.codes_of_box(box), people)

    def prints(self, person: PersonId | None = None, box: BoxId | None = None) -> tuple[PrintRecord, ...]:  # noqa: ARG002 – the port's signature
        """None: a bundle does not know what was printed."""
        return ()

    def organisation(self) -> OrganisationProfile:
        return self._table.organisation

    @property
    def signers(self) -> tuple[Signer, ...]:
        """Whose signatures on paper were believed when the bundle was made."""
        return self._table.signers.known


class BundleNotes:
    """What a look-up notes, gathered until its block ends."""

    def __init__(self, recipient: str, now: Now, holds: Callable[[PersonId], bool]) -> None:
        self._recipient, self._now, self._holds = recipient, now, holds
        self.entries: list[LogEntry] = []

    def audit(
        self,
        action: Action,
        subject: UUID | None = None,
        fields: Sequence[str] = (),  # noqa: ARG002 – a note stands there whole
        facts: Sequence[tuple[str, str]] = (),
    ) -> None:
        """An entry; what disclosures tell by themselves is not told twice."""
        if action not in _TOLD_BY_DISCLOSURES:
            event = _EVENTS.get(action, LogEvent.OTHER)
            person = PersonId(subject) if subject else None
            self._add(event, person=person, action=action.value, facts=tuple(facts))

    def open_disclosure(
        self,
        person: PersonId,
        revision: int,
        disclosure: DisclosureId | None = None,
        opened: datetime | None = None,
    ) -> DisclosureId:
        if not self._holds(person):
            raise NotFound(what="person")
        begun = disclosure or new_disclosure_id()
        self._add(LogEvent.DISCLOSED, begun, opened, person=person, revision=revision)
        return begun

    def change_disclosure(
        self, disclosure: DisclosureId, note: DisclosureNote, close: bool, closed: datetime | None = None
    ) -> None:
        event = LogEvent.CLOSED if close else LogEvent.NOTED
        self._add(event, disclosure, closed if close else None, note=note)

    def _add(
        self,
        event: LogEvent,
        disclosure: DisclosureId | None = None,
        happened: datetime | None = None,
        *,
        person: PersonId | None = None,
        revision: int | None = None,
        note: DisclosureNote | None = None,
        action: str = "",
        facts: tuple[tuple[str, str], ...] = (),
    ) -> None:
        entry = LogEntry(
            event=event,
            at=self._now(),
            happened=happened,
            recipient=self._recipient,
            disclosure=disclosure,
            person=person,
            revision=revision,
            note=note,
            action=action,
            facts=facts,
        )
        self.entries.append(entry)


class OpenBundle:
    """A bundle that somebody opened. `require_valid` raises once its time is over; it is asked at every look-up."""

    def __init__(
        self,
        header: BundleHeader,
        reader: BundleReader,
        recipient: str,
        log: BundleLog,
        now: Now,
        require_valid: Callable[[], None],
    ) -> None:
        self.header, self.recipient = header, recipient
        self._reader, self._log, self._now, self._require_valid = reader, log, now, require_valid
        self._logging = ThreadPoolExecutor(1, "lifebox-journal")
        self._begun: dict[DisclosureId, Future[Path]] = {}

    @property
    def id(self) -> RegistryId:
        return self.header.registry

    @property
    def actor(self) -> Actor:
        """The recipient, who may look up and nothing else."""
        return Actor(AccountId(self.header.id), self.recipient, Role.DUTY_OFFICER)

    def read(self) -> AbstractContextManager[BundleReader]:
        self._require_valid()
        return nullcontext(self._reader)

    @contextmanager
    def write(self) -> Iterator[BundleNotes]:
        """Raises `BundleUnlogged` where nothing can be written anywhere: what was read has to be noted on paper."""
        notes = self._notes()
        yield notes
        entries = [entry for entry in notes.entries if not self._is_begun(entry)]
        if entries:
            self._log.append(entries)

    def announce(self, opening: Opening) -> None:
        """Begin the disclosure in the log, which `write` then does not do again. A slow stick is not waited for.

        Nothing else writes here for long, so what comes after that is soon written.
        """
        if opening.disclosure in self._begun:
            return
        notes = self._notes()
        notes.open_disclosure(opening.person, opening.revision, opening.disclosure, opening.opened)
        begun = self._logging.submit(self._log.append, notes.entries)
        self._begun[opening.disclosure] = begun
        with suppress(TimeoutError):
            begun.exception(_PATIENCE)

    def signers(self) -> tuple[Signer, ...]:
        return self._reader.signers

    def _notes(self) -> BundleNotes:
        return BundleNotes(self.recipient, self._now, lambda person: self._reader.number_of(person) is not None)

    def _is_begun(self, entry: LogEntry) -> bool:
        """Whether the log has this beginning by its announcement."""
        begun = self._begun.get(entry.disclosure) if entry.disclosure else None
        return entry.event is LogEvent.DISCLOSED and begun is not None and begun.exception() is None


def _revision(header: BundleHeader, person: PersonId, number: int, saved: datetime, card: Card) -> Revision:
    return Revision(person, number, saved, AccountId(header.registry), "", (), "", card)
