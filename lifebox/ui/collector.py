"""Collecting garbage on the UI thread only.

Python collects wherever it happens to allocate. In a worker that could destroy a widget there, while the UI thread
holds Qt's locks: both then wait for each other for ever. (Seen here, with a page closed during a read.)
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000


class Collector(QObject):
    """Takes Python's automatic collection over from `start` to `stop`. Make and use it on the UI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.collect)

    def start(self) -> None:
        """No worker collects from now on."""
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Back to Python's own way, once all workers have ended."""
        self._timer.stop()
        gc.enable()

    def collect(self) -> None:
        """What Python would do by itself: the oldest generation that is due, with the younger ones."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > thresholds[generation]:
                gc.collect(generation)
                return
