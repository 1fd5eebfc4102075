import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.clinical import medicine_catalogue
from lifebox.domain.medical import Medicine
from lifebox.domain.medicines import MedicineCatalogue, MedicineList, ProductEntry, SubstanceFact
from lifebox.resources import resource

CATALOGUE = medicine_catalogue()
KNOWN = MedicineList.model_validate_json(resource("clinical", "medicines.json").read_bytes())


def identified(text: str) -> str:
    fact = CATALOGUE.identify(text)
    return fact.atc if fact else ""


@pytest.mark.parametrize(
    ("written", "atc"),
    [
        ("Xarelto 20 mg", "B01AF01"), ("Eliquis", "B01AF02"), ("Pradaxa", "B01AE07"), ("Acard", "B01AC06"),
        ("Polocard", "B01AC06"), ("Metformax 850", "A10BA02"), ("Madopar 200 mg + 50 mg", "N04BA02"),
        ("Encorton", "H02AB07"), ("Tramal", "N02AX02"), ("Depakine Chrono 500 mg", "N03AG01"),
        ("Insulatard", "A10AC01"), ("Gensulin M30", "A10AD01"), ("Gensulin N", "A10AC01"), ("NovoRapid", "A10AB05"),
        ("Acenocumarol", "B01AA07"), ("Warfin", "B01AA03"), ("Digoxin 0,1 mg", "C01AA05"), ("Ozempic", "A10BJ06"),
        ("Jardiance", "A10BK03"), ("Euthyrox", "H03AA01"), ("Spiriva 18 µg", "R03BB04"), ("Berodual", "R03AL01"),
        ("Donepex", "N06DA02"), ("Atoris", "C10AA05"), ("Tritace", "C09AA05"), ("Bisocard", "C07AB07"),
        ("Furosemidum", "C03CA01"), ("Controloc", "A02BC02"), ("Pyralgina", "N02BB02"), ("Clexane", "B01AB05"),
        ("Arixtra", "B01AX05"), ("Prograf", "L04AD02"), ("Protopic", "D11AH01"), ("Durogesic", "N02AB03"),
        ("Keppra", "N03AX14"), ("Lyrica", "N02BF02"), ("Entresto", "C09DX04"), ("Entocort", "A07EA06"),
    ],
)  # fmt: skip
def test_knows_what_polish_seniors_take(written: str, atc: str) -> None:
    assert identified(written) == atc


@pytest.mark.parametrize(
    ("written", "atc"),
    [
        ("XARELTO", "B01AF01"),
        ("tabl. bisocard 5mg", "C07AB07"),
        ("acard75", "B01AC06"),
        ("rywaroksaban", "B01AF01"),
        ("Rivaroxabanum", "B01AF01"),
        ("rivaroxaban 20", "B01AF01"),
        ("amlodipine", "C08CA01"),
        ("kwas acetylosalicylowy 75", "B01AC06"),
        ("aspiryna", "N02BA01"),
        ("Tritace 2,5 Comb", "C09BA05"),
        ("Tritace 5 mg", "C09AA05"),
        ("lewodopa + benserazyd", "N04BA02"),
        ("Valsartanum/Amlodipinum 160 mg", "C09DB01"),
        ("Tramadol + Paracetamol 37,5 mg + 325 mg", "N02AJ13"),
        ("Xarelto + Acard", "B01AF01"),
        ("insulina", "A10A"),
        ("witamina D 2000 j.m.", "A11CC05"),
    ],
)
def test_understands_the_ways_in_which_people_write(written: str, atc: str) -> None:
    assert identified(written) == atc


@pytest.mark.parametrize("written", ["Xarelo", "Xareltto", "Xraelto", "Xatelto", "xareltoo 20 mg"])
def test_puts_one_typing_error_right(written: str) -> None:
    assert identified(written) == "B01AF01"


@pytest.mark.parametrize(
    "written",
    ["", "brak", "?", "20 mg", "tabl.", "Acrd", "Acad", "nie przyjmuje leków", "Xrlto",
     "+", "zioła"],
)  # fmt: skip
def test_never_guesses(written: str) -> None:
    assert CATALOGUE.identify(written) is None


def test_an_error_that_could_mean_two_medicines_is_not_put_right() -> None:
    def substance(latin: str, atc: str) -> SubstanceFact:
        return SubstanceFact(latin=latin, polish=latin.lower(), atc=atc)

    known = MedicineList(
        source="invented",
        substances=(substance("Alfum", "A01AA01"), substance("Betum", "A01AA02")),
        products=(
            ProductEntry(name="Probexal", substances=("Alfum",), atc="A01AA01"),
            ProductEntry(name="Probesal", substances=("Betum",), atc="A01AA02"),
        ),
    )
    small = MedicineCatalogue(known)
    assert small.identify("Probexal") is not None
    assert small.identify("Probetal") is None
    assert small.identify("Probexaal") is not None


