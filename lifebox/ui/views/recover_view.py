"""Where no password helps: the recovery sheet opens the registry, or a backup of it, and sets a new password."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPlainTextEdit, QWidget

from lifebox.domain.errors import LifeboxError
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.services.setup import SUFFIX, registry_path
from lifebox.services.telling import tell
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.flow import flow
from lifebox.ui.views.page_stack import in_the_middle
from lifebox.ui.views.password_form import PasswordForm
from lifebox.ui.views.widgets import MARGIN, SPACE, button, column, key, labelled, text_label

WIDTH = 620


class RecoverPage(QWidget):
    """`entered` receives what use cases work with; `left` leads back to the log-in, `restored` to another registry."""

    left = Signal()
    restored = Signal(object, str)

    def __init__(self, program: Program, tasks: TaskRunner, path: Path, login: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self._program, self._tasks, self._path = program, tasks, path
        self.entered: Callable[[Office], None] = _nobody
        self.place = text_label(self.tr("Registry: {name}").replace("{name}", path.stem), "quiet", wrap=True)
        self.place.setToolTip(str(path))
        self.sheet = QPlainTextEdit()
        self.sheet.setTabChangesFocus(True)
        self.sheet.setMaximumHeight(84)
        self.login = QLineEdit(login)
        self.login.textChanged.connect(self._login_changed)
        self.form = PasswordForm(tasks, program.say, login)
        self.form.submitted.connect(self._recover)
        self.open = button(self.tr("Open with the sheet"), self._recover, "primary")
        self.backup = button(self.tr("Take a backup…"), self._choose_backup)
        self.back = button(self.tr("Back to the log-in (Esc)"), self.left.emit, "link")
        words = self.tr(
            "The recovery sheet from the safe opens the registry when the password is forgotten or the key file is "
            "lost. Where the registry itself is lost, take a backup first: the same sheet opens it."
        )
        inner = column(
            text_label(self.tr("Open with the recovery sheet"), "title", wrap=True),
            self.place,
            text_label(words, wrap=True),
            flow(self.backup),
            labelled(self.tr("What stands on the sheet"), self.sheet),
            labelled(self.tr("Login of an administrator"), self.login),
            self.form,
            flow(self.back, 1, self.open),
            margin=MARGIN,
            gap=SPACE,
        )
        self.setLayout(in_the_middle(inner, WIDTH))
        key(self, "Escape", self.back.click, self.tr("Back to the log-in (Esc)"))

    def begin_typing(self) -> None:
        """Put the keyboard on what is typed off the sheet."""
        self.sheet.setFocus()

    def leave(self) -> None:
        """Another page takes its place: nothing typed is kept."""
        self.form.strength.leave()
        self.form.clear()
        self.sheet.clear()

    def restore(self, backup: Path, target: Path) -> None:
        """Copy a backup to a new place, and go on with that."""
        store = self._program.store
        self._busy(True)

        def done(_: None) -> None:
            self.leave()
            self.restored.emit(target, self.login.text().strip())

        self._tasks.write(lambda: store.restore(backup, target), done, self._failed)

    def _recover(self) -> None:
        if not self.open.isEnabled():
            return
        sheet, login = self.sheet.toPlainText(), self.login.text().strip()
        if not sheet.strip() or not login:
            self.form.tell(self.tr("Type what stands on the sheet, and the login of an administrator."))
            (self.login if sheet.strip() else self.sheet).setFocus()
        elif self.form.is_complete:
            program, path, password = self._program, self._path, self.form.password.text()
            self._busy(True)
            self._tasks.write(lambda: program.recover(path, sheet, login, password), self._recovered, self._failed)

    def _recovered(self, office: Office) -> None:
        self.leave()
        self.entered(office)

    def refuse(self, error: LifeboxError) -> None:
        """Say why nobody entered; another attempt can be made."""
        self._failed(error)

    def _failed(self, error: LifeboxError) -> None:
        self._busy(False)
        self.form.tell(tell(error, self._program.say))
        self.sheet.setFocus()

    def _busy(self, busy: bool) -> None:
        for part in (self.open, self.backup, self.back, self.sheet, self.login, self.form):
            part.setEnabled(not busy)

    def _login_changed(self, text: str) -> None:
        self.form.login = text

    def _choose_backup(self) -> None:
        """The backup is read; where the registry was, or elsewhere, a new one is written."""
        backup = QFileDialog.getExistingDirectory(self, self.tr("Folder of the backup"), str(self._path.parent))
        if not backup:
            return
        title = self.tr("Name and place of the restored registry")
        proposed = self._path if not self._path.exists() else self._path.with_name(f"{self._path.stem}-2{SUFFIX}")
        target, _ = QFileDialog.getSaveFileName(self, title, str(proposed), f"*{SUFFIX}")
        if target:
            self.restore(Path(backup), registry_path(Path(target)))


def _nobody(_: Office) -> None:
    """Nobody waits for it to open yet."""
