from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from lifebox.domain.dates import PartialDate, add_months, years_between

days = st.dates(min_value=date(1850, 1, 1))
partial_dates = st.one_of(
    days.map(PartialDate.of),
    days.map(lambda d: PartialDate(d.year, d.month)),
    days.map(lambda d: PartialDate(d.year)),
)


@given(partial_dates)
def test_the_iso_form_reads_back(day: PartialDate) -> None:
    assert PartialDate.parse(str(day)) == day


@given(partial_dates)
def test_it_lies_between_its_first_and_last_day(day: PartialDate) -> None:
    assert day.earliest <= day.latest
    assert (day.exact is not None) == (day.day is not None)
    assert day.exact is None or day.earliest == day.exact == day.latest


@given(days)
def test_a_day_agrees_with_its_month_and_year(day: date) -> None:
    exact = PartialDate.of(day)
    assert exact.agrees_with(PartialDate(day.year, day.month))
    assert PartialDate(day.year).agrees_with(exact)
    assert not exact.agrees_with(PartialDate(day.year - 1 if day.year > 1850 else day.year + 1))


@pytest.mark.parametrize("text", ["", "42", "1942-", "1942-13", "1942-02-30", "1942-05-12-1", "maj 1942", "１９４２"])
def test_refuses_what_is_no_iso_date(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|month|day|year"):
        PartialDate.parse(text)


@pytest.mark.parametrize("parts", [(1700,), (1942, 0), (1942, None, 3)])
def test_refuses_what_no_calendar_holds(parts: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"year|month"):
        PartialDate(*parts)


def test_age_is_certain_only_where_the_birthday_does_not_matter() -> None:
    today = date(2026, 11, 22)
    assert PartialDate(1942, 11, 22).age_on(today) == (84, True)
    assert PartialDate(1942, 11, 23).age_on(today) == (83, True)
    assert PartialDate(1942).age_on(today) == (84, False)
    assert PartialDate(1942, 11).age_on(today) == (84, False)
    assert PartialDate(1942, 5).age_on(today) == (84, True)


def test_years_are_never_below_zero() -> None:
    assert years_between(date(2030, 1, 1), date(2026, 1, 1)) == 0


def test_a_month_later_is_the_last_day_where_the_month_is_shorter() -> None:
    assert add_months(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert add_months(date(2026, 11, 22), 6) == date(2027, 5, 22)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)), st.integers(0, 240))
def test_adding_months_moves_that_many_months(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day <= day.day


class _Holder(BaseModel):
    day: PartialDate


@given(partial_dates)
def test_a_model_keeps_it_in_json(day: PartialDate) -> None:
    assert _Holder.model_validate_json(_Holder(day=day).model_dump_json()).day == day


def test_a_model_takes_a_date_and_refuses_the_rest() -> None:
    assert _Holder.model_validate({"day": date(1942, 5, 12)}).day == PartialDate(1942, 5, 12)
    with pytest.raises(ValidationError):
        _Holder.model_validate({"day": 1942})
