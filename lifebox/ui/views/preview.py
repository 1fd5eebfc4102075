"""A PDF shown from memory."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

from lifebox.ui.roles import tell_as
from lifebox.ui.views.widgets import column


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
        tell_as(self.view, QAccessible.Role.Document)
        self.view.setDocument(self._document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        # Where a page just fits, the bar would come and go for ever, each time making the page as much wider.
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
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
