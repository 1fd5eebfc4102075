"""QR codes: payloads, symbols, and the physical rule that any phone and any printer can keep.

Version, correction and mask are chosen here and not searched: the mask search of the library costs five times the
rest and the decoding rates do not differ. Capitals and digits are encoded by zxing-cpp, four to sixteen times as fast.
It divides texts into segments, and phones guess the alphabet of each by itself: UTF-8 is left to the other library.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from PIL import Image
from qrcode import constants
from qrcode.main import QRCode
from qrcode.util import BIT_LIMIT_TABLE, MODE_8BIT_BYTE, MODE_ALPHA_NUM, QRData, length_in_bits

from lifebox.documents.codewords import code_words
from lifebox.domain.card import Card
from lifebox.domain.codes import BoxCode
from lifebox.domain.errors import DoesNotFit
from lifebox.domain.identity import Contact
from lifebox.domain.listing import Knowledge
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.payloads import format_minimum_line
from lifebox.domain.phones import show_phone
from lifebox.domain.ports import Say
from lifebox.domain.tiers import Item, allergy_line, red_items, term

QUIET = 4
"""Modules that stay blank around a symbol (ISO/IEC 18004)."""
DOTS = 4
"""Printer dots that a module takes at least."""
COMMON_DPI = 300
LOCATOR_VERSION = 3
OFFLINE_VERSION = 10
OFFLINE_BYTES = 213
"""What version 10 holds at correction M (ISO/IEC 18004, table 7)."""
# Without a byte order mark some readers (zbar) take UTF-8 for a Japanese encoding; on a screen it is invisible.
_MARK = "\ufeff"
SIGNED_VERSION = 22
_MASK = 2
_STRONGEST_FIRST = (
    constants.ERROR_CORRECT_H,
    constants.ERROR_CORRECT_Q,
    constants.ERROR_CORRECT_M,
    constants.ERROR_CORRECT_L,
)
_MEDIUM_AT_LEAST = _STRONGEST_FIRST[:3]
_LEVELS = dict(zip(_STRONGEST_FIRST, "HQML", strict=True))
_RUN = re.compile(rb"\x01+")
_DARK_FIRST = bytes([1, *bytes(255)])
# A large symbol writes seven thousand of them.
_NUMBERS = tuple(str(number) for number in range(4 * SIGNED_VERSION + 18))
_NAME_BYTES = 60


@dataclass(frozen=True, slots=True)
class QrSymbol:
    """A symbol of `modules` × `modules`; `path` fills its dark runs in PDF operators, one unit a module, y down."""

    modules: int
    path: str

    def side(self, space: float, dpi: int) -> float:
        """The largest side in points for which symbol and quiet zone fit into `space`.

        Modules are whole printer dots, so that a thermal printer draws all alike. Raises `DoesNotFit` where a
        module would be smaller than `least_module`.
        """
        dot = 72 / dpi
        dots = int(space / (self.modules + 2 * QUIET) / dot + 1e-6)
        if dots * dot < least_module(dpi) - 1e-6:
            raise DoesNotFit(what="qr")
        return dots * dot * self.modules

    def quiet(self, side: float) -> float:
        """The width in points of the quiet zone of a symbol drawn `side` wide."""
        return side / self.modules * QUIET


def least_module(dpi: int) -> float:
    """The smallest module in points: `DOTS` dots, and on finer printers as much as `COMMON_DPI` needs."""
    return DOTS * 72 / min(dpi, COMMON_DPI)


def require_legible(symbol: QrSymbol, side: float, dpi: int = COMMON_DPI) -> None:
    """Raise `DoesNotFit` where a symbol `side` points wide has modules smaller than `least_module`."""
    if side / symbol.modules < least_module(dpi) - 1e-6:
        raise DoesNotFit(what="qr")


@lru_cache(maxsize=4_096)
def locator_symbol(payload: str) -> QrSymbol:
    """The symbol of QR 0: alphanumeric mode, version 3, the strongest correction that it allows."""
    return _of_capitals(payload, range(LOCATOR_VERSION, LOCATOR_VERSION + 1), _STRONGEST_FIRST)


def text_symbol(payload: str) -> QrSymbol:
    """The symbol of a UTF-8 text (QR 1, a recovery key): correction M or better, version 10 at most."""
    content = payload.encode("utf-8")
    version, correction = _least(QRData(content, MODE_8BIT_BYTE), range(1, OFFLINE_VERSION + 1), _MEDIUM_AT_LEAST)
    code = QRCode(version=version, error_correction=correction, border=0, mask_pattern=_MASK)
    # The words that the library would otherwise make of data added to it.
    code.data_cache = code_words(content, version, correction)
    code.make(fit=False)
    return _traced([bytes(row) for row in code.modules])


def signed_symbol(payload: str) -> QrSymbol:
    """The symbol of QR 2 (`PZ1:` and base 45): alphanumeric mode, version 22 at most."""
    return _of_capitals(payload, range(1, SIGNED_VERSION + 1), _MEDIUM_AT_LEAST)


def _of_capitals(payload: str, versions: Iterable[int], corrections: Iterable[int]) -> QrSymbol:
    """The symbol of a text in the alphabet of the alphanumeric mode."""
    import zxingcpp  # noqa: PLC0415 – most sessions draw no code

    _, correction = _least(QRData(payload.encode("ascii"), MODE_ALPHA_NUM), versions, corrections)
    made = zxingcpp.create_barcode(
        payload, zxingcpp.BarcodeFormat.QRCode, ec_level=_LEVELS[correction], data_mask=_MASK
    )
    image = Image.fromarray(made.to_image(scale=1, add_quiet_zones=False))
    side, pixels = image.width, image.tobytes().translate(_DARK_FIRST)
    return _traced([pixels[start : start + side] for start in range(0, len(pixels), side)])


def _least(data: QRData, versions: Iterable[int], corrections: Iterable[int]) -> tuple[int, int]:
    """The smallest version that holds the data, and the strongest correction that this version still allows."""
    pairs, odd = divmod(len(data), 2)
    content = 11 * pairs + 6 * odd if data.mode == MODE_ALPHA_NUM else 8 * len(data)
    for version in versions:
        bits = 4 + length_in_bits(data.mode, version) + content
        for correction in corrections:
            if bits <= BIT_LIMIT_TABLE[correction][version]:
                return version, correction
    raise DoesNotFit(what="qr")


def _traced(rows: Sequence[bytes]) -> QrSymbol:
    """The symbol of rows of modules, 1 for a dark one."""
    spans = ((y, [run.span() for run in _RUN.finditer(row)]) for y, row in zip(_NUMBERS, rows, strict=False))
    runs = [f"{_NUMBERS[start]} {y} {_NUMBERS[end - start]} 1 re" for y, row in spans for start, end in row]
    return QrSymbol(len(rows), " ".join([*runs, "f"]))


def offline_payload(
    card: Card,
    code: BoxCode | None,
    profile: OrganisationProfile,
    revision: int,
    printed: date,
    say: Say,
) -> str:
    """QR 1: the least that helps without a network, as lines that any phone's camera shows. Without a code the last
    line is the day alone.

    Where it is too long, the first contact goes first, then allergies, then what stands behind the alerts, then
    alerts, each from the end, and a line says that the card holds more. Name, duty phone and the last line
    (`format_minimum_line`) always stay.
    """
    year = str(card.identity.birth.year) if card.identity.birth else ""
    head = f"{_clipped(card.full_name, _NAME_BYTES)} {year}".strip()
    foot = [
        f"{say('paper.duty')} {show_phone(profile.duty_phone)}",
        format_minimum_line(code, revision, printed) if code else printed.isoformat(),
    ]
    more = say("paper.qr_more")
    for number, middle in enumerate(_shorter_and_shorter(card, say)):
        text = _MARK + "\n".join(line for line in [head, *middle, *([more] if number else []), *foot] if line)
        if len(text.encode("utf-8")) <= OFFLINE_BYTES:
            return text
    raise DoesNotFit(what="qr")


def _shorter_and_shorter(card: Card, say: Say) -> Iterator[list[str]]:
    """The optional lines of QR 1, then the same with ever less, down to none."""
    red = red_items(card, say)
    alerts = list(red[:-1] if card.contacts else red)
    allergies = _further_allergies(card, say, alerts)
    contact = [_short_contact(card.contacts[0])] if card.contacts else []
    full = [_alert_line(item) for item in alerts]
    yield [*full, *allergies, *contact]
    for kept in range(len(allergies), -1, -1):
        yield [*full, *allergies[:kept]]
    short = [_alert_line(Item(item.lead, mark=item.mark)) for item in alerts]
    for kept in range(len(alerts) - 1, -1, -1):
        yield [*full[:kept], *short[kept:]]
    for kept in range(len(alerts) - 1, -1, -1):
        yield short[:kept]


def _alert_line(item: Item) -> str:
    return f"! {item.lead} {item.detail}".rstrip() + (" (?)" if item.mark else "")


def _further_allergies(card: Card, say: Say, alerts: list[Item]) -> list[str]:
    listing = card.medical.allergies
    if listing.knowledge is not Knowledge.STATED:
        return [f"{say('Section.allergies')}: {term(say, listing.knowledge)}"]
    told = " ".join(item.line for item in alerts).casefold()
    return [
        f"{say('card.allergy')}: {Item(a.agent, allergy_line(a, say)).line}"
        for a in listing.items
        if a.agent.casefold() not in told
    ]


def _short_contact(contact: Contact) -> str:
    phone = contact.phones[0] if contact.phones else None
    shown = (show_phone(phone.number) if phone.number else phone.written) if phone else ""
    return " ".join(part for part in (contact.relation, contact.name, shown) if part)


def _clipped(text: str, limit: int) -> str:
    """The text, or as much of it as `limit` bytes of UTF-8 hold, with an ellipsis."""
    content = text.encode("utf-8")
    if len(content) <= limit:
        return text
    return content[: limit - 3].decode("utf-8", errors="ignore") + "…"
