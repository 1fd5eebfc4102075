"""A registry's index in memory, and thousands of invented people to fill it with."""

import json
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import accumulate
from pathlib import Path
from random import Random
from uuid import UUID

from lifebox.domain.boxes import CodeRecord, CodeState
from lifebox.domain.codes import ALPHABET, BoxCode, draw_code
from lifebox.domain.folding import sound, words
from lifebox.domain.governance import Status
from lifebox.domain.ids import BoxId, PersonId
from lifebox.domain.people import PersonSummary
from lifebox.domain.search import IndexRow, PhoneHit, SearchField

_NOW = datetime(2026, 11, 22, tzinfo=UTC)


@dataclass(frozen=True)
class FakePerson:
    given: str
    surname: str
    street: str
    building: str
    flat: str
    year: int
    pesel: str = ""
    phone: str = ""
    contact_phone: str = ""
    code: BoxCode | None = None
    state: CodeState = CodeState.ACTIVE
    used_name: str = ""


@dataclass
class FakeIndex:
    """Answers as `SearchIndex` says, and counts how often it was asked for words."""

    people: Sequence[FakePerson]
    unassigned: Sequence[BoxCode] = ()
    word_calls: int = 0
    _columns: dict[SearchField, dict[str, list[int]]] = field(default_factory=dict)
    _vocabularies: dict[SearchField, tuple[str, ...]] = field(default_factory=dict)
    _rows: list[IndexRow] = field(default_factory=list)

    def __post_init__(self) -> None:
        for column in SearchField:
            postings: defaultdict[str, list[int]] = defaultdict(list)
            for number, person in enumerate(self.people):
                for word in set(self._text(person, column).split()):
                    postings[word].append(number)
            self._columns[column] = dict(postings)
            self._vocabularies[column] = tuple(sorted(postings))
        self._rows = [self._row(number) for number in range(len(self.people))]
        self._codes = {p.code: n for n, p in enumerate(self.people) if p.code}
        self._pesels = {p.pesel: n for n, p in enumerate(self.people) if p.pesel}

    def _text(self, person: FakePerson, column: SearchField) -> str:
        name = words(f"{person.surname} {person.given} {person.used_name}")
        return {
            SearchField.NAME: " ".join(name),
            SearchField.SOUND: " ".join(sound(w) for w in name),
            SearchField.STREET: " ".join(words(person.street)),
            SearchField.NUMBER: " ".join((*words(person.building), *words(person.flat))),
            SearchField.YEAR: str(person.year),
        }[column]

    def id_of(self, number: int) -> PersonId:
        return PersonId(UUID(int=number + 1))

    def number_of(self, person: PersonId) -> int:
        return person.int - 1

    def codes(self, codes: Sequence[BoxCode]) -> tuple[CodeRecord, ...]:
        bound = [
            CodeRecord(c, self.people[n].state, _NOW, BoxId(UUID(int=n + 1)))
            for c in codes
            if (n := self._codes.get(c)) is not None
        ]
        return (*bound, *(CodeRecord(c, CodeState.UNASSIGNED, _NOW, None) for c in codes if c in self.unassigned))

    def people_of_box(self, box: BoxId) -> tuple[PersonId, ...]:
        return (PersonId(UUID(int=box.int)),)

    def by_pesel(self, pesel: str) -> tuple[PersonId, ...]:
        return (self.id_of(self._pesels[pesel]),) if pesel in self._pesels else ()

    def by_phone(self, digits: str) -> tuple[PhoneHit, ...]:
        own = [PhoneHit(self.id_of(n), False) for n, p in enumerate(self.people) if p.phone == digits]
        contacts = [PhoneHit(self.id_of(n), True) for n, p in enumerate(self.people) if p.contact_phone == digits]
        return (*own, *contacts)

    def by_words(self, groups: Sequence[tuple[SearchField, Sequence[str]]], limit: int) -> tuple[IndexRow, ...]:
        self.word_calls += 1
        unions = []
        for column, wanted in groups:
            postings = self._columns[column]
            unions.append({n for w in wanted for exact in self._expand(column, w) for n in postings.get(exact, ())})
        numbers = sorted(set.intersection(*sorted(unions, key=len)))[:limit]
        return tuple(self._rows[n] for n in numbers)

    def _expand(self, column: SearchField, word: str) -> Iterator[str]:
        if not word.endswith("*"):
            yield word
            return
        vocabulary, start = self._vocabularies[column], word[:-1]
        for at in range(bisect_left(vocabulary, start), len(vocabulary)):
            if not vocabulary[at].startswith(start):
                return
            yield vocabulary[at]

    def _row(self, number: int) -> IndexRow:
        person = self.people[number]
        shown = (SearchField.NAME, SearchField.STREET, SearchField.NUMBER, SearchField.YEAR)
        return IndexRow(self.id_of(number), *(self._text(person, column) for column in shown))

    def vocabulary(self, field: SearchField) -> Sequence[str]:
        return self._vocabularies[field]

    def summaries(self, people: Sequence[PersonId]) -> tuple[PersonSummary, ...]:
        return tuple(self._summary(p) for p in people if self.number_of(p) < len(self.people))

    def _summary(self, person: PersonId) -> PersonSummary:
        p = self.people[self.number_of(person)]
        return PersonSummary(
            person, BoxId(UUID(int=person.int)), p.code, p.surname, p.given, str(p.year), p.street, p.building,
            p.flat, "Sopot", Status.ACTIVE, 1, _NOW, None, (), 0, None,
        )  # fmt: skip


_NAMES = json.loads(Path(__file__).with_name("names.json").read_text(encoding="utf-8"))
_WOMEN, _MEN = _NAMES["women"], _NAMES["men"]


def _surnames() -> list[tuple[str, str]]:
    return [(stem + man, stem + woman) for man, woman in _NAMES["endings"] for stem in _NAMES["stems"]]


def _streets() -> list[str]:
    """Long names lie among the frequent plain ones."""
    plain = [stem + ending for ending in _NAMES["street_endings"] for stem in _NAMES["street_stems"]]
    named = _NAMES["street_names"]
    return [street for pair in zip(plain, named, strict=False) for street in pair] + plain[len(named) :]


def _falling(count: int) -> list[float]:
    """Cumulative weights of a Zipf-like distribution: few common names, many rare ones."""
    return list(accumulate(1 / (rank + 20) for rank in range(count)))


def invent_people(count: int, seed: int = 1) -> list[FakePerson]:
    """Invented people; the same for the same arguments."""
    chance = Random(seed)
    surnames, streets = _surnames(), _streets()
    chance.shuffle(surnames)
    surname_weights, street_weights = _falling(len(surnames)), _falling(len(streets))
    people = []
    for number in range(count):
        woman = chance.random() < 0.6
        surname = chance.choices(surnames, cum_weights=surname_weights)[0][woman]
        people.append(
            FakePerson(
                chance.choice(_WOMEN if woman else _MEN),
                surname,
                chance.choices(streets, cum_weights=street_weights)[0],
                str(chance.randint(1, 80)) + chance.choice(("", "", "", "A", "B")),
                chance.choice(("", str(chance.randint(1, 60)))),
                chance.randint(1925, 1966),
                pesel=f"{number:011d}",
                phone=f"+4860{number:07d}",
                code=draw_code(lambda _: chance.choice(ALPHABET)),
            )
        )
    return people
