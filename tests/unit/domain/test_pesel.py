from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.pesel import PeselFacts, pesel_facts, tidy_pesel

TODAY = date(2026, 11, 22)
_MONTHS = {18: 80, 19: 0, 20: 20, 21: 40, 22: 60}
_WEIGHTS = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)


def make_pesel(birth: date, serial: int) -> str:
    body = f"{birth.year % 100:02d}{birth.month + _MONTHS[birth.year // 100]:02d}{birth.day:02d}{serial:04d}"
    check = (10 - sum(int(d) * w for d, w in zip(body, _WEIGHTS, strict=True)) % 10) % 10
    return f"{body}{check}"


@given(st.dates(min_value=date(1850, 1, 1), max_value=TODAY), st.integers(0, 9999))
def test_says_birth_and_sex(birth: date, serial: int) -> None:
    number = make_pesel(birth, serial)
    assert pesel_facts(number, TODAY) == PeselFacts(birth=birth, female=serial % 2 == 0)
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    assert pesel_facts(wrong, TODAY) is None


@pytest.mark.parametrize("number", ["", "4205121234", "abcdefghijk", make_pesel(date(2030, 1, 1), 1), "42133112345"])
def test_knows_nothing_of_a_wrong_or_future_number(number: str) -> None:
    assert pesel_facts(number, TODAY) is None


@pytest.mark.parametrize(
    ("typed", "tidied"),
    [
        ("2070803628.0", "02070803628"),
        ("420512 12345", "42051212345"),
        (" 42051212345 ", "42051212345"),
        ("207080362", "00207080362"),
        ("12", "12"),
        ("nie zna", "nie zna"),
        ("", ""),
    ],
)
def test_tidies_what_spreadsheets_do_and_loses_nothing(typed: str, tidied: str) -> None:
    assert tidy_pesel(typed) == tidied
