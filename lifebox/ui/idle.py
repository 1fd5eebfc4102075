"""Locking when nobody has touched keyboard or mouse for a while."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

IDLE_MS = 5 * 60 * 1000
_SIGNS_OF_LIFE = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class IdleWatch(QObject):
    """Emits `idle` once nothing was pressed or moved for `milliseconds`, unless somebody `is_busy` then.

    Who reads a record aloud on the phone touches nothing, and the record must not go while they speak: as long as one
    is open the wait begins anew. A record closes by itself after 45 minutes, so this ends too.
    """

    idle = Signal()

    def __init__(self, app: QApplication, is_busy: Callable[[], bool], milliseconds: int = IDLE_MS) -> None:
        super().__init__(app)
        self._app, self._is_busy = app, is_busy
        self._timer = QTimer(self)
        self._timer.setInterval(milliseconds)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._nothing_happened)
        self._timer.start()
        app.installEventFilter(self)

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()
        self._app.removeEventFilter(self)

    def _nothing_happened(self) -> None:
        if self._is_busy():
            self._timer.start()
        else:
            self.idle.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            self._timer.start()
        return super().eventFilter(watched, event)
