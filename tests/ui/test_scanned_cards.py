"""A signed card scanned into the look-up's field: what it proves, and taking it in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Role
from lifebox.domain.card import Card
from lifebox.domain.people import PeopleFilter
from lifebox.lookup.signed.payload import format_signed
from lifebox.security.signatures import SigningKey
from lifebox.services.office import Office
from lifebox.services.people import add_person, list_people, view_person
from lifebox.services.program import Program
from lifebox.ui.presenters.navigation import PageId
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.desk_view import Desk
from lifebox.ui.views.emergency_view import EmergencyPage
from lifebox.ui.views.record_view import RecordPage
from tests.support.program import office_of
from tests.support.qt import press, strike
from tests.support.signed import said_of, text_of

CARD = Card.model_validate({"identity": {"surname": "Żurawska", "given_names": "Ewa", "birth": "1942"}})


def look_up(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> tuple[Desk, EmergencyPage]:
    desk = Desk(office, program.profiles()[0], tasks, program, lambda: None)
    qtbot.addWidget(desk)
    desk.show()
    desk.activateWindow()
    qtbot.waitUntil(desk.isActiveWindow)
    desk.go_to(PageId.EMERGENCY)
    page = desk.current
    assert isinstance(page, EmergencyPage)
    return desk, page


def scan(page: EmergencyPage, text: str) -> None:
    """As a scanner types: all at once, then Enter."""
    page.field.insert(text)
    page.field.textEdited.emit(page.field.text())
    press(page.field, Qt.Key.Key_Return)


def told(page: EmergencyPage) -> str:
    return "\n".join(label.text() for label in page.scanned.findChildren(QLabel))


def test_a_card_of_this_registry_is_genuine_and_opens_its_person(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot
) -> None:
    saved = add_person(office, CARD)
    code = view_person(office, saved.person).box.active_code
    said = said_of(CARD, registry=office.registry.id, code=code, revision=1)
    _, page = look_up(office, program, tasks, qtbot)
    scan(page, format_signed(said, office.registry.sign_card))
    qtbot.waitUntil(lambda: page.presenter.is_open)
    assert told(page).startswith("podpis prawdziwy; aktualny wydruk")
    assert page.scanned.receive.isHidden()


def test_a_forged_card_is_called_so(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> None:
    _, page = look_up(office, program, tasks, qtbot)
    scan(page, text_of(CARD, SigningKey(bytes(32)), registry=office.registry.id))
    qtbot.waitUntil(page.scanned.isVisible)
    assert "FAŁSZYWY" in told(page)
    assert page.scanned.receive.isHidden()


def test_a_card_of_another_registry_becomes_a_draft_with_one_key(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot
) -> None:
    desk, page = look_up(office, program, tasks, qtbot)
    scan(page, text_of(CARD, SigningKey(bytes(32))))
    qtbot.waitUntil(page.scanned.isVisible)
    assert "nieznanego wystawcy" in told(page)
    assert "OPS Lipowo: Ewa Żurawska" in told(page)
    strike(page, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: isinstance(desk.current, RecordPage))
    record = desk.current
    assert isinstance(record, RecordPage)
    assert record.presenter.card().identity.surname == "Żurawska"
    record.save_button.click()
    qtbot.waitUntil(lambda: record.presenter.person is not None)
    (added,) = list_people(office, PeopleFilter(), 9)
    kept = view_person(office, added.id).record.card
    assert [source.field for source in kept.source_texts] == ["PZ1"]
    assert not page.scanned.isVisible()


def test_who_adds_no_people_is_told_what_it_is_and_no_more(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot
) -> None:
    duty = office_of(program, office, Role.DUTY_OFFICER)
    try:
        desk, page = look_up(duty, program, tasks, qtbot)
        scan(page, text_of(CARD, SigningKey(bytes(32))))
        qtbot.waitUntil(page.scanned.isVisible)
        assert page.scanned.receive.isHidden()
        strike(page, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        assert desk.current is page
    finally:
        duty.registry.close()
    assert list_people(office, PeopleFilter(), 9) == ()
