"""Everything that the registry holds, or holds of one person, saved as the JSON of everything."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from lifebox import __version__
from lifebox.domain.access import Action
from lifebox.domain.archive import FORMAT, VERSION, ArchiveHead, ArchiveSection, KeptAccess, KeptPerson, Scope, Source
from lifebox.domain.audit import AuditFilter
from lifebox.domain.errors import InvalidInput
from lifebox.domain.ids import PersonId
from lifebox.domain.people import PeopleFilter
from lifebox.domain.ports import RegistryReader
from lifebox.domain.values import Value
from lifebox.interop.archive.writing import archive_bytes
from lifebox.security.passwords import check_password
from lifebox.security.phrase_files import seal_with_phrase
from lifebox.services.exporting import ExportReason
from lifebox.services.office import Office
from lifebox.services.progress import Progress, unseen
from lifebox.services.saving import save_and_note

SUFFIX = ".json"
SEALED_SUFFIX = ".age"
SEALED_LIMIT = 512 * 1024 * 1024
"""Bytes of a file that is sealed to a pass phrase: that is done in memory, as nothing of it may lie about."""
_STEP = 100
_MOST_ENTRIES = 1_000_000


def export_registry(
    office: Office,
    target: Path,
    reason: ExportReason,
    progress: Progress = unseen,
    *,
    phrase: str = "",
    overwrite: bool = False,
) -> int:
    """Save everything, sealed where there is a `phrase`; gives the number of records, doubles among them.

    What it is for is noted, and of everybody that the record left. Raises `FileExists`, `WeakPassword`, and
    `InvalidInput` for a registry that is too large to be sealed; after any failure `target` is as it was before.
    """
    office.registry.actor.require(Action.PEOPLE_EXPORTED)
    if phrase:
        check_password(phrase, ())
    people: list[PersonId] = []
    with office.registry.read() as reader:
        total = reader.people_count(PeopleFilter())

        def counted(section: ArchiveSection) -> Iterator[Value]:
            for item in reader.archive.items(section):
                if isinstance(item, KeptPerson):
                    if len(people) % _STEP == 0:
                        progress(min(len(people), total), total)
                    people.append(item.id)
                yield item

        sections = (
            (section, counted(section)) for section in ArchiveSection if section is not ArchiveSection.ACCESS_LOG
        )
        pieces = archive_bytes(_head(office, reader, Scope.REGISTRY), sections)
        content = seal_with_phrase(_limited(pieces), phrase) if phrase else pieces

        def note() -> None:
            facts = [("what", "registry"), ("reason", reason.value), ("sealed", str(int(bool(phrase))))]
            with office.registry.write() as tx:
                tx.audit(Action.PEOPLE_EXPORTED, facts=[*facts, ("count", str(len(people)))])
                for person in people:
                    tx.audit(Action.PEOPLE_EXPORTED, person, facts=facts)

        save_and_note(target, content, note, overwrite=overwrite)
    return len(people)


def export_person(office: Office, person: PersonId, target: Path, *, overwrite: bool = False) -> None:
    """Save everything that is kept about a person: the card with its history, photos and scans, prints, who was told
    and who looked.

    It is for the person, and another registry can take it in. Raises `FileExists`.
    """
    office.registry.actor.require(Action.PERSON_STATUS)
    with office.registry.read() as reader:
        # Raises where there is nobody.
        reader.person(person)
        head = _head(office, reader, Scope.PERSON)
        pieces = archive_bytes(head, ((section, _of_person(reader, section, person)) for section in ArchiveSection))
        whole = json.loads(b"".join(pieces))
    content = json.dumps(whole, ensure_ascii=False, indent=2)

    def note() -> None:
        with office.registry.write() as tx:
            tx.audit(Action.PEOPLE_EXPORTED, person, facts=[("what", "person")])

    save_and_note(target, content.encode(), note, overwrite=overwrite)


def _head(office: Office, reader: RegistryReader, scope: Scope) -> ArchiveHead:
    profile = reader.organisation()
    source = Source(
        registry=office.registry.id,
        organisation=profile.operator_short,
        program=f"lifebox {__version__}",
        made=office.clock.now(),
        signers=office.registry.signers(),
    )
    rules = reader.retention()
    return ArchiveHead(
        format=FORMAT, version=VERSION, scope=scope, source=source, organisation=profile, retention=rules
    )


def _of_person(reader: RegistryReader, section: ArchiveSection, person: PersonId) -> Iterable[Value]:
    if section is not ArchiveSection.ACCESS_LOG:
        return reader.archive.items(section, person)
    seen = reader.audit_entries(AuditFilter(subjects=(person,), limit=_MOST_ENTRIES))
    return (
        KeptAccess(at=one.at, login=one.login, role=one.role, action=one.action, fields=one.fields)
        for one in reversed(seen)
    )


def _limited(pieces: Iterable[bytes]) -> bytes:
    found = bytearray()
    for piece in pieces:
        found += piece
        if len(found) > SEALED_LIMIT:
            raise InvalidInput(what="too_large_to_seal")
    return bytes(found)
