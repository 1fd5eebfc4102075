"""The missing-person profile of the open record: one key away, for police and city guard with an incident."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from lifebox.domain.disclosure import DisclosureNote, missing_profile
from lifebox.domain.errors import ProfileWithheld
from lifebox.services.emergency import EmergencyRecord, missing_profile_for
from lifebox.services.office import LookupOffice
from lifebox.services.showing import profile_rows
from lifebox.services.telling import tell
from lifebox.texts import Texts
from lifebox.ui.views.flow import flow
from lifebox.ui.views.widgets import button, column, key, text_label

KEY = "Ctrl+M"


class MissingProfileBar(QFrame):
    """Offers the profile where the record has one that may be asked for. `profile_shown` tells each time it was."""

    profile_shown = Signal()

    def __init__(self, office: LookupOffice, say: Texts, note: Callable[[], DisclosureNote]) -> None:
        """`note` gives what is written down of the open record by now."""
        super().__init__()
        self._office, self._say, self._note = office, say, note
        self._opened: EmergencyRecord | None = None
        self.setProperty("tile", "true")
        self.setAccessibleName(say("Section.missing"))
        words = self.tr("Missing-person profile")
        self.show_button = button(f"{words} ({KEY})", self.show_profile)
        self.told = text_label(wrap=True)
        self.refused = text_label(role="problem", wrap=True)
        key(self, KEY, self.show_profile, words, inside_only=False)
        whole = column(flow(self.show_button, self.refused), self.told, gap=4)
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
        for label in (self.told, self.refused):
            label.clear()
            label.hide()
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
        self.told.setText("\n".join((self._say("Section.missing"), *rows)))
        self.told.show()
        self.refused.hide()
        self.show_button.hide()
        self.profile_shown.emit()
