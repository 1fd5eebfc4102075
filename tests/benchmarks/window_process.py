"""A window as a process of its own: `window_process.py start|bare|day`, what it needs as JSON on stdin.

`start` is the program until a letter can be typed into its log-in, `bare` a window of PySide6 alone with the same
widgets in the same style, `day` somebody who logs in, leafs through everybody, opens cards and saves them. The answer
is JSON on stdout; its `at` is the machine's monotonic clock, so that whoever started the process can tell how long it took.
"""

import json
import os
import runpy
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QFont, QFontDatabase, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

_PATIENCE = 600.0
_TICK_MS = 2
_REST = 0.4
_PLACES = 200
_STATUS = Path("/proc/self/status")


def main() -> None:
    asked = json.load(sys.stdin)
    if sys.argv[1] == "bare":
        _bare(asked)
        return
    run = _typed if sys.argv[1] == "start" else lambda app: _day(app, asked)
    # The program's own start, up to where it would wait for its user.
    QApplication.exec = lambda self=None: run(QApplication.instance())  # type: ignore[assignment,method-assign,misc]
    sys.argv = ["lifebox", "--registry", asked["registry"]]
    runpy.run_module("lifebox", run_name="__main__", alter_sys=True)


def _bare(asked: dict[str, Any]) -> None:
    app = QApplication([])
    for file in asked["fonts"]:
        QFontDatabase.addApplicationFont(file)
    app.setStyle("Fusion")
    font = QFont("Lato")
    font.setPointSizeF(11)
    app.setFont(font)
    app.setStyleSheet(asked["sheet"])
    window, page, box = QMainWindow(), QWidget(), QFrame()
    page.setObjectName("page")
    title, login, password, enter = QLabel("Life Box"), QComboBox(), QLineEdit(), QPushButton("Log in")
    title.setProperty("role", "title")
    login.setEditable(True)
    password.setEchoMode(QLineEdit.EchoMode.Password)
    lines, links = QVBoxLayout(box), QHBoxLayout()
    for widget in (title, QLabel("Registry"), QLabel("Login"), login, QLabel("Password"), password, QLabel(), enter):
        lines.addWidget(widget)
    for words in ("Another registry…", "No password opens it…", "Restore…", "Open a bundle…"):
        links.addWidget(QPushButton(words))
    lines.addLayout(links)
    QVBoxLayout(page).addWidget(box)
    window.setCentralWidget(page)
    window.resize(1280, 800)
    window.show()
    login.setFocus()
    _typed(app)


def _typed(app: Any) -> None:
    """End once a letter typed into the line with the keyboard shows there and the whole window is drawn."""
    window, line = _wait(app, lambda: _line_with_keyboard(app))
    app.sendEvent(line, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "a"))
    assert line.text() == "a"
    assert not window.grab().isNull()
    _answer({"at": time.monotonic(), "computing": time.process_time()})


def _line_with_keyboard(app: Any) -> tuple[QWidget, QLineEdit] | None:
    focus = app.focusWidget()
    line = focus.lineEdit() if isinstance(focus, QComboBox) else focus
    if not isinstance(line, QLineEdit) or not line.isEnabled():
        return None
    window = line.window()
    handle = window.windowHandle()
    return (window, line) if handle is not None and handle.isExposed() else None


def _day(app: Any, asked: dict[str, Any]) -> None:
    # Only here: the other two are timed from their first import.
    from lifebox.ui.application import Window
    from lifebox.ui.presenters.navigation import PageId

    window = next(w for w in app.topLevelWidgets() if isinstance(w, Window))
    page: Any = window.centralWidget()
    page.presenter.log_in(asked["login"], asked["password"])
    desk: Any = _wait(app, lambda: window.desk)
    at_desk = _memory("VmRSS")
    desk.go_to(PageId.PEOPLE)
    people = desk.pages[PageId.PEOPLE]
    rows = _wait(app, people.model.rowCount)
    for place in range(_PLACES):
        row = place * (rows - 1) // (_PLACES - 1)
        people.table.scrollTo(people.model.index(row, 0))
        _wait(app, partial(people.model.person, row))
    listed = _memory("VmRSS")
    saves, opened = [], []
    record = desk.pages[PageId.RECORD]
    step = max(rows // asked["saves"], 1)
    chosen = [people.model.person_id(row) for row in range(0, rows, step)][: asked["saves"]]
    for number, person in enumerate(chosen):
        desk.open_person(person)
        _wait(app, partial(_is_open, record.presenter, person))
        opened.append(_memory("VmRSS"))
        # Nobody saves before the page has come to rest.
        _rest(app)
        before = record.presenter.basis.revision
        record.presenter.set_field("medical.medicines_place", f"na lodówce {number}")
        begun = time.perf_counter()
        record.presenter.save()
        _wait(app, partial(_is_saved, record.presenter, before))
        saves.append(time.perf_counter() - begun)
    _answer(
        {
            "rows": rows,
            "at the desk": at_desk,
            "list leafed through": listed,
            "cards opened and saved": max(opened),
            "at most, with the password's derivation": _memory("VmHWM"),
            "saves": saves,
        }
    )


def _rest(app: Any) -> None:
    until = time.monotonic() + _REST
    _wait(app, lambda: time.monotonic() > until)


def _is_open(presenter: Any, person: object) -> bool:
    return bool(presenter.person == person)


def _is_saved(presenter: Any, before: int) -> bool:
    return bool(presenter.basis.revision > before)


def _wait(app: Any, ready: Callable[[], Any]) -> Any:
    until = time.monotonic() + _PATIENCE
    # As its own loop waits: a busy one would take the processor from the workers.
    tick = QTimer()
    tick.start(_TICK_MS)
    while not (found := ready()):
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.monotonic() > until:
            _answer({"stuck": True})
    return found


def _memory(kind: str) -> int:
    """Megabytes of this process as the kernel counts them."""
    line = next(line for line in _STATUS.read_text().splitlines() if line.startswith(kind))
    return int(line.split()[1]) // 1024


def _answer(told: dict[str, Any]) -> None:
    # What ends now is no part of it.
    sys.stdout.write(json.dumps(told))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
