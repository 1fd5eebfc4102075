"""Accounts and passwords in the window: made, disabled, renewed, handed out, chosen, recovered."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Role
from lifebox.domain.accounts import LastLogin, Policy
from lifebox.domain.errors import LoginRefused
from lifebox.registry.rotation import Rotation
from lifebox.services.accounts import add_account, list_accounts
from lifebox.services.backups import back_up
from lifebox.services.keys import change_policy, last_drill, read_policy, renew_recovery, rotate_keys
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.ui.application import Window
from lifebox.ui.presenters.navigation import PageId
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.accounts_part import AccountsPart
from lifebox.ui.views.duty_view import duty_desk
from lifebox.ui.views.first_password_view import FirstPasswordPage
from lifebox.ui.views.keys_part import KeysPart
from lifebox.ui.views.last_login import last_login_text
from lifebox.ui.views.login_view import LoginPage
from lifebox.ui.views.own_password_part import OwnPasswordPart
from lifebox.ui.views.recover_view import RecoverPage
from lifebox.ui.views.registry_part import RegistryPart
from lifebox.ui.views.side_page import PartPage
from lifebox.ui.views.start_view import StartPage
from tests.support.program import OTHER_PASSWORD, PASSWORD, StandingClock, make_office, office_of
from tests.support.qt import press, strike, type_text

THIRD = "wrotki na deptaku 17 mew"


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[RegistryPart], list[tuple[str, Callable[[], None] | None]]]:
    """Shows a part and collects what it says, with what undoes it."""

    def shown(part: RegistryPart) -> list[tuple[str, Callable[[], None] | None]]:
        told: list[tuple[str, Callable[[], None] | None]] = []
        part.notice.connect(lambda text, undo: told.append((text, undo)))
        qtbot.addWidget(part)
        part.resize(1000, 700)
        part.show()
        part.activateWindow()
        qtbot.waitUntil(part.isActiveWindow)
        part.begin()
        return told

    return shown


Show = Callable[[RegistryPart], list[tuple[str, Callable[[], None] | None]]]


@pytest.fixture
def accounts(office: Office, tasks: Tasks, program: Program) -> AccountsPart:
    add_account(office, "ola", OTHER_PASSWORD, Role.SOCIAL_WORKER)
    return AccountsPart(office, tasks, program)


def mark(part: AccountsPart, login: str, qtbot: QtBot, state: str = "czynne") -> None:
    def rows() -> list[int]:
        rows = range(part.table.rowCount())
        return [at for at in rows if text(part, at, 0) == login and text(part, at, 3).startswith(state)]

    qtbot.waitUntil(lambda: bool(rows()))
    part.table.selectRow(rows()[0])


def text(part: AccountsPart, row: int, place: int) -> str:
    item = part.table.item(row, place)
    return item.text() if item is not None else ""


def opens(program: Program, office: Office, login: str, password: str) -> bool:
    try:
        program.unlock(office.registry.path, login, password).registry.close()
    except LoginRefused:
        return False
    return True


def test_an_account_is_made_and_its_password_shown_once(
    accounts: AccountsPart, show: Show, office: Office, program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    told = show(accounts)
    press(accounts.login, Qt.Key.Key_Return)
    assert accounts.login.hasFocus(), "nothing without a login"
    type_text(accounts.login, "nowak")
    accounts.new_role.setCurrentIndex(accounts.new_role.findData(Role.DUTY_OFFICER.value))
    press(accounts.login, Qt.Key.Key_Return)
    qtbot.waitUntil(accounts.handed_out.isVisible)
    password = accounts.handed_out.password.text()
    accounts.handed_out.save_to(tmp_path / "kartka")
    assert (tmp_path / "kartka.pdf").read_bytes().startswith(b"%PDF")
    accounts.handed_out.save_to(tmp_path / "nowhere" / "kartka")
    assert told[-1][0].startswith("⚠")
    assert accounts.handed_out.print.hasFocus()
    press(accounts.handed_out.print, Qt.Key.Key_Escape)
    assert not accounts.handed_out.isVisible()
    assert accounts.handed_out.password.text() == ""
    mark(accounts, "nowak", qtbot)
    row = accounts.table.currentRow()
    assert [text(accounts, row, at) for at in (1, 2, 3)] == ["dyżurny", "–", "czynne, czeka na własne hasło"]
    assert opens(program, office, "nowak", password)


def test_a_login_that_is_taken_is_told(accounts: AccountsPart, show: Show, qtbot: QtBot) -> None:
    told = show(accounts)
    type_text(accounts.login, "Ola")
    accounts.add.click()
    qtbot.waitUntil(lambda: bool(told))
    assert "zajęty" in told[0][0]
    assert accounts.login.text() == "Ola", "what was typed stays"


def test_disabling_is_undone_and_renewing_is_offered(
    accounts: AccountsPart, show: Show, office: Office, program: Program, qtbot: QtBot
) -> None:
    told = show(accounts)
    mark(accounts, "ola", qtbot)
    press(accounts.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(accounts.renewal.isVisible)
    assert not opens(program, office, "ola", OTHER_PASSWORD)
    mark(accounts, "ola", qtbot, "wyłączone")
    assert accounts.switch.text() == "Włącz ponownie"
    assert not accounts.roles.isEnabled()
    undo = told[-1][1]
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: not accounts.renewal.isVisible())
    assert opens(program, office, "ola", OTHER_PASSWORD)
    mark(accounts, "ola", qtbot)
    accounts.switch.click()
    qtbot.waitUntil(accounts.renewal.isVisible)
    accounts.renew.click()
    assert not accounts.renew.isEnabled()
    qtbot.waitUntil(lambda: not accounts.renewal.isVisible())
    assert told[-1][0] == "✓ Klucze odnowione."
    assert (office.registry.path / "registry-2.db").exists()
    mark(accounts, "ola", qtbot, "wyłączone")
    accounts.switch.click()
    qtbot.waitUntil(accounts.handed_out.isVisible)
    assert opens(program, office, "ola", accounts.handed_out.password.text())


def test_a_role_is_changed_and_taken_back(accounts: AccountsPart, show: Show, office: Office, qtbot: QtBot) -> None:
    def role() -> Role:
        return next(line.role for line in list_accounts(office) if line.login == "ola")

    told = show(accounts)
    mark(accounts, "ola", qtbot)
    accounts.roles.setCurrentIndex(accounts.roles.findData(Role.ADMINISTRATOR.value))
    accounts.roles.activated.emit(accounts.roles.currentIndex())
    qtbot.waitUntil(lambda: bool(told))
    assert role() is Role.ADMINISTRATOR
    qtbot.waitUntil(lambda: not accounts.few.isVisible())
    undo = told[0][1]
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: len(told) == 2)
    assert role() is Role.SOCIAL_WORKER
    qtbot.waitUntil(accounts.few.isVisible)


def test_nobody_takes_themselves_away(accounts: AccountsPart, show: Show, office: Office, qtbot: QtBot) -> None:
    show(accounts)
    mark(accounts, "anna", qtbot)
    assert not accounts.switch.isEnabled()
    assert not accounts.roles.isEnabled()
    assert not accounts.give.isEnabled()
    press(accounts.table, Qt.Key.Key_Delete)
    mark(accounts, "ola", qtbot)
    accounts.give.click()
    qtbot.waitUntil(accounts.handed_out.isVisible)
    assert [line.disabled for line in list_accounts(office)] == [None, None]


def test_the_own_password_is_changed(office: Office, tasks: Tasks, program: Program, show: Show, qtbot: QtBot) -> None:
    part = OwnPasswordPart(office, tasks, program)
    told = show(part)
    type_text(part.form.old, PASSWORD)
    type_text(part.form.password, "kotkotkotkotkotkot")
    qtbot.waitUntil(lambda: "powtarza to samo" in part.form._strength.text())
    press(part.form.password, Qt.Key.Key_Return)
    assert part.form.repeated.hasFocus()
    press(part.form.repeated, Qt.Key.Key_Return)
    assert "różnią się" in part.form._problem.text()
    type_text(part.form.repeated, "kotkotkotkotkotkot")
    press(part.form.repeated, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "za słabe" in part.form._problem.text())
    part.form.draw.click()
    chosen = part.form.password.text()
    qtbot.waitUntil(lambda: part.form._strength.text() == "✓ Silne hasło.")
    part.form.old.setText(OTHER_PASSWORD)
    part.change.click()
    qtbot.waitUntil(lambda: "Zły login lub hasło" in part.form._problem.text())
    assert not opens(program, office, "anna", chosen)
    part.form.old.setText(PASSWORD)
    part.change.click()
    qtbot.waitUntil(lambda: bool(told))
    assert part.form.password.text() == part.form.old.text() == ""
    assert opens(program, office, "anna", chosen)


def test_a_duty_officer_changes_the_own_password_too(
    office: Office, tasks: Tasks, program: Program, qtbot: QtBot
) -> None:
    mine = office_of(program, office, Role.DUTY_OFFICER)
    desk = duty_desk(mine, tasks, program, lambda: None)
    qtbot.addWidget(desk)
    desk.show()
    desk.activateWindow()
    qtbot.waitUntil(desk.isActiveWindow)
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    strike(desk, Qt.Key.Key_F7, held)
    (page,) = desk.sides.values()
    assert isinstance(page, PartPage)
    assert isinstance(page.part, OwnPasswordPart)
    assert page.part.form.old.hasFocus()
    strike(desk, Qt.Key.Key_Escape)
    assert not page.isVisible()
    desk.leave()
    tasks.close()
    mine.registry.close()


@pytest.fixture
def keys(office: Office, tasks: Tasks, program: Program) -> KeysPart:
    return KeysPart(office, tasks, program)


def test_the_recovery_sheet_is_tried(
    keys: KeysPart, show: Show, office: Office, clock: StandingClock, qtbot: QtBot
) -> None:
    sheet = renew_recovery(office)
    show(keys)
    qtbot.waitUntil(lambda: "nikt jeszcze nie sprawdził" in keys.drilled.text())
    keys.drill.click()
    assert keys.typed.hasFocus()
    keys.typed.setPlainText(sheet[:-1])
    press(keys.typed, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: keys.answer.text().startswith("⚠"))
    assert last_drill(office) is None
    assert keys.typed.toPlainText() == sheet[:-1], "what was typed can be put right"
    keys.typed.setPlainText(sheet.lower())
    keys.drill.click()
    qtbot.waitUntil(lambda: keys.answer.text().startswith("✓"))
    assert last_drill(office) == clock.now()
    assert keys.typed.toPlainText() == ""
    qtbot.waitUntil(lambda: keys.drilled.text().startswith("✓"))
    clock.advance(days=366)
    keys.begin()
    qtbot.waitUntil(lambda: "Pora sprawdzić" in keys.drilled.text())


def test_a_new_sheet_is_to_be_typed_back(
    keys: KeysPart, show: Show, office: Office, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = show(keys)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "arkusz.pdf"), ""))
    keys.sheet.click()
    assert keys.keep.hasFocus()
    press(keys.keep, Qt.Key.Key_Space, text=" ")
    assert not keys.question.isVisible()
    assert not (tmp_path / "arkusz.pdf").exists()
    keys.sheet.click()
    keys.really.click()
    assert not keys.question.isVisible()
    qtbot.waitUntil(lambda: bool(told))
    assert (tmp_path / "arkusz.pdf").read_bytes().startswith(b"%PDF")
    assert last_drill(office) is None
    assert keys.typed.hasFocus()


def test_keys_are_renewed_or_stopped(
    keys: KeysPart,
    show: Show,
    office: Office,
    tasks: Tasks,
    clock: StandingClock,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = show(keys)
    tasks.job_started.connect(lambda job: job.cancel())
    keys.renew.click()
    qtbot.waitUntil(lambda: bool(told))
    assert told[-1][0] == "Klucze pozostały bez zmian."
    assert (office.registry.path / "registry-1.db").exists()
    assert not (office.registry.path / "registry-2.db").exists()
    tasks.job_started.disconnect()
    clock.advance(minutes=1)
    moved: list[tuple[int, int]] = []
    tasks.job_moved.connect(lambda _job, done, total: moved.append((done, total)))
    keys.renew.click()
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told[-1][0] == "✓ Klucze odnowione."
    assert moved[-1] == (9, 9)
    assert keys.renew.isEnabled()

    def damaged(_: Rotation) -> None:
        raise LoginRefused

    clock.advance(minutes=1)
    monkeypatch.setattr(Rotation, "_require_clean", damaged)
    keys.renew.click()
    qtbot.waitUntil(lambda: len(told) == 3)
    assert told[-1][0].startswith("⚠")


def test_the_time_of_the_lock_is_set_and_taken_back(keys: KeysPart, show: Show, office: Office, qtbot: QtBot) -> None:
    change_policy(office, Policy(idle_minutes=7))
    told = show(keys)
    qtbot.waitUntil(lambda: keys.minutes.currentText() == "7 minutach")
    keys.minutes.setCurrentIndex(keys.minutes.findData(1))
    keys.minutes.activated.emit(keys.minutes.currentIndex())
    qtbot.waitUntil(lambda: bool(told))
    assert read_policy(office).idle_minutes == 1
    undo = told[0][1]
    assert undo is not None
    undo()
    qtbot.waitUntil(lambda: read_policy(office).idle_minutes == 7)


def test_the_window_locks_after_the_registrys_minutes(
    window: Window, program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "okno.lifebox"
    office = make_office(program, path)
    change_policy(office, Policy(idle_minutes=12))
    office.registry.close()
    log_in(window, path, "anna", PASSWORD)
    qtbot.waitUntil(lambda: window.shell is not None)
    assert window._idle is not None
    assert window._idle._timer.interval() == 12 * 60 * 1000


def log_in(window: Window, path: Path, login: str, password: str) -> LoginPage:
    window.begin(path)
    page = window.centralWidget()
    assert isinstance(page, LoginPage)
    page.presenter.log_in(login, password)
    return page


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
