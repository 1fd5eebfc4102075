"""Reading a record aloud in the window: the mark, the tiers, others one key away, what is to be said first."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Role
from lifebox.domain.card import Card
from lifebox.domain.ids import PersonId
from lifebox.services.office import Office
from lifebox.services.people import add_person, own_drafts
from lifebox.services.program import Program
from lifebox.ui.presenters.navigation import PageId
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.desk_view import Desk
from lifebox.ui.views.emergency_view import EmergencyPage
from lifebox.ui.views.record_view import RecordPage
from tests.support.program import office_of
from tests.support.qt import press, strike, type_text

CONTROL = Qt.KeyboardModifier.ControlModifier


def card(surname: str, given: str, **governance: object) -> Card:
    return Card.model_validate(
        {
            "identity": {"surname": surname, "given_names": given, "birth": "1942-05-12"},
            "residence": {"address": {"street": "Kolejowa", "building": "14", "flat": "3"}, "floor": "2"},
            "medical": {"alerts": [{"kind": "epilepsy"}, {"kind": "insulin", "detail": "NovoRapid"}]},
            "contacts": [
                {"name": "Maria", "phones": [{"written": "601234567", "number": "+48601234567"}]},
                {"name": "Jan", "phones": [{"written": "602345678", "number": "+48602345678"}]},
            ],
            "governance": {"consents": [{"scope": "registry"}], **governance},
        }
    )


@pytest.fixture
def people(office: Office) -> list[PersonId]:
    """A couple of one box, a neighbour of the same flat who died, and nobody else's."""
    first = add_person(office, card("Próbna", "Łucja", next_review="2026-05-12"))
    second = add_person(office, card("Próbny", "Bogdan"), box=first.box)
    third = add_person(office, card("Sąsiad", "Jan", status="deceased"))
    elsewhere = card("Daleka", "Ewa")
    address = elsewhere.residence.address.model_copy(update={"building": "99"})
    moved = elsewhere.residence.model_copy(update={"address": address})
    fourth = add_person(office, elsewhere.model_copy(update={"residence": moved}))
    return [first.person, second.person, third.person, fourth.person]


@pytest.fixture
def page(office: Office, program: Program, tasks: Tasks, qtbot: QtBot, people: list[PersonId]) -> EmergencyPage:
    made = EmergencyPage(office, tasks, program.say)
    qtbot.addWidget(made)
    made.resize(1180, 720)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def open_record(page: EmergencyPage, person: PersonId, qtbot: QtBot) -> None:
    page.presenter.open(person)
    qtbot.waitUntil(lambda: page.presenter.person == person)
    # What was added to a page that is shown already appears with the next turn.
    qtbot.waitUntil(page.record.lines[0].isVisible)


def marked(page: EmergencyPage) -> list[str]:
    return [line.line.words for line in page.record.lines if line.property("marked")]


def ticked(page: EmergencyPage) -> list[int]:
    return [line.line.number for line in page.record.lines if not line._tick.pixmap().isNull()]


def words(page: EmergencyPage) -> str:
    return "\n".join(label.text() for label in page.record.findChildren(QLabel))


def test_the_mark_goes_down_and_up_and_ticks_what_was_read(
    page: EmergencyPage, people: list[PersonId], qtbot: QtBot
) -> None:
    open_record(page, people[0], qtbot)
    assert marked(page) == ["Bierze INSULINĘ: NovoRapid. Niepotwierdzone."]
    press(page.record, Qt.Key.Key_Down)
    press(page.record, Qt.Key.Key_Return)
    assert ticked(page) == [1, 2]
    assert len(marked(page)) == 1
    press(page.record, Qt.Key.Key_Up)
    assert marked(page) == ["Ma PADACZKĘ. Niepotwierdzone."]
    assert ticked(page) == [1, 2]
    assert page.presenter.disclosing.note.read == ("R 1–2",)


@pytest.mark.parametrize(
    ("go", "heading"),
    [
        (lambda page: press(page.record, Qt.Key.Key_PageDown), "Y"),
        (lambda page: strike(page.record, Qt.Key.Key_Y, CONTROL), "Y"),
        (lambda page: strike(page.record, Qt.Key.Key_G, CONTROL), "G"),
        (lambda page: strike(page.bar.caller, Qt.Key.Key_R, CONTROL), "R"),
    ],
)
def test_keys_lead_to_the_tiers_and_read_nothing(
    go: Callable[[EmergencyPage], None], heading: str, page: EmergencyPage, people: list[PersonId], qtbot: QtBot
) -> None:
    open_record(page, people[0], qtbot)
    go(page)
    (shown,) = [line for line in page.record.lines if line.property("marked")]
    band = shown.parentWidget()
    assert band is not None
    assert band.property("band") == heading
    assert ticked(page) == []
    assert page.record.hasFocus()


def test_reading_goes_on_while_the_caller_is_written_down(
    page: EmergencyPage, people: list[PersonId], qtbot: QtBot
) -> None:
    open_record(page, people[0], qtbot)
    page.bar.caller.setFocus()
    type_text(page.bar.caller, "ZRM")
    strike(page.bar.caller, Qt.Key.Key_Down, CONTROL)
    assert ticked(page) == [1]
    strike(page.bar.caller, Qt.Key.Key_Up, CONTROL)
    assert page.bar.caller.hasFocus()
    assert page.bar.caller.text() == "ZRM"


