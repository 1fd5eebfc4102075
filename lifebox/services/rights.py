"""The rights of the person: suspended, copied whole, erased; and what has to be collected then."""

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from lifebox.domain.access import Action
from lifebox.domain.audit import AuditFilter
from lifebox.domain.boxes import LYING, NAMING, PrintRecord
from lifebox.domain.bundles import BundleStanding, IssuedBundle
from lifebox.domain.codes import BoxCode
from lifebox.domain.governance import Status
from lifebox.domain.ids import PersonId
from lifebox.domain.ports import RegistryReader, RegistryWriter
from lifebox.domain.retention import EraseReason
from lifebox.domain.values import Value
from lifebox.services.office import Office
from lifebox.services.saving import save_and_note

FORMAT = 1
_MOST_ENTRIES = 1_000_000


@dataclass(frozen=True, slots=True)
class Erasure:
    """What goes with a record, and what stays outside the program: paper and sticks that hold data of the person.

    `sharing` are the people who keep the box; the labels of a box that nobody keeps are among the papers.
    """

    revisions: int
    attachments: int
    disclosures: int
    sharing: int
    papers: tuple[PrintRecord, ...]
    bundles: tuple[IssuedBundle, ...]


def foresee_erasure(office: Office, person: PersonId) -> Erasure:
    """What erasing the record would mean. Changes nothing."""
    office.registry.actor.require(Action.PERSON_ERASED)
    with office.registry.read() as reader:
        return _foreseen(office, reader, person)


def erase_person(office: Office, person: PersonId, reason: EraseReason) -> Erasure:
    """Erase the record with all versions, drafts, photos and scans; a tombstone without personal data stays.

    Prints and disclosures stay, without a name: paper has to be collected, and who was told has to be accounted for.
    Backups hold the record until the rule clears them away.
    """
    office.registry.actor.require(Action.PERSON_ERASED)
    with office.registry.write() as tx:
        return erase_in(office, tx, person, reason)


def erase_in(office: Office, tx: RegistryWriter, person: PersonId, reason: EraseReason) -> Erasure:
    """`erase_person` within a transaction of the caller, who has asked whether it is allowed."""
    gone = _foreseen(office, tx, person)
    tx.erase_person(person)
    facts = [("reason", reason.value), ("papers", str(len(gone.papers))), ("bundles", str(len(gone.bundles)))]
    tx.audit(Action.PERSON_ERASED, person, facts=facts)
    return gone


def _foreseen(office: Office, reader: RegistryReader, person: PersonId) -> Erasure:
    record = reader.person(person)
    box = reader.box(record.box)
    sharing = [one for one in box.people if one != person]
    own = [made for made in reader.prints(person=person) if made.kind in NAMING and not made.collected]
    of_box = [made for made in reader.prints(box=box.id) if made.kind in LYING and not made.collected]
    common = [made for made in of_box if made.kind not in NAMING]
    now, bundles = office.clock.now(), reader.bundles
    return Erasure(
        revisions=record.revision.number,
        attachments=len(reader.attachments(person)),
        disclosures=len(reader.disclosures(person)),
        sharing=len(sharing),
        papers=tuple(own if sharing else (*own, *common)),
        bundles=tuple(
            one
            for one in bundles.all()
            if one.standing(now) is not BundleStanding.EXPIRED and person in bundles.people(one.id)
        ),
    )


def set_status(office: Office, person: PersonId, status: Status) -> Status:
    """Let the person be suspended, moved, deceased, or active again: a further version. Gives the status of before."""
    office.registry.actor.require(Action.PERSON_STATUS)
    with office.registry.write() as tx:
        record = tx.person(person)
        before = record.card.governance.status
        governance = record.card.governance.model_copy(update={"status": status})
        tx.save_card(person, record.card.model_copy(update={"governance": governance}), record.revision.number)
        tx.audit(Action.PERSON_STATUS, person, fields=["governance.status"], facts=[("status", status.value)])
    return before


def export_person(office: Office, person: PersonId, target: Path, *, overwrite: bool = False) -> None:
    """Save everything that is kept about a person as JSON: the card, who changed, printed, saw and told what.

    It is for the person. Raises `FileExists`.
    """
    office.registry.actor.require(Action.PERSON_STATUS)
    with office.registry.read() as reader:
        content = json.dumps(_object(reader, person), ensure_ascii=False, indent=2, default=_plain)

    def note() -> None:
        with office.registry.write() as tx:
            tx.audit(Action.PEOPLE_EXPORTED, person, facts=[("what", "person")])

    save_and_note(target, content.encode(), note, overwrite=overwrite)


def _object(reader: RegistryReader, person: PersonId) -> dict[str, Any]:
    record = reader.person(person)
    box = reader.box(record.box)
    seen = reader.audit_entries(AuditFilter(subjects=(person,), limit=_MOST_ENTRIES))
    return {
        "format": FORMAT,
        "person": person,
        "codes": [{"code": one.code, "state": one.state} for one in box.codes],
        "card": record.card,
        "versions": [
            {"number": one.number, "saved": one.saved, "by": one.author_name, "changed": one.changed}
            for one in reader.revisions(person)
        ],
        "prints": [
            {"kind": one.kind, "version": one.revision, "printed": one.printed, "by": one.author_name}
            for one in reader.prints(person=person)
        ],
        "disclosures": [
            {"opened": one.opened, "closed": one.closed, "by": one.login, "note": one.told}
            for one in reader.disclosures(person)
        ],
        "photos_and_scans": [asdict(one) for one in reader.attachments(person)],
        "access_log": [
            {"at": one.at, "by": one.login, "role": one.role, "action": one.action, "parts": one.fields}
            for one in reversed(seen)
        ],
    }


def _plain(value: object) -> object:
    """What JSON has no kind for."""
    if isinstance(value, Value):
        return value.model_dump(mode="json", exclude_defaults=True)
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, BoxCode):
        return value.printed
    if isinstance(value, UUID):
        return str(value)
    raise TypeError(type(value).__name__)
