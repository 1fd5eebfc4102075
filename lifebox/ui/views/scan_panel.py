"""Scanning at the look-up: files, the clipboard, what is dropped on the page, a camera, a scanner that types."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from lifebox.domain.ids import PersonId
from lifebox.domain.ports import Draft
from lifebox.services.office import LookupOffice
from lifebox.texts import Texts
from lifebox.ui.camera import FRAME_SIDE, FindCameras, find_cameras, grey_frame
from lifebox.ui.presenters.scan_presenter import Found, ScanPresenter
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.camera_view import CameraView
from lifebox.ui.views.dropping import Dropped, DropTarget, told_apart
from lifebox.ui.views.flow import flow
from lifebox.ui.views.scan_list import ScanList
from lifebox.ui.views.widgets import button, column, has_keyboard, hint, key, text_label

KINDS = "JPEG, PNG, TIFF, WebP, BMP, GIF, PDF (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.bmp *.gif *.pdf)"
CAMERA_HEIGHT = 240


class ScanPanel(QWidget):
    """Two buttons, and below them the camera and what was scanned where there is any.

    `open_wanted` names a person, `typed` carries words that were dropped, `shown` says whether there are scans now;
    after `left` the keyboard is free.
    """

    open_wanted = Signal(object)
    received = Signal(object)
    typed = Signal(str)
    shown = Signal(bool)
    left = Signal()
    notice = Signal(str, object)

    def __init__(
        self, office: LookupOffice, tasks: TaskRunner, say: Texts, page: QWidget, find: FindCameras = find_cameras
    ) -> None:
        super().__init__()
        self._page = page
        self.presenter = ScanPresenter(office, tasks, say, self)
        self.file = button(self.tr("Picture or PDF"), self.choose_files, "", "mdi6.qrcode-scan")
        self.look = button(self.tr("Camera"), self.turn_camera, "", "mdi6.camera-outline")
        self.file.setToolTip("Ctrl+O")
        self.look.setToolTip("Ctrl+E")
        self.camera = CameraView(find, shoots=False)
        self.camera.setMinimumHeight(CAMERA_HEIGHT)
        self.camera.hide()
        self.list = ScanList(say)
        self.list.hide()
        self.receive = button(self.tr("Take in as a new person"), self._receive)
        key(self.receive, "Ctrl+Shift+A", self._receive, self.tr("Take in a scanned card"), inside_only=False)
        self.receive.hide()
        self.hint = text_label(self.tr("Enter or a digit opens the record, Esc leads back."), "quiet", wrap=True)
        self.hint.hide()
        body = column(flow(self.file, self.look), self.camera, self.hint, self.list, self.receive)
        body.setStretch(3, 1)
        self.setLayout(body)
        self.target = DropTarget(page, self.tr("Drop a picture or PDF with a code here"))
        self._connect()

    def _connect(self) -> None:
        key(self._page, "Ctrl+O", self.choose_files, self.tr("Scan a picture or PDF"))
        key(self._page, "Ctrl+E", self.turn_camera, self.tr("Scan with the camera"))
        key(self._page, "Ctrl+V", self.paste)
        hint(self._page, "Ctrl+V", self.tr("Scan what was copied"))
        self.target.dropped.connect(self._use)
        self.camera.seen.connect(self._see)
        self.camera.left.connect(self._leave_camera)
        self.camera.refused.connect(self.show_error)
        self.list.chosen.connect(self.open_person)
        self.list.currentRowChanged.connect(lambda _: self._offer_receiving())

    def watch(self, field: QWidget) -> None:
        """The page is built: `field` is where words go, and what is pasted there may be a picture."""
        self.target.claim()
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pasted = (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.matches(QKeySequence.StandardKey.Paste)
        )
        if pasted and self._copied().sources:
            self.paste()
            return True
        return super().eventFilter(watched, event)

    # Where scans come from

    def take_scan(self, text: str, *, opens: bool) -> None:
        """A scanner typed this."""
        self.presenter.take_text(text, opens=opens)

    def choose_files(self) -> None:
        """Ask which files, in the system's own dialog."""
        paths, _ = QFileDialog.getOpenFileNames(self, self.tr("Pictures or PDF files"), str(Path.home()), KINDS)
        self.presenter.take_sources([Path(path) for path in paths])

    def paste(self) -> None:
        """Take the picture, the files or the words that were copied."""
        self._use(self._copied())

    def _copied(self) -> Dropped:
        return told_apart(QApplication.clipboard().mimeData())

    def _use(self, dropped: Dropped) -> None:
        if dropped.web:
            self.show_error(self.tr("Web addresses are never opened. Save the picture and drop the file."))
        elif dropped.sources:
            self.presenter.take_sources(dropped.sources)
        elif dropped.words:
            self.typed.emit(dropped.words)
        else:
            self.show_error(self.tr("There is no picture, no file and no text here."))

    def turn_camera(self) -> None:
        """Switch the camera on, or off again."""
        if self.camera.is_on:
            self.camera.leave()
        elif self.camera.begin():
            self.presenter.begin_looking()
            self.camera.show()
            self.camera.setFocus()

    def _see(self, picture: QImage) -> None:
        self.presenter.look(lambda: grey_frame(picture, FRAME_SIDE))

    def _leave_camera(self) -> None:
        inside = has_keyboard(self.camera)
        self.presenter.move_on()
        self.camera.hide()
        if inside:
            self.left.emit()

    # What the presenter shows

    def show_found(self, found: Sequence[Found]) -> None:
        self.list.show_found(found)
        self._show_list(True)
        if has_keyboard(self._page):
            self.list.setFocus()

    def open_person(self, person: PersonId) -> None:
        self.camera.stop()
        self.camera.hide()
        self.open_wanted.emit(person)

    def show_received(self, draft: Draft) -> None:
        self.forget()
        self.received.emit(draft)

    def show_error(self, text: str) -> None:
        self.notice.emit(text, None)

    def _offer_receiving(self) -> None:
        code = self.list.line.code if self.list.line is not None else None
        self.receive.setVisible(code is not None and self.presenter.receivable(code))

    def _receive(self) -> None:
        if self.list.line is not None and self.list.line.code is not None:
            self.presenter.receive(self.list.line.code)

    # Leaving

    def forget(self) -> None:
        """Something else is looked up now."""
        self.presenter.move_on()
        if not self.list.isHidden():
            self.list.show_found(())
            self._show_list(False)

    def _show_list(self, seen: bool) -> None:
        for part in (self.list, self.hint):
            part.setVisible(seen)
        self._offer_receiving()
        self.shown.emit(seen)

    def leave(self) -> bool:
        """Escape: switch the camera off, or put away what was scanned; False where there is neither."""
        if self.camera.is_on:
            self.camera.leave()
        elif not self.list.isHidden():
            self.left.emit()
            self.forget()
        else:
            return False
        return True
