"""From the first word of the caller to the first alert on the screen, by keys alone, for whatever the caller has."""

from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from lifebox.domain.card import Card
from lifebox.domain.codes import near_codes
from lifebox.domain.ids import PersonId
from lifebox.services.office import Office
from lifebox.services.people import add_person, view_person
from lifebox.services.program import Program
from lifebox.ui.presenters.navigation import PageId
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.desk_view import Desk
from lifebox.ui.views.emergency_view import EmergencyPage
from tests.support.qt import press, strike, type_text

MOST_KEYS = 26
"""Somebody who types three keys a second has used less than nine of the ten seconds."""
PESEL = "42051234567"


def person(
    surname: str, given: str, birth: str, street: str, building: str, phone: str, contact: str, pesel: str
) -> Card:
    return Card.model_validate(
        {
            "identity": {"surname": surname, "given_names": given, "birth": birth, "pesel": pesel},
            "residence": {
                "address": {"street": street, "building": building, "flat": "3"},
                "phones": [{"written": phone, "number": f"+48{phone}"}],
            },
            "contacts": [{"name": "Próbny Jan", "phones": [{"written": contact, "number": f"+48{contact}"}]}],
            "medical": {"alerts": [{"kind": "epilepsy", "detail": surname, "state": "confirmed"}]},
            "governance": {"consents": [{"scope": "registry"}]},
        }
    )


PEOPLE = (
    ("Wiśniewska", "Zofia", "1939-03-02", "Kolejowa", "12", "585512201", "601000201", "39030212345"),
    ("Brzozowska", "Halina", "1942-05-12", "Grunwaldzka", "77", "585512233", "601234567", PESEL),
    ("Kowalczyk", "Stefan", "1951-07-01", "Haffnera", "5", "585512202", "601000202", "51070112345"),
    ("Dąbrowski", "Edmund", "1933-01-09", "Sikorskiego", "14", "585512203", "601000203", "33010912345"),
)


class Call:
    """A call in the night: the desk shows something else, and nobody touches the mouse."""

    def __init__(self, desk: Desk, page: EmergencyPage, qtbot: QtBot) -> None:
        self.desk, self.page, self._qtbot = desk, page, qtbot
        self.keys = 0
        self.reds = 0
        page.red_shown.connect(self._red)

    def _red(self) -> None:
        self.reds += 1

    def look_up(self, said: str, *, wait: bool = True) -> None:
        """F2, what the caller says, Enter."""
        strike(self.desk, Qt.Key.Key_F2)
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        type_text(field, said)
        self.keys += 1 + len(said)
        if wait:
            self._qtbot.waitUntil(lambda: self.page.presenter.is_answered)
        press(field, Qt.Key.Key_Return)
        self.keys += 1

    def first_line(self) -> str:
        """What is to be read first, once it was drawn."""
        self._qtbot.waitUntil(lambda: self.reds > 0)
        return next(
            x.text() for x in self.page.record.findChildren(QLabel) if x.property("role") == "red" and len(x.text()) > 2
        )


@pytest.fixture
def people(office: Office) -> list[PersonId]:
    return [add_person(office, person(*each)).person for each in PEOPLE]


@pytest.fixture
def desk(office: Office, program: Program, tasks: Tasks, qtbot: QtBot, people: list[PersonId]) -> Desk:
    made = Desk(office, program.profiles()[0], tasks, program, lambda: None)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.go_to(PageId.PEOPLE)
    return made


@pytest.fixture
def call(desk: Desk, qtbot: QtBot) -> Call:
    page = desk.pages[PageId.EMERGENCY]
    assert isinstance(page, EmergencyPage)
    return Call(desk, page, qtbot)


def code_of(office: Office, person: PersonId) -> str:
    code = view_person(office, person).box.active_code
    assert code is not None
    return code


def with_a_slip(code: str) -> str:
    """One character wrong, of which the check digit says that it is."""
    wrong = ("2" if code[2] != "2" else "3").join((code[:2], code[3:]))
    assert code in near_codes(wrong)
    return wrong


