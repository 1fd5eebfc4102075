"""Words into lines: runs of different faces broken to a width, nothing ever lost."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lifebox.documents.fonts import Face, shown, text_width

BLACK_INK = "#000000"
# A number and its unit, and the groups of a phone number, stay on one line, and no line ends in a lonely letter.
_BOUND = re.compile(
    r"(?<=\d) (?=\d)|(?<=\d) (?=(?:mg|ml|µg|g|kg|cm|min|h|j|IE|IU|MG|ML|G)\b)|(?<=(?<!\w)[aiouwzаувзійоя]) (?=\w)",
    re.IGNORECASE,
)
SEAMS = re.compile(r"(?<=[-/,;.@_+)])")
"""Where an overlong word is broken first."""
NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class Ink:
    """How a text is set: face, size in points, colour `#RRGGBB`."""

    face: Face
    size: float
    colour: str = BLACK_INK


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one ink. Neighbouring runs are set apart by a space."""

    text: str
    ink: Ink


@dataclass(frozen=True, slots=True)
class TextLine:
    """A set line: stretches with the offset in points at which each starts, and the whole width."""

    stretches: tuple[tuple[float, Run], ...]
    width: float


def plain(text: str, ink: Ink) -> TextLine:
    """A text as one line, however wide."""
    printed = shown(text)
    return TextLine(((0.0, Run(printed, ink)),), text_width(printed, ink.face, ink.size))


def widest_piece(runs: Sequence[Run]) -> float:
    """Width in points of the widest stretch that `wrap` keeps whole where the width allows it."""
    pieces = (
        (piece, run.ink)
        for run in runs
        for word in re.split("[ \n]", _BOUND.sub(NO_BREAK, shown(run.text)))
        for piece in SEAMS.split(word)
    )
    return max((text_width(piece, ink.face, ink.size) for piece, ink in pieces), default=0.0)


def wrap(runs: Sequence[Run], width: float) -> tuple[TextLine, ...]:
    """Break runs into lines of at most `width` points; line ends in the text are kept.

    Words break only where they are wider than a line: after a hyphen or slash, else anywhere. A line always takes
    at least one character, so the narrowest width ends too.
    """
    setter = _Setter(width)
    for run in runs:
        for number, line in enumerate(run.text.split("\n")):
            if number:
                setter.end_line()
            for word in _BOUND.sub(NO_BREAK, shown(line)).split(" "):
                if word:
                    setter.add(word, run.ink)
    setter.end_line()
    return tuple(setter.lines)


class _Setter:
    """Fills lines with words."""

    def __init__(self, width: float) -> None:
        self.lines: list[TextLine] = []
        self._width = width
        self._words: list[tuple[float, str, Ink]] = []
        self._x = 0.0

    def add(self, word: str, ink: Ink) -> None:
        wide = text_width(word, ink.face, ink.size)
        space = text_width(" ", ink.face, ink.size) if self._words else 0.0
        if self._x + space + wide <= self._width:
            self._place(word, ink, space, wide)
            return
        if wide <= self._width:
            self.end_line()
            self._place(word, ink, 0.0, wide)
            return
        if self._words:
            self.end_line()
        if NO_BREAK in word.strip(NO_BREAK):
            for part in word.split(NO_BREAK):
                self.add(part, ink)
            return
        for number, piece in enumerate(_pieces(word, ink, self._width)):
            if number:
                self.end_line()
            self._place(piece, ink, 0.0, text_width(piece, ink.face, ink.size))

    def end_line(self) -> None:
        if not self._words:
            return
        stretches: list[tuple[float, Run]] = []
        for x, word, ink in self._words:
            if stretches and stretches[-1][1].ink == ink:
                start, run = stretches[-1]
                stretches[-1] = (start, Run(f"{run.text} {word}", ink))
            else:
                stretches.append((x, Run(word, ink)))
        self.lines.append(TextLine(tuple(stretches), self._x))
        self._words = []
        self._x = 0.0

    def _place(self, word: str, ink: Ink, space: float, wide: float) -> None:
        self._words.append((self._x + space, word, ink))
        self._x += space + wide


def _pieces(word: str, ink: Ink, width: float) -> Iterator[str]:
    """Parts of an overlong word that fit the width, broken at its seams where it has some."""
    line = ""
    for seam in SEAMS.split(word):
        if text_width(line + seam, ink.face, ink.size) <= width:
            line += seam
            continue
        if line:
            yield line
        line = ""
        for character in seam:
            if line and text_width(line + character, ink.face, ink.size) > width:
                yield line
                line = ""
            line += character
    if line:
        yield line
