"""Text in little room: as large as fits, and where even the smallest does not fit, less of it, told openly."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lifebox.documents.fonts import Face
from lifebox.documents.palette import Palette
from lifebox.documents.typesetting import Ink, Run, TextLine, widest_piece, wrap
from lifebox.domain.tiers import Item

LEAST = 7.0
"""The smallest type in points."""
LEADING = 1.16
_STEP = 0.5
_BETWEEN = 0.24
_COMFORT = 0.65
"""A line of at least this share of the largest size is better than two lines of it."""
_CAPITALS = 0.72


_Paragraph = tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Fitted:
    """Set lines, each with its baseline in points below the top of the text, and the height of all."""

    lines: tuple[tuple[float, TextLine], ...]
    height: float


def fit_headline(text: str, face: Face, colour: str, width: float, *, most: float, lines: int = 1) -> Fitted:
    """A text in at most `lines` lines, no larger than `most`; cut with an ellipsis where it is hopelessly long."""

    def set_in(size: float, words: str) -> tuple[TextLine, ...]:
        return wrap([Run(words, Ink(face, size, colour))], width)

    for count in range(1, lines + 1):
        for size in _sizes(most):
            found = set_in(size, text)
            if len(found) <= count and widest_piece([Run(text, Ink(face, size, colour))]) <= width:
                return _stacked([found], size)
            if count < lines and size < most * _COMFORT:
                break
    kept = bisect_right(range(len(text)), lines, key=lambda n: len(set_in(LEAST, f"{text[:n]}…"))) - 1
    return _stacked([set_in(LEAST, f"{text[:kept]}…")], LEAST)


def fit_items(items: Sequence[Item], more: str, width: float, height: float, look: Palette, *, most: float) -> Fitted:
    """Items under each other, as large as the room allows, no larger than `most`.

    What does not fit at the smallest size is left out whole, from the end, and `more` stands below: first what
    stands behind the leads, then that of items run on in one paragraph, then items.
    """
    for paragraphs in _less_and_less(items, Item("", more)):
        if _set(paragraphs, width, LEAST, look).height <= height:
            return next(
                fitted
                for size in _sizes(most)
                if (size == LEAST or _unbroken(paragraphs, width, size, look))
                and (fitted := _set(paragraphs, width, size, look)).height <= height
            )
    return Fitted((), 0)


def _sizes(most: float) -> Iterator[float]:
    size = most
    while size > LEAST:
        yield size
        size -= _STEP
    yield LEAST


def _less_and_less(items: Sequence[Item], more: Item) -> Iterator[Sequence[_Paragraph]]:
    yield [(item,) for item in items]
    short = [Item(item.lead, mark=item.mark) for item in items]
    less = [(*items[:kept], *short[kept:]) for kept in range(len(items) - 1, -1, -1)]
    yield from ([*((item,) for item in kept), (more,)] for kept in less)
    yield from ([kept, (more,)] for kept in less)
    yield from ([tuple(short[:kept]), (more,)] for kept in range(len(items) - 1, 0, -1))
    yield [(more,)]


def _runs(paragraph: _Paragraph, size: float, look: Palette) -> list[Run]:
    """The items of a paragraph with a point between them."""
    parts: list[tuple[str, Face]] = []
    for item in paragraph:
        parts += [("·", Face.BLACK)] if parts else []
        parts += [(item.lead, Face.BLACK), (item.detail, Face.BOLD), (f"({item.mark})", Face.SEMIBOLD)]
    return [Run(text, Ink(face, size, look.text)) for text, face in parts if text not in {"", "()"}]


def _unbroken(paragraphs: Sequence[_Paragraph], width: float, size: float, look: Palette) -> bool:
    return all(widest_piece(_runs(paragraph, size, look)) <= width for paragraph in paragraphs)


def _set(paragraphs: Sequence[_Paragraph], width: float, size: float, look: Palette) -> Fitted:
    return _stacked([wrap(_runs(paragraph, size, look), width) for paragraph in paragraphs], size)


def _stacked(paragraphs: Sequence[Sequence[TextLine]], size: float) -> Fitted:
    lines = []
    y = 0.0
    for number, paragraph in enumerate(paragraphs):
        y += size * _BETWEEN if number else 0
        for line in paragraph:
            # Capitals are 0.72 of the size high: this centres them in the line.
            lines.append((y + size * (LEADING + _CAPITALS) / 2, line))
            y += size * LEADING
    return Fitted(tuple(lines), y)
