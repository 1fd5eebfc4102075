"""Who in the registry may be the person of a card, while it is typed and pair by pair."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.access import Role
from lifebox.domain.card import Card
from lifebox.domain.duplicates import DuplicateReason
from lifebox.domain.errors import Cancelled, NotAllowed
from lifebox.domain.ids import PersonId
from lifebox.lookup.names import alike
from lifebox.services.duplicates import duplicate_pairs, find_duplicates
from lifebox.services.merging import merge_people
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.program import Program
from lifebox.services.progress import stop_when
from tests.support.program import office_of

PESEL = "42051212348"
HOME = {"street": "ul. Kolejowa", "building": "14", "flat": "3"}


def card(surname: str = "Próbna", given_names: str = "Łucja", birth: str | None = "1942-05-12", **more: Any) -> Card:
    phone = more.pop("phone", "")
    phones = [{"written": phone, "number": f"+48{phone}"}] if phone else []
    residence = {"address": more.pop("address", {}), "phones": phones}
    identity = {"surname": surname, "given_names": given_names, "birth": birth, **more}
    return Card.model_validate({"identity": identity, "residence": residence})


@pytest.fixture
def known(office: Office) -> PersonId:
    add_person(office, card("Inna", "Halina", "1942-05-12", phone="609999999"))
    return add_person(office, card(pesel=PESEL, phone="601234567", address=HOME)).person


def found(office: Office, typed: Card, person: PersonId | None = None) -> list[tuple[PersonId, DuplicateReason, bool]]:
    return [(match.summary.id, match.reason, match.sure) for match in find_duplicates(office, typed, person)]


@pytest.mark.parametrize(
    ("typed", "reason", "sure"),
    [
        (card(pesel=PESEL), DuplicateReason.PESEL, True),
        (card("Zupełnie", "Inna", "1950", pesel=PESEL), DuplicateReason.PESEL, False),
        (card(birth="1942", phone="601234567"), DuplicateReason.NAME_PHONE, True),
        (card(birth="1942", address=HOME), DuplicateReason.NAME_ADDRESS, True),
        (card(), DuplicateReason.NAME_BIRTH, False),
        (card(birth="1942"), DuplicateReason.NAME_BIRTH, False),
        (card(birth=None, address=HOME), DuplicateReason.NAME_ADDRESS, False),
        (card("", "", None, phone="601234567"), DuplicateReason.PHONE, False),
        (card("Prubna", birth="1942-05-12"), DuplicateReason.NAME_SIMILAR, False),
        (card("Próbna", "Lucia", "1942-05-12"), DuplicateReason.NAME_SIMILAR, False),
        (card("Łucja", "Próbna", "1942-05-12"), DuplicateReason.NAME_SIMILAR, False),
    ],
)
def test_a_person_who_is_already_known_is_found(
    office: Office, known: PersonId, typed: Card, reason: DuplicateReason, sure: bool
) -> None:
    assert found(office, typed) == [(known, reason, sure)]


@pytest.mark.parametrize(
    "typed",
    [
        card("", "", None),
        card("Próbna", "", None),
        card(birth="1943-05-12"),
        card("Próbny", "Jan", "1940-01-01", phone="601234567"),
        card("Prubna", birth="1942-05-13"),
        card(pesel="42051212355"),
        card("Zupełnie", "Inna", "1942-05-12"),
    ],
)
def test_others_are_not(office: Office, known: PersonId, typed: Card) -> None:
    assert found(office, typed) == []


def test_a_record_is_not_its_own_double_and_a_merged_one_is_nobodys(office: Office, known: PersonId) -> None:
    mine = card(pesel=PESEL, phone="601234567", address=HOME)
    assert found(office, mine, known) == []
    twice = add_person(office, mine)
    assert found(office, mine, known) == [(twice.person, DuplicateReason.PESEL, True)]
    merge_people(office, known, twice.person, mine, 1, 1)
    assert found(office, mine, known) == []


def test_the_sure_ones_come_first(office: Office, known: PersonId) -> None:
    maybe = add_person(office, card(birth="1942")).person
    assert [who for who, _, _ in found(office, card(pesel=PESEL))] == [known, maybe]


def test_pairs_of_the_whole_registry(office: Office, known: PersonId) -> None:
    sure = add_person(office, card(birth="1942", phone="601234567")).person
    maybe = add_person(office, card("Prubna", birth="1942-05-12")).person
    pairs = duplicate_pairs(office)
    assert [({pair.left.id, pair.right.id}, pair.reason, pair.sure) for pair in pairs] == [
        ({known, sure}, DuplicateReason.NAME_PHONE, True),
        ({known, maybe}, DuplicateReason.NAME_SIMILAR, False),
    ]


def test_many_who_share_a_phone_cost_time_in_proportion(office: Office) -> None:
    for number in range(120):
        add_person(office, card(f"Nowak{number}", "Jan", f"19{number % 90 + 10}-01-01", phone="601234567"))
    steps: list[tuple[int, int]] = []
    duplicate_pairs(office, lambda done, total: steps.append((done, total)))
    assert steps
    assert all(done <= total == 120 for done, total in steps)


def test_looking_for_pairs_can_be_stopped(office: Office, known: PersonId) -> None:
    add_person(office, card())
    with pytest.raises(Cancelled):
        duplicate_pairs(office, stop_when(lambda: True, lambda _done, _total: None))


def test_printing_staff_do_not_look_for_doubles(program: Program, office: Office) -> None:
    printer = office_of(program, office, Role.PRINTING_STAFF)
    with pytest.raises(NotAllowed):
        duplicate_pairs(printer)
    printer.registry.close()


@given(st.text("abcdefghijklmnoprstuwyz", min_size=6, max_size=14), st.data())
def test_a_swapped_or_missing_letter_leaves_a_name_alike(name: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(name) - 2))
    assert alike(name, name[:at] + name[at + 1] + name[at] + name[at + 2 :])
    assert alike(name, name[:at] + name[at + 1 :])


def test_short_names_must_be_the_same() -> None:
    assert not alike("an", "ab")
    assert not alike("nowak", "kowalski")
