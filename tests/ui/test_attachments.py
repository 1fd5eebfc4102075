"""The panel of photo and scans: from file, clipboard, drop and camera onto the card, into the registry, onto paper."""

import io
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from lifebox.documents.pictures import JPEG, PDF, PORTRAIT, picture_size
from lifebox.domain.access import Action, Role
from lifebox.domain.audit import AuditFilter
from lifebox.domain.card import Card
from lifebox.domain.ids import PersonId
from lifebox.services.attachments import read_photo
from lifebox.services.office import Office
from lifebox.services.people import add_person
from lifebox.services.printing import CardOptions, prepare_cards
from lifebox.services.program import Program
from lifebox.ui.camera import Camera, CameraFault, find_cameras
from lifebox.ui.presenters.attaching import ATTESTATIONS
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.attachments_panel import AttachmentsPanel
from lifebox.ui.views.record_view import RecordPage
from tests.support.program import office_of
from tests.support.qt import press, strike
from tests.ui.parts import record_page
from tests.ui.pictures import FakeCamera, page_of_pdf, picture, screen_picture

CARD = Card.model_validate(
    {
        "identity": {"surname": "Próbna", "given_names": "Łucja", "birth": "1942"},
        "governance": {"consents": [{"scope": "registry"}, {"scope": "photo"}]},
        "attestations": [{"section": "medicines", "by": "doctor", "revision": 1}],
    }
)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def person(office: Office) -> PersonId:
    return add_person(office, CARD).person


def opened(page: RecordPage, person: PersonId, qtbot: QtBot) -> AttachmentsPanel:
    page.presenter.open(person)
    qtbot.waitUntil(lambda: page.presenter.person == person and page.standings.sent is not None)
    page.panels.open(page.attachments)
    qtbot.waitUntil(lambda: page.attachments.list.count() == 3)
    return page.attachments


