"""Look-up for emergency services: search, open on the red tier, disclose."""

from dataclasses import dataclass
from time import perf_counter

from lifebox.domain.access import Action, Role
from lifebox.domain.attestations import Coverage
from lifebox.domain.card import PersonRecord
from lifebox.domain.disclosure import DisclosureNote
from lifebox.domain.errors import NotAllowed
from lifebox.domain.governance import Status
from lifebox.domain.ids import DisclosureId, PersonId
from lifebox.domain.lookup_ports import LookupWriter
from lifebox.domain.people import PersonSummary
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
        query = understand(text, reader.organisation().area_code)
        matches = find(query, reader, limit)
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
    """The record for an emergency service. Reads only: it waits for nobody, and `RunningDisclosure` follows at once.

    Raises `NotAllowed` for a duty officer where the person is not active: all that is said is the status.
    """
    actor = office.registry.actor
    actor.require(Action.DISCLOSURE_OPENED)
    with office.registry.read() as reader:
        record = reader.person(person)
        status = record.card.governance.status
        if status is not Status.ACTIVE and actor.role is Role.DUTY_OFFICER:
            raise NotAllowed(action=f"status.{status.value}", role=actor.role.value)
        box = reader.box(record.box)
        others = reader.summaries([p for p in box.people if p != person])
        attested = confirmations(reader, person, record.card)
    return EmergencyRecord(record, box.active_code.printed if box.active_code else "", others, attested)


class RunningDisclosure:
    """The disclosure of a record that was shown. Its methods run one after another on the database worker.

    Where writing fails, the record stays on the screen; the next note tries to begin the disclosure again.
    """

    def __init__(self, office: LookupOffice, shown: EmergencyRecord) -> None:
        self._office, self._record = office, shown.record
        self._id: DisclosureId | None = None

    def begin(self) -> None:
        """Write down that the record was opened."""
        with self._office.registry.write() as tx:
            begun = self._begun(tx)
        self._id = begun

    def note(self, note: DisclosureNote, *, close: bool) -> None:
        """Write down who asked and why; `close` ends the disclosure."""
        filled = tuple(name for name in type(note).model_fields if getattr(note, name))
        action = Action.DISCLOSURE_CLOSED if close else Action.DISCLOSURE_NOTED
        with self._office.registry.write() as tx:
            begun = self._id or self._begun(tx)
            tx.change_disclosure(begun, note, close)
            tx.audit(action, self._record.id, fields=filled)
        self._id = begun

    def _begun(self, tx: LookupWriter) -> DisclosureId:
        number = self._record.revision.number
        begun = tx.open_disclosure(self._record.id, number)
        tx.audit(Action.DISCLOSURE_OPENED, self._record.id, facts=[("revision", str(number))])
        return begun
