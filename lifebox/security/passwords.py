"""What a good password is, and making one."""

import secrets
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from lifebox.domain.errors import WeakPassword

LEAST_LENGTH = 15  # six words of two letters and the spaces between them are longer than this
_ESTIMATED_LENGTH = 72  # zxcvbn takes no more
_LEAST_SCORE = 4  # zxcvbn's highest: more than 10^10 guesses
_REASONS = {
    "user_inputs": "known_word",
    "passwords": "common",
    "repeat": "repeated",
    "sequence": "sequence",
    "spatial": "keyboard",
    "date": "date",
    "regex": "date",
}
_PROGRAMME = ("lifebox", "pudełko", "pudelko", "życia", "zycia", "sopot", "mops", "kolejowa", "hasło", "haslo")

# No 0 o 1 l i, which look alike, and no y z, which a German keyboard layout swaps.
_READABLE = "abcdefghjkmnpqrstuvwx23456789"
_GROUPS, _GROUP_LENGTH = 5, 4  # 29^20: 97 bits


def check_password(password: str, known: Sequence[str] = ()) -> None:
    """Raise `WeakPassword` unless the password has 15 characters or more and is hard to guess.

    `reason` is "too_short", or what makes it easy to guess: a value of `_REASONS`, else "guessable". `known` are words
    that a guesser would try first, such as the login.
    """
    if len(password) < LEAST_LENGTH:
        raise WeakPassword(reason="too_short")
    from zxcvbn import zxcvbn  # noqa: PLC0415  its dictionaries are built on import, which only this needs

    found = zxcvbn(password[:_ESTIMATED_LENGTH], user_inputs=[*_PROGRAMME, *known])
    if found["score"] < _LEAST_SCORE:
        raise WeakPassword(reason=_reason(found["sequence"]))


def _reason(parts: Sequence[Mapping[str, Any]]) -> str:
    """What most characters of a weak password are; `parts` is how zxcvbn took it apart."""
    lengths: Counter[str] = Counter()
    for part in parts:
        kind = part["dictionary_name"] if part["pattern"] == "dictionary" else part["pattern"]
        lengths[_REASONS.get(kind, "guessable")] += len(part["token"])
    (reason, _), *_ = lengths.most_common(1)
    return reason


def generate_password() -> str:
    """A strong password that is easy to read off paper: `k7mq-x3rd-h9wa-…`, five groups of four."""
    groups = ("".join(secrets.choice(_READABLE) for _ in range(_GROUP_LENGTH)) for _ in range(_GROUPS))
    return "-".join(groups)
