"""Duplicates while typing, two records side by side, and the list of pairs: through the real widgets."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lifebox.domain.card import Card
from lifebox.domain.people import PeopleFilter
from lifebox.services.merging import merge_people
from lifebox.services.office import Office
from lifebox.services.people import Saved, add_person, count_people, own_drafts, save_card, view_person
from lifebox.services.program import Program
from lifebox.ui.presenters.navigation import PageId
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.desk_view import Desk
from lifebox.ui.views.merge_view import MergePage
from lifebox.ui.views.pairs_view import PairsPage
from lifebox.ui.views.people_view import PeoplePage
from lifebox.ui.views.record_view import RecordPage
from tests.support.qt import press, type_text

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def card(surname: str = "Próbna", birth: str = "1942-05-12", **parts: Any) -> Card:
    return Card.model_validate({"identity": {"given_names": "Łucja", "surname": surname, "birth": birth}, **parts})


LEFT = card(
    residence={"address": {"street": "Kolejowa", "building": "14"}},
    medical={"medicines": {"items": [{"trade_name": "Xarelto", "dose": {"evening": "1"}}]}},
)
RIGHT = card(
    "Prubna",
    medical={
        "medicines": {"items": [{"trade_name": "Xarelto", "dose": {"morning": "1"}}, {"trade_name": "Metformax"}]},
    },
    note="Pies gryzie",
)


@pytest.fixture
def left(office: Office) -> Saved:
    return add_person(office, LEFT)


@pytest.fixture
def right(office: Office) -> Saved:
    return add_person(office, RIGHT)


@pytest.fixture
def desk(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> Desk:
    made = Desk(office, program.profiles()[0], tasks, program, lambda: None)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def record_page(desk: Desk) -> RecordPage:
    page = desk.pages[PageId.RECORD]
    assert isinstance(page, RecordPage)
    return page


def merge_page(desk: Desk) -> MergePage:
    page = desk.pages[PageId.MERGE]
    assert isinstance(page, MergePage)
    return page


def pairs_page(desk: Desk) -> PairsPage:
    page = desk.pages[PageId.PAIRS]
    assert isinstance(page, PairsPage)
    return page


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def lines(page: MergePage) -> list[list[str]]:
    table = page.table
    cells = [[table.item(at, place) for place in range(4)] for at in range(table.rowCount())]
    return [[cell.text() for cell in line if cell is not None] for line in cells]


def open_pair(desk: Desk, qtbot: QtBot, left: Saved, right: Saved) -> MergePage:
    desk.merge_people(left.person, right.person)
    page = merge_page(desk)
    qtbot.waitUntil(lambda: page.table.rowCount() > 0)
    return page


def type_somebody(desk: Desk, qtbot: QtBot, surname: str, birth: str) -> RecordPage:
    desk.new_person()
    page = record_page(desk)
    for path, text in (("surname", surname), ("given_names", "Łucja"), ("birth", birth)):
        editor = page.form.editors[f"identity.{path}"]
        editor.setFocus()
        type_text(editor, text)
    return page


def test_who_is_known_already_is_told_beside_and_the_keyboard_stays(
    desk: Desk, qtbot: QtBot, office: Office, left: Saved
) -> None:
    page = type_somebody(desk, qtbot, "Prubna", "12.05.1942")
    at = focused()
    bar = page.doubles.duplicates
    qtbot.waitUntil(bar.isVisible)
    assert focused() is at
    assert "Próbna Łucja" in bar.buttons[0][0].accessibleName()
    # The existing record opens, and what was typed is a draft.
    press(at, Qt.Key.Key_O, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: page.presenter.person == left.person)
    qtbot.waitUntil(lambda: len(own_drafts(office)) == 1)
    assert own_drafts(office)[0].card.identity.surname == "Prubna"
    assert not bar.isVisible()


def test_a_different_person_is_not_shown_again(desk: Desk, qtbot: QtBot, left: Saved) -> None:
    page = type_somebody(desk, qtbot, "Próbna", "1942")
    bar = page.doubles.duplicates
    qtbot.waitUntil(bar.isVisible)
    bar.buttons[0][2].click()
    assert not bar.isVisible()
    type_text(page.form.editors["identity.birth"], "-05")
    qtbot.waitUntil(lambda: page.presenter.draft is not None)
    assert not bar.isVisible()


def test_what_is_typed_is_merged_into_the_record_that_is_there(
    desk: Desk, qtbot: QtBot, office: Office, left: Saved
) -> None:
    page = type_somebody(desk, qtbot, "Próbna", "12.05.1942")
    note = page.form.editors["residence.box_place"]
    type_text(note, "lodówka")
    qtbot.waitUntil(page.doubles.duplicates.isVisible)
    press(focused(), Qt.Key.Key_M, CONTROL | SHIFT)
    merging = merge_page(desk)
    qtbot.waitUntil(lambda: merging.table.rowCount() > 0)
    press(merging.table, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: desk.current is page and page.presenter.person == left.person)
    assert view_person(office, left.person).record.card.residence.box_place == "lodówka"
    assert count_people(office, PeopleFilter()) == 1
    assert own_drafts(office) == ()


def test_two_records_are_merged_with_the_keyboard_alone(
    desk: Desk, qtbot: QtBot, office: Office, left: Saved, right: Saved
) -> None:
    page = open_pair(desk, qtbot, left, right)
    box, surname, *_ = lines(page)
    assert surname[1:3] == ["○ Próbna", "○ Prubna"]
    assert surname[3].startswith("⚠")
    assert box[3].startswith("⚠")
    assert "3" in page.count.text()
    table = page.table
    assert focused() is table
    assert table.currentRow() == 0
    # Not before everything is chosen.
    with qtbot.waitSignal(page.notice):
        press(table, Qt.Key.Key_S, CONTROL)
    assert count_people(office, PeopleFilter()) == 2
    press(table, Qt.Key.Key_Left)
    press(table, Qt.Key.Key_Return)
    assert table.currentRow() == 1
    press(table, Qt.Key.Key_Right)
    assert lines(page)[1][3] == "Prubna"
    press(table, Qt.Key.Key_Return)
    dose = table.currentRow()
    press(table, Qt.Key.Key_Space)
    assert lines(page)[dose][3].count("Xarelto") == 2
    press(table, Qt.Key.Key_Left)
    assert lines(page)[dose][1].startswith("●")
    metformax = next(at for at, line in enumerate(lines(page)) if "Metformax" in line[2])
    table.setCurrentCell(metformax, 0)
    press(table, Qt.Key.Key_Space)
    assert "Metformax" not in lines(page)[metformax][3]
    press(table, Qt.Key.Key_Space)
    assert "Metformax" in lines(page)[metformax][3]
    press(table, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: record_page(desk).presenter.person == left.person and desk.current is record_page(desk))
    now = view_person(office, left.person).record
    assert now.card.identity.surname == "Prubna"
    assert [m.trade_name for m in now.card.medical.medicines.items] == ["Xarelto", "Metformax"]
    assert now.card.note == "Pies gryzie"
    assert "Łucja Prubna" in now.revision.comment
    assert count_people(office, PeopleFilter()) == 1


def test_the_card_is_shown_as_it_will_be(desk: Desk, qtbot: QtBot, left: Saved, right: Saved) -> None:
    page = open_pair(desk, qtbot, left, right)
    press(page.table, Qt.Key.Key_L, CONTROL)
    assert page.preview.isVisible()
    qtbot.waitUntil(lambda: page.preview.pages > 0)


def test_a_save_at_another_desk_is_told_and_both_are_read_anew(
    desk: Desk, qtbot: QtBot, office: Office, left: Saved, right: Saved
) -> None:
    page = open_pair(desk, qtbot, left, right)
    save_card(office, right.person, right.card.model_copy(update={"note": "Pies nie gryzie"}), right.revision)
    while (at := next((n for n, line in enumerate(lines(page)) if line[3].startswith("⚠")), None)) is not None:
        page.presenter.choose_left(at)
    with qtbot.waitSignal(page.notice):
        press(page.table, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: any("Pies nie gryzie" in line[2] for line in lines(page)))
    assert count_people(office, PeopleFilter()) == 2
    # What was chosen for single fields is still chosen.
    assert next(line for line in lines(page) if "Prubna" in line[2])[3] == "Próbna"


def test_a_merge_is_undone_from_the_record(desk: Desk, qtbot: QtBot, office: Office, left: Saved, right: Saved) -> None:
    merge_people(office, left.person, right.person, left.card, 1, 1)
    desk.open_person(left.person)
    page = record_page(desk)
    qtbot.waitUntil(page.doubles.merged.isVisible)
    press(focused(), Qt.Key.Key_U, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: not page.doubles.merged.isVisible())
    assert count_people(office, PeopleFilter()) == 2


def test_pairs_of_the_registry_are_worked_off(
    desk: Desk, qtbot: QtBot, office: Office, left: Saved, right: Saved
) -> None:
    add_person(office, card(birth="1942"))
    press(desk, Qt.Key.Key_P, CONTROL | SHIFT)
    page = pairs_page(desk)
    assert desk.current is page
    qtbot.waitUntil(lambda: page.table.rowCount() == 2)
    page.table.setFocus()
    page.table.setCurrentCell(0, 0)
    with qtbot.waitSignal(page.notice) as told:
        press(page.table, Qt.Key.Key_Delete)
    assert page.table.rowCount() == 1
    assert told.args is not None
    told.args[1]()
    assert page.table.rowCount() == 2
    press(page.table, Qt.Key.Key_Return)
    merging = merge_page(desk)
    qtbot.waitUntil(lambda: desk.current is merging and merging.table.rowCount() > 0)
    press(merging.table, Qt.Key.Key_Escape)
    assert desk.current is page


def test_nobody_twice_is_said(desk: Desk, qtbot: QtBot, office: Office, left: Saved) -> None:
    desk.go_to(PageId.PAIRS)
    page = pairs_page(desk)
    qtbot.waitUntil(lambda: not page.merge_button.isEnabled())
    assert page.table.rowCount() == 0


def test_two_people_of_the_list_are_put_side_by_side(desk: Desk, qtbot: QtBot, left: Saved, right: Saved) -> None:
    desk.go_to(PageId.PEOPLE)
    page = desk.pages[PageId.PEOPLE]
    assert isinstance(page, PeoplePage)
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 2)
    page.table.begin_at_top()
    assert not page.bar.merge_button.isVisible()
    page.table.selectAll()
    qtbot.waitUntil(page.bar.merge_button.isVisible)
    press(page.table, Qt.Key.Key_M, text="m")
    merging = merge_page(desk)
    qtbot.waitUntil(lambda: merging.table.rowCount() > 0)
    assert desk.current is merging
    press(merging.table, Qt.Key.Key_Escape)
    assert page.isVisible()
