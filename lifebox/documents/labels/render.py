"""Labels for the fridge, the inside of the door and the box, on sheets and rolls."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lifebox.documents.labels.layout import LabelPlace, LabelSize, LabelText, draw_label
from lifebox.documents.painter import MM, Painter
from lifebox.documents.qr import locator_symbol
from lifebox.documents.stock import Calibration, LabelStock
from lifebox.domain.codes import BoxCode
from lifebox.domain.errors import InvalidInput
from lifebox.domain.organisation import OrganisationProfile
from lifebox.domain.payloads import format_locator
from lifebox.texts import texts

_MARK = 3 * MM


@dataclass(frozen=True, slots=True)
class LabelPrint:
    """One label. `name` is printed on the box only; empty where the code is not bound yet.

    `place` is where this label is stuck, where a sheet holds several kinds.
    """

    code: BoxCode
    name: str = ""
    place: LabelPlace | None = None


def render_labels(
    labels: Sequence[LabelPrint],
    stock: LabelStock,
    place: LabelPlace,
    profile: OrganisationProfile,
    language: str,
    *,
    start_at: int = 1,
    crop_marks: bool = False,
    calibration: Calibration | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> bytes:
    """The labels as one PDF in exact size, from label `start_at` (1 is the first) of the first sheet on.

    `progress` hears how many of how many are done; what it raises ends the work. Raises `DoesNotFit` where the
    stock is too small for a legible label, `InvalidInput` where there is no label `start_at`.
    """
    if not 1 <= start_at <= stock.per_page:
        raise InvalidInput(what="start_at", limit=stock.per_page)
    say = texts(language)
    painter = Painter(say("paper.label.sheet"), (stock.page_width * MM, stock.page_height * MM), language)
    words = {known: LabelText.of(profile, known, say) for known in LabelPlace}
    size = LabelSize(stock.label_width * MM, stock.label_height * MM, stock.dpi)
    position = start_at - 1
    for done, label in enumerate(labels, start=1):
        if position == stock.per_page:
            painter.next_page()
            position = 0
        if calibration and (done == 1 or position == 0):
            painter.transform(calibration.dx * MM, calibration.dy * MM, calibration.scale_x, calibration.scale_y)
        left, top = (edge * MM for edge in stock.corner(position))
        symbol = locator_symbol(format_locator(label.code, profile.duty_phone))
        text = words[label.place or place]
        draw_label(painter, (left, top), size, text, symbol, label.code.printed, label.name)
        if crop_marks:
            _crop_marks(painter, left, top, size)
        position += 1
        if progress:
            progress(done, len(labels))
    painter.next_page()
    return painter.finish()


def _crop_marks(painter: Painter, left: float, top: float, size: LabelSize) -> None:
    """Short lines inwards along the edges at the four corners, where no neighbour is touched."""
    right, bottom = left + size.width, top + size.height
    for x, inwards in ((left, _MARK), (right, -_MARK)):
        for y, down in ((top, _MARK), (bottom, -_MARK)):
            painter.rule(x, y, x + inwards, y, weight=0.25)
            painter.rule(x, y, x, y + down, weight=0.25)
