"""Every kind of question a caller has, with errors, on an invented town."""

from datetime import date
from random import Random
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lifebox.domain.search import Match
from lifebox.lookup.matching import find
from lifebox.lookup.query import understand
from tests.support.callers import QUESTIONS, ask
from tests.unit.lookup.fake_index import FakeIndex, FakePerson, invent_people

_TODAY = date(2026, 11, 22)
_ASKED = 25
# What is said tells these people apart from nearly everybody; of a surname alone the list is too short.
_LEAST = {"surname misspelt": 0.84, "surname and street both misspelt": 0.88}
_USUAL = 0.96


@pytest.fixture(scope="module")
def town() -> FakeIndex:
    return FakeIndex(invent_people(3_000, seed=3))


@pytest.mark.parametrize("kind", QUESTIONS)
def test_the_person_or_one_of_whom_the_same_is_said_is_among_ten(town: FakeIndex, kind: str) -> None:
    question = QUESTIONS[kind]
    missed = []
    for person, text in ask(town.people, question, _ASKED, Random(4)):
        found = [town.people[town.number_of(match.person.id)] for match in _search(town, text)]
        if not any(question.same(person, other) for other in found):
            missed.append((text, person))
    assert len(missed) <= (1 - _LEAST.get(kind, _USUAL)) * _ASKED, missed


def test_why_they_were_found_is_said(town: FakeIndex) -> None:
    for question in QUESTIONS.values():
        _person, text = ask(town.people, question, 1, Random(5))[0]
        assert all(match.reasons for match in _search(town, text))


PHRASES = ("kowalska", "ul. lipowa", "14/3", "1942", "84 lata", "pani", "anna", "sopot", "601 234 567", "wiśniewski")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PHRASES), min_size=2, max_size=6, unique=True), st.randoms(use_true_random=False))
def test_the_order_of_words_changes_nothing(town: FakeIndex, said: list[str], chance: Random) -> None:
    other = said.copy()
    chance.shuffle(other)
    one, another = _search(town, ", ".join(said)), _search(town, ", ".join(other))
    assert one == another


HARD = st.text(max_size=320) | st.text("kowalska 0123456789/-mulę'\x00😀K", max_size=200)


@settings(max_examples=150, deadline=None)
@given(HARD)
def test_any_text_is_answered_in_time(town: FakeIndex, text: str) -> None:
    begun = process_time()
    found = _search(town, text)
    assert process_time() - begun < 2
    assert len(found) <= 10


@pytest.mark.parametrize(
    "text",
    ["", " ", "a", "ż", "ł" * 200, "kowalska" * 25, "7" * 200, "1 2 3 4 5 6 7 8 9", "😀", "\x00\x1b[31m\x07", "ﬁ⁵Ⅷ",
     "a b c d e f g h i j k l m n o p", "K" * 9, "UUUU-UUUU-U", "´`'\"*()^-", "NEAR(a b)", "name:kowalska OR *"],
)  # fmt: skip
def test_what_nobody_would_say_is_answered_calmly(town: FakeIndex, text: str) -> None:
    found = _search(town, text)
    assert all(0 < match.score <= 100 for match in found)


def _search(index: FakeIndex, text: str) -> tuple[Match, ...]:
    return find(understand(text, lambda: "58", _TODAY), index)


def test_noise_around_what_was_said_changes_nothing(town: FakeIndex) -> None:
    person: FakePerson = town.people[0]
    bare = f"{person.surname} {person.street}"
    polite = f"proszę pani, chodzi o panią {person.surname}, mieszka na ul. {person.street}"
    assert _search(town, bare) == _search(town, polite)