@pytest.fixture
def page(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> RecordPage:
    made = record_page(office, program, tasks)
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def panel(page: RecordPage, person: PersonId, qtbot: QtBot) -> AttachmentsPanel:
    return opened(page, person, qtbot)


@pytest.fixture(autouse=True)
def temp_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Nothing of what is attached, shown or printed is written into the temporary folder."""
    folder = tmp_path / "temp"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    yield folder
    assert list(folder.rglob("*")) == []


def typed(page: RecordPage) -> Card:
    return page.presenter.card()


def cropped(panel: AttachmentsPanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: panel.stack.currentWidget() is panel.crop)


def test_a_photo_from_a_file_is_cropped_by_keys_kept_saved_and_printed(
    page: RecordPage,
    panel: AttachmentsPanel,
    office: Office,
    person: PersonId,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = tmp_path / "portret.png"
    file.write_bytes(picture((900, 600)))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    strike(panel.photo.file, Qt.Key.Key_Return)
    cropped(panel, qtbot)
    frame = panel.crop.frame
    qtbot.waitUntil(frame.hasFocus)
    begun = frame.crop
    assert begun is not None
    press(frame, Qt.Key.Key_Right)
    press(frame, Qt.Key.Key_Plus, text="+")
    assert frame.crop is not None
    assert frame.crop.left > begun.left
    assert frame.crop.width < begun.width
    press(frame, Qt.Key.Key_R, text="r")
    assert frame.crop.size == (600, 900)
    press(frame, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: typed(page).identity.photo is not None)
    photo = typed(page).identity.photo
    assert photo is not None
    assert str(photo.taken) == "2026-11-22"
    kept = read_photo(office, photo.attachment)
    wide, high = picture_size(kept)
    assert wide / high == pytest.approx(PORTRAIT[0] / PORTRAIT[1], abs=0.01)
    qtbot.waitUntil(lambda: not panel.portrait.pixmap().isNull())
    strike(page, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: page.presenter.basis.revision == 2)
    with pikepdf.open(io.BytesIO(prepare_cards(office, [person], CardOptions()).pdf)) as document:
        assert len(document.pages[0].get_images()) == 1


def test_escape_keeps_nothing_and_leads_back(page: RecordPage, panel: AttachmentsPanel, qtbot: QtBot) -> None:
    panel.presenter.choose_photo(picture())
    cropped(panel, qtbot)
    press(panel.crop.frame, Qt.Key.Key_Escape)
    assert panel.stack.currentIndex() == 0
    assert panel.crop.frame.crop is None
    assert typed(page).identity.photo is None
    assert panel.photo.file.hasFocus()


def test_a_picture_from_the_clipboard_is_removed_and_comes_back(
    page: RecordPage, panel: AttachmentsPanel, qtbot: QtBot
) -> None:
    QApplication.clipboard().setImage(screen_picture())
    panel.photo.file.setFocus()
    strike(panel.photo.file, Qt.Key.Key_V, CONTROL)
    cropped(panel, qtbot)
    panel.crop.take()
    qtbot.waitUntil(lambda: typed(page).identity.photo is not None)
    qtbot.waitUntil(panel.remove_photo.isEnabled)
    with qtbot.waitSignal(page.notice, check_params_cb=lambda _text, undo: undo is not None) as notice:
        panel.remove_photo.click()
    assert typed(page).identity.photo is None
    assert notice.args is not None
    notice.args[1]()
    assert typed(page).identity.photo is not None


def test_what_is_no_picture_is_told(page: RecordPage, panel: AttachmentsPanel, qtbot: QtBot, tmp_path: Path) -> None:
    QApplication.clipboard().setText("to nie obraz")
    with qtbot.waitSignal(page.notice) as notice:
        panel.photo.paste()
    assert "schowku" in str(notice.args)
    file = tmp_path / "list.docx"
    file.write_bytes(b"PK\x03\x04")
    with qtbot.waitSignal(page.notice) as told:
        panel.presenter.choose_photo(file)
    assert "JPEG, PNG" in str(told.args)
    assert panel.stack.currentIndex() == 0


def test_a_missing_consent_is_told_beside_the_photo(page: RecordPage, panel: AttachmentsPanel, qtbot: QtBot) -> None:
    panel.presenter.choose_photo(picture())
    cropped(panel, qtbot)
    panel.crop.take()
    qtbot.waitUntil(panel.remove_photo.isEnabled)
    assert panel._no_consent.isHidden()
    page.presenter.apply(
        lambda card: card.model_copy(update={"governance": card.governance.model_copy(update={"consents": ()})})
    )
    qtbot.waitUntil(lambda: not panel._no_consent.isHidden())


def test_the_date_of_the_photo_is_typed_or_told_unreadable(
    page: RecordPage, panel: AttachmentsPanel, qtbot: QtBot
) -> None:
    panel.presenter.choose_photo(picture())
    cropped(panel, qtbot)
    panel.crop.take()
    qtbot.waitUntil(panel.taken.isEnabled)
    panel.taken.setText("32.13.2020")
    panel.taken.editingFinished.emit()
    assert panel.taken.property("problem") == "true"
    panel.taken.setText("05.2020")
    panel.taken.editingFinished.emit()
    photo = typed(page).identity.photo
    assert photo is not None
    assert str(photo.taken) == "2020-05"


def drop(panel: AttachmentsPanel, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    for kind in (QDragEnterEvent, QDropEvent):
        event = kind(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(panel.scans, event)


def test_a_scan_is_dropped_looked_at_replaced_and_removed(
    page: RecordPage, panel: AttachmentsPanel, office: Office, person: PersonId, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "zgoda.pdf"
    file.write_bytes(page_of_pdf())
    panel.list.setCurrentRow(1)
    drop(panel, file)
    qtbot.waitUntil(lambda: typed(page).governance.consents[1].scan is not None)
    assert typed(page).governance.consents[0].scan is None
    qtbot.waitUntil(panel.look.isEnabled)
    panel.list.setFocus()
    panel.list.itemActivated.emit(panel.list.item(1))
    qtbot.waitUntil(lambda: panel.stack.currentWidget() is panel.viewer)
    assert panel.viewer.pdf.pages == 1
    with office.registry.read() as reader:
        (looked, *_) = reader.audit_entries(AuditFilter(subjects=(person,), actions=(Action.ATTACHMENT_VIEWED,)))
        assert {info.media_type for info in reader.attachments(person)} == {PDF}
        assert {info.name for info in reader.attachments(person)} == {"zgoda.pdf"}
    assert looked.login == "anna"
    press(panel.viewer, Qt.Key.Key_Escape)
    assert panel.stack.currentIndex() == 0
    assert panel.viewer.pdf.pages == 0
    first = typed(page).governance.consents[1].scan
    QApplication.clipboard().setImage(screen_picture())
    strike(panel.list, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: typed(page).governance.consents[1].scan not in {None, first})
    qtbot.waitUntil(panel.look.isEnabled)
    panel.look.click()
    qtbot.waitUntil(lambda: panel.stack.currentWidget() is panel.viewer)
    qtbot.waitUntil(lambda: not panel.viewer.picture.pixmap().isNull())
    panel.viewer.back.click()
    panel.list.setFocus()
    press(panel.list, Qt.Key.Key_Delete)
    assert typed(page).governance.consents[1].scan is None
    page.presenter.undo()
    assert typed(page).governance.consents[1].scan not in {None, first}


def test_a_pdf_that_cannot_be_drawn_is_told(page: RecordPage, panel: AttachmentsPanel, qtbot: QtBot) -> None:
    panel.list.setCurrentRow(0)
    panel.presenter.attach(panel._papers[0].place, b"%PDF-1.7\nnothing\nstartxref\n0\n%%EOF")
    qtbot.waitUntil(panel.look.isEnabled)
    panel.look.click()
    qtbot.waitUntil(lambda: panel.stack.currentWidget() is panel.viewer)
    assert panel.viewer.broken.isVisible()


def test_the_camera_takes_a_scan_of_a_confirmation(
    page: RecordPage, panel: AttachmentsPanel, office: Office, qtbot: QtBot
) -> None:
    camera = FakeCamera()
    panel.camera._find = lambda: (camera,)
    panel.list.setCurrentRow(2)
    panel.scans.camera.click()
    assert camera.is_on()
    assert not panel.camera.shoot.isEnabled()
    camera.show(screen_picture())
    qtbot.waitUntil(panel.camera.shoot.hasFocus)
    strike(panel.camera.shoot, Qt.Key.Key_Return)
    assert not camera.is_on()
    qtbot.waitUntil(lambda: typed(page).attestations[0].scan is not None)
    scan = typed(page).attestations[0].scan
    assert scan is not None
    with office.registry.read() as reader:
        assert reader.attachment(scan)[0] == JPEG


def test_a_camera_that_is_left_or_lost_is_switched_off(page: RecordPage, panel: AttachmentsPanel, qtbot: QtBot) -> None:
    camera = FakeCamera()
    panel.camera._find = lambda: (camera,)
    panel.photo.camera.click()
    press(panel.camera, Qt.Key.Key_Escape)
    assert not camera.is_on()
    panel.photo.camera.click()
    with qtbot.waitSignal(page.notice) as notice:
        camera.lost(CameraFault.STOPPED)
    assert "Kamera przestała" in str(notice.args)
    assert panel.stack.currentIndex() == 0
    panel.photo.camera.click()
    page.panels.close_area()
    assert not camera.is_on()


def test_without_a_camera_the_program_says_so_and_works_on(
    page: RecordPage, panel: AttachmentsPanel, qtbot: QtBot
) -> None:
    panel.camera._find = lambda: CameraFault.NONE
    with qtbot.waitSignal(page.notice) as notice:
        panel.photo.camera.click()
    assert "Nie ma tu kamery" in str(notice.args)
    assert panel.stack.currentIndex() == 0


def test_a_missing_camera_library_is_no_camera(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_name: str) -> Camera:
        raise ImportError

    monkeypatch.setattr("lifebox.ui.camera.import_module", missing)
    assert find_cameras() is CameraFault.NOT_INSTALLED


def test_a_row_leads_to_its_scan(page: RecordPage, panel: AttachmentsPanel, qtbot: QtBot) -> None:
    page.panels.close_area()
    row = page.form.lists[ATTESTATIONS].row_editors[0]
    row.editors["by"].setFocus()
    press(row.editors["by"], Qt.Key.Key_J, CONTROL)
    assert page.panels.current is panel
    qtbot.waitUntil(lambda: panel.list.currentRow() == 2)
    assert panel.list.hasFocus()


def test_what_comes_too_late_is_no_other_persons(
    page: RecordPage, panel: AttachmentsPanel, office: Office, person: PersonId, qtbot: QtBot
) -> None:
    other = add_person(office, CARD.model_copy(update={"note": "inna"})).person
    panel.presenter.attach(panel._papers[0].place, picture())
    page.presenter.open(other)
    qtbot.waitUntil(lambda: page.presenter.person == other)
    with office.registry.read() as reader:
        assert len(reader.attachments(person)) == 1
    assert typed(page).governance.consents[0].scan is None


def test_nobodys_face_stays_beside_another_record(
    page: RecordPage, panel: AttachmentsPanel, tasks: Tasks, qtbot: QtBot
) -> None:
    panel.presenter.choose_photo(picture())
    cropped(panel, qtbot)
    panel.crop.take()
    qtbot.waitUntil(lambda: not panel.portrait.pixmap().isNull())
    with_photo = typed(page)
    page.presenter.start_new()
    assert panel.portrait.pixmap().isNull()
    # The answer to the question for a photo may come when another card is shown already.
    panel.presenter.show_card(with_photo)
    panel.presenter.show_card(Card())
    answered: list[None] = []
    tasks.read(lambda: None, answered.append, lambda _: None)
    qtbot.waitUntil(lambda: bool(answered))
    assert panel.portrait.pixmap().isNull()


def test_who_may_only_look_changes_nothing(
    office: Office, program: Program, tasks: Tasks, person: PersonId, qtbot: QtBot
) -> None:
    auditor = office_of(program, office, Role.DATA_PROTECTION_OFFICER)
    page = record_page(auditor, program, tasks)
    qtbot.addWidget(page)
    page.show()
    panel = opened(page, person, qtbot)
    assert not any(b.isEnabled() for s in (panel.photo, panel.scans) for b in (s.file, s.clipboard, s.camera))
    QApplication.clipboard().setImage(screen_picture())
    panel.scans.paste()
    panel.photo.paste()
    qtbot.waitUntil(lambda: panel.stack.currentIndex() == 0)
    assert typed(page) == page.presenter.basis.card
    auditor.registry.close()
