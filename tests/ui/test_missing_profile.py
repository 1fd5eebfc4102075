"""The missing-person profile beside the open record: one key, and only for who may be told."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Action
from lifebox.domain.audit import AuditFilter
from lifebox.domain.card import Card
from lifebox.domain.disclosure import Service
from lifebox.domain.ids import PersonId
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.program import Program
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.emergency_view import EmergencyPage
from tests.support.qt import strike, type_text
from tests.support.workers import held

CONTROL = Qt.KeyboardModifier.ControlModifier


def add(office: Office, *scopes: str) -> PersonId:
    said = {
        "identity": {"surname": "Próbna", "given_names": "Ewa", "birth": "1942"},
        "governance": {"consents": [{"scope": scope} for scope in ("registry", *scopes)]},
        "missing": {"routes": "molo", "calms": "rozmowa o córce"},
    }
    return add_person(office, Card.model_validate(said)).person


@pytest.fixture
def page(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> EmergencyPage:
    made = EmergencyPage(office, tasks, program.say)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def open_record(page: EmergencyPage, person: PersonId, qtbot: QtBot) -> None:
    page.presenter.open(person)
    qtbot.waitUntil(lambda: page.presenter.is_open)


def shown(office: Office) -> int:
    with office.registry.read() as reader:
        return len(reader.audit_entries(AuditFilter(actions=(Action.MISSING_PROFILE_SHOWN,))))


def test_it_is_shown_to_police_with_an_incident_and_noted(page: EmergencyPage, office: Office, qtbot: QtBot) -> None:
    person = add(office, "missing_profile")
    open_record(page, person, qtbot)
    strike(page.record, Qt.Key.Key_M, CONTROL)
    assert "policji" in page.missing.refused.text()
    assert not page.missing.told.isVisible()
    page.bar.service.setCurrentIndex(page.bar.service.findData(Service.POLICE.value))
    page.bar.service.activated.emit(0)
    strike(page.record, Qt.Key.Key_M, CONTROL)
    assert "numer zdarzenia" in page.missing.refused.text()
    type_text(page.bar.incident, "17/26")
    assert shown(office) == 0
    strike(page.record, Qt.Key.Key_M, CONTROL)
    assert page.missing.told.isVisible()
    assert "molo" in page.missing.told.toPlainText()
    assert not page.missing.refused.isVisible()
    strike(page.record, Qt.Key.Key_M, CONTROL)
    page.presenter.close()
    assert page.missing.told.toPlainText() == ""
    assert not page.missing.isVisible()

    def closed() -> bool:
        with office.registry.read() as reader:
            found = reader.disclosures(person)
        return [(one.closed is not None, one.note.read) for one in found] == [(True, ("missing",))]

    qtbot.waitUntil(closed)
    assert shown(office) == 1


def test_it_leaves_its_trace_before_the_database_is_free(
    page: EmergencyPage, office: Office, tasks: Tasks, qtbot: QtBot
) -> None:
    open_record(page, add(office, "missing_profile"), qtbot)
    page.bar.service.setCurrentIndex(page.bar.service.findData(Service.POLICE.value))
    page.bar.service.activated.emit(0)
    type_text(page.bar.incident, "17/26")
    with held(tasks.write):
        strike(page.record, Qt.Key.Key_M, CONTROL)
        assert page.missing.told.isVisible()
        assert [one.profile for one in office.registry.announced()] == [False, True]
        assert shown(office) == 0
    qtbot.waitUntil(lambda: shown(office) == 1)


def test_without_consent_it_is_not_offered(page: EmergencyPage, office: Office, qtbot: QtBot) -> None:
    open_record(page, add(office), qtbot)
    assert not page.missing.isVisible()
    strike(page.record, Qt.Key.Key_M, CONTROL)
    assert page.missing.told.toPlainText() == ""
    page.presenter.close()
    qtbot.waitUntil(lambda: not page.presenter.is_open)
