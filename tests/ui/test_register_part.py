"""Requests and breaches in the window: noted, counted down, settled and opened again."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QDateTime, Qt, QTimeZone
from pytestqt.qtbot import QtBot

from lifebox.domain.register import EntryKind
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.services.registering import note_entry, read_register
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.register_part import RegisterPart
from tests.support.program import StandingClock
from tests.support.qt import press, type_text

STATE = 3


@pytest.fixture
def part(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> RegisterPart:
    made = RegisterPart(office, tasks, program.say)
    qtbot.addWidget(made)
    made.show()
    made.begin()
    qtbot.waitUntil(lambda: bool(made.state.text()))
    return made


def state(part: RegisterPart, row: int) -> str:
    text = part.table.model().index(row, STATE).data()
    assert isinstance(text, str)
    return text


def test_a_breach_is_noted_counted_down_settled_and_opened_again(
    part: RegisterPart, office: Office, clock: StandingClock, qtbot: QtBot
) -> None:
    part.kind.setCurrentIndex(part.kind.findData(EntryKind.BREACH))
    noticed = clock.now() - timedelta(hours=50)
    part.received.setDateTime(QDateTime.fromSecsSinceEpoch(int(noticed.timestamp()), QTimeZone.systemTimeZone()))
    type_text(part.told, "zgubiony pendrive")
    press(part.told, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: part.table.rowCount() == 1)
    assert state(part, 0) == "zostały 22 godziny"
    assert part.told.text() == ""
    clock.moment += timedelta(hours=30)
    part.begin()
    qtbot.waitUntil(lambda: "po terminie" in part.state.text())
    assert not part.settle_button.isEnabled()
    part.table.selectRow(0)
    type_text(part.outcome, "zgłoszono do UODO")
    with qtbot.waitSignal(part.notice) as said:
        press(part.outcome, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: state(part, 0) == "załatwione po terminie")
    said.args[1]()
    qtbot.waitUntil(lambda: state(part, 0) == "⚠ po terminie")
    assert read_register(office)[0].done is None


def test_without_words_nothing_is_noted(part: RegisterPart, office: Office, qtbot: QtBot) -> None:
    with qtbot.waitSignal(part.notice) as said:
        part.note_button.click()
    assert said.args[0].startswith("⚠")
    assert read_register(office) == ()


def test_days_are_told_in_polish(
    office: Office, clock: StandingClock, program: Program, tasks: Tasks, qtbot: QtBot
) -> None:
    note_entry(office, EntryKind.ACCESS, clock.now() - timedelta(days=25), "kopia")
    part = RegisterPart(office, tasks, program.say)
    qtbot.addWidget(part)
    part.show()
    part.begin()
    qtbot.waitUntil(lambda: part.table.rowCount() == 1)
    assert state(part, 0) == "zostało 6 dni"
