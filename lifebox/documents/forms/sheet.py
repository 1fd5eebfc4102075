"""The paper of a form: who issues it, what it is and whose, its code on each page, and the foot with page numbers."""

from base64 import b64decode
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from lifebox.documents.flow import Block, Composer, paint_rows
from lifebox.documents.fonts import Face
from lifebox.documents.forms.page import MARGIN, WIDTH
from lifebox.documents.forms.parts import Kit
from lifebox.documents.painter import A4, MM, Painter
from lifebox.documents.qr import locator_symbol, require_legible
from lifebox.documents.typesetting import Ink, Run, TextLine, plain, wrap
from lifebox.domain.codes import BoxCode
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.payloads import format_locator
from lifebox.domain.phones import show_phone

T = TypeVar("T")
Progress = Callable[[int, int], None]

_TOP = 14 * MM
_BOTTOM = 12 * MM
_SYMBOL, _SMALL_SYMBOL = 24 * MM, 16 * MM
_CODE = 14.0
_LOGO = 44 * MM, 18 * MM
"""Room for the organisation's logo on the first page, with the gap before it."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands around the text of each page.

    `subject` says whose it is; `marks` go to the foot (revision, date). Without a code no QR 0 is printed.
    """

    profile: OrganisationProfile
    title: str
    subject: str = ""
    detail: str = ""
    code: BoxCode | None = None
    marks: tuple[str, ...] = ()


def render_forms(
    items: Sequence[T],
    form: Callable[[T], tuple[Letterhead, Iterable[Block]]],
    kit: Kit,
    title: str,
    language: str,
    progress: Progress | None,
) -> bytes:
    """The form of each item, all from a page of their own on; one empty page where there are none.

    `progress` hears how many of how many are done; what it raises ends the work.
    """
    painter = Painter(title, A4, language)
    for done, item in enumerate(items, start=1):
        paint_form(painter, kit, *form(item))
        if progress:
            progress(done, len(items))
    if not items:
        painter.next_page()
    return painter.finish()


def render_form(letterhead: Letterhead, blocks: Iterable[Block], kit: Kit, language: str) -> bytes:
    """One form, called as its letterhead is."""
    return render_forms([letterhead], lambda head: (head, blocks), kit, letterhead.title, language, None)


def paint_form(
    painter: Painter,
    kit: Kit,
    letterhead: Letterhead,
    blocks: Iterable[Block],
    *,
    height: float = A4[1],
    turn: Callable[[], None] | None = None,
) -> None:
    """Flow blocks over as many pages as they need, pages numbered from 1.

    A page may be a part of a sheet, `height` points high; `turn` goes on to the next one.
    """
    head = _Head(letterhead, kit, height)
    composer = Composer(top_first=head.height(first=True), top_next=head.height(first=False), bottom=head.foot_top)
    composer.flow(blocks, MARGIN, composer.start)
    for number, rows in enumerate(composer.pages):
        head.paint(painter, first=number == 0)
        paint_rows(painter, rows)
        head.paint_foot(painter, f"{number + 1}/{len(composer.pages)}")
        (turn or painter.next_page)()


class _Head:
    """Sets and draws head and foot of the pages.

    The first page has a large title and the code below QR 0; the others have one line of title, and the code below
    the name.
    """

    def __init__(self, letterhead: Letterhead, kit: Kit, page_height: float) -> None:
        self._letterhead, self._kit = letterhead, kit
        self._lines = {first: self._set(first=first) for first in (True, False)}
        self._bottom = page_height - _BOTTOM
        self.foot_top = self._bottom - len(self._foot("88/88")) * kit.style.leading(kit.style.small) - 3 * MM

    def _set(self, *, first: bool) -> list[tuple[float, TextLine]]:
        """Lines with their sizes."""
        head, kit = self._letterhead, self._kit
        style, accent = kit.style, kit.look.accent
        small, strong = Ink(Face.BOLD, style.small, accent), kit.ink(Face.BOLD, style.heading)
        if first:
            runs = [
                Run(head.profile.programme, small),
                Run(head.title, kit.ink(Face.BLACK, style.title)),
                Run(head.subject, strong),
                Run(head.detail, kit.ink()),
            ]
        else:
            code = head.code.printed if head.code else ""
            runs = [
                Run(f"{head.profile.programme} · {head.title}", small),
                Run(head.subject, strong),
                Run(" · ".join((code, *head.marks[:1])) if code else "", kit.ink(Face.BOLD)),
            ]
        width = WIDTH - (_SYMBOL + 14 * MM if head.code else 0) - (_LOGO[0] if first and head.profile.logo else 0)
        return [(run.ink.size, line) for run in runs if run.text for line in wrap([run], width)]

    def height(self, *, first: bool) -> float:
        """Where the text of a page begins."""
        style = self._kit.style
        words = sum(style.leading(size) for size, _ in self._lines[first])
        code = 0.0
        if self._letterhead.code:
            code = _SYMBOL + 3 * MM + style.leading(_CODE) if first else _SMALL_SYMBOL
        logo = _LOGO[1] if first and self._letterhead.profile.logo else 0
        return _TOP + max(words, code, logo) + 5 * MM

    def paint(self, painter: Painter, *, first: bool) -> None:
        """Draw the head of a page."""
        head, kit = self._letterhead, self._kit
        y = _TOP
        for size, line in self._lines[first]:
            painter.line(line, MARGIN, y + kit.style.leading(size) / 2 + 0.36 * size)
            y += kit.style.leading(size)
        if first and head.profile.logo:
            right = MARGIN + WIDTH - (_SYMBOL + 14 * MM if head.code else 0)
            wide, high = _LOGO
            painter.photo(b64decode(head.profile.logo), right - wide + 4 * MM, _TOP, wide - 4 * MM, high)
        if head.code:
            symbol = locator_symbol(format_locator(head.code, head.profile.duty_phone))
            side = _SYMBOL if first else _SMALL_SYMBOL
            require_legible(symbol, side)
            left = MARGIN + WIDTH - side
            painter.qr(symbol, left, _TOP, side)
            if first:
                code = plain(head.code.printed, kit.ink(Face.BLACK, _CODE))
                painter.right(code, MARGIN + WIDTH, _TOP + side + 3 * MM + 0.9 * _CODE)

    def _foot(self, page: str) -> tuple[TextLine, ...]:
        profile, kit = self._letterhead.profile, self._kit
        size = kit.style.small
        duty = f"{kit.say('paper.duty')} {show_phone(profile.duty_phone)}"
        words = " · ".join((f"{profile.operator_short}, {duty}", *self._letterhead.marks, page))
        return wrap([Run(words, kit.ink(Face.REGULAR, size))], WIDTH)

    def paint_foot(self, painter: Painter, page: str) -> None:
        """Draw the foot of a page."""
        lines, kit = self._foot(page), self._kit
        step = kit.style.leading(kit.style.small)
        top = self._bottom - len(lines) * step
        painter.rule(MARGIN, top - 1 * MM, MARGIN + WIDTH, top - 1 * MM, kit.look.line)
        for row, line in enumerate(lines):
            painter.line(line, MARGIN, top + step * (row + 0.5) + 0.36 * kit.style.small)
