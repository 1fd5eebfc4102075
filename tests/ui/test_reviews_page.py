"""The worklist of reviews through its widgets: who is due, their phones, one key for each answer, the way back."""

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Action
from lifebox.domain.audit import AuditFilter
from lifebox.domain.boxes import PrintKind
from lifebox.domain.card import Card
from lifebox.domain.ids import PersonId
from lifebox.registry.writer import Writer
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.program import Program
from lifebox.ui.presenters.people_columns import Column
from lifebox.ui.presenters.print_choice import What
from lifebox.ui.presenters.reviews_presenter import Ahead
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.desk_view import Desk
from lifebox.ui.views.prints_view import PrintsPage
from lifebox.ui.views.reviews_view import ReviewsPage
from tests.support.printers import FakePrinter
from tests.support.program import StandingClock
from tests.support.qt import press, strike

DUE = {"Lis": "2026-11-01", "Ćma": "2026-11-22", "Żak": "2026-11-30", "Sowa": "2027-02-22", "Kret": "2027-02-23"}


def card(surname: str, number: int) -> Card:
    return Card.model_validate(
        {
            "identity": {"surname": surname, "given_names": "Ewa", "birth": "1942"},
            "residence": {
                "address": {"street": "ul. Lipowa", "building": str(20 - number)},
                "phones": [{"written": "585511710", "number": "+48585511710", "hours": "po 16"}],
            },
            "contacts": [
                {"name": "Jan", "relation": "syn", "phones": [{"written": "601 234 567", "number": "+48601234567"}]}
            ],
            "functioning": {"how_to_talk": "mówić wolno"},
            "providers": {"social_worker": {"name": "Jan Wąs"}} if number == 1 else {},
            "governance": {
                "next_review": DUE[surname],
                "last_review": "2026-05-01",
                "consents": [{"scope": "registry"}],
            },
        }
    )


@pytest.fixture
def people(office: Office) -> list[PersonId]:
    return [add_person(office, card(name, number)).person for number, name in enumerate(DUE)]


@pytest.fixture
def desk(office: Office, program: Program, tasks: Tasks, qtbot: QtBot, people: list[PersonId]) -> Desk:
    made = Desk(office, program.profiles()[0], tasks, program, lambda: None)
    qtbot.addWidget(made)
    made.resize(1366, 728)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> ReviewsPage:
    strike(desk, Qt.Key.Key_F6)
    made = desk.current
    assert isinstance(made, ReviewsPage)
    qtbot.waitUntil(lambda: shown(made) == ["Lis", "Ćma", "Żak"])
    return made


def shown(page: ReviewsPage) -> list[str]:
    return [str(page.model.index(row, 0).data()).removesuffix(" Ewa") for row in range(page.model.rowCount())]


def has_rows(page: ReviewsPage, count: int) -> bool:
    return page.model.rowCount() == count


def choose(page: ReviewsPage, ahead: Ahead) -> None:
    page.ahead.setCurrentIndex(page.ahead.findData(ahead.value))
    page.ahead.activated.emit(page.ahead.currentIndex())


def test_one_looks_no_further_than_wanted(page: ReviewsPage, qtbot: QtBot) -> None:
    choose(page, Ahead.OVERDUE)
    qtbot.waitUntil(lambda: shown(page) == ["Lis", "Ćma"])
    choose(page, Ahead.QUARTER)
    qtbot.waitUntil(lambda: shown(page) == ["Lis", "Ćma", "Żak", "Sowa"])
    page.worker.setCurrentIndex(page.worker.findData("Jan Wąs"))
    page.worker.activated.emit(1)
    qtbot.waitUntil(lambda: shown(page) == ["Ćma"])


def test_the_list_is_also_sorted_by_street_and_number(page: ReviewsPage, qtbot: QtBot) -> None:
    page.order.setCurrentIndex(page.order.findData(Column.ADDRESS.value))
    page.order.activated.emit(page.order.currentIndex())
    qtbot.waitUntil(lambda: shown(page) == ["Żak", "Ćma", "Lis"])
    page.table.sortByColumn(Column.NAME.place, Qt.SortOrder.AscendingOrder)
    qtbot.waitUntil(lambda: shown(page) == ["Ćma", "Lis", "Żak"])
    assert page.order.currentData() == ""


