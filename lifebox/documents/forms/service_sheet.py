"""The sheet for emergency services: how to ask, what they get, what box, stickers and codes look like; one page."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from lifebox.documents.flow import Block, Cell, Row, gap, set_rows
from lifebox.documents.fonts import Face
from lifebox.documents.forms.page import WIDTH
from lifebox.documents.forms.parts import FormStyle, Kit, heading, paragraph
from lifebox.documents.forms.sheet import Letterhead, render_form
from lifebox.documents.labels.layout import LabelPlace, LabelSize, LabelText, draw_label
from lifebox.documents.painter import MM, Painter
from lifebox.documents.palette import palette
from lifebox.documents.qr import COMMON_DPI, locator_symbol
from lifebox.documents.typesetting import Ink, Run, plain, wrap
from lifebox.domain.codes import BoxCode
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.payloads import format_locator
from lifebox.domain.phones import show_phone
from lifebox.domain.tiers import Tier
from lifebox.texts import texts

_STYLE = FormStyle(title=22, heading=12, body=11, small=11, line=9 * MM)
_PHONE = 28.0
_PAD = 2.4 * MM
_LABEL = (63.5 * MM, 38.1 * MM)
_LEAD = 12 * MM
"""Room for a letter of a tier, a number or the name of a code before its words."""


@dataclass(frozen=True, slots=True)
class ServiceSheet:
    """What a sheet is made of. `code` stands on the drawn sticker and must be nobody's."""

    profile: OrganisationProfile
    code: BoxCode
    printed: date


def render_service_sheet(sheet: ServiceSheet, language: str, *, mono: bool = False) -> bytes:
    """One A4 page with the organisation's names, phones and places; nothing about anybody."""
    say = texts(language)
    profile = sheet.profile
    kit = Kit(_STYLE, palette(profile.accent, mono=mono), say)
    letterhead = Letterhead(
        profile, say("form.service.title"), detail=profile.operator, marks=(sheet.printed.isoformat(),)
    )
    return render_form(letterhead, [Block((), ((row,),)) for row in _rows(sheet, kit)], kit, language)


def _rows(sheet: ServiceSheet, kit: Kit) -> Iterable[Row]:
    say, profile = kit.say, sheet.profile
    yield from paragraph(kit, [Run(say("form.service.what", town=profile.town), kit.ink())])
    yield from _phone(profile, kit)
    yield from heading(kit, say("form.service.say"))
    told = (say("form.service.say_code", code=sheet.code.printed), say("form.service.say_name"))
    for number, words in enumerate((*told, say("form.service.say_who")), start=1):
        yield from _led(kit, str(number), words)
    yield from heading(kit, say("form.service.get"))
    for tier, name in ((Tier.RED, "red"), (Tier.YELLOW, "yellow"), (Tier.GREEN, "green")):
        yield from _tier(kit, tier, say(f"form.service.{name}"))
    yield from paragraph(kit, [Run(say("form.service.known"), kit.ink())])
    yield from _titled(kit, "not", say("form.service.not_text"))
    yield from heading(kit, say("form.service.look"))
    yield from paragraph(kit, [Run(say("form.service.look_text"), kit.ink())])
    yield from _sticker(sheet, kit)
    for name in ("bundle", "mistake"):
        yield from _titled(kit, name, say(f"form.service.{name}_text"))
    if profile.places:
        places = "; ".join(", ".join(part for part in (one.name, one.address) if part) for one in profile.places)
        yield from paragraph(kit, [Run(say("form.service.where", places=places), kit.ink(quiet=True))])


def _titled(kit: Kit, name: str, words: str) -> Iterable[Row]:
    yield from heading(kit, kit.say(f"form.service.{name}"))
    yield from paragraph(kit, [Run(words, kit.ink())])


def _phone(profile: OrganisationProfile, kit: Kit) -> Iterable[Row]:
    """The number to call, larger than anything else on the page."""
    words = plain(kit.say("form.service.phone"), kit.ink(Face.BOLD, kit.style.heading))
    number = plain(show_phone(profile.duty_phone), Ink(Face.BLACK, _PHONE, kit.look.text))
    high = _PHONE + 2 * _PAD

    def paint(painter: Painter, x: float, y: float) -> None:
        painter.frame(x, y, WIDTH, high, kit.look.text, 2)
        middle = y + high / 2
        painter.line(words, x + _PAD, middle + 0.36 * kit.style.heading)
        painter.right(number, x + WIDTH - _PAD, middle + 0.36 * _PHONE)

    return gap(2), Row(high, paint), gap(2)


def _led(kit: Kit, lead: str, words: str) -> tuple[Row, ...]:
    """Words with a hanging number or name before them."""
    style = kit.style
    lines = wrap([Run(words, kit.ink())], WIDTH - _LEAD)
    cells = [Cell(0, _LEAD, (plain(lead, kit.ink(Face.BOLD)),)), Cell(_LEAD, WIDTH - _LEAD, lines)]
    return (*set_rows(cells, style.leading(style.body), style.body), gap(1))


def _tier(kit: Kit, tier: Tier, words: str) -> Iterable[Row]:
    """A tier as on the card: its letter, its bar, its name."""
    spine, step = kit.look.tiers[tier].border, kit.style.leading(kit.style.body)

    def paint(painter: Painter, x: float, y: float) -> None:
        painter.fill(x + _LEAD - 3 * MM, y, 1.2 * MM, step, spine)

    for row in _led(kit, tier.value, f"{kit.say(f'Tier.{tier.value}')}: {words}"):
        yield replace(row, paint=paint) if row.cells else row


def _sticker(sheet: ServiceSheet, kit: Kit) -> Iterable[Row]:
    """The sticker as it is on a fridge, in its real size, and beside it what the codes say."""
    say, profile, style = kit.say, sheet.profile, kit.style
    width, high = _LABEL
    left = width + 5 * MM
    room = WIDTH - left - _LEAD
    parts = [wrap([Run(say("form.service.qr"), kit.ink(Face.BOLD))], room + _LEAD)]
    leads = [""]
    for number in range(3):
        parts.append(wrap([Run(say(f"form.service.qr{number}"), kit.ink())], room))
        leads.append(f"QR {number}")
    symbol = locator_symbol(format_locator(sheet.code, profile.duty_phone))
    text = LabelText.of(profile, LabelPlace.FRIDGE, say)
    step = style.leading(style.body)

    def paint(painter: Painter, x: float, y: float) -> None:
        draw_label(painter, (x, y), LabelSize(width, high, COMMON_DPI), text, symbol, sheet.code.printed, "")
        painter.frame(x, y, width, high, kit.look.quiet, 0.6)
        baseline = y + step / 2 + 0.36 * style.body
        for lead, lines in zip(leads, parts, strict=True):
            painter.line(plain(lead, kit.ink(Face.BOLD)), x + left, baseline)
            for line in lines:
                painter.line(line, x + left + (_LEAD if lead else 0), baseline)
                baseline += step

    yield gap(2)
    yield Row(max(high, step * sum(map(len, parts))), paint)
    yield gap(2)
