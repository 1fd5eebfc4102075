"""Keys in the window: the recovery sheet tried and renewed, keys renewed, the time of the lock."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from lifebox.domain.accounts import Policy
from lifebox.domain.errors import LoginRefused
from lifebox.registry.rotation import Rotation
from lifebox.services.keys import change_policy, last_drill, read_policy, renew_recovery
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.keys_part import KeysPart
from tests.support.program import StandingClock
from tests.support.qt import press
from tests.ui.parts import Show


@pytest.fixture
def keys(office: Office, tasks: Tasks, program: Program) -> KeysPart:
    return KeysPart(office, tasks, program)


def test_the_recovery_sheet_is_tried(
    keys: KeysPart, show: Show, office: Office, clock: StandingClock, qtbot: QtBot
) -> None:
    sheet = renew_recovery(office)
    show(keys)
    qtbot.waitUntil(lambda: "nikt jeszcze nie sprawdził" in keys.drilled.text())
    keys.drill.click()
    assert keys.typed.hasFocus()
    keys.typed.setPlainText(sheet[:-1])
    press(keys.typed, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: keys.answer.text().startswith("⚠"))
    assert last_drill(office) is None
    assert keys.typed.toPlainText() == sheet[:-1], "what was typed can be put right"
    keys.typed.setPlainText(sheet.lower())
    keys.drill.click()
    qtbot.waitUntil(lambda: keys.answer.text().startswith("✓"))
    assert last_drill(office) == clock.now()
    assert keys.typed.toPlainText() == ""
    qtbot.waitUntil(lambda: keys.drilled.text().startswith("✓"))
    clock.advance(days=366)
    keys.begin()
    qtbot.waitUntil(lambda: "Pora sprawdzić" in keys.drilled.text())


def test_a_new_sheet_is_to_be_typed_back(
    keys: KeysPart, show: Show, office: Office, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = show(keys)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "arkusz.pdf"), ""))
    keys.sheet.click()
    assert keys.keep.hasFocus()
    press(keys.keep, Qt.Key.Key_Space, text=" ")
    assert not keys.question.isVisible()
    assert not (tmp_path / "arkusz.pdf").exists()
    keys.sheet.click()
    keys.really.click()
    assert not keys.question.isVisible()
    qtbot.waitUntil(lambda: bool(told))
    assert (tmp_path / "arkusz.pdf").read_bytes().startswith(b"%PDF")
    assert last_drill(office) is None
    assert keys.typed.hasFocus()


def test_keys_are_renewed_or_stopped(
    keys: KeysPart,
    show: Show,
    office: Office,
    tasks: Tasks,
    clock: StandingClock,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = show(keys)
    tasks.job_started.connect(lambda job: job.cancel())
    keys.renew.click()
    qtbot.waitUntil(lambda: bool(told))
    assert told[-1][0] == "Klucze pozostały bez zmian."
    assert (office.registry.path / "registry-1.db").exists()
    assert not (office.registry.path / "registry-2.db").exists()
    tasks.job_started.disconnect()
    clock.advance(minutes=1)
    moved: list[tuple[int, int]] = []
    tasks.job_moved.connect(lambda _job, done, total: moved.append((done, total)))
    keys.renew.click()
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told[-1][0] == "✓ Klucze odnowione."
    assert moved[-1] == (9, 9)
    assert keys.renew.isEnabled()

    def damaged(_: Rotation) -> None:
        raise LoginRefused

    clock.advance(minutes=1)
    monkeypatch.setattr(Rotation, "_require_clean", damaged)
    keys.renew.click()
    qtbot.waitUntil(lambda: len(told) == 3)
    assert told[-1][0].startswith("⚠")


def test_the_time_of_the_lock_is_set_and_taken_back(keys: KeysPart, show: Show, office: Office, qtbot: QtBot) -> None:
    change_policy(office, Policy(idle_minutes=7))
    told = show(keys)
    qtbot.waitUntil(lambda: keys.minutes.currentText() == "7 minutach")
    keys.minutes.setCurrentIndex(keys.minutes.findData(1))
    keys.minutes.activated.emit(keys.minutes.currentIndex())
    qtbot.waitUntil(lambda: bool(told))
    assert read_policy(office).idle_minutes == 1
    undo = told[0][1]
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: read_policy(office).idle_minutes == 7)
