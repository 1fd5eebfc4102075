"""The panel beside the form in which packages of medicines are scanned: a picture, the clipboard, a camera."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QScrollArea, QWidget

from lifebox.services.office import Office
from lifebox.texts import Texts
from lifebox.ui.camera import FRAME_SIDE, FindCameras, find_cameras, grey_frame
from lifebox.ui.presenters.editing import Editing
from lifebox.ui.presenters.packages_presenter import PackagesPresenter
from lifebox.ui.presenters.record_basis import Basis
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.camera_view import CameraView
from lifebox.ui.views.dropping import Dropped, DropTarget, told_apart
from lifebox.ui.views.flow import flow
from lifebox.ui.views.scan_panel import CAMERA_HEIGHT, KINDS
from lifebox.ui.views.side_panels import SidePanel
from lifebox.ui.views.widgets import GAP, button, column, key, text_label


class PackagesPanel(SidePanel):
    """Buttons, the camera below them, and what became of the last scan. A scanner that types needs no panel."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("PackagesPanel", "Packages")

    def __init__(
        self, office: Office, tasks: TaskRunner, say: Texts, editing: Editing, find: FindCameras = find_cameras
    ) -> None:
        super().__init__()
        self.presenter = PackagesPresenter(office, tasks, say, editing, self)
        self.file = button(self.tr("Picture or PDF"), self.choose_file, "", "mdi6.barcode-scan")
        self.clipboard = button(self.tr("Paste"), self.paste, "", "mdi6.content-paste")
        self.look = button(self.tr("Camera"), self.turn_camera, "", "mdi6.camera-outline")
        self.file.setToolTip("Ctrl+O")
        self.clipboard.setToolTip("Ctrl+V")
        self.look.setToolTip("Ctrl+E")
        self.camera = CameraView(find, shoots=False)
        self.camera.setMinimumHeight(CAMERA_HEIGHT)
        self.camera.hide()
        self.camera.seen.connect(self._see)
        self.camera.left.connect(self._leave_camera)
        self.camera.refused.connect(self.show_package)
        self.result = text_label(wrap=True)
        words = self.tr(
            "The square or striped code of a package fills a row of medicines: name, strength, form, batch and date. A "
            "scanner that types works anywhere in the record, without this panel."
        )
        self.buttons = (self.file, self.clipboard, self.look)
        page = QWidget()
        page.setObjectName("page")
        explained = text_label(words, "quiet", wrap=True)
        page.setLayout(column(explained, flow(*self.buttons), self.camera, self.result, 1, margin=GAP))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(page)
        self.setLayout(column(scroll))
        self.setFocusProxy(self.file)
        key(self, "Ctrl+O", self.choose_file, self.tr("Scan a picture or PDF"))
        key(self, "Ctrl+E", self.turn_camera, self.tr("Scan with the camera"))
        key(self, "Ctrl+V", self.paste)
        self._target = DropTarget(self, self.tr("Drop a picture of the package here"))
        self._target.dropped.connect(self._use)
        self._target.claim()

    def show_basis(self, basis: Basis, editable: bool) -> None:
        super().show_basis(basis, editable)
        for each in self.buttons:
            each.setEnabled(editable)
        self.setAcceptDrops(editable)
        self.result.clear()
        self.camera.stop()
        self.camera.hide()

    def choose_file(self) -> None:
        """Ask which file, in the system's own dialog."""
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Picture of a package"), str(Path.home()), KINDS)
        if path:
            self.presenter.take_source(Path(path))

    def paste(self) -> None:
        """Take the picture, the file or the number that was copied."""
        self._use(told_apart(QApplication.clipboard().mimeData()))

    def _use(self, dropped: Dropped) -> None:
        if not self.editable:
            return
        for source in dropped.sources:
            self.presenter.take_source(source)
        if not dropped.sources and not (dropped.words and self.presenter.take_text(dropped.words)):
            self.show_package(self.tr("There is no picture, no file and no package's number here."))

    def turn_camera(self) -> None:
        """Switch the camera on, or off again."""
        if self.camera.is_on:
            self.camera.leave()
        elif self.editable and self.camera.begin():
            self.presenter.begin_looking()
            self.camera.show()

    def _see(self, picture: QImage) -> None:
        self.presenter.look(lambda: grey_frame(picture, FRAME_SIDE))

    def _leave_camera(self) -> None:
        self.camera.hide()

    def show_package(self, text: str) -> None:
        self.result.setText(text)
        self.notice.emit(text, None)
