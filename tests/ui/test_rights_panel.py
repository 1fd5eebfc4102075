"""The person's rights beside the record: status and back, the copy, and erasing after a question in place."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Role
from lifebox.domain.card import Card
from lifebox.domain.errors import NotFound
from lifebox.domain.governance import Status
from lifebox.domain.ids import PersonId
from lifebox.services.office import Office
from lifebox.services.people import add_person, own_drafts, view_person
from lifebox.services.program import Program
from lifebox.ui.presenters.navigation import PageId
from lifebox.ui.presenters.print_choice import What
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.desk_view import Desk
from lifebox.ui.views.prints_view import PrintsPage
from lifebox.ui.views.record_view import RecordPage
from tests.support.program import office_of
from tests.support.qt import type_text

CARD = Card.model_validate(
    {
        "identity": {"surname": "Próbna", "given_names": "Łucja", "birth": "1942"},
        "governance": {"consents": [{"scope": "registry", "given": "2026-01-05"}]},
    }
)


@pytest.fixture
def person(office: Office) -> PersonId:
    return add_person(office, CARD).person


def open_record(desk: Desk, person: PersonId, qtbot: QtBot) -> RecordPage:
    qtbot.addWidget(desk)
    desk.show()
    desk.open_person(person)
    page = desk.pages[PageId.RECORD]
    assert isinstance(page, RecordPage)
    qtbot.waitUntil(lambda: page.presenter.person == person)
    page.panels.open(page.rights)
    return page


@pytest.fixture
def desk(office: Office, program: Program, tasks: Tasks) -> Desk:
    return Desk(office, program.profiles()[0], tasks, program, lambda: None)


@pytest.fixture
def page(desk: Desk, person: PersonId, qtbot: QtBot) -> RecordPage:
    made = open_record(desk, person, qtbot)
    qtbot.waitUntil(lambda: "1 wersja" in made.rights.foreseen.text())
    return made


def status(office: Office, person: PersonId) -> Status:
    return view_person(office, person).record.card.governance.status


def test_a_suspension_is_saved_shown_and_taken_back(
    page: RecordPage, office: Office, person: PersonId, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.notice) as said:
        page.rights.statuses[Status.SUSPENDED].click()
    assert status(office, person) is Status.SUSPENDED
    qtbot.waitUntil(page.rights.statuses[Status.SUSPENDED].isHidden)
    with qtbot.waitSignal(page.notice):
        said.args[1]()
    assert status(office, person) is Status.ACTIVE


def test_consents_and_what_would_go_are_told(page: RecordPage) -> None:
    assert any("05.01.2026" in label.text() for label in page.rights.consents.findChildren(QLabel))
    assert page.rights.collect.isHidden()


def test_the_copy_is_saved_for_the_person(
    page: RecordPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "kopia.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    with qtbot.waitSignal(page.notice):
        page.rights.file_copy.click()
    assert '"surname":"Próbna"' in target.read_text(encoding="utf-8").replace(": ", ":")


def test_the_paper_copy_waits_at_the_print_desk(page: RecordPage, desk: Desk) -> None:
    page.rights.paper_copy.click()
    prints = desk.current
    assert isinstance(prints, PrintsPage)
    assert prints.presenter.job.what is What.PERSON_COPY


def test_erasing_asks_in_place_and_leaves_nothing(
    page: RecordPage, desk: Desk, office: Office, person: PersonId, qtbot: QtBot
) -> None:
    type_text(page.form.editors["note"], "niezapisane")
    page.rights.erase.click()
    assert page.rights.question.isVisible()
    page.rights.no.click()
    assert not page.rights.question.isVisible()
    assert view_person(office, person).record.revision.number == 1
    page.rights.erase.click()
    page.rights.yes.click()
    qtbot.waitUntil(lambda: desk.current is desk.pages[PageId.PEOPLE])
    with pytest.raises(NotFound):
        view_person(office, person)
    assert page.presenter.person is None
    assert page.form.editors["note"].value() == ""
    desk.leave()
    assert [draft.person for draft in own_drafts(office)] == []


def test_who_only_prints_sees_no_buttons(
    office: Office, program: Program, tasks: Tasks, person: PersonId, qtbot: QtBot
) -> None:
    mine = office_of(program, office, Role.PRINTING_STAFF)
    page = open_record(Desk(mine, program.profiles()[0], tasks, program, lambda: None), person, qtbot)
    assert not page.rights.erase.isVisible()
    assert not page.rights.file_copy.isVisible()
    assert all(not made.isVisible() for made in page.rights.statuses.values())
    tasks.close()
    mine.registry.close()
