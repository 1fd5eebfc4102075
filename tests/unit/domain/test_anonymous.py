"""Rows in which nobody can be found."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from lifebox.domain.anonymous import AnonymousRow, age_band, hide_rare
from lifebox.domain.statistics import SMALL

ROWS = st.lists(
    st.builds(
        AnonymousRow,
        st.sampled_from([-1, 0, 60, 70, 80, 90]),
        st.sampled_from(["Sopot 81-7", "Sopot 81-8", "Gdynia 81-3"]),
        st.sampled_from(["alone", "with_others", "unknown"]),
        st.booleans(),
        st.sampled_from([("unprinted", "1"), ("current", "2")]),
    ),
    max_size=60,
)


def row(age: int = 80, area: str = "Sopot 81-8", household: str = "alone", sharing: bool = False) -> AnonymousRow:
    return AnonymousRow(age, area, household, sharing, ("current",))


@given(ROWS)
def test_nobody_is_one_of_few(rows: list[AnonymousRow]) -> None:
    told = hide_rare(rows)
    assert len(told) == len(rows)
    sizes = Counter(one.seen for one in told)
    for one in told:
        assert sizes[one.seen] >= SMALL or (set(one.seen) == {None} and one.known is None)


@given(ROWS)
def test_nothing_is_made_up_and_the_order_tells_nothing(rows: list[AnonymousRow]) -> None:
    told = hide_rare(rows)
    assert told == hide_rare(rows[::-1])
    assert not Counter[tuple[str, ...] | None](one.known for one in told if one.known) - Counter(
        one.known for one in rows
    )


def test_what_is_common_stays() -> None:
    assert hide_rare([row()] * SMALL) == (row(),) * SMALL


def test_the_household_goes_first_then_the_area_then_the_age() -> None:
    common = [row()] * SMALL
    shared = [row(household="with_others", sharing=bool(n % 2)) for n in range(SMALL)]
    assert {one.household for one in hide_rare(common + shared)} == {"alone", None}
    far = [row(area=f"Wieś {n}") for n in range(SMALL)]
    assert {(one.age, one.area) for one in hide_rare(far)} == {(80, None)}
    ages = [row(age=age, area="Wieś") for age in (0, 60, 70, 80, 90)]
    assert {one.seen for one in hide_rare(ages)} == {(None,) * 4}


def test_bands() -> None:
    assert [age_band(age) for age in (3, 59, 60, 69, 70, 89, 90, 104)] == [0, 0, 60, 60, 70, 80, 90, 90]
