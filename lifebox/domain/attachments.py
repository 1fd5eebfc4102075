"""Photos and scans that a card refers to."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from lifebox.domain.card import Card
from lifebox.domain.ids import AttachmentId


class AttachmentKind(StrEnum):
    """What an attachment is for."""

    PHOTO = "photo"
    SCAN = "scan"


@dataclass(frozen=True, slots=True)
class AttachmentInfo:
    """An attachment without its bytes. `name` is the file's; `size` is in bytes; `added` is None in old registries."""

    id: AttachmentId
    kind: str
    name: str
    media_type: str
    size: int
    added: datetime | None


def attached(card: Card) -> frozenset[AttachmentId]:
    """All attachments that a card refers to."""
    photo = card.identity.photo
    scans = (*(a.scan for a in card.attestations), *(c.scan for c in card.governance.consents))
    return frozenset(found for found in (photo.attachment if photo else None, *scans) if found is not None)
