"""Rows of the database as the domain's frozen value objects."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import ValidationError
from sqlalchemy import Row

from lifebox.domain.boxes import CodeRecord, CodeState, PrintKind, PrintRecord
from lifebox.domain.card import Card, Revision
from lifebox.domain.codes import BoxCode
from lifebox.domain.dates import PartialDate
from lifebox.domain.errors import RegistryDamaged
from lifebox.domain.governance import Status
from lifebox.domain.ids import AccountId, BoxId, DraftId, PersonId, PrintId, PrintJobId
from lifebox.domain.people import PersonSummary
from lifebox.domain.search import CodeHit, PhoneHit
from lifebox.registry.index import alerts_of
from lifebox.security.master import digests_equal, keyed_digest


@dataclass(frozen=True, slots=True)
class StoredDraft:
    """A form half filled (the port's `Draft`)."""

    id: DraftId
    person: PersonId | None
    base: int | None
    card: Card
    saved: datetime


def summary(row: Row[Any]) -> PersonSummary:
    """A row of `statements.SUMMARY`."""
    return PersonSummary(
        id=PersonId(row.id),
        box=BoxId(row.box),
        code=BoxCode(row.code) if row.code else None,
        surname=row.surname,
        given_names=row.given_names,
        birth=row.birth,
        street=row.street,
        building=row.building,
        flat=row.flat,
        town=row.town,
        status=Status(row.status),
        revision=row.revision,
        saved=row.saved,
        next_review=row.next_review,
        alerts=alerts_of(row.alerts),
        unconfirmed_alerts=row.unconfirmed_alerts,
        printed_revision=row.printed_revision,
        worker=row.worker,
    )


def code_hit(row: Row[Any]) -> CodeHit:
    """A row of `statements.BY_CODES`."""
    return CodeHit(summary(row) if row.id else None, CodeState(row.state))


def phone_hits(found: Iterable[Row[Any]]) -> tuple[PhoneHit, ...]:
    """Rows of `statements.BY_PHONES`, those of contacts last; to sort even one the database would fill a table."""
    hits = (PhoneHit(summary(row), row.of_contact) for row in found)
    return tuple(sorted(hits, key=lambda hit: hit.of_contact))


def code_record(row: Row[Any]) -> CodeRecord:
    """A row of `code`."""
    return CodeRecord(
        code=BoxCode(row.code),
        state=CodeState(row.state),
        issued=row.issued,
        box=BoxId(row.box) if row.box else None,
    )


def revision_digest(key: bytes, person: UUID, values: dict[str, Any]) -> bytes:
    """The keyed digest of a revision's columns, bound to person and number."""
    stated = [
        person.hex,
        values["number"],
        values["saved"].isoformat(),
        values["author"].hex,
        values["author_name"],
        values["changed"],
        values["comment"],
    ]
    canonical = json.dumps(stated, separators=(",", ":"), ensure_ascii=True).encode("ascii")
    return keyed_digest(key, b"revision\0" + len(canonical).to_bytes(4, "big") + canonical + values["card"])


def revision(key: bytes, row: Row[Any]) -> Revision:
    """A row of `statements.REVISION`. Raises `RegistryDamaged` where its digest is wrong."""
    values = row._asdict()
    if not digests_equal(revision_digest(key, row.id, values), row.digest):
        raise RegistryDamaged(part="revision")
    return Revision(
        person=PersonId(row.id),
        number=row.number,
        saved=row.saved,
        author=AccountId(row.author),
        author_name=row.author_name,
        changed=tuple(json.loads(row.changed)),
        comment=row.comment,
        card=card(row.card),
    )


def card(document: bytes) -> Card:
    """A stored card. Raises `RegistryDamaged` where it is none."""
    try:
        return Card.model_validate_json(document)
    except ValidationError:  # its message quotes the card
        raise RegistryDamaged(part="card") from None


def attachment_digest(key: bytes, attachment: UUID, media_type: str, content: bytes) -> bytes:
    """The keyed digest of an attachment, bound to its id."""
    return keyed_digest(key, b"attachment\0" + attachment.bytes + media_type.encode() + b"\0" + content)


def require_attachment(key: bytes, row: Row[Any]) -> None:
    """Raise `RegistryDamaged` unless a row of `attachment` is as it was written."""
    if not digests_equal(attachment_digest(key, row.id, row.media_type, row.content), row.digest):
        raise RegistryDamaged(part="attachment")


def print_record(row: Row[Any]) -> PrintRecord:
    """A row of `print`."""
    return PrintRecord(
        id=PrintId(row.id),
        kind=PrintKind(row.kind),
        person=PersonId(row.person) if row.person else None,
        box=BoxId(row.box) if row.box else None,
        code=BoxCode(row.code) if row.code else None,
        revision=row.revision,
        printed=row.printed,
        valid_until=row.valid_until,
        author=AccountId(row.author),
        author_name=row.author_name,
        target=row.target,
        copies=row.copies,
        job=PrintJobId(row.job) if row.job else None,
        collected=row.collected,
    )


def draft(row: Row[Any]) -> StoredDraft:
    """A row of `draft`."""
    return StoredDraft(
        id=DraftId(row.id),
        person=PersonId(row.person) if row.person else None,
        base=row.base,
        card=card(row.card),
        saved=row.saved,
    )


def partial_date(stored: str) -> PartialDate | None:
    """The date of a column that is empty where none is known."""
    return PartialDate.parse(stored) if stored else None
