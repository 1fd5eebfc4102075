"""Phone numbers in every form that Polish offices write them, as E.164."""

import re
from functools import lru_cache

import phonenumbers

_REGION = "PL"
_POLAND = 48
_LEAST_POLISH = 100_000_000  # the national numbering plan has nine digits
_TRUNK_ZERO = re.compile(r"^0[\s-]?(?=\(?\d{2}\)?[\s-]?\d)")


def read_phone(text: str, area_code: str = "") -> str | None:
    """The number in `text` as E.164 (`+48585511710`), or None where no plausible number is found.

    `area_code` (`58`) completes old seven-digit local numbers. A leading `0` of the old trunk prefix and
    `00` of an international number are understood.
    """
    bare = text.strip()
    digits = re.sub(r"\D", "", bare)
    if bare.startswith("00"):
        bare = "+" + bare[2:]
    elif not bare.startswith("+"):
        bare = _TRUNK_ZERO.sub("", bare)
        if len(digits) == 7 and area_code:
            bare = area_code + digits
    try:
        number = phonenumbers.parse(bare, _REGION)
    except phonenumbers.NumberParseException:
        return None
    # Old local numbers count as possible too, but without its area code nobody can dial one.
    too_short = number.country_code == _POLAND and (number.national_number or 0) < _LEAST_POLISH
    if too_short or not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


# A run of prints shows the same duty phone thousands of times.
@lru_cache(maxsize=64)
def show_phone(number: str) -> str:
    """An E.164 number as it is read aloud: Polish ones without `+48` in the usual groups."""
    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return number
    polish = parsed.country_code == _POLAND
    style = phonenumbers.PhoneNumberFormat.NATIONAL if polish else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(parsed, style)


def is_mobile(number: str) -> bool:
    """Whether an E.164 number is surely one of a mobile phone."""
    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.number_type(parsed) is phonenumbers.PhoneNumberType.MOBILE


def phones_in(text: str) -> tuple[str, ...]:
    """The phone numbers that stand in a line of text, as they are written there."""
    return tuple(found.raw_string for found in phonenumbers.PhoneNumberMatcher(text, _REGION))
