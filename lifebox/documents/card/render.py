"""The A4 card of one or many people."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from lifebox.documents.card.content import (
    Explained,
    Setting,
    attestation_block,
    item_block,
    medicines_block,
    red_block,
    symbols_rows,
)
from lifebox.documents.card.folding import fold_places
from lifebox.documents.card.style import BAND_GAP, GUTTER, LARGE, MARGIN, NORMAL, PAD, WIDTH, CardStyle, leading
from lifebox.documents.flow import Block, Cell, Composer, Cursor, Row, gap, paint_rows, set_rows, total
from lifebox.documents.fonts import Face, missing_characters, text_width
from lifebox.documents.painter import A4, MM, Painter
from lifebox.documents.palette import WHITE, palette
from lifebox.documents.qr import (
    locator_symbol,
    offline_payload,
    require_legible,
    signed_symbol,
    text_symbol,
)
from lifebox.documents.typesetting import Ink, Run, TextLine, plain, widest_piece, wrap
from lifebox.domain.attestations import Coverage, coverages
from lifebox.domain.card import Card
from lifebox.domain.codes import BoxCode
from lifebox.domain.governance import Section
from lifebox.domain.organisation import BoxSize, OrganisationProfile
from lifebox.domain.payloads import format_locator
from lifebox.domain.phones import show_phone
from lifebox.domain.tiers import Arrangement, Tier, arrange, term
from lifebox.texts import texts

_PHOTO = (26 * MM, 33 * MM)
_OFFLINE_SIDE = 32 * MM
# Version 22 has modules of four dots also at 203 dpi.
_SIGNED_SIDE = 53 * MM
# A text that would fill half a page of one column.
_LONG = 120 * MM
# Office printers leave about 4 mm of the edge blank.
_FOLD_MARK = 4.5 * MM


@dataclass(frozen=True, slots=True)
class CardPrint:
    """One card to print. `photo` are the bytes of a picture; `signed` is the payload of QR 2 or empty; `attested` says
    how the card's confirmations stand, None that nobody compared. `unkept` is of somebody who is not in the registry:
    no code, no version and no signature are printed, for nothing could be looked up by them.
    """

    card: Card
    code: BoxCode
    revision: int
    printed: date
    valid_until: date
    photo: bytes | None = None
    signed: str = ""
    attested: tuple[Coverage, ...] | None = None
    unkept: bool = False


def render_cards(
    people: Sequence[CardPrint],
    profile: OrganisationProfile,
    language: str,
    *,
    mono: bool = False,
    large: bool = False,
    box: BoxSize | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> bytes:
    """The cards as one PDF, each beginning on its own page and numbered by itself.

    Marks at the edges show where to fold for `box`, the programme's own where none is given. `progress` hears how
    many of how many are done; what it raises ends the work. Raises `DoesNotFit` where a QR code cannot be kept
    legible or the card cannot be folded that small.
    """
    say = texts(language)
    folds = fold_places(box or profile.box)
    setting = Setting(LARGE if large else NORMAL, palette(profile.accent, mono), say)
    painter = Painter(say("paper.card"), A4, language)
    for done, person in enumerate(people, start=1):
        _CardPages(person, profile, setting).paint(painter, folds)
        if progress:
            progress(done, len(people))
    if not people:
        painter.next_page()
    return painter.finish()


def unprintable_characters(*cards: Card) -> frozenset[str]:
    """Characters of the cards that the font lacks and that print as a box: worth a warning before printing."""
    return frozenset().union(*(missing_characters(card.model_dump_json(exclude_defaults=True)) for card in cards))


@dataclass(frozen=True, slots=True)
class _Segment:
    """The part of a tier's band on one page."""

    page: int
    tier: Tier
    top: float
    bottom: float


