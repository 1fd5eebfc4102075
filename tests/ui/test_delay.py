"""Waiting for a pause: once, and nothing for what is gone."""

import shiboken6
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lifebox.ui.delay import Delay


class Presenter:
    def __init__(self, view: QWidget) -> None:
        self._view = view
        self.done = 0

    def act(self) -> None:
        self.done += 1


def test_several_starts_are_done_once(look: QApplication, qtbot: QtBot) -> None:
    view = QWidget()
    presenter = Presenter(view)
    delay = Delay(1, presenter.act)
    for _ in range(3):
        delay.start()
    qtbot.waitUntil(lambda: presenter.done == 1)
    shiboken6.delete(view)


def test_nothing_is_done_for_a_view_that_is_gone(look: QApplication, qtbot: QtBot) -> None:
    gone, seen = QWidget(), QWidget()
    first, second = Presenter(gone), Presenter(seen)
    delays = [Delay(1, first.act), Delay(2, second.act)]
    for delay in delays:
        delay.start()
    shiboken6.delete(gone)
    qtbot.waitUntil(lambda: second.done == 1)
    assert first.done == 0
    shiboken6.delete(seen)
