"""The slip with a one-time password: handed to a new colleague, destroyed after the first log-in."""

from datetime import date

from lifebox.documents.fonts import Face
from lifebox.documents.forms.page import draw_paragraph
from lifebox.documents.painter import MM, Painter
from lifebox.documents.typesetting import BLACK_INK, Ink, Run, plain
from lifebox.domain.access import Role
from lifebox.domain.errors import DoesNotFit
from lifebox.texts import texts

A6 = (105 * MM, 148 * MM)
_MARGIN = 9 * MM
_WIDTH = A6[0] - 2 * _MARGIN
_HIGH = 22 * MM
_SIZES = (20.0, 18.0, 16.0, 14.0, 12.0)
_CELL = 0.66
"""Characters stand in cells of this share of their size, so that none hides between two others."""


def render_password_slip(
    login: str, role: Role, password: str, registry_name: str, organisation: str, made: date, language: str
) -> bytes:
    """An A6 page. The PDF is as secret as the password. Raises `DoesNotFit` where that is too long for a line."""
    say = texts(language)
    painter = Painter(say("paper.slip.title"), A6, language)
    body = Ink(Face.REGULAR, 11)

    def told(text: str, y: float, ink: Ink = body) -> float:
        return draw_paragraph(painter, [Run(text, ink)], y, _MARGIN, _WIDTH)

    y = told(say("paper.slip.title"), _MARGIN, Ink(Face.BLACK, 20)) + 2 * MM
    y = told(say("paper.slip.for", login=login, role=say(f"Role.{role.value}")), y, Ink(Face.BOLD, 12))
    y = told(organisation, y)
    y = told(say("paper.slip.registry", name=registry_name[:200]), y) + 4 * MM
    painter.frame(_MARGIN, y, _WIDTH, _HIGH, BLACK_INK, 1.5)
    _draw_password(painter, password, y + _HIGH / 2)
    y += _HIGH + 5 * MM
    for key in ("once", "keep"):
        y = told(say(f"paper.slip.{key}"), y) + 2 * MM
    told(say("paper.slip.made", date=made.isoformat()), y)
    painter.next_page()
    return painter.finish()


def _draw_password(painter: Painter, password: str, middle: float) -> None:
    size = next((size for size in _SIZES if len(password) * size * _CELL <= _WIDTH - 4 * MM), None)
    if size is None:
        raise DoesNotFit(what="password")
    cell, ink = size * _CELL, Ink(Face.BOLD, size)
    left = _MARGIN + (_WIDTH - len(password) * cell) / 2
    for at, character in enumerate(password):
        painter.centred(plain(character, ink), left + (at + 0.5) * cell, middle + size * 0.35)
