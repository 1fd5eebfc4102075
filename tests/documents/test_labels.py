import io
import re
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from lifebox.documents.labels import LabelPlace, LabelPrint, render_labels
from lifebox.documents.stock import Calibration, LabelStock, all_stock, load_stock
from lifebox.domain.errors import DoesNotFit, InvalidInput
from lifebox.domain.payloads import format_locator
from lifebox.texts import LANGUAGES, texts
from tests.documents import reading, samples

MM = 72 / 25.4
NAME = "Krzysztof Zmyślony-Próbny"


def labels(count: int, name: str = NAME) -> list[LabelPrint]:
    return [LabelPrint(samples.code(seed), name) for seed in range(count)]


def render(stock: LabelStock, place: LabelPlace, count: int = 1, language: str = "pl", **options: Any) -> bytes:
    return render_labels(labels(count), stock, place, samples.PROFILE, language, **options)


def boxes_of(content: bytes, page: int = 0) -> list[tuple[float, float, float, float]]:
    """Left, top, right, bottom in millimetres of each code drawn: the one large path of every label."""
    sheet = pypdfium2.PdfDocument(content)[page]
    height = sheet.get_height()
    found = []
    for item in sheet.get_objects():
        left, bottom, right, top = item.get_bounds()
        if item.type == 2 and abs((right - left) - (top - bottom)) < 3 and right - left > 18 * MM:
            found.append((left / MM, (height - top) / MM, right / MM, (height - bottom) / MM))
    return found


@pytest.mark.parametrize("stock", all_stock(), ids=lambda stock: stock.id)
@pytest.mark.parametrize("place", LabelPlace)
def test_every_code_reads_back_at_the_printers_resolution(stock: LabelStock, place: LabelPlace) -> None:
    wanted = labels(min(stock.per_page, 4))
    content = render_labels(wanted, stock, place, samples.PROFILE, "pl")
    payloads = sorted(format_locator(label.code, samples.PROFILE.duty_phone) for label in wanted)
    for dpi in (min(stock.dpi, 300), 203):
        first = []
        second = []
        for image in reading.images_of(content, dpi):
            read = reading.codes_of(image)
            first += read[0]
            second += read[1]
        assert sorted(first) == payloads
        assert sorted(second) == payloads


@pytest.mark.parametrize("stock", all_stock(), ids=lambda stock: stock.id)
@pytest.mark.parametrize("language", LANGUAGES)
def test_words_for_rescuers_stay_inside_their_label(stock: LabelStock, language: str) -> None:
    for place in LabelPlace:
        content = render(stock, place, 1, language)
        if place is not LabelPlace.BOX:
            for word in texts(language)("paper.label.rescuers").split():
                assert word in reading.text_of(content)
        page = pypdfium2.PdfDocument(content)[0]
        left, top = stock.corner(0)
        for item in page.get_objects():
            x1, y1, x2, y2 = item.get_bounds()
            assert x1 / MM >= left + 0.9
            assert x2 / MM <= left + stock.label_width - 0.9
            assert (page.get_height() - y2) / MM >= top + 0.4
            assert (page.get_height() - y1) / MM <= top + stock.label_height - 0.4


def test_fridge_and_door_name_nobody_and_the_box_does() -> None:
    stock = load_stock("avery-l7165")
    fridge, door, box = (reading.text_of(render(stock, place)) for place in LabelPlace)
    for text in (fridge, door):
        assert "DLA RATOWNIKÓW" in text
        assert "karta jest w lodówce, w drzwiach" in text
        assert "58 551 17 10" in text
        assert "Zmyślony" not in text
    assert "przykleić od wewnątrz" in door
    assert NAME in box
    for text in (fridge, door, box):
        assert samples.code(0).printed in text
        assert "Pudełko Życia Lipowo" in text


def test_positions_are_exact_on_every_sheet() -> None:
    for stock in all_stock():
        if stock.roll:
            continue
        boxes = boxes_of(render(stock, LabelPlace.FRIDGE, stock.per_page))
        assert len(boxes) == stock.per_page
        origin = stock.corner(0)
        for number, box in enumerate(boxes):
            left, top = stock.corner(number)
            assert box[0] - boxes[0][0] == pytest.approx(left - origin[0], abs=0.1)
            assert box[1] - boxes[0][1] == pytest.approx(top - origin[1], abs=0.1)
            assert left < box[0] < box[2] < left + stock.label_width
            assert top < box[1] < box[3] < top + stock.label_height


