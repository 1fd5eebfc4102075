"""The record page: keys of rows and alerts, drafts, conflicts, what the role may do."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Role
from lifebox.domain.card import Card
from lifebox.domain.ids import PersonId
from lifebox.domain.listing import Knowledge
from lifebox.domain.medical import AlertKind, AlertState
from lifebox.services.office import Office
from lifebox.services.people import add_person, own_drafts, save_card, view_person
from lifebox.services.program import Program
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.record_view import RecordPage
from lifebox.ui.views.rows_editor import LONE_KEY_MS, RowsEditor
from tests.support.program import office_of
from tests.support.qt import press, strike, type_text
from tests.support.workers import checked
from tests.ui.parts import record_page

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
CARD = Card.model_validate(
    {
        "identity": {"surname": "Próbna", "given_names": "Łucja", "birth": "1942"},
        "medical": {"medicines": {"items": [{"trade_name": "Xarelto", "strength": "20 mg", "dose": {"evening": "1"}}]}},
    }
)


@pytest.fixture
def person(office: Office) -> PersonId:
    return add_person(office, CARD).person


def open_page(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> RecordPage:
    made = record_page(office, program, tasks)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def page(office: Office, program: Program, tasks: Tasks, qtbot: QtBot, person: PersonId) -> RecordPage:
    made = open_page(office, program, tasks, qtbot)
    made.presenter.open(person)
    qtbot.waitUntil(lambda: made.presenter.person == person and bool(made.form.alerts.rows))
    return made


def new_page(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> RecordPage:
    made = open_page(office, program, tasks, qtbot)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.presenter.start_new()
    made.begin_typing()
    return made


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def names(rows: RowsEditor) -> list[str]:
    return [str(row.editors["name"].value()) for row in rows.row_editors]


def test_rows_obey_their_keys(page: RecordPage, qtbot: QtBot) -> None:
    conditions = page.form.lists["medical.conditions"]
    conditions.add_button.click()
    type_text(conditions.row_editors[0].editors["name"], "astma")
    press(conditions.row_editors[0].editors["name"], Qt.Key.Key_Return)
    type_text(conditions.row_editors[1].editors["name"], "jaskra")
    assert names(conditions) == ["astma", "jaskra"]
    press(conditions.row_editors[1].editors["name"], Qt.Key.Key_Up, ALT)
    assert names(conditions) == ["jaskra", "astma"]
    press(conditions.row_editors[0].editors["name"], Qt.Key.Key_D, CONTROL)
    assert names(conditions) == ["jaskra", "jaskra", "astma"]
    press(conditions.row_editors[1].editors["since"], Qt.Key.Key_Delete)
    assert names(conditions) == ["jaskra", "astma"]
    page.presenter.undo()
    assert names(conditions) == ["jaskra", "jaskra", "astma"]
    press(conditions.row_editors[2].editors["name"], Qt.Key.Key_Delete, CONTROL)
    assert names(conditions) == ["jaskra", "jaskra"]


def test_delete_in_a_field_with_text_deletes_text(page: RecordPage) -> None:
    row = page.form.lists["medical.medicines"].row_editors[0]
    editor = row.editors["trade_name"]
    press(editor, Qt.Key.Key_Home)
    press(editor, Qt.Key.Key_Delete)
    assert editor.value() == "arelto"
    assert len(page.form.lists["medical.medicines"].row_editors) == 1


def test_more_fields_unfold(page: RecordPage) -> None:
    row = page.form.lists["medical.medicines"].row_editors[0]
    assert "reason" not in row.editors
    press(row.editors["dose"], Qt.Key.Key_Return, ALT)
    type_text(row.editors["reason"], "migotanie")
    (medicine,) = page.presenter.form.draft().medical.medicines.items
    assert medicine.reason == "migotanie"


def known(page: RecordPage) -> Knowledge:
    return page.presenter.form.draft().medical.medicines.knowledge


def test_three_keys_say_what_is_known(page: RecordPage, qtbot: QtBot) -> None:
    medicines = page.form.lists["medical.medicines"]
    control = medicines.control
    assert control is not None
    with qtbot.waitSignal(page.notice) as notice:
        press(control, Qt.Key.Key_B, text="b")
    assert "brak (potwierdzone)" in str(notice.args)
    assert known(page) is Knowledge.NONE
    assert control.buttons[Knowledge.NONE].isChecked()
    page.presenter.undo()
    assert [m.trade_name for m in page.presenter.form.draft().medical.medicines.items] == ["Xarelto"]
    with qtbot.waitSignal(page.notice):
        press(control, Qt.Key.Key_I, text="i")
    assert known(page) is Knowledge.UNKNOWN
    with qtbot.waitSignal(page.notice):
        press(control, Qt.Key.Key_P, text="p")
    assert len(medicines.row_editors) == 1


@pytest.mark.parametrize("word", ["betaloc", "ib", "Ibuprom", "pb"])
def test_a_word_typed_on_the_switch_chooses_nothing(page: RecordPage, qtbot: QtBot, word: str) -> None:
    control = page.form.lists["medical.medicines"].control
    assert control is not None
    with qtbot.assertNotEmitted(control.chosen, wait=LONE_KEY_MS + 200):
        type_text(control, word)
    assert known(page) is Knowledge.STATED


def test_what_is_chosen_is_taken_back_where_nothing_was_typed(page: RecordPage, qtbot: QtBot) -> None:
    control = page.form.lists["medical.implants"].control
    assert control is not None
    control.buttons[Knowledge.NONE].click()
    assert page.presenter.form.draft().medical.implants.knowledge is Knowledge.NONE
    page.presenter.undo()
    assert page.presenter.form.draft().medical.implants.knowledge is Knowledge.UNKNOWN


@pytest.mark.parametrize(
    ("section", "path"),
    [("5", "medical.allergies"), ("6", "medical.conditions"), ("7", "medical.medicines"), ("8", "medical.implants")],
)
def test_alt_and_a_number_lead_into_a_row(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot, section: str, path: str
) -> None:
    page = new_page(office, program, tasks, qtbot)
    strike(page, Qt.Key(ord(section)), ALT)
    rows = page.form.lists[path]
    assert len(rows.row_editors) == 1
    first = rows.row_editors[0].stops[0]
    assert first.hasFocus()
    assert own_drafts(office) == ()
    strike(page, Qt.Key.Key_1, ALT)
    strike(page, Qt.Key(ord(section)), ALT)
    assert first.hasFocus()
    type_text(focused(), "betaloc")
    assert len(page.presenter.form.stated_rows(rows.rows)) == 1
    assert page.presenter.form.knowledge(rows.rows) is Knowledge.STATED


def test_looking_at_a_confirmed_none_keeps_it(page: RecordPage) -> None:
    implants = page.form.lists["medical.implants"]
    assert implants.control is not None
    implants.control.buttons[Knowledge.NONE].click()
    page.form.show_section(7)
    assert len(implants.row_editors) == 1
    assert page.presenter.form.draft().medical.implants.knowledge is Knowledge.NONE
    type_text(implants.row_editors[0].stops[0], "stymulator")
    assert page.presenter.form.draft().medical.implants.knowledge is Knowledge.STATED


def test_alerts_are_confirmed_and_rejected_by_key(page: RecordPage, qtbot: QtBot, office: Office) -> None:
    def alert() -> tuple[AlertState, str, str]:
        (found,) = page.presenter.form.alerts
        return found.state, found.rejection, found.decided_by

    assert [row.kind for row in page.form.alerts.rows] == [AlertKind.ANTICOAGULANT]
    press(page.form.alerts.rows[0], Qt.Key.Key_Return)
    assert alert() == (AlertState.CONFIRMED, "", "anna")
    qtbot.waitUntil(lambda: "potwierdzony" in page.form.alerts.rows[0].accessibleName())
    press(page.form.alerts.rows[0], Qt.Key.Key_Delete)
    reason = page.form.alerts.rows[0].reason
    press(reason, Qt.Key.Key_Return)
    assert alert()[0] is AlertState.CONFIRMED
    type_text(reason, "odstawiony")
    press(reason, Qt.Key.Key_Return)
    assert alert() == (AlertState.REJECTED, "odstawiony", "anna")


def test_saving_shows_what_cannot_be_read(page: RecordPage, qtbot: QtBot) -> None:
    editor = page.form.editors["identity.birth"]
    editor.set_value("")
    type_text(editor, "kiedyś")
    with qtbot.waitSignal(page.notice) as notice:
        page.save_button.click()
    assert "1 pole" in str(notice.args)
    assert editor.property("problem") == "true"
    assert page.sections.item(0).text().startswith("⚠")


def test_what_is_missing_is_shown_where_it_belongs(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot
) -> None:
    page = open_page(office, program, tasks, qtbot)
    page.presenter.start_new()
    type_text(page.form.editors["identity.surname"], "Próbna")
    page.save_button.click()
    qtbot.waitUntil(lambda: page.form.editors["identity.birth"].property("problem") == "true")
    assert page.presenter.person is None


def test_a_draft_is_offered_again_and_can_be_discarded(
    page: RecordPage, office: Office, program: Program, tasks: Tasks, qtbot: QtBot, person: PersonId
) -> None:
    type_text(page.form.editors["note"], "zadzwonić do córki")
    page.presenter.leave()
    qtbot.waitUntil(lambda: len(own_drafts(office)) == 1)
    again = open_page(office, program, tasks, qtbot)
    again.presenter.open(person)
    qtbot.waitUntil(lambda: again.form.editors["note"].value() == "zadzwonić do córki")
    again.presenter.drop_draft()
    qtbot.waitUntil(lambda: again.form.editors["note"].value() == "")
    assert own_drafts(office) == ()


def test_a_saved_card_leaves_no_draft(page: RecordPage, office: Office, qtbot: QtBot) -> None:
    type_text(page.form.editors["note"], "x")
    page.presenter.leave()
    page.save_button.click()
    qtbot.waitUntil(lambda: page.presenter._basis.revision == 2)
    assert own_drafts(office) == ()


def test_steps_back_to_what_is_saved_leave_no_draft(page: RecordPage, office: Office, qtbot: QtBot) -> None:
    type_text(page.form.editors["note"], "pomyłka")
    page.presenter.leave()
    qtbot.waitUntil(page.draft_bar.isVisible)
    page.presenter.undo()
    page.presenter.leave()
    qtbot.waitUntil(lambda: own_drafts(office) == ())
    assert not page.draft_bar.isVisible()
    page.presenter.redo()
    page.presenter.leave()
    qtbot.waitUntil(page.draft_bar.isVisible)
    assert [draft.card.note for draft in own_drafts(office)] == ["pomyłka"]


def test_the_draft_of_a_record_that_was_left_is_not_told_of_the_next(
    page: RecordPage, office: Office, tasks: Tasks, qtbot: QtBot
) -> None:
    type_text(page.form.editors["note"], "zadzwonić")
    page.presenter.start_new()
    qtbot.waitUntil(lambda: len(own_drafts(office)) == 1)
    with qtbot.waitSignal(page.notice):
        tasks.write(lambda: None, lambda _: page.notice.emit("after the draft", None), lambda _: None)
    assert not page.draft_bar.isVisible()


def test_a_record_that_opens_late_does_not_push_a_new_one_away(
    page: RecordPage, office: Office, tasks: Tasks, qtbot: QtBot, person: PersonId
) -> None:
    page.presenter.open(person)
    page.presenter.start_new()
    type_text(page.form.editors["identity.surname"], "Nowa")
    settle(tasks, qtbot)
    assert page.presenter.person is None
    assert page.form.editors["identity.surname"].value() == "Nowa"


def test_what_is_saved_while_another_record_is_begun_changes_nothing_there(
    page: RecordPage, office: Office, tasks: Tasks, qtbot: QtBot, person: PersonId
) -> None:
    type_text(page.form.editors["note"], "zapisana")
    page.presenter.save()
    page.presenter.start_new()
    type_text(page.form.editors["note"], "inna osoba")
    settle(tasks, qtbot)
    assert page.form.editors["note"].value() == "inna osoba"
    assert page.presenter.person is None
    assert view_person(office, person).record.card.note == "zapisana"
    assert own_drafts(office) == ()


def test_what_cannot_be_saved_after_the_record_was_left_waits_as_a_draft(
    page: RecordPage, office: Office, tasks: Tasks, qtbot: QtBot, person: PersonId
) -> None:
    changed_elsewhere(office, person, "Inna")
    type_text(page.form.editors["identity.surname"], "x")
    page.presenter.save()
    page.presenter.start_new()
    with qtbot.waitSignal(page.notice, check_params_cb=lambda text, _: "szkicu" in text):
        settle(tasks, qtbot)
    (draft,) = own_drafts(office)
    assert (draft.person, draft.base, draft.card.identity.surname) == (person, 1, "xPróbna")
    assert page.presenter.person is None
    assert not page.conflict.isVisible()


def test_typing_after_a_new_person_was_saved_belongs_to_that_person(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot
) -> None:
    page = new_page(office, program, tasks, qtbot)
    for path, text in (("surname", "Nowa"), ("given_names", "Ewa"), ("birth", "1950")):
        type_text(page.form.editors[f"identity.{path}"], text)
    page.presenter.save()
    type_text(page.form.editors["note"], "jeszcze")
    qtbot.waitUntil(lambda: page.presenter.person is not None)
    page.presenter.leave()
    settle(tasks, qtbot)
    (draft,) = own_drafts(office)
    assert (draft.person, draft.card.note) == (page.presenter.person, "jeszcze")


def settle(tasks: Tasks, qtbot: QtBot) -> None:
    """Until everything that was asked for by now, and what that asked for, has been written and shown."""
    answered: list[None] = []

    def ask_again(_: None) -> None:
        tasks.write(lambda: None, answered.append, lambda _: None)

    tasks.write(lambda: None, ask_again, lambda _: None)
    qtbot.waitUntil(lambda: bool(answered))


def changed_elsewhere(office: Office, person: PersonId, surname: str) -> None:
    record = view_person(office, person).record
    identity = record.card.identity.model_copy(update={"surname": surname})
    save_card(office, person, record.card.model_copy(update={"identity": identity}), record.revision.number)


def test_another_desks_other_fields_are_merged(
    page: RecordPage, office: Office, qtbot: QtBot, person: PersonId
) -> None:
    changed_elsewhere(office, person, "Inna")
    type_text(page.form.editors["note"], "moja uwaga")
    page.save_button.click()
    qtbot.waitUntil(lambda: page.form.editors["identity.surname"].value() == "Inna")
    assert page.presenter.basis.revision == 3
    assert view_person(office, person).record.card.note == "moja uwaga"


def test_the_card_is_drawn_as_it_is_typed(page: RecordPage, qtbot: QtBot) -> None:
    page.panels.open(page.card_preview)
    qtbot.waitUntil(lambda: page.card_preview.preview.pages > 0)


def test_a_role_that_may_not_change_sees_a_still_form(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot, person: PersonId
) -> None:
    printer = office_of(program, office, Role.PRINTING_STAFF)
    page = open_page(printer, program, tasks, qtbot)
    page.presenter.open(person)
    qtbot.waitUntil(lambda: page.presenter.person == person)
    assert not page.form.editors["identity.surname"].isEnabled()
    assert not page.save_button.isEnabled()
    page.presenter.save()
    page.presenter.leave()
    tasks.close()
    printer.registry.close()
    assert view_person(office, person).record.revision.number == 1


def test_sections_say_their_state(page: RecordPage, qtbot: QtBot) -> None:
    signs = [page.sections.item(at).text()[0] for at in range(page.sections.count())]
    assert signs[0] == "●"
    assert signs[6] == "●"
    assert signs[7] == "○"
    control = page.form.lists["medical.implants"].control
    assert control is not None
    with qtbot.waitSignal(page.notice):
        press(control, Qt.Key.Key_B, text="b")
    assert page.sections.item(7).text().startswith("–")


def hit(page: RecordPage, qtbot: QtBot, key: Qt.Key) -> None:
    """A key where the keyboard is: on the list of offers while it is shown."""
    press(QApplication.activePopupWidget() or focused(), key)
    checked(page, qtbot)


def test_what_is_written_behind_a_proposed_alert_stays_and_confirms_it(
    page: RecordPage, office: Office, qtbot: QtBot, person: PersonId
) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    row = page.form.alerts.rows[0]
    row.detail.setFocus()
    row.detail.selectAll()
    type_text(row.detail, "od 2019, INR co miesiąc")
    press(row.detail, Qt.Key.Key_Tab)
    checked(page, qtbot)
    page.presenter.save()
    qtbot.waitUntil(lambda: page.presenter.basis.revision == 2)
    (alert,) = view_person(office, person).record.card.medical.alerts
    assert (alert.state, alert.detail) == (AlertState.CONFIRMED, "od 2019, INR co miesiąc")


@pytest.mark.parametrize("second", ["acard", "Nieznanol"])
def test_the_keyboard_stays_in_its_row_while_alerts_come(page: RecordPage, qtbot: QtBot, second: str) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    medicines = page.form.lists["medical.medicines"]
    medicines.row_editors[0].stops[0].setFocus()
    assert focused() is medicines.row_editors[0].editors["trade_name"]
    hit(page, qtbot, Qt.Key.Key_Tab)
    hit(page, qtbot, Qt.Key.Key_Tab)
    assert focused() is medicines.row_editors[0].editors["dose"]
    hit(page, qtbot, Qt.Key.Key_Return)
    added = medicines.row_editors[1]
    assert focused() is added.editors["trade_name"]
    type_text(focused(), second)
    hit(page, qtbot, Qt.Key.Key_Tab)
    assert focused() is added.editors["strength"]
    press(focused(), Qt.Key.Key_Space, text=" ")
    assert page.form.alerts.rows
    assert all(alert.state is AlertState.PROPOSED for alert in page.presenter.form.alerts)


def test_tab_stops_follow_the_page(page: RecordPage, qtbot: QtBot) -> None:
    medicines = page.form.lists["medical.medicines"]
    medicines.add_button.click()
    medicines.row_editors[0].unfold()
    stops = [stop for row in medicines.row_editors for stop in row.stops]
    assert len(stops) > 6
    at: QWidget = stops[0]
    order = []
    while at is not medicines.add_button:
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            order.append(at)
        following = at.nextInFocusChain()
        assert following is not None
        at = following
    assert order == stops


def test_a_confirmed_alert_follows_the_dose_while_it_is_typed(
    page: RecordPage, qtbot: QtBot, office: Office, person: PersonId
) -> None:
    def shown() -> tuple[str, AlertState]:
        alert = page.form.alerts.rows[0].alert
        return alert.detail, alert.state

    def follows(expected: tuple[str, AlertState]) -> bool:
        return shown() == expected

    page.presenter.confirm_alert(AlertKind.ANTICOAGULANT)
    qtbot.waitUntil(lambda: shown() == ("Xarelto 20 mg, 0-0-1", AlertState.CONFIRMED))
    rows = page.form.lists["medical.medicines"].rows
    number = page.presenter.form.rows["medical.medicines"][0].number
    for strength in ("1 mg", "15 mg"):
        page.presenter.set_cell(rows, number, "strength", strength)
        expected = (f"Xarelto {strength}, 0-0-1", AlertState.CONFIRMED)
        qtbot.waitUntil(partial(follows, expected))
    page.presenter.undo()
    qtbot.waitUntil(lambda: shown() == ("Xarelto 20 mg, 0-0-1", AlertState.CONFIRMED))
    page.presenter.set_cell(rows, number, "strength", "2,5 mg")
    qtbot.waitUntil(lambda: shown()[0].startswith("Xarelto 2,5 mg"))
    # Saved before the check of what was typed last.
    page.presenter.set_cell(rows, number, "strength", "10 mg")
    page.presenter.save()
    qtbot.waitUntil(lambda: page.presenter.basis.revision == 2)
    (red, *_) = view_person(office, person).record.card.medical.alerts
    assert (red.detail, red.state) == ("Xarelto 10 mg, 0-0-1", AlertState.CONFIRMED)


def test_an_alert_that_changes_keeps_the_text_that_is_typed(page: RecordPage, qtbot: QtBot) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    panel = page.form.alerts
    panel.rows[0].detail.setFocus()
    panel.rows[0].detail.clear()
    type_text(panel.rows[0].detail, "co dzień")
    alert = panel.rows[0].alert
    panel.show_alerts((alert.model_copy(update={"sources": ("Xarelto", "Acard")}),))
    assert panel.rows[0].detail.text() == "co dzień"
    assert panel.rows[0].detail.hasFocus()
    panel.show_alerts(())
    assert page.focusWidget() is panel.choice
