"""The rights of the person: suspended, erased; and what has to be collected then. For the copy see `archives`."""

from dataclasses import dataclass

from lifebox.domain.access import Action
from lifebox.domain.boxes import LYING, NAMING, PrintRecord
from lifebox.domain.bundles import BundleStanding, IssuedBundle
from lifebox.domain.governance import Status
from lifebox.domain.ids import PersonId
from lifebox.domain.imports import ImportState
from lifebox.domain.ports import RegistryReader, RegistryWriter
from lifebox.domain.retention import EraseReason
from lifebox.services.office import Office


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
        return foresee_in(office, reader, person)


def erase_person(office: Office, person: PersonId, reason: EraseReason) -> Erasure:
    """Erase the record with all versions, drafts, photos and scans; a tombstone without personal data stays.

    Prints and disclosures stay, without a name: paper has to be collected, and who was told has to be accounted for.
    Lists whose import was interrupted are let go, since the person may be named there: they can be opened anew.
    Backups hold the record until the rule clears them away.
    """
    office.registry.actor.require(Action.PERSON_ERASED)
    with office.registry.write() as tx:
        gone = erase_in(office, tx, person, reason)
    office.registry.sweep()
    return gone


def erase_in(office: Office, tx: RegistryWriter, person: PersonId, reason: EraseReason) -> Erasure:
    """`erase_person` within a transaction of the caller, who has asked whether it is allowed and sweeps afterwards."""
    gone = foresee_in(office, tx, person)
    lists = sum(run.state is ImportState.OPEN for run in tx.imports.all())
    tx.erase_person(person)
    facts = [("reason", reason.value), ("papers", str(len(gone.papers))), ("bundles", str(len(gone.bundles)))]
    if lists:
        facts.append(("lists", str(lists)))
    tx.audit(Action.PERSON_ERASED, person, facts=facts)
    return gone


def foresee_in(office: Office, reader: RegistryReader, person: PersonId) -> Erasure:
    """`foresee_erasure` within a transaction of the caller, who has asked whether it is allowed."""
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
