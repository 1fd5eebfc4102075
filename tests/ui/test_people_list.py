"""The list of people through its widgets: order, filters, selection, columns, and changes of many at once."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QToolButton
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.card import Card
from lifebox.domain.governance import ConsentScope
from lifebox.domain.ids import PersonId
from lifebox.services.office import Office
from lifebox.services.people import add_person, save_card
from lifebox.services.program import Program
from lifebox.ui.memory import ShortMemory
from lifebox.ui.presenters import people_presenter
from lifebox.ui.presenters.people_columns import COLUMNS, Column
from lifebox.ui.presenters.people_pages import Listed, PeoplePages
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.people_table import PeopleModel, PeopleTable
from lifebox.ui.views.people_view import LAYOUT, PeoplePage
from tests.support.people import Waiting
from tests.support.program import StandingClock, office_of
from tests.support.qt import press, strike, type_text

NAMES = ("Ćma", "Lis", "Łoś", "Zając", "Zięba", "Żak")
STREETS = ("ul. Lipowa", "ul. Łąkowa")
CONTROL = Qt.KeyboardModifier.ControlModifier


def card(number: int) -> Card:
    return Card.model_validate(
        {
            "identity": {"surname": NAMES[number], "given_names": "Ewa", "birth": f"{1950 - number}"},
            "residence": {"address": {"street": STREETS[number % 2], "building": f"{number + 8}"}},
            "medical": {"medicines": {"items": [{"trade_name": "Xarelto"}] if number < 2 else []}},
            "providers": {"social_worker": {"name": "Jan Wąs"}} if number == 3 else {},
            "governance": {
                "next_review": f"2026-11-{20 + number}",
                "consents": [{"scope": "registry"}, *([{"scope": "bundle"}] if number == 4 else [])],
            },
        }
    )


@pytest.fixture
def people(office: Office) -> list[PersonId]:
    return [add_person(office, card(number)).person for number in range(len(NAMES))]


@pytest.fixture
def memory() -> ShortMemory:
    return ShortMemory()


@pytest.fixture
def page(
    office: Office, tasks: Tasks, program: Program, people: list[PersonId], memory: ShortMemory, qtbot: QtBot
) -> PeoplePage:
    made = PeoplePage(office, tasks, program.say, memory)
    qtbot.addWidget(made)
    made.resize(1130, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.refresh()
    qtbot.waitUntil(lambda: shown(made) == list(NAMES))
    return made


def shown(page: PeoplePage) -> list[str]:
    return [str(page.model.index(row, 0).data()).removesuffix(" Ewa") for row in range(page.model.rowCount())]


def chosen(page: PeoplePage) -> list[str]:
    rows = sorted(index.row() for index in page.table.selectionModel().selectedRows())
    return [shown(page)[row] for row in rows]


def click_header(page: PeoplePage, column: Column) -> None:
    header = page.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(column.place) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def test_selection_and_current_row_stay_with_their_people_through_sorting(page: PeoplePage, qtbot: QtBot) -> None:
    page.table.selectRow(1)
    page.table.setFocus()
    press(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert chosen(page) == ["Lis", "Łoś"]
    click_header(page, Column.BIRTH)
    qtbot.waitUntil(lambda: shown(page) == list(reversed(NAMES)))
    assert chosen(page) == ["Łoś", "Lis"]
    assert page.table.currentIndex().row() == 3
    click_header(page, Column.ADDRESS)
    qtbot.waitUntil(lambda: shown(page) == ["Ćma", "Łoś", "Zięba", "Lis", "Zając", "Żak"])
    assert chosen(page) == ["Łoś", "Lis"]
    click_header(page, Column.ADDRESS)
    qtbot.waitUntil(lambda: shown(page) == ["Żak", "Zając", "Lis", "Zięba", "Łoś", "Ćma"])
    assert page.list.listed.within([(page.table.currentIndex().row(),) * 2])[0] == page.list.current


@pytest.mark.parametrize("at_once", [0, 2_000])
def test_a_selection_that_moves_while_a_list_is_read_is_the_one_kept(
    page: PeoplePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(people_presenter, "CARRIED_AT_ONCE", at_once)
    page.table.selectRow(0)
    click_header(page, Column.ADDRESS)
    page.table.selectRow(3)
    qtbot.waitUntil(lambda: shown(page) == ["Ćma", "Łoś", "Zięba", "Lis", "Zając", "Żak"])
    assert chosen(page) == ["Zając"]


def test_a_filter_keeps_those_selected_who_are_still_shown(
    page: PeoplePage, qtbot: QtBot, people: list[PersonId]
) -> None:
    press(page.table, Qt.Key.Key_A, CONTROL)
    assert page.list.selected_count == len(NAMES)
    type_text(page.filter, "z")
    qtbot.waitUntil(lambda: shown(page) == ["Zając", "Zięba", "Żak"])
    assert chosen(page) == ["Zając", "Zięba", "Żak"]
    press(page.filter, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: shown(page) == list(NAMES))
    assert tuple(page.list.selected) == tuple(people[3:])
    (clear,) = page.filter.findChildren(QToolButton)
    qtbot.waitUntil(lambda: not clear.isVisible())
    type_text(page.filter, "lis")
    qtbot.waitUntil(lambda: shown(page) == ["Lis"])
    clear.click()
    qtbot.waitUntil(lambda: shown(page) == list(NAMES))


def test_a_refresh_shows_what_somebody_else_saved_and_keeps_the_selection(
    page: PeoplePage, qtbot: QtBot, office: Office, people: list[PersonId]
) -> None:
    page.table.selectRow(2)
    changed = card(2)
    identity = changed.identity.model_copy(update={"surname": "Aaron"})
    save_card(office, people[2], changed.model_copy(update={"identity": identity}), 1)
    page.refresh()
    qtbot.waitUntil(lambda: shown(page)[0] == "Aaron")
    assert chosen(page) == ["Aaron"]


def choose(box: object, data: object) -> None:
    box.setCurrentIndex(box.findData(data))  # type: ignore[attr-defined]  # any combo box
    box.activated.emit(box.currentIndex())  # type: ignore[attr-defined]


def test_the_rarer_filters_are_folded_counted_and_cleared_together(page: PeoplePage, qtbot: QtBot) -> None:
    bar = page.filters
    assert not bar.more.isVisible()
    press(bar.fold, Qt.Key.Key_Space)
    assert bar.more.isVisible()
    qtbot.waitUntil(lambda: bar.worker.count() == 2)
    choose(bar.worker, "Jan Wąs")
    qtbot.waitUntil(lambda: shown(page) == ["Zając"])
    choose(bar.worker, "")
    choose(bar.consent, f"{ConsentScope.BUNDLE.value} 1")
    qtbot.waitUntil(lambda: shown(page) == ["Zięba"])
    choose(bar.consent, f"{ConsentScope.BUNDLE.value} 0")
    qtbot.waitUntil(lambda: len(shown(page)) == 5)
    bar.street.setText("ul. Łąkowa")
    press(bar.street, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(page) == ["Lis", "Zając", "Żak"])
    press(bar.fold, Qt.Key.Key_Space)
    assert "(2)" in bar.fold.text()
    bar.due.click()
    qtbot.waitUntil(lambda: shown(page) == ["Lis"])
    bar.clear_button.click()
    qtbot.waitUntil(lambda: shown(page) == list(NAMES))
    assert "(" not in bar.fold.text()
    assert not bar.clear_button.isEnabled()


def test_streets_in_use_are_offered(page: PeoplePage, qtbot: QtBot) -> None:
    page.filters.fold.click()
    qtbot.waitUntil(lambda: page.filters._streets.rowCount() == 2)
    type_text(page.filters.street, "łą")
    completer = page.filters.street.completer()
    assert completer is not None
    assert completer.currentCompletion() == "ul. Łąkowa"


def columns_shown(page: PeoplePage) -> list[Column]:
    header = page.table.horizontalHeader()
    order = [COLUMNS[header.logicalIndex(at)] for at in range(len(COLUMNS))]
    return [one for one in order if not page.table.isColumnHidden(one.place)]


def action(menu: QMenu, text: str) -> QAction:
    found = [one for one in menu.findChildren(QAction) if one.text() == text]
    return found[0]


def test_columns_are_hidden_moved_and_resized_and_remembered_without_a_word_about_people(
    page: PeoplePage, memory: ShortMemory, office: Office, tasks: Tasks, program: Program, qtbot: QtBot
) -> None:
    type_text(page.filter, "ewa")
    menus = page.table.columns
    titles = page.model.cells.titles
    assert Column.WORKER not in columns_shown(page)
    action(menus.menu(), titles[Column.WORKER]).trigger()
    action(menus.menu(), titles[Column.CODE]).trigger()
    page.table.setCurrentIndex(page.model.index(0, Column.ADDRESS.place))
    action(menus.menu(), menus.tr("Move to the left")).trigger()
    wide = page.table.columnWidth(Column.ADDRESS.place)
    action(menus.menu(), menus.tr("Wider")).trigger()
    page.table.horizontalHeader().resizeSection(Column.STATUS.place, 222)
    wanted = [
        Column.NAME,
        Column.ADDRESS,
        Column.BIRTH,
        Column.ALERTS,
        Column.PAPER,
        Column.REVIEW,
        Column.STATUS,
        Column.WORKER,
    ]
    assert columns_shown(page) == wanted
    kept = memory.recall(LAYOUT)
    assert "ewa" not in kept
    again = PeoplePage(office, tasks, program.say, memory)
    qtbot.addWidget(again)
    again.resize(page.size())
    again.show()
    assert columns_shown(again) == wanted
    assert again.table.columnWidth(Column.STATUS.place) == 222
    assert again.table.columnWidth(Column.ADDRESS.place) == wide + 24
    action(again.table.columns.menu(), menus.tr("Columns as they were at first")).trigger()
    assert columns_shown(again) == [one for one in COLUMNS if one is not Column.WORKER]


def test_the_menu_sorts_by_the_column_that_the_keyboard_is_on(page: PeoplePage, qtbot: QtBot) -> None:
    page.table.setCurrentIndex(page.model.index(0, Column.BIRTH.place))
    menus = page.table.columns
    action(menus.menu(), menus.tr("Sort by this column")).trigger()
    qtbot.waitUntil(lambda: shown(page) == list(reversed(NAMES)))
    action(menus.menu(), menus.tr("Sort the other way round")).trigger()
    qtbot.waitUntil(lambda: shown(page) == list(NAMES))


def test_the_last_column_cannot_be_hidden(page: PeoplePage) -> None:
    titles = page.model.cells.titles
    for one in COLUMNS[:-2]:
        action(page.table.columns.menu(), titles[one]).trigger()
    assert columns_shown(page) == [Column.STATUS]
    assert not action(page.table.columns.menu(), titles[Column.STATUS]).isEnabled()


def reviews(office: Office, people: list[PersonId]) -> list[tuple[date | None, date | None]]:
    with office.registry.read() as reader:
        cards = [reader.person(person).card.governance for person in people]
    return [(one.last_review, one.next_review) for one in cards]


def test_one_letter_in_the_table_marks_those_selected_as_reviewed_and_it_can_be_undone(
    page: PeoplePage, qtbot: QtBot, office: Office, people: list[PersonId], clock: StandingClock
) -> None:
    before = reviews(office, people)
    told: list[tuple[str, Callable[[], None] | None]] = []
    page.notice.connect(lambda text, undo: told.append((text, undo)))
    type_text(page.filter, "t")
    press(page.filter, Qt.Key.Key_Escape)
    page.table.setFocus()
    page.table.selectRow(0)
    press(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    strike(page.table, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: bool(told))
    assert reviews(office, people)[:2] == [(clock.today(), date(2027, 5, 22))] * 2
    assert reviews(office, people)[2:] == before[2:]
    with office.registry.read() as reader:
        noted = reader.audit_entries(AuditFilter(actions=(Action.PERSON_REVIEWED,)))
    assert {one.subject for one in noted} == set(people[:2])
    assert {one.facts for one in noted} == {(("way", "phone"),)}
    undo = told[0][1]
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: len(told) == 2)
    assert reviews(office, people) == before


def test_a_day_is_set_in_place(page: PeoplePage, qtbot: QtBot, office: Office, people: list[PersonId]) -> None:
    page.table.setFocus()
    page.table.selectRow(5)
    strike(page.table, Qt.Key.Key_D)
    assert page.bar.day.isVisible()
    assert page.bar.day.text() == "22.05.2027"
    page.bar.day.setText("1.2.2020")
    press(page.bar.day, Qt.Key.Key_Return)
    assert page.bar.day.isVisible(), "a day that is over is not taken"
    page.bar.day.setText("1.02.2027")
    with qtbot.waitSignal(page.notice):
        press(page.bar.day, Qt.Key.Key_Return)
    assert not page.bar.day.isVisible()
    assert reviews(office, people)[5][1] == date(2027, 2, 1)


def test_a_worker_is_assigned_in_place(page: PeoplePage, qtbot: QtBot, office: Office, people: list[PersonId]) -> None:
    page.table.setFocus()
    page.table.selectAll()
    strike(page.table, Qt.Key.Key_P)
    edit = page.bar.worker.lineEdit()
    assert edit is not None
    assert edit.isVisible()
    edit.clear()
    type_text(edit, "Ola Łąk")
    with qtbot.waitSignal(page.notice):
        press(page.bar.worker, Qt.Key.Key_Return)
    with office.registry.read() as reader:
        assert reader.workers() == ("Ola Łąk",)
        assert reader.people_count(page.presenter.filters.wanted(date(2026, 11, 22), Column.NAME, False)) == 6


def test_the_context_menu_offers_the_same_with_keys(page: PeoplePage, qtbot: QtBot) -> None:
    page.table.selectRow(0)
    menu = QMenu(page)
    page.bar.fill(menu)
    keys = [one.shortcut().toString() for one in menu.actions()]
    assert keys[:7] == ["Ctrl+P", "Ctrl+L", "T", "W", "U", "D", "P"]
    assert all(one.isEnabled() for one in menu.actions()[:7])
    with qtbot.waitSignal(page.print_wanted) as asked:
        menu.actions()[0].trigger()
    assert asked.args == [page.list.selected]
    page.table.clearSelection()
    assert not any(one.isEnabled() for one in menu.actions())


def test_who_may_only_print_is_offered_no_changes(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot, people: list[PersonId]
) -> None:
    mine = office_of(program, office, Role.PRINTING_STAFF)
    made = PeoplePage(mine, tasks, program.say)
    qtbot.addWidget(made)
    made.show()
    assert made.print_button.isVisible()
    assert not made.bar.day_button.isVisible()
    assert not any(one.isVisible() for one in made.bar.review_buttons)
    tasks.close()
    mine.registry.close()


@pytest.mark.parametrize("width", [960 - 56, 1366 - 208])
def test_filters_and_buttons_fit(page: PeoplePage, width: int) -> None:
    page.filters.fold.setChecked(True)
    assert page.minimumSizeHint().width() <= width


class CountingModel(PeopleModel):
    """How often the view asks for anything."""

    asked = 0

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        self.asked += 1
        return super().flags(index)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        self.asked += 1
        return super().data(index, role)


def test_a_hundred_thousand_rows_are_selected_and_painted_without_asking_for_each(
    look: object, program: Program, qtbot: QtBot
) -> None:
    people = [PersonId(UUID(int=number)) for number in range(100_000)]
    pages = PeoplePages(Waiting(), lambda asked: [], lambda *_: None, lambda _: None)
    model = CountingModel(pages, program.say)
    table = PeopleTable(model)
    qtbot.addWidget(table)
    table.resize(1130, 700)
    table.show()
    table.show_list(Listed(people), (), None)
    press(table, Qt.Key.Key_A, CONTROL)
    table.grab()
    table.show_list(Listed(reversed(people)), ((0, 99_999),), 50_000)
    press(table, Qt.Key.Key_End)
    type_text(table, "z")
    table.grab()
    assert model.asked < 20_000
