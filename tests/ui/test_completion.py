"""Offers while typing: taken by Tab and Enter, never in the way of other words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from lifebox.domain.card import Card
from lifebox.services.office import Office
from lifebox.services.people import add_person, view_person
from lifebox.services.program import Program
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.completion import Completion
from lifebox.ui.views.editors import LineEditor
from lifebox.ui.views.record_view import RecordPage
from lifebox.ui.views.row_editor import RowEditor
from tests.support.qt import press, type_text
from tests.support.typist import ALT, CONTROL, Typist
from tests.ui.parts import record_page

MEDICINES, CONDITIONS, STREET = "medical.medicines", "medical.conditions", "residence.address.street"
HUSBAND = Card.model_validate(
    {
        "identity": {"surname": "Próbny", "given_names": "Jan", "birth": "1940"},
        "residence": {"address": {"street": "ul. Jana Pawła II", "building": "7", "flat": "2"}},
    }
)


@pytest.fixture
def page(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> RecordPage:
    add_person(office, HUSBAND)
    made = record_page(office, program, tasks)
    qtbot.addWidget(made)
    made.show()
    made.presenter.start_new()
    qtbot.waitUntil(lambda: bool(made.presenter.suggestions.streets))
    return made


def new_row(page: RecordPage, rows: str) -> RowEditor:
    page.form.lists[rows].add_button.click()
    return page.form.lists[rows].row_editors[-1]


def offered(completion: Completion) -> list[str]:
    return list(completion.offered)


def test_a_medicine_is_taken_by_tab_with_substance_code_and_strengths(page: RecordPage) -> None:
    row = new_row(page, MEDICINES)
    name, strength = row.completions["trade_name"], row.completions["strength"]
    type_text(row.editors["trade_name"], "xare")
    assert offered(name)[0].startswith("Xarelto (rywaroksaban")
    press(name.editor, Qt.Key.Key_Tab)
    assert not name.popup.isVisible()
    type_text(row.editors["strength"], "20")
    assert offered(strength) == ["20 mg"]
    press(strength.editor, Qt.Key.Key_Return)
    (medicine,) = page.presenter.form.draft().medical.medicines.items
    assert (medicine.trade_name, medicine.substance, medicine.atc) == ("Xarelto", "rywaroksaban", "B01AF01")
    assert medicine.strength == "20 mg"
    assert len(page.form.lists[MEDICINES].row_editors) == 1


@pytest.mark.parametrize("taking", [Qt.Key.Key_Tab, Qt.Key.Key_Return])
def test_the_keyboard_goes_on_behind_what_an_offer_filled(page: RecordPage, qtbot: QtBot, taking: Qt.Key) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    new_row(page, MEDICINES)
    typist = Typist(page)
    typist.write("bisoc 5")
    typist.hit(taking)
    typist.write("1-0-0")
    (medicine,) = page.presenter.form.draft().medical.medicines.items
    assert (medicine.trade_name, medicine.strength) == ("Bisocard", "5 mg")
    assert medicine.dose.one_line() == "1-0-0"
    typist.enter()
    typist.write("bisoca")
    typist.hit(taking)
    typist.write("1-0-0")
    row = page.form.lists[MEDICINES].row_editors[1]
    assert row.editors["strength"].value() == "1-0-0"
    qtbot.waitUntil(lambda: "1-0-0" in row.editors["trade_name"].accessibleDescription())


def test_another_name_takes_the_codes_of_the_old_one_away(page: RecordPage, qtbot: QtBot) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    row, typist = new_row(page, MEDICINES), Typist(page)
    typist.write("xarelt")
    typist.tab()
    typist.hit(Qt.Key.Key_Return, ALT)

    def said() -> tuple[str, ...]:
        (medicine,) = page.presenter.card().medical.medicines.items
        shown = (str(row.editors["substance"].value()), str(row.editors["atc"].value()))
        assert shown == (medicine.substance, medicine.atc)
        return medicine.trade_name, *shown

    def name_anew(text: str) -> None:
        name = row.editors["trade_name"]
        assert isinstance(name, LineEditor)
        name.setFocus()
        name.selectAll()
        typist.write(text)

    whole = ("Xarelto", "rywaroksaban", "B01AF01")
    assert said() == whole
    name_anew("Nieznanol")
    assert said() == ("Nieznanol", "", "")
    typist.hit(Qt.Key.Key_Z, CONTROL)
    assert said() == whole
    name_anew("x")
    assert said() == ("x", "", "")
    typist.write("arelto")
    assert said() == ("xarelto", *whole[1:])
    name_anew("bisoca")
    typist.tab()
    assert said()[0] == "Bisocard"
    assert said()[2].startswith("C07")


def test_other_words_are_never_replaced(page: RecordPage) -> None:
    row = new_row(page, MEDICINES)
    name = row.completions["trade_name"]
    type_text(row.editors["trade_name"], "xare")
    press(name.editor, Qt.Key.Key_Escape)
    assert not name.popup.isVisible()
    assert row.editors["trade_name"].value() == "xare"
    type_text(row.editors["trade_name"], "x nowy lek")
    assert offered(name) == []
    assert row.editors["trade_name"].value() == "xarex nowy lek"


def test_a_condition_brings_its_code_and_nothing_is_taken_unless_it_is_marked(page: RecordPage) -> None:
    row = new_row(page, CONDITIONS)
    condition = row.completions["name"]
    type_text(row.editors["name"], "cukrzyca")
    assert len(offered(condition)) > 1
    press(condition.editor, Qt.Key.Key_Tab)
    assert row.editors["name"].value() == "cukrzyca"
    type_text(row.editors["name"], " t")
    press(condition.editor, Qt.Key.Key_Down)
    press(condition.editor, Qt.Key.Key_Return)
    (kept,) = page.presenter.form.draft().medical.conditions.items
    assert kept.name.startswith("cukrzyca t")
    assert kept.icd10.startswith("E1")


def test_a_known_street_leads_to_the_neighbours_box(page: RecordPage, office: Office, qtbot: QtBot) -> None:
    street = page.form.completions[STREET]
    type_text(page.form.editors[STREET], "pawla")
    assert offered(street) == ["ul. Jana Pawła II"]
    press(street.editor, Qt.Key.Key_Tab)
    type_text(page.form.editors["residence.address.building"], "7")
    type_text(page.form.editors["residence.address.flat"], "2")
    qtbot.waitUntil(page.neighbours.isVisible)
    (share,) = page.neighbours.findChildren(QPushButton)
    share.click()
    type_text(page.form.editors["identity.surname"], "Próbna")
    type_text(page.form.editors["identity.birth"], "1942")
    page.save_button.click()
    qtbot.waitUntil(lambda: page.presenter.person is not None)
    assert page.presenter.person is not None
    assert [other.name for other in view_person(office, page.presenter.person).others] == ["Próbny Jan"]
    qtbot.waitUntil(lambda: not page.neighbours.isVisible())


def below(completion: Completion) -> int:
    """How far the list lies below its field, in px."""
    editor, popup = completion.editor, completion.popup
    return popup.y() - editor.mapTo(editor.window(), editor.rect().bottomLeft()).y()


def test_offers_go_along_with_their_field_and_away_with_it(page: RecordPage, qtbot: QtBot) -> None:
    page.resize(1000, 700)
    street = page.form.completions[STREET]
    page.form.show_section(1)
    type_text(street.editor, "pawla")
    before, place = below(street), street.popup.y()
    bar = page.form.verticalScrollBar()
    bar.setValue(bar.value() - 40)
    assert street.popup.y() == place + 40
    assert below(street) == before
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: offered(street) == [])
    bar.setValue(0)
    assert not street.popup.isVisible()
    type_text(street.editor, "a")
    press(street.editor, Qt.Key.Key_Backspace)
    assert offered(street) == ["ul. Jana Pawła II"]
