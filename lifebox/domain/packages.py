"""Packages of medicines: their numbers (GTIN, once EAN), and what a code on a package says."""

from dataclasses import dataclass

from stdnum import ean

from lifebox.domain.dates import PartialDate

_LENGTHS = {8, 12, 13, 14}


@dataclass(frozen=True, slots=True)
class PackageCode:
    """What a code on a package says; `lot` and `expires` stand on two-dimensional codes only."""

    gtin: str
    lot: str = ""
    expires: PartialDate | None = None


def gtin14(text: str) -> str:
    """A package's number in its long form of 14 digits; empty where it is none or its check digit is wrong."""
    digits = text.strip()
    if not (digits.isascii() and digits.isdigit() and len(digits) in _LENGTHS):
        return ""
    long = digits.zfill(14)
    return long if int(long) and ean.calc_check_digit(long[:-1]) == long[-1] else ""
