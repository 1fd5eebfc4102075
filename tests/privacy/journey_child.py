"""Every journey of the real window, among people who have the canary in every field. Says which journey it is at; where
it says `look`, it waits for a line, so that others look at the process from outside. It ends with the lock.
"""

import faulthandler
import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar, cast

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from lifebox.app import run_program
from lifebox.domain.people import PeopleFilter
from lifebox.services.backups import read_plan
from lifebox.services.exporting import ListForm
from lifebox.services.people import add_person, list_people
from lifebox.services.program import Program
from lifebox.ui.application import Window
from lifebox.ui.clipboard import copy_briefly
from lifebox.ui.presenters.navigation import PageId
from lifebox.ui.presenters.print_choice import What
from lifebox.ui.presenters.values import Problem
from lifebox.ui.starting import run_window
from lifebox.ui.views.audit_part import AuditPart
from lifebox.ui.views.backups_part import BackupsPart
from lifebox.ui.views.desk_view import Desk
from lifebox.ui.views.disclosures_part import DisclosuresPart
from lifebox.ui.views.emergency_view import EmergencyPage
from lifebox.ui.views.keys_part import KeysPart
from lifebox.ui.views.login_view import LoginPage
from lifebox.ui.views.people_view import PeoplePage
from lifebox.ui.views.prints_view import PrintsPage
from lifebox.ui.views.record_view import RecordPage
from lifebox.ui.views.registry_part import RegistryPart
from lifebox.ui.views.registry_view import RegistryPage
from tests.privacy.marks import Mark
from tests.support.program import PASSWORD, StandingClock, make_program
from tests.support.qt import press, strike, type_text
from tests.ui.scenes import SCENES, Scenes, card

W = TypeVar("W", bound=QWidget)
P = TypeVar("P", bound=RegistryPart)
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PATIENCE_MS = 120_000
FEW_PRINTS = (What.CARD, What.LABEL, What.PERSON_COPY)
UNTOUCHED = 2
"""Whose card no scene changes."""
QUIET_SCENES = ("record_camera", "keys", "palette")
"""Windows of their own, which the journey opens by itself or which need another scene's end."""


