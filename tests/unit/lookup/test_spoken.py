import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.codes import ALPHABET
from lifebox.lookup.query import understand
from lifebox.lookup.spoken import in_digits, spelled


@pytest.mark.parametrize(
    ("said", "digits"),
    [
        ("pięćset pięćdziesiąt pięć sześćdziesiąt cztery dwadzieścia osiem", "555 64 28"),
        ("kolejowa czternaście mieszkania trzy", "kolejowa 14 mieszkania 3"),
        ("zero pięć osiem", "0 5 8"),
        ("dwadzieścia trzy cztery", "23 4"),
        ("dziesięć trzy", "10 3"),
        ("sto", "sto"),
        ("sto jeden", "101"),
        ("Trzebiatowska, Piecyk", "Trzebiatowska, Piecyk"),
        ("", ""),
    ],
)
def test_number_words_become_digits(said: str, digits: str) -> None:
    assert in_digits(said) == digits


@pytest.mark.parametrize(
    "said",
    [
        "siedem ka trzy em dziewięć ku iks de dwa",
        "7 Karol 3 Maria 9 Q Xantypa Dorota 2",
        "kod: siedem, kilo, trzy, mike, myślnik, dziewięć, quebec, x-ray, delta, dwa",
        "7 k jak karol 3 m jak maria 9 qxd 2",
        "SIEDEM KA TRZY EM DZIEWIEC KU IKS DE DWA",
    ],
)
def test_a_code_is_understood_as_it_is_spelled(said: str) -> None:
    assert understand(said).codes == ("7K3M9QXD2",)


def test_half_a_code_is_understood_as_it_is_spelled() -> None:
    assert understand("siedem ka trzy em").code_parts == ("7K3M",)


def test_names_alone_are_names() -> None:
    query = understand("Adam Karol Jan Nowak")
    assert (query.codes, query.code_parts) == ((), ())
    assert len(query.terms) == 4


def test_a_house_is_no_code() -> None:
    assert [t.text for t in understand("kolejowa 14 m 3").terms] == ["kolejowa", "14", "3"]


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    assert in_digits(in_digits(text)) == in_digits(text)
    assert all(set(row) <= {*ALPHABET, "U"} for row in spelled(text).rows)
