"""Two cards of one person become one, and nothing of either is lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lifebox.domain.card import Card
from lifebox.domain.dates import PartialDate
from lifebox.domain.governance import Consent, ConsentScope, Governance
from lifebox.interop.intake.merging import merge_cards
from tests.unit.interop.intake.lists import card, said


def merged(old: Card, new: Card) -> tuple[Card, tuple[str, ...]]:
    return merge_cards(old, new)


def texts(found: Card) -> str:
    return "\n".join(f"{s.field}: {s.text}" for s in found.source_texts)


def test_the_same_card_changes_nothing() -> None:
    made = card(phone="602123456", medicines="Aaa 1-0-0", allergies="penicylina", contacts="syn Jan 602123457")
    assert merged(made, made) == (made, ())


def test_lists_grow_by_what_they_lack() -> None:
    old = card(phone="602 123 456", medicines="Aaa 5 mg 1-0-0", contacts="syn Jan 602123457", conditions="jaskra")
    new = card(
        phone="+48602123456, 555 12 34",
        medicines="AAA 5 mg 1-0-0; Bbb",
        contacts="syn Jan 603123457; córka Ewa 604123457",
        conditions="astma",
    )
    found, conflicts = merged(old, new)
    assert conflicts == ()
    assert [p.number for p in found.residence.phones] == ["+48602123456", "+48585551234"]
    assert [m.title for m in found.medical.medicines.items] == ["Aaa 5 mg", "Bbb"]
    assert [(c.name, len(c.phones)) for c in found.contacts] == [("Jan", 2), ("Ewa", 1)]
    assert [c.name for c in found.medical.conditions.items] == ["jaskra", "astma"]


def test_empty_fields_are_filled_and_dates_become_more_exact() -> None:
    found, conflicts = merged(card(birth="1940"), card(birth="03.05.1940", blood_group="0 Rh-", address="Polna 5"))
    assert conflicts == ()
    assert found.identity.birth == PartialDate(1940, 5, 3)
    assert found.medical.blood is not None
    assert found.residence.address.building == "5"


@pytest.mark.parametrize(("old", "new"), [("brak", "penicylina"), ("penicylina", "brak")])
def test_none_confirmed_gives_way_to_what_is_stated(old: str, new: str) -> None:
    found, conflicts = merged(card(allergies=old), card(allergies=new))
    assert [a.agent for a in found.medical.allergies.items] == ["penicylina"]
    assert conflicts == ("medical.allergies",)


def test_on_disagreement_the_old_stands_and_the_new_is_kept() -> None:
    old = card(address="Polna 5/6", blood_group="A+", doctor="NZOZ Pod Lipą", medicines="Aaa 5 mg 1-0-0")
    new = card(address="Leśna 8", blood_group="B+", doctor="NZOZ Pod Dębem", medicines="Aaa 5 mg 1-0-1")
    found, conflicts = merged(old, new)
    assert set(conflicts) == {
        "residence.address",
        "medical.blood",
        "providers.family_doctor",
        "medical.medicines",
    }
    assert found.residence.address == old.residence.address
    assert [m.dose.evening for m in found.medical.medicines.items] == [""]
    for word in ("Leśna; 8", "B Rh+", "NZOZ Pod Dębem", "Aaa 5 mg 1-0-1"):
        assert word in texts(found)


def test_halves_of_two_addresses_are_never_joined() -> None:
    found, _ = merged(card(street="Polna"), card(street="Leśna", building="8"))
    assert found.residence.address.building == ""


def test_a_withdrawn_consent_is_not_given_again_by_a_list() -> None:
    withdrawn = Consent(scope=ConsentScope.REGISTRY, withdrawn=PartialDate(2025))
    old = card().model_copy(update={"governance": Governance(consents=(withdrawn,))})
    found, conflicts = merged(old, card(consent="tak"))
    assert not found.governance.consents_to(ConsentScope.REGISTRY)
    assert conflicts == ("governance.consents",)


def test_remarks_of_both_are_joined() -> None:
    found, conflicts = merged(card(notes="lubi szachy"), card(notes="lubi szachy; nie lubi kotów"))
    assert (found.note, conflicts) == ("lubi szachy\nnie lubi kotów", ())


CELLS = st.fixed_dictionaries(
    {},
    optional={
        "phone": st.sampled_from(["602123456", "603123456, 555 12 34", "12345"]),
        "medicines": st.sampled_from(["Aaa 5 mg 1-0-0", "Aaa 5 mg 1-0-1; Bbb", "brak", "Aaa 5 mg; Aaa 5 mg rano"]),
        "allergies": st.sampled_from(["penicylina", "penicylina - wstrząs", "brak", "osa"]),
        "conditions": st.sampled_from(["jaskra 2010", "jaskra 2012", "jaskra, astma"]),
        "contacts": st.sampled_from(["syn Jan 602123457", "syn Jan 602123458, ma klucze", "602123459"]),
        "address": st.sampled_from(["Polna 5", "Polna 5/6", "Leśna 8"]),
        "birth": st.sampled_from(["1940", "1940-05-03", "1941"]),
        "sex": st.sampled_from(["K", "M"]),
        "notes": st.sampled_from(["domofon 5", "domofon 6", "mówi po czesku", "pies", "głośno"]),
        "doctor": st.sampled_from(["Lipowa", "dr Dąb, NZOZ Lipa"]),
    },
)


@given(CELLS, CELLS)
@settings(deadline=None)
def test_every_word_of_both_is_in_the_result(first: dict[str, str], second: dict[str, str]) -> None:
    old, new = card(**first), card(**second)
    found, _ = merged(old, new)
    kept = set(said(found))
    for one in (old, new):
        assert set(said(one)) - kept <= {"true"}
    again, _ = merged(found, new)
    assert again.model_copy(update={"source_texts": ()}) == found.model_copy(update={"source_texts": ()})
