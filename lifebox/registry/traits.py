"""What tells people apart, from the columns of lists: no card is read for it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row, bindparam, select

from lifebox.domain.duplicates import Traits
from lifebox.domain.ids import PersonId
from lifebox.domain.pesel import pesel_facts
from lifebox.registry.models import PersonRow, PhoneRow
from lifebox.registry.rows import partial_date
from lifebox.registry.statements import LISTED, AnySelect

Ask = Callable[[AnySelect, dict[str, Any]], Sequence[Row[Any]]]

_COLUMNS: AnySelect = select(
    PersonRow.row,
    PersonRow.id,
    PersonRow.surname_key,
    PersonRow.given_key,
    PersonRow.birth,
    PersonRow.pesel,
    PersonRow.street_key,
    PersonRow.building_key,
    PersonRow.flat_key,
).where(LISTED)
_PHONES: AnySelect = select(PhoneRow.person, PhoneRow.digits).where(PhoneRow.of_contact.is_(False))
_THESE = PersonRow.id.in_(bindparam("people", expanding=True))
_SOME = _COLUMNS.where(_THESE)
_PHONES_OF_SOME = _PHONES.join(PersonRow, PersonRow.row == PhoneRow.person).where(_THESE)


def traits_of(ask: Ask, people: Sequence[PersonId], today: date) -> Iterator[tuple[PersonId, Traits]]:
    """The traits of these people, in no order; doubles are left out."""
    params = {"people": list(people)}
    return _traits(ask(_SOME, params), ask(_PHONES_OF_SOME, params), today)


def traits_of_everybody(ask: Ask, today: date) -> Iterator[tuple[PersonId, Traits]]:
    """The traits of all people."""
    return _traits(ask(_COLUMNS, {}), ask(_PHONES, {}), today)


def _traits(people: Iterable[Row[Any]], phones: Iterable[Row[Any]], today: date) -> Iterator[tuple[PersonId, Traits]]:
    numbers: defaultdict[int, set[str]] = defaultdict(set)
    for phone in phones:
        numbers[phone.person].add(phone.digits)
    for row in people:
        home = (*row.street_key.split(), row.building_key, row.flat_key) if row.street_key and row.building_key else ()
        yield (
            PersonId(row.id),
            Traits(
                pesel=row.pesel if row.pesel and pesel_facts(row.pesel, today) else "",
                name=(row.surname_key, row.given_key),
                birth=partial_date(row.birth),
                phones=frozenset(numbers.get(row.row, ())),
                address=home,
            ),
        )
