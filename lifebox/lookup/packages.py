"""What a code on a medicine's package says: an EAN, or GS1 elements with number, batch and use-before date."""

import re

import biip
from biip.gs1_messages import GS1Message

from lifebox.domain.dates import PartialDate
from lifebox.domain.packages import PackageCode, gtin14
from lifebox.domain.values import clean_line

_GS = "\x1d"
_MOST = 400
_PLAIN = {13, 14}
# How scanners write the separator (FNC1) that a keyboard has no key for.
_SEPARATORS = re.compile(r"<GS>|\{GS\}|\[GS\]|␝", re.IGNORECASE)
# The human form: (01)05900000000008(17)271231(10)AB1.
_BRACKETS = re.compile(r"\((\d{2,4})\)")
_NUMBER, _LOT, _EXPIRES, _SERIAL = "01", "10", "17", "21"


def read_package(text: str) -> PackageCode | None:
    """What a scanned text says of a package, or None where it is no package's. Any text is accepted.

    A batch is left out where its end cannot be told, because the scanner was not set up to say where elements end:
    half another element would stand in it.
    """
    bare = _SEPARATORS.sub(_GS, text[: _MOST + 1]).strip(f"\r\n\t \x02\x03{_GS}")
    if len(bare) > _MOST:
        return None
    if bare.isdigit() and len(bare) in _PLAIN:
        number = gtin14(bare)
        return PackageCode(number) if number else None
    if bare.startswith("("):
        bare = _BRACKETS.sub(rf"{_GS}\1", bare).strip(_GS)
    try:
        found = biip.parse(bare)
    except (biip.ParseError, IndexError):  # the library looks behind a lone `]`
        return None
    number = gtin14(found.gtin.as_gtin_14()) if found.gtin else ""
    if not number:
        return None
    said = {_NUMBER: number} if found.gs1_message is None else _elements(found.gs1_message)
    lot = said.get(_LOT, "")
    whole = _GS in bare or _SERIAL in said or _SERIAL not in lot
    return PackageCode(number, clean_line(lot) if whole else "", _expiry(said.get(_EXPIRES, "")))


def _elements(message: GS1Message) -> dict[str, str]:
    return {element.ai.ai: element.value for element in message.element_strings}


def _expiry(value: str) -> PartialDate | None:
    """`271231`, or `271200` for the end of a month. GS1 has medicines of this century only."""
    if not re.fullmatch(r"\d{6}", value, re.ASCII):
        return None
    day = int(value[4:])
    try:
        return PartialDate(2000 + int(value[:2]), int(value[2:4]), day or None)
    except ValueError:
        return None
