"""A one-time password, shown once: read it, print its slip, put it away."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QFrame

from lifebox.domain.errors import LifeboxError
from lifebox.security.files import write_atomic
from lifebox.ui.presenters.accounts_presenter import HandedOut
from lifebox.ui.printing import print_pdf
from lifebox.ui.views.flow import flow
from lifebox.ui.views.widgets import SPACE, button, column, key, text_label


class HandedOutBox(QFrame):
    """Hidden until there is a password, and again once it was put away."""

    notice = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("tile", "true")
        self._slip = b""
        self._whose = text_label(wrap=True)
        self.password = text_label(role="mono", wrap=True)
        self.print = button(self.tr("Print the slip…"), self._print, "primary", "mdi6.printer-outline")
        self.save = button(self.tr("Save as PDF…"), self._save)
        self.put_away = button(self.tr("Put away (Esc)"), self.forget)
        key(self, "Escape", self.forget, self.tr("Put the one-time password away"))
        self.setLayout(
            column(self._whose, self.password, flow(self.print, self.save, self.put_away), margin=SPACE, gap=12)
        )
        self.hide()

    def show_password(self, handed_out: HandedOut) -> None:
        """Show it and give the keyboard to printing."""
        text = self.tr(
            "One-time password of {login}, shown only now. Hand the printed slip over; at the first log-in the program "
            "asks for a password of their own."
        )
        self._whose.setText(text.replace("{login}", handed_out.login))
        self.password.setText(handed_out.password)
        self.password.setAccessibleName(self.tr("One-time password"))
        self._slip = handed_out.slip
        self.show()
        self.print.setFocus()

    def forget(self) -> None:
        """Put it away for good."""
        self._slip = b""
        self.password.clear()
        self.hide()

    def save_to(self, target: Path) -> None:
        """Write the slip to a new or chosen file."""
        try:
            write_atomic(target if target.suffix else target.with_suffix(".pdf"), self._slip)
        except LifeboxError:
            self.notice.emit(self.tr("⚠ The file could not be written there. Choose another place."), None)
        else:
            self.notice.emit(self.tr("The slip was saved. Print it and delete the file."), None)

    def _save(self) -> None:
        name = str(Path.home() / self.tr("one-time-password.pdf"))
        target, _ = QFileDialog.getSaveFileName(self, self.tr("Save the slip"), name, "PDF (*.pdf)")
        if target:
            self.save_to(Path(target))

    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self).exec():
            try:
                print_pdf(self._slip, printer)
            except LifeboxError:
                self.notice.emit(self.tr("⚠ The printer did not take the slip. Try again, or save it as PDF."), None)
            else:
                self.notice.emit(self.tr("The slip was sent to the printer."), None)
