"""None outlives any number of calls into Qt."""

import sys

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot


def test_a_long_day_of_calls_leaves_none_alive(look: QApplication, qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    for _ in range(20_000):
        label.setText("x")
    assert sys.getrefcount(None) > 1_000_000
