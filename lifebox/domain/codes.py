"""Box codes: eight random Crockford base-32 characters and one check character, `7K3M-9QXD-2`.

The check is ISO 7064's hybrid system over the 32-character alphabet: one wrong character is always noticed.
"""

import re
import secrets
from collections.abc import Callable
from typing import Any, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema
from stdnum.iso7064 import mod_37_36

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 9
_SEPARATORS = re.compile(r"[^0-9A-Z]+")
_ALIKE = str.maketrans({"O": "0", "I": "1", "L": "1"})
_KEYBOARD_SWAP = str.maketrans("YZ", "ZY")
_SIZE = len(ALPHABET)
# One step of the check: twice the sum so far, modulo one more than the alphabet has characters; in the end it is 1.
_DOUBLED = [(value or _SIZE) * 2 % (_SIZE + 1) % _SIZE for value in range(_SIZE)]
_VALID = 1


class BoxCode(str):
    """A code whose check character agrees; the plain nine characters, without hyphens."""

    __slots__ = ()

    def __new__(cls, characters: str) -> Self:
        """Raises `ValueError` unless `characters` are nine of the alphabet and the check agrees."""
        if not is_valid(characters):
            raise ValueError("not a box code")
        return super().__new__(cls, characters)

    @property
    def printed(self) -> str:
        """The form on paper: `7K3M-9QXD-2`."""
        return f"{self[:4]}-{self[4:8]}-{self[8:]}"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        def read(value: Any) -> "BoxCode":
            code = read_code(value) if isinstance(value, str) else None
            if code is None:
                raise ValueError("not a box code")
            return code

        return core_schema.no_info_plain_validator_function(
            read,
            serialization=core_schema.to_string_ser_schema(),
            json_schema_input_schema=core_schema.str_schema(pattern=f"^[{ALPHABET}]{{{LENGTH}}}$"),
        )


def is_valid(characters: str) -> bool:
    """Whether these are nine characters of the alphabet with an agreeing check."""
    if len(characters) != LENGTH or any(c not in ALPHABET for c in characters):
        return False
    return bool(mod_37_36.is_valid(characters, ALPHABET))


def tidy(text: str) -> str:
    """What was typed or heard, as characters of the code: upper case, separators dropped, O as 0, I and L as 1."""
    return _SEPARATORS.sub("", text.upper()).translate(_ALIKE)


def read_code(text: str) -> BoxCode | None:
    """The code in `text`, or None. Y and Z swapped by a keyboard layout are put right when the check says so."""
    characters = tidy(text)
    for candidate in (characters, characters.translate(_KEYBOARD_SWAP)):
        if is_valid(candidate):
            return BoxCode(candidate)
    return None


def _swaps(characters: str) -> list[str]:
    return [
        characters[:i] + characters[i + 1] + characters[i] + characters[i + 2 :]
        for i in range(len(characters) - 1)
        if characters[i] != characters[i + 1]
    ]


def near_codes(text: str) -> frozenset[BoxCode]:
    """All codes one slip away from `text`: one character wrong, missing or too many, or two neighbours swapped."""
    characters = tidy(text)
    if not LENGTH - 1 <= len(characters) <= LENGTH + 1:
        return frozenset()
    slips = set(_swaps(characters))
    if len(characters) == LENGTH:
        slips.update(characters[:i] + c + characters[i + 1 :] for i in range(LENGTH) for c in ALPHABET)
    elif len(characters) == LENGTH - 1:
        slips.update(characters[:i] + c + characters[i:] for i in range(LENGTH) for c in ALPHABET)
    else:
        slips.update(characters[:i] + characters[i + 1 :] for i in range(LENGTH + 1))
    return frozenset(BoxCode(s) for s in slips if is_valid(s))


def two_slips_away(text: str) -> frozenset[BoxCode]:
    """All codes in which exactly two characters differ from `text`: about 1,100 of nine characters, else none.

    Given one of the two, the check leaves only one choice for the other: it is computed, not tried.
    """
    characters = tidy(text)
    if len(characters) != LENGTH:
        return frozenset()
    values = [ALPHABET.find(c) for c in characters]
    # What the check must have come to before each character for the whole to be valid (ISO 7064, run backwards).
    needed = [_VALID]
    for value in reversed(values[1:]):
        needed.insert(0, _DOUBLED.index((needed[0] - value) % _SIZE))
    found = set()
    state = _SIZE // 2
    for first in range(LENGTH - 1):
        for wrong in range(_SIZE):
            reached = (_DOUBLED[state] + wrong) % _SIZE
            for second in range(first + 1, LENGTH):
                right = (needed[second] - _DOUBLED[reached]) % _SIZE
                if wrong != values[first] and right != values[second]:
                    pieces = characters[:first], ALPHABET[wrong], characters[first + 1 : second], ALPHABET[right]
                    found.add("".join((*pieces, characters[second + 1 :])))
                reached = (_DOUBLED[reached] + values[second]) % _SIZE
        state = (_DOUBLED[state] + values[first]) % _SIZE
    # A character that no code has (U) must have been one of the two.
    return frozenset(BoxCode(code) for code in found if all(c in ALPHABET for c in code))


def draw_code(choose: Callable[[str], str] = secrets.choice) -> BoxCode:
    """Draw a new code. One in which two neighbours could be swapped unnoticed is drawn again.

    Neither is a code of digits alone drawn, which could be taken for a phone number.
    """
    while True:
        body = "".join(choose(ALPHABET) for _ in range(LENGTH - 1))
        code = body + mod_37_36.calc_check_digit(body, ALPHABET)
        if not code.isdigit() and not any(is_valid(s) for s in _swaps(code)):
            return BoxCode(code)
