"""Codes of a box beside the form: a printed one is scanned, a lost one replaced, old paper collected."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from lifebox.domain.boxes import Box, CodeState
from lifebox.domain.ids import PersonId
from lifebox.services.codes import ReplaceReason, issue_codes, replace_code
from lifebox.services.demo import fill_with_fiction
from lifebox.services.office import Office
from lifebox.services.printing import CardOptions, note_print, prepare_cards
from lifebox.texts import texts
from lifebox.ui.presenters.record_basis import Basis
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.box_panel import BoxPanel
from lifebox.ui.views.code_line import CodeLine
from tests.support.qt import press, type_text


@pytest.fixture
def person(office: Office) -> PersonId:
    (made,) = fill_with_fiction(office, 1)
    note_print(office, prepare_cards(office, [made], CardOptions()), "Pokój 12")
    return made


def box_of(office: Office, person: PersonId) -> Box:
    with office.registry.read() as reader:
        return reader.box(reader.person(person).box)


@pytest.fixture
def line(office: Office, tasks: Tasks, qtbot: QtBot, person: PersonId) -> CodeLine:
    made = CodeLine(office, tasks, texts("pl"))
    qtbot.addWidget(made)
    made.show()
    made.show_box(box_of(office, person), editable=True)
    return made


def test_a_scanned_label_gives_its_code_to_the_box(
    line: CodeLine, office: Office, person: PersonId, qtbot: QtBot
) -> None:
    (code,) = issue_codes(office, 1)
    type_text(line.code, f"PUDELKO ZYCIA {code.printed} TEL 585511710")
    with qtbot.waitSignals([line.changed, line.notice]):
        press(line.code, Qt.Key.Key_Return)
    assert box_of(office, person).active_code == code


@pytest.mark.parametrize("typed", ["", "7K3M-9QXD-3", "kowalska"])
def test_what_is_no_free_code_is_said_beside_the_field(
    line: CodeLine, office: Office, person: PersonId, typed: str
) -> None:
    before = box_of(office, person)
    type_text(line.code, typed)
    line.bind_button.click()
    assert line.fault.isVisible()
    assert "kod" in line.fault.text()
    assert box_of(office, person) == before


def test_a_code_in_use_is_refused(line: CodeLine, office: Office, person: PersonId, qtbot: QtBot) -> None:
    code = box_of(office, person).active_code
    assert code is not None
    type_text(line.code, code.printed)
    line.bind_button.click()
    qtbot.waitUntil(line.fault.isVisible)
    assert box_of(office, person).active_code == code


def test_a_lost_box_gets_a_new_code_and_says_what_to_collect(
    line: CodeLine, office: Office, person: PersonId, qtbot: QtBot
) -> None:
    old = box_of(office, person).active_code
    line.reason.setCurrentIndex(line.reason.findData(ReplaceReason.LOST.value))
    with qtbot.waitSignals([line.changed, line.notice]):
        line.replace_button.click()
    line.show_box(box_of(office, person), editable=True)
    qtbot.waitUntil(lambda: line.papers.count() == 1)
    item = line.papers.itemAt(0)
    shown = item.widget() if item is not None else None
    assert shown is not None
    words = " ".join(label.text() for label in shown.findChildren(QLabel))
    assert old is not None
    assert old.printed in words
    assert "karta, 22.11.2026" in words
    with qtbot.waitSignals([line.changed, line.notice]):
        shown.findChildren(QPushButton)[0].click()
    states = {one.code: one.state for one in box_of(office, person).codes}
    assert states[old] is CodeState.WITHDRAWN


def test_the_list_of_papers_to_collect_is_one_key_from_the_box(
    office: Office, tasks: Tasks, person: PersonId, qtbot: QtBot
) -> None:
    panel = BoxPanel(office, tasks, texts("pl"), lambda: None)
    qtbot.addWidget(panel)
    panel.show()
    with office.registry.read() as reader:
        record = reader.person(person)
    box = box_of(office, person)
    basis = Basis(record.card, person, record.revision.number, box.id, box.active_code)
    panel.show_basis(basis, editable=True)
    qtbot.waitUntil(lambda: panel.papers.count() == 1)
    assert not panel.collect.isVisible()
    replace_code(office, box.id, ReplaceReason.LOST)
    panel.show_basis(basis, editable=True)
    qtbot.waitUntil(panel.collect.isVisible)
    with qtbot.waitSignal(panel.collection_wanted):
        press(panel.handed_over, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)


def test_nothing_is_changed_where_only_reading_is_allowed(line: CodeLine, office: Office, person: PersonId) -> None:
    line.show_box(box_of(office, person), editable=False)
    assert not line.bind_button.isEnabled()
    assert not line.replace_button.isEnabled()
