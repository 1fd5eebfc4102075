"""The emergency read-out: what the duty officer reads over the phone, numbered line by line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lifebox.documents.flow import Block, Cell, Composer, Row, gap, paint_rows, set_rows
from lifebox.documents.fonts import Face
from lifebox.documents.forms.page import MARGIN, WIDTH
from lifebox.documents.painter import A4, MM, Painter
from lifebox.documents.palette import Palette, palette
from lifebox.documents.typesetting import Ink, Run, wrap
from lifebox.domain.card import Card
from lifebox.domain.codes import BoxCode
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.phones import show_phone
from lifebox.domain.ports import Say
from lifebox.domain.tiers import Block as TierBlock
from lifebox.domain.tiers import Channel, Item, Tier, arrange, term
from lifebox.texts import texts

_RED, _BODY, _SMALL = 18.0, 14.0, 11.0
_NUMBER = 14 * MM
_LEADING = 1.24


@dataclass(slots=True)
class _Numbered:
    """Sets items with numbers that run on through all tiers, so that either side can name a line."""

    look: Palette
    say: Say
    last: int = 0

    def heading(self, text: str, tier: Tier) -> tuple[Row, ...]:
        colour = self.look.tiers[tier].border
        lines = wrap([Run(f"{tier.value} · {text}", Ink(Face.BOLD, _BODY, colour))], WIDTH)
        return (gap(4), *set_rows([Cell(0, WIDTH, lines)], _BODY * _LEADING, _BODY), gap(2))

    def block(self, heading: str, items: Sequence[Item], tier: Tier, size: float) -> Block:
        groups = []
        for item in items:
            self.last += 1
            number = wrap([Run(f"{self.last}.", Ink(Face.REGULAR, size))], _NUMBER)
            words = [Run(item.lead, Ink(Face.BOLD, size)), Run(item.detail, Ink(Face.REGULAR, size))]
            if item.mark:
                words.append(Run(f"({item.mark})", Ink(Face.REGULAR, size)))
            lines = wrap([word for word in words if word.text], WIDTH - _NUMBER)
            cells = [Cell(0, _NUMBER, number), Cell(_NUMBER, WIDTH - _NUMBER, lines)]
            groups.append((*set_rows(cells, size * _LEADING, size), gap(3)))
        return Block(self.heading(heading, tier), tuple(groups))

    def tier_block(self, block: TierBlock, tier: Tier) -> Block:
        items = block.items or (Item("", term(self.say, block.knowledge)),)
        return self.block(block.heading, items, tier, _BODY)


def render_read_out(
    card: Card, code: BoxCode, profile: OrganisationProfile, revision: int, printed: date, language: str
) -> bytes:
    """The whole card as numbered lines, red first, with what only a voice may say (gate codes, keys)."""
    say = texts(language)
    shown = arrange(card, say, printed, Channel.VOICE)
    setter = _Numbered(palette(profile.accent, mono=False), say)
    born = say("paper.born", birth=shown.birth) if shown.birth else ""
    head: list[Row] = []
    for text, ink in (
        (say("paper.read_out.title"), Ink(Face.BOLD, _SMALL, setter.look.accent)),
        (shown.name, Ink(Face.BLACK, 24)),
        (born, Ink(Face.SEMIBOLD, _BODY)),
    ):
        head += set_rows([Cell(0, WIDTH, wrap([Run(text, ink)], WIDTH))], ink.size * _LEADING, ink.size)
    facts = [Item(f"{say('paper.read_out.address')}:", shown.address)] if shown.address else []
    facts += [Item("", fact) for fact in shown.facts]
    red = shown.red or (Item("", say("paper.red_none")),)
    blocks = [
        Block((), tuple((row,) for row in head)),
        setter.block(term(say, Tier.RED), red, Tier.RED, _RED),
        *([setter.block(say("Section.identity"), facts, Tier.YELLOW, _BODY)] if facts else []),
        *(setter.tier_block(block, Tier.YELLOW) for block in shown.yellow),
        *(setter.tier_block(block, Tier.GREEN) for block in shown.green),
    ]
    composer = Composer(top_first=MARGIN, top_next=MARGIN, bottom=A4[1] - MARGIN - 10 * MM)
    composer.flow(blocks, MARGIN, composer.start)
    painter = Painter(say("paper.read_out.title"), A4, language)
    pages = composer.pages
    for number, rows in enumerate(pages, start=1):
        paint_rows(painter, rows)
        parts = (
            code.printed,
            f"{say('paper.duty')} {show_phone(profile.duty_phone)}",
            say("paper.version", number=revision),
            printed.isoformat(),
            f"{number}/{len(pages)}",
        )
        for line in wrap([Run(" · ".join(parts), Ink(Face.REGULAR, _SMALL))], WIDTH):
            painter.line(line, MARGIN, A4[1] - MARGIN)
        painter.next_page()
    return painter.finish()
