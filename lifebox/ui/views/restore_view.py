"""On a new computer: a registry is made of a backup, before anybody is logged in."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QWidget

from lifebox.domain.backups import BackupCopy
from lifebox.domain.dates import show_moment
from lifebox.domain.errors import LifeboxError
from lifebox.services.program import Program
from lifebox.services.setup import SUFFIX, registry_path
from lifebox.services.telling import tell
from lifebox.ui.figures import file_size
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.flow import flow
from lifebox.ui.views.page_stack import in_the_middle
from lifebox.ui.views.widgets import MARGIN, SPACE, allow, button, caption, column, key, row, text_label

WIDTH = 640
_MOMENT = re.compile(r"-\d{8}-\d{6}(-\d+)?$")
"""What the name of a backup has behind that of its registry."""


class RestorePage(QWidget):
    """`left` leads back to where it was opened; `restored` to the log-in of the registry that was made."""

    left = Signal()
    restored = Signal(object)

    def __init__(self, program: Program, tasks: TaskRunner, folder: Path) -> None:
        """`folder` is where the registry goes unless another one is chosen."""
        super().__init__()
        self.setObjectName("page")
        self._program, self._tasks, self._folder = program, tasks, folder
        self._copy: BackupCopy | None = None
        self._target: Path | None = None
        words = self.tr(
            "A backup is a folder with the date in its name, on a stick, on another disk or on the network. It is only "
            "read. The registry that is made of it must lie on this computer's own disk. It opens with the passwords "
            "of the day of the backup, or with the recovery sheet."
        )
        self.source, self.source_button, from_where = self._line(self.tr("Backup"), self._choose_source)
        self.place, self.place_button, to_where = self._line(self.tr("Registry that is made"), self._choose_place)
        self.told = text_label(wrap=True)
        self.run_button = button(self.tr("Restore"), self._restore, "primary")
        self.back = button(self.tr("Back (Esc)"), self.left.emit, "link")
        inner = column(
            text_label(self.tr("Restore from a backup"), "title", wrap=True),
            text_label(words, wrap=True),
            from_where,
            to_where,
            self.told,
            flow(self.back, 1, self.run_button),
            margin=MARGIN,
            gap=SPACE,
        )
        self.setLayout(in_the_middle(inner, WIDTH))
        key(self, "Escape", self.back.click, self.tr("Back (Esc)"))
        self._busy(False)

    def begin_typing(self) -> None:
        """Put the keyboard on what comes first."""
        self.source_button.setFocus()

    def take_source(self, source: Path) -> None:
        """Say what this folder is, and where its registry could go."""
        self._copy = self._target = None
        self._show(self.source, source)
        self.place.clear()
        self.told.clear()
        self._busy(True)
        store = self._program.store
        self._tasks.read(lambda: store.describe_backup(source), self._described, self._failed, latest="backup")

    def take_place(self, target: Path) -> None:
        """The registry is made here."""
        self._target = registry_path(target)
        self._show(self.place, self._target)
        self._busy(False)

    def _described(self, copy: BackupCopy) -> None:
        self._copy = copy
        text = self.tr("✓ Backup of {day}, {size}. Every byte is checked while it is restored.")
        size = file_size(copy.size)
        self.told.setText(text.replace("{day}", show_moment(copy.made)).replace("{size}", size))
        name = _MOMENT.sub("", copy.path.stem)
        target = self._folder / f"{name}{SUFFIX}"
        word = self.tr("restored")
        self.take_place(self._folder / f"{name}-{word}{SUFFIX}" if target.exists() else target)
        self.run_button.setFocus()

    def _restore(self) -> None:
        if self._copy is None or self._target is None:
            return
        store, source, target = self._program.store, self._copy.path, self._target
        self._busy(True)
        self.told.setText(self.tr("Restoring…"))
        self._tasks.write(lambda: store.restore(source, target), lambda _: self.restored.emit(target), self._failed)

    def _failed(self, error: LifeboxError) -> None:
        self._busy(False)
        self.told.setText(f"⚠ {tell(error, self._program.say)}")
        self.source_button.setFocus()

    def _busy(self, busy: bool) -> None:
        for part in (self.source_button, self.back):
            part.setEnabled(not busy)
        for part in (self.place_button, self.run_button):
            allow(part, not busy and self._copy is not None, self.tr("First choose the backup."))

    def _choose_source(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder of the backup"), str(Path.home()))
        if chosen:
            self.take_source(Path(chosen))

    def _choose_place(self) -> None:
        title = self.tr("Name and place of the restored registry")
        chosen, _ = QFileDialog.getSaveFileName(self, title, self.place.text(), f"*{SUFFIX}")
        if chosen:
            self.take_place(Path(chosen))

    def _line(self, name: str, choose: Callable[[], None]) -> tuple[QLineEdit, QPushButton, QWidget]:
        field = QLineEdit()
        field.setReadOnly(True)
        field.setAccessibleName(name)
        word = self.tr("Choose…")
        other = button(word, choose)
        other.setAccessibleName(f"{name}: {word}")
        whole = QWidget()
        whole.setLayout(column(caption(name, field), row(field, other), gap=4))
        return field, other, whole

    @staticmethod
    def _show(field: QLineEdit, path: Path) -> None:
        field.setText(str(path))
        field.setToolTip(str(path))
