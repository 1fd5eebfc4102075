"""What forms are made of: headings, paragraphs, tables, ticks, lines and boxes to write in, places to sign."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lifebox.documents.flow import Cell, Paint, Row, gap, set_rows, total
from lifebox.documents.fonts import Face
from lifebox.documents.forms.page import WIDTH
from lifebox.documents.painter import MM, Painter
from lifebox.documents.palette import Palette, palette
from lifebox.documents.typesetting import Ink, Run, TextLine, plain, wrap
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.ports import Say
from lifebox.texts import texts

BOX = (6.4 * MM, 8 * MM)
"""Width and height of the box for one letter."""
PAD = 2 * MM
"""Between a line and the text beside it; tints and rules reach as far beyond the text on both sides."""
_TICK_GAP = 2.2 * MM
_TICK_APART = 7 * MM
_BOXES_APART = 3 * MM
_FIELDS_APART = 9 * MM
DATE_DIGITS = (2, 2, 4)
PESEL_DIGITS = (11,)
PHONE_DIGITS = (3, 3, 3)
_CAPITALS = 0.36
"""Half the height of capitals, as a share of the size."""


@dataclass(frozen=True, slots=True)
class FormStyle:
    """Sizes in points. `line` is the height of one line of handwriting."""

    title: float
    heading: float
    body: float
    small: float
    line: float

    def leading(self, size: float) -> float:
        """Distance of baselines for a size."""
        return size * 1.26


NORMAL = FormStyle(title=24, heading=14, body=12, small=11, line=9 * MM)
LARGE = FormStyle(title=28, heading=20, body=18, small=14, line=11 * MM)


@dataclass(frozen=True, slots=True)
class Kit:
    """What all parts of one form share: sizes, colours, language."""

    style: FormStyle
    look: Palette
    say: Say

    @classmethod
    def of(cls, profile: OrganisationProfile, language: str, style: FormStyle = NORMAL) -> "Kit":
        """The organisation's colour, the fixed texts of a language."""
        return cls(style, palette(profile.accent, mono=False), texts(language))

    def ink(self, face: Face = Face.REGULAR, size: float | None = None, *, quiet: bool = False) -> Ink:
        """An ink of this form; body size unless another is given."""
        return Ink(face, size or self.style.body, self.look.quiet if quiet else self.look.text)

    def label(self, text: str) -> TextLine:
        """A short word beside or above a place to write."""
        return plain(text, self.ink(Face.REGULAR, self.style.small, quiet=True))


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to tick; already ticked where the registry knows it."""

    text: str
    ticked: bool = False


def paragraph(
    kit: Kit, runs: Iterable[Run], *, x: float = 0, width: float = WIDTH, after: float = 3
) -> tuple[Row, ...]:
    """Runs set over a width; nothing where they are empty."""
    words = [run for run in runs if run.text]
    lines = wrap(words, width)
    if not lines:
        return ()
    size = max(run.ink.size for run in words)
    return (*set_rows([Cell(x, width, lines)], kit.style.leading(size), size), gap(after))


def heading(kit: Kit, text: str, tick: str = "") -> tuple[Row, ...]:
    """A heading on a tint over the whole width, `tick` with its box at the right end."""
    style = kit.style
    ink = Ink(Face.BOLD, style.heading, kit.look.accent)
    tick_line = plain(tick, kit.ink(Face.BOLD)) if tick else None
    side = style.body * 1.05
    room = WIDTH - (tick_line.width + side + _TICK_GAP + PAD if tick_line else 0)
    lines = wrap([Run(text, ink)], room)
    high = max(style.leading(style.heading) * len(lines) + 3, side + 5)

    def paint(painter: Painter, x: float, y: float) -> None:
        _tint(painter, kit, x, y, high)
        step = style.leading(style.heading)
        top = y + (high - step * len(lines)) / 2
        for number, line in enumerate(lines):
            painter.line(line, x, top + step * (number + 0.5) + _CAPITALS * style.heading)
        if tick_line:
            end = x + WIDTH
            painter.right(tick_line, end, y + high / 2 + _CAPITALS * style.body)
            _tick(painter, kit, end - tick_line.width - _TICK_GAP - side, y + (high - side) / 2, side, ticked=False)

    return gap(5), Row(high, paint)


def _tint(painter: Painter, kit: Kit, x: float, y: float, high: float) -> None:
    if kit.look.wash:
        painter.fill(x - PAD, y, WIDTH + 2 * PAD, high, kit.look.wash)
    painter.rule(x - PAD, y + high, x + WIDTH + PAD, y + high, kit.look.accent, 1)


def _tick(painter: Painter, kit: Kit, x: float, y: float, side: float, *, ticked: bool) -> None:
    painter.frame(x, y, side, side, kit.look.text, 1)
    if ticked:
        inner = side * 0.22
        painter.rule(x + inner, y + inner, x + side - inner, y + side - inner, kit.look.text, 1.6)
        painter.rule(x + inner, y + side - inner, x + side - inner, y + inner, kit.look.text, 1.6)


def table_head(kit: Kit, widths: Sequence[float], labels: Sequence[str], centred: frozenset[int] = frozenset()) -> Row:
    """The words above the columns of a table, on one line."""
    style = kit.style
    cells = [
        Cell(x + _indent(number, centred), width, (kit.label(label),), centred=number in centred)
        for number, (x, width, label) in enumerate(zip(_edges(widths), widths, labels, strict=True))
    ]
    high = style.leading(style.small) + 2
    return Row(high, cells=tuple(cells), drop=high / 2 + _CAPITALS * style.small)


def table_row(
    kit: Kit,
    widths: Sequence[float],
    texts: Sequence[Sequence[Run]] = (),
    *,
    centred: frozenset[int] = frozenset(),
    least: float = 0,
    spans: bool = False,
) -> tuple[Row, ...]:
    """A row between hairlines, at least `least` high; columns without a text stay empty.

    `spans`: the second text takes the room of all centred columns.
    """
    style, edges = kit.style, _edges(widths)
    cells = []
    for number, runs in enumerate(texts):
        x, width, middle = edges[number], widths[number], number in centred
        if spans and middle:
            if number > min(centred):
                continue
            width, middle = sum(widths[n] for n in centred), False
        indent = 0.0 if middle else _indent(number, frozenset())
        lines = wrap([run for run in runs if run.text], width - (2 if middle else indent + PAD))
        cells.append(Cell(x + indent, width, lines, centred=middle))
    rows = list(set_rows(cells, style.leading(style.body), style.body))
    spare = max(least - total(rows), 5.0)
    rows = [gap(2.5), *rows, gap(spare - 2.5)]
    hidden = frozenset(n for n in centred if n > min(centred)) if spans else frozenset()
    inner = [edge for number, edge in enumerate(edges) if number and number not in hidden]
    last = len(rows) - 1
    return tuple(_ruled(row, kit, inner, above=n == 0, below=n == last) for n, row in enumerate(rows))


def _indent(number: int, centred: frozenset[int]) -> float:
    """The first column begins where all other text does; the others stand off their lines."""
    return PAD if number and number not in centred else 0.0


def _edges(widths: Sequence[float]) -> list[float]:
    return [sum(widths[:number]) for number in range(len(widths))]


def _ruled(row: Row, kit: Kit, edges: Sequence[float], *, above: bool, below: bool) -> Row:
    """The row with the lines between its columns, and those across where it is the first or last of its group."""

    def paint(painter: Painter, x: float, y: float) -> None:
        for edge in edges:
            painter.rule(x + edge, y, x + edge, y + row.height, kit.look.line, 0.6)
        for wanted, height in ((above, y), (below, y + row.height)):
            if wanted:
                painter.rule(x - PAD, height, x + WIDTH + PAD, height, kit.look.line, 0.6)

    return replace(row, paint=paint)


def choices(
    kit: Kit, options: Sequence[Choice], *, label: str = "", x: float = 0, width: float = WIDTH, after: float = 4
) -> tuple[Row, ...]:
    """Things to tick beside each other, in as many lines as they need; a long one is set with a hanging indent."""
    style = kit.style
    side, step = style.body * 1.05, max(style.leading(style.body), style.body * 1.05 + 5)
    placed: list[list[tuple[float, Choice | None, TextLine]]] = [[]]
    at = 0.0
    if label:
        lead = plain(label, kit.ink(Face.SEMIBOLD))
        placed[0].append((0, None, lead))
        at = lead.width + _TICK_APART * 0.6
    for option in options:
        lines = wrap([Run(option.text, kit.ink())], width - side - _TICK_GAP)
        wide = side + _TICK_GAP + max((line.width for line in lines), default=0)
        if placed[-1] and at + wide > width:
            placed.append([])
            at = 0.0
        for number, line in enumerate(lines):
            if number:
                placed.append([])
            placed[-1].append((at, None if number else option, line))
        at += wide + _TICK_APART

    def painting(line: Sequence[tuple[float, Choice | None, TextLine]], *, first: bool) -> Paint:
        def paint(painter: Painter, left: float, y: float) -> None:
            baseline = y + step / 2 + _CAPITALS * style.body
            for number, (offset, option, words) in enumerate(line):
                start = left + x + offset
                if option:
                    _tick(painter, kit, start, y + (step - side) / 2, side, ticked=option.ticked)
                bare = bool(label) and first and number == 0
                painter.line(words, start if bare else start + side + _TICK_GAP, baseline)

        return paint

    rows = [Row(step, painting(line, first=number == 0)) for number, line in enumerate(placed) if line]
    return (*rows, gap(after))


@dataclass(frozen=True, slots=True)
class Blank:
    """A place to write in: its label, its share of the width, and what is known already."""

    label: str
    share: float = 1
    value: str = ""


def blanks(
    kit: Kit, places: Sequence[Blank], *, x: float = 0, width: float = WIDTH, lines: int = 1, after: float = 5
) -> tuple[Row, ...]:
    """Lines to write on beside each other, the label above each; a value known already stands on the line."""
    style = kit.style
    apart = 5 * MM
    whole = sum(place.share for place in places)
    room = width - apart * (len(places) - 1)
    widths = [room * place.share / whole for place in places]
    labels = [wrap([Run(place.label, kit.ink(Face.REGULAR, style.small, quiet=True))], wide)
              for place, wide in zip(places, widths, strict=True)]  # fmt: skip
    values = [
        wrap([Run(place.value, kit.ink(Face.SEMIBOLD))], wide) for place, wide in zip(places, widths, strict=True)
    ]
    step = style.leading(style.small)
    high_label = max(map(len, labels)) * step
    count = max(lines, *map(len, values))
    starts = [x + sum(widths[:number]) + apart * number for number in range(len(widths))]

    def paint_label(painter: Painter, left: float, y: float) -> None:
        for start, set_label in zip(starts, labels, strict=True):
            top = y + high_label - len(set_label) * step
            for number, line in enumerate(set_label):
                painter.line(line, left + start, top + number * step + step / 2 + _CAPITALS * style.small)

    def writing(number: int) -> Paint:
        def paint(painter: Painter, left: float, y: float) -> None:
            base = y + style.line
            for start, wide, value in zip(starts, widths, values, strict=True):
                painter.rule(left + start, base, left + start + wide, base, kit.look.quiet, 0.6)
                if number < len(value):
                    painter.line(value[number], left + start, base - 2.5)

        return paint

    head = [Row(high_label, paint_label)] if high_label else []
    return (*head, *(Row(style.line, writing(number)) for number in range(count)), gap(after))


def boxes(kit: Kit, fields: Sequence[tuple[str, Sequence[int], str]]) -> tuple[Row, ...]:
    """Boxes for one letter each: label, sizes of the groups, and a faint letter for each box (`DDMMRRRR`).

    Fields stand beside each other as far as they fit.
    """
    rows: list[list[tuple[str, Sequence[int], str]]] = [[]]
    at = 0.0
    for one in fields:
        wide = _boxes_width(kit, one)
        if rows[-1] and at + wide > WIDTH:
            rows.append([])
            at = 0.0
        rows[-1].append(one)
        at += wide + _FIELDS_APART
    return tuple(row for line in rows for row in (_boxes_row(kit, line), gap(4)))


def _boxes_width(kit: Kit, field: tuple[str, Sequence[int], str]) -> float:
    label, groups, _ = field
    return max(sum(groups) * BOX[0] + (len(groups) - 1) * _BOXES_APART, kit.label(label).width)


def _boxes_row(kit: Kit, fields: Sequence[tuple[str, Sequence[int], str]]) -> Row:
    style = kit.style
    wide, high = BOX
    step = style.leading(style.small)

    def paint(painter: Painter, left: float, y: float) -> None:
        start = left
        for label, groups, hint in fields:
            painter.line(kit.label(label), start, y + step / 2 + _CAPITALS * style.small)
            at = start
            letters = iter(hint)
            for size in groups:
                for _ in range(size):
                    painter.frame(at, y + step + 1, wide, high, kit.look.quiet, 0.6)
                    letter = next(letters, "")
                    if letter:
                        faint = plain(letter, Ink(Face.REGULAR, style.small, kit.look.line))
                        painter.centred(faint, at + wide / 2, y + step + 1 + high / 2 + _CAPITALS * style.small)
                    at += wide
                at += _BOXES_APART
            start += _boxes_width(kit, (label, groups, hint)) + _FIELDS_APART

    return Row(step + 1 + high, paint)


def signatures(kit: Kit, labels: Sequence[str], height: float = 26 * MM) -> tuple[Row, ...]:
    """Frames to sign or stamp in, beside each other, the label in the corner of each."""
    style = kit.style
    apart = 5 * MM
    wide = (WIDTH - apart * (len(labels) - 1)) / len(labels)
    ink = kit.ink(Face.REGULAR, style.small, quiet=True)
    set_labels = [wrap([Run(label, ink)], wide - 2 * PAD) for label in labels]
    step = style.leading(style.small)
    high = max(height, max(map(len, set_labels)) * step + 16 * MM)

    def paint(painter: Painter, x: float, y: float) -> None:
        for number, lines in enumerate(set_labels):
            left = x + number * (wide + apart)
            painter.frame(left, y, wide, high, kit.look.quiet, 0.6)
            for row, line in enumerate(lines):
                painter.line(line, left + PAD, y + PAD / 2 + step * (row + 0.5) + _CAPITALS * style.small)

    return Row(high, paint), gap(6)