def test_crop_marks_stand_on_the_published_edges() -> None:
    stock = load_stock("avery-l7163")
    content = render(stock, LabelPlace.FRIDGE, 1, crop_marks=True)
    with pikepdf.open(io.BytesIO(content)) as document:
        stream = document.pages[0].Contents.read_bytes().decode("latin-1")
    corner = f"{4.65 * MM:.3f}".rstrip("0"), 297 * MM - 15.15 * MM
    numbers = [(float(x), float(y)) for x, y in re.findall(r"n ([\d.]+) ([\d.]+) m", stream)]
    assert any(abs(x - float(corner[0])) < 0.1 and abs(y - corner[1]) < 0.1 for x, y in numbers)


def test_code_is_at_least_24_mm_where_the_label_allows() -> None:
    for stock in all_stock():
        left, _, right, _ = boxes_of(render(stock, LabelPlace.FRIDGE))[0]
        wide = stock.label_width >= 85 and stock.label_height >= 36
        assert right - left >= (24 if wide else 18.5)


def test_quiet_zone_is_kept_clear() -> None:
    for stock in all_stock():
        for place in LabelPlace:
            content = render(stock, place)
            left, top, right, bottom = boxes_of(content)[0]
            quiet = 4 * (right - left) / 29 - 0.01
            page = pypdfium2.PdfDocument(content)[0]
            for item in page.get_objects():
                x1, y1, x2, y2 = (edge / MM for edge in item.get_bounds())
                y1, y2 = page.get_height() / MM - y2, page.get_height() / MM - y1
                itself = abs(x1 - left) < 0.01 and abs(y1 - top) < 0.01
                apart = x2 <= left - quiet or x1 >= right + quiet or y2 <= top - quiet or y1 >= bottom + quiet
                assert itself or apart, (stock.id, place)


def test_start_and_overflow() -> None:
    stock = load_stock("avery-l7165")
    content = render(stock, LabelPlace.BOX, 3, start_at=7)
    assert reading.page_count(content) == 2
    assert [len(boxes_of(content, page)) for page in range(2)] == [2, 1]
    for wrong in (0, 9):
        with pytest.raises(InvalidInput):
            render(stock, LabelPlace.BOX, 1, start_at=wrong)


def test_roll_page_is_the_label() -> None:
    content = render(load_stock("dymo-99012"), LabelPlace.DOOR, 2)
    document = pypdfium2.PdfDocument(content)
    assert len(document) == 2
    assert document[0].get_size() == pytest.approx((89 * MM, 36 * MM), abs=0.05)


def test_calibration_moves_and_stretches() -> None:
    stock = load_stock("avery-l7165")
    plain = boxes_of(render(stock, LabelPlace.FRIDGE, 8))
    moved = boxes_of(
        render(stock, LabelPlace.FRIDGE, 8, calibration=Calibration(dx=1.5, dy=-2, scale_x=1.01, scale_y=0.99))
    )
    for before, after in zip(plain, moved, strict=True):
        assert after[0] == pytest.approx(before[0] * 1.01 + 1.5, abs=0.05)
        assert after[1] == pytest.approx(before[1] * 0.99 - 2, abs=0.05)


def test_too_small_a_label_is_refused() -> None:
    for width, height in ((38, 15), (30, 30), (25, 70)):
        tiny = LabelStock(
            id="tiny",
            name="tiny",
            page_width=width,
            page_height=height,
            label_width=width,
            label_height=height,
            dpi=203,
        )
        with pytest.raises(DoesNotFit):
            render(tiny, LabelPlace.FRIDGE)


def test_any_name_prints_on_a_box() -> None:
    names = ["", "Ł" * 300, "<b>&", "👵 " * 50, "a b " * 60, "Brzęczyszczykiewicz-" * 10]
    for stock in all_stock():
        content = render_labels(
            [LabelPrint(samples.code(), name) for name in names], stock, LabelPlace.BOX, samples.PROFILE, "uk"
        )
        assert samples.code().printed in reading.text_of(content)


def test_labels_are_sound_and_alike_each_time(tmp_path: Path) -> None:
    stock = load_stock("avery-l7160")
    content = render(stock, LabelPlace.FRIDGE, 21)
    assert content == render(stock, LabelPlace.FRIDGE, 21)
    assert "No syntax or stream encoding errors" in reading.run(["qpdf", "--check"], content, tmp_path)
