"""A registry's index in memory, and thousands of invented people to fill it with."""

import json
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import accumulate, product
from pathlib import Path
from random import Random
from uuid import UUID

from lifebox.domain.boxes import CodeState
from lifebox.domain.codes import ALPHABET, BoxCode, draw_code
from lifebox.domain.folding import words
from lifebox.domain.governance import Status
from lifebox.domain.ids import BoxId, PersonId
from lifebox.domain.people import PersonSummary
from lifebox.domain.search import CodeHit, IndexRow, PhoneHit, SearchField

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
    town: str = "Sopot"

    @property
    def birth(self) -> str:
        return str(self.year)


@dataclass
class FakeIndex:
    """Answers as `SearchIndex` says, and counts how often it was asked for words."""

    people: Sequence[FakePerson]
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
            SearchField.STREET: " ".join(words(person.street)),
            SearchField.NUMBER: " ".join((*words(person.building), *words(person.flat))),
            SearchField.BIRTH: str(person.year),
            SearchField.TOWN: " ".join(words(person.town)),
        }[column]

    def id_of(self, number: int) -> PersonId:
        return PersonId(UUID(int=number + 1))

    def number_of(self, person: PersonId) -> int:
        return person.int - 1

    def by_codes(self, codes: Sequence[BoxCode]) -> tuple[CodeHit, ...]:
        known = (self._codes[code] for code in codes if code in self._codes)
        return tuple(CodeHit(self._summary(self.id_of(n)), self.people[n].state) for n in known)

    def by_code_part(self, part: str) -> tuple[CodeHit, ...]:
        return self.by_codes([code for code in self._codes if code.startswith(part) or code[4:].startswith(part)])

    def by_pesels(self, pesels: Sequence[str]) -> tuple[PersonSummary, ...]:
        return tuple(self._summary(self.id_of(self._pesels[pesel])) for pesel in pesels if pesel in self._pesels)

    def by_phones(self, numbers: Sequence[str]) -> tuple[PhoneHit, ...]:
        return self._called(lambda phone: phone in numbers)

    def by_phone_end(self, digits: str) -> tuple[PhoneHit, ...]:
        return self._called(lambda phone: phone.endswith(digits))

    def _called(self, meant: Callable[[str], bool]) -> tuple[PhoneHit, ...]:
        own = [PhoneHit(self._summary(self.id_of(n)), False) for n, p in enumerate(self.people) if meant(p.phone)]
        contacts = [
            PhoneHit(self._summary(self.id_of(n)), True) for n, p in enumerate(self.people) if meant(p.contact_phone)
        ]
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
        shown = (SearchField.NAME, SearchField.STREET, SearchField.NUMBER, SearchField.BIRTH, SearchField.TOWN)
        return IndexRow(self.id_of(number), *(self._text(person, column) for column in shown))

    def vocabulary(self, field: SearchField) -> Sequence[str]:
        return self._vocabularies[field]

    def summaries(self, people: Sequence[PersonId]) -> tuple[PersonSummary, ...]:
        return tuple(self._summary(p) for p in people if self.number_of(p) < len(self.people))

    def _summary(self, person: PersonId) -> PersonSummary:
        p = self.people[self.number_of(person)]
        return PersonSummary(
            person, BoxId(UUID(int=person.int)), p.code, p.surname, p.given, str(p.year), p.street, p.building,
            p.flat, p.town, Status.ACTIVE, 1, _NOW, None, (), 0, None,
        )  # fmt: skip


_NAMES = json.loads(Path(__file__).with_name("names.json").read_text(encoding="utf-8"))
_WOMEN, _MEN = _NAMES["women"], _NAMES["men"]
_DOUBLE_BARRELLED, _MAIDEN_NAME = 0.05, 0.15
_CONTACTS = 5_000_000  # their phones begin there, so that no contact's ends like the person's own


_COMMON_PEOPLE = 10_000
"""Up to so many people the common surnames and streets do; a larger town has rarer ones as well."""


def _surnames(people: int, chance: Random) -> list[tuple[str, str]]:
    """Common ones in any order, then one rare one to twenty people."""
    endings = _NAMES["endings"]
    common = [(stem + man, stem + woman) for man, woman in endings for stem in _NAMES["stems"]]
    chance.shuffle(common)
    if people <= _COMMON_PEOPLE:
        return common
    parts = _NAMES["rare_onsets"], _NAMES["rare_vowels"], _NAMES["rare_codas"], endings
    rare = [(a + v + b + man, a + v + b + woman) for a, v, b, (man, woman) in product(*parts)]
    return common + chance.sample(rare, min(people // 20, len(rare)))


def _streets(people: int, chance: Random) -> list[str]:
    """Long names lie among the frequent plain ones; large towns name further ones after people, one to 300."""
    plain = [stem + ending for ending in _NAMES["street_endings"] for stem in _NAMES["street_stems"]]
    named = _NAMES["street_names"]
    found = [street for pair in zip(plain, named, strict=False) for street in pair] + plain[len(named) :]
    if people <= _COMMON_PEOPLE:
        return found
    after = [f"{patron} {stem}skiego" for patron, stem in product(_NAMES["patrons"], _NAMES["stems"])]
    return found + chance.sample(after, min(people // 300, len(after)))


def _falling(count: int) -> list[float]:
    """Cumulative weights of a Zipf-like distribution: few common names, many rare ones."""
    return list(accumulate(1 / (rank + 20) for rank in range(count)))


def _scattered(number: int) -> int:
    """Seven digits, other ones for every other number."""
    return number * 3_141_593 % 10_000_000


def invent_people(count: int, seed: int = 1) -> list[FakePerson]:
    """Invented people; the same for the same arguments."""
    chance = Random(seed)
    surnames, streets = _surnames(count, chance), _streets(count, chance)
    surname_weights, street_weights = _falling(len(surnames)), _falling(len(streets))
    town_weights = _falling(len(_NAMES["towns"]))

    def surname(*, woman: bool) -> str:
        return chance.choices(surnames, cum_weights=surname_weights)[0][woman]

    people = []
    for number in range(count):
        woman = chance.random() < 0.6
        own = surname(woman=woman)
        people.append(
            FakePerson(
                chance.choice(_WOMEN if woman else _MEN),
                f"{surname(woman=True)}-{own}" if woman and chance.random() < _DOUBLE_BARRELLED else own,
                chance.choices(streets, cum_weights=street_weights)[0],
                str(chance.randint(1, 80)) + chance.choice(("", "", "", "A", "B")),
                chance.choice(("", str(chance.randint(1, 60)))),
                chance.randint(1925, 1966),
                pesel=f"{number * 31_415_926_531 % 10**11:011d}",
                phone=f"+4860{_scattered(number):07d}",
                contact_phone=f"+4851{_scattered(number + _CONTACTS):07d}",
                code=draw_code(lambda _: chance.choice(ALPHABET)),
                used_name=surname(woman=True) if woman and chance.random() < _MAIDEN_NAME else "",
                town=chance.choices(_NAMES["towns"], cum_weights=town_weights)[0],
            )
        )
    return people
