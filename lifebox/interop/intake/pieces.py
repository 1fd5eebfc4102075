"""Cutting a cell into pieces without losing a letter of it."""

import re
import textwrap

from lifebox.domain.values import LINE_LIMIT, NOTE_LIMIT, clean_line

_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
LINE_ENDS = re.compile(r"[\n;]+")
COMMAS = re.compile(r",(?!\d)|(?<!\d),")
"""Commas of a list: not those of `0,1` and `7,11,15`."""


def split_outside(text: str, separator: re.Pattern[str]) -> list[str]:
    """The pieces between separators that stand outside brackets; spaces stay, empty pieces go."""
    guarded = [m.span() for m in _BRACKETED.finditer(text)]
    pieces, start = [], 0
    for match in separator.finditer(text):
        if any(left < match.start() < right for left, right in guarded):
            continue
        pieces.append(text[start : match.start()])
        start = match.end()
    pieces.append(text[start:])
    return [piece for piece in pieces if piece.strip()]


def as_lines(text: str, limit: int = LINE_LIMIT) -> tuple[str, ...]:
    """`text` as one clean line, or as several where it is longer than a field takes."""
    line = clean_line(text)
    if len(line) <= limit:
        return (line,) if line else ()
    return tuple(textwrap.wrap(line, limit, break_on_hyphens=False))


def as_notes(text: str) -> tuple[str, ...]:
    """`text` as parts that each fit a note."""
    return tuple(text[start : start + NOTE_LIMIT] for start in range(0, len(text), NOTE_LIMIT))


def trimmed(text: str) -> str:
    """One clean line without separators left at its ends."""
    return clean_line(text).strip(" ,;:–—-/|").strip()
