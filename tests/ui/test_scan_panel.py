"""Scanning at the look-up: files, drops, the clipboard and the camera, and one key to open each person."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
import qrcode
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Action
from lifebox.domain.audit import AuditFilter
from lifebox.domain.ids import PersonId
from lifebox.lookup.images import Frame
from lifebox.services.codes import ReplaceReason, issue_codes, replace_code
from lifebox.services.demo import fill_with_fiction
from lifebox.services.office import Office
from lifebox.services.people import view_person
from lifebox.services.printing import CardOptions, prepare_cards, save_print
from lifebox.services.program import Program
from lifebox.ui.camera import CameraFault, grey_frame
from lifebox.ui.presenters.scan_presenter import MOST_SOURCES
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.emergency_view import EmergencyPage
from lifebox.ui.views.scan_panel import ScanPanel
from tests.support.qt import press, strike
from tests.ui.pictures import FakeCamera, screen_picture

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def people(office: Office) -> list[PersonId]:
    return list(fill_with_fiction(office, 6))


@pytest.fixture
def page(office: Office, program: Program, tasks: Tasks, people: list[PersonId], qtbot: QtBot) -> EmergencyPage:
    made = EmergencyPage(office, tasks, program.say)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.begin_typing()
    return made


@pytest.fixture
def cards(office: Office, people: list[PersonId], tmp_path: Path) -> Path:
    return save_print(office, prepare_cards(office, people[:3], CardOptions()), tmp_path / "karty.pdf")


def code_of(office: Office, person: PersonId) -> str:
    code = view_person(office, person).box.active_code
    assert code is not None
    return code.printed


def picture_of(text: str, path: Path) -> Path:
    code = qrcode.QRCode(border=4, box_size=6)
    code.add_data(text)
    drawn: Image.Image = code.make_image().get_image().convert("L")
    drawn.save(path)
    return path


def drop(page: EmergencyPage, data: QMimeData) -> None:
    """Drag something over the page and let go."""
    action, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    held = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page, QDragEnterEvent(QPointF(300, 300), action, data, buttons, held))
    assert page.scans.target.hint.isVisible()
    QApplication.sendEvent(page, QDropEvent(QPointF(300, 300), action, data, buttons, held))
    assert not page.scans.target.hint.isVisible()


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def told(page: EmergencyPage) -> list[str]:
    rows = (page.scans.list.itemWidget(page.scans.list.item(at)) for at in range(page.scans.list.count()))
    return ["\n".join(label.text() for label in row.findChildren(QLabel)) for row in rows]


def scanned(page: EmergencyPage, qtbot: QtBot) -> ScanPanel:
    qtbot.waitUntil(page.scans.list.isVisible)
    return page.scans


def test_every_code_of_every_page_is_judged_and_one_key_opens_its_person(
    page: EmergencyPage, cards: Path, people: list[PersonId], qtbot: QtBot
) -> None:
    drop(page, files(cards))
    panel = scanned(page, qtbot)
    rows = told(page)
    assert ["podpis prawdziwy; aktualny wydruk" in row for row in rows] == [True] * 3
    assert {"karty.pdf", "strona 2"} <= set("\n".join(rows).replace(" · ", "\n").split("\n"))
    assert panel.list.hasFocus()
    assert not page.answers.isVisible()
    assert [line.person.id for line in panel.list._lines if line.person] == people[:3]
    press(panel.list, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: page.presenter.is_open)
    assert page.presenter.disclosing.is_open


def test_a_picture_of_one_card_opens_its_record(
    page: EmergencyPage, office: Office, people: list[PersonId], tmp_path: Path, qtbot: QtBot
) -> None:
    code = code_of(office, people[0])
    drop(page, files(picture_of(f"PUDELKO ZYCIA {code} TEL 585511710", tmp_path / "etykieta.png")))
    qtbot.waitUntil(lambda: page.presenter.is_open or page.scans.list.count() > 1)
    assert told(page)[0].splitlines()[1].startswith("kod ważny")


def test_what_is_no_paper_of_now_is_told_and_opens_nothing(
    page: EmergencyPage, office: Office, people: list[PersonId], tmp_path: Path, qtbot: QtBot
) -> None:
    old = code_of(office, people[0])
    replace_code(office, view_person(office, people[0]).box.id, ReplaceReason.LOST)
    (free,) = issue_codes(office, 1)
    texts = {"stary": old, "wolny": free.printed, "obcy": "7K3M-9QXD-2", "inny": "https://example.org"}
    drop(page, files(*(picture_of(text, tmp_path / f"{name}.png") for name, text in texts.items())))
    scanned(page, qtbot)
    rows = "\n".join(told(page))
    for words in ("kod wymieniony", "kod jeszcze nieprzypisany", "nieznany w tym rejestrze", "nie nasz: nieznany kod"):
        assert words in rows
    assert not page.presenter.is_open
    strike(page.scans.list, Qt.Key.Key_Escape)
    assert page.field.hasFocus()
    assert page.answers.isVisible()


def locked(path: Path) -> Path:
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(path, encryption=pikepdf.Encryption(user="tajne", owner="tajne"))
    return path


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


FAULTS: dict[str, Callable[[Path], Path]] = {
    "zamknięty hasłem": lambda folder: locked(folder / "a.pdf"),
    "uszkodzony": lambda folder: written(folder / "b.pdf", b"%PDF-1.7\nbroken"),
    "pusty": lambda folder: written(folder / "c.png", b""),
    "HEIC": lambda folder: written(folder / "d.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
    "folder": lambda folder: folder,
    "Nie ma takiego pliku": lambda folder: folder / "nie-ma.png",
    "Nie ma tu kodu QR": lambda folder: written(folder / "e.png", blank(folder)),
}


def blank(folder: Path) -> bytes:
    path = folder / "pusta.png"
    Image.new("L", (80, 80), 255).save(path)
    return path.read_bytes()


def test_each_file_that_cannot_be_read_says_why_and_the_others_are_read(
    page: EmergencyPage, office: Office, people: list[PersonId], tmp_path: Path, qtbot: QtBot
) -> None:
    good = picture_of(code_of(office, people[0]), tmp_path / "dobra.png")
    drop(page, files(*(make(tmp_path) for make in FAULTS.values()), good))
    scanned(page, qtbot)
    rows = told(page)
    assert len(rows) >= len(FAULTS) + 1
    for words, row in zip(FAULTS, rows, strict=False):
        assert words in row
    assert "kod ważny" in rows[len(FAULTS)]


def test_too_many_files_are_refused(page: EmergencyPage, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.notice) as notice:
        drop(page, files(*(tmp_path / str(number) for number in range(MOST_SOURCES + 1))))
    assert str(MOST_SOURCES) in str(notice.args)


def test_words_go_into_the_field_and_web_addresses_nowhere(page: EmergencyPage, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setText("kolejowa\n14")
    drop(page, data)
    assert page.field.text() == "kolejowa 14"
    data.setUrls([QUrl("https://example.org/kod.png")])
    with qtbot.waitSignal(page.notice) as notice:
        drop(page, data)
    assert "Adresów internetowych" in str(notice.args)
    assert page.field.text() == "kolejowa 14"


def test_a_copied_picture_is_scanned_from_the_field(
    page: EmergencyPage, office: Office, people: list[PersonId], tmp_path: Path, qtbot: QtBot
) -> None:
    path = picture_of(code_of(office, people[0]), tmp_path / "ekran.png")
    QApplication.clipboard().setImage(QImage(str(path)))
    strike(page.field, Qt.Key.Key_V, CONTROL)
    scanned(page, qtbot)
    assert "kod ważny" in told(page)[0]
    QApplication.clipboard().setText("nowak")
    page.begin_typing()
    strike(page.field, Qt.Key.Key_V, CONTROL)
    assert page.field.text() == "nowak"
    assert not page.scans.list.isVisible()


def test_reading_can_be_cancelled(page: EmergencyPage, tasks: Tasks, cards: Path, qtbot: QtBot) -> None:
    tasks.job_started.connect(lambda job: job.cancel())
    with qtbot.waitSignal(page.notice) as notice:
        page.scans.presenter.take_sources([cards])
    assert "Przerwano" in str(notice.args)
    assert not page.scans.list.isVisible()


def test_every_scan_is_written_to_the_log(page: EmergencyPage, office: Office, cards: Path, qtbot: QtBot) -> None:
    page.scans.presenter.take_sources([cards])
    scanned(page, qtbot)
    with office.registry.read() as reader:
        (entry,) = reader.audit_entries(AuditFilter(actions=(Action.SCANNED,)))
    assert dict(entry.facts) == {"codes": "9", "known": "9"}  # three on each card


# The camera


def photographed(path: Path) -> QImage:
    return QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)


def test_what_the_camera_sees_opens_the_record_and_switches_it_off(
    page: EmergencyPage, office: Office, people: list[PersonId], tmp_path: Path, qtbot: QtBot
) -> None:
    camera, other = FakeCamera(), FakeCamera("Kamera na biurku")
    page.scans.camera._find = lambda: (camera, other)
    strike(page.field, Qt.Key.Key_E, CONTROL)
    assert camera.is_on()
    assert page.scans.camera.choice.isVisible()
    page.scans.camera.choice.setCurrentIndex(1)
    page.scans.camera.choice.activated.emit(1)
    assert not camera.is_on()
    assert other.is_on()
    other.show(screen_picture())
    qtbot.waitUntil(lambda: not page.scans.presenter._looks)
    assert page.scans.list.count() == 0
    other.show(photographed(picture_of(code_of(office, people[0]), tmp_path / "kod.png")))
    qtbot.waitUntil(lambda: page.presenter.is_open or page.scans.list.count() > 1)
    if page.presenter.is_open:
        assert not other.is_on()


def test_only_one_picture_is_read_at_a_time_and_a_code_that_stays_counts_once(
    page: EmergencyPage, tmp_path: Path, qtbot: QtBot
) -> None:
    picture = photographed(picture_of("7K3M-9QXD-2", tmp_path / "kod.png"))
    presenter = page.scans.presenter
    made: list[None] = []

    def frame() -> Frame:
        made.append(None)
        return grey_frame(picture)

    for _ in range(50):
        presenter.look(frame)
    scanned(page, qtbot)
    assert len(made) == 1
    shown: list[bool] = []
    page.scans.shown.connect(shown.append)
    qtbot.waitUntil(lambda: not presenter._looks)
    presenter.look(frame)
    qtbot.waitUntil(lambda: not presenter._looks)
    assert shown == []


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (CameraFault.NONE, "Nie ma tu kamery"),
        (CameraFault.NOT_INSTALLED, "bez obsługi kamery"),
        (CameraFault.REFUSED, "System nie pozwala"),
        (CameraFault.STOPPED, "Kamera przestała"),
    ],
)
def test_without_a_camera_the_page_says_why_and_works_on(
    page: EmergencyPage, qtbot: QtBot, fault: CameraFault, words: str
) -> None:
    camera = FakeCamera()
    late = fault in {CameraFault.REFUSED, CameraFault.STOPPED}
    page.scans.camera._find = lambda: (camera,) if late else fault
    with qtbot.waitSignal(page.notice) as notice:
        page.scans.look.click()
        if late:
            camera.lost(fault)
    assert words in str(notice.args)
    assert not camera.is_on()
    assert not page.scans.camera.isVisible()


def test_nothing_of_the_camera_stays_on_when_the_page_is_left(page: EmergencyPage) -> None:
    camera = FakeCamera()
    page.scans.camera._find = lambda: (camera,)
    page.scans.look.click()
    strike(page.scans.camera.back, Qt.Key.Key_Escape)
    assert not camera.is_on()
    page.scans.look.click()
    page.hide()
    assert not camera.is_on()
