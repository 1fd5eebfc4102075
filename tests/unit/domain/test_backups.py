"""Which copies stay."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.backups import DAYS, MONTHS, WEEKS, kept

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
moments = st.integers(0, 3_000_000).map(lambda minutes: NOW - timedelta(minutes=minutes))


def days_before(*days: int) -> list[datetime]:
    return [NOW - timedelta(days=day) for day in days]


def test_a_daily_copy_leaves_a_week_of_days_four_weeks_and_twelve_months() -> None:
    staying = kept(days_before(*range(500)))
    assert set(days_before(*range(7))) <= staying
    ages = sorted((NOW - at).days for at in staying)
    assert len([age for age in ages if age < 31]) in range(9, 13)
    assert ages[-1] > 300
    assert len(staying) <= DAYS + WEEKS + MONTHS


def test_of_a_day_the_newest_stays() -> None:
    many = [NOW.replace(hour=hour) for hour in range(8, 16)]
    assert kept(many) == {NOW.replace(hour=15)}


@given(st.lists(moments, max_size=60))
def test_the_newest_always_stays_and_nothing_is_made_up(made: list[datetime]) -> None:
    staying = kept(made)
    assert staying <= set(made)
    assert not made or max(made) in staying
    assert len(staying) <= DAYS + WEEKS + MONTHS
    assert kept(staying) == staying
