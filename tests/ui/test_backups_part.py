"""Backups in the window: the plan, copies made, looked into and restored."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from lifebox.domain.access import Role
from lifebox.domain.backups import BackupPlan
from lifebox.services.backups import change_plan, is_due, read_plan
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.ui.tasks import Tasks
from lifebox.ui.views.backups_part import BackupsPart
from lifebox.ui.views.desk_view import Desk
from tests.support.program import PASSWORD, office_of

Opener = Callable[[Office], BackupsPart]


@pytest.fixture
def opener(program: Program, tasks: Tasks, qtbot: QtBot) -> Opener:
    def make(office: Office) -> BackupsPart:
        made = BackupsPart(office, tasks, program)
        qtbot.addWidget(made)
        made.show()
        made.begin()
        qtbot.waitUntil(lambda: bool(made.state.text()))
        return made

    return make


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "kopie"
    made.mkdir()
    return made


def test_a_folder_is_chosen_and_taken_back(
    office: Office, opener: Opener, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = opener(office)
    assert not part.run_button.isEnabled()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    with qtbot.waitSignal(part.notice) as said:
        part.main.choose_button.click()
    qtbot.waitUntil(part.run_button.isEnabled)
    assert read_plan(office).folder == str(folder)
    undo = said.args[1]
    undo()
    qtbot.waitUntil(lambda: not part.run_button.isEnabled())
    assert read_plan(office) == BackupPlan()


def test_copies_are_made_looked_into_and_restored(
    office: Office,
    program: Program,
    opener: Opener,
    qtbot: QtBot,
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    change_plan(office, BackupPlan(folder=str(folder)))
    part = opener(office)
    qtbot.waitUntil(part.run_button.isEnabled)
    with qtbot.waitSignal(part.notice) as said:
        part.run_button.click()
    assert "1 kopię" in said.args[0]
    qtbot.waitUntil(lambda: part.table.rowCount() == 1)
    assert not part.examine_button.isEnabled()
    part.table.selectRow(0)
    part.examine_button.click()
    qtbot.waitUntil(lambda: "każdy bajt" in part.found.text())
    target = tmp_path / "drugi"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    part.restore_button.click()
    qtbot.waitUntil(lambda: "drugi.lifebox" in part.found.text())
    program.unlock(tmp_path / "drugi.lifebox", "anna", PASSWORD).registry.close()


def test_a_changed_copy_is_named_and_cannot_be_restored(
    office: Office, opener: Opener, qtbot: QtBot, folder: Path
) -> None:
    change_plan(office, BackupPlan(folder=str(folder)))
    manifest = office.registry.backup(folder) / "backup.json"
    manifest.write_bytes(manifest.read_bytes().replace(b'"sequence":', b'"sequence":1'))
    part = opener(office)
    qtbot.waitUntil(lambda: part.table.rowCount() == 1)
    part.table.selectRow(0)
    assert "zmieniona" in part.table.model().index(0, 4).data()
    assert not part.restore_button.isEnabled()


def test_a_social_worker_makes_copies_and_leaves_the_plan_alone(
    office: Office, program: Program, tasks: Tasks, opener: Opener, qtbot: QtBot, folder: Path
) -> None:
    change_plan(office, BackupPlan(folder=str(folder)))
    mine = office_of(program, office, Role.SOCIAL_WORKER)
    part = opener(mine)
    qtbot.waitUntil(part.run_button.isEnabled)
    assert not part.main.choose_button.isVisible()
    assert not part.remind.isEnabled()
    assert not part.restore_button.isVisible()
    with qtbot.waitSignal(part.notice):
        part.run_button.click()
    tasks.close()
    mine.registry.close()


def test_a_copy_that_is_due_comes_by_itself(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot, folder: Path
) -> None:
    change_plan(office, BackupPlan(folder=str(folder)))
    desk = Desk(office, program.profiles()[0], tasks, program, lambda: None)
    qtbot.addWidget(desk)
    desk.show()
    qtbot.waitUntil(lambda: any(folder.glob("*.lifebox/backup.json")))
    qtbot.waitUntil(lambda: not is_due(office))


def test_a_copy_that_cannot_be_made_is_told_in_the_strip(
    office: Office, program: Program, tasks: Tasks, qtbot: QtBot, folder: Path
) -> None:
    change_plan(office, BackupPlan(folder=str(folder)))
    folder.rmdir()
    desk = Desk(office, program.profiles()[0], tasks, program, lambda: None)
    qtbot.addWidget(desk)
    desk.show()
    qtbot.waitUntil(lambda: "kopia" in desk.strip.message.text().lower())