def test_a_click_moves_the_mark(page: EmergencyPage, people: list[PersonId], qtbot: QtBot) -> None:
    open_record(page, people[0], qtbot)
    QTest.mouseClick(page.record.lines[2].words, Qt.MouseButton.LeftButton)
    assert marked(page) == [page.record.lines[2].line.words]


def test_a_phone_is_dictated_on_its_line_alone(page: EmergencyPage, people: list[PersonId], qtbot: QtBot) -> None:
    open_record(page, people[0], qtbot)
    call = page.record.lines[2]
    assert "sześć zero jeden" in words(page)
    assert not call._dictated.isVisible()
    page.presenter.read_line(3)
    assert call._dictated.isVisible()


def test_the_code_is_there_to_be_read_back(page: EmergencyPage, people: list[PersonId], qtbot: QtBot) -> None:
    open_record(page, people[0], qtbot)
    told = [x.text() for x in page.record.findChildren(QLabel) if x.property("role") == "dictated" and ":" in x.text()]
    code, _, spelled = told[0].partition(": ")
    assert len(spelled.replace("·", " ").split()) == len(code.replace("-", ""))


def test_others_of_the_box_and_the_address_are_one_key_away(
    page: EmergencyPage, people: list[PersonId], qtbot: QtBot
) -> None:
    open_record(page, people[0], qtbot)
    offered = [each.text() for each in page.record.findChildren(QPushButton)]
    assert offered == ["Próbny Bogdan (Ctrl+1)", "Sąsiad Jan, zgon (Ctrl+2)"]
    strike(page.record, Qt.Key.Key_2, CONTROL)
    qtbot.waitUntil(lambda: page.presenter.person == people[2])
    assert page.answers.person is None
    assert [each.text() for each in page.record.findChildren(QPushButton)] == [
        "Próbna Łucja (Ctrl+1)",
        "Próbny Bogdan (Ctrl+2)",
    ]


def test_the_answer_that_is_chosen_is_the_one_that_is_read(
    page: EmergencyPage, people: list[PersonId], qtbot: QtBot
) -> None:
    type_text(page.field, "kolejowa 14")
    qtbot.waitUntil(lambda: page.answers.count() > 1)
    first = page.answers.person
    assert first in people
    open_record(page, first, qtbot)
    strike(page.record, Qt.Key.Key_1, CONTROL)
    qtbot.waitUntil(lambda: page.presenter.person not in {None, first})
    assert page.answers.person == page.presenter.person


def test_what_is_doubtful_is_said_first(page: EmergencyPage, people: list[PersonId], qtbot: QtBot) -> None:
    open_record(page, people[0], qtbot)
    assert "zaległy od 12.05.2026" in words(page)
    open_record(page, people[2], qtbot)
    assert "status „zgon”" in words(page)
    open_record(page, people[3], qtbot)
    assert "⚠" not in words(page)


def test_a_duty_officer_sees_of_who_died_nothing_but_that(
    office: Office, program: Program, tasks: Tasks, people: list[PersonId], qtbot: QtBot
) -> None:
    duty = office_of(program, office, Role.DUTY_OFFICER)
    try:
        page = EmergencyPage(duty, tasks, program.say)
        qtbot.addWidget(page)
        page.show()
        type_text(page.field, "sąsiad jan")
        qtbot.waitUntil(lambda: page.answers.count() > 0)
        told = str(page.answers.item(0).data(Qt.ItemDataRole.AccessibleTextRole))
        assert "zgon" in told
        assert "Kolejowa" not in told
        assert "ąsiad" not in told.casefold()
        tasks.close()
    finally:
        duty.registry.close()


def test_a_screen_reader_hears_the_reading(page: EmergencyPage, people: list[PersonId], qtbot: QtBot) -> None:
    open_record(page, people[0], qtbot)
    press(page.record, Qt.Key.Key_Down)
    record = QAccessible.queryAccessibleInterface(page.record)
    assert record is not None
    assert record.role() is QAccessible.Role.Document
    assert page.record.lines[0].words.accessibleName().endswith("(przeczytane)")
    assert page.record.lines[1].words.accessibleName() == page.record.lines[1].line.words


def test_f2_leaves_a_draft_of_the_record_that_is_edited(
    office: Office, program: Program, tasks: Tasks, people: list[PersonId], qtbot: QtBot
) -> None:
    desk = Desk(office, program.profiles()[0], tasks, program, lambda: None)
    qtbot.addWidget(desk)
    desk.show()
    desk.activateWindow()
    qtbot.waitUntil(desk.isActiveWindow)
    desk.open_person(people[0])
    record = desk.pages[PageId.RECORD]
    assert isinstance(record, RecordPage)
    qtbot.waitUntil(lambda: record.presenter.person == people[0])
    editor = record.form.editors["identity.surname"]
    editor.setFocus()
    type_text(editor, "x")
    strike(desk, Qt.Key.Key_F2)
    page = desk.pages[PageId.EMERGENCY]
    assert isinstance(page, EmergencyPage)
    assert desk.current is page
    assert page.field.hasFocus()
    qtbot.waitUntil(lambda: len(own_drafts(office)) == 1)
    assert own_drafts(office)[0].card.identity.surname == "xPróbna"
