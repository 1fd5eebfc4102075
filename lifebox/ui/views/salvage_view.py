"""Where a damaged registry does not open: a new one is made of what can be read of it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from lifebox.domain.errors import LifeboxError
from lifebox.domain.salvage import SalvageKey, SalvageReport
from lifebox.domain.salvage_words import salvage_sentences
from lifebox.services.program import Program
from lifebox.services.salvage import salvage_damaged
from lifebox.services.telling import tell
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.flow import flow
from lifebox.ui.views.page_stack import in_the_middle
from lifebox.ui.views.salvage_form import SalvageForm
from lifebox.ui.views.widgets import MARGIN, SPACE, button, column, key, labelled, text_label

WIDTH = 640


class SalvagePage(QWidget):
    """`left` leads back to the log-in; `salvaged` to that of the new registry."""

    left = Signal()
    salvaged = Signal(object, str)

    def __init__(self, program: Program, tasks: TaskRunner, path: Path, login: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self._program, self._tasks, self._path = program, tasks, path
        self._made: Path | None = None
        place = text_label(self.tr("Registry: {name}").replace("{name}", path.stem), "quiet", wrap=True)
        place.setToolTip(str(path))
        words = self.tr(
            "A new registry is made of everything that can be read of the damaged one, which is not changed. Accounts, "
            "passwords and codes stay the same. Afterwards it says exactly what was lost."
        )
        self.login = QLineEdit(login)
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.by_sheet = QCheckBox(self.tr("No password opens it: use the recovery sheet"))
        self.by_sheet.setAccessibleName(self.by_sheet.text())
        self.by_sheet.toggled.connect(self._choose_way)
        self.sheet = QPlainTextEdit()
        self.sheet.setTabChangesFocus(True)
        self.sheet.setMaximumHeight(84)
        self.new_password = QLineEdit()
        self.new_password.setEchoMode(QLineEdit.EchoMode.Password)
        self._with_password, self._with_sheet = QWidget(), QWidget()
        self._with_password.setLayout(column(labelled(self.tr("Password"), self.password)))
        sheet_fields = (
            labelled(self.tr("What stands on the sheet"), self.sheet),
            labelled(self.tr("New password"), self.new_password),
        )
        self._with_sheet.setLayout(column(*sheet_fields))
        self._with_sheet.hide()
        self.form = SalvageForm(path)
        self.form.wanted.connect(self._salvage)
        self.result = text_label(wrap=True)
        self.back = button(self.tr("Back to the log-in (Esc)"), self.left.emit, "link")
        self.go_on = button(self.tr("Log in to the new registry"), self._go_on, "primary")
        self.go_on.hide()
        self._inputs = (self.login, self.password, self.by_sheet, self.sheet, self.new_password, self.form, self.back)
        inner = column(
            text_label(self.tr("Salvage of a damaged registry"), "title", wrap=True),
            place,
            text_label(words, wrap=True),
            labelled(self.tr("Login of an administrator"), self.login),
            self._with_password,
            self.by_sheet,
            self._with_sheet,
            self.form,
            self.result,
            flow(self.back, 1, self.go_on),
            margin=MARGIN,
            gap=SPACE,
        )
        self.setLayout(in_the_middle(inner, WIDTH))
        key(self, "Escape", self._leave, self.tr("Back to the log-in (Esc)"))

    def begin_typing(self) -> None:
        """Put the keyboard where something is missing."""
        (self.password if self.login.text() else self.login).setFocus()

    def _choose_way(self, by_sheet: bool) -> None:
        self._with_password.setVisible(not by_sheet)
        self._with_sheet.setVisible(by_sheet)
        (self.sheet if by_sheet else self.password).setFocus()

    def _salvage(self, target: Path, backup: Path | None) -> None:
        by_sheet, login = self.by_sheet.isChecked(), self.login.text().strip()
        sheet = self.sheet.toPlainText().strip() if by_sheet else ""
        password = (self.new_password if by_sheet else self.password).text()
        if not (login and password and (sheet or not by_sheet)):
            self.result.setText(self.tr("⚠ Type the login of an administrator and what opens the registry."))
            self.begin_typing()
            return
        program, path, key_ = self._program, self._path, SalvageKey(login, password, sheet)
        self._busy(True)
        self.result.setText(self.tr("Reading what is left…"))

        def work() -> SalvageReport:
            office, report = salvage_damaged(program, path, key_, target, backup)
            office.registry.close()
            return report

        def done(report: SalvageReport) -> None:
            self._busy(False)
            self._made = target
            self._show(report, target)

        self._tasks.write(work, done, self._failed)

    def _show(self, report: SalvageReport, target: Path) -> None:
        head = self.tr("✓ New registry: {name}. The names are in its page “Registry”, part “Salvage”.")
        told = (f"• {sentence}" for sentence in salvage_sentences(report, self._program.say))
        self.result.setText("\n".join((head.replace("{name}", target.name), *told)))
        self.form.hide()
        for field in (self.password, self.new_password):
            field.clear()
        self.sheet.clear()
        self.go_on.show()
        self.go_on.setFocus()

    def _failed(self, error: LifeboxError) -> None:
        self._busy(False)
        self.result.setText(f"⚠ {tell(error, self._program.say)}")
        self.begin_typing()

    def _busy(self, busy: bool) -> None:
        for part in self._inputs:
            part.setEnabled(not busy)

    def _leave(self) -> None:
        if self.back.isEnabled():
            self.left.emit()

    def _go_on(self) -> None:
        if self._made is not None:
            self.salvaged.emit(self._made, self.login.text().strip())
