"""The look-up page: stale answers, keys, the disclosure and its end."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.card import Card
from lifebox.domain.disclosure import Disclosure, Service
from lifebox.domain.ids import PersonId
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.program import Program
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.answer_list import AnswerRow
from lifebox.ui.views.emergency_view import EmergencyPage
from tests.support.program import StandingClock, office_of
from tests.support.qt import press, strike, type_text


def card(surname: str, given: str, status: str = "active") -> Card:
    return Card.model_validate(
        {
            "identity": {"surname": surname, "given_names": given, "birth": "1942-05-12"},
            "residence": {"address": {"street": "Kolejowa", "building": "14"}, "gate_code": "1234"},
            "medical": {"medicines": {"items": [{"trade_name": "Xarelto", "dose": {"evening": "1"}}]}},
            "governance": {"status": status, "consents": [{"scope": "registry"}]},
        }
    )


@pytest.fixture
def people(office: Office) -> list[PersonId]:
    first = add_person(office, card("Łukasik", "Żaneta"))
    second = add_person(office, card("Łukasik", "Bogdan"), box=first.box)
    third = add_person(office, card("Wstrzymana", "Ewa", status="suspended"))
    return [first.person, second.person, third.person]


@pytest.fixture
def page(office: Office, program: Program, tasks: Tasks, qtbot: QtBot, people: list[PersonId]) -> EmergencyPage:
    made = EmergencyPage(office, tasks, program.say)
    qtbot.addWidget(made)
    made.resize(1180, 720)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def disclosures(office: Office) -> tuple[Disclosure, ...]:
    with office.registry.read() as reader:
        return reader.disclosures()


def is_open(page: EmergencyPage) -> bool:
    return page.presenter.is_open


def searches(office: Office) -> int:
    with office.registry.read() as reader:
        return len(reader.audit_entries(AuditFilter(actions=(Action.SEARCHED,))))


def shown(page: EmergencyPage, role: str = "") -> list[str]:
    return [x.text() for x in page.record.findChildren(QLabel) if not role or x.property("role") == role]


def test_answers_come_while_typing_and_enter_opens_the_red_tier(
    page: EmergencyPage, qtbot: QtBot, office: Office
) -> None:
    type_text(page.field, "lukasik zaneta")
    qtbot.waitUntil(lambda: page.answers.count() > 0)
    press(page.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.presenter.is_open)
    assert any("Żaneta" in text for text in shown(page, "name"))
    qtbot.waitUntil(lambda: page.record.lines[0].words.width() > 400)
    red = shown(page, "red")
    assert red[:1] == ["1"]
    assert red[1].startswith("Bierze LEK PRZECIWZAKRZEPOWY: Xarelto")
    assert any("1234" in text for text in shown(page)), "codes of the gate are read aloud"
    qtbot.waitUntil(lambda: searches(office) == 1)


def test_enter_before_the_answer_opens_the_first(page: EmergencyPage, qtbot: QtBot) -> None:
    type_text(page.field, "kolejowa 14")
    press(page.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.presenter.is_open)


def test_arrows_choose(page: EmergencyPage, qtbot: QtBot) -> None:
    type_text(page.field, "kolejowa 14")
    qtbot.waitUntil(lambda: page.answers.count() == 3)
    press(page.field, Qt.Key.Key_Down)
    press(page.field, Qt.Key.Key_Down)
    press(page.field, Qt.Key.Key_Down)
    assert page.answers.currentRow() == 2
    press(page.field, Qt.Key.Key_Up)
    assert page.answers.currentRow() == 1


def test_nobody_found_says_what_to_try(page: EmergencyPage, qtbot: QtBot) -> None:
    type_text(page.field, "zzzzqqq")
    qtbot.waitUntil(lambda: page._hint.text().startswith("Nikogo"))
    assert page.answers.count() == 0


def test_a_disclosure_is_written_down_and_closed(
    page: EmergencyPage, qtbot: QtBot, office: Office, people: list[PersonId]
) -> None:
    page.presenter.open(people[0])
    qtbot.waitUntil(lambda: page.presenter.is_open)
    page.bar.service.setCurrentIndex(page.bar.service.findData(Service.AMBULANCE.value))
    type_text(page.bar.caller, "zespół 12")
    type_text(page.bar.incident, "Z/7")
    page.bar.verified.click()
    strike(page, Qt.Key.Key_Escape)
    assert not is_open(page)
    assert page.bar.isHidden()
    qtbot.waitUntil(lambda: bool(disclosures(office)) and disclosures(office)[0].closed is not None)
    note = disclosures(office)[0].note
    assert (note.service, note.caller, note.incident, note.verified) == (Service.AMBULANCE, "zespół 12", "Z/7", True)


def test_a_disclosure_ends_after_45_minutes(
    page: EmergencyPage, qtbot: QtBot, office: Office, people: list[PersonId], clock: StandingClock
) -> None:
    page.presenter.open(people[0])
    qtbot.waitUntil(lambda: page.presenter.is_open)
    clock.advance(minutes=44, seconds=59)
    page.presenter.tick()
    assert page.bar.time.text().startswith("44:59")
    assert is_open(page)
    clock.advance(seconds=1)
    page.presenter.tick()
    assert not is_open(page)
    qtbot.waitUntil(lambda: bool(disclosures(office)) and disclosures(office)[0].closed is not None)


def test_the_other_person_of_the_box_is_one_key_away(
    page: EmergencyPage, qtbot: QtBot, office: Office, people: list[PersonId]
) -> None:
    page.presenter.open(people[0])
    qtbot.waitUntil(lambda: page.presenter.is_open)
    qtbot.waitUntil(page.record.lines[0].isVisible)
    strike(page, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: any("Bogdan" in text for text in shown(page, "name")))
    qtbot.waitUntil(lambda: len(disclosures(office)) == 2)


def test_a_duty_officer_hears_only_that_a_person_is_suspended(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot, people: list[PersonId]
) -> None:
    duty = office_of(program, office, Role.DUTY_OFFICER)
    page = EmergencyPage(duty, tasks, program.say)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.notice):
        page.presenter.open(people[2])
    assert not is_open(page)
    assert disclosures(office) == ()
    tasks.close()
    duty.registry.close()


def test_a_late_answer_to_an_old_question_is_not_shown(page: EmergencyPage, qtbot: QtBot) -> None:
    type_text(page.field, "lukasik")
    page.presenter.search_now()
    type_text(page.field, " nikt taki zzzz")
    page.presenter.search_now()
    qtbot.waitUntil(lambda: page.presenter._answer is not None)
    assert page.presenter._answer is not None
    assert page.presenter._answer.query == "lukasik nikt taki zzzz"


def test_long_names_and_addresses_wrap_and_the_code_stays_in_sight(
    page: EmergencyPage, office: Office, qtbot: QtBot
) -> None:
    long = card("Brzęczyszczykiewicz-Konstantynopolitańska", "Aleksandra Wilhelmina Maria")
    street = {"street": "ul. Bohaterów Powstania Warszawskiego i Obrońców Wybrzeża", "building": "112B"}
    address = long.residence.address.model_copy(update=street)
    add_person(office, long.model_copy(update={"residence": long.residence.model_copy(update={"address": address})}))
    page.resize(900, 600)
    type_text(page.field, "brzęczyszczykiewicz")
    qtbot.waitUntil(lambda: page.answers.count() == 1)
    shown = page.answers.itemWidget(page.answers.item(0))
    assert isinstance(shown, AnswerRow)
    qtbot.waitUntil(lambda: shown.width() > 200)
    assert shown.width() <= page.answers.viewport().width()
    assert page.answers.horizontalScrollBar().maximum() == 0
    assert shown.rect().contains(shown.code.geometry())
    assert shown.code.width() >= shown.code.sizeHint().width()
    labels = shown.findChildren(QLabel)
    wrapped = [label for label in labels if label.wordWrap()]
    qtbot.waitUntil(lambda: all(label.height() >= label.heightForWidth(label.width()) for label in wrapped))


def test_enter_opens_nobody_whom_a_shorter_text_had_found(
    page: EmergencyPage, qtbot: QtBot, people: list[PersonId]
) -> None:
    type_text(page.field, "lukasik zaneta")
    qtbot.waitUntil(lambda: page.answers.person == people[0])
    page.field.clear()
    type_text(page.field, "lukasik bogdan")
    press(page.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: is_open(page))
    assert page.presenter.person == people[1]
