"""The duty officer's window: the look-up as the whole program."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Role
from lifebox.domain.card import Card
from lifebox.services.accounts import add_account, change_password
from lifebox.services.people import add_person
from lifebox.services.program import Program
from lifebox.ui.application import Window
from lifebox.ui.idle import IdleWatch
from lifebox.ui.views.duty_view import LookupDesk
from lifebox.ui.views.login_view import LoginPage
from lifebox.ui.views.menus import deeds
from lifebox.ui.views.navigation_bar import NavigationBar
from lifebox.ui.views.widgets import Menu
from tests.support.program import OTHER_PASSWORD, PASSWORD, StandingClock, make_office
from tests.support.qt import press, strike, type_text
from tests.ui.test_accessibility import faults

CARD = Card.model_validate(
    {
        "identity": {"surname": "Łukasik", "given_names": "Żaneta", "birth": "1942"},
        "governance": {"consents": [{"scope": "registry"}]},
    }
)


@pytest.fixture
def duty(window: Window, program: Program, tmp_path: Path, qtbot: QtBot) -> LookupDesk:
    """The window right after a duty officer logged in."""
    path = tmp_path / "okno.lifebox"
    office = make_office(program, path)
    add_person(office, CARD)
    add_account(office, "ewa", PASSWORD, Role.DUTY_OFFICER)
    mine = program.unlock(path, "ewa", PASSWORD)
    change_password(mine, PASSWORD, OTHER_PASSWORD)
    for each in (mine, office):
        each.registry.close()
    window.begin(path)
    page = window.centralWidget()
    assert isinstance(page, LoginPage)
    page.presenter.log_in("ewa", OTHER_PASSWORD)
    qtbot.waitUntil(lambda: window.shell is not None)
    assert isinstance(window.shell, LookupDesk)
    return window.shell


def open_record(duty: LookupDesk, qtbot: QtBot) -> None:
    type_text(duty.page.field, "lukasik")
    press(duty.page.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: duty.is_busy)


def test_the_next_log_in_asks_who_was_here_last(
    duty: LookupDesk, window: Window, program: Program, restarts: list[Path], qtbot: QtBot
) -> None:
    strike(duty.page.field, Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: bool(restarts))
    again = Window(program, window._settings, restarts.append)
    qtbot.addWidget(again)
    again.show()
    again.begin(restarts[0])
    page = again.centralWidget()
    assert isinstance(page, LoginPage)
    qtbot.waitUntil(lambda: page.login.count() == 2)
    assert page.login.currentText() == "ewa"


def test_after_the_log_in_the_field_has_the_keyboard_and_nothing_else_is_there(
    duty: LookupDesk, window: Window, qtbot: QtBot
) -> None:
    assert window.focusWidget() is duty.page.field
    assert window.desk is None
    assert duty.findChildren(NavigationBar) == []
    offered = {deed.keys for deed in deeds(window) if deed.menu in {Menu.GO, Menu.PROGRAM, Menu.HELP}}
    assert {"F1", "F2", "F12"} <= offered
    assert not offered & {"F3", "F4", "F6", "F7", "Ctrl+K", "Ctrl+N"}


def test_no_key_means_two_things(duty: LookupDesk) -> None:
    here, everywhere = duty.places()[:2]
    counted = Counter(deed.keys for deed in everywhere.deeds if deed.keys and deed.menu is not None)
    assert [keys for keys, times in counted.items() if times > 1] == []
    assert not set(counted) & {deed.keys for deed in here.deeds if deed.menu is not None} - {"Ctrl+C", "Ctrl+V"}


def test_a_person_is_found_and_opened_by_keys_alone(duty: LookupDesk, qtbot: QtBot) -> None:
    open_record(duty, qtbot)
    press(duty.page.field, Qt.Key.Key_Escape)


def test_every_control_has_a_name_and_is_reached(duty: LookupDesk, window: Window, qtbot: QtBot) -> None:
    assert faults(window) == []
    open_record(duty, qtbot)
    assert faults(window) == []


def test_idleness_does_not_lock_while_a_record_is_read_aloud(
    duty: LookupDesk, look: QApplication, clock: StandingClock, qtbot: QtBot
) -> None:
    open_record(duty, qtbot)
    watch = IdleWatch(look, lambda: duty.is_busy, milliseconds=20)
    with qtbot.waitSignal(watch.idle, timeout=300, raising=False) as told:
        pass
    assert not told.signal_triggered
    with qtbot.waitSignal(watch.idle):
        clock.advance(minutes=45)
        duty.page.presenter.tick()
    watch.stop()


def test_locking_ends_the_disclosure_and_the_session(
    duty: LookupDesk, window: Window, restarts: list[Path], qtbot: QtBot
) -> None:
    open_record(duty, qtbot)
    strike(duty.page.field, Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: len(restarts) == 1)
    assert window.shell is None
