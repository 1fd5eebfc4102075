"""The search index of a bundle, in memory: the port `SearchIndex`."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from lifebox.domain.boxes import CodeRecord, CodeState
from lifebox.domain.codes import BoxCode
from lifebox.domain.folding import number_key, street_words
from lifebox.domain.governance import Status
from lifebox.domain.ids import BoxId, PersonId
from lifebox.domain.indexing import birth_words, name_words, number_words, place_words, search_text, town_words
from lifebox.domain.people import PersonSummary
from lifebox.domain.search import CodeHit, IndexRow, PhoneHit, SearchField
from lifebox.lookup.bundle.content import BundleTable

_HALF = 4
_SHOWN = tuple(name for name in IndexRow.__slots__ if name != "person")
K = TypeVar("K")


class BundleIndex:
    """Made once when a bundle opens and never changed, so any thread may ask."""

    def __init__(self, table: BundleTable) -> None:
        self._table = table
        held, boxes = table.columns, table.boxes
        self._numbers = {bytes(held.ids[16 * n : 16 * n + 16]): n for n in range(len(table))}
        self._codes = {record.code: record for record in boxes.codes}
        self._active = {r.box: r.code for r in boxes.codes if r.state is CodeState.ACTIVE}
        self._box_numbers = {box: number for number, box in enumerate(boxes.ids)}
        self._people_of_box = _posted((box,) for box in held.boxes)
        self._phones = _posted(map(str.split, held.phones))
        self._contact_phones = _posted(map(str.split, held.contact_phones))
        names = zip(held.given_names, held.surname, held.used_name, strict=True)
        self._postings = {
            SearchField.NAME: _posted(map(name_words, names)),
            SearchField.STREET: _posted(map(place_words, held.street)),
            SearchField.NUMBER: _posted(map(set, map(number_words, held.building, held.flat))),
            SearchField.BIRTH: _posted(map(birth_words, held.birth)),
            SearchField.TOWN: _posted(map(town_words, held.town)),
        }
        self._vocabulary = {field: tuple(sorted(found)) for field, found in self._postings.items()}
        # Of a code its beginning or its second half may be all that is known, of a phone its end.
        self._halves: defaultdict[str, list[BoxCode]] = defaultdict(list)
        for code in self._codes:
            for half in (str(code), str(code)[_HALF:]):
                self._halves[half].append(code)
        self._ordered_halves = tuple(sorted(self._halves))
        self._reversed_phones = tuple(sorted(phone[::-1] for phone in {*self._phones, *self._contact_phones}))

    def codes(self, codes: Sequence[BoxCode]) -> tuple[CodeRecord, ...]:
        return tuple(self._codes[code] for code in codes if code in self._codes)

    def by_codes(self, codes: Sequence[BoxCode]) -> tuple[CodeHit, ...]:
        led = ((record, record.box) for record in self.codes(codes))
        found = ((record, self.summaries(self.people_of_box(box))) for record, box in led if box is not None)
        return tuple(CodeHit(person, record.state) for record, people in found for person in people or (None,))

    def by_code_part(self, part: str) -> tuple[CodeHit, ...]:
        found = (self._halves[half] for half in _beginning(self._ordered_halves, part))
        return self.by_codes(tuple(dict.fromkeys(code for several in found for code in several)))

    def people_of_box(self, box: BoxId) -> tuple[PersonId, ...]:
        number = self._box_numbers.get(box, -1)
        return self._ids(self._people_of_box.get(number, ()))

    def people_at(self, street: str, building: str, flat: str) -> tuple[PersonId, ...]:
        held, wanted = self._table.columns, _address(street, building, flat)
        near = self._postings[SearchField.STREET].get(next(iter(street_words(street)), ""), ())
        return self._ids(n for n in near if _address(held.street[n], held.building[n], held.flat[n]) == wanted)

    def by_pesels(self, pesels: Sequence[str]) -> tuple[PersonSummary, ...]:  # noqa: ARG002 – the port's signature
        """Nobody: a bundle holds no PESEL."""
        return ()

    def by_phones(self, numbers: Sequence[str]) -> tuple[PhoneHit, ...]:
        return tuple(
            PhoneHit(self._summary(number), of_contact)
            for of_contact, phones in ((False, self._phones), (True, self._contact_phones))
            for number in dict.fromkeys(number for phone in numbers for number in phones.get(phone, ()))
        )

    def by_phone_end(self, digits: str) -> tuple[PhoneHit, ...]:
        return self.by_phones([phone[::-1] for phone in _beginning(self._reversed_phones, digits[::-1])])

    def by_words(self, groups: Sequence[tuple[SearchField, Sequence[str]]], limit: int) -> tuple[IndexRow, ...]:
        if not groups or not all(words for _, words in groups):
            return ()
        unions = [set(self._with_words(field, words)) for field, words in groups]
        found = sorted(set.intersection(*sorted(unions, key=len)))[:limit]
        return tuple(self._indexed(number) for number in found)

    def vocabulary(self, field: SearchField) -> Sequence[str]:
        return self._vocabulary[field]

    def summaries(self, people: Sequence[PersonId]) -> tuple[PersonSummary, ...]:
        found = (self.number_of(person) for person in people)
        return tuple(self._summary(number) for number in found if number is not None)

    def number_of(self, person: PersonId) -> int | None:
        """Which line of the table tells of a person."""
        return self._numbers.get(person.bytes)

    def codes_of_box(self, box: BoxId) -> tuple[CodeRecord, ...]:
        """All codes that lead to a box."""
        return tuple(record for record in self._table.boxes.codes if record.box == box)

    def _ids(self, numbers: Iterable[int]) -> tuple[PersonId, ...]:
        return tuple(map(self._table.columns.id, numbers))

    def _with_words(self, field: SearchField, words: Sequence[str]) -> Iterator[int]:
        postings = self._postings[field]
        for word in words:
            for exact in _beginning(self._vocabulary[field], word[:-1]) if word.endswith("*") else (word,):
                yield from postings.get(exact, ())

    def _indexed(self, number: int) -> IndexRow:
        row = self._table.row(number)
        names = (row.given_names, row.surname, row.used_name)
        text = search_text(names, row.street, row.building, row.flat, row.town, row.birth)
        return IndexRow(person=row.id, **{name: text[SearchField(name)] for name in _SHOWN})

    def _summary(self, number: int) -> PersonSummary:
        row = self._table.row(number)
        return PersonSummary(
            id=row.id,
            box=row.box,
            code=self._active.get(row.box),
            surname=row.surname,
            given_names=row.given_names,
            birth=row.birth,
            street=row.street,
            building=row.building,
            flat=row.flat,
            town=row.town,
            status=Status.ACTIVE,
            revision=row.revision,
            saved=row.saved,
            next_review=None,
            alerts=row.alerts,
            unconfirmed_alerts=row.unconfirmed_alerts,
            printed_revision=None,
        )


def _posted(texts: Iterable[Iterable[K]]) -> dict[K, list[int]]:
    """Which rows each word stands in; a row's words are distinct."""
    found: defaultdict[K, list[int]] = defaultdict(list)
    for number, words in enumerate(texts):
        for word in words:
            found[word].append(number)
    return dict(found)


def _beginning(ordered: Sequence[str], start: str) -> Iterator[str]:
    """The texts of a sorted sequence that begin so."""
    for at in range(bisect_left(ordered, start), len(ordered)):
        if not ordered[at].startswith(start):
            return
        yield ordered[at]


def _address(street: str, building: str, flat: str) -> tuple[str, str, str]:
    return " ".join(street_words(street)), number_key(building), number_key(flat)
