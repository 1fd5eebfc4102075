from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from lifebox.domain.folding import sounds
from lifebox.domain.search import SearchField
from lifebox.lookup.lexicon import Kind, Lexicon, lexicon_of
from lifebox.lookup.query import Term

WORDS = st.text("abcdk", min_size=1, max_size=7)


def term(text: str) -> Term:
    return Term(text, (SearchField.NAME,), sounds(text))


@given(st.lists(WORDS, unique=True, max_size=40), st.text("abcdk", min_size=3, max_size=7))
def test_every_word_one_slip_away_is_found(words: list[str], text: str) -> None:
    found = Lexicon(tuple(words)).like(term(text))
    near = {word for word in words if OSA.distance(text, word) == 1 and len(word) > 1}
    assert near <= found.keys()


@given(st.lists(WORDS, unique=True, min_size=2, max_size=30), st.integers(1, 20), WORDS)
def test_a_lexicon_that_grew_answers_like_one_made_at_once(words: list[str], known: int, text: str) -> None:
    whole = tuple(words)
    grown = Lexicon(whole[:known]).extended(whole)
    for wide in (False, True):
        assert grown.like(term(text), wide=wide) == Lexicon(whole).like(term(text), wide=wide)


def test_a_vocabulary_that_grew_keeps_what_was_prepared() -> None:
    before = ("kowalska", "nowak")
    assert lexicon_of(before) is lexicon_of(before)
    after = (*before, "wisniewska")
    assert set(lexicon_of(after).like(term("wisnewska"))) == {"wisniewska"}
    assert "wisniewska" not in lexicon_of(before)


@pytest.mark.parametrize(
    ("said", "word", "kind"),
    [
        ("kowalska", "kowalska", Kind.EXACT), ("kow", "kowalska", Kind.EXACT), ("kovalska", "kowalska", Kind.SOUNDS),
        ("kowalsak", "kowalska", Kind.SIMILAR), ("kkowalska", "kowalska", Kind.SOUNDS), ("owalska", "kowalska", Kind.SIMILAR),
        ("yawada", "zawada", Kind.SIMILAR),
    ],
)  # fmt: skip
def test_words_are_like_each_other_in_several_ways(said: str, word: str, kind: Kind) -> None:
    assert Lexicon(("kowalska", "zawada", "brzoza")).like(term(said))[word].kind is kind


def test_a_wide_question_finds_what_is_further_away() -> None:
    lexicon = Lexicon(("brzeczyszczykiewicz", "lis"))
    assert lexicon.like(term("brezyszcykiewi")) == {}
    assert set(lexicon.like(term("brezyszcykiewi"), wide=True)) == {"brzeczyszczykiewicz"}


def test_nearness_does_not_depend_on_the_order_of_the_vocabulary() -> None:
    words = ["kowal", "kowalska", "kowalski", "nowak", "nowakowska"]
    shuffled = words.copy()
    Random(1).shuffle(shuffled)
    assert Lexicon(tuple(words)).like(term("kowalskl")) == Lexicon(tuple(shuffled)).like(term("kowalskl"))
