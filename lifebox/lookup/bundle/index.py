"""The search index of a bundle, in memory: the port `SearchIndex`."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from lifebox.domain.boxes import CodeRecord, CodeState
from lifebox.domain.codes import BoxCode
from lifebox.domain.dates import PartialDate
from lifebox.domain.folding import number_key, street_words
from lifebox.domain.governance import Status
from lifebox.domain.ids import BoxId, PersonId
from lifebox.domain.indexing import search_text
from lifebox.domain.people import PersonSummary
from lifebox.domain.search import IndexRow, PhoneHit, SearchField
from lifebox.lookup.bundle.content import BundleRow, BundleTable

_HALF = 4
Address = tuple[str, str, str]
_SHOWN = tuple(name for name in IndexRow.__slots__ if name != "person")


class BundleIndex:
    """Made once when a bundle opens and never changed, so any thread may ask."""

    def __init__(self, table: BundleTable) -> None:
        self._rows = table.rows
        self._number = {row.id: number for number, row in enumerate(table.rows)}
        self._codes = {record.code: record for record in table.codes}
        self._active = {r.box: r.code for r in table.codes if r.box and r.state is CodeState.ACTIVE}
        boxes: defaultdict[BoxId, list[PersonId]] = defaultdict(list)
        addresses: defaultdict[Address, list[PersonId]] = defaultdict(list)
        phones: defaultdict[str, list[PhoneHit]] = defaultdict(list)
        postings: dict[SearchField, defaultdict[str, list[int]]] = {field: defaultdict(list) for field in SearchField}
        self._texts: list[dict[SearchField, str]] = []
        for number, row in enumerate(table.rows):
            boxes[row.box].append(row.id)
            addresses[_address(row.street, row.building, row.flat)].append(row.id)
            for phone in row.phones:
                phones[phone].append(PhoneHit(row.id, of_contact=False))
            for phone in row.contact_phones:
                phones[phone].append(PhoneHit(row.id, of_contact=True))
            text = _text(row)
            self._texts.append(text)
            for field, words in text.items():
                for word in set(words.split()):
                    postings[field][word].append(number)
        self._boxes, self._addresses, self._phones = dict(boxes), dict(addresses), dict(phones)
        self._postings = postings
        self._vocabulary = {field: tuple(sorted(found)) for field, found in postings.items()}
        # Of a code its beginning or its second half may be all that is known, of a phone its end.
        self._halves: defaultdict[str, list[BoxCode]] = defaultdict(list)
        for code in self._codes:
            for half in (str(code), str(code)[_HALF:]):
                self._halves[half].append(code)
        self._ordered_halves = tuple(sorted(self._halves))
        self._reversed_phones = tuple(sorted(phone[::-1] for phone in phones))

    def codes(self, codes: Sequence[BoxCode]) -> tuple[CodeRecord, ...]:
        return tuple(self._codes[code] for code in codes if code in self._codes)

    def codes_with(self, part: str) -> tuple[CodeRecord, ...]:
        found = (self._halves[half] for half in _beginning(self._ordered_halves, part))
        return tuple(self._codes[code] for code in dict.fromkeys(code for several in found for code in several))

    def people_of_box(self, box: BoxId) -> tuple[PersonId, ...]:
        return tuple(self._boxes.get(box, ()))

    def people_at(self, street: str, building: str, flat: str) -> tuple[PersonId, ...]:
        return tuple(self._addresses.get(_address(street, building, flat), ()))

    def by_pesel(self, pesel: str) -> tuple[PersonId, ...]:  # noqa: ARG002 – the port's signature
        """Nobody: a bundle holds no PESEL."""
        return ()

    def by_phone(self, digits: str) -> tuple[PhoneHit, ...]:
        return tuple(self._phones.get(digits, ()))

    def by_phone_end(self, digits: str) -> tuple[PhoneHit, ...]:
        hits = (self._phones[phone[::-1]] for phone in _beginning(self._reversed_phones, digits[::-1]))
        return tuple(dict.fromkeys(hit for several in hits for hit in several))

    def by_words(self, groups: Sequence[tuple[SearchField, Sequence[str]]], limit: int) -> tuple[IndexRow, ...]:
        if not groups or not all(words for _, words in groups):
            return ()
        unions = [set(self._numbers(field, words)) for field, words in groups]
        found = sorted(set.intersection(*sorted(unions, key=len)))[:limit]
        return tuple(self._indexed(number) for number in found)

    def vocabulary(self, field: SearchField) -> Sequence[str]:
        return self._vocabulary[field]

    def summaries(self, people: Sequence[PersonId]) -> tuple[PersonSummary, ...]:
        return tuple(self._summary(self._rows[self._number[one]]) for one in people if one in self._number)

    def number_of(self, person: PersonId) -> int | None:
        """Which line of the table tells of a person."""
        return self._number.get(person)

    def codes_of_box(self, box: BoxId) -> tuple[CodeRecord, ...]:
        """All codes that lead to a box."""
        return tuple(record for record in self._codes.values() if record.box == box)

    def _numbers(self, field: SearchField, words: Sequence[str]) -> Iterator[int]:
        postings = self._postings[field]
        for word in words:
            for exact in _beginning(self._vocabulary[field], word[:-1]) if word.endswith("*") else (word,):
                yield from postings.get(exact, ())

    def _indexed(self, number: int) -> IndexRow:
        text = self._texts[number]
        return IndexRow(person=self._rows[number].id, **{name: text[SearchField(name)] for name in _SHOWN})

    def _summary(self, row: BundleRow) -> PersonSummary:
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


def _beginning(ordered: Sequence[str], start: str) -> Iterator[str]:
    """The texts of a sorted sequence that begin so."""
    for at in range(bisect_left(ordered, start), len(ordered)):
        if not ordered[at].startswith(start):
            return
        yield ordered[at]


def _address(street: str, building: str, flat: str) -> Address:
    return " ".join(street_words(street)), number_key(building), number_key(flat)


def _text(row: BundleRow) -> dict[SearchField, str]:
    names = f"{row.given_names} {row.surname} {row.used_name}"
    birth = PartialDate.parse(row.birth) if row.birth else None
    return search_text(names, row.street, row.building, row.flat, row.town, birth)
