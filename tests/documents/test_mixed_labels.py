"""Several kinds of labels on one sheet: each where it belongs, in the order given."""

import pypdfium2
import pytest

from lifebox.documents.labels import LabelPlace, LabelPrint, render_labels
from lifebox.documents.stock import Calibration, all_stock, load_stock
from lifebox.domain.payloads import format_locator
from tests.documents import reading, samples

MM = 72 / 25.4
MIXED = [
    LabelPrint(samples.code(1), place=LabelPlace.FRIDGE),
    LabelPrint(samples.code(1), place=LabelPlace.DOOR),
    LabelPrint(samples.code(1), "Zofia Próbna", place=LabelPlace.BOX),
    LabelPrint(samples.code(2), place=LabelPlace.FRIDGE),
    LabelPrint(samples.code(3), place=LabelPlace.BOX),
]


def marks(content: bytes) -> list[tuple[float, float, float, float]]:
    """Left, top, width, height of all thin lines in millimetres; their middles are exact, their ends not quite."""
    found = []
    for page in pypdfium2.PdfDocument(content):
        for item in page.get_objects():
            left, bottom, right, top = (edge / MM for edge in item.get_bounds())
            if item.type == 2 and min(right - left, top - bottom) < 0.6 and max(right - left, top - bottom) < 5:
                found.append((left, page.get_height() / MM - top, right - left, top - bottom))
    return found


def has_corner(lines: list[tuple[float, float, float, float]], x: float, y: float) -> bool:
    across = any(
        abs(top + high / 2 - y) <= 0.1 and abs(left - x) < 0.5 for left, top, wide, high in lines if wide > high
    )
    down = any(abs(left + wide / 2 - x) <= 0.1 and abs(top - y) < 0.5 for left, top, wide, high in lines if high > wide)
    return across and down


@pytest.mark.parametrize("shift", [None, Calibration(dx=1.5, dy=-0.75, scale_x=1.01, scale_y=0.995)])
@pytest.mark.parametrize("stock", ["avery-l7160", "avery-l7163", "avery-l7165"])
def test_each_label_is_on_its_place_to_a_tenth_of_a_millimetre(stock: str, shift: Calibration | None) -> None:
    known = load_stock(stock)
    content = render_labels(
        MIXED, known, LabelPlace.FRIDGE, samples.PROFILE, "pl", start_at=3, crop_marks=True, calibration=shift
    )
    lines, used = marks(content), shift or Calibration()
    for number in range(known.per_page):
        left, top = known.corner(number)
        x, y = left * used.scale_x + used.dx, top * used.scale_y + used.dy
        assert has_corner(lines, x, y) == (2 <= number < 2 + len(MIXED)), number


@pytest.mark.parametrize("stock", [stock.id for stock in all_stock()])
def test_kinds_are_mixed_in_the_order_given_on_sheets_and_rolls(stock: str) -> None:
    content = render_labels(MIXED, load_stock(stock), LabelPlace.BOX, samples.PROFILE, "pl")
    text = reading.text_of(content)
    assert text.count("DLA RATOWNIKÓW") == 3
    assert text.count("przykleić od wewnątrz") == 1
    assert text.count("Zofia Próbna") == 1
    assert text.count("imię i nazwisko:") == 1
    read = [code for image in reading.images_of(content) for code in reading.codes_of(image)[0]]
    assert sorted(read) == sorted(format_locator(label.code, samples.PROFILE.duty_phone) for label in MIXED)
