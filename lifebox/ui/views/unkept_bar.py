"""Above the form of somebody who does not enter the registry: print, and keep nothing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame

from lifebox.domain.boxes import PrintKind
from lifebox.domain.card import Card
from lifebox.domain.errors import LifeboxError
from lifebox.domain.tiers import term
from lifebox.services.office import Office
from lifebox.services.printing import CardOptions
from lifebox.services.telling import tell
from lifebox.services.unkept import UNKEPT_KINDS, draw_unkept, note_unkept
from lifebox.texts import Texts
from lifebox.ui.presenters.prints_presenter import Printer
from lifebox.ui.presenters.record_presenter import RecordPresenter
from lifebox.ui.printing import Printers, SystemPrinters
from lifebox.ui.tasks import Progress, TaskRunner
from lifebox.ui.views.flow import flow
from lifebox.ui.views.widgets import GAP, allow, button, column, tab_through, text_label


class UnkeptBar(QFrame):
    """The pages go straight to a printer and are never written to a file."""

    notice = Signal(str, object)
    cleared = Signal()

    def __init__(
        self,
        office: Office,
        tasks: TaskRunner,
        say: Texts,
        presenter: RecordPresenter,
        printers: Printers | None = None,
    ) -> None:
        super().__init__()
        self.setProperty("tile", "true")
        self._office, self._tasks, self._say, self._presenter = office, tasks, say, presenter
        self._printers: Printers = printers or SystemPrinters()
        words = self.tr(
            "This person does not enter the registry. Nothing of what is typed here is kept: no draft, no version, no "
            "name in the access log. Locking the program or opening another record clears it."
        )
        self.kinds = {kind: QCheckBox(term(say, kind).capitalize()) for kind in UNKEPT_KINDS}
        for box in self.kinds.values():
            box.setAccessibleName(box.text())
            box.toggled.connect(self._chosen_changed)
        self.large = QCheckBox(self.tr("large print"))
        self.large.setAccessibleName(self.large.text())
        self.print_button = button(self.tr("Print and keep nothing…"), self.print_card, "primary")
        self.clear_button = button(self.tr("Clear the form"), self._clear)
        actions = flow(*self.kinds.values(), self.large, self.print_button, self.clear_button)
        body = column(text_label(words, wrap=True), actions, gap=GAP)
        body.setContentsMargins(24, GAP, GAP, GAP)
        self.setLayout(body)
        tab_through([*self.kinds.values(), self.large, self.print_button, self.clear_button])
        self.kinds[PrintKind.CARD].setChecked(True)
        self.hide()

    def print_card(self) -> None:
        """Ask which printer, and send what was chosen; fields that cannot be read are shown instead."""
        if not self.print_button.isEnabled() or self.isHidden():
            return
        self._presenter.settle()
        card = self._presenter.readable_card()
        printer = self._printers.ask(self, "", 1) if card is not None else None
        if card is not None and printer is not None:
            self._send(card, printer)

    def _send(self, card: Card, printer: Printer) -> None:
        office = self._office
        kinds = tuple(kind for kind, box in self.kinds.items() if box.isChecked())
        options = CardOptions(language=self._say.language, large=self.large.isChecked())

        def work(progress: Progress, _: object) -> str:
            for kind in kinds:
                printer.send(draw_unkept(office, card, kind, options), progress)
                # What left the printer is noted even where the next one fails.
                note_unkept(office, [kind], printer.copies)
            return printer.name

        self._tasks.batch(self.tr("Printing without keeping"), work, self._printed, self._failed)

    def _printed(self, printer: str) -> None:
        text = self.tr("Sent to {printer}. Nothing was kept; what is typed stays on the screen until it is cleared.")
        self.notice.emit(text.replace("{printer}", printer), None)

    def _clear(self) -> None:
        self._presenter.start_unkept()
        self.cleared.emit()
        self.notice.emit(self.tr("The form is empty. Nothing of it is kept anywhere."), None)

    def _failed(self, error: LifeboxError) -> None:
        self.notice.emit(f"⚠ {tell(error, self._say)}", None)

    def _chosen_changed(self) -> None:
        ticked = any(box.isChecked() for box in self.kinds.values())
        allow(self.print_button, ticked, self.tr("Tick what is to be printed."))
