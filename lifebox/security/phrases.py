"""Pass phrases that are read over the phone and typed at night: made-up words, each a letter as it is heard."""

import re
import secrets

# Consonant, vowel, consonant, vowel, consonant, in the manner of proquints; no c, h, j, q, v, w, x, y, z, which are
# heard or typed for another letter.
_CONSONANTS, _VOWELS = "bdfgklmnprst", "aeiou"
_PATTERN = (_CONSONANTS, _VOWELS, _CONSONANTS, _VOWELS, _CONSONANTS)
_WORDS = 5  # (12 · 5 · 12 · 5 · 12)^5: 77 bits
_DRAWN = re.compile("".join(f"[{letters}]" for letters in _PATTERN) * _WORDS)
_BETWEEN = re.compile(r"[\s\u2010-\u2015.,_-]+")


def generate_phrase() -> str:
    """A strong pass phrase that can be pronounced: `lusab-ronik-mitus-gafod-tirel`."""
    return "-".join("".join(secrets.choice(letters) for letters in _PATTERN) for _ in range(_WORDS))


def as_drawn(phrase: str) -> str:
    """A drawn phrase as it was drawn, however it was typed when it was heard: `LUSAB RONIK mitus gafod, tirel`.

    One that somebody made up stays as it is.
    """
    letters = _BETWEEN.sub("", phrase).lower()
    if not _DRAWN.fullmatch(letters):
        return phrase
    length = len(_PATTERN)
    return "-".join(letters[at : at + length] for at in range(0, len(letters), length))
