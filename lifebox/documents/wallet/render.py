"""Wallet cards laid out for cutting and folding: front and back of a card beside each other, five cards a sheet.

Both sides lie on the same side of the sheet, so that a printer that feeds or cuts askew cannot part them, and words
keep 4 mm from every edge.
"""

from collections.abc import Callable, Sequence

from lifebox.documents.card import CardPrint
from lifebox.documents.fonts import Face, text_width
from lifebox.documents.painter import A4, MM, Painter
from lifebox.documents.palette import Palette, palette
from lifebox.documents.qr import COMMON_DPI, locator_symbol
from lifebox.documents.typesetting import Ink, plain
from lifebox.documents.wallet.layout import Fitted, fit_headline, fit_items
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.payloads import format_locator
from lifebox.domain.phones import show_phone
from lifebox.domain.ports import Say
from lifebox.domain.tiers import Arrangement, Item, Tier, arrange, contact_items, term
from lifebox.texts import texts

# ISO/IEC 7810, ID-1, as bank cards are.
_WIDTH, _HEIGHT = 85.6 * MM, 54 * MM
_PER_PAGE = 5
_GAP = 3 * MM
_LEFT = (A4[0] - 2 * _WIDTH) / 2
_TOP = (A4[1] - _PER_PAGE * _HEIGHT - (_PER_PAGE - 1) * _GAP) / 2
_PAD = 4 * MM
_INNER_WIDTH, _INNER_HEIGHT = _WIDTH - 2 * _PAD, _HEIGHT - 2 * _PAD
_MARK = 1 * MM
_LONG_MARK = 4 * MM
_CROSS = 5.5 * MM
_SPINE = 6.5 * MM
_BAND_WEIGHT = 1.5
_BAND_PAD = 1.5 * MM
_SYMBOL = 28.5 * MM
_TITLE, _NAME, _BIRTH, _RED, _CONTACT, _CALL = 10.5, 15.0, 9.0, 14.0, 12.5, 12.0


