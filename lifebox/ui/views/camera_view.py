"""The camera's picture in the window: for taking one, or for reading codes from it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QComboBox, QWidget

from lifebox.ui.camera import Camera, CameraFault, FindCameras, encoded
from lifebox.ui.views.picture_source import Picture
from lifebox.ui.views.widgets import GAP, button, column, hide_unless, row


class CameraView(QWidget):
    """The camera's picture; Enter takes it, Escape leaves. With `shoots` off every picture is `seen` and none taken."""

    taken = Signal(object)
    seen = Signal(QImage)
    left = Signal()
    refused = Signal(str)

    def __init__(self, find: FindCameras, *, shoots: bool = True) -> None:
        super().__init__()
        self._find, self._shoots = find, shoots
        self._cameras: tuple[Camera, ...] = ()
        self._camera: Camera | None = None
        self._picture = QImage()
        self._screen = Picture(self.tr("Picture of the camera"))
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Which camera"))
        self.choice.activated.connect(self._switch)
        self.shoot = button(self.tr("Take the picture"), self.take, "primary")
        self.shoot.setToolTip("Enter")
        self.back = button(self.tr("Back"), self.leave)
        self.back.setToolTip("Esc")
        hide_unless(self.shoot, shoots)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.shoot if shoots else self.back)
        body = column(self._screen, self.choice, row(self.shoot, self.back, 1), margin=GAP)
        body.setStretch(0, 1)
        self.setLayout(body)

    @property
    def is_on(self) -> bool:
        """Whether a camera is on."""
        return self._camera is not None

    def begin(self) -> bool:
        """Switch on; False where there is no camera, which is told."""
        self.stop()
        found = self._find()
        if isinstance(found, CameraFault):
            self.refused.emit(self._words(found))
            return False
        wanted = self.choice.currentText()
        self._cameras = found
        names = [each.name for each in found]
        self.choice.clear()
        self.choice.addItems(names)
        self.choice.setCurrentIndex(names.index(wanted) if wanted in names else 0)
        self.choice.setVisible(len(names) > 1)
        return self._start()

    def _start(self) -> bool:
        self._picture = QImage()
        self.shoot.setEnabled(False)
        self._camera = self._cameras[self.choice.currentIndex()]
        self._camera.start(self._show, self._lost)
        return self.is_on

    def _switch(self) -> None:
        self.stop()
        self._start()

    def take(self) -> None:
        """Keep what is seen now."""
        picture = self._picture
        self.stop()
        if not picture.isNull():
            self.taken.emit(encoded(picture))

    def leave(self) -> None:
        """Switch off and go back."""
        self.stop()
        self.left.emit()

    def _show(self, picture: QImage) -> None:
        self._screen.show_picture(QPixmap.fromImage(picture))
        if not self._shoots:
            self.seen.emit(picture)
            return
        self._picture = picture
        if not self.shoot.isEnabled():
            self.shoot.setEnabled(True)
            self.shoot.setFocus()

    def _lost(self, fault: CameraFault) -> None:
        self.refused.emit(self._words(fault))
        self.leave()

    def _words(self, fault: CameraFault) -> str:
        return {
            CameraFault.NOT_INSTALLED: self.tr("The program was installed without camera support."),
            CameraFault.NONE: self.tr("There is no camera here. Plug one in and try again."),
            CameraFault.REFUSED: self.tr("The system does not let this program use the camera; see its settings."),
            CameraFault.STOPPED: self.tr("The camera stopped. Is another program using it?"),
        }[fault]

    def stop(self) -> None:
        """Switch off and keep nothing."""
        if self._camera is not None:
            self._camera.stop()
            self._camera = None
        self._picture = QImage()
        self._screen.show_picture(QPixmap())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)
