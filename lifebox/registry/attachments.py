"""Photos and scans by person: which there are, whose they become, which nobody refers to."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import Row, bindparam, func, select

from lifebox.domain.attachments import AttachmentInfo
from lifebox.domain.ids import AttachmentId
from lifebox.registry.models import AttachmentRow, DraftRow, PersonRow, RevisionRow

OF_PERSON = (
    select(
        AttachmentRow.id,
        AttachmentRow.kind,
        AttachmentRow.name,
        AttachmentRow.media_type,
        func.length(AttachmentRow.content).label("size"),
        AttachmentRow.added,
    )
    .where(AttachmentRow.person.is_not_distinct_from(bindparam("person")))
    .order_by(AttachmentRow.id.desc())
)
OTHERS = select(AttachmentRow.id).where(
    AttachmentRow.id.in_(bindparam("ids", expanding=True)),
    AttachmentRow.person.is_distinct_from(bindparam("person")),
)
REVISIONS = (
    select(RevisionRow.card)
    .join(PersonRow, PersonRow.row == RevisionRow.person)
    .where(PersonRow.id == bindparam("person"))
)
DRAFTS = select(DraftRow.card)


def info(row: Row[tuple[UUID, str, str, str, int, datetime | None]]) -> AttachmentInfo:
    """A row of `OF_PERSON`."""
    return AttachmentInfo(AttachmentId(row.id), row.kind, row.name, row.media_type, row.size, row.added)


def unused(found: Iterable[AttachmentInfo], before: datetime, cards: Iterable[bytes]) -> list[AttachmentId]:
    """Those added before `before` that none of the stored cards names."""
    old = {str(each.id).encode(): each.id for each in found if each.added is not None and each.added < before}
    if old:
        for card in cards:
            old = {name: attachment for name, attachment in old.items() if name not in card}
    return list(old.values())
