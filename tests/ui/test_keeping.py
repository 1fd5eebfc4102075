"""Python's constants outlive any number of calls into Qt."""

import sys

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from lifebox.ui.keeping import CONSTANTS


class Bell(QObject):
    rung = Signal()


def test_a_long_day_of_calls_leaves_the_constants_alive(look: QApplication, qtbot: QtBot) -> None:
    label, bell = QLabel(), Bell()
    qtbot.addWidget(label)
    for _ in range(20_000):
        label.setText("x")
        bell.rung.emit()
    assert sys.getrefcount(None) > 1_000_000
    assert sys.getrefcount(True) > 1_000_000


@pytest.mark.parametrize("constant", CONSTANTS, ids=str)
def test_tests_run_under_the_same_protection(constant: object) -> None:
    assert sys.getrefcount(constant) > 1_000_000
