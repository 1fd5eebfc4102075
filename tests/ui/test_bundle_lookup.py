"""A look-up bundle as the whole program: opened by its pass phrase, read-only, noted in its own log."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from lifebox.security.bundle_log import open_entries, read_log
from lifebox.ui.application import Window
from lifebox.ui.views.bundle_login import BundleLoginPage
from lifebox.ui.views.duty_view import LookupDesk
from lifebox.ui.views.login_view import LoginPage
from lifebox.ui.views.menus import deeds
from lifebox.ui.views.navigation_bar import NavigationBar
from lifebox.ui.views.widgets import Menu
from lifebox.ui.views.wizard_view import WizardPage
from tests.support.bundles import CREATED, OTHER, OTHER_PHRASE, PHRASE, RECIPIENT, SECRET, make_bundle, records
from tests.support.program import StandingClock
from tests.support.qt import press, type_text
from tests.ui.test_accessibility import faults

PEOPLE = records(20)
DATA = make_bundle(PEOPLE)


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "patrol.lifebundle").write_bytes(DATA)
    return stick / "patrol.lifebundle"


@pytest.fixture
def page(window: Window, bundle: Path, qtbot: QtBot) -> BundleLoginPage:
    """The window as a double click on the file opens it."""
    window.begin(bundle)
    made = window.centralWidget()
    assert isinstance(made, BundleLoginPage)
    qtbot.waitUntil(lambda: made.recipient.count() == 2)
    return made


@pytest.fixture
def desk(page: BundleLoginPage, window: Window, qtbot: QtBot) -> LookupDesk:
    enter(page, PHRASE)
    qtbot.waitUntil(lambda: window.shell is not None)
    assert isinstance(window.shell, LookupDesk)
    return window.shell


def enter(page: BundleLoginPage, phrase: str, recipient: str = RECIPIENT) -> None:
    page.recipient.setCurrentText(recipient)
    page.phrase.setFocus()
    type_text(page.phrase, phrase)
    press(page.phrase, Qt.Key.Key_Return)


def open_first(desk: LookupDesk, qtbot: QtBot, text: str = "nowicka") -> None:
    type_text(desk.page.field, text)
    press(desk.page.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.is_busy)


def test_a_bundle_tells_whose_it_is_before_anything_is_typed(page: BundleLoginPage, window: Window) -> None:
    assert "MOPS Sopot" in page.about.text()
    assert "22.12.2026" in page.about.text()
    assert [page.recipient.itemText(at) for at in range(2)] == [RECIPIENT, OTHER]
    assert window.focusWidget() is page.recipient
    assert faults(window) == []


def test_the_right_pass_phrase_opens_the_look_up_and_nothing_else(
    desk: LookupDesk, window: Window, bundle: Path
) -> None:
    assert window.focusWidget() is desk.page.field
    assert desk.findChildren(NavigationBar) == []
    offered = {deed.keys for deed in deeds(window) if deed.menu in {Menu.GO, Menu.PROGRAM, Menu.HELP}}
    assert not offered & {"F3", "F4", "F6", "F7", "Ctrl+K", "Ctrl+N", "Shift+F7"}
    assert window.windowTitle().endswith("MOPS Sopot")
    assert not desk.alarm.isVisible()
    assert bundle.with_name("patrol.lifebundle.log").exists()
    assert faults(window) == []


def test_a_record_opens_on_its_red_tier_and_is_noted_in_the_log(
    desk: LookupDesk, bundle: Path, clock: StandingClock, qtbot: QtBot
) -> None:
    open_first(desk, qtbot)
    assert desk.page.record.lines
    clock.advance(minutes=2)
    press(desk.page.field, Qt.Key.Key_Escape)
    log = bundle.with_name("patrol.lifebundle.log")

    def noted() -> bool:
        read = read_log(log.read_bytes())
        assert read is not None
        entries, whole = open_entries(read, SECRET)
        return whole and any(b'"closed"' in entry for entry in entries)

    qtbot.waitUntil(noted)


def test_a_wrong_pass_phrase_is_told_and_another_can_be_typed(
    page: BundleLoginPage, window: Window, qtbot: QtBot
) -> None:
    enter(page, OTHER_PHRASE)
    qtbot.waitUntil(lambda: "nie otwiera" in page.problem.text())
    assert page.phrase.text() == ""
    assert window.focusWidget() is page.phrase
    enter(page, OTHER_PHRASE, OTHER)
    qtbot.waitUntil(lambda: window.shell is not None)


@pytest.mark.parametrize(("moved", "words"), [(timedelta(days=30), "22.12.2026"), (timedelta(days=-2), "Zegar")])
def test_out_of_its_time_it_says_calmly_whom_to_call(
    window: Window, bundle: Path, clock: StandingClock, qtbot: QtBot, moved: timedelta, words: str
) -> None:
    clock.moment = CREATED + moved
    window.begin(bundle)
    page = window.centralWidget()
    assert isinstance(page, BundleLoginPage)
    qtbot.waitUntil(lambda: words in page.verdict.text())
    assert "58 551 17 10" in page.verdict.text()
    assert not page.phrase.isVisible()
    assert window.focusWidget() is page.other
    assert faults(window) == []


def test_the_end_of_its_time_is_noticed_while_it_is_open(desk: LookupDesk, clock: StandingClock, qtbot: QtBot) -> None:
    clock.advance(days=31)
    told: list[str] = []
    desk.page.notice.connect(lambda text, _: told.append(text))
    type_text(desk.page.field, "nowicka")
    qtbot.waitUntil(lambda: any("22.12.2026" in text for text in told))


def test_a_changed_file_shows_nothing_of_itself(window: Window, bundle: Path, qtbot: QtBot) -> None:
    bundle.write_bytes(DATA[:-1] + bytes([DATA[-1] ^ 1]))
    window.begin(bundle)
    page = window.centralWidget()
    assert isinstance(page, BundleLoginPage)
    qtbot.waitUntil(lambda: "uszkodzony" in page.verdict.text())
    assert not page.about.isVisible()


def test_where_nothing_can_be_written_that_stays_in_sight(
    window: Window, bundle: Path, qtbot: QtBot, program: object
) -> None:
    bundle.with_name("patrol.lifebundle.log").mkdir()
    (bundle.parent.parent / "settings").write_text("a file where the folder should be")
    window.begin(bundle)
    page = window.centralWidget()
    assert isinstance(page, BundleLoginPage)
    qtbot.waitUntil(lambda: page.recipient.count() == 2)
    enter(page, PHRASE)
    qtbot.waitUntil(lambda: window.shell is not None)
    assert isinstance(window.shell, LookupDesk)
    assert "na kartce" in window.shell.alarm_text.text()
    open_first(window.shell, qtbot)
    assert window.shell.page.record.lines


def test_locking_starts_anew_at_the_bundle(
    desk: LookupDesk, window: Window, bundle: Path, restarts: list[Path], qtbot: QtBot
) -> None:
    press(desk.page.field, Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: restarts == [bundle])


def test_log_in_and_wizard_lead_to_a_bundle_and_back(
    window: Window, bundle: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(bundle), ""))
    window.begin(tmp_path / "nowy.lifebox")
    wizard = window.centralWidget()
    assert isinstance(wizard, WizardPage)
    wizard.bundle_wanted.emit()
    page = window.centralWidget()
    assert isinstance(page, BundleLoginPage)
    qtbot.waitUntil(lambda: page.recipient.count() == 2)
    page.registry.click()
    assert isinstance(window.centralWidget(), WizardPage)


def test_the_log_in_of_a_registry_leads_to_a_bundle_and_back(
    window: Window, bundle: Path, program: object, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "inny.lifebox").mkdir()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(bundle), ""))
    window.begin(tmp_path / "inny.lifebox")
    login = window.centralWidget()
    assert isinstance(login, LoginPage)
    login.bundle.click()
    page = window.centralWidget()
    assert isinstance(page, BundleLoginPage)
    qtbot.waitUntil(lambda: page.recipient.count() == 2)
    page.registry.click()
    login = window.centralWidget()
    assert isinstance(login, LoginPage)
    assert login.presenter.path == tmp_path / "inny.lifebox"


def test_whoever_opened_it_may_look_up_and_nothing_else(desk: LookupDesk) -> None:
    assert desk.page.presenter.unfinished is None
    assert not desk.page.presenter.receivable
