"""A scanner types into every page and panel: nothing is changed, saved or pressed, and the look-up gets the code."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Action
from lifebox.domain.audit import AuditFilter
from lifebox.domain.codes import BoxCode
from lifebox.domain.payloads import format_minimum_line
from lifebox.domain.signers import Authenticity
from lifebox.lookup.scans import ScanVerdict
from lifebox.lookup.signed.payload import format_signed
from lifebox.services.codes import issue_codes
from lifebox.services.people import view_person
from lifebox.services.program import Program
from lifebox.ui import wedge as wedge_module
from lifebox.ui.application import Window
from lifebox.ui.presenters.navigation import PageId
from lifebox.ui.views.emergency_view import EmergencyPage
from lifebox.ui.views.login_view import LoginPage
from lifebox.ui.wedge import WedgeWatch
from tests.documents import samples
from tests.support.program import make_office
from tests.support.scanner import scan, slow_down
from tests.support.signed import said_of
from tests.ui.scenes import SCENES, Scenes

WRITES_BY_ITSELF = {
    Action.SCANNED,
    Action.SEARCHED,
    Action.DRAFT_SAVED,  # the page that is left keeps what somebody typed there before
    Action.DISCLOSURE_CLOSED,  # a look-up page with an open card opens the next one
    Action.DISCLOSURE_NOTED,
}


def code_of(scenes: Scenes, at: int = 0) -> BoxCode:
    code = view_person(scenes.desk._office, scenes.people[at]).box.active_code
    assert code is not None
    return code


def look_up(scenes: Scenes) -> EmergencyPage:
    page = scenes.desk.pages[PageId.EMERGENCY]
    assert isinstance(page, EmergencyPage)
    return page


def written(scenes: Scenes) -> list[Action]:
    with scenes.desk._office.registry.read() as reader:
        return [entry.action for entry in reader.audit_entries(AuditFilter())]


def typed(scenes: Scenes) -> dict[QWidget, object]:
    """What stands in every field and box of the program but the look-up's."""
    found: dict[QWidget, object] = {}
    for window in QApplication.topLevelWidgets():
        for part in window.findChildren(QWidget):
            if isinstance(part, QLineEdit):
                found[part] = part.text()
            elif isinstance(part, QPlainTextEdit):
                found[part] = part.toPlainText()
            elif isinstance(part, QComboBox):
                found[part] = part.currentText()
            elif isinstance(part, QAbstractButton) and part.isCheckable() and not part.property("nav"):
                found[part] = part.isChecked()
    page = look_up(scenes)
    return {part: value for part, value in found.items() if part is not page and not page.isAncestorOf(part)}


@contextmanager
def heard() -> Iterator[list[str]]:
    """Every button and every action of the program that is pressed meanwhile."""
    pressed: list[str] = []
    windows = QApplication.topLevelWidgets()
    actions = [each for window in windows for each in window.findChildren(QAction)]
    buttons = [each for window in windows for each in window.findChildren(QAbstractButton)]
    heard_of = [each.triggered.connect(lambda *_, a=each: pressed.append(a.text())) for each in actions]
    heard_of += [each.clicked.connect(lambda *_, b=each: pressed.append(b.accessibleName())) for each in buttons]
    yield pressed
    for connection in heard_of:
        QObject.disconnect(connection)


@pytest.fixture
def wedge(window: Window) -> WedgeWatch:
    return slow_down(window)


def quiet(scenes: Scenes) -> None:
    """Once everything that was asked before is answered."""
    answered: list[None] = []
    tasks = scenes.window.tasks
    tasks.read(lambda: None, lambda _: tasks.write(lambda: None, answered.append, lambda _: None), lambda _: None)
    scenes.qtbot.waitUntil(lambda: bool(answered))


GROUPS = 4


@pytest.mark.parametrize("group", range(GROUPS))
def test_a_burst_into_every_page_only_looks_up(scenes: Scenes, wedge: WedgeWatch, qtbot: QtBot, group: int) -> None:
    code = code_of(scenes, 1)
    page = look_up(scenes)
    found: dict[str, object] = {}
    for name in SCENES[group::GROUPS]:
        getattr(scenes, name)()
        quiet(scenes)
        page.scans.forget()
        before, fields = len(written(scenes)), typed(scenes)
        with heard() as pressed:
            scan(wedge, f"\x02PUDELKO ZYCIA {code.printed} TEL 585511710\t\r")
            qtbot.waitUntil(lambda: page.scans.list.count() == 1)
        quiet(scenes)
        log, after = written(scenes), typed(scenes)
        changed = {p.accessibleName(): now for p, now in after.items() if p in fields and fields[p] != now}
        allowed = {*WRITES_BY_ITSELF, *([Action.DISCLOSURE_OPENED] if name.startswith("emergency") else [])}
        wrong = [action for action in log[: len(log) - before] if action not in allowed]
        if changed or wrong or pressed:
            found[name] = changed, wrong, pressed
        page.presenter.close()
    assert found == {}


def test_a_scan_on_the_look_up_page_opens_the_record(scenes: Scenes, wedge: WedgeWatch, qtbot: QtBot) -> None:
    scenes.emergency()
    page = look_up(scenes)
    scan(wedge, f"{code_of(scenes).printed}\r")
    qtbot.waitUntil(lambda: page.presenter.is_open)
    assert page.field.text() == ""
    assert page.scans.list.line is not None
    assert page.scans.list.line.person is not None
    assert page.scans.list.line.person.id == scenes.people[0]


