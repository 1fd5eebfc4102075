"""The missing-person profile of the open record: one key away, for police and city guard with an incident."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from lifebox.domain.disclosure import DisclosureNote, missing_profile
from lifebox.domain.errors import ProfileWithheld
from lifebox.services.emergency import EmergencyRecord, missing_profile_for
from lifebox.services.office import LookupOffice
from lifebox.services.showing import profile_rows
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.views.widgets import button, column, row, text_label

KEY = "Ctrl+M"
MOST_LINES = 6
PADDING = 8


class MissingProfileBar(QFrame):
    """Offers the profile where the record has one that may be asked for. `profile_shown` tells that it was shown; the
    page has the key `KEY` for it under `words`.
    """

    profile_shown = Signal()

    def __init__(self, office: LookupOffice, say: Texts, note: Callable[[], DisclosureNote]) -> None:
        """`note` gives what is written down of the open record by now."""
        super().__init__()
        self._office, self._say, self._note = office, say, note
        self._opened: EmergencyRecord | None = None
        self.setProperty("tile", "true")
        self.setAccessibleName(say("Section.missing"))
        self.words = self.tr("Missing-person profile")
        self.show_button = button(f"{self.words} ({KEY})", self.show_profile)
        self.told = QPlainTextEdit()
        self.told.setReadOnly(True)
        self.told.setTabChangesFocus(True)
        self.told.setAccessibleName(self.words)
        self.refused = text_label(role="problem", wrap=True)
        line = row(self.show_button, self.refused)
        line.setStretch(1, 1)
        whole = column(line, self.told, gap=4)
        whole.setContentsMargins(8, 6, 8, 6)
        self.setLayout(whole)
        self.clear_record()

    def show_record(self, opened: EmergencyRecord) -> None:
        """A record was opened; of its profile nothing is shown yet."""
        self.clear_record()
        self._opened = opened
        self.setVisible(missing_profile(opened.record.card) is not None)

    def clear_record(self) -> None:
        """Nobody is open."""
        self._opened = None
        for part in (self.told, self.refused):
            part.clear()
            part.hide()
        self.show_button.show()
        self.hide()

    def show_profile(self) -> None:
        """Show the profile, or say what is lacking."""
        if self._opened is None or not self.isVisible() or not self.told.isHidden():
            return
        try:
            profile = missing_profile_for(self._office, self._opened, self._note())
        except ProfileWithheld as refused:
            self.refused.setText(tell(refused, self._say))
            self.refused.show()
            return
        rows = [f"{name}: {text}" for name, text in profile_rows(profile, self._say)]
        self.told.setPlainText("\n".join((self._say("Section.missing"), *rows)))
        self.told.show()
        self._fit()
        self.refused.hide()
        self.show_button.hide()
        self.profile_shown.emit()

    def _fit(self) -> None:
        """As high as its words need, but for what must be scrolled so that the record stays in sight."""
        lines = min(self.told.document().size().height(), MOST_LINES)
        edges = 2 * self.told.document().documentMargin() + 2 * self.told.frameWidth() + PADDING
        self.told.setFixedHeight(round(lines * self.told.fontMetrics().lineSpacing() + edges))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
