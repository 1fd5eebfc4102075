"""Choosing a password: typed twice, weighed while it is typed, drawn at random where that is wanted."""

import shiboken6
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from lifebox.security.passwords import generate_password
from lifebox.texts import Texts
from lifebox.ui.presenters.strength import PasswordStrength
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.flow import flow
from lifebox.ui.views.widgets import button, column, labelled, text_label

WIDEST = 580


class PasswordForm(QWidget):
    """The fields of a new password. `submitted` says that Enter was pressed in the last one."""

    submitted = Signal()

    def __init__(self, tasks: TaskRunner, say: Texts, login: str = "", *, ask_old: bool = False) -> None:
        super().__init__()
        self.login = login
        self.strength = PasswordStrength(tasks, say, self._show_strength)
        self.old, self.password, self.repeated = QLineEdit(), QLineEdit(), QLineEdit()
        fields = [self.old, self.password, self.repeated] if ask_old else [self.password, self.repeated]
        for at, field in enumerate(fields):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.setMaximumWidth(WIDEST)
            field.returnPressed.connect(fields[at + 1].setFocus if field is not self.repeated else self.submitted.emit)
            field.textChanged.connect(self._changed)
        self._strength = text_label(role="quiet", wrap=True)
        self._problem = text_label(role="problem", wrap=True)
        self.shown = QCheckBox(self.tr("Show what is typed"))
        self.shown.setAccessibleName(self.shown.text())
        self.shown.toggled.connect(self._show)
        self.draw = button(self.tr("Suggest a password"), self._draw)
        words = self.tr(
            "At least 15 characters. Six words at random are easy to remember and hard to guess. "
            "Nobody can read the password back, administrators neither."
        )
        captions = {
            self.old: self.tr("Password until now"),
            self.password: self.tr("New password"),
            self.repeated: self.tr("New password again"),
        }
        body = column(text_label(words, wrap=True), gap=12)
        for field in fields:
            body.addLayout(labelled(captions[field], field))
            if field is self.password:
                body.addWidget(self._strength)
        body.addLayout(flow(self.shown, self.draw))
        body.addWidget(self._problem)
        self.setLayout(body)
        self.setFocusProxy(fields[0])

    @property
    def is_complete(self) -> bool:
        """Whether both are the same and something; what is missing is told."""
        if not self.password.text():
            self.tell(self.tr("Choose a password."))
        elif self.password.text() != self.repeated.text():
            self.tell(self.tr("The two passwords differ."))
            self.repeated.setFocus()
        else:
            return True
        return False

    def tell(self, text: str) -> None:
        """What is wrong and what to do; an empty text takes it back."""
        self._problem.setText(f"⚠ {text}" if text else "")
        self._problem.setAccessibleName(text)

    def clear(self) -> None:
        """Forget what was typed."""
        for field in (self.old, self.password, self.repeated):
            field.clear()
        self.shown.setChecked(False)
        self._strength.setText("")
        self.tell("")

    def _changed(self) -> None:
        self.tell("")
        self.strength.change(self.password.text(), self.login)

    def _show_strength(self, text: str, good: bool) -> None:
        if shiboken6.isValid(self):  # another page may have taken its place meanwhile
            self._strength.setText(self.tr("✓ A strong password.") if good else text)

    def _show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        for field in (self.old, self.password, self.repeated):
            field.setEchoMode(mode)

    def _draw(self) -> None:
        """It is shown, for its owner has to learn it."""
        drawn = generate_password()
        self.password.setText(drawn)
        self.repeated.setText(drawn)
        self.shown.setChecked(True)
