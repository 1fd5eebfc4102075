"""Files about chosen people for other programs: patient summaries (FHIR), and their contacts for an address book."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from lifebox.domain.access import Action
from lifebox.domain.card import PersonRecord
from lifebox.domain.errors import InvalidInput
from lifebox.domain.ids import PersonId
from lifebox.domain.ports import RegistryReader
from lifebox.interop.fhir.building import Frame, moment
from lifebox.interop.fhir.writing import write_bundle, write_summary
from lifebox.interop.vcard.writing import write_contacts
from lifebox.services.exporting import ExportReason, ListColumn
from lifebox.services.office import Office
from lifebox.services.progress import Progress
from lifebox.services.saving import save_and_note
from lifebox.texts import Texts

AT_ONCE = 500
"""People asked for between two steps of progress."""


class FileForm(StrEnum):
    """What is made of the people; the value is the ending of the file's name."""

    SUMMARY = "json"
    CONTACTS = "vcf"


@dataclass(frozen=True, slots=True)
class PreparedFile:
    """A file ready to be saved, and of whom it is."""

    content: bytes
    people: tuple[PersonId, ...]
    form: FileForm

    @property
    def count(self) -> int:
        """How many people it is about."""
        return len(self.people)


def needed_right(form: FileForm, count: int) -> Action:
    """Contacts are on lists too. One summary is for the person, as the copy of their data is; whole records of many
    leave in other hands.
    """
    if form is FileForm.CONTACTS:
        return Action.LIST_EXPORTED
    return Action.PERSON_STATUS if count <= 1 else Action.PEOPLE_EXPORTED


def prepare_file(
    office: Office, people: Sequence[PersonId], form: FileForm, say: Texts, progress: Progress | None = None
) -> PreparedFile:
    """Make the file of these people in this order; who is gone meanwhile is left out.

    Raises `InvalidInput` for nobody, and for contacts where nobody has any.
    """
    wanted = tuple(dict.fromkeys(people))
    office.registry.actor.require(needed_right(form, len(wanted)))
    with office.registry.read() as reader:
        records = list(_records(reader, wanted, progress))
        content = _summaries(office, reader, records, say) if form is FileForm.SUMMARY else _contacts(records, say)
    if not records:
        raise InvalidInput(what="nobody_listed")
    if not content:
        raise InvalidInput(what="no_contacts")
    return PreparedFile(content, tuple(record.id for record in records), form)


def _records(reader: RegistryReader, people: Sequence[PersonId], progress: Progress | None) -> Iterator[PersonRecord]:
    for start in range(0, len(people), AT_ONCE):
        if progress:
            progress(start, len(people))
        for row in reader.summaries(people[start : start + AT_ONCE]):
            yield reader.person(row.id)


def _summaries(office: Office, reader: RegistryReader, records: Sequence[PersonRecord], say: Texts) -> bytes:
    profile, made = reader.organisation(), office.clock.now()
    documents = [
        write_summary(
            record.card,
            Frame(
                person=record.id,
                revision=record.revision.number,
                saved=record.revision.saved,
                made=made,
                organisation=profile.operator,
                phone=profile.duty_phone,
                language=say.language,
            ),
            say,
        )
        for record in records
    ]
    return write_bundle(documents, moment(made))


def _contacts(records: Sequence[PersonRecord], say: Texts) -> bytes:
    return write_contacts([(record.id, record.card) for record in records], say)


def save_file(
    office: Office, prepared: PreparedFile, target: Path, reason: ExportReason, *, overwrite: bool = False
) -> Path:
    """Save the file and note it, and each person in it: both or neither. After any failure `target` is as before."""
    right = needed_right(prepared.form, prepared.count)
    office.registry.actor.require(right)
    contacts = prepared.form is FileForm.CONTACTS
    action = Action.LIST_EXPORTED if contacts else Action.PEOPLE_EXPORTED
    fields = (ListColumn.CONTACTS,) if contacts else ()
    what = [("form", prepared.form.value)] if contacts else [("what", "summary")]

    def note() -> None:
        facts = [("reason", reason.value), *what]
        with office.registry.write() as tx:
            tx.audit(action, fields=fields, facts=[*facts, ("count", str(prepared.count))])
            for person in prepared.people:
                tx.audit(action, person, fields=fields, facts=facts)

    save_and_note(target, prepared.content, note, overwrite=overwrite)
    return target
