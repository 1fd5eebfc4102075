"""Above the answers: a conversation of which nobody wrote down who asked."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from lifebox.domain.dates import show_moment
from lifebox.domain.disclosure import ListedDisclosure
from lifebox.ui.views.widgets import button, column, key, row, text_label


class UnfinishedBar(QFrame):
    """Offers the newest one with a key; the next follows when it is done."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("warning", "true")
        self._words = text_label(wrap=True)
        self.finish = button(self.tr("Finish (Ctrl+Shift+D)"), self.wanted.emit)
        key(self, "Ctrl+Shift+D", self._finish, self.tr("Finish an unfinished conversation"), inside_only=False)
        self._lines = column(self._words, row(self.finish, 1), margin=8, gap=4)
        self.setLayout(self._lines)
        self.hide()

    def show_left(self, left: tuple[ListedDisclosure, ...]) -> None:
        """These, newest first; none hides the bar."""
        if left:
            cut_off = left[0].disclosure.closed is None
            words = self.tr("Cut off: {which}.") if cut_off else self.tr("Nobody wrote down who asked: {which}.")
            told = words.replace("{which}", told_shortly(left[0]))
            others = self.tr("And %n more.", "", len(left) - 1) if len(left) > 1 else ""
            self._words.setText(f"⚠ {told} {others}".strip())
        self.setVisible(bool(left))
        self._keep_room()

    def event(self, event: QEvent) -> bool:
        """The size of letters may be chosen anew."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._keep_room()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_room()

    def _keep_room(self) -> None:
        """On a low page the answers below go on being scrolled, and these words are whole."""
        self.setMinimumHeight(max(self._lines.totalHeightForWidth(self.width()), 0))

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def _finish(self) -> None:
        if self.isVisible():
            self.wanted.emit()


def told_shortly(one: ListedDisclosure) -> str:
    """Whose record it was and when it was opened, in local time."""
    opened = show_moment(one.disclosure.opened)
    return ", ".join(part for part in (one.person.name if one.person else "", opened) if part)
