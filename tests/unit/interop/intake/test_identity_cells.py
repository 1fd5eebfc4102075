"""Names, dates and addresses."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.dates import PartialDate
from lifebox.domain.folding import words
from lifebox.domain.identity import Sex
from lifebox.interop.intake.addresses import read_address
from lifebox.interop.intake.days import read_day
from lifebox.interop.intake.findings import Problem
from lifebox.interop.intake.names import proper_case, read_full_name, read_sex
from tests.unit.interop.intake.lists import TODAY


@pytest.mark.parametrize(
    ("text", "surname", "given_names"),
    [
        ("Lipa Teresa", "Lipa", "Teresa"),
        ("Teresa Lipa", "Lipa", "Teresa"),
        ("LIPA Genowefa", "Lipa", "Genowefa"),
        ("Genowefa LIPA", "Lipa", "Genowefa"),
        ("ŁĘCKA-ŻAK WIESŁAWA", "Łęcka-Żak", "Wiesława"),
        ("Łęcka - Żak Wiesława", "Łęcka-Żak", "Wiesława"),
        ("Lipa, Anna Maria", "Lipa", "Anna Maria"),
        ("Maria Anna Lipa", "Lipa", "Maria Anna"),
        ("Lipa Maria Anna", "Lipa", "Maria Anna"),
        ("Pani Anna Lipa", "Lipa", "Anna"),
        ("J. Lipa", "Lipa", "J."),
        ("anna lipa", "Lipa", "Anna"),
        ("van der Berg Jan", "van der Berg", "Jan"),
        ("Lipa", "Lipa", ""),
        ("", "", ""),
    ],
)
def test_full_names(text: str, surname: str, given_names: str) -> None:
    found = read_full_name(text)
    assert (found.surname, found.given_names, found.assumed) == (surname, given_names, False)


def test_the_heading_decides_where_the_words_do_not() -> None:
    assert read_full_name("Xyz Qwe").surname == "Xyz"
    assert read_full_name("Xyz Qwe", given_first=True).surname == "Qwe"
    assert read_full_name("Xyz Qwe").assumed


@pytest.mark.parametrize("text", ["Lipa Anna z d. Dąb", "Lipa Anna (z domu Dąb)", "Lipa Anna (Dąb)"])
def test_maiden_and_used_names(text: str) -> None:
    found = read_full_name(text)
    assert (found.surname, found.given_names, found.used_name) == ("Lipa", "Anna", "Dąb")


@pytest.mark.parametrize(
    ("text", "proper"),
    [
        ("MCDONALD", "McDonald"),
        ("O'BRIEN", "O'Brien"),
        ("ŁĘCKA-ŻAK", "Łęcka-Żak"),
        ("VAN DER BERG", "van der Berg"),
        ("DiCaprio", "DiCaprio"),
        ("żak", "Żak"),
    ],
)
def test_proper_case(text: str, proper: str) -> None:
    assert proper_case(text) == proper


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("K", Sex.FEMALE),
        ("kobieta", Sex.FEMALE),
        ("m", Sex.MALE),
        ("Mężczyzna", Sex.MALE),
        ("", Sex.UNKNOWN),
        ("X5", None),
    ],
)
def test_sex(text: str, sex: Sex | None) -> None:
    assert read_sex(text) is sex


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("1956-02-06", "1956-02-06"),
        ("1956-02-06 00:00:00", "1956-02-06"),
        ("01.01.1934", "1934-01-01"),
        ("1/2/1934", "1934-02-01"),
        ("01 02 1934 r.", "1934-02-01"),
        ("03/2023", "2023-03"),
        ("2023-03", "2023-03"),
        ("1954", "1954"),
        ("1954.0", "1954"),
        ("ur. 5 maja 1941", "1941-05-05"),
        ("5.V.1941", "1941-05-05"),
        ("maj 1941", "1941-05"),
        ("19410505", "1941-05-05"),
    ],
)
def test_dates(text: str, iso: str) -> None:
    found = read_day(text, TODAY)
    assert (str(found.day), found.problem) == (iso, None)


def test_serials_of_spreadsheets_are_dates_to_check() -> None:
    found = read_day("20456", TODAY)
    assert (str(found.day), found.problem) == ("1956-01-02", Problem.DATE_FROM_SERIAL)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("05.05.41", Problem.TWO_DIGIT_YEAR),
        ("41", Problem.TWO_DIGIT_YEAR),
        ("31.02.1950", Problem.DATE_UNREADABLE),
        ("wkrótce", Problem.DATE_UNREADABLE),
        ("2026-11-23", Problem.FUTURE_DATE),
        ("2027", Problem.FUTURE_DATE),
        ("", None),
    ],
)
def test_refused_dates(text: str, problem: Problem | None) -> None:
    found = read_day(text, TODAY)
    assert (found.day, found.problem) == (None, problem)


@given(
    st.dates(max_value=TODAY, min_value=TODAY.replace(year=1900)), st.sampled_from(["%d.%m.%Y", "%Y-%m-%d", "%d/%m/%Y"])
)
def test_every_day_is_read_in_every_form(day: date, form: str) -> None:
    assert read_day(day.strftime(form), TODAY).day == PartialDate.of(day)


@pytest.mark.parametrize(
    ("text", "street", "building", "flat"),
    [
        ("ul. 23 Marca 56B/46", "ul. 23 Marca", "56B", "46"),
        ("ul. Polna 80B m.21", "ul. Polna", "80B", "21"),
        ("Polna 80B m. 21", "Polna", "80B", "21"),
        ("Jana z Kolna 29", "Jana z Kolna", "29", ""),
        ("al. Niepodległości 700 lok. 3", "al. Niepodległości", "700", "3"),
        ("os. X 5", "os. X", "5", ""),
        ("pl. Konstytucji 3 Maja 1 m 4", "pl. Konstytucji 3 Maja", "1", "4"),
        ("ul. Władysława IV 83", "ul. Władysława IV", "83", ""),
        ("Polna 14m3", "Polna", "14", "3"),
        ("Polna, 14", "Polna", "14", ""),
        ("ul. Polna 12-14/5", "ul. Polna", "12-14", "5"),
        ("3 Maja", "3 Maja", "", ""),
    ],
)
def test_addresses(text: str, street: str, building: str, flat: str) -> None:
    found = read_address(text, "Sopot")
    assert (found.address.street, found.address.building, found.address.flat) == (street, building, flat)
    assert (found.address.town, found.rest) == ("Sopot", "")


@pytest.mark.parametrize(
    "text", ["81-835 Gdynia, ul. Polna 14/3", "ul. Polna 14/3, 81-835 Gdynia", "81-835 Gdynia ul. Polna 14 m. 3"]
)
def test_postcode_and_town(text: str) -> None:
    found = read_address(text, "Sopot").address
    assert (found.postcode, found.town, found.street, found.flat) == ("81-835", "Gdynia", "ul. Polna", "3")


def test_access_stands_in_addresses_too() -> None:
    found = read_address("ul. Polna 14 m. 3, kl. B, II p., wejście od podwórza", "Sopot")
    assert (found.staircase, found.floor, found.rest) == ("B", "II", "wejście od podwórza")
    assert read_address("Polna 14 Sopot", "Sopot").address.town == "Sopot"
    assert not read_address("", "Sopot").address.town


MARKS = {"m", "lok", "lokal", "mieszk", "mieszkanie", "kl", "klatka", "schodowa", "p", "pietro", "pietrze", "nr"}


@given(st.text("ABCąłm 0123456789/.,-\nXIV", max_size=60))
def test_no_word_of_an_address_is_lost(text: str) -> None:
    found = read_address(text)
    kept = "".join(words(" ".join([*found.address.model_dump().values(), found.staircase, found.floor, found.rest])))
    for word in set(words(text)) - MARKS:
        assert set(word) - set("m") <= set(kept)


@given(st.text(max_size=80))
def test_any_text_gives_a_name_a_date_or_a_problem(text: str) -> None:
    found = read_full_name(text)
    assert isinstance(found.surname + found.given_names, str)
    day = read_day(text, TODAY)
    assert day.day is None or day.day.earliest <= TODAY