def render_wallet_cards(
    people: Sequence[CardPrint],
    profile: OrganisationProfile,
    language: str,
    *,
    mono: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> bytes:
    """The wallet cards as one PDF of A4 sheets with crop marks and a line to fold along.

    `progress` hears how many of how many are done; what it raises ends the work. Photo and QR 2 are not printed.
    """
    say = texts(language)
    look = palette(profile.accent, mono)
    painter = Painter(say("paper.wallet.title"), A4, language)
    for number, person in enumerate(people):
        place = number % _PER_PAGE
        if number and not place:
            painter.next_page()
        top = _TOP + place * (_HEIGHT + _GAP)
        _WalletCard(person, profile, say, look).paint(painter, top)
        _paint_marks(painter, top, look)
        if progress:
            progress(number + 1, len(people))
    painter.next_page()
    return painter.finish()


class _WalletCard:
    """Both sides of one card."""

    def __init__(self, person: CardPrint, profile: OrganisationProfile, say: Say, look: Palette) -> None:
        self._person, self._profile, self._say, self._look = person, profile, say, look
        self._shown: Arrangement = arrange(person.card, say, person.printed)

    def paint(self, painter: Painter, top: float) -> None:
        """Draw the front to the left of the fold and the back to its right."""
        self._paint_front(painter, _LEFT + _PAD, top + _PAD)
        self._paint_back(painter, _LEFT + _WIDTH + _PAD, top + _PAD)

    def _paint_front(self, painter: Painter, x: float, y: float) -> None:
        look, say = self._look, self._say
        painter.cross(x, y, _CROSS, look.accent)
        title = plain(say("paper.label.rescuers"), Ink(Face.BLACK, _TITLE, look.accent))
        beside = _CROSS + 1.5 * MM
        painter.line(title, x + beside, y + _CROSS / 2 + _TITLE * 0.36)
        beside += title.width + 2.5 * MM
        programme = fit_headline(
            self._profile.programme, Face.SEMIBOLD, look.quiet, _INNER_WIDTH - beside, most=8, lines=2
        )
        _paint(painter, programme, x + beside, y + (_CROSS - programme.height) / 2)
        below = y + _CROSS + 0.8 * MM
        name = fit_headline(self._shown.name, Face.BLACK, look.text, _INNER_WIDTH, most=_NAME, lines=2)
        _paint(painter, name, x, below)
        below += name.height
        if self._shown.birth:
            born = say("paper.born", birth=self._shown.birth)
            birth = fit_headline(born, Face.SEMIBOLD, look.text, _INNER_WIDTH, most=_BIRTH)
            _paint(painter, birth, x, below)
            below += birth.height
        self._paint_red(painter, x, below + 0.8 * MM, y + _INNER_HEIGHT)

    def _paint_red(self, painter: Painter, x: float, top: float, bottom: float) -> None:
        """The red band; whom to call has its own place on the back."""
        look, say = self._look, self._say
        red = self._look.tiers[Tier.RED]
        high = bottom - top
        if red.tint:
            painter.fill(x, top, _INNER_WIDTH, high, red.tint)
        painter.fill(x, top, _SPINE, high, red.spine)
        painter.frame(x, top, _INNER_WIDTH, high, red.border, _BAND_WEIGHT)
        painter.centred(plain(Tier.RED.value, Ink(Face.BLACK, 15, red.letter)), x + _SPINE / 2, top + 16)
        word, ink = term(say, Tier.RED), Ink(Face.BOLD, 8, red.letter)
        end = top + 16 + 1.5 * MM + text_width(word, ink.face, ink.size)
        if end <= bottom - 1 * MM:
            painter.upwards(word, ink, x + _SPINE / 2 + ink.size * 0.36, end)
        items = self._shown.red[:-1] if self._person.card.contacts else self._shown.red
        width, room = _INNER_WIDTH - _SPINE - 2 * _BAND_PAD, high - 2 * _BAND_PAD
        fitted = fit_items(
            items or (Item(say("paper.red_none")),), say("paper.wallet.more"), width, room, look, most=_RED
        )
        _paint(painter, fitted, x + _SPINE + _BAND_PAD, top + (high - fitted.height) / 2)

    def _paint_back(self, painter: Painter, x: float, y: float) -> None:
        look, person = self._look, self._person
        foot = self._paint_foot(painter, x, y + _INNER_HEIGHT)
        if person.unkept:
            self._paint_contacts(painter, x, y, _INNER_WIDTH, foot - 1.5 * MM)
            return
        symbol = locator_symbol(format_locator(person.code, self._profile.duty_phone))
        side = symbol.side(_SYMBOL, COMMON_DPI)
        quiet = symbol.quiet(side)
        left = x + _INNER_WIDTH - side
        painter.qr(symbol, left, y, side)
        size = min(11.0, side / text_width(person.code.printed, Face.BLACK, 1))
        code = plain(person.code.printed, Ink(Face.BLACK, size, look.text))
        painter.centred(code, left + side / 2, y + side + quiet + size * 0.72)
        self._paint_contacts(painter, x, y, left - quiet - 1 * MM - x, foot - 1.5 * MM)

    def _paint_contacts(self, painter: Painter, x: float, y: float, width: float, bottom: float) -> None:
        look, say = self._look, self._say
        items = contact_items(self._person.card, say)
        if not items:
            return
        call = fit_headline(say("card.call"), Face.BOLD, look.accent, width, most=9)
        _paint(painter, call, x, y - 1)
        top = y + call.height
        fitted = fit_items(items, say("paper.wallet.more"), width, bottom - top, look, most=_CONTACT)
        _paint(painter, fitted, x, top)

    def _paint_foot(self, painter: Painter, x: float, bottom: float) -> float:
        """Emergency number, duty phone and what the paper's age is told by; gives the place above them."""
        look, say, person = self._look, self._say, self._person
        duty = f"{say('paper.duty')} {show_phone(self._profile.duty_phone)}"
        numbers = f"{self._profile.emergency_number} · {duty}"
        age = (
            *(() if person.unkept else (say("paper.version", number=person.revision),)),
            person.printed.isoformat(),
            say("paper.valid", date=person.valid_until.isoformat()),
        )
        call = fit_headline(numbers, Face.BLACK, look.text, _INNER_WIDTH, most=_CALL)
        version = fit_headline(" · ".join(age), Face.REGULAR, look.text, _INNER_WIDTH, most=8)
        top = bottom - call.height - version.height
        painter.rule(x, top - 0.8 * MM, x + _INNER_WIDTH, top - 0.8 * MM, look.line)
        _paint(painter, call, x, top)
        _paint(painter, version, x, top + call.height)
        return top - 0.8 * MM


def _paint(painter: Painter, fitted: Fitted, x: float, top: float) -> None:
    for baseline, line in fitted.lines:
        painter.line(line, x, top + baseline)


def _paint_marks(painter: Painter, top: float, look: Palette) -> None:
    """Crop marks outside the card, and the line to fold along."""
    right, bottom, fold = _LEFT + 2 * _WIDTH, top + _HEIGHT, _LEFT + _WIDTH
    for y in (top, bottom):
        painter.rule(_LEFT - _MARK - _LONG_MARK, y, _LEFT - _MARK, y, weight=0.3)
        painter.rule(right + _MARK, y, right + _MARK + _LONG_MARK, y, weight=0.3)
    for x in (_LEFT, right):
        painter.rule(x, top - _GAP / 2, x, top - _MARK / 2, weight=0.3)
        painter.rule(x, bottom + _MARK / 2, x, bottom + _GAP / 2, weight=0.3)
    painter.rule(fold, top - _GAP / 2, fold, bottom + _GAP / 2, look.line, weight=0.4, dash=2)
