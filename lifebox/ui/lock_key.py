"""Locking by key whatever is open: a list of offers, a menu or a message keeps shortcuts from the window behind it."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication


class LockKey(QObject):
    """Emits `pressed` for an F12 that no shortcut took, once the key is dealt with."""

    pressed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._told = QTimer(self)
        self._told.setSingleShot(True)
        self._told.timeout.connect(self.pressed)
        app.installEventFilter(self)

    def stop(self) -> None:
        """Watch no longer."""
        self._told.stop()
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F12:
            self._told.start(0)
            return True
        return super().eventFilter(watched, event)
