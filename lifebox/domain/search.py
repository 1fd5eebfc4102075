"""What a look-up asks of the index and what it answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from lifebox.domain.boxes import CodeState
from lifebox.domain.codes import BoxCode
from lifebox.domain.ids import PersonId
from lifebox.domain.people import PersonSummary


class SearchField(StrEnum):
    """Columns of the full-text index. Words are folded; `NUMBER` holds building and flat, `BIRTH` the year and, where
    it is known, the whole date as eight digits.
    """

    NAME = "name"
    STREET = "street"
    NUMBER = "number"
    BIRTH = "birth"
    TOWN = "town"


class MatchReason(StrEnum):
    """Why a person was found; shown beside the answer."""

    CODE = "code"
    CODE_CORRECTED = "code_corrected"
    CODE_REPLACED = "code_replaced"
    CODE_PART = "code_part"
    PESEL = "pesel"
    PESEL_CORRECTED = "pesel_corrected"
    PHONE_CORRECTED = "phone_corrected"
    PHONE_END = "phone_end"
    PHONE = "phone"
    CONTACT_PHONE = "contact_phone"
    NAME = "name"
    NAME_SHORT = "name_short"
    NAME_SIMILAR = "name_similar"
    NAME_SOUNDS = "name_sounds"
    STREET = "street"
    STREET_SIMILAR = "street_similar"
    NUMBER = "number"
    BIRTH = "birth"
    YEAR = "year"
    TOWN = "town"
    TOWN_SIMILAR = "town_similar"


@dataclass(frozen=True, slots=True)
class Match:
    """A person found. `score` is 0…100; matches come best first."""

    person: PersonSummary
    score: float
    reasons: tuple[MatchReason, ...]


@dataclass(frozen=True, slots=True)
class CodeHit:
    """A code that leads to a box, and somebody of that box; None where the box has nobody who can be found."""

    person: PersonSummary | None
    state: CodeState


@dataclass(frozen=True, slots=True)
class PhoneHit:
    """A person one of whose phones matched; `of_contact` where it is a contact's."""

    person: PersonSummary
    of_contact: bool


@dataclass(frozen=True, slots=True)
class IndexRow:
    """The indexed words of one person, as `SearchIndex.by_words` returns them for ranking."""

    person: PersonId
    name: str
    street: str
    number: str
    birth: str
    town: str


class SearchIndex(Protocol):
    """What matching needs of a registry's index. Each call answers within milliseconds and never scans everybody."""

    def by_codes(self, codes: Sequence[BoxCode]) -> tuple[CodeHit, ...]:
        """Everybody to whose box one of these codes leads."""

    def by_code_part(self, part: str) -> tuple[CodeHit, ...]:
        """The same of codes that begin so, or whose second half does; `part` has four characters or more."""

    def by_pesels(self, pesels: Sequence[str]) -> tuple[PersonSummary, ...]:
        """People with exactly one of these PESEL."""

    def by_phones(self, numbers: Sequence[str]) -> tuple[PhoneHit, ...]:
        """People with one of these E.164 numbers (`+48…`); first whose own it is, then whose contact's."""

    def by_phone_end(self, digits: str) -> tuple[PhoneHit, ...]:
        """People with a number that ends so, theirs or a contact's; `digits` are six or more."""

    def by_words(self, groups: Sequence[tuple[SearchField, Sequence[str]]], limit: int) -> tuple[IndexRow, ...]:
        """People for whom every group matches: some word of the group stands in its column. Words are exact,
        or prefixes where they end in `*`.
        """

    def vocabulary(self, field: SearchField) -> Sequence[str]:
        """The distinct words of a column (some thousands), cached until the index changes."""

    def summaries(self, people: Sequence[PersonId]) -> tuple[PersonSummary, ...]:
        """Rows for these people in the order asked; unknown ids are left out."""
