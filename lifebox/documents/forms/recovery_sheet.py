"""The recovery sheet: the key that opens a registry when all passwords are lost, on paper and nowhere else."""

from datetime import date

from lifebox.documents.fonts import Face
from lifebox.documents.forms.page import MARGIN, WIDTH, draw_paragraph
from lifebox.documents.painter import A4, MM, Painter
from lifebox.documents.qr import require_legible, text_symbol
from lifebox.documents.typesetting import BLACK_INK, Ink, Run, plain
from lifebox.domain.errors import DoesNotFit
from lifebox.texts import texts

_SIDE = 42 * MM
_KEY_SIZES = (20.0, 18.0, 16.0, 14.0, 12.0)
_KEY_LINES = 8


def render_recovery_sheet(key_text: str, registry_name: str, organisation: str, created: date, language: str) -> bytes:
    """One A4 page with the key in the groups given, parted by spaces, and as a QR code of the key without spaces.

    The PDF is as secret as the key. Raises `DoesNotFit` where the key is too long to be printed legibly.
    """
    say = texts(language)
    painter = Painter(say("paper.recovery.title"), A4, language)
    body, heading = Ink(Face.REGULAR, 12), Ink(Face.BOLD, 14)
    y = draw_paragraph(painter, [Run(say("paper.recovery.title"), Ink(Face.BLACK, 28))], MARGIN)
    for key, value in (("organisation", organisation), ("registry", registry_name)):
        y = draw_paragraph(painter, [Run(say(f"paper.recovery.{key}", name=value[:200]), body)], y)
    y = draw_paragraph(painter, [Run(say("paper.recovery.created", date=created.isoformat()), body)], y) + 6 * MM
    y = _draw_key(painter, key_text, y) + 8 * MM
    symbol = text_symbol("".join(key_text.split()))
    require_legible(symbol, _SIDE)
    painter.qr(symbol, MARGIN + 4 * MM, y + 4 * MM, _SIDE)
    beside = MARGIN + _SIDE + 16 * MM
    draw_paragraph(painter, [Run(say("paper.recovery.scan"), heading)], y + 3 * MM, beside, WIDTH + MARGIN - beside)
    y += _SIDE + 14 * MM
    for part in ("purpose", "keep"):
        y = draw_paragraph(painter, [Run(say(f"paper.recovery.{part}_head"), heading)], y) + 1 * MM
        for line in say(f"paper.recovery.{part}").split("\n"):
            y = draw_paragraph(painter, [Run(line, body)], y) + 1 * MM
        y += 5 * MM
    painter.next_page()
    return painter.finish()


def _draw_key(painter: Painter, key_text: str, y: float) -> float:
    """The key in a frame, every character in a cell of the same width so that lines can be compared."""
    for size in _KEY_SIZES:
        cell = size * 0.86
        columns = int((WIDTH - 10 * MM) / cell)
        lines = _grouped(key_text, columns)
        if len(lines) <= _KEY_LINES:
            break
    else:
        raise DoesNotFit(what="recovery_key")
    ink = Ink(Face.BOLD, size)
    leading = size * 1.6
    high = len(lines) * leading + 8 * MM
    painter.frame(MARGIN, y, WIDTH, high, BLACK_INK, 1.5)
    for row, line in enumerate(lines, start=1):
        for column, character in enumerate(line):
            if character != " ":
                middle = MARGIN + 5 * MM + (column + 0.5) * cell
                painter.centred(plain(character, ink), middle, y + 2.5 * MM + row * leading)
    return y + high


def _grouped(key_text: str, columns: int) -> list[str]:
    """The key's groups in lines of at most `columns` characters; a longer group is cut into pieces."""
    lines: list[str] = []
    for group in key_text.split():
        pieces = [group[i : i + columns] for i in range(0, len(group), columns)]
        for piece in pieces:
            if lines and len(lines[-1]) + 1 + len(piece) <= columns:
                lines[-1] = f"{lines[-1]} {piece}"
            else:
                lines.append(piece)
    return lines
