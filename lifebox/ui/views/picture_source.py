"""Where a picture comes from: a file, the clipboard, something dropped, a camera."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QFrame, QLabel, QSizePolicy, QWidget

from lifebox.ui.camera import encoded
from lifebox.ui.presenters.attaching import Picked
from lifebox.ui.views.widgets import button, column, key, row


class PictureSource(QFrame):
    """Three buttons; Ctrl+V and dropping work on everything inside. `content` stands above the buttons."""

    picked = Signal(object)
    camera_wanted = Signal()
    refused = Signal(str)

    def __init__(self, content: QWidget, name: str, kinds: str) -> None:
        super().__init__()
        self._name, self._kinds = name, kinds
        self.setAccessibleName(name)
        self.setAcceptDrops(True)
        self.file = button(self.tr("From a file"), self.choose_file, "", "mdi6.folder-open-outline")
        self.clipboard = button(self.tr("Paste"), self.paste, "", "mdi6.content-paste")
        self.clipboard.setToolTip("Ctrl+V")
        self.camera = button(self.tr("Camera"), self.camera_wanted.emit, "", "mdi6.camera-outline")
        for each in (self.file, self.clipboard, self.camera):
            each.setAccessibleName(f"{name}: {each.text()}")
        key(self, "Ctrl+V", self.paste)
        body = column(content, row(self.file, self.clipboard, self.camera, 1, gap=4), gap=4)
        body.setStretch(0, 1)
        self.setLayout(body)

    def choose_file(self) -> None:
        """Ask which file, in the system's own dialog."""
        path, _ = QFileDialog.getOpenFileName(self, self._name, str(Path.home()), self._kinds)
        if path:
            self.picked.emit(Path(path))

    def paste(self) -> None:
        """Take the picture or the file that was copied."""
        if not self._take(QApplication.clipboard().mimeData()):
            self.refused.emit(self.tr("There is no picture and no file on the clipboard."))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.isEnabled() and (event.mimeData().hasImage() or _file_of(event.mimeData())):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._take(event.mimeData()):
            event.acceptProposedAction()

    def _take(self, data: QMimeData) -> bool:
        picked: Picked | None = _file_of(data)
        if picked is None and data.hasImage():
            picture = data.imageData()
            picked = encoded(picture) if isinstance(picture, QImage) and not picture.isNull() else None
        if picked is not None:
            self.picked.emit(picked)
        return picked is not None


def _file_of(data: QMimeData) -> Path | None:
    return next((Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()), None)


class Picture(QLabel):
    """A picture as large as there is room."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._whole = QPixmap()

    def show_picture(self, whole: QPixmap) -> None:
        """Show this; an empty one shows nothing."""
        self._whole = whole
        self._fit()

    def _fit(self) -> None:
        if self._whole.isNull():
            self.clear()
            return
        kept, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        ratio = self.devicePixelRatioF()
        shown = self._whole.scaled(self.size() * ratio, kept, smooth)
        shown.setDevicePixelRatio(ratio)
        self.setPixmap(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
