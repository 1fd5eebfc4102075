import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.phones import read_phone, show_phone

mobiles = st.integers(500_000_000, 899_999_999).map(str)


@given(mobiles)
def test_a_shown_number_reads_back(digits: str) -> None:
    number = read_phone(digits)
    assert number == f"+48{digits}"
    assert read_phone(show_phone(number)) == number


@pytest.mark.parametrize(
    "written",
    ["58 551 17 10", "585511710", "(58) 551-17-10", "0-58 5511710", "058 551 17 10", "+48 58 551 17 10",
     "0048585511710", "5511710", "551-17-10"],
)  # fmt: skip
def test_reads_every_office_form(written: str) -> None:
    assert read_phone(written, area_code="58") == "+48585511710"


@pytest.mark.parametrize("written", ["", "brak", "12", "58551171012345678"])
def test_gives_none_where_there_is_no_plausible_number(written: str) -> None:
    assert read_phone(written) is None


def test_shows_polish_numbers_without_the_country_and_others_with_it() -> None:
    assert show_phone("+48601234567") == "601 234 567"
    assert show_phone("+380501234567").startswith("+380")
    assert show_phone("unreadable") == "unreadable"


@given(st.text(max_size=30))
def test_never_fails_on_any_text(text: str) -> None:
    number = read_phone(text, "58")
    assert number is None or number.startswith("+")


def test_a_local_number_without_its_area_is_no_number() -> None:
    assert read_phone("5511710") is None
    assert read_phone("5511710", "58") == "+48585511710"
