"""Which letters of an answer are those that were typed, so that a look tells why somebody was found."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from lifebox.domain.codes import LENGTH, tidy
from lifebox.domain.folding import fold, words

_WORD = re.compile(r"[0-9a-z]+")
_LEAST_LIKE = 0.6
_LEAST_LIKE_CODE = 0.75
Span = tuple[int, int]


def matched_words(shown: str, query: str) -> tuple[Span, ...]:
    """Parts of a shown text that the words of a query name: exactly, as a beginning, or nearly.

    Each word of the query marks the shown words that it is most like. Spans are in order and do not overlap.
    """
    letters = [(folded, place) for place, letter in enumerate(shown) for folded in fold(letter)]
    plain = "".join(folded for folded, _ in letters)
    found = [(m.start(), m[0]) for m in _WORD.finditer(plain)]
    places: set[int] = set()
    for asked in words(query):
        likes = [(like, start, marked) for start, word in found for like, marked in [_like(asked, word)] if like]
        best = max((like for like, _, _ in likes), default=0.0)
        places |= {letters[start + i][1] for like, start, marked in likes if like == best for i in marked}
    return _spans(places)


def matched_code(printed: str, query: str) -> tuple[Span, ...]:
    """Characters of a printed code that agree with what was typed as one, whatever was wrong in it."""
    asked = tidy(query)
    if not LENGTH - 2 <= len(asked) <= LENGTH + 2:
        return ()
    places = [place for place, character in enumerate(printed) if character.isalnum()]
    match = SequenceMatcher(None, asked, tidy(printed), autojunk=False)
    if match.ratio() < _LEAST_LIKE_CODE:
        return ()
    return _spans({places[block.b + i] for block in match.get_matching_blocks() for i in range(block.size)})


def _like(asked: str, word: str) -> tuple[float, range | tuple[int, ...]]:
    """How like a word is (0…1), and which of its letters agree."""
    if word.startswith(asked):
        return (1.0 if word == asked else 0.95), range(len(asked))
    if len(asked) < 3 or asked.isdigit():
        return 0.0, ()
    match = SequenceMatcher(None, asked, word, autojunk=False)
    if match.ratio() < _LEAST_LIKE:
        return 0.0, ()
    return match.ratio(), tuple(block.b + i for block in match.get_matching_blocks() for i in range(block.size))


def _spans(places: Iterable[int]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for place in sorted(places):
        if spans and spans[-1][1] == place:
            spans[-1] = (spans[-1][0], place + 1)
        else:
            spans.append((place, place + 1))
    return tuple(spans)
