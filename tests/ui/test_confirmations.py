"""The round trip with the family doctor: a signed page is registered, and what changes later is no longer covered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Action
from lifebox.domain.attestations import MEDICAL_SECTIONS, Standing
from lifebox.domain.boxes import PrintKind, PrintRecord
from lifebox.domain.card import Card
from lifebox.domain.governance import AttestationMethod, Attester, Section
from lifebox.domain.ids import PersonId, new_print_id
from lifebox.services.office import Office
from lifebox.services.paperwork import prepare_doctor_forms
from lifebox.services.people import add_person, save_card
from lifebox.services.printing import CardOptions, note_print
from lifebox.services.program import Program
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.confirmations_panel import ConfirmationsPanel
from lifebox.ui.views.record_view import RecordPage
from tests.support.qt import press, strike, type_text
from tests.ui.parts import record_page
from tests.ui.pictures import FakeCamera, screen_picture

CARD = Card.model_validate(
    {
        "identity": {"surname": "Próbna", "given_names": "Łucja", "birth": "1942"},
        "providers": {"family_doctor": {"name": "Ewa Leśna"}, "nurse": {"name": "Jan Cichy"}},
        "contacts": [{"name": "Maria Próbna"}],
        "medical": {
            "conditions": {"items": [{"name": "astma"}]},
            "medicines": {"items": [{"trade_name": "Xarelto", "strength": "20 mg", "dose": {"evening": "1"}}]},
        },
    }
)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def person(office: Office) -> PersonId:
    """Saved twice; the doctor's form was printed of the first revision."""
    made = add_person(office, CARD)
    actor = office.registry.actor
    form = PrintRecord(
        id=new_print_id(),
        kind=PrintKind.DOCTOR_FORM,
        person=made.person,
        box=made.box,
        code=None,
        revision=1,
        printed=office.clock.now(),
        valid_until=None,
        author=actor.account,
        author_name=actor.login,
        target="file",
    )
    with office.registry.write() as tx:
        tx.record_print(form)
        tx.audit(Action.PRINTED, made.person)
    save_card(office, made.person, CARD.model_copy(update={"note": "dzwonić rano"}), 1)
    return made.person


@pytest.fixture
def page(office: Office, program: Program, tasks: Tasks, qtbot: QtBot, person: PersonId) -> RecordPage:
    made = record_page(office, program, tasks)
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.presenter.open(person)
    qtbot.waitUntil(lambda: made.presenter.person == person and made.standings.sent is not None)
    return made


@pytest.fixture
def panel(page: RecordPage, qtbot: QtBot) -> ConfirmationsPanel:
    page.panels.open(page.confirmations)
    qtbot.waitUntil(page.confirmations.form.isVisible)
    return page.confirmations


def standings(page: RecordPage) -> dict[Section, Standing]:
    return {section: found.standing for section, found in page.standings.best.items()}


def confirm(panel: ConfirmationsPanel, page: RecordPage, qtbot: QtBot) -> None:
    strike(panel.name, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: bool(page.standings.best))


def test_one_key_confirms_part_one_as_it_was_printed(
    page: RecordPage, panel: ConfirmationsPanel, office: Office, person: PersonId, qtbot: QtBot
) -> None:
    assert {s for s, box in panel.sections.items() if box.isChecked()} == set(MEDICAL_SECTIONS)
    assert panel.name.value() == "Ewa Leśna"
    assert panel.on.value() == "22.11.2026"
    assert [panel.revision.itemData(at) for at in range(panel.revision.count())] == ["1", "2"]
    assert panel.revision.value() == "1"
    panel.name.setFocus()
    with qtbot.waitSignal(page.notice) as notice:
        confirm(panel, page, qtbot)
    attested = page.presenter.card().attestations
    assert {a.section for a in attested} == set(MEDICAL_SECTIONS)
    assert {(a.by, a.name, a.revision, a.method, str(a.on)) for a in attested} == {
        (Attester.DOCTOR, "Ewa Leśna", 1, AttestationMethod.SIGNED_PRINT, "2026-11-22")
    }
    assert notice.args is not None
    strike(page, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: page.presenter.basis.revision == 3)
    qtbot.waitUntil(lambda: set(standings(page)) == set(MEDICAL_SECTIONS))
    assert set(standings(page).values()) == {Standing.COVERS}
    with office.registry.read() as reader:
        assert len(reader.person(person).card.attestations) == len(MEDICAL_SECTIONS)


def test_the_confirmation_can_be_undone(page: RecordPage, panel: ConfirmationsPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.notice) as notice:
        panel.done.click()
    assert notice.args is not None
    notice.args[1]()
    assert page.presenter.card().attestations == ()


def medicines_item(page: RecordPage) -> str:
    at = [part.part.section for part in page.form.sections].index(Section.MEDICINES)
    return page.sections.item(at).text()