QUERIES: dict[str, Callable[[str], str]] = {
    "code": lambda code: code.lower(),
    "printed code": lambda code: f"{code[:4]}-{code[4:8]}-{code[8:]}",
    "code with a slip": with_a_slip,
    "pesel": lambda _: PESEL,
    "phone": lambda _: "58 551 22 33",
    "contact's phone": lambda _: "601234567",
    "misspelt surname and street": lambda _: "bżozowska grunwaldska",
    "without diacritics": lambda _: "brzozowska",
    "street and number": lambda _: "grunwaldzka 77",
    "street, number and flat": lambda _: "grunwaldzka 77 m 3",
    "given name and year of birth": lambda _: "halina 1942",
}


def test_ten_seconds_by_keys_alone(call: Call, desk: Desk, office: Office, people: list[PersonId]) -> None:
    code = code_of(office, people[1])
    keys = {}
    for kind, said in QUERIES.items():
        desk.go_to(PageId.PEOPLE)
        call.keys = call.reds = 0
        call.look_up(said(code))
        assert call.first_line() == "Ma PADACZKĘ: Brzozowska.", kind
        assert call.page.presenter.person == people[1]
        assert call.page.record.hasFocus(), "↓ and Enter go on reading"
        strike(call.page, Qt.Key.Key_Escape)
        keys[kind] = call.keys
    assert max(keys.values()) <= MOST_KEYS, keys


def test_enter_at_once_opens_as_well(call: Call) -> None:
    call.look_up("grunwaldzka 77", wait=False)
    assert call.first_line() == "Ma PADACZKĘ: Brzozowska."


def test_the_first_alert_is_in_sight_on_a_small_screen_too(call: Call, qtbot: QtBot) -> None:
    call.desk.resize(960, 540)
    call.look_up("brzozowska")
    call.first_line()
    shown = call.page.record.lines[0]
    viewport = call.page.record.viewport()

    def is_seen() -> bool:
        place = shown.words.mapTo(viewport, shown.words.rect().topLeft())
        return place.y() >= 0 and place.y() + shown.words.fontMetrics().height() <= viewport.height()

    qtbot.waitUntil(is_seen)
    assert call.page.bar.isVisible()
    assert not call.page.bar.service.isVisible(), "looking comes first"
    strike(call.page.record, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert call.page.bar.service.hasFocus()
    assert shown.words.font().pointSizeF() >= 18


def test_the_next_call_is_typed_into_the_record_that_is_read(call: Call, people: list[PersonId], qtbot: QtBot) -> None:
    call.look_up("brzozowska")
    call.first_line()
    call.reds = 0
    type_text(call.page.record, "D")
    assert call.page.field.hasFocus()
    type_text(call.page.field, "ąbrowski")
    assert call.page.field.text() == "Dąbrowski"
    assert call.page.presenter.person == people[1], "the record stays until another one is opened"
    qtbot.waitUntil(lambda: call.page.presenter.is_answered)
    press(call.page.field, Qt.Key.Key_Return)
    assert call.first_line() == "Ma PADACZKĘ: Dąbrowski."


def test_a_digit_with_alt_opens_the_answer_of_that_number(call: Call, people: list[PersonId], qtbot: QtBot) -> None:
    strike(call.desk, Qt.Key.Key_F2)
    type_text(call.page.field, "585512201")
    qtbot.waitUntil(lambda: call.page.answers.count() == 1)
    strike(call.page.field, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert not call.page.presenter.is_open
    strike(call.page.field, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert call.first_line() == "Ma PADACZKĘ: Wiśniewska."


class Slow:
    """Work that goes on until it is told to end."""

    def __init__(self) -> None:
        self.ends, self.begun = Event(), Event()

    def __call__(self, *_: object) -> None:
        self.begun.set()
        assert self.ends.wait(60)


def test_a_look_up_waits_for_no_batch_no_reading_and_no_writing(call: Call, tasks: Tasks, qtbot: QtBot) -> None:
    works = [Slow() for _ in range(4)]

    def nothing(_: object) -> None: ...

    try:
        for work in works[:2]:
            tasks.batch("druk", work, nothing, nothing)
        tasks.read(works[2], nothing, nothing)
        tasks.write(works[3], nothing, nothing)
        for work in works:
            qtbot.waitUntil(work.begun.is_set)
        call.look_up("brzozowska")
        assert call.first_line() == "Ma PADACZKĘ: Brzozowska."
        assert not any(work.ends.is_set() for work in works)
    finally:
        for work in works:
            work.ends.set()
