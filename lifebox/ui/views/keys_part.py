"""A part of the registry page: its keys, the recovery sheet and its drill, and when the window locks itself."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QComboBox, QFileDialog, QPlainTextEdit, QWidget

from lifebox.domain.accounts import Policy
from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.ui.presenters.keys_presenter import KeysPresenter, KeysState
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.flow import flow
from lifebox.ui.views.registry_part import RegistryPart
from lifebox.ui.views.widgets import GAP, SPACE, Menu, button, column, frame, key, labelled, text_label, titled

MINUTES = (1, 2, 3, 5, 10, 15, 20, 30)


class KeysPart(RegistryPart):
    """For administrators."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("KeysPart", "Keys and recovery")

    def __init__(self, office: Office, tasks: TaskRunner, program: Program) -> None:
        super().__init__()
        self.presenter = KeysPresenter(office, tasks, program, self, self.tr("Renewing the keys"))
        body = column(self._make_sheet(), flow(self._make_keys(), self._make_rules(), gap=SPACE), 1, gap=SPACE)
        self.setLayout(body)
        self.setFocusProxy(self.typed)
        key(self, "Ctrl+Return", self._drill, self.tr("Try the recovery sheet"))
        key(self, "Ctrl+Alt+R", self.renew.click, self.tr("Renew the keys"), menu=Menu.PROGRAM)

    def _make_sheet(self) -> QWidget:
        words = self.tr(
            "Once a year, fetch the sheet from the safe and type what stands on it. That proves that the registry can "
            "be opened when every password is lost; nothing is changed. Then it goes back into the safe."
        )
        self.drilled = text_label(wrap=True)
        self.typed = QPlainTextEdit()
        self.typed.setTabChangesFocus(True)
        self.typed.setMaximumHeight(72)
        self.answer = text_label(wrap=True)
        self.drill = button(self.tr("Try the sheet"), self._drill, "primary")
        self.drill.setToolTip("Ctrl+Enter")
        self.sheet = button(self.tr("New recovery sheet…"), self._ask_sheet)
        parts = (
            text_label(words, wrap=True),
            self.drilled,
            labelled(self.tr("What stands on the sheet"), self.typed),
            self.answer,
            flow(self.drill, self.sheet),
            self._make_question(),
        )
        return titled(self.tr("Recovery sheet"), *parts)

    def _make_question(self) -> QWidget:
        """Asked in place, for the old sheet cannot be brought back."""
        asked = self.tr(
            "Make a new recovery sheet? The old one will open nothing but backups of before: make a new backup, too."
        )
        question = text_label(asked, wrap=True)
        self.really = button(self.tr("Make a new sheet…"), self._choose_sheet)
        self.keep = button(self.tr("Keep the old sheet"), self._leave_sheet)
        self.question = frame(column(question, flow(self.really, self.keep), margin=GAP), warning="true")
        key(self.question, "Escape", self._leave_sheet)
        self.question.hide()
        return self.question

    def _make_keys(self) -> QWidget:
        words = self.tr(
            "Renewed keys make copies of the old key worthless: when somebody left, or a computer was lost. The "
            "registry is written anew, which can be stopped in the strip below until the end. Open programs log in "
            "again; passwords, paper and the recovery sheet stay valid."
        )
        self.renew = button(self.tr("Renew the keys"), self.presenter.rotate)
        return titled(self.tr("Keys"), text_label(words, wrap=True), flow(self.renew), 1)

    def _make_rules(self) -> QWidget:
        words = self.tr(
            "The window locks itself when nobody touches keyboard or mouse; drafts are kept. "
            "A new rule holds from the next log-in on."
        )
        self.minutes = QComboBox()
        for minutes in MINUTES:
            self.minutes.addItem(self.tr("%n minute(s)", "", minutes), minutes)
        self.minutes.activated.connect(self._choose_minutes)
        chosen = labelled(self.tr("Lock after"), self.minutes)
        return titled(self.tr("Lock"), text_label(words, wrap=True), chosen, 1)

    def begin(self) -> None:
        self.presenter.refresh()

    # What the presenter shows

    def show_state(self, state: KeysState) -> None:
        if state.drilled is None:
            text = self.tr("⚠ Nobody has tried this sheet yet.")
        else:
            day = state.drilled.astimezone().strftime("%d.%m.%Y")
            due = self.tr("⚠ The sheet was last proven on {day}. It is time to try it again.")
            text = (due if state.drill_due else self.tr("✓ The sheet was last proven on {day}.")).replace("{day}", day)
        self.drilled.setText(text)
        if self.minutes.findData(state.policy.idle_minutes) < 0:
            self.minutes.addItem(self.tr("%n minute(s)", "", state.policy.idle_minutes), state.policy.idle_minutes)
        self.minutes.setCurrentIndex(self.minutes.findData(state.policy.idle_minutes))

    def show_rotating(self, running: bool) -> None:
        self.renew.setEnabled(not running)

    def show_rotated(self, renewed: bool) -> None:
        text = self.tr("✓ The keys were renewed.") if renewed else self.tr("The keys stay as they were.")
        self.notice.emit(text, None)

    def show_drilled(self) -> None:
        self.typed.clear()
        self._answer(self.tr("✓ The sheet opens this registry. Nothing was changed. Put it back into the safe."))

    def show_not_drilled(self, text: str) -> None:
        self._answer(f"⚠ {text}")
        self.typed.setFocus()

    def show_sheet(self, made: Path) -> None:
        text = self.tr("✓ Recovery sheet saved: {name}. Print it, put it into a safe and delete the file.")
        self.notice.emit(text.replace("{name}", made.name), None)
        self._answer(self.tr("Type what stands on the printed sheet: that proves that it can be read."))
        self.typed.setFocus()

    def show_policy_changed(self, undo: Callable[[], None]) -> None:
        self.notice.emit(self.tr("The window will lock after another time, from the next log-in on."), undo)

    def show_error(self, text: str) -> None:
        self.notice.emit(f"⚠ {text}", None)

    # What is done here

    def _answer(self, text: str) -> None:
        self.answer.setText(text)
        self.answer.setAccessibleName(text)

    def _drill(self) -> None:
        if self.typed.toPlainText().strip():
            self._answer("")
            self.presenter.drill(self.typed.toPlainText())
        else:
            self.typed.setFocus()

    def _choose_minutes(self) -> None:
        self.presenter.change_policy(Policy(idle_minutes=int(self.minutes.currentData())))

    def _ask_sheet(self) -> None:
        self.question.show()
        self.keep.setFocus()

    def _leave_sheet(self) -> None:
        self.question.hide()
        self.sheet.setFocus()

    def _choose_sheet(self) -> None:
        self._leave_sheet()
        name = str(Path.home() / self.tr("recovery-sheet.pdf"))
        target, _ = QFileDialog.getSaveFileName(self, self.tr("Save the recovery sheet"), name, "PDF (*.pdf)")
        if target:
            self.presenter.renew_sheet(Path(target))