def test_all_lines_of_a_printed_code_are_read_at_once(scenes: Scenes, wedge: WedgeWatch, qtbot: QtBot) -> None:
    scenes.start()
    page = look_up(scenes)
    printed = scenes.desk._office.clock.today()
    scan(wedge, f"Pani Prubna 1942\r!! PENICYLINA\r\r{format_minimum_line(code_of(scenes), 1, printed)}\r\n\x04")
    qtbot.waitUntil(lambda: page.scans.list.count() == 1)
    (line,) = page.scans.list._lines
    assert line.code is not None
    assert line.code.verdict is ScanVerdict.OUTDATED
    assert not page.presenter.is_open


def test_the_whole_signed_card_is_read_at_the_speed_of_a_scanner(
    scenes: Scenes, wedge: WedgeWatch, qtbot: QtBot
) -> None:
    scenes.people_filtered()
    office, page = scenes.desk._office, look_up(scenes)
    said = said_of(samples.typical(6), registry=office.registry.id, code=code_of(scenes), revision=2)
    text = format_signed(said, office.registry.sign_card)
    assert len(text) > 800
    scan(wedge, f"{text}\r")
    qtbot.waitUntil(lambda: page.scans.list.count() == 1)
    (line,) = page.scans.list._lines
    assert line.code is not None
    assert line.code.authenticity is Authenticity.GENUINE


def test_an_unknown_code_does_nothing_and_is_typed_on_demand(scenes: Scenes, wedge: WedgeWatch, qtbot: QtBot) -> None:
    scenes.record()
    page = scenes._record_page()
    editor = page.form.editors["identity.surname"]
    editor.setFocus()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    scan(wedge, "REGAL-2026-0417\r\x1d")
    qtbot.waitUntil(lambda: "nieznany kod" in scenes.desk.strip.message.text())
    assert scenes.desk.current is page
    assert editor.text() == "Próbna"
    scenes.desk.strip.undo.click()
    assert editor.text() == "REGAL-2026-0417"


def test_a_label_is_given_to_the_box_where_its_code_is_asked_for(
    scenes: Scenes, wedge: WedgeWatch, qtbot: QtBot
) -> None:
    scenes.record_box()
    page = scenes._record_page()
    (code,) = issue_codes(scenes.desk._office, 1)
    line = page.box.codes
    qtbot.waitUntil(line.code.isEnabled)
    line.code.setFocus()
    scan(wedge, f"PUDELKO ZYCIA {code.printed} TEL 585511710\r")
    qtbot.waitUntil(lambda: code_of(scenes) == code)
    assert scenes.desk.current is page


def strike_at(at: int, letter: str) -> None:
    """A key of a person, at a time of the system's clock."""
    window = QApplication.focusWindow()
    assert window is not None
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, letter)
        event.setTimestamp(at)
        QApplication.sendEvent(window, event)


def test_what_a_person_types_arrives_in_order_and_soon(scenes: Scenes, qtbot: QtBot) -> None:
    scenes.emergency()
    field = look_up(scenes).field
    for at, letter in zip((1_000, 1_120, 1_150, 1_160, 1_300), "łucja", strict=True):
        strike_at(at, letter)
    assert field.text() == "łucj"
    qtbot.waitUntil(lambda: field.text() == "łucja")


def test_a_key_of_a_person_is_not_kept_for_another_field(scenes: Scenes) -> None:
    scenes.emergency()
    field = look_up(scenes).field
    strike_at(1_000, "a")
    assert field.text() == ""
    QTest.mouseClick(scenes.window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert field.text() == "a"


def test_a_chord_that_a_programmed_key_sends_acts_a_moment_later(scenes: Scenes, wedge: WedgeWatch) -> None:
    scenes.start()
    QTest.keyClick(scenes.window.windowHandle(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert not scenes.desk.palette_line.isVisible()
    wedge.end()
    assert scenes.desk.palette_line.isVisible()


def test_a_dialog_that_asks_for_a_file_gets_its_keys_at_once(
    scenes: Scenes, wedge: WedgeWatch, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Chooser(QDialog):
        """As Qt's own, without its threads."""

    monkeypatch.setattr(wedge_module, "QFileDialog", Chooser)
    chooser = Chooser(scenes.desk)
    field = QLineEdit(chooser)
    chooser.setModal(True)
    chooser.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    for letter in "/media":
        strike_at(1, letter)
    assert field.text() == "/media"
    chooser.close()


def test_numbers_of_characters_are_no_mnemonics(scenes: Scenes) -> None:
    scenes.record()
    page = scenes._record_page()
    before = page.form.verticalScrollBar().value()
    for digit in (Qt.Key.Key_8, Qt.Key.Key_0):
        keypad = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.KeypadModifier
        QTest.keyClick(scenes.window.windowHandle(), digit, keypad)
    assert page.form.verticalScrollBar().value() == before


def test_before_log_in_a_code_does_nothing_and_a_password_manager_types(
    window: Window, wedge: WedgeWatch, program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "okno.lifebox"
    make_office(program, path).registry.close()
    window.begin(path)
    page = window.centralWidget()
    assert isinstance(page, LoginPage)
    scan(wedge, "PUDELKO ZYCIA 7K3M-9QXD-2 TEL 585511710\r")
    assert window.centralWidget() is page
    assert page.password.text() == ""
    qtbot.waitUntil(lambda: page.login.count() == 1)
    page.login.setEditText("")
    page.login.setFocus()
    scan(wedge, "anna-nowak\tabc")
    assert page.password.text() == "abc"
    assert page.login.currentText() == "anna-nowak"
