"""Papers of people who are gone, and records kept for their time, in the window: marked, taken back, erased."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Role
from lifebox.domain.boxes import PrintKind
from lifebox.domain.card import Card
from lifebox.domain.governance import Status
from lifebox.domain.ids import PersonId
from lifebox.domain.people import PeopleFilter
from lifebox.domain.retention import RetentionRules
from lifebox.services.left_papers import left_papers
from lifebox.services.office import Office
from lifebox.services.people import add_person, list_people, view_person
from lifebox.services.printing import PreparedPrint, note_print, print_record
from lifebox.services.program import Program
from lifebox.services.retention import propose_erasures
from lifebox.services.rights import set_status
from lifebox.ui.presenters.navigation import PageId
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.desk_view import Desk
from lifebox.ui.views.papers_part import PapersPart
from lifebox.ui.views.record_view import RecordPage
from lifebox.ui.views.retention_part import RetentionPart
from tests.support.program import StandingClock, office_of
from tests.support.qt import press


def person(office: Office, surname: str, status: Status) -> PersonId:
    """Somebody with a card on paper, who is then of this status."""
    card = {"identity": {"surname": surname, "given_names": "Ewa", "birth": "1942"}}
    made = add_person(office, Card.model_validate(card)).person
    opened = view_person(office, made)
    code = opened.box.active_code
    assert code is not None
    note_print(office, PreparedPrint(b"", (print_record(office, PrintKind.CARD, opened.record, code),)), "file")
    set_status(office, made, status)
    return made


@pytest.fixture
def papers(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> PapersPart:
    part = PapersPart(office, tasks, program.say)
    qtbot.addWidget(part)
    return part


@pytest.fixture
def retention(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> RetentionPart:
    part = RetentionPart(office, tasks, program.say)
    qtbot.addWidget(part)
    return part


def shown(part: PapersPart | RetentionPart, qtbot: QtBot, count: int) -> None:
    part.show()
    part.begin()
    qtbot.waitUntil(lambda: bool(part.state.text()) and part.table.rowCount() == count)


def cell(part: PapersPart | RetentionPart, row: int, place: int) -> str:
    text = part.table.model().index(row, place).data()
    assert isinstance(text, str)
    return text


def test_chosen_papers_are_marked_and_put_back(papers: PapersPart, office: Office, qtbot: QtBot) -> None:
    for surname in ("Aa", "Be"):
        person(office, surname, Status.MOVED)
    shown(papers, qtbot, 2)
    cells = [cell(papers, 0, place) for place in range(5)]
    assert cells[0] == "Karta"
    assert cells[4] == "przechowywana"
    assert not any("Aa" in text for text in cells)
    assert not papers.collected.isEnabled()
    papers.table.selectAll()
    with qtbot.waitSignal(papers.notice) as said:
        press(papers.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert said.args[0] == "2 papiery oznaczono jako odebrane."
    qtbot.waitUntil(lambda: papers.table.rowCount() == 0)
    assert papers.state.text().startswith("✓")
    said.args[1]()
    qtbot.waitUntil(lambda: papers.table.rowCount() == 2)
    assert len(left_papers(office)) == 2


def test_beside_the_record_all_papers_of_the_box_are_marked(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot
) -> None:
    whom = person(office, "Aa", Status.MOVED)
    desk = Desk(office, program.profiles()[0], tasks, program, lambda: None)
    qtbot.addWidget(desk)
    desk.show()
    desk.open_person(whom)
    page = desk.pages[PageId.RECORD]
    assert isinstance(page, RecordPage)
    qtbot.waitUntil(lambda: page.presenter.person == whom)
    page.panels.open(page.box)
    qtbot.waitUntil(page.box.collected.isVisible)
    with qtbot.waitSignal(page.box.notice) as said:
        page.box.collected.click()
    qtbot.waitUntil(page.box.collected.isHidden)
    assert left_papers(office) == ()
    said.args[1]()
    qtbot.waitUntil(page.box.collected.isVisible)


def test_proposed_records_are_erased_after_one_question(
    retention: RetentionPart, office: Office, clock: StandingClock, qtbot: QtBot
) -> None:
    stays = person(office, "Zostaje", Status.ACTIVE)
    for surname in ("Aa", "Be"):
        person(office, surname, Status.DECEASED)
    clock.moment += timedelta(days=366)
    shown(retention, qtbot, 2)
    assert {cell(retention, row, 2) for row in range(2)} == {"śmierć osoby"}
    assert not retention.erase.isEnabled()
    retention.table.selectAll()
    press(retention.table, Qt.Key.Key_Delete)
    assert retention.question.isVisible()
    assert "2 karty" in retention.asking.text()
    retention.no.click()
    assert not retention.question.isVisible()
    assert len(propose_erasures(office).proposals) == 2
    retention.erase.click()
    with qtbot.waitSignal(retention.notice) as said:
        retention.yes.click()
    assert said.args[0].startswith("Usunięto 2 karty.")
    qtbot.waitUntil(lambda: retention.table.rowCount() == 0)
    assert [row.id for row in list_people(office, PeopleFilter(), 9)] == [stays]
    assert {paper.erased for paper in left_papers(office)} == {True}


def test_a_question_does_not_outlive_another_choice(retention: RetentionPart, office: Office, qtbot: QtBot) -> None:
    for surname in ("Aa", "Be"):
        person(office, surname, Status.WITHDRAWN)
    shown(retention, qtbot, 2)
    retention.table.selectRow(0)
    retention.erase.click()
    assert retention.question.isVisible()
    retention.table.selectRow(1)
    assert not retention.question.isVisible()


def test_leaving_before_the_rules_were_read_changes_none(
    retention: RetentionPart, office: Office, qtbot: QtBot
) -> None:
    assert not retention.moved.isEnabled()
    retention.moved.editingFinished.emit()
    shown(retention, qtbot, 0)
    assert retention.moved.isEnabled()
    assert propose_erasures(office).rules == RetentionRules()


def test_rules_are_changed_with_undo_by_administrators_only(
    retention: RetentionPart, office: Office, program: Program, tasks: Tasks, qtbot: QtBot
) -> None:
    shown(retention, qtbot, 0)
    assert retention.moved.value() == RetentionRules().moved
    retention.moved.setValue(0)
    assert retention.moved.text() == "nigdy"
    with qtbot.waitSignal(retention.notice) as said:
        retention.moved.editingFinished.emit()
    assert propose_erasures(office).rules.moved == 0
    with qtbot.waitSignal(retention.notice):
        said.args[1]()
    qtbot.waitUntil(lambda: retention.moved.value() == RetentionRules().moved)
    mine = office_of(program, office, Role.SOCIAL_WORKER)
    other = RetentionPart(mine, tasks, program.say)
    qtbot.addWidget(other)
    shown(other, qtbot, 0)
    assert not other.moved.isEnabled()
    mine.registry.close()


def test_the_sheet_of_processing_facts_is_saved(
    retention: RetentionPart, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "karta.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    shown(retention, qtbot, 0)
    with qtbot.waitSignal(retention.notice) as said:
        retention.sheet.click()
    assert "karta.pdf" in said.args[0]
    assert target.read_bytes().startswith(b"%PDF")