class _CardPages:
    """Composes the pages of one card, then paints them."""

    def __init__(self, person: CardPrint, profile: OrganisationProfile, setting: Setting) -> None:
        self._person = person
        self._profile = profile
        self._setting = setting
        self._style = setting.style
        self._shown: Arrangement = arrange(person.card, setting.say, person.printed)
        self._locator = locator_symbol(format_locator(person.code, profile.duty_phone))
        self._segments: list[_Segment] = []
        self._footer = self._set_footer("88/88")
        self._continuation = wrap(
            [
                Run(self._shown.name, setting.ink(Face.BOLD, self._style.lead)),
                Run("".join(f"· {part} " for part in self._marks("paper.continued")), setting.ink(Face.REGULAR)),
            ],
            WIDTH,
        )
        self._composer = Composer(
            top_first=MARGIN,
            top_next=MARGIN + len(self._continuation) * leading(self._style.lead) + 3 * MM,
            bottom=A4[1] - MARGIN - len(self._footer) * leading(self._style.small) - 2.5 * MM,
        )

    def _marks(self, key: str) -> tuple[str, ...]:
        """The code, where there is one, and a word."""
        word = self._setting.say(key)
        return (word,) if self._person.unkept else (self._person.code.printed, word)

    def paint(self, painter: Painter, folds: tuple[tuple[float, ...], tuple[float, ...]]) -> None:
        """Compose and draw all pages, each with the marks of its folds."""
        self._compose()
        for number, rows in enumerate(self._composer.pages):
            if number == 0:
                self._paint_header(painter)
            else:
                for step, line in enumerate(self._continuation, start=1):
                    painter.line(line, MARGIN, MARGIN + step * leading(self._style.lead) - 3)
            for segment in self._segments:
                if segment.page == number:
                    self._paint_band(painter, segment)
            paint_rows(painter, rows)
            self._paint_footer(painter, number)
            self._paint_folds(painter, *folds)
            painter.next_page()

    def _compose(self) -> None:
        composer, shown = self._composer, self._shown
        at = composer.flow([self._header_block()], MARGIN, composer.start)
        at = max(Cursor(at.page, at.y + 2 * MM), Cursor(0, MARGIN + self._header_height()))
        at = self._band(Tier.RED, at, lambda start, x: composer.flow([red_block(shown.red, self._setting)], x, start))
        at = self._band(Tier.YELLOW, at, self._yellow)
        left, right, across = self._green_parts()
        # The green tier is not torn: it goes below the others only where all of it fits.
        at = composer.ensure(at, max(_height(left), _height(right)) + _height(across) + 4 * MM)
        self._band(Tier.GREEN, at, lambda start, x: composer.flow(across, x, self._columns(start, x, left, right)))

    def _band(self, tier: Tier, at: Cursor, fill: Callable[[Cursor, float], Cursor]) -> Cursor:
        """Fill a band from `at` on, remember its parts page by page, and give the place below it."""
        composer = self._composer
        least = self._spine_height(tier)
        at = composer.ensure(at, least)
        composer.lowest.clear()
        composer.inset = 2 * MM
        end = fill(Cursor(at.page, at.y + composer.inset), MARGIN + self._style.spine + PAD)
        composer.inset = 0
        # A band whose first rows found no room begins on the page where they are.
        first = min(composer.lowest, default=at.page)
        top = at.y if first == at.page else composer.top_next
        for page in range(first, end.page + 1):
            start = top if page == first else composer.top_next
            bottom = min(composer.lowest.get(page, start) + 1 * MM, composer.bottom)
            if page == first:
                bottom = min(max(bottom, start + least), composer.bottom)
            self._segments.append(_Segment(page, tier, start, bottom))
        return Cursor(end.page, self._segments[-1].bottom + BAND_GAP)

    def _yellow(self, at: Cursor, x: float) -> Cursor:
        """Allergies and medicines across the band, then two columns."""
        across: list[Block] = []
        left: list[Block] = []
        right: list[Block] = []
        style, setting = self._style, self._setting
        for block in self._shown.yellow:
            if block.section is Section.MEDICINES:
                across.append(medicines_block(self._person.card, block, setting))
            elif block.section is Section.ALLERGIES:
                across.append(item_block(block, Tier.YELLOW, style.inner, setting))
            else:
                side = left if block.section in {Section.CONDITIONS, Section.IMPLANTS} else right
                side.append(item_block(block, Tier.YELLOW, style.column, setting))
        if not right:
            left, right = left[:1], left[1:]
        return self._columns(self._composer.flow(across, x, at), x, left, right)

    def _green_parts(self) -> tuple[list[Block], list[Block], list[Block]]:
        """Two columns as even as whole blocks allow, then long texts, signatures and codes across the band."""
        setting, style = self._setting, self._style
        blocks, across = [], []
        for block in self._shown.green:
            narrow = item_block(block, Tier.GREEN, style.column, setting)
            if _height([narrow]) < _LONG:
                blocks.append(narrow)
            else:
                across.append(item_block(block, Tier.GREEN, style.inner, setting))
        cuts = range(len(blocks), -1, -1)
        half = min(cuts, key=lambda n: max(_height(blocks[:n]), _height(blocks[n:])))
        person = self._person
        attested = coverages(person.card, {}) if person.attested is None else person.attested
        across += [attestation_block(attested, setting), Block((), (self._codes_rows(),))]
        return blocks[:half], blocks[half:], across

    def _columns(self, at: Cursor, x: float, left: Sequence[Block], right: Sequence[Block]) -> Cursor:
        ends = [self._composer.flow(left, x, at)]
        ends.append(self._composer.flow(right, x + self._style.column + GUTTER, at))
        return max(ends)

    def _codes_rows(self) -> tuple[Row, ...]:
        person, say = self._person, self._setting.say
        code = None if person.unkept else person.code
        payload = offline_payload(person.card, code, self._profile, person.revision, person.printed, say)
        says = say("paper.offline_says_alone" if person.unkept else "paper.offline_says")
        codes = [Explained(text_symbol(payload), _OFFLINE_SIDE, say("paper.offline_title"), says)]
        if person.signed:
            codes.append(
                Explained(
                    signed_symbol(person.signed), _SIGNED_SIDE, say("paper.signed_title"), say("paper.signed_says")
                )
            )
        for one in codes:
            require_legible(one.symbol, one.side)
        return symbols_rows(codes, self._setting)

    def _aside(self) -> float:
        """The width beside the header's text: QR 0, and the photo where there is one."""
        photo = _PHOTO[0] + 4 * MM if self._person.photo else 0
        if self._person.unkept:
            return photo
        code = max(self._style.locator, text_width(self._person.code.printed, Face.BLACK, self._style.lead))
        return code + 5 * MM + photo

    def _header_height(self) -> float:
        return max(self._style.locator + 5 * MM + leading(self._style.lead), _PHOTO[1]) + 3 * MM

    def _header_block(self) -> Block:
        shown, style, setting = self._shown, self._style, self._setting
        say, width = setting.say, WIDTH - self._aside()
        title = f"{self._profile.programme} · {say('paper.card')}"
        size = _name_size(shown.name, style, width)
        parts = [
            ([Run(title, Ink(Face.BOLD, style.small, setting.palette.accent))], style.small),
            ([Run(shown.name, setting.ink(Face.BLACK, size))], size),
            ([Run(say("paper.born", birth=shown.birth), setting.ink(Face.SEMIBOLD, style.lead))], style.lead),
            ([Run(shown.address, setting.ink(Face.SEMIBOLD))], style.body),
            ([Run(" · ".join(shown.facts), setting.ink(Face.REGULAR))], style.body),
            ([Run(say("paper.unkept") if self._person.unkept else "", setting.ink(Face.SEMIBOLD))], style.body),
        ]
        groups = []
        for number, (runs, height) in enumerate(parts):
            if (number == 2 and not shown.birth) or not runs[0].text:
                continue
            lines = wrap(runs, width)
            groups.append((*set_rows([Cell(0, width, lines)], leading(height), height), gap(1.5)))
        return Block((), tuple(group for group in groups if group))

    def _paint_header(self, painter: Painter) -> None:
        style, setting = self._style, self._setting
        right = MARGIN + WIDTH
        if not self._person.unkept:
            painter.qr(self._locator, right - style.locator, MARGIN, style.locator)
            code = plain(self._person.code.printed, setting.ink(Face.BLACK, style.lead))
            painter.right(code, right, MARGIN + style.locator + 4 * MM + style.lead * 0.72)
        if self._person.photo:
            left = right - self._aside() + (4 * MM if self._person.unkept else 5 * MM)
            if not painter.photo(self._person.photo, left, MARGIN, *_PHOTO):
                painter.frame(left, MARGIN, *_PHOTO, setting.palette.line, 0.5)

    def _paint_folds(self, painter: Painter, across: Sequence[float], down: Sequence[float]) -> None:
        colour = self._setting.palette.line
        for x in across:
            painter.rule(x, _FOLD_MARK, x, 2 * _FOLD_MARK, colour)
            painter.rule(x, A4[1] - 2 * _FOLD_MARK, x, A4[1] - _FOLD_MARK, colour)
        for y in down:
            painter.rule(_FOLD_MARK, y, 2 * _FOLD_MARK, y, colour)
            painter.rule(A4[0] - 2 * _FOLD_MARK, y, A4[0] - _FOLD_MARK, y, colour)

    def _spine_word(self, tier: Tier) -> Run:
        look = self._setting.palette.tiers[tier]
        return Run(term(self._setting.say, tier), Ink(Face.BOLD, self._style.small, look.letter))

    def _spine_height(self, tier: Tier) -> float:
        word = self._spine_word(tier)
        return 2 * self._style.lead + text_width(word.text, word.ink.face, word.ink.size) + 4 * MM

    def _paint_band(self, painter: Painter, segment: _Segment) -> None:
        style, look = self._style, self._setting.palette.tiers[segment.tier]
        high = segment.bottom - segment.top
        if segment.tier is Tier.RED and look.tint:
            painter.fill(MARGIN, segment.top, WIDTH, high, look.tint)
        if look.spine != WHITE:
            painter.fill(MARGIN, segment.top, style.spine, high, look.spine)
        else:
            painter.rule(
                MARGIN + style.spine, segment.top, MARGIN + style.spine, segment.bottom, look.border, look.weight
            )
        painter.frame(MARGIN, segment.top, WIDTH, high, look.border, look.weight)
        letter = plain(segment.tier.value, Ink(Face.BLACK, style.lead * 1.3, look.letter))
        painter.centred(letter, MARGIN + style.spine / 2, segment.top + style.lead * 1.45)
        if high >= self._spine_height(segment.tier) - 0.1:
            word = self._spine_word(segment.tier)
            length = text_width(word.text, word.ink.face, word.ink.size)
            bottom = segment.top + 2 * style.lead + 1.5 * MM + length
            painter.upwards(word.text, word.ink, MARGIN + style.spine / 2 + style.small * 0.36, bottom)

    def _set_footer(self, page: str) -> tuple[TextLine, ...]:
        say, person = self._setting.say, self._person
        parts = (
            self._profile.emergency_number,
            f"{say('paper.duty')} {show_phone(self._profile.duty_phone)}",
            *(() if person.unkept else (say("paper.version", number=person.revision),)),
            person.printed.isoformat(),
            say("paper.valid", date=person.valid_until.isoformat()),
            page,
        )
        bold, regular = (self._setting.ink(face, self._style.small) for face in (Face.BOLD, Face.REGULAR))
        runs = [Run(" · ".join(parts[:2]), bold), Run("· " + " · ".join(parts[2:]), regular)]
        return wrap(runs, WIDTH)

    def _paint_footer(self, painter: Painter, number: int) -> None:
        lines = self._set_footer(f"{number + 1}/{len(self._composer.pages)}")
        step = leading(self._style.small)
        top = A4[1] - MARGIN - len(self._footer) * step
        painter.rule(MARGIN, top - 1 * MM, MARGIN + WIDTH, top - 1 * MM, self._setting.palette.line)
        for row, line in enumerate(lines):
            painter.line(line, MARGIN, top + row * step + step / 2 + 0.36 * self._style.small)


def _name_size(name: str, style: CardStyle, width: float) -> float:
    """The largest size for which a name fits on one line, else the smallest, or one that breaks it at its seams."""
    if fitting := [size for size in style.names if text_width(name, Face.BLACK, size) <= width]:
        return max(fitting)
    least = style.names[-1]
    return least if widest_piece([Run(name, Ink(Face.BLACK, least))]) <= width else style.lead


def _height(blocks: Sequence[Block]) -> float:
    return sum(total(block.head) + sum(total(group) for group in block.groups) for block in blocks)
