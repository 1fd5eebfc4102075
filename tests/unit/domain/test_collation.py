"""Sort keys against the Polish alphabet, as a dictionary has it."""

import ast
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import lifebox
from lifebox.domain.collation import address_sort, alphabetic, name_sort, text_sort
from lifebox.domain.exercises import ExerciseResult, figures_of
from lifebox.domain.imports import SavedMapping, SavedMappings

ALPHABET = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"
WORDS = st.text(ALPHABET + ALPHABET.upper(), min_size=1, max_size=8)
NUMBERS = st.integers(0, 99_999)
LETTERS = st.sampled_from(["", *"abcd"])


def _places(word: str) -> list[int]:
    return [ALPHABET.index(letter) for letter in word.lower()]


@given(WORDS, WORDS)
def test_words_stand_in_the_order_of_the_alphabet(one: str, other: str) -> None:
    keys, places = (text_sort(one), text_sort(other)), (_places(one), _places(other))
    assert (keys[0] < keys[1], keys[0] == keys[1]) == (places[0] < places[1], places[0] == places[1])


@given(st.tuples(WORDS, WORDS), st.tuples(WORDS, WORDS))
def test_the_given_name_decides_only_where_the_surname_does_not(one: tuple[str, str], other: tuple[str, str]) -> None:
    expected = [_places(word) for word in one] < [_places(word) for word in other]
    assert (name_sort(*one) < name_sort(*other)) == expected


@given(st.tuples(NUMBERS, LETTERS), st.tuples(NUMBERS, LETTERS))
def test_numbers_of_buildings_count(one: tuple[int, str], other: tuple[int, str]) -> None:
    keys = [address_sort("Leśna", f"{number}{letter}", "", "") for number, letter in (one, other)]
    assert (keys[0] < keys[1]) == (one < other)


@pytest.mark.parametrize(
    "ordered",
    [
        ("Nowak", "Nowak-Żak", "Nowakowska"),
        ("Zaczek", "Ząb", "Zez", "Źrebak", "Żak"),
        ("Muller", "Müller", "Munk"),
        ("", "Adam"),
    ],
)
def test_names(ordered: tuple[str, ...]) -> None:
    keys = [name_sort(surname, "Jan") for surname in ordered]
    assert all(one <= other for one, other in pairwise(keys))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("ul. Leśna", "2", "", ""), ("Leśna", "10", "", "")),
        (("ul. Leśna", "14", "9", ""), ("ulica Leśna", "14", "10", "")),
        (("Leśna", "14", "", ""), ("Leśna", "14 A", "", "")),
        (("Leśna", "14/2", "", ""), ("Leśna", "14/16", "", "")),
        (("3 Maja", "1", "", ""), ("11 Listopada", "1", "", "")),
        (("Leśna", "1", "", "Gdańsk"), ("Leśna", "1", "", "Sopot")),
        (("Żytnia", "1", "", ""), ("", "", "", "")),
    ],
)
def test_addresses(one: tuple[str, str, str, str], other: tuple[str, str, str, str]) -> None:
    assert address_sort(*one) < address_sort(*other)


def test_a_letter_after_a_number_may_stand_apart() -> None:
    assert address_sort("Leśna", "14 A", "", "") == address_sort("ul. leśna", "14a", "", "")


@given(st.text(max_size=30))
def test_any_text_has_a_key_that_sorts_by_bytes(text: str) -> None:
    key = text_sort(text)
    assert set(key) <= set("abcdefghijklmnopqrstuvwxyz0123456789~-")


@given(st.lists(WORDS, max_size=12))
def test_a_list_put_in_order_here_stands_in_the_order_of_the_alphabet(found: list[str]) -> None:
    assert [_places(word) for word in sorted(found, key=alphabetic)] == sorted(map(_places, found))


NAMED = {"name", "surname", "given_names", "login", "street", "town", "label", "title"}


def test_no_list_is_put_in_the_order_of_code_points() -> None:
    """Wherever something is sorted by a name, its key is one of this module's."""
    bare = [
        f"{source.name}:{key.lineno}"
        for source in sorted(Path(lifebox.__file__).parent.rglob("*.py"))
        for call in ast.walk(ast.parse(source.read_text("utf-8")))
        if isinstance(call, ast.Call)
        for given in call.keywords
        if given.arg == "key" and isinstance(key := given.value, ast.Lambda) and _sorts_by_a_bare_name(key.body)
    ]
    assert bare == []


def _sorts_by_a_bare_name(key: ast.AST) -> bool:
    if isinstance(key, ast.Attribute):
        return key.attr in NAMED
    return not isinstance(key, ast.Call) and any(map(_sorts_by_a_bare_name, ast.iter_child_nodes(key)))


def test_lists_that_people_read_know_the_alphabet() -> None:
    noon = datetime(2026, 11, 22, 12, tzinfo=UTC)
    calls = [ExerciseResult(login, noon, "gas-alarm", 4000, 0, 12) for login in ("zofia", "łucja", "lena", "ćwik")]
    assert [line.login for line in figures_of(calls)] == ["ćwik", "lena", "łucja", "zofia"]
    kept = SavedMappings()
    for name in ("Zaspa", "Łódź", "Lublin", "Śródmieście"):
        kept = kept.with_mapping(SavedMapping(name=name, headings=("a",), fields=()))
    assert [one.name for one in kept.mappings] == ["Lublin", "Łódź", "Śródmieście", "Zaspa"]
