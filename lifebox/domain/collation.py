"""Sort keys: texts whose plain byte order is the order that a Polish reader expects. Databases sort by them."""

import re
import unicodedata

from lifebox.domain.folding import STREET_WORDS, fold

# "~" stands behind every letter and digit, so what follows a bare letter comes first: `az` < `a~` (ą) < `b`.
_POLISH = str.maketrans(
    {
        "ą": "a~", "ć": "c~", "ę": "e~", "ł": "l~", "ń": "n~", "ó": "o~", "ś": "s~", "ź": "z~", "ż": "z~~",
        "~": " ",
    }
)  # fmt: skip
_TOKEN = re.compile(r"[a-z~]+|[0-9]+")
_BETWEEN_WORDS = "-"
# Before every other character of a key: a short field comes before a longer one that begins alike.
_BETWEEN_FIELDS = " "
_LONGEST_NUMBER = 99
# Behind everything: people without a street do not stand in front of the list.
_LAST = "~"


def name_sort(surname: str, given_names: str) -> str:
    """The key of a name: surname, then given names."""
    return _joined(_tokens(surname), _tokens(given_names))


def text_sort(text: str) -> str:
    """The key of any other text."""
    return _key(_tokens(text))


def alphabetic(text: str) -> tuple[str, str]:
    """The key of a text in a list that is put in order here; what has no letters of ours is in one order, too."""
    return text_sort(text), text


def address_sort(street: str, building: str, flat: str, town: str) -> str:
    """The key of an address: street without the word for street, building, flat, town; 2 comes before 10."""
    tokens = _tokens(street)
    named = [token for token in tokens if token not in STREET_WORDS] or tokens
    return _joined(named or [_LAST], _tokens(building), _tokens(flat), _tokens(town))


def _tokens(text: str) -> list[str]:
    lowered = unicodedata.normalize("NFKC", text).casefold()
    # Once more, for what casefold takes apart.
    marked = unicodedata.normalize("NFC", lowered).translate(_POLISH)
    return _TOKEN.findall(fold(marked))


def _joined(*fields: list[str]) -> str:
    return _BETWEEN_FIELDS.join(map(_key, fields))


def _key(tokens: list[str]) -> str:
    """`14 A` and `14a` are the same; two words, or two numbers, stay apart."""
    key, before = "", ""
    for token in tokens:
        if before and before.isdigit() == token.isdigit():
            key += _BETWEEN_WORDS
        key += _number(token) if token.isdigit() else token
        before = token
    return key


def _number(digits: str) -> str:
    """How many digits come before them, so that a longer number is a greater one."""
    plain = digits.lstrip("0")
    return f"{min(len(plain), _LONGEST_NUMBER):02d}{plain}"
