"""Somebody who has only a keyboard: every key goes where the window's keyboard is, and is counted."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.support.qt import NO_MODIFIER, PATIENCE_MS, press

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_HELD = (CONTROL, ALT, Qt.KeyboardModifier.ShiftModifier)


class Typist:
    """Types into whatever has the keyboard. `strokes` counts keys, each held one and each capital's Shift as well."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.strokes = 0

    @property
    def place(self) -> QWidget:
        """Where the next key goes."""
        QApplication.processEvents()
        if popup := QApplication.activePopupWidget():
            return popup
        if not self._window.isActiveWindow():
            # The plugin without a screen activates lists of offers, which real window systems do not.
            self._window.activateWindow()
            QTest.qWaitForWindowActive(self._window, PATIENCE_MS)
        return QApplication.focusWidget() or self._window

    def write(self, text: str) -> None:
        """Type letters of any alphabet."""
        for letter in text:
            self.strokes += 1 + letter.isupper()
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.place, QKeyEvent(kind, 0, NO_MODIFIER, letter))

    def hit(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER, times: int = 1) -> None:
        """Press a key that is no letter, with the shortcuts of the window in force."""
        for _ in range(times):
            self.strokes += 1 + sum(bool(modifiers & held) for held in _HELD)
            if QApplication.activePopupWidget() is not None:
                press(self.place, key, modifiers)
            else:
                QTest.keyClick(self.place, key, modifiers)

    def tab(self, times: int = 1) -> None:
        self.hit(Qt.Key.Key_Tab, times=times)

    def enter(self) -> None:
        self.hit(Qt.Key.Key_Return)

    def fields(self, *texts: str) -> None:
        """Texts with a Tab between each two."""
        for at, text in enumerate(texts):
            if at:
                self.tab()
            self.write(text)
