"""Every difference between two cards is told, and none that is not there."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lifebox.domain.card import Card, changed_paths
from lifebox.domain.differences import differences
from lifebox.domain.governance import Section
from lifebox.texts import texts
from tests.unit.domain.any_cards import all_models, any_cards, varied

SAY = texts("pl")
BASE: dict[str, Any] = {
    "identity": {"surname": "Próbna", "birth": "1942"},
    "residence": {"phones": [{"written": "58 551 17 10", "number": "+48585511710"}]},
    "contacts": [{"name": "Maria", "relation": "córka"}, {"name": "Jan", "relation": "syn"}],
    "medical": {
        "allergies": {"none_confirmed": True},
        "medicines": {"items": [{"trade_name": "Xarelto", "strength": "20 mg", "dose": {"evening": "1"}}]},
    },
}


def told(before: Card, after: Card) -> list[str]:
    return [f"{found.heading}: {found.text}" for found in differences(before, after, SAY)]


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(any_cards().flatmap(lambda c: st.tuples(st.just(c), varied(c))), st.sampled_from(["pl", "en"]))
def test_a_difference_of_any_field_is_told(pair: tuple[Card, Card], language: str) -> None:
    before, after = pair
    found = differences(before, after, texts(language))
    assert bool(found) == (before != after)
    assert all(d.text and d.heading for d in found)
    parts = {path.partition(".")[0] for path in changed_paths(before, after)}
    assert {d.path.partition(".")[0] for d in found} == parts


@given(any_cards())
def test_equal_cards_do_not_differ(card: Card) -> None:
    assert differences(card, Card.model_validate(card.model_dump()), SAY) == ()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (("identity", {"surname": "Nowa", "birth": "1942"}), "Osoba: Nazwisko: było „Próbna”, jest „Nowa”"),
        (("identity", {"birth": "1942"}), "Osoba: Nazwisko: usunięto „Próbna”"),
        (("note", "ważne"), "Uwagi: Wpisano „ważne”"),
    ],
)
def test_a_field_says_what_it_was_and_is(change: tuple[str, object], sentence: str) -> None:
    assert told(Card.model_validate(BASE), Card.model_validate(BASE | {change[0]: change[1]})) == [sentence]


def medicines(*rows: dict[str, Any]) -> Card:
    return Card.model_validate(BASE | {"medical": BASE["medical"] | {"medicines": {"items": rows}}})


def test_a_medicine_whose_dose_changed_is_the_same_medicine() -> None:
    new = medicines(
        {"trade_name": "XARELTO", "strength": "20 mg", "dose": {"morning": "1"}}, {"trade_name": "Bisocard"}
    )
    assert told(Card.model_validate(BASE), new) == [
        "Leki: XARELTO 20 mg, nazwa: było „Xarelto”, jest „XARELTO”",
        "Leki: XARELTO 20 mg, dawka: było „0-0-1”, jest „1-0-0”",
        "Leki: Dodano „Bisocard”",
    ]
    assert told(Card.model_validate(BASE), medicines({"trade_name": "Bisocard"})) == [
        "Leki: Usunięto „Xarelto 20 mg; dawka: 0-0-1”",
        "Leki: Dodano „Bisocard”",
    ]


def test_an_order_and_a_confirmed_absence_are_told() -> None:
    turned = BASE | {"contacts": [{"name": "Jan", "relation": "syn"}, {"name": "Maria", "relation": "córka"}]}
    assert told(Card.model_validate(BASE), Card.model_validate(turned)) == ["Kontakty: Zmieniono kolejność"]
    medical = BASE["medical"] | {"allergies": {}}
    assert told(Card.model_validate(BASE), Card.model_validate(BASE | {"medical": medical})) == [
        "Uczulenia: Było „brak (potwierdzone)”, jest „brak informacji”"
    ]


@pytest.mark.parametrize("language", ["pl", "en"])
def test_every_field_has_a_label(language: str) -> None:
    say = texts(language)
    fields = {f"{model.__name__}.{name}" for model in all_models() for name in model.model_fields}
    assert len(fields) > 150
    assert {field for field in fields if field not in say} == set()


def test_sentences_stand_in_the_order_of_the_paper() -> None:
    found = differences(Card(), Card.model_validate(BASE), SAY)
    order = [list(Section).index(d.section) for d in found if d.section]
    assert order == sorted(order)
