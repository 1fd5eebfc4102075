"""Look-up for emergency services: search, open on the red tier, disclose."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from time import perf_counter

from lifebox.domain.access import Action
from lifebox.domain.attestations import Coverage
from lifebox.domain.card import PersonRecord
from lifebox.domain.disclosure import (
    CLOSES_AFTER,
    PROFILE_READ,
    Disclosure,
    DisclosureNote,
    Opening,
    Withheld,
    withheld,
)
from lifebox.domain.errors import ProfileWithheld
from lifebox.domain.ids import DisclosureId, PersonId, new_disclosure_id
from lifebox.domain.medical import MissingPersonProfile
from lifebox.domain.people import PersonSummary, looked_up
from lifebox.domain.search import Match
from lifebox.lookup.matching import find
from lifebox.lookup.query import understand
from lifebox.lookup.scans import ScanVerdict
from lifebox.services.attestations import confirmations
from lifebox.services.office import LookupOffice
from lifebox.services.scanning import ScannedCode, read_scanned

DEFAULT_LIMIT = 10


@dataclass(frozen=True, slots=True)
class Answer:
    """What a search found, best first, and how long it took; `scanned` where the text was that of a signed code."""

    query: str
    matches: tuple[Match, ...]
    elapsed_ms: float
    scanned: ScannedCode | None = None


@dataclass(frozen=True, slots=True)
class EmergencyRecord:
    """What is read aloud, who else shares the box, and how the record's confirmations stand."""

    record: PersonRecord
    code: str
    others: tuple[PersonSummary, ...]
    attested: tuple[Coverage, ...] = ()


def search_people(office: LookupOffice, text: str, limit: int = DEFAULT_LIMIT) -> Answer:
    """Find people for whatever a caller says. Reads only, on a connection of its own: `log_search` follows."""
    office.registry.actor.require(Action.SEARCHED)
    begun = perf_counter()
    scanned = None
    with office.registry.read() as reader:
        query = understand(text, lambda: reader.organisation().area_code, office.clock.today())
        matches = find(query, reader, limit, partial(looked_up, office.registry.actor))
    if query.payload and query.payload.signed:
        scanned = read_scanned(office, text)
        # Another registry's code may be one of ours by chance.
        matches = () if scanned.verdict is ScanVerdict.ELSEWHERE else matches
    return Answer(text, matches, (perf_counter() - begun) * 1000, scanned)


def log_search(office: LookupOffice, answer: Answer) -> None:
    """Write a search to the access log: how many were found and why, not what was typed."""
    reasons = sorted({r.value for m in answer.matches for r in m.reasons})
    with office.registry.write() as tx:
        facts = [("matches", str(len(answer.matches))), ("by", ",".join(reasons))]
        tx.audit(Action.SEARCHED, facts=facts)


def read_record(office: LookupOffice, person: PersonId) -> EmergencyRecord:
    """The record for an emergency service. Reads only: it waits for nobody, and before it is shown a
    `RunningDisclosure` announces it.

    Raises `NotAllowed` where the role is told no more than the status, and `NotFound` for who withdrew.
    """
    actor = office.registry.actor
    actor.require(Action.DISCLOSURE_OPENED)
    with office.registry.read() as reader:
        record = reader.person(person)
        actor.require_shown(record.card.governance.status)
        box = reader.box(record.box)
        others = looked_up(actor, reader.summaries([p for p in box.people if p != person]))
        attested = confirmations(reader, person, record.card)
    return EmergencyRecord(record, box.active_code.printed if box.active_code else "", others, attested)


