"""Starting the window: look, language, log, and what runs beside it until it is closed."""

import logging
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QProcess, QSettings, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from lifebox.resources import resource
from lifebox.services.program import Program
from lifebox.ui.application import Window
from lifebox.ui.collector import Collector
from lifebox.ui.crash import CrashHook, open_log
from lifebox.ui.i18n import install_translations
from lifebox.ui.keeping import keep_constants
from lifebox.ui.roles import Roles
from lifebox.ui.theme import load_fonts


def restart_program(registry: Path) -> None:
    """Start the program anew as a process of its own, at the log-in of this registry."""
    start = [] if getattr(sys, "frozen", False) else ["-m", "lifebox"]
    QProcess.startDetached(sys.executable, [*start, "--registry", str(registry)])


def run_window(program: Program, registry: Path | None) -> int:
    """Run the window until it is closed; gives the exit code."""
    keep_constants()
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("lifebox")
    app.setDesktopFileName("lifebox")
    app.setWindowIcon(QIcon(str(resource("icons", "lifebox.svg"))))
    install_translations(app, program.say.language)
    load_fonts()
    Roles().install()
    program.settings.mkdir(parents=True, exist_ok=True)
    settings = QSettings(str(program.settings / "window.ini"), QSettings.Format.IniFormat)
    log = open_log(program.logs)
    collector = Collector()
    collector.start()
    window = Window(program, settings, restart_program)
    # Workers hand the interpreter over so soon that drawing a page of a long list never waits visibly for them.
    sys.setswitchinterval(0.0005)
    # A message or the list of keys that is still open would keep the process, and with it all that was shown.
    window.closed.connect(partial(app.exit, 0), Qt.ConnectionType.QueuedConnection)
    hook = CrashHook(program.logs, window.show_crash)
    window.begin(registry)
    window.show()
    QTimer.singleShot(0, window, window.prepare)
    try:
        return int(app.exec())
    finally:
        hook.remove()
        window.tasks.close()
        collector.stop()
        logging.getLogger().removeHandler(log)
        log.close()
