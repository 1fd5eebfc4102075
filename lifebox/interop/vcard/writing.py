"""vCards 4.0 (RFC 6350): UTF-8, CRLF, lines of at most 75 octets that never cut a letter in two."""

from collections.abc import Iterator, Sequence
from uuid import UUID, uuid5

from lifebox.domain.card import Card
from lifebox.domain.identity import Contact, Phone
from lifebox.domain.ids import PersonId
from lifebox.domain.phones import is_mobile
from lifebox.domain.ports import Say
from lifebox.domain.tiers import term

OCTETS = 75
_ESCAPED = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n"})


def write_contacts(people: Sequence[tuple[PersonId, Card]], say: Say) -> bytes:
    """Whom to call for these people, one vCard a contact; who has neither name nor relation nor phone is left out."""
    lines = [line for person, card in people for line in _of_person(person, card, say)]
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line)).encode()


def _of_person(person: PersonId, card: Card, say: Say) -> Iterator[str]:
    for at, contact in enumerate(card.contacts):
        if contact.name or contact.relation or contact.phones:
            # The same id in every export: an address book brings its entry up to date instead of adding another.
            yield from _card(contact, card.full_name, uuid5(person, f"contact/{at}"), say)


def _card(contact: Contact, whose: str, uid: UUID, say: Say) -> Iterator[str]:
    name = contact.name or contact.relation or say("Section.contacts")
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield f"UID:urn:uuid:{uid}"
    yield "KIND:individual"
    yield f"FN:{_text(name)}"
    for at, phone in enumerate(contact.phones, start=1):
        yield _phone(phone, at)
    yield f"NOTE:{_text(_note(contact, whose, say))}"
    yield "END:VCARD"


def _phone(phone: Phone, rank: int) -> str:
    """The first is to be called first. What no machine can dial stands as it was written."""
    if not phone.number:
        return f"TEL;VALUE=text;PREF={rank};TYPE=voice:{_text(phone.written)}"
    types = '"voice,cell"' if is_mobile(phone.number) else "voice"
    return f"TEL;VALUE=uri;PREF={rank};TYPE={types}:tel:{phone.number}"


def _note(contact: Contact, whose: str, say: Say) -> str:
    """Whose contact it is and what a caller must know; nothing of health."""
    hours = [f"{phone.number or phone.written}: {phone.hours}" for phone in contact.phones if phone.hours]
    legal = term(say, contact.legal_role) if contact.legal_role.value != "none" else ""
    parts = (
        f"{contact.relation}: {whose}" if contact.relation else whose,
        legal,
        say("contact.keys") if contact.holds_keys else "",
        say("contact.pets") if contact.takes_pets else "",
        contact.distance,
        *hours,
    )
    return "\n".join(part for part in parts if part)


def _text(value: str) -> str:
    return value.translate(_ESCAPED)


def _folded(line: str) -> Iterator[str]:
    """The line in pieces; each but the first begins with a space that does not belong to it."""
    piece, size = "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > OCTETS:
            yield piece
            piece, size = " ", 1
        piece, size = piece + letter, size + octets
    yield piece
