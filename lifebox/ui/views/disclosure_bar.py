"""Who asks and why, filled in below the open record."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLineEdit, QSizePolicy

from lifebox.domain.disclosure import DisclosureNote, Service
from lifebox.texts import Texts
from lifebox.ui.views.flow import flow
from lifebox.ui.views.widgets import button, column, labelled, text_label


class DisclosureBar(QFrame):
    """Who asks and why, filled in while the record is open."""

    changed = Signal(object)
    close_wanted = Signal()

    def __init__(self, say: Texts) -> None:
        super().__init__()
        self.setObjectName("actionBar")
        self.service = QComboBox()
        self.service.addItem("–", "")
        for service in Service:
            self.service.addItem(say(f"Service.{service.value}"), service.value)
        self.service.activated.connect(self._tell)
        self.caller, self.call_back, self.incident, self.purpose = (QLineEdit() for _ in range(4))
        self.verified = QCheckBox(self.tr("called back, verified"))
        self.verified.setAccessibleName(self.verified.text())
        self.verified.clicked.connect(self._tell)
        self._time = text_label("00:00", "mono")
        self._time.setAccessibleName(self.tr("Open for"))
        line = flow(
            labelled(self.tr("Who asks"), self.service),
            labelled(self.tr("Who is calling"), self.caller),
            labelled(self.tr("Call-back number"), self.call_back),
            labelled(self.tr("Incident number"), self.incident),
            labelled(self.tr("Purpose"), self.purpose),
            column(text_label(self.tr("Open for"), "label"), self._time, gap=4),
        )
        self.service.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for editor in (self.caller, self.call_back, self.incident, self.purpose):
            editor.setMaxLength(300)
            editor.textEdited.connect(self._tell)
        close = button(self.tr("Close (Esc)"), self.close_wanted.emit)
        self.setLayout(column(line, flow(self.verified, 1, close), margin=12, gap=4))

    def begin(self) -> None:
        """An empty bar for a record that was just opened."""
        self.service.setCurrentIndex(0)
        self.verified.setChecked(False)
        for editor in (self.caller, self.call_back, self.incident, self.purpose):
            editor.clear()
        self.show()

    def show_running(self, running: timedelta) -> None:
        """How long the record has been open."""
        minutes, seconds = divmod(int(running.total_seconds()), 60)
        self._time.setText(f"{minutes:02d}:{seconds:02d}")

    def note(self) -> DisclosureNote:
        """What is written down."""
        service = str(self.service.currentData() or "")
        return DisclosureNote(
            service=Service(service) if service else None,
            caller=self.caller.text(),
            call_back=self.call_back.text(),
            verified=self.verified.isChecked(),
            incident=self.incident.text(),
            purpose=self.purpose.text(),
        )

    def _tell(self) -> None:
        self.changed.emit(self.note())
