"""Before anybody is logged in: names for the screen reader, the order of Tab, where the keyboard begins."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Role
from lifebox.services.accounts import add_account
from lifebox.services.program import Program
from lifebox.ui.application import Window
from lifebox.ui.views.login_view import LoginPage
from lifebox.ui.views.wizard_view import WizardPage
from tests.support.program import OTHER_PASSWORD, make_office
from tests.support.qt import strike
from tests.ui.test_desk import unnamed


def tab_order(window: Window, stops: int) -> list[str]:
    """The names of what Tab visits, from where the keyboard is."""
    found = []
    for _ in range(stops):
        focused = window.focusWidget()
        assert isinstance(focused, QWidget)
        found.append(focused.accessibleName())
        strike(focused, Qt.Key.Key_Tab)
    return found


def open_login(window: Window, program: Program, path: Path, *, others: int = 0) -> LoginPage:
    office = make_office(program, path)
    for number in range(others):
        add_account(office, f"konto{number}", OTHER_PASSWORD, Role.SOCIAL_WORKER)
    office.registry.close()
    window.begin(path)
    page = window.centralWidget()
    assert isinstance(page, LoginPage)
    return page


def test_with_one_account_the_keyboard_begins_in_the_password(
    window: Window, program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_login(window, program, tmp_path / "okno.lifebox")
    qtbot.waitUntil(lambda: page.login.currentText() == "anna")
    assert page.password.hasFocus()
    assert unnamed(window) == []
    links = [each.accessibleName() for each in (page.other, page.sheet, page.restore, page.bundle)]
    assert tab_order(window, 7) == ["Hasło", "Zaloguj", *links, "Login"]


def test_with_several_accounts_the_last_one_can_be_changed(
    window: Window, program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_login(window, program, tmp_path / "okno.lifebox", others=2)
    qtbot.waitUntil(lambda: page.login.count() == 3)
    assert page.password.hasFocus()
    strike(page.password, Qt.Key.Key_Backtab)
    assert page.login in {window.focusWidget(), getattr(window.focusWidget(), "parent", lambda: None)()}


def test_the_wizard_is_named_and_in_order(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    window.begin(tmp_path / "nowy.lifebox")
    page = window.centralWidget()
    assert isinstance(page, WizardPage)
    for _ in range(2):
        assert unnamed(window) == []
        focused = window.focusWidget()
        assert focused is not None
        assert page.isAncestorOf(focused)
        page.presenter.go_on()
    assert page.login.hasFocus()
    ordered = [page.login.accessibleName(), page.password.accessibleName(), page.repeated.accessibleName()]

    def tabbed() -> list[str]:
        page.login.setFocus()
        return tab_order(window, 3)

    # The fields take part in the order once the page is laid out.
    qtbot.waitUntil(lambda: tabbed() == ordered)
