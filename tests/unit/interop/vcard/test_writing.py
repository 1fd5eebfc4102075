"""Contacts as vCards, read back by an independent library."""

from typing import Any

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from lifebox.domain.card import Card
from lifebox.domain.ids import new_person_id
from lifebox.interop.vcard.writing import OCTETS, write_contacts
from lifebox.texts import texts

SAY = texts("pl")
PERSON = new_person_id()


def card(*contacts: dict[str, Any]) -> Card:
    return Card.model_validate(
        {"identity": {"given_names": "Anna", "surname": "Lis", "birth": "1942"}, "contacts": contacts}
    )


def written(*contacts: dict[str, Any]) -> bytes:
    return write_contacts([(PERSON, card(*contacts))], SAY)


def read(content: bytes) -> list[Any]:
    return list(vobject.readComponents(content.decode()))


DAUGHTER = {
    "name": "Żaneta Lis-Wąż",
    "relation": "córka",
    "phones": [
        {"written": "601 234 567", "number": "+48601234567", "hours": "po 16"},
        {"written": "58 551 17 10", "number": "+48585511710"},
        {"written": "u sąsiadki; drzwi 4"},
    ],
    "holds_keys": True,
    "note": "leczy się na serce",
}


def test_another_library_reads_names_phones_and_whose_contact_it_is() -> None:
    (made,) = read(written(DAUGHTER))
    assert made.version.value == "4.0"
    assert made.fn.value == "Żaneta Lis-Wąż"
    numbers = [tel.value for tel in made.contents["tel"]]
    assert numbers == ["tel:+48601234567", "tel:+48585511710", "u sąsiadki; drzwi 4"]
    assert [tel.params["TYPE"] for tel in made.contents["tel"]] == [["voice,cell"], ["voice"], ["voice"]]
    assert made.note.value == "córka: Anna Lis\nma klucze\n+48601234567: po 16"


def test_remarks_about_somebody_do_not_leave() -> None:
    assert "serce" not in written(DAUGHTER).decode()


@pytest.mark.parametrize("name", ["ż" * 200, f"x{'ż' * 200}", "€x" * 100])
def test_lines_end_in_crlf_and_are_folded_between_letters(name: str) -> None:
    content = written({"name": name, "relation": "sąsiadka"})
    lines = content.split(b"\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert max(map(len, lines)) <= OCTETS
    for line in lines:
        line.decode()
    (made,) = read(content)
    assert made.fn.value == name


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=300))
@settings(max_examples=50)
def test_any_name_comes_back_as_the_card_has_it(name: str) -> None:
    made = card({"name": name, "relation": "brat"})
    (back,) = read(write_contacts([(PERSON, made)], SAY))
    assert back.fn.value == (made.contacts[0].name or "brat")


def test_the_same_contact_has_the_same_id_in_every_export() -> None:
    first, again = written(DAUGHTER, {"relation": "syn"}), written(DAUGHTER, {"relation": "syn"})
    assert first == again
    ids = [made.uid.value for made in read(first)]
    assert len(set(ids)) == 2


def test_contacts_of_whom_nothing_is_known_are_left_out() -> None:
    assert written({"holds_keys": True}) == b""
    assert written() == b""
