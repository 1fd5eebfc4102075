"""Where an A4 card is folded so that it lies flat in the box."""

from math import ceil

from lifebox.documents.painter import A4, MM
from lifebox.domain.errors import DoesNotFit
from lifebox.domain.organisation import BoxSize

_ROOM = 2.0
"""Millimetres that stay free beside the folded card."""
_MOST_LAYERS = 16


def fold_places(box: BoxSize) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Folds in points: from the left edge, and from the top edge, in equal parts and as few as the box allows.

    The card may lie in the box either way round. Raises `DoesNotFit` where it would be too thick to stay folded.
    """
    ways = [_parts(*inner) for inner in ((box.width, box.height), (box.height, box.width))]
    columns, rows = min(ways, key=lambda parts: (parts[0] * parts[1], parts))
    if columns * rows > _MOST_LAYERS:
        raise DoesNotFit(what="fold")
    return _inner(A4[0], columns), _inner(A4[1], rows)


def _parts(width: float, height: float) -> tuple[int, int]:
    return ceil(A4[0] / MM / (width - _ROOM) - 1e-9), ceil(A4[1] / MM / (height - _ROOM) - 1e-9)


def _inner(length: float, parts: int) -> tuple[float, ...]:
    return tuple(length * n / parts for n in range(1, parts))
