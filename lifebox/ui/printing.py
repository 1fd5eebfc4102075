"""Printers of this machine: pages are sent in their exact size, never fitted to anything."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from lifebox.domain.collation import alphabetic
from lifebox.domain.errors import Cancelled, PrinterRefused
from lifebox.ui.presenters.prints_presenter import Printer
from lifebox.ui.tasks import Progress

PRINT_DPI = 600
POINTS_PER_INCH = 72
_PATIENCE = 120
_SIDES = {
    QPrinter.DuplexMode.DuplexNone: "one-sided",
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}
"""What else the system's dialog sets is the printer's own default."""


class Printers(Protocol):
    """The printers there are, and the system's dialog."""

    def names(self) -> tuple[str, ...]:
        """All of them, the usual one first. Asks the system, which may take a while: any thread."""

    def ask(self, parent: QWidget, name: str, copies: int) -> Printer | None:
        """The system's dialog, set to a printer; None where it was cancelled."""


class NoPrinter(PrinterRefused):
    """The system knows none that could have been chosen."""

    key = "no_printer"


class SystemPrinter:
    """What the system's dialog was left with."""

    def __init__(self, printer: QPrinter) -> None:
        self._printer = printer

    @property
    def name(self) -> str:
        return self._printer.printerName()

    @property
    def copies(self) -> int:
        return self._printer.copyCount()

    def send(self, pdf: bytes, progress: Progress) -> None:
        if not self.name:
            # Without any printer Qt's dialog can be confirmed all the same.
            raise NoPrinter(printer="")
        spooler = shutil.which("lp") if os.name == "posix" else None
        if spooler:
            progress(0, 1)
            _spool(spooler, pdf, self._printer)
            progress(1, 1)
        else:
            print_pdf(pdf, self._printer, progress)


class SystemPrinters:
    """The real ones."""

    def names(self) -> tuple[str, ...]:
        usual = QPrinterInfo.defaultPrinterName()
        return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, alphabetic(name))))

    def ask(self, parent: QWidget, name: str, copies: int) -> Printer | None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if name:
            printer.setPrinterName(name)
        printer.setCopyCount(copies)
        dialog = QPrintDialog(printer, parent)
        # Parts are chosen on the page, which knows whose prints they are.
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, False)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, False)
        return SystemPrinter(printer) if dialog.exec() else None


def _spool(spooler: str, pdf: bytes, printer: QPrinter) -> None:
    """Hand the pages as they are to CUPS, through a pipe. Raises `PrinterRefused`.

    Qt would write them as pictures into the temporary folder, where a crash would leave them, and could not stop.
    """
    options = [f"media={_media(pdf)}", "print-scaling=none"]
    if sides := _SIDES.get(printer.duplex()):
        options.append(f"sides={sides}")
    if printer.colorMode() is QPrinter.ColorMode.GrayScale:
        options.append("print-color-mode=monochrome")
    command = [spooler, "-d", printer.printerName(), "-n", str(printer.copyCount()), "-t", "lifebox"]
    command += [part for option in options for part in ("-o", option)]
    try:
        subprocess.run(command, input=pdf, capture_output=True, timeout=_PATIENCE, check=True)  # noqa: S603 - no shell
    except (OSError, subprocess.SubprocessError) as error:
        raise PrinterRefused(printer=printer.printerName()) from error


def _media(pdf: bytes) -> str:
    """The paper of the first page as CUPS calls it."""
    with _opened(pdf) as document:
        points = document.pagePointSize(0)
    known = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    if known.id() is QPageSize.PageSizeId.A4:
        return "A4"
    width, height = (side / POINTS_PER_INCH * 25.4 for side in (points.width(), points.height()))
    return f"Custom.{width:.2f}x{height:.2f}mm"


@contextmanager
def _opened(pdf: bytes) -> Iterator[QPdfDocument]:
    """A document read from memory."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    yield document
    document.close()


def print_pdf(pdf: bytes, printer: QPrinter, progress: Progress | None = None) -> None:
    """Paint all pages in their exact size, each on paper of its own size.

    A page at a time: A4 at 600 dpi is 35 million pixels. Where CUPS prints, `SystemPrinter` has a better way.
    Raises `PrinterRefused`, and what `progress` raises.
    """
    with _opened(pdf) as document:
        _paint(document, printer, progress)


def _paint(document: QPdfDocument, printer: QPrinter, progress: Progress | None) -> None:
    printer.setFullPage(True)
    printer.setResolution(PRINT_DPI)
    _set_page(printer, document.pagePointSize(0))
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterRefused(printer=printer.printerName())
    sent = True
    try:
        for page in range(document.pageCount()):
            points = document.pagePointSize(page)
            if page:
                _set_page(printer, points)
                sent = printer.newPage() and sent
            dots = points * (PRINT_DPI / POINTS_PER_INCH)
            image = document.render(page, dots.toSize())
            painter.drawImage(QRectF(0, 0, dots.width(), dots.height()), image)
            if progress is not None:
                progress(page + 1, document.pageCount())
    except Cancelled:
        printer.abort()
        painter.end()
        raise
    if not painter.end() or not sent or printer.printerState() is QPrinter.PrinterState.Error:
        raise PrinterRefused(printer=printer.printerName())


def _set_page(printer: QPrinter, points: QSizeF) -> None:
    size = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    printer.setPageLayout(layout)
