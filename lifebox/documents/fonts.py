"""Lato, the one family of every print: registered once, measured fast, its gaps shown and not hidden."""

import threading
import unicodedata
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path

import fontpkg_lato
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REPLACEMENT = "□"
"""Printed for a character that the font lacks, so that a reader sees that something stood there."""
BUSY = threading.Lock()
"""Held while fonts are read or embedded: reportlab reads every font through one place in its file, whoever asks, so two
prints that are finished at the same time would take each other's glyphs.
"""
_VARIANTS = frozenset(map(chr, range(0xFE00, 0xFE10)))


class Face(StrEnum):
    """The weights in use; the value is the font's name in the PDF and of its file."""

    REGULAR = "Lato-Regular"
    SEMIBOLD = "Lato-SemiBold"
    BOLD = "Lato-Bold"
    BLACK = "Lato-Black"


@cache
def register_fonts() -> None:
    """Make the faces known to reportlab. Cheap after the first call of a process."""
    with BUSY:
        for face in Face:
            _font(face)


@cache
def _font(face: Face) -> TTFont:
    font = TTFont(face.value, str(Path(fontpkg_lato.__file__).parent / "files" / f"{face.value}.ttf"))
    pdfmetrics.registerFont(font)
    return font


@cache
def _covered() -> frozenset[str]:
    return frozenset.intersection(*(frozenset(map(chr, _font(face).face.charToGlyph)) for face in Face))


@cache
def _widths(face: Face) -> dict[str, float]:
    metrics = _font(face).face
    return {chr(code): metrics.charWidths.get(code, metrics.defaultWidth) / 1000 for code in metrics.charToGlyph}


def missing_characters(text: str) -> frozenset[str]:
    """Characters of `text` that print as `REPLACEMENT` because the font has none."""
    unknown = frozenset(unicodedata.normalize("NFC", text)) - _covered()
    return frozenset(character for character in unknown if _printed(character) == REPLACEMENT)


@lru_cache(maxsize=20_000)
def shown(text: str) -> str:
    """The text as it is printed: NFC, each character without a glyph replaced."""
    composed = unicodedata.normalize("NFC", text)
    if _covered().issuperset(composed):
        return composed
    return "".join(map(_printed, composed))


@cache
def _printed(character: str) -> str:
    """What is printed for a character: itself, another way to write it (`Ⅱ` as `II`), nothing where it shows nothing
    (marks of direction, variants), else `REPLACEMENT`.
    """
    if character in _covered():
        return character
    if character.isspace():
        return " "
    alike = unicodedata.normalize("NFKC", character)
    if _covered().issuperset(alike):
        return alike
    invisible = unicodedata.category(character) in {"Cc", "Cf"} or character in _VARIANTS
    return "" if invisible else REPLACEMENT


@lru_cache(maxsize=50_000)
def _advance(face: Face, text: str) -> float:
    widths = _widths(face)
    return sum(widths[c] for c in shown(text))


def text_width(text: str, face: Face, size: float) -> float:
    """Width in points of a text as it is printed."""
    return _advance(face, text) * size
