"""Whatever else is open, closing the window tells so, and whoever started the program ends with it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from lifebox.ui.application import Window


def test_locking_is_told_though_a_message_is_open(
    window: Window, enter: Callable[[], None], restarts: list[Path], qtbot: QtBot
) -> None:
    enter()
    window.show_crash("builtins.ValueError")
    with qtbot.waitSignal(window.closed):
        window.lock()
    assert len(restarts) == 1


def test_the_key_locks_though_a_list_of_offers_is_open(
    window: Window, enter: Callable[[], None], restarts: list[Path], qtbot: QtBot
) -> None:
    enter()
    menu = QMenu(window)
    menu.addAction("Łódź")
    menu.popup(window.pos())
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is menu)
    QTest.keyClick(menu, Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: len(restarts) == 1)


def test_the_key_locks_though_a_message_is_open(
    window: Window, enter: Callable[[], None], restarts: list[Path], qtbot: QtBot
) -> None:
    enter()
    window.show_crash("builtins.ValueError")
    message = QApplication.activeModalWidget()
    assert message is not None
    QTest.keyClick(message, Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: len(restarts) == 1)
