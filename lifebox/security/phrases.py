"""Pass phrases that are read over the phone and typed at night: made-up words, each a letter as it is heard."""

import secrets

# Consonant, vowel, consonant, vowel, consonant, in the manner of proquints; no c, h, j, q, v, w, x, y, z, which are
# heard or typed for another letter.
_CONSONANTS, _VOWELS = "bdfgklmnprst", "aeiou"
_PATTERN = (_CONSONANTS, _VOWELS, _CONSONANTS, _VOWELS, _CONSONANTS)
_WORDS = 5  # (12 · 5 · 12 · 5 · 12)^5: 77 bits


def generate_phrase() -> str:
    """A strong pass phrase that can be pronounced: `lusab-ronik-mitus-gafod-tirel`."""
    return "-".join("".join(secrets.choice(letters) for letters in _PATTERN) for _ in range(_WORDS))