def test_a_product_of_an_unknown_substance_is_refused() -> None:
    product = ProductEntry(name="Probexal", substances=("Alfum",), atc="A01AA01")
    with pytest.raises(ValueError, match="Probexal: unknown substances"):
        MedicineCatalogue(MedicineList(source="invented", substances=(), products=(product,)))


def test_an_empty_list_knows_nothing() -> None:
    empty = MedicineCatalogue(MedicineList(source="invented", substances=(), products=()))
    assert empty.identify("Xarelto") is None
    assert empty.complete("x") == ()


@given(st.sampled_from(KNOWN.products), st.sampled_from(["", " 5 mg", " 10 mg 1-0-1", " tabl."]))
def test_every_trade_name_is_found_under_its_own_name(product: ProductEntry, tail: str) -> None:
    fact = CATALOGUE.identify(product.name.upper() + tail)
    assert fact is not None
    assert fact.atc == product.atc
    assert {s.latin for s in fact.substances} == set(product.substances)


@given(st.sampled_from(KNOWN.substances))
def test_every_substance_is_found_under_its_polish_and_latin_name(substance: SubstanceFact) -> None:
    for name in (substance.polish, substance.latin):
        fact = CATALOGUE.identify(name)
        assert fact is not None
        assert substance in fact.substances


@given(st.text(max_size=60))
def test_no_text_makes_it_fail(text: str) -> None:
    CATALOGUE.identify(text)
    assert len(CATALOGUE.complete(text, 3)) <= 3


def test_the_list_is_sound() -> None:
    assert len(KNOWN.substances) >= 400
    assert len({s.latin for s in KNOWN.substances}) == len(KNOWN.substances)
    assert len({p.name.casefold() for p in KNOWN.products}) == len(KNOWN.products)
    groups = {"A10A", "G04BC", "H03CA", "A11DB"}
    for atc in [s.atc for s in KNOWN.substances if s.atc] + [p.atc for p in KNOWN.products]:
        assert re.fullmatch(r"[A-DGHJ-NPRSV]\d\d[A-Z][A-Z]\d\d", atc) or atc in groups
    combined = {latin for p in KNOWN.products if len(p.substances) > 1 for latin in p.substances}
    assert {s.latin for s in KNOWN.substances if not s.atc} <= combined


def test_substances_come_from_all_that_is_stated() -> None:
    def latin(medicine: Medicine) -> tuple[str, ...]:
        return tuple(s.latin for s in CATALOGUE.substances_of(medicine))

    assert latin(Medicine(trade_name="Madopar")) == ("Levodopum", "Benserazidum")
    assert latin(Medicine(trade_name="Xarelto", substance="apiksaban")) == ("Rivaroxabanum", "Apixabanum")
    assert latin(Medicine(as_written="warfin 3 mg wg INR")) == ("Warfarinum",)
    assert latin(Medicine(trade_name="Nieznany", atc="B01AA03")) == ("Warfarinum",)
    assert latin(Medicine(trade_name="Nieznany")) == ()


def test_a_stated_code_goes_before_the_name() -> None:
    assert CATALOGUE.atc_of(Medicine(trade_name="Xarelto", atc="b01 af02")) == "B01AF02"
    assert CATALOGUE.atc_of(Medicine(substance="apiksaban")) == "B01AF02"
    assert CATALOGUE.atc_of(Medicine(trade_name="Nieznany")) == ""


def test_fills_in_what_is_empty_and_known() -> None:
    filled = CATALOGUE.enrich(Medicine(trade_name="Madopar", strength="200 mg + 50 mg"))
    assert (filled.substance, filled.atc, filled.strength) == ("lewodopa + benserazyd", "N04BA02", "200 mg + 50 mg")
    kept = Medicine(trade_name="Xarelto", substance="Rivaroxabanum", atc="B01A")
    assert CATALOGUE.enrich(kept) == kept
    assert CATALOGUE.enrich(filled) == filled


def test_fills_in_nothing_where_it_knows_nothing_or_the_entry_contradicts_itself() -> None:
    for entry in (Medicine(trade_name="Nieznany"), Medicine(trade_name="Xarelto", substance="apiksaban")):
        assert CATALOGUE.enrich(entry) == entry
    unsure = CATALOGUE.enrich(Medicine(trade_name="Xarelto", substance="nieznana"))
    assert (unsure.substance, unsure.atc) == ("nieznana", "B01AF01")


def test_completes_a_beginning() -> None:
    found = CATALOGUE.complete("metfo", 20)
    metformax = next(f for f in found if f.name == "Metformax")
    assert metformax.is_trade_name
    assert "850 mg" in metformax.strengths
    assert metformax.forms == ("tabletki",)
    assert metformax.substance == "metformina"
    assert any(f.name == "metformina" and not f.is_trade_name for f in found)
    assert len({f.name for f in found}) == len(found)
    assert len(CATALOGUE.complete("a", 5)) == 5
    assert CATALOGUE.complete(" ") == ()
    assert CATALOGUE.complete("qqqq") == ()
