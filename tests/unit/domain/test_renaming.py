"""What goes when a medicine or a condition is named otherwise: the codes that belonged to the old name."""

import pytest

from lifebox.clinical import conditions, medicine_catalogue
from lifebox.domain.medical import Condition, Medicine

XARELTO = Medicine(trade_name="Xarelto", substance="rywaroksaban", atc="B01AF01", strength="20 mg")
DIABETES = Condition(name="cukrzyca typu 2", icd10="E11")


def medicine(before: Medicine, **change: str) -> tuple[str, str]:
    right = medicine_catalogue().renamed(before, before.model_copy(update=change))
    return right.substance, right.atc


@pytest.mark.parametrize("name", ["Metformax", "M", "Nieznanol", "Acard 75"])
def test_another_name_has_no_substance_and_code_of_the_old_one(name: str) -> None:
    assert medicine(XARELTO, trade_name=name) == ("", "")


@pytest.mark.parametrize("name", ["xarelto", "Xarelto 20 mg", "XARELTO tabl.", "", " "])
def test_the_same_medicine_keeps_them(name: str) -> None:
    assert medicine(XARELTO, trade_name=name) == ("rywaroksaban", "B01AF01")


def test_what_somebody_wrote_otherwise_stays() -> None:
    own = XARELTO.model_copy(update={"substance": "coś innego", "atc": "X99"})
    assert medicine(own, trade_name="Metformax") == ("coś innego", "X99")
    assert medicine(XARELTO.model_copy(update={"trade_name": "Nieznany"}), trade_name="Metformax")[1] == "B01AF01"


def test_another_substance_has_no_code_of_the_old_one() -> None:
    plain = XARELTO.model_copy(update={"trade_name": ""})
    assert medicine(plain, substance="metformina") == ("metformina", "")


@pytest.mark.parametrize(
    ("name", "code"),
    [("astma", ""), ("a", ""), ("", "E11"), ("Cukrzyca typu 2, na insulinie", "E11"), ("cukrzyca typu 1", "")],
)
def test_another_condition_has_no_code_of_the_old_one(name: str, code: str) -> None:
    assert conditions_code(DIABETES, name) == code


def test_a_code_that_somebody_wrote_stays() -> None:
    assert conditions_code(Condition(name="rzadka choroba", icd10="Q99"), "inna") == "Q99"


def conditions_code(before: Condition, name: str) -> str:
    return conditions().renamed(before, before.model_copy(update={"name": name})).icd10
