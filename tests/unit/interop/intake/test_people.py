"""Phones, contacts and doctors."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.folding import words
from lifebox.domain.identity import LegalRole
from lifebox.interop.intake.findings import Problem
from lifebox.interop.intake.people import read_contacts, read_doctor, read_phones


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("0-58 5551234", ["+48585551234"]),
        ("(58) 555-12-34", ["+48585551234"]),
        ("555 12 34", ["+48585551234"]),
        ("602-123-456", ["+48602123456"]),
        ("0048602123456", ["+48602123456"]),
        ("+48 602 123 456 / 555 12 34", ["+48602123456", "+48585551234"]),
        ("555 12 34 602 123 456", ["+48585551234", "+48602123456"]),
        ("tel. 602123456; kom. 603123456", ["+48602123456", "+48603123456"]),
        ("+380 67 123 45 67", ["+380671234567"]),
        ("", []),
        ("brak", []),
    ],
)
def test_phones(text: str, numbers: list[str]) -> None:
    found = read_phones(text, "58")
    assert [phone.number for phone in found.phones] == numbers
    assert found.problem is None


def test_what_is_no_phone_stays_as_written() -> None:
    found = read_phones("12345", "58")
    assert [(p.written, p.number) for p in found.phones] == [("12345", "")]
    assert found.problem is Problem.PHONE_UNREADABLE
    assert read_phones("602123456 (po 18)", "58").phones[1].written == "(po 18)"
    assert read_phones("602123456 wieczorem", "58").rest == "wieczorem"


@pytest.mark.parametrize(
    "separator", ["\n", "; ", " / ", ", ", " i ", " "], ids=["line", "semicolon", "slash", "comma", "and", "none"]
)
def test_contacts_in_every_separation(separator: str) -> None:
    cell = separator.join(["córka Łucja +48 602 123 456", "opiekunka Ewa 0048603123456"])
    found = read_contacts(cell, "58").contacts
    assert [(c.relation, c.name, c.phones[0].number) for c in found] == [
        ("córka", "Łucja", "+48602123456"),
        ("opiekunka", "Ewa", "+48603123456"),
    ]


def test_what_belongs_to_a_contact_stays_with_it() -> None:
    (found,) = read_contacts("córka Ewa Lipa-Dąb (Gdynia), 602 123 456, 555 12 34, ma klucze", "58").contacts
    assert (found.name, len(found.phones), found.holds_keys) == ("Ewa Lipa-Dąb", 2, True)
    assert "Gdynia" in found.note
    assert "ma klucze" in found.note


def test_names_before_relations_and_legal_roles() -> None:
    (found,) = read_contacts("Ewa Lipa (córka) tel. 602 123 456").contacts
    assert (found.name, found.relation) == ("Ewa Lipa", "córka")
    assert read_contacts("opiekun prawny Jan Dąb 602123456").contacts[0].legal_role is LegalRole.GUARDIAN
    assert read_contacts("pełnomocnik Jan Dąb 602123456").contacts[0].legal_role is LegalRole.ATTORNEY


def test_a_fourth_phone_is_kept_in_another_contact() -> None:
    found = read_contacts("córka 602123451, 602123452, 602123453, 602123454").contacts
    assert [len(c.phones) for c in found] == [3, 1]


def test_contacts_without_phone_are_told() -> None:
    found = read_contacts("Jan Dąb")
    assert found.contacts[0].name == "Jan Dąb"
    assert found.problems == (Problem.CONTACT_WITHOUT_PHONE,)


@pytest.mark.parametrize(
    ("text", "name", "organisation", "phone"),
    [
        ("NZOZ Pod Lipą", "", "NZOZ Pod Lipą", ""),
        ("dr n. med. przychodnia Pod Lipą", "", "dr n. med. przychodnia Pod Lipą", ""),
        ("dr Dąb, NZOZ Pod Lipą, 58 555 12 34", "dr Dąb", "NZOZ Pod Lipą", "58 555 12 34"),
        ("lek. Anna Dąb tel. 602123456", "lek. Anna Dąb", "", "602123456"),
        ("Jan Dąb", "Jan Dąb", "", ""),
        ("Zielona", "", "Zielona", ""),
    ],
)
def test_doctors(text: str, name: str, organisation: str, phone: str) -> None:
    found = read_doctor(text)
    assert (found.name, found.organisation, found.phone) == (name, organisation, phone)


PIECE = st.sampled_from(
    [
        "córka",
        "syn",
        "Ewa",
        "Jan Dąb",
        "602 123 456",
        "555 12 34",
        "+48603123456",
        "ma klucze",
        "(Gdynia)",
        "/",
        ",",
        "\n",
        ";",
    ]
)
LOOSE = {"i", "tel", "telefon", "kom", "nr"}


@given(st.lists(PIECE, max_size=14).map(" ".join))
def test_no_word_of_a_contact_is_lost(cell: str) -> None:
    found = read_contacts(cell, "58").contacts
    kept = [f"{c.name} {c.relation} {c.note} {' '.join(p.written for p in c.phones)}" for c in found]
    assert sorted(words(cell)) == sorted(words(" ".join(kept)))


@given(st.text(max_size=200))
def test_any_text_gives_phones_contacts_and_a_doctor(cell: str) -> None:
    read_phones(cell, "58")
    read_doctor(cell)
    found = read_contacts(cell, "58").contacts
    kept = "".join(words(" ".join(f"{c.name} {c.relation} {c.note} {[p.written for p in c.phones]}" for c in found)))
    assert {d for d in "".join(words(cell)) if d.isdigit()} <= set(kept)
