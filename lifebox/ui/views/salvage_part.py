"""A part of the registry page: what a salvage lost, and a new registry of one that is damaged."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QLabel

from lifebox.services.office import Office
from lifebox.services.program import Program
from lifebox.ui.presenters.salvage_presenter import LossLine, SalvagePresenter
from lifebox.ui.presenters.words import QT_TRANSLATE_NOOP
from lifebox.ui.printing import Printers, SystemPrinters
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.flow import flow
from lifebox.ui.views.registry_part import RegistryPart
from lifebox.ui.views.salvage_form import SalvageForm
from lifebox.ui.views.tables import Table
from lifebox.ui.views.widgets import SPACE, button, column, key, text_label, titled


class SalvagePart(RegistryPart):
    """The report stays until somebody says that all was seen to; then its names are gone too."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("SalvagePart", "Salvage")

    def __init__(self, office: Office, tasks: TaskRunner, program: Program, printers: Printers | None = None) -> None:
        super().__init__()
        self._printers: Printers = printers or SystemPrinters()
        names: dict[str, str] = {
            "salvage": self.tr("Salvaging the registry"),
            "print": self.tr("Printing the list of losses"),
        }
        self.presenter = SalvagePresenter(office, tasks, program, self, names.__getitem__)
        self.report = text_label(wrap=True)
        headings = (self.tr("Code"), self.tr("Person"), self.tr("What happened"))
        self.table = Table(self.tr("People to check"), headings, wide=(2,))
        self.table.setMinimumHeight(200)
        self.print_button = button(self.tr("Print the list…"), self._print)
        self.settle_button = button(self.tr("All was seen to: remove the report"), self.presenter.settle)
        self._actions = (self.print_button, self.settle_button)
        self.form = SalvageForm(office.registry.path)
        self.form.wanted.connect(self.presenter.salvage)
        self.result = text_label(wrap=True)
        words = self.tr(
            "When a check finds damage: a new registry is made of all that lies on whole pages, with the same "
            "accounts, passwords and codes. The damaged one is only read. Gaps can be filled from the last good "
            "backup; what comes from there is said to be older."
        )
        losses = titled(self.tr("What was lost"), self.report, self.table, flow(*self._actions))
        anew = titled(
            self.tr("A new registry from this one"), text_label(words, "quiet", wrap=True), self.form, self.result
        )
        self.setLayout(column(losses, anew, 1, gap=SPACE))
        key(self, "Ctrl+Return", self.form.run, self.tr("Make the new registry…"))
        key(self, "Ctrl+Shift+L", self.print_button.click, self.tr("Print the list…"))
        key(self, "Ctrl+Shift+Delete", self.settle_button.click, self.tr("All was seen to: remove the report"))
        self.show_report((), ())

    def begin(self) -> None:
        self.presenter.refresh()

    # What the presenter shows

    def show_report(self, sentences: tuple[str, ...], lines: tuple[LossLine, ...]) -> None:
        _tell(self.report, *(f"• {sentence}" for sentence in sentences))
        if not sentences:
            _tell(self.report, self.tr("This registry was not put together from a damaged one, or all was seen to."))
        self.table.show_rows([(line.code, line.name, line.told) for line in lines])
        self.table.setVisible(bool(lines))
        for action in self._actions:
            action.setVisible(bool(sentences))

    def show_settled(self, undo: Callable[[], None]) -> None:
        self.notice.emit(self.tr("The report on losses was removed."), undo)

    def show_salvaged(self, sentences: tuple[str, ...], target: Path) -> None:
        head = self.tr("✓ New registry: {name}. This one stays as it is; to use the new one, lock the program and "
                       "choose “Another registry…”.").replace("{name}", target.name)  # fmt: skip
        _tell(self.result, head, *(f"• {sentence}" for sentence in sentences))

    def show_printed(self, printer: str) -> None:
        self.notice.emit(self.tr("The list was sent to {printer}.").replace("{printer}", printer), None)

    def show_busy(self, busy: bool) -> None:
        self.form.setEnabled(not busy)
        if busy:
            _tell(self.result, self.tr("Reading what is left…"))

    def show_error(self, text: str) -> None:
        _tell(self.result)
        self.notice.emit(f"⚠ {text}", None)

    def _print(self) -> None:
        printer = self._printers.ask(self, "", 1)
        if printer is not None:
            self.presenter.print_list(printer)


def _tell(label: QLabel, *lines: str) -> None:
    """These lines, all of which are seen: the page scrolls rather than cut one."""
    label.setText("\n".join(lines))
    label.setMinimumHeight(label.fontMetrics().lineSpacing() * len(lines))
