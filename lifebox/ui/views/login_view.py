"""The log-in page."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from lifebox.services.program import Program
from lifebox.ui.presenters.login_presenter import LoginPresenter
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.flow import flow
from lifebox.ui.views.widgets import MARGIN, SPACE, button, column, frame, labelled, row, text_label

if TYPE_CHECKING:
    from lifebox.domain.access import Role

WIDTH = 420


class LoginPage(QWidget):
    """Who and the password. `other_wanted` leads to another registry, `sheet_wanted` to the recovery sheet,
    `bundle_wanted` to a look-up bundle, `salvage_wanted` to what can be read of a damaged registry,
    `restore_wanted` to a backup.
    """

    other_wanted = Signal()
    bundle_wanted = Signal()
    restore_wanted = Signal()
    sheet_wanted = Signal(str)
    salvage_wanted = Signal(str)

    def __init__(self, program: Program, tasks: TaskRunner, path: Path, login: str = "") -> None:
        super().__init__()
        self.setObjectName("page")
        self._say = program.say
        self.presenter = LoginPresenter(program, tasks, path, self)
        self.login = QComboBox()
        self.login.setEditable(True)
        self.login.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.login.setEditText(login)
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.returnPressed.connect(self._log_in)
        self.enter = button(self.tr("Log in"), self._log_in, "primary")
        self._problem = text_label(role="problem", wrap=True)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(lambda: self.enter.setEnabled(True))
        place = text_label(self.tr("Registry: {name}").replace("{name}", path.stem), "quiet", wrap=True)
        place.setToolTip(str(path))
        self.other = button(self.tr("Another registry…"), self.other_wanted.emit, "link")
        self.sheet = button(self.tr("No password opens it…"), self._want_sheet, "link")
        self.bundle = button(self.tr("Open a look-up bundle…"), self.bundle_wanted.emit, "link")
        self.restore = button(self.tr("Restore from a backup…"), self.restore_wanted.emit, "link")
        self.salvage = button(self.tr("Salvage what can be read…"), self._want_salvage)
        self.salvage.hide()
        inner = column(
            text_label(self.tr("Life Box"), "title"),
            place,
            labelled(self.tr("Login"), self.login),
            labelled(self.tr("Password"), self.password),
            self._problem,
            flow(self.salvage),
            row(self.other, 1, self.enter),
            flow(self.sheet, self.restore, self.bundle),
            margin=MARGIN,
            gap=SPACE,
        )
        box = frame(inner, tile="true")
        box.setMinimumWidth(WIDTH)
        self.setLayout(column(1, row(1, box, 1), 2))
        # After the password comes the log-in: Tab and Enter must not lead to a dialog where a password shows.
        self.setTabOrder(self.password, self.enter)
        self.setTabOrder(self.enter, self.salvage)
        self.setTabOrder(self.salvage, self.other)
        self.setTabOrder(self.other, self.sheet)
        self.setTabOrder(self.sheet, self.restore)
        self.setTabOrder(self.restore, self.bundle)
        line = self.login.lineEdit()
        if line is not None:
            line.setAccessibleName(self.tr("Login"))

    def begin_typing(self) -> None:
        """The keyboard goes where something is missing; who can log in is read once the page is painted."""
        QTimer.singleShot(0, self, self._begin)
        (self.password if self.login.currentText() else self.login).setFocus()

    def _begin(self) -> None:
        # By now another page may be in its place.
        if self.isVisible():
            self.presenter.start()

    def show_logins(self, logins: "tuple[tuple[str, Role], ...]") -> None:
        line = self.login.lineEdit()
        # Who types a login already goes on typing it: the rest must not land in the password.
        typed = line is not None and line.isModified()
        wanted = self.login.currentText()
        self.login.clear()
        for name, role in logins:
            self.login.addItem(name)
            self.login.setItemData(self.login.count() - 1, self._say(f"Role.{role.value}"), Qt.ItemDataRole.ToolTipRole)
        if wanted or typed:
            self.login.setEditText(wanted)
        if self.login.currentText() and not typed:
            self.password.setFocus()

    def show_busy(self, busy: bool) -> None:
        self.enter.setEnabled(not busy)
        self.password.setEnabled(not busy)
        self.login.setEnabled(not busy)
        self.other.setEnabled(not busy)
        self.sheet.setEnabled(not busy)
        self.bundle.setEnabled(not busy)
        self.restore.setEnabled(not busy)
        self.enter.setText(self.tr("Checking…") if busy else self.tr("Log in"))
        if busy:
            self._problem.setText("")

    def show_damaged(self) -> None:
        self.salvage.show()

    def show_refused(self, text: str, seconds: int) -> None:
        self._problem.setText(f"⚠ {text}")
        self._problem.setAccessibleName(text)
        self.password.clear()
        self.password.setFocus()
        if seconds:
            self.enter.setEnabled(False)
            self._wait.start(seconds * 1000)

    def _want_sheet(self) -> None:
        self.sheet_wanted.emit(self.login.currentText().strip())

    def _want_salvage(self) -> None:
        self.salvage_wanted.emit(self.login.currentText().strip())

    def _log_in(self) -> None:
        if self.enter.isEnabled() and self.login.currentText().strip() and self.password.text():
            self.presenter.log_in(self.login.currentText(), self.password.text())
            self.password.clear()
