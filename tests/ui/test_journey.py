"""One way through the real window and a real registry: wizard, log-in, new person, save, look-up, print."""

from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lifebox.domain.boxes import PrintKind, PrintRecord
from lifebox.services.office import Office
from lifebox.ui.application import Window
from lifebox.ui.presenters.navigation import PageId
from lifebox.ui.presenters.wizard_presenter import Step
from lifebox.ui.views.emergency_view import EmergencyPage
from lifebox.ui.views.login_view import LoginPage
from lifebox.ui.views.prints_view import PrintsPage
from lifebox.ui.views.record_view import RecordPage
from lifebox.ui.views.wizard_view import WizardPage
from tests.support.program import PASSWORD
from tests.support.qt import press, type_text


def text_of(pdf: Path) -> str:
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf.read_bytes()))


def go_through_wizard(window: Window, qtbot: QtBot, folder: Path) -> Path:
    window.begin(folder / "nowy.lifebox")
    page = window.centralWidget()
    assert isinstance(page, WizardPage)
    press(page.name, Qt.Key.Key_Return)
    press(page.next, Qt.Key.Key_Return)
    assert page.presenter.step.name == Step.ADMINISTRATOR.name
    type_text(page.login, "ewa")
    type_text(page.password, PASSWORD)
    type_text(page.repeated, PASSWORD)
    page.next.click()
    qtbot.waitUntil(lambda: page.presenter.step is Step.RECOVERY)
    qtbot.waitUntil(lambda: page.sheet.pages == 1)
    sheet = folder / "arkusz.pdf"
    page.presenter.save_sheet(folder / "nie ma" / "arkusz.pdf")
    qtbot.waitUntil(lambda: bool(page._problem.text()))
    assert page.next.text() == "Gotowe, zaloguj"
    page.presenter.save_sheet(sheet)
    qtbot.waitUntil(lambda: page.presenter.lack() is None)
    assert "arkusz.pdf" in page._kept.text()
    type_text(page.typed, "00000000")
    press(page.typed, Qt.Key.Key_Return)
    assert page.presenter.step is Step.RECOVERY
    page.typed.clear()
    return sheet


def finish_wizard(window: Window, sheet: Path) -> LoginPage:
    page = window.centralWidget()
    assert isinstance(page, WizardPage)
    key = "".join(text_of(sheet).split()).split("AGE-SECRET-KEY-1", 1)[1][:58]
    type_text(page.typed, key[-8:].lower())
    press(page.typed, Qt.Key.Key_Return)
    login = window.centralWidget()
    assert isinstance(login, LoginPage)
    return login


def add_person(window: Window, qtbot: QtBot) -> RecordPage:
    assert window.desk is not None
    window.desk.new_person()
    page = window.desk.pages[PageId.RECORD]
    assert isinstance(page, RecordPage)
    type_text(page.form.editors["identity.surname"], "Brzęczyszczykiewicz")
    type_text(page.form.editors["identity.given_names"], "Łucja")
    type_text(page.form.editors["identity.birth"], "1942")
    type_text(page.form.editors["residence.address.street"], "Kolejowa")
    type_text(page.form.editors["residence.address.building"], "14")
    medicines = page.form.lists["medical.medicines"]
    medicines.add_button.click()
    for path, text in (("trade_name", "Xarelto"), ("strength", "20 mg"), ("dose", "0-0-1")):
        type_text(medicines.row_editors[0].editors[path], text)
    page.save_button.click()
    qtbot.waitUntil(lambda: page.presenter.person is not None)
    return page


def test_from_the_wizard_to_the_printed_card(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    sheet = go_through_wizard(window, qtbot, tmp_path)
    login = finish_wizard(window, sheet)
    qtbot.waitUntil(lambda: login.login.count() == 1)
    type_text(login.password, PASSWORD)
    press(login.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk is not None)
    desk = window.desk
    assert desk is not None
    record = add_person(window, qtbot)
    assert record.presenter.person is not None

    desk.go_to(PageId.EMERGENCY)
    page = desk.current
    assert isinstance(page, EmergencyPage)
    type_text(page.field, "bżęczyszczykiewicz kolejowa 14")
    qtbot.waitUntil(lambda: page.answers.count() == 1)
    press(page.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.presenter.is_open)
    assert page.bar.isVisible()
    assert "Brz" not in window.windowTitle()
    press_escape(page)

    desk.print_people((record.presenter.person,))
    prints = desk.current
    assert isinstance(prints, PrintsPage)
    qtbot.waitUntil(lambda: prints.presenter.ready)
    target = tmp_path / "karta"
    prints.presenter.save(target)
    qtbot.waitUntil(lambda: target.with_suffix(".pdf").exists())
    assert "Xarelto 20 mg" in text_of(target.with_suffix(".pdf"))
    office = the_office(window)
    qtbot.waitUntil(lambda: len(prints_of(office)) == 1)
    (made,) = prints_of(office)
    assert (made.kind, made.target, made.revision) == (PrintKind.CARD, "file", 1)


def press_escape(page: EmergencyPage) -> None:
    page.bar.close_wanted.emit()
    assert not page.presenter.is_open


def the_office(window: Window) -> Office:
    assert window._office is not None
    return window._office


def prints_of(office: Office) -> tuple[PrintRecord, ...]:
    with office.registry.read() as reader:
        return reader.prints()
