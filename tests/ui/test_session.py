"""The desktop's lock, sleep and another user lock the program: told over a real message bus where there is one."""

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
QTimer.singleShot(20_000, lambda: app.exit(1))
QProcess.startDetached(sys.executable, ["-c", sys.argv[1]])
sys.exit(app.exec())
"""
SAVER = """
import subprocess
tell = ["dbus-send", "--session", "--type=signal", "/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged"]
subprocess.run([*tell, "boolean:false"])
subprocess.run([*tell, "boolean:true"])
"""
SYSTEM = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection, QDBusMessage
app = QCoreApplication([])
bus = QDBusConnection.systemBus()
assert bus.registerService("org.freedesktop.login1")
for path, what, name, told in {told}:
    message = QDBusMessage.createSignal(path, what, name)
    message.setArguments(told)
    assert bus.send(message)
"""
MANAGER = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep")
SESSION = ("/org/freedesktop/login1/session/_32", "org.freedesktop.DBus.Properties", "PropertiesChanged")
SLEEP = [(*MANAGER, [False]), (*MANAGER, [True])]
SWITCH = [
    (*SESSION, ["org.freedesktop.login1.Session", {"IdleHint": False}, []]),
    (*SESSION, ["org.freedesktop.login1.Session", {"Active": False}, []]),
]


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


def test_only_a_session_that_is_left_locks(look: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    watch = SessionWatch(window)
    with qtbot.assertNotEmitted(watch.locked):
        watch.session_changed("org.freedesktop.login1.Session", {"Active": True, "IdleHint": False})
        watch.session_changed("org.freedesktop.login1.User", {"Active": False})
    with qtbot.waitSignal(watch.locked):
        watch.session_changed("org.freedesktop.login1.Session", {"Active": False})


@pytest.mark.skipif(
    not shutil.which("dbus-run-session") or not shutil.which("dbus-send"), reason="needs a message bus of its own"
)
@pytest.mark.parametrize(
    "teller", [SAVER, SYSTEM.format(told=SLEEP), SYSTEM.format(told=SWITCH)], ids=["saver", "sleep", "switch"]
)
def test_a_screen_saver_sleep_and_another_user_are_heard_on_the_bus(teller: str) -> None:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": os.pathsep.join(p for p in sys.path if p),
    }
    # The bus of the test stands for the system's too.
    run = 'DBUS_SYSTEM_BUS_ADDRESS="$DBUS_SESSION_BUS_ADDRESS" exec "$@"'
    command = ["dbus-run-session", "--", "sh", "-c", run, "sh", sys.executable, "-c", PROGRAM, teller]
    assert subprocess.run(command, env=environment, check=False, timeout=300).returncode == 7
