"""People to call: phones in every form, several to a cell, relatives and neighbours with what is said of them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from lifebox.domain.folding import fold, words
from lifebox.domain.identity import Contact, LegalRole, Phone
from lifebox.domain.medical import Provider
from lifebox.domain.phones import read_phone
from lifebox.interop.intake.findings import Problem
from lifebox.interop.intake.pieces import as_lines, split_outside, trimmed
from lifebox.interop.intake.vocabulary import given_names, starts_with_any, vocabulary

_GAP = r"[\s.\-–‑()]{0,2}"
_PHONE = re.compile(
    rf"(?<![\d+])(?:\(?(?:\+|00)\s?48\)?(?:{_GAP}\d){{9}}|(?:\+|00)(?!48)[1-9](?:{_GAP}\d){{6,13}}"
    rf"|(?:\(?0{_GAP})?\(?\d(?:{_GAP}\d){{8}}|\d(?:{_GAP}\d){{6}})(?!\d)"
)
_SEPARATORS = re.compile(r"[\n;]+|,(?!\d)|(?<!\d),|\s*/\s*|\s\|\s")
_KEYS = re.compile(r"\bklucz")
_NAME_WORD = re.compile(r"[^\W\d_][\w'’.-]*", re.UNICODE)
_TITLE = re.compile(r"^(?:(?:dr|lek|prof|n|hab|med|spec)\b\.?\s*)+", re.IGNORECASE)
_PHONE_MARK = re.compile(r"[\s,;:]*\b(?:tel|telefon|kom|nr\s+tel)\b\.?:?\s*$", re.IGNORECASE)
_MAX_PHONES = 3


@dataclass(frozen=True, slots=True)
class PhonesReading:
    """Phones and the words that stood beside them."""

    phones: tuple[Phone, ...] = ()
    rest: str = ""
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class ContactsReading:
    """Contacts in their order."""

    contacts: tuple[Contact, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_phones(text: str, area_code: str = "") -> PhonesReading:
    """All phones of a cell. A number that is no plausible phone stays as written."""
    phones, rest = _take_phones(text, area_code)
    wrong = any(not phone.number for phone in phones)
    if any(map(str.isdigit, rest)):
        phones += tuple(Phone(written=line) for line in as_lines(rest))
        rest, wrong = "", True
    return PhonesReading(tuple(dict.fromkeys(phones)), rest, Problem.PHONE_UNREADABLE if wrong else None)


def read_contacts(text: str, area_code: str = "") -> ContactsReading:
    """People to notify. A new one begins with a relation, or with a name where the one before has a phone already."""
    contacts: list[Contact] = []
    problems = []
    for piece in _people(text):
        found = _contact(piece, area_code, first=not contacts)
        if contacts and not (found.relation or found.name):
            joined = _joined(contacts[-1], found)
            if joined is not None:
                contacts[-1] = joined
                continue
        contacts.append(found)
    if any(not p.number for c in contacts for p in c.phones):
        problems.append(Problem.PHONE_UNREADABLE)
    if any(not c.phones for c in contacts):
        problems.append(Problem.CONTACT_WITHOUT_PHONE)
    return ContactsReading(tuple(contacts), tuple(problems))


@lru_cache(maxsize=1024)
def read_doctor(text: str) -> Provider:
    """A family doctor or clinic: a person's name by title or given name, a clinic by its usual words."""
    found = _PHONE.search(text)
    phone = found[0] if found else ""
    bare = trimmed(text.replace(phone, " ", 1)) if found else trimmed(text)
    bare = _PHONE_MARK.sub("", bare)
    at = next((m.start() for m in _NAME_WORD.finditer(bare) if _is_clinic(m[0]) and not _TITLE.match(m[0])), None)
    if at is None:
        title = _TITLE.match(bare)
        personal = title is not None or (words(bare) and words(bare)[0] in given_names())
        name, organisation = (bare, "") if personal else ("", bare)
    else:
        name, organisation = trimmed(bare[:at]), bare[at:]
        if not trimmed(_TITLE.sub("", name)):
            name, organisation = "", bare
    return Provider(name=name[:300], organisation=organisation[:300], phone=phone)


