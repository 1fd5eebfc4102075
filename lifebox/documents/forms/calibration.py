"""The test page of a printer: rulers, and the outlines of the labels that it should hit."""

from lifebox.documents.fonts import Face
from lifebox.documents.painter import A4, MM, Painter
from lifebox.documents.stock import Calibration, LabelStock
from lifebox.documents.typesetting import BLACK_INK, Ink, Run, plain, wrap
from lifebox.texts import texts

_GREY = "#9AA5AC"
_TICKS = {10: 5.0, 5: 3.5}


def render_calibration(stock: LabelStock | None, language: str, *, calibration: Calibration | None = None) -> bytes:
    """A page of the stock's size, or A4, with rulers of whole centimetres along two edges and frames of the labels.

    With `calibration` it is drawn as labels would be, so that a correction can be checked.
    """
    say = texts(language)
    size = (stock.page_width * MM, stock.page_height * MM) if stock else A4
    painter = Painter(say("paper.calibration.title"), size, language)
    if calibration:
        painter.transform(calibration.dx * MM, calibration.dy * MM, calibration.scale_x, calibration.scale_y)
    for number in range(stock.per_page if stock else 0):
        if stock:
            left, top = stock.corner(number)
            painter.frame(left * MM, top * MM, stock.label_width * MM, stock.label_height * MM, _GREY, 0.5)
    width, height = size
    small = min(size) < 100 * MM
    inset = (6 if small else 20) * MM
    _ruler(painter, (inset, inset), width - 2 * inset, across=True)
    _ruler(painter, (inset, inset), height - 2 * inset, across=False)
    if not small:
        lines = [
            *wrap([Run(say("paper.calibration.title"), Ink(Face.BLACK, 22))], width - 90 * MM),
            *wrap([Run(say("paper.calibration.how"), Ink(Face.REGULAR, 12))], width - 90 * MM),
            *wrap([Run(stock.name if stock else "A4", Ink(Face.BOLD, 12))], width - 90 * MM),
        ]
        painter.fill(inset + 20 * MM, inset + 20 * MM, width - 80 * MM, (len(lines) + 1.5) * 18, "#FFFFFF")
        for row, line in enumerate(lines, start=1):
            painter.line(line, inset + 25 * MM, inset + 20 * MM + row * 18 + 6)
    painter.next_page()
    return painter.finish()


def _ruler(painter: Painter, start: tuple[float, float], length: float, *, across: bool) -> None:
    """A scale in millimetres over the whole centimetres of `length`, each of them numbered."""
    x, y = start
    millimetres = int(length / MM / 10) * 10
    end = millimetres * MM
    painter.rule(x, y, x + (end if across else 0), y + (0 if across else end), weight=0.4)
    for mark in range(millimetres + 1):
        tick = next((long for step, long in _TICKS.items() if mark % step == 0), 2.0) * MM
        place = mark * MM
        if across:
            painter.rule(x + place, y, x + place, y + tick, weight=0.25)
        else:
            painter.rule(x, y + place, x + tick, y + place, weight=0.25)
        if mark % 10 == 0 and mark:
            label = plain(str(mark), Ink(Face.REGULAR, 7, BLACK_INK))
            if across:
                painter.centred(label, x + place, y + tick + 8)
            else:
                painter.line(label, x + tick + 2, y + place + 2.5)
