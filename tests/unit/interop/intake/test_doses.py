"""Medicines and doses: what is understood, what stays verbatim, and that nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.folding import words
from lifebox.domain.medical import Dose
from lifebox.domain.values import clean_line
from lifebox.interop.intake.doses import read_dose, read_medicine, read_medicines


@pytest.mark.parametrize(
    ("text", "name", "strength", "dose"),
    [
        ("Bisocard 5 mg 1-0-1", "Bisocard", "5 mg", Dose(morning="1", evening="1")),
        ("Acenocumarol 4 mg 1/2-0-0", "Acenocumarol", "4 mg", Dose(morning="1/2")),
        ("Acard 75 mg 0-1-0-0", "Acard", "75 mg", Dose(noon="1")),
        ("Stilnox 0-0-0-1", "Stilnox", "", Dose(night="1")),
        ("Sinemet ½-0-½", "Sinemet", "", Dose(morning="½", evening="½")),
        ("Metypred 4 mg 1½–0–0", "Metypred", "4 mg", Dose(morning="1½")),
        ("Insulatard 100 j.m./ml 14j-0-10j", "Insulatard", "100 j.m./ml", Dose(morning="14j", evening="10j")),
        (
            "Gensulin M30 100 j.m./ml rano 20j, wieczór 16j",
            "Gensulin M30",
            "100 j.m./ml",
            Dose(morning="20j", evening="16j"),
        ),
        ("Lantus 20 j. na noc", "Lantus", "", Dose(night="20 j.")),
        ("Xarelto 20 mg 1 x dz wieczorem", "Xarelto", "20 mg", Dose(evening="1")),
        ("Spiriva 18 µg 1 inh rano", "Spiriva", "18 µg", Dose(morning="1 inh")),
        ("Seretide 50/500 1 wziew rano i wieczorem", "Seretide", "50/500", Dose(morning="1 wziew", evening="1 wziew")),
        ("Madopar 200 mg + 50 mg co 4h: 7,11,15,19", "Madopar", "200 mg + 50 mg", Dose(text="co 4h: 7,11,15,19")),
        ("Ozempic 1 mg raz w tyg. (śr)", "Ozempic", "1 mg", Dose(text="raz w tyg. (śr)")),
        ("Warfin 3 mg wg INR", "Warfin", "3 mg", Dose(text="wg INR")),
        ("Polocard 75 mg rano", "Polocard", "75 mg", Dose(text="rano")),
        ("Euthyrox 50 µg na czczo", "Euthyrox", "50 µg", Dose(text="na czczo")),
        ("Metformax 850 1x1", "Metformax", "850", Dose(text="1x1")),
        ("Metformax SR 500 2x1", "Metformax SR", "500", Dose(text="2x1")),
        ("Concor 5 1-0-0", "Concor", "5", Dose(morning="1")),
        ("Digoxin 0,1 mg 1-0-0", "Digoxin", "0,1 mg", Dose(morning="1")),
        ("Controloc 20 mg 1-0-0 przed śniadaniem", "Controloc", "20 mg", Dose(morning="1", text="przed śniadaniem")),
        ("Durogesic 25 µg/h co 72 h", "Durogesic", "25 µg/h", Dose(text="co 72 h")),
        ("coś na serce", "coś na serce", "", Dose()),
        ("Aaa 0-0-0", "Aaa", "", Dose(text="0-0-0")),
        ("Aaa 1-0-0 pn, 2-0-0 wt", "Aaa", "", Dose(text="1-0-0 pn, 2-0-0 wt")),
        ("Aaa rano 1, rano 2", "Aaa", "", Dose(text="rano 1, rano 2")),
    ],
)
def test_one_medicine(text: str, name: str, strength: str, dose: Dose) -> None:
    found = read_medicine(text)
    assert (found.trade_name, found.strength, found.dose) == (name, strength, dose)
    assert found.as_written == text


@pytest.mark.parametrize("text", ["Tramal 50 mg w razie bólu", "Berodual w razie duszności", "Apap doraźnie"])
def test_as_needed(text: str) -> None:
    found = read_medicine(text)
    assert found.as_needed
    assert found.dose.text in text
    assert found.dose.text
    assert not read_medicine("Apap 1-0-1").as_needed


def test_an_amount_that_nobody_wrote_is_not_made_up() -> None:
    assert not any(read_dose("rano i wieczorem").times)
    assert not any(read_dose("2 x dziennie").times)


def test_dates_and_phones_are_no_schedules() -> None:
    assert read_dose("od 12-03-2024").text == "od 12-03-2024"
    assert read_dose("602-123-456").text == "602-123-456"


def test_form_stands_between_strength_and_dose() -> None:
    assert read_medicine("Furosemid 40 mg tabl. 1-0-0").form == "tabl."


@pytest.mark.parametrize(
    ("cell", "pieces"),
    [
        ("Aaa 1-0-0\nBbb 5 mg; Ccc", ["Aaa 1-0-0", "Bbb 5 mg", "Ccc"]),
        ("Tramal 50 mg w razie bólu, Warfin 3 mg wg INR", ["Tramal 50 mg w razie bólu", "Warfin 3 mg wg INR"]),
        (
            "Madopar 200 mg + 50 mg co 4h: 7,11,15,19, Digoxin 0,1 mg",
            ["Madopar 200 mg + 50 mg co 4h: 7,11,15,19", "Digoxin 0,1 mg"],
        ),
        (
            "Gensulin M30 rano 20j, wieczór 16j, Acard 75 mg",
            ["Gensulin M30 rano 20j, wieczór 16j", "Acard 75 mg"],
        ),
        ("Aaa 5 mg, 1 tabl., po jedzeniu, Bbb", ["Aaa 5 mg, 1 tabl., po jedzeniu", "Bbb"]),
        ("Ozempic 1 mg (śr, pt), Bbb", ["Ozempic 1 mg (śr, pt)", "Bbb"]),
        ("acard 75, bisocard 5, furosemid", ["acard 75", "bisocard 5", "furosemid"]),
        ("Ibuprom w razie bólu, gorączki", ["Ibuprom w razie bólu, gorączki"]),
        ("1. Aaa 5 mg\n2) Bbb", ["1. Aaa 5 mg", "2) Bbb"]),
    ],
)
def test_splitting_a_cell(cell: str, pieces: list[str]) -> None:
    assert [medicine.as_written for medicine in read_medicines(cell)] == pieces


def test_a_list_number_is_no_part_of_the_name() -> None:
    assert read_medicine("1. Aaa 5 mg").trade_name == "Aaa"


def test_a_cell_longer_than_a_field_loses_nothing() -> None:
    cell = " ".join(f"slowo{n}" for n in range(200))
    assert [w for m in read_medicines(cell) for w in words(m.as_written)] == list(words(cell))


PART = st.sampled_from(
    ["Aaa", "Bbb SR", "5 mg", "0,1 mg", "100 j.m./ml", "1-0-1", "1/2-0-0", "14j-0-10j", "½-0-½", "rano",
     "na noc", "20j", "wieczór", "co 4h: 7,11", "wg INR", ",", ";", "\n", ", ", "(śr)", "1x1", "2 x dz",
     "w razie bólu", "tabl.", "+", "-", "3"]
)  # fmt: skip
CELLS = st.one_of(
    st.text(max_size=200), st.lists(PART, max_size=20).map(" ".join), st.lists(PART, max_size=9).map("".join)
)


@given(CELLS)
def test_every_word_and_digit_of_a_cell_is_in_what_was_written(cell: str) -> None:
    pieces = [word for medicine in read_medicines(cell) for word in words(medicine.as_written)]
    lines = [clean_line(part) for part in cell.replace(";", "\n").split("\n")]
    assert "".join(pieces) == "".join(word for line in lines for word in words(line))


@given(CELLS)
def test_what_is_shown_holds_every_number_of_the_piece(cell: str) -> None:
    for medicine in read_medicines(cell):
        shown = f"{medicine.title} {medicine.form} {medicine.dose.one_line()}"
        missing = set("123456789") & set(medicine.as_written) - set(shown)
        # Only a list's own numbering and the "1 x" of "once a day" may go.
        assert missing <= {"1"} or medicine.as_written.split()[0].rstrip(".)").isdigit()