def test_phones_stand_beside_and_reading_them_is_logged(
    page: ReviewsPage, qtbot: QtBot, office: Office, people: list[PersonId]
) -> None:
    qtbot.waitUntil(lambda: "Ewa Lis" in page.call.phones.text())
    assert "58 551 17 10 (po 16)" in page.call.phones.text()
    assert "mówić wolno" in page.call.phones.text()
    assert "syn Jan: 601 234 567" in page.call.contacts.text()
    assert "01.11.2026" in page.call.dates.text()
    assert "01.05.2026" in page.call.dates.text()
    assert "22.05.2027" in page.call.dates.text()
    with office.registry.read() as reader:
        viewed = reader.audit_entries(AuditFilter(actions=(Action.PERSON_VIEWED,)))
    assert [one.subject for one in viewed] == [people[0]]
    press(page.table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "Ewa Ćma" in page.call.phones.text())


@pytest.mark.parametrize(("key", "way"), [(Qt.Key.Key_T, "phone"), (Qt.Key.Key_W, "visit"), (Qt.Key.Key_U, "office")])
def test_one_key_and_the_next_person_is_ready(
    page: ReviewsPage, qtbot: QtBot, office: Office, people: list[PersonId], clock: StandingClock, key: Qt.Key, way: str
) -> None:
    told: list[tuple[str, Callable[[], None] | None]] = []
    page.notice.connect(lambda text, undo: told.append((text, undo)))
    strike(page.table, key)
    qtbot.waitUntil(lambda: shown(page) == ["Ćma", "Żak"])
    assert tuple(page.list.selected) == (people[1],)
    assert page.table.currentIndex().row() == 0
    with office.registry.read() as reader:
        governance = reader.person(people[0]).card.governance
        (noted,) = reader.audit_entries(AuditFilter(actions=(Action.PERSON_REVIEWED,)))
    assert (governance.last_review, governance.next_review) == (clock.today(), date(2027, 5, 22))
    assert noted.facts == (("way", way),)
    undo = told[0][1]
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: shown(page) == ["Lis", "Ćma", "Żak"])


def test_somebody_erased_meanwhile_is_told_and_stops_nobody_else(
    page: ReviewsPage, qtbot: QtBot, office: Office, people: list[PersonId]
) -> None:
    with office.registry.write() as tx:
        assert isinstance(tx, Writer)
        tx.erase_person(people[0])
        tx.audit(Action.PERSON_STATUS, people[0])
    told: list[str] = []
    page.notice.connect(lambda text, _undo: told.append(text))
    press(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    strike(page.table, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: bool(told))
    assert [sign for sign in told[0] if sign.isdigit()] == ["2", "1"]
    qtbot.waitUntil(lambda: shown(page) == [])


def test_a_whole_round_of_calls_with_one_key(page: ReviewsPage, qtbot: QtBot, office: Office) -> None:
    for left in (2, 1, 0):
        strike(page.table, Qt.Key.Key_T)
        qtbot.waitUntil(partial(has_rows, page, left))
    assert page.empty.isVisible()
    qtbot.waitUntil(lambda: "Lis" not in page.call.phones.text() and "Żak" not in page.call.phones.text())
    with office.registry.read() as reader:
        assert len(reader.audit_entries(AuditFilter(actions=(Action.PERSON_REVIEWED,)))) == 3


def test_the_list_of_a_round_is_previewed_on_the_prints_page(
    page: ReviewsPage, desk: Desk, qtbot: QtBot, office: Office
) -> None:
    press(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    strike(page.table, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    prints = desk.current
    assert isinstance(prints, PrintsPage)
    qtbot.waitUntil(lambda: prints.presenter.ready)
    assert prints.presenter.job.what is What.ROUND
    assert prints.choices.codes.isVisible()
    assert prints.preview.pages == 1
    with qtbot.waitSignal(prints.notice):
        prints.presenter.print_on(FakePrinter("biuro"))
    with office.registry.read() as reader:
        assert [one.kind for one in reader.prints()] == [PrintKind.ROUND_LIST] * 3
