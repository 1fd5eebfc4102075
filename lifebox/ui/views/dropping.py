"""What was dropped or copied, told apart: files, a picture, words, or a web address, which is never followed."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from lifebox.ui.camera import grey_frame
from lifebox.ui.presenters.scan_presenter import Source
from lifebox.ui.views.widgets import column, text_label

MOST_SIDE = 6_000
"""Pixels of a copied picture's longer side; a larger one is read smaller."""
MOST_WORDS = 300


@dataclass(frozen=True, slots=True)
class Dropped:
    """One of these; nothing at all where it is of no use. `web` says that it was a web address."""

    sources: tuple[Source, ...] = ()
    words: str = ""
    web: bool = False


def told_apart(data: QMimeData) -> Dropped:
    """What this is. A browser that drags a picture brings the picture itself or its address, of which only the
    first is used.
    """
    files = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    if files:
        return Dropped(sources=files)
    picture = data.imageData() if data.hasImage() else None
    if isinstance(picture, QImage) and not picture.isNull():
        return Dropped(sources=(partial(grey_frame, picture, MOST_SIDE),))
    if data.urls():
        return Dropped(web=True)
    words = " ".join(data.text().split())
    return Dropped(words=words[:MOST_WORDS])


class DropTarget(QObject):
    """A page on which something may be dropped anywhere; a hint lies over it meanwhile."""

    dropped = Signal(object)

    def __init__(self, page: QWidget, hint: str) -> None:
        super().__init__(page)
        self._page = page
        label = text_label(hint, "heading", wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint = QFrame(page)
        self.hint.setObjectName("palette")
        self.hint.setLayout(column(label, margin=24))
        self.hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hint.hide()
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def claim(self) -> None:
        """Fields of the page would take the path of a file as words."""
        for field in self._page.findChildren(QLineEdit):
            field.setAcceptDrops(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page:
            if isinstance(event, QDragEnterEvent):
                self._enter(event)
                return True
            if isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
                self.hint.hide()
                event.acceptProposedAction()
                self.dropped.emit(told_apart(event.mimeData()))
                return True
            if event.type() is QEvent.Type.DragLeave:
                self.hint.hide()
        return super().eventFilter(watched, event)

    def _enter(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if data.hasUrls() or data.hasImage() or data.hasText():
            event.acceptProposedAction()
            self.hint.setGeometry(self._page.rect().adjusted(12, 12, -12, -12))
            self.hint.raise_()
            self.hint.show()
