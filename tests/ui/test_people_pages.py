"""A long list fetched by pages: whatever the order of questions and answers, a row shows its person or nothing."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lifebox.domain.errors import LifeboxError
from lifebox.domain.ids import PersonId
from lifebox.domain.people import PersonSummary
from lifebox.ui.presenters.people_columns import COLUMNS, Column, ColumnPlace, read_layout, write_layout
from lifebox.ui.presenters.people_pages import HELD, PAGE, WAITING, Chosen, Listed, PeoplePages, joined
from tests.support.people import Waiting, summary_of

USUAL = tuple(ColumnPlace(one) for one in COLUMNS)


def person(number: int) -> PersonId:
    return PersonId(UUID(int=number))


def fetch(asked: Sequence[PersonId]) -> list[PersonSummary]:
    assert 0 < len(asked) <= PAGE
    return [summary_of(one) for one in asked]


def pages_of(tasks: Waiting, arrived: Callable[[int, int], None] = lambda *_: None) -> PeoplePages:
    return PeoplePages(tasks, fetch, arrived, lambda error: None)


steps = st.lists(
    st.one_of(
        st.tuples(st.just("look"), st.floats(0, 0.999)),
        st.tuples(st.just("answer"), st.integers(1, 3)),
        st.tuples(st.just("list"), st.integers(0, PAGE * 60), st.integers(0, 5)),
    ),
    max_size=60,
)


@settings(max_examples=150, deadline=None)
@given(steps=steps)
def test_a_row_shows_its_own_person_or_nothing_and_comes_in_the_end(steps: list[tuple[Any, ...]]) -> None:
    tasks = Waiting()
    pages = pages_of(tasks)
    ids: list[PersonId] = []
    looked = 0
    for step in steps:
        if step[0] == "list":
            ids = [person(number * 7 + step[2]) for number in range(step[1])]
            pages.show(Listed(ids))
            looked = 0
        elif step[0] == "answer":
            for _ in range(step[1]):
                tasks.answer()
        elif ids:
            looked = int(step[1] * len(ids))
            shown = pages.at(looked)
            assert shown is None or shown.id == ids[looked]
        assert len(tasks.reads) <= 1, "the read worker is never flooded"
        assert len(pages._pages) <= HELD
        assert len(pages._waiting) <= WAITING
    if ids:
        pages.at(looked)
        while tasks.answer():
            pass
        shown = pages.at(looked)
        assert shown is not None
        assert shown.id == ids[looked]


def test_what_is_looked_at_last_is_fetched_first_and_its_neighbours_after_it() -> None:
    tasks = Waiting()
    heard: list[int] = []
    pages = pages_of(tasks, lambda first, _last: heard.append(first // PAGE))
    pages.show(Listed(person(number) for number in range(PAGE * 200)))
    for number in (0, 50, 100, 150):
        pages.at(number * PAGE)
    while tasks.answer():
        pass
    assert heard[:2] == [0, 150], "the page under way, then the newest one"
    assert {149, 151} <= set(heard)
    assert 50 not in heard, "what was only passed by is not fetched"


def test_while_the_same_people_are_read_anew_they_stay_in_sight() -> None:
    tasks = Waiting()
    pages = pages_of(tasks)
    ids = [person(number) for number in range(10)]
    pages.show(Listed(ids))
    pages.at(0)
    tasks.answer()
    pages.show(Listed(reversed(ids)))
    shown = pages.at(0)
    assert shown is not None
    assert shown.id == ids[-1]


def test_somebody_who_is_gone_leaves_an_empty_row_and_an_error_is_told() -> None:
    tasks = Waiting()
    told: list[LifeboxError] = []
    pages = PeoplePages(tasks, lambda asked: [summary_of(one) for one in asked[1:]], lambda *_: None, told.append)
    pages.show(Listed([person(1), person(2)]))
    pages.at(0)
    tasks.answer()
    assert pages.at(0) is None
    assert pages.at(1) is not None
    assert tasks.reads == [], "what is not there is not asked for again and again"

    def fails(asked: Sequence[PersonId]) -> list[PersonSummary]:
        raise LifeboxError

    pages = PeoplePages(tasks, fails, lambda *_: None, told.append)
    pages.show(Listed([person(1)]))
    pages.at(0)
    tasks.answer()
    assert len(told) == 1


rows = st.lists(st.integers(0, 60), unique=True)


@given(before=st.permutations(range(40)), after=st.lists(st.integers(0, 60), unique=True), chosen=rows)
def test_a_selection_follows_its_people(before: list[int], after: list[int], chosen: list[int]) -> None:
    old, new = Listed(map(person, before)), Listed(map(person, after))
    spans = joined((row, row) for row in sorted(row for row in chosen if row < len(before)))
    marked = set(old.within(spans))
    assert marked == {person(before[row]) for row in chosen if row < len(before)}
    carried = old.carry(spans, new)
    assert set(new.within(carried)) == marked & set(map(person, after))
    assert all(first <= last for first, last in carried)
    assert all(left[1] + 1 < right[0] for left, right in pairwise(carried))


@given(count=st.integers(0, 30), first=st.integers(-40, 40), last=st.integers(-40, 40))
def test_those_chosen_are_a_sequence_like_any_other(count: int, first: int, last: int) -> None:
    ids = tuple(person(number) for number in range(count))
    chosen = Chosen.of(ids)
    assert (len(chosen), tuple(chosen), tuple(chosen[first:last])) == (count, ids, ids[first:last])
    assert tuple(chosen[last:first:-2]) == ids[last:first:-2]
    assert [chosen[at] for at in range(-count, count)] == [*ids, *ids]
    for outside in (count, -count - 1):
        with pytest.raises(IndexError):
            chosen[outside]
    assert [one in chosen for one in (person(0), person(30))] == [count > 0, False]
    assert chosen == Listed(ids).within([(0, count - 1)])


places = st.builds(ColumnPlace, st.sampled_from(COLUMNS), st.one_of(st.just(0), st.integers(40, 2000)), st.booleans())


@given(found=st.lists(places, unique_by=lambda one: one.column, min_size=len(COLUMNS)))
def test_a_layout_is_read_as_it_was_written(found: list[ColumnPlace]) -> None:
    read = read_layout(write_layout(found), USUAL)
    assert read == (tuple(found) if any(one.shown for one in found) else USUAL)


@given(
    text=st.one_of(
        st.text(), st.lists(st.sampled_from(["name:9", "-code:", "x:1", "birth:²", ":", "alerts:99999"])).map(" ".join)
    )
)
def test_any_text_gives_a_layout_with_every_column(text: str) -> None:
    read = read_layout(text, USUAL)
    assert {one.column for one in read} == set(Column)
    assert any(one.shown for one in read)
