"""Icons in the colours that the window has now: a change of the look needs no new ones."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication


class _Engine(QIconEngine):
    """Draws an icon of the family with the palette of the moment."""

    def __init__(self, name: str, role: QPalette.ColorRole) -> None:
        super().__init__()
        self._name, self._role = name, role

    def _icon(self) -> QIcon:
        # The log-in has no icons and is there before the family and all of Qt that it brings along.
        import qtawesome  # noqa: PLC0415

        palette = QApplication.palette()
        colour = palette.color(self._role).name()
        quiet = palette.color(QPalette.ColorRole.PlaceholderText).name()
        return QIcon(qtawesome.icon(self._name, color=colour, color_disabled=quiet))

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        self._icon().paint(painter, rect, Qt.AlignmentFlag.AlignCenter, mode, state)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return drawn

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._role)


def themed_icon(name: str, role: QPalette.ColorRole = QPalette.ColorRole.WindowText) -> QIcon:
    """An icon of the family in the colour that `role` has whenever it is painted."""
    return QIcon(_Engine(name, role))
