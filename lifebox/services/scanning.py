"""Codes on paper: what each says, whom it leads to, and how paper and registry agree."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lifebox.domain.access import Action, Actor
from lifebox.domain.boxes import CodeRecord, CodeState
from lifebox.domain.folding import fold
from lifebox.domain.ids import PersonId, RegistryId
from lifebox.domain.lookup_ports import LookupReader
from lifebox.domain.people import PersonSummary, looked_up
from lifebox.domain.signers import Authenticity, Signer
from lifebox.lookup.images import Frame, Scan, decode_file, decode_frame
from lifebox.lookup.payloads import Payload, read_payload
from lifebox.lookup.scans import ScanVerdict, judge
from lifebox.lookup.signed.payload import authenticity
from lifebox.services.office import LookupOffice


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


def scan_file(
    office: LookupOffice,
    path: Path,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[ScannedCode, ...]:
    """Read every code of a picture or PDF and say whom each leads to. Raises what `decode_file` raises."""
    office.registry.actor.require(Action.SCANNED)
    return _told(office, decode_file(path, progress, cancelled))


def scan_frame(office: LookupOffice, frame: Frame) -> tuple[ScannedCode, ...]:
    """The same for a picture that was never a file."""
    office.registry.actor.require(Action.SCANNED)
    return _told(office, decode_frame(frame))


def read_scanned(office: LookupOffice, text: str) -> ScannedCode:
    """What one scanned text says. Reads only: `log_scan` writes to the access log, or `log_search` where it was
    looked up.
    """
    office.registry.actor.require(Action.SCANNED)
    signers = office.registry.signers()
    with office.registry.read() as reader:
        return _resolve(reader, 1, text, signers, office.registry.id, office.registry.actor)


def _told(office: LookupOffice, scans: tuple[Scan, ...]) -> tuple[ScannedCode, ...]:
    signers, own, actor = office.registry.signers(), office.registry.id, office.registry.actor
    with office.registry.read() as reader:
        found = tuple(_resolve(reader, scan.page, scan.text, signers, own, actor) for scan in scans)
    log_scan(office, found)
    return found


def log_scan(office: LookupOffice, found: tuple[ScannedCode, ...]) -> None:
    """Write to the access log how many codes were scanned and how many led to somebody."""
    with office.registry.write() as tx:
        known = sum(1 for code in found if code.people)
        tx.audit(Action.SCANNED, facts=[("codes", str(len(found))), ("known", str(known))])


def _resolve(
    reader: LookupReader, page: int, text: str, signers: tuple[Signer, ...], own: RegistryId, actor: Actor
) -> ScannedCode:
    payload = read_payload(text)
    if payload is None:
        return ScannedCode(page, None, ScanVerdict.UNKNOWN, ())
    signed = payload.signed
    proven = authenticity(signed, signers, own) if signed else None
    foreign = bool(signed and signed.registry != own)
    if signed and foreign and not any(one.taken_in and one.registry == signed.registry for one in signers):
        # Its code means nothing here, even if a box of ours has the same.
        return ScannedCode(page, payload, ScanVerdict.ELSEWHERE, (), proven)
    records: tuple[CodeRecord, ...] = reader.codes([payload.code])
    boxes = [c.box for c in records if c.box is not None and c.state is not CodeState.WITHDRAWN]
    people = reader.summaries([p for b in boxes for p in reader.people_of_box(b)])
    # A card's code names its person; of a couple only theirs is meant.
    told = fold(signed.card.full_name if signed else text)
    named = tuple(p for p in people if fold(p.surname) in told and fold(p.given_names) in told)
    if foreign and not named:
        # A code that both had: here it leads to others.
        return ScannedCode(page, payload, ScanVerdict.ELSEWHERE, (), proven)
    named = named or people
    newest = max((p.revision for p in named), default=None)
    merged = any(_is_of_double(reader, p.id, payload) for p in named)
    verdict = judge(payload, records, newest, merged=merged)
    return ScannedCode(page, payload, verdict, looked_up(actor, named), proven)


def _is_of_double(reader: LookupReader, person: PersonId, payload: Payload) -> bool:
    """Whether a paper was made of a record that went into this person's: its revisions are counted by themselves."""
    made = {
        each.person
        for each in reader.prints(person=person)
        if each.revision == payload.revision and each.printed.astimezone().date() == payload.printed
    }
    return bool(made) and person not in made
