"""How one label is laid out for its size: QR 0 on the right, words on the left, the code where it is largest."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from lifebox.documents.fonts import Face, text_width
from lifebox.documents.painter import MM, Painter
from lifebox.documents.palette import WHITE
from lifebox.documents.qr import QrSymbol
from lifebox.documents.typesetting import BLACK_INK, Ink, Run, TextLine, plain, widest_piece, wrap
from lifebox.domain.errors import DoesNotFit
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.phones import show_phone
from lifebox.domain.ports import Say

_PAD = 3 * MM
_PAD_SHARE = 0.07
_CODE = 20.0
_STRIP_CODE = 18.0
_CODE_LEAST = 12.0
_CODE_BESIDE = 46 * MM
_SYMBOL_SHARE = 0.45
_SYMBOL_MOST = 34 * MM
_SCALES = tuple(step / 20 for step in range(30, 9, -1))
"""How far the words grow and shrink to fill their place."""
_WORDS_LEAST = 7.0
_LEADING = 1.12
_NAME_MOST = 44
_CROSS_SHARE = 0.24
_ABOVE_STRIP = 0.8 * MM


class LabelPlace(StrEnum):
    """Where a label is stuck."""

    FRIDGE = "fridge"
    DOOR = "door"
    BOX = "box"


@dataclass(frozen=True, slots=True)
class LabelSize:
    """Width and height in points, and the dots per inch of its printers."""

    width: float
    height: float
    dpi: int


@dataclass(frozen=True, slots=True)
class LabelText:
    """The words that all labels of a print share. `banner` is empty on a box."""

    banner: str
    where: str
    programme: str
    duty: str
    phone: str
    name_hint: str
    accent: str

    @classmethod
    def of(cls, profile: OrganisationProfile, place: LabelPlace, say: Say) -> "LabelText":
        """The words of a programme for a place."""
        outside = place is not LabelPlace.BOX
        where = say("paper.label.where") if outside else ""
        if place is LabelPlace.DOOR:
            where = f"{where}\n({say('paper.label.inside')})"
        return cls(
            banner=say("paper.label.rescuers") if outside else "",
            where=where,
            programme=profile.programme,
            duty=say("paper.duty"),
            phone=show_phone(profile.duty_phone),
            name_hint="" if outside else say("paper.label.name"),
            accent=profile.accent,
        )


@dataclass(frozen=True, slots=True)
class _Part:
    """A paragraph with its size at scale 1 and the space above it; a `whole` one stays on one line."""

    text: str
    face: Face
    size: float
    above: float = 0
    colour: str = BLACK_INK
    whole: bool = False


def draw_label(
    painter: Painter,
    corner: tuple[float, float],
    size: LabelSize,
    text: LabelText,
    symbol: QrSymbol,
    code: str,
    name: str,
) -> None:
    """Draw a label whose left top corner is given in points. Raises `DoesNotFit` for a size without room."""
    left, top = corner
    pad = min(_PAD, size.height * _PAD_SHARE)
    space = min(size.height, _SYMBOL_MOST * (symbol.modules + 8) / symbol.modules)
    strip = 0.0
    if size.width - space - 1.5 * pad < _CODE_BESIDE:
        # Too narrow for the code beside the symbol: it gets a strip below, and the symbol what is left.
        strip = _STRIP_CODE * 0.72 + pad
        space = min(space, size.height - strip, size.width * _SYMBOL_SHARE)
    side = symbol.side(space, size.dpi)
    quiet = symbol.quiet(side)
    box = side + 2 * quiet
    words = size.width - box - 1.5 * pad
    area = size.height - strip
    painter.qr(
        symbol, left + size.width - quiet - side - max(pad - quiet, 0), top + max((area - side) / 2, quiet), side
    )
    high = area - pad - (_ABOVE_STRIP if strip else pad)
    if text.banner:
        _draw_notice(painter, (left + pad, top + pad), (words, high), text, "" if strip else code)
    else:
        _draw_name(painter, (left + pad, top + pad), (words, high), text, name, "" if strip else code)
    if strip:
        _draw_strip(painter, (left + pad, top + size.height - pad), size.width - 2 * pad, code)


def _draw_strip(painter: Painter, start: tuple[float, float], width: float, code: str) -> None:
    """The code along the lower edge, as large as the width allows up to its full size."""
    x, baseline = start
    size = min(_STRIP_CODE, width / text_width(code, Face.BLACK, 1))
    if size < _CODE_LEAST:
        raise DoesNotFit(what="label")
    painter.line(plain(code, Ink(Face.BLACK, size)), x, baseline)


def _draw_notice(
    painter: Painter, start: tuple[float, float], room: tuple[float, float], text: LabelText, code: str
) -> None:
    """Fridge and door: a banner with the cross, where the card is, programme, code, duty phone."""
    (x, y), (width, height) = start, room
    banner = min(max(height * 0.26, 6 * MM), 15 * MM)
    painter.fill(x, y, width, banner, text.accent, radius=1 * MM)
    cross = min(banner, width * _CROSS_SHARE)
    painter.cross(x, y + (banner - cross) / 2, cross, text.accent)
    title = _Part(text.banner, Face.BLACK, 14, colour=WHITE)
    _draw_parts(painter, [title], (x + cross, y), (width - cross - 2 * MM, banner))
    phone = f"{text.duty} {text.phone}" if code else f"{text.duty}\n{text.phone}"
    parts = [
        _Part(text.where, Face.BOLD, 12),
        _Part(text.programme, Face.REGULAR, 9, above=1),
        *([_Part(code, Face.BLACK, _CODE, above=4, whole=True)] if code else []),
        _Part(phone, Face.BOLD, 12, above=2),
    ]
    below = banner + 1 * MM
    _draw_parts(painter, parts, (x, y + below), (width, height - below))


def _draw_name(
    painter: Painter, start: tuple[float, float], room: tuple[float, float], text: LabelText, name: str, code: str
) -> None:
    """Box: whose it is, its code and the programme; a line to write on where the name is not known yet."""
    if len(name) > _NAME_MOST:
        name = f"{name[: _NAME_MOST - 1]}…"
    parts = [
        _Part(text.programme, Face.BOLD, 9, colour=text.accent),
        _Part(name, Face.BLACK, 16, above=3) if name else _Part(f"{text.name_hint}:", Face.REGULAR, 9, above=3),
        *([_Part(code, Face.BLACK, _CODE, above=4, whole=True)] if code else []),
        _Part(f"{text.duty} {text.phone}", Face.REGULAR, 9, above=2),
    ]
    _draw_parts(painter, parts, start, room)


def _draw_parts(
    painter: Painter, parts: Sequence[_Part], start: tuple[float, float], room: tuple[float, float]
) -> None:
    """Set paragraphs as large as the room allows, in its vertical middle."""
    (x, y), (width, height) = start, room
    lines, used = _fitted(tuple(parts), width, height)
    top = y + (height - used) / 2
    for baseline, line in lines:
        painter.line(line, x, top + baseline)


@lru_cache(maxsize=1_024)
def _fitted(parts: tuple[_Part, ...], width: float, height: float) -> tuple[list[tuple[float, TextLine]], float]:
    """Lines with their baselines from the top, and the height used, at the largest scale that fits."""
    for scale in _SCALES:
        lines: list[tuple[float, TextLine]] = []
        used = 0.0
        broken = False
        for part in parts:
            size = max(part.size * scale, _WORDS_LEAST)
            if part.whole:
                size = max(min(size, width / text_width(part.text, part.face, 1)), _CODE_LEAST)
            ink = Ink(part.face, size, part.colour)
            used += part.above * scale
            runs = [Run(part.text, ink)]
            broken = broken or (widest_piece(runs) > width + 0.01 and (part.whole or scale > _SCALES[-1]))
            for line in wrap(runs, width):
                lines.append((used + size * 0.86, line))
                used += size * _LEADING
        if used <= height and not broken:
            return lines, used
    raise DoesNotFit(what="label")
