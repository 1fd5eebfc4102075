"""What the program knows once an official list was imported, and that what is built in stays as it is."""

from dataclasses import replace
from datetime import date

import pytest

from lifebox.clinical import medicine_catalogue
from lifebox.domain.medical import Medicine
from lifebox.domain.medicines import MedicineCatalogue
from lifebox.domain.products import Product, learn_products

PROBINOL = Product("1", "Probinol", ("Rivaroxabanum",), "20 mg", "tabletki powlekane", "doustne", "B01AF01")
WEAKER = replace(PROBINOL, key="2", strength="2,5 mg")
SALT = Product("3", "Solitex", ("Amlodipini besilas", "Valsartanum"), "5 mg", atc="C09DB01")
STRANGE = Product("4", "Dziwina", ("Novum herbae extractum",), atc="A01AA01")


@pytest.fixture
def catalogue() -> MedicineCatalogue:
    return medicine_catalogue().learner()


def test_a_product_is_completed_with_all_its_strengths_in_order(catalogue: MedicineCatalogue) -> None:
    learn_products(catalogue, [PROBINOL, WEAKER])
    (fact,) = catalogue.complete("probi")
    assert (fact.name, fact.strengths, fact.atc, fact.substance) == (
        "Probinol", ("2,5 mg", "20 mg"), "B01AF01", "rywaroksaban",
    )  # fmt: skip
    assert (fact.forms, fact.routes, fact.left) == (("tabletki powlekane",), ("doustne",), False)
    assert medicine_catalogue().complete("probi") == ()


def test_a_learned_name_is_understood_where_it_is_only_typed(catalogue: MedicineCatalogue) -> None:
    learn_products(catalogue, [PROBINOL])
    assert catalogue.atc_of(Medicine(trade_name="probinol 20")) == "B01AF01"
    assert catalogue.enrich(Medicine(trade_name="Probinol")).substance == "rywaroksaban"


def test_salts_are_their_substances_and_unknown_substances_keep_their_names(catalogue: MedicineCatalogue) -> None:
    learn_products(catalogue, [SALT, STRANGE])
    salt, strange = catalogue.identify("Solitex"), catalogue.identify("Dziwina")
    assert salt is not None
    assert strange is not None
    assert salt.substance == "amlodypina + walsartan"
    assert (strange.substance, strange.substances[0].atc) == ("Novum herbae extractum", "A01AA01")


def test_a_built_in_name_learns_strengths_but_keeps_what_it_means(catalogue: MedicineCatalogue) -> None:
    before = catalogue.identify("Xarelto")
    wrong = Product("9", "Xarelto", ("Furosemidum",), "77 mg", "krople", atc="C03CA01")
    learn_products(catalogue, [wrong])
    after = catalogue.identify("Xarelto")
    assert before is not None
    assert after is not None
    assert (after.atc, after.substances) == (before.atc, before.substances)
    assert after.strengths == (*before.strengths, "77 mg")
    assert catalogue.complete("xarelto") == (after,)


def test_a_name_for_different_substances_is_offered_as_each_and_identifies_none(catalogue: MedicineCatalogue) -> None:
    other = replace(PROBINOL, key="5", substances=("Furosemidum",), atc="C03CA01")
    learn_products(catalogue, [PROBINOL, other])
    assert {fact.substance for fact in catalogue.complete("probinol")} == {"rywaroksaban", "furosemid"}
    assert catalogue.identify("Probinol") is None


def test_what_left_the_register_is_known_and_marked_unless_another_strength_stayed(
    catalogue: MedicineCatalogue,
) -> None:
    gone = replace(PROBINOL, left=date(2026, 11, 22))
    learn_products(catalogue, [gone])
    (fact,) = catalogue.complete("probinol")
    assert (fact.left, fact.strengths) == (True, ("20 mg",))
    learn_products(catalogue, [gone, WEAKER])
    (fact,) = catalogue.complete("probinol")
    assert (fact.left, fact.strengths) == (False, ("2,5 mg",))


def test_learning_anew_forgets_what_was_learned_before(catalogue: MedicineCatalogue) -> None:
    learn_products(catalogue, [PROBINOL])
    learn_products(catalogue, [SALT])
    assert catalogue.identify("Probinol") is None
    assert catalogue.identify("Solitex") is not None


def test_typing_errors_are_put_right_among_built_in_names_only(catalogue: MedicineCatalogue) -> None:
    # A list of thousands of names has a neighbour for nearly every word.
    assert catalogue.identify("Xarleto") == catalogue.identify("Xarelto")
    learn_products(catalogue, [replace(PROBINOL, name="Xarleta", substances=("Furosemidum",), atc="C03CA01")])
    assert catalogue.identify("Xarleto") == catalogue.identify("Xarelto")