def test_a_change_uncovers_its_section_everywhere_and_changing_back_covers_it(
    page: RecordPage, panel: ConfirmationsPanel, qtbot: QtBot
) -> None:
    panel.name.setFocus()
    confirm(panel, page, qtbot)
    qtbot.waitUntil(lambda: "✓" in medicines_item(page))
    strength = page.form.lists["medical.medicines"].row_editors[0].editors["strength"]
    strength.setFocus()
    press(strength, Qt.Key.Key_End)
    type_text(strength, "x")
    qtbot.waitUntil(lambda: standings(page)[Section.MEDICINES] is Standing.CHANGED)
    assert standings(page)[Section.CONDITIONS] is Standing.COVERS
    assert "⚠" in medicines_item(page)
    told = " ".join(text for text, _ in panel._shown)
    assert "20 mgx" in told
    assert "zmieniono po potwierdzeniu" in told
    heading = page.form.sections[[s.part.section for s in page.form.sections].index(Section.MEDICINES)]._standing
    assert heading.isVisible()
    assert "Ewa Leśna" in heading.text()
    press(strength, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: standings(page)[Section.MEDICINES] is Standing.COVERS)


def test_a_doubtful_licence_number_is_told_and_kept(page: RecordPage, panel: ConfirmationsPanel, qtbot: QtBot) -> None:
    type_text(panel.pwz, "5425741")
    assert panel._pwz_hint.isVisible()
    press(panel.pwz, Qt.Key.Key_Backspace)
    type_text(panel.pwz, "0")
    assert not panel._pwz_hint.isVisible()
    type_text(panel.pwz, "9")
    panel.done.click()
    assert {a.pwz for a in page.presenter.card().attestations} == {"54257409"}


def test_who_confirms_brings_their_name_unless_another_was_typed(panel: ConfirmationsPanel) -> None:
    panel.by.set_value(Attester.NURSE.value)
    panel.by.changed.emit()
    assert panel.name.value() == "Jan Cichy"
    panel.by.set_value(Attester.FAMILY.value)
    panel.by.changed.emit()
    assert panel.name.value() == "Maria Próbna"
    type_text(panel.name, "x")
    panel.by.set_value(Attester.DOCTOR.value)
    panel.by.changed.emit()
    assert "x" in str(panel.name.value())


def test_an_unreadable_date_is_asked_for_again(page: RecordPage, panel: ConfirmationsPanel) -> None:
    panel.on.setText("")
    type_text(panel.on, "31.02.2026")
    panel.done.click()
    assert panel.on.property("problem") == "true"
    assert page.presenter.card().attestations == ()


def test_nothing_ticked_confirms_nothing(page: RecordPage, panel: ConfirmationsPanel) -> None:
    for box in panel.sections.values():
        box.setChecked(False)
    assert not panel.done.isEnabled()
    panel.sections[Section.CONTACTS].click()
    panel.done.click()
    assert [a.section for a in page.presenter.card().attestations] == [Section.CONTACTS]


def test_the_scan_of_the_page_hangs_on_every_section(
    page: RecordPage, panel: ConfirmationsPanel, office: Office, person: PersonId, qtbot: QtBot
) -> None:
    QApplication.clipboard().setImage(screen_picture())
    panel.source.file.setFocus()
    strike(panel.source.file, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: panel.presenter.signed.scan is not None)
    panel.done.click()
    scans = {a.scan for a in page.presenter.card().attestations}
    with office.registry.read() as reader:
        assert scans == {info.id for info in reader.attachments(person)}
    assert panel.presenter.signed.scan is None


def test_the_camera_takes_the_page(page: RecordPage, panel: ConfirmationsPanel, qtbot: QtBot) -> None:
    camera = FakeCamera()
    panel.camera._find = lambda: (camera,)
    panel.source.camera.click()
    camera.show(screen_picture())
    panel.camera.take()
    qtbot.waitUntil(lambda: panel.presenter.signed.scan is not None)
    assert not camera.is_on()


def test_a_card_that_was_never_saved_cannot_be_confirmed(page: RecordPage, panel: ConfirmationsPanel) -> None:
    page.presenter.start_new()
    assert not panel.form.isVisible()
    assert panel._unsaved.isVisible()


def test_part_one_is_printed_and_then_offered_as_what_was_signed(
    page: RecordPage, panel: ConfirmationsPanel, office: Office, person: PersonId, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.form_wanted) as wanted:
        panel.send.click()
    assert wanted.args == [(person,)]
    page.hide()
    note_print(office, prepare_doctor_forms(office, [person], CardOptions()), "drukarka")
    page.show()
    qtbot.waitUntil(lambda: panel.revision.value() == "2")
    assert panel.revision.count() == 2
