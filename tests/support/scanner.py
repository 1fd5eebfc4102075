"""A scanner that types like a keyboard: keys that come as the system's own do, through the window and its shortcuts."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lifebox.ui.application import Window
from lifebox.ui.presenters.wedge import Pace
from lifebox.ui.wedge import WedgeWatch

SLOW_MACHINE = Pace(gap_ms=600_000, pause_ms=600_000, quick_ms=600_000)
"""Keys of one burst are never too late for each other, however busy the machine that tests."""
_KEYS = {"\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab, "\x1b": Qt.Key.Key_Escape}


def slow_down(window: Window) -> WedgeWatch:
    """Let the window wait for the scanner of a slow machine."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    assert window.wedge is not None
    window.wedge.stop()
    window.wedge = WedgeWatch(app, window._take_scan, SLOW_MACHINE)
    return window.wedge


def scan(watch: WedgeWatch, text: str) -> None:
    """Type `text` into whatever window is active; other control characters are typed with Ctrl."""
    for letter in text:
        window = QApplication.focusWindow()
        assert isinstance(window, QWindow)
        if letter in _KEYS:
            QTest.keyClick(window, _KEYS[letter])
        elif letter < " ":
            QTest.keyClick(window, Qt.Key(ord(letter) | 0x40), Qt.KeyboardModifier.ControlModifier)
        else:
            QTest.keyClick(window, ord(letter))
    watch.end()
