"""Choosing the part of a photo that is kept: by mouse, wheel and keys."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from lifebox.documents.pictures import Crop
from lifebox.ui.roles import tell_as
from lifebox.ui.views.flow import flow
from lifebox.ui.views.page_stack import ScrollingPage
from lifebox.ui.views.widgets import GAP, button, column, row, text_label

STEP, FINE = 0.05, 0.01
ZOOM = 1.1
_SHADE = QColor(0, 0, 0, 140)
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class CropFrame(QWidget):
    """The picture with a frame in it. Dragging moves the frame, the wheel changes its size."""

    taken = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.crop: Crop | None = None
        self._picture = QPixmap()
        self._turned = QPixmap()
        self._grip: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(96)
        self.setAccessibleName(self.tr("Part of the photo to keep"))
        tell_as(self, QAccessible.Role.Graphic)
        self.setAccessibleDescription(
            self.tr("Arrows move the frame, + and − change its size, R turns, Enter takes, Escape leaves")
        )

    def sizeHint(self) -> QSize:
        return QSize(320, 360)

    def show_picture(self, picture: bytes, crop: Crop) -> None:
        """A picture that the program made itself, and the part to begin with."""
        self._picture.loadFromData(picture)
        self._set(crop)

    def zoom(self, factor: float) -> None:
        """A wider or narrower part."""
        if self.crop is not None:
            self._set(self.crop.zoomed(factor))

    def turn(self) -> None:
        """The picture a quarter further clockwise."""
        if self.crop is not None:
            self._set(self.crop.turned())

    def _set(self, crop: Crop) -> None:
        if self.crop is None or self.crop.turns != crop.turns or self._turned.isNull() or crop.size != self.crop.size:
            self._turned = self._picture.transformed(QTransform().rotate(90 * crop.turns))
        self.crop = crop
        self.update()

    def forget(self) -> None:
        """Keep nothing of the picture."""
        self.crop, self._picture, self._turned = None, QPixmap(), QPixmap()

    def _place(self) -> QRectF:
        """Where the whole picture stands."""
        if self.crop is None:
            return QRectF()
        wide, high = self.crop.size
        scale = min(self.width() / wide, self.height() / high)
        size = (wide * scale, high * scale)
        return QRectF((self.width() - size[0]) / 2, (self.height() - size[1]) / 2, *size)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self.crop is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = self._place()
        scale = place.width() / self.crop.size[0]
        left, top, right, bottom = (edge * scale for edge in self.crop.box)
        kept = QRectF(place.x() + left, place.y() + top, right - left, bottom - top)
        painter.drawPixmap(place, self._turned, QRectF(self._turned.rect()))
        painter.fillRect(place, _SHADE)
        painter.drawPixmap(kept, self._turned, QRectF(*(self.crop.box[:2]), self.crop.width, self.crop.height))
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        painter.setPen(QPen(accent if self.hasFocus() else QColor("white"), 3))
        painter.drawRect(kept.adjusted(1.5, 1.5, -1.5, -1.5))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grip = event.position()
        self.setFocus()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None or self.crop is None:
            return
        way = event.position() - self._grip
        scale = self._place().width() / self.crop.size[0]
        self._grip = event.position()
        self._set(self.crop.moved(way.x() / scale / self.crop.width, way.y() / scale / self.crop.height))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        del event
        self._grip = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(ZOOM if event.angleDelta().y() < 0 else 1 / ZOOM)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = Qt.Key(event.key())
        if self.crop is not None and pressed in _ARROWS:
            step = FINE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
            across, down = _ARROWS[pressed]
            self._set(self.crop.moved(across * step, down * step))
        elif event.text() in {"+", "="}:
            self.zoom(1 / ZOOM)
        elif event.text() in {"-", "_"}:
            self.zoom(ZOOM)
        elif pressed == Qt.Key.Key_R:
            self.turn()
        elif pressed in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.taken.emit()
        elif pressed == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class CropView(QWidget):
    """The frame with buttons for the same."""

    taken = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.frame = CropFrame()
        self.frame.taken.connect(self.take)
        self.frame.left.connect(self.leave)
        take = button(self.tr("Use this part"), self.take, "primary")
        take.setToolTip("Enter")
        back = button(self.tr("Back"), self.leave)
        back.setToolTip("Esc")
        turn = button(self.tr("Turn"), self.frame.turn)
        turn.setToolTip("R")
        closer = button("+", lambda: self.frame.zoom(1 / ZOOM))
        closer.setAccessibleName(self.tr("Smaller part"))
        farther = button("−", lambda: self.frame.zoom(ZOOM))
        farther.setAccessibleName(self.tr("Larger part"))
        words = text_label(
            self.tr("Arrows move the frame, + and − change its size, R turns, Enter takes, Escape leaves"),
            "quiet",
            wrap=True,
        )
        self.setFocusProxy(self.frame)
        body = column(self.frame, words, flow(row(take, back), 1, row(turn, closer, farther, gap=4)), margin=GAP)
        body.setStretch(0, 1)
        page = QWidget()
        page.setLayout(body)
        self.setLayout(column(ScrollingPage(page)))

    def show_picture(self, picture: bytes, crop: Crop) -> None:
        """Begin with this."""
        self.frame.show_picture(picture, crop)

    def take(self) -> None:
        """The part is chosen."""
        crop = self.frame.crop
        self.frame.forget()
        if crop is not None:
            self.taken.emit(crop)

    def leave(self) -> None:
        """Nothing is chosen."""
        self.frame.forget()
        self.left.emit()
