"""Typing into the window as a person does."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from lifebox.domain.errors import LifeboxError
from lifebox.ui.tasks import Cancelled, Done, Failed, Progress, T

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def type_text(widget: QWidget, text: str) -> None:
    """Type letters of any alphabet; `qtbot.keyClicks` aborts the process on `ł`."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, NO_MODIFIER, letter))


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER, text: str = "") -> None:
    """Press a key that is no letter."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))


class AtOnce:
    """A task runner that does everything at once, for presenters without a window."""

    def __init__(self) -> None:
        self.batches: list[str] = []

    def read(self, work: Callable[[], T], done: Done[T], failed: Failed, latest: str = "") -> None:
        self._run(work, done, failed)

    def write(self, work: Callable[[], T], done: Done[T], failed: Failed) -> None:
        self._run(work, done, failed)

    def batch(self, name: str, work: Callable[[Progress, Cancelled], T], done: Done[T], failed: Failed) -> None:
        self.batches.append(name)
        self._run(lambda: work(lambda _done, _total: None, lambda: False), done, failed)

    @staticmethod
    def _run(work: Callable[[], T], done: Done[T], failed: Failed) -> None:
        try:
            value = work()
        except LifeboxError as error:
            failed(error)
        else:
            done(value)
