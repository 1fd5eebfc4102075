from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.lookup.births import read_births

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "text",
    ["12.05.1942", "12-5-1942", "1942-05-12", "1942.05.12", "12051942", "12 maja 1942", "420512"],
)
def test_a_date_is_the_day_and_less_well_the_year(text: str) -> None:
    assert read_births(text).words == (("19420512", "1942"),)


@pytest.mark.parametrize("text", ["rocznik 42", "ur. 42", "ur 42", "urodzona w 42", "urodzony w roku 42"])
def test_a_short_year_is_of_the_last_century(text: str) -> None:
    assert read_births(text).words == (("1942",),)


@pytest.mark.parametrize("text", ["84 lata", "84 lat", "lat 84", "84-letnia", "84 letni", "84-latka", "84 l."])
def test_an_age_leaves_two_years(text: str) -> None:
    assert read_births(text, TODAY).words == (("1942", "1941"),)
    assert read_births(text).words == ()


@pytest.mark.parametrize(
    "text",
    ["kolejowa 14 m 3", "3 maja 14", "31.02.1942", "5 lat", "300 lat", "1942", "427412", "ulica latarników 5", ""],
)
def test_what_is_no_birth_is_left_alone(text: str) -> None:
    found = read_births(text, TODAY)
    assert (found.words, found.rest) == ((), text)


def test_what_said_it_is_taken_out() -> None:
    assert read_births("kowalska 12.05.1942 lipowa", TODAY).rest.split() == ["kowalska", "lipowa"]


@given(st.text(max_size=80) | st.text("0123456789.- lat", max_size=40))
def test_any_text_is_read(text: str) -> None:
    for words in read_births(text, TODAY).words:
        assert all(word.isdigit() for word in words)