def _is_clinic(word: str) -> bool:
    return starts_with_any(fold(word), vocabulary().clinics)


def _take_phones(text: str, area_code: str) -> tuple[tuple[Phone, ...], str]:
    phones = tuple(
        Phone(written=found[0], number=read_phone(found[0].strip("() "), area_code) or "")
        for found in _PHONE.finditer(text)
    )
    rest = _PHONE.sub("\n", text)
    parts = (trimmed(_PHONE_MARK.sub("", part)) for part in _SEPARATORS.split(rest))
    return phones, ", ".join(part for part in parts if part)


def _people(text: str) -> list[str]:
    """Pieces of the cell, further cut where a relation follows a phone without any separator."""
    pieces = []
    guarded = _PHONE.sub(lambda m: m[0].replace("/", " "), text)
    for piece in split_outside(guarded, _SEPARATORS):
        start = 0
        for phone in _PHONE.finditer(piece):
            following = _NAME_WORD.search(piece, phone.end())
            if following and following[0] == "i":
                following = _NAME_WORD.search(piece, following.end())
            between = piece[phone.end() : following.start()] if following else ""
            if following and not any(map(str.isdigit, between)) and fold(following[0]) in vocabulary().relations:
                pieces.append(piece[start : phone.end()])
                start = following.start()
        pieces.append(piece[start:])
    return pieces


def _contact(piece: str, area_code: str, first: bool) -> Contact:
    phones, rest = _take_phones(piece, area_code)
    relation, rest = _relation(rest)
    name, note = _name(rest)
    if not (phones or relation or first or " " in name):
        name, note = "", rest
    if not name and not relation and phones and note:
        name, note = note, ""
    kept = as_lines(note)
    extra = tuple(p.written for p in phones[_MAX_PHONES:])
    folded = fold(rest)
    role = LegalRole.GUARDIAN if "prawn" in fold(relation) else LegalRole.NONE
    return Contact(
        name=name[:300],
        relation=relation[:300],
        phones=phones[:_MAX_PHONES],
        holds_keys=_KEYS.search(folded) is not None and "nie ma" not in folded,
        legal_role=LegalRole.ATTORNEY if fold(relation) == "pelnomocnik" else role,
        note="; ".join((*kept[:1], *extra))[:300],
    )


def _relation(text: str) -> tuple[str, str]:
    """The relation and the text without it."""
    for found in _NAME_WORD.finditer(text):
        if fold(found[0]) not in vocabulary().relations:
            continue
        start, end = found.span()
        following = _NAME_WORD.match(text, end + 1)
        if following and fold(following[0]).startswith("prawn"):
            end = following.end()
        before, behind = text[:start].rstrip(" (-–"), text[end:].lstrip(" )-–:")
        return text[start:end], trimmed(f"{before} {behind}")
    return "", trimmed(text)


def _name(text: str) -> tuple[str, str]:
    """The run of capitalised words at the beginning, and the rest."""
    end = 0
    for found in _NAME_WORD.finditer(text):
        if not found[0][0].isupper() or text[end : found.start()].strip(" -–"):
            break
        end = found.end()
    return trimmed(text[:end]), trimmed(text[end:])


def _joined(before: Contact, more: Contact) -> Contact | None:
    """The contact with further phones or remarks; None where they do not fit."""
    phones = (*before.phones, *more.phones)
    note = "; ".join(part for part in (before.note, more.note) if part)
    if len(phones) > _MAX_PHONES or len(note) > 300:
        return None
    return before.model_copy(
        update={"phones": phones, "note": note, "holds_keys": before.holds_keys or more.holds_keys}
    )
