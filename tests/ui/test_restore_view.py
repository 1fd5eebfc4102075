"""A backup on a new computer, before anybody is logged in."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from lifebox.services.backups import back_up
from lifebox.services.demo import fill_with_fiction
from lifebox.services.program import Program
from lifebox.ui.application import Window
from lifebox.ui.views.login_view import LoginPage
from lifebox.ui.views.restore_view import RestorePage
from lifebox.ui.views.wizard_view import WizardPage
from tests.support.program import PASSWORD, make_office
from tests.support.qt import strike
from tests.ui.test_desk import unnamed


def backed_up(program: Program, folder: Path) -> Path:
    """A backup on a stick; the computer where its registry was is gone."""
    (stick := folder / "stick").mkdir()
    office = make_office(program, folder / "urząd.lifebox")
    fill_with_fiction(office, 3)
    made = back_up(office, stick)
    office.registry.close()
    return made


def opened(window: Window, place: Path) -> RestorePage:
    """The page, as a new computer leads to it."""
    window.begin(place)
    wizard = window.centralWidget()
    assert isinstance(wizard, WizardPage)
    wizard.restore.click()
    page = window.centralWidget()
    assert isinstance(page, RestorePage)
    return page


def test_a_backup_becomes_a_registry_on_a_new_computer(
    window: Window, program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = backed_up(program, tmp_path)
    (home := tmp_path / "dom").mkdir()
    page = opened(window, home / "rejestr.lifebox")
    assert unnamed(window) == []
    assert not page.run_button.isEnabled()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(backup))
    page.source_button.click()
    qtbot.waitUntil(page.run_button.isEnabled)
    assert page.told.text().startswith("✓")
    assert page.place.text() == str(home / "urząd.lifebox")
    page.run_button.click()
    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), LoginPage))
    login = window.centralWidget()
    assert isinstance(login, LoginPage)
    login.presenter.log_in("anna", PASSWORD)
    qtbot.waitUntil(lambda: window.desk is not None)
    window.close()
    restored = program.unlock(home / "urząd.lifebox", "anna", PASSWORD)
    assert restored.registry.verify().clean
    restored.registry.close()
    assert backup.is_dir()


def test_what_is_no_backup_or_is_changed_is_told(
    window: Window, program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = backed_up(program, tmp_path)
    page = opened(window, tmp_path / "nowy.lifebox")
    page.take_source(tmp_path)
    qtbot.waitUntil(page.source_button.isEnabled)
    assert page.told.text().startswith("⚠")
    assert not page.run_button.isEnabled()
    page.take_source(backup)
    qtbot.waitUntil(page.run_button.isEnabled)
    # A registry of this name is there: another name is proposed, and what is there is never written over.
    assert Path(page.place.text()).name == "urząd-odtworzony.lifebox"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "urząd"), ""))
    page.place_button.click()
    page.run_button.click()
    qtbot.waitUntil(page.source_button.isEnabled)
    assert page.told.text().startswith("⚠")
    with next(backup.glob("*.db")).open("ab") as file:
        file.write(b"\n")
    page.take_place(tmp_path / "inny")
    page.run_button.click()
    qtbot.waitUntil(page.source_button.isEnabled)
    assert page.told.text().startswith("⚠")
    assert not (tmp_path / "inny.lifebox").exists()


def test_esc_leads_back_to_where_it_was_opened(window: Window, program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    page = opened(window, tmp_path / "nowy.lifebox")
    qtbot.waitUntil(page.isVisible)
    strike(page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), WizardPage))
    make_office(program, tmp_path / "urząd.lifebox").registry.close()
    window.show_login(tmp_path / "urząd.lifebox")
    login = window.centralWidget()
    assert isinstance(login, LoginPage)
    login.restore.click()
    again = window.centralWidget()
    assert isinstance(again, RestorePage)
    qtbot.waitUntil(again.isVisible)
    strike(again, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), LoginPage))
