"""Windows of the program are kept out of captures where that was chosen and the system can do it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from lifebox.ui.screen_privacy import WDA_EXCLUDEFROMCAPTURE, WDA_MONITOR, WDA_NONE, ScreenPrivacy
from tests.support.qt import strike
from tests.support.typist import CONTROL


class FakeSystem:
    """Remembers what each window was set to; an old one refuses what it does not know."""

    def __init__(self, *, old: bool = False) -> None:
        self._old = old
        self.set: dict[int, int] = {}

    def __call__(self, handle: int, affinity: int) -> bool:
        if self._old and affinity == WDA_EXCLUDEFROMCAPTURE:
            return False
        self.set[handle] = affinity
        return True


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def plain(look: QApplication, qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def shown(window: QWidget, qtbot: QtBot) -> int:
    with qtbot.waitExposed(window):
        window.show()
    return int(window.winId())


@pytest.mark.parametrize(("old", "wanted"), [(False, WDA_EXCLUDEFROMCAPTURE), (True, WDA_MONITOR)])
def test_one_key_hides_what_is_shown_and_what_will_be(
    plain: QWidget, settings: QSettings, qtbot: QtBot, old: bool, wanted: int
) -> None:
    system = FakeSystem(old=old)
    privacy = ScreenPrivacy(settings, plain, system)
    first = shown(plain, qtbot)
    assert system.set[first] == WDA_NONE
    strike(plain, Qt.Key.Key_F11, CONTROL)
    assert system.set[first] == wanted
    assert privacy.action.isChecked()
    dialog = QDialog(plain)
    second = shown(dialog, qtbot)
    assert system.set[second] == wanted
    privacy.action.trigger()
    assert system.set[first] == system.set[second] == WDA_NONE


def test_it_is_remembered(plain: QWidget, settings: QSettings, qtbot: QtBot) -> None:
    ScreenPrivacy(settings, plain, FakeSystem())
    shown(plain, qtbot)
    strike(plain, Qt.Key.Key_F11, CONTROL)
    settings.sync()
    again = QSettings(settings.fileName(), QSettings.Format.IniFormat)
    other = QWidget()
    qtbot.addWidget(other)
    system = FakeSystem()
    ScreenPrivacy(again, other, system)
    assert system.set.get(shown(other, qtbot)) == WDA_EXCLUDEFROMCAPTURE


def test_where_the_system_cannot_nothing_is_offered(plain: QWidget, settings: QSettings) -> None:
    assert not ScreenPrivacy(settings, plain, None).unseen
    assert plain.actions() == []
