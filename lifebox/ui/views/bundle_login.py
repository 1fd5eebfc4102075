"""The page that opens a look-up bundle."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QWidget

from lifebox.domain.bundles import SUFFIX
from lifebox.domain.phones import show_phone
from lifebox.security.bundles import BundleHeader
from lifebox.services.program import Program
from lifebox.ui.presenters.bundle_login_presenter import BundleLoginPresenter
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.flow import flow
from lifebox.ui.views.widgets import MARGIN, SPACE, button, column, frame, labelled, row, text_label

WIDTH = 460


class BundleLoginPage(QWidget):
    """For whom and the pass phrase. `other_wanted` leads to another bundle, `registry_wanted` to a registry."""

    other_wanted = Signal()
    registry_wanted = Signal()

    def __init__(self, program: Program, tasks: TaskRunner, path: Path) -> None:
        super().__init__()
        self.setObjectName("page")
        self.presenter = BundleLoginPresenter(program, tasks, path, self)
        self._name = text_label(self.tr("File: {name}").replace("{name}", path.name), "quiet", wrap=True)
        self._name.setToolTip(str(path))
        self.about = text_label(self.tr("Checking the file…"), wrap=True)
        self.recipient = QComboBox()
        self.phrase = QLineEdit()
        self.phrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.phrase.returnPressed.connect(self._open)
        self.open = button(self.tr("Open"), self._open, "primary")
        self.other = button(self.tr("Another bundle…"), self.other_wanted.emit, "link")
        self.registry = button(self.tr("Log in to a registry"), self.registry_wanted.emit, "link")
        self.problem = text_label(role="problem", wrap=True)
        self.verdict = text_label(role="section", wrap=True)
        self._fields = QWidget()
        self._fields.setLayout(
            column(
                labelled(self.tr("For whom"), self.recipient),
                labelled(self.tr("Pass phrase"), self.phrase),
                row(1, self.open),
                gap=SPACE,
            )
        )
        inner = column(
            text_label(self.tr("Look-up bundle"), "title"),
            self._name,
            self.about,
            self.verdict,
            self._fields,
            self.problem,
            flow(self.other, self.registry),
            margin=MARGIN,
            gap=SPACE,
        )
        box = frame(inner, tile="true")
        box.setMinimumWidth(WIDTH)
        self.setLayout(column(1, row(1, box, 1), 2))
        self._fields.hide()
        self.verdict.hide()

    def begin_typing(self) -> None:
        """Read the file; the keyboard goes to the pass phrase once it is known to be worth typing."""
        self.other.setFocus()
        self.presenter.start()

    def show_bundle(self, header: BundleHeader) -> None:
        text = self.tr("Issued by {organisation}, {phone}. Valid until {day}. People: {people}.")
        told = {
            "organisation": header.organisation,
            "phone": show_phone(header.duty_phone),
            "day": f"{header.expires.astimezone():%d.%m.%Y}",
            "people": str(header.people),
        }
        for name, value in told.items():
            text = text.replace(f"{{{name}}}", value)
        self.about.setText(text)
        self.recipient.clear()
        self.recipient.addItems([slot.recipient for slot in header.slots])
        self._fields.show()
        (self.recipient if len(header.slots) > 1 else self.phrase).setFocus()

    def show_busy(self, busy: bool) -> None:
        for part in (self.open, self.phrase, self.recipient, self.other, self.registry):
            part.setEnabled(not busy)
        self.open.setText(self.tr("Checking…") if busy else self.tr("Open"))
        if busy:
            self._tell("")

    def show_refused(self, text: str) -> None:
        self._tell(text)
        self.phrase.setFocus()

    def show_unusable(self, text: str) -> None:
        for part in (self._fields, self.about, self.problem):
            part.hide()
        self.verdict.setText(text)
        self.verdict.show()
        self.other.setFocus()

    def _tell(self, text: str) -> None:
        self.problem.setText(f"⚠ {text}" if text else "")
        self.problem.setAccessibleName(text)

    def _open(self) -> None:
        if self.open.isEnabled() and self.phrase.text():
            self.presenter.open(self.recipient.currentText(), self.phrase.text())
            self.phrase.clear()


def is_bundle(path: Path) -> bool:
    """Whether a file's name is that of a bundle."""
    return path.suffix.lower() == SUFFIX


def choose_bundle(parent: QWidget, begin: Path) -> Path | None:
    """Ask for a bundle's file."""
    title = QCoreApplication.translate("BundleLoginPage", "Look-up bundle")
    kind = QCoreApplication.translate("BundleLoginPage", "Look-up bundles (*.lifebundle)")
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(begin), kind)
    return Path(chosen) if chosen else None