class Waiter:
    """Waits as the tests' robot does, outside of any test."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS) -> None:
        end = time.monotonic() + timeout / 1000
        while not callback():
            if time.monotonic() > end:
                raise TimeoutError
            QTest.qWait(10)


class Titles(QObject):
    """Hears every title that a window is given."""

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self._mark = mark
        self.told = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.WindowTitleChange and isinstance(watched, QWidget):
            self.told += self._mark.within(watched.windowTitle().encode())
        return False


class Walk:
    """The journeys, in their order."""

    def __init__(self, folder: Path, mark: Mark, *, whole: bool) -> None:
        self.clock = StandingClock()
        self.program = make_program(folder, self.clock)
        self.folder, self.mark, self.whole = folder, mark, whole
        self.out, self.input = folder / "out", folder / "input"
        self.bot = Waiter()
        self.titles = Titles(mark)
        self.names = 0
        self.saved = 0

    def run(self) -> None:
        """All of them; whatever fails is said, and the process ends."""
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self.titles)
        self.window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Window))
        patch = pytest.MonkeyPatch()
        patch.setattr(QFileDialog, "getSaveFileName", self._name_file)
        patch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(self.folder / "kopie"))
        try:
            for journey in (
                self.log_in, self.add, self.edit, self.leave_draft, self.attach, self.show_everything, self.search,
                self.disclose, self.print_everything, self.export, self.scan, self.audit, self.back_up, self.rotate,
                self.copy, self.crash, self.look_from_outside,
            ):  # fmt: skip
                say(f"at {journey.__name__}")
                self.clock.advance(minutes=1)
                journey()
            say(f"titles {self.titles.told} names {self.names} saved {self.saved}")
            self.lock()
        except BaseException:  # noqa: BLE001 – whatever it is, who started this is told
            traceback.print_exc()
            for label in self.window.findChildren(QLabel):
                if label.isVisible():
                    sys.stderr.write(f"{label.text()}\n")
            say("failed")
            QApplication.exit(1)

    def log_in(self) -> None:
        page = self.window.centralWidget()
        assert isinstance(page, LoginPage)
        self.until(lambda: page.login.count() == 1)
        type_text(page.password, PASSWORD)
        assert page.password.text() == PASSWORD
        press(page.password, Qt.Key.Key_Return)
        self.until(lambda: self.window.desk is not None)
        found = list_people(self.desk._office, PeopleFilter(), 10)
        self.people = [one.id for one in found]

    def add(self) -> None:
        self.desk.new_person()
        page = self.record
        for path, editor in page.form.editors.items():
            self._type_into(editor, "12.05.1942" if path == "identity.birth" else "")
        for rows in page.form.lists.values():
            rows.add_button.click()
            for editor in rows.row_editors[0].editors.values():
                self._type_into(editor)
        self.until(page.draft_bar.isVisible)
        page.save_button.click()
        while page._problems:
            self._mend(page)
            page.save_button.click()
        self.until(lambda: page.presenter.person is not None)

    def edit(self) -> None:
        page = self._open(0)
        self._type_into(page.form.editors["note"])
        self._save()

    def leave_draft(self) -> None:
        page = self._open(1)
        self._type_into(page.form.editors["medical.note"])
        self.until(page.draft_bar.isVisible)
        self.desk.go_to(PageId.START)

    def attach(self) -> None:
        page = self._open(0)
        panel = page.attachments
        page.panels.open(panel)
        panel.presenter.choose_photo(self.input / "photo.png")
        self.until(lambda: panel.stack.currentWidget() is panel.crop)
        before = page.presenter.card().identity.photo
        panel.crop.take()
        self.until(lambda: page.presenter.card().identity.photo != before)
        self._save()

    def show_everything(self) -> None:
        scenes = Scenes(self.window, self.desk, self.people, cast("QtBot", self.bot))
        few = ("registry_state", "record_revisions")
        # Somebody to be found as a double, and to take what is called back.
        add_person(self.desk._office, card("Próbna", "Łucja"))
        for name in SCENES if self.whole else few:
            if name not in QUIET_SCENES:
                say(f"at {name}")
                getattr(scenes, name)()
                QTest.qWait(50)
        self.desk.go_to(PageId.START)

    def search(self) -> None:
        self.desk.go_to(PageId.PEOPLE)
        page = self._page(PageId.PEOPLE, PeoplePage)
        type_text(page.filters.text, self.mark.word)
        self.until(lambda: page.model.rowCount() > 1)
        self.desk.go_to(PageId.EMERGENCY)
        look = self.emergency
        for query in (self.mark.number + "11", self.mark.word):
            look.field.clear()
            type_text(look.field, query)
            self.until(lambda: look.answers.count() > 0)

    def disclose(self) -> None:
        look = self.emergency
        press(look.field, Qt.Key.Key_Return)
        self.until(lambda: look.presenter.is_open)
        for line in (look.bar.caller, look.bar.call_back, look.bar.incident, look.bar.remark):
            type_text(line, self.mark.word)
        look.bar.close_wanted.emit()
        self.until(lambda: not look.presenter.is_open)

    def print_everything(self) -> None:
        self.desk.print_people(tuple(self.people))
        page = self._page(PageId.PRINTS, PrintsPage)
        waiting = ("", page.tr("Preparing the pages…"))
        for what in What if self.whole else FEW_PRINTS:
            page.empty.setText("")
            page.choices.what.setCurrentIndex(page.choices.what.findData(what.value))
            page.choices.take()
            self.until(lambda: page.presenter.ready or page.empty.text() not in waiting)
            if page.presenter.ready:
                target = self.out / f"{what.value}.pdf"
                page.presenter.save(target)
                self.until(target.exists)
                self.saved += 1

    def export(self) -> None:
        self.desk.go_to(PageId.PEOPLE)
        page = self._page(PageId.PEOPLE, PeoplePage)
        for form in ListForm:
            page.table.setFocus()
            page.table.selectAll()
            strike(page.table, Qt.Key.Key_E, CONTROL | SHIFT)
            panel = page.bar.export
            for tick in panel.columns.values():
                tick.setChecked(True)
            panel.form.setCurrentIndex(panel.form.findData(form.value))
            panel.reason.setCurrentIndex(1)
            self._saving(panel._save)
        rights = self._open(0).rights
        self.record.panels.open(rights)
        self._saving(rights._choose_copy)

    def scan(self) -> None:
        self.desk.go_to(PageId.EMERGENCY)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(self.out / "card.pdf"))])
        nothing, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
        for event in (
            QDragEnterEvent(QPointF(300, 300), Qt.DropAction.CopyAction, data, left, nothing),
            QDropEvent(QPointF(300, 300), Qt.DropAction.CopyAction, data, left, nothing),
        ):
            QApplication.sendEvent(self.emergency, event)
        self.until(lambda: self.emergency.scans.list.count() > 0 or self.emergency.presenter.is_open)

    def audit(self) -> None:
        part = self._part(AuditPart)
        self.until(lambda: part.model.rowCount() > 5)
        self._saving(part.save_button.click)
        self._saving(part.sheet_button.click)
        told = self._part(DisclosuresPart)
        self.until(lambda: told.what.count() > 1)
        told.what.setCurrentIndex(1)
        self._saving(told._save)

    def back_up(self) -> None:
        part = self._part(BackupsPart)
        part.main.choose_button.click()
        self.until(lambda: bool(read_plan(self.desk._office).folder))
        part.run_button.click()
        self.until(lambda: part.table.rowCount() > 0)

    def rotate(self) -> None:
        self._part(KeysPart).renew.click()
        self.until((self.desk._office.registry.path / "registry-2.db").exists)
        self.until(self._part(KeysPart).renew.isEnabled)

    def copy(self) -> None:
        copy_briefly(self.mark.word)
        editor = self._open(UNTOUCHED).form.editors["identity.surname"]
        assert isinstance(editor, QLineEdit)
        editor.selectAll()
        editor.copy()
        assert QGuiApplication.clipboard().text() == self.mark.word

    def crash(self) -> None:
        """Our own fault, in the window and in a thread, told with what somebody typed."""

        def fault() -> None:
            raise RuntimeError(self.mark.word)

        QTimer.singleShot(0, fault)
        thread = threading.Thread(target=fault, name=self.mark.word)
        thread.start()
        thread.join()
        log = self.program.logs / "crash.log"
        self.until(lambda: log.exists() and log.read_text().count("RuntimeError") > 1)

    def look_from_outside(self) -> None:
        page = self._open(UNTOUCHED)
        page.form.editors["identity.surname"].setFocus()
        say("look")
        sys.stdin.readline()

    def lock(self) -> None:
        strike(self.record, Qt.Key.Key_F12)

    @property
    def desk(self) -> Desk:
        assert self.window.desk is not None
        return self.window.desk

    @property
    def record(self) -> RecordPage:
        return self._page(PageId.RECORD, RecordPage)

    @property
    def emergency(self) -> EmergencyPage:
        return self._page(PageId.EMERGENCY, EmergencyPage)

    def until(self, reached: Callable[[], bool | None]) -> None:
        self.bot.waitUntil(reached)

    def _page(self, wanted: PageId, kind: type[W]) -> W:
        page = self.desk.pages[wanted]
        assert isinstance(page, kind)
        return page

    def _part(self, kind: type[P]) -> P:
        self.desk.go_to(PageId.REGISTRY)
        part = self._page(PageId.REGISTRY, RegistryPage).open_part(kind)
        assert isinstance(part, kind)
        return part

    def _open(self, at: int) -> RecordPage:
        self.desk.open_person(self.people[at])
        page = self.record
        self.until(lambda: page.presenter.person == self.people[at] and page.isVisible())
        return page

    def _save(self) -> None:
        page = self.record
        before = page.presenter.basis.revision or 0
        page.save_button.click()
        self.until(lambda: (page.presenter.basis.revision or 0) > before)

    @staticmethod
    def _mend(page: RecordPage) -> None:
        """Where a date or a number is wanted the canary cannot stand, and some things must be chosen."""
        for spot, problem in page._problems.items():
            editor = page.form._editor_at(spot)
            if isinstance(editor, QComboBox):
                editor.setCurrentIndex(1)
                editor.activated.emit(1)
            elif isinstance(editor, QLineEdit):
                editor.clear()
                type_text(editor, "60" if problem is Problem.NUMBER else " ")

    def _type_into(self, editor: QWidget, text: str = "") -> None:
        if isinstance(editor, QLineEdit):
            editor.clear()
        if isinstance(editor, QLineEdit | QPlainTextEdit):
            type_text(editor, text or self.mark.word)
        elif isinstance(editor, QComboBox) and editor.isEditable():
            editor.setEditText(self.mark.word)

    def _saving(self, save: Callable[[], object]) -> None:
        """Wait for the file that a button is about to write."""
        self._target: Path | None = None
        save()
        self.until(lambda: self._target is not None and self._target.exists())
        self.saved += 1

    def _name_file(self, *given: object) -> tuple[str, str]:
        """What somebody chooses in the system's dialog, beginning with the name that the program proposes."""
        proposed = Path(str(given[2]))
        self.names += self.mark.within(str(proposed).encode())
        self._target = self.out / f"{self.saved}-{proposed.name}"
        return str(self._target), ""


def say(word: str) -> None:
    """A line for whoever started this."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def main(folder: Path, seed: str, whole: bool) -> int:
    faulthandler.enable()
    walk = Walk(folder, Mark(seed), whole=whole)

    def open_window(ready: Program, registry: Path | None) -> int:
        QTimer.singleShot(0, lambda: QTimer.singleShot(0, walk.run))
        return run_window(ready, registry)

    return run_program(walk.program, open_window, ["--registry", str(folder / "proba.lifebox")])


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], sys.argv[3:] == ["whole"]))
