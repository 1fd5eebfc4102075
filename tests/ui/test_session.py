"""The desktop's lock locks the program: told over a real message bus where there is one."""

import os
import shutil
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lifebox.ui.session import SessionWatch

PROGRAM = """
import sys
from PySide6.QtCore import QProcess, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from lifebox.ui.keeping import keep_constants
from lifebox.ui.session import SessionWatch

keep_constants()
app = QApplication(sys.argv)
window = QWidget()
watch = SessionWatch(window)
assert watch.listening
watch.locked.connect(lambda: app.exit(7))
tell = ["--session", "--type=signal", "/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged"]
QProcess.startDetached("dbus-send", [*tell, "boolean:false"])
QTimer.singleShot(300, lambda: QProcess.startDetached("dbus-send", [*tell, "boolean:true"]))
QTimer.singleShot(20_000, lambda: app.exit(1))
sys.exit(app.exec())
"""


def test_only_the_beginning_of_a_screen_saver_locks(look: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    watch = SessionWatch(window)
    with qtbot.assertNotEmitted(watch.locked):
        watch.active_changed(False)
    with qtbot.waitSignal(watch.locked):
        watch.active_changed(True)
    with qtbot.waitSignal(watch.locked):
        watch.lock_told()
    watch.stop()
    with qtbot.assertNotEmitted(watch.locked):
        watch.lock_told()


@pytest.mark.skipif(
    not shutil.which("dbus-run-session") or not shutil.which("dbus-send"), reason="needs a message bus of its own"
)
def test_a_screen_saver_on_the_bus_is_heard() -> None:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": os.pathsep.join(p for p in sys.path if p),
    }
    command = ["dbus-run-session", "--", sys.executable, "-c", PROGRAM]
    assert subprocess.run(command, env=environment, check=False, timeout=300).returncode == 7
