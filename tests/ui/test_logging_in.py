"""Logging in: with a password that was handed out, with the sheet, and what is told afterwards."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Role
from lifebox.domain.accounts import LastLogin, Policy
from lifebox.domain.errors import LoginRefused
from lifebox.services.accounts import add_account
from lifebox.services.backups import back_up
from lifebox.services.keys import change_policy, renew_recovery, rotate_keys
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.ui.application import Window
from lifebox.ui.idle import IdleWatch
from lifebox.ui.presenters.navigation import PageId
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.first_password_view import FirstPasswordPage
from lifebox.ui.views.last_login import last_login_text
from lifebox.ui.views.login_view import LoginPage
from lifebox.ui.views.recover_view import RecoverPage
from lifebox.ui.views.start_view import StartPage
from tests.support.program import OTHER_PASSWORD, PASSWORD, make_office, office_of
from tests.support.qt import press, strike, type_text
from tests.ui.parts import opens

THIRD = "wrotki na deptaku 17 mew"


def log_in(window: Window, path: Path, login: str, password: str) -> LoginPage:
    window.begin(path)
    page = window.centralWidget()
    assert isinstance(page, LoginPage)
    page.presenter.log_in(login, password)
    return page


def test_the_window_locks_after_the_registrys_minutes(
    window: Window, program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "okno.lifebox"
    office = make_office(program, path)
    change_policy(office, Policy(idle_minutes=12))
    office.registry.close()
    log_in(window, path, "anna", PASSWORD)
    qtbot.waitUntil(lambda: window.shell is not None)
    (idle,) = (watch for watch in window._watches if isinstance(watch, IdleWatch))
    assert idle._timer.interval() == 12 * 60 * 1000


def test_a_handed_out_password_is_changed_before_anything_else(
    window: Window, program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "okno.lifebox"
    office = make_office(program, path)
    add_account(office, "ola", OTHER_PASSWORD, Role.SOCIAL_WORKER)
    log_in(window, path, "ola", OTHER_PASSWORD)
    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), FirstPasswordPage))
    page = window.centralWidget()
    assert isinstance(page, FirstPasswordPage)
    assert window.shell is None
    assert page.form.password.hasFocus()
    for secret in (page.form.password, page.form.repeated):
        type_text(secret, OTHER_PASSWORD)
    press(page.form.repeated, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "takie samo" in page.form._problem.text())
    for secret in (page.form.password, page.form.repeated):
        secret.clear()
        type_text(secret, THIRD)
    press(page.form.repeated, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk is not None)
    assert opens(program, office, "ola", THIRD)
    assert not opens(program, office, "ola", OTHER_PASSWORD)
    office.registry.close()


def test_who_closes_instead_of_choosing_leaves_the_registry_closed(
    window: Window, program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "okno.lifebox"
    office = make_office(program, path)
    add_account(office, "ola", OTHER_PASSWORD, Role.SOCIAL_WORKER)
    office.registry.close()
    log_in(window, path, "ola", OTHER_PASSWORD)
    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), FirstPasswordPage))
    window.close()
    assert window._office is None
    again = program.unlock(path, "ola", OTHER_PASSWORD)
    assert again.registry.must_change_password
    again.registry.close()


@pytest.mark.parametrize("lost", ["password", "key file", "registry"])
def test_the_sheet_alone_opens_what_is_lost(
    window: Window, program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lost: str
) -> None:
    path, target = tmp_path / "okno.lifebox", tmp_path / "nowy.lifebox"
    office = make_office(program, path)
    sheet = renew_recovery(office)
    backup = back_up(office, tmp_path)
    office.registry.close()
    if lost != "password":
        (path / "registry.keys").unlink()
    window.begin(path)
    login = window.centralWidget()
    assert isinstance(login, LoginPage)
    login.login.setEditText("anna")
    login.sheet.click()
    page = window.centralWidget()
    assert isinstance(page, RecoverPage)
    if lost == "registry":
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(backup))
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target.with_suffix("")), ""))
        page.backup.click()
        qtbot.waitUntil(lambda: window.centralWidget() is not page)
        following = window.centralWidget()
        assert isinstance(following, RecoverPage)
        page = following
        assert "nowy" in page.place.text()
    qtbot.waitUntil(page.sheet.hasFocus)
    page.open.click()
    assert page.form._problem.text().startswith("⚠")
    page.sheet.setPlainText(sheet.replace("A", "a"))
    for secret in (page.form.password, page.form.repeated):
        type_text(secret, THIRD)
    page.open.click()
    qtbot.waitUntil(lambda: window.desk is not None)
    window.close()
    recovered = program.unlock(target if lost == "registry" else path, "anna", THIRD)
    assert recovered.registry.verify().clean
    assert not recovered.registry.must_change_password
    recovered.registry.close()


def test_a_wrong_sheet_is_told_and_esc_leads_back(
    window: Window, program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "okno.lifebox"
    make_office(program, path).registry.close()
    window.begin(path)
    login = window.centralWidget()
    assert isinstance(login, LoginPage)
    qtbot.waitUntil(lambda: login.login.currentText() == "anna")
    login.sheet.click()
    page = window.centralWidget()
    assert isinstance(page, RecoverPage)
    assert page.login.text() == "anna"
    page.sheet.setPlainText("AGE-SECRET-KEY-1 AAAA")
    for secret in (page.form.password, page.form.repeated):
        type_text(secret, THIRD)
    press(page.form.repeated, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.form._problem.text().startswith("⚠"))
    assert page.sheet.isEnabled()
    page.restore(tmp_path / "nie-ma", tmp_path / "nowy.lifebox")
    qtbot.waitUntil(page.backup.isEnabled)
    strike(page, Qt.Key.Key_Escape)
    assert isinstance(window.centralWidget(), LoginPage)


def test_an_open_program_is_told_to_log_in_again(
    window: Window, program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "okno.lifebox"
    other = make_office(program, path)
    log_in(window, path, "anna", PASSWORD)
    qtbot.waitUntil(lambda: window.desk is not None)
    desk = window.desk
    assert desk is not None
    qtbot.waitUntil(lambda: not window.tasks._jobs)
    assert not desk.alarm.isVisible()
    rotate_keys(other)
    other.registry.close()
    # Whatever is done next tells it, the look at the backup's age at the latest.
    window.tasks.batch("", lambda *_: None, lambda _: None, lambda _: None)
    qtbot.waitUntil(desk.alarm.isVisible)
    assert "zalogować się ponownie" in desk.alarm_text.text()
    assert "Niczego nie utracono" in desk.alarm_text.text()


def test_the_start_page_reminds_quietly(office: Office, program: Program, tasks: Tasks, qtbot: QtBot) -> None:
    page = StartPage(office, tasks, program.say)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    qtbot.waitUntil(page.reminders.isVisible)
    assert page.reminders.text().count("⚠") == 1
    renew_recovery(office)
    page.refresh()
    qtbot.waitUntil(lambda: page.reminders.text().count("⚠") == 2)
    mine = office_of(program, office, Role.ADMINISTRATOR)
    mine.registry.close()
    page.refresh()
    qtbot.waitUntil(lambda: page.reminders.text().count("⚠") == 1)


NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("last", "said"),
    [
        (None, ""),
        (LastLogin(None), "Pierwsze logowanie na to konto"),
        (LastLogin(None, failures=2), "Pierwsze logowanie na to konto, 2 nieudane próby wcześniej"),
        (LastLogin(NOW, "biurko", here=True), "Ostatnie logowanie: dziś {} na tym komputerze"),
        (
            LastLogin(NOW - timedelta(days=1), "biurko", here=True, failures=1),
            "Ostatnie logowanie: wczoraj {} na tym komputerze, 1 nieudana próba od tego czasu",
        ),
        (LastLogin(NOW - timedelta(days=9), "tamten"), "Ostatnie logowanie: 13.11.2026 {} na komputerze tamten"),
        (
            LastLogin(NOW - timedelta(days=9), failures=7),
            "Ostatnie logowanie: 13.11.2026 {}, 7 nieudanych prób od tego czasu",
        ),
    ],
)
def test_the_last_log_in_in_words(look: object, last: LastLogin | None, said: str) -> None:
    assert last_login_text(last, NOW) == said.format(NOW.astimezone().strftime("%H:%M"))


def test_the_last_log_in_is_told_in_the_strip(window: Window, program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "okno.lifebox"
    make_office(program, path).registry.close()
    program.unlock(path, "anna", PASSWORD).registry.close()
    with pytest.raises(LoginRefused):
        program.unlock(path, "anna", OTHER_PASSWORD)
    log_in(window, path, "anna", PASSWORD)
    qtbot.waitUntil(lambda: window.desk is not None)
    assert window.desk is not None
    assert "1 nieudana próba od tego czasu" in window.desk.strip.message.text()
    assert PageId.REGISTRY in window.desk.pages
