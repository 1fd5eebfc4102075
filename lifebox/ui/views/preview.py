"""A PDF shown from memory, and sent to a printer page by page."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from lifebox.ui.views.widgets import column

PRINT_DPI = 600
POINTS_PER_INCH = 72


class PdfPreview(QWidget):
    """The pages below each other, as wide as there is room."""

    def __init__(self, name: str) -> None:
        super().__init__()
        # Children die in the order of their making. The view must go before its document, whose closing it would
        # otherwise hear half destroyed, and the document before the bytes it reads.
        self.view = QPdfView(self)
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self.view.setAccessibleName(name)
        self.view.setDocument(self._document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setFocusProxy(self.view)
        self.setLayout(column(self.view))

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return self._document.pageCount()

    def show_pdf(self, pdf: bytes) -> None:
        """Show a document; an empty one shows nothing."""
        place = self.view.verticalScrollBar().value()
        self._document.close()
        self._buffer.close()
        if not pdf:
            return
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self.view.verticalScrollBar().setValue(place)


def print_pdf(pdf: bytes, printer: QPrinter) -> bool:
    """Send all pages in their exact size; False where the printer did not begin.

    A page at a time: A4 at 600 dpi is 35 million pixels.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    printer.setFullPage(True)
    printer.setResolution(PRINT_DPI)
    _set_page(printer, document.pagePointSize(0))
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for page in range(document.pageCount()):
        points = document.pagePointSize(page)
        if page:
            _set_page(printer, points)
            printer.newPage()
        dots = points * (PRINT_DPI / POINTS_PER_INCH)
        image = document.render(page, dots.toSize())
        painter.drawImage(QRectF(0, 0, dots.width(), dots.height()), image)
    painter.end()
    return True


def _set_page(printer: QPrinter, points: QSizeF) -> None:
    size = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    printer.setPageLayout(layout)
