"""A part of the registry page: where copies go, which lie there, what one holds, and taking one out."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from lifebox.domain.backups import DAYS, MONTHS, WEEKS, BackupContents, BackupCopy
from lifebox.domain.dates import show_moment
from lifebox.domain.people import RegistryFigures
from lifebox.services.backups import PlanRun
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.services.setup import SUFFIX, registry_path
from lifebox.ui.figures import file_size
from lifebox.ui.presenters.backups_presenter import BackupsPresenter, BackupsState
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.count_box import CountBox
from lifebox.ui.views.flow import flow
from lifebox.ui.views.registry_part import RegistryPart
from lifebox.ui.views.tables import Table
from lifebox.ui.views.widgets import (
    GAP,
    SPACE,
    allow,
    button,
    caption,
    column,
    hide_unless,
    key,
    row,
    tab_through,
    text_label,
)


class FolderLine(QWidget):
    """A folder of the plan: where it is, choosing it, leaving it out."""

    def __init__(self, name: str, changed: Callable[[str], None]) -> None:
        super().__init__()
        self._changed = changed
        self.place = QLineEdit()
        self.place.setReadOnly(True)
        self.place.setPlaceholderText(self.tr("none"))
        choose, none = self.tr("Choose…"), self.tr("Leave out")
        self.choose_button = button(choose, self._choose)
        self.choose_button.setAccessibleName(f"{name}: {choose}")
        self.clear_button = button(none, lambda: changed(""), "flat")
        self.clear_button.setAccessibleName(f"{name}: {none}")
        # Until the plan was read there is nothing to change.
        self.choose_button.hide()
        self.clear_button.hide()
        self.place.setAccessibleName(name)
        line = row(self.place, self.choose_button, self.clear_button)
        self.setLayout(column(caption(name, self.place), line, gap=4))
        self.stops = (self.place, self.choose_button, self.clear_button)

    def show_folder(self, folder: str, *, may_change: bool) -> None:
        """The folder as the plan has it."""
        self.place.setText(folder)
        self.place.setToolTip(folder)
        self.choose_button.setVisible(may_change)
        self.clear_button.setVisible(may_change)
        allow(self.clear_button, bool(folder), self.tr("No folder is chosen."))

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for backups"), self.place.text())
        if chosen:
            self._changed(chosen)


class BackupsPart(RegistryPart):
    """Copies by themselves and by hand."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("BackupsPart", "Backups")

    def __init__(self, office: Office, tasks: TaskRunner, program: Program) -> None:
        super().__init__()
        names: dict[str, str] = {
            "backup": self.tr("Making a backup"),
            "examine": self.tr("Checking a backup"),
            "restore": self.tr("Restoring a backup"),
        }
        self.presenter = BackupsPresenter(office, tasks, program, self, names.__getitem__)
        self._office, self._copies = office, tuple[BackupCopy, ...]()
        self.main = FolderLine(self.tr("Every day to this folder"), self._change_main)
        second = self.tr("and to this one: another disk, a stick, a network share")
        self.second = FolderLine(second, self._change_second)
        self.remind = CountBox(1, 90, lambda count: self.tr("day(s)", "", count))
        self.remind.setEnabled(False)
        self.remind.editingFinished.connect(self._change_remind)
        remind = self.tr("Remind when the last good backup is older than")
        self.remind.setAccessibleName(remind)
        self.state = text_label(wrap=True)
        self.found = text_label(wrap=True)
        """What came of the last deed: the state above is read anew by itself."""
        self.found.hide()
        self.run_button = button(self.tr("Make a backup now"), self._run, "primary")
        self.elsewhere_button = button(self.tr("Backup to another folder…"), self._choose_folder)
        self._make_table()
        self.examine_button = button(self.tr("Check and look into it"), self._examine)
        self.restore_button = button(self.tr("Restore beside…"), self._restore)
        hide_unless(self.restore_button, self.presenter.may_restore)
        rule = self.tr(
            "Kept are the newest of the last {days} days, {weeks} weeks and {months} months. Backups are encrypted: "
            "they open with the passwords of their day, or with the recovery sheet."
        )
        rule = rule.replace("{days}", str(DAYS)).replace("{weeks}", str(WEEKS)).replace("{months}", str(MONTHS))
        body = column(
            self.state,
            self.main,
            self.second,
            flow(text_label(remind), self.remind, 1),
            text_label(rule, "quiet", wrap=True),
            flow(self.run_button, self.elsewhere_button),
            self.table,
            flow(self.examine_button, self.restore_button),
            self.found,
            gap=SPACE - GAP // 2,
        )
        body.setStretch(6, 1)
        self.setLayout(body)
        self.setFocusProxy(self.main.place)
        done = (self.run_button, self.elsewhere_button, self.table, self.examine_button, self.restore_button)
        tab_through([*self.main.stops, *self.second.stops, self.remind, *done])
        key(self, "Ctrl+Shift+B", self._run, self.tr("Make a backup now"))

    def _make_table(self) -> None:
        titles = (self.tr("Made"), self.tr("Folder"), self.tr("Size"), self.tr("Log entries"), self.tr("State"))
        self.table = Table(self.tr("Backups"), titles, figures=(2, 3))
        self.table.setMinimumHeight(160)
        self.table.itemSelectionChanged.connect(self._chosen_changed)
        self.table.itemActivated.connect(lambda _: self._examine())

    def begin(self) -> None:
        self.presenter.refresh()

    # What the presenter shows

    def show_backups(self, state: BackupsState) -> None:
        may = self.presenter.may_plan
        self.main.show_folder(state.plan.folder, may_change=may)
        self.second.show_folder(state.plan.second, may_change=may)
        self.remind.setEnabled(may)
        self.remind.setValue(state.plan.remind_days)
        if state.last is None:
            text = self.tr("⚠ There is no backup yet.")
        else:
            text = self.tr("Last verified backup: {day}.").replace("{day}", show_moment(state.last))
            if state.overdue:
                text = "⚠ " + text + " " + self.tr("That is too long ago.")
        if not state.plan.folders:
            wanted = self.tr("None comes by itself: choose a folder below.")
            text += " " + (wanted if may else self.tr("None comes by itself: an administrator chooses the folder."))
        self.state.setText(text)
        allow(self.run_button, bool(state.plan.folders), self.tr("First choose the folder for it above."))
        self._show_copies(state.copies)

    def _show_copies(self, copies: tuple[BackupCopy, ...]) -> None:
        chosen = self._chosen()
        self._copies = copies
        told = {
            True: self.tr("whole list of files"),
            False: self.tr("⚠ changed: do not use"),
            None: self.tr("under former keys: opens with the passwords of that time"),
        }
        figures = QLocale()
        rows = [
            (
                show_moment(one.made),
                one.path.parent.name,
                file_size(one.size),
                figures.toString(one.entries),
                told[one.genuine],
            )
            for one in copies
        ]
        self.table.show_rows(rows, [str(one.path) for one in copies])
        if chosen in copies:
            self.table.selectRow(copies.index(chosen))
        self._chosen_changed()

    def show_planned(self, undo: Callable[[], None]) -> None:
        self.notice.emit(self.tr("The plan for backups was changed."), undo)

    def show_run(self, run: PlanRun) -> None:
        text = self.tr("✓ %n verified backup(s) made.", "", len(run.made))
        if run.missing:
            names = ", ".join(folder.name for folder in run.missing)
            text += " " + self.tr("⚠ This folder is not there now: {names}.").replace("{names}", names)
        self.notice.emit(text, None)

    def show_made(self, made: Path) -> None:
        self.notice.emit(self.tr("✓ Verified backup: {name}.").replace("{name}", made.name), None)

    def show_contents(self, copy: BackupCopy, contents: BackupContents, now: RegistryFigures) -> None:
        text = self.tr("✓ Backup of {day}: every byte is whole. People {people} (now {now}), versions {revisions}, "
                       "photos and scans {attachments}, last save {newest}.")  # fmt: skip
        told = {
            "day": show_moment(copy.made),
            "people": QLocale().toString(contents.people),
            "now": QLocale().toString(now.people),
            "revisions": QLocale().toString(contents.revisions),
            "attachments": QLocale().toString(contents.attachments),
            "newest": show_moment(contents.newest) if contents.newest else "–",
        }
        for name, value in told.items():
            text = text.replace(f"{{{name}}}", value)
        self._say_found(text)

    def show_restored(self, target: Path) -> None:
        text = self.tr("✓ Restored as {name}. The registry that is open stays as it is; to use the restored one, lock "
                       "the program and choose “Another registry…”.")  # fmt: skip
        self._say_found(text.replace("{name}", target.name))

    def _say_found(self, text: str) -> None:
        self.found.setText(text)
        self.found.show()

    def show_error(self, text: str) -> None:
        self.notice.emit(f"⚠ {text}", None)

    # What is done here

    def _change_main(self, folder: str) -> None:
        self.presenter.change(self.presenter.plan.model_copy(update={"folder": folder}))

    def _change_second(self, folder: str) -> None:
        self.presenter.change(self.presenter.plan.model_copy(update={"second": folder}))

    def _change_remind(self) -> None:
        self.presenter.change(self.presenter.plan.model_copy(update={"remind_days": self.remind.value()}))

    def _run(self) -> None:
        if self.run_button.isEnabled():
            self.presenter.run()

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for the backup"))
        if chosen:
            self.presenter.copy_to(Path(chosen))

    def _chosen(self) -> BackupCopy | None:
        at = self.table.marked_row
        return self._copies[at] if at is not None and at < len(self._copies) else None

    def _chosen_changed(self) -> None:
        chosen = self._chosen()
        none, told = self.tr("Choose a backup in the list."), self.tr("The column “State” says why not.")
        why_not = none if chosen is None else told
        allow(self.examine_button, chosen is not None and chosen.genuine is not None, why_not)
        allow(self.restore_button, chosen is not None and chosen.genuine is not False, why_not)

    def _examine(self) -> None:
        chosen = self._chosen()
        if chosen is not None and self.examine_button.isEnabled():
            self.presenter.examine(chosen)

    def _restore(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        restored = self.tr("restored")
        begin = self._office.registry.path.parent / f"{chosen.path.stem}-{restored}{SUFFIX}"
        named, _ = QFileDialog.getSaveFileName(self, self.tr("Restore as"), str(begin), f"*{SUFFIX}")
        if named:
            self.presenter.restore(chosen, registry_path(Path(named)))
