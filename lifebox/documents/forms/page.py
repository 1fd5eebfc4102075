"""What the plain A4 forms share: margins and paragraphs."""

from collections.abc import Sequence

from lifebox.documents.painter import A4, MM, Painter
from lifebox.documents.typesetting import Run, wrap

MARGIN = 18 * MM
WIDTH = A4[0] - 2 * MARGIN
_LEADING = 1.28


def draw_paragraph(painter: Painter, runs: Sequence[Run], y: float, x: float = MARGIN, width: float = WIDTH) -> float:
    """Set runs from `y` down; gives the place below them."""
    size = max(run.ink.size for run in runs)
    for line in wrap(runs, width):
        painter.line(line, x, y + size)
        y += size * _LEADING
    return y
