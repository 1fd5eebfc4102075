"""The fields that a column of a list can fill, and which of them a heading names."""

import re
from enum import StrEnum

from lifebox.domain.folding import words
from lifebox.interop.intake.vocabulary import heading_words, vocabulary

_BRACKETED = re.compile(r"\([^()]*\)")
EXACT, PARTIAL, BY_CONTENT = 1.0, 0.7, 0.5
"""How sure a guess is: the heading is known, contains a known one, or only the cells speak."""


class FieldKey(StrEnum):
    """Target fields. Several columns may fill those of `REPEATABLE`; the rest take one column each."""

    NUMBER = "number"
    SURNAME = "surname"
    GIVEN_NAMES = "given_names"
    FULL_NAME = "full_name"
    USED_NAME = "used_name"
    PESEL = "pesel"
    BIRTH = "birth"
    SEX = "sex"
    ADDRESS = "address"
    STREET = "street"
    BUILDING = "building"
    FLAT = "flat"
    POSTCODE = "postcode"
    TOWN = "town"
    STAIRCASE = "staircase"
    FLOOR = "floor"
    LIFT = "lift"
    INTERCOM = "intercom"
    GATE_CODE = "gate_code"
    KEY_HOLDERS = "key_holders"
    BOX_PLACE = "box_place"
    PHONE = "phone"
    CONDITIONS = "conditions"
    MEDICINES = "medicines"
    ALLERGIES = "allergies"
    IMPLANTS = "implants"
    CONTACTS = "contacts"
    DOCTOR = "doctor"
    BLOOD_GROUP = "blood_group"
    LANGUAGES = "languages"
    LIVES_WITH = "lives_with"
    CONSENT = "consent"
    BOX_ISSUED = "box_issued"
    NOTES = "notes"


REPEATABLE = frozenset(
    {
        FieldKey.PHONE,
        FieldKey.CONDITIONS,
        FieldKey.MEDICINES,
        FieldKey.ALLERGIES,
        FieldKey.IMPLANTS,
        FieldKey.CONTACTS,
        FieldKey.DOCTOR,
        FieldKey.LANGUAGES,
        FieldKey.KEY_HOLDERS,
        FieldKey.NOTES,
    }
)


def recognise_heading(heading: str) -> tuple[FieldKey | None, float]:
    """The field that a heading names and how sure that is.

    Without a known heading as a whole, a relative in it means contacts, else the longest known one inside it counts;
    a sentence is no heading.
    """
    known = heading_words()
    for text in (heading, _BRACKETED.sub(" ", heading)):
        whole = words(text)
        if whole in known:
            return FieldKey(known[whole]), EXACT
    whole = words(heading)
    if not whole or len(whole) > 8:
        return None, 0.0
    if not vocabulary().relations.isdisjoint(whole):
        return FieldKey.CONTACTS, PARTIAL
    spans = (whole[i:j] for i in range(len(whole)) for j in range(i + 1, len(whole) + 1))
    inside = [span for span in spans if span in known and sum(map(len, span)) >= 3]
    if not inside:
        return None, 0.0
    best = max(inside, key=lambda part: (len(part), sum(map(len, part))))
    return FieldKey(known[best]), PARTIAL


def count_recognised(cells: list[str]) -> int:
    """How many different fields the cells of a line name as headings."""
    return len({field for field, _ in map(recognise_heading, cells) if field})
