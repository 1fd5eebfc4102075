"""Rows placed on pages: groups stay together where they can, and nothing is ever left out."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from lifebox.documents.painter import Painter
from lifebox.documents.typesetting import TextLine

Paint = Callable[[Painter, float, float], None]
"""Draws a row: the painter, the row's left, its top."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Lines set into a column: offset and width in points, centred or not."""

    x: float
    width: float
    lines: Sequence[TextLine]
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """What is never divided: a drawing of some height, or line `number` of cells beside each other.

    `drop` is the way from the row's top to the baseline.
    """

    height: float
    paint: Paint | None = None
    cells: tuple[Cell, ...] = ()
    number: int = 0
    drop: float = 0


@dataclass(frozen=True, slots=True)
class Block:
    """Groups of rows under a head, which is repeated on each further page."""

    head: tuple[Row, ...]
    groups: tuple[tuple[Row, ...], ...]


@dataclass(frozen=True, slots=True, order=True)
class Cursor:
    """A place: page from 0, points from its top."""

    page: int
    y: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A row with its place on a page."""

    row: Row
    x: float
    y: float


@dataclass(slots=True)
class Composer:
    """Fills pages from `top_first` or `top_next` to `bottom`; `inset` is kept free inside an open band."""

    top_first: float
    top_next: float
    bottom: float
    inset: float = 0
    pages: list[list[Placed]] = field(default_factory=lambda: [[]])
    lowest: dict[int, float] = field(default_factory=dict)

    @property
    def start(self) -> Cursor:
        """Where the first row goes."""
        return Cursor(0, self.top_first)

    def ensure(self, at: Cursor, height: float) -> Cursor:
        """`at`, or the next page where less than `height` is left here and a new page has more."""
        fits = at.y + height <= self.bottom - self.inset
        return at if fits or at.y <= self.top_of(at.page) + self.inset else self.after(at)

    def after(self, at: Cursor) -> Cursor:
        """The top of the next page."""
        if at.page + 1 == len(self.pages):
            self.pages.append([])
        return Cursor(at.page + 1, self.top_next + self.inset)

    def top_of(self, page: int) -> float:
        """Where rows of a page may begin."""
        return self.top_next if page else self.top_first

    def flow(self, blocks: Iterable[Block], x: float, at: Cursor) -> Cursor:
        """Place blocks under each other from `at` on; gives the place below the last row."""
        for block in blocks:
            head = total(block.head)
            headed = -1
            for group in block.groups:
                needed = total(group) + (0 if headed == at.page else head)
                whole = self.bottom - self.top_next - 2 * self.inset
                at = self.ensure(at, needed if needed <= whole else head + group[0].height)
                for row in group:
                    at = self.ensure(at, row.height)
                    if headed != at.page:
                        headed = at.page
                        at = self._place(block.head, x, at)
                    at = self._place((row,), x, at)
        return at

    def _place(self, rows: Iterable[Row], x: float, at: Cursor) -> Cursor:
        y = at.y
        for row in rows:
            self.pages[at.page].append(Placed(row, x, y))
            y += row.height
        self.lowest[at.page] = max(self.lowest.get(at.page, 0), y)
        return Cursor(at.page, y)


def total(rows: Iterable[Row]) -> float:
    """Height of rows."""
    return sum(row.height for row in rows)


def gap(height: float) -> Row:
    """Empty space."""
    return Row(height)


def set_rows(cells: Sequence[Cell], leading: float, size: float) -> tuple[Row, ...]:
    """Cells beside each other as rows of one line each, on common baselines."""
    shared = tuple(cells)
    count = max((len(cell.lines) for cell in cells), default=0)
    # Capitals are 0.72 of the size high: this centres them in the row.
    drop = leading / 2 + 0.36 * size
    return tuple(Row(leading, cells=shared, number=number, drop=drop) for number in range(count))


def paint_rows(painter: Painter, placed: Iterable[Placed]) -> None:
    """Draw the rows of a page. Cells are written one after the other, so that copied text keeps its sense."""
    for _, together in groupby(placed, key=lambda one: id(one.row.cells) if one.row.cells else id(one)):
        rows = list(together)
        for one in rows:
            if one.row.paint:
                one.row.paint(painter, one.x, one.y)
        for cell in rows[0].row.cells:
            for one in rows:
                if one.row.number < len(cell.lines):
                    _paint_line(painter, cell, one)


def _paint_line(painter: Painter, cell: Cell, placed: Placed) -> None:
    line, baseline = cell.lines[placed.row.number], placed.y + placed.row.drop
    if cell.centred:
        painter.centred(line, placed.x + cell.x + cell.width / 2, baseline)
    else:
        painter.line(line, placed.x + cell.x, baseline)
