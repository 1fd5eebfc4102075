"""Waiting for a pause: something is done once, a little after the last of many changes."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject, QTimer


class Delay:
    """Calls `action` on the UI thread `milliseconds` after the last `start`.

    Where `action` is a method of a widget, or of a presenter that has a view, nothing is done once that is gone.
    """

    def __init__(self, milliseconds: int, action: Callable[[], None]) -> None:
        self._action = action
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.setInterval(milliseconds)
        self._timer.timeout.connect(self._act)

    def start(self) -> None:
        """Wait anew."""
        self._timer.start()

    def start_once(self) -> None:
        """Wait on where it waits already: for what must come soon even while changes go on."""
        if not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Forget what was waiting."""
        self._timer.stop()

    def flush(self) -> None:
        """Do now what was waiting, if anything."""
        if self._timer.isActive():
            self._timer.stop()
            self._action()

    def _act(self) -> None:
        owner = getattr(self._action, "__self__", None)
        shown = getattr(owner, "_view", owner)
        if not isinstance(shown, QObject) or shiboken6.isValid(shown):
            self._action()
