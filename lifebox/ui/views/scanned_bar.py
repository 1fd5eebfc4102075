"""What a signed code that was scanned into the look-up's field proves, and the way into the registry."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from lifebox.domain.tiers import term
from lifebox.services.scanning import ScannedCode
from lifebox.texts import Texts
from lifebox.ui.views.widgets import button, column, key, row, text_label


class ScannedBar(QFrame):
    """Shown while the field holds the text of a QR 2."""

    receive_wanted = Signal()

    def __init__(self, say: Texts) -> None:
        super().__init__()
        self._say = say
        self._proof = text_label(wrap=True)
        font = self._proof.font()
        font.setBold(True)
        self._proof.setFont(font)
        self._whose = text_label(role="quiet", wrap=True)
        self.receive = button(self.tr("Take in as a new person"), self.receive_wanted.emit)
        key(self, "Ctrl+Shift+A", self._receive, self.tr("Take in a scanned card"), inside_only=False)
        self.setLayout(column(self._proof, self._whose, row(self.receive, 1), gap=4))
        self.hide()

    def show_scanned(self, scanned: ScannedCode | None, receivable: bool) -> None:
        """What is known of the code; nothing hides the bar."""
        signed = scanned.payload.signed if scanned and scanned.payload else None
        if scanned is None or signed is None or scanned.authenticity is None:
            self.hide()
            return
        self._proof.setText(f"{term(self._say, scanned.authenticity)}; {term(self._say, scanned.verdict)}")
        lines = [f"{signed.organisation}: {signed.card.full_name}, {self._version(signed.revision)}"]
        if signed.left_out:
            missing = ", ".join(term(self._say, section) for section in signed.left_out)
            lines.append(self.tr("The paper says more: {sections}.").replace("{sections}", missing))
        self._whose.setText("\n".join(lines))
        self.receive.setVisible(receivable)
        self.show()

    def _version(self, number: int) -> str:
        return self.tr("version {number}").replace("{number}", str(number))

    def _receive(self) -> None:
        if self.isVisible() and not self.receive.isHidden():
            self.receive_wanted.emit()
