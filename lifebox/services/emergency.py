"""Look-up for emergency services: search, open on the red tier, disclose, scan."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from lifebox.domain.access import Action, Role
from lifebox.domain.attestations import Coverage
from lifebox.domain.boxes import CodeRecord, CodeState
from lifebox.domain.card import PersonRecord
from lifebox.domain.disclosure import DisclosureNote
from lifebox.domain.errors import NotAllowed
from lifebox.domain.folding import fold
from lifebox.domain.governance import Status
from lifebox.domain.ids import DisclosureId, PersonId, RegistryId
from lifebox.domain.lookup_ports import LookupReader, LookupWriter
from lifebox.domain.people import PersonSummary
from lifebox.domain.search import Match
from lifebox.domain.signers import Authenticity, Signer
from lifebox.lookup.images import decode_file
from lifebox.lookup.matching import find
from lifebox.lookup.payloads import Payload, read_payload
from lifebox.lookup.query import understand
from lifebox.lookup.scans import ScanVerdict, judge
from lifebox.lookup.signed.payload import authenticity
from lifebox.services.attestations import confirmations
from lifebox.services.office import LookupOffice

DEFAULT_LIMIT = 10


@dataclass(frozen=True, slots=True)
class Answer:
    """What a search found, best first, and how long it took; `scanned` where the text was that of a signed code."""

    query: str
    matches: tuple[Match, ...]
    elapsed_ms: float
    scanned: "ScannedCode | None" = None


@dataclass(frozen=True, slots=True)
class EmergencyRecord:
    """What is read aloud, who else shares the box, and how the record's confirmations stand."""

    record: PersonRecord
    code: str
    others: tuple[PersonSummary, ...]
    attested: tuple[Coverage, ...] = ()


@dataclass(frozen=True, slots=True)
class ScannedCode:
    """One code found on a page (from 1), whom it leads to, and how paper and record agree; of a signed one, whether it
    is genuine.
    """

    page: int
    payload: Payload | None
    verdict: ScanVerdict
    people: tuple[PersonSummary, ...]
    authenticity: Authenticity | None = None


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


def scan_file(
    office: LookupOffice, path: Path, progress: Callable[[int, int], None] | None = None
) -> tuple[ScannedCode, ...]:
    """Read every code of a picture or PDF and say whom each leads to."""
    office.registry.actor.require(Action.SCANNED)
    scans = decode_file(path, progress=progress)
    signers, own = office.registry.signers(), office.registry.id
    with office.registry.read() as reader:
        found = tuple(_resolve(reader, scan.page, scan.text, signers, own) for scan in scans)
    with office.registry.write() as tx:
        known = sum(1 for code in found if code.people)
        tx.audit(Action.SCANNED, facts=[("codes", str(len(found))), ("known", str(known))])
    return found


def read_scanned(office: LookupOffice, text: str) -> ScannedCode:
    """What one scanned text says. Reads only; `scan_file` and `log_search` write to the access log."""
    office.registry.actor.require(Action.SCANNED)
    signers = office.registry.signers()
    with office.registry.read() as reader:
        return _resolve(reader, 1, text, signers, office.registry.id)


def _resolve(reader: LookupReader, page: int, text: str, signers: tuple[Signer, ...], own: RegistryId) -> ScannedCode:
    payload = read_payload(text)
    if payload is None:
        return ScannedCode(page, None, ScanVerdict.UNKNOWN, ())
    signed = payload.signed
    proven = authenticity(signed, signers, own) if signed else None
    if signed and signed.registry != own:
        # Its code means nothing here, even if a box of ours has the same.
        return ScannedCode(page, payload, ScanVerdict.ELSEWHERE, (), proven)
    records: tuple[CodeRecord, ...] = reader.codes([payload.code])
    boxes = [c.box for c in records if c.box is not None and c.state is not CodeState.WITHDRAWN]
    people = reader.summaries([p for b in boxes for p in reader.people_of_box(b)])
    # A card's code names its person; of a couple only theirs is meant.
    told = fold(signed.card.full_name if signed else text)
    named = tuple(p for p in people if fold(p.surname) in told and fold(p.given_names) in told) or people
    newest = max((p.revision for p in named), default=None)
    merged = any(_is_of_double(reader, p.id, payload) for p in named)
    return ScannedCode(page, payload, judge(payload, records, newest, merged=merged), named, proven)


def _is_of_double(reader: LookupReader, person: PersonId, payload: Payload) -> bool:
    """Whether a paper was made of a record that went into this person's: its revisions are counted by themselves."""
    made = {
        each.person
        for each in reader.prints(person=person)
        if each.revision == payload.revision and each.printed.astimezone().date() == payload.printed
    }
    return bool(made) and person not in made
