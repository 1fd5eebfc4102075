"""What the codes on paper say, read back from a camera or a scanner that types."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lifebox.domain.codes import BoxCode, read_code
from lifebox.domain.payloads import SIGNED_START
from lifebox.lookup.signed.payload import TEXT_LIMIT, SignedCard, parse_signed

# Between the groups stands a hyphen, or what keyboard layouts other than the scanner's make of that key:
# German ß, Polish (214) and Czech + or =, Nordic and Italian ' or ?, a US layout behind a German scanner /.
_GAP = r"[ \-/+=_.,:;'?ß\u2010-\u2015\u2212]{0,3}"
_CODE = rf"(?P<code>[0-9A-Z]{{4}}{_GAP}[0-9A-Z]{{4}}{_GAP}[0-9A-Z])"
_DATE = rf"(?P<year>[0-9]{{4}}){_GAP}(?P<month>[0-9]{{2}}){_GAP}(?P<day>[0-9]{{2}})"
_PLAIN = re.compile(_CODE)
_LOCATOR = re.compile(rf"(?:.*[^0-9A-Z])?{_CODE} +TEL[ .:]*(?P<phone>\+?[0-9]{{3,15}})")
_MINIMUM = re.compile(rf"(?:.*[^0-9A-Z])?KOD[ :]+{_CODE} +W(?P<revision>[0-9]{{1,6}}) +{_DATE}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ufeff\u200b-\u200f ]+")
# What scanners may put before and behind a code: control characters, and the kind of symbol (ISO/IEC 15424, `]Q3`).
_ADDED = re.compile(r"^[\x00-\x20\x7f\ufeff]*(?:\][A-Za-z][0-9A-Za-z])?[\x00-\x20\x7f\ufeff]*|[\x00-\x20\x7f\ufeff]+$")
_POLISH_NUMBER = re.compile(r"[1-9][0-9]{8}")


class PayloadKind(StrEnum):
    """Which text it was: a code alone, QR 0 (locator), QR 1 (offline minimum) or QR 2 (the signed whole card)."""

    CODE = "code"
    LOCATOR = "locator"
    MINIMUM = "minimum"
    SIGNED = "signed"


@dataclass(frozen=True, slots=True)
class Payload:
    """What a code says that matters for finding its box. Nothing proves that paper is genuine but the signature of
    QR 2, once it is checked.

    `revision` and `printed` stand in QR 1 and QR 2 only, `duty_phone` (E.164) in QR 0, the `signed` card in QR 2 only.
    """

    kind: PayloadKind
    code: BoxCode
    revision: int | None = None
    printed: date | None = None
    duty_phone: str | None = None
    signed: SignedCard | None = None


def read_payload(text: str) -> Payload | None:
    """What a scanned text says, or None where it is none of ours. Any text is accepted.

    Control characters, line ends and identifiers that scanners add are ignored, and so is Caps Lock. Where the keyboard
    layout of the computer is not the scanner's, hyphens and Y/Z arrive as other characters; the code's check puts Y and
    Z right. The signed code has no such check: its scanner needs the computer's layout.
    """
    if len(text) > TEXT_LIMIT:
        return None
    # Base 45 has spaces inside, but never at its end, and no small letters: those are the work of a Caps Lock.
    bare = _ADDED.sub("", text)
    if bare[: len(SIGNED_START)].upper() == SIGNED_START:
        return _signed(bare.upper())
    lines = [line for raw in bare.splitlines() if (line := _CONTROL.sub(" ", raw).strip())]
    # "ß" would become "SS" in upper case; it can only be a hyphen.
    joined, last = (_upper(" ".join(lines)), _upper(lines[-1])) if lines else ("", "")
    if found := _LOCATOR.fullmatch(joined):
        return _locator(found)
    if found := _MINIMUM.fullmatch(last) or _MINIMUM.fullmatch(joined):
        return _minimum(found)
    if found := _PLAIN.fullmatch(joined):
        code = read_code(found["code"])
        return Payload(PayloadKind.CODE, code) if code else None
    return None


def _signed(text: str) -> Payload | None:
    card = parse_signed(text)
    return Payload(PayloadKind.SIGNED, card.code, card.revision, card.printed, signed=card) if card else None


def _upper(text: str) -> str:
    return text.replace("ß", "-").upper()


def _locator(found: re.Match[str]) -> Payload | None:
    code, phone = read_code(found["code"]), found["phone"]
    number = f"+48{phone}" if _POLISH_NUMBER.fullmatch(phone) else phone if phone.startswith("+") else None
    return Payload(PayloadKind.LOCATOR, code, duty_phone=number) if code else None


def _minimum(found: re.Match[str]) -> Payload | None:
    code = read_code(found["code"])
    try:
        printed = date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        printed = None
    return Payload(PayloadKind.MINIMUM, code, int(found["revision"]), printed) if code else None
