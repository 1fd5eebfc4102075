"""The emergency read-out: what the duty officer reads over the phone, numbered line by line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lifebox.documents.card import CardPrint
from lifebox.documents.flow import Block, Cell, Composer, Row, gap, paint_rows, set_rows
from lifebox.documents.fonts import Face
from lifebox.documents.forms.page import MARGIN, WIDTH
from lifebox.documents.painter import A4, MM, Painter
from lifebox.documents.palette import Palette, palette
from lifebox.documents.typesetting import Ink, Run, TextLine, wrap
from lifebox.domain.attestations import with_confirmations
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.phones import show_phone
from lifebox.domain.ports import Say
from lifebox.domain.tiers import Arrangement, Channel, Item, Tier, arrange, term
from lifebox.domain.tiers import Block as TierBlock
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


def render_read_outs(
    people: Sequence[CardPrint],
    profile: OrganisationProfile,
    language: str,
    *,
    mono: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> bytes:
    """Whole cards as numbered lines, red first, with what only a voice may say (gate codes, keys).

    Each person begins on a page of their own, with lines and pages numbered by themselves. `progress` hears how many
    of how many are done; what it raises ends the work. Photo and QR 2 are not printed.
    """
    say, look = texts(language), palette(profile.accent, mono)
    painter = Painter(say("paper.read_out.title"), A4, language)
    for done, person in enumerate(people, start=1):
        _paint_person(painter, person, profile, say, look)
        if progress:
            progress(done, len(people))
    if not people:
        painter.next_page()
    return painter.finish()


def _paint_person(painter: Painter, person: CardPrint, profile: OrganisationProfile, say: Say, look: Palette) -> None:
    shown = with_confirmations(arrange(person.card, say, person.printed, Channel.VOICE), person.attested or (), say)
    step = _SMALL * _LEADING
    lowest = A4[1] - MARGIN
    footer = _footer(person, shown, profile, say, "88/88")
    composer = Composer(top_first=MARGIN, top_next=MARGIN, bottom=lowest - len(footer) * step - 4 * MM)
    composer.flow(_blocks(shown, _Numbered(look, say)), MARGIN, composer.start)
    for number, rows in enumerate(composer.pages, start=1):
        paint_rows(painter, rows)
        lines = _footer(person, shown, profile, say, f"{number}/{len(composer.pages)}")
        for row, line in enumerate(lines):
            painter.line(line, MARGIN, lowest - (len(lines) - 1 - row) * step)
        painter.next_page()


def _blocks(shown: Arrangement, setter: _Numbered) -> list[Block]:
    say = setter.say
    head: list[Row] = []
    for text, ink in (
        (say("paper.read_out.title"), Ink(Face.BOLD, _SMALL, setter.look.accent)),
        (shown.name, Ink(Face.BLACK, 24)),
        (say("paper.born", birth=shown.birth) if shown.birth else "", Ink(Face.SEMIBOLD, _BODY)),
    ):
        head += set_rows([Cell(0, WIDTH, wrap([Run(text, ink)], WIDTH))], ink.size * _LEADING, ink.size)
    facts = [Item(f"{say('paper.read_out.address')}:", shown.address)] if shown.address else []
    facts += [Item("", fact) for fact in shown.facts]
    red = shown.red or (Item("", say("paper.red_none")),)
    return [
        Block((), tuple((row,) for row in head)),
        setter.block(term(say, Tier.RED), red, Tier.RED, _RED),
        *([setter.block(say("Section.identity"), facts, Tier.YELLOW, _BODY)] if facts else []),
        *(setter.tier_block(block, Tier.YELLOW) for block in shown.yellow),
        *(setter.tier_block(block, Tier.GREEN) for block in shown.green),
    ]


def _footer(
    person: CardPrint, shown: Arrangement, profile: OrganisationProfile, say: Say, page: str
) -> tuple[TextLine, ...]:
    """A couple shares a code, so a page that lies alone needs the name as well."""
    parts = (
        f"{say('paper.duty')} {show_phone(profile.duty_phone)}",
        say("paper.version", number=person.revision),
        person.printed.isoformat(),
        say("paper.valid", date=person.valid_until.isoformat()),
        page,
    )
    who = " · ".join(part for part in (shown.name, person.code.printed) if part)
    runs = [Run(f"{who}\n", Ink(Face.BOLD, _SMALL)), Run(" · ".join(parts), Ink(Face.REGULAR, _SMALL))]
    return wrap(runs, WIDTH)
