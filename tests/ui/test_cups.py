"""A real print queue: what comes out is what was shown, to 0.2 mm, and nothing of it stays in temporary files."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lifebox.domain.errors import Cancelled, PrinterRefused
from lifebox.services.printing import prepare_calibration
from lifebox.ui.printing import SystemPrinter, SystemPrinters, print_pdf
from tests.support.cups import QUEUE, Queue, running_queue, why_not

pytestmark = pytest.mark.skipif(bool(why_not()), reason=why_not() or "a queue can be made")
DPI = 600
MM = DPI / 25.4


@pytest.fixture(scope="module")
def queue(cups_home: Path) -> Iterator[Queue]:
    with running_queue(cups_home) as made:
        yield made


def printer() -> SystemPrinter:
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setPrinterName(QUEUE)
    return SystemPrinter(made)


def printed(queue: Queue, qtbot: QtBot) -> bytes:
    found: list[bytes] = []

    def take() -> bool:
        if (content := queue.take()) is not None:
            found.append(content)
        return bool(found)

    qtbot.waitUntil(take)
    return found[0]


def page_of(pdf: bytes) -> Image.Image:
    with pypdfium2.PdfDocument(pdf) as document:
        image: Image.Image = document[0].render(scale=DPI / 72).to_pil().convert("L")
    return image


def edges(image: Image.Image, *, across: bool, at: float) -> list[float]:
    """Middles of dark strokes in mm along a line `at` mm from the upper edge, or from the left one."""
    width, height = image.size
    place = round(at * MM)
    strip = image.crop((0, place, width, place + 1) if across else (place, 0, place + 1, height))
    dark = [value < 200 for value in strip.tobytes()]
    found, start = [], None
    for number, ink in enumerate([*dark, False]):
        if ink and start is None:
            start = number
        elif not ink and start is not None:
            found.append((start + number - 1) / 2 / MM)
            start = None
    return found


def test_the_queue_is_offered(look: QApplication, queue: Queue) -> None:
    assert QUEUE in SystemPrinters().names()


LINES = {
    "avery-l7160": [(True, 21.5), (True, 34), (True, 277), (False, 10), (False, 195)],
    "avery-l7165": [(True, 21.5), (True, 278), (False, 21.5), (False, 12), (False, 195)],
    "dymo-99012": [(True, 7.5), (False, 7.5)],
}
"""Across the marks of both scales, and across the frames of labels where nothing is written."""


@pytest.mark.parametrize("stock", LINES)
def test_the_page_that_comes_out_is_the_same(look: QApplication, queue: Queue, qtbot: QtBot, stock: str) -> None:
    pdf = prepare_calibration(stock, "pl").pdf
    printer().send(pdf, lambda done, total: None)
    shown, out = page_of(pdf), page_of(printed(queue, qtbot))
    worst = 0.0
    for across, at in LINES[stock]:
        before, after = edges(shown, across=across, at=at), edges(out, across=across, at=at)
        assert before
        assert len(before) == len(after)
        worst = max(worst, *(abs(one - other) for one, other in zip(before, after, strict=True)))
    assert worst <= 0.2


def test_pages_pass_through_no_temporary_file(
    look: QApplication, queue: Queue, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path / "nowhere"))
    printer().send(prepare_calibration("avery-l7160", "pl").pdf, lambda done, total: None)
    assert printed(queue, qtbot).startswith(b"%PDF")
    assert not list(queue.spool.glob("d*")), "the spooler keeps nothing once it is printed"


def test_what_is_cancelled_in_time_is_not_printed(look: QApplication, queue: Queue) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        printer().send(prepare_calibration("avery-l7160", "pl").pdf, stop)
    assert not queue.waiting()
    assert queue.take() is None


def test_a_queue_that_is_gone_is_told(look: QApplication, queue: Queue) -> None:
    made = QPrinter()
    made.setPrinterName(QUEUE)
    lost = SystemPrinter(made)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUPS_SERVER", "/nowhere/cups.sock")
        with pytest.raises(PrinterRefused):
            lost.send(prepare_calibration("avery-l7160", "pl").pdf, lambda done, total: None)


def test_painted_pages_have_their_exact_size_too(look: QApplication, tmp_path: Path) -> None:
    """Where there is no CUPS."""
    pdf = prepare_calibration("avery-l7160", "pl").pdf
    file = QPrinter(QPrinter.PrinterMode.HighResolution)
    file.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    file.setOutputFileName(str(tmp_path / "out.pdf"))
    print_pdf(pdf, file)
    shown, out = page_of(pdf), page_of((tmp_path / "out.pdf").read_bytes())
    for across, at in LINES["avery-l7160"]:
        before, after = edges(shown, across=across, at=at), edges(out, across=across, at=at)
        assert len(before) == len(after) > 0
        assert max(abs(one - other) for one, other in zip(before, after, strict=True)) <= 0.2
