"""Undo over all fields, pasted lists, warnings beside their fields, folding and narrow pages, by the keyboard."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lifebox.domain.card import Card
from lifebox.domain.ids import PersonId
from lifebox.domain.listing import Knowledge
from lifebox.domain.medical import AlertState
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.program import Program
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.editors import LineEditor
from lifebox.ui.views.record_view import RecordPage
from tests.support.typist import ALT, CONTROL, Typist
from tests.support.workers import checked
from tests.ui.parts import record_page

SHIFT = Qt.KeyboardModifier.ShiftModifier
MEDICINES = "medical.medicines"
CARD = Card.model_validate(
    {
        "identity": {"surname": "Próbna", "given_names": "Łucja", "birth": "1942-05-12", "pesel": "44051401458"},
        "contacts": [{"name": "Maria", "phones": [{"written": "+48601234567", "number": "+48601234567"}]}],
        "medical": {
            "allergies": {"items": [{"agent": "penicylina", "severity": "anaphylaxis"}]},
            "medicines": {
                "items": [
                    {"trade_name": "Xarelto", "strength": "20 mg", "dose": {"evening": "1"}},
                    {"trade_name": "Duomox", "strength": "1 g"},
                    {"trade_name": "Metformax", "strength": "850 mg", "dose": {"morning": "1"}},
                ]
            },
        },
    }
)


@pytest.fixture
def person(office: Office) -> PersonId:
    return add_person(office, CARD).person


@pytest.fixture
def page(office: Office, program: Program, tasks: Tasks, qtbot: QtBot, person: PersonId) -> RecordPage:
    made = record_page(office, program, tasks)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.presenter.open(person)
    qtbot.waitUntil(lambda: made.presenter.person == person and len(made.form.alerts.rows) == 3)
    return made


@pytest.fixture
def typist(page: RecordPage) -> Typist:
    return Typist(page)


def names(page: RecordPage) -> list[str]:
    return [m.trade_name for m in page.presenter.card().medical.medicines.items]


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def go_to_first(page: RecordPage, typist: Typist) -> None:
    """From the blank row, where the key of the section leads, up to the first row."""
    typist.hit(Qt.Key.Key_7, ALT)
    typist.hit(Qt.Key.Key_Up, times=len(page.form.lists[MEDICINES].row_editors) - 1)
    assert focused() is page.form.lists[MEDICINES].row_editors[0].stops[0]


def undo(typist: Typist, times: int = 1) -> None:
    typist.hit(Qt.Key.Key_Z, CONTROL, times=times)


def test_typing_in_a_field_is_one_step_and_the_keyboard_goes_there(page: RecordPage, typist: Typist) -> None:
    typist.hit(Qt.Key.Key_1, ALT)
    typist.fields("Ćwikła", "Żaneta")
    note = page.form.editors["note"]
    note.setFocus()
    typist.write("uwaga")
    undo(typist)
    assert (note.value(), focused()) == ("", note)
    undo(typist)
    given = page.form.editors["identity.given_names"]
    assert (given.value(), focused()) == ("Łucja", given)
    undo(typist)
    assert page.form.editors["identity.surname"].value() == "Próbna"
    typist.hit(Qt.Key.Key_Y, CONTROL)
    typist.hit(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert page.form.editors["identity.given_names"].value() == "Żaneta"
    typist.write("x")
    typist.hit(Qt.Key.Key_Y, CONTROL)
    assert note.value() == ""


def test_what_was_saved_can_still_be_taken_back(page: RecordPage, typist: Typist, qtbot: QtBot) -> None:
    typist.hit(Qt.Key.Key_1, ALT)
    typist.write("Inna")
    typist.hit(Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: page.presenter.basis.revision == 2)
    undo(typist)
    assert page.form.editors["identity.surname"].value() == "Próbna"
    assert page.presenter.basis.revision == 2


def test_rows_and_what_is_known_come_back_one_step_each(page: RecordPage, typist: Typist) -> None:
    go_to_first(page, typist)
    typist.hit(Qt.Key.Key_D, CONTROL)
    typist.hit(Qt.Key.Key_Up, ALT)
    typist.hit(Qt.Key.Key_Delete, CONTROL)
    medicines = page.form.lists[MEDICINES]
    page.presenter.set_knowledge(medicines.rows, Knowledge.NONE)
    assert names(page) == []
    undo(typist)
    assert names(page) == ["Xarelto", "Duomox", "Metformax"]
    undo(typist)
    assert names(page) == ["Xarelto", "Xarelto", "Duomox", "Metformax"]
    undo(typist, times=2)
    assert names(page) == ["Xarelto", "Duomox", "Metformax"]
    assert medicines.isAncestorOf(focused())


def test_the_key_of_a_list_leads_below_its_rows_and_replaces_nothing(page: RecordPage, typist: Typist) -> None:
    before = page.presenter.card()
    typist.hit(Qt.Key.Key_7, ALT, times=2)
    medicines = page.form.lists[MEDICINES]
    assert len(medicines.row_editors) == 4
    assert page.presenter.card() == before
    assert not page.presenter.form.read().problems
    typist.write("Nieznanol")
    assert names(page) == ["Xarelto", "Duomox", "Metformax", "Nieznanol"]
    typist.tab()
    typist.hit(Qt.Key.Key_Up)
    assert focused() is medicines.row_editors[2].editors["strength"]
    typist.hit(Qt.Key.Key_7, ALT)
    typist.hit(Qt.Key.Key_Tab, SHIFT)
    assert medicines.row_editors[3].isAncestorOf(focused())


def test_an_offer_that_was_taken_and_a_change_from_outside_are_steps(page: RecordPage, typist: Typist) -> None:
    go_to_first(page, typist)
    typist.enter()
    typist.write("metfo")
    typist.tab()
    assert names(page)[1] == "Metformax"
    page.presenter.apply(lambda card: card.model_copy(update={"note": "z boku"}))
    assert page.form.editors["note"].value() == "z boku"
    undo(typist)
    assert page.form.editors["note"].value() == ""
    undo(typist)
    assert page.presenter.form.rows[MEDICINES][1].cells["trade_name"] == "metfo"
    assert page.presenter.form.rows[MEDICINES][1].cells["atc"] == ""


def test_a_change_from_outside_keeps_what_cannot_be_read_yet(page: RecordPage, typist: Typist) -> None:
    typist.hit(Qt.Key.Key_1, ALT)
    typist.tab(2)
    typist.write("kiedyś")
    page.presenter.apply(lambda card: card.model_copy(update={"note": "z boku"}))
    assert page.form.editors["identity.birth"].value() == "kiedyś"


def test_a_pasted_list_becomes_rows_in_one_step(page: RecordPage, typist: Typist, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("Siofor 850 1-0-1\nAtoris 20 mg 0-0-1\nBisocard 5 rano")
    go_to_first(page, typist)
    typist.enter()
    with qtbot.waitSignal(page.notice) as notice:
        typist.hit(Qt.Key.Key_V, CONTROL)
    assert "3" in str(notice.args)
    assert names(page) == ["Xarelto", "Siofor", "Atoris", "Bisocard", "Duomox", "Metformax"]
    undo(typist)
    assert names(page) == ["Xarelto", "Duomox", "Metformax"]


def test_a_list_is_pasted_from_the_menu_as_well(page: RecordPage, typist: Typist) -> None:
    QGuiApplication.clipboard().setText("Siofor 850 1-0-1\nAtoris 20 mg 0-0-1")
    go_to_first(page, typist)
    typist.enter()
    line = focused()
    assert isinstance(line, LineEditor)
    paste = line.make_menu().findChild(QAction, "edit-paste")
    assert paste is not None
    paste.trigger()
    assert names(page) == ["Xarelto", "Siofor", "Atoris", "Duomox", "Metformax"]
    undo(typist)
    page.form.lists[MEDICINES].row_editors[0].stops[1].setFocus()
    line = focused()
    assert isinstance(line, LineEditor)
    line.selectAll()
    QGuiApplication.clipboard().setText("15 mg")
    paste = line.make_menu().findChild(QAction, "edit-paste")
    assert paste is not None
    paste.trigger()
    assert page.presenter.card().medical.medicines.items[0].strength == "15 mg"


def test_what_a_notice_takes_back_is_its_own_step_or_nothing(page: RecordPage, typist: Typist, qtbot: QtBot) -> None:
    said: list[tuple[str, object]] = []
    page.notice.connect(lambda text, back: said.append((text, back)))
    go_to_first(page, typist)
    typist.hit(Qt.Key.Key_Delete, CONTROL)
    assert said[-1][1] == page.presenter.undo
    checked(page, qtbot)
    assert said[-1][1] == page.presenter.undo
    typist.write("x")
    assert said[-1] == ("", None)
    typist.hit(Qt.Key.Key_Delete, CONTROL)
    assert said[-1][1] == page.presenter.undo
    undo(typist)
    assert said[-1] == ("", None)
    assert names(page)[0] == "Duomoxx"


def test_a_pasted_name_is_just_pasted(page: RecordPage, typist: Typist) -> None:
    QGuiApplication.clipboard().setText("Nieznanol")
    go_to_first(page, typist)
    typist.enter()
    typist.hit(Qt.Key.Key_V, CONTROL)
    assert names(page)[1] == "Nieznanol"


def test_a_tab_that_comes_while_the_list_opens_takes_the_offer_and_goes_on(page: RecordPage, typist: Typist) -> None:
    go_to_first(page, typist)
    typist.enter()
    row = page.form.lists[MEDICINES].row_editors[1]
    typist.write("metfo")
    QApplication.sendEvent(row.editors["trade_name"], key_press(Qt.Key.Key_Tab))
    assert focused() is row.editors["strength"]
    typist.write("850")
    assert (row.editors["trade_name"].value(), row.editors["strength"].value()) == ("Metformax", "850")


def test_offers_never_take_the_keyboard_and_esc_closes_them_alone(page: RecordPage, typist: Typist) -> None:
    go_to_first(page, typist)
    typist.enter()
    typist.write("metfo")
    name = page.form.lists[MEDICINES].row_editors[1].completions["trade_name"]
    assert name.offered
    assert focused() is name.editor
    assert QApplication.activePopupWidget() is None
    assert name.popup.window() is page.window()
    typist.hit(Qt.Key.Key_Escape)
    assert (name.offered, focused(), name.editor.text()) == ((), name.editor, "metfo")
    typist.hit(Qt.Key.Key_Down)
    assert name.offered
    typist.hit(Qt.Key.Key_7, ALT)
    assert name.offered == ()


def key_press(key: Qt.Key) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)


def test_alerts_are_decided_one_after_the_other_by_keys(page: RecordPage, typist: Typist, qtbot: QtBot) -> None:
    def waiting() -> int:
        return sum(row.alert.state is AlertState.PROPOSED for row in page.form.alerts.rows)

    typist.hit(Qt.Key.Key_4, ALT)
    typist.enter()
    qtbot.waitUntil(lambda: waiting() == 2)
    typist.hit(Qt.Key.Key_Delete)
    typist.write("nie ma")
    typist.enter()
    qtbot.waitUntil(lambda: waiting() == 1)
    typist.enter()
    qtbot.waitUntil(lambda: waiting() == 0)
    states = [alert.state for alert in page.presenter.form.alerts]
    assert states == [AlertState.CONFIRMED, AlertState.REJECTED, AlertState.CONFIRMED]
    undo(typist)
    assert page.presenter.form.alerts[2].state is AlertState.PROPOSED


def test_an_alert_that_goes_takes_no_keys_from_where_the_keyboard_went(
    page: RecordPage, typist: Typist, qtbot: QtBot
) -> None:
    typist.hit(Qt.Key.Key_4, ALT)
    assert focused() is page.form.alerts.rows[0]
    page.presenter.start_new()
    page.begin_typing()
    qtbot.waitUntil(lambda: page.form.alerts.rows == [])
    assert focused() is page.form.editors["identity.surname"]


def test_an_alert_that_changes_takes_no_keys_either(page: RecordPage, typist: Typist, qtbot: QtBot) -> None:
    before = page.form.alerts.rows[0]
    before.detail.setFocus()
    dose = page.form.lists[MEDICINES].row_editors[0].editors["dose"]
    dose.setFocus()
    typist.write("5")
    qtbot.waitUntil(lambda: page.form.alerts.rows[0] is not before)
    assert focused() is dose


def test_warnings_stand_beside_their_field_and_take_no_focus(page: RecordPage, typist: Typist, qtbot: QtBot) -> None:
    rows = page.form.lists[MEDICINES].row_editors
    assert [row.editors["trade_name"].property("warned") for row in rows] == [None, "true", None]
    assert "penicylina" in rows[1].editors["trade_name"].accessibleDescription()
    assert page.form.editors["identity.pesel"].property("warned") == "true"
    go_to_first(page, typist)
    typist.tab(7)
    dose = focused()
    assert dose is rows[2].editors["strength"]
    page.presenter.set_cell(page.form.lists["contacts"].rows, 1, "phones.0.written", "brak")
    page.presenter.set_cell(page.form.lists[MEDICINES].rows, rows[0].number, "dose", "")
    qtbot.waitUntil(lambda: rows[0].editors["trade_name"].property("warned") == "true")
    assert focused() is dose
    assert not dose.visibleRegion().isEmpty()


def folded(page: RecordPage) -> list[bool]:
    return [section.is_folded for section in page.form.sections]


def test_sections_fold_and_are_found_again(page: RecordPage, typist: Typist) -> None:
    medicines = page.form.sections[6]
    typist.hit(Qt.Key.Key_7, ALT)
    typist.hit(Qt.Key.Key_Up, CONTROL)
    assert folded(page)[6]
    assert focused() is medicines.heading
    assert "Xarelto, Duomox" in medicines.heading.accessibleName()
    assert page.sections.item(6).text().endswith("▸")
    typist.hit(Qt.Key.Key_Up, CONTROL | SHIFT)
    assert all(folded(page))
    typist.hit(Qt.Key.Key_7, ALT)
    assert not folded(page)[6]
    assert focused() is page.form.lists[MEDICINES].row_editors[3].editors["trade_name"]
    typist.hit(Qt.Key.Key_Down, CONTROL | SHIFT)
    assert not any(folded(page))
    typist.hit(Qt.Key.Key_0, ALT)
    assert focused() is page.sections


def test_a_narrow_page_keeps_the_keyboard_and_needs_no_more_width(page: RecordPage, typist: Typist) -> None:
    go_to_first(page, typist)
    typist.tab()
    strength = focused()
    page.resize(683, 384)
    QApplication.processEvents()
    assert focused() is strength
    form = page.form.widget()
    assert form is not None
    assert form.width() <= page.form.viewport().width()
    line = page.form.lists[MEDICINES].row_editors[1]
    assert line.editors["strength"].y() > line.editors["trade_name"].y()
    assert line.height() >= line.heightForWidth(line.width())


def test_phones_are_shown_as_they_are_read_aloud_and_stay_as_they_are(page: RecordPage) -> None:
    assert page.form.lists["contacts"].row_editors[0].editors["phones.0.written"].value() == "601 234 567"
    assert page.presenter.card().contacts == CARD.contacts
