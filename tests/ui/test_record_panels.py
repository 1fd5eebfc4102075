"""The panels beside the form: their keys, revisions, who sees what, and two desks' changes settled by field."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Action
from lifebox.domain.audit import AuditFilter
from lifebox.domain.card import Card
from lifebox.domain.ids import PersonId
from lifebox.domain.merging import Side
from lifebox.services.office import Office
from lifebox.services.people import add_person, save_card, view_person
from lifebox.services.printing import CardOptions, prepare_cards, save_print
from lifebox.services.program import Program
from lifebox.services.reviews import ReviewWay
from lifebox.services.visibility import Audience
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.record_view import RecordPage
from lifebox.ui.views.widgets import has_keyboard
from tests.support.qt import press, type_text
from tests.ui.parts import record_page

CONTROL = Qt.KeyboardModifier.ControlModifier
CARD = Card.model_validate(
    {
        "identity": {"surname": "Próbna", "given_names": "Łucja", "birth": "1942"},
        "medical": {"medicines": {"items": [{"trade_name": "Xarelto", "strength": "20 mg", "dose": {"evening": "1"}}]}},
    }
)


@pytest.fixture
def person(office: Office) -> PersonId:
    return add_person(office, CARD).person


@pytest.fixture
def page(office: Office, program: Program, tasks: Tasks, qtbot: QtBot, person: PersonId) -> RecordPage:
    made = record_page(office, program, tasks)
    qtbot.addWidget(made)
    made.resize(1150, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.presenter.open(person)
    qtbot.waitUntil(lambda: made.presenter.person == person and bool(made.form.alerts.rows))
    made.form.editors["identity.surname"].setFocus()
    return made


def change(office: Office, person: PersonId, **parts: object) -> None:
    """Another desk saves the record with these parts of the card."""
    record = view_person(office, person).record
    plain = record.card.model_dump()
    for name, value in parts.items():
        plain[name] |= value
    save_card(office, person, Card.model_validate(plain), record.revision.number)


def test_each_panel_has_its_key_and_gives_the_keyboard_back(page: RecordPage, qtbot: QtBot) -> None:
    typing = page.form.editors["identity.surname"]
    press(page, Qt.Key.Key_L, CONTROL)
    assert page.card_preview.isVisible()
    assert typing.hasFocus()
    press(page, Qt.Key.Key_H, CONTROL)
    assert page.revisions.isVisible()
    assert page.revisions.list.hasFocus()
    press(page.revisions.list, Qt.Key.Key_Escape)
    assert typing.hasFocus()
    assert page.revisions.isVisible()
    press(page, Qt.Key.Key_H, CONTROL)
    press(page, Qt.Key.Key_H, CONTROL)
    assert page.revisions.isVisible()
    press(page, Qt.Key.Key_H, CONTROL)
    assert page.panels.current is None
    assert typing.hasFocus()
    page.panels.toggle()
    assert page.revisions.isVisible()


def open_revisions(page: RecordPage, qtbot: QtBot, count: int) -> None:
    press(page, Qt.Key.Key_H, CONTROL)
    qtbot.waitUntil(lambda: page.revisions.list.count() == count)


def test_revisions_say_who_changed_what_and_when(
    page: RecordPage, office: Office, qtbot: QtBot, person: PersonId
) -> None:
    change(office, person, identity={"surname": "Nowa"})
    page.presenter.reopen()
    open_revisions(page, qtbot, 2)
    first = page.revisions.list.item(0).text()
    assert first.startswith("Wersja 2, 22.11.2026")
    assert first.endswith("anna\nOsoba")
    assert page.revisions.told.toPlainText() == "Osoba\n• Nazwisko: było „Próbna”, jest „Nowa”"
    press(page.revisions.list, Qt.Key.Key_Down)
    assert page.revisions.chosen == 1
    assert "pierwsza wersja" in page.revisions.told.toPlainText()
    page.revisions.other.setCurrentIndex(page.revisions.other.findData(2))
    assert "było „Próbna”, jest „Nowa”" in page.revisions.told.toPlainText()
    with office.registry.read() as reader:
        entries = reader.audit_entries(AuditFilter(subjects=(person,)))
    assert ("what", "revisions") in [fact for entry in entries for fact in entry.facts]


def test_a_revision_is_compared_with_what_is_typed(page: RecordPage, qtbot: QtBot) -> None:
    open_revisions(page, qtbot, 1)
    page.revisions.other.setCurrentIndex(page.revisions.other.findData(0))
    type_text(page.form.editors["note"], "moja uwaga")
    qtbot.waitUntil(lambda: "Wpisano „moja uwaga”" in page.revisions.told.toPlainText())


def test_an_old_revision_is_seen_as_paper_and_restored(
    page: RecordPage, office: Office, qtbot: QtBot, person: PersonId
) -> None:
    change(office, person, identity={"surname": "Nowa"}, governance={"status": "suspended"})
    page.presenter.reopen()
    open_revisions(page, qtbot, 2)
    press(page.revisions.list, Qt.Key.Key_Down)
    press(page.revisions.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.revisions.paper.pages > 0)
    assert page.revisions.back_button.hasFocus()
    press(page.revisions.back_button, Qt.Key.Key_Escape)
    assert page.revisions.list.hasFocus()
    surname = page.form.editors["identity.surname"]
    with qtbot.waitSignal(page.notice) as told:
        press(page.revisions.list, Qt.Key.Key_Return, CONTROL)
    assert surname.value() == "Próbna"
    told.args[1]()
    assert surname.value() == "Nowa"
    press(page.revisions.list, Qt.Key.Key_Return, CONTROL)
    press(page, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: page.presenter.basis.revision == 3)
    saved = view_person(office, person).record
    assert (saved.card.identity.surname, saved.card.governance.status.value) == ("Próbna", "suspended")
    qtbot.waitUntil(lambda: page.revisions.list.count() == 3)
    assert "to samo co w wersji 1" in page.revisions.list.item(0).text()


@pytest.mark.parametrize(("side", "surname"), [(Side.MINE, "Moja"), (Side.THEIRS, "Inna")])
def test_two_desks_changes_are_settled_field_by_field(
    page: RecordPage, office: Office, qtbot: QtBot, person: PersonId, side: Side, surname: str
) -> None:
    change(office, person, identity={"surname": "Inna", "used_name": "Lusia"})
    page.form.editors["identity.surname"].set_value("")
    type_text(page.form.editors["identity.surname"], "Moja")
    type_text(page.form.editors["note"], "moja uwaga")
    press(page, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(page.conflict.isVisible)
    assert "anna" in page.conflict.text
    (held,) = page.conflict.choices.values()
    assert held[Side.MINE].accessibleName().startswith("Osoba, nazwisko, ")
    assert held[Side.MINE].accessibleName().endswith(": Moja")
    assert held[Side.THEIRS].accessibleName().endswith(": Inna")
    assert held[Side.MINE].hasFocus()
    assert not page.conflict.go_on.isEnabled()
    assert page.form.editors["identity.surname"].value() == "Moja"
    press(held[side], Qt.Key.Key_Space)
    held[side].setFocus()
    press(page, Qt.Key.Key_Tab)
    assert has_keyboard(page.conflict)
    for _ in range(2):
        press(page, Qt.Key.Key_Tab)
    assert page.conflict.go_on.hasFocus()
    press(page.conflict.go_on, Qt.Key.Key_Return)
    assert page.form.editors["identity.surname"].value() == surname
    assert page.form.editors["identity.used_name"].value() == "Lusia"
    press(page, Qt.Key.Key_Z, CONTROL)
    assert page.form.editors["identity.used_name"].value() == "Lusia"
    assert not page.conflict.isVisible()
    press(page, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: page.presenter.basis.revision == 3)
    saved = view_person(office, person).record.card
    assert (saved.identity.surname, saved.identity.used_name, saved.note) == (surname, "Lusia", "moja uwaga")


def test_two_desks_that_add_medicines_do_not_clash(
    page: RecordPage, office: Office, qtbot: QtBot, person: PersonId
) -> None:
    rows = [m.model_dump() for m in CARD.medical.medicines.items]
    change(office, person, medical={"medicines": {"items": [*rows, {"trade_name": "Bisocard"}]}})
    shown = page.form.lists["medical.medicines"]
    shown.add_button.click()
    type_text(shown.row_editors[1].editors["trade_name"], "Euthyrox")
    press(page, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: page.presenter.basis.revision == 3)
    saved = view_person(office, person).record.card
    assert {m.trade_name for m in saved.medical.medicines.items} == {"Xarelto", "Bisocard", "Euthyrox"}


def test_what_is_typed_after_a_conflict_was_shown_is_kept(
    page: RecordPage, office: Office, qtbot: QtBot, person: PersonId
) -> None:
    change(office, person, identity={"surname": "Inna"})
    surname, birth = page.form.editors["identity.surname"], page.form.editors["identity.birth"]
    type_text(surname, "-Moja")
    press(page, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(page.conflict.isVisible)
    birth.set_value("")
    type_text(birth, "wiosną")
    type_text(surname, "-Druga")
    (held,) = page.conflict.choices.values()
    held[Side.MINE].setChecked(True)
    page.conflict.go_on.click()
    assert (surname.value(), birth.value()) == ("-Moja-DrugaPróbna", "wiosną")


def test_who_sees_what_follows_the_typing(page: RecordPage, qtbot: QtBot) -> None:
    def lines(audience: Audience) -> str:
        sight = next((s for s in page.sights.sights if s.audience is audience), None)
        return "\n".join(line for seen in sight.seen for line in seen.lines) if sight else ""

    press(page, Qt.Key.Key_I, CONTROL)
    qtbot.waitUntil(lambda: "Xarelto" in lines(Audience.RESCUER))
    type_text(page.form.editors["residence.gate_code"], "4711K")
    qtbot.waitUntil(lambda: "4711K" in lines(Audience.DUTY))
    assert "4711K" not in lines(Audience.RESCUER)
    assert "Próbna" not in lines(Audience.VISITOR)


def test_the_box_panel_notes_the_handing_over(page: RecordPage, office: Office, qtbot: QtBot, person: PersonId) -> None:
    press(page, Qt.Key.Key_G, CONTROL)
    qtbot.waitUntil(page.box.handed_over.isEnabled)
    assert page.presenter.basis.code is not None
    assert page.box.code.text() == page.presenter.basis.code.printed
    assert len(page.box.spelled.text().replace("·", " ").split()) == 9
    page.box.handed_over.setFocus()
    type_text(page.box.handed_over, "wczoraj")
    press(page.box.handed_over, Qt.Key.Key_Return)
    assert page.box.handed_over.property("problem") == "true"
    page.box.handed_over.clear()
    type_text(page.box.handed_over, "12.05.2026")
    with qtbot.waitSignal(page.notice):
        press(page.box.handed_over, Qt.Key.Key_Return)
    assert str(view_person(office, person).box.handed_over) == "2026-05-12"


def test_a_review_is_noted_from_the_record(page: RecordPage, office: Office, qtbot: QtBot, person: PersonId) -> None:
    press(page, Qt.Key.Key_G, CONTROL)
    press(page.box.reviewed[ReviewWay.PHONE], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.presenter.basis.card.governance.last_review == office.clock.today())
    qtbot.waitUntil(lambda: "22.11.2026" in page.box.review.text())


def test_old_paper_and_replaced_codes_are_told(
    page: RecordPage, office: Office, qtbot: QtBot, person: PersonId, tmp_path: Path
) -> None:
    save_print(office, prepare_cards(office, [person], CardOptions()), tmp_path / "karta.pdf")
    change(office, person, identity={"surname": "Nowa"})
    box = view_person(office, person).box
    with office.registry.write() as tx:
        tx.replace_code(box.id)
        tx.audit(Action.CODE_REPLACED, box.id)
    page.presenter.reopen()
    press(page, Qt.Key.Key_G, CONTROL)
    qtbot.waitUntil(page.box.replaced.isVisible)
    assert box.active_code is not None
    assert box.active_code.printed in page.box.replaced.text()
    shown = [label.text() for label in page.box.findChildren(QLabel) if "do wymiany" in label.text()]
    assert [text.partition(",")[0] for text in shown] == ["⚠ Karta: wersja 1"]


@pytest.mark.parametrize(
    ("width", "seen"), [(1150, {"sections", "form", "panel"}), (800, {"form", "panel"}), (500, {"panel"})]
)
def test_a_narrow_page_shows_one_thing_at_a_time(page: RecordPage, width: int, seen: set[str]) -> None:
    def visible() -> set[str]:
        parts = {"sections": page.sections, "form": page.form, "panel": page.panels}
        return {name for name, part in parts.items() if part.isVisible()}

    page.resize(width, 600)
    press(page, Qt.Key.Key_H, CONTROL)
    assert visible() == seen
    assert page.head.save.isVisible()
    press(page.revisions.list, Qt.Key.Key_Escape)
    assert page.form.editors["identity.surname"].hasFocus()
    page.panels.close_area()
    press(page, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    assert page.sections.hasFocus()
    press(page.sections, Qt.Key.Key_Down)
    press(page.sections, Qt.Key.Key_Return)
    assert page.form.isVisible()
    assert page.width() == width


def test_revisions_that_are_being_read_are_not_told_as_missing(page: RecordPage, qtbot: QtBot) -> None:
    press(page, Qt.Key.Key_H, CONTROL)
    assert page.revisions.list.count() == 0
    assert "odczytywane" in page.revisions.told.toPlainText()
    qtbot.waitUntil(lambda: page.revisions.list.count() == 1)
    assert "pierwsza wersja" in page.revisions.told.toPlainText()
