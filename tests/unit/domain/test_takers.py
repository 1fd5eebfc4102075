"""Who is asked for when a medicine is called back."""

import pytest

from lifebox.clinical import medicine_catalogue
from lifebox.domain.medical import Medicine
from lifebox.domain.takers import AskedBy, MedicineQuestion
from tests.support.products import gtin

XARELTO = Medicine(trade_name="Xarelto", substance="rywaroksaban", atc="B01AF01", lot="AB-12 3")
TYPED = Medicine(trade_name="xarelto 20")
BY_CLASS = Medicine(trade_name="Nieznanol", atc="B01AF01")
COMBINED = Medicine(trade_name="Madopar")
UNKNOWN = Medicine(trade_name="Dziwina", substance="wyciąg z dziwnicy", gtin=gtin(4))
WRITTEN = Medicine(as_written="wyciąg z dziwnicy 2x1")
ALL = (XARELTO, TYPED, BY_CLASS, COMBINED, UNKNOWN, WRITTEN)


@pytest.mark.parametrize(
    ("by", "text", "meant"),
    [
        (AskedBy.SUBSTANCE, "rywaroksaban", (XARELTO, TYPED, BY_CLASS)),
        (AskedBy.SUBSTANCE, "Rivaroxabanum", (XARELTO, TYPED, BY_CLASS)),
        (AskedBy.SUBSTANCE, "Xarelto", (XARELTO, TYPED, BY_CLASS)),
        (AskedBy.SUBSTANCE, "lewodopa", (COMBINED,)),
        (AskedBy.SUBSTANCE, "wyciąg z dziw", (UNKNOWN, WRITTEN)),
        (AskedBy.PRODUCT, "xarelto", (XARELTO, TYPED)),
        (AskedBy.PRODUCT, "xarelto 20", (TYPED,)),
        (AskedBy.PRODUCT, gtin(4), (UNKNOWN,)),
        (AskedBy.PRODUCT, gtin(4)[1:], (UNKNOWN,)),
        (AskedBy.ATC, "b01a", (XARELTO, TYPED, BY_CLASS)),
        (AskedBy.ATC, "N04BA01", (COMBINED,)),
        (AskedBy.ATC, "N", (COMBINED,)),
        (AskedBy.LOT, "ab123", (XARELTO,)),
        (AskedBy.LOT, "ab12", ()),
    ],
)
def test_who_is_meant(by: AskedBy, text: str, meant: tuple[Medicine, ...]) -> None:
    question = MedicineQuestion(by, text, medicine_catalogue())
    assert tuple(medicine for medicine in ALL if question.means(medicine)) == meant


def test_what_was_understood_is_told_by_its_polish_name() -> None:
    assert MedicineQuestion(AskedBy.SUBSTANCE, " xarelto ", medicine_catalogue()).understood == "rywaroksaban"
    assert MedicineQuestion(AskedBy.ATC, "b01 a", medicine_catalogue()).understood == "B01A"
    assert MedicineQuestion(AskedBy.LOT, "AB  12", medicine_catalogue()).understood == "AB 12"


@pytest.mark.parametrize(("by", "text"), [(by, "  ") for by in AskedBy] + [(AskedBy.ATC, "XYZ"), (AskedBy.LOT, "-")])
def test_nothing_asked_means_nobody(by: AskedBy, text: str) -> None:
    with pytest.raises(ValueError, match="nothing"):
        MedicineQuestion(by, text, medicine_catalogue())
