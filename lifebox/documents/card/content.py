"""An arrangement turned into blocks of rows; every text of the card is set here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lifebox.documents.card.style import GUTTER, CardStyle, leading
from lifebox.documents.flow import Block, Cell, Row, gap, set_rows
from lifebox.documents.fonts import Face, text_width
from lifebox.documents.painter import MM, Painter
from lifebox.documents.palette import Palette
from lifebox.documents.qr import QrSymbol
from lifebox.documents.typesetting import Ink, Run, plain, widest_piece, wrap
from lifebox.domain.attestations import Coverage, attestation_item
from lifebox.domain.card import Card
from lifebox.domain.governance import Section
from lifebox.domain.listing import Knowledge
from lifebox.domain.medical import Medicine
from lifebox.domain.ports import Say
from lifebox.domain.tiers import Block as TierBlock
from lifebox.domain.tiers import Item, Tier, dose_line, term

_NOTHING = {"", "0", "-", "–"}
_ITEM_GAP = 1.6
_BLOCK_GAP = 6.0
# Points that tints and rules reach beyond the text on both sides.
_REACH = 1.5 * MM
_SHORT = 26
_RULE = 2.5
_QUIET = 4 * MM


@dataclass(frozen=True, slots=True)
class Setting:
    """What all blocks of one print share."""

    style: CardStyle
    palette: Palette
    say: Say

    def ink(self, face: Face, size: float | None = None, quiet: bool = False) -> Ink:
        """An ink of this print; body size unless another is given."""
        return Ink(face, size or self.style.body, self.palette.quiet if quiet else self.palette.text)


def red_block(items: Sequence[Item], setting: Setting) -> Block:
    """The red tier: short items in pairs beside each other, long ones and the last across the band."""
    style = setting.style
    if not items:
        nothing = wrap([Run(setting.say("paper.red_none"), setting.ink(Face.SEMIBOLD, style.lead))], style.inner)
        return Block((), (set_rows([Cell(0, style.inner, nothing)], leading(style.lead), style.lead),))
    groups: list[tuple[Row, ...]] = []
    waiting: Item | None = None
    for item in items:
        if not _is_short(item, setting) or item is items[-1]:
            groups += [_red_rows(setting, alone) for alone in (waiting, item) if alone]
            waiting = None
        elif waiting:
            groups.append(_red_rows(setting, waiting, item))
            waiting = None
        else:
            waiting = item
    return Block((), tuple(groups))


def _is_short(item: Item, setting: Setting) -> bool:
    runs, width = _red_runs(item, setting), setting.style.column
    return widest_piece(runs) <= width and len(wrap(runs, width)) <= 2


def _red_rows(setting: Setting, *items: Item) -> tuple[Row, ...]:
    """One item across the band, or two beside each other."""
    style = setting.style
    width = style.inner if len(items) == 1 else style.column
    step = style.column + GUTTER
    cells = [Cell(n * step, width, wrap(_red_runs(item, setting), width)) for n, item in enumerate(items)]
    return (*set_rows(cells, leading(style.red), style.red), gap(style.red * 0.25))


def _red_runs(item: Item, setting: Setting) -> list[Run]:
    size = setting.style.red
    runs = [Run(item.lead, setting.ink(Face.BLACK, size)), Run(item.detail, setting.ink(Face.BOLD, size))]
    if item.mark:
        runs.append(Run(f"({item.mark})", setting.ink(Face.SEMIBOLD, size)))
    return [run for run in runs if run.text]


def item_block(block: TierBlock, tier: Tier, width: float, setting: Setting) -> Block:
    """A heading with its items, or the word for what is known of them."""
    groups = [item_rows(items, width, setting) for items in _beside(block)]
    if not block.items:
        groups = [item_rows([Item("", term(setting.say, block.knowledge))], width, setting)]
    groups[-1] = (*groups[-1], gap(_BLOCK_GAP))
    return Block(heading(block.heading, tier, width, setting), tuple(groups))


def _beside(block: TierBlock) -> list[list[Item]]:
    """Items by line: short facts of the flat stand beside each other, all else under each other."""
    lines: list[list[Item]] = []
    for item in block.items:
        short = block.section is Section.RESIDENCE and len(item.line) <= _SHORT
        if short and lines and all(len(other.line) <= _SHORT for other in lines[-1]):
            lines[-1].append(item)
        else:
            lines.append([item])
    return lines


def item_rows(items: Sequence[Item], width: float, setting: Setting) -> tuple[Row, ...]:
    """Items as one paragraph: the lead of each in bold, the rest after it."""
    runs = []
    for number, item in enumerate(items):
        if number:
            runs.append(Run("·", setting.ink(Face.REGULAR)))
        runs += [Run(item.lead, setting.ink(Face.BOLD)), Run(item.detail, setting.ink(Face.REGULAR))]
        if item.mark:
            runs.append(Run(f"({item.mark})", setting.ink(Face.REGULAR)))
    lines = wrap([run for run in runs if run.text], width)
    size = setting.style.body
    return (*set_rows([Cell(0, width, lines)], leading(size), size), gap(_ITEM_GAP))


def heading(text: str, tier: Tier, width: float, setting: Setting, extra: Sequence[Cell] = ()) -> tuple[Row, ...]:
    """A heading on a tint over its whole width; `extra` cells stand beside it."""
    style, look = setting.style, setting.palette.tiers[tier]
    ink = Ink(Face.BOLD, style.body, look.border if look.tint else setting.palette.text)
    high = leading(style.body) + 3

    def paint(painter: Painter, x: float, y: float) -> None:
        if look.tint:
            painter.fill(x - _REACH, y, width + 2 * _REACH, high, look.tint)
        else:
            painter.rule(x - _REACH, y + high, x + width + _REACH, y + high, look.border, 1)

    cells = (Cell(0, width, (plain(text, ink),)), *extra)
    return Row(high, paint, cells, drop=high / 2 + 0.36 * style.body), gap(2.4)


def medicines_block(card: Card, block: TierBlock, setting: Setting) -> Block:
    """The table of medicines: morning, noon, evening, night; what is free text spans the four columns."""
    style, say = setting.style, setting.say
    medicines = card.medical.medicines.items
    if block.knowledge is not Knowledge.STATED or not medicines:
        return item_block(block, Tier.YELLOW, style.inner, setting)
    label = Ink(Face.SEMIBOLD, style.small, setting.palette.text)
    extra = [
        Cell(x, style.dose_column, (plain(say(f"paper.{key}"), label),), centred=True)
        for x, key in zip(_dose_columns(style), ("morning", "noon", "evening", "night"), strict=True)
    ]
    notes = _notes_x(style)
    extra.append(Cell(notes, style.inner - notes, (plain(say("paper.how_why"), label),)))
    groups = [_medicine_rows(m, setting, ruled=number > 0) for number, m in enumerate(medicines)]
    groups += [item_rows([item], style.inner, setting) for item in block.items[len(medicines) :]]
    groups[-1] = (*groups[-1], gap(_BLOCK_GAP))
    return Block(heading(block.heading, Tier.YELLOW, style.inner, setting, extra), tuple(groups))


def _dose_columns(style: CardStyle) -> tuple[float, ...]:
    return tuple(style.name_column + number * style.dose_column for number in range(4))


def _notes_x(style: CardStyle) -> float:
    return style.name_column + 4 * style.dose_column + 3 * MM


def _medicine_rows(medicine: Medicine, setting: Setting, ruled: bool) -> tuple[Row, ...]:
    style = setting.style
    bold, regular = setting.ink(Face.BOLD), setting.ink(Face.REGULAR)
    name = [Run(medicine.title, bold)]
    if medicine.trade_name and medicine.substance:
        name.append(Run(f"({medicine.substance})", regular))
    name.append(Run(medicine.form, regular))
    doses, told = _dose_cells(medicine, setting)
    notes = "; ".join(part for part in (told, medicine.route, medicine.reason) if part)
    start = _notes_x(style)
    cells = [
        Cell(0, style.name_column - 3 * MM, wrap([run for run in name if run.text], style.name_column - 3 * MM)),
        *doses,
        Cell(start, style.inner - start, wrap([Run(notes, regular)], style.inner - start)),
    ]
    rows = list(set_rows(cells, leading(style.body), style.body))
    if ruled and rows:
        rows[0] = _ruled(rows[0], style.inner, setting)
    return (*rows, gap(3.2))


def _dose_cells(medicine: Medicine, setting: Setting) -> tuple[list[Cell], str]:
    """Cells of the four columns, and what of the dose goes to the notes."""
    style, say = setting.style, setting.say
    strong = setting.ink(Face.BOLD)
    times = medicine.dose.times
    as_needed = say("dose.as_needed") if medicine.as_needed else ""
    columns = _dose_columns(style)
    lines = [plain("–" if amount in _NOTHING else amount, strong) for amount in times]
    if any(amount not in _NOTHING for amount in times) and all(n.width <= style.dose_column - 2 for n in lines):
        cells = [Cell(x, style.dose_column, (line,), centred=True) for x, line in zip(columns, lines, strict=True)]
        return cells, "; ".join(part for part in (medicine.dose.text, as_needed) if part)
    width = 4 * style.dose_column
    spoken = dose_line(medicine, say) or say("dose.missing")
    return [Cell(columns[0], width, wrap([Run(spoken, strong)], width - 2))], ""


def _ruled(row: Row, width: float, setting: Setting) -> Row:
    """The row with a hairline above it."""

    def paint(painter: Painter, x: float, y: float) -> None:
        painter.rule(x - _REACH, y + 0.5, x + width + _REACH, y + 0.5, setting.palette.line)

    return replace(row, height=row.height + _RULE, drop=row.drop + _RULE, paint=paint)


def attestation_block(attested: Iterable[Coverage], setting: Setting) -> Block:
    """Who confirmed what and whether it still holds, and room for two signatures and a stamp."""
    say, style = setting.say, setting.style
    groups = [item_rows([attestation_item(a, say)], style.inner, setting) for a in attested]
    groups.append((gap(2), _signatures(setting), gap(_BLOCK_GAP)))
    return Block(heading(say("paper.attestations"), Tier.GREEN, style.inner, setting), tuple(groups))


def _signatures(setting: Setting) -> Row:
    style = setting.style
    high = 28 * MM
    width = style.column
    ink = setting.ink(Face.REGULAR, style.small, quiet=True)
    labels = [wrap([Run(setting.say(key), ink)], width - 4 * MM) for key in ("paper.sign_doctor", "paper.sign_person")]

    def paint(painter: Painter, x: float, y: float) -> None:
        for number, lines in enumerate(labels):
            left = x + number * (width + GUTTER)
            painter.frame(left, y, width, high, setting.palette.line, 0.5)
            for step, line in enumerate(lines):
                painter.line(line, left + 2 * MM, y + leading(style.small) * (step + 1))

    return Row(high, paint)


@dataclass(frozen=True, slots=True)
class Explained:
    """A QR code of `side` points with the words beside it."""

    symbol: QrSymbol
    side: float
    title: str
    text: str


def symbols_rows(codes: Sequence[Explained], setting: Setting) -> tuple[Row, ...]:
    """QR codes beside each other, each with what it does; under each other where the words would be squeezed."""
    words = [_explanation(code, setting) for code in codes]
    widths = _words_widths(codes, setting)
    if any(widest_piece(runs) > width for runs, width in zip(words, widths, strict=True)):
        return tuple(_symbols_row([code], setting) for code in codes)
    beside = _symbols_row(codes, setting)
    squeezed = beside.height > max(code.side for code in codes) + 2 * _QUIET + leading(setting.style.body)
    return tuple(_symbols_row([code], setting) for code in codes) if squeezed else (beside,)


def _explanation(code: Explained, setting: Setting) -> list[Run]:
    return [Run(code.title, setting.ink(Face.BOLD)), Run(code.text, setting.ink(Face.REGULAR))]


def _words_widths(codes: Sequence[Explained], setting: Setting) -> list[float]:
    """What is left for the words beside the codes, shared so that all have about as many lines."""
    left = setting.style.inner - sum(code.side + _QUIET + 6 * MM for code in codes)
    lengths = [sum(text_width(run.text, run.ink.face, run.ink.size) for run in _explanation(c, setting)) for c in codes]
    # The room at the end of a line that no word fills is the same for long texts and short ones.
    shares = [length + sum(lengths) / 8 for length in lengths]
    return [left * share / sum(shares) for share in shares]


def _symbols_row(codes: Sequence[Explained], setting: Setting) -> Row:
    style = setting.style
    step = leading(style.body)
    set_codes = []
    left = 0.0
    for code, width in zip(codes, _words_widths(codes, setting), strict=True):
        set_codes.append((left, code, code.side + 2 * _QUIET, wrap(_explanation(code, setting), width)))
        left += code.side + _QUIET + 6 * MM + width
    high = max(max(code.side + 2 * _QUIET, len(lines) * step) for _, code, _, lines in set_codes)

    def paint(painter: Painter, x: float, y: float) -> None:
        for left, code, beside, lines in set_codes:
            painter.qr(code.symbol, x + left + 2 * MM, y + (high - code.side) / 2, code.side)
            top = y + (high - len(lines) * step) / 2
            for row, line in enumerate(lines, start=1):
                painter.line(line, x + left + beside, top + row * step - 3)

    return Row(high, paint)
