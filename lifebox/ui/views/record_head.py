"""What stands above the form: whose card it is, what there is to know of it, and what can be done with it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy

from lifebox.domain.dates import show_moment
from lifebox.domain.governance import Status
from lifebox.domain.tiers import term
from lifebox.texts import Texts
from lifebox.ui.presenters.record_basis import Basis, Heading
from lifebox.ui.views.widgets import allow, button, clear, column, restyle, row, text_label

NARROW = 77
"""Letters; below this width the buttons stand under the name."""
LOW = 420
"""Below this height of the page what can be read elsewhere leaves its room to the form."""


class RecordHead(QFrame):
    """The name wraps, the buttons move below it where there is little room."""

    other_wanted = Signal(object)

    def __init__(
        self,
        say: Texts,
        sections: Callable[[], object],
        panels: Callable[[], object],
        printing: Callable[[], object],
        save: Callable[[], object],
    ) -> None:
        super().__init__()
        self._say = say
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.name = text_label(role="heading", wrap=True)
        self.facts = text_label(role="quiet", wrap=True)
        self.status = text_label(role="problem", wrap=True)
        # An empty row would leave the name a single point of width.
        self._others = row(1)
        self.sections = button(self.tr("Sections"), sections)
        self.sections.setToolTip("Alt+0")
        self.panels = button(self.tr("Panels"), panels)
        self.panels.setAccessibleName(self.tr("Panels beside the form"))
        self.panels.setToolTip("Ctrl+L")
        self.panels.setCheckable(True)
        self.print = button(self.tr("Print"), printing, "", "mdi6.printer-outline")
        self.print.setToolTip("Ctrl+P")
        self.save = button(self.tr("Save"), save, "primary")
        self.save.setToolTip("Ctrl+S")
        words = column(self.name, self.status, self.facts, self._others, gap=4)
        actions = row(self.sections, self.panels, self.print, self.save)
        self._line = row(words, actions)
        self._line.setContentsMargins(24, 12, 16, 12)
        self._line.setStretch(0, 1)
        self.setLayout(self._line)

    def show_heading(self, heading: Heading, basis: Basis) -> None:
        """Another record or another revision."""
        self.name.setText(self.tr("Print and keep nothing") if basis.unkept else heading.name or self.tr("New person"))
        self.facts.setText(self._told(heading, basis))
        status = basis.card.governance.status
        self.status.setText(term(self._say, status).capitalize())
        self.status.setVisible(status is not Status.ACTIVE)
        allow(self.print, heading.revision is not None, self.tr("A card is printed once it is saved (Ctrl+S)."))
        allow(self.save, heading.editable, self.tr("This account may not change the card."))
        self.save.setVisible(not basis.unkept)
        self.print.setVisible(not basis.unkept)
        clear(self._others)
        if heading.others:
            self._others.addWidget(text_label(self.tr("In the same box:"), "quiet"))
            for other in heading.others:
                self._others.addWidget(button(other.name, partial(self.other_wanted.emit, other.id), "link"))
        self._others.addStretch(1)

    def show_room(self, height: int) -> None:
        """How high the page is."""
        low = height < LOW
        self.facts.setVisible(not low)
        for at in range(self._others.count()):
            if (part := self._others.itemAt(at)) is not None and (other := part.widget()) is not None:
                other.setVisible(not low)

    def _told(self, heading: Heading, basis: Basis) -> str:
        if basis.unkept:
            return self.tr("A name and a birth date are needed on the paper; a year is enough.")
        if heading.revision is None or heading.saved is None:
            return self.tr("Only a name and a birth date are needed to save; a year is enough.")
        day = show_moment(heading.saved)
        saved = self.tr("version {number}, saved {day} by {who}").replace("{number}", str(heading.revision))
        due = basis.card.governance.next_review
        review = self.tr("review {day}").replace("{day}", f"{due:%d.%m.%Y}") if due else ""
        parts = (heading.code, saved.replace("{day}", day).replace("{who}", heading.author), review)
        return " · ".join(part for part in parts if part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW * self.fontMetrics().averageCharWidth()
        self._line.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        restyle(self.name, "role", "section" if narrow else "heading")
