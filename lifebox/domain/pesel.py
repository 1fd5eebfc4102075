"""PESEL, the Polish personal number: what it says and what disagrees. A bad one warns, never blocks."""

from dataclasses import dataclass
from datetime import date

from stdnum.exceptions import ValidationError
from stdnum.pl import pesel as stdnum_pesel

LENGTH = 11


@dataclass(frozen=True, slots=True)
class PeselFacts:
    """What a number with a correct check digit states."""

    birth: date
    female: bool


def tidy_pesel(text: str) -> str:
    """The digits of `text`; eleven where zeros were lost in a spreadsheet (`2070803628.0` → `02070803628`).

    Anything that is not a plausible PESEL comes back as it was, stripped, so that nothing typed is lost.
    """
    bare = text.strip().removesuffix(".0")
    digits = "".join(c for c in bare if c not in " -\u00a0")
    if not digits.isascii() or not digits.isdigit():
        return text.strip()
    return digits.zfill(LENGTH) if LENGTH - 2 <= len(digits) < LENGTH else digits


def pesel_facts(number: str, today: date) -> PeselFacts | None:
    """What `number` says, or None where its length, check digit or date is wrong (also a date after `today`)."""
    try:
        stdnum_pesel.validate(number)
        birth = stdnum_pesel.get_birth_date(number)
        gender = stdnum_pesel.get_gender(number)
    except (ValidationError, ValueError):
        return None
    if birth > today:
        return None
    return PeselFacts(birth=birth, female=gender == "F")
