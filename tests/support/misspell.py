"""Errors that people make when they write down a name they heard."""

from collections.abc import Callable, Sequence
from random import Random

_LETTERS = "aąbcćdeęfghijklłmnńoóprsśtuwyzźż"
_PLAIN = str.maketrans("ąćęłńóśźż", "acelnoszz")
_SOUND_PAIRS = (("rz", "ż"), ("ż", "rz"), ("ch", "h"), ("h", "ch"), ("ó", "u"), ("u", "ó"))
_HEARD = (
    *_SOUND_PAIRS, ("ąb", "omb"), ("ą", "on"), ("ęb", "emb"), ("ę", "en"), ("sz", "s"), ("cz", "c"), ("ś", "s"),
    ("ź", "ż"), ("ń", "n"), ("dz", "c"), ("w", "f"), ("k", "g"), ("d", "t"), ("b", "p"), ("ż", "sz"),
)  # fmt: skip


def substitute(word: str, chance: Random) -> str:
    """One letter wrong."""
    at = chance.randrange(len(word))
    return word[:at] + chance.choice(_LETTERS.replace(word[at].lower(), "")) + word[at + 1 :]


def transpose(word: str, chance: Random) -> str:
    """Two neighbours swapped; unchanged where all letters are the same."""
    places = [i for i in range(len(word) - 1) if word[i].lower() != word[i + 1].lower()]
    if not places:
        return word
    at = chance.choice(places)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def drop(word: str, chance: Random) -> str:
    """One letter left out, not the first."""
    at = chance.randrange(1, len(word)) if len(word) > 1 else 0
    return word[:at] + word[at + 1 :]


def without_diacritics(word: str, _chance: Random) -> str:
    """Typed on a foreign keyboard."""
    return word.lower().translate(_PLAIN)


def phonetic(word: str, chance: Random) -> str:
    """Another spelling of the same sound: rz/ż, ch/h, ó/u; unchanged where the word has none of them."""
    return _otherwise(word, _SOUND_PAIRS, chance)


def mishear(word: str, chance: Random) -> str:
    """As somebody writes who heard it over a bad line, in one place; unchanged where nothing sounds alike."""
    return _otherwise(word, _HEARD, chance)


def _otherwise(word: str, pairs: Sequence[tuple[str, str]], chance: Random) -> str:
    lowered = word.lower()
    # The h of "ch" is no h of its own, and "rzż" or "chch" is written by nobody.
    places = [
        (at, written, instead)
        for written, instead in pairs
        for at in range(len(lowered))
        if lowered.startswith(written, at) and not (written == "h" and lowered[at - 1 : at] == "c")
    ]
    if not places:
        return lowered
    at, written, instead = chance.choice(places)
    return lowered[:at] + instead + lowered[at + len(written) :]


KINDS: dict[str, Callable[[str, Random], str]] = {
    "substitution": substitute,
    "transposition": transpose,
    "letter left out": drop,
    "diacritics": without_diacritics,
    "phonetic": phonetic,
}


def misspell(word: str, chance: Random) -> tuple[str, str]:
    """`word` with one error of a kind that changes it, and the kind."""
    kinds = [(name, make) for name, make in KINDS.items() if make(word, Random(0)) != word.lower()]
    name, make = chance.choice(kinds)
    return make(word, chance), name
