"""Accounts in the window: made, disabled, given another role, their passwords handed out and changed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Role
from lifebox.services.accounts import add_account, list_accounts
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.accounts_part import AccountsPart
from lifebox.ui.views.duty_view import duty_desk
from lifebox.ui.views.own_password_part import OwnPasswordPart
from lifebox.ui.views.side_page import PartPage
from tests.support.program import OTHER_PASSWORD, PASSWORD, office_of
from tests.support.qt import press, strike, type_text
from tests.ui.parts import Show, opens


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
    assert "Hasła się różnią" in part.form._problem.text()
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
