"""Photos and scans of people: taken in, shown, handed over to the person that is saved.

The bytes go into the encrypted registry at once, the card refers to them by id. So that a form that is thrown away
leaves nothing behind, what no revision and no draft names is forgotten a day later, when something of that person is
saved; until then it can be undone and redone.
"""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from lifebox.documents.pictures import FILE_LIMIT, JPEG, Crop, portrait, scan
from lifebox.domain.access import Action
from lifebox.domain.attachments import AttachmentKind, attached
from lifebox.domain.card import Card
from lifebox.domain.errors import FileMissing, PermissionRefused, SystemRefused, UnusableScan
from lifebox.domain.ids import AttachmentId, PersonId
from lifebox.domain.ports import RegistryWriter
from lifebox.services.office import Office

KEPT_UNUSED = timedelta(days=1)
"""How long what nobody refers to can still be redone, or named by a draft that another desk is about to keep."""


@dataclass(frozen=True, slots=True)
class Content:
    """An attachment's bytes and what they are."""

    media_type: str
    content: bytes


def read_file(path: Path) -> bytes:
    """The bytes of a file that is to be attached. Raises `FileMissing`, `PermissionRefused`, `UnusableScan`."""
    try:
        with path.open("rb") as file:
            content = file.read(FILE_LIMIT + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise FileMissing(path=path.name) from None
    except PermissionError:
        raise PermissionRefused(path=path.name) from None
    except OSError as fault:
        raise SystemRefused(reason=type(fault).__name__) from None
    if len(content) > FILE_LIMIT:
        raise UnusableScan(reason="too_large")
    return content


def add_photo(office: Office, person: PersonId | None, content: bytes, crop: Crop | None = None) -> AttachmentId:
    """Keep the portrait that `crop` cuts out of an upright picture; without a name, for cameras name many things."""
    return _add(office, person, AttachmentKind.PHOTO, Content(JPEG, portrait(content, crop)), "")


def add_scan(office: Office, person: PersonId | None, content: bytes, name: str = "") -> AttachmentId:
    """Keep a signed page. Raises `UnusableScan` for anything but a JPEG, PNG or PDF of at most 10 MB."""
    return _add(office, person, AttachmentKind.SCAN, Content(*scan(content)), name)


def read_photo(office: Office, photo: AttachmentId) -> bytes:
    """The portrait, for the record that is open: its opening was logged."""
    office.registry.actor.require(Action.PERSON_VIEWED)
    with office.registry.read() as reader:
        return reader.attachment(photo)[1]


def view_scan(office: Office, person: PersonId | None, wanted: AttachmentId) -> Content:
    """A scan, to be looked at; the access is logged before anything is shown."""
    office.registry.actor.require(Action.ATTACHMENT_VIEWED)
    with office.registry.write() as tx:
        tx.audit(Action.ATTACHMENT_VIEWED, person, facts=[("attachment", str(wanted))])
        return Content(*tx.attachment(wanted))


def settle_attachments(office: Office, tx: RegistryWriter, person: PersonId, card: Card) -> None:
    """In the transaction that saves `card`: what it names is this person's; what nobody names any more is forgotten."""
    tx.adopt_attachments(person, attached(card))
    before = office.clock.now() - KEPT_UNUSED
    for owner in (person, None):
        tx.drop_unused_attachments(owner, before)


def _add(office: Office, person: PersonId | None, kind: AttachmentKind, made: Content, name: str) -> AttachmentId:
    office.registry.actor.require(Action.ATTACHMENT_ADDED)
    with office.registry.write() as tx:
        added = tx.add_attachment(person, made.media_type, made.content, name=name, kind=kind.value)
        facts = [("kind", kind.value), ("attachment", str(added)), ("bytes", str(len(made.content)))]
        tx.audit(Action.ATTACHMENT_ADDED, person, facts=facts)
    return added