class RunningDisclosure:
    """The disclosure of a record that was shown. Its methods run one after another on the database worker.

    Where writing fails, the record stays on the screen, and all that happened is written with its own times by the
    next call that succeeds: `write` tries again. Every call raises why the registry cannot be written.
    """

    def __init__(self, office: LookupOffice, shown: EmergencyRecord, resumed: Disclosure | None = None) -> None:
        """`resumed` is one that was left open when the program ended."""
        self._office, self._record = office, shown.record
        self.id = resumed.id if resumed else new_disclosure_id()
        self._opened = resumed.opened if resumed else office.clock.now()
        self._note = resumed.note if resumed else DisclosureNote()
        self._closed: datetime | None = None
        self._begun = resumed is not None
        self._stored: tuple[DisclosureNote, datetime | None] = self._note, None
        self._profile_due, self._profile_shown = False, PROFILE_READ in self._note.read

    def announce(self, *, profile: bool = False) -> None:
        """Called right before the record is shown, or with `profile` its missing-person profile too: should the
        program end before more is written, the next log-in writes it. Takes some milliseconds, on any thread.
        """
        actor, record = self._office.registry.actor, self._record
        if profile or not self._begun:
            opening = Opening(
                disclosure=self.id,
                person=record.id,
                revision=record.revision.number,
                opened=self._opened,
                account=actor.account,
                login=actor.login,
                profile=profile,
            )
            self._office.registry.announce(opening)

    def begin(self) -> None:
        """Write down that the record was opened."""
        self.write()

    def note(self, note: DisclosureNote, *, close: bool) -> None:
        """Write down who asked and why; `close` ends the disclosure."""
        shown = (PROFILE_READ,) if self._profile_shown and PROFILE_READ not in note.read else ()
        self._note = note.model_copy(update={"read": (*note.read, *shown)})
        if close and self._closed is None:
            # A PC that slept closes late what had closed by itself.
            self._closed = min(self._office.clock.now(), self._opened + CLOSES_AFTER)
        self.write()

    def show_profile(self, note: DisclosureNote) -> None:
        """Write down that the missing-person profile was shown (see `missing_profile_for`)."""
        self._profile_due = self._profile_shown = True
        self.note(note, close=False)

    @property
    def owed(self) -> bool:
        """Whether something is not written yet."""
        return not self._begun or self._profile_due or self._stored != (self._note, self._closed)

    def write(self) -> None:
        """Write what is not written yet: all of it or nothing."""
        if not self.owed:
            return
        now = self._note, self._closed
        with self._office.registry.write() as tx:
            person = self._record.id
            if not self._begun:
                number = self._record.revision.number
                tx.open_disclosure(person, number, self.id, self._opened)
                tx.audit(Action.DISCLOSURE_OPENED, person, facts=[("revision", str(number))])
            if self._profile_due:
                tx.audit(Action.MISSING_PROFILE_SHOWN, person)
            if self._stored != now:
                tx.change_disclosure(self.id, self._note, self._closed is not None, self._closed)
                filled = tuple(name for name in DisclosureNote.model_fields if getattr(self._note, name))
                tx.audit(Action.DISCLOSURE_CLOSED if self._closed else Action.DISCLOSURE_NOTED, person, fields=filled)
        self._begun, self._profile_due, self._stored = True, False, now


class Owed:
    """Disclosures of a desk that could not be written yet: any later one that can takes them along.

    For the database worker alone, like the disclosures themselves.
    """

    def __init__(self) -> None:
        self._waiting: dict[DisclosureId, RunningDisclosure] = {}

    def __len__(self) -> int:
        return len(self._waiting)

    def write(self, running: RunningDisclosure, change: Callable[[], None]) -> None:
        """Do `change`, a call of `running`, and write what waits. Raises as that does; nothing is forgotten then."""
        self._waiting[running.id] = running
        change()
        self.settle()

    def settle(self) -> None:
        """Write what waits, oldest first."""
        for waiting in tuple(self._waiting.values()):
            waiting.write()
            del self._waiting[waiting.id]


def missing_profile_for(office: LookupOffice, shown: EmergencyRecord, note: DisclosureNote) -> MissingPersonProfile:
    """The missing-person profile of an open record: announced before it is shown, and `RunningDisclosure.show_profile`
    follows at once.

    Raises `ProfileWithheld` with the reason.
    """
    office.registry.actor.require(Action.MISSING_PROFILE_SHOWN)
    card = shown.record.card
    why = withheld(card, note)
    if card.missing is None or why is not None:
        raise ProfileWithheld(withheld=(why or Withheld.EMPTY).value)
    return card.missing
