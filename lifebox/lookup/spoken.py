"""Numbers and codes as they are said: `pięćset pięćdziesiąt pięć`, `siedem ka trzy em`, `siedem Karol trzy Maria`."""

import json
import re
from dataclasses import dataclass
from functools import cache

from lifebox.domain.codes import LENGTH, tidy
from lifebox.domain.folding import fold
from lifebox.resources import resource

_WORD = re.compile(r"[^\W_]+")
_EXAMPLE = re.compile(r"\bjak\s+[^\W\d_]+")
_LEAST_SPELLED = 4
_HUNDRED = "sto"  # streets begin so (Stokrotki): it is a number where another one follows


@dataclass(frozen=True, slots=True)
class _Speech:
    """Folded words with what they mean. A number word that fills the `places` 1, 10 or 100 of a number."""

    numbers: dict[str, tuple[int, int, int]]
    letters: dict[str, str]
    between: frozenset[str]


@dataclass(frozen=True, slots=True)
class Spelled:
    """Characters as of a code, at least four in a row, a digit and a letter among them or as many letters as a code
    has. `whole` where nothing else was said and some letter by its name, so that it can hardly be anything else.
    """

    rows: tuple[str, ...]
    whole: bool


@cache
def _speech() -> _Speech:
    told = json.loads(resource("lookup", "spoken.json").read_text(encoding="utf-8"))
    # Value, the place before which it may not stand, the place that it fills down to.
    places = {"digits": (1, 1), "teens": (10, 1), "tens": (10, 10), "hundreds": (100, 100)}
    numbers = {
        fold(word): (int(value), *places[kind])
        for kind in places
        for value, words in told[kind].items()
        for word in words
    }
    letters = {fold(word): letter for letter, words in told["letters"].items() for word in words}
    return _Speech(numbers, letters, frozenset(map(fold, told["between"])))


def in_digits(text: str) -> str:
    """`text` with its number words in digits, each number a group: `sześć siedemdziesiąt dwa` → `6 72`."""
    known = _speech().numbers
    pieces: list[str] = []
    position = total = filled = 0
    for found in _WORD.finditer(text):
        word = fold(found[0])
        number = known.get(word)
        if number and filled > number[1]:
            total, filled = total + number[0], number[2]
            pieces[-1] = str(total)
        else:
            pieces += [text[position : found.start()], str(number[0]) if number and word != _HUNDRED else found[0]]
            total, _, filled = number or (0, 0, 0)
        position = found.end()
    return "".join((*pieces, text[position:]))


def without_examples(text: str) -> str:
    """`k jak Karol` → `k`."""
    return _EXAMPLE.sub(" ", text)


def spelled(text: str) -> Spelled:
    """The rows of characters that were said one by one. `text` may name letters by any of their names."""
    speech = _speech()
    said: list[str] = []
    whole, named = True, False
    for found in _WORD.finditer(text):
        word = fold(found[0])
        if word in speech.letters:
            said.append(speech.letters[word])
            named = named or len(word) > 1
        elif any(map(str.isdigit, word)):
            said.append(tidy(found[0]))
        elif word not in speech.between:
            said.append(" ")
            whole = False
    rows = (row for row in "".join(said).split() if len(row) >= _LEAST_SPELLED and not row.isdigit())
    return Spelled(tuple(row for row in rows if len(row) == LENGTH or not row.isalpha()), whole and named)
